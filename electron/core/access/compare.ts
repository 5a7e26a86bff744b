/** Required − granted = missing; granted − required = more than needed. What Bitbucket has removed counts as neither. */
import type { Access, GrantFamily } from '../../contract/index.ts';
import { endedScope } from './ended.ts';
import { describe, everythingIn, normalise } from './vocabulary.ts';

/** The lowest levels that Bitbucket's self-managed form offers: nobody can choose less, so they are never "more than needed". */
const floor: ReadonlySet<string> = new Set(['PROJECT_READ', 'REPO_READ']);

/**
 * Compares what a platform needs with what a token has. With `granted` null (not readable) nothing is called missing.
 * Order follows the inputs; duplicates are dropped. Scopes of removed products are never required, missing or more than needed;
 * `granted` still names those that the token has.
 */
export function compareAccess(family: GrantFamily, required: readonly string[], granted: readonly string[] | null): Access {
  const opens = (name: string): boolean => endedScope(family, name) === null;
  const needed = unique(required.map((name) => normalise(family, name))).filter(opens);
  if (granted === null) return { required: needed, granted: null, missing: [], excess: [] };
  const given = unique(granted.map((name) => normalise(family, name)));
  const has = everythingIn(family, given);
  const asked = everythingIn(family, needed);
  return {
    required: needed,
    granted: given,
    missing: needed.filter((name) => !has.has(name)),
    excess: given.filter((name) => !asked.has(name) && opens(name) && !(family === 'http-token' && floor.has(name))),
  };
}

/** True when one of these lets its holder change or delete something: worth a warning where a platform only reads. */
export function canChange(family: GrantFamily, names: readonly string[]): boolean {
  return names.some((name) => describe(name, family).power !== 'read');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
