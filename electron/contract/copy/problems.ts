/**
 * Every problem in plain words: what happened, why, what to do next and who can do it. One place for the wizard, the terminal and the
 * report.
 */
import type { ProblemKind } from '../problem-kinds.ts';
import type { Problem } from '../problems.ts';
import { addressProblems } from './en/problems/address.ts';
import { callProblems } from './en/problems/call.ts';
import { createProblems } from './en/problems/create.ts';
import { exportProblems } from './en/problems/export.ts';
import { inventoryProblems } from './en/problems/inventory.ts';
import { namesProblems } from './en/problems/names.ts';
import { recordProblems } from './en/problems/record.ts';
import { reportProblems } from './en/problems/report.ts';
import { rotationProblems } from './en/problems/rotation.ts';
import { runProblems } from './en/problems/run.ts';
import { shareProblems } from './en/problems/share.ts';
import { tokenProblems } from './en/problems/token.ts';
import type { ProblemCopy, ProblemMap } from './problems/types.ts';

export type { ProblemCopy } from './problems/types.ts';

/** Looked up when they are shown: another language may have been laid over them since. */
const tables = [
  callProblems,
  addressProblems,
  namesProblems,
  tokenProblems,
  createProblems,
  exportProblems,
  recordProblems,
  inventoryProblems,
  reportProblems,
  runProblems,
  shareProblems,
  rotationProblems,
] as const;

/** Closed: a kind without its words does not compile. */
type Worded = { [K in keyof typeof tables]: keyof (typeof tables)[K] }[number];
export type EveryProblemHasWords = ProblemKind extends Worded ? true : never;

/** The words for a problem. */
export function problemCopy(problem: Problem): ProblemCopy {
  const table = tables.find((each) => Object.hasOwn(each, problem.kind)) as Partial<ProblemMap> | undefined;
  const words = table?.[problem.kind] as ((values: Problem['values'], field: string | null) => ProblemCopy) | undefined;
  if (words === undefined) throw new Error(`no words for ${problem.kind}`);
  return words(problem.values, problem.field);
}
