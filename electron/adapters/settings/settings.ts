/** The settings: one JSON document, locked between processes, re-read per update, written atomically with mode 0600. */
import { chmod, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { SettingsOutcome, SettingsPort } from '../../core/ports.ts';
import { errorCode, errorText } from '../system-errors.ts';
import { takeLock } from './lock.ts';
import type { LockOptions } from './lock.ts';
import { openConf, storeOptions } from './store.ts';
import type { OpenStore } from './store.ts';

type Document = Record<string, unknown>;

export interface SettingsOptions {
  /** Absolute path; see `settingsFolder`. */
  readonly folder: string;
  /** The version that this Handrail writes; it stands in the document as `version`. */
  readonly version: number;
  /** `migrations[n]` turns version n into n + 1; one for every version below the current one. */
  readonly migrations: Readonly<Record<number, (document: Document) => Document>>;
  /** `conf` unless the host brings its own. */
  readonly openStore?: OpenStore;
  readonly lock?: LockOptions;
  readonly now?: () => Date;
}

/** Read from disk: the document in today's version (`undefined`: none yet), or why it cannot be used. */
type Reading =
  | { readonly kind: 'document'; readonly value: Document | undefined }
  | { readonly kind: 'corrupt' }
  | { readonly kind: 'failed'; readonly detail: string };

/** Opens the settings of a folder. Nothing is touched on disk before the first call. */
export function createSettings(options: SettingsOptions): SettingsPort {
  const { folder, version, migrations, openStore = openConf, now = () => new Date() } = options;
  const file = join(folder, 'settings.json');
  /** Updates of this process queue here, so that they never wait for each other's lock file. */
  let queue: Promise<unknown> = Promise.resolve();

  async function open(): Promise<{ document: Reading; write: (value: Document) => void }> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      const store = await openStore(storeOptions(folder));
      const write = (value: Document): void => {
        store.store = value;
      };
      return { document: current({ ...store.store }), write };
    } catch (error) {
      const reading: Reading = error instanceof SyntaxError ? { kind: 'corrupt' } : { kind: 'failed', detail: errorText(error) };
      return { document: reading, write: () => undefined };
    }
  }

  function current(raw: Document): Reading {
    if (Object.keys(raw).length === 0) return { kind: 'document', value: undefined };
    let found = raw['version'];
    if (typeof found !== 'number' || !Number.isInteger(found) || found < 1) return { kind: 'corrupt' };
    if (found > version) {
      return { kind: 'failed', detail: `the settings were written by a newer Handrail (format ${found}, this one knows ${version})` };
    }
    let document = raw;
    while (found < version) {
      const step = migrations[found];
      if (step === undefined) throw new Error(`no migration from settings version ${found}`);
      document = { ...step(document), version: found + 1 };
      found += 1;
    }
    return { kind: 'document', value: document };
  }

  async function moveAside(): Promise<string> {
    const stamp = now().toISOString().replace(/[:.]/gu, '-');
    const target = join(folder, `settings.corrupt-${stamp}.json`);
    await rename(file, target);
    await chmod(target, 0o600).catch(() => undefined);
    return target;
  }

  async function locked<T>(work: () => Promise<SettingsOutcome<T>>): Promise<SettingsOutcome<T>> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const release = await takeLock(join(folder, 'settings.lock'), options.lock);
      if (release === null) return { ok: false, fault: 'locked', detail: 'another Handrail kept the settings locked' };
      try {
        return await work();
      } finally {
        await release();
      }
    } catch (error) {
      return { ok: false, fault: 'not-writable', detail: errorText(error) };
    }
  }

  async function change(alter: (current: unknown) => unknown): Promise<SettingsOutcome<unknown>> {
    /** What `alter` threw: a bug of its caller, who must get it as it is and not as a fault of the disk. */
    const thrown: { readonly error: unknown }[] = [];
    const outcome = await locked<unknown>(async () => {
      let opened = await open();
      let recovered: string | null = null;
      if (opened.document.kind === 'corrupt') {
        recovered = await moveAside();
        opened = await open();
      }
      const { document } = opened;
      if (document.kind !== 'document') {
        return { ok: false, fault: 'unreadable', detail: document.kind === 'failed' ? document.detail : 'the file changed while it was read' };
      }
      let altered: unknown;
      try {
        altered = alter(document.value === undefined ? undefined : structuredClone(document.value));
      } catch (error) {
        thrown.push({ error });
      }
      if (altered === undefined) return { ok: true, value: document.value, recovered };
      // What JSON keeps of it: `undefined` fields vanish on disk and must not count as a change.
      const next = { ...(JSON.parse(JSON.stringify(altered)) as Document), version };
      if (!isDeepStrictEqual(next, document.value)) opened.write(next);
      return { ok: true, value: next, recovered };
    });
    const [bug] = thrown;
    if (bug !== undefined) throw bug.error;
    return outcome;
  }

  async function read(): Promise<SettingsOutcome<unknown>> {
    // A missing folder is not made by looking: `handrail platforms` and `detect` leave no trace.
    const facts = await stat(file).catch((error: unknown) => error);
    if (facts instanceof Error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(facts))) return { ok: true, value: undefined, recovered: null };
      return { ok: false, fault: 'unreadable', detail: errorText(facts) };
    }
    try {
      const { document } = await open();
      if (document.kind === 'document') return { ok: true, value: document.value, recovered: null };
      if (document.kind === 'failed') return { ok: false, fault: 'unreadable', detail: document.detail };
    } catch (error) {
      return { ok: false, fault: 'unreadable', detail: errorText(error) };
    }
    return change(() => undefined);
  }

  return {
    folder,
    read: () => {
      const result = queue.then(read);
      queue = result.catch(() => undefined);
      return result;
    },
    update: (alter) => {
      const result = queue.then(() => change(alter));
      // A throwing `alter` is a bug of its caller, who gets it; the next one in the queue must still run.
      queue = result.catch(() => undefined);
      return result;
    },
  };
}
