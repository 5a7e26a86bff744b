/**
 * The practice https://api.atlassian.com, held against Atlassian's own references (read 2026-11-30):
 * https://developer.atlassian.com/cloud/admin/api-access/rest/api-group-api-token/ and
 * https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-api-tokens/
 */
import { afterEach, describe, expect, test } from 'vitest';
import { ada, ask, basic, bearer, Browser, dan, practiceFor } from './client.ts';

interface Item {
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly lastActiveAt?: string;
  readonly user: { readonly id: string; readonly orgId: string; readonly name: string; readonly email: string };
  readonly scopes: readonly string[];
}
interface Page {
  readonly data: readonly Item[];
  readonly links: { readonly next?: string };
}

const practice = practiceFor();
const key = (scopes?: readonly string[]) =>
  bearer(practice().tokens.issue({ kind: 'organization-api-key', ...(scopes === undefined ? {} : { scopes }) }));
const reader = () => key(['read:tokens:admin']);
const list = (query = '', org = practice().organization.id) =>
  `${practice().organization.adminApi}/admin/api-access/v1/orgs/${org}/api-tokens${query}`;
const ofPerson = (account: string, id = '') =>
  `${practice().organization.adminApi}/users/${account}/manage/api-tokens${id === '' ? '' : `/${id}`}`;
const page = async (query = '', headers = reader()): Promise<Page> => (await ask(list(query), headers)).body as unknown as Page;

async function all(headers = reader()): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const next: Page = await page(`?pageSize=1000${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, headers);
    items.push(...next.data);
    cursor = next.links.next;
  }
  return items;
}

afterEach(() => practice().setScenario('healthy'));

describe('the list', () => {
  test('has the fields of the reference, and never a secret', async () => {
    const reply = await ask(list('?pageSize=2'), reader());
    expect([reply.status, reply.headers.get('x-ratelimit-limit'), reply.headers.get('x-ratelimit-reset')]).toEqual([
      200,
      '1000',
      expect.stringMatching(/^\d{4}-/),
    ]);
    const { data, links } = reply.body as unknown as Page;
    expect(data).toHaveLength(2);
    expect(links.next).toEqual(expect.any(String));
    expect(data[0]).toMatchObject({
      id: expect.stringMatching(/^asp_/) as unknown,
      status: 'ALLOWED',
      user: { orgId: practice().organization.id, email: expect.stringContaining('@') as unknown },
    });
    expect(Object.keys(data[0]!).sort()).toEqual(['createdAt', 'expiresAt', 'id', 'label', 'lastActiveAt', 'scopes', 'status', 'user']);
  });

  test('pages with an opaque cursor until there is none; a page holds at most 1,000', async () => {
    const paged: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const next: Page = await page(`?pageSize=100${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...next.data.map(({ id }) => id));
      cursor = next.links.next;
    }
    expect(new Set(paged).size).toBe(paged.length);
    expect(paged).toEqual((await all()).map(({ id }) => id));
    practice().setScenario('large');
    expect((await page('?pageSize=9000')).data).toHaveLength(1000);
    expect(await all()).toHaveLength(5000);
  });

  test('a wrong parameter name is a 500, a wrong value a 400', async () => {
    const of = async (query: string) => (await ask(list(query), reader())).status;
    expect(await Promise.all(['?limit=5', '?page_size=5', '?pageSize=x', '?status=ALLOWED', '?cursor=zzz'].map(of))).toEqual([
      500, 500, 400, 400, 400,
    ]);
    expect(await of('?status=blocked&sort=-lastActiveAt&q=security')).toBe(200);
  });

  test('filters and sorts', async () => {
    expect((await page('?status=blocked')).data.map(({ label }) => label)).toEqual(['blocked by security']);
    expect((await page('?q=RENOVATE')).data.map(({ label }) => label)).toEqual(['renovate-bot']);
    const used = (await page('?sort=-lastActiveAt&pageSize=1000')).data.map(({ lastActiveAt }) => lastActiveAt ?? '');
    expect(used).toEqual([...used].sort().reverse());
  });

  test('holds what people make here, by label, but not of guests', async () => {
    const secret = practice().tokens.issue({ kind: 'api-token', account: 'ada', name: 'made today', scopes: ['read:user:bitbucket'] });
    practice().tokens.issue({ kind: 'api-token', account: 'noor', name: 'guest', scopes: ['read:user:bitbucket'] });
    practice().tokens.issue({
      kind: 'repository-token',
      workspace: 'acme',
      repository: 'payments-api',
      name: 'access token',
      scopes: ['repository'],
    });
    await ask(`${practice().cloud.apiBase}/user`, basic(ada.email, secret));
    const items = await all();
    expect(items.find(({ label }) => label === 'made today')).toMatchObject({
      user: { name: 'Ada Admin', email: ada.email },
      scopes: ['read:user:bitbucket'],
      lastActiveAt: expect.any(String) as unknown,
    });
    expect(items.filter(({ label }) => label === 'guest' || label === 'access token')).toEqual([]);
    expect(JSON.stringify(items)).not.toContain(secret);
  });
});

