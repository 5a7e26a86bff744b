/** What each version of Bitbucket Server and Data Center can do (docs/bitbucket.md C1). */

export interface Capabilities {
  /** HTTP (or personal) access tokens at all. */
  readonly tokens: boolean;
  /** What the pages call them. */
  readonly tokenWord: 'Personal access tokens' | 'HTTP access tokens';
  readonly oauth: boolean;
  /** `/rest/authconfig/1.0/login-options` answers; the first version is unconfirmed. */
  readonly loginOptions: boolean;
  /** Tokens are refused outside /rest and /scm. */
  readonly tokensOnlyUnderRest: boolean;
  readonly resourceTokens: boolean;
}

/** `version` is a.b.c. */
export function capabilitiesOf(version: string, licence: 'server' | 'data-center'): Capabilities {
  const renamed = atLeast(version, '7.18.0');
  return {
    tokens: atLeast(version, '5.5.0'),
    tokenWord: renamed ? 'HTTP access tokens' : 'Personal access tokens',
    oauth: atLeast(version, '7.20.0'),
    loginOptions: renamed,
    tokensOnlyUnderRest:
      atLeast(version, '9.3.2') ||
      (version.startsWith('8.19.') && atLeast(version, '8.19.12')) ||
      (version.startsWith('8.9.') && atLeast(version, '8.9.22')),
    resourceTokens: renamed && licence === 'data-center',
  };
}

/** 7.11.2 → 7011002, as application-properties writes it. */
export function buildNumberOf(version: string): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version);
  return String(major * 1_000_000 + minor * 1_000 + patch);
}

function atLeast(version: string, least: string): boolean {
  const have = numbersOf(version);
  for (const [index, wanted] of numbersOf(least).entries()) {
    const part = have[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}
