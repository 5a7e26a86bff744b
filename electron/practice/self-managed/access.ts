/** What a caller may do: the person's own rights, cut down to the token's. */
import { isSystemAdmin, max, min, projectLevel, repositoryLevel } from '../data/accounts.ts';
import type { Level } from '../data/accounts.ts';
import type { Project, Repository } from '../data/catalogue.ts';
import type { World } from '../world.ts';
import type { Caller } from './auth.ts';

const words: Readonly<Record<string, Level>> = { READ: 1, WRITE: 2, ADMIN: 3 };

export const tokenPermissions = ['PROJECT_READ', 'PROJECT_WRITE', 'PROJECT_ADMIN', 'REPO_READ', 'REPO_WRITE', 'REPO_ADMIN'];

/** The highest level among permissions of one family. */
export function levelAmong(grants: readonly string[], family: 'PROJECT' | 'REPO'): Level {
  let level: Level = 0;
  for (const grant of grants) {
    const [of, word] = grant.split('_');
    if (of === family) level = max(level, words[word ?? ''] ?? 0);
  }
  return level;
}

export function wordOf(level: Level): string {
  return ['NONE', 'READ', 'WRITE', 'ADMIN'][level] ?? 'NONE';
}

/** The level of `REPO_READ` and the like; undefined for a word that is no such permission. */
export function levelOfPermission(permission: string): { family: 'PROJECT' | 'REPO'; level: Level } | undefined {
  const [family, word] = permission.split('_');
  const level = words[word ?? ''];
  if (level === undefined || (family !== 'PROJECT' && family !== 'REPO')) return undefined;
  return { family, level };
}

export function levelInProject(caller: Caller, project: Project, seesToken = true): Level {
  if (caller.kind === 'anonymous') return 0;
  if (caller.kind === 'user') {
    const own = projectLevel(caller.account, project.key);
    return caller.grants === null || !seesToken ? own : min(own, levelAmong(caller.grants, 'PROJECT'));
  }
  const isOwn = caller.token.resource?.projectKey === project.key && caller.token.resource.repository === undefined;
  return isOwn ? levelAmong(caller.grants, 'PROJECT') : 0;
}

export function levelInRepository(world: World, caller: Caller, repository: Repository, seesToken = true): Level {
  const open: Level = repository.isPublic && world.settings.publicAccess ? 1 : 0;
  if (caller.kind === 'anonymous') return open;
  if (caller.kind === 'user') {
    const own = repositoryLevel(caller.account, repository.project.key, repository.slug);
    return max(open, caller.grants === null || !seesToken ? own : min(own, repositoryCap(caller.grants)));
  }
  const { resource } = caller.token;
  const isOwn =
    resource?.projectKey === repository.project.key && (resource.repository === undefined || resource.repository === repository.slug);
  return isOwn ? max(open, repositoryCap(caller.grants)) : open;
}

/** A project permission includes the same for the project's repositories. */
function repositoryCap(grants: readonly string[]): Level {
  return max(levelAmong(grants, 'REPO'), levelAmong(grants, 'PROJECT'));
}

/** A project can be seen by whoever sees one of its repositories. */
export function seesProject(world: World, caller: Caller, project: Project): boolean {
  return (
    levelInProject(caller, project) > 0 ||
    world
      .catalogue('self-managed')
      .within(project.key)
      .some((repository) => levelInRepository(world, caller, repository) > 0)
  );
}

/** Tokens never carry it (BSERV-10482). */
export function isSystemAdminCaller(caller: Caller): boolean {
  return caller.kind === 'user' && caller.grants === null && isSystemAdmin(caller.account);
}
