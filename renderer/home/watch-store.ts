/** "Check all" as the page sees it. It outlives the home screen: who looks at one connection meanwhile comes back to the rest. No React. */
import type { Bridge, Problem, WatchItem, WatchSummary } from '../../electron/contract/index.ts';

export interface WatchView {
  readonly running: boolean;
  /** The connections of this run; null for all of them. */
  readonly only: readonly string[] | null;
  /** What is known of each connection in this run, by id. */
  readonly items: ReadonlyMap<string, WatchItem>;
  readonly done: number;
  readonly total: number;
  /** Of the last run that came to its end; null while one goes on. */
  readonly summary: WatchSummary | null;
  readonly cancelled: boolean;
  readonly problem: Problem | null;
}

export interface WatchStore {
  readonly getView: () => WatchView;
  readonly subscribe: (listener: () => void) => () => void;
  /** `total`: how many connections there are, to be shown before the first word from the host. `only`: these and no others. */
  readonly start: (total: number, only?: readonly string[]) => void;
  /** What the run that goes on does with a connection; null where none goes on, or not with this one. */
  readonly stateOf: (id: string) => WatchItem['state'] | null;
  readonly cancel: () => void;
  /** Puts the result away. */
  readonly dismiss: () => void;
}

const idle: WatchView = { running: false, only: null, items: new Map(), done: 0, total: 0, summary: null, cancelled: false, problem: null };

/** One store over one bridge. */
export function createWatchStore(bridge: Bridge): WatchStore {
  let view = idle;
  let runId: string | null = null;
  const listeners = new Set<() => void>();

  function set(next: WatchView): void {
    view = next;
    for (const listener of listeners) listener();
  }

  bridge.on('watch.progress', (progress) => {
    if (progress.runId !== runId) return;
    set({ ...view, items: new Map(view.items).set(progress.item.id, progress.item), done: progress.done, total: progress.total });
  });

  async function run(mine: string, ids: readonly string[] | undefined): Promise<void> {
    const reply = await bridge.call('watch.run', { runId: mine, ...(ids === undefined ? {} : { ids: [...ids] }) });
    if (runId !== mine) return;
    runId = null;
    if (reply.ok) set({ ...view, running: false, summary: reply.value });
    else if (reply.problem.kind === 'cancelled') set({ ...view, running: false, cancelled: true });
    else set({ ...idle, problem: reply.problem });
  }

  return {
    getView: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (total, only) => {
      if (runId !== null) return;
      runId = crypto.randomUUID();
      set({ ...idle, running: true, total, only: only ?? null });
      void run(runId, only);
    },
    stateOf: (id) => {
      if (!view.running || view.only?.includes(id) === false) return null;
      return view.items.get(id)?.state ?? 'waiting';
    },
    cancel: () => {
      if (runId === null) return;
      const stopped = runId;
      runId = null;
      void bridge.call('watch.cancel', { runId: stopped });
      set({ ...view, running: false, cancelled: true });
    },
    dismiss: () => {
      if (runId === null) set(idle);
    },
  };
}
