/** `/repositories/{workspace}…`. */
import { uuidOf } from '../../data/names.ts';
import { barrier, findWorkspace, levelIn, ownLevelIn } from '../access.ts';
import { endpoint, ok } from '../endpoint.ts';
import { badRequest, forbidden, noRepository, noWorkspace } from '../errors.ts';
import { pageOf } from '../paging.ts';
import { filterOf, sorted } from '../query.ts';
import { linkName } from '../auth.ts';
import { repositoryBody, updatedOn } from '../views.ts';
import type { Level } from '../../data/accounts.ts';
import type { Repository, Workspace } from '../../data/catalogue.ts';
import type { Answer } from '../../http/message.ts';
import type { ApiCall } from '../endpoint.ts';

const readAccess = { api: ['read:repository:bitbucket'], classic: ['repository'], who: 'anybody' } as const;

/** The least level for each `role`; owner is for personal workspaces, of which there are none. */
const roles: Readonly<Record<string, Level>> = { member: 1, contributor: 2, admin: 3, owner: 3 };

function fieldOf(repository: Repository, field: string): string | undefined {
  switch (field) {
    case 'name':
      return repository.name;
    case 'slug':
      return repository.slug;
    case 'full_name':
      return `${repository.workspace}/${repository.slug}`;
    case 'description':
      return `${repository.name} of ${repository.project.name}`;
    case 'is_private':
      return String(!repository.isPublic);
    case 'project.key':
      return repository.project.key;
    case 'project.name':
      return repository.project.name;
    case 'uuid':
      return uuidOf(`repository/${repository.workspace}/${repository.slug}`);
    case 'created_on':
    case 'updated_on':
      return updatedOn(repository);
    case 'size':
      return String(repository.id).padStart(9, '0');
    default:
      return undefined;
  }
}

function list(call: ApiCall): Answer {
  const slug = call.params['workspace'] ?? '';
  const workspace = findWorkspace(slug);
  if (workspace === undefined) return noWorkspace(slug);
  const stop = barrier(call.world, call.caller, workspace.slug);
  if (stop !== undefined) return stop;

  const role = call.incoming.query.get('role');
  const least = role === null ? 1 : roles[role];
  if (least === undefined) return badRequest(`Invalid role: ${String(role)}`);
  const q = call.incoming.query.get('q');
  const filter = q === null || q === '' ? () => true : filterOf(q, fieldOf);
  if (filter === undefined) return badRequest('Invalid query');

  // `role` asks for rights of the caller's own, and an access token lists its own resource only (unconfirmed;
  // docs/bitbucket.md B1): public repositories alone do not count for either.
  const levelOf = role !== null || call.caller.kind === 'resource' ? ownLevelIn : levelIn;
  let found: readonly Repository[] = call.world
    .catalogue('cloud')
    .within(workspace.slug)
    .filter((each) => levelOf(call.caller, each) >= least && filter(each));
  const sort = call.incoming.query.get('sort');
  if (sort !== null && sort !== '') {
    const ordered = sorted(found, sort, fieldOf);
    if (ordered === undefined) return badRequest(`Invalid sort field: ${sort}`);
    found = ordered;
  }
  return pageOf(call.incoming, found, (each) => repositoryBody(call.incoming.origin, workspace, each, linkName(call.caller)));
}

/** Opens one repository at a level, or answers in its place. Private and not allowed looks like not there. */
function open(call: ApiCall, least: Level, then: (repository: Repository, workspace: Workspace) => Answer): Answer {
  const workspace = findWorkspace(call.params['workspace'] ?? '');
  if (workspace === undefined) return noRepository();
  const wanted = call.params['repository'] ?? '';
  const catalogue = call.world.catalogue('cloud');
  const repository =
    catalogue.repository(workspace.slug, wanted) ??
    (wanted.startsWith('{') ? catalogue.within(workspace.slug).find((each) => fieldOf(each, 'uuid') === wanted.toLowerCase()) : undefined);
  if (repository === undefined) return noRepository();
  const stop = repository.isPublic ? undefined : barrier(call.world, call.caller, workspace.slug);
  if (stop !== undefined) return stop;
  const level = levelIn(call.caller, repository);
  if (level === 0) return noRepository();
  return level < least ? forbidden() : then(repository, workspace);
}

const main = 'a3f5c1e2d4b6978812345678901234567890abcd';

export const repositoryRoutes = [
  endpoint('/repositories/:workspace', readAccess, 'RepositoriesHandler', list),
  endpoint('/repositories/:workspace/:repository', readAccess, 'RepositoryHandler', (call) =>
    open(call, 1, (repository, workspace) => ok(repositoryBody(call.incoming.origin, workspace, repository, linkName(call.caller)))),
  ),
  endpoint(
    '/repositories/:workspace/:repository/pullrequests',
    { api: ['read:pullrequest:bitbucket'], classic: ['pullrequest'], who: 'anybody' },
    'PullRequestsHandler',
    (call) => open(call, 1, () => pageOf(call.incoming, [], (each) => each, 50)),
  ),
  endpoint(
    '/repositories/:workspace/:repository/hooks',
    { api: ['read:webhook:bitbucket'], classic: ['webhook'], who: 'signed-in' },
    'WebhooksHandler',
    (call) =>
      // An access token acts for its resource; its webhook scope is all it needs there.
      open(call, call.caller.kind === 'resource' ? 1 : 3, () => pageOf(call.incoming, [], (each) => each)),
  ),
  endpoint('/repositories/:workspace/:repository/refs/branches', readAccess, 'BranchesHandler', (call) =>
    open(call, 1, () =>
      pageOf(call.incoming, ['main', 'develop'], (name) => ({ type: 'branch', name, target: { type: 'commit', hash: main }, links: {} })),
    ),
  ),
  endpoint('/repositories/:workspace/:repository/commits', readAccess, 'CommitsHandler', (call) =>
    open(call, 1, () =>
      pageOf(call.incoming, [main], (hash) => ({ type: 'commit', hash, message: 'First commit', date: '2025-03-01T09:00:00+00:00' })),
    ),
  ),
  endpoint('/repositories/:workspace/:repository/src', readAccess, 'SourceHandler', (call) =>
    open(call, 1, () => pageOf(call.incoming, ['README.md'], sourceEntry)),
  ),
  endpoint('/repositories/:workspace/:repository/src/:commit/*path', readAccess, 'SourceHandler', (call) =>
    open(call, 1, (repository) => {
      const path = call.params['path'] ?? '';
      if (path === '') return pageOf(call.incoming, ['README.md'], sourceEntry);
      if (path !== 'README.md') return noRepository();
      return {
        status: 200,
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        body: `# ${repository.name}\n\nA practice repository.\n`,
      };
    }),
  ),
];

function sourceEntry(path: string): unknown {
  return { type: 'commit_file', path, size: 64, commit: { type: 'commit', hash: main }, links: {} };
}
