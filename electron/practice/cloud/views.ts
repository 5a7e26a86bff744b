/** The bodies of Cloud's objects, shaped like the recorded ones (docs/bitbucket.md B1, B2). */
import { momentOf, uuidOf } from '../data/names.ts';
import type { Project, Repository, Workspace } from '../data/catalogue.ts';
import type { PracticeAccount } from '../data/accounts.ts';

type Body = Record<string, unknown>;
const href = (address: string) => ({ href: address });
const api = (origin: string, path: string) => href(`${origin}/2.0${path}`);

/** `GET /user`. */
export function currentUser(origin: string, account: PracticeAccount): Body {
  const uuid = uuidOf(`user/${account.name}`);
  const id = encodeURIComponent(uuid);
  return {
    username: account.cloudName,
    has_2fa_enabled: null,
    display_name: account.displayName,
    account_id: accountId(account),
    links: {
      self: api(origin, `/users/${id}`),
      repositories: api(origin, `/repositories/${id}`),
      html: href(`${origin}/${id}/`),
      avatar: href(`${origin}/practice.svg`),
    },
    nickname: account.displayName,
    created_on: '2022-03-17T11:11:13.234825+00:00',
    is_staff: false,
    location: null,
    account_status: 'active',
    type: 'user',
    uuid,
  };
}

export function accountId(account: PracticeAccount): string {
  return `712020:${uuidOf(`account/${account.name}`).slice(1, -1)}`;
}

/** A user as other objects mention it. */
export function userReference(origin: string, account: PracticeAccount): Body {
  const uuid = uuidOf(`user/${account.name}`);
  return {
    display_name: account.displayName,
    links: {
      self: api(origin, `/users/${encodeURIComponent(uuid)}`),
      avatar: href(`${origin}/practice.svg`),
      html: href(`${origin}/${encodeURIComponent(uuid)}/`),
    },
    type: 'user',
    uuid,
    account_id: accountId(account),
    nickname: account.displayName,
  };
}

/** Items of `GET /user/workspaces` have a workspace_base without `name`. */
export function workspaceAccess(origin: string, workspace: Workspace, administrator: boolean): Body {
  return {
    type: 'workspace_access',
    administrator,
    workspace: {
      type: 'workspace_base',
      uuid: uuidOf(`workspace/${workspace.slug}`),
      slug: workspace.slug,
      links: { self: api(origin, `/workspaces/${workspace.slug}`), avatar: href(`${origin}/practice.svg`) },
    },
  };
}

export function workspaceBody(origin: string, workspace: Workspace): Body {
  const at = `/workspaces/${workspace.slug}`;
  return {
    uuid: uuidOf(`workspace/${workspace.slug}`),
    links: {
      owners: api(origin, `${at}/members?q=permission%3D%22owner%22`),
      self: api(origin, at),
      repositories: api(origin, `/repositories/${workspace.slug}`),
      html: href(`${origin}/${workspace.slug}/`),
      avatar: href(`${origin}/practice.svg`),
      members: api(origin, `${at}/members`),
      projects: api(origin, `${at}/projects`),
      hooks: api(origin, `${at}/hooks`),
    },
    created_on: '2019-05-06T08:00:00.000000+00:00',
    type: 'workspace',
    slug: workspace.slug,
    is_private: !workspace.isPublic,
    name: workspace.name,
  };
}

export function workspaceReference(origin: string, workspace: Workspace): Body {
  return {
    type: 'workspace',
    uuid: uuidOf(`workspace/${workspace.slug}`),
    name: workspace.name,
    slug: workspace.slug,
    links: {
      avatar: href(`${origin}/practice.svg`),
      html: href(`${origin}/${workspace.slug}/`),
      self: api(origin, `/workspaces/${workspace.slug}`),
    },
  };
}

export function projectBody(origin: string, workspace: Workspace, project: Project): Body {
  return {
    ...projectReference(origin, project),
    owner: { ...workspaceReference(origin, workspace), type: 'team' },
    workspace: workspaceReference(origin, workspace),
    description: project.description,
    is_private: !project.isPublic,
    created_on: momentOf(project.id),
    updated_on: momentOf(project.id + 400),
    has_publicly_visible_repos: false,
  };
}

function projectReference(origin: string, project: Project): Body {
  return {
    type: 'project',
    key: project.key,
    uuid: uuidOf(`project/${project.workspace}/${project.key}`),
    name: project.name,
    links: {
      self: api(origin, `/workspaces/${project.workspace}/projects/${project.key}`),
      html: href(`${origin}/${project.workspace}/workspace/projects/${project.key}`),
      avatar: href(`${origin}/practice.svg`),
    },
  };
}

/** `user`: who asks; Bitbucket writes the name into the clone link (recorded: drone/go-scm, scm/driver/bitbucket/testdata/repo.json). */
export function repositoryBody(origin: string, workspace: Workspace, repository: Repository, user: string | null): Body {
  const full = `${repository.workspace}/${repository.slug}`;
  const at = `/repositories/${full}`;
  const host = origin.replace(/^https?:\/\//, '');
  return {
    type: 'repository',
    full_name: full,
    links: {
      self: api(origin, at),
      html: href(`${origin}/${full}`),
      avatar: href(`${origin}/practice.svg`),
      pullrequests: api(origin, `${at}/pullrequests`),
      commits: api(origin, `${at}/commits`),
      forks: api(origin, `${at}/forks`),
      branches: api(origin, `${at}/refs/branches`),
      tags: api(origin, `${at}/refs/tags`),
      source: api(origin, `${at}/src`),
      clone: [
        { name: 'https', href: `${user === null ? origin : origin.replace('://', `://${user}@`)}/${full}.git` },
        { name: 'ssh', href: `git@${host.replace(/:\d+$/, '')}:${full}.git` },
      ],
      hooks: api(origin, `${at}/hooks`),
    },
    name: repository.name,
    slug: repository.slug,
    description: `${repository.name} of ${repository.project.name}`,
    scm: 'git',
    website: null,
    owner: { ...workspaceReference(origin, workspace), type: 'team' },
    workspace: workspaceReference(origin, workspace),
    is_private: !repository.isPublic,
    project: projectReference(origin, repository.project),
    fork_policy: repository.isPublic ? 'allow_forks' : 'no_public_forks',
    created_on: momentOf(repository.id),
    updated_on: updatedOn(repository),
    size: 40_000 + ((repository.id * 6_151) % 9_000_000),
    language: '',
    uuid: uuidOf(`repository/${full}`),
    mainbranch: { name: 'main', type: 'branch' },
    override_settings: { default_merge_strategy: true, branching_model: true },
    parent: null,
    enforced_signed_commits: null,
    has_issues: false,
    has_wiki: false,
  };
}

export function updatedOn(repository: Repository): string {
  return momentOf(repository.id * 3 + 31, Date.UTC(2024, 10, 20));
}
