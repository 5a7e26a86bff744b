/** What Handrail makes of an error message that somebody pasted: the likely findings, and what tells them apart. */
import * as v from 'valibot';
import { evidenceSchema } from './evidence.ts';
import { explainedBySchema, explanationNotes, remedyFactsSchema } from './explain-said.ts';
import { findingCodes, whos } from './words.ts';
import type { Who } from './words.ts';

/** `certain`: the message says so. `likely`: the usual cause of this message. `possible`: seen, but less often. */
export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

export const likelyCauseSchema = v.object({
  code: v.picklist(findingCodes),
  confidence: v.picklist(confidences),
  /** Why this message points there. */
  by: explainedBySchema,
  /** Everything that points there, `by` first: its hints tell this cause from another of the list. */
  hints: v.array(explainedBySchema),
  /** Facts read out of the message, for the finding's own sentences (`findingCopy(code, evidence)`). */
  evidence: evidenceSchema,
  /** Who can do something about it; null where only the finding's own rule tells. */
  who: v.nullable(v.picklist(whos)),
});
export type LikelyCause = v.InferOutput<typeof likelyCauseSchema>;

/** A cause as documents have it. */
export const toldCauseSchema = v.object({
  code: v.picklist(findingCodes),
  confidence: v.picklist(confidences),
  /** Why this message points there, in one or two sentences. */
  why: v.string(),
  /** What to look at or try, to be sure that it is this one and not another of the list. */
  tellApart: v.array(v.string()),
  /** Facts read out of the message, for the finding's own sentences (`findingCopy(code, evidence)`). */
  evidence: evidenceSchema,
  /**
   * The cause and its remedy in the words of this surface and tool; explanations of an older Handrail have the finding's own words instead.
   */
  title: v.optional(v.string()),
  fix: v.optional(v.string()),
  who: v.optional(v.picklist(whos)),
});
export type ToldCause = v.InferOutput<typeof toldCauseSchema>;

/** The words that an explained cause brings along; only those that are there. */
export function ownWords({ title, fix, who }: ToldCause): { readonly title?: string; readonly fix?: string; readonly who?: Who } {
  return { ...(title === undefined ? {} : { title }), ...(fix === undefined ? {} : { fix }), ...(who === undefined ? {} : { who }) };
}

const factsSchema = v.object({
  /** Which Bitbucket words its messages like this; null where both do, or neither. */
  speaks: v.nullable(v.picklist(['cloud', 'self-managed'])),
  statuses: v.array(v.number()),
  host: v.nullable(v.string()),
  requestId: v.nullable(v.string()),
  exceptionName: v.nullable(v.string()),
  workspace: v.nullable(v.string()),
  project: v.nullable(v.string()),
  repository: v.nullable(v.string()),
  /** Scopes of a refusal that lists them; null where the message lists none. */
  required: v.nullable(v.array(v.string())),
  granted: v.nullable(v.array(v.string())),
  missing: v.nullable(v.array(v.string())),
  retryAfterSeconds: v.nullable(v.number()),
});
export const recognisedSchema = v.object({
  /** The messages that were recognised, most telling first; empty when none was. */
  messages: v.array(explainedBySchema),
  ...factsSchema.entries,
});
export type Recognised = v.InferOutput<typeof recognisedSchema>;

export const explanationSchema = v.object({
  /** Best first; empty when nothing was recognised. */
  likely: v.array(likelyCauseSchema),
  recognised: recognisedSchema,
  /** The pasted text without secrets, shortened. */
  text: v.string(),
  /** Something that looked like a secret was taken out of it. */
  secretRemoved: v.boolean(),
  /** What has to be said about this explanation as a whole, such as that only English messages are read. */
  notes: v.array(v.picklist(explanationNotes)),
  /** What the remedies need. */
  facts: remedyFactsSchema,
  /** Which token the text shows, by its beginning: hints that ask for it, or are about another one, are left out. */
  shape: v.nullable(v.picklist(['api-token', 'access-token', 'http-token'])),
});
export type Explanation = v.InferOutput<typeof explanationSchema>;

/** An explanation with its words, as reports and `--json` have it: for whoever reads them without Handrail, and for an older Handrail. */
export const toldExplanationSchema = v.object({
  likely: v.array(toldCauseSchema),
  recognised: v.object({ messages: v.array(v.string()), ...factsSchema.entries }),
  text: v.string(),
  secretRemoved: v.boolean(),
  notes: v.array(v.string()),
});
export type ToldExplanation = v.InferOutput<typeof toldExplanationSchema>;
