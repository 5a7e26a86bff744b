/**
 * HTTP access tokens of a self-managed server: a person's own, and those of the projects and repositories that they administer. With their
 * password, because no token opens these lists (docs/bitbucket.md C3).
 * https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json, `/rest/access-tokens/latest/…`
 */
import { because, fail, ok } from '../../contract/index.ts';
import type { InventoryGap, InventoryRefusal, Result } from '../../contract/index.ts';
import type { ListedToken, Listing } from '../inventory/types.ts';
import type { HttpOutcome, HttpPort } from '../ports.ts';
import type { Secret } from '../secret.ts';
import { errorWords, plainWords } from './evidence.ts';
import { userNameOf } from './faults.ts';
import { at, flag, list, number, parseJson, text, texts } from './json.ts';
import type { ListProgress } from './organization.ts';
import { slugOf } from './self-managed.ts';
import { sendAbortable } from './session.ts';
import type { BitbucketTarget } from './types.ts';
import { inventoryRefused } from '../inventory/refused.ts';

export interface PasswordAccess {
  readonly http: HttpPort;
  readonly target: BitbucketTarget;
  readonly userName: string;
  readonly password: Secret;
  readonly signal: AbortSignal;
}

type Place = NonNullable<ListedToken['place']>;

/** One request for each repository: more than this is left out, and said to be. */
const mostRepositories = 200;
const sideBySide = 4;
const mostPages = 50;

/**
 * Reads the lists. The own one goes first and alone: a password that is refused is not shown again. Problems: `inventory-refused`,
 * `inventory-unreachable`, `cancelled`; what fails behind that is told as missing.
 */
export async function listServerTokens(access: PasswordAccess, progress: ListProgress): Promise<Result<Listing>> {
  const { target, userName } = access;
  const host = new URL(target.apiBase).host;
  if (!target.apiBase.startsWith('https://') && !target.practice) return inventoryRefused(host, 'needs-https', 0);
  progress(0, null);
  const own = await readAll(access, `users/${encodeURIComponent(slugOf(userName))}`, null);
  if ('outcome' in own) return refused(host, own.outcome);
  const tokens = [...own.tokens];
  const gaps: InventoryGap[] = [{ code: 'own-only', params: {} }];
  progress(tokens.length, null);

  const places = await placesOf(access);
  gaps.unshift(...places.gaps);
  const failed: { place: Place; status: number }[] = [];
  const waiting = [...places.places];
  async function work(): Promise<void> {
    for (let place = waiting.shift(); place !== undefined && !access.signal.aborted; place = waiting.shift()) {
      const path = `projects/${encodeURIComponent(place.project)}${place.repository === null ? '' : `/repos/${encodeURIComponent(place.repository)}`}`;
      const found = await readAll(access, path, place);
      if ('outcome' in found) failed.push({ place, status: found.outcome.kind === 'response' ? found.outcome.status : 0 });
      else tokens.push(...found.tokens);
      progress(tokens.length, null);
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, work));
  if (access.signal.aborted) return ok({ tokens, gaps: [{ code: 'stopped', params: { read: tokens.length } }, ...gaps] });
  if (failed.length > 0 && failed.length === places.places.length && failed.every(({ status }) => status === 404))
    gaps.unshift({ code: 'no-resource-tokens', params: {} });
  else if (failed.length > 0) {
    const names = failed
      .slice(0, 3)
      .map(({ place: { project, repository } }) => (repository === null ? project : `${project}/${repository}`));
    gaps.unshift({ code: 'places-refused', params: { count: failed.length, names: names.join(', ') } });
  }
  return ok({ tokens, gaps });
}

/** The projects and repositories that the person administers. */
async function placesOf(access: PasswordAccess): Promise<{ places: Place[]; gaps: InventoryGap[] }> {
  const gaps: InventoryGap[] = [];
  const projects = await pages(access, '/rest/api/latest/projects?permission=PROJECT_ADMIN&limit=100', Number.POSITIVE_INFINITY);
  const repositories = await pages(access, '/rest/api/latest/repos?permission=REPO_ADMIN&limit=100', mostRepositories);
  const failed = [projects, repositories].find(({ outcome }) => outcome !== null)?.outcome;
  if (failed != null) gaps.push({ code: 'places-not-listed', params: { status: failed.kind === 'response' ? failed.status : 0 } });
  if (repositories.more) gaps.push({ code: 'places-left', params: { looked: mostRepositories } });
  return {
    places: [
      ...projects.items.flatMap((item) => {
        const project = text(at(item, 'key'), 200);
        return project === null ? [] : { project, repository: null };
      }),
      ...repositories.items.flatMap((item) => {
        const project = text(at(item, 'project', 'key'), 200);
        const repository = text(at(item, 'slug'), 200);
        return project === null || repository === null ? [] : { project, repository };
      }),
    ],
    gaps,
  };
}

interface Pages {
  readonly items: readonly unknown[];
  readonly more: boolean;
  /** What ended it early. */
  readonly outcome: HttpOutcome | null;
}

/** All pages of a list, up to `most` items (docs/bitbucket.md C7). */
async function pages(access: PasswordAccess, path: string, most: number): Promise<Pages> {
  const items: unknown[] = [];
  let start = 0;
  for (let count = 0; count < mostPages; count += 1) {
    const outcome = await send(access, 'GET', `${path}${path.includes('?') ? '&' : '?'}start=${start}`);
    const body = outcome.kind === 'response' && outcome.status === 200 && !outcome.truncated ? parseJson(outcome.body) : undefined;
    const values = at(body, 'values');
    if (!Array.isArray(values)) return { items, more: false, outcome };
    items.push(...list(values));
    const next = number(at(body, 'nextPageStart'));
    const last = flag(at(body, 'isLastPage')) !== false || next === null || next <= start;
    if (items.length >= most) return { items: items.slice(0, most), more: items.length > most || !last, outcome: null };
    if (last) return { items, more: false, outcome: null };
    start = next;
  }
  return { items, more: true, outcome: null };
}

