/** Shell text around a secret (POSIX sh): asked for without being shown, or read from where it lies, and in no argument ever. */
import { destinationsCopy as copy } from '../../contract/copy/en/destinations.ts';
import { shellWord } from '../formats/shell.ts';
import { runnable } from '../run/runnable.ts';
import type { ProgramName } from '../run/programs.ts';
import { secretPart } from './types.ts';
import type { Entry, Kept, Way } from './types.ts';

/** A secret that is asked for, and the variable of the shell that then holds it. */
export interface Asked {
  readonly question: string;
  readonly variable: string;
}

/** Asks for secrets, or reads a line of standard input for each where that is no terminal, and runs lines that take them from there. */
export function askThen(asked: readonly Asked[], lines: readonly string[]): string {
  return [
    '(',
    // A shell that traces would print the secret; one that exports everything, or has a variable of this name exported, would hand it on.
    `  { set +ax; unset ${[...new Set([...asked.map(({ variable }) => variable), 'value'])].join(' ')}; } 2>/dev/null`,
    // The terminal shows what is typed again however this ends.
    "  trap 'stty echo 2>/dev/null' 0",
    "  trap 'exit 130' 1 2 15",
    '  stty -echo 2>/dev/null',
    ...asked.flatMap(({ question, variable }) => [
      `  printf '%s ' ${shellWord(question)} >&2`,
      `  IFS= read -r ${variable} || test -n "$${variable}" || exit 1`,
      `  printf '\\n' >&2`,
      `  test -n "$${variable}" || exit 1`,
    ]),
    '  stty echo 2>/dev/null',
    ...lines.map((line) => `  ${line}`),
    ')',
  ].join('\n');
}

/** Hands the secret to a command's standard input; `printf` is the shell's own, so that no program gets it as an argument. */
export function piped(command: string): string {
  return `printf %s "$secret" | ${command}`;
}

/** A program and its arguments; `token=-` needs no quotes, which would only be in the way of reading. */
export function words(program: string, args: readonly string[]): string {
  return [program, ...args].map((word) => (/^-*[A-Za-z0-9_.-]+=[A-Za-z0-9_./:@%+,-]*$/.test(word) ? word : shellWord(word))).join(' ');
}

/** A program that takes the secret, and nothing else, from standard input. */
export function pipedWay(
  program: ProgramName,
  args: readonly string[],
  entry: Entry,
  sign: { readonly args: readonly string[]; readonly look: string },
): Way {
  const run = runnable(program, [...args], { changes: '', input: { kind: 'text', parts: [secretPart(entry)] }, sign });
  return { lines: [piped(words(program, args))], run };
}

/** The same inside a JSON text, between `before` and `after`; quotes and backslashes are escaped on the way. */
export function pipedJson(before: string, after: string, command: string): string[] {
  return [
    `value=$(printf %s "$secret" | sed 's/[\\\\"]/\\\\&/g')`,
    `printf '%s%s%s' ${shellWord(before)} "$value" ${shellWord(after)} | ${command}`,
  ];
}

/** Fills secrets that the shell has into a template; they are in the environment of this program alone, not of what reads its output. */
export function filledIn(entries: readonly Entry[], from: string): string {
  const names = entries.map(({ env }) => env);
  return `{ export ${names.join(' ')}; envsubst '${names.map((name) => `\${${name}}`).join(' ')}'${from}; }`;
}

/** Runs a text with the secrets in its environment: each is read from where it lies as the text runs. */
export function readAround(kept: Kept, entries: readonly Entry[], text: string): string {
  const reads = entries.map((entry) => `  ${entry.env}=$(${kept.read(entry) ?? 'false'}) || exit 1`);
  return ['(', '  { set +x; } 2>/dev/null', ...reads, `  export ${entries.map(({ env }) => env).join(' ')}`, ...deeper(text), ')'].join(
    '\n',
  );
}

/** Deeper by two spaces, where no line ends inside of quotes. */
function deeper(text: string): string[] {
  const lines = text.split('\n');
  const whole = lines.every((line) => (line.match(/'/g)?.length ?? 0) % 2 === 0);
  return whole ? lines.map((line) => `  ${line}`) : lines;
}

/** What is asked for a secret, in the person's words. */
export function questionFor({ key, env }: Entry): string {
  return key === 'token' ? copy.ask.token : copy.ask.other(env);
}
