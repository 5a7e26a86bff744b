/**
 * Classic scopes: Cloud's repository, project and workspace access tokens, and OAuth clients (until July 2026: OAuth consumers).
 * Groups and levels: https://support.atlassian.com/bitbucket-cloud/docs/repository-access-token-permissions/ and
 * https://support.atlassian.com/bitbucket-cloud/docs/workspace-access-token-permissions/
 * What includes what: https://developer.atlassian.com/cloud/bitbucket/bitbucket-cloud-rest-api-scopes (2026-01-12);
 * note that `repository:admin` and `project:admin` include nothing, neither reading nor writing.
 * Issues and wikis ended on 2026-08-20 (CHANGE-3071), so `issue` and `wiki` open nothing and `repository` no longer opens them.
 */
import type { Ability } from '../copy/en/abilities.ts';
import type { Permissions, Power } from './types.ts';

function row(control: string, level: string, power: Power, can: readonly Ability[], implies: readonly string[] = []): Permissions[string] {
  return { control, label: `${control}: ${level}`, power, can, implies };
}

const hooks = ['read-webhooks', 'write-webhooks', 'delete-webhooks'] as const;
const account = ['read-account', 'read-workspace', 'read-projects', 'read-keys'] as const;

/** By identifier, e.g. `pullrequest:write`. */
export const classicScopes: Permissions = {
  account: row('Account', 'Read', 'read', account),
  'account:write': row('Account', 'Write', 'write', ['account-settings', 'change-keys'], ['account']),
  email: row('Account', 'Email', 'read', ['read-account']),
  team: row('Workspace membership', 'Read', 'read', ['read-workspace']),
  'team:write': row('Workspace membership', 'Write', 'write', ['workspace-settings'], ['team']),
  project: row('Projects', 'Read', 'read', ['read-projects'], ['repository']),
  'project:admin': row('Projects', 'Admin', 'admin', ['project-settings', 'project-permissions']),
  repository: row('Repositories', 'Read', 'read', ['see-repositories', 'read-code']),
  'repository:write': row('Repositories', 'Write', 'write', ['push-code', 'fork-repositories'], ['repository']),
  'repository:admin': row('Repositories', 'Admin', 'admin', [
    'repository-settings',
    'repository-permissions',
    'delete-repositories',
    'change-keys',
    ...hooks,
  ]),
  'repository:delete': row('Repositories', 'Delete', 'delete', ['delete-repositories']),
  pullrequest: row('Pull requests', 'Read', 'read', ['read-pull-requests', 'comment'], ['repository']),
  'pullrequest:write': row(
    'Pull requests',
    'Write',
    'write',
    ['open-pull-requests', 'merge-pull-requests'],
    ['pullrequest', 'repository:write'],
  ),
  issue: row('Issues', 'Read', 'read', []),
  'issue:write': row('Issues', 'Write', 'write', [], ['issue']),
  wiki: row('Wikis', 'Read and write', 'write', []),
  snippet: row('Snippets', 'Read', 'read', ['read-snippets']),
  'snippet:write': row('Snippets', 'Write', 'write', ['write-snippets'], ['snippet']),
  webhook: row('Webhooks', 'Read and write', 'write', hooks),
  pipeline: row('Pipelines', 'Read', 'read', ['read-builds']),
  'pipeline:write': row('Pipelines', 'Write', 'write', ['run-builds'], ['pipeline']),
  'pipeline:variable': row('Pipelines', 'Edit variables', 'admin', ['build-settings'], ['pipeline:write']),
  runner: row('Runners', 'Read', 'read', ['read-runners']),
  'runner:write': row('Runners', 'Write', 'write', ['build-settings'], ['runner']),
};
