/** What has to be said of a pasted address: a code with its parameters. The words are `addressNoteWords`. */
import type * as v from 'valibot';
import { coded, codedSchema } from './coded.ts';
import type { Coded, NoParams, Params } from './coded.ts';

export interface AddressNoteParams {
  'taken-from-text': NoParams;
  'credentials-dropped': NoParams;
  /** `host` as computers write it: `xn--…`. */
  'letters-beyond-a-to-z': Params<'host'>;
  'ssh-link': NoParams;
}
export type AddressNote = Coded<AddressNoteParams>;

/** Makes one. */
export const addressNote = coded<AddressNoteParams>();

export const addressNoteSchema = codedSchema as unknown as v.GenericSchema<AddressNote>;
