/** Small steps between outcomes of ports and problems of the contract. */
import { fail } from '../contract/index.ts';
import type { Problem, ProblemKind, Result } from '../contract/index.ts';

/** A problem without the `Result` around it. */
export function problem<K extends ProblemKind>(...args: Parameters<typeof fail<K>>): Problem {
  return fail<K>(...args).problem;
}

/** The same failure, typed for whatever the caller was to give back. */
export function failed(result: Extract<Result<unknown>, { ok: false }>): Extract<Result<never>, { ok: false }> {
  return { ok: false, problem: result.problem };
}

/** The same problem beside another field. */
export function atField(found: Problem, field: string): Problem {
  return { ...found, field };
}
