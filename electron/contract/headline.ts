/** The one line that a card or a row of "Check all" says of a connection: a code with its parameters. The words are `headlineWords`. */
import type * as v from 'valibot';
import type { Finding } from './check.ts';
import type { Cause } from './check-notes.ts';
import { coded, codedSchema } from './coded.ts';
import type { Coded, NoParams, Params } from './coded.ts';
import type { Problem } from './problems.ts';
import type { UncheckedReason } from './watch-states.ts';

export interface HeadlineParams {
  /** A sentence that an older Handrail made. */
  told: Params<'words'>;
  finding: Params<'cause', Cause>;
  problem: Params<'problem', Problem>;
  'all-in-place': NoParams;
  'token-gone': NoParams;
  unchecked: Params<'reason', UncheckedReason>;
}
export type Headline = Coded<HeadlineParams>;

/** Makes one. */
export const headlineOf = coded<HeadlineParams>();

export const headlineSchema = codedSchema as unknown as v.GenericSchema<Headline>;

/** A finding as a headline: its own words where an older Handrail wrote them. */
export function headlineOfFinding({ code, evidence, told }: Pick<Finding, 'code' | 'evidence' | 'told'>): Headline {
  return told === undefined ? headlineOf('finding', { cause: { code, evidence } }) : headlineOf('told', { words: told.title });
}
