/** The adapter that starts programs, with real ones. */
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { access, chmod, mkdir, readdir, rename, stat, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPrograms } from '../../../electron/adapters/programs.ts';
import type { ProgramPlan, ProgramsPort } from '../../../electron/core/ports.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { looksAtItself, stubs } from './stub.ts';
import type { Stubs } from './stub.ts';

const token = 'ATATT3xFfGF0-a-token-that-nobody-may-see-1234567890';
let stub: Stubs;
let programs: ProgramsPort;

beforeEach(async () => {
  stub = await stubs();
  programs = over({});
});
afterEach(async () => stub.remove());

function over(env: Readonly<Record<string, string>>): ProgramsPort {
  return createPrograms({
    env: { PATH: `${stub.bin}:/usr/bin:/bin`, HOME: stub.home, ...env },
    settings: stub.home,
    graceMs: 400,
    usual: [],
  });
}

async function run(name: string, more: Partial<ProgramPlan> = {}, signal: AbortSignal = new AbortController().signal, by = programs) {
  const found = await by.find(name);
  if (found.state !== 'found') throw new Error(found.state);
  const heard = { out: '', err: '' };
  const { end, cut } = await by.run(
    {
      path: found.path,
      args: [],
      folder: stub.home,
      input: null,
      env: [],
      withheld: () => false,
      limitMs: 20_000,
      mostBytes: 100_000,
      ...more,
    },
    signal,
    (from, text) => {
      heard[from] += text;
    },
  );
  return { end, cut, ...heard };
}

/** False for one that has ended and that nobody has asked after yet, too. */
function alive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The number in a file, once it is there. */
async function numberIn(name: string): Promise<number> {
  for (;;) {
    const text = (await stub.remembered(name)).trim();
    if (text !== '') return Number(text);
    await pause(20);
  }
}

describe('finding', () => {
  it('gives the first program in the absolute folders of PATH, and tells when it is another one', async () => {
    await stub.program('kubectl', 'exit 0');
    const first = await programs.find('kubectl');
    expect(first).toMatchObject({ state: 'found', path: join(stub.bin, 'kubectl') });
    expect(await programs.find('kubectl')).toEqual(first);
    await stub.program('kubectl', 'echo another', 'exit 0');
    expect(await programs.find('kubectl')).not.toEqual(first);
  });

  it('finds nothing that may not be run, no folder, nothing by a path, and nothing in a relative folder', async () => {
    await writeFile(join(stub.bin, 'not-mine'), '#!/bin/sh\n');
    await mkdir(join(stub.bin, 'a-folder'));
    await chmod(join(stub.bin, 'not-mine'), 0o644);
    for (const name of ['not-mine', 'a-folder', '../bin/kubectl', '', 'a b', './x'])
      expect(await programs.find(name), name).toEqual({ state: 'not-found' });
    await stub.program('only-here', 'exit 0');
    const elsewhere = createPrograms({ env: { PATH: 'bin:.:' }, settings: stub.home, usual: [] });
    expect(await elsewhere.find('only-here')).toEqual({ state: 'not-found' });
  });

  it('looks in the usual folders after those of PATH, and hands them on', async () => {
    await stub.program('handrail-stub', 'echo "$PATH"');
    const fromDock = createPrograms({ env: { PATH: '/usr/bin:/bin' }, settings: stub.home, usual: [stub.bin] });
    expect(await fromDock.find('handrail-stub')).toMatchObject({ state: 'found' });
    expect((await run('handrail-stub', {}, undefined, fromDock)).out).toBe(`/usr/bin:/bin:${stub.bin}\n`);
  });

  it('finds nothing where every account may write, and what is safe behind it', async () => {
    await stub.program('vault', 'exit 0');
    const path = join(stub.bin, 'vault');
    const safe = join(stub.home, 'safe');
    await mkdir(safe);
    await symlink(path, join(safe, 'vault'));
    const both = over({ PATH: `${stub.bin}:${safe}` });
    for (const [open, mode] of [
      [stub.bin, 0o755],
      [path, 0o755],
    ] as const) {
      await chmod(open, 0o777);
      expect(await programs.find('vault')).toEqual({ state: 'open-to-all' });
      // A link from a safe folder leads there all the same.
      expect(await both.find('vault')).toEqual({ state: 'open-to-all' });
      await chmod(open, mode);
      expect(await programs.find('vault')).toMatchObject({ state: 'found' });
    }
    await chmod(stub.bin, 0o777);
    await writeFile(join(stub.home, 'safe', 'op'), '#!/bin/sh\n', { mode: 0o755 });
    await stub.program('op', 'exit 0');
    expect(await both.find('op')).toMatchObject({ state: 'found', path: join(safe, 'op') });
  });

  it('hands on no relative folder of PATH', async () => {
    await stub.program('kubectl', 'echo "$PATH"');
    const by = over({ PATH: `.:bin::${stub.bin}:/usr/bin` });
    expect((await run('kubectl', {}, undefined, by)).out).toBe(`${stub.bin}:/usr/bin\n`);
  });

  it('knows a link that changes where it leads', async () => {
    await stub.program('kubectl-1', 'exit 0');
    await symlink(join(stub.bin, 'kubectl-1'), join(stub.bin, 'kubectl'));
    const before = await programs.find('kubectl');
    await stub.program('kubectl-1', 'echo newer', 'exit 0');
    expect(await programs.find('kubectl')).not.toEqual(before);
  });
});

