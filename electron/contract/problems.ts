/** Every expected failure of a call (docs/design.md 2): a closed union, turned into sentences by `copy/problems.ts`. */
import * as v from 'valibot';
import type { ProblemParams } from './problem-params.ts';
import { reasonSchema } from './reasons.ts';
import type { NoParams, Reason } from './reasons.ts';

export const problemKinds = [
  // the call itself
  'bad-request',
  'not-allowed',
  'internal',
  'cancelled',
  'host-gone',
  // connections and settings
  'connection-not-found',
  'connection-changed',
  'connection-name-empty',
  'connection-name-taken',
  'settings-unreadable',
  'settings-locked',
  'settings-not-writable',
  'settings-not-private',
  // address
  'address-empty',
  'address-too-long',
  'address-search-page',
  'address-not-an-address',
  'address-unsupported-scheme',
  'address-other-product',
  'address-not-found',
  'address-unreachable',
  'address-not-bitbucket',
  'address-insecure',
  // workspace, project, repositories
  'workspace-empty',
  'workspace-is-uuid',
  'workspace-invalid',
  'project-key-invalid',
  'repository-invalid',
  'repositories-empty',
  'list-refused',
  // token and users
  'token-empty',
  'token-too-long',
  'token-not-printable',
  'token-app-password',
  'token-organization-key',
  'token-wrong-kind',
  'token-needed',
  'token-other-address',
  'token-plain-http',
  'token-in-field',
  'key-other-address',
  'key-plain-http',
  'user-empty',
  'user-is-email',
  'user-not-email',
  'user-invalid',
  'date-invalid',
  // create it for me
  'create-needs-https',
  'create-host-changed',
  'create-single-sign-on',
  'create-captcha',
  'create-password-refused',
  'create-not-allowed',
  'create-limit-reached',
  'create-expiry-required',
  'create-unsupported',
  'create-reply-lost',
  'create-not-kept',
  'create-unreachable',
  'create-refused',
  // keychain
  'keychain-unavailable',
  'keychain-refused',
  'keychain-entry-gone',
  // platform and export
  'platform-not-found',
  'platform-blocked',
  'platform-not-chosen',
  'platform-cannot-use-credential',
  'platform-has-no-file',
  'deployment-not-chosen',
  'message-empty',
  'input-required',
  'input-invalid',
  'input-unknown',
  'mode-not-available',
  'file-unreadable',
  'file-too-large',
  'ca-unreadable',
  'yaml-unreadable',
  'yaml-wrong-shape',
  'folder-empty',
  'folder-not-writable',
  'folder-not-found',
  'file-exists',
  'copy-refused',
  // report
  'report-needs-check',
  'report-unreadable',
  // practice
  'port-in-use',
  'practice-not-running',
  'practice-only',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export const problemSchema = v.object({
  kind: v.picklist(problemKinds),
  /** Matches a redacted log line, so that support can find what happened. */
  ref: v.string(),
  /** The field it belongs beside: an answer's name (`workspace`, `credential.user`) or a platform input's key. */
  field: v.nullable(v.string()),
  /** What the sentence needs (a host, a limit, a reason), by `ProblemParams`; never a secret. */
  values: v.record(v.string(), v.union([v.string(), v.number(), reasonSchema])),
});
export type Problem = v.InferOutput<typeof problemSchema>;

/** A problem's values where it is of this kind, else null. The wire's form is checked by `problemSchema`, the values by whoever made it. */
export function valuesOf<K extends ProblemKind>(problem: Problem, kind: K): ProblemParams[K] | null {
  return problem.kind === kind ? (problem.values as ProblemParams[K]) : null;
}

/** The reason inside a problem, where it has one. */
export function reasonOf({ values }: Problem): Reason | undefined {
  const { reason } = values;
  return typeof reason === 'object' ? (reason as Reason) : undefined;
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
