/**
 * The REST API of Bitbucket Server and Data Center, read defensively. With a token only paths below /rest are ever asked:
 * servers from 8.9.22, 8.19.12 and 9.3.2 on refuse tokens elsewhere, and every refusal counts towards the CAPTCHA lock.
 * https://support.atlassian.com/bitbucket-data-center/kb/access-tokens-no-longer-work-as-expected-after-upgrading-bitbucket-data-center
 * Calls: https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json
 */
import type { ProjectItem, RepositoryItem } from '../../contract/index.ts';
import { at, flag, list, number, record, text } from './json.ts';
import { replyFrom } from './reply.ts';
import type { Page, Reply } from './reply.ts';
import type { AuthScheme, Session } from './types.ts';

const api = '/rest/api/1.0';
/** A page of our lists; the server may cap it lower and then says so by itself. */
export const pageLength = 100;

export interface ServerProperties {
  readonly version: string;
  readonly displayName: string | null;
}

/** Anonymous: what answers here proves address and version, and nothing about a token. */
export const propertiesPath = `${api}/application-properties`;

/** The body of application-properties, or null. The title is the administrators' own and proves nothing. */
export function readProperties(body: unknown): ServerProperties | null {
  const version = text(at(body, 'version'), 40);
  if (version === null || !/^\d+\.\d+/.test(version) || (at(body, 'buildNumber') === undefined && at(body, 'displayName') === undefined))
    return null;
  return { version, displayName: text(at(body, 'displayName'), 100) };
}

/**
 * Any authenticated answer below /rest names the caller in `X-AUSERNAME`; this one is small and needs no permission.
 * Used the same way by https://github.com/atlassian/atlascode (docs/bitbucket.md C4-5). The name is in the reply's meta.
 */
export async function capabilities(session: Session, scheme?: AuthScheme): Promise<Reply<true>> {
  return replyFrom(session, await session.get('/rest/api/latest/build/capabilities', scheme), { what: 'identity' }, () => true);
}

/** Never answers anonymous callers, even with public access on: https://github.com/sourcebot-dev/sourcebot/pull/998 */
export async function recentRepositories(session: Session): Promise<Reply<true>> {
  return replyFrom(session, await session.get(`${api}/profile/recent/repos?limit=1`), { what: 'identity' }, isPage);
}

export interface ServerUser {
  readonly name: string;
  readonly displayName: string | null;
  readonly active: boolean | null;
  /** The robot behind a project or repository token. */
  readonly service: boolean;
}

export async function user(session: Session, name: string): Promise<Reply<ServerUser>> {
  return replyFrom(session, await session.get(`${api}/users/${encodeURIComponent(slugOf(name))}`), { what: 'identity' }, (body) => {
    const found = text(at(body, 'name'), 300);
    return found === null
      ? null
      : {
          name: found,
          displayName: text(at(body, 'displayName'), 200),
          active: flag(at(body, 'active')),
          service: at(body, 'type') === 'SERVICE',
        };
  });
}

/** A user's slug: https://github.com/atlassian/atlascode/blob/main/src/atlclients/loginManager.ts replaces the same characters. */
export function slugOf(name: string): string {
  return name.replace(/[:/?#@!$&'()*+,;=%\\[\]]/g, '_');
}

export async function project(session: Session, key: string): Promise<Reply<ProjectItem>> {
  return replyFrom(session, await session.get(`${api}/projects/${segment(key)}`), { what: 'project', project: key }, projectItem);
}

export async function repository(session: Session, key: string, slug: string): Promise<Reply<RepositoryItem>> {
  return replyFrom(
    session,
    await session.get(`${api}/projects/${segment(key)}/repos/${segment(slug)}`),
    { what: 'repository', repository: `${key}/${slug}` },
    repositoryItem,
  );
}

/** Needs REPO_ADMIN: the second opinion on a token's level. */
export async function webhooks(session: Session, key: string, slug: string): Promise<Reply<true>> {
  const exchange = await session.get(`${api}/projects/${segment(key)}/repos/${segment(slug)}/webhooks?limit=1`);
  return replyFrom(session, exchange, { what: 'right', right: 'manage-webhooks', where: `${key}/${slug}` }, isPage);
}

export interface ListQuery {
  readonly search?: string;
  readonly permission?: string;
  readonly projectKey?: string | null;
  readonly start?: string | null;
  readonly limit?: number;
}

export async function projectsPage(session: Session, asked: ListQuery): Promise<Reply<Page<ProjectItem>>> {
  const exchange = await session.get(
    `${api}/projects?${query({ name: asked.search, permission: asked.permission, start: asked.start, limit: String(asked.limit ?? pageLength) })}`,
  );
  return replyFrom(session, exchange, { what: 'list' }, (body) => pageFrom(body, projectItem));
}

/** Across projects. `?permission=REPO_READ` is promised to be empty for anonymous callers. */
export async function repositoriesPage(session: Session, asked: ListQuery): Promise<Reply<Page<RepositoryItem>>> {
  const exchange = await session.get(
    `${api}/repos?${query({ name: asked.search, permission: asked.permission, projectkey: asked.projectKey, start: asked.start, limit: String(asked.limit ?? pageLength) })}`,
  );
  return replyFrom(session, exchange, { what: 'list' }, (body) => pageFrom(body, repositoryItem));
}

/** Of one project; this list knows no search. */
export async function projectRepositoriesPage(session: Session, key: string, asked: ListQuery): Promise<Reply<Page<RepositoryItem>>> {
  const exchange = await session.get(
    `${api}/projects/${segment(key)}/repos?${query({ start: asked.start, limit: String(asked.limit ?? pageLength) })}`,
  );
  return replyFrom(session, exchange, { what: 'project', project: key }, (body) => pageFrom(body, repositoryItem));
}

function segment(text: string): string {
  // A personal project is `~name`; servers expect the tilde as it is.
  return encodeURIComponent(text).replace(/^%7E/i, '~');
}

function query(values: Readonly<Record<string, string | null | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== null && value !== '') params.append(name, value);
  return params.toString();
}

function projectItem(value: unknown): ProjectItem | null {
  const key = text(at(value, 'key'), 260);
  return key === null ? null : { key, name: text(at(value, 'name'), 200) ?? key };
}

function repositoryItem(value: unknown): RepositoryItem | null {
  const slug = text(at(value, 'slug'), 200);
  const key = text(at(value, 'project', 'key'), 260);
  if (slug === null || key === null) return null;
  const open = flag(at(value, 'public'));
  return { id: `${key}/${slug}`, name: text(at(value, 'name'), 200) ?? slug, project: key, private: open === null ? null : !open };
}

function isPage(body: unknown): true | null {
  return Array.isArray(at(body, 'values')) ? true : null;
}

function pageFrom<T>(body: unknown, read: (value: unknown) => T | null): Page<T> | null {
  const values = at(record(body), 'values');
  if (!Array.isArray(values)) return null;
  const next = number(at(body, 'nextPageStart'));
  const more = at(body, 'isLastPage') === false && next !== null && Number.isSafeInteger(next) && next > 0;
  const items = list(values).flatMap((value) => read(value) ?? []);
  // Self-managed pages tell no total; a first page that is also the last one is its own total.
  return { items, next: more ? String(next) : null, total: !more && (number(at(body, 'start')) ?? 0) === 0 ? items.length : null };
}
