/** What token and account may do and see, and the platform that the connection is for. */
import type { FaultCase } from '../case.ts';
import { apiError, cloudWhere, httpToken, onCloud, onServer, readScopes } from '../worlds.ts';

const scoped = (scopes: readonly string[], account = 'ada') => (practice: Parameters<typeof httpToken>[0]): string => practice.tokens.issue({ kind: 'api-token', account, scopes });
const cds = { platform: 'cds', answers: { options: { name: 'bb', cdsProjectKey: 'P' } } } as const;

export const accessCases: readonly FaultCase[] = [
  { name: 'a scope is missing', deployment: 'cloud', given: onCloud('healthy', { platform: 'harness-sei', answers: { options: { name: 'bb' } } }), code: 'missing-scope', severity: 'error', who: 'you', exit: 1, shows: { missing: ['read:pullrequest:bitbucket'] } },
  { name: 'the level is too low', deployment: 'data-center', given: onServer('healthy', { ...cds, answers: { options: { name: 'bb', cdsProjectKey: 'P', webhooks: true } } }), code: 'missing-permission', who: 'bitbucket-admin', exit: 1 },
  { name: 'the level is too low, and the lists hide it', deployment: 'data-center', given: onServer('filter-ignores-token', { ...cds, answers: { options: { name: 'bb', cdsProjectKey: 'P', webhooks: true } } }), code: 'missing-permission', who: 'you', exit: 1 },
  { name: 'the account sees nothing', deployment: 'data-center', given: onServer('healthy', { user: 'noor', answers: { projectKey: null }, token: (practice) => httpToken(practice, ['PROJECT_READ', 'REPO_READ'], 'noor') }), code: 'no-repositories-visible', who: 'bitbucket-admin', exit: 1 },
  { name: 'an empty workspace', deployment: 'cloud', given: cloudWhere({ '/2.0/repositories/acme': { body: { values: [], size: 0 } } }), code: 'no-repositories-visible', who: 'bitbucket-admin', exit: 1 },
  { name: 'a workspace that is not there', deployment: 'cloud', given: onCloud('healthy', { answers: { workspace: 'acne' } }), code: 'workspace-not-found', who: 'you', exit: 1 },
  { name: 'a workspace that was deactivated', deployment: 'cloud', given: onCloud('workspace-deactivated'), code: 'workspace-deactivated', who: 'bitbucket-admin', exit: 1 },
  { name: 'a project that is not there', deployment: 'cloud', given: onCloud('healthy', { answers: { projectKey: 'NOPE' } }), code: 'project-not-found', who: 'you', exit: 1 },
  { name: 'a project that is not there', deployment: 'data-center', given: onServer('healthy', { answers: { projectKey: 'NOPE' } }), code: 'project-not-found', who: 'you', exit: 1 },
  { name: 'a repository that is not there', deployment: 'cloud', given: onCloud('healthy', { answers: { repositories: ['payments-api', 'nope'] } }), code: 'repository-not-found', who: 'you', exit: 1, shows: { repositories: ['nope'] } },
  { name: 'a repository that is not there', deployment: 'data-center', given: onServer('healthy', { answers: { repositories: ['PAY/nope'] } }), code: 'repository-not-found', who: 'you', exit: 1 },
  { name: 'the address is not on the list', deployment: 'cloud', given: onCloud('ip-allow-list'), code: 'ip-not-allowed', who: 'bitbucket-admin', exit: 1 },
  { name: 'two-step verification is missing', deployment: 'cloud', given: onCloud('two-step-required'), code: 'two-step-required', who: 'you', exit: 1 },
  { name: 'tokens are blocked', deployment: 'cloud', given: cloudWhere({ '/2.0/user': { status: 403, body: apiError('Your admin has blocked the use of API tokens.') } }), code: 'admin-blocked-tokens', who: 'bitbucket-admin', exit: 1 },
  { name: 'Bitbucket does not tell the scopes', deployment: 'cloud', given: cloudWhere({ '/2.0/user': { body: { type: 'user', uuid: '{1}', username: 'ada' } }, '/2.0/repositories/acme/app': { body: { values: [] } } }, { platform: 'vault-radar' }), code: 'permission-unknown', severity: 'warning', who: 'you', exit: 0 },
  { name: 'too much access', deployment: 'data-center', given: onServer('healthy', { ...cds, token: (practice) => httpToken(practice, ['PROJECT_ADMIN', 'REPO_ADMIN']) }), code: 'excess-access', severity: 'warning', who: 'you', exit: 0 },
  { name: 'the platform is gone', deployment: 'cloud', given: onCloud('healthy', { platform: 'blubracket', token: scoped(['read:repository:bitbucket', 'read:workspace:bitbucket']) }), code: 'platform-ended', severity: 'warning', who: 'you', exit: 0 },
  { name: 'the platform is an older product', deployment: 'data-center', given: onServer('healthy', { platform: 'gitpod', kind: 'oauth-client', user: null, answers: { options: { gitpodHost: 'gitpod.example.com', linkName: 'x' } } }), code: 'platform-cannot-use-deployment', who: 'you', exit: 1, besides: ['platform-legacy'] },
  { name: 'the platform takes no such token', deployment: 'cloud', given: onCloud('healthy', { platform: 'harness-sei', answers: { options: { name: 'bb' } }, kind: 'workspace-token', user: null, token: (practice) => practice.tokens.issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['repository'] }) }), code: 'platform-cannot-use-credential', severity: 'error', who: 'you', exit: 1 },
  { name: 'the platform does not take this Bitbucket', deployment: 'cloud', given: onCloud('healthy', { platform: 'cds' }), code: 'platform-cannot-use-deployment', who: 'you', severity: 'error', exit: 1 },
  { name: 'an answer that the platform refuses', deployment: 'data-center', given: onServer('healthy', { platform: 'cds', answers: { options: { name: 'no spaces here', cdsProjectKey: 'P' } } }), code: 'platform-input-invalid', severity: 'error', who: 'you', exit: 1 },
  { name: 'read:user alone', deployment: 'cloud', given: onCloud('healthy', { token: scoped(['read:user:bitbucket']) }), code: null, exit: 0 },
  { name: 'without read:user', deployment: 'cloud', given: onCloud('healthy', { token: scoped(readScopes.slice(1)) }), code: null, exit: 0 },
];
