/**
 * Scopes of an Atlassian API token for the app Bitbucket. They include nothing of each other: `write` is not `read`.
 * Groups and levels: https://support.atlassian.com/bitbucket-cloud/docs/api-token-permissions
 * Names: `x-atlassian-oauth2-scopes` in https://dac-static.atlassian.com/cloud/bitbucket/swagger.v3.json (2026-06-22).
 * What each allows: https://developer.atlassian.com/cloud/bitbucket/rest/intro/#authentication (read 2026-11-21); Atlassian puts commenting
 * on a pull request into the scope that reads it. Issues ended on 2026-08-20 (CHANGE-3071): their scopes open nothing.
 */
import type { Ability } from '../copy/en/abilities.ts';
import type { Permissions, Power } from './types.ts';

const scopes: Readonly<Record<string, { readonly control: string; readonly can: Partial<Record<Power, readonly Ability[]>> }>> = {
  repository: {
    control: 'Repositories',
    can: {
      read: ['see-repositories', 'read-code'],
      write: ['push-code', 'fork-repositories'],
      admin: ['create-repositories', 'repository-settings'],
      delete: ['delete-repositories'],
    },
  },
  pullrequest: {
    control: 'Pull requests',
    can: { read: ['read-pull-requests', 'comment'], write: ['open-pull-requests', 'merge-pull-requests'] },
  },
  project: { control: 'Projects', can: { read: ['read-projects'], admin: ['project-settings'] } },
  workspace: { control: 'Workspaces', can: { read: ['read-workspace'], admin: ['workspace-settings'] } },
  user: { control: 'User data', can: { read: ['read-account'], write: ['account-settings'] } },
  pipeline: { control: 'Pipelines', can: { read: ['read-builds'], write: ['run-builds'], admin: ['build-settings'] } },
  runner: { control: 'Runners', can: { read: ['read-runners'], write: ['build-settings'] } },
  issue: { control: 'Issues', can: { read: [], write: [], delete: [] } },
  webhook: { control: 'Webhooks', can: { read: ['read-webhooks'], write: ['write-webhooks'], delete: ['delete-webhooks'] } },
  snippet: { control: 'Snippets', can: { read: ['read-snippets'], write: ['write-snippets'], delete: ['write-snippets'] } },
  'ssh-key': { control: 'SSH keys', can: { read: ['read-keys'], write: ['change-keys'], delete: ['change-keys'] } },
  'gpg-key': { control: 'GPG keys', can: { read: ['read-keys'], write: ['account-settings'], delete: ['account-settings'] } },
  permission: {
    control: 'Permissions',
    can: { write: ['repository-permissions', 'project-permissions'], delete: ['repository-permissions', 'project-permissions'] },
  },
  package: { control: 'Packages', can: { write: ['publish-packages'] } },
};

const levelNames: Readonly<Record<Power, string>> = { read: 'Read', write: 'Write', admin: 'Admin', delete: 'Delete' };

/** Atlassian's own identity scopes, offered beside Bitbucket's; they do not replace `read:user:bitbucket`. */
const identity: Permissions = {
  'read:account': { control: 'Scopes', label: 'read:account', power: 'read', can: ['read-account'] },
  'read:me': { control: 'Scopes', label: 'read:me', power: 'read', can: ['read-account'] },
};

/** By identifier, e.g. `read:repository:bitbucket`. */
export const apiTokenScopes: Permissions = {
  ...identity,
  ...Object.fromEntries(
    Object.entries(scopes).flatMap(([what, { control, can }]) =>
      (Object.entries(can) as [Power, readonly Ability[]][]).map(([power, abilities]): [string, Permissions[string]] => [
        `${power}:${what}:bitbucket`,
        { control, label: `${control}: ${levelNames[power]}`, power, can: abilities },
      ]),
    ),
  ),
};
