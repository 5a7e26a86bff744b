/** Whether Bitbucket took a token not long ago, so that one refusal of it is asked about once more (core/bitbucket/second-look.ts). */
import type { CheckReport, FindingCode } from '../contract/index.ts';

/** A check once a day, with room for one that comes late, still finds its yesterday. Milliseconds. */
export const acceptedFor = 36 * 60 * 60 * 1000;

/** What says that the token was refused after all, whatever the rung said first. */
const refusals: readonly FindingCode[] = ['token-rejected', 'token-expired', 'captcha-locked', 'admin-blocked-tokens', 'wrong-user-name'];

/**
 * True where the last check with this very token saw it accepted, at most 36 hours before `now`. `last`: a report that still fits the
 * token and its user name (facts.ts), or null. A report from the future (a clock that was set back) proves nothing.
 */
export function acceptedBefore(last: Pick<CheckReport, 'at' | 'steps' | 'findings'> | null, now: Date): boolean {
  if (last === null) return false;
  const age = now.getTime() - Date.parse(last.at);
  if (!(age >= 0 && age <= acceptedFor)) return false;
  return (
    last.steps.some(({ id, status }) => id === 'credential' && status === 'passed') &&
    !last.findings.some(({ code }) => refusals.includes(code))
  );
}
