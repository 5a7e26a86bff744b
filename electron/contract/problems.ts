/** Every expected failure of a call (docs/design.md 2): a closed union, turned into sentences by `copy/problems.ts`. */
import * as v from 'valibot';
import { causeSchema } from './check-notes.ts';
import { problemKinds } from './problem-kinds.ts';
import type { ProblemKind } from './problem-kinds.ts';
import type { ProblemParams } from './problem-params.ts';
import { reasonSchema } from './reasons.ts';
import type { NoParams } from './coded.ts';
import type { Reason } from './reasons.ts';

export const problemSchema = v.object({
  kind: v.picklist(problemKinds),
  /** Matches a redacted log line, so that support can find what happened. */
  ref: v.string(),
  /** The field it belongs beside: an answer's name (`workspace`, `credential.user`) or a platform input's key. */
  field: v.nullable(v.string()),
  /** What the sentence needs (a host, a limit, a reason, the finding behind it), by `ProblemParams`; never a secret. */
  values: v.record(v.string(), v.union([v.string(), v.number(), causeSchema, reasonSchema])),
});
export type Problem = v.InferOutput<typeof problemSchema>;

/** A problem's values where it is of this kind, else null. The wire's form is checked by `problemSchema`, the values by whoever made it. */
export function valuesOf<K extends ProblemKind>(problem: Problem, kind: K): ProblemParams[K] | null {
  return problem.kind === kind ? (problem.values as ProblemParams[K]) : null;
}

/** The reason inside a problem, where it has one. */
export function reasonOf({ values }: Problem): Reason | undefined {
  const { reason } = values;
  return typeof reason === 'object' && 'params' in reason ? reason : undefined;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result; `ref` is filled in by the host's dispatcher, which also writes the log line. */
export function fail<K extends ProblemKind>(kind: K, ...[values, field]: FailRest<K>): { readonly ok: false; readonly problem: Problem } {
  const given = Object.entries(values ?? {}).filter(([, value]) => value !== undefined) as [string, Problem['values'][string]][];
  return { ok: false, problem: { kind, ref: '', field: field ?? null, values: Object.fromEntries(given) } };
}

/** Values may be left out where none are needed. */
type FailRest<K extends ProblemKind> = ProblemParams[K] extends NoParams
  ? [values?: NoParams, field?: string | null]
  : Partial<ProblemParams[K]> extends ProblemParams[K]
    ? [values?: ProblemParams[K], field?: string | null]
    : [values: ProblemParams[K], field?: string | null];
