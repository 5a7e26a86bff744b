/** Situations that the practice servers do not play, from scripted answers. */
import { provesWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { findingWords } from '../../../electron/contract/copy/findings.ts';
import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../../../electron/core/diagnosis/check.ts';
import { runCheck } from '../../../electron/core/diagnosis/check.ts';
import { isPrivateIp, isPrivateName, reasonsOutOfReach } from '../../../electron/core/diagnosis/reachability.ts';
import type { HttpRequest } from '../../../electron/core/ports.ts';
import { fakeClock, fakeHttp, networkFailure } from '../../fakes/ports.ts';
import type { ScriptedReply } from '../../fakes/ports.ts';
import { answers, caller, platform, today } from './setup.ts';

type Script = Parameters<typeof fakeHttp>[0];
const apiToken = `ATATT3xFfGF0${'k9'.repeat(86)}=0011AABB`;

async function run(script: Script, input: Partial<CheckInput> & Pick<CheckInput, 'target' | 'answers'>) {
  const http = fakeHttp(script);
  const report = await runCheck(
    { caller: null, platform: null, today, ...input },
    { http, clock: fakeClock() },
    new AbortController().signal,
    () => undefined,
  );
  return {
    report,
    http,
    codes: report.findings.map((finding) => finding.code),
    rungs: Object.fromEntries(report.steps.map((step) => [step.id, step.status])),
  };
}

const properties: ScriptedReply = { body: { version: '10.2.6', buildNumber: '10002006', displayName: 'Git' } };
/** The first finding in words. */
const said = ({ findings }: Pick<Awaited<ReturnType<typeof run>>['report'], 'findings'>) => findingWords(findings[0]!);
const emptyPage: ScriptedReply = { body: { values: [], isLastPage: true, start: 0 } };
const onePage = (named: boolean): ScriptedReply => ({
  headers: named ? { 'x-ausername': 'ada' } : {},
  body: { values: [{ slug: 'app', name: 'App', project: { key: 'PRJ' }, public: false }], isLastPage: true, start: 0 },
});
const denied: ScriptedReply = {
  status: 401,
  body: {
    errors: [{ message: 'You are not permitted to access this resource', exceptionName: 'com.atlassian.bitbucket.AuthorisationException' }],
  },
};

function selfManaged(more: Script = {}): Script {
  return {
    'GET /rest/api/1.0/application-properties': properties,
    'GET /rest/api/latest/build/capabilities': { headers: { 'x-ausername': 'ada' }, body: { buildStatus: [] } },
    'GET /rest/api/1.0/users/ada': {
      headers: { 'x-ausername': 'ada' },
      body: { name: 'ada', displayName: 'Ada', active: true, type: 'NORMAL' },
    },
    'GET /rest/api/1.0/projects/PRJ': { body: { key: 'PRJ', name: 'Project' } },
    'GET /rest/api/1.0/projects/PRJ/repos': onePage(true),
    'GET /rest/api/1.0/projects/PRJ/repos/app/webhooks': emptyPage,
    'GET /rest/api/1.0/projects?permission=PROJECT_ADMIN&limit=1': emptyPage,
    'GET /rest/api/1.0/projects?permission=PROJECT_WRITE&limit=1': emptyPage,
    'GET /rest/api/1.0/projects': { body: { values: [{ key: 'PRJ', name: 'Project' }], isLastPage: true, start: 0 } },
    'GET /rest/api/1.0/repos': onePage(true),
    ...more,
  };
}
const target = { deployment: 'data-center', apiBase: 'https://git.acme.io', caPem: null, practice: false } as const;
const here = {
  target,
  answers: answers({ deployment: 'data-center', projectKey: 'PRJ' }),
  caller: caller('http-access-token', 'some-opaque-token', 'ada'),
  platform: platform({ family: 'http-token', required: ['REPO_ADMIN'] }),
};

describe('self-managed', () => {
  it('goes on when something on the way takes the name out of the headers', async () => {
    const nameless: Script = Object.fromEntries(
      Object.entries(selfManaged({ 'GET /rest/api/1.0/profile/recent/repos': emptyPage })).map(([key, reply]) => [
        key,
        typeof reply === 'function' ? reply : { ...reply, headers: {} },
      ]),
    );
    const { report, codes, rungs } = await run(nameless, here);
    expect(codes).toEqual([]);
    expect(rungs['identity']).toBe('warning');
    expect(report.account).toEqual({ name: null, displayName: null });
  });

  it('asks older servers, which lack the first resource, another way', async () => {
    const { codes } = await run(
      selfManaged({
        'GET /rest/api/1.0/application-properties': { body: { version: '6.10.1', buildNumber: '6010001' } },
        'GET /rest/api/latest/build/capabilities': { status: 404, body: { message: 'null for uri' } },
        'GET /rest/api/1.0/profile/recent/repos': onePage(true),
      }),
      here,
    );
    expect(codes).toEqual(['version-out-of-support']);
  });

  it('lets no name from the wire steer the terminal', async () => {
    const { report } = await run(
      selfManaged({
        'GET /rest/api/latest/build/capabilities': { headers: { 'x-ausername': 'ada%1B%5B2J%0Aok' }, body: {} },
        'GET /rest/api/1.0/users/ada__2J_ok': { status: 404, body: {} },
      }),
      here,
    );
    expect(JSON.stringify(report)).not.toMatch(/\\u001b|\\n/u);
  });

  it('judges a platform by the version that it has just found', async () => {
    const old = {
      ...here,
      platform: platform({
        family: 'http-token',
        required: [],
        refuses: (version) => (version === '6.10.1' ? 'It needs a newer Bitbucket.' : null),
      }),
    };
    const { codes } = await run(
      selfManaged({ 'GET /rest/api/1.0/application-properties': { body: { version: '6.10.1', buildNumber: '6010001' } } }),
      old,
    );
    expect(codes).toContain('platform-cannot-use-deployment');
  });

  it('stops at a CAPTCHA after one try', async () => {
    const { codes, http, rungs } = await run(
      selfManaged({
        'GET /rest/api/latest/build/capabilities': {
          status: 401,
          body: {
            errors: [
              { message: 'CAPTCHA required.', exceptionName: 'com.atlassian.bitbucket.auth.CaptchaRequiredAuthenticationException' },
            ],
          },
        },
      }),
      here,
    );
    expect(codes).toEqual(['captcha-locked']);
    expect(http.requests.filter((each) => each.auth !== undefined)).toHaveLength(1);
    expect(rungs['repositories']).toBe('skipped');
  });

  it('does not give up on a project token that has no person', async () => {
    const script = selfManaged({
      'GET /rest/api/latest/build/capabilities': { body: {} },
      'GET /rest/api/1.0/profile/recent/repos': denied,
      'GET /rest/api/1.0/repos?permission=REPO_READ&limit=1': onePage(false),
    });
    const { codes } = await run(script, { ...here, caller: caller('http-project-token', 'some-opaque-token') });
    expect(codes).toEqual([]);
  });

  it('follows http to https on the same host before any token is sent', async () => {
    const script = selfManaged();
    const secure = (request: HttpRequest): ScriptedReply =>
      request.url.startsWith('http:') ? { status: 301, headers: { location: request.url.replace('http:', 'https:') } } : properties;
    const { codes, http, report } = await run(
      { ...script, 'GET /rest/api/1.0/application-properties': secure },
      { ...here, target: { ...target, apiBase: 'http://git.acme.io' } },
    );
    expect(codes).toEqual(['http-to-https-redirect']);
    expect(report.findings[0]?.evidence['found']).toBe('https://git.acme.io');
    expect(http.requests.filter((each) => each.auth !== undefined).every((each) => each.url.startsWith('https://'))).toBe(true);
  });

  it('warns of plain http', async () => {
    const { codes, rungs } = await run(selfManaged(), { ...here, target: { ...target, apiBase: 'http://git.acme.io' } });
    expect(codes).toEqual(['plain-http']);
    expect(rungs['tls']).toBe('warning');
  });

  it('knows a Cloud address among self-managed ones, and asks nothing', async () => {
    const { codes, http } = await run({}, { ...here, target: { ...target, apiBase: 'https://bitbucket.org' } });
    expect(codes).toEqual(['wrong-deployment']);
    expect(http.requests).toEqual([]);
  });

  it('tells a product that is not Bitbucket', async () => {
    const gitlab: ScriptedReply = { status: 404, headers: { 'x-gitlab-meta': '{}' }, body: { error: '404 Not Found' } };
    const { report, codes } = await run(
      {
        'GET /rest/api/1.0/application-properties': gitlab,
        'GET /bitbucket/rest/api/1.0/application-properties': gitlab,
        'GET /stash/rest/api/1.0/application-properties': gitlab,
      },
      here,
    );
    expect(codes).toEqual(['not-bitbucket']);
    expect(said(report).explanation).toContain('GitLab');
  });

  it('shows the certificates that the server sent', async () => {
    const chain = [
      {
        subject: 'CN=git.acme.io',
        issuer: 'CN=Acme CA',
        validFrom: '2026-01-01',
        validTo: '2027-01-01',
        names: ['git.acme.io', 'git'],
        fingerprint: 'AA:BB',
      },
      { subject: 'CN=Acme CA', issuer: 'CN=Acme CA', validFrom: '2020-01-01', validTo: '2030-01-01', names: [], fingerprint: 'CC' },
    ];
    const { report, rungs } = await run(
      { 'GET /rest/api/1.0/application-properties': () => ({ ...networkFailure('tls-untrusted-ca'), chain }) },
      here,
    );
    expect(rungs).toMatchObject({ network: 'passed', tls: 'failed', product: 'skipped' });
    expect(report.findings[0]).toMatchObject({
      code: 'tls-untrusted-ca',
      who: 'bitbucket-admin',
      evidence: { certificateIssuer: 'CN=Acme CA', certificateNames: ['git.acme.io', 'git'] },
    });
    expect(report.findings[0]?.evidence['certificateChain']).toHaveLength(2);
  });

  it.each(['dns-not-found', 'connection-refused', 'timeout', 'connection-reset', 'proxy-auth-required', 'proxy-unreachable'] as const)(
    '%s is a matter of the network, not of the token',
    async (fault) => {
      const { report, rungs, http } = await run({ 'GET /rest/api/1.0/application-properties': () => networkFailure(fault) }, here);
      expect(report.findings.map((each) => each.code)).toEqual([fault]);
      expect(rungs).toMatchObject({ network: 'failed', tls: 'skipped', credential: 'skipped', platform: 'passed' });
      expect(http.requests).toHaveLength(1);
    },
  );

  it('says that a server can be reached only where it was', async () => {
    const proves = async (more: Script, caught: Partial<typeof here> | { caller: null } = {}) =>
      provesWords((await run(selfManaged(more), { ...here, ...caught })).report.proves);
    const [first, second] = ['GET /rest/api/1.0/application-properties', 'GET /rest/api/latest/build/capabilities'];
    expect(await proves({ [first]: () => networkFailure('dns-not-found') })).toBe(
      'This check did not reach git.acme.io from this computer, so it shows nothing of what works there. Whether Example reaches it can only be tried on Example itself.',
    );
    expect(await proves({ [first]: { headers: { 'content-type': 'text/html' }, body: '<html>Jenkins</html>' } })).toMatch(
      /^This shows that something answers at git\.acme\.io, but not that it is a working Bitbucket\. /u,
    );
    const refused: ScriptedReply = {
      status: 401,
      body: { errors: [{ message: 'x', exceptionName: 'com.atlassian.bitbucket.auth.InvalidTokenException' }] },
    };
    expect(await proves({ [second]: refused })).toMatch(/^This shows that git\.acme\.io can be reached from this computer\. /u);
    expect(await proves({}, { caller: null })).toMatch(/^This shows that git\.acme\.io can be reached from this computer\. /u);
    expect(await proves({})).toMatch(
      /^This shows that git\.acme\.io can be reached from this computer, and what this token may do there\. /u,
    );
  });

  it('does not call a token bad that was taken a moment before', async () => {
    const refused: ScriptedReply = {
      status: 401,
      body: { errors: [{ message: 'x', exceptionName: 'com.atlassian.bitbucket.auth.InvalidTokenException' }] },
    };
    const { report, rungs } = await run(
      selfManaged({
        'GET /rest/api/1.0/users/ada': refused,
        'GET /rest/api/1.0/projects/PRJ': refused,
        'GET /rest/api/1.0/projects/PRJ/repos': refused,
        'GET /rest/api/1.0/repos': refused,
        'GET /rest/api/1.0/projects': refused,
      }),
      here,
    );
    expect(rungs['credential']).toBe('passed');
    const [finding] = report.findings;
    expect(finding).toMatchObject({ code: 'token-rejected' });
    expect(said(report).title).toBe('Bitbucket accepted this token, and a moment later refused it');
    expect(said(report).explanation).not.toMatch(/does not say why/u);
    expect(said(report).fix).toMatch(/^Check again in a minute/u);
    const never = await run(
      selfManaged({
        'GET /rest/api/latest/build/capabilities': refused,
        'GET /rest/api/1.0/profile/recent/repos': refused,
        'GET /rest/api/1.0/repos': refused,
      }),
      here,
    );
    expect(never.report.findings[0]).toMatchObject({ code: 'token-rejected' });
    expect(said(never.report).title).toBe('Bitbucket does not accept this token');
  });
});

describe('Cloud', () => {
  const cloudTarget = { deployment: 'cloud', apiBase: 'https://api.bitbucket.org/2.0', caPem: null, practice: false } as const;
  const user: ScriptedReply = { body: { type: 'user', uuid: '{1}', username: 'ada', display_name: 'Ada' } };
  const scripted = (more: Script = {}): Script => ({
    'GET /2.0/hook_events': { body: { repository: { links: {} }, workspace: { links: {} } } },
    'GET /2.0/user': user,
    'GET /2.0/workspaces/acme': { body: { slug: 'acme', name: 'Acme' } },
    'GET /2.0/repositories/acme': { body: { size: 1, values: [{ slug: 'app', name: 'app', is_private: true, project: { key: 'P' } }] } },
    'GET /2.0/repositories/acme/app/hooks': { body: { values: [] } },
    'GET /2.0/repositories/acme/app/pullrequests': { body: { values: [] } },
    ...more,
  });
  const there = {
    target: cloudTarget,
    answers: answers({ deployment: 'cloud', workspace: 'acme' }),
    caller: caller('api-token', apiToken, 'ada@acme.example'),
  };

  it('probes where Bitbucket does not tell the scopes', async () => {
    const needs = platform({ required: ['read:repository:bitbucket', 'read:pullrequest:bitbucket', 'read:webhook:bitbucket'] });
    const fine = await run(scripted(), { ...there, platform: needs });
    expect(fine.codes).toEqual([]);
    expect(fine.report.access.granted).toBeNull();
    expect(fine.http.requests.map((each) => new URL(each.url).pathname)).toContain('/2.0/repositories/acme/app/pullrequests');
    const writes = await run(scripted(), {
      ...there,
      platform: platform({ required: ['read:repository:bitbucket', 'write:webhook:bitbucket'] }),
    });
    expect(writes.codes).toEqual(['permission-unknown']);
    expect(writes.report.findings[0]).toMatchObject({ severity: 'warning', evidence: { required: ['write:webhook:bitbucket'] } });
    expect(said(writes.report).explanation).toContain('Not tried: “Webhooks: Write”.');
    const lacking = {
      status: 403,
      body: {
        type: 'error',
        error: {
          message: 'Your credentials lack one or more required privilege scopes.',
          detail: { required: ['read:pullrequest:bitbucket'], granted: ['read:repository:bitbucket'] },
        },
      },
    };
    const not = await run(scripted({ 'GET /2.0/repositories/acme/app/pullrequests': lacking }), { ...there, platform: needs });
    expect(not.codes).toEqual(['missing-scope']);
    expect(not.report.findings[0]?.evidence['missing']).toEqual(['read:pullrequest:bitbucket']);
  });

  it('a token without any scope', async () => {
    const { codes } = await run(
      scripted({
        'GET /2.0/user': {
          status: 403,
          headers: { 'x-oauth-scopes': '', 'x-credential-type': 'api_token' },
          body: { type: 'error', error: { message: 'Forbidden' } },
        },
      }),
      { ...there, platform: platform() },
    );
    expect(codes).toEqual(['token-unscoped']);
  });

  it('an administrator who has blocked tokens', async () => {
    const { report, rungs } = await run(
      scripted({
        'GET /2.0/user': { status: 403, body: { type: 'error', error: { message: 'Your admin has blocked the use of API tokens.' } } },
      }),
      { ...there, platform: platform() },
    );
    expect(report.findings.map((each) => [each.code, each.who])).toEqual([['admin-blocked-tokens', 'bitbucket-admin']]);
    expect(rungs['credential']).toBe('failed');
  });

  it('compares nothing without a platform', async () => {
    const { report, codes } = await run(
      scripted({
        'GET /2.0/user': {
          ...user,
          headers: { 'x-oauth-scopes': 'read:user:bitbucket, delete:repository:bitbucket, read:repository:bitbucket' },
        },
      }),
      there,
    );
    expect(codes).toEqual([]);
    expect(report.access).toMatchObject({ required: [], missing: [], excess: [] });
  });

  it('waits with the token until the server is known, where the address is not Bitbucket’s own', async () => {
    const elsewhere = { ...cloudTarget, apiBase: 'https://api.bitbucket.example/2.0' };
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>hello</html>' };
    const { http } = await run(scripted({ 'GET /2.0/hook_events': page }), { ...there, target: elsewhere, platform: platform() });
    expect(http.requests.map((each) => [new URL(each.url).pathname, each.auth === undefined])).toEqual([['/2.0/hook_events', true]]);
    const plain = await run(scripted({ 'GET /2.0/hook_events': page }), {
      ...there,
      target: { ...cloudTarget, apiBase: 'http://api.bitbucket.org/2.0' },
      platform: platform(),
    });
    expect(plain.http.requests).toHaveLength(1);
  });

  it('asks both first questions of Bitbucket’s own address at once', async () => {
    const open: string[] = [];
    let most = 0;
    const fake = fakeHttp(scripted());
    const http = {
      send: async (...given: Parameters<typeof fake.send>) => {
        open.push(given[0].url);
        most = Math.max(most, open.length);
        const outcome = await fake.send(...given);
        await Promise.resolve();
        open.splice(open.indexOf(given[0].url), 1);
        return outcome;
      },
    };
    const report = await runCheck(
      { ...there, platform: platform(), today },
      { http, clock: fakeClock() },
      new AbortController().signal,
      () => undefined,
    );
    expect(report.ok).toBe(true);
    expect(most).toBe(2);
    expect(
      fake.requests
        .slice(0, 2)
        .map((each) => new URL(each.url).pathname)
        .sort(),
    ).toEqual(['/2.0/hook_events', '/2.0/user']);
  });

  it('goes on when strangers have used up their hour and the sign-in works', async () => {
    const { codes, rungs } = await run(
      scripted({
        'GET /2.0/hook_events': {
          status: 429,
          body: { type: 'error', error: { message: 'Rate limit for this resource has been exceeded.' } },
        },
      }),
      { ...there, platform: platform() },
    );
    expect(codes).toEqual([]);
    expect(rungs).toMatchObject({ network: 'passed', product: 'passed', repositories: 'passed' });
  });

  it('sends the token to one host only', async () => {
    const { http } = await run(
      scripted({
        'GET /2.0/repositories/acme': { body: { values: [{ slug: 'app' }], next: 'https://evil.example/2.0/repositories/acme?page=2' } },
      }),
      { ...there, platform: platform() },
    );
    expect(new Set(http.requests.map((each) => new URL(each.url).host))).toEqual(new Set(['api.bitbucket.org']));
  });

  it('ends at once without a request when it was cancelled before it began', async () => {
    const stop = new AbortController();
    stop.abort();
    const http = fakeHttp({});
    const report = await runCheck({ ...there, platform: null, today }, { http, clock: fakeClock() }, stop.signal, () => undefined);
    expect(http.requests).toEqual([]);
    expect([report.ok, report.requests, report.findings]).toEqual([false, 0, []]);
  });
});

describe('reach from outside', () => {
  it.each([
    '10.0.0.1',
    '192.168.1.1',
    '172.16.0.1',
    '172.31.255.1',
    '127.0.0.1',
    '169.254.1.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])('%s is private', (ip) => expect(isPrivateIp(ip)).toBe(true));
  it.each(['8.8.8.8', '172.32.0.1', '192.169.1.1', '100.128.0.1', '2001:db8::1', 'git.acme.io'])('%s is not', (ip) =>
    expect(isPrivateIp(ip)).toBe(false),
  );
  it.each(['git', 'git.local', 'git.corp', 'git.internal', 'x.home.arpa'])('%s is a private name', (name) =>
    expect(isPrivateName(name)).toBe(true),
  );
  it.each(['git.acme.io', 'local.acme.io', '8.8.8.8'])('%s is not', (name) => expect(isPrivateName(name)).toBe(false));

  it('gives every reason', () => {
    expect(reasonsOutOfReach('https://git.acme.io', null, null)).toEqual([]);
    expect(reasonsOutOfReach('https://git.acme.io', '8.8.8.8', false)).toEqual([]);
    expect(reasonsOutOfReach('https://git.acme.io:8443', '10.0.0.5', true)).toHaveLength(3);
    expect(reasonsOutOfReach('http://10.0.0.5:7990', null, null)).toHaveLength(2);
  });
});
