/**
 * HashiCorp Vault, KV version 2. https://developer.hashicorp.com/vault/docs/commands/kv/put (“it can be read from stdin using the "-"
 * symbol”; `-mount` since 1.11) and https://developer.hashicorp.com/vault/docs/secrets/kv/kv-v2 (policies name `MOUNT/data/PATH`),
 * checked 2026-11-30.
 */
import { destinationsCopy } from '../../contract/copy/en/destinations.ts';
import { matching } from '../platforms/common.ts';
import { input } from '../platforms/inputs.ts';
import { runnable } from '../run/runnable.ts';
import { suffixOf, usualName } from './names.ts';
import { productNames } from './product-names.ts';
import { pipedWay, words } from './shell.ts';
import type { Destination, Entry } from './types.ts';

const copy = destinationsCopy.vault;
const policyFile = 'vault-read.hcl';

/** The field that holds it. */
export const vaultField = ({ key }: Entry): string => (key === 'token' ? 'token' : 'secret');

export const vaultInputs: Destination['inputs'] = (facts) => ({
  // What may stand in a path without a meaning in a policy (`+`, `*`), in HCL and in a shell.
  'vault.mount': input.text({
    label: copy.mount.label,
    help: copy.mount.help,
    required: true,
    default: 'secret',
    maxLength: 100,
    check: matching(/^[A-Za-z0-9][A-Za-z0-9_-]*(\/[A-Za-z0-9_-]+)*$/, copy.mount.refused),
  }),
  'vault.path': input.text({
    label: copy.path.label,
    help: copy.path.help,
    required: true,
    default: `handrail/${usualName(facts)}`,
    maxLength: 200,
    check: matching(/^[A-Za-z0-9][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/, copy.path.refused),
  }),
});

/** HashiCorp Vault. */
export const vault: Destination = {
  id: 'vault',
  name: productNames.vault,
  help: () => copy.help,
  form: 'environment',
  inputs: vaultInputs,
  with: (answers) => {
    const mount = String(answers['vault.mount']);
    const pathOf = (entry: Entry): string => `${String(answers['vault.path'])}${suffixOf(entry)}`;
    const at = `-mount=${mount}`;
    return {
      place: (entry) => `${mount}/${pathOf(entry)}#${vaultField(entry)}`,
      put: (entry) => {
        const args = ['kv', 'put', at, pathOf(entry), `${vaultField(entry)}=-`];
        return pipedWay('vault', args, entry, { args: ['kv', 'metadata', 'get', at, pathOf(entry)], look: 'current_version' });
      },
      renew: () => null,
      see: (entry) => words('vault', ['kv', 'metadata', 'get', at, pathOf(entry)]),
      read: (entry) => words('vault', ['kv', 'get', at, `-field=${vaultField(entry)}`, pathOf(entry)]),
      artifacts: (entries) => {
        const policy = `handrail-${String(answers['vault.path']).replaceAll(/[^A-Za-z0-9]+/g, '-')}-read`.replace(
          'handrail-handrail-',
          'handrail-',
        );
        return [
          {
            kind: 'file',
            name: policyFile,
            label: copy.policy.label,
            language: 'hcl',
            mode: '0644',
            holdsSecret: false,
            text: entries.map((entry) => `path "${mount}/data/${pathOf(entry)}" {\n  capabilities = ["read"]\n}\n`).join('\n'),
          },
          {
            kind: 'command',
            name: 'vault-policy.sh',
            label: copy.policy.apply,
            where: copy.policy.where,
            note: copy.policy.note(policy),
            holdsSecret: false,
            text: words('vault', ['policy', 'write', policy, policyFile]),
            runnable: runnable('vault', ['policy', 'write', policy, policyFile], {
              changes: copy.policy.changes(policy),
              files: [{ from: 'artifact', name: policyFile, secret: false }],
              sign: { args: ['policy', 'list'], look: policy },
            }),
          },
        ];
      },
    };
  },
};
