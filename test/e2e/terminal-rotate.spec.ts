/** `handrail rotate` as real processes with a real keychain: at a terminal, piped one step a run, and killed on the way. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { composeHost } from '../../electron/hosts/common/compose.ts';
import { emptyAnswers } from '../../electron/contract/index.ts';
import type { Rotation } from '../../electron/contract/index.ts';
import { startPractice } from '../../electron/practice/index.ts';
import type { Practice } from '../../electron/practice/index.ts';

const program = resolve(import.meta.dirname, '../../dist/terminal/handrail.js');
const pty = resolve(import.meta.dirname, 'on-terminal.py');
test.skip(process.platform === 'win32', 'pty is not Windows’');

const credential = { kind: 'api-token', user: 'ada@acme.example', gitUser: null } as const;
const spec = {
  kind: 'api-token',
  account: 'ada',
  scopes: ['read:user:bitbucket', 'read:workspace:bitbucket', 'read:project:bitbucket', 'read:repository:bitbucket'],
} as const;

let practice: Practice | null = null;
let id = '';
test.afterEach(async () => {
  // What it put into the keychain goes with it.
  if (id !== '') await run(['connections', 'remove', id]);
  id = '';
  await practice?.close();
  practice = null;
});

function environment(): Record<string, string> {
  const { HANDRAIL_TOKEN: _token, ...rest } = process.env as Record<string, string>;
  return {
    ...rest,
    HANDRAIL_HOME: test.info().outputPath('home'),
    HANDRAIL_CLOUD_API: practice?.cloud.apiBase ?? '',
    TERM: 'xterm',
    NO_COLOR: '1',
  };
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], stdin = ''): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { env: environment(), stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  // A program that reads nothing may have ended already.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  return new Promise((done) => child.once('close', (status) => done({ status, stdout, stderr })));
}

/** A connection that was exported for git with its token in the file; gives the old token and the file. */
async function exported(): Promise<{ readonly old: string; readonly file: string }> {
  practice = await startPractice();
  const old = practice.tokens.issue({ ...spec, name: 'Handrail, first' });
  const { services, dispose } = await composeHost({
    kind: 'terminal',
    version: '0',
    env: environment(),
    practice: false,
    emit: () => undefined,
  });
  const made = await services.connections.create(false);
  if (!made.ok) throw new Error(made.problem.kind);
  ({ id } = made.value);
  const answers = {
    ...emptyAnswers(),
    deployment: 'cloud',
    workspace: 'acme',
    credential,
    options: { access: 'read', method: 'store' },
  } as const;
  await services.connections.save(id, {
    ...made.value.draft,
    answers,
    platform: 'git',
    platformConfirmed: true,
    repositoriesAnswered: true,
  });
  await services.connections.rename(id, 'Acme');
  const kept = await services.token.keep(id, old, credential, '2026-12-20');
  expect(kept.ok && kept.value.token.where, 'a keychain').toBe('keychain');
  const folder = test.info().outputPath('out');
  mkdirSync(folder, { recursive: true });
  const saved = await services.export.saveFor(id, 'git', 'inline', folder, false);
  expect(saved.ok).toBe(true);
  await dispose();
  return { old, file: join(folder, 'git-credentials-bitbucket') };
}

const accepts = async (token: string): Promise<number> =>
  (
    await fetch(`${practice?.cloud.apiBase ?? ''}/repositories/acme/payments-api`, {
      headers: { authorization: `Basic ${Buffer.from(`${credential.user}:${token}`).toString('base64')}` },
    })
  ).status;

