/** The 23 cases of docs/bitbucket.md D: what people reported, and what Handrail says to them. */
import type { FaultCase, Outcome } from '../case.ts';
import {
  acmeAuthority,
  apiError,
  cloudWhere,
  exception,
  html,
  httpToken,
  onCloud,
  onServer,
  readScopes,
  revoked,
  secure,
  serverAt,
  serverWhere,
  tokens,
} from '../worlds.ts';
import { nothingSent } from './credential.ts';

const refused = { status: 401, body: apiError('Token is invalid, expired, or not supported for this endpoint.') };
const lacking = (required: readonly string[], granted: readonly string[]) => ({
  status: 403,
  headers: { 'x-oauth-scopes': granted.join(', '), 'x-credential-type': 'api_token' },
  body: apiError('Your credentials lack one or more required privilege scopes.', { detail: { required, granted } }),
});
const sei = { platform: 'harness-sei', answers: { options: { name: 'bb' } } } as const;
const cds = { platform: 'cds', answers: { options: { name: 'bb', cdsProjectKey: 'P' } } } as const;

/** With a token only what stands below /rest and /scm is asked: the two that take tokens. */
function restOnly({ seen }: Outcome): void {
  const other = seen.find((each) => each.authorization !== 'none' && !/\/(?:rest|scm)\//u.test(each.path));
  if (other !== undefined) throw new Error(`the token went to ${other.path}`);
}

export const realLifeCases: readonly FaultCase[] = [
  {
    name: 'D-01 fresh token, user name instead of the e-mail',
    deployment: 'cloud',
    given: onCloud('healthy', { user: 'ada-acme' }),
    code: 'wrong-user-name',
    who: 'you',
    exit: 2,
    says: /e-mail/u,
    expect: nothingSent,
  },
  {
    name: 'D-01 fresh token, the e-mail of another account',
    deployment: 'cloud',
    given: cloudWhere({ '/2.0/user': refused }),
    code: 'token-rejected',
    who: 'you',
    exit: 1,
    says: /e-mail address first/u,
  },
  {
    name: 'D-02 created without scopes',
    deployment: 'cloud',
    given: cloudWhere({ '/2.0/user': refused }, sei),
    code: 'token-rejected',
    who: 'you',
    exit: 1,
    says: /Create API token with scopes/u,
  },
  {
    name: 'D-03 read:user is missing',
    deployment: 'cloud',
    given: cloudWhere(
      {
        '/2.0/user': lacking(
          ['read:user:bitbucket'],
          ['read:repository:bitbucket', 'read:workspace:bitbucket', 'read:pullrequest:bitbucket'],
        ),
      },
      sei,
    ),
    code: 'missing-scope',
    who: 'you',
    exit: 1,
    shows: { missing: ['read:user:bitbucket'] },
  },
  {
    name: 'D-04 several scopes are missing, told at once',
    deployment: 'cloud',
    given: cloudWhere({ '/2.0/user': lacking(['read:user:bitbucket'], ['read:repository:bitbucket']) }, sei),
    code: 'missing-scope',
    who: 'you',
    exit: 1,
    shows: { missing: ['read:user:bitbucket', 'read:workspace:bitbucket', 'read:pullrequest:bitbucket'] },
  },
  {
    name: 'D-05 admin does not imply read',
    deployment: 'cloud',
    given: onCloud('healthy', {
      ...sei,
      token: (practice) =>
        practice.tokens.issue({
          kind: 'api-token',
          account: 'ada',
          scopes: ['admin:repository:bitbucket', 'read:user:bitbucket', 'read:workspace:bitbucket', 'read:pullrequest:bitbucket'],
        }),
    }),
    code: 'missing-scope',
    who: 'you',
    exit: 1,
    shows: { missing: ['read:repository:bitbucket'] },
  },
  {
    name: 'D-06 the removed list is not asked',
    deployment: 'cloud',
    given: onCloud(),
    code: null,
    exit: 0,
    expect: ({ seen }) => {
      if (seen.some((each) => /^\/2\.0\/(?:workspaces|repositories|user\/permissions\/\w+)\/?(?:\?|$)/u.test(each.path)))
        throw new Error('a removed list was asked');
    },
  },
  {
    name: 'D-06 CHANGE-2770',
    deployment: 'cloud',
    given: cloudWhere({
      '/2.0/repositories/acme': {
        status: 410,
        body: apiError('CHANGE-2770 - Functionality has been deprecated', {
          data: { announcement_url: 'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770' },
        }),
      },
    }),
    code: 'endpoint-removed',
    who: 'you',
    exit: 1,
    says: /CHANGE-2770/u,
  },
  {
    name: 'D-07 an access token with a user',
    deployment: 'cloud',
    given: onCloud('healthy', {
      token: (practice) =>
        practice.tokens.issue({ kind: 'repository-token', workspace: 'acme', repository: 'payments-api', scopes: ['repository'] }),
    }),
    code: 'bearer-only-token',
    who: 'you',
    exit: 1,
    expect: nothingSent,
  },
  {
    name: 'D-08 worked until the summer of 2026',
    deployment: 'cloud',
    given: onCloud('healthy', { token: tokens.appPassword }),
    code: 'app-password-retired',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-09 failed to get user details',
    deployment: 'cloud',
    given: onCloud('healthy', {
      ...sei,
      token: (practice) =>
        practice.tokens.issue({
          kind: 'api-token',
          account: 'ada',
          scopes: ['read:repository:bitbucket', 'read:workspace:bitbucket', 'read:pullrequest:bitbucket'],
        }),
    }),
    code: 'missing-scope',
    who: 'you',
    exit: 1,
    shows: { missing: ['read:user:bitbucket'] },
  },
  {
    name: 'D-10 the git user name for REST',
    deployment: 'cloud',
    given: onCloud('healthy', { user: 'x-bitbucket-api-token-auth' }),
    code: 'wrong-user-name',
    who: 'you',
    exit: 2,
    expect: nothingSent,
  },
  {
    name: 'D-11 an admin must whitelist your IP',
    deployment: 'cloud',
    given: cloudWhere({ '/2.0/repositories/acme': { status: 403, body: 'To access this repository, an admin must whitelist your IP.' } }),
    code: 'ip-not-allowed',
    who: 'bitbucket-admin',
    exit: 1,
  },
  {
    name: 'D-12 the workspace as the user',
    deployment: 'cloud',
    given: onCloud('healthy', { user: 'acme' }),
    code: 'wrong-user-name',
    who: 'you',
    exit: 2,
    expect: nothingSent,
  },
  {
    name: 'D-12 a UUID as the workspace',
    deployment: 'cloud',
    given: onCloud('healthy', { answers: { workspace: '{4f5b2a1e-0000-4000-8000-000000000000}' } }),
    code: 'workspace-not-found',
    who: 'you',
    exit: 2,
  },
  {
    name: 'D-12 Cloud or Data Center?',
    deployment: 'data-center',
    given: async () => serverAt('https://bitbucket.org/acme'),
    code: 'wrong-deployment',
    who: 'you',
    exit: 2,
  },
  {
    name: 'D-13 PKIX path building failed',
    deployment: 'data-center',
    given: async (stage) => serverAt(await secure(stage, 'server', await (await acmeAuthority()).issue())),
    code: 'tls-untrusted-ca',
    who: 'bitbucket-admin',
    exit: 1,
  },
  {
    name: 'D-14 tokens below /rest only',
    deployment: 'data-center',
    given: onServer('data-center-10.2', cds),
    code: null,
    exit: 0,
    expect: restOnly,
  },
  {
    name: 'D-15 the user look-up is 404 behind a gateway',
    deployment: 'data-center',
    given: serverWhere(
      { '/rest/api/1.0/users/ada': { status: 404, body: exception('user.NoSuchUserException', 'User ada does not exist.') } },
      cds,
    ),
    code: null,
    exit: 0,
    expect: restOnly,
  },
  {
    name: 'D-15 behind Okta',
    deployment: 'data-center',
    given: serverWhere({ '*': { status: 302, headers: { location: 'https://acme.okta.com/app/bitbucket/sso/saml' } } }),
    code: 'redirect-to-sso',
    who: 'bitbucket-admin',
    exit: 1,
  },
  {
    name: 'D-16 an expired token looks like an empty server',
    deployment: 'data-center',
    given: onServer('anonymous-access', { token: revoked }),
    code: 'anonymous-fallback',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-17 application-properties is fine and the token is not',
    deployment: 'data-center',
    given: onServer('healthy', { token: revoked }),
    code: 'token-rejected',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-18 CAPTCHA required',
    deployment: 'data-center',
    given: onServer('captcha', cds),
    code: 'captcha-locked',
    who: 'you',
    exit: 1,
    says: /old password/u,
  },
  {
    name: 'D-19 a project token where a user name is wanted',
    deployment: 'data-center',
    given: onServer('healthy', (practice) => ({
      platform: 'vault-radar',
      kind: 'http-project-token',
      user: null,
      token: () => practice.tokens.issue({ kind: 'http-project-token', project: 'PAY', permissions: ['PROJECT_READ', 'REPO_ADMIN'] }),
    })),
    code: 'platform-cannot-use-credential',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-20 password logins are disabled',
    deployment: 'data-center',
    given: onServer('password-login-disabled', cds),
    code: 'password-login-disabled',
    who: 'bitbucket-admin',
    exit: 1,
  },
  {
    name: 'D-21 redirect to the identity provider',
    deployment: 'data-center',
    given: onServer('redirect-to-sso'),
    code: 'redirect-to-sso',
    who: 'bitbucket-admin',
    exit: 1,
    expect: ({ seen }) => {
      if (seen.some((each) => each.path.startsWith('/practice-sso'))) throw new Error('the redirect was followed');
    },
  },
  {
    name: 'D-22 tokens may not have ADMIN',
    deployment: 'data-center',
    code: 'missing-permission',
    who: 'bitbucket-admin',
    exit: 1,
    given: serverWhere(
      {
        '/rest/api/1.0/projects/PAY/repos/app/webhooks': {
          status: 401,
          headers: { 'x-ausername': 'ada' },
          body: exception('AuthorisationException', 'Tokens may not have the following permission: ADMIN'),
        },
      },
      { ...cds, answers: { repositories: ['PAY/app'], options: { ...cds.answers.options, webhooks: true } } },
    ),
  },
  {
    name: 'D-23 HTML instead of JSON: the context path',
    deployment: 'data-center',
    given: onServer('healthy', (practice) => ({ answers: { baseUrl: new URL(practice.selfManaged.baseUrl).origin } })),
    code: 'wrong-context-path',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-23 HTML instead of JSON: a portal',
    deployment: 'data-center',
    given: serverWhere({ '/rest/api/latest/build/capabilities': html('<title>Guest wifi</title>') }),
    code: 'captive-portal',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-23 HTML instead of JSON: Cloud',
    deployment: 'cloud',
    given: cloudWhere({ '/2.0/user': html('<!doctype html><p>Hello</p>') }),
    code: 'captive-portal',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-06 scopes told by the token’s own header',
    deployment: 'cloud',
    given: onCloud('healthy', {
      token: (practice) => practice.tokens.issue({ kind: 'api-token', account: 'svc-ci', scopes: readScopes }),
      user: 'ci@acme.example',
    }),
    code: null,
    exit: 0,
  },
  {
    name: 'D-18 one wrong try is all that is made',
    deployment: 'data-center',
    given: onServer('healthy', { token: (practice) => (httpToken(practice), tokens.http) }),
    code: 'token-rejected',
    who: 'you',
    exit: 1,
    expect: ({ seen }) => {
      if (seen.filter((each) => each.authorization !== 'none' && each.status === 401).length > 1)
        throw new Error('more than one wrong try');
    },
  },
];
