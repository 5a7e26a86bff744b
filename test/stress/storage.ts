/**
 * Pulls plugs on the real storage: processes are killed and stopped at every step of a save, disks fill up at every page, clocks jump.
 * After each run a fresh reader must find every entry of before and every acknowledged one, and a save must work at once.
 */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createSettings } from '../../electron/adapters/settings/settings.ts';
import { addTo, documentOf, idsOf } from './entries.ts';

export interface Tally {
  runs: number;
  /** Saves that a process was told are done. */
  acknowledged: number;
  /** Saves that said why they failed. */
  refused: number;
  /** Longest time that a save waited for what a dead process left, in milliseconds. */
  longestWait: number;
  /** Sentences about what was lost; empty is the aim. */
  readonly faults: string[];
  readonly skipped: Set<string>;
  readonly kinds: Map<string, number>;
}

export interface Bench {
  /** The bundled worker. */
  readonly worker: string;
  readonly tally: Tally;
}

export function emptyTally(): Tally {
  return { runs: 0, acknowledged: 0, refused: 0, longestWait: 0, faults: [], skipped: new Set(), kinds: new Map() };
}

/** Bundles the worker into a folder, for plain Node. */
export async function buildWorker(folder: string): Promise<string> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    // The folder has no node_modules.
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return join(folder, 'worker.mjs');
}

interface Ended {
  readonly saved: readonly string[];
  readonly refused: readonly string[];
  readonly steps: number | null;
  readonly odd: string;
}

/** Starts a worker; `ended` resolves when it is gone. */
function start(
  bench: Bench,
  orders: object,
  env: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [bench.worker, JSON.stringify(orders)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let odd = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  child.stderr.on('data', (part: Buffer) => (odd += part.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', () => {
      const lines = text.split('\n').map((line) => line.split(' '));
      const named = (word: string): string[] => lines.filter(([first]) => first === word).map(([, name]) => name ?? '');
      resolve({ saved: named('saved'), refused: named('failed'), steps: named('steps').map(Number)[0] ?? null, odd });
    }),
  );
  return { child, ended };
}

export const startings = ['nothing', 'ten', 'legacy', 'damaged', 'gone'] as const;
type Starting = (typeof startings)[number];

/** Puts a document of ten entries where a Handrail of now or before has it; gives the names that must never be lost. */
async function prepare(folder: string, starting: Starting): Promise<readonly string[]> {
  await mkdir(folder, { mode: 0o700 });
  if (starting === 'nothing') return [];
  const text = JSON.stringify(documentOf(10));
  const put = (name: string, content: string): Promise<void> => writeFile(join(folder, name), content, { mode: 0o600 });
  if (starting === 'legacy') await put('settings.json', text);
  else if (starting === 'ten') await put('connections.json', text);
  else await put('connections.previous.json', text);
  if (starting === 'damaged') await put('connections.json', text.slice(0, 5_000));
  return idsOf(documentOf(10));
}

/** Reads as a fresh process would, and saves once more; every name must be there, and the save must not have to wait. */
async function verify({ tally }: Bench, what: string, folder: string, wanted: readonly string[]): Promise<void> {
  const begun = performance.now();
  const settings = createSettings({ folder, version: 1, migrations: {}, lock: { waitMs: 30_000 } });
  const found = await settings.read();
  const lost = (value: unknown): string[] => wanted.filter((id) => !idsOf(value).includes(id));
  if (!found.ok) tally.faults.push(`${what}: cannot be read: ${found.detail}`);
  else if (lost(found.value).length > 0) tally.faults.push(`${what}: lost ${lost(found.value).join(' ')}`);
  const saved = await settings.update((current) => addTo(current, 'afterwards'));
  if (!saved.ok) tally.faults.push(`${what}: afterwards nothing can be saved: ${saved.detail}`);
  else if (lost(saved.value).length > 0) tally.faults.push(`${what}: the next save lost ${lost(saved.value).join(' ')}`);
  tally.longestWait = Math.max(tally.longestWait, performance.now() - begun);
  const left = (await readdir(folder)).filter((name) => name.endsWith('.lock') || /^\.connections-/u.test(name));
  if (left.length > 0) tally.faults.push(`${what}: ${left.join(' ')} left behind`);
}

