/**
 * Scopes of products that Bitbucket has removed. They open nothing: nobody needs one, so it is never missing, and a token that still
 * has one is no danger. Both families name them alike.
 */
import type { GrantFamily } from '../../contract/index.ts';
import { normalise } from './vocabulary.ts';

/** The issue tracker and wikis ended on 2026-08-20 (CHANGE-3071): https://github.com/renovatebot/renovate/pull/45445 */
const ended: Readonly<Partial<Record<GrantFamily, readonly string[]>>> = {
  'api-token': ['read:issue:bitbucket', 'write:issue:bitbucket', 'delete:issue:bitbucket'],
  'access-token': ['issue', 'issue:write'],
  oauth: ['issue', 'issue:write', 'wiki'],
};

/** True for a scope of a product that is gone. */
export function isEnded(family: GrantFamily, name: string): boolean {
  return ended[family]?.includes(normalise(family, name)) === true;
}

/** Those among the names that open nothing any more. */
export function endedAmong(family: GrantFamily, names: readonly string[]): string[] {
  return names.filter((name) => isEnded(family, name));
}
