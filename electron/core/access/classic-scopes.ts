/**
 * Classic scopes: Cloud's repository, project and workspace access tokens, and OAuth consumers.
 * Groups and levels: https://support.atlassian.com/bitbucket-cloud/docs/repository-access-token-permissions/ and
 * https://support.atlassian.com/bitbucket-cloud/docs/workspace-access-token-permissions/
 * What includes what: https://developer.atlassian.com/cloud/bitbucket/bitbucket-cloud-rest-api-scopes (2026-01-12);
 * note that `repository:admin` and `project:admin` include nothing, neither reading nor writing.
 */
import type { Power, Row } from './vocabulary.ts';

function row(control: string, level: string, power: Power, meaning: string, implies: readonly string[] = []): Row {
  return { control, label: `${control}: ${level}`, meaning, power, implies };
}

function gone(what: string): string {
  return `do nothing any more: Bitbucket removed ${what} on 20 August 2026`;
}

/** By identifier, e.g. `pullrequest:write`. */
export const classicScopes: Readonly<Record<string, Row>> = {
  account: row('Account', 'Read', 'read', 'see the account and the workspaces it belongs to'),
  'account:write': row('Account', 'Write', 'write', 'change the account', ['account']),
  email: row('Account', 'Email', 'read', 'see the account’s e-mail addresses'),
  team: row('Workspace membership', 'Read', 'read', 'see the workspaces the account belongs to'),
  'team:write': row('Workspace membership', 'Write', 'write', 'change workspace membership', ['team']),
  project: row('Projects', 'Read', 'read', 'see projects and read their repositories', ['repository']),
  'project:admin': row('Projects', 'Admin', 'admin', 'create projects and change their settings (not the code)'),
  repository: row('Repositories', 'Read', 'read', 'see repositories and read their code (not their pull requests)'),
  'repository:write': row('Repositories', 'Write', 'write', 'push code', ['repository']),
  'repository:admin': row('Repositories', 'Admin', 'admin', 'change repository settings and permissions (not the code itself)'),
  'repository:delete': row('Repositories', 'Delete', 'delete', 'delete repositories'),
  pullrequest: row('Pull requests', 'Read', 'read', 'see pull requests and read the repositories they belong to', ['repository']),
  'pullrequest:write': row('Pull requests', 'Write', 'write', 'create, comment on, approve and merge pull requests', ['pullrequest', 'repository:write']),
  // Ended (ended.ts); kept, so that one in an old token is known by its name.
  issue: row('Issues', 'Read', 'read', gone('its issue tracker')),
  'issue:write': row('Issues', 'Write', 'write', gone('its issue tracker'), ['issue']),
  wiki: row('Wikis', 'Read and write', 'write', gone('its wikis')),
  snippet: row('Snippets', 'Read', 'read', 'see snippets'),
  'snippet:write': row('Snippets', 'Write', 'write', 'create and change snippets', ['snippet']),
  webhook: row('Webhooks', 'Read and write', 'write', 'see, add and change webhooks, so that Bitbucket reports events'),
  pipeline: row('Pipelines', 'Read', 'read', 'see builds and their logs'),
  'pipeline:write': row('Pipelines', 'Write', 'write', 'start and stop builds', ['pipeline']),
  'pipeline:variable': row('Pipelines', 'Edit variables', 'admin', 'change build variables', ['pipeline:write']),
  runner: row('Runners', 'Read', 'read', 'see build runners'),
  'runner:write': row('Runners', 'Write', 'write', 'add and remove build runners', ['runner']),
};
