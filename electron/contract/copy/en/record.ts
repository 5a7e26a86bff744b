/** The sentences of the record: what was done, and what is wrong with the record itself. */
import type { CopyOf } from '../../coded.ts';
import type { RecordFaults } from '../../record.ts';
import { counted } from '../intl.ts';
import { inEnglish } from '../language.ts';

const entriesWords = (count: number): string => counted(count, { one: '1 entry', other: (number) => `${number} entries` });

/** What an entry's words are made from: its parameters, with names in place of ids. */
export interface RecordWordsParams {
  made: Record<string, never>;
  checked: { readonly ok: boolean; readonly found: number };
  exported: { readonly platform: string };
  entered: { readonly platform: string };
  copied: { readonly platform: string | null };
  'token-kept': Record<string, never>;
  'token-replaced': Record<string, never>;
  'token-forgotten': Record<string, never>;
  shared: Record<string, never>;
  opened: Record<string, never>;
  applied: { readonly place: string };
  rotated: { readonly places: number };
  revoked: { readonly by: string };
  'token-revoked': { readonly label: string; readonly owner: string };
  renamed: { readonly from: string; readonly to: string };
  removed: Record<string, never>;
  'record-deleted': { readonly entries: number };
  'record-damaged': { readonly missing: number };
  'record-healed': { readonly file: string };
}

export const recordCopy: CopyOf<RecordWordsParams> = inEnglish('record#done', {
  made: 'You began this connection',
  checked: ({ ok, found }) =>
    ok
      ? 'Checked: everything works'
      : counted(found, { one: 'Checked: 1 thing needs attention', other: (number) => `Checked: ${number} things need attention` }),
  exported: ({ platform }) => `Exported for ${platform}`,
  entered: ({ platform }) => `Everything was entered in ${platform}`,
  copied: ({ platform }) =>
    platform === null ? 'The token was copied to the clipboard' : `A text for ${platform} with the token in it was copied to the clipboard`,
  'token-kept': 'A token was added',
  'token-replaced': 'A new token took the place of the old one',
  'token-forgotten': 'Handrail removed the token it had kept',
  shared: 'Shared as a file without its token',
  opened: 'Opened from a file that somebody shared',
  applied: ({ place }) => `Put in place: ${place}`,
  rotated: ({ places }) =>
    counted(places, {
      one: 'The new token is in the place that held the old one',
      other: (number) => `The new token is in all ${number} places that held the old one`,
    }),
  'token-revoked': ({ label, owner }) => `Handrail revoked the token “${label}” of ${owner} in Bitbucket`,
  revoked: ({ by }) =>
    by === 'handrail'
      ? 'Handrail revoked the old token in Bitbucket'
      : by === 'itself'
        ? 'The old token ended'
        : 'You revoked the old token in Bitbucket',
  renamed: ({ from, to }) => `Renamed from “${from}” to “${to}”`,
  removed: 'You removed this connection',
  'record-deleted': ({ entries }) => `You deleted the record. It had ${entriesWords(entries)}`,
  'record-damaged': ({ missing }) =>
    missing > 0
      ? `Handrail found that ${entriesWords(missing)} before this one had been removed`
      : 'Handrail found that the entry before this one had been changed',
  'record-healed': ({ file }) => `A crash cut a line in two. Handrail kept the rest of it as ${file}`,
});

export const recordFaultCopy: CopyOf<RecordFaults> = inEnglish('record#faults', {
  cut: ({ missing }) =>
    counted(missing, { one: 'The last entry was removed.', other: (number) => `The last ${number} entries were removed.` }),
  gone: ({ missing }) => `The whole record was removed. It had ${entriesWords(missing)}.`,
  changed: ({ n }) => `Entry ${n} was changed after Handrail wrote it.`,
  'taken-out': ({ after, count }) =>
    after === 0 ? `${entriesWords(count)} removed at the beginning.` : `${entriesWords(count)} removed after entry ${after}.`,
  misplaced: ({ n }) => `Entry ${n} is in a place where it does not belong.`,
  'cut-before': ({ n, missing }) =>
    missing > 0 ? `${entriesWords(missing)} removed before entry ${n}.` : `The entry before ${n} was changed after Handrail wrote it.`,
  'half-line': 'The last line is only half there, as after a crash. Handrail puts it aside with the next entry.',
});

/** The screens, the terminal and the files. */
export const recordWords = inEnglish('record', {
  title: 'History',
  unknown: 'A newer Handrail noted something that this one does not know',
  ok: 'No entry was changed or removed.',
  faults: 'Somebody or something changed the record',
  faultsText: 'The entries below are what is left. Handrail cannot bring back what is missing.',
  none: 'Nothing has been noted yet. Handrail notes what you do from now on.',
  more: (shown: number, total: number) => `These are the newest ${shown} of ${total}. Save the history to see all of them.`,
  files: 'Files',
  practice: 'practice',
  count: entriesWords,
  columns: {
    n: 'Number',
    at: 'Time',
    connection: 'Connection',
    id: 'Connection id',
    practice: 'Practice',
    what: 'Code',
    words: 'What was done',
    files: 'Files',
    hashes: 'SHA-256 of the files',
    host: 'Where',
    hash: 'SHA-256 of the entry',
  },
  hosts: { desktop: 'the desktop app', browser: 'the browser', terminal: 'the terminal' },
  yes: 'yes',
});
