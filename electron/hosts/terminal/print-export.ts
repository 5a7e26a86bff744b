/** `--out -`: the export on standard output. */
import type { SavedArtifact } from '../../contract/index.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import { isPrintForm, savePlan } from '../../core/export/save-plan.ts';
import type { ExportOutput } from '../../core/platforms/types.ts';
import { writeData } from './door.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { styleFor, table, wrap } from './style.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';

/**
 * Standard output gets the files (what a next program reads), or the sheets and commands where there is no file; what else
 * there is goes to stderr. They are data: byte for byte for a program or a file, shown on a terminal. A sheet is printed as Markdown alone.
 * Several parts are told apart by a line as `head` writes it. As JSON, everything with its text.
 */
export function printOutput(io: TerminalIo, output: ExportOutput, json: boolean): Exit {
  const plan = savePlan(output);
  if (json) {
    const list = plan.map(({ name, kind, mode, holdsSecret, text }) => ({ name, kind, path: null, mode, holdsSecret, text }));
    io.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return exits.fine;
  }
  const readable = plan.filter((part) => !isPrintForm(part));
  const files = readable.filter((part) => part.kind === 'file');
  const main = files.length > 0 ? files : readable;
  for (const part of main) {
    if (main.length > 1) io.stdout.write(`==> ${shownOnOneLine(part.name)} <==\n`);
    writeData(io.stdout, part.text);
  }
  for (const part of readable.filter((each) => !main.includes(each))) {
    io.stderr.write(`==> ${shownOnOneLine(part.name)} <==\n`);
    writeData(io.stderr, part.text);
  }
  return exits.fine;
}

/** What was written, and lists below it: title, lines, and whether they are numbered. */
export function printSaved(
  io: TerminalIo,
  names: readonly string[],
  saved: readonly SavedArtifact[],
  lists: readonly (readonly [title: string, lines: readonly string[], numbered: boolean])[],
): void {
  const style = styleFor(io);
  const rows = saved.map(({ path, name, mode, holdsSecret }) => [
    path ?? name,
    mode ?? '',
    holdsSecret ? outputCopy.export.holdsSecret : outputCopy.export.noSecret,
  ]);
  const paint = (cell: string, row: number, column: number): string => {
    if (column === 0) return cell;
    return column === 2 && saved[row]?.holdsSecret === true ? style.warn(cell) : style.dim(cell);
  };
  io.stdout.write(`\n${style.good('✓')} ${style.bold(outputCopy.export.written(names))}\n${table(rows, paint)}\n`);
  for (const [title, lines, numbered] of lists) {
    if (lines.length === 0) continue;
    io.stdout.write(`\n${style.bold(title)}\n`);
    lines.forEach((line, at) =>
      io.stdout.write(`  ${(numbered ? `${at + 1}.` : '•').padEnd(3)}${wrap(line, style.width, '     ').trimStart()}\n`),
    );
  }
  io.stdout.write('\n');
}
