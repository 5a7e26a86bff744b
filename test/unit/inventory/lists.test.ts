/** The two lists over real sockets: the practice organisation, and the practice Data Center. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import type { Problem, Result } from '../../../electron/contract/index.ts';
import { listOrganizationTokens, revokeOrganizationToken } from '../../../electron/core/bitbucket/organization.ts';
import type { OrganizationAccess } from '../../../electron/core/bitbucket/organization.ts';
import { listServerTokens, revokeServerToken } from '../../../electron/core/bitbucket/token-lists.ts';
import type { PasswordAccess } from '../../../electron/core/bitbucket/token-lists.ts';
import type { HttpOutcome, HttpRequest } from '../../../electron/core/ports.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { fakeClock } from '../../fakes/index.ts';

let practice: Practice;
const http = createHttp({ env: {}, version: 'test' });
beforeAll(async () => {
  practice = await startPractice();
});
afterEach(() => practice.setScenario('healthy'));
afterAll(async () => {
  await practice.close();
  await http.close();
});
const never = new AbortController().signal;
const waits: number[] = [];
/** Sleeps no longer than it has to. */
const clock = {
  ...fakeClock(),
  now: () => new Date(),
  sleep: (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  },
};
const organization = (more: Partial<OrganizationAccess> = {}, scopes?: string[]): OrganizationAccess => ({
  http,
  clock,
  adminApi: practice.organization.adminApi,
  organization: practice.organization.id,
  key: new Secret(practice.tokens.issue({ kind: 'organization-api-key', ...(scopes === undefined ? {} : { scopes }) })),
  signal: never,
  ...more,
});
const server = (userName: string, more: Partial<PasswordAccess> = {}): PasswordAccess => ({
  http,
  target: { deployment: 'data-center', apiBase: practice.selfManaged.baseUrl, caPem: null, practice: true },
  userName,
  password: new Secret(`practice-${userName === 'svc-ci' ? 'ci' : userName}`),
  signal: never,
  ...more,
});
const ok = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const refused = (result: Result<unknown>): Problem => {
  if (result.ok) throw new Error('expected a problem');
  return result.problem;
};
const quiet = (): void => undefined;

