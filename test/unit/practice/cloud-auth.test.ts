import { describe, expect, test } from 'vitest';
import { ada, ask, basic, bearer, dan, practiceFor } from './client.ts';

const practice = practiceFor();
const api = (path: string) => practice().cloud.apiBase + path;
const issue = (...spec: Parameters<ReturnType<typeof practice>['tokens']['issue']>) => practice().tokens.issue(...spec);

const refused = { type: 'error', error: { message: 'Token is invalid, expired, or not supported for this endpoint.' } };

describe('API tokens', () => {
  test('have the real shape', () => {
    const token = issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket'] });
    expect(token).toMatch(/^ATATT3xFfGF0[A-Za-z0-9_-]{171}=[0-9A-F]{8}$/);
    expect(token).toHaveLength(192);
  });

  test('work as Basic with the e-mail, whatever its case', async () => {
    const token = issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket', 'read:workspace:bitbucket'] });
    const reply = await ask(api('/user'), basic('ADA@acme.example', token));
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      type: 'user',
      username: 'ada-acme',
      nickname: 'Ada Admin',
      display_name: 'Ada Admin',
      account_status: 'active',
      has_2fa_enabled: null,
    });
    expect(reply.body.uuid).toMatch(/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
    expect(reply.headers.get('x-credential-type')).toBe('api_token');
    expect(reply.headers.get('x-oauth-scopes')).toBe('read:user:bitbucket, read:workspace:bitbucket');
    expect(reply.headers.get('x-accepted-oauth-scopes')).toBe('read:user:bitbucket');
    expect(reply.headers.get('x-b3-traceid')).toMatch(/^[0-9a-f]{16}$/);
    expect(reply.headers.get('x-ratelimit-limit')).toBeNull();
  });

  test.each(['ada-acme', 'ada', 'x-bitbucket-api-token-auth', ''])('are refused with the user name "%s"', async (user) => {
    const reply = await ask(api('/user'), basic(user, issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket'] })));
    expect(reply.status).toBe(401);
    expect(reply.body).toEqual(refused);
    expect(reply.headers.get('x-credential-type')).toBeNull();
    expect(reply.headers.get('x-oauth-scopes')).toBeNull();
  });

  test('are refused with somebody else’s e-mail', async () => {
    const token = issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket'] });
    expect((await ask(api('/user'), basic(dan.email, token))).status).toBe(401);
  });

  test('are refused as Bearer, unless the scenario accepts it', async () => {
    const token = issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket'] });
    expect((await ask(api('/user'), bearer(token))).body).toEqual(refused);
    practice().setScenario('bearer-accepted');
    expect((await ask(api('/user'), bearer(token))).status).toBe(200);
    practice().setScenario('healthy');
  });

  test.each([[[]], [['read:jira-work']], [['read:account', 'read:me']]])(
    'without a Bitbucket scope (%j) are refused like wrong ones',
    async (scopes) => {
      const reply = await ask(api('/repositories/acme'), basic(ada.email, issue({ kind: 'api-token', account: 'ada', scopes })));
      expect([reply.status, reply.body]).toEqual([401, refused]);
    },
  );

  test('are refused once expired or revoked', async () => {
    const scopes = ['read:user:bitbucket'];
    const expired = issue({ kind: 'api-token', account: 'ada', scopes, expiresAt: new Date(Date.now() - 1000) });
    expect((await ask(api('/user'), basic(ada.email, expired))).status).toBe(401);
    const revoked = issue({ kind: 'api-token', account: 'ada', scopes });
    expect((await ask(api('/user'), basic(ada.email, revoked))).status).toBe(200);
    practice().tokens.revoke(revoked);
    expect((await ask(api('/user'), basic(ada.email, revoked))).status).toBe(401);
  });

  test('may be limited to one workspace', async () => {
    const token = issue({
      kind: 'api-token',
      account: 'ada',
      scopes: ['read:workspace:bitbucket', 'read:repository:bitbucket'],
      workspace: 'acme-data',
    });
    const found = await ask(api('/user/workspaces'), basic(ada.email, token));
    expect(found.body.values.map((each) => each.workspace.slug)).toEqual(['acme-data']);
    expect((await ask(api('/repositories/acme?role=member'), basic(ada.email, token))).body.size).toBe(0);
  });
});

describe('scopes', () => {
  test('of API tokens imply nothing: admin and write do not read', async () => {
    const scopes = ['admin:repository:bitbucket', 'write:repository:bitbucket'];
    const reply = await ask(api('/repositories/acme'), basic(ada.email, issue({ kind: 'api-token', account: 'ada', scopes })));
    expect(reply.status).toBe(403);
    expect(reply.body).toEqual({
      type: 'error',
      error: {
        message: 'Your credentials lack one or more required privilege scopes.',
        detail: { required: ['read:repository:bitbucket'], granted: scopes },
      },
    });
    expect(reply.headers.get('x-credential-type')).toBe('api_token');
    expect(reply.headers.get('x-oauth-scopes')).toBe(scopes.join(', '));
    expect(reply.headers.get('x-accepted-oauth-scopes')).toBe('read:repository:bitbucket');
  });

  test('read:account and read:me do not stand for read:user', async () => {
    const token = issue({ kind: 'api-token', account: 'ada', scopes: ['read:account', 'read:me', 'read:repository:bitbucket'] });
    const reply = await ask(api('/user'), basic(ada.email, token));
    expect([reply.status, reply.body.error.detail.required]).toEqual([403, ['read:user:bitbucket']]);
  });

  test('of access tokens imply lower ones, and the header shows the top ones only', async () => {
    const token = issue({
      kind: 'repository-token',
      workspace: 'acme',
      repository: 'payments-api',
      scopes: ['repository', 'pullrequest:write', 'webhook'],
    });
    const reply = await ask(api('/repositories/acme/payments-api'), bearer(token));
    expect(reply.status).toBe(200);
    expect(reply.headers.get('x-oauth-scopes')).toBe('pullrequest:write, webhook');
    expect(reply.headers.get('x-accepted-oauth-scopes')).toBe('repository');
    expect((await ask(api('/repositories/acme/payments-api/pullrequests'), bearer(token))).status).toBe(200);
  });

  test('repository:admin and project:admin imply nothing', async () => {
    const token = issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['repository:admin', 'project:admin'] });
    expect((await ask(api('/repositories/acme/payments-api'), bearer(token))).body.error.detail.required).toEqual(['repository']);
    expect((await ask(api('/workspaces/acme/projects'), bearer(token))).body.error.detail.required).toEqual(['project']);
  });

  test('project gives its repositories too', async () => {
    const token = issue({ kind: 'project-token', workspace: 'acme', project: 'WEB', scopes: ['project'] });
    expect((await ask(api('/repositories/acme?role=member'), bearer(token))).body.size).toBe(20);
  });
});

