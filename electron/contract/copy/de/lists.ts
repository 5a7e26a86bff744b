/** German: what is said in a list of names. */
import { numberText } from '../intl.ts';
import type { Words } from '../words.ts';

export const listWords = {
  more: (count: number) => `${numberText(count)} weitere`,
  label: (text: string) => `„${text}“`,
} satisfies Words['lists#lists'];
