/**
 * Azure Key Vault. https://learn.microsoft.com/cli/azure/keyvault/secret#az-keyvault-secret-set; `--file` is opened as it is named, so
 * `/dev/stdin` is standard input (azure-cli src/azure-cli/azure/cli/command_modules/keyvault/_validators.py,
 * `process_secret_set_namespace`). The answer of `set` holds the value, which is why it is not printed. Names:
 * https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates. Checked 2026-11-30.
 */
import { destinationsCopy } from '../../contract/copy/en/destinations.ts';
import { matching } from '../platforms/common.ts';
import { input } from '../platforms/inputs.ts';
import { suffixOf, usualName } from './names.ts';
import { productNames } from './product-names.ts';
import { pipedWay, words } from './shell.ts';
import type { Destination, Entry } from './types.ts';

const copy = destinationsCopy.azure;

export const azureInputs: Destination['inputs'] = (facts) => ({
  'azure-key-vault.vault': input.text({
    label: copy.vault.label,
    help: copy.vault.help,
    required: true,
    example: 'acme-vault',
    check: matching(/^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$/, copy.vault.refused),
  }),
  'azure-key-vault.name': input.text({
    label: copy.name.label,
    help: copy.name.help,
    required: true,
    default: `handrail-${usualName(facts)}`,
    maxLength: 100,
    check: matching(/^[A-Za-z0-9][A-Za-z0-9-]*$/, copy.name.refused),
  }),
});

/** Azure Key Vault. */
export const azure: Destination = {
  id: 'azure-key-vault',
  name: productNames['azure-key-vault'],
  help: () => copy.help,
  form: 'environment',
  inputs: azureInputs,
  with: (answers) => {
    const nameOf = (entry: Entry): string => `${String(answers['azure-key-vault.name'])}${suffixOf(entry)}`;
    const secret = (verb: string, entry: Entry): string[] => [
      'keyvault',
      'secret',
      verb,
      '--vault-name',
      String(answers['azure-key-vault.vault']),
      '--name',
      nameOf(entry),
    ];
    const seen = (entry: Entry): string[] => [...secret('show', entry), '--query', 'id', '--output', 'tsv'];
    return {
      place: (entry) => `${String(answers['azure-key-vault.vault'])}/${nameOf(entry)}`,
      put: (entry) =>
        pipedWay('az', [...secret('set', entry), '--file', '/dev/stdin', '--encoding', 'utf-8', '--output', 'none'], entry, {
          args: seen(entry),
          look: nameOf(entry),
        }),
      renew: () => null,
      see: (entry) => words('az', seen(entry)),
      read: (entry) => words('az', [...secret('show', entry), '--query', 'value', '--output', 'tsv']),
    };
  },
};
