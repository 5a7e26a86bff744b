/** Rungs that ran side by side, judged in their order so that one root cause is told. */
import { checkNote } from '../../contract/index.ts';
import type { CheckNote, CheckStepId, FindingCode } from '../../contract/index.ts';
import { classify } from '../bitbucket/faults.ts';
import type { ApiFault } from '../bitbucket/faults.ts';
import { causeOf, note, notTriedAgain } from './run.ts';
import type { Run } from './run.ts';

/** How one rung came out. */
export type RungResult =
  | { readonly id: CheckStepId; readonly status: 'passed' | 'warning' | 'skipped'; readonly note: CheckNote }
  /** `soft`: worth a warning, and only where nothing else explains it. */
  | { readonly id: CheckStepId; readonly status: 'failed'; readonly fault: ApiFault; readonly soft?: boolean };

/** Faults that explain whatever else went wrong at the same time. */
const widespread: ReadonlySet<FindingCode> = new Set([
  'dns-not-found',
  'connection-refused',
  'timeout',
  'connection-reset',
  'proxy-auth-required',
  'proxy-unreachable',
  'captive-portal',
  'tls-untrusted-ca',
  'tls-self-signed',
  'tls-expired',
  'tls-hostname',
  'tls-protocol',
  'maintenance',
  'starting-up',
  'server-error',
  'rate-limited',
  'redirect-to-sso',
  'token-rejected',
  'token-expired',
  'captcha-locked',
  'anonymous-fallback',
  'app-password-retired',
  'ip-not-allowed',
  'two-step-required',
  'workspace-deactivated',
  'admin-blocked-tokens',
  'password-login-disabled',
]);

/** True for a fault that explains whatever else went wrong at the same time. */
export function isWidespread(code: FindingCode): boolean {
  return widespread.has(code);
}

/** Ends the rungs. Of several failures the widest one is the root, else the first; the others are skipped and point to it. */
export function settle(run: Run, results: readonly RungResult[]): void {
  const failed = results.flatMap((result) =>
    result.status === 'failed' && result.fault.kind === 'finding' && result.soft !== true ? [{ id: result.id, fault: result.fault }] : [],
  );
  const root = failed.find(({ fault }) => widespread.has(fault.code)) ?? failed[0] ?? refusalBehind(run, results);
  const finding = root === undefined ? null : note(run, root.fault.code, root.fault.evidence, { severity: 'error' });
  for (const result of results) {
    if (result.status !== 'failed') run.ladder.end(result.id, result.status, result.note);
    else if (finding !== null && result.id === root?.id)
      run.ladder.end(result.id, 'failed', checkNote('finding', { cause: causeOf(finding) }));
    else if (finding === null && result.fault.kind === 'finding')
      run.ladder.end(
        result.id,
        'warning',
        checkNote('finding', { cause: causeOf(note(run, result.fault.code, result.fault.evidence, { severity: 'warning' })) }),
      );
    else if (isWithheld(result.fault)) run.ladder.end(result.id, 'skipped', notTriedAgain(finding));
    else if (finding !== null) run.ladder.end(result.id, 'skipped', checkNote('not-judged-because', { cause: causeOf(finding) }));
  }
}

/** Where rungs were left out after refusals that none of them stands for, the first refusal is the root, told at the first such rung. */
function refusalBehind(
  run: Run,
  results: readonly RungResult[],
): { readonly id: CheckStepId; readonly fault: ApiFault & { readonly kind: 'finding' } } | undefined {
  const left = results.find((result) => result.status === 'failed' && isWithheld(result.fault));
  const exchange = run.session.refusal();
  const fault = exchange === null ? null : classify(run.session, exchange, { what: 'list' });
  return left === undefined || fault?.kind !== 'finding' ? undefined : { id: left.id, fault };
}

/** Not asked, because the token had been refused as often as a run may try it. */
export function isWithheld(fault: ApiFault): boolean {
  return fault.kind === 'cancelled' && fault.withheld === true;
}
