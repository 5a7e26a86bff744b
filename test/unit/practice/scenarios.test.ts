import { practiceTexts } from '../../../electron/contract/copy/en/practice.ts';
import { practiceWords } from '../../../electron/contract/copy/wizard.ts';
import { describe, expect, test } from 'vitest';
import { isScenarioName, scenarios } from '../../../electron/practice/index.ts';
import { ada, ask, basic, bearer, dan, practiceFor } from './client.ts';
import type { Body } from './client.ts';
import type { ScenarioName } from '../../../electron/practice/index.ts';

const practice = practiceFor();
const cloud = (path: string) => practice().cloud.apiBase + path;
const own = (path: string) => practice().selfManaged.baseUrl + path;
const probe = '/rest/api/latest/profile/recent/repos?limit=1';
const scopes = ['read:user:bitbucket', 'read:repository:bitbucket', 'read:workspace:bitbucket'];
const asAda = () => basic(ada.email, practice().tokens.issue({ kind: 'api-token', account: 'ada', scopes }));
const danToken = () =>
  bearer(practice().tokens.issue({ kind: 'http-access-token', account: 'dan', permissions: ['PROJECT_READ', 'REPO_READ'] }));

const during = (name: ScenarioName, body: () => Promise<void>) =>
  test(name, async () => {
    practice().setScenario(name);
    expect(practice().scenario).toBe(name);
    await body();
  });

test('every scenario has a title and a sentence in the tables, every account too, and nothing else has', () => {
  expect(Object.keys(practiceTexts.scenarios)).toEqual(Object.keys(scenarios));
  expect(Object.keys(practiceTexts.accounts)).toEqual(practice().accounts.map(({ name }) => name));
  expect(Object.keys(practiceWords.roles)).toEqual(practice().accounts.map(({ role }) => role));
  for (const [name, { title, what }] of Object.entries(practiceTexts.scenarios)) {
    expect(name).toMatch(/^[a-z0-9.-]+$/);
    expect(title).not.toBe('');
    expect(what).toMatch(/\.$/);
  }
  expect([isScenarioName('healthy'), isScenarioName('toString'), isScenarioName('nope')]).toEqual([true, false, false]);
});

describe('tokens', () => {
  during('expired-token', async () => {
    expect((await ask(cloud('/user'), asAda())).status).toBe(401);
    expect((await ask(own(probe), danToken())).status).toBe(401);
    expect((await ask(own(probe), basic('dan', dan.password))).status).toBe(200);
  });

  during('revoked-after-use', async () => {
    const [first, second] = [asAda(), danToken()];
    expect([(await ask(cloud('/user'), first)).status, (await ask(cloud('/user'), first)).status]).toEqual([200, 401]);
    expect([(await ask(own(probe), second)).status, (await ask(own(probe), second)).status]).toEqual([200, 401]);
  });
});

describe('Cloud', () => {
  during('ip-allow-list', async () => {
    expect((await ask(cloud('/user'), asAda())).status).toBe(200);
    const reply = await ask(cloud('/repositories/acme'), asAda());
    expect([reply.status, reply.body.error.message]).toEqual([403, 'To access this repository, an admin must whitelist your IP.']);
    expect(reply.headers.get('x-credential-type')).toBe('api_token');
    expect((await ask(cloud('/repositories/acme/shop-assets'), asAda())).status).toBe(200);
  });

  during('two-step-required', async () => {
    expect((await ask(cloud('/repositories/acme/payments-api'), asAda())).body.error.message).toContain('two-step');
  });

  during('workspace-deactivated', async () => {
    for (const path of ['/workspaces/acme', '/repositories/acme']) {
      const reply = await ask(cloud(path), asAda());
      expect([reply.status, reply.body.error.message]).toEqual([403, expect.stringContaining('deactivated') as unknown]);
    }
    expect((await ask(cloud('/repositories/acme-data'), asAda())).status).toBe(200);
  });
});

