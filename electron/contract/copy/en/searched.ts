/** What was searched for, in the middle of a sentence. */
import { inEnglish } from '../language.ts';

export const searchedCopy = inEnglish('searched', {
  text: (text: string) => `“${text}”`,
  /** In place of a token that got into a search field. */
  hidden: 'what you typed',
});
