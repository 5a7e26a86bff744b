/** Asks the host for something when a step opens, and again when `key` changes. The last good answer stays on screen meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../../../electron/contract/index.ts';

export interface Asked<T> {
  /** The newest good answer, also while a newer one is on its way; null before the first. */
  readonly value: T | null;
  /** Why the newest question failed; null otherwise. */
  readonly problem: Problem | null;
  readonly loading: boolean;
  readonly again: () => void;
}

interface Held<T> {
  readonly key: string;
  readonly value: T | null;
  readonly problem: Problem | null;
}

/** `key` null asks nothing. `ask` may change on every render; only `key` starts it anew. */
export function useAsked<T>(key: string | null, ask: () => Promise<Result<T>>): Asked<T> {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const current = useRef(ask);
  useEffect(() => {
    current.current = ask;
  });
  const wanted = key === null ? null : `${key}#${attempt}`;
  useEffect(() => {
    if (wanted === null) return undefined;
    let live = true;
    void current.current().then((result) => {
      if (!live) return;
      setHeld((before) =>
        result.ok
          ? { key: wanted, value: result.value, problem: null }
          : { key: wanted, value: before?.value ?? null, problem: result.problem },
      );
    });
    return () => {
      live = false;
    };
  }, [wanted]);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  const fresh = held !== null && held.key === wanted;
  return { value: held?.value ?? null, problem: fresh ? held.problem : null, loading: wanted !== null && !fresh, again };
}
