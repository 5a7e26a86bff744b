/**
 * Bitbucket Cloud's removals by number: what each ended, since when, and which addresses it concerns.
 * One frame for all of them: HTTP 410, `error.message` = `CHANGE-<n> - Functionality has been deprecated`, `error.data.announcement_url`
 * ends in `#CHANGE-<n>`; git prints the same line after `remote:`. Only the number tells what ended.
 * Frame: https://github.com/ktrysmt/go-bitbucket/issues/357 (2026-04), https://github.com/isomorphic-git/isomorphic-git/issues/2364
 * (2026-08-02).
 */
import { changeWords } from '../../contract/copy/en/changes.ts';
import type { ChangeNumber } from '../../contract/copy/en/changes.ts';
import type { Evidence, FindingCode } from '../../contract/index.ts';

export type { ChangeNumber } from '../../contract/copy/en/changes.ts';

/** What a removal means for whoever still asks. */
export type ChangeCode = Extract<FindingCode, 'endpoint-removed' | 'app-password-retired' | 'issue-tracker-removed' | 'token-rejected'>;

export interface Change {
  readonly number: ChangeNumber;
  readonly code: ChangeCode;
  /** ISO day from which the answer is final. */
  readonly since: string;
  /** The addresses that it took away, as a path below https://api.bitbucket.org or a git address; null where it took no address away. */
  readonly addresses: RegExp | null;
  /** Where the date and the addresses are from. */
  readonly source: string;
}

/**
 * A path, whether or not host and query stand beside it. An empty workspace (`/2.0/workspaces/`) is the same address as the list:
 * gildas/bitbucket-cli#92.
 */
const acrossWorkspaces =
  /\/2\.0\/(?:workspaces\/?(?=[?#\s"'),]|$)|repositories\/?(?=[?#\s"'),]|$)|user\/permissions\/(?:workspaces|repositories)\b)/i;
const issues =
  /\/2\.0\/repositories\/[^/\s"']{1,130}\/[^/\s"']{1,130}\/(?:issues|wiki|components|milestones|versions)\b|\/2\.0\/repositories\/\.{3}\/issues\b/i;
/** Git over HTTPS; the ssh side was never asked for an app password. */
const git = /\.git(?:\/|\b)|\bgit-(?:upload|receive)-pack\b|\binfo\/refs\b|\bunable to access\b/i;

const table: Readonly<Record<ChangeNumber, Omit<Change, 'number'>>> = {
  '2770': {
    code: 'endpoint-removed',
    since: '2026-04-14',
    addresses: acrossWorkspaces,
    source: 'https://github.com/woodpecker-ci/woodpecker/issues/6323',
  },
  '3022': {
    code: 'endpoint-removed',
    since: '2026-04-14',
    addresses: null,
    source: 'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-3022',
  },
  '3052': {
    code: 'token-rejected',
    since: '2026-05-04',
    addresses: null,
    source: 'https://community.developer.atlassian.com/t/oauth-2-0-and-api-authentication-changes-for-bitbucket-cloud/99003',
  },
  '3071': {
    code: 'issue-tracker-removed',
    since: '2026-08-20',
    addresses: issues,
    source: 'https://github.com/renovatebot/renovate/pull/45445',
  },
  '3081': {
    code: 'endpoint-removed',
    since: '2026-04-14',
    addresses: null,
    source: 'https://github.com/woodpecker-ci/woodpecker/issues/6323',
  },
  // “Shuffled a few endpoints”; which ones was not found. TeamCity's page says 2027 where it means 2026.
  '3139': {
    code: 'endpoint-removed',
    since: '2026-06-02',
    addresses: null,
    source: 'https://developer.atlassian.com/cloud/bitbucket/changelog/#CHANGE-3139',
  },
  '3222': {
    code: 'app-password-retired',
    since: '2026-07-28',
    addresses: git,
    source: 'https://github.com/isomorphic-git/isomorphic-git/issues/2364',
  },
  '3401': {
    code: 'issue-tracker-removed',
    since: '2026-08-20',
    addresses: issues,
    source: 'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-3401',
  },
};

/** A number as an answer names it; `change` is null where this table does not know it yet. */
export interface NamedChange {
  /** As Bitbucket writes it: `CHANGE-2770`. */
  readonly id: string;
  readonly announcement: string;
  readonly change: Change | null;
}

/** Every `CHANGE-n` of a text, each once, in its order; at most five. */
export function changesIn(text: string): NamedChange[] {
  const numbers = new Set([...text.matchAll(/\bCHANGE-(\d{2,6})\b/gi)].map((match) => match[1] ?? ''));
  return [...numbers].slice(0, 5).map(changeNamed);
}

/** By its digits (`2770`). */
export function changeNamed(number: string): NamedChange {
  return {
    id: `CHANGE-${number}`,
    announcement: announcementOf(number),
    change: Object.hasOwn(changeWords, number) ? changeOf(number as ChangeNumber) : null,
  };
}

/** The facts of a known number. */
export function changeOf(number: ChangeNumber): Change {
  return { number, ...table[number] };
}

export const changeNumbers = Object.keys(table) as readonly ChangeNumber[];

/** Atlassian's announcement of this number; real for numbers that nobody here has seen as well. */
export function announcementOf(number: string): string {
  return `https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-${number}`;
}

/**
 * Which removal a 410 without a number means, from the address that was asked or the message in which it stands; null where the
 * address tells nothing. REST addresses come first: a git address may stand in the same log.
 */
export function changeByAddress(addressOrText: string): Change | null {
  for (const number of ['3071', '2770', '3222'] as const)
    if (table[number].addresses?.test(addressOrText) === true) return changeOf(number);
  return null;
}

/** What the finding's sentences say of it: number, announcement and the day of the end. */
export function changeEvidence({ id, announcement, change }: NamedChange): Evidence {
  return { change: id, announcement, ...(change === null ? {} : { removedOn: change.since }) };
}

/** The same for a removal that the address tells. */
export function changeEvidenceOf(change: Change): Evidence {
  return changeEvidence({ id: `CHANGE-${change.number}`, announcement: announcementOf(change.number), change });
}
