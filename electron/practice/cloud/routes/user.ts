/** `/user…`: calls about the person behind an API token. */
import { repositoryLevel } from '../../data/accounts.ts';
import { workspaces } from '../../data/catalogue.ts';
import { barrier, findWorkspace, isInside, workspaceLevel } from '../access.ts';
import { endpoint, ok } from '../endpoint.ts';
import { forbidden, noWorkspace } from '../errors.ts';
import { pageOf } from '../paging.ts';
import { linkName } from '../auth.ts';
import { currentUser, repositoryBody, userReference, workspaceAccess, workspaceReference } from '../views.ts';
import type { Level, PracticeAccount } from '../../data/accounts.ts';
import type { ApiCall } from '../endpoint.ts';

const permissionWords: Readonly<Record<Level, string>> = { 0: 'none', 1: 'read', 2: 'write', 3: 'admin' };

/** The person; the table has already refused everybody else. */
function personOf(call: ApiCall): PracticeAccount {
  if (call.caller.kind !== 'user') throw new Error('Only a person may come here.');
  return call.caller.account;
}

export const userRoutes = [
  endpoint('/user', { api: ['read:user:bitbucket'], classic: ['account'], who: 'person' }, 'CurrentUserHandler', (call) =>
    ok(currentUser(call.incoming.origin, personOf(call))),
  ),
  endpoint('/user/emails', { api: ['read:user:bitbucket'], classic: ['email'], who: 'person' }, 'EmailAddressesHandler', (call) =>
    pageOf(call.incoming, [personOf(call).email], (email) => ({
      type: 'email',
      is_primary: true,
      is_confirmed: true,
      email,
      links: { self: { href: `${call.incoming.origin}/2.0/user/emails/${encodeURIComponent(email)}` } },
    })),
  ),
  endpoint(
    '/user/workspaces',
    { api: ['read:workspace:bitbucket'], classic: ['account'], who: 'person' },
    'UserWorkspacesHandler',
    (call) =>
      pageOf(
        call.incoming,
        workspaces.filter((workspace) => isInside(call.world, call.caller, workspace)),
        (workspace) => workspaceAccess(call.incoming.origin, workspace, workspaceLevel(call.world, personOf(call), workspace) === 3),
      ),
  ),
  endpoint(
    '/user/workspaces/:workspace/permission',
    { api: ['read:workspace:bitbucket'], classic: ['account'], who: 'person' },
    'UserWorkspacePermissionHandler',
    (call) => {
      const workspace = findWorkspace(call.params['workspace'] ?? '');
      if (workspace === undefined || !isInside(call.world, call.caller, workspace)) return forbidden();
      const person = personOf(call);
      return ok({
        type: 'workspace_membership',
        permission: workspaceLevel(call.world, person, workspace) === 3 ? 'owner' : 'member',
        user: userReference(call.incoming.origin, person),
        workspace: workspaceReference(call.incoming.origin, workspace),
        links: { self: { href: `${call.incoming.origin}${call.incoming.path}` } },
      });
    },
  ),
  endpoint(
    '/user/workspaces/:workspace/permissions/repositories',
    { api: ['read:repository:bitbucket'], classic: ['account', 'repository'], who: 'person' },
    'UserRepositoryPermissionsHandler',
    (call) => {
      const slug = call.params['workspace'] ?? '';
      const workspace = findWorkspace(slug);
      if (workspace === undefined) return noWorkspace(slug);
      if (!isInside(call.world, call.caller, workspace)) return forbidden();
      const stop = barrier(call.world, call.caller, workspace.slug);
      if (stop !== undefined) return stop;
      const person = personOf(call);
      const mine = call.world
        .catalogue('cloud')
        .within(workspace.slug)
        .map((repository) => ({ repository, level: repositoryLevel(person, repository.project.key, repository.slug) }))
        .filter(({ level }) => level > 0);
      return pageOf(call.incoming, mine, ({ repository, level }) => {
        const { full_name, name, uuid, links } = repositoryBody(call.incoming.origin, workspace, repository, linkName(call.caller));
        return {
          type: 'repository_permission',
          permission: permissionWords[level],
          user: userReference(call.incoming.origin, person),
          repository: { type: 'repository', full_name, name, uuid, links },
        };
      });
    },
  ),
];
