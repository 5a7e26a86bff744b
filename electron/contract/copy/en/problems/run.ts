/** Words for problems with commands that Handrail runs. */
import { inEnglish } from '../../language.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { you } from '../../problems/types.ts';

export const runProblems: Pick<ProblemMap, 'run-gone' | 'run-changed' | 'run-going'> = inEnglish('problems/run', {
  'run-gone': () =>
    you(
      'Handrail no longer has this command',
      'Handrail was restarted since you looked at it, or it has already run. Nothing was run now.',
      'Look at it again, then run it.',
    ),
  'run-changed': ({ what }) =>
    you(
      'Something changed after you looked, so nothing was run',
      `Handrail runs only what it showed you. Changed since: ${what}.`,
      'Look at the command again. If it is right, run it.',
    ),
  'run-going': () =>
    you('A command is still running', 'Handrail runs one command for a connection at a time.', 'Wait until it has ended, or cancel it.'),
});
