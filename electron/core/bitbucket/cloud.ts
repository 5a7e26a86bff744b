/**
 * Bitbucket Cloud's REST API, read defensively. Calls and scopes: docs/bitbucket.md B1, from
 * https://dac-static.atlassian.com/cloud/bitbucket/swagger.v3.json
 */
import type { ProjectItem, RepositoryItem, WorkspaceItem } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import { at, flag, list, number, record, text } from './json.ts';
import { replyFrom } from './reply.ts';
import type { Page, Reply } from './reply.ts';
import type { AuthScheme, Session } from './types.ts';

/** The largest page that Bitbucket Cloud gives (docs/bitbucket.md B6). */
export const pageLength = 100;

export interface CloudUser {
  /** User name, else the nickname: for showing. */
  readonly name: string | null;
  /** `username` alone: what git takes. */
  readonly userName: string | null;
  readonly displayName: string | null;
  readonly twoStep: boolean | null;
}

/** Needs no credential and no scope: proves that the API answers. */
export async function hookEvents(session: Session): Promise<Reply<true>> {
  const exchange = await session.get('/hook_events', 'none');
  return replyFrom(session, exchange, { what: 'server' }, (body) =>
    record(body) !== null && record(at(body, 'repository')) !== null ? true : null,
  );
}

/** Scope `read:user` / `account`; a 403 still proves the credential, and its headers tell the scopes (docs/bitbucket.md B2). */
export async function whoAmI(session: Session, scheme?: AuthScheme): Promise<Reply<CloudUser>> {
  const exchange = await session.get('/user', scheme);
  return replyFrom(session, exchange, { what: 'identity' }, (body) => {
    if (record(body) === null || (text(at(body, 'uuid')) === null && text(at(body, 'account_id')) === null)) return null;
    return {
      name: text(at(body, 'username'), 200) ?? text(at(body, 'nickname'), 200),
      userName: text(at(body, 'username'), 200),
      displayName: text(at(body, 'display_name'), 200),
      twoStep: flag(at(body, 'has_2fa_enabled')),
    };
  });
}

/** Scope `read:workspace`, none of the classic ones. Anonymous callers get answers too, so a 200 proves no token. */
export async function workspace(session: Session, slug: string): Promise<Reply<WorkspaceItem>> {
  const exchange = await session.get(`/workspaces/${encodeURIComponent(slug)}`);
  return replyFrom(session, exchange, { what: 'workspace', workspace: slug }, (body) => {
    const found = text(at(body, 'slug'), 130);
    return found === null ? null : { slug: found, name: text(at(body, 'name'), 200), administrator: null };
  });
}

/** Scope `read:project` / `project`. */
export async function project(session: Session, workspaceSlug: string, key: string): Promise<Reply<ProjectItem>> {
  const exchange = await session.get(`/workspaces/${encodeURIComponent(workspaceSlug)}/projects/${encodeURIComponent(key)}`);
  return replyFrom(session, exchange, { what: 'project', project: key }, projectItem);
}

/** Scope `read:repository` / `repository`. */
export async function repository(session: Session, workspaceSlug: string, slug: string): Promise<Reply<RepositoryItem>> {
  const exchange = await session.get(`/repositories/${encodeURIComponent(workspaceSlug)}/${encodeURIComponent(slug)}`);
  return replyFrom(session, exchange, { what: 'repository', repository: slug }, repositoryItem);
}

/** Scope `read:webhook` / `webhook`; besides, the account must administer the repository. */
export async function webhooks(session: Session, workspaceSlug: string, slug: string): Promise<Reply<true>> {
  const exchange = await session.get(`/repositories/${encodeURIComponent(workspaceSlug)}/${encodeURIComponent(slug)}/hooks?pagelen=1`);
  return replyFrom(session, exchange, { what: 'right', right: 'manage-webhooks', where: `${workspaceSlug}/${slug}` }, isPage);
}

/** Scope `read:pullrequest` / `pullrequest`. */
export async function pullRequests(session: Session, workspaceSlug: string, slug: string): Promise<Reply<true>> {
  const exchange = await session.get(
    `/repositories/${encodeURIComponent(workspaceSlug)}/${encodeURIComponent(slug)}/pullrequests?pagelen=1`,
  );
  return replyFrom(session, exchange, { what: 'right', right: 'see-pull-requests', where: `${workspaceSlug}/${slug}` }, isPage);
}

