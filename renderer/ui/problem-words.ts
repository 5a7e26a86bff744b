/**
 * Words that the first screen does not need: those of problems, and of the headlines of cards and of "Check all". They are fetched when it
 * can be used, or as soon as there is something to say. Until they are there nothing is shown for the blink of an eye, and then what they
 * say.
 */
import { useEffect, useSyncExternalStore } from 'react';
import type { ProblemCopy } from '../../electron/contract/copy/problems.ts';
import type { Headline, Problem } from '../../electron/contract/index.ts';

/** Something that comes late: its value, null until then, and a way to hear of it. */
function late<T>(fetched: () => Promise<T>) {
  let value: { readonly of: T } | null = null;
  const listeners = new Set<() => void>();
  let loading: Promise<void> | null = null;
  const load = (): Promise<void> => {
    // Where it does not come, who needs it next asks again.
    loading ??= fetched().then(
      (of) => {
        value = { of };
        for (const heard of listeners) heard();
      },
      () => {
        loading = null;
      },
    );
    return loading;
  };
  const subscribe = (heard: () => void): (() => void) => {
    listeners.add(heard);
    return () => void listeners.delete(heard);
  };
  const now = (): typeof value => value;
  /** `wanted`: there is something to say. */
  const useLate = (wanted: boolean): T | null => {
    useEffect(() => {
      if (wanted) void load();
    }, [wanted]);
    return useSyncExternalStore(subscribe, now, now)?.of ?? null;
  };
  return { load, use: useLate };
}

const problemWords = late(async () => (await import('../../electron/contract/copy/problems.ts')).problemCopy);
const headlineWords = late(async () => (await import('../../electron/contract/copy/headlines.ts')).headlineWords);

/** Fetches the words of problems; the host may end later, and its end has to be told. */
export const loadProblemWords = problemWords.load;

/** A problem in words; null where there is none, or while its words are on their way. */
export function useProblemCopy(problem: Problem | null): ProblemCopy | null {
  const words = problemWords.use(problem !== null);
  return problem === null || words === null ? null : words(problem);
}

/** Makes the words of headlines; null while they are on their way. */
export function useHeadlineWords(): ((headline: Headline) => string) | null {
  return headlineWords.use(true);
}
