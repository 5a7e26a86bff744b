/** Live lists for picking: workspaces, projects, repositories, one page at a time. */
import { fact } from '../../contract/index.ts';
import type { Finding, ProjectItem, RepositoryItem, WorkspaceItem } from '../../contract/index.ts';
import { makeFinding } from '../diagnosis/finding.ts';
import * as cloud from './cloud.ts';
import type { ApiFault } from './faults.ts';
import { isUuid, projectKeyOf } from './name-shapes.ts';
import type { Page, Reply } from './reply.ts';
import * as selfManaged from './self-managed.ts';
import { openSession } from './session.ts';
import type { BitbucketContext, Session } from './types.ts';

export interface ListRequest {
  readonly workspace?: string | null;
  readonly projectKey?: string | null;
  /** Text that the name must hold; empty for all. */
  readonly search: string;
  /** What the page before gave as `next`; null for the first page. It came through the renderer, so it is checked again. */
  readonly cursor: string | null;
}

export type ListOutcome<T> =
  | { readonly items: T[]; readonly next: string | null; readonly total: number | null }
  | { readonly finding: Finding }
  | { readonly cancelled: true };

/** Workspaces of the person behind an API token; Cloud only. Tokens bound to a resource are told that they have none. */
export async function listWorkspaces(context: BitbucketContext, { search, cursor }: ListRequest): Promise<ListOutcome<WorkspaceItem>> {
  if (context.target.deployment !== 'cloud') return { items: [], next: null, total: 0 };
  const session = openSession(context);
  if (context.caller !== null && context.caller.kind !== 'api-token') {
    return {
      finding: makeFinding('missing-permission', {
        deployment: 'cloud',
        kind: context.caller.kind,
        ...fact('what', 'list-workspaces'),
        ...fact('account', 'place-token'),
      }),
    };
  }
  const path = cloudCursor(session, cursor, '/user/workspaces');
  if (path === undefined) return foreignCursor(context);
  const reply = await cloud.workspacesPage(session, path);
  // This list knows no search, so each page is searched here.
  return outcomeOf(reply, (item) => holds(search, item.slug, item.name ?? ''), search.trim() !== '');
}

/** Projects of a workspace (Cloud) or of the server. */
export async function listProjects(
  context: BitbucketContext,
  { workspace, search, cursor }: ListRequest,
): Promise<ListOutcome<ProjectItem>> {
  const session = openSession(context);
  if (context.target.deployment !== 'cloud') {
    const start = startCursor(cursor);
    if (start === undefined) return foreignCursor(context);
    return outcomeOf(await selfManaged.projectsPage(session, { search, start }));
  }
  const slug = usableWorkspace(workspace);
  if (slug === null) return noWorkspace(workspace ?? '');
  const path = cloudCursor(session, cursor, '/workspaces/');
  if (path === undefined) return foreignCursor(context);
  return outcomeOf(await cloud.projectsPage(session, slug, search, path));
}

/** Repositories of a workspace (Cloud), a project, or the whole server. */
export async function listRepositories(
  context: BitbucketContext,
  { workspace, projectKey, search, cursor }: ListRequest,
): Promise<ListOutcome<RepositoryItem>> {
  const session = openSession(context);
  const key = projectKey == null || projectKey === '' ? null : projectKeyOf(projectKey);
  if (context.target.deployment === 'cloud') {
    const slug = usableWorkspace(workspace);
    if (slug === null) return noWorkspace(workspace ?? '');
    const path = cloudCursor(session, cursor, '/repositories/');
    if (path === undefined) return foreignCursor(context);
    return outcomeOf(await cloud.repositoriesPage(session, slug, { search, projectKey: key, cursor: path }));
  }
  const start = startCursor(cursor);
  if (start === undefined) return foreignCursor(context);
  if (key !== null && search.trim() === '') return outcomeOf(await selfManaged.projectRepositoriesPage(session, key, { start }));
  const reply = await selfManaged.repositoriesPage(session, { search: search.trim(), projectKey: key, start });
  // Older servers do not know the project filter and answer for all of them.
  return outcomeOf(reply, (item) => key === null || item.project?.toLowerCase() === key.toLowerCase(), key !== null);
}

function holds(search: string, ...texts: readonly string[]): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === '' || texts.some((each) => each.toLowerCase().includes(wanted));
}

function outcomeOf<T>(reply: Reply<Page<T>>, keep: (item: T) => boolean = () => true, filtered = false): ListOutcome<T> {
  if (!reply.ok) return failed(reply.fault);
  const { items, next, total } = reply.value;
  return { items: items.filter(keep), next, total: filtered ? null : total };
}

function failed(fault: ApiFault): { readonly finding: Finding } | { readonly cancelled: true } {
  return fault.kind === 'cancelled' ? { cancelled: true } : { finding: makeFinding(fault.code, fault.evidence) };
}

function usableWorkspace(workspace: string | null | undefined): string | null {
  const slug = workspace?.trim() ?? '';
  // An empty slug would ask for the removed cross-workspace list (docs/bitbucket.md B3).
  return slug === '' || isUuid(slug) ? null : slug;
}

function noWorkspace(workspace: string): { readonly finding: Finding } {
  return { finding: makeFinding('workspace-not-found', { deployment: 'cloud', workspace }) };
}

/** A path below the API base that goes on with the same kind of list; null for the first page; undefined when it leads elsewhere. */
function cloudCursor(session: Session, cursor: string | null, list: string): string | null | undefined {
  if (cursor === null || cursor === '') return null;
  // Joined and read again, because a path that holds `..` could leave the list, or the API.
  const path = cloud.ownPath(session, `${session.target.apiBase}${cursor}`);
  return path?.startsWith(list) === true ? path : undefined;
}

function startCursor(cursor: string | null): string | null | undefined {
  if (cursor === null || cursor === '') return null;
  return /^\d{1,15}$/.test(cursor) ? cursor : undefined;
}

function foreignCursor(context: BitbucketContext): { readonly finding: Finding } {
  return {
    finding: makeFinding('unreadable-response', {
      deployment: context.target.deployment,
      ...fact('reason', 'next-page-elsewhere'),
    }),
  };
}
