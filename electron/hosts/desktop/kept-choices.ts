/** Choices of the person that the desktop app keeps in a file of its own. What cannot be kept counts until the end of this start. */
import type { OpenPreferences, PreferenceOptions, PreferenceStore } from './window-state.ts';

export interface KeptChoices<T> {
  readonly now: () => T;
  readonly keep: (change: Partial<T>) => Promise<void>;
  /** Resolves when every choice so far is kept, or could not be. */
  readonly settled: () => Promise<void>;
}

/** `first`: as they were read before electron-store is loaded, which the first change does. */
export function keepChoices<T extends object>(first: T, open: OpenPreferences, options: PreferenceOptions): KeptChoices<T> {
  let kept = first;
  let store: Promise<PreferenceStore> | null = null;
  let saving = Promise.resolve();
  const save = async (): Promise<void> => {
    try {
      const opened = await (store ??= open(options));
      opened.store = Object.fromEntries(Object.entries(kept));
    } catch {
      // It counts until the end of this start.
    }
  };
  return {
    now: () => kept,
    keep: (change) => {
      kept = { ...kept, ...change };
      return (saving = saving.then(save));
    },
    settled: () => saving,
  };
}
