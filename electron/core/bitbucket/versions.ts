/** What a self-managed version number says: support, names on screen, and what the server can do. */
import { daysLeft, endingDays, supportEnds } from '../../contract/support-dates.ts';
import type { Deployment, ServerFact } from '../../contract/index.ts';

/** Major, minor and patch; a missing part counts as 0. */
export type Version = readonly [major: number, minor: number, patch: number];

/** Reads `10.2.6`, `7.21`, `8.19.0-rc1`; null for anything that does not begin with a version. */
export function parseVersion(text: string | null): Version | null {
  const found = /^\s*(\d{1,4})\.(\d{1,4})(?:\.(\d{1,6}))?/.exec(text ?? '');
  return found === null ? null : [Number(found[1]), Number(found[2]), Number(found[3] ?? '0')];
}

/** Negative when `a` is older than `b`, 0 when they are the same, positive when it is newer. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** True when the version is known and at least this one. */
export function isAtLeast(version: string | null, major: number, minor: number, patch = 0): boolean {
  const parsed = parseVersion(version);
  return parsed !== null && compareVersions(parsed, [major, minor, patch]) >= 0;
}

/** True when the version is known and older than this one. */
export function isBelow(version: string | null, major: number, minor: number, patch = 0): boolean {
  const parsed = parseVersion(version);
  return parsed !== null && compareVersions(parsed, [major, minor, patch]) < 0;
}

/** Support for every Bitbucket Server licence ended on this day. Source: https://www.atlassian.com/migration/assess/journey-to-cloud */
const serverEnded = '2024-02-15';

/**
 * Support of a version on a given day.
 * `unknown` means that the version is not in the table: too new for this Handrail, or not a number at all.
 */
export function supportOf(deployment: Deployment | null, version: string | null, today: Date): Pick<ServerFact, 'support' | 'supportEnds'> {
  if (deployment === 'cloud') return { support: 'supported', supportEnds: null };
  const parsed = parseVersion(version);
  if (deployment === 'server') return { support: 'ended', supportEnds: serverEnded };
  if (parsed === null) return { support: 'unknown', supportEnds: null };
  const line = `${parsed[0]}.${parsed[1]}`;
  const ends = supportEnds[line];
  // Every line older than the table's first 8.x entry ended before it; their exact days no longer matter to anybody.
  if (ends === undefined)
    return compareVersions(parsed, [8, 7, 0]) < 0 ? { support: 'ended', supportEnds: null } : { support: 'unknown', supportEnds: null };
  const left = daysLeft(ends, today);
  // The day itself still counts as supported.
  const support = left <= -1 ? 'ended' : left <= endingDays ? 'ending' : 'supported';
  return { support, supportEnds: ends };
}

/**
 * The name that this version's screens use for a person's token. An unknown version gets today's name.
 * Renamed between 7.17 ("Personal access tokens") and 7.19 ("HTTP access tokens"):
 * https://confluence.atlassian.com/bitbucketserver0717/personal-access-tokens-1087535496.html,
 * https://confluence.atlassian.com/bitbucketserver091/http-access-tokens-1443038354.html
 */
export function tokenWords(version: string | null): { readonly singular: string; readonly plural: string } {
  return isBelow(version, 7, 18)
    ? { singular: 'Personal access token', plural: 'Personal access tokens' }
    : { singular: 'HTTP access token', plural: 'HTTP access tokens' };
}

/** Tokens exist since 5.5: https://confluence.atlassian.com/display/BITBUCKETSERVER064/Personal+access+tokens */
export function hasTokens(version: string | null): boolean {
  return !isBelow(version, 5, 5);
}

/** Project and repository tokens came with the rename and need a Data Center licence (docs/bitbucket.md C1). */
export function hasProjectTokens(version: string | null): boolean {
  return !isBelow(version, 7, 18);
}

/** From 8.15 on there are no Server releases, so the version alone tells Data Center (https://endoflife.date/bitbucket). */
export function isDataCenterOnly(version: string | null): boolean {
  return isAtLeast(version, 8, 15);
}
