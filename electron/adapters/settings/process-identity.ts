/** Which process holds something, told apart from every other one that has or had its number. */
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errorCode } from '../system-errors.ts';

/** A process as it is written into a lock. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Start of the computer and the process's own world of numbers (a container has one), where the system tells; else null. */
  readonly world: string | null;
  /** When the process began, in the system's own units; null where it does not tell. */
  readonly started: string | null;
}

/**
 * When a process began: field 22 of /proc/PID/stat, in clock ticks since boot (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html).
 * `gone`: it has ended and only waits to be buried. Null where the system does not tell.
 */
async function startOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null);
  if (text === null) return null;
  // The name in brackets may hold anything, brackets too.
  const [state, ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? 'gone' : (fields[18] ?? null);
}

async function worldOf(): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const [boot, numbers] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => null),
    readlink('/proc/self/ns/pid').catch(() => null),
  ]);
  return boot === null || numbers === null ? null : `${boot.trim()} ${numbers}`;
}

let own: Promise<ProcessIdentity> | null = null;

/** This process. */
export function ownIdentity(): Promise<ProcessIdentity> {
  own ??= (async () => ({ pid: process.pid, host: hostname(), world: await worldOf(), started: await startOf(process.pid) }))();
  return own;
}

/**
 * `alive`: this very process runs; `gone`: it has ended, or its number belongs to another one now; `unknown`: it cannot be told from here
 * (another computer or container, or a system that keeps start times to itself).
 */
export async function fateOf({ pid, host, world, started }: ProcessIdentity): Promise<'alive' | 'gone' | 'unknown'> {
  const self = await ownIdentity();
  if (host !== self.host || world !== self.world) return 'unknown';
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and is somebody else's.
    if (errorCode(error) === 'ESRCH') return 'gone';
  }
  const now = await startOf(pid);
  if (now === 'gone') return 'gone';
  if (now === null || started === null) return 'unknown';
  return now === started ? 'alive' : 'gone';
}
