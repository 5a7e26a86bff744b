import { describe, expect, test } from 'vitest';
import { ada, ask, basic, dan, practiceFor } from './client.ts';

const practice = practiceFor();
const api = (path: string) => practice().cloud.apiBase + path;
const everything = ['user', 'workspace', 'repository', 'project', 'pullrequest', 'webhook'].map((each) => `read:${each}:bitbucket`);
const as = (account: { name: string; email: string }, scopes = everything) =>
  basic(account.email, practice().tokens.issue({ kind: 'api-token', account: account.name, scopes }));

test('the anonymous probe', async () => {
  const reply = await ask(api('/hook_events'));
  expect(reply.status).toBe(200);
  expect(Object.keys(reply.body)).toContain('repository');
});

describe('workspaces', () => {
  test('the caller’s own, without names', async () => {
    const reply = await ask(api('/user/workspaces'), as(dan));
    expect(reply.body.values).toHaveLength(2);
    expect(reply.body.values[0]).toMatchObject({
      type: 'workspace_access',
      administrator: false,
      workspace: { type: 'workspace_base', slug: 'acme' },
    });
    expect(reply.body.values[0]!.workspace).not.toHaveProperty('name');
    const mine = await ask(api('/user/workspaces'), as(ada));
    expect(mine.body.values.map((each) => [each.workspace.slug, each.administrator])).toEqual([
      ['acme', true],
      ['acme-mobile', true],
      ['acme-data', true],
    ]);
  });

  test('a newcomer has none', async () => {
    expect((await ask(api('/user/workspaces'), as({ name: 'noor', email: 'noor@acme.example' }))).body.values).toEqual([]);
  });

  test('the caller’s permission; 403 where there is none', async () => {
    expect((await ask(api('/user/workspaces/acme/permission'), as(ada))).body.permission).toBe('owner');
    expect((await ask(api('/user/workspaces/acme/permission'), as(dan))).body.permission).toBe('member');
    expect((await ask(api('/user/workspaces/acme-data/permission'), as(dan))).status).toBe(403);
  });

  test('the caller’s repository permissions', async () => {
    const reply = await ask(api('/user/workspaces/acme/permissions/repositories?pagelen=100'), as(dan));
    const level = (slug: string) => reply.body.values.find((each) => each.repository.full_name === `acme/${slug}`)?.permission;
    expect([level('payments-api'), level('checkout-api'), level('identity-service'), level('shop-frontend')]).toEqual([
      'admin',
      'write',
      'read',
      undefined,
    ]);
  });

  test('by UUID with its braces only', async () => {
    const { uuid } = (await ask(api('/workspaces/acme'), as(ada))).body;
    expect((await ask(api(`/workspaces/${encodeURIComponent(uuid)}`), as(ada))).body.slug).toBe('acme');
    const bare = uuid.slice(1, -1);
    const reply = await ask(api(`/workspaces/${bare}`), as(ada));
    expect([reply.status, reply.body.error.message]).toEqual([404, `No workspace with identifier '${bare}'.`]);
  });

  test('members and projects', async () => {
    expect((await ask(api('/workspaces/acme/members'), as(dan))).body.values.map((each) => each.user.display_name)).toEqual([
      'Ada Admin',
      'Dan Developer',
      'CI service account',
    ]);
    expect((await ask(api('/workspaces/acme/projects'), as(dan))).body.values.map((each) => each.key)).toEqual(['PAY', 'PLAT', 'WEB']);
    expect((await ask(api('/workspaces/acme/permissions/repositories'), as(dan))).status).toBe(403);
  });

  test('one that does not exist', async () => {
    expect((await ask(api('/repositories/acmee'), as(ada))).body).toEqual({
      type: 'error',
      error: { message: "No workspace with identifier 'acmee'." },
    });
  });
});

