/** The one way in which Handrail writes a file: a reader sees the old text or the new one, never half of it, whatever the computer does. */
import { randomBytes } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './system-errors.ts';

/** Hears of every step on the way to disk, before it is taken. For tests that end the process there. */
export type AtStep = (step: string) => void | Promise<void>;

export interface AtomicWrite {
  /** False: a file (or link) of this name that is there already stays, and the answer is false. */
  readonly replace?: boolean;
  /** Name of the temporary file beside it; one of its own unless given. */
  readonly temporary?: string;
  /** Runs when the new file is whole and before it takes its place; what it throws ends the write with nothing changed. */
  readonly beforeRename?: () => Promise<void>;
  readonly atStep?: AtStep;
}

/** A name for a temporary file; `tidyTemporaries` knows it again. The process id says whom to ask whether it is still needed. */
export function temporaryName(): string {
  return `.handrail-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/**
 * Writes `content` (a text as UTF-8) to `path`: a temporary file beside it, opened for nobody else, written whole, flushed to disk, read
 * back and compared; then it is renamed, and the folder is flushed. Until then the old file stays as it is. The file has the rights `mode`
 * from its first byte on (they are set on the open file, so that nothing swapped in by name gets them), and a symbolic link at `path` is
 * replaced, not followed.
 * Gives false where `replace` is false and something is there. Throws the system's error when it cannot; the temporary file is gone then.
 */
export async function writeAtomically(
  path: string,
  content: string | Buffer,
  mode: number,
  { replace = true, temporary: name = temporaryName(), beforeRename, atStep = () => undefined }: AtomicWrite = {},
): Promise<boolean> {
  const folder = dirname(path);
  const temporary = join(folder, name);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  let made = false;
  try {
    await atStep('open');
    // `x` follows no link: a name that is taken, by whatever, is an error.
    const file = await open(temporary, 'wx+', mode & 0o600);
    made = true;
    let facts: BigIntStats;
    try {
      await atStep('mode');
      await file.chmod(mode);
      await writeWhole(file, bytes, atStep);
      await atStep('sync');
      await file.sync();
      await atStep('compare');
      await compare(file, bytes);
      facts = await file.stat({ bigint: true });
    } finally {
      await file.close();
    }
    await atStep('check');
    await beforeRename?.();
    await sameFile(temporary, facts);
    await atStep('rename');
    if (replace) await rename(temporary, path);
    else if (!(await placeNew(temporary, path))) return false;
    made = false;
    await atStep('sync-folder');
    await syncFolder(folder);
    await atStep('written');
    return true;
  } finally {
    if (made) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** A file system may take less than it is given: the rest is written too, and "nothing more" is an error, not the end. */
async function writeWhole(file: FileHandle, bytes: Buffer, atStep: AtStep): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    await atStep('write');
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, at);
    if (bytesWritten === 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
    at += bytesWritten;
  }
}

async function compare(file: FileHandle, bytes: Buffer): Promise<void> {
  const { size } = await file.stat();
  const found = Buffer.allocUnsafe(bytes.length);
  for (let at = 0; at < found.length; ) {
    const { bytesRead } = await file.read(found, at, found.length - at, at);
    // Too short, whatever stood in that memory before.
    if (bytesRead === 0) throw notHeld();
    at += bytesRead;
  }
  if (size !== bytes.length || !found.equals(bytes)) throw notHeld();
}

function notHeld(): Error {
  return Object.assign(new Error('the disk does not hold what was written to it'), { code: 'EIO' });
}

/** In a folder that others may write, the name may mean something else by now; that must not take the place of the person's file. */
async function sameFile(path: string, { dev, ino }: BigIntStats): Promise<void> {
  const now = await lstat(path, { bigint: true });
  if (now.ino !== ino || now.dev !== dev)
    throw Object.assign(new Error('another program replaced the file while it was written'), { code: 'EBUSY' });
}

/** Gives the file a name that is free; false when it is not. */
async function placeNew(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!hasNoLinks(error)) throw error;
    // A file system without hard links: between this look and the rename another program could make the file; nothing better exists there.
    if ((await lstat(path).catch(() => null)) !== null) return false;
    await rename(temporary, path);
    return true;
  }
  await rm(temporary, { force: true });
  return true;
}

/** True for the errors with which file systems without hard links (FAT, some network folders) answer. */
export function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'UNKNOWN'].includes(errorCode(error));
}

/** The rename itself has to reach the disk. Not every system can flush a folder (Windows cannot); there it does so by itself. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The new file is in its place all the same.
  }
}
