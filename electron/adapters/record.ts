/**
 * The record on disk: `record/2026.jsonl` in the settings folder, one file for each year and a further one (`2026-2.jsonl`) when a year's
 * grows beyond 8 MB; one chain goes through all of them. Mode 0600. Lines are only ever added, under a lock between processes.
 *
 * A line that a crash cut in two is copied to `broken-….txt` beside it before it is taken off. Should a process lose its lock between its
 * last look and its write (the computer slept), two entries may claim the same place, and the record then says so: nothing is overwritten.
 */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { because, coded } from '../contract/index.ts';
import type { RecordParams } from '../contract/index.ts';
import type { RecordOutcome, RecordPort } from '../core/ports.ts';
import { linesAfter, readLine } from '../core/record/chain.ts';
import type { RecordBody, RecordHead } from '../core/record/chain.ts';
import { writeAtomically } from './atomic-write.ts';
import type { AtStep } from './atomic-write.ts';
import { sha256 } from './digest.ts';
import { takeLock } from './settings/lock.ts';
import type { Lock, LockOptions } from './settings/lock.ts';
import { privacyFault } from './settings/private.ts';
import { errorCode, errorText } from './system-errors.ts';

export interface RecordFilesOptions {
  /** The settings folder. */
  readonly settings: string;
  /** A file that is larger gets no more lines, in bytes. */
  readonly maxBytes?: number;
  readonly lock?: LockOptions;
  readonly atStep?: AtStep;
}

type Failure = Extract<RecordOutcome<never>, { ok: false }>;

/** A file of the record: its name, year and part (1 for the first). */
interface Part {
  readonly name: string;
  readonly year: number;
  readonly part: number;
}

/** The end of the record as it is on disk. */
interface End {
  readonly head: RecordHead | null;
  /** The hash of the entry at the place that the settings know; null where it is not among the last lines. */
  readonly atKnown: string | null;
  /** What follows the newest file's last line end, and where that is in bytes; null where nothing does. */
  readonly broken: { readonly text: string; readonly from: number } | null;
}

const said = coded<RecordParams>();
/** More than the last lines ever take, in bytes. */
const tailBytes = 256 * 1024;
const flags = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** A lock is lost when the computer slept; that many times in a row is something else. */
const mostTries = 5;

function partsOf(names: readonly string[]): Part[] {
  return names
    .flatMap((name): Part[] => {
      const [, year, part = '1'] = /^(\d{4})(?:-(\d{1,4}))?\.jsonl$/.exec(name) ?? [];
      return year === undefined ? [] : [{ name, year: Number(year), part: Number(part) }];
    })
    .sort((a, b) => a.year - b.year || a.part - b.part);
}

/** Where the next lines go: a later year's file than the newest is never left, should the clock have been set back. */
function targetOf(newest: Part | undefined, size: number, at: string, maxBytes: number): string {
  const year = Number(at.slice(0, 4));
  if (newest === undefined || year > newest.year) return `${at.slice(0, 4)}.jsonl`;
  return size < maxBytes ? newest.name : `${String(newest.year).padStart(4, '0')}-${newest.part + 1}.jsonl`;
}

function failure(fault: Failure['fault'], detail = ''): Failure {
  return { ok: false, fault, detail };
}

