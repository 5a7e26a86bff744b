/** Opens a file of this account's own to add to it, and nothing else that stands under its name. */
import { constants } from 'node:fs';
import { lstat, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { errorCode } from './system-errors.ts';

const flags =
  constants.O_APPEND |
  constants.O_CREAT |
  constants.O_WRONLY |
  (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK);

/** A plain file with one name, of this account; Windows tells neither owner nor names. */
async function isOwn(file: FileHandle): Promise<boolean> {
  const facts = await file.stat();
  if (process.platform === 'win32') return facts.isFile();
  return facts.isFile() && facts.nlink === 1 && facts.uid === process.getuid?.();
}

/**
 * Opens `path` for adding, mode 0600, making it where it is missing. A link (of either sort), a pipe or somebody else's file is taken away,
 * not followed, and a new file begun; a file with wider rights is narrowed on the open file. Throws the system's error when it cannot.
 */
export async function openPrivateAppend(path: string): Promise<FileHandle> {
  for (let left = 2; ; left -= 1) {
    try {
      const file = await open(path, flags, 0o600);
      if (await isOwn(file)) {
        if (process.platform !== 'win32') await file.chmod(0o600);
        return file;
      }
      await file.close();
      if (left === 0) throw Object.assign(new Error('the name is taken by something else again and again'), { code: 'EBUSY' });
    } catch (error) {
      // ELOOP: a symbolic link; EMLINK is what some systems say instead. ENXIO: a pipe that nobody reads.
      if (left === 0 || !['ELOOP', 'EMLINK', 'ENXIO'].includes(errorCode(error))) throw error;
    }
    await rm(path, { force: true });
  }
}

/** Takes away what others may read of a file that is there; a link is not followed, and a file that is not ours is left alone. */
export async function narrow(path: string): Promise<void> {
  if (process.platform === 'win32' || (await lstat(path).catch(() => null))?.isFile() !== true) return;
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  try {
    if (file !== null && (await isOwn(file))) await file.chmod(0o600);
  } finally {
    await file?.close();
  }
}
