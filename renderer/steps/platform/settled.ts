/** Whether a platform leaves nothing to decide, so that its page of choices is passed over. It is a click away in the list of steps. */
import { freshnessOf } from '../../../electron/contract/freshness.ts';
import type { Draft, PlatformInfo } from '../../../electron/contract/index.ts';
import { missingPlaces } from '../../wizard/current-step.ts';
import { askedInputs } from '../../wizard/inputs.ts';

/**
 * `draft`: with this platform's own answers. What the person has to read or decide keeps the page: a choice that changes the token's rights,
 * a workspace or project that is missing, a sign-in of the platform's own, support that ends, facts that are old. `today` decides only about
 * the last.
 */
export function settlesItself(platform: PlatformInfo, draft: Draft, heldKeys: readonly string[], today: Date): boolean {
  const { answers } = draft;
  const support = answers.deployment === null ? null : platform.deployments[answers.deployment];
  return (
    support !== null &&
    support.route === 'token' &&
    support.support === 'full' &&
    platform.status === 'current' &&
    platform.statusNote === null &&
    !freshnessOf(platform, today).stale &&
    missingPlaces(support, answers).length === 0 &&
    askedInputs(support.inputs, answers.options, heldKeys, 'access').length === 0
  );
}
