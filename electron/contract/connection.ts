/** A connection as it crosses to the renderer: what the person answered, plus what the host found out. No secret inside. */
import { headlineSchema } from './headline.ts';
import * as v from 'valibot';
import { answersSchema, optionValueSchema } from './answers.ts';
import { checkReportSchema } from './check.ts';
import { rotationSummarySchema } from './rotation.ts';
import { credentialKindSchema } from './words.ts';

export const connectionIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/));

/** Text exactly as it stands in the wizard's fields and not yet accepted; kept so that back, relaunch and crash lose nothing. */
export const typedSchema = v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(20_000)));

/** What the renderer may write: the answers and its own bookkeeping. `typed` never holds a secret field. */
export const draftSchema = v.strictObject({
  answers: answersSchema,
  platform: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  /** The choices that change access were confirmed for this platform. */
  platformConfirmed: v.boolean(),
  /** "All or only some" was answered (null repositories alone cannot tell). */
  repositoriesAnswered: v.boolean(),
  typed: typedSchema,
});
export type Draft = v.InferOutput<typeof draftSchema>;

/** What stands at the address, by fingerprint. `confirmed` is false when the person went on without an answer from it. */
export const serverFactSchema = v.object({
  product: v.string(),
  version: v.nullable(v.string()),
  support: v.picklist(['supported', 'ending', 'ended', 'unknown']),
  /** ISO date; null where unknown or not applicable. */
  supportEnds: v.nullable(v.string()),
  confirmed: v.boolean(),
});
export type ServerFact = v.InferOutput<typeof serverFactSchema>;

/** `elsewhere`: "I'll paste the token there myself"; results are then marked unchecked. */
export const tokenFactSchema = v.object({
  state: v.picklist(['none', 'kept', 'elsewhere', 'lost']),
  where: v.nullable(v.picklist(['keychain', 'memory'])),
  kind: v.nullable(credentialKindSchema),
  /** The name the token has in Bitbucket, when Handrail made it or the person said it. */
  name: v.nullable(v.string()),
  /** ISO date, when known or given. */
  expiresOn: v.nullable(v.string()),
  /** Why no date is known: it never ends, or the person was asked and did not say. Left out while nobody was asked. */
  end: v.optional(v.picklist(['never', 'skipped'])),
  keptAt: v.nullable(v.string()),
});
export type TokenFact = v.InferOutput<typeof tokenFactSchema>;

/** A platform's own secret or dropped file that the host holds: its input key and a summary without any secret. */
export const heldSecretSchema = v.object({
  key: v.string(),
  where: v.picklist(['keychain', 'memory']),
  summary: v.nullable(v.string()),
  /**
   * Answers that stand in a dropped file, by input key, or just `true` (for a secret always). They hold until the person answers otherwise.
   */
  found: v.optional(v.record(v.string(), optionValueSchema)),
});
export type HeldSecret = v.InferOutput<typeof heldSecretSchema>;

/** One certificate as it is shown; names in one line, times in ISO form. */
export const certificateFactSchema = v.object({
  subject: v.string(),
  issuer: v.string(),
  validFrom: v.string(),
  validTo: v.string(),
  fingerprint: v.string(),
});
export type CertificateFact = v.InferOutput<typeof certificateFactSchema>;

/** The connection's own certificate file: authorities that are trusted for it besides the usual ones. Certificates are public. */
export const caFactSchema = v.object({
  /** Name of the file that was given. */
  name: v.string(),
  addedAt: v.string(),
  /** The first ones, to recognise the file by; `count` has them all. */
  certificates: v.array(certificateFactSchema),
  count: v.number(),
});
export type CaFact = v.InferOutput<typeof caFactSchema>;

/** `each`: every platform has a token of its own; `one`: all of them hold the same. */
export const tokensChoices = ['each', 'one'] as const;
export type TokensChoice = (typeof tokensChoices)[number];

/**
 * Platforms that are connected in one go: one connection each, with the same Bitbucket. `id` is the same in all of them; `place` is
 * this one's, from 0. One that is alone is not in a set.
 */
export const placeInSetSchema = v.object({ id: connectionIdSchema, tokens: v.picklist(tokensChoices), place: v.number() });
export type PlaceInSet = v.InferOutput<typeof placeInSetSchema>;

export const exportRecordSchema = v.object({ platform: v.string(), mode: v.string(), at: v.string(), folder: v.nullable(v.string()) });

/** Longest notes for support, in characters. */
export const longestNotes = 5000;

export const connectionSchema = v.object({
  id: connectionIdSchema,
  name: v.string(),
  practice: v.boolean(),
  draft: draftSchema,
  server: v.nullable(serverFactSchema),
  token: tokenFactSchema,
  held: v.array(heldSecretSchema),
  /** Null without a certificate file of its own. */
  ca: v.nullable(caFactSchema),
  check: v.nullable(checkReportSchema),
  /** Permissions that the kept token had at its last check, for whichever platform that was; left out where nobody could read them. */
  able: v.optional(v.array(v.string())),
  exports: v.array(exportRecordSchema),
  /** Null for a connection of its own. */
  set: v.nullable(placeInSetSchema),
  /** What the person noted for support; left out where there is nothing. Never part of a shared file. */
  notes: v.optional(v.string()),
  createdAt: v.string(),
  updatedAt: v.string(),
});
/** One saved connection (a wizard in progress is one too; it is finished once it has an export). */
export type Connection = v.InferOutput<typeof connectionSchema>;

/**
 * What the host found out about a connection: everything but the draft. Calls that find something out answer with this, because a page
 * writes its draft by itself; `updatedAt` says which of two is the newer.
 */
export const connectionFactsSchema = v.omit(connectionSchema, ['draft']);
export type ConnectionFacts = v.InferOutput<typeof connectionFactsSchema>;

export const connectionSummarySchema = v.object({
  id: connectionIdSchema,
  name: v.string(),
  practice: v.boolean(),
  deployment: v.nullable(v.string()),
  address: v.nullable(v.string()),
  platform: v.nullable(v.string()),
  platformName: v.nullable(v.string()),
  finished: v.boolean(),
  set: v.nullable(placeInSetSchema),
  token: tokenFactSchema,
  check: v.nullable(v.object({ ok: v.boolean(), at: v.string(), headline: headlineSchema })),
  /** In how many places its token is, with those of the connections that share it. Left out where nobody asked. */
  places: v.optional(v.number()),
  /** Where its token is being rotated. */
  rotation: v.optional(rotationSummarySchema),
  /** ISO time at which the last rotation of its token was done. */
  renewedAt: v.optional(v.string()),
  /** The project it is for; null for all of them. */
  project: v.optional(v.nullable(v.string())),
  /** Whose token it is: the user name of its credential; null where none is known. */
  owner: v.optional(v.nullable(v.string())),
  /** Which token it is: the same for connections that hold the same one; null without a token. It tells nothing of the token itself. */
  tokenKey: v.optional(v.nullable(v.string())),
  /** What else it is found by, shortened: project, repositories, the platform's other names, the notes. */
  words: v.optional(v.string()),
  /** It has notes for support. */
  noted: v.optional(v.boolean()),
  updatedAt: v.string(),
});
export type ConnectionSummary = v.InferOutput<typeof connectionSummarySchema>;

/** The others among these that were connected in one go with this one; none where it is one of its own. */
export function othersInSet<C extends Pick<ConnectionSummary, 'id' | 'set'>>(
  all: readonly C[],
  { id, set }: Pick<ConnectionSummary, 'id' | 'set'>,
): readonly C[] {
  return set === null ? [] : all.filter((each) => each.id !== id && each.set?.id === set.id);
}
