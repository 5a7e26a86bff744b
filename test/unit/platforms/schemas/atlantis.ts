/**
 * Atlantis's environment, with the rules of cmd/server.go (docs/platforms.md 2.10): no scheme in the allowlist, user and token together,
 * a base URL for self-managed only.
 */
import * as v from 'valibot';

const filled = v.pipe(v.string(), v.minLength(1));
const entry = /^[^/,:]+(:\d+)?\/[^/,]+\/[^/,]+$/u;
const allowlist = (host: RegExp) =>
  v.pipe(
    filled,
    v.check((text) => !text.includes('://'), 'without a scheme'),
    v.check((text) => text.split(',').every((each) => entry.test(each) && host.test(each)), 'host/owner/repository'),
  );
const web = v.pipe(v.string(), v.regex(/^https?:\/\/\S*[^/\s]$/u));
const shared = {
  ATLANTIS_BITBUCKET_TOKEN: filled,
  ATLANTIS_BITBUCKET_WEBHOOK_SECRET: filled,
  ATLANTIS_ATLANTIS_URL: v.optional(web),
  ATLANTIS_HIDE_PREV_PLAN_COMMENTS: v.optional(v.literal('true')),
};
/** Two user names on Cloud: git never takes the e-mail address, and the API takes nothing else. */
export const cloudEnvironment = v.strictObject({
  ...shared,
  ATLANTIS_BITBUCKET_USER: v.pipe(filled, v.regex(/^[^@]+$/u)),
  ATLANTIS_BITBUCKET_API_USER: v.pipe(v.string(), v.email()),
  ATLANTIS_REPO_ALLOWLIST: allowlist(/^bitbucket\.org\//u),
});
export const selfManagedEnvironment = v.strictObject({
  ...shared,
  ATLANTIS_BITBUCKET_USER: filled,
  ATLANTIS_BITBUCKET_BASE_URL: web,
  ATLANTIS_REPO_ALLOWLIST: allowlist(/^(?!bitbucket\.org\/)/u),
});
