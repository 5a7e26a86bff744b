import { describe, expect, test } from 'vitest';
import { ada, ask, basic, bearer, Browser, dan, practiceFor } from './client.ts';

const practice = practiceFor();
const dateIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function signedIn(account: { email: string; password: string }, path = '/'): Promise<Browser> {
  const browser = new Browser(practice().cloud.origin);
  await browser.open(path);
  expect(browser.heading).toBe('Log in to continue');
  return browser.submit('name="email"', { email: account.email, password: account.password });
}

describe('signing in', () => {
  test('shows the accounts, refuses wrong passwords, and comes back', async () => {
    const browser = new Browser(practice().cloud.origin);
    await browser.open('/manage-profile/security/api-tokens');
    for (const account of practice().accounts) expect(browser.page).toContain(account.email);
    await browser.submit('name="email"', { email: ada.email, password: 'wrong' });
    expect(browser.status).toBe(401);
    await browser.submit('name="email"', { email: ada.email, password: ada.password });
    expect([browser.status, browser.heading]).toEqual([200, 'API tokens']);
    await browser.submit('Log out', {});
    await browser.open('/dashboard/overview');
    expect(browser.heading).toBe('Log in to continue');
  });

  test('never leads to another site afterwards', async () => {
    const browser = new Browser(practice().cloud.origin);
    await browser.open('/account/signin/?next=//evil.example/');
    await browser.submit('name="email"', { email: ada.email, password: ada.password });
    expect(browser.address).toBe(`${practice().cloud.origin}/dashboard/overview`);
  });

  test('every page says that it is practice, and allows no script but its own', async () => {
    const reply = await ask(`${practice().cloud.origin}/account/signin/`);
    expect(reply.text).toMatch(
      /<title>Log in to continue – Practice<[^]*<section class="practice" lang="en" aria-label="Practice">Practice</u,
    );
    expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'.*form-action 'self'/);
  });
});

describe('API tokens', () => {
  test('with scopes: name, app, scopes with search, review, shown once', async () => {
    const browser = await signedIn(ada, '/manage-profile/security/api-tokens');
    expect(browser.page.indexOf('>Create API token<')).toBeLessThan(browser.page.indexOf('>Create API token with scopes<'));
    await browser.open('/manage-profile/security/api-tokens/scoped');
    await browser.submit('name="expires"', { name: 'CDS & <friends>', expires: dateIn(30) });
    expect(browser.heading).toBe('Select the API token app');
    await browser.submit('name="app"', { app: 'Bitbucket' });
    expect(browser.heading).toBe('Select scopes');
    await browser.submit(
      'name="search"',
      { scope: ['read:user:bitbucket'], search: 'repository' },
      '/manage-profile/security/api-tokens/scoped/scopes',
    );
    expect(browser.page).toContain('read:user:bitbucket');
    expect(browser.page).not.toContain('id="read:user:bitbucket"');
    await browser.submit('name="search"', { scope: ['read:user:bitbucket', 'read:repository:bitbucket'] });
    expect(browser.heading).toBe('Create your API token');
    await browser.submit('Create token', {});
    expect(browser.heading).toBe('Copy your API token');
    const [token] = browser.secrets;
    const reply = await ask(`${practice().cloud.apiBase}/user`, basic(ada.email, token!));
    expect([reply.status, reply.headers.get('x-oauth-scopes')]).toEqual([200, 'read:user:bitbucket, read:repository:bitbucket']);
    await browser.open('/manage-profile/security/api-tokens/created');
    expect(browser.secrets).toEqual([]);
    expect(browser.page).toContain('CDS &amp; &lt;friends&gt;');
    expect(browser.page).not.toContain(token);
  });

  test('plain "Create API token" makes one that Bitbucket refuses', async () => {
    const browser = await signedIn(dan, '/manage-profile/security/api-tokens/new');
    await browser.submit('name="expires"', { name: 'oops', expires: dateIn(1) });
    expect((await ask(`${practice().cloud.apiBase}/user`, basic(dan.email, browser.secrets[0]!))).status).toBe(401);
  });

  test('the expiry is between a day and a year', async () => {
    const browser = await signedIn(dan, '/manage-profile/security/api-tokens/scoped');
    for (const expires of [dateIn(-1), dateIn(400), 'soon']) {
      await browser.submit('name="expires"', { name: 'x', expires });
      expect(browser.page).toContain('Choose a date from 1 day to 1 year');
    }
  });

  test('can be revoked', async () => {
    const browser = await signedIn(dan, '/manage-profile/security/api-tokens/new');
    await browser.submit('name="expires"', { name: 'to go' });
    await browser.open('/manage-profile/security/api-tokens');
    await browser.submit('aria-label="Revoke to go"', {});
    expect(browser.page).not.toContain('to go');
  });

  test('a form from elsewhere is refused', async () => {
    const browser = await signedIn(dan, '/manage-profile/security/api-tokens/new');
    await browser.submit('name="expires"', { name: 'forged', form_token: 'x' });
    expect(browser.status).toBe(403);
    await browser.open('/manage-profile/security/api-tokens');
    expect(browser.page).not.toContain('forged');
  });
});

