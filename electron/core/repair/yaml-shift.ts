/**
 * Moves whole blocks of a YAML text to the right, for lines that belong under the one before them. Counted in lines, so that the places in
 * a report stay true.
 */

export interface BlockShift {
  /** First line of the block, from 1. */
  readonly line: number;
  /** Put before the block in its old column, such as `webhook:`; null for none. */
  readonly head: string | null;
  /** The block's first line becomes an entry of a list. */
  readonly dash?: boolean;
}

/** Spaces that a block moves by. */
const step = '  ';

/** Last line (from 1) of the block that begins in a line and column: up to the next line that begins further left. */
export function blockEnd(lines: readonly string[], line: number, column: number): number {
  let last = line;
  for (let at = line; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (text.trim() === '') continue;
    const width = columnOf(text);
    if (width < column) break;
    last = at + 1;
  }
  return last;
}

/** Column in which a line's text begins. */
export function columnOf(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

/** True when nothing but space comes before a key in its line, so that its block can be moved. */
export function isAlone(lines: readonly string[], line: number, key: string): boolean {
  return new RegExp(`^\\s*["']?${key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']?[ \\t]*:`).test(lines[line - 1] ?? '');
}

/**
 * The text with every block moved; null when the text has more or fewer lines than the one that the blocks were counted in (`counted`).
 * Blocks may hold one another.
 */
export function shiftBlocks(text: string, shifts: readonly BlockShift[], counted: number): string | null {
  if (shifts.length === 0) return text;
  let lines = text.split('\n');
  if (lines.length !== counted) return null;
  for (const { line, head, dash = false } of [...shifts].sort((a, b) => b.line - a.line)) {
    const column = columnOf(lines[line - 1] ?? '');
    const end = blockEnd(lines, line, column);
    const block = lines
      .slice(line - 1, end)
      .map((each, index) =>
        each.trim() === '' ? each : dash && index === 0 ? `${' '.repeat(column)}- ${each.slice(column)}` : step + each,
      );
    lines = [...lines.slice(0, line - 1), ...(head === null ? [] : [' '.repeat(column) + head]), ...block, ...lines.slice(end)];
  }
  return lines.join('\n');
}
