/** The commands against the practice Bitbucket, over real sockets. */
import { withCheckOfBefore } from '../../../electron/contract/check-of-before.ts';
import { usageCopy } from '../../../electron/contract/copy/en/terminal/usage.ts';
import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReportSchema, deployments, detectionSchema, savedArtifactSchema } from '../../../electron/contract/index.ts';
import type { Answers, Deployment, PlatformInfo } from '../../../electron/contract/index.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { handrail, scratch } from './run.ts';
import type { Ran, Setting } from './run.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

const levels = ['PROJECT_READ', 'REPO_ADMIN'];

/** Answers as somebody would write them who has read `handrail platforms --json` and nothing else. */
function answersFor(deployment: Deployment, options: Answers['options'] = {}): Answers {
  const [person] = practice.accounts;
  if (person === undefined) throw new Error('No accounts.');
  const cloud = deployment === 'cloud';
  return {
    deployment,
    baseUrl: cloud ? null : practice.selfManaged.baseUrl,
    workspace: cloud ? 'acme' : null,
    projectKey: null,
    repositories: null,
    credential: cloud
      ? { kind: 'api-token', user: person.email, gitUser: person.cloudName }
      : { kind: 'http-access-token', user: person.name, gitUser: person.name },
    options,
  };
}

async function run(answers: Answers, args: readonly string[], setting: Setting = {}): Promise<Ran> {
  const cwd = setting.cwd ?? scratch();
  await writeFile(join(cwd, 'answers.json'), JSON.stringify(answers));
  const [command = '', ...rest] = args;
  return handrail([command, '--answers', 'answers.json', ...rest], {
    ...setting,
    cwd,
    env: { HANDRAIL_CLOUD_API: practice.cloud.apiBase, ...setting.env },
  });
}

function httpToken(permissions: readonly string[] = levels): string {
  return practice.tokens.issue({ kind: 'http-access-token', account: practice.accounts[0]?.name ?? '', permissions });
}

describe('detect', () => {
  it('names the self-managed server and sends no credential', async () => {
    const { status, stdout } = await handrail(['detect', `${practice.selfManaged.baseUrl}/projects`, '--json']);
    const detection = v.parse(detectionSchema, JSON.parse(stdout));
    expect(detection.baseUrl).toBe(practice.selfManaged.baseUrl);
    expect(detection.server).toMatchObject({ version: practice.selfManaged.version, confirmed: true });
    // Plain HTTP is a finding; whether it is an error is the diagnosis's word, and the status follows it.
    expect(status).toBe(detection.findings.some((finding) => finding.severity === 'error') ? 1 : 0);
    expect(practice.requests().every((request) => request.authorization === 'none')).toBe(true);
  });
  it('reads well', async () => {
    const { stdout } = await handrail(['detect', practice.selfManaged.baseUrl]);
    expect(stdout).toContain(`Data Center`);
    expect(stdout).toContain(practice.selfManaged.version);
  });
  it.each([
    ['a search page', 'https://www.google.com/search?q=bitbucket'],
    ['a phrase', 'where is my bitbucket'],
    ['a paste of 5,000 characters', 'x'.repeat(5_000)],
    ['a workspace’s UUID', '{c0ffee00-1234-4321-abcd-0123456789ab}'],
    ['another scheme', 'ftp://git.acme.io/'],
  ])('%s is wrong input', async (_what, text) => {
    const { status, stderr } = await handrail(['detect', text]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^handrail: [^\n]+\n$/);
    expect(stderr.length).toBeLessThan(500);
  });
  it('drops a password that stood in the link', async () => {
    const { stdout, stderr } = await handrail(['detect', practice.selfManaged.baseUrl.replace('http://', 'http://svc:pretend-password@')]);
    expect(stdout + stderr).not.toContain('pretend-password');
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(usageCopy.misplaced.linkHeldSecret);
  });
});