function count({ tally }: Bench, kind: string, ended: Pick<Ended, 'saved' | 'refused' | 'odd'>): void {
  tally.runs += 1;
  tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
  tally.acknowledged += ended.saved.length;
  tally.refused += ended.refused.length;
  if (ended.odd !== '') tally.faults.push(`${kind}: ${ended.odd.slice(0, 300)}`);
}

/** In a folder of its own, which is removed again. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), 'handrail-stress-'));
  try {
    return await work(join(parent, 'home'));
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

const environments: readonly Readonly<Record<string, string>>[] = [{}, { SNAP: '/snap/code/1' }, { TMPDIR: '/nowhere/at/all' }];

/**
 * A process that is killed at step `at` of its saves; false once there is no such step. `clock`: the lock it leaves is dated by so much, in
 * ms.
 */
export function killedAt(bench: Bench, starting: Starting, at: number, clock = 0): Promise<boolean> {
  return inFolder(async (folder) => {
    const before = await prepare(folder, starting);
    const ended = await start(bench, { folder, name: 'mine', saves: 2, at }, environments[at % environments.length]).ended;
    count(bench, `killed, ${starting}`, ended);
    if (clock !== 0)
      for (const name of (await readdir(folder)).filter((each) => /\.lock$/u.test(each)))
        await utimes(join(folder, name), new Date(Date.now() + clock), new Date(Date.now() + clock));
    await verify(bench, `killed at step ${at}, ${starting}`, folder, [...before, ...ended.saved]);
    return ended.steps === null;
  });
}

/** Three processes save at once, and one of them is killed after `ms`. */
export function killedAmongOthers(bench: Bench, ms: number): Promise<void> {
  return inFolder(async (folder) => {
    const before = await prepare(folder, 'ten');
    const workers = ['a', 'b', 'c'].map((name) => start(bench, { folder, name, saves: 5 }));
    await wait(ms);
    workers[0]?.child.kill('SIGKILL');
    const all = await Promise.all(workers.map((worker) => worker.ended));
    const ended = {
      saved: all.flatMap((one) => one.saved),
      refused: all.flatMap((one) => one.refused),
      odd: all.map((one) => one.odd).join(''),
    };
    count(bench, 'three at once, one killed', ended);
    for (const [at, one] of all.slice(1).entries())
      if (one.saved.length + one.refused.length !== 5) bench.tally.faults.push(`worker ${at + 1} ended early`);
    await verify(bench, `three at once, one killed after ${ms} ms`, folder, [...before, ...ended.saved]);
  });
}

async function isStopped(pid: number): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).startsWith('T');
}

/**
 * A process is stopped at step `at` for longer than its lock counts, another one saves meanwhile, and the first goes on; false once there
 * is no such
 * step. `ageless`: as on systems where a lock is judged by age; else the lock of the stopped process has to be respected.
 */
export function stoppedAt(bench: Bench, at: number, ageless: boolean): Promise<boolean> {
  return inFolder(async (folder) => {
    const before = await prepare(folder, 'ten');
    const worker = start(bench, { folder, name: 'stopped', saves: 2, at, signal: 'SIGSTOP', ageless });
    const gone = worker.ended.then(() => true);
    const pid = worker.child.pid ?? 0;
    while (!(await Promise.race([gone, wait(5).then(() => isStopped(pid))])));
    const wasStopped = worker.child.exitCode === null;
    const other = await createSettings({
      folder,
      version: 1,
      migrations: {},
      lock: { waitMs: ageless ? 20_000 : 100, staleMs: 150 },
    }).update((current) => addTo(current, 'meanwhile'));
    worker.child.kill('SIGCONT');
    const ended = await worker.ended;
    const saved = [...ended.saved, ...(other.ok ? ['meanwhile'] : [])];
    count(bench, ageless ? 'stopped, lock taken over by age' : 'stopped, lock respected', {
      ...ended,
      saved,
      refused: [...ended.refused, ...(other.ok ? [] : ['meanwhile'])],
    });
    if (ageless && !other.ok) bench.tally.faults.push(`stopped at step ${at}: the other one was kept out: ${other.detail}`);
    if (ended.saved.length + ended.refused.length !== 2)
      bench.tally.faults.push(`stopped at step ${at}: it never said what became of its saves`);
    await verify(bench, `stopped at step ${at}${ageless ? ', ageless' : ''}`, folder, [...before, ...saved]);
    return wasStopped;
  });
}

