import { afterEach, describe, expect, test } from 'vitest';
import { ada, ask, basic, bearer, dan, practiceFor } from './client.ts';

const practice = practiceFor();
const at = (path: string) => `${practice().selfManaged.baseUrl}/rest/access-tokens/latest${path}`;
const asDan = () => basic('dan', dan.password);
const put = (path: string, value: unknown, headers: Record<string, string>, method = 'PUT') =>
  ask(
    at(path),
    { 'content-type': 'application/json', ...headers },
    { method, body: typeof value === 'string' ? value : JSON.stringify(value) },
  );
const wish = { name: 'CDS', permissions: ['PROJECT_READ', 'REPO_READ'], expiryDays: 90 };

afterEach(() => practice().setScenario('healthy'));

describe('creating', () => {
  test('with the password: 200 with the token, which works', async () => {
    const reply = await put('/users/dan', wish, asDan());
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      id: expect.stringMatching(/^\d+$/) as unknown,
      name: 'CDS',
      permissions: wish.permissions,
      expiryDays: 90,
      createdDate: expect.any(Number) as unknown,
      token: expect.stringMatching(/^[A-Za-z0-9+/]{44}$/) as unknown,
    });
    const used = await ask(
      `${practice().selfManaged.baseUrl}/rest/api/latest/repos?permission=REPO_READ&limit=1`,
      bearer(reply.body.token),
    );
    expect([used.status, used.body.size, used.headers.get('x-ausername')]).toEqual([200, 1, 'dan']);
    const listed = await ask(at('/users/dan'), asDan());
    expect(listed.text).not.toContain(reply.body.token);
  });

  test.each([
    ['no name', { ...wish, name: ' ' }, 'name'],
    ['no permissions', { ...wish, permissions: [] }, 'permissions'],
    ['permissions that are no list', { ...wish, permissions: 'REPO_READ' }, 'permissions'],
    ['an unknown permission', { ...wish, permissions: ['REPO_EAT'] }, 'permissions'],
    ['a global permission', { ...wish, permissions: ['ADMIN'] }, 'permissions'],
    ['repository below project', { ...wish, permissions: ['PROJECT_WRITE', 'REPO_READ'] }, 'permissions'],
    ['an expiry of nothing', { ...wish, expiryDays: 0 }, 'expiryDays'],
    ['no JSON', '{', null],
  ])('400: %s', async (_name, body, context) => {
    const reply = await put('/users/dan', body, asDan());
    expect([reply.status, reply.body.errors[0].context]).toEqual([400, context]);
  });

  test('400 in Bitbucket’s words for a global permission', async () => {
    const reply = await put('/users/dan', { ...wish, permissions: ['ADMIN'] }, asDan());
    expect(reply.body.errors[0].message).toBe('Tokens may not have the following permission: ADMIN');
  });

  test('401: nobody, a wrong password, a token, somebody else, even the system administrator', async () => {
    const token = practice().tokens.issue({ kind: 'http-access-token', account: 'dan', permissions: ['REPO_ADMIN', 'PROJECT_ADMIN'] });
    expect((await put('/users/dan', wish, {})).status).toBe(401);
    expect((await put('/users/dan', wish, basic('dan', 'wrong'))).status).toBe(401);
    expect((await put('/users/dan', wish, bearer(token))).status).toBe(401);
    expect((await put('/users/dan', wish, basic('dan', token))).status).toBe(401);
    expect((await put('/users/ada', wish, asDan())).status).toBe(401);
    expect((await put('/users/dan', wish, basic('ada', ada.password))).status).toBe(401);
  });

  test('404: no such user', async () => {
    const reply = await put('/users/nobody', wish, asDan());
    expect([reply.status, reply.body.errors[0].exceptionName]).toEqual([404, 'com.atlassian.bitbucket.user.NoSuchUserException']);
  });

  test('403 and 415 for bodies that are not JSON', async () => {
    const form = await ask(
      at('/users/dan'),
      { ...asDan(), 'content-type': 'application/x-www-form-urlencoded' },
      { method: 'PUT', body: 'name=x' },
    );
    expect([form.status, form.body.errors[0]]).toEqual([403, { context: null, message: 'XSRF check failed', exceptionName: '' }]);
    expect((await ask(at('/users/dan'), { ...asDan(), 'content-type': 'application/xml' }, { method: 'PUT', body: '<a/>' })).status).toBe(
      415,
    );
  });
});

