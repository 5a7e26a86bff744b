/** The notes beside a value in the table of what a platform reads from a file. */
import { inEnglish } from '../language.ts';
import { wordsOf } from '../../coded.ts';
import type { CopyOf } from '../../coded.ts';
import type { RepairNote, RepairNoteParams } from '../../repair-notes.ts';

export const repairNotesCopy: CopyOf<RepairNoteParams> = inEnglish('repair-notes#repairNotesCopy', {
  missing: 'Not in the file.',
  empty: 'There, but empty.',
  'not-read': 'The platform does not read this.',
  'not-shown': 'Its value is not shown: it may be a secret.',
  caseless: ({ written }) => `Written “${written}”; CDS does not mind capital letters.`,
  'looks-only': 'For looks only; CDS does not read it.',
  'cloud-ignores': 'CDS ignores the address when the type is bitbucketcloud.',
  'older-field': 'The field of before. Newer versions call it apiToken.',

  'other-integration': 'Another product’s integration; left as it is.',
  'other-connection': 'A connection to another product; left as it is.',
  'other-host': 'Another product’s entry; left as it is.',
  'other-credential': 'Not for Bitbucket, as far as its name tells; left as it is.',
  'other-object': 'Another object; left as it is.',
  'other-secret': 'Not for this; left as it is.',
  'other-product': 'For another product than Bitbucket; left as it is.',
  ssh: 'For SSH; left as it is.',
  encrypted: 'Encrypted; left as it is.',

  variable: 'Filled in from the environment when the file is read.',
  included: 'Read from another file or variable; Handrail does not look there.',
  outside: 'Taken from the environment in which Docker or kubectl runs.',
  filled: 'Filled in when the file is read.',
  unread: 'Handrail cannot tell what a shell makes of it.',
  passed: 'Another variable; left as it is.',
  named: 'Read if the configuration names it.',
  'any-variable': 'A variable of your own; Vault Radar can be told of it as env://NAME.',

  'rest-host': 'For programs that call Bitbucket’s REST interface; Git does not read it. Left as it is.',
  'any-host': 'For every server without an entry of its own; left as it is.',
  'line-first': ({ line }) => `Never read: line ${line} comes first.`,
  'line-first-unless-named': ({ line }) => `Read where the clone address names this user; else line ${line} comes first.`,
});

/** A note in words; empty where there is none, or none that this Handrail knows. */
export function repairNoteWords(note: RepairNote | null): string {
  return note === null ? '' : (wordsOf(repairNotesCopy, note) ?? '');
}
