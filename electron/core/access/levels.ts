/**
 * Permission levels of self-managed tokens, and the scopes of an incoming link (OAuth 2).
 * Tokens: two drop-downs, each Read, Write or Admin; a higher level includes the lower ones, and the repository level is
 * never below the project level, so a project level includes the same repository level.
 * https://confluence.atlassian.com/bitbucketserver0717/personal-access-tokens-1087535496.html
 * Incoming links: https://confluence.atlassian.com/bitbucketserver0720/oauth-2-0-scopes-for-incoming-links-1116282015.html
 */
import type { Row } from './vocabulary.ts';

const project = 'Project permissions';
const repository = 'Repository permissions';

/** By constant, e.g. `REPO_ADMIN`. */
export const levels: Readonly<Record<string, Row>> = {
  PROJECT_READ: { control: project, label: `${project}: Read`, meaning: 'see projects and their repositories', power: 'read', implies: ['REPO_READ'] },
  PROJECT_WRITE: { control: project, label: `${project}: Write`, meaning: 'push code to every repository of a project', power: 'write', implies: ['PROJECT_READ', 'REPO_WRITE'] },
  PROJECT_ADMIN: { control: project, label: `${project}: Admin`, meaning: 'change project settings and permissions', power: 'admin', implies: ['PROJECT_WRITE', 'REPO_ADMIN'] },
  REPO_READ: { control: repository, label: `${repository}: Read`, meaning: 'see repositories, read their code and comment on pull requests', power: 'read' },
  REPO_WRITE: { control: repository, label: `${repository}: Write`, meaning: 'push code and merge', power: 'write', implies: ['REPO_READ'] },
  REPO_ADMIN: { control: repository, label: `${repository}: Admin`, meaning: 'change repository settings and webhooks', power: 'admin', implies: ['REPO_WRITE'] },
};

/** Levels from low to high, for probing. */
export const repositoryLevels = ['REPO_READ', 'REPO_WRITE', 'REPO_ADMIN'] as const;
export const projectLevels = ['PROJECT_READ', 'PROJECT_WRITE', 'PROJECT_ADMIN'] as const;

/** Scopes that an administrator ticks on an incoming link; always capped by what the signed-in person may do. */
export const incomingLinkScopes: Readonly<Record<string, Row>> = {
  PUBLIC_REPOS: { control: 'Scopes', label: 'View public projects and repositories', meaning: 'see what everybody can see', power: 'read' },
  ACCOUNT_WRITE: { control: 'Account', label: 'Account: Write', meaning: 'change the signed-in person’s account', power: 'write' },
  REPO_READ: { control: 'Repositories', label: 'Repositories: Read', meaning: 'see projects and repositories and read their code', power: 'read' },
  REPO_WRITE: { control: 'Repositories', label: 'Repositories: Write', meaning: 'push code and merge pull requests', power: 'write', implies: ['REPO_READ'] },
  REPO_ADMIN: { control: 'Repositories', label: 'Repositories: Admin', meaning: 'change repository settings and webhooks', power: 'admin', implies: ['REPO_WRITE'] },
  PROJECT_ADMIN: { control: 'Projects', label: 'Projects: Admin', meaning: 'change project settings', power: 'admin', implies: ['REPO_ADMIN'] },
  ADMIN_WRITE: { control: 'Admin', label: 'Admin: Write', meaning: 'administer the server', power: 'admin', implies: ['PROJECT_ADMIN'] },
  SYSTEM_ADMIN: { control: 'Admin', label: 'System admin', meaning: 'administer the whole system', power: 'admin', implies: ['ADMIN_WRITE'] },
};
