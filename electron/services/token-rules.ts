/** Whether a pasted secret can be what the person says they are. Pure. */
import { because, fail, ok, said } from '../contract/index.ts';
import type { CredentialAnswer, Deployment, Recognition, Result } from '../contract/index.ts';
import type { Platform } from '../core/platforms/types.ts';

/**
 * Refuses a secret only where its shape leaves no doubt. Atlassian says that lengths vary, so an unknown shape is let through and the check
 * decides.
 * An organisation key of admin.atlassian.com is refused where it cannot be an access token: when an API token was asked for.
 * (As an access token it looks the same, and the check's finding `organization-api-key` decides.)
 * Problems: `token-app-password`, `token-organization-key`, `token-wrong-kind`.
 */
export function shapeProblem(seen: Recognition, kind: CredentialAnswer['kind']): Result<null> {
  const values = { seen: seen.said, looksLike: seen.looksLike };
  if (kind === 'app-password' || seen.looksLike === 'app-password') return fail('token-app-password', values, 'token');
  if (seen.ambiguous && kind === 'api-token') return fail('token-organization-key', values, 'token');
  if (seen.verdict === 'dead' || seen.verdict === 'wrong') return fail('token-wrong-kind', values, 'token');
  if (seen.verdict === 'fits' && seen.kinds.length > 0 && !seen.kinds.includes(kind))
    return fail('token-wrong-kind', values, 'credential.kind');
  return ok(null);
}

/** Refuses a kind that the platform cannot carry on this deployment. */
export function kindProblem(platform: Platform | null, deployment: Deployment | null, kind: CredentialAnswer['kind']): Result<null> {
  if (platform === null || deployment === null) return ok(null);
  const use = platform.deployments[deployment].credentialKinds.find((each) => each.kind === kind);
  if (use?.supported === true) return ok(null);
  return fail(
    'platform-cannot-use-credential',
    { platform: platform.name, kind, reason: said(use?.reason) ?? because('kind-not-here') },
    'credential.kind',
  );
}

/** An expiry date as the person gives it: `YYYY-MM-DD` or a full ISO time; null and empty mean that none is known. */
export function checkExpiry(text: string | null): Result<string | null> {
  const said = text?.trim() ?? '';
  if (said === '') return ok(null);
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/u.exec(said);
  const time = Date.parse(said);
  // Date.parse turns 31 February into March; the day that comes back has to be the day that went in.
  const real =
    day !== null && !Number.isNaN(time) && new Date(Date.parse(`${day[1]}-${day[2]}-${day[3]}T00:00:00Z`)).getUTCDate() === Number(day[3]);
  return real ? ok(said.slice(0, 10)) : fail('date-invalid', {}, 'expiresOn');
}