async function readAll(
  access: PasswordAccess,
  path: string,
  place: Place | null,
): Promise<{ readonly tokens: ListedToken[] } | { readonly outcome: HttpOutcome }> {
  const { items, outcome } = await pages(access, `/rest/access-tokens/latest/${path}?limit=1000`, Number.POSITIVE_INFINITY);
  return outcome === null ? { tokens: items.flatMap((item) => tokenOf(item, place, access.userName) ?? []) } : { outcome };
}

function send({ http, target, userName, password, signal }: PasswordAccess, method: 'GET' | 'DELETE', path: string): Promise<HttpOutcome> {
  return sendAbortable(
    http,
    {
      method,
      url: `${target.apiBase}${path}`,
      // Without this header some servers take a change for a forged one (docs/bitbucket.md C6).
      headers: { Accept: 'application/json', ...(method === 'GET' ? {} : { 'X-Atlassian-Token': 'no-check' }) },
      auth: { scheme: 'basic', user: userName, password },
      ...(target.caPem === null ? {} : { caPem: target.caPem }),
    },
    signal,
  );
}

function refused(host: string, outcome: HttpOutcome) {
  if (outcome.kind === 'failure')
    return outcome.fault === 'cancelled'
      ? fail('cancelled')
      : fail('inventory-unreachable', { host, reason: because('unreachable', { fault: outcome.fault }) });
  return inventoryRefused(host, refusalOf(outcome), outcome.status);
}

/** The same 401 is for a wrong password and for a missing permission; only the second names the caller (docs/bitbucket.md C6). */
function refusalOf({ status, headers, body }: Extract<HttpOutcome, { kind: 'response' }>): InventoryRefusal {
  const { exceptionName, message } = errorWords(body);
  const words = `${exceptionName ?? ''} ${message ?? plainWords(body) ?? ''} ${headers['x-authentication-denied-reason'] ?? ''}`;
  if (/captcha/i.test(words)) return 'captcha';
  if (status === 401) return userNameOf(headers) === null ? 'password' : 'not-allowed';
  if (status === 403) return /basic auth\w* .*disabled/i.test(words) ? 'single-sign-on' : 'not-allowed';
  if (status === 404) return /NoSuchUser/.test(words) ? 'user' : 'unreadable';
  if (status === 429) return 'limited';
  return status >= 300 && status < 400 ? 'single-sign-on' : 'unreadable';
}

function tokenOf(item: unknown, place: Place | null, userName: string): ListedToken | null {
  const id = text(at(item, 'id'), 100) ?? number(at(item, 'id'))?.toString() ?? null;
  if (id === null) return null;
  const user = at(item, 'user');
  const name = text(at(user, 'name'), 300) ?? userName;
  const created = number(at(item, 'createdDate'));
  const days = number(at(item, 'expiryDays'));
  return {
    id,
    label: text(at(item, 'name'), 300) ?? '',
    kind: place === null ? 'http-access-token' : place.repository === null ? 'http-project-token' : 'http-repository-token',
    blocked: false,
    owner:
      place === null
        ? {
            id: text(at(user, 'slug'), 300) ?? slugOf(userName),
            name: text(at(user, 'displayName'), 300) ?? name,
            email: text(at(user, 'emailAddress'), 300),
            userName: name,
          }
        : null,
    place,
    createdAt: timeOf(created),
    expiresAt: timeOf(number(at(item, 'expiryDate')) ?? (created === null || days === null ? null : created + days * 86_400_000)),
    lastUsedAt: timeOf(number(at(item, 'lastAuthenticated'))),
    grants: Array.isArray(at(item, 'permissions')) ? texts(at(item, 'permissions')) : null,
  };
}

function timeOf(milliseconds: number | null): string | null {
  return milliseconds === null || milliseconds <= 0 || milliseconds > 8.64e15 ? null : new Date(milliseconds).toISOString();
}

/**
 * Revokes one token (204) and looks that it is gone (404). Problems: `revoke-refused`, `inventory-unreachable`, `cancelled`.
 */
export async function revokeServerToken(access: PasswordAccess, token: ListedToken): Promise<Result<null>> {
  const { target } = access;
  const host = new URL(target.apiBase).host;
  const no = (why: InventoryRefusal, status: number) => fail('revoke-refused', { host, why, status });
  if (!target.apiBase.startsWith('https://') && !target.practice) return no('needs-https', 0);
  if (token.id === '') return no('gone', 0);
  const { place, owner } = token;
  const of =
    place === null
      ? `users/${encodeURIComponent(owner?.id ?? slugOf(access.userName))}`
      : `projects/${encodeURIComponent(place.project)}${place.repository === null ? '' : `/repos/${encodeURIComponent(place.repository)}`}`;
  const path = `/rest/access-tokens/latest/${of}/${encodeURIComponent(token.id)}`;
  const deleted = await send(access, 'DELETE', path);
  if (deleted.kind === 'failure' && deleted.fault === 'not-allowed') return refused(host, deleted);
  if (deleted.kind === 'response' && deleted.status >= 300 && deleted.status < 500)
    return no(deleted.status === 404 ? 'gone' : refusalOf(deleted), deleted.status);
  const after = await send(access, 'GET', path);
  return after.kind === 'response' && after.status === 404 ? ok(null) : no('unsure', deleted.kind === 'response' ? deleted.status : 0);
}
