/** Choosing several platforms: what is ticked, and whether one token could do for all of them. Pure. */
import type { CredentialKind, Deployment, PlatformInfo } from '../../../electron/contract/index.ts';

/** Where the ticks and the way with tokens are kept in the draft. */
export const severalFields = { ticked: 'platform.several', tokens: 'platform.tokens' } as const;

/** The ticked platforms in the order in which they were ticked; one that is not known or cannot work here is left out. */
export function tickedPlatforms(text: string, platforms: readonly PlatformInfo[], deployment: Deployment): readonly PlatformInfo[] {
  return [...new Set(text.split(' '))].flatMap((id) =>
    platforms.filter((platform) => platform.id === id && platform.deployments[deployment].support !== 'blocked'),
  );
}

/** The ticks as they are kept, with one added at the end or taken away. */
export function withTicked(text: string, id: string, ticked: boolean): string {
  const others = text.split(' ').filter((each) => each !== '' && each !== id);
  return [...others, ...(ticked ? [id] : [])].join(' ');
}

/** The platforms that are given a token, and those that sign in by themselves. */
export function byRoute(
  platforms: readonly PlatformInfo[],
  deployment: Deployment,
): { readonly needing: readonly PlatformInfo[]; readonly without: readonly PlatformInfo[] } {
  const needing = platforms.filter((platform) => platform.deployments[deployment].route === 'token');
  return { needing, without: platforms.filter((platform) => !needing.includes(platform)) };
}

/** A kind of token that all of them can carry; null where there is none. The host looks at their choices too. */
export function commonKind(platforms: readonly PlatformInfo[], deployment: Deployment): CredentialKind | null {
  const kinds = platforms.map((platform) =>
    platform.deployments[deployment].credentialKinds.filter((use) => use.supported).map((use) => use.kind),
  );
  return kinds[0]?.find((kind) => kinds.every((usable) => usable.includes(kind))) ?? null;
}
