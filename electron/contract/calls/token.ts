/** Calls of the contract: the token, and a platform’s own keys and files. */
import * as v from 'valibot';
import { credentialAnswerSchema } from '../answers.ts';
import { connectionFactsSchema } from '../connection.ts';
import { recognitionSchema, tokenGuideSchema } from '../guide.ts';
import { call, id, pasted, text } from './call.ts';

/** The token, and a platform’s own keys and files. */
export const tokenCalls = {
  'token.guide': call(v.strictObject({ ...id, kind: v.nullable(credentialAnswerSchema.entries.kind) }), tokenGuideSchema),
  'token.recognise': call(v.strictObject({ ...id, secret: pasted }), recognitionSchema),
  /** Keeps the token and what is known of it. `credential` says whose it is; the page has written it into the draft before. */
  'token.keep': call(
    v.strictObject({ ...id, secret: pasted, credential: credentialAnswerSchema, expiresOn: v.nullable(text(40)) }),
    connectionFactsSchema,
  ),
  /**
   * The names that the kept token signs in with are others: a slip in one of them is no reason to ask for the token again, which Bitbucket
   * shows only once. The page writes them into the draft once this has succeeded.
   */
  'token.users': call(v.strictObject({ ...id, credential: credentialAnswerSchema }), connectionFactsSchema),
  /**
   * `host`: the exact host that the person was shown (the guide's `create.host`). If the address has changed since, nothing is sent.
   * Answers with the user name as the server spells it, which the page writes into the draft.
   */
  'token.create': call(
    v.strictObject({
      ...id,
      host: text(500),
      userName: text(500),
      password: pasted,
      tokenName: text(255),
      expiryDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
    }),
    v.object({ user: v.string(), connection: connectionFactsSchema }),
  ),
  'token.elsewhere': call(v.strictObject({ ...id, credential: v.nullable(credentialAnswerSchema) }), connectionFactsSchema),
  'token.forget': call(v.strictObject(id), connectionFactsSchema),
  /** The person lets the token go unencrypted to the http:// address that the connection has now. */
  'token.allowPlainHttp': call(v.strictObject(id), connectionFactsSchema),
  /** "Ask my administrator": a request with the exact permissions, to be copied. */
  'token.request': call(v.strictObject(id), v.object({ subject: v.string(), text: v.string() })),
  /** A platform's own key, handled like the token. */
  'held.keep': call(v.strictObject({ ...id, key: text(100), secret: pasted }), connectionFactsSchema),
  /** A dropped platform file (may hold secrets): kept by the host for this run only, never in a draft. */
  'held.file': call(
    v.strictObject({ ...id, key: text(100), name: text(255), text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
    connectionFactsSchema,
  ),
  'held.forget': call(v.strictObject({ ...id, key: text(100) }), connectionFactsSchema),
  /** The person lets the platform's own keys go unencrypted to the http:// addresses that the answers name now. */
  'held.allowPlainHttp': call(v.strictObject(id), connectionFactsSchema),
} as const;
