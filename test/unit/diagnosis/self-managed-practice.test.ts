import { noteWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { findingWords } from '../../../electron/contract/copy/findings.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { answers, caller, check, http, platform, serverTarget } from './setup.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterEach(() => practice.setScenario('healthy'));
afterAll(async () => {
  await practice.close();
  await http.close();
});

const token = (permissions: readonly string[] = ['PROJECT_READ', 'REPO_READ'], account = 'ada') =>
  practice.tokens.issue({ kind: 'http-access-token', account, permissions });
const reads = platform({ family: 'http-token', required: ['PROJECT_READ', 'REPO_READ'] });
const administers = platform({ family: 'http-token', required: ['PROJECT_READ', 'REPO_ADMIN'] });
const here = answers({ deployment: 'data-center', projectKey: 'PAY' });
const since = () => {
  const from = practice.requests().length;
  return () => practice.requests().slice(from);
};

describe('check of a self-managed Bitbucket, over real sockets', () => {
  it('passes with exactly what is needed', async () => {
    const sent = since();
    const { report, rungs } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token(), 'ada'),
      platform: reads,
    });
    expect(report.findings).toEqual([]);
    expect(rungs).toEqual({
      network: 'passed',
      tls: 'skipped',
      product: 'passed',
      credential: 'passed',
      identity: 'passed',
      access: 'passed',
      workspace: 'skipped',
      project: 'passed',
      repositories: 'passed',
      git: 'skipped',
      platform: 'passed',
    });
    expect(report.server).toEqual({ product: 'Bitbucket Data Center', version: '10.2.6' });
    expect(report.account).toEqual({ name: 'ada', displayName: 'Ada Admin' });
    expect(report.access.missing).toEqual([]);
    const requests = sent();
    expect(requests).toHaveLength(report.requests);
    expect(requests[0]).toMatchObject({ authorization: 'none' });
    expect(requests[1]?.path).toContain('/build/capabilities');
    // Nothing twice, and nothing that the answers before have told already: no level above one that is not there, no project that shows
    // through its repositories.
    expect(new Set(requests.map((each) => each.path)).size).toBe(requests.length);
    expect(requests.map((each) => each.path.replace(/^.*\/rest\/api\/(?:1\.0|latest)\//u, '')).sort()).toEqual([
      'application-properties',
      'build/capabilities',
      'projects/PAY/repos?limit=25',
      'projects?permission=PROJECT_READ&limit=1',
      'projects?permission=PROJECT_WRITE&limit=1',
      'repos?permission=REPO_WRITE&projectkey=PAY&limit=1',
      'users/ada',
    ]);
    // A token never goes to a servlet, nor as Basic.
    expect(requests.every((each) => each.path.includes('/rest/'))).toBe(true);
    expect(requests.some((each) => each.authorization === 'basic')).toBe(false);
  });

  it('proves repository administration by its second opinion', async () => {
    const { report, codes } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token(['PROJECT_READ', 'REPO_ADMIN'])),
      platform: administers,
    });
    expect(codes).toEqual([]);
    expect(report.access.granted).toEqual(['REPO_ADMIN', 'PROJECT_READ']);
  });

  it('says which level is missing', async () => {
    const { report, codes } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token()),
      platform: administers,
    });
    expect(codes).toEqual(['missing-permission']);
    expect(report.access.missing).toEqual(['REPO_ADMIN']);
    expect(report.findings[0]?.evidence['account']).toBe('ada');
  });

  it('is not fooled by lists that ignore the token', async () => {
    practice.setScenario('filter-ignores-token');
    const refused = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token()),
      platform: administers,
    });
    expect(refused.codes).toEqual(['missing-permission']);
    // The lists show that ada herself has the right, so a new token is enough.
    expect(refused.report.findings[0]?.who).toBe('you');
    const unsure = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token()),
      platform: platform({ family: 'http-token', required: ['REPO_WRITE'] }),
    });
    expect(unsure.codes).toEqual(['permission-unknown']);
    expect(unsure.report.ok).toBe(true);
    expect(unsure.report.access.granted).toBeNull();
    const enough = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(enough.codes).toEqual([]);
  });

  it('tells access that is not needed', async () => {
    const { report, codes } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token(['PROJECT_ADMIN', 'REPO_ADMIN'])),
      platform: reads,
    });
    expect(codes).toEqual(['excess-access']);
    expect(report.findings[0]?.severity).toBe('warning');
    expect(report.access.excess).toEqual(['REPO_ADMIN', 'PROJECT_ADMIN']);
  });

  it('asks for administration of each chosen repository', async () => {
    const mine = token(['PROJECT_READ', 'REPO_ADMIN'], 'dan');
    const fine = await check({
      answers: answers({ ...here, repositories: ['payments-api'] }),
      target: serverTarget(practice),
      caller: caller('http-access-token', mine),
      platform: administers,
    });
    expect(fine.codes).toEqual([]);
    const not = await check({
      answers: answers({ ...here, repositories: ['payments-api', 'PAY/payments-worker'] }),
      target: serverTarget(practice),
      caller: caller('http-access-token', mine),
      platform: administers,
    });
    expect(not.codes).toEqual(['missing-permission']);
    expect(not.report.findings[0]?.evidence['where']).toEqual(['PAY/payments-worker']);
  });

  it.each([
    ['http-project-token', { kind: 'http-project-token', project: 'PAY', permissions: ['PROJECT_READ', 'REPO_READ'] }],
    ['http-repository-token', { kind: 'http-repository-token', project: 'PAY', repository: 'payments-api', permissions: ['REPO_READ'] }],
  ] as const)('takes a %s as Bearer, without a person behind it', async (kind, spec) => {
    const { report, codes } = await check({
      answers: answers({ ...here, repositories: ['PAY/payments-api'] }),
      target: serverTarget(practice),
      caller: caller(kind, practice.tokens.issue(spec), 'ada'),
      platform: platform({ family: 'http-token', required: ['REPO_READ'] }),
    });
    expect(codes).toEqual([]);
    expect(noteWords(report.steps.find((step) => step.id === 'identity')?.note ?? null)).toContain('no person');
  });

  it('names a wrong token, and nothing else', async () => {
    const sent = since();
    const wrong = token();
    practice.tokens.revoke(wrong);
    const { report, codes, rungs } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', wrong),
      platform: reads,
    });
    expect(codes).toEqual(['token-rejected']);
    expect(rungs.credential).toBe('failed');
    expect(report.findings).toHaveLength(1);
    expect(sent().filter((each) => each.authorization !== 'none' && each.status === 401)).toHaveLength(1);
  });

  it('never takes public content for a sign-in', async () => {
    practice.setScenario('anonymous-access');
    const wrong = token();
    practice.tokens.revoke(wrong);
    const { codes, rungs } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', wrong),
      platform: reads,
    });
    expect(codes).toEqual(['anonymous-fallback']);
    expect(rungs.repositories).toBe('skipped');
    const right = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(right.codes).toEqual([]);
  });

  it('compares the user name with the token’s owner', async () => {
    const { report, codes } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token(), 'dan'),
      platform: reads,
    });
    expect(codes).toEqual(['wrong-user-name']);
    expect(findingWords(report.findings[0]!).fix).toContain('ada');
    expect(
      (await check({ answers: here, target: serverTarget(practice), caller: caller('http-access-token', token(), 'ADA'), platform: reads }))
        .codes,
    ).toEqual([]);
  });

  it('tries user name and token where the platform signs in like that', async () => {
    const basic = { ...reads, signIn: 'basic' as const };
    const given = { answers: here, target: serverTarget(practice), caller: caller('http-access-token', token(), 'ada'), platform: basic };
    expect((await check(given)).codes).toEqual([]);
    practice.setScenario('password-login-disabled');
    expect((await check({ ...given, caller: caller('http-access-token', token(), 'ada') })).codes).toEqual(['password-login-disabled']);
    practice.setScenario('captcha');
    expect((await check({ ...given, caller: caller('http-access-token', token(), 'ada') })).codes).toEqual(['captcha-locked']);
  });

  it.each([
    ['html-login-page', 'captive-portal', 'network'],
    ['redirect-to-sso', 'redirect-to-sso', 'product'],
    ['maintenance', 'maintenance', 'product'],
    ['starting-up', 'starting-up', 'product'],
    ['unsupported-5.4', 'unsupported-version', 'product'],
  ] as const)('%s stops before the token is sent', async (scenario, code, rung) => {
    practice.setScenario(scenario);
    const sent = since();
    const { codes, rungs } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(codes).toEqual([code]);
    expect(rungs[rung]).toBe('failed');
    expect(sent().every((each) => each.authorization === 'none')).toBe(true);
  });

  it.each([
    ['server-error', 'server-error'],
    ['rate-limited', 'rate-limited'],
    ['rate-limited-no-hint', 'rate-limited'],
  ] as const)('%s', async (scenario, code) => {
    practice.setScenario(scenario);
    const { codes } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(codes).toEqual([code]);
  });

  it('revoked half way is one finding', async () => {
    practice.setScenario('revoked-after-use');
    const { report } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(report.findings.filter((each) => each.severity === 'error').map((each) => each.code)).toEqual(['token-rejected']);
  });

  it.each([
    ['data-center-9.4', 'data-center', ['version-out-of-support'], 'info'],
    ['server-8.9', 'server', ['version-out-of-support'], 'warning'],
    ['old-server-7.17', 'server', ['version-out-of-support'], 'warning'],
  ] as const)('%s', async (scenario, deployment, expected, severity) => {
    practice.setScenario(scenario);
    const { report, codes } = await check({
      answers: here,
      target: serverTarget(practice, deployment),
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(codes).toEqual(expected);
    expect(report.findings[0]?.severity).toBe(severity);
    expect(report.ok).toBe(true);
  });

  it('notices that what was called Server is Data Center', async () => {
    const { codes } = await check({
      answers: here,
      target: serverTarget(practice, 'server'),
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(codes).toEqual(['wrong-deployment']);
  });

  it('finds the right context path', async () => {
    const target = { ...serverTarget(practice), apiBase: new URL(practice.selfManaged.baseUrl).origin };
    const { report, codes } = await check({ answers: here, target, caller: caller('http-access-token', token()), platform: reads });
    expect(codes).toEqual(['wrong-context-path']);
    expect(report.findings[0]?.evidence['found']).toBe(practice.selfManaged.baseUrl);
  });

  it('refuses a Cloud token, without sending it', async () => {
    const sent = since();
    const secret = practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: [] });
    const { codes } = await check({
      answers: here,
      target: serverTarget(practice),
      caller: caller('http-access-token', secret),
      platform: reads,
    });
    expect(codes).toEqual(['token-not-for-this-address']);
    expect(sent().every((each) => each.authorization === 'none')).toBe(true);
  });

  it('works over HTTPS with the connection’s own authority, and explains without it', async () => {
    const target = { ...serverTarget(practice), apiBase: practice.selfManaged.secureBaseUrl };
    const without = await check({ answers: here, target, caller: caller('http-access-token', token()), platform: reads });
    expect(without.codes).toEqual(['tls-untrusted-ca']);
    expect(without.rungs).toMatchObject({ network: 'passed', tls: 'failed', product: 'skipped' });
    expect(without.report.findings[0]?.evidence['certificateIssuer']).toBeTypeOf('string');
    const withCa = await check({
      answers: here,
      target: { ...target, caPem: practice.selfManaged.caPem },
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(withCa.codes).toEqual([]);
    expect(withCa.rungs.tls).toBe('passed');
  });

  it('warns that a hosted platform may not get here', async () => {
    const hosted = { ...reads, allow: [{ what: '17.58.0.0/18', why: 'Example calls from there' }] };
    const target = { ...serverTarget(practice), practice: false };
    const { report } = await check({ answers: here, target, caller: caller('http-access-token', token()), platform: hosted });
    expect(report.findings.map((each) => each.code)).toEqual(['platform-may-not-reach']);
    expect(findingWords(report.findings[0]!).fix).toContain('17.58.0.0/18');
  });

  it('reports refused connections', async () => {
    const { codes, rungs } = await check({
      answers: here,
      target: { ...serverTarget(practice), apiBase: 'http://127.0.0.1:9' },
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(codes).toEqual(['connection-refused']);
    expect(rungs).toMatchObject({ network: 'failed', tls: 'skipped', credential: 'skipped' });
  });

  it.each([
    [{ projectKey: 'NOPE' }, 'project-not-found'],
    [{ repositories: ['nope'] }, 'repository-not-found'],
  ] as const)('%o', async (more, code) => {
    const { codes, report } = await check({
      answers: answers({ ...here, ...more, repositories: 'repositories' in more ? [...more.repositories] : null }),
      target: serverTarget(practice),
      caller: caller('http-access-token', token()),
      platform: reads,
    });
    expect(codes).toEqual([code]);
    expect(report.steps.filter((step) => step.status === 'failed')).toHaveLength(1);
  });

  it('a newcomer sees nothing', async () => {
    const { codes } = await check({
      answers: answers({ deployment: 'data-center' }),
      target: serverTarget(practice),
      caller: caller('http-access-token', token(undefined, 'noor')),
      platform: reads,
    });
    expect(codes).toHaveLength(1);
    expect(['missing-permission', 'no-repositories-visible']).toContain(codes[0]);
  });
});
