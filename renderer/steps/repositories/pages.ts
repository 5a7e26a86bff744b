/** Streams a live list page by page into React state: the first pages by themselves, the rest on demand, with a stop that works. */
import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Problem, Result } from '../../../electron/contract/index.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number | null;
}
export type Fetch<T> = (search: string, cursor: string | null) => Promise<Result<Page<T>>>;

export interface PagesState<T> {
  readonly items: readonly T[];
  /** What `items` were asked with; differs from the field while typing. */
  readonly search: string;
  readonly next: string | null;
  readonly total: number | null;
  readonly status: 'idle' | 'loading' | 'done' | 'failed';
  readonly stopped: boolean;
  readonly problem: Problem | null;
}

type Action<T> =
  | { type: 'start'; search: string; fresh: boolean }
  | { type: 'page'; page: Page<T>; more: boolean }
  | { type: 'stop' }
  | { type: 'failed'; problem: Problem };

const empty = { items: [], search: '', next: null, total: null, status: 'idle', stopped: false, problem: null } as const;

function reduce<T>(state: PagesState<T>, action: Action<T>): PagesState<T> {
  switch (action.type) {
    case 'start':
      return action.fresh
        ? { ...empty, search: action.search, status: 'loading' }
        : { ...state, status: 'loading', stopped: false, problem: null };
    case 'page':
      return {
        ...state,
        items: state.items.length === 0 ? action.page.items : [...state.items, ...action.page.items],
        next: action.page.next,
        total: action.page.total ?? state.total,
        status: action.more ? 'loading' : 'done',
      };
    case 'stop':
      return { ...state, status: 'done', stopped: true };
    case 'failed':
      return { ...state, status: 'failed', problem: action.problem };
  }
}

/** How many items come without asking for them. */
export const firstItems = 1_000;

export interface Pages<T> extends PagesState<T> {
  /** Starts afresh with another search. */
  readonly load: (search: string) => void;
  /** Reads on from where it stopped until `count` further items are there (Infinity for all). */
  readonly more: (count: number) => void;
  readonly stop: () => void;
}

/** `fetch` must keep its identity while it means the same list; `enabled` false leaves the list untouched. */
export function usePages<T>(fetch: Fetch<T>, enabled: boolean): Pages<T> {
  const [state, dispatch] = useReducer(reduce<T>, empty as PagesState<T>);
  const run = useRef(0);
  const now = useRef(state);
  useEffect(() => {
    now.current = state;
  }, [state]);

  const go = useCallback(
    async (search: string, from: string | null, want: number, fresh: boolean): Promise<void> => {
      run.current += 1;
      const mine = run.current;
      dispatch({ type: 'start', search, fresh });
      let cursor = from;
      let got = 0;
      for (;;) {
        const reply = await fetch(search, cursor);
        if (run.current !== mine) return;
        if (!reply.ok) {
          dispatch({ type: 'failed', problem: reply.problem });
          return;
        }
        got += reply.value.items.length;
        cursor = reply.value.next;
        // An empty page with a cursor would otherwise be asked for again and again.
        const more = cursor !== null && got < want && reply.value.items.length > 0;
        dispatch({ type: 'page', page: reply.value, more });
        if (!more) return;
      }
    },
    [fetch],
  );

  const load = useCallback((search: string) => void go(search, null, firstItems, true), [go]);
  const more = useCallback(
    (count: number) => {
      const { search, next } = now.current;
      if (next !== null) void go(search, next, count, false);
    },
    [go],
  );
  const stop = useCallback(() => {
    run.current += 1;
    dispatch({ type: 'stop' });
  }, []);

  useEffect(() => {
    if (enabled) load('');
    return () => {
      run.current += 1;
    };
  }, [enabled, load]);

  return { ...state, load, more, stop };
}
