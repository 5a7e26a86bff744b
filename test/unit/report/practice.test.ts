/** Reports over real sockets: the command and the wizard's calls against the practice Bitbucket. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, Report } from '../../../electron/contract/index.ts';
import { openReport } from '../../../electron/core/report/retold.ts';
import { parseReport } from '../../../electron/core/report/parse.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { handrail, scratch } from '../terminal/run.ts';
import type { Ran } from '../terminal/run.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

const onServer = (): Answers => ({
  ...emptyAnswers(),
  deployment: 'data-center',
  baseUrl: practice.selfManaged.baseUrl,
  projectKey: 'PAY',
  credential: { kind: 'http-access-token', user: 'ada', gitUser: 'ada' },
  options: {},
});
const onCloud = (): Answers => ({
  ...emptyAnswers(),
  deployment: 'cloud',
  workspace: 'acme',
  credential: { kind: 'api-token', user: 'ada@acme.example', gitUser: 'ada-acme' },
});

async function make(
  answers: Answers,
  token: string,
  out: string,
  more: readonly string[] = [],
  cwd = scratch(),
): Promise<Ran & { readonly text: string; readonly mode: number }> {
  await writeFile(join(cwd, 'answers.json'), JSON.stringify(answers));
  const ran = await handrail(['report', '--answers', 'answers.json', '--token-stdin', '--out', out, ...more], {
    cwd,
    stdin: token,
    env: { HANDRAIL_CLOUD_API: practice.cloud.apiBase },
  });
  const file = join(cwd, out);
  const facts = await stat(file).catch(() => null);
  return { ...ran, text: facts === null ? '' : await readFile(file, 'utf8'), mode: facts === null ? 0 : facts.mode & 0o777 };
}

/** A report of our own is never said to contradict itself. */
function goesWithItself(text: string): void {
  const seen = openReport(text, 'r');
  expect(seen.ok && seen.value.contradictions).toEqual([]);
}

function opened(text: string): Report {
  const read = parseReport(text, 'report.json');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  goesWithItself(text);
  return read.value.report;
}

function free(text: string, token: string, user: string): void {
  for (const form of [token, encodeURIComponent(token), btoa(token), btoa(`${user}:${token}`)])
    for (let at = 0; at + 8 <= form.length; at += 1) {
      // The base64 of the user's own name is no part of the token.
      if (form === btoa(`${user}:${token}`) && at < (user.length + 4) * 1.34) continue;
      expect(text.includes(form.slice(at, at + 8))).toBe(false);
    }
}

