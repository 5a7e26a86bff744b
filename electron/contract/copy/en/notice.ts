/** What Handrail tells by itself when it opens. */
import { wordsOf } from '../../coded.ts';
import type { CopyOf } from '../../coded.ts';
import type { NoticeParams, NoticeSaid } from '../../notice.ts';
import { reasonOf } from '../../problems.ts';
import type { Problem } from '../../problems.ts';
import { counted } from '../intl.ts';
import { inEnglish } from '../language.ts';
import { problemCopy } from '../problems.ts';
import { reasonWords } from './reasons.ts';

export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

export const words = inEnglish('notice#words', {
  kept: (movedTo: string) => ` Handrail kept the damaged file as ${movedTo}.`,
  locked: 'The settings are locked by another program',
  folder: (why: string, folder: string) => `${why}. The folder is ${folder}. Until this is fixed, nothing new can be saved.`,
});

const keptAs = (movedTo: string | null): string => (movedTo === null ? '' : words.kept(movedTo));

export const copy: CopyOf<NoticeParams, NoticeWords> = inEnglish('notice#notices', {
  'settings-restored': ({ movedTo }) => ({
    title: 'Your saved connections were restored from a copy',
    text: `The file with your connections was ${movedTo === null ? 'damaged or missing' : 'damaged'}, so Handrail uses the copy from before the last change. Check your connections: the last change may be missing.${keptAs(movedTo)}`,
  }),
  'settings-lost': ({ movedTo }) => ({
    title: 'Your saved connections could not be read',
    text: `The file with your connections was damaged, and there is no copy.${keptAs(movedTo)} The list starts empty. Tokens in the keychain were not touched.`,
  }),
  'connections-set-aside': ({ count }) => ({
    title: counted(count, {
      one: 'One saved connection could not be read',
      other: (number) => `${number} saved connections could not be read`,
    }),
    text: `Handrail set ${count === 1 ? 'it' : 'them'} aside in connections.json under "setAside", so nothing is lost. The others are fine.`,
  }),
  'record-not-written': ({ folder, why }) => ({
    title: 'What you did could not be added to the record',
    text: `${sentence(why === null ? '' : reasonWords(why))}What you did worked; only its line in the history is missing. The folder is ${folder}.`,
  }),
  'settings-unreadable': ({ problem, folder }) => ({
    title: 'Your saved connections could not be read',
    text: whyUnreadable(problem, folder),
  }),
});

/** The words as a sentence with a space behind it; nothing where there are none. */
function sentence(text: string): string {
  return text === '' ? '' : `${text.replace(/[.\s]+$/u, '')}. `;
}

function whyUnreadable(problem: Problem, folder: string): string {
  if (problem.kind !== 'settings-not-private') return words.folder(reasonWords(reasonOf(problem)) || words.locked, folder);
  const { explanation, next } = problemCopy(problem);
  return `${explanation} ${next}`;
}

/** A notice in words; null for one that this Handrail does not know. */
export function noticeWords(said: NoticeSaid): NoticeWords | null {
  return wordsOf(copy, said);
}
