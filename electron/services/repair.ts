/** Platform files that somebody wrote: what the platform reads from them, and a mended copy. The texts live in memory alone. */
import { because, fail, ok, repairPlatformNames, repairPlatforms, whyOf } from '../contract/index.ts';
import type { RepairPlatform, RepairReport, Result } from '../contract/index.ts';
import { guessPlatform } from '../contract/repair-guess.ts';
import { createRedactor } from '../core/redact.ts';
import type { RepairOutcome } from '../core/repair/repair.ts';
import type { PlatformService } from './platforms.ts';
import { failed } from './problems.ts';
import type { ServiceBase } from './types.ts';

export interface RepairService {
  /** A dropped file. Its mended text is kept under the id for `save`; only the newest few are. */
  inspect(platform: string, name: string, text: string): Promise<Result<{ id: string; report: RepairReport }>>;
  /** Writes the mended copy into a folder, under a name that is still free. */
  save(id: string, folder: string): Promise<Result<{ path: string }>>;
  /**
   * A file of this computer, for the terminal. `path` is absolute. Without a platform the file's name and content tell it; null where they
   * do not.
   */
  inspectFile(platform: string | null, path: string): Promise<Result<RepairOutcome | null>>;
  /** Writes a mended copy; null when the name is taken. `numbered`: then `name-2.yml`, `name-3.yml` … are tried. */
  write(folder: string, name: string, mended: NonNullable<RepairOutcome['mended']>, numbered: boolean): Promise<Result<string | null>>;
  proposedFolder(): string;
}

/** Largest file that is read, in bytes; a configuration is much smaller. */
const largest = 1_000_000;
/** Dropped files that are remembered. */
const remembered = 5;
/** Names that are tried beside an existing file. */
const tries = 99;

/** Opens the service. */
export function createRepair(
  { ports: { files, random }, config: { knownSecrets } }: ServiceBase,
  platforms: Pick<PlatformService, 'find'>,
): RepairService {
  const kept = new Map<string, RepairOutcome['mended']>();

  async function platformOf(id: string): Promise<Result<RepairPlatform>> {
    const known = repairPlatforms.find((each) => each === id);
    if (known !== undefined) return ok(known);
    const found = await platforms.find(id);
    if (!found.ok) return failed(found);
    return fail('platform-has-no-file', { platform: found.value.name, known: Object.keys(repairPlatformNames).join(', ') }, 'platform');
  }

  async function look(platform: RepairPlatform, name: string, text: string): Promise<Result<RepairOutcome>> {
    if (text.length > largest) return fail('file-too-large', { name: '', megabytes: 1 }, 'file');
    if (text.includes('\0')) return fail('file-unreadable', { name: '', reason: because('file-not-text') }, 'file');
    const { repairFile } = await import('../core/repair/repair.ts');
    const outcome = repairFile(platform, name, text);
    for (const secret of outcome.secrets) knownSecrets.add(secret);
    return ok(outcome);
  }

  async function write(
    folder: string,
    name: string,
    mended: NonNullable<RepairOutcome['mended']>,
    numbered: boolean,
  ): Promise<Result<string | null>> {
    for (let count = 1; count <= (numbered ? tries : 1); count += 1) {
      const free = count === 1 ? name : name.replace(/(\.[A-Za-z0-9]{1,8})?$/, `-${count}$1`);
      const written = await files.writeNew(folder, free, mended.text.reveal(), 0o600);
      if (!written.ok)
        return fail(
          written.fault === 'not-found' ? 'folder-not-found' : 'folder-not-writable',
          { folder, name: free, reason: whyOf(written) },
          'folder',
        );
      if (written.value !== null) return ok(written.value);
    }
    return ok(null);
  }

  return {
    write,
    proposedFolder: () => files.proposedFolder(false),

    inspect: async (platformId, name, text) => {
      const platform = await platformOf(platformId);
      if (!platform.ok) return platform;
      const outcome = await look(platform.value, createRedactor({ tokens: [], others: knownSecrets.texts() }).typed(name), text);
      if (!outcome.ok) return outcome;
      const id = random.id(20);
      kept.set(id, outcome.value.mended);
      const [oldest] = kept.keys();
      if (kept.size > remembered && oldest !== undefined) kept.delete(oldest);
      return ok({ id, report: outcome.value.report });
    },

    save: async (id, folder) => {
      if (folder.trim() === '') return fail('folder-empty', {}, 'folder');
      const mended = kept.get(id) ?? null;
      if (mended === null) return fail('bad-request', { reason: because('no-such-copy') });
      const path = await write(folder.trim(), mended.name, mended, true);
      if (!path.ok) return path;
      return path.value === null
        ? fail('folder-not-writable', { folder: folder.trim(), name: mended.name, reason: because('copy-exists') }, 'folder')
        : ok({ path: path.value });
    },

    inspectFile: async (platformId, path) => {
      const named = platformId === null ? null : await platformOf(platformId);
      if (named !== null && !named.ok) return named;
      const read = await files.read(path, largest, true);
      if (!read.ok) {
        if (read.fault === 'too-large') return fail('file-too-large', { name: '', megabytes: 1 }, 'file');
        return fail('file-unreadable', { name: '', reason: read.fault === 'not-found' ? because('file-not-found') : whyOf(read) }, 'file');
      }
      const platform = named === null ? guessPlatform(path, read.value.replace(/^\uFEFF/, '')) : named.value;
      return platform === null ? ok(null) : look(platform, path, read.value);
    },
  };
}
