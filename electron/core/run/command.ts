/** From what can be run to what is run: arguments, standard input, and the command as a person reads it. */
import type { RunArgument, RunInput, RunPart, RunSign, Runnable } from '../../contract/index.ts';
import { shellWord } from '../formats/shell.ts';

/** The arguments for a folder; none of them can hold a secret. */
export function argumentsIn(args: readonly RunArgument[], folder: string): readonly string[] {
  return args.map((each) => (typeof each === 'string' ? each : `${each.before}${folder}/${each.path}${each.after}`));
}

/** `token=-` and `--from-env-file=x` mean the same in every shell when they are not the first word, and read better without quotes. */
function word(text: string): string {
  return /^[A-Za-z0-9_./:@%+,-][A-Za-z0-9_./:@%+,=-]*$/.test(text) ? text : shellWord(text);
}

function line(program: string, args: readonly string[]): string {
  return [shellWord(program), ...args.map(word)].join(' ');
}

/** The command as it will be run, quoted as a shell would take it: for reading, and never for running. */
export function shownCommand({ program, args }: Pick<Runnable, 'program' | 'args'>, folder: string): string {
  return line(program, argumentsIn(args, folder));
}

/** The question whether it worked, in the same way. */
export function shownSign({ program, args }: RunSign): string {
  return line(program, args);
}

/** A text of parts, with each secret in its place; `secret` gives its text, or null where there is none (then so is the whole). */
export function textOf(parts: readonly RunPart[], secret: (key: string) => string | null): string | null {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const value = secret(part.secret);
    if (value === null) return null;
    text += part.as === 'json' ? JSON.stringify(value).slice(1, -1) : value;
  }
  return text;
}

/** The keys of the secrets that are needed. */
export function secretsIn({ input, files }: Pick<Runnable, 'input' | 'files'>): readonly string[] {
  const parts = [...(input.kind === 'text' ? input.parts : []), ...files.flatMap((file) => (file.from === 'parts' ? file.parts : []))];
  return [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.secret])))];
}

/** Whether standard input holds a secret. */
export function inputHoldsSecret(input: RunInput, files: Runnable['files']): boolean {
  if (input.kind === 'text') return input.parts.some((part) => typeof part !== 'string');
  const file = input.kind === 'file' ? files.find(({ name }) => name === input.name) : undefined;
  return file !== undefined && fileHoldsSecret(file);
}

/** Whether a file is made with a secret in it. */
export function fileHoldsSecret(file: Runnable['files'][number]): boolean {
  return file.from === 'artifact' ? file.secret : file.parts.some((part) => typeof part !== 'string');
}

/** Whether the word is in the answer by itself, and not as a part of a longer name. */
export function signSeen(answer: string, look: string): boolean {
  const word = look.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_.-])${word}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`, 'u').test(answer);
}