describe('access tokens', () => {
  test.each([
    ['repo_access_token', { kind: 'repository-token', workspace: 'acme', repository: 'payments-api', scopes: ['repository'] }],
    ['project_access_token', { kind: 'project-token', workspace: 'acme', project: 'PAY', scopes: ['repository'] }],
    ['workspace_access_token', { kind: 'workspace-token', workspace: 'acme', scopes: ['repository'] }],
  ] as const)('%s: 403 on /user with the headers that say what it is', async (type, spec) => {
    const token = issue(spec);
    expect(token).toMatch(/^ATCTT3xFfGN0/);
    const reply = await ask(api('/user'), bearer(token));
    expect(reply.status).toBe(403);
    expect(reply.body.error.detail).toEqual({ required: ['account'], granted: ['repository'] });
    expect(reply.headers.get('x-credential-type')).toBe(type);
    expect(reply.headers.get('x-oauth-scopes')).toBe('repository');
    expect(reply.headers.get('x-ratelimit-limit')).toBe('1000');
  });

  test('have no user even with the account scope', async () => {
    const reply = await ask(api('/user'), bearer(issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['account'] })));
    expect([reply.status, reply.body]).toEqual([403, { type: 'error', error: { message: 'Forbidden' } }]);
  });

  test('are refused as Basic with any user', async () => {
    const token = issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['account', 'repository'] });
    for (const user of [ada.email, 'x-token-auth', 'acme', ''])
      expect((await ask(api('/repositories/acme'), basic(user, token))).body).toEqual(refused);
  });

  test('reach their own resource only', async () => {
    const ofRepository = issue({ kind: 'repository-token', workspace: 'acme', repository: 'payments-api', scopes: ['repository'] });
    const list = await ask(api('/repositories/acme'), bearer(ofRepository));
    expect(list.body.values.map((each) => each.slug)).toEqual(['payments-api']);
    expect((await ask(api('/repositories/acme/checkout-api'), bearer(ofRepository))).status).toBe(404);
    expect((await ask(api('/repositories/acme-data/events-pipeline'), bearer(ofRepository))).status).toBe(404);
  });
});

describe('what is no token', () => {
  test.each([
    ['account password', () => basic(ada.email, ada.password)],
    ['app password', () => basic('ada-acme', issue({ kind: 'app-password', account: 'ada' }))],
    ['typing mistake', () => basic(ada.email, 'hunter2')],
    ['broken header', () => ({ authorization: 'Basic !!!' })],
  ])('%s: 401 in plain text with a challenge', async (_name, headers) => {
    const reply = await ask(api('/user'), headers());
    expect(reply.status).toBe(401);
    expect(reply.headers.get('content-type')).toBe('text/plain');
    expect(reply.headers.get('www-authenticate')).toBe('Basic realm="Bitbucket.org HTTP"');
    expect(reply.body).toBeUndefined();
  });

  test('an organisation API key looks like an access token and is refused', async () => {
    const key = issue({ kind: 'organization-api-key' });
    expect(key).toMatch(/^ATCTT3xFfGN0/);
    expect((await ask(api('/repositories/acme'), bearer(key))).body).toEqual(refused);
    expect((await ask(api('/repositories/acme'), basic(ada.email, key))).body).toEqual(refused);
  });

  test('nobody: 401 where somebody is needed, public content elsewhere', async () => {
    expect((await ask(api('/user'))).status).toBe(401);
    expect((await ask(api('/repositories/acme'))).body.values.map((each) => each.slug).sort()).toEqual(['payments-sdk', 'shop-assets']);
    expect((await ask(api('/workspaces/acme'))).status).toBe(200);
    expect((await ask(api('/workspaces/acme-data'))).status).toBe(404);
  });
});
