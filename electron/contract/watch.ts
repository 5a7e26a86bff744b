/** "Check all": every saved connection in one go, and what came of it. */
import { headlineSchema } from './headline.ts';
import { uncheckedReasons, watchStates } from './watch-states.ts';
import * as v from 'valibot';
import { connectionIdSchema } from './connection.ts';
import { findingCodes, severities, whos } from './words.ts';

export const watchItemSchema = v.object({
  id: connectionIdSchema,
  name: v.string(),
  state: v.picklist(watchStates),
  /** One line: what is the matter; null while it goes on and where nothing is. */
  headline: v.nullable(headlineSchema),
  reason: v.nullable(v.picklist(uncheckedReasons)),
  /** The finding that matters most, where there is one. */
  code: v.nullable(v.picklist(findingCodes)),
  severity: v.nullable(v.picklist(severities)),
  who: v.nullable(v.picklist(whos)),
  /** The token's last day, where it is known (yyyy-mm-dd). */
  expiresOn: v.nullable(v.string()),
});
export type WatchItem = v.InferOutput<typeof watchItemSchema>;

export const watchSummarySchema = v.object({
  fine: v.number(),
  attention: v.number(),
  unchecked: v.number(),
  /** Those that need somebody first, then those that could not be checked. */
  items: v.array(watchItemSchema),
  /** ISO time of its end, and how long it took in milliseconds. */
  at: v.string(),
  ms: v.number(),
});
export type WatchSummary = v.InferOutput<typeof watchSummarySchema>;

/** One connection changed its state; `done` of `total` have come to an end. */
export const watchProgressSchema = v.object({ runId: v.string(), item: watchItemSchema, done: v.number(), total: v.number() });
