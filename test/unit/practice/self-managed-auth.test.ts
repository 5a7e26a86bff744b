import { afterEach, describe, expect, test } from 'vitest';
import { ada, ask, basic, bearer, Browser, dan, practiceFor } from './client.ts';
import type { Body } from './client.ts';

const practice = practiceFor();
const at = (path: string) => practice().selfManaged.baseUrl + path;
const probe = '/rest/api/latest/profile/recent/repos?limit=1';
const token = (account: string, permissions = ['PROJECT_READ', 'REPO_READ'], expiresAt?: Date) =>
  practice().tokens.issue({ kind: 'http-access-token', account, permissions, ...(expiresAt === undefined ? {} : { expiresAt }) });
const exception = (reply: { body: Body }) => reply.body.errors[0].exceptionName;

// Changing the scenario also empties the counters of failed tries.
afterEach(() => practice().setScenario('healthy'));

describe('without credentials', () => {
  test('application-properties, with the fingerprint', async () => {
    const reply = await ask(at('/rest/api/1.0/application-properties'));
    expect(reply.body).toMatchObject({ version: '10.2.6', buildNumber: '10002006' });
    expect(reply.headers.get('x-arequestid')).toMatch(/^@\w+x\d+x\d+x\d+$/);
    expect(reply.headers.get('x-ausername')).toBeNull();
  });

  test('status, login options and OAuth', async () => {
    expect((await ask(at('/status'))).body).toEqual({ state: 'RUNNING' });
    expect((await ask(at('/rest/authconfig/1.0/login-options'))).body.results).toEqual([{ id: 1, type: 'LOGIN_FORM' }]);
    expect((await ask(at('/rest/oauth2/1.0/client'))).status).toBe(401);
  });

  test('401 without X-AUSERNAME for everything else', async () => {
    for (const path of [
      probe,
      '/rest/api/1.0/projects',
      '/rest/api/latest/repos?permission=REPO_READ',
      '/rest/api/1.0/users?limit=1',
      '/rest/access-tokens/latest/users/dan',
    ]) {
      const reply = await ask(at(path));
      expect([path, reply.status, exception(reply), reply.headers.get('x-ausername')]).toEqual([
        path,
        401,
        'com.atlassian.bitbucket.AuthorisationException',
        null,
      ]);
    }
  });

  test('outside the context path there is only HTML', async () => {
    const root = practice().selfManaged.baseUrl.replace('/bitbucket', '');
    for (const path of ['/', '/rest/api/1.0/application-properties', '/bitbucketx/rest']) {
      const reply = await ask(root + path);
      expect([reply.status, reply.headers.get('x-arequestid')]).toEqual([404, null]);
      expect(reply.headers.get('content-type')).toContain('text/html');
    }
  });
});

