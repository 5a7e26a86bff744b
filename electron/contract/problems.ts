/** Every expected failure of a call (docs/design.md 2): a closed union, turned into sentences by `copy/problems.ts`. */
import * as v from 'valibot';

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
  'deployment-not-chosen',
  'input-required',
  'input-invalid',
  'input-unknown',
  'mode-not-available',
  'file-unreadable',
  'file-too-large',
  'ca-unreadable',
  'yaml-unreadable',
  'yaml-wrong-shape',
  'answers-unreadable',
  'answers-unknown-key',
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
  /** Words that the sentence needs (a host, a limit, a reason); never a secret. */
  values: v.record(v.string(), v.string()),
});
export type Problem = v.InferOutput<typeof problemSchema>;

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result; `ref` is filled in by the host's dispatcher, which also writes the log line. */
export function fail(
  kind: ProblemKind,
  values: Record<string, string> = {},
  field: string | null = null,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind, ref: '', field, values } };
}
