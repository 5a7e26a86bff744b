/** What the calls of the contract are made from. */
import * as v from 'valibot';
import { connectionIdSchema } from '../connection.ts';

export const id = { id: connectionIdSchema };
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** Generous: a whole mis-pasted page is answered with a sentence, not with a dropped call. */
export const pasted = text(100_000);
export const platformId = text(60);
export const runId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{4,40}$/));
export const nothing = v.strictObject({});

/** One call: what goes in, and what comes out where it succeeds. */
export interface Call {
  readonly input: v.GenericSchema;
  readonly output: v.GenericSchema;
}

export function call<const I extends v.GenericSchema, const O extends v.GenericSchema>(input: I, output: O) {
  return { input, output } as const;
}
