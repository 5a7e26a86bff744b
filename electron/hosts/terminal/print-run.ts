/** What will be run, in the terminal: everything that the wizard's dialog shows. */
import { runCopy as copy } from '../../contract/copy/en/run.ts';
import type { RunMissing, RunShown } from '../../contract/index.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import type { TerminalIo } from './io.ts';
import { styleFor, wrap } from './style.ts';

/** Prints the command and all about it. */
export function printRun(io: TerminalIo, shown: RunShown): void {
  const style = styleFor(io);
  const { program, folder, files, reads, makes, env, sign } = shown;
  const facts: readonly (readonly [string, string])[] = [
    [copy.changes, shown.changes],
    [copy.computer, shown.computer],
    [copy.program, program.version === null ? program.path : copy.version(program.path, program.version)],
    ...(program.target === null ? [] : [[copy.target, program.target] as const]),
    [copy.folder, folder.fresh ? copy.folderFresh(folder.path) : folder.path],
    ...files.map(
      ({ name, state, holdsSecret }) =>
        [copy.files, [`${name}: ${copy.fileStates[state]}`, ...(holdsSecret ? [copy.fileSecret] : [])].join(', ')] as const,
    ),
    ...(reads === null ? [] : [[copy.reads, reads.holdsSecret ? `${reads.text} (${copy.readsSecret})` : reads.text] as const]),
    ...(makes === null ? [] : [[copy.makes, copy.makesIn(makes.names.join(', '), makes.folder)] as const]),
    [copy.env, env.length === 0 ? copy.envNone : copy.envSome(env.join(', '))],
    [copy.sign, sign === null ? copy.signNone : copy.signText(sign.command, sign.look)],
    [copy.limit, copy.minutes(shown.seconds)],
  ];
  const out = [
    '',
    style.bold(shownOnOneLine(copy.title(shown.label))),
    '',
    `  ${shownOnOneLine(shown.command)}`,
    '',
    ...facts.map(([label, text]) => wrap(`${label}: ${shownOnOneLine(text)}`, style.width, '  ')),
    ...(shown.practice ? ['', wrap(copy.practice, style.width)] : []),
    '',
  ];
  io.stdout.write(`${out.join('\n')}\n`);
}

/** Says that there is no such program, and where to get it. */
export function printMissing(io: TerminalIo, { program, why, install, computer }: RunMissing): void {
  const { title, text, next } = copy.missing[why];
  const said = [`${title(program)}.`, text({ program, computer }), next];
  io.stderr.write(`handrail: ${said.join(' ')}${install === null || why !== 'not-found' ? '' : `\n${install}`}\n`);
}
