import { afterEach, describe, expect, test } from 'vitest';
import { ada, ask, basic, bearer, dan, practiceFor } from './client.ts';
import type { Body } from './client.ts';

const practice = practiceFor();
const at = (path: string) => `${practice().selfManaged.baseUrl}/rest/api/latest${path}`;
const token = (account: string, ...permissions: string[]) =>
  bearer(practice().tokens.issue({ kind: 'http-access-token', account, permissions }));
const slugs = (reply: { body: Body }) => reply.body.values.map((each) => each.slug);

afterEach(() => practice().setScenario('healthy'));

describe('lists', () => {
  test('two hundred repositories in three projects', async () => {
    const projects = await ask(at('/projects'), basic('ada', ada.password));
    expect(projects.body.values.map((each) => each.key)).toEqual(['PAY', 'MOB', 'DATA']);
    const all = await ask(at('/repos?limit=1000'), basic('ada', ada.password));
    expect(all.body).toMatchObject({ size: 200, isLastPage: true, limit: 1000, start: 0 });
    expect(all.body).not.toHaveProperty('nextPageStart');
  });

  test('pages: 25 unless asked, capped at a thousand, by start', async () => {
    const first = await ask(at('/repos'), basic('ada', ada.password));
    expect(first.body).toMatchObject({ size: 25, limit: 25, isLastPage: false, start: 0, nextPageStart: 25 });
    expect((await ask(at('/repos?limit=5000'), basic('ada', ada.password))).body.limit).toBe(1000);
    const seen: string[] = [];
    for (let start: number | undefined = 0; start !== undefined; ) {
      const reply: { body: Body } = await ask(at(`/projects/PAY/repos?limit=40&start=${start}`), basic('ada', ada.password));
      seen.push(...slugs(reply));
      start = reply.body.nextPageStart;
    }
    expect([seen.length, new Set(seen).size]).toEqual([90, 90]);
    expect(seen).toEqual([...seen].sort());
  });

  test('a repository and its project', async () => {
    const reply = await ask(at('/projects/mob/repos/MOBILE-APP-IOS'), basic('ada', ada.password));
    expect(reply.body).toMatchObject({
      slug: 'mobile-app-ios',
      name: 'Mobile App iOS',
      scmId: 'git',
      state: 'AVAILABLE',
      public: false,
      project: { key: 'MOB', type: 'NORMAL' },
    });
    expect(reply.body.links.clone[0]).toEqual({
      name: 'http',
      href: `${practice().selfManaged.baseUrl.replace('://', '://ada@')}/scm/mob/mobile-app-ios.git`,
    });
    expect(reply.body.links.self[0]!.href).toBe(`${practice().selfManaged.baseUrl}/projects/MOB/repos/mobile-app-ios/browse`);
  });

  test('by name, project name and permission', async () => {
    const headers = basic('dan', dan.password);
    expect(slugs(await ask(at('/repos?name=CHECKOUT&projectname=pay&limit=3'), headers))).toEqual([
      'checkout-api',
      'checkout-contracts',
      'checkout-dashboard',
    ]);
    expect(slugs(await ask(at('/repos?permission=REPO_ADMIN'), headers))).toEqual(['payments-api']);
    expect((await ask(at('/repos?permission=REPO_WRITE&limit=1000'), headers)).body.size).toBe(90);
    expect((await ask(at('/repos?permission=REPO_READ&limit=1000'), headers)).body.size).toBe(150);
    expect((await ask(at('/projects?permission=PROJECT_WRITE'), headers)).body.values.map((each) => each.key)).toEqual(['PAY']);
    expect((await ask(at('/projects?name=mob'), headers)).body.values.map((each) => each.key)).toEqual(['MOB']);
    expect((await ask(at('/repos?permission=NONSENSE'), headers)).status).toBe(400);
  });

  test('1.0 is the same as latest, 2.0 is nothing', async () => {
    const older = at('/projects').replace('latest', '1.0');
    expect((await ask(older, basic('ada', ada.password))).body.size).toBe(3);
    const none = await ask(at('/projects').replace('latest', '2.0'), basic('ada', ada.password));
    expect([none.status, none.body['status-code']]).toEqual([404, 404]);
  });
});

