/**
 * Removing a connection, at once or with time to take it back. One that can be taken back is put aside in the settings, in one write, with
 * everything it had; its secrets are still in the keychain. It is gone for good in three steps: it is sealed, its keychain entries are
 * deleted, it leaves the settings. So whatever ends Handrail in between leaves it whole, or on its way out, which the next start ends.
 */
import { fail, ok } from '../contract/index.ts';
import type { Connection, Result } from '../contract/index.ts';
import { distinctName } from './names.ts';
import { failed } from './problems.ts';
import { rejoined } from './rotation/rejoin.ts';
import { accountsOf, heldAccount, rotationEntries } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

type Keychain = 'removed' | 'none' | 'failed';

export interface Removal {
  /** At once, for good. */
  remove(id: string): Promise<Result<{ keychain: Keychain }>>;
  /** Puts it aside, so that the removal can be taken back. */
  discard(id: string): Promise<Result<{ keychain: 'later' }>>;
  /**
   * Takes a removal back; see `rotation/rejoin.ts` for one whose token the others renewed meanwhile. Problem: `connection-not-found` where
   * it is gone.
   */
  restore(id: string): Promise<Result<Connection>>;
  /** Ends the time to take it back. Gone already is no fault. */
  forget(id: string): Promise<Result<{ keychain: Keychain }>>;
  /**
   * Ends what was put aside longer than a minute ago, now and once more in a minute. Nothing is waited for, and nothing asked if there is
   * none.
   */
  sweep(): void;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly shelf: SecretShelf;
  readonly views: Views;
  /** Aborted when the host goes. */
  readonly stop: AbortSignal;
}

/** Milliseconds in which a removal can be taken back; the page says a little less, so that its Undo never comes too late. */
const undoMs = 60_000;

/** Opens it. */
export function createRemoval({
  base: {
    ports: { clock, log },
  },
  store,
  shelf,
  views,
  stop,
}: Parts): Removal {
  /** Those that are on their way out in this process: a second one waits for the first. */
  const going = new Map<string, Promise<Result<{ keychain: Keychain }>>>();

  /** What a rotation keeps of its own, where no other connection goes on with it, nor may come back to it. */
  async function lastOfRotation(removed: StoredConnection): Promise<readonly string[]> {
    const entries = rotationEntries(removed);
    if (entries.length === 0) return [];
    const [all, aside] = [await store.all(), await store.removed()];
    if (!all.ok || !aside.ok) return [];
    const others = [...all.value, ...aside.value.map(({ connection }) => connection)].filter(({ id }) => id !== removed.id);
    return others.some(({ rotation }) => rotation?.id === removed.rotation?.id) ? [] : entries.map(({ account }) => account);
  }

  async function withoutSecrets(stored: StoredConnection): Promise<Keychain> {
    for (const account of shelf.files.keys()) if (account.startsWith(heldAccount(stored.id, ''))) shelf.files.delete(account);
    const rotating = await lastOfRotation(stored);
    // A connection that never had a secret is no reason to wake the keychain.
    if (stored.token.fact.where === null && stored.held.length === 0 && rotating.length === 0) return 'none';
    const outcomes = await Promise.all([...accountsOf(stored), ...rotating].map((account) => shelf.remove(account)));
    return outcomes.includes('failed') ? 'failed' : outcomes.includes('removed') ? 'removed' : 'none';
  }

  async function end(id: string): Promise<Result<{ keychain: Keychain }>> {
    const sealed = await store.seal(id);
    if (!sealed.ok) return sealed.problem.kind === 'connection-not-found' ? ok({ keychain: 'none' }) : sealed;
    const keychain = await withoutSecrets(sealed.value);
    const dropped = await store.drop(id);
    return dropped.ok || dropped.problem.kind === 'connection-not-found' ? ok({ keychain }) : failed(dropped);
  }

  function forget(id: string): Promise<Result<{ keychain: Keychain }>> {
    const running = going.get(id) ?? end(id).finally(() => going.delete(id));
    going.set(id, running);
    return running;
  }

  async function sweepOnce(): Promise<void> {
    const list = await store.removed();
    if (!list.ok) return;
    const due = clock.now().getTime() - undoMs;
    for (const { at, sealed, connection } of list.value) {
      if (stop.aborted) return;
      // A time that lies ahead is of a clock that was set back since.
      const past = !(Date.parse(at) > due) || Date.parse(at) > clock.now().getTime();
      if (!sealed && !past) continue;
      const gone = await forget(connection.id);
      if (!gone.ok) log.write('warn', 'removal-not-ended', { kind: gone.problem.kind });
    }
  }

  function sweepLater(): void {
    void clock.sleep(undoMs, stop).then(
      () => (stop.aborted ? undefined : sweepOnce()),
      () => undefined,
    );
  }

  return {
    discard: async (id) => {
      const aside = await store.discard(id);
      if (!aside.ok) return failed(aside);
      sweepLater();
      return ok({ keychain: 'later' });
    },
    remove: async (id) => {
      const removed = await store.remove(id);
      return removed.ok ? ok({ keychain: await withoutSecrets(removed.value) }) : failed(removed);
    },
    restore: async (id) => {
      if (going.has(id)) return fail('connection-not-found', { id });
      const back = await store.takeBack(id, (removed, others) => {
        const taken = others.map((other) => other.name);
        return rejoined({ ...removed, name: distinctName(removed.name, taken) }, others);
      });
      return back.ok ? ok(await views.connection(back.value)) : failed(back);
    },
    forget,
    sweep: () => {
      void sweepOnce().then(sweepLater);
    },
  };
}
