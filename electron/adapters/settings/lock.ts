/**
 * A lock between processes: one small file that says who holds it.
 *
 * It never appears in part (it is written under another name and linked), and one of a process that runs is left alone. Where that cannot
 * be
 * told, age decides, so a holder may lose its lock while the computer sleeps or the process is stopped. It must not write then:
 * - a holder writes its document through a temporary file whose name carries the lock's token (`pending`), and asks `isMine` when that file
 *   is whole;
 * - whoever gets the lock first takes away every such file of others, and only then reads the document.
 * So a holder that lost the lock finds it gone when it asks, or finds its temporary file gone when it renames; or its rename was before
 * the next one read. No order of events overwrites a change that somebody was told is saved.
 */
import { randomBytes } from 'node:crypto';
import { link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasNoLinks, temporaryName } from '../atomic-write.ts';
import type { AtStep } from '../atomic-write.ts';
import { errorCode } from '../system-errors.ts';
import { fateOf, ownIdentity } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';

export interface LockOptions {
  /** How long to wait for another holder, in milliseconds. */
  readonly waitMs?: number;
  /** A lock older than this is abandoned where nobody can tell whether its holder lives, in milliseconds. An update takes a few. */
  readonly staleMs?: number;
  readonly atStep?: AtStep;
  /** Who asks; this process unless a test stands for another system. */
  readonly identity?: ProcessIdentity;
}

export interface Lock {
  /** Name of the temporary file through which its holder writes. */
  readonly pending: string;
  /** False once another process took it over. */
  isMine(): Promise<boolean>;
  release(): Promise<void>;
}

const retryMs = 25;
/** A lock that nobody can read is made by no Handrail of today; it gets as long as a write of it could take, in milliseconds. */
const unreadableMs = 1_000;
/** Clocks of computers that share a folder differ by this much at most, in milliseconds; a lock dated later is abandoned. */
const clockSkewMs = 2_000;

function holderOf(text: string): ProcessIdentity | null {
  try {
    const { pid, host, world, started } = JSON.parse(text) as Partial<Record<keyof ProcessIdentity, unknown>>;
    if (typeof pid !== 'number' || typeof host !== 'string') return null;
    return { pid, host, world: typeof world === 'string' ? world : null, started: typeof started === 'string' ? started : null };
  } catch {
    return null;
  }
}

async function isStale(path: string, text: string, staleMs: number): Promise<boolean> {
  const holder = holderOf(text);
  const fate = holder === null ? 'unknown' : await fateOf(holder);
  if (fate !== 'unknown') return fate === 'gone';
  const facts = await stat(path).catch(() => null);
  if (facts === null) return false;
  const age = Date.now() - facts.mtimeMs;
  return age > (holder === null ? unreadableMs : staleMs) || age < -clockSkewMs;
}

const readText = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

/** Makes the lock at `path` in one step; `seen` is the abandoned one that it replaces, or null. False when another one was faster. */
async function make(path: string, text: string, seen: string | null, atStep: AtStep): Promise<boolean> {
  const temporary = join(dirname(path), temporaryName());
  await atStep('lock-open');
  const file = await open(temporary, 'wx', 0o600);
  try {
    try {
      await atStep('lock-write');
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    await atStep('lock-place');
    if (seen !== null) {
      // Two may do this at once: the last one holds it, and the other one finds out before it writes.
      if ((await readText(path)) !== seen) return false;
      await rename(temporary, path);
      return true;
    }
    await link(temporary, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (seen === null && hasNoLinks(error)) return await makeInPlace(path, text);
    throw error;
  } finally {
    await atStep('lock-tidy');
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** For file systems without hard links. A crash in the middle leaves a lock that nobody can read, which is soon abandoned. */
async function makeInPlace(path: string, text: string): Promise<boolean> {
  let file;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await file.writeFile(text);
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

/** Takes away what earlier holders had not yet put in its place; see the top of this file. */
async function removePending(folder: string, prefix: string, mine: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix) && name.endsWith('.tmp') && name !== mine) await rm(join(folder, name), { force: true });
  }
}

/**
 * Takes the lock at `path`; null when somebody else held it all the time. Throws the system's error when the lock file cannot be made at
 * all;
 * nothing of it is left then.
 */
export async function takeLock(
  path: string,
  { waitMs = 5_000, staleMs = 15_000, atStep = () => undefined, identity }: LockOptions = {},
): Promise<Lock | null> {
  const until = performance.now() + waitMs;
  const folder = dirname(path);
  const token = randomBytes(8).toString('hex');
  const prefix = `.${basename(path, '.lock')}-`;
  const pending = `${prefix}${token}.tmp`;
  const mine = JSON.stringify({ ...(identity ?? (await ownIdentity())), token });
  const isMine = async (): Promise<boolean> => (await readText(path)) === mine;
  const release = async (): Promise<void> => {
    await atStep('lock-release');
    if (await isMine()) await rm(path, { force: true });
  };
  for (;;) {
    const seen = await readText(path);
    if ((seen === null || (await isStale(path, seen, staleMs))) && (await make(path, mine, seen, atStep))) {
      try {
        await atStep('lock-fence');
        await removePending(folder, prefix, pending);
      } catch (error) {
        await release().catch(() => undefined);
        throw error;
      }
      return { pending, isMine, release };
    }
    if (performance.now() >= until) return null;
    await wait(retryMs);
  }
}
