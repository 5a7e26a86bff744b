/** The token and the account behind it. */
import type { FaultCase, Outcome } from '../case.ts';
import { cloudWhere, exception, httpToken, onCloud, onServer, readScopes, revoked, serverWhere, tokens } from '../worlds.ts';

/** The token never left this computer. */
export function nothingSent({ seen }: Outcome): void {
  if (seen.some((each) => each.authorization !== 'none')) throw new Error('the token was sent');
}

/** A locked account says nothing about permissions, and it is left alone. */
function nothingClaimed({ report, seen }: Outcome): void {
  if (report.access.missing.length > 0) throw new Error(`claimed to be missing: ${report.access.missing.join(', ')}`);
  const refused = seen.findIndex((each) => each.authorization !== 'none' && each.status === 401);
  const later = seen.slice(refused + 1).filter((each) => each.authorization === 'basic');
  if (refused === -1 || later.length > 0) throw new Error(`${later.length} sign-ins with the user name after the lock was met`);
}

export const credentialCases: readonly FaultCase[] = [
  { name: 'a wrong token', deployment: 'cloud', given: onCloud('healthy', { token: tokens.api }), code: 'token-rejected', severity: 'error', who: 'you', exit: 1, shows: { status: 401 } },
  { name: 'a revoked token', deployment: 'data-center', given: onServer('healthy', { token: revoked }), code: 'token-rejected', who: 'you', exit: 1 },
  { name: 'an expired token, the date is known', deployment: 'cloud', today: '2026-12-01T09:00:00Z', given: onCloud('expired-token', { expiresOn: '2026-11-30' }), code: 'token-expired', who: 'you', exit: 1, says: /30 Nov 2026/u },
  { name: 'an expired token, the date is known', deployment: 'data-center', today: '2026-12-01T09:00:00Z', given: onServer('expired-token', { expiresOn: '2026-11-30' }), code: 'token-expired', who: 'you', exit: 1 },
  { name: 'Bitbucket says that it has expired', deployment: 'cloud', given: cloudWhere({ '/2.0/user': { status: 401, body: { type: 'error', error: { message: 'Access token expired.' } } } }), code: 'token-expired', who: 'you', exit: 1 },
  { name: 'expires in ten days', deployment: 'cloud', today: '2026-11-20T09:00:00Z', given: onCloud('healthy', { expiresOn: '2026-11-30' }), code: 'token-expires-soon', severity: 'info', who: 'you', exit: 0, says: /10 days/u },
  { name: 'expires in a week', deployment: 'cloud', today: '2026-11-23T09:00:00Z', given: onCloud('healthy', { expiresOn: '2026-11-30' }), code: 'token-expires-soon', severity: 'warning', who: 'you', exit: 0, says: /7 days/u },
  { name: 'expires tomorrow', deployment: 'cloud', today: '2026-11-29T09:00:00Z', given: onCloud('healthy', { expiresOn: '2026-11-30' }), code: 'token-expires-soon', severity: 'error', who: 'you', exit: 1, says: /1 day\b/u },
  { name: 'without any scope', deployment: 'cloud', given: cloudWhere({ '/2.0/user': { status: 403, headers: { 'x-oauth-scopes': '', 'x-credential-type': 'api_token' }, body: { type: 'error', error: { message: 'Forbidden' } } } }), code: 'token-unscoped', who: 'you', exit: 1 },
  { name: 'a user name instead of the e-mail', deployment: 'cloud', given: onCloud('healthy', { user: 'ada-acme' }), code: 'wrong-user-name', who: 'you', exit: 2, expect: nothingSent },
  { name: 'somebody else’s e-mail', deployment: 'cloud', given: onCloud('bearer-accepted', { user: 'dan@acme.example' }), code: 'wrong-user-name', who: 'you', exit: 1 },
  { name: 'somebody else’s user name', deployment: 'data-center', given: onServer('healthy', { user: 'dan' }), code: 'wrong-user-name', who: 'you', exit: 1, says: /ada/u },
  { name: 'an app password', deployment: 'cloud', given: onCloud('healthy', { token: tokens.appPassword }), code: 'app-password-retired', who: 'you', exit: 1, expect: nothingSent },
  { name: 'an app password, refused with 410', deployment: 'cloud', given: onCloud('healthy', { token: tokens.appPassword, kind: 'app-password' }), code: 'app-password-retired', who: 'you', exit: 1, expect: nothingSent },
  { name: 'an access token as an API token', deployment: 'cloud', given: onCloud('healthy', { token: tokens.access }), code: 'bearer-only-token', who: 'you', exit: 1, expect: nothingSent },
  { name: 'a key of Atlassian’s administration', deployment: 'cloud', given: onCloud('healthy', { kind: 'workspace-token', user: null, token: (practice) => practice.tokens.issue({ kind: 'organization-api-key' }) }), code: 'token-rejected', who: 'you', exit: 1, besides: ['organization-api-key'] },
  { name: 'a workspace token', deployment: 'cloud', given: onCloud('healthy', { kind: 'workspace-token', user: null, token: (practice) => practice.tokens.issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['repository', 'account'] }) }), code: null, exit: 0 },
  { name: 'public access hides a wrong token', deployment: 'data-center', given: onServer('anonymous-access', { token: revoked }), code: 'anonymous-fallback', who: 'you', exit: 1 },
  { name: 'public access, and the token is good', deployment: 'data-center', given: onServer('anonymous-access'), code: null, exit: 0 },
  { name: 'locked until a puzzle is solved', deployment: 'data-center', given: onServer('captcha', { platform: 'cds', answers: { options: { name: 'bb', cdsProjectKey: 'P' } } }), code: 'captcha-locked', who: 'you', exit: 1, expect: nothingClaimed },
  { name: 'locked until a puzzle is solved, and the level is too low', deployment: 'data-center', given: onServer('captcha', { platform: 'cds', answers: { options: { name: 'bb', cdsProjectKey: 'P', webhooks: true } }, token: (practice) => httpToken(practice, ['REPO_READ']) }), code: 'captcha-locked', who: 'you', exit: 1, expect: nothingClaimed },
  { name: 'locked until a puzzle is solved, at the first try', deployment: 'data-center', given: serverWhere({ '/rest/api/latest/build/capabilities': { status: 401, body: exception('auth.CaptchaRequiredAuthenticationException', 'CAPTCHA required.') } }), code: 'captcha-locked', who: 'you', exit: 1, expect: ({ seen }) => {
    if (seen.filter((each) => each.authorization !== 'none').length !== 1) throw new Error('asked again after a CAPTCHA');
  } },
  { name: 'user names are switched off', deployment: 'data-center', given: onServer('password-login-disabled', { platform: 'cds', answers: { options: { name: 'bb', cdsProjectKey: 'P' } } }), code: 'password-login-disabled', who: 'bitbucket-admin', exit: 1 },
  { name: 'a server’s token for Cloud', deployment: 'cloud', given: onCloud('healthy', { token: tokens.http }), code: 'token-not-for-this-address', who: 'you', exit: 1, expect: nothingSent },
  { name: 'a Cloud token for a server', deployment: 'data-center', given: onServer('healthy', { token: tokens.api }), code: 'token-not-for-this-address', who: 'you', exit: 1, expect: nothingSent },
  { name: 'an app password for a server', deployment: 'server', given: onServer('server-8.9', { token: tokens.appPassword, answers: { deployment: 'server' } }), code: 'token-not-for-this-address', who: 'you', exit: 1, besides: ['version-out-of-support'], expect: nothingSent },
  { name: 'revoked half way', deployment: 'cloud', given: onCloud('revoked-after-use'), code: 'token-rejected', who: 'you', exit: 1 },
  { name: 'revoked half way', deployment: 'data-center', given: onServer('revoked-after-use'), code: 'token-rejected', who: 'you', exit: 1 },
  { name: 'a healthy read token', deployment: 'server', given: onServer('old-server-7.17', { answers: { deployment: 'server' }, token: (practice) => httpToken(practice) }), code: 'version-out-of-support', who: 'bitbucket-admin', severity: 'warning', exit: 0 },
  { name: 'scopes that are more than enough', deployment: 'cloud', given: onCloud('healthy', { platform: 'harness-sei', answers: { options: { name: 'bb' } }, token: (practice) => practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: [...readScopes, 'read:pullrequest:bitbucket', 'delete:repository:bitbucket'] }) }), code: 'excess-access', severity: 'warning', who: 'you', exit: 0 },
];
