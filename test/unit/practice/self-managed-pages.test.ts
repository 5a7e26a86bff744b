import { afterEach, describe, expect, test } from 'vitest';
import { ada, ask, bearer, Browser, dan, practiceFor } from './client.ts';

const practice = practiceFor();
afterEach(() => practice().setScenario('healthy'));

async function loggedIn(account: { name: string; password: string }, path: string): Promise<Browser> {
  const browser = new Browser(practice().selfManaged.baseUrl);
  await browser.open(`/bitbucket${path}`);
  expect(browser.heading).toBe('Log in');
  return browser.submit('j_username', { j_username: account.name, j_password: account.password });
}

const repositories = (secret: string, permission: string) =>
  ask(`${practice().selfManaged.baseUrl}/rest/api/latest/repos?permission=${permission}&limit=1000`, bearer(secret));

describe('personal tokens', () => {
  test('the general address leads to the person’s own; the form presets their highest level; the token shows once', async () => {
    const browser = await loggedIn(dan, '/plugins/servlet/access-tokens/manage');
    expect([browser.heading, new URL(browser.address).pathname]).toEqual([
      'HTTP access tokens',
      '/bitbucket/plugins/servlet/access-tokens/users/dan/manage',
    ]);
    await browser.open('/bitbucket/plugins/servlet/access-tokens/users/dan/create');
    expect(browser.page).toContain('<option value="2" selected>Project write</option>');
    expect(browser.page).toContain('<option value="3" selected>Repository admin</option>');
    await browser.submit('Token name', { name: 'SEI', project: '1', repository: '1', days: '30' });
    expect(browser.heading).toBe('New token created');
    const [secret] = browser.secrets;
    expect((await repositories(secret!, 'REPO_READ')).body.size).toBe(150);
    expect((await repositories(secret!, 'REPO_WRITE')).body.size).toBe(0);
    await browser.open('/bitbucket/plugins/servlet/access-tokens/users/dan/created');
    expect([browser.heading, browser.secrets]).toEqual(['HTTP access tokens', []]);
    expect(browser.page).toContain('Project read, Repository read');
    await browser.submit('aria-label="Revoke SEI"', {});
    expect((await repositories(secret!, 'REPO_READ')).status).toBe(401);
  });

  test('repository below project, or no name, comes back with the reason and what was typed', async () => {
    const browser = await loggedIn(dan, '/plugins/servlet/access-tokens/add');
    await browser.submit('Token name', { name: 'kept', project: '3', repository: '1' });
    expect([browser.status, browser.page.includes('same as or higher'), browser.page.includes('value="kept"')]).toEqual([400, true, true]);
  });

  test('other people’s pages are closed, and forms from elsewhere are refused', async () => {
    const browser = await loggedIn(dan, '/plugins/servlet/access-tokens/users/ada/manage');
    expect(browser.status).toBe(401);
    await browser.open('/bitbucket/plugins/servlet/access-tokens/users/dan/create');
    await browser.submit('Token name', { name: 'x', form_token: '' });
    expect(browser.status).toBe(403);
  });

  test('up to 7.17 they are called personal access tokens; in 5.4 there are none', async () => {
    practice().setScenario('old-server-7.17');
    const browser = await loggedIn(dan, '/plugins/servlet/access-tokens/manage');
    expect(browser.heading).toBe('Personal access tokens');
    expect(browser.page).not.toContain('HTTP access tokens');
    practice().setScenario('unsupported-5.4');
    await browser.open('/bitbucket/plugins/servlet/access-tokens/manage');
    expect(browser.status).toBe(404);
  });

  test('an administrator may ask for an expiry', async () => {
    practice().setScenario('expiry-required');
    const browser = await loggedIn(dan, '/plugins/servlet/access-tokens/add');
    await browser.submit('Token name', { name: 'x', project: '1', repository: '1', expiry: 'none' });
    expect([browser.status, browser.page.includes('at most 90 days')]).toEqual([400, true]);
  });
});

test('project and repository tokens, by way of the settings', async () => {
  const browser = await loggedIn(ada, '/projects/PAY/settings');
  expect(browser.page).toContain('/plugins/servlet/access-tokens/projects/PAY/manage');
  await browser.open('/bitbucket/plugins/servlet/access-tokens/projects/PAY/create');
  await browser.submit('Token name', { name: 'p', project: '1', repository: '1' });
  expect((await repositories(browser.secrets[0]!, 'REPO_READ')).body.size).toBe(90);
  await browser.open('/bitbucket/projects/PAY/repos/payments-api/settings');
  await browser.open(/href="([^"]*payments-api\/manage)"/.exec(browser.page)![1]!);
  await browser.open('create');
  expect(browser.page).not.toContain('Project permissions');
  await browser.submit('Token name', { name: 'r', repository: '3' });
  expect((await repositories(browser.secrets[0]!, 'REPO_ADMIN')).body.size).toBe(1);
});

describe('application links', () => {
  test('an incoming link shows client id and secret', async () => {
    const browser = await loggedIn(ada, '/plugins/servlet/applinks/listApplicationLinks');
    await browser.open('/bitbucket/plugins/servlet/applinks/listApplicationLinks/create');
    await browser.submit('Incoming', {});
    expect(browser.heading).toBe('Configure an incoming link');
    await browser.submit('Redirect URL', { name: 'Gitpod', redirect: 'nonsense', permission: 'PROJECT_ADMIN' });
    expect(browser.status).toBe(400);
    await browser.submit('Redirect URL', { redirect: 'https://gitpod.acme.example/auth/callback' });
    expect(browser.page).toMatch(/Client ID[\s\S]*Client secret/);
    const [id, secret] = browser.secrets;
    await browser.open('/bitbucket/plugins/servlet/applinks/listApplicationLinks');
    expect([browser.page.includes(id!), browser.page.includes(secret!), browser.page.includes('PROJECT_ADMIN')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('for system administrators, from 7.20 on', async () => {
    const browser = await loggedIn(dan, '/plugins/servlet/applinks/listApplicationLinks');
    expect(browser.status).toBe(401);
    practice().setScenario('old-server-7.17');
    const admin = await loggedIn(ada, '/plugins/servlet/applinks/listApplicationLinks');
    expect(admin.status).toBe(404);
  });
});

test('pasted links lead somewhere, with and without a context path', async () => {
  const browser = await loggedIn(dan, '/projects/PAY/repos/payments-api/browse/src?at=main');
  expect([browser.status, browser.heading]).toEqual([200, 'payments-api']);
  practice().setScenario('no-context-path');
  expect(practice().selfManaged.baseUrl).not.toContain('/bitbucket');
  const other = new Browser(practice().selfManaged.baseUrl);
  await other.open('/projects/MOB');
  await other.submit('j_username', { j_username: 'dan', j_password: dan.password });
  expect([other.status, other.heading]).toEqual([200, 'Mobile']);
  expect((await ask(`${practice().selfManaged.baseUrl}/rest/api/latest/application-properties`)).status).toBe(200);
});