/** Whether small disks can be made here (root on Linux). */
function tryMount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A disk of 1 MB with `pages` pages of 4 KB left, and one that is read-only: a save is done, or says that it is not and has changed
 * nothing.
 */
export function fullDisk(bench: Bench, pageCounts: readonly number[]): Promise<void> {
  return inFolder(async (disk) => {
    await mkdir(disk);
    if (process.platform !== 'linux' || !tryMount(disk, 'size=1m,mode=0700')) {
      bench.tally.skipped.add('full and read-only disks (only root on Linux can make small ones)');
      return;
    }
    try {
      for (const starting of ['ten', 'legacy', 'nothing'] as const)
        for (const pages of pageCounts) await filled(bench, disk, starting, pages);
      await readOnly(bench, disk);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
}

async function filled(bench: Bench, disk: string, starting: Starting, pages: number): Promise<void> {
  const folder = join(disk, 'home');
  const filler = join(disk, 'filler');
  const before = await prepare(folder, starting);
  const files = await readAll(folder);
  execFileSync('sh', [
    '-c',
    'dd if=/dev/zero of="$0" bs=4096 2>/dev/null; size=$(stat -c %s "$0"); truncate -s $((size - $1 * 4096)) "$0"',
    filler,
    String(pages),
  ]);
  const settings = createSettings({ folder, version: 1, migrations: {} });
  const outcome = await settings.update((current) => addTo(current, 'mine'));
  count(bench, `disk full, ${starting}`, { saved: outcome.ok ? ['mine'] : [], refused: outcome.ok ? [] : ['mine'], odd: '' });
  const what = `${pages} pages left, ${starting}`;
  if (!outcome.ok && outcome.fault !== 'not-writable') bench.tally.faults.push(`${what}: said ${outcome.fault}`);
  if (!outcome.ok && JSON.stringify(await readAll(folder)) !== JSON.stringify(files))
    bench.tally.faults.push(`${what}: a failed save changed something`);
  await rm(filler);
  await verify(bench, what, folder, [...before, ...(outcome.ok ? ['mine'] : [])]);
  await rm(folder, { recursive: true });
}

async function readAll(folder: string): Promise<readonly (readonly [string, string])[]> {
  return Promise.all((await readdir(folder)).sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const));
}

async function readOnly(bench: Bench, disk: string): Promise<void> {
  const folder = join(disk, 'home');
  for (const starting of ['ten', 'legacy', 'damaged', 'gone'] as const) {
    const before = await prepare(folder, starting);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const settings = createSettings({ folder, version: 1, migrations: {} });
    const read = await settings.read();
    if (!read.ok || before.some((id) => !idsOf(read.value).includes(id))) bench.tally.faults.push(`read-only, ${starting}: cannot be read`);
    const outcome = await settings.update((current) => addTo(current, 'mine'));
    if (outcome.ok || outcome.fault !== 'not-writable') bench.tally.faults.push(`read-only, ${starting}: did not say so`);
    count(bench, 'disk read-only', { saved: [], refused: ['mine'], odd: '' });
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    await verify(bench, `read-only, ${starting}`, folder, before);
    await rm(folder, { recursive: true });
  }
}
