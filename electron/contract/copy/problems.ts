/**
 * Every problem in plain words: what happened, why, what to do next and who can do it. One place for the wizard, the terminal and the
 * report.
 */
import type { Problem } from '../problems.ts';
import { addressProblems } from './en/problems/address.ts';
import { callProblems } from './en/problems/call.ts';
import { createProblems } from './en/problems/create.ts';
import { exportProblems } from './en/problems/export.ts';
import { namesProblems } from './en/problems/names.ts';
import { reportProblems } from './en/problems/report.ts';
import { tokenProblems } from './en/problems/token.ts';
import type { ProblemCopy, ProblemMap } from './problems/types.ts';

export type { ProblemCopy } from './problems/types.ts';

/** Closed: a kind without its words does not compile. */
const copies = (): ProblemMap => ({
  ...callProblems,
  ...addressProblems,
  ...namesProblems,
  ...tokenProblems,
  ...createProblems,
  ...exportProblems,
  ...reportProblems,
});

/** The words for a problem. */
export function problemCopy(problem: Problem): ProblemCopy {
  const words = copies()[problem.kind] as (values: Problem['values'], field: string | null) => ProblemCopy;
  return words(problem.values, problem.field);
}
