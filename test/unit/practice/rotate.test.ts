/**
 * "Rotate" as Atlassian's pages tell it (read 2026-11-30):
 * https://support.atlassian.com/bitbucket-cloud/docs/rotate-an-access-token-for-a-repository and the same for projects and workspaces.
 */
import { describe, expect, test } from 'vitest';
import { ada, ask, basic, bearer, Browser, practiceFor } from './client.ts';

const start = Date.UTC(2026, 10, 30, 12);
let at = start;
const practice = practiceFor({ now: () => new Date(at) });
const minutes = (count: number) => {
  at += count * 60_000;
};
const status = async (token: string) => (await ask(`${practice().cloud.apiBase}/repositories/acme/payments-api`, bearer(token))).status;
const issue = (expiresAt?: Date | null) =>
  practice().tokens.issue({
    kind: 'repository-token',
    workspace: 'acme',
    repository: 'payments-api',
    scopes: ['repository'],
    ...(expiresAt === undefined ? {} : { expiresAt }),
  });

async function signedIn(path: string): Promise<Browser> {
  const browser = new Browser(practice().cloud.origin);
  await browser.open(path);
  return browser.submit('name="email"', { email: ada.email, password: ada.password });
}

describe('the old secret', () => {
  test('with more than 30 minutes left: 30 minutes, to the minute', async () => {
    const old = issue();
    const fresh = practice().tokens.rotate(old)!;
    expect([await status(old), await status(fresh)]).toEqual([200, 200]);
    minutes(29);
    expect(await status(old)).toBe(200);
    minutes(1);
    expect([await status(old), await status(fresh)]).toEqual([401, 200]);
  });

  test('without an end: 30 minutes too', async () => {
    const old = issue(null);
    practice().tokens.rotate(old);
    minutes(30);
    expect(await status(old)).toBe(401);
  });

  test('with ten minutes left: those ten', async () => {
    const old = issue(new Date(at + 10 * 60_000));
    const fresh = practice().tokens.rotate(old)!;
    minutes(9);
    expect(await status(old)).toBe(200);
    minutes(1);
    expect([await status(old), await status(fresh)]).toEqual([401, 200]);
  });

  test('expired: stays refused, and the new one works', async () => {
    const old = issue(new Date(at - 1000));
    const fresh = practice().tokens.rotate(old)!;
    expect([await status(old), await status(fresh)]).toEqual([401, 200]);
  });

  test('revoking ends the old secret with the new one', async () => {
    const old = issue();
    const fresh = practice().tokens.rotate(old)!;
    expect(practice().tokens.revoke(fresh)).toBe(true);
    expect([await status(old), await status(fresh)]).toEqual([401, 401]);
  });
});

test('API tokens and self-managed tokens have no “Rotate”', () => {
  const api = practice().tokens.issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket'] });
  const http = practice().tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['REPO_READ'] });
  expect([practice().tokens.rotate(api), practice().tokens.rotate(http), practice().tokens.rotate('unknown')]).toEqual([null, null, null]);
});

describe('on the page', () => {
  test.each([
    ['/acme/payments-api/admin', 'repo_access_token'],
    ['/acme/workspace/settings', 'workspace_access_token'],
    ['/acme/workspace/projects/PAY/settings', 'project_access_token'],
  ])('%s: same name and scopes, a new end, the secret shown once, one row', async (path, type) => {
    const browser = await signedIn(`${path}/access-tokens/create`);
    await browser.submit('name="scope"', { name: 'ci bot', scope: ['repository:write'] });
    const [old] = browser.secrets;
    await browser.open(`${path}/access-tokens`);
    const link = /href="([^"]*\/rotate\?id=\d+)" aria-label="Rotate ci bot"/.exec(browser.page)?.[1];
    await browser.open(link!);
    expect(browser.heading).toBe('Rotate access token');
    await browser.submit('name="expires"', { expires: '2026-12-24' });
    expect(browser.heading).toBe('Copy your access token');
    const [fresh] = browser.secrets;
    expect(fresh).not.toBe(old);
    for (const token of [old!, fresh!]) {
      const { headers } = await ask(`${practice().cloud.apiBase}/user`, bearer(token));
      expect([headers.get('x-credential-type'), headers.get('x-oauth-scopes')]).toEqual([type, 'repository:write']);
    }
    await browser.open(`${path}/access-tokens/created`);
    expect(browser.secrets).toEqual([]);
    expect(browser.page.match(/aria-label="Rotate ci bot"/g)).toHaveLength(1);
    expect(browser.page).toContain('2026-12-24');
    await browser.submit('aria-label="Revoke ci bot"', {});
    expect(browser.page).not.toContain('ci bot');
    for (const token of [old!, fresh!]) expect(await ask(`${practice().cloud.apiBase}/user`, bearer(token))).toMatchObject({ status: 401 });
  });

  test('an end that is not allowed changes nothing', async () => {
    const old = issue();
    const browser = await signedIn('/acme/payments-api/admin/access-tokens');
    await browser.open(/href="([^"]*\/rotate\?id=\d+)"/.exec(browser.page)?.[1] ?? '');
    await browser.submit('name="expires"', { expires: '2029-01-01' });
    expect(browser.page).toContain('Choose a date from 1 day to 1 year');
    minutes(60);
    expect(await status(old)).toBe(200);
  });

  test('a token of somewhere else can not be rotated here', async () => {
    const browser = await signedIn('/acme/payments-api/admin/access-tokens/rotate?id=999999');
    expect(browser.address).toMatch(/\/access-tokens$/);
  });
});

test('API tokens: two live at once, and each is revoked by itself', async () => {
  const browser = await signedIn('/manage-profile/security/api-tokens');
  const secrets: string[] = [];
  for (const name of ['first', 'second']) {
    await browser.open(
      `/manage-profile/security/api-tokens/scoped/review?name=${name}&expires=2026-12-30&app=Bitbucket&scope=read%3Auser%3Abitbucket`,
    );
    await browser.submit('Create token', {});
    secrets.push(browser.secrets[0]!);
  }
  const user = async (token: string) => (await ask(`${practice().cloud.apiBase}/user`, basic(ada.email, token))).status;
  expect(await Promise.all(secrets.map(user))).toEqual([200, 200]);
  await browser.open('/manage-profile/security/api-tokens');
  expect(browser.page).toContain('2026-11-30');
  await browser.submit('aria-label="Revoke first"', {});
  expect(await Promise.all(secrets.map(user))).toEqual([401, 200]);
});
