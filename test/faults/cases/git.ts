/**
 * Git over HTTPS beside REST: basic off for git, a wrong user name, a refused header; with real sockets to the practice Bitbucket's /scm.
 */
import { noteWords } from '../../../electron/contract/copy/en/check-notes.ts';
import type { FaultCase, Outcome } from '../case.ts';
import { cloudWhere, onCloud, onServer, readScopes, serverWhere } from '../worlds.ts';
import type { Practice, ScenarioName } from '../../../electron/practice/index.ts';

const isGit = (path: string): boolean => path.includes('/info/refs?service=git-upload-pack');

/** One request more than without git, and its outcome on the ladder. */
function asked(times: number, status: string) {
  return ({ report, seen }: Outcome): void => {
    const git = seen.filter((each) => isGit(each.path)).length;
    if (git !== times) throw new Error(`git was asked ${git} times, not ${times}`);
    const rung = report.steps.find((each) => each.id === 'git');
    if (rung?.status !== status) throw new Error(`the rung is ${rung?.status ?? 'not there'}: ${noteWords(rung?.note ?? null)}`);
  };
}

const repositoryOnly = (practice: Practice): string =>
  practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: ['read:repository:bitbucket'] });
const workspaceToken = (practice: Practice): string =>
  practice.tokens.issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['repository'] });

/** `git` on the practice Cloud, whose platform takes the fixed name. */
const gitOnCloud = (scenario: ScenarioName = 'healthy', repositories: string[] | null = null) =>
  onCloud(scenario, { platform: 'git', token: repositoryOnly, answers: { repositories } });
/** Sourcebot takes a user name of its own for git. */
const sourcebot = (gitUser: string, repositories: string[] | null = ['payments-api']) =>
  onCloud('healthy', { platform: 'sourcebot', gitUser, answers: { repositories, options: { name: 'bb' } } });
const onScm = (scenario: ScenarioName, platform: string, more: object = {}) =>
  onServer(scenario, { platform, answers: { projectKey: 'PAY', ...more } });

/** The chosen repository, in the scripted servers' own answers. */
const serverApp = {
  '/rest/api/1.0/projects/PAY/repos/app': {
    headers: { 'x-ausername': 'ada' },
    body: { slug: 'app', name: 'App', project: { key: 'PAY' }, public: false },
  },
} as const;
const cloudApp = { '/2.0/repositories/acme/app': { body: { type: 'repository', slug: 'app', name: 'app', is_private: true } } } as const;
const advertisement = '001e# service=git-upload-pack\n0000';