describe('personal tokens', () => {
  test('have the real shape', () => {
    const secret = token('dan');
    expect(secret).toMatch(/^[A-Za-z0-9+/]{44}$/);
    expect(Buffer.from(secret, 'base64').toString('latin1')).toMatch(/^\d{12}:[\s\S]{20}$/);
  });

  test('work as Bearer and as Basic with the owner’s name', async () => {
    for (const headers of [bearer(token('dan')), basic('dan', token('dan'))]) {
      const reply = await ask(at(probe), headers);
      expect([reply.status, reply.headers.get('x-ausername'), reply.headers.get('x-auserid')]).toEqual([200, 'dan', '2']);
    }
  });

  test.each(['ada', 'dan@acme.example', 'dan-acme', ''])('are refused as Basic with "%s"', async (name) => {
    const reply = await ask(at(probe), basic(name, token('dan')));
    expect([reply.status, exception(reply)]).toEqual([401, 'com.atlassian.bitbucket.auth.IncorrectPasswordAuthenticationException']);
    expect(reply.headers.get('www-authenticate')).toBe('Basic realm="Atlassian Bitbucket"');
    expect(reply.headers.get('x-ausername')).toBeNull();
  });

  test('once expired, a Bearer is nobody: the anonymous probe still answers 200', async () => {
    const expired = token('dan', ['REPO_READ'], new Date(Date.now() - 1000));
    expect((await ask(at(probe), bearer(expired))).status).toBe(401);
    const properties = await ask(at('/rest/api/1.0/application-properties'), bearer(expired));
    expect([properties.status, properties.headers.get('x-ausername')]).toEqual([200, null]);
    expect((await ask(at(probe), basic('dan', expired))).status).toBe(401);
  });

  test('with public access on, a wrong Bearer gets 200 and public content only', async () => {
    practice().setScenario('anonymous-access');
    const wrong = bearer('x'.repeat(44));
    expect((await ask(at('/rest/api/1.0/repos'), wrong)).body.values.map((each) => each.slug)).toEqual(['payments-sdk']);
    expect((await ask(at('/rest/api/1.0/repos?permission=REPO_READ'), wrong)).body).toMatchObject({
      size: 0,
      isLastPage: true,
      values: [],
    });
    expect((await ask(at('/rest/api/1.0/projects'), wrong)).status).toBe(200);
    expect((await ask(at(probe), wrong)).status).toBe(401);
    expect((await ask(at('/rest/api/1.0/users'), wrong)).status).toBe(401);
  });
});

