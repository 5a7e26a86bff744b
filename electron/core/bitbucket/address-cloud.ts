/** Reads workspace, project and repository out of a page, API or clone address of Bitbucket Cloud. */
import { fail, ok } from '../../contract/index.ts';
import type { Reading, Result } from '../../contract/index.ts';
import { segmentsOf } from './address-parts.ts';
import type { Found } from './address-parts.ts';
import { isUuid, isWorkspaceSlug, projectKeyOf, repositorySlugOf } from './name-shapes.ts';

/** First path parts that belong to the site itself and can be no workspace. Anything unknown counts as a workspace. */
const site: ReadonlySet<string> = new Set([
  'account',
  'admin',
  'api',
  'blog',
  'dashboard',
  'directory',
  'favicon.ico',
  'features',
  'gateway',
  'integrations',
  'invitations',
  'login',
  'logout',
  'mobile',
  'product',
  'repo',
  'robots.txt',
  'site',
  'snippets',
  'socialauth',
  'support',
  'workspace',
  'workspaces',
  'xhr',
  '!api',
  '2.0',
  '1.0',
]);

interface Places {
  readonly workspace: string | null;
  readonly projectKey: string | null;
  readonly repository: string | null;
}
const nowhere: Places = { workspace: null, projectKey: null, repository: null };

/** Problem: `workspace-is-uuid` when the link names the workspace by its UUID, which most platforms cannot use. */
export function readCloud(found: Found): Result<Reading> {
  const places = placesIn(segmentsOf(found.url), found.url.searchParams);
  if (places.workspace !== null && isUuid(places.workspace)) return fail('workspace-is-uuid', {}, 'workspace');
  const workspace = places.workspace !== null && isWorkspaceSlug(places.workspace) ? places.workspace.toLowerCase() : null;
  return ok({
    deployment: 'cloud',
    family: 'cloud',
    baseUrl: null,
    host: 'bitbucket.org',
    workspace,
    projectKey: workspace === null || places.projectKey === null ? null : projectKeyOf(places.projectKey),
    repository: workspace === null || places.repository === null ? null : repositorySlugOf(places.repository),
    credentialsDropped: found.credentialsDropped,
    candidates: [],
    notes: [...found.notes],
  });
}

function placesIn(parts: readonly string[], query: URLSearchParams): Places {
  const api = parts.findIndex((part, index) => (part === '2.0' || part === '1.0') && (index === 0 || parts[0] === '!api'));
  if (api >= 0) return inApi(parts.slice(api + 1));
  const [first = '', second = '', third = '', fourth = ''] = parts;
  if (first === '') return { ...nowhere, workspace: query.get('workspace') };
  if (first === 'account' && (second === 'user' || second === 'workspace')) return { ...nowhere, workspace: third };
  if (first === 'snippets') return { ...nowhere, workspace: second === 'new' ? null : second };
  // New-repository and import pages name their workspace in the query.
  if (site.has(first.toLowerCase())) return { ...nowhere, workspace: query.get('workspace') ?? query.get('owner') };
  if (second === 'workspace' || second === 'profile' || second === '') {
    return { workspace: first, projectKey: third === 'projects' && fourth !== '' ? fourth : null, repository: null };
  }
  return { workspace: first, projectKey: null, repository: isUuid(second) ? null : second };
}

function inApi(parts: readonly string[]): Places {
  const [what = '', workspace = '', third = '', fourth = ''] = parts;
  switch (what) {
    case 'repositories':
      return { ...nowhere, workspace, repository: third === '' || isUuid(third) ? null : third };
    case 'workspaces':
      return { ...nowhere, workspace, projectKey: third === 'projects' && fourth !== '' ? fourth : null };
    case 'snippets':
    case 'teams':
      return { ...nowhere, workspace };
    case 'user':
      return { ...nowhere, workspace: workspace === 'workspaces' && third !== '' ? third : null };
    default:
      return nowhere;
  }
}