describe('handrail report', () => {
  it('writes what the check did on a healthy server, for the owner’s eyes only', async () => {
    const token = practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_ADMIN'] });
    const { status, stderr, text, mode } = await make(onServer(), token, 'r.json', ['--platform', 'cds']);
    expect(stderr).toBe('');
    expect([status, mode]).toEqual([0, 0o600]);
    const report = opened(text);
    expect(report.check.ok).toBe(true);
    expect(report.exchanges).toHaveLength(report.check.requests);
    expect(report.exchanges?.[0]).toMatchObject({ number: 1, sentAs: 'none', response: { status: 200 } });
    expect(report.exchanges?.some((each) => each.sentAs !== 'none')).toBe(true);
    expect(report).toMatchObject({
      platform: { id: 'cds' },
      environment: { node: process.versions.node, proxy: false, ownCa: false },
      handrail: { host: 'terminal' },
    });
    expect(report.environment.clock.serverAheadSeconds).toBeLessThanOrEqual(2);
    free(text, token, 'ada');
  });

  it('exits with 1 and shows the refused scope with its answer on Cloud', async () => {
    const token = practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket', 'read:workspace:bitbucket'] });
    const { status, text } = await make(onCloud(), token, 'r.json', ['--platform', 'harness-sei']);
    const report = opened(text);
    expect(status).toBe(1);
    expect(report.check.findings[0]?.code).toBe('missing-scope');
    expect(report.exchanges?.find((each) => each.url.endsWith('/user'))?.response?.headers['x-oauth-scopes']).toContain(
      'read:user:bitbucket',
    );
    free(text, token, 'ada@acme.example');
  });

  it.each(['expired-token', 'captcha', 'html-login-page', 'redirect-to-sso', 'maintenance', 'rate-limited'] as const)(
    'in the scenario %s writes all three forms without the token',
    async (scenario) => {
      practice.setScenario(scenario);
      try {
        const token = practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['REPO_READ'] });
        const wrong = scenario === 'captcha' ? `${token.slice(0, -6)}AAAAA=` : token;
        for (const out of ['r.html', 'r.md', 'r.json']) {
          const { status, text } = await make(onServer(), wrong, out, ['--platform', 'cds']);
          expect(status).toBe(1);
          expect(text.length).toBeGreaterThan(500);
          free(text, wrong, 'ada');
          if (out !== 'r.md') goesWithItself(text);
        }
      } finally {
        practice.setScenario('healthy');
      }
    },
  );

  it('masks hosts and people when asked, and explains a message', async () => {
    const cwd = scratch();
    await writeFile(join(cwd, 'error.txt'), 'PKIX path building failed');
    const token = practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: ['read:user:bitbucket'] });
    const { text } = await make(onCloud(), token, 'r.json', ['--mask-emails', '--mask-hosts', '--error', 'error.txt'], cwd);
    const report = opened(text);
    expect(text).not.toContain('@acme.example');
    expect(report.connection.answers.credential?.user).toBe('person-1@masked.example');
    expect(report.explained?.likely[0]?.code).toBe('tls-untrusted-ca');
  });

  it('is read back as it was written', async () => {
    const cwd = scratch();
    const token = practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_ADMIN'] });
    await make(onServer(), token, 'r.json', ['--platform', 'cds'], cwd);
    const { status, stdout } = await handrail(['report', '--read', 'r.json'], { cwd });
    expect(status).toBe(0);
    for (const part of [
      'Handrail report',
      'Everything that was checked works',
      'application-properties',
      'REPO_ADMIN',
      practice.selfManaged.version,
    ])
      expect(stdout).toContain(part);
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    ['no place', ['report', '--answers', 'a.json'], '--out FILE', 2],
    ['an ending that is none', ['report', '--answers', 'a.json', '--out', 'r.pdf'], '.html', 2],
    ['--read with more', ['report', '--read', 'r.json', '--out', 'r.html'], '--read goes without other options', 2],
    ['a report that is not there', ['report', '--read', 'nowhere.json'], 'could not be read', 2],
    ['no message file', ['report', '--answers', 'a.json', '--out', 'r.md', '--error', 'nowhere.txt'], '--error', 2],
  ] as const)('%s is wrong usage', async (_what, args, said, status) => {
    const ran = await handrail(args, { env: { HANDRAIL_TOKEN: 'pretend-pretend-pretend' } });
    expect([ran.status, ran.stderr]).toEqual([status, expect.stringContaining(said)]);
    expect(ran.stderr).not.toContain('pretend');
  });
  it('exits with 3 when the folder is not there, and with 2 for a file that is no report', async () => {
    const token = practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['REPO_READ'] });
    expect((await make(onServer(), token, 'a/b/c/r.md')).status).toBe(3);
    const cwd = scratch();
    await writeFile(join(cwd, 'x.json'), '{"deployment":"cloud"}');
    const read = await handrail(['report', '--read', 'x.json'], { cwd });
    expect([read.status, read.stderr]).toEqual([2, expect.stringContaining('not a report of Handrail')]);
  });
});

describe('handrail explain', () => {
  it('explains what comes on standard input', async () => {
    const { status, stdout } = await handrail(['explain', '--platform', 'cds', '--deployment', 'data-center'], {
      stdin: 'missing auth username',
    });
    expect(status).toBe(0);
    for (const part of ['platform-input-invalid', 'auth.username', 'What to do:', 'certain']) expect(stdout).toContain(part);
  });
  it('reads a file, speaks JSON, and repeats no secret', async () => {
    const cwd = scratch();
    const secret = `ATATT3xFfGF0${'aB3_'.repeat(40)}`;
    await writeFile(join(cwd, 'log.txt'), `Authorization: Bearer ${secret}\nCAPTCHA required`);
    const { status, stdout } = await handrail(['explain', 'log.txt', '--json'], { cwd });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ likely: [{ code: 'captcha-locked', confidence: 'certain' }], secretRemoved: true });
    expect(stdout).not.toContain('ATATT');
  });
  it('exits with 1 for what it does not know, and with 2 for nothing or a wrong word', async () => {
    expect((await handrail(['explain'], { stdin: 'hello' })).status).toBe(1);
    expect((await handrail(['explain'], { stdin: '' })).status).toBe(2);
    const wrong = await handrail(['explain', 'ATATT3xFfGF0pretend']);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.not.stringContaining('ATATT')]);
    expect((await handrail(['explain', '--deployment', 'clout'], { stdin: 'x' })).stderr).toContain('Did you mean “cloud”?');
  });
});