describe('project and repository tokens', () => {
  const ofProject = () =>
    practice().tokens.issue({ kind: 'http-project-token', project: 'PAY', permissions: ['PROJECT_READ', 'REPO_WRITE'] });
  const ofRepository = () =>
    practice().tokens.issue({ kind: 'http-repository-token', project: 'PAY', repository: 'payments-api', permissions: ['REPO_ADMIN'] });

  test('act as a SERVICE user of their own, with a name that needs decoding', async () => {
    const secret = ofProject();
    const reply = await ask(at('/rest/api/latest/projects/PAY'), bearer(secret));
    expect(reply.status).toBe(200);
    const name = decodeURIComponent(reply.headers.get('x-ausername')!);
    expect(name).toMatch(/^access-token-user\/PAY\//);
    const slug = name.replace(/[:/?#@!$&'()*+,;=%\\[\]]/g, '_').toLowerCase();
    expect((await ask(at(`/rest/api/1.0/users/${slug}`), bearer(secret))).body).toMatchObject({ name, type: 'SERVICE' });
  });

  test('are refused as Basic', async () => {
    for (const name of ['ada', 'x-token-auth', ''])
      expect((await ask(at('/rest/api/latest/projects/PAY'), basic(name, ofProject()))).status).toBe(401);
  });

  test('reach their own resource only', async () => {
    expect((await ask(at('/rest/api/1.0/projects'), bearer(ofProject()))).body.values.map((each) => each.key)).toEqual(['PAY']);
    expect((await ask(at('/rest/api/1.0/projects/MOB'), bearer(ofProject()))).status).toBe(401);
    expect((await ask(at('/rest/api/1.0/repos'), bearer(ofRepository()))).body.values.map((each) => each.slug)).toEqual(['payments-api']);
    expect((await ask(at('/rest/api/1.0/projects/PAY/repos/payments-api/webhooks'), bearer(ofRepository()))).status).toBe(200);
    expect((await ask(at('/rest/api/1.0/projects/PAY/repos/checkout-api'), bearer(ofRepository()))).status).toBe(401);
  });
});

describe('outside /rest and /scm', () => {
  const whoami = '/plugins/servlet/applinks/whoami';

  test('from 9.3.2 on tokens are refused: Bearer to the login page, Basic with 401', async () => {
    const reply = await ask(at(whoami), bearer(token('dan')));
    expect([reply.status, reply.headers.get('location')]).toEqual([
      302,
      at('/login?next=%2Fbitbucket%2Fplugins%2Fservlet%2Fapplinks%2Fwhoami'),
    ]);
    expect((await ask(at(whoami), basic('dan', token('dan')))).status).toBe(401);
    expect((await ask(at(whoami), basic('dan', dan.password))).text).toBe('dan');
  });

  test('before that they work', async () => {
    practice().setScenario('server-8.9');
    expect((await ask(at(whoami), bearer(token('dan')))).text).toBe('dan');
    expect((await ask(at(whoami), basic('dan', token('dan')))).text).toBe('dan');
  });
});

describe('CAPTCHA', () => {
  test('after three failed tries the right password is refused too, until somebody logs in on the web', async () => {
    for (let tries = 0; tries < 3; tries += 1)
      expect(exception(await ask(at(probe), basic('dan', 'wrong')))).toContain('IncorrectPassword');
    const reply = await ask(at(probe), basic('dan', dan.password));
    expect([reply.status, exception(reply)]).toEqual([401, 'com.atlassian.bitbucket.auth.CaptchaRequiredAuthenticationException']);
    expect(reply.body.errors[0].message).toMatch(/^CAPTCHA required\. Your Bitbucket account has been locked/);
    expect(reply.headers.get('x-authentication-denied-reason')).toBeNull();
    expect((await ask(at(probe), bearer(token('dan')))).status).toBe(200);
    expect((await ask(at(probe), basic('ada', ada.password))).status).toBe(200);

    const browser = new Browser(at('/'));
    await browser.open('/bitbucket/login');
    await browser.submit('j_username', { j_username: 'dan', j_password: dan.password });
    expect(browser.page).toContain('CAPTCHA');
    await browser.submit('j_username', { j_username: 'dan', j_password: dan.password, captcha: 'practice' });
    expect(browser.heading).toBe('Projects');
    expect((await ask(at(probe), basic('dan', dan.password))).status).toBe(200);
  });

  test('a right password starts the count again; names that nobody has are never locked', async () => {
    for (let tries = 0; tries < 2; tries += 1) await ask(at(probe), basic('dan', 'wrong'));
    await ask(at(probe), basic('dan', dan.password));
    for (let tries = 0; tries < 2; tries += 1) await ask(at(probe), basic('dan', 'wrong'));
    expect((await ask(at(probe), basic('dan', dan.password))).status).toBe(200);
    for (let tries = 0; tries < 5; tries += 1) expect(exception(await ask(at(probe), basic('nobody', 'x')))).toContain('IncorrectPassword');
  });

  test('scenario: locked from the start', async () => {
    practice().setScenario('captcha');
    expect(exception(await ask(at(probe), basic('ada', ada.password)))).toContain('CaptchaRequired');
    expect((await ask(at(probe), bearer(token('ada')))).status).toBe(200);
  });
});

describe('passwords that do not work', () => {
  test('Basic is off: 403, and Bearer goes on', async () => {
    practice().setScenario('password-login-disabled');
    const reply = await ask(at(probe), basic('dan', dan.password));
    expect([reply.status, reply.body.errors[0].message]).toEqual([403, 'Basic Authentication has been disabled on this instance.']);
    expect((await ask(at(probe), bearer(token('dan')))).status).toBe(200);
  });

  test('single sign-on only: no form, no password, but the identity provider opens the pages', async () => {
    practice().setScenario('sso-only');
    expect((await ask(at('/rest/authconfig/1.0/login-options'))).body.results.map((each) => each.type)).toEqual(['IDP']);
    expect((await ask(at(probe), basic('dan', dan.password))).status).toBe(401);
    const browser = new Browser(at('/'));
    await browser.open('/bitbucket/plugins/servlet/access-tokens/manage');
    expect(browser.page).not.toContain('j_password');
    await browser.open(/href="([^"]*external-login[^"]*)"/.exec(browser.page)![1]!.replace(/&amp;/g, '&'));
    await browser.submit('value="dan"', { account: 'dan' });
    expect(browser.heading).toBe('HTTP access tokens');
  });
});
