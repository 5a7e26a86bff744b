/** What is said in a list of names. */
import { numberText } from '../intl.ts';
import { inEnglish } from '../language.ts';

export const listWords = inEnglish('lists#lists', {
  /** The last of a list that was cut: `a, b and 7 more`. */
  more: (count: number) => `${numberText(count)} more`,
  /** What Bitbucket writes on its screen: a label, a scope. */
  label: (text: string) => `“${text}”`,
});
