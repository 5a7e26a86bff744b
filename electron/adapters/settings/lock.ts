/** A lock between processes: one small file that says who holds it. */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../system-errors.ts';

export interface LockOptions {
  /** How long to wait for another holder, in milliseconds. */
  readonly waitMs?: number;
  /** A lock older than this is abandoned, whoever holds it, in milliseconds. An update takes a few. */
  readonly staleMs?: number;
}

const retryMs = 25;

/** Process id, computer and a token, so that a holder on this computer can be asked whether it still lives. */
function holderLine(): string {
  return JSON.stringify({ pid: process.pid, host: hostname(), token: randomBytes(8).toString('hex') });
}

function holderIsGone(text: string): boolean {
  try {
    const holder = JSON.parse(text) as { pid?: unknown; host?: unknown };
    if (holder.host !== hostname() || typeof holder.pid !== 'number') return false;
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    // ESRCH: no such process. EPERM: it lives and is somebody else's. A torn file is judged by its age alone.
    return errorCode(error) === 'ESRCH';
  }
}

async function isStale(path: string, text: string, staleMs: number): Promise<boolean> {
  if (holderIsGone(text)) return true;
  const facts = await stat(path).catch(() => null);
  return facts !== null && Date.now() - facts.mtimeMs > staleMs;
}

/**
 * Takes an abandoned lock away. Two waiting processes may both see it stale, and the slower one would then take the faster
 * one's fresh lock: what was moved is compared with what was seen, and a fresh lock is put back.
 */
async function clear(path: string, seen: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => '');
  if (moved !== seen) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/**
 * Takes the lock at `path`; gives the way to release it, or null when somebody else held it all the time.
 * Throws the system's error when the lock file cannot be made at all.
 */
export async function takeLock(path: string, { waitMs = 5_000, staleMs = 15_000 }: LockOptions = {}): Promise<(() => Promise<void>) | null> {
  const until = performance.now() + waitMs;
  for (;;) {
    try {
      const mine = holderLine();
      const file = await open(path, 'wx', 0o600);
      try {
        await file.writeFile(mine);
      } finally {
        await file.close();
      }
      return async () => {
        // Only our own: after a pause longer than `staleMs` it may be another's by now.
        const current = await readFile(path, 'utf8').catch(() => '');
        if (current === mine) await rm(path, { force: true });
      };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const seen = await readFile(path, 'utf8').catch(() => null);
    if (seen !== null && (await isStale(path, seen, staleMs))) {
      await clear(path, seen);
      continue;
    }
    if (performance.now() >= until) return null;
    await wait(retryMs);
  }
}
