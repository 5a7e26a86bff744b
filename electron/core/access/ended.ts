/**
 * Scopes of products that Bitbucket Cloud has removed. A token may still carry one, and old pages of platforms still name them:
 * nobody asks for one, none is ever missing, and whoever finds one in a token is told that it opens nothing.
 *
 * Issue tracker and wikis: removed with their API on 2026-08-20; a call answers 410 with `CHANGE-3071 - Functionality has been deprecated`
 * (https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-3071; https://github.com/renovatebot/renovate/pull/45445, merged
 * 2026-08-25).
 */
import type { GrantFamily } from '../../contract/index.ts';
import { normalise } from '../../contract/permissions/names.ts';

export interface EndedScope {
  /** What is gone. */
  readonly product: 'tracker' | 'wikis';
  /** ISO date since which the scope opens nothing. */
  readonly since: string;
  /** Bitbucket's number for the removal, and where it announced it. */
  readonly change: string;
  readonly url: string;
}

const tracker: EndedScope = {
  product: 'tracker',
  since: '2026-08-20',
  change: 'CHANGE-3071',
  url: 'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-3071',
};
const wikis: EndedScope = { ...tracker, product: 'wikis' };

const apiToken: Readonly<Record<string, EndedScope>> = {
  'read:issue:bitbucket': tracker,
  'write:issue:bitbucket': tracker,
  'delete:issue:bitbucket': tracker,
};
const classic: Readonly<Record<string, EndedScope>> = { issue: tracker, 'issue:write': tracker, wiki: wikis };

/** The removal that ended a scope, by its full name; null for one that still opens something. */
export function endedScope(family: GrantFamily, name: string): EndedScope | null {
  const table = family === 'api-token' ? apiToken : family === 'http-token' ? {} : classic;
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

/** Those among the names that open nothing any more. */
export function endedAmong(family: GrantFamily, names: readonly string[]): string[] {
  return names.filter((name) => endedScope(family, normalise(family, name)) !== null);
}
