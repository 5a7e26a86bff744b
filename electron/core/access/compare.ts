/** Required − granted = missing; granted − required = more than needed. */
import type { Access, GrantFamily } from '../../contract/index.ts';
import { isEnded } from './ended.ts';
import { describe, everythingIn, normalise } from './vocabulary.ts';

/** The lowest levels that Bitbucket's self-managed form offers: nobody can choose less, so they are never "more than needed". */
const floor: ReadonlySet<string> = new Set(['PROJECT_READ', 'REPO_READ']);

/**
 * Compares what a platform needs with what a token has. With `granted` null (not readable) nothing is called missing.
 * Scopes of removed products (ended.ts) are neither needed, missing nor too much. Order follows the inputs; duplicates are dropped.
 */
export function compareAccess(family: GrantFamily, required: readonly string[], granted: readonly string[] | null): Access {
  // What a removed product asked for is needed by nobody, whoever still lists it.
  const needed = unique(required.map((name) => normalise(family, name))).filter((name) => !isEnded(family, name));
  if (granted === null) return { required: needed, granted: null, missing: [], excess: [] };
  const given = unique(granted.map((name) => normalise(family, name)));
  const has = everythingIn(family, given);
  const asked = everythingIn(family, needed);
  return {
    required: needed,
    granted: given,
    missing: needed.filter((name) => !has.has(name)),
    excess: given.filter((name) => !asked.has(name) && !isEnded(family, name) && !(family === 'http-token' && floor.has(name))),
  };
}

/** True when one of these lets its holder change or delete something: worth a warning where a platform only reads. */
export function canChange(family: GrantFamily, names: readonly string[]): boolean {
  return names.some((name) => describe(name, family).power !== 'read');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
