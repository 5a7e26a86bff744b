/**
 * The words of problems, which the first screen does not need: they are fetched as soon as it is drawn. Until they are there a problem
 * shows nothing for the blink of an eye, and then what it says.
 */
import { useSyncExternalStore } from 'react';
import type { ProblemCopy } from '../../electron/contract/copy/problems.ts';
import type { Problem } from '../../electron/contract/index.ts';

let wordsOf: ((problem: Problem) => ProblemCopy) | null = null;
const listeners = new Set<() => void>();
let loading: Promise<void> | null = null;

/** Fetches the words; the host may end later, and its end has to be told. Where they do not come, the next problem asks again. */
export function loadProblemWords(): Promise<void> {
  loading ??= import('../../electron/contract/copy/problems.ts').then(
    ({ problemCopy }) => {
      wordsOf = problemCopy;
      for (const heard of listeners) heard();
    },
    () => {
      loading = null;
    },
  );
  return loading;
}

function subscribe(heard: () => void): () => void {
  listeners.add(heard);
  void loadProblemWords();
  return () => void listeners.delete(heard);
}

/** A problem in words; null where there is none, or while its words are on their way. */
export function useProblemCopy(problem: Problem | null): ProblemCopy | null {
  const words = useSyncExternalStore(subscribe, () => wordsOf);
  return problem === null || words === null ? null : words(problem);
}