describe('managing', () => {
  test('list, look, edit and revoke', async () => {
    const { body: made } = await put('/users/dan', wish, asDan());
    const listed = await ask(at('/users/dan?limit=1000'), asDan());
    expect(listed.body.values.map((each) => each.id)).toContain(made.id);
    expect((await ask(at(`/users/dan/${made.id}`), asDan())).body).toMatchObject({ name: 'CDS' });
    expect((await put(`/users/dan/${made.id}`, { name: 'Renamed' }, asDan(), 'POST')).body).toMatchObject({
      name: 'Renamed',
      permissions: wish.permissions,
    });
    expect((await put(`/users/dan/${made.id}`, { permissions: ['REPO_EAT'] }, asDan(), 'POST')).status).toBe(400);
    expect((await ask(at(`/users/dan/${made.id}`), asDan(), { method: 'DELETE' })).status).toBe(204);
    expect((await ask(at(`/users/dan/${made.id}`), asDan(), { method: 'DELETE' })).status).toBe(404);
    expect((await ask(`${practice().selfManaged.baseUrl}/rest/api/latest/profile/recent/repos`, bearer(made.token))).status).toBe(401);
  });

  test('the system administrator sees and revokes other people’s, others do not', async () => {
    const { body: made } = await put('/users/dan', wish, asDan());
    expect((await ask(at('/users/ada'), asDan())).status).toBe(401);
    expect((await ask(at(`/users/dan/${made.id}`), basic('ada', ada.password))).status).toBe(200);
    expect((await ask(at(`/users/dan/${made.id}`), basic('ada', ada.password), { method: 'DELETE' })).status).toBe(204);
  });
});

describe('of projects and repositories', () => {
  test('made by their administrators', async () => {
    const project = await put('/projects/PAY', wish, basic('ada', ada.password));
    expect(project.status).toBe(200);
    expect((await ask(`${practice().selfManaged.baseUrl}/rest/api/latest/projects/PAY`, bearer(project.body.token))).status).toBe(200);
    const repository = await put('/projects/PAY/repos/payments-api', { name: 'x', permissions: ['REPO_READ'] }, asDan());
    expect(repository.status).toBe(200);
    expect((await put('/projects/PAY', wish, asDan())).status).toBe(401);
    expect((await put('/projects/PAY/repos/checkout-api', { name: 'x', permissions: ['REPO_READ'] }, asDan())).status).toBe(401);
    expect((await put('/projects/NOPE', wish, asDan())).status).toBe(404);
  });

  test('a repository’s token takes repository permissions only', async () => {
    expect((await put('/projects/PAY/repos/payments-api', wish, asDan())).status).toBe(400);
  });

  test.each(['server-8.9', 'old-server-7.17'] as const)('%s has none', async (scenario) => {
    practice().setScenario(scenario);
    expect((await put('/projects/PAY', wish, basic('ada', ada.password))).status).toBe(404);
    expect((await put('/users/dan', wish, asDan())).status).toBe(200);
  });
});

describe('scenarios', () => {
  test('lost reply: the token is there, the answer is not', async () => {
    practice().setScenario('token-create-lost-reply');
    const before = (await ask(at('/users/svc-ci'), basic('svc-ci', 'practice-ci'))).body.size;
    await expect(put('/users/svc-ci', wish, basic('svc-ci', 'practice-ci'))).rejects.toThrow();
    expect((await ask(at('/users/svc-ci'), basic('svc-ci', 'practice-ci'))).body.size).toBe(before + 1);
    expect(
      practice()
        .requests()
        .find((entry) => entry.method === 'PUT' && entry.status === 0),
    ).toBeDefined();
  });

  test('creating is disabled: 401 with X-AUSERNAME', async () => {
    practice().setScenario('token-create-disabled');
    const reply = await put('/users/dan', wish, asDan());
    expect([reply.status, reply.headers.get('x-ausername')]).toEqual([401, 'dan']);
  });

  test('too many tokens', async () => {
    practice().setScenario('max-tokens');
    const reply = await put('/users/dan', wish, asDan());
    expect([reply.status, reply.body.errors[0].message]).toEqual([400, 'The maximum number of access tokens has been reached.']);
  });

  test('an expiry is required', async () => {
    practice().setScenario('expiry-required');
    expect((await put('/users/dan', { name: 'x', permissions: ['REPO_READ'] }, asDan())).status).toBe(400);
    expect((await put('/users/dan', { ...wish, expiryDays: 365 }, asDan())).status).toBe(400);
    expect((await put('/users/dan', wish, asDan())).status).toBe(200);
  });

  test('XSRF: only with the header', async () => {
    practice().setScenario('xsrf');
    expect((await put('/users/dan', wish, asDan())).status).toBe(403);
    expect((await put('/users/dan', wish, { ...asDan(), 'x-atlassian-token': 'no-check' })).status).toBe(200);
  });

  test('5.4 has no tokens at all', async () => {
    const old = practice().tokens.issue({ kind: 'http-access-token', account: 'dan', permissions: ['REPO_READ'] });
    practice().setScenario('unsupported-5.4');
    expect((await put('/users/dan', wish, asDan())).status).toBe(404);
    expect((await ask(`${practice().selfManaged.baseUrl}/rest/api/1.0/profile/recent/repos`, bearer(old))).status).toBe(401);
  });
});
