/** What a form knows of its messages: how many things are wrong, and whether it is being sent. */
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';

export interface Feedback {
  /** True while what Continue began goes on: what comes up now answers it, and takes the focus. */
  readonly isSubmitting: () => boolean;
  readonly setSubmitting: (on: boolean) => void;
  /** Counts one thing more that is wrong; the function that it gives takes it back. */
  readonly add: () => () => void;
  readonly count: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

/** One for each form. */
export function createFeedback(): Feedback {
  let count = 0;
  let submitting = false;
  const listeners = new Set<() => void>();
  const change = (by: number): void => {
    count += by;
    for (const listener of listeners) listener();
  };
  return {
    isSubmitting: () => submitting,
    setSubmitting: (on) => {
      submitting = on;
    },
    add: () => {
      change(1);
      return () => change(-1);
    },
    count: () => count,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Null outside of a step. */
export const FeedbackContext = createContext<Feedback | null>(null);

const none: Pick<Feedback, 'count' | 'subscribe'> = { count: () => 0, subscribe: () => () => undefined };

/** How many things are wrong. */
export function useWrongCount(): number {
  const { subscribe, count } = useContext(FeedbackContext) ?? none;
  return useSyncExternalStore(subscribe, count, count);
}

/** Counts one thing that is wrong while `wrong`. */
export function useCounted(wrong: boolean): Feedback | null {
  const feedback = useContext(FeedbackContext);
  useEffect(() => (wrong ? feedback?.add() : undefined), [wrong, feedback]);
  return feedback;
}
