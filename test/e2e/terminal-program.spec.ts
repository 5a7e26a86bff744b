/** The built `handrail` program: what only a process of its own can show. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startPractice } from '../../electron/practice/index.ts';
import type { Practice } from '../../electron/practice/index.ts';
import { endAll, start } from './program.ts';

let practice: Practice | null = null;
test.afterEach(async () => {
  await endAll();
  await practice?.close();
  practice = null;
});

test('lists the platforms and ends by itself', async () => {
  const program = await start(['platforms', '--json'], { stdin: '' });
  expect(await program.ended).toBe(0);
  expect(program.stderr()).toBe('');
  expect((JSON.parse(program.stdout()) as { id: string }[]).map(({ id }) => id)).toContain('cds');
});

test('takes wrong usage for what it is', async () => {
  const program = await start(['check', '--token', 'pretend']);
  expect(await program.ended).toBe(2);
  expect(program.stdout()).toBe('');
  expect(program.stderr()).toMatch(/^handrail: [^\n]+\n$/);
  expect(program.stderr()).not.toContain('pretend');
});

test('practice runs until Ctrl-C, and check passes against it', async () => {
  const running = await start(['practice']);
  await expect.poll(() => running.stdout()).toContain('Ctrl-C');
  const baseUrl = /^ +Data Center \S+ +(http\S+)/m.exec(running.stdout())?.[1] ?? '';
  expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/bitbucket$/);
  const detect = await start(['detect', baseUrl, '--json']);
  await detect.ended;
  expect(JSON.parse(detect.stdout())).toMatchObject({ baseUrl, server: { confirmed: true } });
  expect(await running.end()).toBe(0);
});

test('a check leaves the token in neither output, settings, nor log', async () => {
  practice = await startPractice();
  const token = practice.tokens.issue({
    kind: 'http-access-token',
    account: practice.accounts[0]?.name ?? '',
    permissions: ['PROJECT_READ', 'REPO_ADMIN'],
  });
  const answers = test.info().outputPath('answers.json');
  await writeFile(
    answers,
    JSON.stringify({
      deployment: 'data-center',
      baseUrl: practice.selfManaged.baseUrl,
      credential: { kind: 'http-access-token', user: practice.accounts[0]?.name, gitUser: null },
    }),
  );
  const home = test.info().outputPath('home');
  for (const [args, wishes] of [
    [['check', '--answers', answers, '--platform', 'cds', '--token-stdin', '--json'], { stdin: token }],
    [['check', '--answers', answers, '--platform', 'cds'], { env: { HANDRAIL_TOKEN: token }, stdin: '' }],
  ] as const) {
    const program = await start(args, { ...wishes, env: { HANDRAIL_HOME: home, ...('env' in wishes ? wishes.env : {}) } });
    expect(await program.ended, program.stderr()).toBe(0);
    expect(program.stderr(), 'not even a warning of Node’s').toBe('');
    expect(program.stdout()).not.toContain(token);
  }
  const log = await readFile(join(home, 'logs/handrail.log'), 'utf8');
  expect(log).toContain('check');
  expect(log).not.toContain(token);
});

test('Ctrl-C ends a check with 130', async () => {
  const slow = (practice = await startPractice({ latencyMs: 5_000 }));
  const answers = test.info().outputPath('answers.json');
  await writeFile(
    answers,
    JSON.stringify({
      deployment: 'data-center',
      baseUrl: slow.selfManaged.baseUrl,
      credential: { kind: 'http-access-token', user: 'svc', gitUser: null },
    }),
  );
  const program = await start(['check', '--answers', answers, '--token-stdin'], { stdin: `${'A'.repeat(43)}=` });
  await expect.poll(() => slow.requests().length + program.stdout().length).toBeGreaterThan(0);
  expect(await program.end('SIGINT')).toBe(130);
  expect(program.stderr()).toMatch(/^handrail: [^\n]+\n$/);
});

test('a closed pipe is no crash', async () => {
  const { spawnSync } = await import('node:child_process');
  const ran = spawnSync('sh', ['-c', `"${process.execPath}" dist/terminal/handrail.js platforms --json | head -c 10`], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  expect(ran.stdout).toHaveLength(10);
  expect(ran.stderr).toBe('');
});
