/** Writing a file so that a reader sees the old text or the new one, never half of it. */
import { randomBytes } from 'node:crypto';
import { chmod, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes `text` beside `path` and renames it into place, so that a crash leaves no torn file.
 * The file never exists with wider rights than `mode`, and a symbolic link at `path` is replaced, not followed.
 * Throws the system's error when it cannot.
 */
export async function writeAtomically(path: string, text: string, mode: number): Promise<void> {
  const temporary = join(dirname(path), `.handrail-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    // The umask may have taken rights away that the mode grants (0644 under umask 077).
    await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
