/** Words for problems with reports. */
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { or, you } from '../../problems/types.ts';

export const reportProblems: Pick<ProblemMap, 'report-needs-check' | 'report-unreadable'> = inEnglish('problems/report', {
  'report-needs-check': () =>
    you(
      'There is no check to report yet',
      'A report shows what a check found. This connection was not checked, or its answers have changed since.',
      'Check the connection, then make the report.',
    ),
  'report-unreadable': ({ name, reason }) =>
    you(
      `${or(name, 'The file')} cannot be opened as a report`,
      or(reasonSentence(reason), 'It is not a report of Handrail.'),
      'Ask for the report again as a page (.html) or a data file (.json).',
    ),
});
