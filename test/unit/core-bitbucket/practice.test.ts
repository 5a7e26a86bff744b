/** Fingerprint, lists and token creation against the practice Bitbucket, over real sockets. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import type { Deployment } from '../../../electron/contract/index.ts';
import { readAddress } from '../../../electron/core/bitbucket/address.ts';
import { createHttpToken, tokenPermissions } from '../../../electron/core/bitbucket/create-token.ts';
import type { CreateTokenRequest } from '../../../electron/core/bitbucket/create-token.ts';
import { fingerprint } from '../../../electron/core/bitbucket/fingerprint.ts';
import { listProjects, listRepositories, listWorkspaces } from '../../../electron/core/bitbucket/lists.ts';
import type { BitbucketContext } from '../../../electron/core/bitbucket/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice, PracticeRequest } from '../../../electron/practice/index.ts';

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
const sentDuring = async <T>(run: () => Promise<T>): Promise<[T, readonly PracticeRequest[]]> => {
  const from = practice.requests().length;
  return [await run(), practice.requests().slice(from)];
};

describe('fingerprint', () => {
  const detect = async (text: string, said: Deployment | null = null, caPem: string | null = null) => {
    const reading = readAddress(text, { cloudOrigins: [practice.cloud.origin] });
    if (!reading.ok) throw new Error(reading.problem.kind);
    const options = {
      practiceOrigins: [practice.cloud.origin, new URL(practice.selfManaged.baseUrl).origin],
      cloudApi: practice.cloud.apiBase,
      today: new Date('2026-11-21'),
      caPem,
    };
    return sentDuring(() => fingerprint(http, reading.value, said, never, options));
  };

  it('asks the practice Cloud for a link of bitbucket.org', async () => {
    const [found, sent] = await detect('https://bitbucket.org/acme/payments-api');
    expect(found).toMatchObject({
      deployment: 'cloud',
      baseUrl: null,
      server: { product: 'Bitbucket Cloud', confirmed: true },
      findings: [],
    });
    expect(sent.map((each) => each.path)).toEqual(['/2.0/hook_events']);
  });

  it('recognises Data Center with version and support, in one request', async () => {
    const [found, sent] = await detect(`${practice.selfManaged.baseUrl}/projects/PAY/repos/payments-api/browse`);
    expect(found).toMatchObject({
      deployment: 'data-center',
      askServerOrDataCenter: false,
      baseUrl: practice.selfManaged.baseUrl,
      findings: [],
      server: { product: 'Bitbucket Data Center', version: '10.2.6', support: 'supported', supportEnds: '2028-03-03', confirmed: true },
      reading: { projectKey: 'PAY', repository: 'payments-api' },
    });
    expect(sent).toHaveLength(1);
  });

  it('finds the context path and the scheme of a bare host', async () => {
    const { host } = new URL(practice.selfManaged.baseUrl);
    const [found, sent] = await detect(host);
    expect(found.baseUrl).toBe(practice.selfManaged.baseUrl);
    expect(found.server.confirmed).toBe(true);
    expect(sent.length).toBeLessThanOrEqual(4);
    expect(sent.every((each) => each.authorization === 'none')).toBe(true);
    const [without] = await detect(`http://${host}`);
    expect(without.findings.map((each) => [each.code, each.severity])).toEqual([['wrong-context-path', 'info']]);
  });

  it('asks the person where Server and Data Center look alike', async () => {
    practice.setScenario('server-8.9');
    const [open] = await detect(practice.selfManaged.baseUrl);
    expect(open).toMatchObject({ deployment: null, askServerOrDataCenter: true });
    const [said] = await detect(practice.selfManaged.baseUrl, 'server');
    expect(said).toMatchObject({ deployment: 'server', server: { support: 'ended', supportEnds: '2024-02-15' } });
    expect(said.findings.map((each) => each.code)).toEqual(['version-out-of-support']);
  });

  it('contradicts an answer that cannot be', async () => {
    const [server] = await detect(practice.selfManaged.baseUrl, 'server');
    expect(server.deployment).toBe('data-center');
    expect(server.findings.map((each) => each.code)).toEqual(['wrong-deployment']);
    const [cloud] = await detect('https://bitbucket.org/acme', 'data-center');
    expect(cloud.deployment).toBe('cloud');
    expect(cloud.findings.map((each) => each.code)).toEqual(['wrong-deployment']);
  });

  it.each([
    ['maintenance', 'maintenance'],
    ['starting-up', 'starting-up'],
    ['redirect-to-sso', 'redirect-to-sso'],
    ['html-login-page', 'captive-portal'],
    ['unsupported-5.4', 'unsupported-version'],
  ] as const)('%s', async (scenario, code) => {
    practice.setScenario(scenario);
    const [found, sent] = await detect(practice.selfManaged.baseUrl);
    expect(found.findings.map((each) => each.code)).toEqual([code]);
    expect(found.server.confirmed).toBe(code === 'unsupported-version');
    expect(sent.every((each) => each.authorization === 'none' && !each.path.includes('practice-sso'))).toBe(true);
  });

  it('says that nothing answers, and that something else does', async () => {
    const [refused] = await detect('http://127.0.0.1:9/');
    expect(refused.findings.map((each) => each.code)).toEqual(['connection-refused']);
    expect(refused.server.confirmed).toBe(false);
    const [other] = await detect(`${practice.cloud.origin.replace('127.0.0.1', 'localhost')}/some/page`);
    expect(other.server.confirmed).toBe(false);
    expect(['not-bitbucket', 'wrong-context-path', 'redirect-to-sso']).toContain(other.findings[0]?.code);
  });

  it('needs the connection’s own authority for a private certificate', async () => {
    const [without] = await detect(practice.selfManaged.secureBaseUrl);
    expect(without.findings.map((each) => each.code)).toEqual(['tls-untrusted-ca']);
    const [withCa] = await detect(practice.selfManaged.secureBaseUrl, null, practice.selfManaged.caPem);
    expect(withCa).toMatchObject({ deployment: 'data-center', findings: [] });
  });

  it('ends at once when cancelled', async () => {
    practice.setScenario('slow');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const reading = readAddress(practice.selfManaged.baseUrl);
    if (!reading.ok) throw new Error();
    const found = await fingerprint(http, reading.value, null, stop.signal, { practiceOrigins: [], cloudApi: practice.cloud.apiBase });
    expect(found).toMatchObject({ findings: [], server: { confirmed: false } });
  });
});

describe('lists', () => {
  const cloud = (scopes: readonly string[], account = 'ada'): BitbucketContext => ({
    http,
    signal: never,
    target: { deployment: 'cloud', apiBase: practice.cloud.apiBase, caPem: null, practice: true },
    caller: {
      kind: 'api-token',
      user: `${account}@acme.example`,
      gitUser: null,
      secret: new Secret(practice.tokens.issue({ kind: 'api-token', account, scopes })),
    },
  });
  const server = (account = 'ada'): BitbucketContext => ({
    http,
    signal: never,
    target: { deployment: 'data-center', apiBase: practice.selfManaged.baseUrl, caPem: null, practice: true },
    caller: {
      kind: 'http-access-token',
      user: null,
      gitUser: null,
      secret: new Secret(practice.tokens.issue({ kind: 'http-access-token', account, permissions: ['PROJECT_READ', 'REPO_READ'] })),
    },
  });
  const all = ['read:workspace:bitbucket', 'read:project:bitbucket', 'read:repository:bitbucket'];

  it('workspaces of a person', async () => {
    const page = await listWorkspaces(cloud(all), { search: '', cursor: null });
    expect('items' in page && page.items.map((each) => [each.slug, each.administrator])).toEqual([
      ['acme', true],
      ['acme-mobile', true],
      ['acme-data', true],
    ]);
    const some = await listWorkspaces(cloud(all), { search: 'mob', cursor: null });
    expect('items' in some && some.items.map((each) => each.slug)).toEqual(['acme-mobile']);
  });

  it('pages through repositories of Cloud to the end', async () => {
    const context = cloud(all);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listRepositories(context, { workspace: 'acme', search: '', cursor });
      if (!('items' in page)) throw new Error(JSON.stringify(page));
      expect(page.total).toBe(110);
      seen.push(...page.items.map((each) => each.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(110);
  });

  it('searches with the server’s own search, whatever is typed', async () => {
    for (const search of ['payments', 'a"b', 'a\\', '" OR name~"', ') OR (', 'ä', '%']) {
      const page = await listRepositories(cloud(all), { workspace: 'acme', search, cursor: null });
      if (!('items' in page)) throw new Error(`${search}: ${JSON.stringify(page)}`);
      expect(page.items.every((each) => each.name.includes(search))).toBe(true);
      expect(page.items.length > 0).toBe(search === 'payments');
    }
  });

  it('projects and repositories of a server', async () => {
    const projects = await listProjects(server(), { search: '', cursor: null });
    expect('items' in projects && projects.items.map((each) => each.key)).toEqual(['PAY', 'MOB', 'DATA']);
    const first = await listRepositories(server(), { search: '', cursor: null });
    if (!('items' in first)) throw new Error();
    expect(first.items).toHaveLength(100);
    const second = await listRepositories(server(), { search: '', cursor: first.next });
    expect('items' in second && [second.items.length, second.next]).toEqual([100, null]);
    const within = await listRepositories(server(), { projectKey: 'mob', search: '', cursor: null });
    expect('items' in within && within.items.every((each) => each.id.startsWith('MOB/'))).toBe(true);
    const searched = await listRepositories(server(), { projectKey: 'PAY', search: 'api', cursor: null });
    expect(
      'items' in searched &&
        searched.items.length > 0 &&
        searched.items.every((each) => each.id.startsWith('PAY/') && each.name.includes('api')),
    ).toBe(true);
  });

  it('refuses a cursor that leads elsewhere, and sends nothing', async () => {
    for (const cursor of [
      'https://evil.example/2.0/x',
      '/../../evil',
      '@evil.example/',
      '//evil.example/',
      '/user',
      '/repositories/../user/emails',
    ]) {
      const [page, sent] = await sentDuring(() => listRepositories(cloud(all), { workspace: 'acme', search: '', cursor }));
      expect('finding' in page && page.finding.code, cursor).toBe('unreadable-response');
      expect(sent).toEqual([]);
    }
    const page = await listRepositories(server(), { search: '', cursor: '1; DROP' });
    expect('finding' in page && page.finding.code).toBe('unreadable-response');
  });

  it('gives a finding where the list is refused', async () => {
    const code = async (page: ReturnType<typeof listRepositories>) => {
      const got = await page;
      return 'finding' in got ? got.finding.code : 'none';
    };
    expect(await code(listRepositories(cloud(['read:user:bitbucket']), { workspace: 'acme', search: '', cursor: null }))).toBe(
      'missing-scope',
    );
    expect(await code(listRepositories(cloud(all), { workspace: 'nope', search: '', cursor: null }))).toBe('workspace-not-found');
    expect(await code(listRepositories(cloud(all), { workspace: '', search: '', cursor: null }))).toBe('workspace-not-found');
    expect(await code(listRepositories(server(), { projectKey: 'NOPE', search: '', cursor: null }))).toBe('project-not-found');
    practice.setScenario('rate-limited');
    expect(await code(listRepositories(server(), { search: '', cursor: null }))).toBe('rate-limited');
  });
});

describe('creating a token', () => {
  const request = (more: Partial<CreateTokenRequest> = {}): CreateTokenRequest => ({
    target: { deployment: 'data-center', apiBase: practice.selfManaged.baseUrl, caPem: null, practice: true },
    userName: 'ada',
    password: new Secret('practice-ada'),
    name: 'Handrail CDS',
    permissions: ['PROJECT_READ', 'REPO_ADMIN'],
    expiryDays: 90,
    ...more,
  });

  it('makes one with exactly the permissions asked for, in one attempt', async () => {
    const [made, sent] = await sentDuring(() => createHttpToken(http, request(), never));
    if (!made.ok) throw new Error(made.problem.kind);
    expect(made.value.secret.length).toBe(44);
    expect(made.value.name).toBe('Handrail CDS');
    expect(Math.round((Date.parse(made.value.expiresOn ?? '') - Date.now()) / 86_400_000)).toBeGreaterThanOrEqual(89);
    expect(sent.map((each) => [each.method, each.path])).toEqual([
      ['GET', '/bitbucket/rest/authconfig/1.0/login-options'],
      ['PUT', '/bitbucket/rest/access-tokens/latest/users/ada'],
    ]);
    expect(sent[0]?.authorization).toBe('none');
    expect(sent[1]?.headers['x-atlassian-token']).toBe('no-check');
    expect(JSON.stringify(made)).not.toContain(made.value.secret.reveal());
  });

  it.each([
    ['a wrong password', { password: new Secret('wrong') }, 'healthy', 'create-password-refused'],
    ['single sign-on', {}, 'sso-only', 'create-single-sign-on'],
    ['CAPTCHA', {}, 'captcha', 'create-captcha'],
    ['not allowed', {}, 'token-create-disabled', 'create-not-allowed'],
    ['too many', {}, 'max-tokens', 'create-limit-reached'],
    ['an expiry that is too long', { expiryDays: 365 }, 'expiry-required', 'create-expiry-required'],
    ['no expiry where one is needed', { expiryDays: null }, 'expiry-required', 'create-expiry-required'],
    ['a lost reply', {}, 'token-create-lost-reply', 'create-reply-lost'],
    ['Basic switched off', {}, 'password-login-disabled', 'create-single-sign-on'],
    ['no user', { userName: ' ' }, 'healthy', 'user-empty'],
  ] as const)('%s', async (_, more, scenario, kind) => {
    practice.setScenario(scenario);
    const [made, sent] = await sentDuring(() => createHttpToken(http, request(more), never));
    expect(!made.ok && made.problem.kind).toBe(kind);
    expect(sent.filter((each) => each.method === 'PUT').length).toBeLessThanOrEqual(1);
    expect(JSON.stringify(made)).not.toContain('practice-ada');
    if (kind === 'create-reply-lost')
      expect(!made.ok && made.problem.values).toMatchObject({
        name: 'Handrail CDS',
        page: `${practice.selfManaged.baseUrl}/plugins/servlet/access-tokens/manage`,
      });
    if (kind === 'create-single-sign-on' && scenario === 'sso-only') expect(sent.some((each) => each.authorization !== 'none')).toBe(false);
  });

  it('passes the XSRF check and is not fooled by a redirect', async () => {
    practice.setScenario('xsrf');
    expect((await createHttpToken(http, request(), never)).ok).toBe(true);
    practice.setScenario('redirect-to-sso');
    const [made, sent] = await sentDuring(() => createHttpToken(http, request(), never));
    expect(!made.ok && made.problem.kind).toBe('create-single-sign-on');
    expect(sent.every((each) => each.authorization === 'none')).toBe(true);
  });

  it('never sends a password unencrypted to a real server', async () => {
    const [made, sent] = await sentDuring(() =>
      createHttpToken(http, request({ target: { ...request().target, practice: false } }), never),
    );
    expect(!made.ok && made.problem.kind).toBe('create-needs-https');
    expect(sent).toEqual([]);
    const secure = {
      deployment: 'data-center',
      apiBase: practice.selfManaged.secureBaseUrl,
      caPem: practice.selfManaged.caPem,
      practice: false,
    } as const;
    expect((await createHttpToken(http, request({ target: secure }), never)).ok).toBe(true);
    const untrusted = await createHttpToken(http, request({ target: { ...secure, caPem: null } }), never);
    expect(!untrusted.ok && untrusted.problem.kind).toBe('create-unreachable');
  });

  it('is not for Cloud', async () => {
    const made = await createHttpToken(
      http,
      request({ target: { deployment: 'cloud', apiBase: practice.cloud.apiBase, caPem: null, practice: true } }),
      never,
    );
    expect(!made.ok && made.problem.kind).toBe('create-unsupported');
  });

  it('never asks for a repository level below the project level', () => {
    expect(tokenPermissions(['PROJECT_WRITE', 'REPO_READ'])).toEqual(['PROJECT_WRITE', 'REPO_WRITE']);
    expect(tokenPermissions(['REPO_ADMIN'])).toEqual(['REPO_ADMIN']);
    expect(tokenPermissions(['PROJECT_READ', 'REPO_READ', 'REPO_ADMIN'])).toEqual(['PROJECT_READ', 'REPO_ADMIN']);
    expect(tokenPermissions(['ADMIN', 'nonsense'])).toEqual([]);
  });
});
