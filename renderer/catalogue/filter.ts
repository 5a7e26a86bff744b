/** Which platforms the catalogue shows, and in which order. Pure. */
import { freshnessOf } from '../../electron/contract/freshness.ts';
import type { PlatformInfo } from '../../electron/contract/index.ts';
import { byFit, findPlatforms } from '../steps/platform/search.ts';
import type { CatalogueMemory } from '../support/memory.ts';

export type CatalogueFilter = Pick<CatalogueMemory, 'search' | 'category' | 'deployment' | 'state'>;

export const noFilter: CatalogueFilter = { search: '', category: '', deployment: '', state: '' };

export interface Category {
  readonly name: string;
  readonly count: number;
}

/** The kinds of platform in the catalogue’s order, each with how many there are. */
export function categoriesOf(platforms: readonly PlatformInfo[]): readonly Category[] {
  const counts = new Map<string, number>();
  for (const { category } of platforms) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

export interface Found {
  /** Those that fit; with a deployment, only those that work there, the best first. */
  readonly fitting: readonly PlatformInfo[];
  /** Those that fit otherwise, but cannot work with the deployment asked for. */
  readonly blocked: readonly PlatformInfo[];
}

/** Everything that fits the filter on a day. */
export function filterPlatforms(
  platforms: readonly PlatformInfo[],
  { search, category, deployment, state }: CatalogueFilter,
  today: Date,
): Found {
  const found = findPlatforms(platforms, search).filter((platform) => {
    if (category !== '' && platform.category !== category) return false;
    if (state === '') return true;
    if (state === 'new') return platform.news !== undefined;
    return state === 'check' ? freshnessOf(platform, today).stale : platform.status === state;
  });
  if (deployment === '') return { fitting: found, blocked: [] };
  const isBlocked = (platform: PlatformInfo): boolean => platform.deployments[deployment].support === 'blocked';
  return {
    fitting: byFit(
      found.filter((platform) => !isBlocked(platform)),
      deployment,
    ),
    blocked: found.filter(isBlocked),
  };
}
