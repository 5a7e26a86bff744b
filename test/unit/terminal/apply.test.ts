/** `handrail apply` with a real program on PATH. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCopy as copy } from '../../../electron/contract/copy/en/run.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import { cdsDraft } from '../share/support.ts';
import { handrail, scratch } from './run.ts';

interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Writes `npx`: lines of sh. */
  npx(...lines: readonly string[]): void;
}

/** A connection that is without a token, and a program that needs none. */
async function place(): Promise<Place> {
  const cwd = scratch();
  const bin = join(cwd, 'bin');
  mkdirSync(bin);
  const home = join(cwd, 'home');
  const host = await composeHost({ kind: 'terminal', version: '0', env: { HANDRAIL_HOME: home }, practice: false, emit: () => undefined });
  const draft = cdsDraft();
  const answers = { ...draft.answers, options: {} };
  const made = await host.services.connections.create(false, { ...draft, platform: 'renovate', answers });
  if (!made.ok) throw new Error(made.problem.kind);
  await host.services.connections.rename(made.value.id, 'Acme');
  await host.dispose();
  return {
    cwd,
    env: { PATH: `${bin}:/usr/bin:/bin` },
    npx: (...lines) => {
      const path = join(bin, 'npx');
      writeFileSync(path, ['#!/bin/sh', 'if [ "$1" = --version ]; then echo 11.6.0; exit 0; fi', ...lines, ''].join('\n'));
      chmodSync(path, 0o755);
    },
  };
}

it('shows everything, asks, and runs it with a yes alone', async () => {
  const { cwd, env, npx } = await place();
  const ran = join(cwd, 'ran');
  npx(`echo yes > '${ran}'`, 'echo "Config validated successfully"', 'echo "a note" >&2');
  for (const [stdin, status] of [
    ['n\n', 2],
    ['\n', 2],
    ['', 2],
  ] as const) {
    const asked = await handrail(['apply', 'acme'], { cwd, env, keyboard: true, stdin });
    expect(asked.status, JSON.stringify(stdin)).toBe(status);
    expect(asked.stdout).toContain('npx --yes --package renovate -- renovate-config-validator renovate-config.json');
    expect(asked.stdout).toContain('11.6.0');
    expect(asked.stdout).toContain(copy.terminal.notRun);
    expect(existsSync(ran)).toBe(false);
  }
  const done = await handrail(['apply', 'acme'], { cwd, env, keyboard: true, stdin: 'y\n' });
  expect([done.status, done.stderr]).toEqual([0, 'a note\n']);
  expect(done.stdout).toContain('Config validated successfully');
  expect(existsSync(ran)).toBe(true);
});

it('needs --yes where nobody can be asked, and says how it ended as JSON', async () => {
  const { cwd, env, npx } = await place();
  npx('echo wrong >&2', 'exit 7');
  expect((await handrail(['apply', 'acme'], { cwd, env })).stderr).toContain('--yes');
  const json = await handrail(['apply', 'acme', '--yes', '--json'], { cwd, env });
  expect(json.status).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, end: { code: 'failed', params: { status: 7 } } });
  expect(json.stderr).toBe('wrong\n');
});

it('ends with Ctrl-C, and with it what it runs', async () => {
  const { cwd, env, npx } = await place();
  npx('echo begun; sleep 60');
  const stop = new AbortController();
  const ended = await handrail(['apply', 'acme', '--yes'], {
    cwd,
    env,
    signal: stop.signal,
    onOutput: (text) => {
      if (text.includes('begun')) stop.abort();
    },
  });
  expect(ended.status).toBe(130);
});

it('says what it cannot run', async () => {
  const { cwd } = await place();
  const env = { PATH: join(cwd, 'nothing') };
  const missing = await handrail(['apply', 'acme', '--yes', '--json', '--platform', 'git'], { cwd, env });
  expect(missing.status).toBe(2);
  for (const [args, words] of [
    [['apply'], 'handrail apply NAME'],
    [['apply', 'nobody'], ''],
    [['apply', 'acme', '--command', 'rm'], copy.terminal.several('renovate-validate.sh')],
    [['apply', 'acme', '--platform', 'jenkins'], 'Jenkins'],
    [['apply', 'acme', '--secrets', 'plain'], '--secrets'],
  ] as const) {
    const refused = await handrail(args, { cwd, env });
    expect(refused.status, args.join(' ')).toBe(2);
    expect(refused.stderr).toContain(words);
  }
});
