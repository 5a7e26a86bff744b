/**
 * External Secrets Operator: an `ExternalSecret` in the place of each Secret, whose template gives it the form that the platform wants.
 * `external-secrets.io/v1`: https://github.com/external-secrets/external-secrets, docs/snippets/full-external-secret.yaml and
 * docs/guides/templating.md (each value is a Go template), checked 2026-11-30. What names a secret in each store: docs/provider/ there.
 */
import { destinationsCopy } from '../../contract/copy/en/destinations.ts';
import type { OptionValue } from '../../contract/index.ts';
import { bare } from '../formats/yaml-tree.ts';
import type { YamlMap, YamlTree } from '../formats/yaml-tree.ts';
import { matching } from '../platforms/common.ts';
import { when } from '../platforms/conditions.ts';
import { input } from '../platforms/inputs.ts';
import type { Inputs } from '../platforms/inputs.ts';
import { aws, awsInputs } from './aws.ts';
import { azure, azureInputs } from './azure.ts';
import { google, googleInputs } from './google.ts';
import { braceBeforeMark, marksIn, readMarks } from './marks.ts';
import { suffixOf, usualName } from './names.ts';
import { productNames } from './product-names.ts';
import { vault, vaultField, vaultInputs } from './vault.ts';
import type { SecretObject } from './forms.ts';
import type { Destination, Entry, Kept, NameFacts } from './types.ts';

const copy = destinationsCopy.externalSecrets;
const behind = { vault, 'aws-secrets-manager': aws, 'azure-key-vault': azure, 'google-secret-manager': google } as const;
type Behind = keyof typeof behind;

/** The questions of the manager behind the store, asked while it is chosen. */
function asked(inputs: Inputs, is: Behind): Inputs {
  return Object.fromEntries(Object.entries(inputs).map(([key, spec]) => [key, { ...spec, when: when('external-secrets.behind', is) }]));
}

/** External Secrets Operator. */
export const externalSecrets: Destination = {
  id: 'external-secrets',
  name: productNames['external-secrets'],
  help: () => copy.help,
  form: 'external-secret',
  inputs: (facts) => ({
    'external-secrets.store': input.text({
      label: copy.store.label,
      help: copy.store.help,
      required: true,
      example: 'vault-backend',
      maxLength: 200,
      check: matching(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, copy.store.refused),
    }),
    'external-secrets.kind': input.choice({
      label: copy.kind.label,
      help: copy.kind.help,
      required: true,
      default: 'ClusterSecretStore',
      choices: [
        { value: 'ClusterSecretStore', label: 'ClusterSecretStore', help: copy.kind.cluster },
        { value: 'SecretStore', label: 'SecretStore', help: copy.kind.namespace },
      ],
    }),
    'external-secrets.behind': input.choice({
      label: copy.behind.label,
      help: copy.behind.help,
      required: true,
      default: 'vault',
      choices: [
        ...Object.values(behind).map(({ id, name }) => ({ value: id as Behind, label: name, help: null })),
        { value: 'other', label: copy.behind.other, help: copy.behind.otherHelp },
      ],
    }),
    ...asked(vaultInputs(facts), 'vault'),
    ...asked(awsInputs(facts), 'aws-secrets-manager'),
    ...asked(azureInputs(facts), 'azure-key-vault'),
    ...asked(googleInputs(facts), 'google-secret-manager'),
    'external-secrets.key': input.text({
      label: copy.key.label,
      help: copy.key.help,
      required: true,
      default: `handrail-${usualName(facts)}`,
      maxLength: 200,
      when: when('external-secrets.behind', 'other'),
    }),
    'external-secrets.property': input.text({
      label: copy.property.label,
      help: copy.property.help,
      example: 'token',
      maxLength: 200,
      when: when('external-secrets.behind', 'other'),
    }),
  }),
  with: (answers, facts) => keptBehind(answers, facts),
};

function keptBehind(answers: Readonly<Record<string, OptionValue>>, facts: NameFacts): Kept {
  const text = (key: string): string => String(answers[`external-secrets.${key}`] ?? '');
  const chosen = text('behind') === 'other' ? null : behind[text('behind') as Behind];
  const kept = chosen?.with(answers, facts) ?? null;
  const remote = (entry: Entry): YamlMap => {
    switch (chosen?.id) {
      case 'vault':
        return { key: `${String(answers['vault.path'])}${suffixOf(entry)}`, property: vaultField(entry) };
      case 'aws-secrets-manager':
      case 'google-secret-manager':
      case 'azure-key-vault':
        return { key: `${String(answers[`${chosen.id}.name`])}${suffixOf(entry)}` };
      default:
        return { key: `${text('key')}${suffixOf(entry)}`, ...(text('property') === '' ? {} : { property: text('property') }) };
    }
  };
  return {
    ...(chosen === null ? {} : { name: chosen.name }),
    place: (entry) => kept?.place(entry) ?? `${text('key')}${suffixOf(entry)}`,
    put: (entry) => kept?.put(entry) ?? null,
    renew: (entry) => kept?.renew(entry) ?? null,
    see: (entry) => kept?.see(entry) ?? null,
    read: () => null,
    object: ({ metadata, values }) => object({ metadata, values }, { name: text('store'), kind: text('kind') }, remote),
  };
}

function object({ metadata, values }: SecretObject, store: { name: string; kind: string }, remote: (entry: Entry) => YamlMap): YamlMap {
  const { name, namespace, labels } = metadata;
  const keys = marksIn(Object.values(values).filter((each) => typeof each === 'string'));
  return {
    apiVersion: bare('external-secrets.io/v1'),
    kind: bare('ExternalSecret'),
    metadata: { name, namespace },
    spec: {
      refreshInterval: '1h0m0s',
      secretStoreRef: { name: store.name, kind: bare(store.kind) },
      target: {
        name,
        template: {
          engineVersion: bare('v2'),
          type: bare('Opaque'),
          ...(labels === undefined ? {} : { metadata: { labels } }),
          data: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, templated(value)])),
        },
      },
      data: keys.map((key) => ({ secretKey: key, remoteRef: remote({ key, env: '' }) })),
    },
  };
}

/** A value as a Go template: what is typed stays what it is, a secret is read from the data. */
function templated(value: YamlTree | undefined): YamlTree | undefined {
  if (typeof value !== 'string') return value;
  const literal = value.replaceAll('{{', '{{ "{{" }}').replaceAll(braceBeforeMark, '{{ "{" }}');
  return readMarks(literal, (key) => `{{ .${key} }}`);
}
