/**
 * How often a credential may be shown in vain. Every request that carries it goes through here.
 *
 * What is at stake is the CAPTCHA lock of Bitbucket Server and Data Center. It is counted for an account, by its name: every user has
 * an attribute `failedAuthenticationAttemptCount`
 * (https://support.atlassian.com/bitbucket-data-center/kb/how-to-identify-and-reset-all-the-users-blocked-by-captcha-in-bitbucket-server-and-datacenter/),
 * and the exception speaks of a password that was entered wrongly too often. So a user name sent to such a server is shown in vain
 * twice a run at most, whatever the server does in the meantime. A token that goes by itself names nobody, and Bitbucket Cloud has no
 * such lock: there the promise is the same until the token has been accepted, and after that one round side by side may be on its way
 * when it begins to be refused. Nothing follows such a round.
 */
import type { HttpOutcome } from '../ports.ts';
import { remoteErrorOf } from './git.ts';

/** Refusals that a run may bring about at most. */
export const mostRefusals = 2;
/**
 * Requests side by side with a credential that has been accepted. Sent one after another, a check takes 1.56 times as long at a round trip
 * of 100 ms (1209 against 776 ms), at 50 ms 1.21 times; measured as in adapters/http/spares.ts.
 */
export const mostSideBySide = 6;

/** `counted`: it goes with a user name to a server that counts wrong tries of an account. */
export interface SignInBudget {
  /** Waits until the credential may be shown once more; false when it may not be shown any more, or the signal was raised. */
  enter(counted: boolean, signal: AbortSignal): Promise<boolean>;
  /**
   * Says how a showing came out; every `enter` that was granted is followed by exactly one. `accepted`: the answer names the account. True
   * for a refusal.
   */
  leave(counted: boolean, outcome: HttpOutcome, accepted: boolean): boolean;
}

/**
 * A budget for one run. Requests that are on their way may all be refused, so no more of those that count are under way than
 * refusals are left: with two in flight and none refused yet, the worst end is two.
 */
export function createBudget(): SignInBudget {
  let left = mostRefusals;
  let proven = false;
  const underWay = { all: 0, counted: 0 };
  const waiting = new Set<{ readonly counted: boolean; readonly answer: (granted: boolean) => void }>();

  function mayEnter(counted: boolean): boolean {
    if (!proven) return underWay.all < left;
    return underWay.all < mostSideBySide && (!counted || underWay.counted < left);
  }

  function admit(): void {
    for (const each of [...waiting]) {
      const granted = left > 0 && mayEnter(each.counted);
      if (!granted && left > 0) continue;
      waiting.delete(each);
      if (granted) {
        underWay.all += 1;
        if (each.counted) underWay.counted += 1;
      }
      each.answer(granted);
    }
  }

  return {
    enter: (counted, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve(false);
          return;
        }
        const stop = (): void => {
          if (waiting.delete(place)) resolve(false);
        };
        const place = {
          counted,
          answer: (granted: boolean): void => {
            signal.removeEventListener('abort', stop);
            resolve(granted);
          },
        };
        signal.addEventListener('abort', stop, { once: true });
        waiting.add(place);
        admit();
      }),
    leave: (counted, outcome, accepted) => {
      underWay.all -= 1;
      if (counted) underWay.counted -= 1;
      const locked = isLocked(outcome);
      const refused = locked || isRefusal(outcome);
      if (refused) left = locked ? 0 : Math.max(0, left - 1);
      // What was accepted once and is refused now proves nothing any more.
      if (refused || accepted) proven = !refused && left === mostRefusals;
      admit();
      return refused;
    },
  };
}

/**
 * Any 401 counts. Self-managed servers send one for a missing right as well and name the account beside it, but a proxy may take
 * the name out, and then nobody can tell the two apart from here.
 */
function isRefusal(outcome: HttpOutcome): boolean {
  return outcome.kind === 'response' && outcome.status === 401;
}

/** The account is locked already; bkt sees it under 403 as well (docs/bitbucket.md C6). One more try would keep the lock. */
function isLocked(outcome: HttpOutcome): boolean {
  if (/captcha/i.test(remoteErrorOf(outcome) ?? '')) return true;
  return (
    outcome.kind === 'response' &&
    (outcome.status === 401 || outcome.status === 403) &&
    /CaptchaRequired|CAPTCHA/i.test(`${outcome.headers['x-authentication-denied-reason'] ?? ''} ${outcome.body.slice(0, 4000)}`)
  );
}
