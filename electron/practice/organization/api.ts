/**
 * The practice https://api.atlassian.com, as far as an inventory of API tokens goes:
 * - API Access, https://developer.atlassian.com/cloud/admin/api-access/rest/api-group-api-token/ (read 2026-11-30): list and bulk revoke
 * - User management, https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-api-tokens/: list and revoke one
 */
import { authorizationOf, empty, json, withHeaders } from '../http/message.ts';
import { match, route } from '../http/router.ts';
import { badValue, broken, keyLacksScope, needsWholeKey, noKey, noOrganization, noPath, noToken } from './errors.ts';
import { organizationId } from './organization.ts';
import type { Answer, Handled, Incoming } from '../http/message.ts';
import type { Params } from '../http/router.ts';
import type { Token } from '../tokens/store.ts';
import type { World } from '../world.ts';
import type { SeedToken } from './seed.ts';

/** Before every address of this API; the rest of the port is Bitbucket's. */
export const adminPrefix = '/api.atlassian.com';

interface Call {
  readonly world: World;
  readonly incoming: Incoming;
  readonly params: Params;
  readonly key: Token;
}

/** Parameters of the list, from its OpenAPI; the filters by date are taken and change nothing here. */
const known = /^(q|status|sort|pageSize|cursor|(createdAt|lastActiveAt)(SearchType|Uom|Value|From|To|RangeFrom|RangeTo))$/;
const mostPerPage = 1000;
const usualPage = 100;

/** Undefined when the path is none of this API's. */
export function adminApi(world: World, incoming: Incoming): Handled | undefined {
  if (!incoming.path.startsWith(`${adminPrefix}/`)) return undefined;
  const fault = world.scenario.fault?.(incoming, world.counters);
  return { answer: withHeaders(fault ?? answer(world, incoming), limitHeaders(incoming)), user: null };
}

function answer(world: World, incoming: Incoming): Answer {
  const found = match(routes, incoming.method, incoming.path.slice(adminPrefix.length));
  if (found.kind === 'not-found') return noPath();
  if (found.kind === 'wrong-method') return json(405, { status: 405, error: 'Method Not Allowed' }, { Allow: found.allow.join(', ') });
  const given = authorizationOf(incoming);
  const key = given.scheme === 'bearer' ? world.cloudTokens.find(given.secret) : undefined;
  if (key?.kind !== 'organization-api-key' || world.tokenState(key) !== 'live') return noKey();
  return found.handler({ world, incoming, params: found.params, key });
}

/** A key without scopes may do everything that its organisation administrator may. */
function may(key: Token, scope: string): boolean {
  return key.grants.length === 0 || key.grants.includes(scope);
}

function ofOrganization(scope: string, then: (call: Call) => Answer): (call: Call) => Answer {
  return (call) => {
    if (!may(call.key, scope)) return keyLacksScope();
    const id = call.params['org'] ?? '';
    return id === organizationId ? then(call) : noOrganization(id);
  };
}

const list = ofOrganization('read:tokens:admin', ({ world, incoming: { query } }) => {
  if ([...query.keys()].some((name) => !known.test(name))) return broken();
  const size = Number(query.get('pageSize') ?? usualPage);
  if (!Number.isInteger(size) || size < 1) return badValue('pageSize');
  const status = query.get('status');
  if (status !== null && !['allowed', 'blocked'].includes(status)) return badValue('status');
  const start = startOf(query.get('cursor'));
  if (start === null) return badValue('cursor');
  const wanted = (query.get('q') ?? '').toLowerCase();
  const all = world.organization
    .tokens()
    .filter((token) => (status === null || token.status.toLowerCase() === status) && (wanted === '' || words(token).includes(wanted)))
    .sort(orderOf(query.get('sort')));
  const end = start + Math.min(size, mostPerPage);
  return json(200, {
    data: all.slice(start, end).map(body),
    links: {
      self: cursorOf(start),
      ...(end < all.length ? { next: cursorOf(end) } : {}),
      ...(start > 0 ? { prev: cursorOf(Math.max(0, start - size)) } : {}),
    },
  });
});

/** Revokes everything: what a forgotten token ID at the end of an address would do. */
const revokeAll = ofOrganization('delete:tokens:admin', ({ world }) => {
  world.organization.revokeAll();
  return empty(204);
});

function ofPerson(then: (call: Call, account: string) => Answer): (call: Call) => Answer {
  return (call) => (call.key.grants.length > 0 ? needsWholeKey() : then(call, call.params['account'] ?? ''));
}

const listOfPerson = ofPerson(({ world }, account) =>
  json(
    200,
    world.organization
      .tokens()
      .filter(({ user }) => user.id === account)
      .map((token) => ({
        id: token.id,
        label: token.label,
        createdAt: token.createdAt.toISOString(),
        ...(token.lastActiveAt === null ? {} : { lastAccess: token.lastActiveAt.toISOString() }),
        ...(token.expiresAt === null ? {} : { expiry: token.expiresAt.toISOString() }),
      })),
  ),
);

const revokeOne = ofPerson(({ world, params }, account) =>
  world.organization.revoke(account, params['token'] ?? '') ? empty(204) : noToken(),
);

function body(token: SeedToken): unknown {
  const at = (moment: Date | null, name: string) => (moment === null ? {} : { [name]: moment.toISOString() });
  return {
    id: token.id,
    label: token.label,
    status: token.status,
    createdAt: token.createdAt.toISOString(),
    ...at(token.expiresAt, 'expiresAt'),
    ...at(token.lastActiveAt, 'lastActiveAt'),
    user: { ...token.user, orgId: organizationId },
    scopes: token.scopes,
  };
}

function words(token: SeedToken): string {
  return `${token.label}\n${token.user.name}\n${token.user.email}`.toLowerCase();
}

function orderOf(sort: string | null): (a: SeedToken, b: SeedToken) => number {
  const field = sort?.replace(/^[+-]/, '') ?? '';
  const sign = sort?.startsWith('-') === true ? -1 : 1;
  const at = (token: SeedToken) => (field === 'createdAt' ? token.createdAt : token.lastActiveAt)?.getTime() ?? 0;
  if (field === 'label') return (a, b) => sign * a.label.localeCompare(b.label);
  return field === 'createdAt' || field === 'lastActiveAt' ? (a, b) => sign * (at(a) - at(b)) : () => 0;
}

/** Opaque to whoever asks: a number in base64url. */
function cursorOf(start: number): string {
  return Buffer.from(`practice:${start}`).toString('base64url');
}

function startOf(cursor: string | null): number | null {
  if (cursor === null) return 0;
  const digits = /^practice:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Documented by name; the numbers are this server's own. */
function limitHeaders(incoming: Incoming): Record<string, string> {
  return {
    'X-RateLimit-Limit': '1000',
    'X-RateLimit-Remaining': '999',
    'X-RateLimit-Reset': new Date(incoming.at.getTime() + 60_000).toISOString(),
    'Cache-Control': 'no-store',
  };
}

const tokensPath = '/admin/api-access/v1/orgs/:org/api-tokens';
const personPath = '/users/:account/manage/api-tokens';
const routes = [
  route('GET', tokensPath, list),
  route('DELETE', tokensPath, revokeAll),
  route('GET', personPath, listOfPerson),
  route('DELETE', `${personPath}/:token`, revokeOne),
];
