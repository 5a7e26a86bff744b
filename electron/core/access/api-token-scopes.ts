/**
 * Scopes of an Atlassian API token for the app Bitbucket. They include nothing of each other: `write` is not `read`.
 * Groups, levels and meanings: https://support.atlassian.com/bitbucket-cloud/docs/api-token-permissions
 * Names: `x-atlassian-oauth2-scopes` in https://dac-static.atlassian.com/cloud/bitbucket/swagger.v3.json (reference A2, 2026-06-22).
 */
import type { Power, Row } from './vocabulary.ts';

// Ended scopes stay in the table, so that one in an old token is known by its name (ended.ts).
const issues = 'do nothing any more: Bitbucket removed its issue tracker on 20 August 2026';

const words: Readonly<Record<string, { readonly control: string; readonly does: Partial<Record<Power, string>> }>> = {
  repository: {
    control: 'Repositories',
    does: {
      read: 'see repositories and read their code (not their pull requests)',
      write: 'push code and change repositories (reading needs its own scope)',
      admin: 'create repositories and change their settings (not permissions, not the code itself)',
      delete: 'delete repositories',
    },
  },
  pullrequest: { control: 'Pull requests', does: { read: 'see pull requests and comment on them', write: 'create, comment on, approve and merge pull requests' } },
  project: { control: 'Projects', does: { read: 'see projects and which repositories belong to them', admin: 'create projects and change their settings' } },
  workspace: { control: 'Workspaces', does: { read: 'see your workspaces and who is in them', admin: 'change workspace settings' } },
  user: { control: 'User data', does: { read: 'see your name and e-mail addresses', write: 'change your profile' } },
  pipeline: { control: 'Pipelines', does: { read: 'see builds and their logs', write: 'start and stop builds', admin: 'change build settings and variables' } },
  runner: { control: 'Runners', does: { read: 'see build runners', write: 'add and remove build runners' } },
  issue: { control: 'Issues', does: { read: issues, write: issues, delete: issues } },
  webhook: { control: 'Webhooks', does: { read: 'see webhooks', write: 'add and change webhooks, so that Bitbucket reports events', delete: 'remove webhooks' } },
  snippet: { control: 'Snippets', does: { read: 'see snippets', write: 'create and change snippets', delete: 'delete snippets' } },
  'ssh-key': { control: 'SSH keys', does: { read: 'see your SSH keys', write: 'add SSH keys', delete: 'remove SSH keys' } },
  'gpg-key': { control: 'GPG keys', does: { read: 'see your GPG keys', write: 'add GPG keys', delete: 'remove GPG keys' } },
  permission: { control: 'Permissions', does: { write: 'give people access to repositories and projects', delete: 'take access away from people' } },
  package: { control: 'Packages', does: { write: 'publish packages' } },
};

const levelNames: Readonly<Record<Power, string>> = { read: 'Read', write: 'Write', admin: 'Admin', delete: 'Delete' };

/** By identifier, e.g. `read:repository:bitbucket`. */
export const apiTokenScopes: Readonly<Record<string, Row>> = Object.fromEntries(
  Object.entries(words).flatMap(([what, { control, does }]) =>
    (Object.entries(does) as [Power, string][]).map(([power, meaning]): [string, Row] => [
      `${power}:${what}:bitbucket`,
      { control, label: `${control}: ${levelNames[power]}`, meaning, power },
    ]),
  ),
);
