/** Saved connections over the settings port: every change re-reads the newest document under the lock. */
import { fail, noticeOf, ok, whyOf } from '../../contract/index.ts';
import type { Problem, Result } from '../../contract/index.ts';
import type { SettingsOutcome, SettingsRecovery } from '../../core/ports.ts';
import { lostNotice } from '../types.ts';
import type { ServiceBase } from '../types.ts';
import { alongside } from './alongside.ts';
import { readDocument, writeDocument } from './document.ts';
import type { SettingsDocument, StoredConnection } from './document.ts';
import { removedIn, withRemoved } from './removed.ts';
import type { RemovedConnection } from './removed.ts';

export interface ConnectionStore {
  all(): Promise<Result<readonly StoredConnection[]>>;
  one(id: string): Promise<Result<StoredConnection>>;
  /** Adds what `make` builds from the ones that are there; one of the same id takes its predecessor's place. */
  add(make: (existing: readonly StoredConnection[]) => StoredConnection): Promise<Result<StoredConnection>>;
  /**
   * Changes one connection, and what the others of its set share with it; `alter` may refuse with a problem. `updatedAt` is set here and
   * always rises.
   */
  change(
    id: string,
    alter: (current: StoredConnection, others: readonly StoredConnection[]) => StoredConnection | Problem,
  ): Promise<Result<StoredConnection>>;
  /** Changes several at once without touching the rest. */
  changeAll(alter: (current: StoredConnection) => StoredConnection): Promise<Result<null>>;
  /** Changes those that are named, in one write; one that is gone is passed over. Gives all connections as they are then. */
  changeSome(alters: ReadonlyMap<string, (current: StoredConnection) => StoredConnection>): Promise<Result<readonly StoredConnection[]>>;
  /** Changes any of them in one write, or none: `alter` gives all as they shall be, in their order, or refuses with a problem. */
  together(
    alter: (all: readonly StoredConnection[]) => readonly StoredConnection[] | Problem,
  ): Promise<Result<readonly StoredConnection[]>>;
  remove(id: string): Promise<Result<StoredConnection>>;
  /** Puts it aside, so that the removal can be taken back: no other function of the store sees it then. */
  discard(id: string): Promise<Result<StoredConnection>>;
  /** Puts one that was put aside back, as `among` makes it fit for those that are there. Not one that is sealed. */
  takeBack(
    id: string,
    among: (removed: StoredConnection, others: readonly StoredConnection[]) => StoredConnection,
  ): Promise<Result<StoredConnection>>;
  /** From now on it cannot be taken back. */
  seal(id: string): Promise<Result<StoredConnection>>;
  /** Takes one that was put aside out for good. */
  drop(id: string): Promise<Result<StoredConnection>>;
  /** Whether an organisation's key is in the keychain: all that the settings say of it. */
  organizationKey(): Promise<Result<boolean>>;
  noteOrganizationKey(kept: boolean): Promise<Result<null>>;
  /** Those that were put aside. */
  removed(): Promise<Result<readonly RemovedConnection[]>>;
}

/** `removed`: those put aside, where that list changes. */
type Updated<T> =
  | {
      readonly connections: readonly StoredConnection[];
      readonly removed?: readonly RemovedConnection[];
      readonly rest?: SettingsDocument['rest'];
      readonly value: T;
    }
  | Problem;

