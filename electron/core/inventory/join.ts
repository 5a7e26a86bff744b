/**
 * Which connections hold which token, by what both sides know of it. No list tells a secret or a part of one, so a join is a judgement, and
 * says how sure it is:
 * - sure: the same owner, and the same name and end
 * - likely: the same owner, and the same name or (where Handrail knows no name) the same end
 * - possible: the same name, and nothing said of the owner; or the owner alone, where that person has no other token in the list
 */
import type { Join, KnownConnection, ListedToken } from './types.ts';

/** The connections of each token, the surest first, in the order of the tokens. */
export function joinTokens(tokens: readonly ListedToken[], connections: readonly KnownConnection[]): Join[][] {
  const counts = new Map<string, number>();
  for (const { owner } of tokens) if (owner !== null) counts.set(owner.id, (counts.get(owner.id) ?? 0) + 1);
  const joins = tokens.map((token) =>
    connections.flatMap((connection) => joinOf(token, connection, token.owner !== null && counts.get(token.owner.id) === 1) ?? []),
  );
  // Who is surely somewhere is not possibly elsewhere.
  const best = new Map<string, number>();
  for (const { connection, surety } of joins.flat()) best.set(connection.id, Math.min(best.get(connection.id) ?? 9, rank[surety]));
  return joins.map((each) =>
    each
      .filter(({ connection, surety }) => rank[surety] === best.get(connection.id))
      .toSorted((a, b) => rank[a.surety] - rank[b.surety] || (a.connection.name < b.connection.name ? -1 : 1)),
  );
}

const rank = { sure: 0, likely: 1, possible: 2 } as const;

function joinOf(token: ListedToken, connection: KnownConnection, only: boolean): Join | null {
  if (connection.kind !== null && connection.kind !== token.kind) return null;
  const owner = token.place === null ? sameOwner(token, connection) : samePlace(token, connection);
  if (owner === 'other') return null;
  const name = sameName(token, connection);
  if (name === 'other') return null;
  const end = sameEnd(token, connection);
  // A date that differs says that it is another token of the same name.
  if (end === 'other') return null;
  if (owner === 'same') {
    if (name === 'same') return { connection, surety: end === 'same' ? 'sure' : 'likely' };
    if (end === 'same') return { connection, surety: 'likely' };
    return only && connection.kind !== null ? { connection, surety: 'possible' } : null;
  }
  return name === 'same' ? { connection, surety: 'possible' } : null;
}

type Same = 'same' | 'other' | 'unknown';

function sameOwner({ owner }: ListedToken, { users }: KnownConnection): Same {
  const theirs = [owner?.email, owner?.userName].flatMap((each) => (each == null || each === '' ? [] : plain(each)));
  if (theirs.length === 0 || users.length === 0) return 'unknown';
  return users.some((user) => theirs.includes(plain(user))) ? 'same' : 'other';
}

function samePlace({ place }: ListedToken, { project, repositories }: KnownConnection): Same {
  if (place === null || project === null) return 'unknown';
  if (plain(project) !== plain(place.project)) return 'other';
  if (place.repository === null) return 'same';
  return repositories === null || repositories.some((each) => plain(each) === plain(place.repository ?? '')) ? 'same' : 'other';
}

function sameName({ label }: ListedToken, { tokenName }: KnownConnection): Same {
  if (tokenName === null) return 'unknown';
  return plain(tokenName) === plain(label) ? 'same' : 'other';
}

function sameEnd({ expiresAt }: ListedToken, { expiresOn }: KnownConnection): Same {
  if (expiresAt === null || expiresOn === null) return 'unknown';
  // A page shows a day in the person's own zone, a list a moment: a day on either side is the same.
  return Math.abs(Date.parse(expiresAt.slice(0, 10)) - Date.parse(expiresOn.slice(0, 10))) <= 86_400_000 ? 'same' : 'other';
}

function plain(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLowerCase();
}
