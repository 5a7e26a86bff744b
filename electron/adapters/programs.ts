/**
 * Runs programs of the person's own: the only place that starts one for them. Never a shell, never a line of text: an absolute path and a
 * list of arguments. Everything that a program starts is in its group, and ends with it when it is cancelled.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { access, constants, realpath, stat } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { handedOn, ownNames } from '../core/run/environment.ts';
import type { Environment } from '../core/run/environment.ts';
import type { FoundProgram, ProgramEnd, ProgramPlan, ProgramsPort } from '../core/ports.ts';
import { createRunFolders } from './run-folders.ts';
import { errorCode } from './system-errors.ts';

export interface ProgramsOptions {
  readonly env: Environment;
  /** The settings folder: folders for runs are made below it. */
  readonly settings: string;
  /** How long a group may take to end by itself, in milliseconds. */
  readonly graceMs?: number;
  /** Folders that are looked in after those of PATH. */
  readonly usual?: readonly string[];
}

/**
 * An app that is started from the Dock or a menu has a short PATH, without the folders into which package managers install
 * (https://docs.brew.sh/Installation, https://snapcraft.io/docs/installing-snapd).
 */
const usualFolders: readonly string[] =
  process.platform === 'darwin'
    ? ['/opt/homebrew/bin', '/usr/local/bin']
    : process.platform === 'linux'
      ? ['/usr/local/bin', '/snap/bin', join(homedir(), '.local', 'bin')]
      : [];

const usualGraceMs = 4_000;
/** How long output is waited for after the program has ended: what it left running in the background may hold it open for ever. */
const outputMs = 1_500;
/** How often it is looked whether a group is gone. */
const lookMs = 50;

const onWindows = process.platform === 'win32';
/** What Windows starts by itself; `.cmd` and `.bat` need its shell (https://nodejs.org/api/child_process.html#spawning-bat-and-cmd-files-on-windows). */
const endings = onWindows ? ['.exe', '.com'] : [''];
const scripts = onWindows ? ['.cmd', '.bat'] : [];

/** Opens it over this process's environment. */
export function createPrograms({ env: given, settings, graceMs = usualGraceMs, usual = usualFolders }: ProgramsOptions): ProgramsPort {
  const env = withFolders(given, usual);
  const folders = createRunFolders(settings);
  return {
    computer: hostname(),
    find: (name) => find(name, env),
    environment: (names) => ownNames(env, names),
    run: (plan, signal, hear) => run(plan, env, graceMs, signal, hear),
    ...folders,
  };
}

/**
 * The same with these folders at the end of PATH; what a program starts is found there too. A relative folder means wherever a program
 * happens to run, so none is handed on.
 */
function withFolders(env: Environment, more: readonly string[]): Environment {
  const key = pathKey(env);
  const there = absoluteFolders(env[key]);
  return { ...env, [key]: [...there, ...more.filter((folder) => !there.includes(folder))].join(delimiter) };
}

/** Windows spells it `Path`, and knows no difference. */
function pathKey(env: Environment): string {
  return (onWindows ? Object.keys(env).find((key) => key.toUpperCase() === 'PATH') : undefined) ?? 'PATH';
}

