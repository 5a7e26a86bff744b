/** How the list is filtered, grouped and sorted, and its form in the address. Pure. */
import { expiryOf } from '../../../electron/contract/expiry.ts';
import type { ConnectionFilter } from '../../../electron/contract/find-connections.ts';
import { healthOf, healths } from '../../../electron/contract/health.ts';
import type { Health } from '../../../electron/contract/health.ts';
import type { ConnectionSummary } from '../../../electron/contract/index.ts';

export const groupings = ['none', 'bitbucket', 'platform', 'token'] as const;
export type Grouping = (typeof groupings)[number];
export const sorts = ['recent', 'name', 'health', 'ends'] as const;
export type Sort = (typeof sorts)[number];
export const endChoices = [7, 30, 90] as const;

/** `owner`: a mark of the user name (`markOf`), because an address holds nothing that a person typed. */
export interface View extends Omit<ConnectionFilter, 'search'> {
  readonly group: Grouping;
  readonly sort: Sort;
}

export const plainView: View = {
  platform: null,
  deployment: null,
  health: null,
  endsWithin: null,
  owner: null,
  group: 'none',
  sort: 'recent',
};

/** A short mark of a name, the same in every run (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). It cannot be read back. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

const one = <T extends string>(list: readonly T[], text: string | undefined): T | null => list.find((each) => each === text) ?? null;

/** Reads it from an address; what is no view of ours counts as not said. */
export function readView(text: string): View {
  const said = new Map(text.split('&').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const days = Number(said.get('ends'));
  return {
    health: one(healths, said.get('health')),
    platform: said.get('platform') ?? null,
    deployment: said.get('bitbucket') ?? null,
    endsWithin: endChoices.find((each) => each === days) ?? null,
    owner: said.get('owner') ?? null,
    group: one(groupings, said.get('group')) ?? 'none',
    sort: one(sorts, said.get('sort')) ?? 'recent',
  };
}

/** Its form in the address; empty for the plain view. */
export function viewText({ health, platform, deployment, endsWithin, owner, group, sort }: View): string {
  const parts: readonly (readonly [string, string | number | null])[] = [
    ['health', health],
    ['platform', platform],
    ['bitbucket', deployment],
    ['ends', endsWithin],
    ['owner', owner],
    ['group', group === 'none' ? null : group],
    ['sort', sort === 'recent' ? null : sort],
  ];
  return parts.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`])).join('&');
}

/** How many filters are set. */
export function filtersIn({ health, platform, deployment, endsWithin, owner }: View): number {
  return [health, platform, deployment, endsWithin, owner].filter((each) => each !== null).length;
}

/** The filter for `findConnections`. An owner of whom there is no connection any more finds none. */
export function filterOf(view: View, search: string, connections: readonly ConnectionSummary[]): ConnectionFilter {
  const { owner } = view;
  const named = owner === null ? null : (connections.find((each) => each.owner != null && markOf(each.owner) === owner)?.owner ?? '');
  return { ...view, search, owner: named };
}

const rank: Record<Health, number> = { 'needs-you': 0, unchecked: 1, unfinished: 2, works: 3 };

/** In the order that is asked for. `recent` is the order in which they come. */
export function sorted(connections: readonly ConnectionSummary[], sort: Sort, now: Date): readonly ConnectionSummary[] {
  if (sort === 'recent') return connections;
  if (sort === 'name') {
    const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
    return connections.toSorted((a, b) => collator.compare(a.name, b.name));
  }
  const weight = (connection: ConnectionSummary): number =>
    sort === 'health' ? rank[healthOf(connection, now)] : (expiryOf(connection.token.expiresOn, now)?.days ?? Number.MAX_SAFE_INTEGER);
  const weights = new Map(connections.map((connection) => [connection.id, weight(connection)]));
  return connections.toSorted((a, b) => (weights.get(a.id) ?? 0) - (weights.get(b.id) ?? 0));
}
