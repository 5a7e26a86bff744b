/**
 * The saved connections: one JSON document, `connections.json`, locked between processes, re-read per update, written atomically with mode
 * 0600.
 *
 * Beside it stands `connections.previous.json`, the document before the last change. It takes the place of one that another program or a
 * broken disk damaged (or that is gone); the damaged file is kept under a name of its own, and the person is told.
 *
 * Until 2026-11 all of it stood in `settings.json`, written by a library. That file is read as long as there is no document of today, never
 * written or removed, and stays as a copy: an older Handrail opens it, and a crash in the middle of the move loses nothing.
 */
import { because } from '../../contract/index.ts';
import { link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { SettingsOutcome, SettingsPort, SettingsRecovery, Trouble } from '../../core/ports.ts';
import { hasNoLinks, temporaryName, writeAtomically } from '../atomic-write.ts';
import type { AtStep } from '../atomic-write.ts';
import { errorText } from '../system-errors.ts';
import { tidyTemporaries } from '../tidy.ts';
import { takeLock } from './lock.ts';
import type { Lock, LockOptions } from './lock.ts';
import { privacyFault } from './private.ts';
import type { NotPrivate } from './private.ts';
import { documentBytes } from './document-text.ts';
import { mostBytes, readDocument } from './read-document.ts';
import type { Document, DocumentReading, KnownDocument } from './read-document.ts';

export interface SettingsOptions {
  /** Absolute path; see `settingsFolder`. */
  readonly folder: string;
  /** The version that this Handrail writes; it stands in the document as `version`. */
  readonly version: number;
  /** `migrations[n]` turns version n into n + 1; one for every version below the current one. */
  readonly migrations: Readonly<Record<number, (document: Document) => Document>>;
  readonly lock?: LockOptions;
  readonly now?: () => Date;
  readonly atStep?: AtStep;
}

type Failure = Extract<SettingsOutcome<never>, { ok: false }>;

/**
 * The document in today's version (`undefined`: none yet), where it was found, and what has to be put right first; or why none can be used.
 */
type Found =
  | {
      readonly ok: true;
      readonly value: Document | undefined;
      readonly from: 'current' | 'previous' | 'legacy' | 'nothing';
      readonly bytes: Buffer;
      /** The damaged file that has to be moved away. */
      readonly damaged: string | null;
    }
  | Failure;

/** Thrown inside a write: another process took the lock over. Nothing was changed. */
class LockLost extends Error {}

/** A lock is lost when the computer slept in the middle of a save; that many times in a row is something else. */
const mostTries = 5;

/**
 * The settings of a folder. `close`: when everything that was asked of them is done; what is asked afterwards writes nothing, so that no
 * save is cut off with the process.
 */
export type Settings = SettingsPort & { readonly close: () => Promise<void> };

/** Opens the settings of a folder. Nothing is touched on disk before the first call. */
export function createSettings(options: SettingsOptions): Settings {
  const { folder, version, migrations, now = () => new Date(), atStep = () => undefined } = options;
  const file = join(folder, 'connections.json');
  const previous = join(folder, 'connections.previous.json');
  const legacy = join(folder, 'settings.json');
  /** Updates of this process queue here, so that they never wait for each other's lock file. */
  let queue: Promise<unknown> = Promise.resolve();
  let tidied = false;
  let closed = false;
  /** The document as it was last read or written here: a thousand connections are not read anew each time. Nobody changes it in place. */
  let last: (KnownDocument & { readonly mine: boolean }) | null = null;

  const failure = (fault: Exclude<Failure['fault'], 'not-private'>, { detail, why }: Trouble): Failure => ({
    ok: false,
    fault,
    detail,
    ...(why === undefined ? {} : { why }),
  });
  const refused = ({ path, reason, command }: NotPrivate): Failure => ({
    ok: false,
    fault: 'not-private',
    detail: '',
    why: reason,
    path,
    command,
  });

  /** Today's version of a document that could be read, or what `readDocument` says of one that could not. */
  function upgraded(reading: DocumentReading): DocumentReading {
    if (reading.kind !== 'document') return reading;
    let document = reading.value;
    let found = document['version'];
    if (typeof found !== 'number' || !Number.isInteger(found) || found < 1) return { kind: 'corrupt', detail: 'no-version' };
    if (found > version) return { kind: 'failed', detail: '', why: because('settings-newer', { found, known: version }) };
    while (found < version) {
      const step = migrations[found];
      if (step === undefined) throw new Error(`no migration from settings version ${found}`);
      document = { ...step(document), version: found + 1 };
      found += 1;
    }
    return { ...reading, value: document };
  }

  async function look(path: string): Promise<DocumentReading> {
    if (path !== file) return upgraded(await readDocument(path));
    const reading = upgraded(await readDocument(path, last));
    if (reading.kind === 'document' && reading.value !== last?.value) last = { bytes: reading.bytes, value: reading.value, mine: false };
    return reading;
  }

  async function find(): Promise<Found> {
    const current = await look(file);
    if (current.kind === 'failed') return failure('unreadable', current);
    if (current.kind === 'not-private') return refused(current.fault);
    if (current.kind === 'document') return { ok: true, value: current.value, from: 'current', bytes: current.bytes, damaged: null };
    const damaged = current.kind === 'corrupt' ? file : null;
    const before = await look(previous);
    if (before.kind === 'not-private') return refused(before.fault);
    if (before.kind === 'document') return { ok: true, value: before.value, from: 'previous', bytes: before.bytes, damaged };
    // A document without its copy is the very first one: what it was made from is still there.
    const old = await look(legacy);
    if (old.kind === 'failed') return failure('unreadable', old);
    if (old.kind === 'not-private') return refused(old.fault);
    if (old.kind === 'document') return { ok: true, value: old.value, from: 'legacy', bytes: old.bytes, damaged };
    return {
      ok: true,
      value: undefined,
      from: 'nothing',
      bytes: Buffer.alloc(0),
      damaged: damaged ?? (old.kind === 'corrupt' ? legacy : null),
    };
  }

  /** What the person has to hear of: null where the document was simply read. */
  const isRecovery = (found: Extract<Found, { ok: true }>): boolean => found.damaged !== null || found.from === 'previous';

  async function moveAside(path: string): Promise<string> {
    const stamp = now().toISOString().replace(/[:.]/gu, '-');
    const target = join(folder, `${path === legacy ? 'settings' : 'connections'}.corrupt-${stamp}.json`);
    await atStep('aside');
    await rename(path, target);
    return target;
  }

  /** The document of now becomes the copy of before. Both names lead to the same file until the new one takes its place. */
  async function keepPrevious(bytes: Buffer): Promise<void> {
    const temporary = join(folder, temporaryName());
    await atStep('previous-link');
    try {
      await link(file, temporary);
    } catch (error) {
      if (!hasNoLinks(error)) throw error;
      await writeAtomically(previous, bytes, 0o600, { atStep });
      return;
    }
    await atStep('previous-rename');
    try {
      await rename(temporary, previous);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  /** `good`: the document that stands in its place now, which becomes the copy; null where there is none. */
  async function write(bytes: Buffer, good: Buffer | null, lock: Lock): Promise<void> {
    if (bytes.length > mostBytes) throw new Error('there is more in the settings than Handrail could read again');
    try {
      await writeAtomically(file, bytes, 0o600, {
        temporary: lock.pending,
        atStep,
        beforeRename: async () => {
          if (!(await lock.isMine())) throw new LockLost();
          if (good !== null) await keepPrevious(good);
          if (!(await lock.isMine())) throw new LockLost();
        },
      });
    } catch (error) {
      // Whoever took the lock over also took the temporary file away.
      if (!(await lock.isMine())) throw new LockLost();
      throw error;
    }
  }

  async function prepareFolder(): Promise<Failure | null> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const fault = privacyFault(folder, await stat(folder), 'folder');
    return fault === null ? null : refused(fault);
  }

  async function locked<T>(work: (lock: Lock) => Promise<SettingsOutcome<T>>): Promise<SettingsOutcome<T>> {
    for (let left = mostTries; ; left -= 1) {
      try {
        const unfit = await prepareFolder();
        if (unfit !== null) return unfit;
        const lock = await takeLock(join(folder, 'connections.lock'), { atStep, ...options.lock });
        if (lock === null) return failure('locked', { detail: '', why: because('settings-locked') });
        try {
          if (!tidied) await tidyTemporaries(folder);
          tidied = true;
          return await work(lock);
        } finally {
          await lock.release().catch(() => undefined);
        }
      } catch (error) {
        if (!(error instanceof LockLost)) return failure('not-writable', { detail: errorText(error) });
        if (left <= 1) return failure('locked', { detail: '', why: because('settings-lock-taken') });
      }
    }
  }

  async function change(alter: (current: unknown) => unknown): Promise<SettingsOutcome<unknown>> {
    /** What `alter` threw: a bug of its caller, who must get it as it is and not as a fault of the disk. */
    let thrown: readonly { readonly error: unknown }[] = [];
    /** Kept over tries: a damaged file is moved only once. */
    let movedTo: string | null = null;
    const outcome = await locked<unknown>(async (lock) => {
      const found = await find();
      if (!found.ok) return found;
      if (found.damaged !== null) {
        if (!(await lock.isMine())) throw new LockLost();
        movedTo = await moveAside(found.damaged);
      }
      const recovered: SettingsRecovery | null =
        isRecovery(found) || movedTo !== null ? { movedTo, restored: found.value !== undefined } : null;
      let altered: unknown;
      try {
        altered = alter(found.value);
        thrown = [];
      } catch (error) {
        thrown = [{ error }];
      }
      // A document that was restored is written even when nothing else changes, so that it is whole again.
      const restored = found.from === 'previous' ? found.value : undefined;
      const wanted = altered ?? restored;
      if (wanted === undefined) return { ok: true, value: found.value, recovered };
      const next = { ...(wanted as Document), version };
      const bytes = documentBytes(next);
      const current = found.from === 'current' ? found.bytes : null;
      // Another Handrail may have written the same in another form: `undefined` fields vanish on disk and must not count as a change.
      const same =
        current !== null &&
        (bytes.equals(current) || (last?.mine !== true && isDeepStrictEqual(JSON.parse(bytes.toString('utf8')), found.value)));
      if (!same) {
        await write(bytes, current, lock);
        last = { bytes, value: next, mine: true };
      }
      return { ok: true, value: next, recovered };
    });
    const [bug] = thrown;
    if (bug !== undefined) throw bug.error;
    return outcome;
  }

  async function read(): Promise<SettingsOutcome<unknown>> {
    // A missing folder is not made by looking: `handrail platforms` and `detect` leave no trace.
    const found = await find();
    if (!found.ok) return found;
    if (!isRecovery(found)) return { ok: true, value: found.value, recovered: null };
    const repaired = await change(() => undefined);
    if (repaired.ok || repaired.fault === 'not-private') return repaired;
    // Where nothing can be written, what is left of the document can be read all the same.
    return found.value === undefined ? repaired : { ok: true, value: found.value, recovered: { movedTo: null, restored: true } };
  }

  return {
    folder,
    close: async () => {
      closed = true;
      await queue;
    },
    read: () => {
      const result = queue.then(read);
      queue = result.catch(() => undefined);
      return result;
    },
    update: (alter) => {
      // A call that the host no longer waited for has its answer now, and nobody is there to hear of it.
      if (closed) return Promise.resolve(failure('not-writable', { detail: 'closed' }));
      const result = queue.then(() => change(alter));
      // A throwing `alter` is a bug of its caller, who gets it; the next one in the queue must still run.
      queue = result.catch(() => undefined);
      return result;
    },
  };
}
