/** What a connection is called before the person gives it a name; kept as it is once it was made, in whichever language that was. */
import { inEnglish } from '../language.ts';

export const nameWords = inEnglish('names', {
  new: 'New connection',
  practice: (name: string) => `Practice: ${name}`,
});
