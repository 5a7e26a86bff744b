import { noteWords, provesWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { answers, caller, check, cloudTarget, http, platform, readOnly } from './setup.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterEach(() => practice.setScenario('healthy'));
afterAll(async () => {
  await practice.close();
  await http.close();
});

const apiToken = (scopes: readonly string[] = readOnly, account = 'ada') => practice.tokens.issue({ kind: 'api-token', account, scopes });
const ada = 'ada@acme.example';
const acme = answers({ deployment: 'cloud', workspace: 'acme' });
const since = () => {
  const from = practice.requests().length;
  return () => practice.requests().slice(from);
};

describe('check of Bitbucket Cloud, over real sockets', () => {
  it('passes with exactly what is needed', async () => {
    const sent = since();
    const { report, rungs, progress } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), ada),
      platform: platform({ required: readOnly }),
    });
    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
    expect(rungs).toEqual({
      network: 'passed',
      tls: 'skipped',
      product: 'passed',
      credential: 'passed',
      identity: 'passed',
      access: 'passed',
      workspace: 'passed',
      project: 'skipped',
      repositories: 'passed',
      git: 'skipped',
      platform: 'passed',
    });
    expect(report.account).toEqual({ name: 'ada-acme', displayName: 'Ada Admin' });
    expect(report.repositories?.visible).toBe(110);
    expect(report.repositories?.sample).toHaveLength(5);
    expect(report.access).toEqual({
      required: readOnly,
      granted: readOnly,
      missing: [],
      excess: [],
      labels: expect.objectContaining({ 'read:repository:bitbucket': 'Repositories: Read' }) as object,
    });
    const requests = sent();
    expect(requests.map((each) => each.path.split('?')[0])).toEqual([
      '/2.0/hook_events',
      '/2.0/user',
      ...requests.slice(2).map((each) => each.path.split('?')[0]),
    ]);
    expect(requests[0]?.authorization).toBe('none');
    expect(requests).toHaveLength(report.requests);
    expect(report.requests).toBe(4);
    expect(new Set(requests.map((each) => each.path)).size).toBe(4);
    expect(progress.at(-1)).toEqual(report.steps);
    expect(progress.some((steps) => steps.some((step) => step.status === 'running'))).toBe(true);
    expect(provesWords(report.proves)).toContain('Example');
  });

  it('takes a 403 on /user for a valid token without read:user', async () => {
    const { report, codes, rungs } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(['read:repository:bitbucket']), ada),
      platform: platform(),
    });
    expect(codes).toEqual([]);
    expect(rungs.credential).toBe('passed');
    expect(rungs.workspace).toBe('passed');
    expect(report.access.granted).toEqual(['read:repository:bitbucket']);
  });

  it.each([
    ['repository-token', { kind: 'repository-token', workspace: 'acme', repository: 'payments-api', scopes: ['repository'] }],
    ['project-token', { kind: 'project-token', workspace: 'acme', project: 'PAY', scopes: ['repository'] }],
    ['workspace-token', { kind: 'workspace-token', workspace: 'acme', scopes: ['pullrequest:write'] }],
  ] as const)('takes a %s as Bearer only', async (kind, spec) => {
    const sent = since();
    const { report, codes } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller(kind, practice.tokens.issue(spec), 'somebody'),
      platform: platform({ family: 'access-token', required: ['repository'] }),
    });
    expect(codes.filter((code) => code !== 'excess-access')).toEqual([]);
    expect(report.credentialKind).toBe(kind);
    expect(report.access.missing).toEqual([]);
    expect(sent().map((each) => each.authorization)).not.toContain('basic');
  });

  it('lists every missing scope at once and asks nothing more', async () => {
    const required = [...readOnly, 'write:webhook:bitbucket'];
    const { report, codes, rungs } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(['read:repository:bitbucket']), ada),
      platform: platform({ required }),
    });
    expect(codes).toEqual(['missing-scope']);
    expect(report.findings[0]?.evidence['missing']).toEqual([
      'read:user:bitbucket',
      'read:workspace:bitbucket',
      'read:project:bitbucket',
      'write:webhook:bitbucket',
    ]);
    expect(report.access.missing).toEqual(report.findings[0]?.evidence['missing']);
    expect(rungs.access).toBe('failed');
    expect(rungs.repositories).toBe('skipped');
    expect(noteWords(report.steps.find((step) => step.id === 'repositories')?.note ?? null)).toContain('Not checked');
    expect(report.requests).toBe(2);
  });

  it('tells access that is not needed, as a warning where it can change things', async () => {
    const { report, codes } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken([...readOnly, 'delete:repository:bitbucket']), ada),
      platform: platform({ required: readOnly }),
    });
    expect(codes).toEqual(['excess-access']);
    expect(report.findings[0]?.severity).toBe('warning');
    expect(report.ok).toBe(true);
  });

  it('says at once that a user name is no e-mail address, and sends nothing', async () => {
    const sent = since();
    const { codes, rungs } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), 'ada-acme'),
      platform: platform(),
    });
    expect(codes).toEqual(['wrong-user-name']);
    expect(rungs.credential).toBe('failed');
    expect(sent().every((each) => each.authorization === 'none')).toBe(true);
  });

  it('makes at most two failing tries with a refused token', async () => {
    const sent = since();
    const { report, codes } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), 'dan@acme.example'),
      platform: platform(),
    });
    expect(codes).toEqual(['token-rejected']);
    expect(report.findings[0]?.evidence['status']).toBe(401);
    expect(
      sent()
        .filter((each) => each.authorization !== 'none')
        .map((each) => each.authorization),
    ).toEqual(['basic', 'bearer']);
  });

  it('finds the wrong e-mail address where Bitbucket takes the token by itself', async () => {
    practice.setScenario('bearer-accepted');
    const { codes } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), 'dan@acme.example'),
      platform: platform(),
    });
    expect(codes).toEqual(['wrong-user-name']);
  });

  it('names expiry when the date given has passed', async () => {
    practice.setScenario('expired-token');
    const given = { answers: acme, target: cloudTarget(practice), caller: caller('api-token', apiToken(), ada), platform: platform() };
    expect((await check(given)).codes).toEqual(['token-rejected']);
    expect((await check({ ...given, expiresOn: '2026-11-20' })).codes).toEqual(['token-expired']);
  });

  it.each([
    ['2026-11-21', 0, 'error'],
    ['2026-11-22', 1, 'error'],
    ['2026-11-23', 2, 'warning'],
    ['2026-11-28', 7, 'warning'],
    ['2026-11-29', 8, 'info'],
    ['2026-12-21', 30, 'info'],
  ])('tells of an expiry on %s, louder as it comes nearer', async (expiresOn, days, severity) => {
    const { report } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), ada),
      platform: platform({ required: readOnly }),
      expiresOn,
    });
    expect(report.findings.map((each) => [each.code, each.evidence['days'], each.severity])).toEqual([
      ['token-expires-soon', days, severity],
    ]);
    expect(report.ok).toBe(severity !== 'error');
  });

  it('does not warn of an expiry in 31 days', async () => {
    const { codes } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), ada),
      platform: platform({ required: readOnly }),
      expiresOn: '2026-12-22',
    });
    expect(codes).toEqual([]);
  });

  it('points to organisation keys when an access token is refused', async () => {
    const { report, codes } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('workspace-token', practice.tokens.issue({ kind: 'organization-api-key' })),
      platform: platform({ family: 'access-token', required: ['repository'] }),
    });
    expect(codes).toEqual(['token-rejected', 'organization-api-key']);
    expect(report.findings.filter((each) => each.severity === 'error')).toHaveLength(1);
  });

  it.each([
    ['app password', 'api-token', () => practice.tokens.issue({ kind: 'app-password', account: 'ada' }), 'app-password-retired'],
    [
      'access token as API token',
      'api-token',
      () => practice.tokens.issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['repository'] }),
      'bearer-only-token',
    ],
    [
      'HTTP access token',
      'api-token',
      () => practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['REPO_READ'] }),
      'token-not-for-this-address',
    ],
  ] as const)('never sends an %s to Cloud in vain', async (_, kind, secret, code) => {
    const sent = since();
    const { codes } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller(kind, secret(), ada),
      platform: platform(),
    });
    expect(codes).toEqual([code]);
    expect(sent().every((each) => each.authorization === 'none')).toBe(true);
  });

  it.each([
    ['ip-allow-list', 'ip-not-allowed', 'repositories'],
    ['two-step-required', 'two-step-required', 'repositories'],
    ['workspace-deactivated', 'workspace-deactivated', 'workspace'],
  ] as const)('%s', async (scenario, code, rung) => {
    practice.setScenario(scenario);
    const { report, codes, rungs } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), ada),
      platform: platform({ required: readOnly }),
    });
    expect(codes).toEqual([code]);
    expect(rungs[rung]).toBe('failed');
    expect(report.steps.filter((step) => step.status === 'failed')).toHaveLength(1);
  });

  it.each([
    ['maintenance', 'maintenance', 'product'],
    ['starting-up', 'starting-up', 'product'],
    ['html-login-page', 'captive-portal', 'network'],
    ['redirect-to-sso', 'redirect-to-sso', 'product'],
  ] as const)('%s stops after what went out at once', async (scenario, code, rung) => {
    practice.setScenario(scenario);
    const sent = since();
    const { codes, rungs } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), ada),
      platform: platform(),
    });
    expect(codes).toEqual([code]);
    expect(rungs[rung]).toBe('failed');
    expect(rungs.credential).toBe('skipped');
    // At Cloud's own address the sign-in goes along with the first question; nothing follows it.
    expect(
      sent()
        .map((each) => [each.path, each.authorization])
        .sort(),
    ).toEqual([
      ['/2.0/hook_events', 'none'],
      ['/2.0/user', 'basic'],
    ]);
  });

  it.each([
    ['rate-limited', 30],
    ['rate-limited-no-hint', undefined],
  ] as const)('%s', async (scenario, seconds) => {
    practice.setScenario(scenario);
    const { report, codes } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), ada),
      platform: platform(),
    });
    expect(codes).toEqual(['rate-limited']);
    expect(report.findings[0]?.evidence['retryAfterSeconds']).toBe(seconds);
  });

  it('server-error after the fingerprint', async () => {
    practice.setScenario('server-error');
    const { report, codes } = await check({
      answers: acme,
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), ada),
      platform: platform(),
    });
    expect(codes).toEqual(['server-error']);
    expect(report.findings[0]?.evidence['requestId']).toBeTypeOf('string');
  });

  it.each([
    [{ workspace: 'acmee' }, 'workspace-not-found'],
    [{ projectKey: 'NOPE' }, 'project-not-found'],
    [{ repositories: ['payments-api', 'nope', 'nada'] }, 'repository-not-found'],
  ] as const)('%o', async (more, code) => {
    const { report, codes } = await check({
      answers: answers({ ...acme, ...more, repositories: 'repositories' in more ? [...more.repositories] : null }),
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(), ada),
      platform: platform({ required: readOnly }),
    });
    expect(codes).toEqual([code]);
    if (code === 'repository-not-found') expect(report.findings[0]?.evidence['repositories']).toEqual(['nope', 'nada']);
    expect(report.steps.filter((step) => step.status === 'failed')).toHaveLength(1);
  });

  it('does not take public content for access', async () => {
    const noor = (workspace: string) =>
      check({
        answers: answers({ ...acme, workspace }),
        target: cloudTarget(practice),
        caller: caller('api-token', apiToken(readOnly, 'noor'), 'noor@acme.example'),
        platform: platform({ required: readOnly }),
      });
    const open = await noor('acme');
    expect(open.rungs.repositories).toBe('warning');
    expect(noteWords(open.report.steps.find((step) => step.id === 'repositories')?.note ?? null)).toContain('Only public');
    expect((await noor('acme-data')).codes).toEqual(['workspace-not-found']);
  });

  it('finds that the account may not manage webhooks although the token has the scope', async () => {
    const required = [...readOnly, 'read:webhook:bitbucket', 'write:webhook:bitbucket'];
    const { codes, rungs } = await check({
      answers: answers({ ...acme, repositories: ['payments-worker'] }),
      target: cloudTarget(practice),
      caller: caller('api-token', apiToken(required, 'svc-ci'), 'ci@acme.example'),
      platform: platform({ required }),
    });
    expect(codes).toEqual(['missing-permission']);
    expect(rungs.access).toBe('failed');
  });

  it('looks only at the way to Bitbucket when the token is kept elsewhere', async () => {
    const { report, rungs } = await check({ answers: acme, target: cloudTarget(practice), caller: null, platform: platform() });
    expect(report.ok).toBe(true);
    expect(report.requests).toBe(1);
    expect(rungs).toMatchObject({
      network: 'passed',
      product: 'passed',
      credential: 'skipped',
      repositories: 'skipped',
      platform: 'passed',
    });
  });

  it('goes through when the server is slow, and is cancelled without waiting for it', async () => {
    practice.setScenario('slow');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const { report, rungs } = await check(
      { answers: acme, target: cloudTarget(practice), caller: caller('api-token', apiToken(), ada), platform: platform() },
      stop.signal,
    );
    expect(report.ok).toBe(false);
    expect(report.findings).toEqual([]);
    expect(Object.values(rungs).every((status) => status === 'skipped')).toBe(true);
  });

  it('says what is known of the platform', async () => {
    const blocked = platform({ support: 'blocked', refusal: 'It speaks only to servers.', status: 'legacy' });
    const { report, rungs } = await check({ answers: acme, target: cloudTarget(practice), caller: null, platform: blocked });
    expect(report.findings.map((each) => [each.code, each.severity])).toEqual([
      ['platform-cannot-use-deployment', 'error'],
      ['platform-legacy', 'info'],
    ]);
    expect(rungs.platform).toBe('failed');
  });

  it('keeps the token out of the report', async () => {
    const secret = apiToken([]);
    for (const scenario of ['healthy', 'server-error', 'html-login-page'] as const) {
      practice.setScenario(scenario);
      const { report } = await check({
        answers: acme,
        target: cloudTarget(practice),
        caller: caller('api-token', secret, ada),
        platform: platform(),
      });
      expect(JSON.stringify(report)).not.toContain(secret.slice(12, 20));
    }
  });
});
