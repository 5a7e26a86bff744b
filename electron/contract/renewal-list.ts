/** The list of tokens that a person set out to renew, as it is kept: ids and marks of ours, and no text that somebody typed. */
import * as v from 'valibot';
import { connectionIdSchema } from './connection.ts';

/**
 * `since`: ISO time; a renewal that was done after it counts. `tokens`: a connection of each, and the mark (`renewalMark`) of the key that
 * its token had then.
 */
export const renewalListSchema = v.object({
  since: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]{8,15}Z$/)),
  tokens: v.pipe(
    v.array(v.object({ connection: connectionIdSchema, token: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)) })),
    v.maxLength(2000),
  ),
});
export type RenewalList = v.InferOutput<typeof renewalListSchema>;
