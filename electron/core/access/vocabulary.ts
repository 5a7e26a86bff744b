/** Scopes and permission levels in Bitbucket's own words, and which of them include others. */
import type { GrantFamily } from '../../contract/index.ts';
import { classicScopes } from './classic-scopes.ts';
import { apiTokenScopes } from './api-token-scopes.ts';
import { incomingLinkScopes, levels } from './levels.ts';

export type Power = 'read' | 'write' | 'admin' | 'delete';

/** One scope or level. `control` is the group or drop-down on Bitbucket's screen, `label` what is ticked or chosen in it. */
export interface Word {
  readonly family: GrantFamily;
  readonly control: string;
  readonly label: string;
  /** What it lets its holder do, in plain words; continues "It lets the platform …". */
  readonly meaning: string;
  readonly power: Power;
}

/** A row of the tables: `implies` names what is included without asking. */
export interface Row extends Omit<Word, 'family'> {
  readonly implies?: readonly string[];
}

const tables: Readonly<Record<GrantFamily, Readonly<Record<string, Row>>>> = {
  'api-token': apiTokenScopes,
  'access-token': classicScopes,
  'http-token': levels,
  // Consumers on Cloud use the classic names; incoming links on Data Center have names of their own.
  oauth: { ...classicScopes, ...incomingLinkScopes },
};
const order = ['api-token', 'http-token', 'access-token', 'oauth'] as const satisfies readonly GrantFamily[];

/**
 * A scope or level in Bitbucket's words. Without a family the first one that knows the name counts; a name that nobody
 * knows keeps its own text, because Bitbucket adds scopes more often than Handrail is published.
 */
export function describe(name: string, family?: GrantFamily): Word {
  for (const each of family === undefined ? order : [family]) {
    const row = rowOf(each, name);
    if (row !== undefined) return { family: each, control: row.control, label: row.label, meaning: row.meaning, power: row.power };
  }
  const power: Power = /admin/i.test(name) ? 'admin' : /delete/i.test(name) ? 'delete' : /write|variable/i.test(name) ? 'write' : 'read';
  return { family: family ?? 'access-token', control: 'Scopes', label: name, meaning: `do what Bitbucket calls “${name}”`, power };
}

/** True when Handrail has a description of its own for the name. */
export function isKnown(name: string, family: GrantFamily): boolean {
  return rowOf(family, name) !== undefined;
}

/** Everything that a scope or level includes besides itself. API-token scopes include nothing. */
export function implied(name: string, family?: GrantFamily): string[] {
  const known = family ?? describe(name).family;
  const own = normalise(known, name);
  return [...everythingIn(known, [own])].filter((each) => each !== own);
}

/** The names and all that they include. */
export function everythingIn(family: GrantFamily, names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const open = [...names];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    open.push(...(rowOf(family, next)?.implies ?? []));
  }
  return all;
}

/** One spelling for each name: API-token scopes may come without their `:bitbucket`, levels in lower case. */
export function normalise(family: GrantFamily, name: string): string {
  const bare = name.trim();
  if (family === 'http-token') return bare.toUpperCase();
  if (family === 'api-token' && !Object.hasOwn(apiTokenScopes, bare) && Object.hasOwn(apiTokenScopes, `${bare}:bitbucket`)) return `${bare}:bitbucket`;
  return bare;
}

function rowOf(family: GrantFamily, name: string): Row | undefined {
  const table = tables[family];
  const key = normalise(family, name);
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
