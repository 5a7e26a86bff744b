/** What can be known of a credential before it is sent. A try that can only fail is never made: wrong tries lock accounts. */
import { checkNote, expiryOf, expirySeverity, fact } from '../../contract/index.ts';
import type { Evidence, FindingCode } from '../../contract/index.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { Caller } from '../bitbucket/types.ts';
import { note, stopAt } from './run.ts';
import type { Run } from './run.ts';

/** Why a credential is not sent. */
type Refusal = { readonly code: FindingCode; readonly evidence: Evidence } | 'signs-in-elsewhere';

/** Null when the credential may be sent. Looks at the run and changes nothing. */
export function refusalOf(run: Pick<Run, 'input' | 'session'>, caller: Caller): Refusal | null {
  const evidence = { host: hostOf(run.session.target.apiBase), kind: caller.kind };
  const shape = shapeOf(caller.secret.reveal());
  const onCloud = run.input.target.deployment === 'cloud';
  if (caller.kind === 'oauth-client') return 'signs-in-elsewhere';
  if (shape === 'app-password' || caller.kind === 'app-password') {
    return {
      code: onCloud ? 'app-password-retired' : 'token-not-for-this-address',
      evidence: { ...evidence, ...fact('looksLike', 'app-password') },
    };
  }
  if (onCloud && shape === 'http-access-token') {
    return {
      code: 'token-not-for-this-address',
      evidence: { ...evidence, ...fact('looksLike', 'http-access-token') },
    };
  }
  if (!onCloud && (shape === 'api-token' || shape === 'access-token')) {
    return {
      code: 'token-not-for-this-address',
      evidence: {
        ...evidence,
        ...fact('looksLike', shape === 'api-token' ? 'api-token' : 'cloud-access-token'),
      },
    };
  }
  if (onCloud && caller.kind === 'api-token' && shape === 'access-token') {
    return {
      code: 'bearer-only-token',
      evidence: { ...evidence, ...fact('chosen', caller.kind), ...fact('looksLike', 'place-token') },
    };
  }
  // API tokens go with an e-mail address and nothing else:
  // https://support.atlassian.com/bitbucket-cloud/kb/getting-401-http-error-while-authenticating-to-bitbucket-cloud-rest-apis
  if (onCloud && caller.kind === 'api-token' && !/^[^\s@:]+@[^\s@:]+$/.test(caller.user ?? ''))
    return { code: 'wrong-user-name', evidence: { ...evidence, user: caller.user ?? '' } };
  return null;
}

/** True when the credential may be sent; else the run ends with the reason. */
export function mayBeSent(run: Run, caller: Caller): boolean {
  const refusal = refusalOf(run, caller);
  if (refusal === 'signs-in-elsewhere') {
    run.ladder.end('credential', 'skipped', checkNote('oauth-elsewhere'));
    run.ladder.skipRest(checkNote('signs-in-by-itself'), ['platform']);
  } else if (refusal !== null) stopAt(run, 'credential', refusal.code, refusal.evidence);
  return refusal === null;
}

/** True when the expiry that was given has passed; then a refusal needs no other explanation. */
export function hasExpired(run: Run): boolean {
  return expiryOf(run.input.expiresOn ?? null, run.input.today)?.level === 'ended';
}

/** Tells a known expiry ahead of time, louder as it comes nearer (contract/expiry.ts). */
export function noteExpiry(run: Run): void {
  const expiry = expiryOf(run.input.expiresOn ?? null, run.input.today);
  if (expiry === null || expiry.days < 0) return;
  const severity = expirySeverity(expiry.level);
  if (severity !== null) note(run, 'token-expires-soon', { expiresOn: expiry.on, days: expiry.days }, { severity });
}
