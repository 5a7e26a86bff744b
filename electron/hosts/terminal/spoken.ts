/** `--lang CODE`, which goes with every command: taken out of the arguments before a command reads them. */
import { languageNamed, offeredLanguages } from '../../contract/copy/languages.ts';
import { readLanguage } from '../../adapters/settings/chosen-language.ts';
import { settingsFolder } from '../../adapters/settings/folder.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';
import { speakTheirs } from '../common/language.ts';
import { usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import type { TerminalIo } from './io.ts';

const option = '--lang';

/**
 * Speaks the language that was asked for, else the one that was chosen in the wizard, else the person's own, and gives the arguments
 * without the option. What is written as JSON is for programs and never changes with the language: then everything is in English. A host
 * that is started later speaks it too.
 */
export async function speakAsAsked(args: readonly string[], io: TerminalIo): Promise<Outcome<readonly string[]>> {
  const { rest, values } = taken(args);
  const [value] = values;
  const code = value === undefined ? null : languageNamed(value);
  if (code !== null) io.env['HANDRAIL_LANG'] = code;
  await speakTheirs(rest.includes('--json') ? { HANDRAIL_LANG: 'en' } : io.env, [], readLanguage(settingsFolder(io.env)));
  if (values.length > 1) return usage(usageCopy.twice(option));
  if (value === '') return usage(usageCopy.needsValue(option));
  // What was typed is not repeated: it may be a token in the wrong place.
  return value !== undefined && code === null ? usage(usageCopy.language(offeredLanguages())) : { ok: true, value: rest };
}

/** The values of the option, empty where one is missing, and everything else in its order. Behind `--` nothing is an option. */
function taken(args: readonly string[]): { readonly rest: readonly string[]; readonly values: readonly string[] } {
  const rest: string[] = [];
  const values: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word === '--') return { rest: [...rest, ...args.slice(at)], values };
    if (word.startsWith(`${option}=`)) values.push(word.slice(option.length + 1));
    else if (word !== option) rest.push(word);
    else if (args[at + 1] === undefined || args[at + 1]?.startsWith('-') === true) values.push('');
    else values.push(args[(at += 1)] ?? '');
  }
  return { rest, values };
}
