/** Folders for single runs, below the settings: open to the person alone, and gone afterwards. */
import { chmod, lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { ProgramsPort } from '../core/ports.ts';
import { errorCode } from './system-errors.ts';
import { isAlive } from './tidy.ts';

/** No run takes so long: what is older was left behind, on whatever computer. */
const longestMs = 2 * 3_600_000;

/** The computer and the process that a folder belongs to: settings may lie in a home that several computers share. */
const computer = hostname().replaceAll(/[^A-Za-z0-9-]+/g, '-') || 'computer';
const ours = /^(?<host>[A-Za-z0-9-]+)\.(?<pid>\d{1,10})\.[\w-]{1,40}$/;

/** Opens it below the settings folder. */
export function createRunFolders(settings: string): Pick<ProgramsPort, 'freshFolder' | 'folder' | 'tidy'> {
  const runs = join(settings, 'run');
  /** Those that this process made and has not taken away. */
  const open = new Set<string>();
  const pathOf = (id: string): string => join(runs, `${computer}.${process.pid}.${id}`);

  async function remove(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true }).then(
      () => open.delete(path),
      () => undefined,
    );
  }

  return {
    freshFolder: pathOf,
    folder: async (id, files) => {
      const path = pathOf(id);
      try {
        await mkdir(runs, { recursive: true, mode: 0o700 });
        // A link would put the secret where it leads.
        if (!(await lstat(runs)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
        await mkdir(path, { mode: 0o700 });
      } catch (error) {
        // What is there is not of this run, and stays.
        return { ok: false, fault: 'not-writable', detail: errorCode(error) };
      }
      open.add(path);
      try {
        for (const { name, text, mode } of files) {
          // A plain name: nothing is written outside of the folder.
          if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)) throw Object.assign(new Error(), { code: 'EINVAL' });
          await writeFile(join(path, name), text.reveal(), { mode: 0o600, flag: 'wx' });
          // Whatever the umask: a program may hand the file to a container, where another account reads it.
          await chmod(join(path, name), mode);
        }
        return { ok: true, value: { path, remove: () => remove(path) } };
      } catch (error) {
        await remove(path);
        return { ok: false, fault: 'not-writable', detail: errorCode(error) };
      }
    },
    tidy: async (own) => {
      if (own) await Promise.all([...open].map(remove));
      // Where it is a link, what it leads to is none of ours.
      if ((await lstat(runs).catch(() => null))?.isDirectory() !== true) return;
      for (const name of await readdir(runs).catch(() => [])) {
        const path = join(runs, name);
        if (!open.has(path) && (await isLeft(path, name))) await remove(path);
      }
    },
  };
}

/** True for what nobody uses any more: its process is gone, or it is older than any run takes. */
async function isLeft(path: string, name: string): Promise<boolean> {
  const facts = await lstat(path).catch(() => null);
  if (facts?.isDirectory() !== true) return false;
  const { host, pid } = ours.exec(name)?.groups ?? {};
  return (host === computer && !isAlive(Number(pid))) || Date.now() - facts.mtimeMs > longestMs;
}
