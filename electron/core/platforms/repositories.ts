/** Addresses of chosen repositories on each kind of Bitbucket, for platforms that want one entry a repository. */
import { because, fail, ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { fullRepositories } from './common.ts';
import type { ExportContext } from './types.ts';

export interface RepositoryPlace {
  /** Workspace on Cloud, project key elsewhere. */
  readonly owner: string;
  readonly slug: string;
  /** What `git clone` takes. */
  readonly cloneUrl: string;
  /** The page in the browser, without `/browse`. */
  readonly pageUrl: string;
}

type Place = Pick<ExportContext, 'deployment' | 'baseUrl' | 'workspace' | 'projectKey' | 'repositories'>;

/** The chosen repositories in their order; empty when all were chosen. `project-key-invalid` where a self-managed one lacks its project. */
export function repositoryPlaces(context: Place): Result<readonly RepositoryPlace[]> {
  const places: RepositoryPlace[] = [];
  for (const name of fullRepositories(context) ?? []) {
    const cut = name.lastIndexOf('/');
    const slug = name.slice(cut + 1);
    const owner = name.slice(0, Math.max(cut, 0));
    if (owner.includes('/'))
      return fail(
        'project-key-invalid',
        {
          reason: because('several-slashes', { name, owner: context.deployment === 'cloud' ? 'workspace' : 'project' }),
        },
        'repositories',
      );
    // What is no workspace's ID names none, whatever it would look like in an address.
    if (context.deployment === 'cloud' && owner !== context.workspace && owner !== '' && !/^[\w{}-]+$/u.test(owner))
      return fail('project-key-invalid', { reason: because('no-workspace', { name: owner }) }, 'repositories');
    if (owner === '') return fail('project-key-invalid', { reason: because('project-not-known', { slug }) }, 'projectKey');
    places.push({
      owner,
      slug,
      cloneUrl: `${cloneBase(context, owner)}/${encodeURIComponent(slug)}.git`,
      pageUrl: pageUrl(context, owner, slug),
    });
  }
  return ok(places);
}

/** Everything that `git clone` addresses of a workspace or project begin with; without an owner, those of the whole server. */
export function cloneBase({ deployment, baseUrl }: Pick<Place, 'deployment' | 'baseUrl'>, owner: string): string {
  const base = deployment === 'cloud' ? 'https://bitbucket.org' : `${baseUrl}/scm`;
  // Bitbucket writes project keys in lower case in clone addresses; a personal project keeps its tilde.
  return owner === '' ? base : `${base}/${encodeURIComponent(deployment === 'cloud' ? owner : owner.toLowerCase())}`;
}

function pageUrl({ deployment, baseUrl }: Place, owner: string, slug: string): string {
  if (deployment === 'cloud') return `https://bitbucket.org/${encodeURIComponent(owner)}/${encodeURIComponent(slug)}`;
  const where = owner.startsWith('~')
    ? `users/${encodeURIComponent(owner.slice(1).toLowerCase())}`
    : `projects/${encodeURIComponent(owner)}`;
  return `${baseUrl}/${where}/repos/${encodeURIComponent(slug)}`;
}
