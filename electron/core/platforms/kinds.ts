/** Every credential kind of a deployment with whether a platform can use it, so that a platform file gives only its own reasons. */
import type { CredentialKind, CredentialUse, When } from '../../contract/index.ts';

const deadAppPassword: CredentialUse = {
  kind: 'app-password',
  supported: false,
  recommended: false,
  reason: 'Bitbucket Cloud made no new ones after 9 Sep 2025 and has accepted none since 28 Jul 2026. Use an API token.',
};
const needsDataCenter =
  'Project and repository tokens need a Data Center licence and Bitbucket 7.18 or newer; Bitbucket Server makes personal tokens only.';

function use(kind: CredentialKind, supported: boolean, recommended: boolean, reason: string): CredentialUse {
  return { kind, supported, recommended, reason };
}

/**
 * Kinds for Server and Data Center with a personal token as the recommended one.
 * `bearer`: why tokens of a project or repository work too; null with `notBearer` where the platform cannot carry them.
 */
export function selfManagedKinds(
  deployment: 'server' | 'data-center',
  reasons: { readonly personal: string; readonly bearer: string | null; readonly notBearer?: string; readonly oauth: string },
): readonly CredentialUse[] {
  const scoped = (kind: CredentialKind): CredentialUse =>
    deployment === 'server'
      ? use(kind, false, false, needsDataCenter)
      : use(
          kind,
          reasons.bearer !== null,
          false,
          reasons.bearer ??
            reasons.notBearer ??
            'This platform asks for a user name with the token, and these tokens have none. Use a person’s HTTP access token.',
        );
  return [
    use('http-access-token', true, true, reasons.personal),
    scoped('http-project-token'),
    scoped('http-repository-token'),
    use('oauth-client', false, false, reasons.oauth),
  ];
}

/** Kinds for Server and Data Center where the platform signs in with an incoming link (OAuth 2) only. */
export function selfManagedOauthKinds(reason: string, noTokens: string): readonly CredentialUse[] {
  return [
    use('oauth-client', true, true, reason),
    ...(['http-access-token', 'http-project-token', 'http-repository-token'] as const).map((kind) => use(kind, false, false, noTokens)),
  ];
}

/** Kinds for Server and Data Center where nothing works. */
export function selfManagedNoKinds(reason: string): readonly CredentialUse[] {
  return (['http-access-token', 'http-project-token', 'http-repository-token', 'oauth-client'] as const).map((kind) =>
    use(kind, false, false, reason),
  );
}

/** Kinds for Cloud with a person's API token as the only one that works. */
export function cloudApiTokenKinds(reasons: {
  readonly apiToken: string;
  readonly accessTokens: string;
  readonly oauth: string;
}): readonly CredentialUse[] {
  return [
    use('api-token', true, true, reasons.apiToken),
    ...(['repository-token', 'project-token', 'workspace-token'] as const).map((kind) => use(kind, false, false, reasons.accessTokens)),
    use('oauth-client', false, false, reasons.oauth),
    deadAppPassword,
  ];
}

/**
 * Kinds for Cloud with a person's API token as the recommended one and access tokens of a repository, project or workspace beside it.
 * `notAccess`: the kinds of access token that this platform cannot use, with the reason.
 */
export function cloudTokenKinds(reasons: {
  readonly apiToken: string;
  readonly accessTokens: string;
  readonly notAccess?: Partial<Record<CredentialKind, string>>;
  readonly oauth: string;
}): readonly CredentialUse[] {
  return [
    use('api-token', true, true, reasons.apiToken),
    ...(['repository-token', 'project-token', 'workspace-token'] as const).map((kind) =>
      use(kind, reasons.notAccess?.[kind] === undefined, false, reasons.notAccess?.[kind] ?? reasons.accessTokens),
    ),
    use('oauth-client', false, false, reasons.oauth),
    deadAppPassword,
  ];
}

/** Kinds for Cloud where the platform signs in with OAuth only. */
export function cloudOauthKinds(reason: string, noTokens: string): readonly CredentialUse[] {
  return [
    use('oauth-client', true, true, reason),
    ...(['api-token', 'repository-token', 'project-token', 'workspace-token'] as const).map((kind) => use(kind, false, false, noTokens)),
    deadAppPassword,
  ];
}

/** Kinds for Cloud where nothing works. */
export function cloudNoKinds(reason: string): readonly CredentialUse[] {
  return [
    ...(['api-token', 'repository-token', 'project-token', 'workspace-token', 'oauth-client'] as const).map((kind) =>
      use(kind, false, false, reason),
    ),
    deadAppPassword,
  ];
}

/** The same kinds, some of them only while a condition holds: the one that `refusesKind` keeps. */
export function onlyWhile(kinds: readonly CredentialUse[], some: readonly CredentialKind[], when: When): readonly CredentialUse[] {
  return kinds.map((each) => (each.supported && some.includes(each.kind) ? { ...each, when } : each));
}
