/**
 * A run over many connections: read once, and written a few times a second, however many results come in. Reading and writing
 * the whole document for each of 500 connections is what made "Check all" take minutes.
 */
import { fail, ok } from '../../contract/index.ts';
import type { Problem, Result } from '../../contract/index.ts';
import type { ClockPort } from '../../core/ports.ts';
import type { ConnectionStore } from './connection-store.ts';
import type { StoredConnection } from './document.ts';

/** What a use case needs to read connections and note something about one of them. */
export type ConnectionNotes = Pick<ConnectionStore, 'all' | 'one' | 'change'>;

export interface Batch {
  /** The connections as the last write left them, with what was noted since. A change is done at once here and on disk soon after. */
  readonly notes: ConnectionNotes;
  /** Writes what has not been written. Whatever could not be written was told to `onFailed`. */
  flush(): Promise<void>;
}

/** Pause between two writes, in milliseconds: what a crash in the middle of a run may cost. */
const pauseMs = 500;

type Alter = (current: StoredConnection) => StoredConnection;

/** Opens a batch over what was just read. `onFailed` hears which connections a failed write was about. */
export function createBatch(
  store: ConnectionStore,
  read: readonly StoredConnection[],
  clock: Pick<ClockPort, 'sleep'>,
  onFailed: (ids: readonly string[], problem: Problem) => void,
): Batch {
  let known = new Map(read.map((stored) => [stored.id, stored]));
  const waiting = new Map<string, Alter>();
  let writing: Promise<void> | null = null;
  const hurry = new AbortController();

  async function write(): Promise<void> {
    const taken = new Map(waiting);
    waiting.clear();
    if (taken.size === 0) return;
    const written = await store.changeSome(taken);
    if (!written.ok) {
      onFailed([...taken.keys()], written.problem);
      return;
    }
    // What the person changed meanwhile comes in with it.
    known = new Map(written.value.map((stored) => [stored.id, waiting.get(stored.id)?.(stored) ?? stored]));
  }

  function schedule(): void {
    writing ??= clock
      .sleep(pauseMs, hurry.signal)
      .then(write)
      .finally(() => {
        writing = null;
        if (waiting.size > 0) schedule();
      });
  }

  function found(id: string): Result<StoredConnection> {
    const stored = known.get(id);
    return stored === undefined ? fail('connection-not-found', { id }) : ok(stored);
  }

  return {
    notes: {
      all: async () => ok([...known.values()]),
      one: async (id) => found(id),
      change: async (id, alter) => {
        const current = found(id);
        if (!current.ok) return current;
        const others = [...known.values()].filter((other) => other.id !== id);
        const altered = alter(current.value, others);
        if ('kind' in altered) return { ok: false, problem: altered };
        const before = waiting.get(id);
        // Done again on the newest one when it is written; a refusal then means that there is nothing to note any more.
        waiting.set(id, (newest) => {
          const first = before?.(newest) ?? newest;
          const next = alter(first, others);
          return 'kind' in next ? first : next;
        });
        known.set(id, altered);
        schedule();
        return ok(altered);
      },
    },
    flush: async () => {
      hurry.abort();
      while (writing !== null || waiting.size > 0) await (writing ?? write());
    },
  };
}