/** Opens the record of a settings folder. Nothing is touched on disk before the first call. */
export function createRecordFiles({
  settings,
  maxBytes = 8_000_000,
  lock: lockOptions,
  atStep = () => undefined,
}: RecordFilesOptions): RecordPort {
  const folder = join(settings, 'record');

  /** Null where the folder may be used. */
  async function unfit(): Promise<Failure | null> {
    const facts = await lstat(folder);
    if (!facts.isDirectory()) return { ...failure('not-private'), why: because('not-a-folder', { path: folder }) };
    const fault = privacyFault(folder, facts, 'folder');
    return fault === null ? null : { ...failure('not-private'), why: fault.reason };
  }

  /** Opens one file of the record; a link, a pipe or somebody else's file is refused, not replaced: it would be lost history. */
  async function openOwn(name: string, how: number): Promise<FileHandle | Failure> {
    let file: FileHandle;
    try {
      file = await open(join(folder, name), how | flags, 0o600);
    } catch (error) {
      if (['ELOOP', 'EMLINK', 'ENXIO'].includes(errorCode(error))) return failure('not-private', name);
      throw error;
    }
    const facts = await file.stat();
    const own = facts.isFile() && (process.platform === 'win32' || facts.uid === process.getuid?.());
    if (own) {
      if (process.platform !== 'win32' && (facts.mode & 0o777) !== 0o600) await file.chmod(0o600);
      return file;
    }
    await file.close();
    return failure('not-private', name);
  }

  /** The end of one file's text. Lines that cannot be read count as entries all the same, so that the chain goes on behind them. */
  function endOf(lines: readonly string[], known: RecordHead | null): Pick<End, 'head' | 'atKnown'> {
    let head = null as RecordHead | null;
    let atKnown: string | null = null;
    for (const line of lines) {
      const read = readLine(line, sha256);
      if (read !== null) head = { chain: read.chain, count: read.entry.n, hash: read.entry.hash };
      else if (head !== null) head = { ...head, count: head.count + 1, hash: sha256(line) };
      if (read !== null && known !== null && read.chain === known.chain && read.entry.n === known.count) atKnown = read.entry.hash;
    }
    return { head, atKnown };
  }

  /** The end of the record, looked for from its newest file on. */
  async function findEnd(parts: readonly Part[], known: RecordHead | null): Promise<End | Failure> {
    let broken: End['broken'] = null;
    for (const [back, { name }] of parts.toReversed().entries()) {
      const file = await openOwn(name, constants.O_RDONLY);
      if ('ok' in file) return file;
      try {
        const { size } = await file.stat();
        for (const from of size > tailBytes ? [size - tailBytes, 0] : [0]) {
          const bytes = Buffer.alloc(size - from);
          const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
          const whole = bytes.subarray(0, bytesRead).lastIndexOf(0x0a) + 1;
          if (back === 0)
            broken = whole === bytesRead ? null : { text: bytes.subarray(whole, bytesRead).toString('utf8'), from: from + whole };
          const lines = bytes
            .subarray(0, whole)
            .toString('utf8')
            .split('\n')
            .slice(from > 0 ? 1 : 0, -1);
          const end = endOf(lines, known);
          if (end.head !== null) return { ...end, broken };
        }
      } finally {
        await file.close();
      }
    }
    return { head: null, atKnown: null, broken };
  }

  async function add(bodies: readonly RecordBody[], known: RecordHead | null, lock: Lock) {
    const parts = partsOf(await readdir(folder));
    const newest = parts.at(-1);
    const end = await findEnd(parts, known);
    if ('ok' in end) return end;
    const { head, broken } = end;
    const [first] = bodies;
    if (first === undefined) throw new Error('there is nothing to add to the record');
    const own = (saidNow: RecordBody['said']): RecordBody => ({
      at: first.at,
      host: first.host,
      said: saidNow,
      connection: null,
      files: [],
    });
    const extra: RecordBody[] = [];

    let size = newest === undefined ? 0 : (await lstat(join(folder, newest.name))).size;
    if (broken !== null && newest !== undefined) {
      const name = `broken-${sha256(broken.text).slice(0, 12)}.txt`;
      await atStep('aside');
      await writeAtomically(join(folder, name), broken.text, 0o600);
      const file = await openOwn(newest.name, constants.O_RDWR);
      if ('ok' in file) return file;
      try {
        if (!(await lock.isMine())) return null;
        await atStep('truncate');
        size = broken.from;
        await file.truncate(size);
      } finally {
        await file.close();
      }
      extra.push(own(said('record-healed', { file: name })));
    }
    // The settings never know more than was on disk: what is not there any more was taken away.
    const missing =
      known === null || (head !== null && head.chain > known.chain) ? 0 : known.count - (head?.chain === known.chain ? head.count : 0);
    const rewritten = missing <= 0 && known !== null && end.atKnown !== null && end.atKnown !== known.hash;
    const damaged = missing > 0 || rewritten;
    if (damaged) extra.push(own(said('record-damaged', { missing: Math.max(0, missing) })));

    const lines = linesAfter(head, [...extra, ...bodies], sha256);
    if (lines.head === null) throw new Error('the record has no end');
    const file = await openOwn(targetOf(newest, size, first.at, maxBytes), constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT);
    if ('ok' in file) return file;
    try {
      const before = (await file.stat()).size;
      if (!(await lock.isMine())) return null;
      await atStep('append');
      try {
        await file.appendFile(lines.text);
        await file.datasync();
      } catch (error) {
        // A full disk: half a line is worse than none.
        if (await lock.isMine()) await file.truncate(before).catch(() => undefined);
        throw error;
      }
      await atStep('appended');
    } finally {
      await file.close();
    }
    return { ok: true as const, value: { head: lines.head, replaced: damaged ? known : null } };
  }

  async function locked<T>(work: (lock: Lock) => Promise<RecordOutcome<T> | null>): Promise<RecordOutcome<T>> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const refused = await unfit();
      if (refused !== null) return refused;
      for (let left = mostTries; left > 0; left -= 1) {
        const lock = await takeLock(join(settings, 'record.lock'), { ...lockOptions });
        if (lock === null) return { ...failure('locked'), why: because('settings-locked') };
        try {
          const done = await work(lock);
          if (done !== null) return done;
        } finally {
          await lock.release().catch(() => undefined);
        }
      }
      return { ...failure('locked'), why: because('settings-lock-taken') };
    } catch (error) {
      return failure('not-writable', errorText(error));
    }
  }

  async function texts(): Promise<RecordOutcome<readonly string[]>> {
    const found: string[] = [];
    for (const { name } of partsOf(await readdir(folder))) {
      const file = await openOwn(name, constants.O_RDONLY);
      if ('ok' in file) return file;
      try {
        found.push(await readFile(file, 'utf8'));
      } finally {
        await file.close();
      }
    }
    return { ok: true, value: found };
  }

  return {
    folder,
    sha256,
    append: (bodies, known) => locked((lock) => add(bodies, known, lock)),
    read: async () => {
      if ((await lstat(folder).catch(() => null)) === null) return { ok: true, value: [] };
      try {
        const refused = await unfit();
        // Under the lock, so that no line is seen half; where nothing can be written it is read without.
        const lock = refused === null ? await takeLock(join(settings, 'record.lock'), { ...lockOptions }).catch(() => null) : null;
        try {
          return refused ?? (await texts());
        } finally {
          await lock?.release().catch(() => undefined);
        }
      } catch (error) {
        return failure('unreadable', errorText(error));
      }
    },
    restart: (first) =>
      locked(async (lock) => {
        for (const name of await readdir(folder)) {
          if (partsOf([name]).length > 0 || /^broken-[0-9a-f]{12}\.txt$/.test(name)) await rm(join(folder, name), { force: true });
        }
        const begun = await add([first], null, lock);
        return begun === null || !begun.ok ? begun : { ok: true, value: begun.value.head };
      }),
  };
}
