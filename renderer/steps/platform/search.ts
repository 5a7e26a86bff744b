/** Finding a platform by any word people use for it, and the order in which platforms are shown. Pure. */
import { foldedText, matchingTexts } from '../../../electron/contract/find-text.ts';
import type { Deployment, PlatformInfo, SupportLevel } from '../../../electron/contract/index.ts';

function wordsOf({ name, id, vendor, category, summary, aliases }: PlatformInfo): string {
  return foldedText([name, id, vendor, category, summary, ...aliases].join(' '));
}

/** How well a platform answers a search: by the beginning of its name, of one of its other names, anywhere in them, or otherwise. */
function closeness({ name, aliases }: PlatformInfo, search: string): number {
  const called = foldedText(name);
  if (called.startsWith(search)) return 0;
  const others = aliases.map(foldedText);
  if (others.some((alias) => alias.startsWith(search))) return 1;
  return called.includes(search) ? 2 : others.some((alias) => alias.includes(search)) ? 3 : 4;
}

/**
 * The platforms in which every word of the search occurs: in name, vendor, kind, other names or summary; the ones that are called so come
 * first. Where there is none, those in which every word nearly begins a word (`Jenkisn`).
 */
export function findPlatforms(platforms: readonly PlatformInfo[], search: string): readonly PlatformInfo[] {
  const typed = foldedText(search.trim());
  const found = matchingTexts(platforms, wordsOf, search);
  return typed === '' ? found : found.toSorted((a, b) => closeness(a, typed) - closeness(b, typed));
}

const rank: Record<SupportLevel, number> = { full: 0, legacy: 1, blocked: 2 };

/** What works best with this deployment first; otherwise in the order given. */
export function byFit(platforms: readonly PlatformInfo[], deployment: Deployment): readonly PlatformInfo[] {
  return platforms.toSorted((a, b) => rank[a.deployments[deployment].support] - rank[b.deployments[deployment].support]);
}
