/** The sections in which platforms are offered while nobody searches. Pure. */
import type { ConnectionSummary, Deployment, PlatformInfo } from '../../../electron/contract/index.ts';
import { anotherToolId } from '../../../electron/contract/index.ts';
import { categoriesOf } from '../../catalogue/filter.ts';

/** How many of those that were connected before are put first. */
const mostBefore = 4;

export interface PlatformSection {
  /**
   * `kind`: one kind of platform, whose name is the title; `rest`: platforms of kinds that hold one each; `other`: the way for what is not
   * there.
   */
  readonly what: 'before' | 'kind' | 'rest' | 'blocked' | 'other';
  /** The kind's name; empty for the others. */
  readonly kind: string;
  readonly platforms: readonly PlatformInfo[];
}

/** Ids of the platforms of these connections, the latest first; those of practice tell nothing of what somebody uses. */
export function connectedBefore(connections: readonly ConnectionSummary[]): readonly string[] {
  const used = connections
    .filter(({ practice, finished, platform }) => !practice && finished && platform !== null)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return [...new Set(used.flatMap(({ platform }) => platform ?? []))];
}

/**
 * First those that were connected before, then kind by kind in the catalogue's order, last what cannot work with this Bitbucket: it stays
 * in sight with the reason, and out of the way. At the very end is the way for a tool that is not in the list.
 * Every platform is in exactly one section.
 */
export function sectionsOf(
  platforms: readonly PlatformInfo[],
  deployment: Deployment,
  before: readonly string[],
): readonly PlatformSection[] {
  const isBlocked = ({ deployments }: PlatformInfo): boolean => deployments[deployment].support === 'blocked';
  const able = platforms.filter((platform) => !isBlocked(platform));
  const first = before.flatMap((id) => able.find((platform) => platform.id === id) ?? []).slice(0, mostBefore);
  const last = able.filter((platform) => platform.id === anotherToolId && !first.includes(platform));
  const others = able.filter((platform) => !first.includes(platform) && !last.includes(platform));
  const kinds = categoriesOf(others);
  const inKind = (name: string): readonly PlatformInfo[] => others.filter(({ category }) => category === name);
  const sections: readonly PlatformSection[] = [
    { what: 'before', kind: '', platforms: first },
    ...kinds.filter(({ count }) => count > 1).map(({ name }): PlatformSection => ({ what: 'kind', kind: name, platforms: inKind(name) })),
    // A heading for each lone platform would be longer than the list.
    { what: 'rest', kind: '', platforms: kinds.filter(({ count }) => count === 1).flatMap(({ name }) => inKind(name)) },
    { what: 'blocked', kind: '', platforms: platforms.filter(isBlocked) },
    { what: 'other', kind: '', platforms: last },
  ];
  return sections.filter((section) => section.platforms.length > 0);
}
