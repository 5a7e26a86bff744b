/**
 * How often a credential may be shown in vain: twice a run, whatever happens. Every request that carries it goes through here.
 * Bitbucket Server and Data Center lock an account after a few refusals until its owner has solved a CAPTCHA (reference C6), and
 * a token can be revoked, or begin to be refused, in the middle of a check.
 */
import type { HttpOutcome } from '../ports.ts';

/** Refusals that a run may bring about at most. */
export const mostRefusals = 2;

export interface SignInBudget {
  /** Waits until the credential may be shown once more; false when it may not be shown any more, or the signal was raised. */
  enter(signal: AbortSignal): Promise<boolean>;
  /** Says how a showing came out; every `enter` that was granted is followed by exactly one. True for a refusal. */
  leave(outcome: HttpOutcome): boolean;
}

/**
 * A budget for one run. Requests that are on their way may all be refused, so no more of them are under way than refusals are
 * left: with two in flight and none refused yet, the worst end is two.
 */
export function createBudget(): SignInBudget {
  let left = mostRefusals;
  let underWay = 0;
  const waiting = new Set<(granted: boolean) => void>();

  function admit(): void {
    for (const answer of [...waiting]) {
      const granted = underWay < left;
      if (!granted && left > 0) return;
      waiting.delete(answer);
      if (granted) underWay += 1;
      answer(granted);
    }
  }

  return {
    enter: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve(false);
          return;
        }
        const stop = (): void => {
          if (waiting.delete(answer)) resolve(false);
        };
        const answer = (granted: boolean): void => {
          signal.removeEventListener('abort', stop);
          resolve(granted);
        };
        signal.addEventListener('abort', stop, { once: true });
        waiting.add(answer);
        admit();
      }),
    leave: (outcome) => {
      underWay -= 1;
      const locked = isLocked(outcome);
      const refused = locked || isRefusal(outcome);
      if (refused) left = locked ? 0 : Math.max(0, left - 1);
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

/** The account is locked already; bkt sees it under 403 as well (reference C6). One more try would keep the lock. */
function isLocked(outcome: HttpOutcome): boolean {
  return outcome.kind === 'response' && (outcome.status === 401 || outcome.status === 403) && /CaptchaRequired|CAPTCHA/i.test(`${outcome.headers['x-authentication-denied-reason'] ?? ''} ${outcome.body.slice(0, 4000)}`);
}
