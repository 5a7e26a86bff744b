/** The built `handrail` program where only a real process tells: a real terminal, a full disk, a folder that is gone. */
import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { startPractice } from '../../electron/practice/index.ts';
import type { Practice } from '../../electron/practice/index.ts';

const program = resolve(import.meta.dirname, '../../dist/terminal/handrail.js');
const pty = resolve(import.meta.dirname, 'on-terminal.py');
test.skip(process.platform === 'win32', 'pty, /dev/full and deleted working folders are not Windows’');

let practice: Practice | null = null;
test.afterEach(async () => {
  await practice?.close();
  practice = null;
});

interface Terminal {
  readonly status: number;
  readonly hung: boolean;
  readonly shown: string;
  readonly before: object;
  readonly during: { readonly echo: boolean } | null;
  readonly after: object;
}
type Step = { readonly wait: string } | { readonly type: string } | { readonly signal: string };

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { HANDRAIL_TOKEN: _token, ...rest } = process.env as Record<string, string>;
  return { ...rest, HANDRAIL_HOME: test.info().outputPath('home'), TERM: 'xterm', NO_COLOR: '1', ...more };
}

/** Runs it on a terminal of its own. */
function onTerminal(args: readonly string[], steps: readonly Step[], env = environment()): Promise<Terminal> {
  return new Promise((done, failed) => {
    execFile('python3', [pty, JSON.stringify(steps), process.execPath, program, ...args], { env }, (error, stdout, stderr) =>
      error === null ? done(JSON.parse(stdout) as Terminal) : failed(new Error(`${error.message}${stderr}`)),
    );
  });
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it with standard output (or error) going into `into`, by a shell in `cwd`. */
function run(
  args: readonly string[],
  {
    into = null,
    errorsInto = null,
    env = environment(),
    shell = null,
  }: { into?: string | null; errorsInto?: string | null; env?: Record<string, string>; shell?: string | null } = {},
): Promise<Ended> {
  const [out, errors] = [into, errorsInto].map((path) => (path === null ? null : openSync(path, 'w')));
  const command = shell === null ? [process.execPath, program, ...args] : ['sh', '-c', shell, 'sh', process.execPath, program, ...args];
  const child = spawn(command[0] ?? '', command.slice(1), { env, stdio: ['ignore', out ?? 'pipe', errors ?? 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()));
  return new Promise((done) =>
    child.once('close', (status) => {
      for (const each of [out, errors]) if (each != null) closeSync(each);
      done({ status, stdout, stderr });
    }),
  );
}

async function answersFor(): Promise<{ readonly file: string; readonly token: string }> {
  practice = await startPractice();
  const token = practice.tokens.issue({
    kind: 'http-access-token',
    account: practice.accounts[0]?.name ?? '',
    permissions: ['PROJECT_READ', 'REPO_ADMIN'],
  });
  const file = test.info().outputPath('answers.json');
  writeFileSync(
    file,
    JSON.stringify({
      deployment: 'data-center',
      baseUrl: practice.selfManaged.baseUrl,
      credential: { kind: 'http-access-token', user: practice.accounts[0]?.name, gitUser: null },
    }),
  );
  return { file, token };
}

const prompt = { wait: 'it is not shown' };

test.describe('the hidden prompt', () => {
  for (const [what, step] of [
    ['Ctrl-C', { type: '\u0003' }],
    ['Ctrl-C in the middle of a token', { type: 'abc\u0003' }],
    ['SIGTERM', { signal: 'SIGTERM' }],
    ['SIGHUP', { signal: 'SIGHUP' }],
    ['SIGINT', { signal: 'SIGINT' }],
  ] as const) {
    test(`${what} ends it at once, with the terminal as before`, async () => {
      const { file } = await answersFor();
      const ended = await onTerminal(['check', '--answers', file, '--token-stdin'], [prompt, step]);
      expect(ended.hung).toBe(false);
      expect(ended.during, 'nothing typed is shown').toMatchObject({ echo: false });
      expect(ended.after).toEqual(ended.before);
      expect(ended.status).toBe(130);
      expect(ended.shown).toMatch(/handrail: [^\r\n]+\r\n$/);
      expect(ended.shown).not.toMatch(/abc|No token came|at .*\.js/);
    });
  }

  test('takes a bracketed paste, its line break included', async () => {
    const { file, token } = await answersFor();
    const ended = await onTerminal(
      ['check', '--answers', file, '--platform', 'cds', '--token-stdin'],
      [prompt, { type: `\u001b[200~${token}\n\u001b[201~` }, { type: '\r' }],
    );
    expect(ended.shown).toContain('Everything that was checked works.');
    expect(ended.shown).not.toContain(token);
    expect([ended.status, ended.hung]).toEqual([0, false]);
    expect(ended.after).toEqual(ended.before);
  });

  test('takes what is typed, with letters taken back', async () => {
    const { file, token } = await answersFor();
    const ended = await onTerminal(
      ['check', '--answers', file, '--platform', 'cds', '--token-stdin'],
      [prompt, { type: `wrong\u0015xy\u007f\u007f\u001b[D${token}\r` }],
    );
    expect(ended.shown).toContain('Everything that was checked works.');
    expect(ended.after).toEqual(ended.before);
  });
});

test('Ctrl-C ends a message that is being pasted', async () => {
  const ended = await onTerminal(['explain'], [{ wait: 'Paste the message' }, { type: 'fatal: \n' }, { type: '\u0003' }]);
  expect(ended.hung).toBe(false);
  expect(ended.after).toEqual(ended.before);
  expect(ended.status).toBe(130);
});

test.describe('output that cannot be written', () => {
  test.skip(process.platform !== 'linux', '/dev/full is Linux’s');

  for (const args of [
    ['platforms'],
    ['platforms', '--json'],
    ['--help'],
    ['--version'],
    ['connections'],
    ['connections', '--json'],
    ['check', '--all'],
    ['start', '--browser', '--no-open'],
  ]) {
    test(`“${args.join(' ')}” ends with one line and status 3`, async () => {
      const ended = await run(args, { into: '/dev/full' });
      expect(ended.status).toBe(3);
      expect(ended.stderr.replace(/^Handrail runs in your web browser, as you asked\.\n(?:The address works [^\n]+\n)?/, '')).toBe(
        'handrail: The output could not be written, because the disk is full.\n',
      );
    });
  }

  test('a full standard error is no reason for a stack trace', async () => {
    const ended = await run(['nonsense'], { errorsInto: '/dev/full' });
    expect([ended.status, ended.stdout]).toEqual([3, '']);
  });

  test('a reader that went away is fine', async () => {
    const ended = await run(['platforms', '--json'], { shell: '"$@" | head -c 10 > /dev/null; echo done' });
    expect(ended).toEqual({ status: 0, stdout: 'done\n', stderr: '' });
  });
});

test.describe('a working folder that was deleted', () => {
  const gone = 'folder=$(mktemp -d) && cd "$folder" && rmdir "$folder" && exec "$@"';

  test('does not keep a command from running that needs none', async () => {
    for (const args of [['--version'], ['platforms', '--json'], ['connections']])
      expect(await run(args, { shell: gone }), args.join(' ')).toMatchObject({ status: 0, stderr: '' });
  });

  test('is said in a sentence where one is needed', async () => {
    for (const args of [
      ['check', '--answers', 'a.json'],
      ['repair', 'x', '--platform', 'git'],
      ['report', '--read', 'x'],
      ['export', '--answers', 'a', '--platform', 'cds', '--out', 'x'],
      ['explain', 'x'],
      ['platforms', 'cds', '--out', 'x.md'],
    ]) {
      const ended = await run(args, { shell: gone, env: environment({ HANDRAIL_TOKEN: 'pretend-token-0' }) });
      expect(ended.stderr, args.join(' ')).toBe(
        'handrail: The folder that you are in no longer exists. Go to another one (cd ~) and run this again.\n',
      );
      expect(ended.status).toBe(2);
    }
  });
});
