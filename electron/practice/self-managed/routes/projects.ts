/** Projects and repositories. */
import { levelInProject, levelInRepository, levelOfPermission, seesProject } from '../access.ts';
import { invalid, notPermitted } from '../errors.ts';
import { api, needsSomebody, ok, openProject, openRepository, pageOf } from '../resource.ts';
import { linkName } from '../auth.ts';
import { projectBody, repositoryBody } from '../views.ts';
import type { Level } from '../../data/accounts.ts';
import type { Repository } from '../../data/catalogue.ts';
import type { Answer } from '../../http/message.ts';
import type { Route } from '../../http/router.ts';
import type { Resource, RestCall } from '../resource.ts';

/** The level that `?permission=` asks for; 1 when it is left out, undefined when it can not be read. */
function leastLevel(call: RestCall, family: 'PROJECT' | 'REPO'): Level | undefined {
  const wanted = call.incoming.query.get('permission');
  if (wanted === null) return 1;
  const parsed = levelOfPermission(wanted);
  return parsed?.family === family ? parsed.level : undefined;
}

function contains(text: string, part: string | null): boolean {
  return part === null || text.toLowerCase().includes(part.trim().toLowerCase());
}

function listProjects(call: RestCall): Answer {
  const refused = needsSomebody(call);
  if (refused !== undefined) return refused;
  const { query } = call.incoming;
  const asked = query.has('permission');
  const least = leastLevel(call, 'PROJECT');
  if (least === undefined) return invalid(`${String(query.get('permission'))} is not a valid project permission`, 'permission');
  const seesToken = call.world.settings.filterSeesTokenLevel;
  const found = call.world
    .catalogue('self-managed')
    .projects.filter(
      (project) =>
        contains(project.name, query.get('name')) &&
        (asked ? levelInProject(call.caller, project, seesToken) >= least : seesProject(call.world, call.caller, project)),
    );
  return pageOf(call.incoming, found, (project) => projectBody(call.base, project));
}

function listRepositories(call: RestCall): Answer {
  const refused = needsSomebody(call);
  if (refused !== undefined) return refused;
  const { query } = call.incoming;
  const asked = query.has('permission');
  const least = leastLevel(call, 'REPO');
  if (least === undefined) return invalid(`${String(query.get('permission'))} is not a valid repository permission`, 'permission');
  const seesToken = !asked || call.world.settings.filterSeesTokenLevel;
  const key = query.get('projectkey')?.toUpperCase() ?? null;
  const isWanted = (repository: Repository) =>
    contains(repository.name, query.get('name')) &&
    contains(repository.project.name, query.get('projectname')) &&
    (key === null || repository.project.key === key) &&
    levelInRepository(call.world, call.caller, repository, seesToken) >= least;
  // `permission` promises an empty list to anonymous callers, public repositories or not.
  const found = asked && call.caller.kind === 'anonymous' ? [] : call.world.catalogue('self-managed').repositories.filter(isWanted);
  return pageOf(call.incoming, found, (repository) => repositoryBody(call.base, repository, linkName(call.caller)));
}

const head = 'a3f5c1e2d4b6978812345678901234567890abcd';
const branch = (name: string) => ({
  id: `refs/heads/${name}`,
  displayId: name,
  type: 'BRANCH',
  latestCommit: head,
  isDefault: name === 'main',
});

export const projectRoutes: readonly Route<Resource>[] = [
  ...api('/projects', listProjects),
  ...api('/projects/:key', (call) => openProject(call, 0, (project) => ok(projectBody(call.base, project)))),
  ...api('/projects/:key/repos', (call) =>
    openProject(call, 0, (project) =>
      pageOf(
        call.incoming,
        call.world
          .catalogue('self-managed')
          .within(project.key)
          .filter((each) => levelInRepository(call.world, call.caller, each) > 0),
        (repository) => repositoryBody(call.base, repository, linkName(call.caller)),
      ),
    ),
  ),
  ...api('/projects/:key/repos/:slug', (call) =>
    openRepository(call, 1, (repository) => ok(repositoryBody(call.base, repository, linkName(call.caller)))),
  ),
  ...api('/projects/:key/repos/:slug/webhooks', (call) => openRepository(call, 3, () => pageOf(call.incoming, [], (each) => each))),
  ...api('/projects/:key/repos/:slug/branches', (call) =>
    openRepository(call, 1, () => pageOf(call.incoming, ['main', 'develop'], branch)),
  ),
  ...api('/projects/:key/repos/:slug/default-branch', (call) => openRepository(call, 1, () => ok(branch('main')))),
  ...api('/projects/:key/repos/:slug/pull-requests', (call) => openRepository(call, 1, () => pageOf(call.incoming, [], (each) => each))),
  ...api('/projects/:key/repos/:slug/commits', (call) =>
    openRepository(call, 1, () => pageOf(call.incoming, [head], (id) => ({ id, displayId: id.slice(0, 11), message: 'First commit' }))),
  ),
  ...api('/repos', listRepositories),
  // Administration is closed to tokens of any level, and we have nothing to administer.
  ...api('/admin/*rest', () => notPermitted()),
];
