/** Makes what Handrail can run (`contract/run.ts`), with what most commands have in common filled in. */
import type { RunFile, Runnable } from '../../contract/index.ts';
import { environmentOf } from './programs.ts';
import type { ProgramName } from './programs.ts';

/** The files of the export that it uses: those with secrets are made with them, in every mode. */
export const runFiles = (...files: readonly { readonly name: string; readonly secret: boolean }[]): RunFile[] =>
  files.map(({ name, secret }) => ({ from: 'artifact', name, secret }));

/** A file in the folder as an argument that no program takes for an option. */
export function fileArgument(name: string): string {
  return name.startsWith('-') ? `./${name}` : name;
}

/** Most commands answer within this time, in seconds. */
const usualSeconds = 120;

/** A command of `program`; its environment is what this program reads, and what is left out is nothing, or two minutes. */
export function runnable(
  program: ProgramName,
  args: Runnable['args'],
  {
    changes,
    ...rest
  }: Pick<Runnable, 'changes'> &
    Partial<Omit<Runnable, 'program' | 'args' | 'sign'>> & {
      /** Asked of the same program, where no other is named. */
      readonly sign?: { readonly program?: ProgramName; readonly args: readonly string[]; readonly look: string } | null;
    },
): Runnable {
  const { sign = null, input = { kind: 'nothing' }, env = environmentOf(program), files = [], makes = [] } = rest;
  const { applies = true, place = null, seconds = usualSeconds } = rest;
  return {
    program,
    args,
    input,
    env: [...env],
    files,
    makes,
    changes,
    applies,
    place,
    sign: sign && { program: sign.program ?? program, args: [...sign.args], look: sign.look },
    seconds,
  };
}
