/**
 * Permission levels of self-managed tokens, and the scopes of an incoming link (OAuth 2).
 * Tokens: two drop-downs, each Read, Write or Admin; a higher level includes the lower ones, and the repository level is
 * never below the project level, so a project level includes the same repository level.
 * https://confluence.atlassian.com/bitbucketserver0717/personal-access-tokens-1087535496.html
 * What each level does: https://confluence.atlassian.com/bitbucketserver/using-repository-permissions-776639771.html,
 * https://confluence.atlassian.com/bitbucketserver0814/using-project-permissions-1305643372.html, and for opening and commenting on
 * pull requests with REPO_READ the descriptions in https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json.
 * Incoming links: https://confluence.atlassian.com/bitbucketserver0720/oauth-2-0-scopes-for-incoming-links-1116282015.html
 */
import type { Permissions } from './types.ts';

const project = 'Project permissions';
const repository = 'Repository permissions';
const read = ['see-repositories', 'read-code', 'read-pull-requests', 'comment', 'open-pull-requests', 'fork-repositories'] as const;
const write = ['push-code', 'merge-pull-requests'] as const;
const admin = [
  'read-webhooks',
  'write-webhooks',
  'delete-webhooks',
  'repository-settings',
  'repository-permissions',
  'delete-repositories',
  'change-keys',
] as const;
const ofProject = ['read-projects', 'create-repositories', 'project-settings', 'project-permissions'] as const;

/** By constant, e.g. `REPO_ADMIN`. */
export const levels: Permissions = {
  PROJECT_READ: { control: project, label: `${project}: Read`, power: 'read', can: ['read-projects'], implies: ['REPO_READ'] },
  PROJECT_WRITE: { control: project, label: `${project}: Write`, power: 'write', can: [], implies: ['PROJECT_READ', 'REPO_WRITE'] },
  PROJECT_ADMIN: { control: project, label: `${project}: Admin`, power: 'admin', can: ofProject, implies: ['PROJECT_WRITE', 'REPO_ADMIN'] },
  REPO_READ: { control: repository, label: `${repository}: Read`, power: 'read', can: read },
  REPO_WRITE: { control: repository, label: `${repository}: Write`, power: 'write', can: write, implies: ['REPO_READ'] },
  REPO_ADMIN: { control: repository, label: `${repository}: Admin`, power: 'admin', can: admin, implies: ['REPO_WRITE'] },
};

/** Levels from low to high, for probing. */
export const repositoryLevels = ['REPO_READ', 'REPO_WRITE', 'REPO_ADMIN'] as const;
export const projectLevels = ['PROJECT_READ', 'PROJECT_WRITE', 'PROJECT_ADMIN'] as const;

/** Scopes that an administrator ticks on an incoming link; always capped by what the signed-in person may do. */
export const incomingLinkScopes: Permissions = {
  PUBLIC_REPOS: { control: 'Scopes', label: 'View public projects and repositories', power: 'read', can: ['see-repositories'] },
  ACCOUNT_WRITE: { control: 'Account', label: 'Account: Write', power: 'write', can: ['account-settings', 'change-keys'] },
  REPO_READ: { control: 'Repositories', label: 'Repositories: Read', power: 'read', can: read },
  REPO_WRITE: { control: 'Repositories', label: 'Repositories: Write', power: 'write', can: write, implies: ['REPO_READ'] },
  REPO_ADMIN: { control: 'Repositories', label: 'Repositories: Admin', power: 'admin', can: admin, implies: ['REPO_WRITE'] },
  PROJECT_ADMIN: { control: 'Projects', label: 'Projects: Admin', power: 'admin', can: ofProject, implies: ['REPO_ADMIN'] },
  ADMIN_WRITE: { control: 'Admin', label: 'Admin: Write', power: 'admin', can: ['server-settings'], implies: ['PROJECT_ADMIN'] },
  SYSTEM_ADMIN: { control: 'Admin', label: 'System admin', power: 'admin', can: ['server-settings'], implies: ['ADMIN_WRITE'] },
};
