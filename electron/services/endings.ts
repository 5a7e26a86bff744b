/** Which tokens the saved connections hold, and when each ends: those that several hold are one. Pure. */
import { endOf, mayNeverEnd } from '../contract/index.ts';
import type { TokenEnding, TokenFact } from '../contract/index.ts';
import type { StoredConnection } from './store/document.ts';

/** A stored connection with its token's fact as it may be shown (`Views.token`). */
export interface Holding {
  readonly stored: StoredConnection;
  readonly fact: TokenFact;
}

/** One token and what holds it, the oldest connection first. */
export interface HeldToken {
  readonly ending: TokenEnding;
  readonly holdings: readonly Holding[];
}

/**
 * Practice tokens are left out: they are gone with the run. So are connections that have no token, and those whose token is kept elsewhere
 * and was never put to use. The next to end come first, then those that nobody knows the end of.
 */
export function heldTokens(holdings: readonly Holding[]): HeldToken[] {
  const groups = new Map<string, Holding[]>();
  const counted = holdings
    .filter(({ stored, fact }) => !stored.practice && fact.state !== 'none' && (fact.state !== 'elsewhere' || stored.exports.length > 0))
    .toSorted((a, b) => compare(a.stored.createdAt, b.stored.createdAt) || compare(a.stored.id, b.stored.id));
  for (const holding of counted) {
    const same = sameToken(holding);
    groups.set(same, [...(groups.get(same) ?? []), holding]);
  }
  const taken = new Set<string>();
  return [...groups.values()].map((group) => held(group, taken)).toSorted((a, b) => compare(order(a.ending), order(b.ending)));
}

/**
 * Connections hold the same token where they share it in a set, or where one was copied from the other: the copy has the very moment at
 * which the token was handed over.
 */
function sameToken({ stored: { id, set, token }, fact }: Holding): string {
  if (set?.tokens === 'one') return JSON.stringify(['set', set.id, fact.state]);
  return fact.keptAt === null ? id : JSON.stringify(['kept', token.address, fact.kind, fact.keptAt, fact.name]);
}

function held(group: readonly Holding[], taken: Set<string>): HeldToken {
  const [first] = group;
  if (first === undefined) throw new Error('a group is made with its first member');
  const shared = first.stored.set?.tokens === 'one' ? first.stored.set.id : first.stored.id;
  // Members of a set may disagree for a moment; an event of a calendar has to have a key of its own all the same.
  const key = taken.has(shared) ? first.stored.id : shared;
  taken.add(key);
  const known = group.find(({ fact }) => endOf(fact).end === 'on') ?? group.find(({ fact }) => endOf(fact).end !== 'unknown') ?? first;
  return {
    holdings: group,
    ending: {
      key,
      ids: group.map(({ stored }) => stored.id),
      names: group.map(({ stored }) => stored.name),
      kind: first.fact.kind,
      ...endOf(known.fact),
      mayNeverEnd: mayNeverEnd(first.fact.kind),
    },
  };
}

function order({ end, on, names }: TokenEnding): string {
  return end === 'on' ? `0 ${on ?? ''}` : `${end === 'unknown' ? 1 : end === 'skipped' ? 2 : 3} ${names[0]?.toLowerCase() ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
