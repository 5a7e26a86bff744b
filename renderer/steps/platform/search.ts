/** Finding a platform by any word people use for it. Pure. */
import type { Deployment, PlatformInfo, SupportLevel } from '../../../electron/contract/index.ts';

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The platforms in which every word of the search occurs: in name, vendor, kind, other names or summary. */
export function findPlatforms(platforms: readonly PlatformInfo[], search: string): readonly PlatformInfo[] {
  const wanted = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return platforms.filter((platform) => {
    const text = plain([platform.name, platform.id, platform.vendor, platform.category, platform.summary, ...platform.aliases].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

const rank: Record<SupportLevel, number> = { full: 0, legacy: 1, blocked: 2 };

/** What works best with this deployment first; otherwise in the catalogue's order. */
export function byFit(platforms: readonly PlatformInfo[], deployment: Deployment): readonly PlatformInfo[] {
  return platforms.toSorted((a, b) => rank[a.deployments[deployment].support] - rank[b.deployments[deployment].support]);
}
