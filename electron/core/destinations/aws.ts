/**
 * AWS Secrets Manager. https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/create-secret.html, put-secret-value.html and
 * get-secret-value.html; `file://` takes any path: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-file.html;
 * names: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html; dynamic references:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/cfn-example_reference-secret.html. Checked 2026-11-30.
 *
 * The secret is the text itself, no JSON around it: the CLI cannot take a key out of JSON, so a command could not read it.
 */
import { destinationsCopy } from '../../contract/copy/en/destinations.ts';
import { matching } from '../platforms/common.ts';
import { input } from '../platforms/inputs.ts';
import { suffixOf, usualName } from './names.ts';
import { productNames } from './product-names.ts';
import { pipedWay, words } from './shell.ts';
import type { Destination, Entry } from './types.ts';

const copy = destinationsCopy.aws;
const fromInput = ['--secret-string', 'file:///dev/stdin'];

export const awsInputs: Destination['inputs'] = (facts) => ({
  'aws-secrets-manager.name': input.text({
    label: copy.name.label,
    help: copy.name.help,
    required: true,
    default: `handrail/${usualName(facts)}`,
    maxLength: 200,
    check: matching(/^[A-Za-z0-9/_+=.@][A-Za-z0-9/_+=.@-]*$/, copy.name.refused),
  }),
  'aws-secrets-manager.region': input.text({
    label: copy.region.label,
    help: copy.region.help,
    example: 'eu-central-1',
    check: matching(/^[a-z]{2}(-[a-z]+)+-\d+$/, copy.region.refused),
  }),
  'aws-secrets-manager.profile': input.text({
    label: copy.profile.label,
    help: copy.profile.help,
    example: 'build',
    maxLength: 100,
    check: matching(/^[A-Za-z0-9_.@][A-Za-z0-9_.@-]*$/, copy.profile.refused),
  }),
});

/** AWS Secrets Manager. */
export const aws: Destination = {
  id: 'aws-secrets-manager',
  name: productNames['aws-secrets-manager'],
  help: () => copy.help,
  form: 'environment',
  inputs: awsInputs,
  with: (answers) => {
    const text = (key: string): string => String(answers[`aws-secrets-manager.${key}`] ?? '');
    const nameOf = (entry: Entry): string => `${text('name')}${suffixOf(entry)}`;
    const where = [
      ...(text('region') === '' ? [] : ['--region', text('region')]),
      ...(text('profile') === '' ? [] : ['--profile', text('profile')]),
    ];
    const described = (entry: Entry): string[] => ['secretsmanager', 'describe-secret', '--secret-id', nameOf(entry), ...where];
    const sign = (entry: Entry) => ({ args: described(entry), look: 'AWSCURRENT' });
    return {
      place: nameOf,
      put: (entry) =>
        pipedWay('aws', ['secretsmanager', 'create-secret', '--name', nameOf(entry), ...fromInput, ...where], entry, sign(entry)),
      renew: (entry) =>
        pipedWay('aws', ['secretsmanager', 'put-secret-value', '--secret-id', nameOf(entry), ...fromInput, ...where], entry, sign(entry)),
      see: (entry) => words('aws', described(entry)),
      read: (entry) =>
        words('aws', [
          'secretsmanager',
          'get-secret-value',
          '--secret-id',
          nameOf(entry),
          '--query',
          'SecretString',
          '--output',
          'text',
          ...where,
        ]),
      stack: (entry) => ({
        // The segments are json-key, version-stage and version-id; the whole text is the token.
        token: `{{resolve:secretsmanager:${nameOf(entry)}:SecretString:::\${TokenVersion}}}`,
        version: words('aws', [
          'secretsmanager',
          'list-secret-version-ids',
          '--secret-id',
          nameOf(entry),
          '--query',
          'Versions[?contains(VersionStages, `"AWSCURRENT"`)].VersionId',
          '--output',
          'text',
          ...where,
        ]),
        where,
      }),
    };
  },
};
