/**
 * Which of the host's facts still fit what the person answers.
 *
 * Nothing is thrown away when an answer changes. Every fact is kept with what it was found out for, and shown only while that is
 * what the answers say, so that going back brings it back:
 * - server fact: its address. (Server or Data Center is the person's word below 8.15: the support state is worked out anew.)
 * - token: its address too. A token given for one Bitbucket is never shown for, nor sent to, another.
 * - check: address, workspace, project, repositories, credential kind and REST user, the token itself, the platform, and the
 *   permissions that the platform's choices require. An option that changes no permission leaves the check as it is, unless the
 *   check had something to say about the options. Where it asked git, the user name and the way of signing in there count too. The
 *   certificate file always does.
 */
import { addressOf } from '../contract/index.ts';
import type { CheckReport } from '../contract/index.ts';
import type { StoredConnection } from './store/document.ts';

/** What the platform needs today, as far as a check depends on it. */
export interface CheckNeeds {
  /** Names of the permissions. */
  readonly required: readonly string[];
  /** How it signs in to git, in any text that differs where that does; null where it does not. */
  readonly git: string | null;
}

/** A short text that changes whenever a check would have to be made again. */
export function checkBasis(
  stored: StoredConnection,
  { required, git }: CheckNeeds,
  report: Pick<CheckReport, 'findings' | 'steps'>,
): string {
  const { answers, platform } = stored.draft;
  // A report of before there was such a rung says nothing about git.
  const gitAsked = report.steps.some(({ id, status }) => id === 'git' && status !== 'skipped');
  const optionsMatter = report.findings.some((finding) => finding.code === 'platform-input-invalid');
  return digest(
    JSON.stringify([
      addressOf(answers, stored.practice),
      answers.deployment,
      answers.workspace,
      answers.projectKey,
      answers.repositories,
      answers.credential?.kind ?? null,
      answers.credential?.user ?? null,
      stored.token.fact.state,
      stored.token.fact.keptAt,
      platform,
      [...required].sort(),
      optionsMatter ? Object.entries(answers.options).sort(([a], [b]) => (a < b ? -1 : 1)) : null,
      ...(gitAsked ? [git] : []),
      // Left out where there is none, so that checks of before it stand.
      ...(stored.ca === null ? [] : [stored.ca.certificates.map((each) => each.fingerprint), stored.ca.count]),
    ]),
  );
}

/**
 * A 53-bit digest (cyrb53, public domain, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js): tells changes apart,
 * protects nothing.
 */
function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
