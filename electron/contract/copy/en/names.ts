/** Names that Handrail gives to what is kept, in the language that is spoken when it gives them. They stay as they are afterwards. */
import { counted } from '../intl.ts';
import { inEnglish } from '../language.ts';

export const nameWords = inEnglish('names', {
  new: 'New connection',
  practice: (name: string) => `Practice: ${name}`,
  /** The folder that is proposed for files of practice connections. */
  practiceFolder: 'Handrail practice',
  /** A certificate file whose name says nothing. */
  file: 'The file',
  /** What is said of a dropped file. */
  integrations: (name: string, count: number) => `${name}, ${counted(count, { one: '1 integration', other: (n) => `${n} integrations` })}`,
  lines: (name: string, count: number) => `${name}, ${counted(count, { one: '1 line', other: (n) => `${n} lines` })}`,
});
