/**
 * The cases of docs/bitbucket.md D on the other side: what was reported of Cloud, met on a self-managed server, and the other
 * way round. Where the other side cannot have the case there is none: app passwords, scopes and CHANGE-2770 are Cloud's alone,
 * CAPTCHA, public access and switched-off passwords the server's alone (docs/bitbucket.md A, C).
 */
import type { FaultCase } from '../case.ts';
import {
  acmeAuthority,
  apiError,
  cloudAt,
  cloudWhere,
  exception,
  html,
  httpToken,
  onCloud,
  onServer,
  readScopes,
  secure,
  serverWhere,
  tokens,
} from '../worlds.ts';
import { nothingSent } from './credential.ts';

const cds = { platform: 'cds', answers: { options: { name: 'bb', cdsProjectKey: 'P' } } };
const hooks = { ...cds, answers: { repositories: ['PAY/app'], options: { ...cds.answers.options, webhooks: true } } };
/** Bitbucket signs the caller in and refuses the right: 401 with the name beside it (docs/bitbucket.md C6). */
const lacks = {
  status: 401,
  headers: { 'x-ausername': 'ada' },
  body: exception('AuthorisationException', 'You are not permitted to access this resource'),
};
const invalid = { status: 401, body: apiError('Token is invalid, expired, or not supported for this endpoint.') };

export const otherSideCases: readonly FaultCase[] = [
  {
    name: 'D-01 the user name of another account',
    deployment: 'data-center',
    given: onServer('healthy', { ...cds, user: 'dan' }),
    code: 'wrong-user-name',
    severity: 'error',
    who: 'you',
    exit: 1,
    says: /ada/u,
  },
  {
    name: 'D-04 what is missing is told at once, with its place',
    deployment: 'data-center',
    given: serverWhere(
      {
        '/rest/api/1.0/projects/PAY/repos/app/webhooks': lacks,
        '/rest/api/1.0/projects/PAY/repos/app': {
          headers: { 'x-ausername': 'ada' },
          body: { slug: 'app', name: 'App', project: { key: 'PAY' } },
        },
      },
      hooks,
    ),
    code: 'missing-permission',
    severity: 'error',
    who: 'bitbucket-admin',
    exit: 1,
    shows: { missing: ['REPO_ADMIN'], where: ['PAY/app'] },
  },
  {
    name: 'D-05 a higher level holds the lower ones',
    deployment: 'data-center',
    given: onServer('healthy', (practice) => ({ ...cds, token: () => httpToken(practice, ['PROJECT_READ', 'REPO_WRITE']) })),
    code: 'excess-access',
    severity: 'warning',
    who: 'you',
    exit: 0,
  },
  {
    name: 'D-08 an app password',
    deployment: 'data-center',
    given: onServer('healthy', { token: tokens.appPassword }),
    code: 'token-not-for-this-address',
    severity: 'error',
    who: 'you',
    exit: 1,
    expect: nothingSent,
  },
  {
    name: 'D-12 the project’s name for its key',
    deployment: 'data-center',
    given: onServer('healthy', { answers: { projectKey: 'PAYMENTS' } }),
    code: 'project-not-found',
    severity: 'error',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-13 a private authority on the way',
    deployment: 'cloud',
    given: async (stage) => cloudAt(await secure(stage, 'cloud', await (await acmeAuthority()).issue())),
    code: 'tls-untrusted-ca',
    severity: 'error',
    who: 'network-admin',
    exit: 1,
  },
  {
    name: 'D-14 the token goes to the API alone',
    deployment: 'cloud',
    given: onCloud(),
    code: null,
    exit: 0,
    expect: ({ seen }) => {
      if (seen.some((each) => !each.path.startsWith('/2.0/'))) throw new Error('something else than the API was asked');
    },
  },
  {
    name: 'D-17 the anonymous answer is fine and the token is not',
    deployment: 'cloud',
    given: cloudWhere({ '/2.0/user': invalid }),
    code: 'token-rejected',
    severity: 'error',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-18 two wrong tries are all that is made',
    deployment: 'cloud',
    given: cloudWhere({ '/2.0/user': invalid }),
    code: 'token-rejected',
    who: 'you',
    exit: 1,
    expect: ({ seen }) => {
      if (seen.filter((each) => each.authorization !== 'none').length > 2) throw new Error('more than two tries');
    },
  },
  {
    name: 'D-21 redirect to an identity provider',
    deployment: 'cloud',
    given: cloudWhere({ '*': { status: 302, headers: { location: 'https://acme.okta.com/app/saml' } } }),
    code: 'redirect-to-sso',
    severity: 'error',
    who: 'network-admin',
    exit: 1,
    expect: ({ seen }) => {
      if (seen.some((each) => !each.path.startsWith('/2.0/'))) throw new Error('the redirect was followed');
    },
  },
  {
    name: 'D-22 the right is the account’s, not a scope',
    deployment: 'cloud',
    given: cloudWhere({
      '/2.0/user': {
        headers: { 'x-oauth-scopes': [...readScopes, 'read:pullrequest:bitbucket'].join(', '), 'x-credential-type': 'api_token' },
        body: { type: 'user', uuid: '{1}', username: 'ada' },
      },
      '/2.0/repositories/acme': { status: 403, body: apiError('Forbidden') },
    }),
    code: 'missing-permission',
    severity: 'error',
    who: 'bitbucket-admin',
    exit: 1,
  },
  {
    name: 'D-22 every further call is refused',
    deployment: 'data-center',
    given: serverWhere(
      {
        '/rest/api/latest/build/capabilities': { headers: { 'x-ausername': 'ada' }, body: {} },
        '/rest/api/1.0/application-properties': { body: { version: '10.2.6', buildNumber: '10002006' } },
        '*': lacks,
      },
      cds,
    ),
    code: 'missing-permission',
    severity: 'error',
    who: 'bitbucket-admin',
    exit: 1,
  },
  {
    name: 'D-22 every further call is refused',
    deployment: 'cloud',
    given: cloudWhere(
      {
        '/2.0/hook_events': { body: { repository: {}, workspace: {} } },
        '/2.0/user': { headers: { 'x-oauth-scopes': readScopes.join(', ') }, body: { type: 'user', uuid: '{1}', username: 'ada' } },
        '*': invalid,
      },
      { answers: { projectKey: 'PAY', repositories: ['a', 'b', 'c', 'd', 'e'] } },
    ),
    code: 'token-rejected',
    severity: 'error',
    who: 'you',
    exit: 1,
  },
  {
    name: 'D-23 HTML instead of JSON: a block page',
    deployment: 'cloud',
    given: cloudWhere({ '*': html('<h1>Access denied by Zscaler</h1> blocked by your company', 403) }),
    code: 'captive-portal',
    severity: 'error',
    who: 'network-admin',
    exit: 1,
  },
];