/** People's tokens only. Replaces the removed `/workspaces` list (CHANGE-2770, docs/bitbucket.md B3). */
export async function workspacesPage(session: Session, cursor: string | null): Promise<Reply<Page<WorkspaceItem>>> {
  const exchange = cursor === null ? await session.get(`/user/workspaces?pagelen=${pageLength}`) : await session.get(cursor);
  return replyFrom(session, exchange, { what: 'list' }, (body) =>
    pageFrom(session, body, (value) => {
      const slug = text(at(value, 'workspace', 'slug'), 130);
      return slug === null
        ? null
        : { slug, name: text(at(value, 'workspace', 'name'), 200), administrator: flag(at(value, 'administrator')) };
    }),
  );
}

export async function projectsPage(
  session: Session,
  workspaceSlug: string,
  search: string,
  cursor: string | null,
): Promise<Reply<Page<ProjectItem>>> {
  const path =
    cursor ?? `/workspaces/${encodeURIComponent(workspaceSlug)}/projects?${query({ pagelen: String(pageLength), q: contains(search) })}`;
  const exchange = await session.get(path);
  return replyFrom(session, exchange, { what: 'workspace', workspace: workspaceSlug }, (body) => pageFrom(session, body, projectItem));
}

export interface RepositoryQuery {
  readonly search?: string;
  readonly projectKey?: string | null;
  readonly pageLength?: number;
  readonly cursor?: string | null;
}

export async function repositoriesPage(
  session: Session,
  workspaceSlug: string,
  asked: RepositoryQuery,
): Promise<Reply<Page<RepositoryItem>>> {
  const conditions = [contains(asked.search ?? ''), asked.projectKey == null ? '' : `project.key=${quoted(asked.projectKey)}`].filter(
    (each) => each !== '',
  );
  const path =
    asked.cursor ??
    `/repositories/${encodeURIComponent(workspaceSlug)}?${query({ pagelen: String(asked.pageLength ?? pageLength), sort: 'name', q: conditions.join(' AND ') })}`;
  const exchange = await session.get(path);
  return replyFrom(session, exchange, { what: 'workspace', workspace: workspaceSlug }, (body) => pageFrom(session, body, repositoryItem));
}

/** A condition of https://developer.atlassian.com/cloud/bitbucket/rest/intro/#filtering ; empty for no search. */
function contains(search: string): string {
  return search.trim() === '' ? '' : `name~${quoted(search.trim())}`;
}

/** A string of the query language: backslash and double quote are the two characters that need a backslash. */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, (mark) => `\\${mark}`)}"`;
}

function query(values: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== '') params.append(name, value);
  return params.toString();
}

function projectItem(value: unknown): ProjectItem | null {
  const key = text(at(value, 'key'), 130);
  return key === null ? null : { key, name: text(at(value, 'name'), 200) ?? key };
}

function repositoryItem(value: unknown): RepositoryItem | null {
  const slug = text(at(value, 'slug'), 200) ?? text(at(value, 'full_name'), 400)?.split('/').at(-1) ?? null;
  if (slug === null) return null;
  return {
    id: slug,
    name: text(at(value, 'name'), 200) ?? slug,
    project: text(at(value, 'project', 'key'), 130),
    private: flag(at(value, 'is_private')),
  };
}

function isPage(body: unknown): true | null {
  return Array.isArray(at(body, 'values')) ? true : null;
}

function pageFrom<T>(session: Session, body: unknown, read: (value: unknown) => T | null): Page<T> | null {
  const values = at(body, 'values');
  if (!Array.isArray(values)) return null;
  const link = at(body, 'next') ?? null;
  const next = link === null ? null : ownPath(session, link);
  // A page that goes on elsewhere is refused as a whole: stopping quietly would pass for the end of the list.
  if (link !== null && next === null) return null;
  return { items: list(values).flatMap((value) => read(value) ?? []), next, total: number(at(body, 'size')) };
}

/**
 * The path of a `next` link below the API base, or null when it leads anywhere else: the credential goes with it.
 * The link is otherwise opaque and is followed as it is (docs/bitbucket.md B6).
 */
export function ownPath(session: Pick<Session, 'target'>, next: unknown): string | null {
  if (typeof next !== 'string' || next.length > 4000 || !isUrl(next)) return null;
  const url = new URL(next);
  const base = new URL(session.target.apiBase);
  const root = base.pathname.replace(/\/+$/, '');
  if (url.origin !== base.origin || url.username !== '' || url.password !== '' || !url.pathname.startsWith(`${root}/`)) return null;
  return `${url.pathname.slice(root.length)}${url.search}`;
}
