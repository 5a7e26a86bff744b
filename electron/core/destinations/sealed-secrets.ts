/**
 * Sealed Secrets: the platform's own Secret, encrypted by `kubeseal` for one cluster. It reads one Secret from standard input and refuses
 * several (pkg/kubeseal/kubeseal.go, `EnsureNotMultiDoc`), so each document of the file goes through it alone. Options and their defaults:
 * https://github.com/bitnami-labs/sealed-secrets#usage. Checked 2026-11-30.
 */
import { destinationsCopy } from '../../contract/copy/en/destinations.ts';
import { input } from '../platforms/inputs.ts';
import { matching } from '../platforms/common.ts';
import { productNames } from './product-names.ts';
import type { Destination } from './types.ts';

const copy = destinationsCopy.sealedSecrets;
const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** Sealed Secrets. */
export const sealedSecrets: Destination = {
  id: 'sealed-secrets',
  name: productNames['sealed-secrets'],
  help: () => copy.help,
  form: 'sealed-secret',
  inputs: () => ({
    'sealed-secrets.controller': input.text({
      label: copy.controller.label,
      help: copy.controller.help,
      required: true,
      default: 'sealed-secrets-controller',
      maxLength: 63,
      check: matching(label, copy.refused),
    }),
    'sealed-secrets.namespace': input.text({
      label: copy.namespace.label,
      help: copy.namespace.help,
      required: true,
      default: 'kube-system',
      maxLength: 63,
      check: matching(label, copy.refused),
    }),
  }),
  with: (answers) => ({
    sealing: () => [
      `--controller-name=${String(answers['sealed-secrets.controller'])}`,
      `--controller-namespace=${String(answers['sealed-secrets.namespace'])}`,
    ],
    place: ({ key }) => `SealedSecret (${key})`,
    put: () => null,
    renew: () => null,
    see: () => null,
    read: () => null,
  }),
};

/** The file that `kubeseal` writes: `a.yml` → `a.sealed.yml`. */
export function sealedName(file: string): string {
  return file.replace(/(\.[^.]+)$/, '.sealed$1');
}
