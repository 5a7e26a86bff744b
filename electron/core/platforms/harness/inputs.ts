/** What is asked before Harness SEI is connected. */
import { harnessSeiCopy as copy } from '../../../contract/copy/en/platforms/harness-sei.ts';
import { when } from '../conditions.ts';
import { input } from '../inputs.ts';
import type { InputSpec } from '../inputs.ts';
import { matching } from '../common.ts';
import { filters, foundInSatellite } from './satellite.ts';

/** Clusters by the address that the satellite reports to. */
const clusters = () =>
  [
    ['https://app.harness.io/prod1/sei/api', 'Prod1'],
    ['https://app.harness.io/gratis/sei/api', 'Prod2'],
    ['https://app3.harness.io/sei/api', 'Prod3'],
    ['https://accounts.eu.harness.io/sei/api', 'EU'],
    ['https://api.propelo.ai', copy.inputs.seiUrl.clusters.propelo],
    ['https://eu1.api.propelo.ai', copy.inputs.seiUrl.clusters.propeloEurope],
  ] as const;

export const viaSatellite = when('connection', 'satellite');
const withoutFile = when('satelliteFile', false);

/** First of all questions: it answers many of the others. */
const downloaded = () =>
  input.file({
    label: 'satellite.yml',
    help: copy.inputs.satelliteFile.help,
    when: viaSatellite,
    found: foundInSatellite,
  });

const satelliteInputs = () => ({
  integrationId: input.text({
    label: copy.inputs.integrationId.label,
    help: copy.inputs.integrationId.help,
    example: '4675',
    when: viaSatellite,
  }),
  tenant: input.text({
    label: copy.inputs.tenant.label,
    help: copy.inputs.tenant.help,
    required: true,
    example: 'acme-account',
    when: withoutFile,
  }),
  seiUrl: input.choice({
    label: copy.inputs.seiUrl.label,
    help: copy.inputs.seiUrl.help,
    required: true,
    example: clusters()[0][0],
    when: withoutFile,
    choices: clusters().map(([value, name]) => ({ value, label: `${name}: ${value}`, help: null })),
  }),
  seiApiKey: input.secret({
    label: copy.inputs.seiApiKey.label,
    help: copy.inputs.seiApiKey.help,
    example: 'SEI-API-KEY',
    when: viaSatellite,
  }),
  namespace: input.text({
    label: copy.inputs.namespace.label,
    help: copy.inputs.namespace.help,
    required: true,
    default: 'default',
    example: 'harness',
    maxLength: 63,
    when: viaSatellite,
    check: matching(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, copy.inputs.namespace.refused),
  }),
});

const filterInputs = () =>
  Object.fromEntries(
    filters.map(([key]) => [key, input.boolean({ label: copy.inputs.filters[key], help: copy.inputs.filters.help, default: true })]),
  ) as Record<(typeof filters)[number][0], InputSpec<'boolean', boolean, never, never>>;

/** What Harness's form asks on every route. */
export const formInputs = () => ({
  name: input.text({
    label: copy.inputs.name.label,
    help: copy.inputs.name.help,
    required: true,
    default: 'Bitbucket',
    example: 'Acme Bitbucket',
  }),
  description: input.text({ label: copy.inputs.description.label, help: copy.inputs.description.help, example: 'Repositories of Acme' }),
  tags: input.list({ label: copy.inputs.tags.label, help: copy.inputs.tags.help, example: ['bitbucket', 'acme'] }),
  ...filterInputs(),
});

export const ownInputs = () => ({
  connection: input.choice({
    label: copy.inputs.connection.label,
    help: copy.inputs.connection.help,
    required: true,
    default: 'satellite',
    affectsAccess: true,
    choices: [
      {
        value: 'satellite',
        label: copy.inputs.connection.choices.satellite.label,
        help: copy.inputs.connection.choices.satellite.help,
      },
      { value: 'direct', label: copy.inputs.connection.choices.direct.label, help: copy.inputs.connection.choices.direct.help },
    ],
  }),
  satelliteFile: downloaded(),
  ...formInputs(),
  ...satelliteInputs(),
});
