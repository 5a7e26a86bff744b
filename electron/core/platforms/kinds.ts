/** Every credential kind of a deployment with whether a platform can use it, so that a platform file gives only its own reasons. */
import { sharedCopy as copy } from '../../contract/copy/en/platforms/shared.ts';
import type { CredentialKind } from '../../contract/index.ts';
import type { Condition, OwnKind, CloudKind, UseOf } from './conditions.ts';

/** Server makes personal tokens only, so the kinds that work depend on which of the two it is. */
type SelfManagedKinds = (deployment: 'server' | 'data-center') => readonly Use<OwnKind>[];

/** A kind that works or not whatever is answered. */
export type Use<K extends CredentialKind = CredentialKind> = UseOf<K, never>;

const deadAppPassword = (): Use<'app-password'> => use('app-password', false, false, copy.kinds.appPassword);

function use<K extends CredentialKind>(kind: K, supported: boolean, recommended: boolean, reason: string): Use<K> {
  return { kind, supported, recommended, reason };
}

/**
 * Kinds for Server and Data Center with a personal token as the recommended one.
 * `bearer`: why tokens of a project or repository work too; null with `notBearer` where the platform cannot carry them.
 */
export function selfManagedKinds(reasons: {
  readonly personal: string;
  readonly bearer: string | null;
  readonly notBearer?: string;
  readonly oauth: string;
}): SelfManagedKinds {
  const scoped = <K extends OwnKind>(kind: K, deployment: 'server' | 'data-center'): Use<K> =>
    deployment === 'server'
      ? use(kind, false, false, copy.kinds.needsDataCenter)
      : use(kind, reasons.bearer !== null, false, reasons.bearer ?? reasons.notBearer ?? copy.kinds.needsUserName);
  return (deployment) => [
    use('http-access-token', true, true, reasons.personal),
    scoped('http-project-token', deployment),
    scoped('http-repository-token', deployment),
    use('oauth-client', false, false, reasons.oauth),
  ];
}

/** Kinds for Server and Data Center where the platform signs in with an incoming link (OAuth 2) only. */
export function selfManagedOauthKinds(reason: string, noTokens: string): SelfManagedKinds {
  return () => [
    use('oauth-client', true, true, reason),
    ...(['http-access-token', 'http-project-token', 'http-repository-token'] as const).map((kind) => use(kind, false, false, noTokens)),
  ];
}

/** Kinds for Server and Data Center where nothing works. */
export function selfManagedNoKinds(reason: string): SelfManagedKinds {
  return () =>
    (['http-access-token', 'http-project-token', 'http-repository-token', 'oauth-client'] as const).map((kind) =>
      use(kind, false, false, reason),
    );
}

/** Kinds for Cloud with a person's API token as the only one that works. */
export function cloudApiTokenKinds(reasons: {
  readonly apiToken: string;
  readonly accessTokens: string;
  readonly oauth: string;
}): readonly Use<CloudKind>[] {
  return [
    use('api-token', true, true, reasons.apiToken),
    ...(['repository-token', 'project-token', 'workspace-token'] as const).map((kind) => use(kind, false, false, reasons.accessTokens)),
    use('oauth-client', false, false, reasons.oauth),
    deadAppPassword(),
  ];
}

/**
 * Kinds for Cloud with a person's API token as the recommended one and access tokens of a repository, project or workspace beside it.
 * `notAccess`: the kinds of access token that this platform cannot use, with the reason.
 */
export function cloudTokenKinds(reasons: {
  readonly apiToken: string;
  readonly accessTokens: string;
  readonly notAccess?: Partial<Record<CloudKind, string>>;
  readonly oauth: string;
}): readonly Use<CloudKind>[] {
  return [
    use('api-token', true, true, reasons.apiToken),
    ...(['repository-token', 'project-token', 'workspace-token'] as const).map((kind) =>
      use(kind, reasons.notAccess?.[kind] === undefined, false, reasons.notAccess?.[kind] ?? reasons.accessTokens),
    ),
    use('oauth-client', false, false, reasons.oauth),
    deadAppPassword(),
  ];
}

/** Kinds for Cloud where the platform signs in with OAuth only. */
export function cloudOauthKinds(reason: string, noTokens: string): readonly Use<CloudKind>[] {
  return [
    use('oauth-client', true, true, reason),
    ...(['api-token', 'repository-token', 'project-token', 'workspace-token'] as const).map((kind) => use(kind, false, false, noTokens)),
    deadAppPassword(),
  ];
}

/** Kinds for Cloud where nothing works. */
export function cloudNoKinds(reason: string): readonly Use<CloudKind>[] {
  return [
    ...(['api-token', 'repository-token', 'project-token', 'workspace-token', 'oauth-client'] as const).map((kind) =>
      use(kind, false, false, reason),
    ),
    deadAppPassword(),
  ];
}

/** The same kinds, some of them only while a condition holds: the one that `refusesKind` keeps. */
export function onlyWhile<K extends CredentialKind, const W extends Condition>(
  kinds: readonly Use<K>[],
  some: readonly NoInfer<K>[],
  when: W,
): readonly UseOf<K, NoInfer<W>>[] {
  return kinds.map(({ when: _when, ...use }) => (use.supported && some.includes(use.kind) ? { ...use, when } : use));
}

/** The same on Data Center. */
export function onlyWhileSelfManaged<const W extends Condition>(
  kinds: SelfManagedKinds,
  some: readonly OwnKind[],
  when: W,
): (deployment: 'server' | 'data-center') => readonly UseOf<OwnKind, NoInfer<W>>[] {
  return (deployment) => onlyWhile(kinds(deployment), some, when);
}
