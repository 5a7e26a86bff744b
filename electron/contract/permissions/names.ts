/** Names of scopes and levels: one spelling for each, and Bitbucket's own word for it. */
import type { GrantFamily } from '../catalogue.ts';
import { permissionOf, withIncluded } from './table.ts';
import type { Permission } from './types.ts';

/** Without a family, the first of these that knows a name counts. */
export const families = ['api-token', 'http-token', 'access-token', 'oauth'] as const satisfies readonly GrantFamily[];

/** One spelling for each name: API-token scopes may come without their `:bitbucket`, levels in lower case. */
export function normalise(family: GrantFamily, name: string): string {
  const bare = name.trim();
  if (family === 'http-token') return bare.toUpperCase();
  if (family === 'api-token' && permissionOf(family, bare) === undefined && permissionOf(family, `${bare}:bitbucket`) !== undefined)
    return `${bare}:bitbucket`;
  return bare;
}

/** The row of a name in any spelling; undefined for one that Bitbucket added since, or never had. */
export function rowOf(family: GrantFamily, name: string): Permission | undefined {
  return permissionOf(family, normalise(family, name));
}

/** The names, in any spelling, and all that they include. */
export function everythingIn(family: GrantFamily, names: readonly string[]): ReadonlySet<string> {
  return withIncluded(
    family,
    names.map((name) => normalise(family, name)),
  );
}

/** What Bitbucket calls a scope or level on its screen; a name that nobody knows keeps its own text. */
export function permissionLabel(name: string): string {
  for (const family of families) {
    const row = rowOf(family, name);
    if (row !== undefined) return row.label;
  }
  return name;
}
