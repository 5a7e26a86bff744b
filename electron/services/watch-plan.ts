/** Which connection may be checked when: so many at a time, half of them against one host, and few unproven tokens of an account. Pure. */
import { addressOf, sendsUser } from '../contract/index.ts';
import { isUrl } from '../core/urls.ts';
import type { StoredConnection } from './store/document.ts';

/**
 * Checks at the same time. With six of them a hundred connections took 15 times as long as the slowest one, with 24 three to six times,
 * with 40 two and a half (`npm run bench -- watch`).
 */
export const mostAtOnce = 40;
/**
 * Against one host: a check waits for one answer at a time, but for one round of up to six. A self-managed server answers 200 requests side
 * by side (Tomcat's `maxThreads`).
 */
export const mostPerHost = 20;
/**
 * Unproven tokens of one account at the same time, once that many were accepted in this run: the first goes alone, and each that is
 * accepted lets one more go beside it. Bitbucket Cloud locks no account, and a self-managed server counts refusals of a user name,
 * which is not sent before the token was accepted by itself (core/bitbucket/budget.ts). One at a time made a hundred connections
 * of 62 accounts take 5.6 times as long as the slowest one, because three people own a third of them (`npm run bench -- watch`).
 */
export const mostUnproven = 4;

/** One connection of a run. */
export interface Job {
  readonly stored: StoredConnection;
  /** The Bitbucket it asks; null while it names none. */
  readonly host: string | null;
  /** Who signs in there; null where nobody does. */
  readonly account: string | null;
  /** Its last check was fine: it goes first, so that a refused neighbour of the same account does not keep it from being checked. */
  readonly wasFine: boolean;
}

/** A job under way. */
export interface Running {
  readonly job: Job;
  /** Of its check, to cancel it. */
  readonly runId: string;
  /** Bitbucket took its token: what is still asked with it provokes no lock. */
  accepted: boolean;
}

/** The jobs of a run, in the order in which they are begun. */
export function plan(all: readonly StoredConnection[]): Job[] {
  const jobs = all.map((stored): Job => {
    const address = addressOf(stored.draft.answers, stored.practice);
    const host = address === null ? null : hostOf(address);
    return { stored, host, account: host === null ? null : accountOf(stored, host), wasFine: stored.check?.report.ok === true };
  });
  return [...jobs.filter((job) => job.wasFine), ...jobs.filter((job) => !job.wasFine)];
}

/**
 * The first job that may begin beside the running ones; null when all that are left have to wait. `taken`: how many tokens of each account
 * were accepted in this run.
 */
export function nextJob(waiting: readonly Job[], running: readonly Running[], taken: ReadonlyMap<string, number>): Job | null {
  if (running.length >= mostAtOnce) return null;
  const mayTry = (account: string): boolean =>
    running.filter((other) => !other.accepted && other.job.account === account).length <
    Math.min(mostUnproven, 1 + (taken.get(account) ?? 0));
  const free = waiting.find(
    (job) =>
      (job.host === null || running.filter((other) => other.job.host === job.host).length < mostPerHost) &&
      (job.account === null || mayTry(job.account)),
  );
  return free ?? null;
}

function hostOf(address: string): string {
  return isUrl(address) ? new URL(address).host || address : address;
}

/**
 * Locks are counted per account. A token without a person belongs to what it was made for; where not even the user name is known,
 * all of that kind count as one, because a lock that is provoked by guessing is worse than a check that waits for the next run.
 */
function accountOf({ draft: { answers }, token }: StoredConnection, host: string): string | null {
  const { credential, workspace, projectKey, repositories } = answers;
  if (token.fact.state !== 'kept' || credential === null) return null;
  const user = credential.user ?? credential.gitUser;
  if (user !== null && user !== '' && sendsUser(credential.kind)) return `${host} ${user.trim().toLowerCase()}`;
  return JSON.stringify([host, credential.kind, workspace, projectKey, repositories?.length === 1 ? repositories : null]);
}
