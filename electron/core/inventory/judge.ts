/** What is to be said of a token in an inventory: whether anybody knows it, uses it, needs all that it may do, and when it ends. */
import { expiryOf, unusedDays } from '../../contract/index.ts';
import type { GrantFamily, InventoryFlag, InventoryToken } from '../../contract/index.ts';
import { compareAccess } from '../access/compare.ts';
import { describe } from '../access/vocabulary.ts';
import { joinTokens } from './join.ts';
import type { Join, KnownConnection, ListedToken } from './types.ts';

const day = 86_400_000;

/** The tokens with their connections and findings, in their order. `refs`: an id for each, by its place. */
export function inventoryOf(tokens: readonly ListedToken[], connections: readonly KnownConnection[], now: Date): InventoryToken[] {
  const joins = joinTokens(tokens, connections);
  return tokens.map((token, index) => judged(token, joins[index] ?? [], `t${index}`, now));
}

function judged(token: ListedToken, joins: readonly Join[], ref: string, now: Date): InventoryToken {
  const family: GrantFamily = token.kind === 'api-token' ? 'api-token' : 'http-token';
  const excess = excessOf(token, joins, family);
  return {
    ref,
    label: token.label,
    kind: token.kind,
    owner: token.owner === null ? null : { name: token.owner.name, email: token.owner.email },
    place: placeText(token),
    createdAt: token.createdAt,
    expiresAt: token.expiresAt,
    lastUsedAt: token.lastUsedAt,
    grants: token.grants === null ? null : [...token.grants],
    excess,
    flags: flagsOf(token, joins, excess, family, now),
    matches: joins.map(({ connection: { id, name, platform }, surety }) => ({ id, name, platform, surety })),
  };
}

function placeText({ place }: ListedToken): string | null {
  if (place === null) return null;
  return place.repository === null ? place.project : `${place.project}/${place.repository}`;
}

/** More than the platforms need that surely or likely hold it, all of them known; else nothing is said. */
function excessOf({ grants }: ListedToken, joins: readonly Join[], family: GrantFamily): string[] {
  const holders = joins.filter(({ surety }) => surety !== 'possible');
  const needed = holders.flatMap(({ connection }) => connection.needed ?? []);
  if (grants === null || holders.length === 0 || holders.some(({ connection }) => connection.needed === null)) return [];
  return compareAccess(family, needed, grants).excess;
}

function flagsOf(token: ListedToken, joins: readonly Join[], excess: readonly string[], family: GrantFamily, now: Date): InventoryFlag[] {
  const flags: InventoryFlag[] = [];
  const ends = expiryOf(token.expiresAt, now);
  const isKnown = joins.length > 0;
  if (token.blocked) flags.push('blocked');
  if (ends?.level === 'ended') flags.push('ended');
  else if (ends !== null && ends.level !== 'later') flags.push('ends');
  if (token.expiresAt === null) flags.push('no-end');
  if (!isKnown) flags.push('unknown');
  if (isUnused(token, now)) flags.push('unused');
  if (excess.length > 0) flags.push('too-much');
  if (!isKnown && (token.grants ?? []).some((name) => ['admin', 'delete'].includes(describe(name, family).power))) flags.push('powerful');
  return flags;
}

/** Not used for so long, or never and made as long ago. Where no day is told, nothing is said. */
function isUnused({ createdAt, lastUsedAt }: ListedToken, now: Date): boolean {
  const since = Date.parse(lastUsedAt ?? createdAt ?? '');
  return !Number.isNaN(since) && now.getTime() - since >= unusedDays * day;
}
