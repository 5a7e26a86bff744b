/**
 * The record of what was done: adds to it, reads it, and says whether it is whole. Noting something never fails and is never waited for:
 * what could not be noted is told as a notice, once, and logged.
 */
import { noticeOf, whyOf } from '../contract/index.ts';
import type { RecordConnection, RecordFile, RecordParams, RecordSaid, RecordWhat } from '../contract/index.ts';
import * as v from 'valibot';
import type { SettingsPort } from '../core/ports.ts';
import { newerHead, recordHeadSchema } from '../core/record/chain.ts';
import type { RecordBody, RecordHead } from '../core/record/chain.ts';
import { createRedactor, createSecretBook } from '../core/redact.ts';
import type { ServiceBase } from './types.ts';

/** What an entry is about. */
export interface Noted<W extends RecordWhat> {
  /** As it is called now; null for what is about no connection. */
  readonly connection: RecordConnection | null;
  readonly params: RecordParams[W];
  readonly files?: readonly RecordFile[];
}

/** What use cases need to add to the record. */
export interface RecordNotes {
  /** Notes what was just done. Returns at once; see `settled`. */
  note<W extends RecordWhat>(what: W, about: Noted<W>): void;
  /** When everything that was noted is on disk, or was told to be missing. */
  settled(): Promise<void>;
  /** The same, and the settings know the end of the record. Called when the host goes. */
  flush(): Promise<void>;
}

/** The settings, with the end of the record kept in every document that is written. */
export interface RecordKeeping {
  readonly notes: RecordNotes;
  readonly settings: SettingsPort;
  /** The head that the settings document should have; null where nothing is known of it. */
  readonly head: () => Promise<RecordHead | null>;
  /** Takes another head as the true one, whatever the document says. */
  readonly replace: (head: RecordHead) => Promise<void>;
}

/** Field of the settings document. */
const headKey = 'record';
/** Longest name and most files in an entry. */
const longestText = 300;
const mostFiles = 100;
/** How long the settings may not know the end of the record, in milliseconds: what is done in one go costs them one write. */
const headLagMs = 1_000;

function headIn(document: unknown): RecordHead | null {
  if (typeof document !== 'object' || document === null) return null;
  const read = v.safeParse(recordHeadSchema, (document as Record<string, unknown>)[headKey]);
  return read.success ? read.output : null;
}

/**
 * Opens it. The end of the record is written with the settings when they are written anyway, else soon after, and when the host goes.
 */
export function createRecord({ ports, config, notices }: ServiceBase): RecordKeeping {
  const { clock, log, record: files, settings: own } = ports;
  /** As the document had it when this process last read or wrote it. */
  let seen: RecordHead | null = null;
  let looked = false;
  /** What this process knows of the end and the document may not. */
  let mine: RecordHead | null = null;
  /** Heads that were found to be wrong: entries were taken away. */
  const wrong: RecordHead[] = [];
  const book = createSecretBook();
  let queue: Promise<void> = Promise.resolve();
  let waiting: RecordBody[] = [];
  let told = false;
  /** Ends the wait before the end of the record is written; null while nothing waits. */
  let hurry: AbortController | null = null;

  function look(document: unknown): void {
    seen = headIn(document);
    looked = true;
  }

  /** The document's head once this process has written it. */
  function merged(there: RecordHead | null): RecordHead | null {
    if (mine === null) return there;
    const replaced = there !== null && wrong.some((each) => each.chain === there.chain && each.hash === there.hash);
    return newerHead(replaced ? null : there, mine);
  }

  const settings: SettingsPort = {
    folder: own.folder,
    read: async () => {
      const outcome = await own.read();
      if (outcome.ok) look(outcome.value);
      return outcome;
    },
    update: (change) =>
      own.update((current) => {
        look(current);
        const next = change(current);
        const head = merged(seen);
        if (typeof next !== 'object' || next === null || head === null) return next;
        return { ...next, [headKey]: head };
      }),
  };

  async function write(): Promise<void> {
    const bodies = waiting;
    waiting = [];
    if (bodies.length === 0) return;
    if (!looked) await settings.read();
    const known = merged(seen);
    const added = await files.append(bodies, known);
    if (added.ok) {
      const { head, replaced } = added.value;
      if (replaced !== null) {
        wrong.push(replaced);
        log.write('warn', 'record-damaged', { count: replaced.count, now: head.count });
      }
      mine = head;
      keepSoon();
      return;
    }
    log.write('warn', 'record-not-written', { fault: added.fault, reason: added.why?.code ?? added.detail, entries: bodies.length });
    if (told) return;
    told = true;
    notices.push({
      id: `record-not-written-${notices.length}`,
      level: 'warning',
      said: noticeOf('record-not-written', { folder: files.folder, why: whyOf(added) ?? null }),
    });
  }

  function keepSoon(): void {
    if (hurry !== null) return;
    const waits = new AbortController();
    hurry = waits;
    void clock.sleep(headLagMs, waits.signal).then(async () => {
      if (hurry === waits) hurry = null;
      if (!waits.signal.aborted) await notesOf.flush();
    });
  }

  /** Texts as they may be kept and handed on: a name that somebody gave may be a token in the wrong field, however it is spelt. */
  function cleaner(): (text: string) => string {
    const { own } = createRedactor({ tokens: [], others: config.knownSecrets.texts() }, book);
    return (text) => own(text).slice(0, longestText);
  }

  function cleanParams(params: object, clean: (text: string) => string): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? clean(value) : (value as unknown)]),
    );
  }

  const notesOf: RecordNotes = {
    note: (what, { connection, params, files: about = [] }) => {
      const clean = cleaner();
      waiting.push({
        at: clock.now().toISOString(),
        host: config.hostKind,
        said: { code: what, params: cleanParams(params, clean) } as unknown as RecordSaid,
        connection: connection && { ...connection, name: clean(connection.name) },
        files: about.slice(0, mostFiles).map(({ name, sha256 }) => ({ name: clean(name), sha256 })),
      });
      // A bug in here must not end the program that did its work.
      queue = queue.then(write).catch((error: unknown) => log.write('error', 'record-failed', { error: String(error).slice(0, 500) }));
    },
    settled: () => queue,
    flush: async () => {
      await queue;
      hurry?.abort();
      hurry = null;
      if (mine === null || merged(seen)?.hash === seen?.hash) return;
      const kept = await settings.update((current) => (typeof current === 'object' && current !== null ? current : {}));
      if (!kept.ok) log.write('warn', 'record-end-not-kept', { fault: kept.fault });
    },
  };

  return {
    notes: notesOf,
    settings,
    head: async () => {
      await queue;
      await settings.read();
      return merged(seen);
    },
    replace: async (head) => {
      if (seen !== null) wrong.push(seen);
      mine = head;
      await notesOf.flush();
    },
  };
}