describe('repositories', () => {
  test('two hundred in three workspaces', async () => {
    const sizes = await Promise.all(
      ['acme', 'acme-mobile', 'acme-data'].map(async (slug) => (await ask(api(`/repositories/${slug}?pagelen=1`), as(ada))).body.size),
    );
    expect(sizes).toEqual([110, 50, 40]);
  });

  test('pages: ten unless asked, at most a hundred, next is complete and opaque', async () => {
    const headers = as(ada);
    const first = await ask(api('/repositories/acme'), headers);
    expect(first.body).toMatchObject({ pagelen: 10, page: 1, size: 110 });
    expect(first.body).not.toHaveProperty('previous');
    const seen: string[] = [];
    let next: string | undefined = api('/repositories/acme?pagelen=50&sort=name');
    while (next !== undefined) {
      expect(next).not.toMatch(/page=\d/);
      const { body } = await ask(next, headers);
      seen.push(...body.values.map((each) => each.slug));
      next = body.next;
    }
    expect(seen).toHaveLength(110);
    expect(new Set(seen).size).toBe(110);
    expect(seen).toEqual([...seen].sort());
    expect((await ask(api('/repositories/acme?pagelen=101'), headers)).status).toBe(400);
    expect((await ask(api('/repositories/acme?page=99'), headers)).status).toBe(400);
    expect((await ask(api('/repositories/acme?page=nonsense'), headers)).status).toBe(400);
  });

  test('filters, roles, sorting and partial answers', async () => {
    const list = async (query: string, who = dan) => (await ask(api(`/repositories/acme?pagelen=100&${query}`), as(who))).body;
    expect((await list(`q=${encodeURIComponent('name ~ "CHECKOUT"')}`)).values.map((each) => each.slug)).toEqual([
      'checkout-api',
      'checkout-worker',
      'checkout-web',
      'checkout-jobs',
      'checkout-sdk',
    ]);
    expect(
      (await list(`q=${encodeURIComponent('project.key = "PLAT" AND (name ~ "-helm" OR name ~ "gateway-")')}`)).values.map(
        (each) => each.slug,
      ),
    ).toEqual([
      'gateway-service',
      'gateway-operator',
      'gateway-terraform',
      'identity-helm',
      'gateway-helm',
      'scheduler-helm',
      'feature-flags-helm',
      'observability-helm',
      'secrets-helm',
      'build-cache-helm',
      'base-images-helm',
      'service-mesh-helm',
      'audit-log-helm',
    ]);
    expect((await list('role=admin')).values.map((each) => each.slug)).toEqual(['payments-api']);
    expect((await list('role=contributor')).size).toBe(50);
    expect((await list('role=member', ada)).size).toBe(110);
    expect(await list('fields=values.slug,size')).toEqual({
      size: expect.any(Number) as unknown,
      values: expect.arrayContaining([{ slug: 'payments-api' }]) as unknown,
    });
    expect((await list(`q=${encodeURIComponent('name ~')}`)).type).toBe('error');
    expect((await list('sort=nonsense')).type).toBe('error');
  });

  test('a name is not a slug', async () => {
    const reply = await ask(api('/repositories/acme-mobile/mobile-app-ios'), as(dan));
    expect(reply.body).toMatchObject({
      name: 'Mobile App iOS',
      slug: 'mobile-app-ios',
      full_name: 'acme-mobile/mobile-app-ios',
      is_private: true,
    });
  });

  test('private and not allowed looks like not there', async () => {
    const hidden = await ask(api('/repositories/acme/shop-frontend'), as(dan));
    const missing = await ask(api('/repositories/acme/no-such-thing'), as(dan));
    expect(hidden.status).toBe(404);
    expect(hidden.body).toEqual(missing.body);
    expect(hidden.body.error.message).toMatch(/^You may not have access to this repository/);
  });

  test('hooks need the administrator, branches and files do not', async () => {
    expect((await ask(api('/repositories/acme/payments-api/hooks'), as(dan))).body.values).toEqual([]);
    expect((await ask(api('/repositories/acme/checkout-api/hooks'), as(dan))).status).toBe(403);
    expect((await ask(api('/repositories/acme/checkout-api/refs/branches'), as(dan))).body.values[0]!.name).toBe('main');
    expect((await ask(api('/repositories/acme/checkout-api/src/main/README.md'), as(dan))).text).toContain('# checkout-api');
    expect((await ask(api('/repositories/acme/checkout-api/pullrequests?pagelen=51'), as(dan))).status).toBe(400);
  });
});

describe('what is gone or never was', () => {
  test.each(['/workspaces', '/workspaces/', '/repositories', '/user/permissions/workspaces', '/user/permissions/repositories'])(
    '%s: 410 CHANGE-2770',
    async (path) => {
      const reply = await ask(api(path), as(ada));
      const data = { announcement_url: 'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770' };
      expect(reply.status).toBe(410);
      expect(reply.body).toEqual({
        type: 'error',
        error: {
          message: 'CHANGE-2770 - Functionality has been deprecated',
          detail: 'Please read the changelog entry for more details.',
          data,
        },
        data,
      });
    },
  );

  test('without /2.0: 403 Forbidden', async () => {
    const reply = await ask(`${practice().cloud.origin}/user`, as(ada));
    expect([reply.status, reply.body]).toEqual([403, { type: 'error', error: { message: 'Forbidden' } }]);
  });

  test('an unknown path and a wrong method', async () => {
    expect((await ask(api('/nonsense'), as(ada))).body.error.message).toBe('Resource not found');
    expect((await ask(api('/user'), as(ada), { method: 'DELETE' })).status).toBe(405);
  });
});
