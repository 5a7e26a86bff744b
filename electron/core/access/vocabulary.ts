/** Scopes and permission levels in Bitbucket's own words, and which of them include others. */
import type { GrantFamily } from '../../contract/index.ts';
import { everythingIn, families, normalise, rowOf } from '../../contract/permissions/names.ts';
import type { Power } from '../../contract/permissions/types.ts';

export { everythingIn, normalise } from '../../contract/permissions/names.ts';

/** One scope or level in Bitbucket's words. */
export interface Word {
  readonly family: GrantFamily;
  readonly control: string;
  readonly label: string;
  readonly power: Power;
}

/**
 * A scope or level in Bitbucket's words. Without a family the first one that knows the name counts; a name that nobody
 * knows keeps its own text, because Bitbucket adds scopes more often than Handrail is published.
 */
export function describe(name: string, family?: GrantFamily): Word {
  for (const each of family === undefined ? families : [family]) {
    const row = rowOf(each, name);
    if (row !== undefined)
      return {
        family: each,
        control: row.control,
        label: row.label,
        power: row.power,
      };
  }
  const power: Power = /admin/i.test(name) ? 'admin' : /delete/i.test(name) ? 'delete' : /write|variable/i.test(name) ? 'write' : 'read';
  return { family: family ?? 'access-token', control: 'Scopes', label: name, power };
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
