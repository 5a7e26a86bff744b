/** Takes away the temporary files that a crash left behind. */
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './system-errors.ts';

/** A write takes moments; what is older than this belongs to nobody. In milliseconds. */
const oldMs = 10 * 60_000;

/** Ours alone: with the process that made it, and as Handrail named them before. */
const ours = /^\.handrail-(?:(\d{1,10})-)?[0-9a-f]{12}\.tmp$/u;
/** Left by the library that wrote the settings until 2026-11 (`settings.json.tmp-` and 16 digits). */
const library = /^settings\.json\.tmp-[0-9a-f]{10,24}$/u;

/** Whether a process of this number runs on this computer, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Removes Handrail's own temporary files from a folder: plain files, named as only Handrail names them, old (a clock that was set back
 * counts as well), and of a process that is gone. Failures are no trouble: the next run tries again.
 */
export async function tidyTemporaries(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const match = ours.exec(name) ?? library.exec(name);
    if (match === null) continue;
    if (match[1] !== undefined && isAlive(Number(match[1]))) continue;
    const path = join(folder, name);
    const facts = await lstat(path).catch(() => null);
    if (facts?.isFile() !== true || Math.abs(now - facts.mtimeMs) < oldMs) continue;
    await rm(path, { force: true }).catch(() => undefined);
  }
}
