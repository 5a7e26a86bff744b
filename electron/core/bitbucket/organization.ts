/**
 * API tokens of a Cloud organisation, with its administrator's key (docs/bitbucket.md A8):
 * list: https://developer.atlassian.com/cloud/admin/api-access/rest/api-group-api-token/
 * revoke one: https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-api-tokens/
 *
 * The list's own address with DELETE revokes the tokens of everybody. It is never sent: what revokes here is another API, and an empty id
 * stops before anything is asked.
 */
import { because, fail, ok } from '../../contract/index.ts';
import type { InventoryGap, InventoryRefusal, Result } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import type { ListedToken, Listing } from '../inventory/types.ts';
import type { ClockPort, HttpOutcome, HttpPort } from '../ports.ts';
import type { Secret } from '../secret.ts';
import { at, list, parseJson, text, texts } from './json.ts';
import { sendAbortable } from './session.ts';
import { inventoryRefused } from '../inventory/refused.ts';

export interface OrganizationAccess {
  readonly http: HttpPort;
  readonly clock: ClockPort;
  /** `https://api.atlassian.com`, or the practice's. */
  readonly adminApi: string;
  readonly organization: string;
  readonly key: Secret;
  readonly signal: AbortSignal;
}

/** Told after each page, and while a pause is waited for. */
export type ListProgress = (read: number, waitSeconds: number | null) => void;

const pageSize = 100;
/** An organisation with more has other tools. */
const mostTokens = 20_000;
/** A longer pause is left to the person, in seconds. */
const longestWait = 60;
/** Pause before a page that failed is asked for once more, in milliseconds. */
const retryAfterMs = 1_000;

/**
 * Reads the whole list. What fails on its first page is a problem (`inventory-refused`, `inventory-unreachable`, `cancelled`); later, what
 * was read is given with what is missing. A page that failed, or was asked to wait, is asked for once more.
 */
export async function listOrganizationTokens(access: OrganizationAccess, progress: ListProgress): Promise<Result<Listing>> {
  const tokens: ListedToken[] = [];
  const seen = new Set<string>();
  const gaps: InventoryGap[] = [
    { code: 'managed-only', params: {} },
    { code: 'no-access-tokens', params: {} },
  ];
  const done = (...more: InventoryGap[]): Result<Listing> => {
    const saysNothing = tokens.length > 0 && tokens.every(({ grants }) => grants === null);
    return ok({ tokens, gaps: [...more, ...gaps, ...(saysNothing ? [{ code: 'no-scopes', params: {} } as const] : [])] });
  };
  let cursor: string | null = null;
  progress(0, null);
  do {
    const outcome = await page(access, cursor, tokens.length, progress);
    if (access.signal.aborted) return tokens.length === 0 ? fail('cancelled') : done({ code: 'stopped', params: { read: tokens.length } });
    const body = outcome.kind === 'response' && outcome.status === 200 && !outcome.truncated ? parseJson(outcome.body) : undefined;
    const items = at(body, 'data');
    if (!Array.isArray(items))
      return tokens.length === 0 && cursor === null ? refused(access, outcome) : done(brokenOff(outcome, tokens.length));
    for (const item of list(items)) {
      const token = tokenOf(item);
      if (token === null || seen.has(token.id)) continue;
      seen.add(token.id);
      tokens.push(token);
    }
    progress(tokens.length, null);
    const next: string | null = cursorOf(at(body, 'links', 'next'));
    // A list that leads back to where it was would never end.
    if (next !== null && next === cursor) return done({ code: 'broke-off', params: { read: tokens.length, status: 200 } });
    if (next !== null && tokens.length >= mostTokens) return done({ code: 'too-many', params: { read: tokens.length } });
    cursor = next;
  } while (cursor !== null);
  return done();
}

/** One page; once more after the pause that was asked for, or after a moment where the server failed. */
async function page(access: OrganizationAccess, cursor: string | null, read: number, progress: ListProgress): Promise<HttpOutcome> {
  const query = new URLSearchParams({ pageSize: String(pageSize), ...(cursor === null ? {} : { cursor }) });
  const path = `/admin/api-access/v1/orgs/${encodeURIComponent(access.organization)}/api-tokens?${query.toString()}`;
  const first = await send(access, 'GET', path);
  const wait = pauseFor(first, access.clock.now());
  if (wait === null || access.signal.aborted) return first;
  if (wait >= 1) progress(read, wait);
  await access.clock.sleep(wait * 1000 + retryAfterMs, access.signal);
  return send(access, 'GET', path);
}

/** Seconds after which asking again has a chance; null where it has none. */
function pauseFor(outcome: HttpOutcome, now: Date): number | null {
  if (outcome.kind === 'failure') return outcome.fault === 'connection-reset' || outcome.fault === 'timeout' ? 0 : null;
  if (outcome.status >= 500) return 0;
  const until = outcome.status === 429 ? untilOf(outcome, now) : null;
  const seconds = until === null ? null : Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return seconds === null || seconds > longestWait ? null : seconds;
}

/** When the pause ends: `Retry-After` in seconds, or `X-RateLimit-Reset`, whose unit is not documented: a time, or seconds. */
function untilOf({ headers }: Extract<HttpOutcome, { kind: 'response' }>, now: Date): Date | null {
  const said = headers['retry-after'] ?? headers['x-ratelimit-reset'] ?? '';
  if (/^\d{1,10}$/.test(said)) {
    const number = Number(said);
    return new Date(number > 1_000_000_000 ? number * 1000 : now.getTime() + number * 1000);
  }
  const time = Date.parse(said);
  return Number.isNaN(time) ? null : new Date(time);
}

