/** Reads the record: what was done with a connection, whether all of it is there, and the same as a file. */
import { fail, mostRecordEntries, ok, whyOf } from '../contract/index.ts';
import type { RecordEntry, RecordFormat, RecordList, RecordState, Result } from '../contract/index.ts';
import { readRecord } from '../core/record/verify.ts';
import { sameName } from './names.ts';
import type { PlatformService } from './platforms.ts';
import type { RecordKeeping } from './record.ts';
import { createSaving } from './saving.ts';
import type { ServiceBase } from './types.ts';

export interface RecordReading {
  /** The newest first, at most `mostRecordEntries`; `id` null: of every connection. Problem: `record-unreadable`. */
  list(id: string | null): Promise<Result<RecordList>>;
  /** The whole of it as a text, oldest first. `mark`: with the byte order mark that spreadsheets want of a CSV file. */
  document(id: string | null, format: RecordFormat, mark: boolean): Promise<Result<string>>;
  /** The connection of this id or name in the record, the newest first; null where there is none. Those removed are in it too. */
  idOf(nameOrId: string): Promise<Result<string | null>>;
  /** Writes that into a folder, mode 0600, under a name that is free. */
  save(id: string | null, format: RecordFormat, folder: string): Promise<Result<{ readonly name: string; readonly path: string }>>;
  /** Deletes the record and begins another one, which says so. Gives how many entries there were. */
  remove(): Promise<Result<{ entries: number }>>;
}

/** Opens it. */
export function createRecordReading({ ports, config }: ServiceBase, keeping: RecordKeeping, platforms: PlatformService): RecordReading {
  const { record: files, clock, log } = ports;
  const saving = createSaving(ports.files);

  async function read(): Promise<Result<{ readonly entries: readonly RecordEntry[]; readonly state: RecordState }>> {
    const head = await keeping.head();
    const texts = await files.read();
    if (!texts.ok) return fail('record-unreadable', { folder: files.folder, reason: whyOf(texts) });
    const { entries, faults } = readRecord(texts.value, head, (text) => files.sha256(text));
    if (faults.length > 0) log.write('warn', 'record-faults', { faults: faults.map(({ code }) => code).join(' '), count: faults.length });
    return ok({
      entries,
      state: {
        count: entries.length,
        faults: [...faults],
        first: entries[0]?.at ?? null,
        last: entries.at(-1)?.at ?? null,
        folder: files.folder,
      },
    });
  }

  const of = (entries: readonly RecordEntry[], id: string | null): readonly RecordEntry[] =>
    id === null ? entries : entries.filter(({ connection }) => connection?.id === id);

  async function namesIn(entries: readonly RecordEntry[]): Promise<Record<string, string>> {
    const ids = new Set(
      entries.flatMap(({ said: { params } }) =>
        ['platform', 'place'].flatMap((key) => (typeof params[key] === 'string' ? [params[key]] : [])),
      ),
    );
    const names = await Promise.all([...ids].map(async (id) => [id, await platforms.nameOf(id)] as const));
    return Object.fromEntries(names.flatMap(([id, name]) => (name === null ? [] : [[id, name]])));
  }

  const document: RecordReading['document'] = async (id, format, mark) => {
    const found = await read();
    if (!found.ok) return found;
    const entries = of(found.value.entries, id);
    const { recordCsv, recordJson } = await import('../core/record/document.ts');
    const about = { names: await namesIn(entries), state: found.value.state, at: clock.now().toISOString(), version: config.version };
    return ok(format === 'csv' ? `${mark ? '\u{FEFF}' : ''}${recordCsv(entries, about)}` : recordJson(entries, about));
  };

  return {
    document,
    idOf: async (nameOrId) => {
      const found = await read();
      if (!found.ok) return found;
      const about = found.value.entries.toReversed().flatMap(({ connection }) => connection ?? []);
      return ok(about.find(({ id, name }) => id === nameOrId || sameName(name, nameOrId))?.id ?? null);
    },
    list: async (id) => {
      const found = await read();
      if (!found.ok) return found;
      const all = of(found.value.entries, id);
      const entries = all.slice(-mostRecordEntries).toReversed();
      return ok({ entries, total: all.length, state: found.value.state, platforms: await namesIn(entries) });
    },
    save: async (id, format, folder) => {
      const made = await document(id, format, true);
      if (!made.ok) return made;
      const name = `handrail-record-${clock.now().toISOString().slice(0, 10)}.${format}`;
      return saving.saveBeside({ name, kind: 'file', text: made.value, mode: '0600', holdsSecret: false }, folder);
    },
    remove: async () => {
      const found = await read();
      if (!found.ok) return found;
      const entries = found.value.entries.length;
      const begun = await files.restart({
        at: clock.now().toISOString(),
        host: config.hostKind,
        said: { code: 'record-deleted', params: { entries } },
        connection: null,
        files: [],
      });
      if (!begun.ok) return fail('record-not-removed', { folder: files.folder, reason: whyOf(begun) });
      await keeping.replace(begun.value);
      return ok({ entries });
    },
  };
}
