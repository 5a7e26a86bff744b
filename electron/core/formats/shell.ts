/** Shell words for the commands that are copied into a terminal (POSIX sh). */
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';

/** One word: bare where every shell agrees on it, else in single quotes. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A text inside double quotes, where a shell would still act on four characters. */
export function inDoubleQuotes(text: string): string {
  return text.replaceAll(/[\\"$`]/g, '\\$&');
}

/** A file in the current folder as a word that no program takes for an option. */
export function fileWord(name: string): string {
  return shellWord(name.startsWith('-') ? `./${name}` : name);
}

/** A command of words. */
export function commandLine(...words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}

/** A line that stops the shell with a sentence where a variable is not set, or empty. */
export function needsVariable(name: string): string {
  // The sentence ends at the first `}`, and an interactive shell would take `!` for its history.
  const words = inDoubleQuotes(sharedCopy.recipes.setFirst(name)).replaceAll('}', '\\}').replaceAll('!', '');
  return `: "\${${name}:?${words}}"`;
}

/** How a filled-in copy is used: the file's name, the shell text that uses it, and the environment variables that fill it. */
export interface FillIn {
  readonly template: string;
  readonly filled: string;
  readonly variables: readonly string[];
  /** Shell lines; the last one's status is the status of the whole. */
  readonly use: readonly string[];
  /** Deleted however it ends, so that the secret does not stay on the disk. */
  readonly remove: boolean;
}

/**
 * Fills a template in from the environment with `envsubst` (GNU gettext) for a platform that expands no variables itself.
 * Only the named variables are replaced, and the filled-in file is readable by its owner alone.
 */
export function fillIn(plan: FillIn): string {
  const names = plan.variables.map((name) => `\${${name}}`).join(' ');
  const fill = `envsubst '${names}' < ${fileWord(plan.template)} > ${fileWord(plan.filled)}`;
  return [
    '(',
    ...plan.variables.map((name) => `  ${needsVariable(name)}`),
    '  umask 077',
    `  rm -f ${fileWord(plan.filled)}`,
    // However it ends; the status is that of the last line all the same.
    ...(plan.remove ? [`  trap ${shellWord(`rm -f ${fileWord(plan.filled)}`)} 0`, "  trap 'exit 130' 1 2 15"] : []),
    `  ${fill} || exit 1`,
    ...plan.use.map((line) => `  ${line}`),
    ')',
  ].join('\n');
}

/** Runs lines with variables handed on from the shell to the program; stops with a sentence where one is not set. */
export function withEnvironment(variables: readonly string[], lines: readonly string[]): string {
  return [
    '(',
    ...variables.map((name) => `  ${needsVariable(name)}`),
    `  export ${variables.join(' ')}`,
    ...lines.map((line) => `  ${line}`),
    ')',
  ].join('\n');
}
