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
  if (key.length <= 60) return key;
  let sum = 0;
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `${key.slice(0, 52)}~${sum.toString(36)}`;
}

export function isTicked(draft: Draft, key: string): boolean {
  return draft.typed[key] === 'done';
}

/** The draft with one tick set or taken away. */
export function withTick(draft: Draft, key: string, done: boolean): Draft {
  const { [key]: _before, ...typed } = draft.typed;
  return { ...draft, typed: done ? { ...typed, [key]: 'done' } : typed };
}
