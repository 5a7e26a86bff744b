/**
 * 1Password. The help of the CLI (`op item create --help`, as on https://developer.1password.com/docs/cli/reference/management-commands/item):
 * “You can also create an item from standard input using an item JSON template. Pass the '-' character as the first argument”, and “You can
 * also edit an item using piped input”. References: https://developer.1password.com/docs/cli/secret-reference-syntax (letters, digits, `-`,
 * `_`, `.` and spaces), https://developer.1password.com/docs/cli/secrets-environment-variables (`op run --env-file`). Checked 2026-11-30.
 */
import { destinationsCopy } from '../../contract/copy/en/destinations.ts';
import { matching } from '../platforms/common.ts';
import { shellWord } from '../formats/shell.ts';
import { input } from '../platforms/inputs.ts';
import { runnable } from '../run/runnable.ts';
import { suffixOf, usualName } from './names.ts';
import { productNames } from './product-names.ts';
import { pipedJson, words } from './shell.ts';
import { secretPart } from './types.ts';
import type { Destination, Entry, Way } from './types.ts';

const copy = destinationsCopy.onePassword;
/** What “API Credential” items call it. */
const field = 'credential';
const referencesFile = 'op-references.env';
const name = /^[A-Za-z0-9_.][A-Za-z0-9_. -]*$/;

/** 1Password. */
export const onePassword: Destination = {
  id: '1password',
  name: productNames['1password'],
  help: () => copy.help,
  form: 'environment',
  inputs: (facts) => ({
    '1password.vault': input.text({
      label: copy.vault.label,
      help: copy.vault.help,
      required: true,
      example: 'Infrastructure',
      maxLength: 100,
      check: matching(name, copy.refused),
    }),
    '1password.item': input.text({
      label: copy.item.label,
      help: copy.item.help,
      required: true,
      default: `handrail-${usualName(facts)}`,
      maxLength: 100,
      check: matching(name, copy.refused),
    }),
  }),
  with: (answers) => {
    const vault = String(answers['1password.vault']);
    const itemOf = (entry: Entry): string => `${String(answers['1password.item'])}${suffixOf(entry)}`;
    const reference = (entry: Entry): string => `op://${vault}/${itemOf(entry)}/${field}`;
    const way = (entry: Entry, args: readonly string[]): Way => {
      const item = { title: itemOf(entry), category: 'API_CREDENTIAL' };
      const lead = JSON.stringify(item).replace(/\}$/, `,"fields":[{"id":"${field}","type":"CONCEALED","label":"${field}","value":"`);
      return {
        lines: pipedJson(lead, '"}]}', `${words('op', args)} > /dev/null`),
        run: runnable('op', [...args], {
          changes: '',
          input: { kind: 'text', parts: [lead, secretPart(entry, 'json'), '"}]}'] },
          sign: { args: ['item', 'get', itemOf(entry), '--vault', vault], look: itemOf(entry) },
        }),
      };
    };
    return {
      place: reference,
      put: (entry) => way(entry, ['item', 'create', '--vault', vault, '-']),
      renew: (entry) => way(entry, ['item', 'edit', itemOf(entry), '--vault', vault]),
      see: (entry) => words('op', ['item', 'get', itemOf(entry), '--vault', vault]),
      read: (entry) => words('op', ['read', '--no-newline', reference(entry)]),
      around: (_, text) =>
        words('op', ['run', `--env-file=${referencesFile}`, '--']) + (isPlain(text) ? ` ${text}` : ` sh -c ${shellWord(text)}`),
      artifacts: (entries) => [
        {
          kind: 'file',
          name: referencesFile,
          label: copy.references,
          language: 'env',
          mode: '0644',
          holdsSecret: false,
          text: entries.map((entry) => `${entry.env}="${reference(entry)}"\n`).join(''),
        },
      ],
    };
  },
};

/** A command that needs no shell of its own to mean the same. */
function isPlain(text: string): boolean {
  return !text.includes('\n') && !/[|&;<>()$`\\!*?[\]#~{}]|^\w+=|^(echo|cd|export|read|test) /.test(text);
}