describe('running', () => {
  it('hands arguments over as they are: nothing in them acts', async () => {
    await stub.program('cdsctl', 'for each in "$@"; do printf "<%s>\\n" "$each"; done');
    const args = ['a b', '$(touch owned)', '`id`', '; rm -rf .', "it's", '*', '', '-n', 'ü\n2'];
    const { out, end } = await run('cdsctl', { args });
    expect(out).toBe(args.map((each) => `<${each}>\n`).join(''));
    expect(end).toEqual({ kind: 'exited', status: 0 });
    await expect(access(join(stub.home, 'owned'))).rejects.toThrow();
  });

  it('gives a secret by standard input alone: it is in no command line and in no environment', async () => {
    await stub.program('vault', ...looksAtItself, 'cat > "$OUT/stdin"');
    const by = over({ VAULT_ADDR: 'https://vault.acme.io', VAULT_NOTE: `has ${token}`, HANDRAIL_TOKEN: token, OTHER: 'x' });
    const plan = {
      args: ['kv', 'put', 'token=-'],
      input: new Secret(token),
      env: ['VAULT_*'],
      withheld: (value: string) => value.includes(token),
    };
    await run('vault', plan, undefined, by);
    expect(await stub.remembered('stdin')).toBe(token);
    expect(await stub.remembered('cmdline')).toContain('token=-');
    const environ = await stub.remembered('environ');
    expect(environ).toContain('VAULT_ADDR=https://vault.acme.io');
    expect(environ).not.toMatch(/HANDRAIL|OTHER|VAULT_NOTE/);
    expect(`${environ}${await stub.remembered('cmdline')}`).not.toContain(token);
  });

  it('says the exit status, and by which signal it was ended', async () => {
    await stub.program('aws', 'echo broken >&2', 'exit 3');
    expect(await run('aws')).toMatchObject({ end: { kind: 'exited', status: 3 }, err: 'broken\n' });
    await stub.program('aws', 'kill -KILL $$');
    expect(await run('aws')).toMatchObject({ end: { kind: 'killed', signal: 'SIGKILL' } });
  });

  it('does not mind a program that reads nothing of a long input', async () => {
    await stub.program('docker', 'exec 0<&-', 'exit 0');
    expect(await run('docker', { input: new Secret('x'.repeat(2_000_000)) })).toMatchObject({ end: { kind: 'exited', status: 0 } });
  });

  it('says that it is gone or cannot be started', async () => {
    const plan = { path: join(stub.bin, 'nothing'), args: [], folder: stub.home, input: null, env: [], withheld: () => false };
    const limits = { limitMs: 5_000, mostBytes: 100 };
    const signal = new AbortController().signal;
    expect((await programs.run({ ...plan, ...limits }, signal, () => undefined)).end).toEqual({ kind: 'not-found' });
    const folder = await programs.run({ ...plan, ...limits, path: stub.home }, signal, () => undefined);
    expect(folder.end).toEqual({ kind: 'not-started', code: 'EACCES' });
  });

  it('reads on after the limit of output, and says that it was cut', async () => {
    await stub.program(
      'kubectl',
      'i=0; while [ $i -lt 4000 ]; do echo "line $i of a flood that nobody wants to see"; i=$((i+1)); done',
      'echo end > "$OUT/end"',
    );
    const { out, cut, end } = await run('kubectl', { mostBytes: 5_000 });
    expect(out.length).toBeLessThanOrEqual(5_000);
    expect(cut).toBe(true);
    expect(end).toEqual({ kind: 'exited', status: 0 });
    expect(await stub.remembered('end')).toBe('end\n');
  });

  it('does not wait for what a program leaves in the background with its output open', async () => {
    await stub.program('git', 'sleep 30 & echo $! > "$OUT/left"', 'echo ready');
    const began = performance.now();
    expect(await run('git')).toMatchObject({ out: 'ready\n', end: { kind: 'exited', status: 0 } });
    expect(performance.now() - began).toBeLessThan(20_000);
    const left = await numberIn('left');
    // A helper that keeps a password in memory must outlive the command.
    expect(alive(left)).toBe(true);
    process.kill(left, 'SIGKILL');
  });
});

