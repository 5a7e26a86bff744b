/** German: what was searched for, in the middle of a sentence. */
import type { Words } from '../words.ts';

export const searchedCopy = {
  text: (text: string) => `„${text}“`,
  hidden: 'Ihre Eingabe',
} satisfies Words['searched'];