test('one step a run: given by standard input, put in place, walked, let go', async () => {
  test.setTimeout(180_000);
  const { old, file } = await exported();
  const begun = await run(['rotate', 'Acme']);
  expect([begun.status, begun.stderr]).toEqual([0, '']);
  expect(begun.stdout).toContain('handrail rotate Acme --token-stdin');

  const less = practice?.tokens.issue({ ...spec, scopes: ['read:user:bitbucket', 'read:workspace:bitbucket'] }) ?? '';
  const lacks = await run(['rotate', 'Acme', '--token-stdin'], less);
  expect([lacks.status, lacks.stdout]).toEqual([1, expect.stringContaining('read:repository:bitbucket')]);
  expect(readFileSync(file, 'utf8')).toContain(encodeURIComponent(old));

  const fresh = practice?.tokens.issue({ ...spec, name: 'Handrail, second' }) ?? '';
  const given = await run(['rotate', 'Acme', '--token-stdin', '--expires', '2027-11-30'], `${fresh}\n`);
  expect([given.status, given.stderr]).toEqual([0, '']);
  expect(readFileSync(file, 'utf8')).toContain(encodeURIComponent(fresh));
  expect([await accepts(old), await accepts(fresh)]).toEqual([200, 200]);

  expect((await run(['rotate', 'Acme', '--let-go', 'revoked'])).status).toBe(2);
  expect((await run(['rotate', 'Acme', '--works', 'all'])).status).toBe(0);
  const alive = await run(['rotate', 'Acme', '--let-go', 'revoked']);
  expect([alive.status, alive.stderr]).toEqual([1, expect.stringContaining('still accepts')]);
  practice?.tokens.revoke(old);
  const done = await run(['rotate', 'Acme', '--let-go', 'revoked', '--json']);
  expect(done.status).toBe(0);
  expect(JSON.parse(done.stdout) as Rotation).toMatchObject({ phase: 'done', gone: { answer: 'refused', by: 'person' } });
  expect((await run(['check', '--connection', 'Acme', '--json'])).status).toBe(0);
  for (const { stdout, stderr } of [begun, lacks, given, alive, done])
    for (const secret of [old, fresh, less]) expect(stdout + stderr).not.toContain(secret);
});

test('at a terminal: asks for the token without showing it, and for each place', async () => {
  test.setTimeout(180_000);
  const { old } = await exported();
  const fresh = practice?.tokens.issue({ ...spec, name: 'Handrail, second' }) ?? '';
  const steps = [
    { wait: 'it is not shown' },
    { type: `${fresh}\r` },
    { wait: 'work with the new token?' },
    { type: 'y\n' },
    { wait: 'Is the old token revoked?' },
    { type: '\n' },
  ];
  const shown = await new Promise<{
    readonly status: number;
    readonly hung: boolean;
    readonly shown: string;
    readonly after: { readonly echo: boolean };
  }>((done, failed) => {
    execFile(
      'python3',
      [pty, JSON.stringify(steps), process.execPath, program, 'rotate', 'Acme'],
      { env: environment() },
      (error, stdout, stderr) => (error === null ? done(JSON.parse(stdout) as never) : failed(new Error(`${error.message}${stderr}`))),
    );
  });
  expect([shown.status, shown.hung, shown.after.echo]).toEqual([0, false, true]);
  expect(shown.shown).not.toContain(fresh.slice(0, 40));
  expect(shown.shown).toContain('--let-go revoked');
  practice?.tokens.revoke(old);
  expect((await run(['rotate', 'Acme', '--let-go', 'revoked'])).status).toBe(0);
  expect([await accepts(old), await accepts(fresh)]).toEqual([401, 200]);
});

test('killed while it works, it goes on where it was', async () => {
  test.setTimeout(240_000);
  const { old } = await exported();
  const fresh = practice?.tokens.issue({ ...spec, name: 'Handrail, second' }) ?? '';
  let given = false;
  for (const after of [500, 900, 1300, 1800, 2500]) {
    const child = spawn(process.execPath, [program, 'rotate', 'Acme', ...(given ? [] : ['--token-stdin'])], {
      env: environment(),
      stdio: 'pipe',
    });
    // A program that reads nothing may have ended already.
    child.stdin.on('error', () => undefined);
    child.stdin.end(given ? '' : fresh);
    const ended = new Promise((done) => child.once('close', done));
    await new Promise((next) => setTimeout(next, after));
    child.kill('SIGKILL');
    await ended;
    const state = await run(['rotate', 'Acme', '--status', '--json']);
    if (state.status === 0) given ||= (JSON.parse(state.stdout) as Rotation).fresh !== null;
  }
  const last = await run(['rotate', 'Acme', ...(given ? [] : ['--token-stdin'])], given ? '' : fresh);
  expect([last.status, last.stderr]).toEqual([0, '']);
  expect((await run(['rotate', 'Acme', '--works', 'all'])).status).toBe(0);
  practice?.tokens.revoke(old);
  expect((await run(['rotate', 'Acme', '--let-go', 'revoked'])).status).toBe(0);
  expect([await accepts(old), await accepts(fresh)]).toEqual([401, 200]);
});
