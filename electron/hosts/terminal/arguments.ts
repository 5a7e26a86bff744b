/** Reads a command's arguments, and says in one sentence what is wrong with them. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import { didYouMean } from './nearest.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends { type: 'boolean' } ? boolean : O[K] extends { multiple: true } ? readonly string[] : string;
};

export interface Read<O extends Options> {
  readonly values: Values<O>;
  readonly positionals: readonly string[];
}

/** Options whose value would be a secret: other users of a computer see arguments, and the shell keeps them. */
const secretOptions = ['token', 'password', 'secret', 'api-token', 'access-token'];

/**
 * Parses `args` by `options`; at most `mostPositionals` further words. Values that were typed are never repeated in a
 * message: a token may have been typed in the wrong place.
 */
export function readArguments<const O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
  mostPositionals = 0,
): Outcome<Read<O>> {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const known = Object.keys(options);
  const help = ` See “handrail ${command} --help”.`;
  const values: Record<string, string | boolean | string[]> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (option === undefined) {
      if (secretOptions.includes(token.name)) {
        return usage(
          `--${token.name} is refused, because arguments can be seen by other users of this computer and stay in the shell’s history. Give the token with --token-stdin or in HANDRAIL_TOKEN.`,
        );
      }
      // Only what can be an option's name is repeated.
      const named = /^-{1,2}[a-z][a-z-]{0,20}$/.test(token.rawName) ? `option ${token.rawName}` : 'such option';
      return usage(`There is no ${named} here.${didYouMean(token.name, known)}${help}`);
    }
    if (values[token.name] !== undefined && option.multiple !== true) return usage(`--${token.name} was given twice.${help}`);
    if (option.type === 'boolean') {
      if (token.value !== undefined) return usage(`--${token.name} takes no value.${help}`);
      values[token.name] = true;
    } else {
      // `--out -` is a value; `--out --json` is a forgotten one.
      if (token.value === undefined || token.value === '' || (!token.inlineValue && /^-./.test(token.value)))
        return usage(`--${token.name} needs a value.${help}`);
      const before = values[token.name];
      values[token.name] = option.multiple === true ? [...(Array.isArray(before) ? before : []), token.value] : token.value;
    }
  }
  if (positionals.length > mostPositionals) return usage(`There is a word too many after “handrail ${command}”.${help}`);
  return { ok: true, value: { values: values as Values<O>, positionals } };
}

/** A port number, 0 for any free one. */
export function readPort(name: string, text: string | undefined): Outcome<number> {
  if (text === undefined) return { ok: true, value: 0 };
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? { ok: true, value: port } : usage(`--${name} takes a port number from 0 to 65535.`);
}

/** One of the words known here. */
export function readWord<const W extends string>(name: string, text: string | undefined, words: readonly W[]): Outcome<W | null> {
  if (text === undefined) return { ok: true, value: null };
  const word = words.find((one) => one === text);
  return word !== undefined ? { ok: true, value: word } : usage(`--${name} takes one of ${words.join(', ')}.${didYouMean(text, words)}`);
}
