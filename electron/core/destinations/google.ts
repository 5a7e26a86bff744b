/**
 * Google Secret Manager. https://cloud.google.com/sdk/gcloud/reference/secrets/create and …/secrets/versions/add (`--data-file=-` is
 * standard input), …/secrets/versions/access. Checked 2026-11-30.
 */
import { destinationsCopy } from '../../contract/copy/en/destinations.ts';
import { matching } from '../platforms/common.ts';
import { input } from '../platforms/inputs.ts';
import { suffixOf, usualName } from './names.ts';
import { productNames } from './product-names.ts';
import { pipedWay, words } from './shell.ts';
import type { Destination, Entry } from './types.ts';

const copy = destinationsCopy.google;

export const googleInputs: Destination['inputs'] = (facts) => ({
  'google-secret-manager.name': input.text({
    label: copy.name.label,
    help: copy.name.help,
    required: true,
    default: `handrail-${usualName(facts)}`,
    maxLength: 200,
    check: matching(/^[A-Za-z0-9_][A-Za-z0-9_-]*$/, copy.name.refused),
  }),
  'google-secret-manager.project': input.text({
    label: copy.project.label,
    help: copy.project.help,
    example: 'acme-build',
    // An ID, with the domain in front where the organisation is an older one: `example.com:acme`.
    check: matching(/^([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/, copy.project.refused),
  }),
});

/** Google Secret Manager. */
export const google: Destination = {
  id: 'google-secret-manager',
  name: productNames['google-secret-manager'],
  help: () => copy.help,
  form: 'environment',
  inputs: googleInputs,
  with: (answers) => {
    const project = String(answers['google-secret-manager.project'] ?? '');
    const nameOf = (entry: Entry): string => `${String(answers['google-secret-manager.name'])}${suffixOf(entry)}`;
    const where = project === '' ? [] : [`--project=${project}`];
    const seen = (entry: Entry): string[] => [
      'secrets',
      'versions',
      'describe',
      'latest',
      `--secret=${nameOf(entry)}`,
      '--format=value(state)',
      ...where,
    ];
    const sign = (entry: Entry) => ({ args: seen(entry), look: 'enabled' });
    return {
      place: (entry) => (project === '' ? nameOf(entry) : `projects/${project}/secrets/${nameOf(entry)}`),
      put: (entry) =>
        pipedWay(
          'gcloud',
          ['secrets', 'create', nameOf(entry), '--replication-policy=automatic', '--data-file=-', ...where],
          entry,
          sign(entry),
        ),
      renew: (entry) => pipedWay('gcloud', ['secrets', 'versions', 'add', nameOf(entry), '--data-file=-', ...where], entry, sign(entry)),
      see: (entry) => words('gcloud', seen(entry)),
      read: (entry) => words('gcloud', ['secrets', 'versions', 'access', 'latest', `--secret=${nameOf(entry)}`, ...where]),
    };
  },
};
