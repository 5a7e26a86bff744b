/** What a new token cannot do that the old one can, by the checks of both. Pure. */
import { familyOf } from '../../contract/abilities.ts';
import { rotationLoss } from '../../contract/index.ts';
import type { CheckReport, CredentialKind, RotationLoss } from '../../contract/index.ts';
import { everythingIn, normalise } from './vocabulary.ts';

/** What is known of the old token from its check. */
export interface AbleBefore {
  /** Its permissions; null where they could not be read. */
  readonly granted: readonly string[] | null;
  /** Repositories that it sees; null where nobody counted. */
  readonly visible: number | null;
  readonly account: string | null;
  /** Codes of the errors that its check found. */
  readonly errors: readonly string[];
}

/** True where Bitbucket took the credential: what the check says of it beyond that can be compared. */
export function credentialTaken({ steps }: Pick<CheckReport, 'steps'>): boolean {
  return steps.some(({ id, status }) => id === 'credential' && status === 'passed');
}

/** What a check says of its token; null where Bitbucket did not take it. */
export function ableIn(report: CheckReport): AbleBefore | null {
  if (!credentialTaken(report)) return null;
  return {
    granted: report.access.granted,
    visible: report.repositories?.visible ?? null,
    account: report.account?.name ?? null,
    errors: report.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
}

/**
 * The losses, the permissions first. `before` null: nothing is known of the old token, and every error of the new one’s check counts; so
 * they do where Bitbucket does not take the new one at all.
 */
export function lossesOf(kind: CredentialKind, before: AbleBefore | null, report: CheckReport): RotationLoss[] {
  const { granted } = report.access;
  const had = credentialTaken(report) ? (before?.errors ?? []) : [];
  const lacking = before === null ? [] : beyond(kind, before.granted, granted);
  const errors = report.findings.filter(({ code, severity }) => severity === 'error' && !had.includes(code));
  const visible = report.repositories?.visible ?? null;
  const account = report.account?.name ?? null;
  return [
    ...lacking.map((name) => rotationLoss('permission', { name })),
    ...errors.map(({ code, evidence }) => rotationLoss('finding', { cause: { code, evidence } })),
    ...(before !== null && before.visible !== null && visible !== null && visible < before.visible
      ? [rotationLoss('repositories', { before: before.visible, now: visible })]
      : []),
    ...(isPersonal(kind) &&
    before !== null &&
    before.account !== null &&
    account !== null &&
    account.toLowerCase() !== before.account.toLowerCase()
      ? [rotationLoss('account', { before: before.account, now: account })]
      : []),
    ...(errors.length === 0 && !credentialTaken(report) ? [rotationLoss('unchecked')] : []),
  ];
}

/** The tokens of a project or repository have a robot of their own each; of a person, two are the same person’s. */
function isPersonal(kind: CredentialKind): boolean {
  return kind === 'api-token' || kind === 'http-access-token';
}

/** Permissions in the first list that the second does not give, by itself or through a higher one; none where either is not known. */
export function beyond(kind: CredentialKind, these: readonly string[] | null, others: readonly string[] | null): string[] {
  if (these === null || others === null) return [];
  const family = familyOf(kind);
  const has = everythingIn(
    family,
    others.map((name) => normalise(family, name)),
  );
  return [...new Set(these.map((name) => normalise(family, name)))].filter((name) => !has.has(name));
}