function absoluteFolders(path: string | undefined): readonly string[] {
  return (path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
}

async function find(name: string, env: Environment): Promise<FoundProgram> {
  if (!/^[\w.+-]+$/.test(name)) return { state: 'not-found' };
  let needsShell = false;
  let openToAll = false;
  for (const folder of absoluteFolders(env[pathKey(env)])) {
    for (const ending of endings) {
      const candidate = join(folder, name + ending);
      const mark = await markOf(candidate);
      if (mark === null) continue;
      if (!(await isOpenToAll(candidate))) return { state: 'found', path: candidate, mark };
      openToAll = true;
    }
    for (const ending of scripts) needsShell ||= (await markOf(join(folder, name + ending))) !== null;
  }
  return { state: openToAll ? 'open-to-all' : needsShell ? 'needs-shell' : 'not-found' };
}

/** Whether every account may change the file, or put another one in its place or in that of the link to it. Windows does not tell by mode. */
async function isOpenToAll(path: string): Promise<boolean> {
  if (onWindows) return false;
  const real = await realpath(path);
  const modes = await Promise.all([real, dirname(real), dirname(path)].map(async (each) => (await stat(each)).mode));
  return modes.some((mode) => (mode & 0o002) !== 0);
}

/** Null where there is no file that may be run. */
async function markOf(path: string): Promise<string | null> {
  try {
    await access(path, constants.X_OK);
    const real = await realpath(path);
    const { size, mtimeMs, ino } = await stat(real);
    return (await stat(real)).isFile() ? [real, size, mtimeMs, ino].join(' ') : null;
  } catch {
    return null;
  }
}

function run(
  plan: ProgramPlan,
  env: Environment,
  graceMs: number,
  signal: AbortSignal,
  hear: (from: 'out' | 'err', text: string) => void,
): Promise<{ readonly end: ProgramEnd; readonly cut: boolean }> {
  return new Promise((resolve) => {
    let cut = false;
    if (signal.aborted) {
      resolve({ end: { kind: 'cancelled' }, cut });
      return;
    }
    let child: ChildProcess;
    try {
      child = spawn(plan.path, plan.args, {
        cwd: plan.folder ?? homedir(),
        env: handedOn(env, plan.env, plan.withheld),
        // A group of its own, without the terminal that Handrail may have: nothing there can be asked.
        detached: !onWindows,
        shell: false,
        windowsHide: true,
        stdio: [plan.input === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      });
    } catch (error) {
      resolve({ end: startFault(error), cut });
      return;
    }
    let left = plan.mostBytes;
    for (const [from, stream] of [['out', child.stdout] as const, ['err', child.stderr] as const]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text: string) => {
        const size = Buffer.byteLength(text);
        if (left <= 0 || size > left) cut = true;
        // Read on in any case: a program that nobody reads stands still.
        if (left > 0) hear(from, size > left ? text.slice(0, left) : text);
        left -= size;
      });
    }
    // A program that does not read to the end is no fault of Handrail's.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(plan.input?.reveal() ?? '');

    let ending: 'cancelled' | 'timed-out' | null = null;
    let gone: Promise<void> = Promise.resolve();
    const end = (why: 'cancelled' | 'timed-out'): void => {
      if (ending !== null) return;
      ending = why;
      gone = endGroup(child, graceMs);
    };
    const onAbort = (): void => end('cancelled');
    signal.addEventListener('abort', onAbort, { once: true });
    const limit = setTimeout(() => end('timed-out'), plan.limitMs);

    let settled = false;
    const settle = (by: ProgramEnd): void => {
      if (settled) return;
      settled = true;
      clearTimeout(limit);
      signal.removeEventListener('abort', onAbort);
      child.stdout?.destroy();
      child.stderr?.destroy();
      void gone.then(() => resolve({ end: ending === null ? by : { kind: ending }, cut }));
    };
    child.on('error', (error) => settle(startFault(error)));
    const endOf = (status: number | null, by: NodeJS.Signals | null): ProgramEnd =>
      status === null ? { kind: 'killed', signal: by ?? 'SIGKILL' } : { kind: 'exited', status };
    child.on('exit', (status, by) => {
      setTimeout(() => settle(endOf(status, by)), outputMs).unref();
    });
    child.on('close', (status, by) => settle(endOf(status, by)));
  });
}

function startFault(error: unknown): ProgramEnd {
  const code = errorCode(error);
  return code === 'ENOENT' ? { kind: 'not-found' } : { kind: 'not-started', code };
}

/** Ends the program and everything that it started: politely, then not. */
async function endGroup(child: ChildProcess, graceMs: number): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (onWindows) {
    // https://learn.microsoft.com/windows-server/administration/windows-commands/taskkill: /t with all that it started, /f at once.
    const root = process.env['SystemRoot'] ?? String.raw`C:\Windows`;
    const kill = spawn(join(root, 'System32', 'taskkill.exe'), ['/pid', String(pid), '/t', '/f'], { windowsHide: true, stdio: 'ignore' });
    await new Promise<void>((resolve) => {
      kill.on('error', () => resolve());
      kill.on('exit', () => resolve());
    });
    return;
  }
  if (!signalGroup(pid, 'SIGTERM')) return;
  for (const until = performance.now() + graceMs; performance.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    if (!signalGroup(pid, 0)) return;
  }
  signalGroup(pid, 'SIGKILL');
}

/** False where nothing of the group is left. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
