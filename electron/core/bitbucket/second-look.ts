/**
 * Bitbucket Cloud refuses a valid token now and then for a moment, mostly where several jobs begin within one or two minutes:
 * https://jira.atlassian.com/browse/BCLOUD-24107 . So a refusal of a token that has been accepted a moment ago is asked once more,
 * after a pause. One request finds out for all that were refused beside it; only if it is accepted now, the others ask again too.
 *
 * Bitbucket Cloud has no lock that wrong tries could bring about (budget.ts); on a self-managed server nothing is ever asked again.
 */
import type { Exchange } from './types.ts';

/** Long enough for the fault to be over, short enough to wait for. Milliseconds. */
export const pauseBeforeSecondLook = 3_000;

export interface SecondLook {
  /** Sends a request with the token; what comes back is the second answer where there was one. */
  ask(send: () => Promise<Exchange>, accepted: (exchange: Exchange) => boolean, signal: AbortSignal): Promise<Exchange>;
  /** The refusal that was taken back. */
  flapped(): Exchange | null;
}

/** `before`: the token was accepted shortly before this run. */
export function createSecondLook(pause: (signal: AbortSignal) => Promise<void>, before: boolean): SecondLook {
  let accepted = before;
  let flapped: Exchange | null = null;
  /** Whether the token is good after all: found out once. */
  let verdict: Promise<{ readonly good: boolean; readonly asked: Exchange }> | null = null;

  return {
    flapped: () => flapped,
    ask: async (send, isAccepted, signal) => {
      const first = await send();
      if (isAccepted(first)) accepted = true;
      if (!accepted || !isRefused(first) || signal.aborted) return first;
      if (verdict === null) {
        const looked = (async () => {
          await pause(signal);
          const asked = signal.aborted ? first : await send();
          const good = answered(asked);
          if (good) flapped = first;
          return { good, asked };
        })();
        verdict = looked;
        return (await looked).asked;
      }
      return (await verdict).good ? send() : first;
    },
  };
}

function isRefused({ outcome }: Exchange): boolean {
  return outcome.kind === 'response' && outcome.status === 401;
}

/** Anything but a refusal; an answer that did not come proves nothing. */
function answered({ outcome }: Exchange): boolean {
  return outcome.kind === 'response' && outcome.status !== 401 && outcome.status < 500 && outcome.status !== 429;
}
