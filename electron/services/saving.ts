/** Saves what an export planned: into a folder, and into folders below it. */
import { fail, ok, whyOf } from '../contract/index.ts';
import type { Result, SavedArtifact } from '../contract/index.ts';
import type { PlannedFile } from '../core/export/save-plan.ts';
import type { FilesPort } from '../core/ports.ts';

/** Files for the folder itself (`below` null), or for one folder in it. */
export interface Batch {
  readonly below: string | null;
  readonly files: readonly PlannedFile[];
}

export interface Saving {
  /**
   * Writes every file, 0600 for those that hold a secret, and stops at the first that cannot be written. Without `replace` nothing at all
   * is written while a file of one of the names has another content: `file-exists` names them.
   */
  save(batches: readonly Batch[], typed: string, replace: boolean): Promise<Result<SavedArtifact[]>>;
  /** Writes one file, as `save` does, under exactly its name. */
  saveOne(file: PlannedFile, typed: string, replace: boolean): Promise<Result<{ name: string; path: string }>>;
  /** The same beside what is there: another file of its name is never replaced, a number is added. */
  saveBeside(file: PlannedFile, typed: string): Promise<Result<{ name: string; path: string }>>;
}

/** Names that are tried beside an existing file. */
const tries = 99;

const fileProblems = {
  'not-found': 'folder-not-found',
  'not-writable': 'folder-not-writable',
  'too-large': 'folder-not-writable',
  'not-text': 'folder-not-writable',
} as const;

/** Opens it over the files. */
export function createSaving(files: FilesPort): Saving {
  const saving: Saving = {
    save: async (batches, typed, replace) => {
      const folder = typed.trim();
      if (folder === '') return fail('folder-empty', {}, 'folder');
      const taken = (names: readonly string[]): Result<never> =>
        fail('file-exists', { folder, names: names.join(', '), count: names.length });
      const plan = batches.flatMap(({ below, files: list }) =>
        list.map((file) => ({
          ...file,
          at: below === null ? folder : `${folder}/${below}`,
          shown: below === null ? file.name : `${below}/${file.name}`,
        })),
      );
      const there = new Map<string, 'absent' | 'same' | 'different'>();
      for (const { at, name, text, shown } of plan) there.set(shown, await files.compare(at, name, text));
      const others = plan.filter(({ shown }) => there.get(shown) === 'different').map(({ shown }) => shown);
      if (others.length > 0 && !replace) return taken(others);

      const saved: SavedArtifact[] = [];
      for (const { at, name, kind, text, mode, holdsSecret, shown } of plan) {
        const rights = mode === '0600' ? 0o600 : 0o644;
        // What was not there a moment ago and is now is somebody else's. (The same text is written again: its rights may be wrong.)
        const written =
          replace || there.get(shown) === 'same' ? await files.write(at, name, text, rights) : await files.writeNew(at, name, text, rights);
        if (!written.ok) return fail(fileProblems[written.fault], { folder: at, name, reason: whyOf(written) }, 'folder');
        if (written.value === null) return taken([shown]);
        saved.push({ name: shown, kind, path: written.value, mode, holdsSecret, sha256: files.sha256(text) });
      }
      return ok(saved);
    },
    saveOne: async (file, typed, replace) => {
      const saved = await saving.save([{ below: null, files: [file] }], typed, replace);
      if (!saved.ok) return saved;
      const [written] = saved.value;
      return written?.path == null ? fail('internal') : ok({ name: file.name, path: written.path });
    },
    saveBeside: async (file, typed) => {
      for (let count = 1; ; count += 1) {
        const name = count === 1 ? file.name : file.name.replace(/(\.[a-z]+)$/, `-${count}$1`);
        const saved = await saving.saveOne({ ...file, name }, typed, false);
        if (saved.ok || saved.problem.kind !== 'file-exists' || count >= tries) return saved;
      }
    },
  };
  return saving;
}
