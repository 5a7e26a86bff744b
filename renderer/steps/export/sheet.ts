/** The checklist behind a sheet: its rows in the order in which they are walked, and the ticks kept in the draft. Pure. */
import type { Draft, Sheet, SheetRow } from '../../../electron/contract/index.ts';

type Phase = SheetRow['phase'];
const order: readonly Phase[] = ['before-token', 'after-token', 'finish'];

export interface PhaseRows {
  readonly phase: Phase;
  readonly rows: readonly SheetRow[];
}

/** Rows by phase, phases in their order, empty ones left out; within a phase the sheet's own order stands. */
export function phasesOf(sheet: Sheet): readonly PhaseRows[] {
  return order.map((phase) => ({ phase, rows: sheet.rows.filter((row) => row.phase === phase) })).filter((group) => group.rows.length > 0);
}

/** Where a tick is kept; the contract limits a key to 60 characters, so long ids are cut and get a short sum of the whole. */
export function tickKey(area: string, id: string): string {
  const key = `${area}.${id}`;
  return key.length <= 60 ? key : `${key.slice(0, 52)}~${sumOf(key)}`;
}

/** A short sum of a text, in letters and digits. */
function sumOf(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}

/** Where the tick of a next step is kept: by its text, so that a step that became another one is not ticked by the old tick. */
export function nextKey(platform: string, step: string): string {
  return tickKey(`next.${platform}`, sumOf(step));
}

export function isTicked(draft: Draft, key: string): boolean {
  return draft.typed[key] === 'done';
}

/** The draft with one tick set or taken away. */
export function withTick(draft: Draft, key: string, done: boolean): Draft {
  const { [key]: _before, ...typed } = draft.typed;
  return { ...draft, typed: done ? { ...typed, [key]: 'done' } : typed };
}
