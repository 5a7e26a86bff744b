/** Folders for single runs, below the settings: open to the person alone, and gone afterwards. */
import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProgramsPort } from '../core/ports.ts';
import { errorCode } from './system-errors.ts';

/** No run takes so long: what is older was left behind by one that was killed. */
const longestMs = 2 * 3_600_000;

/** Opens it below the settings folder. */
export function createRunFolders(settings: string): Pick<ProgramsPort, 'freshFolder' | 'folder'> {
  const runs = join(settings, 'run');
  return {
    freshFolder: (id) => join(runs, id),
    folder: async (id, files) => {
      await sweep(runs);
      const path = join(runs, id);
      const remove = (): Promise<void> => rm(path, { recursive: true, force: true }).catch(() => undefined);
      try {
        await mkdir(runs, { recursive: true, mode: 0o700 });
        await mkdir(path, { mode: 0o700 });
        for (const { name, text, mode } of files) {
          // A plain name: nothing is written outside of the folder.
          if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)) throw Object.assign(new Error(), { code: 'EINVAL' });
          await writeFile(join(path, name), text.reveal(), { mode: 0o600, flag: 'wx' });
          // Whatever the umask: a program may hand the file to a container, where another account reads it.
          await chmod(join(path, name), mode);
        }
        return { ok: true, value: { path, remove } };
      } catch (error) {
        await remove();
        return { ok: false, fault: 'not-writable', detail: errorCode(error) };
      }
    },
  };
}

async function sweep(runs: string): Promise<void> {
  for (const name of await readdir(runs).catch(() => [])) {
    const path = join(runs, name);
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > longestMs) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
