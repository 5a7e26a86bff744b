/** Reads a command's arguments, and says in one sentence what is wrong with them. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import { didYouMean } from './nearest.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

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
  const help = ` ${usageCopy.seeHelp(`handrail ${command} --help`)}`;
  const values: Record<string, string | boolean | string[]> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (option === undefined) {
      if (secretOptions.includes(token.name)) {
        return usage(usageCopy.secretOption(`--${token.name}`));
      }
      // Only what can be an option's name is repeated.
      const there = /^-{1,2}[a-z][a-z-]{0,20}$/.test(token.rawName) ? usageCopy.noOption(token.rawName) : usageCopy.noSuchOption;
      return usage(`${there}${didYouMean(token.name, known)}${help}`);
    }
    if (values[token.name] !== undefined && option.multiple !== true) return usage(usageCopy.twice(`--${token.name}`) + help);
    if (option.type === 'boolean') {
      if (token.value !== undefined) return usage(usageCopy.noValue(`--${token.name}`) + help);
      values[token.name] = true;
    } else {
      // `--out -` is a value; `--out --json` is a forgotten one.
      if (token.value === undefined || token.value === '' || (!token.inlineValue && /^-./.test(token.value)))
        return usage(usageCopy.needsValue(`--${token.name}`) + help);
      const before = values[token.name];
      values[token.name] = option.multiple === true ? [...(Array.isArray(before) ? before : []), token.value] : token.value;
    }
  }
  if (positionals.length > mostPositionals) return usage(usageCopy.wordTooMany(`handrail ${command}`) + help);
  return { ok: true, value: { values: values as Values<O>, positionals } };
}

/** A port number, 0 for any free one. */
export function readPort(name: string, text: string | undefined): Outcome<number> {
  if (text === undefined) return { ok: true, value: 0 };
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? { ok: true, value: port } : usage(usageCopy.port(`--${name}`));
}

/** One of the words known here. */
export function readWord<const W extends string>(name: string, text: string | undefined, words: readonly W[]): Outcome<W | null> {
  if (text === undefined) return { ok: true, value: null };
  const word = words.find((one) => one === text);
  return word !== undefined ? { ok: true, value: word } : usage(usageCopy.oneOf(`--${name}`, words) + didYouMean(text, words));
}