describe('check', () => {
  it('passes with a good token, and says so as JSON by the contract', async () => {
    const token = httpToken();
    const { status, stdout, stderr, env } = await run(
      answersFor('data-center'),
      ['check', '--platform', 'cds', '--token-stdin', '--json'],
      { stdin: `${token}\n` },
    );
    const report = v.parse(checkReportSchema, withCheckOfBefore(JSON.parse(stdout), []));
    expect(stderr).toBe('');
    expect(report).toMatchObject({
      deployment: 'data-center',
      credentialKind: 'http-access-token',
      platform: 'cds',
      access: { missing: [] },
    });
    expect(status).toBe(report.ok ? 0 : 1);
    expect(report.ok).toBe(true);
    expect(stdout).not.toContain(token);
    expect(env['HANDRAIL_TOKEN']).toBeUndefined();
  });

  it('takes the token from the environment and deletes it there', async () => {
    const { status, stdout, env } = await run(answersFor('data-center'), ['check', '--json'], {
      env: { HANDRAIL_TOKEN: ` "${httpToken()}" ` },
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
    expect('HANDRAIL_TOKEN' in env).toBe(false);
  });

  it('finds what is missing, exits with 1 and tells who can mend it', async () => {
    const { status, stdout } = await run(
      answersFor('data-center', { webhooks: true }),
      ['check', '--platform', 'xcode-cloud', '--token-stdin'],
      { stdin: httpToken(['REPO_READ']) },
    );
    expect(status).toBe(1);
    expect(stdout).toContain('✗');
    expect(stdout).toContain('missing-permission');
    expect(stdout).toContain('What to do:');
    expect(stdout).toContain('Who can do it:');
    expect(stdout).not.toContain('\u001b');
  });

  it('says that a token is wrong, without repeating it', async () => {
    const wrong = `${'A'.repeat(43)}=`;
    const { status, stdout, stderr } = await run(answersFor('data-center'), ['check', '--token-stdin', '--json'], { stdin: wrong });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ code: 'token-rejected' }] });
    expect(stdout + stderr).not.toContain(wrong);
  });

  it('works on Cloud through HANDRAIL_CLOUD_API', async () => {
    const scopes = [
      'read:user:bitbucket',
      'read:workspace:bitbucket',
      'read:repository:bitbucket',
      'read:pullrequest:bitbucket',
      'read:project:bitbucket',
    ];
    const token = practice.tokens.issue({ kind: 'api-token', account: practice.accounts[0]?.name ?? '', scopes });
    const { status, stdout, stderr } = await run(answersFor('cloud'), ['check', '--platform', 'harness-sei', '--token-stdin', '--json'], {
      stdin: token,
    });
    expect(stderr).toBe('');
    const report = v.parse(checkReportSchema, withCheckOfBefore(JSON.parse(stdout), []));
    expect(report.access.missing).toEqual([]);
    expect([report.deployment, report.credentialKind]).toEqual(['cloud', 'api-token']);
    expect(status).toBe(report.ok ? 0 : 1);
  });

  it('refuses a Cloud API that is not on this computer', async () => {
    const { status, stderr } = await run(answersFor('cloud'), ['check', '--token-stdin'], {
      stdin: 'pretend-token',
      env: { HANDRAIL_CLOUD_API: 'https://evil.example/2.0' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('HANDRAIL_CLOUD_API');
  });

  it('trusts a private authority when it is given, and says what is wrong when not', async () => {
    const cwd = scratch();
    await writeFile(join(cwd, 'ca.pem'), practice.selfManaged.caPem);
    const answers = { ...answersFor('data-center'), baseUrl: practice.selfManaged.secureBaseUrl };
    const without = await run(answers, ['check', '--token-stdin', '--json'], { stdin: httpToken(), cwd });
    expect(without.status).toBe(1);
    expect(v.parse(checkReportSchema, withCheckOfBefore(JSON.parse(without.stdout), [])).findings[0]?.code).toMatch(/^tls-/);
    const withIt = await run(answers, ['check', '--token-stdin', '--json', '--ca', 'ca.pem'], { stdin: httpToken(), cwd });
    expect(JSON.parse(withIt.stdout)).toMatchObject({ ok: true });
    expect(withIt.status).toBe(0);
  });

  it.each([
    ['a file that is not there', null, 'could not be read'],
    ['no certificate', 'hello', 'no certificate'],
    ['a private key', '-----BEGIN PRIVATE KEY-----', 'private key'],
  ])('refuses as --ca %s', async (_what, text, said) => {
    const cwd = scratch();
    if (text !== null) await writeFile(join(cwd, 'ca.pem'), text);
    const { status, stderr } = await run(answersFor('data-center'), ['check', '--token-stdin', '--ca', 'ca.pem'], {
      stdin: 'pretend-token',
      cwd,
    });
    expect([status, stderr.includes(said)]).toEqual([2, true]);
  });

  it.each([
    ['no token at all', '', {}, 'needs the token'],
    ['an empty one', '\n', {}, 'No token came'],
    ['one with a line break inside', 'pretend\ntoken', {}, ''],
    ['far too much', 'x'.repeat(200_000), {}, 'too long'],
  ])('needs one token: %s', async (what, stdin, env, said) => {
    const { status, stderr } = await run(answersFor('data-center'), what === 'no token at all' ? ['check'] : ['check', '--token-stdin'], {
      stdin,
      env,
    });
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/^handrail: [^\n]+\n$/);
  });

  it('shows its rungs as they pass on a terminal, and leaves one list behind', async () => {
    const { stdout } = await run(answersFor('data-center'), ['check', '--token-stdin'], { stdin: httpToken(), terminal: true });
    const last = stdout.slice(stdout.lastIndexOf('\u001b[0J'));
    expect(stdout).toContain('\u001b[0J');
    expect(last.match(/Bitbucket {2}/g)?.length).toBe(1);
    // oxlint-disable-next-line no-control-regex
    for (const line of stdout.replaceAll(/\u001b\[[\d;]*[A-Za-z]/g, '').split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('ends at Ctrl-C', async () => {
    const stop = new AbortController();
    practice.setScenario('healthy');
    const slow = await startPractice({ latencyMs: 600_000 });
    try {
      const running = run({ ...answersFor('data-center'), baseUrl: slow.selfManaged.baseUrl }, ['check', '--token-stdin'], {
        stdin: httpToken(),
        signal: stop.signal,
      });
      setTimeout(() => stop.abort(), 200);
      // Nothing but the signal can end it: the server answers after ten minutes.
      const { status } = await running;
      expect(status).toBe(130);
    } finally {
      await slow.close();
    }
  });
});

/** Options made of the catalogue's own examples. */
function examples(info: PlatformInfo, deployment: Deployment): Answers['options'] {
  const entries = info.deployments[deployment].inputs.filter((input) => input.example !== null && input.type !== 'secret');
  return Object.fromEntries(entries.map((input) => [input.key, input.example ?? '']));
}

/** Answers for a platform, from the catalogue alone. */
function catalogueAnswers(info: PlatformInfo, deployment: Deployment): Answers {
  const base = answersFor(deployment, examples(info, deployment));
  const kind = info.deployments[deployment].credentialKinds.find((use) => use.supported)?.kind;
  return {
    ...base,
    baseUrl: deployment === 'cloud' ? null : 'https://git.acme.io',
    projectKey: 'WEB',
    credential:
      base.credential === null || kind === undefined
        ? base.credential
        : { ...base.credential, kind, ...(kind === 'oauth-client' ? { user: null, gitUser: null } : {}) },
  };
}

describe('export', async () => {
  const list = JSON.parse((await handrailOutside(['platforms', '--json'])).stdout) as PlatformInfo[];
  const cases = list.flatMap((info) =>
    deployments.map((deployment) => ({ id: info.id, deployment, info, support: info.deployments[deployment].support })),
  );

  it.each(cases.filter(({ support }) => support !== 'blocked'))(
    '$id on $deployment: the catalogue’s own examples make a valid export',
    async ({ id, deployment, info }) => {
      const cwd = scratch();
      const { status, stdout, stderr } = await run(
        catalogueAnswers(info, deployment),
        ['export', '--platform', id, '--out', 'out', '--json'],
        { cwd },
      );
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const saved = v.parse(v.array(savedArtifactSchema), JSON.parse(stdout));
      expect(saved.length).toBeGreaterThan(0);
      expect((await readdir(join(cwd, 'out'))).toSorted()).toEqual(saved.map(({ name }) => name).toSorted());
      for (const { path, mode, holdsSecret } of saved) {
        expect(holdsSecret).toBe(false);
        expect(`0${((await stat(path ?? '')).mode & 0o777).toString(8)}`).toBe(mode);
      }
    },
  );

  it.each(cases.filter(({ support }) => support === 'blocked'))(
    '$id on $deployment is refused with the reason',
    async ({ id, deployment, info }) => {
      const { status, stdout, stderr } = await run(catalogueAnswers(info, deployment), ['export', '--platform', id, '--out', '-']);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^handrail: [^\n]+\n$/);
    },
  );

  const cds = (options: Answers['options'] = {}): Answers => ({
    ...answersFor('data-center', { name: 'bitbucket-acme', cdsProjectKey: 'PROJ', ...options }),
    baseUrl: 'https://git.acme.io/bitbucket',
  });

  it('writes the token inside only when asked to, for its owner alone', async () => {
    const cwd = scratch();
    const token = httpToken();
    const inline = await run(cds(), ['export', '--platform', 'cds', '--secrets', 'inline', '--out', 'inline', '--token-stdin', '--json'], {
      cwd,
      stdin: token,
    });
    expect(inline.stderr).toBe('');
    const saved = v.parse(v.array(savedArtifactSchema), JSON.parse(inline.stdout));
    const holder = saved.find(({ holdsSecret }) => holdsSecret);
    expect(holder?.mode).toBe('0600');
    expect(await readFile(holder?.path ?? '', 'utf8')).toContain(token);
    expect(inline.stdout + inline.stderr).not.toContain(token);

    for (const mode of ['placeholder', 'env']) {
      const { status, stdout } = await run(cds(), ['export', '--platform', 'cds', '--secrets', mode, '--out', mode, '--json'], {
        cwd,
        env: { HANDRAIL_TOKEN: token },
      });
      if (status !== 0) continue;
      for (const { path } of v.parse(v.array(savedArtifactSchema), JSON.parse(stdout)))
        expect(await readFile(path ?? '', 'utf8')).not.toContain(token);
    }
  });

  it('asks for the token when it has to stand inside', async () => {
    const { status, stderr } = await run(cds(), ['export', '--platform', 'cds', '--secrets', 'inline', '--out', '-']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/token/i);
  });

  it('prints the file alone on standard output, the same bytes as it saves', async () => {
    const cwd = scratch();
    const printed = await run(cds(), ['export', '--platform', 'cds', '--out', '-'], { cwd });
    expect(printed.status).toBe(0);
    const { stdout } = await run(cds(), ['export', '--platform', 'cds', '--out', 'out', '--json'], { cwd });
    const file = v.parse(v.array(savedArtifactSchema), JSON.parse(stdout)).find(({ kind }) => kind === 'file');
    expect(printed.stdout).toBe(await readFile(file?.path ?? '', 'utf8'));
    expect(printed.stderr).toContain('==> ');
  });

  it('leaves a file with other content alone unless told to replace it', async () => {
    const cwd = scratch();
    const save = (...more: string[]): Promise<Ran> => run(cds(), ['export', '--platform', 'cds', '--out', 'out', ...more], { cwd });
    expect((await save()).status).toBe(0);
    expect((await save()).status).toBe(0);
    await writeFile(join(cwd, 'out', 'bitbucket-acme.yml'), 'mine');
    const refused = await save();
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toMatch(/^handrail: bitbucket-acme\.yml is there already\. [^\n]*--replace\.\n$/);
    expect(await readFile(join(cwd, 'out', 'bitbucket-acme.yml'), 'utf8')).toBe('mine');
    expect((await save('--replace')).status).toBe(0);
    expect(await readFile(join(cwd, 'out', 'bitbucket-acme.yml'), 'utf8')).toContain('bitbucketserver');
  });

  it('reads well', async () => {
    const { stdout, stderr } = await run(cds(), ['export', '--platform', 'cds', '--out', 'out']);
    expect(stderr).toBe('');
    expect(stdout).toContain('Written for CDS');
    expect(stdout).toContain('What to do next');
  });

  it('takes a file that the platform reads by its path, from the answers file’s folder', async () => {
    const info = list.find(({ id }) => id === 'harness-sei');
    const input = info?.deployments['data-center'].inputs.find(({ type }) => type === 'file');
    expect(input).toBeDefined();
    const satellite =
      "satellite:\n  tenant: acme\n  api_key: PASTE\n  url: 'https://app.harness.io/prod1/sei/api'\nunknown_key: kept\nintegrations:\n  - id: '4675'\n    application: bitbucket_server\n    url: ''\n    metadata:\n      fetch_prs: true\n";
    const cwd = scratch();
    await mkdir(join(cwd, 'elsewhere'));
    await writeFile(join(cwd, 'satellite.yml'), satellite);
    const answers = {
      ...answersFor('data-center', {
        ...examples(info!, 'data-center'),
        [input!.key]: 'satellite.yml',
        ...(input!.when === null ? {} : { [input!.when.input]: String(input!.when.is[0]) }),
      }),
      baseUrl: 'https://git.acme.io',
    };
    const { status, stdout, stderr } = await run(answers, ['export', '--platform', 'harness-sei', '--out', '-'], { cwd });
    expect(stderr.split('\n')[0]).not.toContain('handrail:');
    expect(status).toBe(0);
    expect(stdout).toContain('unknown_key: kept');

    const missing = await run(
      { ...answers, options: { ...answers.options, [input!.key]: 'nowhere-at-all.yml' } },
      ['export', '--platform', 'harness-sei', '--out', '-'],
      { cwd },
    );
    expect([missing.status, missing.stderr.includes(`options.${input!.key}`)]).toEqual([2, true]);
    await writeFile(join(cwd, 'satellite.yml'), 'a: [1\nb: }');
    const broken = await run(answers, ['export', '--platform', 'harness-sei', '--out', '-'], { cwd });
    expect(broken.status).toBe(2);
    expect(broken.stderr).toMatch(/^handrail: [^\n]+\n$/);
  });

  it('says with status 3 when a folder cannot be written', async () => {
    const cwd = scratch();
    await writeFile(join(cwd, 'file'), '');
    const { status, stderr } = await run(cds(), ['export', '--platform', 'cds', '--out', 'file/below'], { cwd });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^handrail: [^\n]+\n$/);
    if (process.getuid?.() !== 0) {
      await mkdir(join(cwd, 'locked'));
      await chmod(join(cwd, 'locked'), 0o500);
      expect((await run(cds(), ['export', '--platform', 'cds', '--out', 'locked'], { cwd })).status).toBe(3);
    }
  });

  it('leaves no secret of a platform in the environment', async () => {
    const { env } = await run(cds(), ['export', '--platform', 'cds', '--out', '-'], {
      env: { HANDRAIL_SECRET_ANYTHING: 'pretend', HANDRAIL_TOKEN: 'pretend-token' },
    });
    expect(Object.keys(env).filter((name) => name.startsWith('HANDRAIL_SECRET') || name === 'HANDRAIL_TOKEN')).toEqual([]);
  });
});

/** Before any test runs, so without a test's folder. */
async function handrailOutside(args: readonly string[]): Promise<Ran> {
  return handrail(args, { cwd: '/' });
}
