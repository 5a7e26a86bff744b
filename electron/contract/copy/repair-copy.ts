/** What is said about one problem of a platform's file. */
import type { Severity } from '../words.ts';

export interface RepairCopy {
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  /** What to do; for a problem that is fixed, what the copy has instead. */
  readonly fix: string;
}

/** Makes the sentences from values that are free of secrets: `say` gives one by its key, or an empty text. */
export type Words = (say: (key: string) => string) => RepairCopy;

/** The sentences of an error. */
export const error = (title: string, explanation: string, fix: string): RepairCopy => ({ severity: 'error', title, explanation, fix });
/** The sentences of a warning. */
export const warning = (title: string, explanation: string, fix: string): RepairCopy => ({ severity: 'warning', title, explanation, fix });
/** The sentences of a note. */
export const info = (title: string, explanation: string, fix: string): RepairCopy => ({ severity: 'info', title, explanation, fix });
