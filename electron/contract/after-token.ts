/** What follows a new token on a platform, as the answers of a connection have it. Pure; no secret is in it. */
import type { OptionValue } from './answers.ts';
import type { AfterToken } from './catalogue.ts';
import { holds } from './when.ts';
import type { WhenFacts } from './when.ts';

/** What a deployment of a platform says of it. */
interface Said {
  readonly afterToken: readonly AfterToken[];
  readonly inputs: WhenFacts['inputs'];
}

/** What an answer looks like that may be put into a command as it is: no blank, no quote, nothing that a shell reads. */
const plain = /^[\w./:@%+=,][\w./:@%+=,-]*$/;

/**
 * What to do on the platform once its place holds the new token: the first entry whose condition holds, with the answers put into its
 * command. An answer that is empty, or that a shell would read, leaves its key there in capitals. Null where there is no token.
 */
export function afterTokenOf(
  support: Said,
  options: Readonly<Record<string, OptionValue>>,
  heldKeys: readonly string[] = [],
): AfterToken | null {
  const { inputs, afterToken } = support;
  const found = afterToken.find(({ when }) => holds(when, { inputs, options, heldKeys }));
  if (found === undefined) return null;
  return { ...found, command: found.command === null ? null : filled(found.command, support, options) };
}

/** The command as the catalogue shows it, where nothing is answered. */
export function commandShown(command: string): string {
  return command.replace(/\{(\w+)\}/g, (_, key: string) => standIn(key));
}

function filled(command: string, { inputs }: Said, options: Readonly<Record<string, OptionValue>>): string {
  return command.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = options[key] ?? inputs.find((input) => input.key === key)?.default;
    return typeof value === 'string' && plain.test(value) ? value : standIn(key);
  });
}

/** `cdsProjectKey` → `CDS-PROJECT-KEY`. */
function standIn(key: string): string {
  return key.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toUpperCase();
}
