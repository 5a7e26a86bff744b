/** What a caller may see on Cloud, and what stands in front of it. */
import { projectLevel, repositoryLevel } from '../data/accounts.ts';
import { workspaces } from '../data/catalogue.ts';
import { uuidOf } from '../data/names.ts';
import { addressNotListed, deactivated, twoStepRequired } from './errors.ts';
import { closure } from './scopes.ts';
import type { Level, PracticeAccount } from '../data/accounts.ts';
import type { Repository, Workspace } from '../data/catalogue.ts';
import type { Answer } from '../http/message.ts';
import type { World } from '../world.ts';
import type { CloudCaller } from './auth.ts';

/** A workspace by slug, or by UUID with its braces; a UUID without braces finds nothing. */
export function findWorkspace(identifier: string): Workspace | undefined {
  return workspaces.find((each) => each.slug === identifier.toLowerCase() || uuidOf(`workspace/${each.slug}`) === identifier.toLowerCase());
}

/** The highest level that an account has anywhere in a workspace; 0: not a member. */
export function workspaceLevel(world: World, account: PracticeAccount, workspace: Workspace): Level {
  let level: Level = 0;
  for (const project of world.catalogue('cloud').projects) {
    if (project.workspace !== workspace.slug) continue;
    const here = projectLevel(account, project.key);
    if (here > level) level = here;
  }
  return level;
}

/** True when the caller may know the workspace from inside. */
export function isInside(world: World, caller: CloudCaller, workspace: Workspace): boolean {
  if (caller.kind === 'anonymous') return false;
  if (caller.kind === 'resource') return caller.resource.container === workspace.slug;
  return allowedIn(caller.workspace, workspace.slug) && workspaceLevel(world, caller.account, workspace) > 0;
}

/** What the caller may do in a repository; at least 1 in public ones, whoever calls. */
export function levelIn(caller: CloudCaller, repository: Repository): Level {
  const own = ownLevelIn(caller, repository);
  return repository.isPublic && own === 0 ? 1 : own;
}

/** The same without what everybody may do. */
export function ownLevelIn(caller: CloudCaller, repository: Repository): Level {
  if (caller.kind === 'anonymous') return 0;
  if (caller.kind === 'user') {
    return allowedIn(caller.workspace, repository.workspace) ? repositoryLevel(caller.account, repository.project.key, repository.slug) : 0;
  }
  const { resource } = caller;
  const covers =
    resource.container === repository.workspace &&
    (resource.projectKey === undefined || resource.projectKey === repository.project.key) &&
    (resource.repository === undefined || resource.repository === repository.slug);
  if (!covers) return 0;
  const scopes = closure(caller.scopes);
  if (scopes.has('repository:admin')) return 3;
  return scopes.has('repository:write') ? 2 : 1;
}

function allowedIn(limit: string | null, workspace: string): boolean {
  return limit === null || limit === workspace;
}

/** The answer that stands before private content in some scenarios (docs/bitbucket.md A7), or undefined. */
export function barrier(world: World, caller: CloudCaller, workspace: string): Answer | undefined {
  switch (world.settings.cloudBlock) {
    case 'none':
      return undefined;
    case 'ip-allow-list':
      return addressNotListed();
    case 'two-step':
      // A resource's bot user has no second step to take.
      return caller.kind === 'resource' ? undefined : twoStepRequired();
    case 'deactivated':
      return workspace === 'acme' ? deactivated(workspace) : undefined;
  }
}
