/** Folders of a test, and reading what was written into them. */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** A fresh private folder; `remove` takes it away. */
export async function freshFolder(name: string): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), `handrail-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface WrittenFile {
  /** From the folder on. */
  readonly name: string;
  readonly bytes: Buffer;
  /** As `ls` shows it, e.g. `0600`. */
  readonly mode: string;
}

/** Every file in a folder and below, by name; none when the folder is not there. */
export async function filesIn(folder: string): Promise<readonly WrittenFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const read = await Promise.all(
    files.map(async (file) => {
      try {
        return {
          name: relative(folder, file),
          bytes: await readFile(file),
          mode: ((await stat(file)).mode & 0o777).toString(8).padStart(4, '0'),
        };
      } catch (error) {
        // A save under way: its own file took the place of another in the meantime.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    }),
  );
  return read.filter((each) => each !== null);
}
