/** What is asked before Harness SEI is connected. */
import { when } from '../conditions.ts';
import { input } from '../inputs.ts';
import type { InputSpec } from '../inputs.ts';
import { matching } from '../common.ts';
import { filters, foundInSatellite } from './satellite.ts';

/** Clusters by the address that the satellite reports to. */
const clusters = [
  ['https://app.harness.io/prod1/sei/api', 'Prod1'],
  ['https://app.harness.io/gratis/sei/api', 'Prod2'],
  ['https://app3.harness.io/sei/api', 'Prod3'],
  ['https://accounts.eu.harness.io/sei/api', 'EU'],
  ['https://api.propelo.ai', 'Propelo, United States (older accounts)'],
  ['https://eu1.api.propelo.ai', 'Propelo, Europe (older accounts)'],
] as const;

export const viaSatellite = when('connection', 'satellite');
const withoutFile = when('satelliteFile', false);

/** First of all questions: it answers many of the others. */
const downloaded = input.file({
  label: 'satellite.yml',
  help: 'The file that Harness let you download. Handrail fills in the credentials and keeps the rest, and most questions below need no answer. It may hold secrets, so it is kept for this run only.',
  when: viaSatellite,
  found: foundInSatellite,
});

const satelliteInputs = {
  integrationId: input.text({
    label: 'Integration id',
    help: 'The id that Harness gave the integration. Needed for a new file, and to choose when your satellite.yml has several Bitbucket integrations.',
    example: '4675',
    when: viaSatellite,
  }),
  tenant: input.text({
    label: 'Tenant',
    help: 'satellite.tenant: your Harness account, as in any satellite.yml that Harness lets you download.',
    required: true,
    example: 'acme-account',
    when: withoutFile,
  }),
  seiUrl: input.choice({
    label: 'Harness cluster',
    help: 'satellite.url: where your Harness account lives. Account settings in Harness show the cluster.',
    required: true,
    example: clusters[0][0],
    when: withoutFile,
    choices: clusters.map(([value, name]) => ({ value, label: `${name}: ${value}`, help: null })),
  }),
  seiApiKey: input.secret({
    label: 'SEI API key',
    help: 'From Harness: SEI Settings → API Keys → Create API Key, with the role Admin: Harness asks for it where a satellite uses the key. Not the key of the Harness platform. A dropped satellite.yml that holds one needs no other.',
    example: 'SEI-API-KEY',
    when: viaSatellite,
  }),
  namespace: input.text({
    label: 'Kubernetes namespace',
    help: 'Where the satellite runs, if you run it in Kubernetes.',
    required: true,
    default: 'default',
    example: 'harness',
    maxLength: 63,
    when: viaSatellite,
    check: matching(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, 'Use lower-case letters, digits and hyphens only.'),
  }),
};

const filterInputs = Object.fromEntries(
  filters.map(([key, , label]) => [
    key,
    input.boolean({ label, help: 'Which data Harness fetches. On in Harness’s own sample.', default: true }),
  ]),
) as Record<(typeof filters)[number][0], InputSpec<'boolean', boolean, never, never>>;

/** What Harness's form asks on every route. */
export const formInputs = {
  name: input.text({
    label: 'Name',
    help: 'What this integration is called in Harness.',
    required: true,
    default: 'Bitbucket',
    example: 'Acme Bitbucket',
  }),
  description: input.text({ label: 'Description', help: 'For people; may stay empty.', example: 'Repositories of Acme' }),
  tags: input.list({ label: 'Tags', help: 'Words to find the integration by; may stay empty.', example: ['bitbucket', 'acme'] }),
  ...filterInputs,
};

export const ownInputs = {
  connection: input.choice({
    label: 'Authentication Method',
    help: 'A Bitbucket that cannot be reached from the internet needs the Ingestion Satellite.',
    required: true,
    default: 'satellite',
    affectsAccess: true,
    choices: [
      {
        value: 'satellite',
        label: 'Ingestion Satellite',
        help: 'For a private Bitbucket: a container in your network reads it and reports to Harness.',
      },
      { value: 'direct', label: 'Personal Access Token (PAT)', help: 'For a public Bitbucket: Harness connects to it directly.' },
    ],
  }),
  satelliteFile: downloaded,
  ...formInputs,
  ...satelliteInputs,
};