describe('access tokens', () => {
  test('of a repository, made by its administrator', async () => {
    const browser = await signedIn(dan, '/acme/payments-api');
    expect(browser.page).toContain('Repository settings');
    await browser.open('/acme/payments-api/admin/access-tokens/create');
    expect(browser.page).not.toContain('id="account"');
    await browser.submit('name="scope"', { name: 'bot', scope: ['repository:write'] });
    expect(browser.heading).toBe('Copy your access token');
    const reply = await ask(`${practice().cloud.apiBase}/repositories/acme/payments-api`, bearer(browser.secrets[0]!));
    expect([reply.status, reply.headers.get('x-credential-type')]).toEqual([200, 'repo_access_token']);
  });

  test('are closed to everybody else', async () => {
    const browser = await signedIn(dan, '/acme/checkout-api/admin/access-tokens');
    expect(browser.status).toBe(403);
    await browser.open('/acme/shop-frontend/admin/access-tokens');
    expect(browser.status).toBe(404);
    await browser.open('/acme/workspace/settings/access-tokens');
    expect(browser.status).toBe(403);
  });

  test.each([
    ['/acme/workspace/settings', 'workspace_access_token'],
    ['/acme/workspace/projects/PAY/settings', 'project_access_token'],
  ])('%s on the Premium plan', async (path, type) => {
    const browser = await signedIn(ada, `${path}/access-tokens/create`);
    await browser.submit('name="scope"', { name: 'bot', scope: ['project', 'repository'] });
    const reply = await ask(`${practice().cloud.apiBase}/user`, bearer(browser.secrets[0]!));
    expect([reply.status, reply.headers.get('x-credential-type'), reply.headers.get('x-oauth-scopes')]).toEqual([403, type, 'project']);
  });

  test.each(['/acme-mobile/workspace/settings', '/acme-mobile/workspace/projects/MOB/settings'])('%s: Premium only', async (path) => {
    const browser = await signedIn(ada, `${path}/access-tokens`);
    expect(browser.page).toContain('Premium plan only');
    await browser.open(`${path}/access-tokens/create`);
    expect(browser.page).not.toContain('name="scope"');
  });
});

test('an OAuth consumer shows key and secret', async () => {
  const browser = await signedIn(ada, '/acme/workspace/settings/api');
  await browser.open('/acme/workspace/settings/api/add');
  await browser.submit('name="callback"', {
    name: 'Xcode Cloud',
    callback: 'https://example.com/callback',
    permission: ['account', 'repository:admin'],
  });
  expect(browser.secrets).toHaveLength(2);
  await browser.open('/acme/workspace/settings/api');
  expect(browser.page).toContain('account, repository:admin');
});

test('pasted links lead somewhere', async () => {
  const browser = await signedIn(ada, '/acme/payments-api/src/main/README.md');
  expect([browser.status, browser.heading]).toEqual([200, 'payments-api']);
  await browser.open('/acme/payments-api.git');
  expect([browser.status, browser.heading]).toEqual([200, 'payments-api']);
  await browser.open('/acme-mobile/');
  expect(browser.heading).toBe('Acme Mobile');
  await browser.open('/acme/nowhere');
  expect(browser.status).toBe(404);
});
