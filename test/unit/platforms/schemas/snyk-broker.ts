/**
 * Snyk Broker's environment (docs/platforms.md 2.9): hosts without a scheme, the client's address with scheme and port, no comma after
 * the token.
 */
import * as v from 'valibot';

const secret = v.pipe(v.string(), v.regex(/^[^\s,]+$/u));
const host = v.pipe(v.string(), v.regex(/^[^/:\s]+(:\d+)?(\/\S+[^/\s])?$/u));
/** The Broker puts paths such as /rest/api/1.0/projects/… behind BITBUCKET too: both have the same base. */
const oneBase = (it: { readonly BITBUCKET: string; readonly BITBUCKET_API: string }): boolean =>
  it.BITBUCKET_API === `${it.BITBUCKET}/rest/api/1.0`;
const api = v.pipe(v.string(), v.regex(/^(?!https?:)[^/\s]+(\/\S+)?\/rest\/api\/1\.0$/u));
const shared = {
  BROKER_TOKEN: v.pipe(v.string(), v.uuid()),
  BROKER_SERVER_URL: v.pipe(v.string(), v.regex(/^https:\/\/[^/\s]+$/u)),
  BROKER_CLIENT_URL: v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s:]+:\d+$/u)),
  PORT: v.pipe(v.string(), v.regex(/^\d{1,5}$/u)),
  BITBUCKET: host,
  BITBUCKET_API: api,
  BROKER_CLIENT_VALIDATION_URL: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/\S+\/rest\/api\/1\.0\/projects$/u))),
};
/** The header is given too, because the template of `broker init` has a comma behind it (seen in 5.22.14: Bitbucket answers 401). */
export const bearerEnvironment = v.pipe(
  v.strictObject({
    ...shared,
    BROKER_CLIENT_VALIDATION_AUTHORIZATION_HEADER: v.literal('Bearer $BITBUCKET_PAT'),
    BITBUCKET_PAT: secret,
  }),
  v.check((it) => oneBase(it)),
);
export const basicEnvironment = v.pipe(
  v.strictObject({
    ...shared,
    BITBUCKET_USERNAME: v.pipe(v.string(), v.minLength(1)),
    BITBUCKET_PASSWORD: secret,
  }),
  v.check((it) => oneBase(it)),
);
