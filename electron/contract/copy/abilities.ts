/**
 * What a permission of Bitbucket lets its holder do, in plain words: the one table from scopes and levels to abilities.
 * Cloud, classic and API-token scopes: https://developer.atlassian.com/cloud/bitbucket/rest/intro/#authentication (read 2026-11-21) and
 * https://support.atlassian.com/bitbucket-cloud/docs/repository-access-token-permissions/ (read 2026-11-21).
 * Levels of self-managed tokens: https://confluence.atlassian.com/bitbucketserver/using-repository-permissions-776639771.html and
 * https://confluence.atlassian.com/bitbucketserver0814/using-project-permissions-1305643372.html (read 2026-11-21).
 * Where a source leaves room, the entry says more rather than less: a “cannot” has to be true.
 */
import type { GrantFamily } from '../catalogue.ts';

export type AbilityPower = 'read' | 'write' | 'admin' | 'delete';

export interface AbilityWords {
  readonly power: AbilityPower;
  /** Continues “It can …” and “It cannot …”. */
  readonly does: string;
  /** Said as a “cannot” where it is not granted, on these deployments; null: not worth a line. */
  readonly denied: 'cloud' | 'self-managed' | 'both' | null;
}

function row(power: AbilityPower, denied: AbilityWords['denied'], does: string): AbilityWords {
  return { power, does, denied };
}

/** In the order in which they are said: reading first, what weighs most last. */
export const abilityWords = {
  'see-repositories': row('read', null, 'see which repositories there are'),
  'read-code': row('read', 'both', 'read your code'),
  'read-pull-requests': row('read', 'both', 'read pull requests'),
  'read-projects': row('read', null, 'see projects'),
  'read-workspace': row('read', null, 'see workspaces and who is in them'),
  'read-account': row('read', null, 'see the name and e-mail address of its account'),
  'read-issues': row('read', null, 'read issues'),
  'read-builds': row('read', null, 'see builds and their logs'),
  'read-runners': row('read', null, 'see the machines that run builds'),
  'read-webhooks': row('read', null, 'see webhooks'),
  'read-keys': row('read', null, 'see public keys'),
  'read-snippets': row('read', null, 'read snippets'),
  comment: row('write', 'both', 'comment on pull requests'),
  'open-pull-requests': row('write', 'both', 'open and approve pull requests'),
  'merge-pull-requests': row('write', 'both', 'merge and decline pull requests'),
  'push-code': row('write', 'both', 'change your code (push to and delete branches)'),
  'fork-repositories': row('write', null, 'copy a repository into one of its own (fork)'),
  'write-issues': row('write', null, 'create and change issues'),
  'write-wiki': row('write', null, 'change wikis'),
  'write-snippets': row('write', null, 'change snippets'),
  'publish-packages': row('write', null, 'publish packages'),
  'run-builds': row('write', 'cloud', 'start and stop builds by hand'),
  'write-webhooks': row('write', 'both', 'create and change webhooks'),
  'delete-webhooks': row('delete', 'both', 'delete webhooks'),
  'delete-issues': row('delete', null, 'delete issues'),
  'build-settings': row('admin', 'cloud', 'change build settings and variables'),
  'repository-settings': row('admin', 'both', 'change repository settings'),
  'repository-permissions': row('admin', 'both', 'give people access to repositories, or take it away'),
  'create-repositories': row('admin', 'both', 'create repositories'),
  'delete-repositories': row('delete', 'both', 'delete repositories'),
  'project-settings': row('admin', 'both', 'change project settings, or delete a project'),
  'project-permissions': row('admin', 'both', 'give people access to whole projects, or take it away'),
  'workspace-settings': row('admin', 'cloud', 'change the workspace or who is in it'),
  'change-keys': row('admin', 'both', 'add or remove SSH keys'),
  'account-settings': row('admin', 'both', 'change its account, or make more tokens'),
  'server-settings': row('admin', 'self-managed', 'administer the Bitbucket server'),
} as const satisfies Readonly<Record<string, AbilityWords>>;

export type Ability = keyof typeof abilityWords;
/** Every ability, in the order in which they are said. */
export const abilities = Object.keys(abilityWords) as readonly Ability[];

type Table = Readonly<Record<string, readonly Ability[]>>;

