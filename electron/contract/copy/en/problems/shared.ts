/** What problems and repair say alike. */
import { inEnglish } from '../../language.ts';

export const sharedProblemWords = inEnglish('problems/shared', {
  /** What is in the middle of a token that cannot be one. */
  inToken: { 'line-break': 'a line break', space: 'a space', other: 'a character that no token has' },
  /** That a platform has no file which repair reads. `known`: those that have one. */
  noFile: (platform: string, known: string) => `${platform} has no file that Handrail can fix yet. It fixes files of ${known}.`,
});
