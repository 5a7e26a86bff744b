/** `--out -`: the export on standard output. */
import { savePlan } from '../../core/export/save-plan.ts';
import type { ExportOutput } from '../../core/platforms/types.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';

/**
 * Standard output gets the files (what a next program reads), or the sheets and commands where there is no file; what else
 * there is goes to stderr. Several parts are told apart by a line as `head` writes it. As JSON, everything with its text.
 */
export function printOutput(io: TerminalIo, output: ExportOutput, json: boolean): Exit {
  const plan = savePlan(output);
  if (json) {
    const list = plan.map(({ name, kind, mode, holdsSecret, text }) => ({ name, kind, path: null, mode, holdsSecret, text }));
    io.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return exits.fine;
  }
  const files = plan.filter((part) => part.kind === 'file');
  const main = files.length > 0 ? files : plan;
  for (const part of main) {
    if (main.length > 1) io.stdout.write(`==> ${part.name} <==\n`);
    io.stdout.write(part.text);
  }
  for (const part of plan) if (!main.includes(part)) io.stderr.write(`==> ${part.name} <==\n${part.text}`);
  return exits.fine;
}