describe('versions', () => {
  test.each([
    ['data-center-10.2', '10.2.6', '10002006', true, true],
    ['data-center-9.4', '9.4.23', '9004023', true, true],
    ['server-8.9', '8.9.10', '8009010', true, true],
    ['old-server-7.17', '7.17.21', '7017021', false, false],
    ['unsupported-5.4', '5.4.1', '5004001', false, false],
  ] as const)('%s', async (name, version, buildNumber, oauth, loginOptions) => {
    practice().setScenario(name);
    expect(practice().selfManaged.version).toBe(version);
    expect((await ask(own('/rest/api/1.0/application-properties'))).body).toMatchObject({ version, buildNumber });
    expect((await ask(own('/rest/oauth2/1.0/client'))).status).toBe(oauth ? 401 : 404);
    expect((await ask(own('/rest/authconfig/1.0/login-options'))).status).toBe(loginOptions ? 200 : 404);
  });
});

describe('outages', () => {
  during('rate-limited', async () => {
    const reply = await ask(cloud('/user'), asAda());
    expect([reply.status, reply.text, reply.headers.get('retry-after')]).toEqual([
      429,
      'Rate limit for this resource has been exceeded.',
      '30',
    ]);
    expect((await ask(own(probe), danToken())).status).toBe(429);
    expect((await ask(cloud('/hook_events'))).status).toBe(200);
    expect((await ask(own('/rest/api/1.0/application-properties'))).status).toBe(200);
  });

  during('rate-limited-no-hint', async () => {
    const reply = await ask(own(probe), danToken());
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, null]);
  });

  during('rate-limited-while-listing', async () => {
    const headers = asAda();
    const statuses: number[] = [];
    for (let number = 0; number < 31; number += 1) statuses.push((await ask(cloud('/repositories/acme?pagelen=1'), headers)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), ...Array<number>(10).fill(429), 200]);
  });

  during('maintenance', async () => {
    expect((await ask(cloud('/hook_events'))).status).toBe(503);
    const status = await ask(own('/status'));
    expect([status.status, status.body]).toEqual([503, { state: 'MAINTENANCE' }]);
  });

  during('starting-up', async () => {
    expect((await ask(own('/status'))).body).toEqual({ state: 'STARTING' });
    expect((await ask(own('/rest/api/1.0/application-properties'))).status).toBe(503);
  });

  during('server-error', async () => {
    expect((await ask(own('/rest/api/1.0/application-properties'))).status).toBe(200);
    const failed = await ask(own(probe), danToken());
    expect([failed.status, failed.headers.get('x-arequestid')]).toEqual([500, expect.stringMatching(/^@/)]);
    expect((await ask(cloud('/user'), asAda())).status).toBe(500);
  });

  during('slow', async () => {
    const start = performance.now();
    expect((await ask(own('/status'))).status).toBe(200);
    // A timer may be a few milliseconds early by the other clock.
    expect(performance.now() - start).toBeGreaterThan(2_900);
  });

  during('html-login-page', async () => {
    for (const address of [cloud('/user'), own(probe), own('/rest/api/1.0/application-properties')]) {
      const reply = await ask(address);
      expect([reply.status, reply.headers.get('x-arequestid')]).toEqual([200, null]);
      expect(reply.text).toMatch(/^<!DOCTYPE html>/);
    }
  });

  during('redirect-to-sso', async () => {
    const reply = await ask(own(probe), danToken());
    expect(reply.status).toBe(302);
    const target = new URL(reply.headers.get('location')!);
    expect(target.hostname).toBe('localhost');
    expect((await ask(target.href)).status).toBe(200);
    expect(practice().requests().at(-1)).toMatchObject({ status: 200, authorization: 'none' });
  });
});

describe('large', () => {
  during('large', async () => {
    const sizes = await Promise.all(
      ['acme', 'acme-mobile', 'acme-data'].map(async (slug) => (await ask(cloud(`/repositories/${slug}?pagelen=100`), asAda())).body.size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(20_000);
    const found = await ask(cloud(`/repositories/acme?q=${encodeURIComponent('name ~ "ledger-sdk-042"')}`), asAda());
    expect(found.body.values.map((each) => each.slug)).toEqual(['ledger-sdk-042']);
    let count = 0;
    for (let next: number | undefined = 0; next !== undefined; ) {
      const reply: { body: Body } = await ask(own(`/rest/api/latest/repos?limit=1000&start=${next}`), basic('ada', ada.password));
      count += reply.body.size;
      next = reply.body.nextPageStart;
    }
    expect(count).toBe(20_000);
  });
});