/** Opens the store of a settings document. */
export function createConnectionStore({ ports: { settings, clock, log }, notices, config }: ServiceBase): ConnectionStore {
  /** Told already: where nothing can be written, the same is found at every look. */
  const told = new Set<string>();

  function noticeRecovery({ movedTo, restored }: SettingsRecovery): void {
    const key = `${movedTo ?? ''} ${restored}`;
    if (told.has(key)) return;
    told.add(key);
    log.write('warn', 'settings-recovered', { movedTo, restored });
    notices.push({
      id: `${restored ? 'settings-recovered-' : lostNotice}${notices.length}`,
      level: 'warning',
      said: noticeOf(restored ? 'settings-restored' : 'settings-lost', { movedTo }),
    });
  }

  /** Turns a settings fault into a problem, and a damaged file into a notice. */
  function heard<T>(outcome: SettingsOutcome<T>): Result<T> {
    if (!outcome.ok) {
      const { fault } = outcome;
      const more = fault === 'not-private' ? { path: outcome.path, command: outcome.command } : {};
      return fail(settingsProblems[fault], { folder: settings.folder, reason: whyOf(outcome), ...more });
    }
    if (outcome.recovered !== null) noticeRecovery(outcome.recovered);
    return ok(outcome.value);
  }

  function noticeUnreadable(count: number): void {
    if (count === 0) return;
    log.write('warn', 'connections-set-aside', { count });
    notices.push({
      id: `connections-set-aside-${notices.length}`,
      level: 'warning',
      said: noticeOf('connections-set-aside', { count }),
    });
  }

  async function update<T>(alter: (document: SettingsDocument) => Updated<T>): Promise<Result<T>> {
    /** Filled by the closure below; only its last run counts. */
    const answers: Result<T>[] = [];
    let setAside = 0;
    const outcome = await settings.update((raw) => {
      const document = readDocument(raw);
      const altered = alter(document);
      if ('kind' in altered) {
        answers.push({ ok: false, problem: altered });
        setAside = 0;
        return undefined;
      }
      answers.push(ok(altered.value));
      setAside = document.unreadable.length;
      const others = altered.rest ?? document.rest;
      const rest = altered.removed === undefined ? others : withRemoved(others, altered.removed);
      return writeDocument({ ...document, rest, connections: altered.connections }, clock.now());
    });
    const written = heard(outcome);
    if (!written.ok) return written;
    noticeUnreadable(setAside);
    const settled = answers.at(-1);
    if (settled === undefined) throw new Error('the settings port did not run the update');
    if (settled.ok) config.onChange?.();
    return settled;
  }

  /** Never earlier than before, even when the computer's clock was set back: pictures of a connection are ordered by it. */
  function touched(before: StoredConnection, after: StoredConnection): StoredConnection {
    if (after === before) return before;
    const earliest = Date.parse(before.updatedAt) + 1;
    const now = clock.now().getTime();
    return { ...after, updatedAt: new Date(Number.isNaN(earliest) ? now : Math.max(now, earliest)).toISOString() };
  }

  /** All of them with `next` in the place of `before`, and what the others of its set share with it. */
  function followed(all: readonly StoredConnection[], before: StoredConnection, next: StoredConnection): StoredConnection[] {
    return all.map((other) => (other === before ? next : touched(other, alongside(before, next, other))));
  }

  /**
   * The first to look is the one that hears of a damaged file. A command may say so where nobody reads it, so it leaves word for the
   * wizard,
   * which says it once; and a list that was lost is no empty list to the commands that come after.
   */
  async function passOn(recovered: SettingsRecovery | null, untold: readonly SettingsRecovery[], empty: boolean): Promise<void> {
    const command = config.hostKind === 'terminal';
    const lost = empty ? untold.filter(({ restored }) => !restored) : [];
    for (const each of command ? lost : untold) noticeRecovery(each);
    if (command ? recovered === null : untold.length === 0) return;
    const left = command && recovered !== null ? [...untold, recovered] : [];
    const noted = await settings.update((newest) => {
      const { [untoldKey]: _, ...rest } = typeof newest === 'object' && newest !== null ? (newest as Record<string, unknown>) : {};
      return left.length === 0 ? rest : { ...rest, [untoldKey]: left };
    });
    if (!noted.ok) log.write('warn', 'recovery-not-noted', { reason: noted.why?.code ?? noted.detail });
  }

  async function all(): Promise<Result<readonly StoredConnection[]>> {
    const outcome = await settings.read();
    const raw = heard(outcome);
    if (!raw.ok) return raw;
    const document = readDocument(raw.value);
    await passOn(outcome.ok ? outcome.recovered : null, untoldIn(document), document.connections.length === 0);
    // Set aside at once, so that it is reported once and not at every start.
    const tidied =
      document.unreadable.length > 0 ? await update((newest) => ({ connections: newest.connections, value: newest.connections })) : null;
    // Where that cannot be written, the others can be read all the same.
    return tidied?.ok === true ? tidied : ok(document.connections);
  }

  return {
    all,
    one: async (id) => {
      const list = await all();
      if (!list.ok) return list;
      const found = list.value.find((connection) => connection.id === id);
      return found === undefined ? fail('connection-not-found', { id }) : ok(found);
    },
    add: (make) =>
      update(({ connections }) => {
        const made = make(connections);
        const before = connections.find((other) => other.id === made.id);
        if (before === undefined) return { connections: [...connections, made], value: made };
        const next = touched(before, made);
        return { connections: followed(connections, before, next), value: next };
      }),
    change: (id, alter) =>
      update(({ connections }) => {
        const current = connections.find((connection) => connection.id === id);
        if (current === undefined) return fail('connection-not-found', { id }).problem;
        const altered = alter(
          current,
          connections.filter((other) => other !== current),
        );
        if ('kind' in altered) return altered;
        const next = touched(current, altered);
        return { connections: followed(connections, current, next), value: next };
      }),
    changeAll: (alter) =>
      update(({ connections }) => ({ connections: connections.map((current) => touched(current, alter(current))), value: null })),
    changeSome: (alters) =>
      update(({ connections }) => {
        const changed = connections.map((current) => touched(current, alters.get(current.id)?.(current) ?? current));
        return { connections: changed, value: changed };
      }),
    together: (alter) =>
      update(({ connections }) => {
        const altered = alter(connections);
        if ('kind' in altered) return altered;
        const changed = connections.map((current, at) => touched(current, altered[at] ?? current));
        return { connections: changed, value: changed };
      }),
    remove: (id) =>
      update(({ connections }) => {
        const current = connections.find((connection) => connection.id === id);
        if (current === undefined) return fail('connection-not-found', { id }).problem;
        return { connections: connections.filter((other) => other !== current), value: current };
      }),
    discard: (id) =>
      update((document) => {
        const { connections } = document;
        const current = connections.find((connection) => connection.id === id);
        if (current === undefined) return fail('connection-not-found', { id }).problem;
        const aside = { at: clock.now().toISOString(), sealed: false, connection: current };
        return { connections: connections.filter((other) => other !== current), removed: [...removedIn(document), aside], value: current };
      }),
    takeBack: (id, among) =>
      update((document) => {
        const { connections } = document;
        const removed = removedIn(document);
        const aside = removed.find(({ connection }) => connection.id === id);
        if (aside === undefined || aside.sealed || connections.some((other) => other.id === id))
          return fail('connection-not-found', { id }).problem;
        const back = among(aside.connection, connections);
        return { connections: [...connections, back], removed: removed.filter((other) => other !== aside), value: back };
      }),
    seal: (id) =>
      update((document) => {
        const removed = removedIn(document);
        const aside = removed.find(({ connection }) => connection.id === id);
        if (aside === undefined) return fail('connection-not-found', { id }).problem;
        return {
          connections: document.connections,
          removed: removed.map((other) => (other === aside ? { ...aside, sealed: true } : other)),
          value: aside.connection,
        };
      }),
    drop: (id) =>
      update((document) => {
        const removed = removedIn(document);
        const aside = removed.find(({ connection }) => connection.id === id);
        if (aside === undefined) return fail('connection-not-found', { id }).problem;
        return { connections: document.connections, removed: removed.filter((other) => other !== aside), value: aside.connection };
      }),
    organizationKey: async () => {
      const raw = heard(await settings.read());
      return raw.ok ? ok(readDocument(raw.value).rest[organizationKey] === true) : raw;
    },
    noteOrganizationKey: (kept) =>
      update(({ connections, rest: { [organizationKey]: _, ...rest } }) => ({
        connections,
        rest: kept ? { ...rest, [organizationKey]: true } : rest,
        value: null,
      })),
    removed: async () => {
      const raw = heard(await settings.read());
      return raw.ok ? ok(removedIn(readDocument(raw.value))) : raw;
    },
  };
}

/** The field that says that the keychain has an organisation's key. */
const organizationKey = 'organizationKey';

/** Where a recovery is noted that the wizard has not said yet. */
const untoldKey = 'untold';

function untoldIn({ rest }: SettingsDocument): readonly SettingsRecovery[] {
  const list = rest[untoldKey];
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((each) => {
    if (typeof each !== 'object' || each === null || !('restored' in each) || typeof each.restored !== 'boolean') return [];
    return [{ restored: each.restored, movedTo: 'movedTo' in each && typeof each.movedTo === 'string' ? each.movedTo : null }];
  });
}

const settingsProblems = {
  unreadable: 'settings-unreadable',
  locked: 'settings-locked',
  'not-writable': 'settings-not-writable',
  'not-private': 'settings-not-private',
} as const;