describe('ending', () => {
  it('ends the program and its grandchildren when it is cancelled', async () => {
    await stub.program('kubectl', 'sh -c "sleep 60 & echo \\$! > \\"$OUT/grandchild\\"; wait" &', 'echo $$ > "$OUT/self"', 'wait');
    const stop = new AbortController();
    const running = run('kubectl', {}, stop.signal);
    const [self, grandchild] = [await numberIn('self'), await numberIn('grandchild')];
    stop.abort();
    expect(await running).toMatchObject({ end: { kind: 'cancelled' } });
    expect([alive(self), alive(grandchild)]).toEqual([false, false]);
  });

  it('ends what does not listen to SIGTERM', async () => {
    await stub.program('kubectl', "trap '' TERM", 'echo $$ > "$OUT/self"', 'while :; do sleep 0.1; done');
    const stop = new AbortController();
    const running = run('kubectl', {}, stop.signal);
    const self = await numberIn('self');
    stop.abort();
    expect(await running).toMatchObject({ end: { kind: 'cancelled' } });
    // The kernel takes a moment to take a killed process away.
    for (let left = 50; left > 0 && alive(self); left -= 1) await pause(20);
    expect(alive(self)).toBe(false);
  });

  it('lets a program that listens clean up', async () => {
    await stub.program(
      'kubectl',
      'trap \'echo cleaned > "$OUT/cleaned"; exit 0\' TERM',
      'echo $$ > "$OUT/self"',
      'while :; do sleep 0.05; done',
    );
    const stop = new AbortController();
    const running = run('kubectl', {}, stop.signal);
    await numberIn('self');
    stop.abort();
    await running;
    expect(await stub.remembered('cleaned')).toBe('cleaned\n');
  });

  it('ends it when its time is over, and starts nothing that was cancelled before', async () => {
    await stub.program('kubectl', 'echo begun > "$OUT/begun"', 'sleep 60');
    expect(await run('kubectl', { limitMs: 300 })).toMatchObject({ end: { kind: 'timed-out' } });
    await stub.program('aws', 'echo begun > "$OUT/aws"');
    expect(await run('aws', {}, AbortSignal.abort())).toMatchObject({ end: { kind: 'cancelled' } });
    expect(await stub.remembered('aws')).toBe('');
  });
});

describe('the folder of a run', () => {
  it('is open to the person alone, holds the files, and is gone afterwards', async () => {
    const made = await programs.folder('one', [
      { name: 'secret.yaml', text: new Secret(token), mode: 0o600 },
      { name: 'plain.yaml', text: new Secret('plain'), mode: 0o644 },
    ]);
    if (!made.ok) throw new Error(made.detail);
    expect(made.value.path).toBe(programs.freshFolder('one'));
    const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    expect(await modeOf(made.value.path)).toBe('700');
    expect(await modeOf(join(made.value.path, 'secret.yaml'))).toBe('600');
    expect(await modeOf(join(made.value.path, 'plain.yaml'))).toBe('644');
    await made.value.remove();
    expect(await readdir(join(stub.home, 'run'))).toEqual([]);
  });

  it('is taken away later where its process was killed, and never while it is in use', async () => {
    const runs = join(stub.home, 'run');
    // As it lies there when a process was ended that had the number of this one.
    const { pid } = spawnSync('true');
    const kept = await programs.folder('killed', [{ name: 'a', text: new Secret(token), mode: 0o600 }]);
    if (!kept.ok) throw new Error(kept.detail);
    const name = basename(kept.value.path).replace(`.${process.pid}.`, `.${pid}.`);
    await rename(kept.value.path, join(runs, name));
    await kept.value.remove();
    expect(await readdir(runs)).toEqual([name]);
    expect(name).toContain(String(pid));
    const made = await programs.folder('mine', [{ name: 'a', text: new Secret(token), mode: 0o600 }]);
    if (!made.ok) throw new Error(made.detail);
    // Of another computer with the same home, and of a version before.
    const others = [`elsewhere.1.${'a'.repeat(16)}`, 'b'.repeat(16)];
    for (const name of others) await mkdir(join(runs, name));
    await programs.tidy(false);
    expect((await readdir(runs)).sort()).toEqual([...others, basename(made.value.path)].sort());
    const old = new Date(Date.now() - 3 * 3_600_000);
    for (const name of others) await utimes(join(runs, name), old, old);
    await programs.tidy(true);
    expect(await readdir(runs)).toEqual([]);
  });

  it('is no link to somewhere else, and what was there before stays', async () => {
    const [runs, elsewhere] = [join(stub.home, 'run'), join(stub.home, 'elsewhere')];
    const files = [{ name: 'a', text: new Secret(token), mode: 0o600 }] as const;
    await mkdir(join(elsewhere, 'old'), { recursive: true });
    await utimes(join(elsewhere, 'old'), new Date(0), new Date(0));
    await symlink(elsewhere, runs);
    expect(await programs.folder('one', files)).toMatchObject({ ok: false });
    await programs.tidy(true);
    expect(await readdir(elsewhere)).toEqual(['old']);
    await unlink(runs);
    const path = programs.freshFolder('two');
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'theirs'), '');
    expect(await programs.folder('two', files)).toMatchObject({ ok: false });
    expect(await readdir(path)).toEqual(['theirs']);
  });

  it('takes plain names only, and leaves nothing of what it could not make', async () => {
    for (const name of ['../out', 'a/b', '..', '']) {
      const made = await programs.folder('two', [
        { name: 'first', text: new Secret(token), mode: 0o600 },
        { name, text: new Secret('x'), mode: 0o600 },
      ]);
      expect(made.ok, name).toBe(false);
      expect(await readdir(join(stub.home, 'run')), name).toEqual([]);
    }
  });
});
