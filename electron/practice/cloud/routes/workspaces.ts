/** `/workspaces/{workspace}…`. */
import { barrier, findWorkspace, isInside, workspaceLevel } from '../access.ts';
import { endpoint, ok } from '../endpoint.ts';
import { forbidden, noProject, noWorkspace } from '../errors.ts';
import { pageOf } from '../paging.ts';
import { projectBody, userReference, workspaceBody, workspaceReference } from '../views.ts';
import type { Workspace } from '../../data/catalogue.ts';
import type { Answer } from '../../http/message.ts';
import type { PracticeAccount } from '../../data/accounts.ts';
import type { ApiCall } from '../endpoint.ts';

/** Opens a workspace for a caller from inside it, or answers in its place. */
function inside(call: ApiCall, then: (workspace: Workspace) => Answer): Answer {
  const slug = call.params['workspace'] ?? '';
  const workspace = findWorkspace(slug);
  if (workspace === undefined || !isInside(call.world, call.caller, workspace)) return noWorkspace(slug);
  return barrier(call.world, call.caller, workspace.slug) ?? then(workspace);
}

function members(call: ApiCall, workspace: Workspace): { account: PracticeAccount; permission: string }[] {
  return call.world.accounts
    .map((account) => ({ account, level: workspaceLevel(call.world, account, workspace) }))
    .filter(({ level }) => level > 0)
    .map(({ account, level }) => ({ account, permission: level === 3 ? 'owner' : 'member' }));
}

const membershipAccess = { api: ['read:workspace:bitbucket'], classic: ['account'], who: 'signed-in' } as const;
const projectAccess = { api: ['read:project:bitbucket'], classic: ['project'], who: 'anybody' } as const;

export const workspaceRoutes = [
  endpoint('/workspaces/:workspace', { api: ['read:workspace:bitbucket'], classic: [], who: 'anybody' }, 'WorkspaceHandler', (call) => {
    const slug = call.params['workspace'] ?? '';
    const workspace = findWorkspace(slug);
    if (workspace === undefined) return noWorkspace(slug);
    // Even an anonymous caller learns that a public workspace exists, so a 200 here proves no token.
    if (!workspace.isPublic && !isInside(call.world, call.caller, workspace)) return noWorkspace(slug);
    const stop = call.world.settings.cloudBlock === 'deactivated' ? barrier(call.world, call.caller, workspace.slug) : undefined;
    return stop ?? ok(workspaceBody(call.incoming.origin, workspace));
  }),
  endpoint('/workspaces/:workspace/members', membershipAccess, 'WorkspaceMembersHandler', (call) =>
    inside(call, (workspace) =>
      pageOf(call.incoming, members(call, workspace), ({ account }) => ({
        type: 'workspace_membership',
        user: userReference(call.incoming.origin, account),
        workspace: workspaceReference(call.incoming.origin, workspace),
      })),
    ),
  ),
  endpoint('/workspaces/:workspace/permissions', membershipAccess, 'WorkspacePermissionsHandler', (call) =>
    inside(call, (workspace) =>
      pageOf(call.incoming, members(call, workspace), ({ account, permission }) => ({
        type: 'workspace_membership',
        permission,
        user: userReference(call.incoming.origin, account),
        workspace: workspaceReference(call.incoming.origin, workspace),
      })),
    ),
  ),
  endpoint(
    '/workspaces/:workspace/permissions/repositories',
    { api: ['read:repository:bitbucket'], classic: ['account'], who: 'signed-in' },
    'WorkspaceRepositoryPermissionsHandler',
    (call) =>
      inside(call, (workspace) => {
        const { caller } = call;
        const isAdmin = caller.kind === 'user' && workspaceLevel(call.world, caller.account, workspace) === 3;
        if (!isAdmin) return forbidden();
        return pageOf(call.incoming, call.world.catalogue('cloud').within(workspace.slug), (repository) => ({
          type: 'repository_permission',
          permission: 'admin',
          user: userReference(call.incoming.origin, caller.account),
          repository: { type: 'repository', full_name: `${workspace.slug}/${repository.slug}`, name: repository.name },
        }));
      }),
  ),
  endpoint('/workspaces/:workspace/projects', projectAccess, 'WorkspaceProjectsHandler', (call) =>
    inside(call, (workspace) =>
      pageOf(call.incoming, projectsOf(call, workspace), (project) => projectBody(call.incoming.origin, workspace, project)),
    ),
  ),
  endpoint('/workspaces/:workspace/projects/:key', projectAccess, 'ProjectHandler', (call) =>
    inside(call, (workspace) => {
      const key = call.params['key'] ?? '';
      const project = projectsOf(call, workspace).find((each) => each.key.toLowerCase() === key.toLowerCase());
      return project === undefined ? noProject(key) : ok(projectBody(call.incoming.origin, workspace, project));
    }),
  ),
];

function projectsOf(call: ApiCall, workspace: Workspace) {
  const { caller } = call;
  return call.world
    .catalogue('cloud')
    .projects.filter(
      (project) =>
        project.workspace === workspace.slug &&
        (caller.kind !== 'resource' || caller.resource.projectKey === undefined || caller.resource.projectKey === project.key),
    );
}
