/**
 * Several tokens to renew, as a list that is worked through one after the other. Pure: home, the last page of a renewal and the terminal
 * ask it.
 */
import type { ConnectionSummary } from './connection.ts';
import { mayRenew } from './health.ts';
import type { RenewalList } from './renewal-list.ts';

/** One token of the list. */
export interface Renewal {
  /** The same for all connections that have it. */
  readonly key: string;
  /** Every connection that has it: they are renewed together. The first is the one to open. */
  readonly connections: readonly [ConnectionSummary, ...ConnectionSummary[]];
  /** `clock`: “Rotate” was pressed, so its old token ends within the half hour; `under-way`: it was begun. */
  readonly state: 'clock' | 'under-way' | 'open' | 'done';
  /** ISO date on which the token that is in use ends; null where nobody knows. */
  readonly on: string | null;
}

/** Tokens in a list, at most. */
const mostRenewals = 2000;

/** A few characters that tell two tokens' keys apart, and nothing of what is in them. */
export function renewalMark(key: string): string {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Which token it is; where the person keeps one token for a set, the set says so. */
function keyOf({ id, token, tokenKey, set }: ConnectionSummary): string {
  return token.state === 'elsewhere' && set?.tokens === 'one' ? set.id : (tokenKey ?? id);
}

function stateOf({ rotation }: ConnectionSummary, done: boolean): Renewal['state'] {
  if (rotation !== undefined) return rotation.oldEndsAt === null ? 'under-way' : 'clock';
  return done ? 'done' : 'open';
}

/** The new token is in use, so the day that is known is its own; the old one, which other places still have, ends earlier. */
function isSwapped({ state, connections: [{ rotation }] }: Renewal): boolean {
  return state === 'under-way' && (rotation?.phase === 'places' || rotation?.phase === 'let-go');
}

function rankOf(renewal: Renewal): number {
  if (renewal.state === 'clock') return 0;
  if (renewal.state === 'done') return 3;
  return isSwapped(renewal) ? 1 : 2;
}

/**
 * What ends first comes first: a token whose clock runs, one whose new token is still on its way to its places, then by day, those of
 * which no day is known, and what is done.
 */
function byUrgency(a: Renewal, b: Renewal): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  const [first, second] = [a, b].map(({ on }) => on?.slice(0, 10) ?? '9999');
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.connections[0].name.localeCompare(b.connections[0].name);
}

function grouped(
  all: readonly ConnectionSummary[],
  chosen: readonly ConnectionSummary[],
  done: (one: ConnectionSummary) => boolean,
): Renewal[] {
  const byKey = new Map<string, ConnectionSummary[]>();
  for (const each of all) byKey.set(keyOf(each), [...(byKey.get(keyOf(each)) ?? []), each]);
  const renewals = new Map<string, Renewal>();
  for (const each of chosen) {
    const key = keyOf(each);
    if (renewals.has(key)) continue;
    const others = (byKey.get(key) ?? []).filter(({ id }) => id !== each.id);
    renewals.set(key, { key, connections: [each, ...others], state: stateOf(each, done(each)), on: each.token.expiresOn });
  }
  return [...renewals.values()].sort(byUrgency);
}

/** The tokens of the chosen connections, each once, in the order in which they end. What has no token is left out. */
export function renewalsFor(all: readonly ConnectionSummary[], chosen: readonly ConnectionSummary[]): Renewal[] {
  return grouped(
    all,
    chosen.filter((each) => mayRenew(each) || each.rotation !== undefined),
    () => false,
  );
}

/** A list of these, begun at `since` (ISO time); what was open in the list before stays in it. */
export function renewalList(renewals: readonly Renewal[], since: string, before: readonly Renewal[] = []): RenewalList {
  const open = before.filter(({ state, key }) => state !== 'done' && !renewals.some((each) => each.key === key));
  const tokens = [...renewals, ...open].map(({ connections: [{ id, tokenKey }] }) => ({
    connection: id,
    token: renewalMark(tokenKey ?? id),
  }));
  return { since, tokens: tokens.slice(0, mostRenewals) };
}

/** How far a list is, by what the connections say now. A connection that was removed, or has no token any more, is left out. */
export function renewalsIn({ since, tokens }: RenewalList, all: readonly ConnectionSummary[]): Renewal[] {
  const before = new Map(tokens.map(({ connection, token }) => [connection, token]));
  const chosen = all.filter((each) => before.has(each.id) && (mayRenew(each) || each.rotation !== undefined));
  return grouped(
    all,
    chosen,
    ({ id, tokenKey, renewedAt }) => before.get(id) !== renewalMark(tokenKey ?? id) || (renewedAt ?? '') >= since,
  );
}