describe('who may', () => {
  test('401: nobody, an API token, an access token, a dead key', async () => {
    const expired = practice().tokens.issue({ kind: 'organization-api-key', expiresAt: new Date(0) });
    const tokens = [
      practice().tokens.issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket'] }),
      practice().tokens.issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['account'] }),
      expired,
    ];
    for (const headers of [{}, basic(ada.email, tokens[0]!), ...tokens.map((token) => bearer(token))]) {
      expect((await ask(list(), headers)).status).toBe(401);
    }
  });

  test('403 without the scope, 404 for another organisation, and a key is no token of Bitbucket’s', async () => {
    const eraser = key(['delete:tokens:admin']);
    expect((await ask(list(), eraser)).status).toBe(403);
    expect((await ask(list('', 'other'), reader())).status).toBe(404);
    expect((await ask(`${practice().cloud.apiBase}/user`, reader())).status).toBe(401);
  });
});

describe('revoking', () => {
  test('one: with a key without scopes, on the person’s own list', async () => {
    const secret = practice().tokens.issue({ kind: 'api-token', account: 'dan', name: 'to go', scopes: ['read:user:bitbucket'] });
    const token = (await all()).find(({ label }) => label === 'to go')!;
    const before = (await all()).length;
    const whole = key();
    const listed = await ask(ofPerson(token.user.id), whole);
    expect(listed.body).toMatchObject([{ id: token.id, label: 'to go', createdAt: token.createdAt, expiry: token.expiresAt }]);
    const scoped = key(['read:tokens:admin', 'delete:tokens:admin']);
    expect([
      (await ask(ofPerson(token.user.id), scoped)).status,
      (await ask(ofPerson(token.user.id, token.id), scoped, { method: 'DELETE' })).status,
    ]).toEqual([403, 403]);
    expect((await ask(ofPerson('712020:other', token.id), whole, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(`${practice().cloud.apiBase}/user`, basic(dan.email, secret))).status).toBe(200);
    expect((await ask(ofPerson(token.user.id, token.id), whole, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(ofPerson(token.user.id, token.id), whole, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(`${practice().cloud.apiBase}/user`, basic(dan.email, secret))).status).toBe(401);
    expect(await all()).toHaveLength(before - 1);
  });

  test('without an ID at the end it is everything', async () => {
    expect((await ask(list(), reader(), { method: 'DELETE' })).status).toBe(403);
    expect((await ask(list(), key(['delete:tokens:admin']), { method: 'DELETE' })).status).toBe(204);
    expect(await all()).toEqual([]);
  });
});

test('the page of API keys: its administrator makes one with scopes, and sees the organisation’s ID', async () => {
  const browser = new Browser(practice().cloud.origin);
  await browser.open(new URL(practice().organization.keyPage).pathname);
  await browser.submit('name="email"', { email: ada.email, password: ada.password });
  expect(browser.heading).toBe('API keys');
  await browser.open(`${practice().organization.keyPage}/create?with=scopes`);
  await browser.submit('name="scope"', { name: 'inventory', scope: ['read:tokens:admin'] });
  const [id, secret] = browser.secrets;
  expect((await ask(list('?pageSize=1', id), bearer(secret!))).status).toBe(200);
  await browser.open(practice().organization.keyPage);
  expect(browser.page).not.toContain(secret);
  await browser.submit('aria-label="Revoke inventory"', {});
  expect((await ask(list('?pageSize=1', id), bearer(secret!))).status).toBe(401);

  const other = new Browser(practice().cloud.origin);
  await other.open(new URL(practice().organization.keyPage).pathname);
  await other.submit('name="email"', { email: dan.email, password: dan.password });
  expect(other.status).toBe(403);
});

test.each([
  ['organization-limited', 429],
  ['organization-breaks-off', 502],
] as const)('%s: the third page once', async (scenario, status) => {
  practice().setScenario(scenario);
  const headers = reader();
  const statuses: number[] = [];
  for (const query of [
    '?pageSize=1',
    '?pageSize=1&cursor=cHJhY3RpY2U6MQ',
    '?pageSize=1&cursor=cHJhY3RpY2U6Mg',
    '?pageSize=1&cursor=cHJhY3RpY2U6Mg',
  ]) {
    statuses.push((await ask(list(query), headers)).status);
  }
  expect(statuses).toEqual([200, 200, status, 200]);
});