function brokenOff(outcome: HttpOutcome, read: number): InventoryGap {
  if (outcome.kind === 'response' && outcome.status === 429) {
    const now = new Date(Date.parse(outcome.headers['date'] ?? '') || 0);
    return { code: 'limited', params: { read, until: untilOf(outcome, now)?.toISOString() ?? null } };
  }
  return { code: 'broke-off', params: { read, status: outcome.kind === 'response' ? outcome.status : 0 } };
}

function send({ http, adminApi, key, signal }: OrganizationAccess, method: 'GET' | 'DELETE', path: string): Promise<HttpOutcome> {
  return sendAbortable(
    http,
    { method, url: `${adminApi}${path}`, headers: { Accept: 'application/json' }, auth: { scheme: 'bearer', token: key } },
    signal,
  );
}

function hostOf(address: string): string {
  return isUrl(address) ? new URL(address).host : '';
}

function refusalOf(status: number, whole = false): InventoryRefusal {
  switch (status) {
    case 401:
      return 'key';
    case 403:
      return whole ? 'whole-key' : 'scope';
    case 400:
    case 404:
      return 'organization';
    case 429:
      return 'limited';
    default:
      return 'unreadable';
  }
}

function refused({ adminApi }: OrganizationAccess, outcome: HttpOutcome) {
  const host = hostOf(adminApi);
  if (outcome.kind === 'failure')
    return outcome.fault === 'cancelled'
      ? fail('cancelled')
      : fail('inventory-unreachable', { host, reason: because('unreachable', { fault: outcome.fault }) });
  return inventoryRefused(host, refusalOf(outcome.status), outcome.status);
}

/** A cursor by itself, or an address with one in it, as the organisations API gives. */
function cursorOf(value: unknown): string | null {
  const next = text(value, 4000);
  if (next === null) return null;
  if (!/^(?:https?:)?\//i.test(next)) return next;
  return new URLSearchParams(next.slice(next.indexOf('?') + 1)).get('cursor');
}

function tokenOf(item: unknown): ListedToken | null {
  const id = text(at(item, 'id'), 200);
  if (id === null) return null;
  const user = at(item, 'user');
  const account = text(at(user, 'id'), 200);
  const email = text(at(user, 'email'), 300);
  const scopes = at(item, 'scopes');
  return {
    id,
    label: text(at(item, 'label'), 300) ?? '',
    kind: 'api-token',
    blocked: /^blocked$/i.test(text(at(item, 'status'), 40) ?? ''),
    owner: account === null ? null : { id: account, name: text(at(user, 'name'), 300) ?? email ?? account, email, userName: null },
    place: null,
    createdAt: timeOf(at(item, 'createdAt')),
    expiresAt: timeOf(at(item, 'expiresAt')),
    lastUsedAt: timeOf(at(item, 'lastActiveAt')),
    grants: Array.isArray(scopes) ? texts(scopes) : null,
  };
}

/** An ISO time, or null. */
function timeOf(value: unknown): string | null {
  const time = Date.parse(text(value, 60) ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/**
 * Revokes one token of a person: looks it up in the person's own list, deletes it, and looks that it is gone. Problems: `revoke-refused`,
 * `inventory-unreachable`, `cancelled`.
 */
export async function revokeOrganizationToken(access: OrganizationAccess, token: ListedToken): Promise<Result<null>> {
  const host = hostOf(access.adminApi);
  const no = (why: InventoryRefusal, status: number) => fail('revoke-refused', { host, why, status });
  if (token.owner === null || token.owner.id === '' || token.id === '') return no('gone', 0);
  const path = `/users/${encodeURIComponent(token.owner.id)}/manage/api-tokens`;

  const before = await send(access, 'GET', path);
  if (before.kind === 'failure') return refused(access, before);
  if (before.status !== 200) return no(before.status === 404 ? 'gone' : refusalOf(before.status, true), before.status);
  const found = idIn(before.body, token);
  if (found === null) return no('gone', before.status);

  const deleted = await send(access, 'DELETE', `${path}/${encodeURIComponent(found)}`);
  if (deleted.kind === 'response' && deleted.status >= 400 && deleted.status < 500 && deleted.status !== 404)
    return no(refusalOf(deleted.status, true), deleted.status);

  // Whatever was answered, the list says what is true.
  const after = await send(access, 'GET', path);
  const isGone =
    after.kind === 'response' &&
    after.status === 200 &&
    Array.isArray(parseJson(after.body)) &&
    idIn(after.body, { ...token, id: found }) === null;
  return isGone ? ok(null) : no('unsure', deleted.kind === 'response' ? deleted.status : 0);
}

/**
 * The token's id in the person's list. That both APIs have the same ids is not documented: one that is not there is looked for by its name
 * and the moment at which it was made, and only taken where there is one.
 */
function idIn(body: string, { id, label, createdAt }: ListedToken): string | null {
  const items = list(parseJson(body));
  if (items.some((item) => text(at(item, 'id'), 200) === id)) return id;
  const same = items.filter(
    (item) => createdAt !== null && timeOf(at(item, 'createdAt')) === createdAt && (text(at(item, 'label'), 300) ?? '') === label,
  );
  return same.length === 1 ? text(at(same[0], 'id'), 200) : null;
}