const apiToken: Table = {
  'read:repository:bitbucket': ['see-repositories', 'read-code'],
  'write:repository:bitbucket': ['push-code', 'fork-repositories'],
  'admin:repository:bitbucket': ['create-repositories', 'repository-settings'],
  'delete:repository:bitbucket': ['delete-repositories'],
  // Atlassian puts commenting into the scope that reads.
  'read:pullrequest:bitbucket': ['read-pull-requests', 'comment'],
  'write:pullrequest:bitbucket': ['open-pull-requests', 'merge-pull-requests'],
  'read:project:bitbucket': ['read-projects'],
  'admin:project:bitbucket': ['project-settings'],
  'read:workspace:bitbucket': ['read-workspace'],
  'admin:workspace:bitbucket': ['workspace-settings'],
  'read:user:bitbucket': ['read-account'],
  'write:user:bitbucket': ['account-settings'],
  'read:pipeline:bitbucket': ['read-builds'],
  'write:pipeline:bitbucket': ['run-builds'],
  'admin:pipeline:bitbucket': ['build-settings'],
  'read:runner:bitbucket': ['read-runners'],
  'write:runner:bitbucket': ['build-settings'],
  'read:issue:bitbucket': ['read-issues'],
  'write:issue:bitbucket': ['write-issues'],
  'delete:issue:bitbucket': ['delete-issues'],
  'read:webhook:bitbucket': ['read-webhooks'],
  'write:webhook:bitbucket': ['write-webhooks'],
  'delete:webhook:bitbucket': ['delete-webhooks'],
  'read:snippet:bitbucket': ['read-snippets'],
  'write:snippet:bitbucket': ['write-snippets'],
  'delete:snippet:bitbucket': ['write-snippets'],
  'read:ssh-key:bitbucket': ['read-keys'],
  'write:ssh-key:bitbucket': ['change-keys'],
  'delete:ssh-key:bitbucket': ['change-keys'],
  'read:gpg-key:bitbucket': ['read-keys'],
  'write:gpg-key:bitbucket': ['account-settings'],
  'delete:gpg-key:bitbucket': ['account-settings'],
  'write:permission:bitbucket': ['repository-permissions', 'project-permissions'],
  'delete:permission:bitbucket': ['repository-permissions', 'project-permissions'],
  'write:package:bitbucket': ['publish-packages'],
  // Atlassian's own identity scopes, offered beside Bitbucket's.
  'read:account': ['read-account'],
  'read:me': ['read-account'],
};

// The classic `repository` opens issue tracker and wiki too.
const repository = ['see-repositories', 'read-code', 'read-issues', 'write-issues', 'write-wiki'] as const;
const repositoryWrite = [...repository, 'push-code', 'fork-repositories'] as const;
const pullrequest = [...repository, 'read-pull-requests', 'comment'] as const;
const account = ['read-account', 'read-workspace', 'read-projects', 'read-keys'] as const;
const hooks = ['read-webhooks', 'write-webhooks', 'delete-webhooks'] as const;

const classic: Table = {
  account,
  'account:write': [...account, 'account-settings', 'change-keys'],
  email: ['read-account'],
  team: ['read-workspace'],
  'team:write': ['read-workspace', 'workspace-settings'],
  project: ['read-projects', ...repository],
  'project:admin': ['project-settings', 'project-permissions'],
  repository,
  'repository:write': repositoryWrite,
  'repository:admin': ['repository-settings', 'repository-permissions', 'delete-repositories', 'change-keys', ...hooks],
  'repository:delete': ['delete-repositories'],
  pullrequest,
  'pullrequest:write': [...pullrequest, ...repositoryWrite, 'open-pull-requests', 'merge-pull-requests'],
  issue: ['read-issues', 'write-issues'],
  'issue:write': ['read-issues', 'write-issues', 'delete-issues'],
  wiki: ['write-wiki'],
  snippet: ['read-snippets'],
  'snippet:write': ['read-snippets', 'write-snippets'],
  webhook: hooks,
  pipeline: ['read-builds'],
  'pipeline:write': ['read-builds', 'run-builds'],
  'pipeline:variable': ['read-builds', 'run-builds', 'build-settings'],
  runner: ['read-runners'],
  'runner:write': ['read-runners', 'build-settings'],
};

const repoRead = ['see-repositories', 'read-code', 'read-pull-requests', 'comment', 'open-pull-requests', 'fork-repositories'] as const;
const repoWrite = [...repoRead, 'push-code', 'merge-pull-requests'] as const;
const repoAdmin = [...repoWrite, ...hooks, 'repository-settings', 'repository-permissions', 'delete-repositories', 'change-keys'] as const;
const projectAdmin = ['read-projects', ...repoAdmin, 'create-repositories', 'project-settings', 'project-permissions'] as const;

const levels: Table = {
  REPO_READ: repoRead,
  REPO_WRITE: repoWrite,
  REPO_ADMIN: repoAdmin,
  PROJECT_READ: ['read-projects', ...repoRead],
  PROJECT_WRITE: ['read-projects', ...repoWrite],
  PROJECT_ADMIN: projectAdmin,
};

const incomingLink: Table = {
  ...levels,
  PUBLIC_REPOS: ['see-repositories'],
  ACCOUNT_WRITE: ['account-settings', 'change-keys'],
  ADMIN_WRITE: [...projectAdmin, 'server-settings'],
  SYSTEM_ADMIN: [...projectAdmin, 'server-settings'],
};

const tables: Readonly<Record<GrantFamily, Table>> = { 'api-token': apiToken, 'access-token': classic, 'http-token': levels, oauth: { ...classic, ...incomingLink } };

/** What a permission lets its holder do, with all that it includes; null for a name that is not in the table. */
export function abilitiesFor(family: GrantFamily, name: string): readonly Ability[] | null {
  const table = tables[family];
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}
