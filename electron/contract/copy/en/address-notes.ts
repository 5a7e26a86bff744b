/** What is said of a pasted address beside what was read out of it. */
import type { AddressNote, AddressNoteParams } from '../../address-notes.ts';
import { wordsOf } from '../../coded.ts';
import type { CopyOf } from '../../coded.ts';
import { inEnglish } from '../language.ts';

export const addressNotes: CopyOf<AddressNoteParams> = inEnglish('address-notes', {
  'taken-from-text': 'Handrail took the address out of the text around it.',
  'credentials-dropped':
    'The link held a user name and a password or token. Handrail left them out and did not keep them. If you shared this link with anybody, replace that password or token.',
  'letters-beyond-a-to-z': ({ host }) =>
    `The host name has letters beyond a to z; computers write it as ${host}. Make sure that it really is your server.`,
  'ssh-link': 'This is a clone link for SSH. Handrail works with the web address and tries the usual ones on this host.',
});

/** In words; empty for a code that this Handrail does not know. */
export function addressNoteWords(note: AddressNote): string {
  return wordsOf(addressNotes, note) ?? '';
}