describe('the organisation', () => {
  it('reads every page and tells how far it is', async () => {
    const heard: number[] = [];
    const { tokens, gaps } = ok(await listOrganizationTokens(organization({}, ['read:tokens:admin']), (read) => heard.push(read)));
    expect(tokens).toHaveLength(240);
    expect(heard).toEqual([0, 100, 200, 240]);
    expect(tokens.find(({ label }) => label === 'renovate-bot')).toMatchObject({
      kind: 'api-token',
      owner: { name: 'Grace Green', email: 'grace.green@acme.example' },
      grants: expect.arrayContaining(['read:repository:bitbucket']) as unknown,
    });
    expect(tokens.find(({ label }) => label === 'made before 2025')).toMatchObject({ expiresAt: null });
    expect(gaps.map(({ code }) => code)).toEqual(['managed-only', 'no-access-tokens']);
  });

  it.each([
    ['organization-limited', 31_000],
    ['organization-breaks-off', 1_000],
  ] as const)('%s: waits, and goes on', async (scenario, most) => {
    practice.setScenario(scenario);
    waits.length = 0;
    expect(ok(await listOrganizationTokens(organization(), quiet)).tokens).toHaveLength(240);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeLessThanOrEqual(most);
  });

  it('keeps what was read where the list breaks off for good', async () => {
    let count = 0;
    const breaking = {
      send: (request: HttpRequest, signal: AbortSignal): Promise<HttpOutcome> => {
        count += 1;
        return count > 2 ? Promise.resolve({ ...response(502, '') }) : http.send(request, signal);
      },
    };
    const { tokens, gaps } = ok(await listOrganizationTokens(organization({ http: breaking }), quiet));
    expect(tokens).toHaveLength(200);
    expect(gaps[0]).toEqual({ code: 'broke-off', params: { read: 200, status: 502 } });
  });

  it('a long pause is left to the person, with what was read', async () => {
    const answers = [response(200, page([1], 'next')), response(429, '', { 'retry-after': '900' })];
    const { tokens, gaps } = ok(await listOrganizationTokens(organization({ http: scripted(answers) }), quiet));
    expect([tokens.length, gaps[0]?.code]).toEqual([1, 'limited']);
  });

  it('follows a cursor, an address with one, and neither in a circle', async () => {
    const asked: string[] = [];
    const answers = [
      response(200, page([1], 'abc=')),
      response(200, page([2], 'https://elsewhere.example/x?pageSize=9&cursor=d%2Be')),
      response(200, page([3], 'd+e')),
    ];
    const { tokens, gaps } = ok(await listOrganizationTokens(organization({ http: scripted(answers, asked) }), quiet));
    expect(tokens.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(asked.map((url) => new URL(url).searchParams.get('cursor'))).toEqual([null, 'abc=', 'd+e']);
    expect(new Set(asked.map((url) => new URL(url).host)).size).toBe(1);
    expect(gaps[0]?.code).toBe('broke-off');
  });

  it('older answers without scopes are said to say nothing', async () => {
    const { tokens, gaps } = ok(await listOrganizationTokens(organization({ http: scripted([response(200, page([1]))]) }), quiet));
    expect([tokens[0]?.grants, gaps.at(-1)?.code]).toEqual([null, 'no-scopes']);
  });

  it.each([
    ['a key without the scope', () => organization({}, ['delete:tokens:admin']), 'scope'],
    ['a key that nobody knows', () => organization({ key: new Secret('ATCTT3xFfGN0nope') }), 'key'],
    ['another organisation', () => organization({ organization: 'other' }), 'organization'],
    ['a page of a portal', () => organization({ http: scripted([response(200, '<html>')]) }), 'unreadable'],
  ])('%s', async (_name, access, why) => {
    const problem = refused(await listOrganizationTokens(access(), quiet));
    expect([problem.kind, problem.values['why']]).toEqual(['inventory-refused', why]);
  });

  it('stops with what was read', async () => {
    const stop = new AbortController();
    const { tokens, gaps } = ok(
      await listOrganizationTokens(organization({ signal: stop.signal }), (read) => {
        if (read === 100) stop.abort();
      }),
    );
    expect([tokens.length, gaps[0]]).toEqual([100, { code: 'stopped', params: { read: 100 } }]);
  });

  it('revokes one, and never asks the address that revokes all', async () => {
    const from = practice.requests().length;
    const { tokens } = ok(await listOrganizationTokens(organization(), quiet));
    const token = tokens.find(({ label }) => label === 'Jenkins (old controller)')!;
    const scoped = refused(await revokeOrganizationToken(organization({}, ['delete:tokens:admin']), token));
    expect([scoped.kind, scoped.values['why']]).toEqual(['revoke-refused', 'whole-key']);
    expect(ok(await revokeOrganizationToken(organization(), token))).toBeNull();
    expect(refused(await revokeOrganizationToken(organization(), token)).values['why']).toBe('gone');
    for (const empty of [
      { ...token, id: '' },
      { ...token, owner: null },
      { ...token, owner: { ...token.owner!, id: '' } },
    ])
      expect(refused(await revokeOrganizationToken(organization(), empty)).values['why']).toBe('gone');
    expect(ok(await listOrganizationTokens(organization(), quiet)).tokens).toHaveLength(tokens.length - 1);
    const deletes = practice
      .requests()
      .slice(from)
      .filter(({ method }) => method === 'DELETE');
    expect(deletes.map(({ path }) => /\/users\/[^/]+\/manage\/api-tokens\/[^/]+$/.test(path))).toEqual([true]);
  });

  it('finds a token whose id differs there by name and moment, and stops where two fit', async () => {
    const token = ok(await listOrganizationTokens(organization(), quiet)).tokens.find(({ label }) => label === 'backstage')!;
    expect(ok(await revokeOrganizationToken(organization(), { ...token, id: 'another-kind-of-id' }))).toBeNull();
    const twins = JSON.stringify([1, 2].map((id) => ({ id: String(id), label: 'x', createdAt: '2026-01-01T00:00:00.000Z' })));
    const answers = [response(200, twins)];
    const twin = { ...token, id: '9', label: 'x', createdAt: '2026-01-01T00:00:00.000Z' };
    expect(refused(await revokeOrganizationToken(organization({ http: scripted(answers) }), twin)).values['why']).toBe('gone');
  });

  it('says “unsure” where the answer was lost and the token is still there', async () => {
    const listed = JSON.stringify([{ id: '9', label: 'x', createdAt: '2026-01-01T00:00:00.000Z' }]);
    const answers = [response(200, listed), response(502, ''), response(200, listed)];
    const token = ok(await listOrganizationTokens(organization(), quiet)).tokens[0]!;
    expect(refused(await revokeOrganizationToken(organization({ http: scripted(answers) }), { ...token, id: '9' })).values['why']).toBe(
      'unsure',
    );
  });
});

describe('the server', () => {
  it('reads the person’s own tokens, and those of the places that they administer', async () => {
    practice.tokens.issue({ kind: 'http-access-token', account: 'dan', name: 'mine', permissions: ['REPO_READ'] });
    practice.tokens.issue({ kind: 'http-project-token', project: 'PAY', name: 'of PAY', permissions: ['PROJECT_READ'] });
    practice.tokens.issue({
      kind: 'http-repository-token',
      project: 'PAY',
      repository: 'payments-api',
      name: 'of the API',
      permissions: ['REPO_ADMIN'],
    });
    const { tokens, gaps } = ok(await listServerTokens(server('dan'), quiet));
    expect(tokens.map(({ label, kind }) => [label, kind])).toEqual([
      ['mine', 'http-access-token'],
      ['of the API', 'http-repository-token'],
    ]);
    expect(tokens[0]).toMatchObject({ owner: { userName: 'dan', name: 'Dan Developer' }, grants: ['REPO_READ'] });
    expect(tokens[0]?.expiresAt).toMatch(/^20\d\d-/);
    expect(gaps.map(({ code }) => code)).toEqual(['own-only']);
    const all = ok(await listServerTokens(server('ada'), quiet));
    expect(all.tokens.map(({ label }) => label)).toEqual(expect.arrayContaining(['of PAY', 'of the API']));
    expect(all.tokens.map(({ label }) => label)).not.toContain('mine');
  });

  it('shows a wrong password once', async () => {
    const from = practice.requests().length;
    const problem = refused(await listServerTokens(server('dan', { password: new Secret('wrong') }), quiet));
    expect([problem.kind, problem.values['why'], problem.field]).toEqual(['inventory-refused', 'password', 'password']);
    expect(
      practice
        .requests()
        .slice(from)
        .filter(({ authorization }) => authorization === 'basic'),
    ).toHaveLength(1);
    ok(await listServerTokens(server('dan'), quiet));
  });

  it.each([
    ['captcha', 'captcha'],
    ['password-login-disabled', 'single-sign-on'],
  ] as const)('%s', async (scenario, why) => {
    practice.setScenario(scenario);
    expect(refused(await listServerTokens(server('dan'), quiet)).values['why']).toBe(why);
  });

  it('a server without tokens of projects says so', async () => {
    practice.setScenario('server-8.9');
    const { gaps } = ok(await listServerTokens(server('dan'), quiet));
    expect(gaps.map(({ code }) => code)).toEqual(['no-resource-tokens', 'own-only']);
  });

  it('asks no more than 200 repositories, and says so', async () => {
    practice.setScenario('large');
    const { gaps } = ok(await listServerTokens(server('ada'), quiet));
    expect(gaps.map(({ code }) => code)).toContain('places-left');
  }, 60_000);

  it('sends no password over http:// to another computer', async () => {
    const target = { deployment: 'data-center', apiBase: 'http://git.acme.io', caPem: null, practice: false } as const;
    expect(refused(await listServerTokens(server('dan', { target }), quiet)).values['why']).toBe('needs-https');
    expect(refused(await revokeServerToken(server('dan', { target }), { ...(await one()), id: '1' })).values['why']).toBe('needs-https');
  });

  it('revokes one, by its owner and by a place’s administrator', async () => {
    const { tokens } = ok(await listServerTokens(server('dan'), quiet));
    for (const token of tokens) expect(ok(await revokeServerToken(server('dan'), token))).toBeNull();
    expect(refused(await revokeServerToken(server('dan'), tokens[0]!)).values['why']).toBe('gone');
    expect(ok(await listServerTokens(server('dan'), quiet)).tokens).toEqual([]);
  });

  async function one() {
    practice.tokens.issue({ kind: 'http-access-token', account: 'dan', permissions: ['REPO_READ'] });
    return ok(await listServerTokens(server('dan'), quiet)).tokens[0]!;
  }
});

function response(status: number, body: string, headers: Record<string, string> = {}): HttpOutcome {
  return { kind: 'response', status, headers, body, truncated: false, timings: { total: 1, firstByte: 1 }, peer: null, privateCa: null };
}

function page(ids: number[], next?: string): string {
  return JSON.stringify({
    data: ids.map((id) => ({ id: String(id), label: 'x', user: { id: 'u', name: 'U' } })),
    links: next === undefined ? {} : { next },
  });
}

/** Answers in this order; the last one again and again. */
function scripted(answers: readonly HttpOutcome[], asked: string[] = []) {
  let count = 0;
  return {
    send: (request: HttpRequest): Promise<HttpOutcome> => {
      asked.push(request.url);
      count += 1;
      return Promise.resolve(answers[Math.min(count, answers.length) - 1]!);
    },
  };
}