export const gitCases: readonly FaultCase[] = [
  // Cloud
  { name: 'git may clone', deployment: 'cloud', given: gitOnCloud(), code: null, exit: 0, expect: asked(1, 'passed') },
  {
    name: 'git may clone the chosen repository',
    deployment: 'cloud',
    given: gitOnCloud('healthy', ['payments-api']),
    code: null,
    exit: 0,
    expect: asked(1, 'passed'),
  },
  {
    name: 'git with an access token',
    deployment: 'cloud',
    given: onCloud('healthy', { kind: 'workspace-token', user: null, platform: 'git', token: workspaceToken }),
    code: null,
    exit: 0,
    expect: asked(1, 'passed'),
  },
  {
    name: 'git is refused, REST works',
    deployment: 'cloud',
    given: gitOnCloud('git-basic-off'),
    code: 'git-refused',
    who: 'you',
    exit: 1,
    says: /x-bitbucket-api-token-auth/u,
    shows: { status: 401, sentAs: 'Basic', gitUser: 'x-bitbucket-api-token-auth' },
  },
  {
    name: 'git says that app passwords are gone',
    deployment: 'cloud',
    given: gitOnCloud('git-app-password-gone'),
    code: 'app-password-retired',
    who: 'you',
    exit: 1,
    shows: { status: 410, change: 'CHANGE-3222' },
  },
  {
    name: 'git answers 410 and nothing else',
    deployment: 'cloud',
    given: cloudWhere(
      { ...cloudApp, '/acme/app.git/': { status: 410, body: '' } },
      { platform: 'git', answers: { repositories: ['app'] } },
    ),
    code: 'app-password-retired',
    besides: ['excess-access'],
    who: 'you',
    exit: 1,
    shows: { status: 410, change: 'CHANGE-3222' },
  },
  {
    name: 'a git user of somebody else',
    deployment: 'cloud',
    given: sourcebot('dan-acme'),
    code: 'git-user-mismatch',
    besides: ['excess-access'],
    who: 'you',
    exit: 1,
    says: /belongs to ada-acme/u,
    shows: { gitUserRight: ['ada-acme', 'x-bitbucket-api-token-auth'] },
    expect: asked(0, 'failed'),
  },
  {
    name: 'the account’s own git user',
    deployment: 'cloud',
    given: sourcebot('Ada-Acme'),
    code: 'excess-access',
    who: 'you',
    exit: 0,
    expect: asked(1, 'passed'),
  },
  {
    name: 'x-token-auth with an API token',
    deployment: 'cloud',
    given: sourcebot('x-token-auth'),
    code: 'git-user-mismatch',
    besides: ['excess-access'],
    who: 'you',
    exit: 1,
    says: /another kind of token/u,
    shows: { state: 'fixed' },
    expect: asked(0, 'failed'),
  },
  {
    name: 'the e-mail as git user',
    deployment: 'cloud',
    given: sourcebot('ada@acme.example'),
    code: 'git-user-mismatch',
    besides: ['excess-access'],
    who: 'you',
    exit: 2,
    says: /never|e-mail/u,
    shows: { state: 'email' },
    expect: asked(0, 'failed'),
  },
  {
    name: 'the display name as git user',
    deployment: 'cloud',
    given: sourcebot('Ada Admin'),
    code: 'git-user-mismatch',
    besides: ['excess-access'],
    who: 'you',
    exit: 2,
    shows: { state: 'characters' },
    expect: asked(0, 'failed'),
  },

  // self-managed
  {
    name: 'git may clone with user name and token',
    deployment: 'data-center',
    given: onScm('healthy', 'git'),
    code: null,
    exit: 0,
    expect: asked(1, 'passed'),
  },
  {
    name: 'git may clone with the token alone',
    deployment: 'data-center',
    given: onScm('healthy', 'git', { options: { method: 'header' } }),
    code: null,
    exit: 0,
    expect: asked(1, 'passed'),
  },
  {
    name: 'git may clone',
    deployment: 'server',
    given: onScm('server-8.9', 'git', { repositories: ['payments-api'] }),
    code: 'version-out-of-support',
    severity: 'warning',
    who: 'bitbucket-admin',
    exit: 0,
    expect: asked(1, 'passed'),
  },
  {
    name: 'basic is off for git, REST works',
    deployment: 'data-center',
    given: onScm('git-basic-off', 'git'),
    code: 'git-refused',
    who: 'bitbucket-admin',
    exit: 1,
    says: /takes no user name/u,
    shows: { status: 403, state: 'basic-off', sentAs: 'Basic', gitUser: 'ada' },
  },
  {
    name: 'basic is off for git, sent as Bearer',
    deployment: 'data-center',
    given: onScm('git-basic-off', 'git', { options: { method: 'header' } }),
    code: null,
    exit: 0,
    expect: asked(1, 'passed'),
  },
  {
    name: 'git asks for a sign-in again and again',
    deployment: 'data-center',
    given: onScm('git-basic-refused', 'git', { repositories: ['payments-api'] }),
    code: 'git-refused',
    who: 'bitbucket-admin',
    exit: 1,
    shows: { status: 401 },
    expect: asked(1, 'failed'),
  },
  {
    name: 'git refuses Bearer',
    deployment: 'data-center',
    given: onScm('git-bearer-refused', 'git', { options: { method: 'header' } }),
    code: 'git-refused',
    who: 'bitbucket-admin',
    exit: 1,
    says: /by itself/u,
    shows: { status: 401, sentAs: 'Bearer' },
  },
  {
    name: 'a git user of somebody else',
    deployment: 'data-center',
    given: onServer('healthy', { platform: 'git', user: null, gitUser: 'dan' }),
    code: 'git-user-mismatch',
    who: 'you',
    exit: 1,
    says: /belongs to ada/u,
    expect: asked(0, 'failed'),
  },
  {
    name: 'git finds the repository hidden',
    deployment: 'data-center',
    given: serverWhere(
      { ...serverApp, '/scm/pay/app.git/': { body: `${advertisement}0018ERR Repository not found\n` } },
      { platform: 'git', answers: { repositories: ['PAY/app'] } },
    ),
    code: 'git-refused',
    who: 'bitbucket-admin',
    exit: 1,
    says: /Repository not found/u,
  },
  {
    name: 'git meets a locked account',
    deployment: 'data-center',
    given: serverWhere(
      { ...serverApp, '/scm/pay/app.git/': { body: `${advertisement}0015ERR CAPTCHA required\n` } },
      { platform: 'git', answers: { repositories: ['PAY/app'] } },
    ),
    code: 'captcha-locked',
    who: 'you',
    exit: 1,
  },
  {
    name: 'a sign-in page stands before git',
    deployment: 'data-center',
    given: serverWhere({ '/scm/': { status: 302, headers: { location: 'https://sso.acme.io/login' } } }, { platform: 'git' }),
    code: 'redirect-to-sso',
    who: 'bitbucket-admin',
    exit: 1,
  },

  // Cases from the field, 2026-11.
  // 13: https://github.com/opendevstack/ods-pipeline/issues/683, https://github.com/jenkinsci/bitbucket-branch-source-plugin/issues/904
  {
    name: 'field 13: REST is green and git refuses user name and token',
    deployment: 'data-center',
    given: serverWhere(
      { ...serverApp, '/scm/pay/app.git/': { status: 403, body: 'Basic Authentication has been disabled on this instance.' } },
      { platform: 'git', answers: { repositories: ['PAY/app'] } },
    ),
    code: 'git-refused',
    who: 'bitbucket-admin',
    exit: 1,
    says: /Bearer/u,
  },
  {
    name: 'field 13: the same for Argo CD, by user name',
    deployment: 'data-center',
    given: serverWhere(
      {
        ...serverApp,
        '/scm/pay/app.git/': { status: 401, headers: { 'www-authenticate': 'Basic realm="Atlassian Bitbucket"' }, body: '' },
      },
      { platform: 'argo-cd', answers: { repositories: ['PAY/app'], options: { name: 'bb', signIn: 'basic' } } },
    ),
    code: 'git-refused',
    who: 'bitbucket-admin',
    exit: 1,
  },
  // 14: https://www.sourcebot.dev/docs (gitUser), https://github.com/sourcebot-dev/sourcebot/issues/892
  {
    name: 'field 14: Sourcebot with the name of another person',
    deployment: 'cloud',
    given: cloudWhere(cloudApp, {
      platform: 'sourcebot',
      gitUser: 'other-person',
      answers: { repositories: ['app'], options: { name: 'bb' } },
    }),
    code: 'git-user-mismatch',
    besides: ['excess-access'],
    who: 'you',
    exit: 1,
    says: /ada or x-bitbucket-api-token-auth/u,
  },
  // 03: https://github.com/renovatebot/renovate/pull/45445
  {
    name: 'field 03: Renovate without a scope for issues',
    deployment: 'cloud',
    code: null,
    exit: 0,
    expect: asked(1, 'passed'),
    given: cloudWhere(
      {
        '/acme/app.git/': { body: advertisement },
        '/2.0/user': {
          headers: {
            'x-oauth-scopes': [
              'read:repository:bitbucket',
              'write:repository:bitbucket',
              'read:pullrequest:bitbucket',
              'write:pullrequest:bitbucket',
              'read:user:bitbucket',
              'read:workspace:bitbucket',
            ].join(', '),
            'x-credential-type': 'api_token',
          },
          body: { type: 'user', uuid: '{1}', username: 'svc-bot', display_name: 'Bot' },
        },
        '/2.0/repositories/acme/app/issues': {
          status: 410,
          body: { type: 'error', error: { message: 'CHANGE-3071 - Functionality has been deprecated' } },
        },
        '/2.0/repositories/acme/app': { body: { type: 'repository', slug: 'app', name: 'app', is_private: true } },
      },
      { platform: 'renovate', answers: { repositories: ['app'] } },
    ),
  },
  {
    name: 'a token that still has scopes for issues',
    deployment: 'cloud',
    given: onCloud('healthy', {
      token: (practice) => practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: [...readScopes, 'read:issue:bitbucket'] }),
    }),
    code: 'issue-tracker-removed',
    severity: 'info',
    who: 'you',
    exit: 0,
    says: /nothing any more/u,
  },
];
