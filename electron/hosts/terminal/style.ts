/** How the command's output looks: colour only on a terminal that wants it, columns that line up, lines that fit. */
import { shown, shownOnOneLine } from '../../core/shown.ts';
import { control } from './door.ts';
import type { TerminalIo, Writer } from './io.ts';

type Paint = (text: string) => string;
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  readonly accent: Paint;
  /** Width for running text, in characters. */
  readonly width: number;
  /** The lines can be drawn again in place. */
  readonly live: boolean;
}

/** `NO_COLOR` (https://no-color.org) and `TERM=dumb` switch colour off; anything that is no terminal gets none. */
export function styleFor(io: TerminalIo, writer: Writer = io.stdout): Style {
  const terminal = writer.isTTY === true && io.env['TERM'] !== 'dumb';
  const colour = terminal && (io.env['NO_COLOR'] ?? '') === '';
  const paint = (open: number, close: number): Paint =>
    colour ? (text) => `${control(`\u001b[${open}m`)}${text}${control(`\u001b[${close}m`)}` : (text) => text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    good: paint(32, 39),
    bad: paint(31, 39),
    warn: paint(33, 39),
    accent: paint(36, 39),
    width: Math.max(40, Math.min(writer.columns ?? 80, 100)),
    live: terminal,
  };
}

/** Breaks running text (without colours in it) at spaces; words longer than the line (addresses) stand alone. Each line gets the indent. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of shown(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && indent.length + line.length + 1 + word.length > width) {
        lines.push(indent + line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(indent + line);
  }
  return lines.join('\n');
}

/** Rows as aligned columns, two spaces apart. Cells are plain text of one line; `paint` colours a cell after it was measured. */
export function table(
  given: readonly (readonly string[])[],
  paint: (cell: string, row: number, column: number) => string = (cell) => cell,
  indent = '  ',
): string {
  const rows = given.map((row) => row.map(shownOnOneLine));
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return rows
    .map((row, at) => {
      const last = row.length - 1;
      return (
        indent +
        row
          .map((cell, column) => paint(cell, at, column) + (column === last ? '' : ' '.repeat((widths[column] ?? 0) - cell.length + 2)))
          .join('')
      );
    })
    .join('\n');
}
