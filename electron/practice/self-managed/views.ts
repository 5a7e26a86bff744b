/** The bodies of the self-managed server's objects. */
import type { Project, Repository } from '../data/catalogue.ts';
import type { Token } from '../tokens/store.ts';
import type { PracticeAccount } from '../data/accounts.ts';
import type { World } from '../world.ts';
import { slugOf } from './auth.ts';

type Body = Record<string, unknown>;
const self = (href: string) => ({ self: [{ href }] });

export function projectBody(base: string, project: Project): Body {
  return {
    key: project.key,
    id: project.id,
    name: project.name,
    description: project.description,
    public: project.isPublic,
    type: 'NORMAL',
    links: self(`${base}/projects/${project.key}`),
  };
}

/** `user`: who asks; the name stands in the clone link (recorded: drone/go-scm, scm/driver/stash/testdata/repo.json). */
export function repositoryBody(base: string, repository: Repository, user: string | null): Body {
  const { key } = repository.project;
  const host = new URL(base).hostname;
  return {
    slug: repository.slug,
    id: repository.id,
    name: repository.name,
    hierarchyId: repository.id.toString(16).padStart(20, 'a'),
    scmId: 'git',
    state: 'AVAILABLE',
    statusMessage: 'Available',
    forkable: true,
    project: projectBody(base, repository.project),
    public: repository.isPublic,
    archived: false,
    links: {
      clone: [
        {
          href: `${user === null ? base : base.replace('://', `://${encodeURIComponent(user)}@`)}/scm/${key.toLowerCase()}/${repository.slug}.git`,
          name: 'http',
        },
        { href: `ssh://git@${host}:7999/${key.toLowerCase()}/${repository.slug}.git`, name: 'ssh' },
      ],
      ...self(`${base}/projects/${key}/repos/${repository.slug}/browse`),
    },
  };
}

export function userBody(world: World, base: string, account: PracticeAccount): Body {
  return {
    name: account.name,
    emailAddress: account.email,
    active: true,
    displayName: account.displayName,
    id: world.accounts.indexOf(account) + 1,
    slug: account.name,
    type: 'NORMAL',
    links: self(`${base}/users/${account.name}`),
  };
}

export function serviceBody(name: string, id: number): Body {
  return { name, active: true, displayName: name, id, slug: slugOf(name), type: 'SERVICE', links: { self: [null] } };
}

/** An access token without its secret. */
export function tokenBody(world: World, base: string, token: Token): Body {
  const days = token.expiresAt === null ? undefined : Math.round((token.expiresAt.getTime() - token.createdAt.getTime()) / 86_400_000);
  return {
    id: token.id,
    createdDate: token.createdAt.getTime(),
    ...(token.lastUsedAt === null ? {} : { lastAuthenticated: token.lastUsedAt.getTime() }),
    ...(token.expiresAt === null ? {} : { expiryDays: days, expiryDate: token.expiresAt.getTime() }),
    name: token.name,
    permissions: token.grants,
    ...(token.account === null ? {} : { user: userBody(world, base, token.account) }),
  };
}
