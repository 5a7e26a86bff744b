/**
 * A finished "Check all" held against the connections as they are now: what was changed, checked again or removed since is not what it
 * says. Pure.
 */
import type { ConnectionSummary, WatchItem, WatchSummary } from '../../electron/contract/index.ts';

export interface SinceItem extends WatchItem {
  /** It was changed after the run and not checked again. */
  readonly changed: boolean;
}

export interface SinceSummary {
  readonly fine: number;
  readonly attention: number;
  readonly unchecked: number;
  readonly changed: number;
  /** Those that need somebody first. */
  readonly items: readonly SinceItem[];
}

/** The run's summary, corrected. A connection that was removed is left out; a later check counts instead of the run's. */
export function sinceThen({ items, at }: WatchSummary, connections: readonly ConnectionSummary[]): SinceSummary {
  const now = new Map(connections.map((connection) => [connection.id, connection]));
  const corrected = items.flatMap((item) => {
    const connection = now.get(item.id);
    return connection === undefined ? [] : [itemNow({ ...item, name: connection.name }, connection, at)];
  });
  const count = (state: WatchItem['state']): number => corrected.filter((item) => item.state === state && !item.changed).length;
  const weight = (item: SinceItem): number => (item.changed ? 1 : item.state === 'attention' ? 0 : item.state === 'fine' ? 3 : 2);
  return {
    fine: count('fine'),
    attention: count('attention'),
    unchecked: count('unchecked'),
    changed: corrected.filter((item) => item.changed).length,
    items: [...corrected].sort((a, b) => weight(a) - weight(b)),
  };
}

function itemNow(item: WatchItem, { check, token, updatedAt }: ConnectionSummary, at: string): SinceItem {
  const kept = token.keptAt !== null && token.keptAt > at;
  if (check !== null && check.at > at && !(kept && (token.keptAt ?? '') > check.at)) {
    const nothing = { reason: null, code: null, severity: null, who: null } as const;
    return check.ok
      ? { ...item, ...nothing, state: 'fine', headline: null, changed: false }
      : { ...item, ...nothing, state: 'attention', severity: 'error', headline: check.headline, changed: false };
  }
  // A check that no longer fits (another token, address, platform or choice) has been dropped.
  const dropped = check === null && updatedAt > at && (item.state === 'fine' || (item.state === 'attention' && item.code !== null));
  return { ...item, changed: kept || dropped };
}
