/** What can be known of a credential before it is sent. A try that can only fail is never made: wrong tries lock accounts. */
import { expiryOf, expirySeverity } from '../../contract/index.ts';
import type { CredentialKind } from '../../contract/index.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import { shapeOf } from '../bitbucket/secret-shapes.ts';
import type { Caller } from '../bitbucket/types.ts';
import { note, stopAt } from './run.ts';
import type { Run } from './run.ts';

const kindNames: Readonly<Record<CredentialKind, string>> = {
  'api-token': 'an API token',
  'repository-token': 'a repository access token',
  'project-token': 'a project access token',
  'workspace-token': 'a workspace access token',
  'http-access-token': 'an HTTP access token',
  'http-project-token': 'a project’s HTTP access token',
  'http-repository-token': 'a repository’s HTTP access token',
  'oauth-client': 'an OAuth consumer',
  'app-password': 'an app password',
};

/** The kind in words, with its article. */
export function kindName(kind: CredentialKind): string {
  return kindNames[kind];
}

/** True when the credential may be sent. */
export function mayBeSent(run: Run, caller: Caller): boolean {
  const evidence = { host: hostOf(run.session.target.apiBase), kind: caller.kind };
  const shape = shapeOf(caller.secret.reveal());
  const onCloud = run.input.target.deployment === 'cloud';
  if (caller.kind === 'oauth-client') {
    run.ladder.end('credential', 'skipped', 'An OAuth consumer signs in with the platform, not here.');
    run.ladder.skipRest('Not checked: the platform signs in by itself.', ['platform']);
    return false;
  }
  if (shape === 'app-password' || caller.kind === 'app-password') {
    stopAt(run, 'credential', onCloud ? 'app-password-retired' : 'token-not-for-this-address', { ...evidence, looksLike: 'an app password of Bitbucket Cloud' });
    return false;
  }
  if (onCloud && shape === 'http-access-token') {
    stopAt(run, 'credential', 'token-not-for-this-address', { ...evidence, looksLike: 'an HTTP access token of a Bitbucket server that a company runs itself' });
    return false;
  }
  if (!onCloud && (shape === 'api-token' || shape === 'access-token')) {
    stopAt(run, 'credential', 'token-not-for-this-address', { ...evidence, looksLike: shape === 'api-token' ? 'an Atlassian API token, made for Bitbucket Cloud' : 'an access token of Bitbucket Cloud' });
    return false;
  }
  if (onCloud && caller.kind === 'api-token' && shape === 'access-token') {
    stopAt(run, 'credential', 'bearer-only-token', { ...evidence, chosen: kindName(caller.kind), looksLike: 'an access token of a repository, project or workspace' });
    return false;
  }
  // API tokens go with an e-mail address and nothing else: https://support.atlassian.com/bitbucket-cloud/kb/getting-401-http-error-while-authenticating-to-bitbucket-cloud-rest-apis
  if (onCloud && caller.kind === 'api-token' && !/^[^\s@:]+@[^\s@:]+$/.test(caller.user ?? '')) {
    stopAt(run, 'credential', 'wrong-user-name', { ...evidence, user: caller.user ?? '' });
    return false;
  }
  return true;
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
