/** What the list shows for a search, and how the keyboard moves in it. Pure. */
import type { RepositoryItem } from '../../../electron/contract/index.ts';

/** An item with its lower-case text, folded once when it arrives so that searching 20,000 rows stays far below a frame. */
export interface Row {
  readonly item: RepositoryItem;
  readonly folded: string;
}

const folded = new WeakMap<RepositoryItem, Row>();

function rowOf(item: RepositoryItem): Row {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const row = { item, folded: `${item.id} ${item.name}`.toLowerCase() };
  folded.set(item, row);
  return row;
}

/** Every row whose id or name holds all the words of `search`; all rows for an empty search. */
export function matching(items: readonly RepositoryItem[], search: string): readonly Row[] {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const rows: Row[] = [];
  for (const item of items) {
    const row = rowOf(item);
    if (wanted.every((word) => row.folded.includes(word))) rows.push(row);
  }
  return rows;
}

/** Puts what the server found behind what was already read, without doubles. */
export function merged(first: readonly RepositoryItem[], second: readonly RepositoryItem[]): readonly RepositoryItem[] {
  if (second.length === 0) return first;
  const seen = new Set(first.map((item) => item.id));
  return [...first, ...second.filter((item) => !seen.has(item.id))];
}

/** Where a key leads from row `at` among `count`; null when the key means something else. `page` is the number of rows in view. */
export function move(key: string, at: number, count: number, page: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The next row after `at` (wrapping) whose name begins with `typed`; null when none does. */
export function typeAhead(rows: readonly Row[], at: number, typed: string): number | null {
  const wanted = typed.toLowerCase();
  for (let step = 0; step < rows.length; step += 1) {
    const index = (at + (typed.length === 1 ? 1 : 0) + step) % rows.length;
    if (rows[index]?.item.name.toLowerCase().startsWith(wanted) === true) return index;
  }
  return null;
}
