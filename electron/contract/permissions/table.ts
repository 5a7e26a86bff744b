/**
 * The one table of what a permission of Bitbucket is called, includes and allows. Guide, token step, statement, catalogue and checks
 * ask it; nothing else says what a scope or level lets its holder do. The words for abilities are in `copy/abilities.ts`.
 */
import type { GrantFamily } from '../catalogue.ts';
import type { Ability } from '../copy/en/abilities.ts';
import { apiTokenScopes } from './api-token.ts';
import { classicScopes } from './classic.ts';
import { incomingLinkScopes, levels } from './levels.ts';
import type { Permission, Permissions } from './types.ts';

export const permissions: Readonly<Record<GrantFamily, Permissions>> = {
  'api-token': apiTokenScopes,
  'access-token': classicScopes,
  'http-token': levels,
  // OAuth clients on Cloud use the classic names; incoming links on Data Center have names of their own.
  oauth: { ...classicScopes, ...incomingLinkScopes },
};

/** The row of a name that is spelt as the table spells it. */
export function permissionOf(family: GrantFamily, name: string): Permission | undefined {
  const table = permissions[family];
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** These names and all that they include. Names that are not in the table include nothing. */
export function withIncluded(family: GrantFamily, names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const open = [...names];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    open.push(...(permissionOf(family, next)?.implies ?? []));
  }
  return all;
}

/** What a permission lets its holder do, with all that it includes; null for a name that is not in the table. */
export function abilitiesFor(family: GrantFamily, name: string): readonly Ability[] | null {
  if (permissionOf(family, name) === undefined) return null;
  return [...new Set([...withIncluded(family, [name])].flatMap((each) => permissionOf(family, each)?.can ?? []))];
}
