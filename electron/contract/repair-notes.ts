/** What is said beside a value in the table of what the platform reads: a code with its parameters. The words are `repairNoteWords`. */
import type * as v from 'valibot';
import { coded, codedSchema } from './coded.ts';
import type { Coded, NoParams, Params } from './coded.ts';

export interface RepairNoteParams {
  missing: NoParams;
  empty: NoParams;
  'not-read': NoParams;
  'not-shown': NoParams;
  caseless: Params<'written'>;
  'looks-only': NoParams;
  'cloud-ignores': NoParams;
  'older-field': NoParams;
  // other parts of the file
  'other-integration': NoParams;
  'other-connection': NoParams;
  'other-host': NoParams;
  'other-credential': NoParams;
  'other-object': NoParams;
  'other-secret': NoParams;
  'other-product': NoParams;
  ssh: NoParams;
  encrypted: NoParams;
  // from elsewhere
  variable: NoParams;
  included: NoParams;
  outside: NoParams;
  filled: NoParams;
  unread: NoParams;
  passed: NoParams;
  named: NoParams;
  'any-variable': NoParams;
  // Git
  'rest-host': NoParams;
  'any-host': NoParams;
  'line-first': Params<'line', number>;
  'line-first-unless-named': Params<'line', number>;
}

/** One note. */
export type RepairNote = Coded<RepairNoteParams>;

/** Makes a note. */
export const readNote = coded<RepairNoteParams>();

export const repairNoteSchema = codedSchema as unknown as v.GenericSchema<RepairNote>;