describe('a token never does more than its person, nor more than itself', () => {
  test.each([
    ['dan', ['PROJECT_ADMIN', 'REPO_ADMIN'], ['payments-api']],
    ['dan', ['PROJECT_READ', 'REPO_WRITE'], []],
    ['svc-ci', ['REPO_ADMIN'], []],
  ])('%s with %j', async (account, permissions, admin) => {
    expect(slugs(await ask(at('/repos?permission=REPO_ADMIN'), token(account, ...permissions)))).toEqual(admin);
  });

  test('a repository permission alone shows projects, and is no project permission', async () => {
    const headers = token('dan', 'REPO_READ');
    expect((await ask(at('/projects'), headers)).body.size).toBe(2);
    expect((await ask(at('/projects?permission=PROJECT_READ'), headers)).body.size).toBe(0);
  });

  test('a project permission includes the repositories', async () => {
    expect((await ask(at('/repos?permission=REPO_WRITE&limit=1000'), token('dan', 'PROJECT_WRITE'))).body.size).toBe(90);
  });

  test('webhooks need repository admin: 401 with X-AUSERNAME otherwise', async () => {
    const path = at('/projects/PAY/repos/payments-api/webhooks');
    expect((await ask(path, token('dan', 'REPO_ADMIN', 'PROJECT_READ'))).body.values).toEqual([]);
    const refused = await ask(path, token('dan', 'REPO_WRITE', 'PROJECT_READ'));
    expect([refused.status, refused.headers.get('x-ausername'), refused.body.errors[0]]).toEqual([
      401,
      'dan',
      {
        context: null,
        message: 'You are not permitted to access this resource',
        exceptionName: 'com.atlassian.bitbucket.AuthorisationException',
      },
    ]);
  });

  test('the filter may ignore the token (unconfirmed); the webhooks do not', async () => {
    practice().setScenario('filter-ignores-token');
    const headers = token('ada', 'REPO_READ');
    expect((await ask(at('/repos?permission=REPO_ADMIN&limit=1000'), headers)).body.size).toBe(200);
    expect((await ask(at('/projects/PAY/repos/payments-api/webhooks'), headers)).status).toBe(401);
  });

  test('administration is closed to tokens', async () => {
    expect((await ask(at('/admin/users'), token('ada', 'PROJECT_ADMIN', 'REPO_ADMIN'))).status).toBe(401);
  });
});

describe('what is not there', () => {
  test.each([
    ['/projects/NOPE', 'com.atlassian.bitbucket.project.NoSuchProjectException', 'Project NOPE does not exist.'],
    ['/projects/PAY/repos/nope', 'com.atlassian.bitbucket.repository.NoSuchRepositoryException', 'Repository PAY/nope does not exist.'],
    ['/users/nope', 'com.atlassian.bitbucket.user.NoSuchUserException', 'User nope does not exist.'],
  ])('%s', async (path, exceptionName, message) => {
    const reply = await ask(at(path), basic('ada', ada.password));
    expect([reply.status, reply.body]).toEqual([404, { errors: [{ context: null, message, exceptionName }] }]);
  });

  test('a project that the person may not see is 401', async () => {
    expect((await ask(at('/projects/DATA'), basic('dan', dan.password))).status).toBe(401);
    expect((await ask(at('/projects/DATA/repos/events-pipeline'), basic('dan', dan.password))).status).toBe(401);
  });
});

test('people', async () => {
  const reply = await ask(at('/users/dan'), basic('ada', ada.password));
  expect(reply.body).toMatchObject({
    name: 'dan',
    emailAddress: dan.email,
    displayName: 'Dan Developer',
    active: true,
    slug: 'dan',
    type: 'NORMAL',
    id: 2,
  });
  expect((await ask(at('/users?limit=1'), basic('dan', dan.password))).body).toMatchObject({ size: 1, isLastPage: false });
  expect((await ask(at('/build/capabilities'), token('dan', 'REPO_READ'))).headers.get('x-ausername')).toBe('dan');
});
