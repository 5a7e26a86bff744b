/** Words for problems with the record. */
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { join, or, you } from '../../problems/types.ts';

export const recordProblems: Pick<ProblemMap, 'record-unreadable' | 'record-not-removed'> = inEnglish('problems/record', {
  'record-unreadable': ({ folder, reason }) =>
    you(
      'The history cannot be read',
      join('Your connections are not affected.', reasonSentence(reason)),
      `Check that you may read ${or(folder, 'its folder')}, and that nobody else may write to it.`,
    ),
  'record-not-removed': ({ folder, reason }) =>
    you(
      'The history was not deleted',
      or(reasonSentence(reason), 'Handrail could not change its files.'),
      `Check that you may write to ${or(folder, 'its folder')}, then try again.`,
    ),
});
