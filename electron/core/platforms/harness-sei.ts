/**
 * Harness SEI (Software Engineering Insights, now also AI DLC Insights).
 * Facts: github.com/harness/developer-hub; the Bitbucket pages and the Ingestion Satellite pages of developer.harness.io.
 */
import { fail, ok, said } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { file, input, level, matching, modes, selfManaged, sheet, sources, textOf } from './common.ts';
import { harnessCloud } from './harness-cloud.ts';
import { directFinish, formInputs, formRows, satelliteFinish, sheetName, tokenRows } from './harness-form.ts';
import { kubernetesName, runArtifacts } from './harness-run.ts';
import { foundInSatellite, mergedSatellite, newSatellite, severalRepositories } from './harness-satellite.ts';
import { addressPage, askHarness, dataCenterPage, harnessAddresses, keyPage, satellitePage } from './harness-sources.ts';
import { selfManagedKinds } from './kinds.ts';
import type { DescribedInput, ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

const guess = { unconfirmed: true } as const;

/** Clusters by the address that the satellite reports to. */
const clusters = [
  ['https://app.harness.io/prod1/sei/api', 'Prod1'],
  ['https://app.harness.io/gratis/sei/api', 'Prod2'],
  ['https://app3.harness.io/sei/api', 'Prod3'],
  ['https://accounts.eu.harness.io/sei/api', 'EU'],
  ['https://api.propelo.ai', 'Propelo, United States (older accounts)'],
  ['https://eu1.api.propelo.ai', 'Propelo, Europe (older accounts)'],
] as const;

const allow = [
  {
    what: `Harness Platform IPs: ${harnessAddresses}`,
    why: `Without a satellite, Harness’s servers must reach your Bitbucket; with one, it must reach Harness over HTTPS. ${askHarness}`,
  },
];

const viaSatellite = { input: 'connection', is: ['satellite'] };
const withoutFile = { input: 'satelliteFile', is: [false] };

/** First of all questions: it answers many of the others. */
const downloaded = input(
  'satelliteFile',
  'file',
  'satellite.yml',
  'The file that Harness let you download. Handrail fills in the credentials and keeps the rest, and most questions below need no answer. It may hold secrets, so it is kept for this run only.',
  { when: viaSatellite },
);

const satelliteInputs: readonly DescribedInput[] = [
  input(
    'integrationId',
    'text',
    'Integration id',
    'The id that Harness gave the integration. Needed for a new file, and to choose when your satellite.yml has several Bitbucket integrations.',
    { example: '4675', when: viaSatellite },
  ),
  input('tenant', 'text', 'Tenant', 'satellite.tenant: your Harness account, as in any satellite.yml that Harness lets you download.', {
    required: true,
    example: 'acme-account',
    when: withoutFile,
  }),
  input(
    'seiUrl',
    'choice',
    'Harness cluster',
    'satellite.url: where your Harness account lives. Account settings in Harness show the cluster.',
    {
      required: true,
      example: clusters[0][0],
      when: withoutFile,
      choices: clusters.map(([value, name]) => ({ value, label: `${name}: ${value}`, help: null })),
    },
  ),
  input(
    'seiApiKey',
    'secret',
    'SEI API key',
    'From Harness: SEI Settings → API Keys → Create API Key, with the role Admin: Harness asks for it where a satellite uses the key. Not the key of the Harness platform. A dropped satellite.yml that holds one needs no other.',
    { example: 'SEI-API-KEY', when: viaSatellite },
  ),
  input('namespace', 'text', 'Kubernetes namespace', 'Where the satellite runs, if you run it in Kubernetes.', {
    required: true,
    default: 'default',
    example: 'harness',
    maxLength: 63,
    when: viaSatellite,
    check: matching(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, 'Use lower-case letters, digits and hyphens only.'),
  }),
];

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'A satellite.yml for a Bitbucket inside your network, or a sheet for one that Harness reaches from the internet.',
    route: 'token',
    prerequisites: [
      { where: 'platform', text: 'Harness SEI, and the right to add integrations under Data Settings.' },
      {
        where: 'platform',
        text: 'For a satellite: an SEI API key with the role Admin, which Harness asks for (its other role is Ingestion).',
      },
      { where: 'bitbucket', text: 'An account with the role Member or higher that can read the repositories.' },
      {
        where: 'computer',
        text: 'For a satellite: Docker or Kubernetes with 4 to 6 GB of memory that reaches both Bitbucket and Harness.',
      },
    ],
    credentialKinds: selfManagedKinds(deployment, {
      personal: 'Harness asks for a user name and the token that belongs to it.',
      bearer: null,
      notBearer: 'Harness asks for a user name with the token, and these tokens have none. Use a person’s HTTP access token.',
      oauth: 'Harness offers Personal Access Token and Ingestion Satellite only.',
    }),
    grants: [
      level('PROJECT_READ', 'Harness lists your projects and what belongs to them.', guess),
      level('REPO_READ', 'Harness reads commits, pull requests and their reviews.', guess),
    ],
    inputs: [
      input(
        'connection',
        'choice',
        'Authentication Method',
        'A Bitbucket that cannot be reached from the internet needs the Ingestion Satellite.',
        {
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
        },
      ),
      downloaded,
      ...formInputs,
      ...satelliteInputs,
    ],
    asks: [{ field: 'user', required: true, label: 'Username', help: 'The Bitbucket user name of the token’s owner.' }],
    artifacts: [
      { name: 'satellite.yml', kind: 'file', label: 'Configuration of the satellite', when: viaSatellite },
      { name: 'satellite-docker.sh', kind: 'command', label: 'Run the satellite with Docker', when: viaSatellite },
      { name: kubernetesName, kind: 'file', label: 'Run the satellite in Kubernetes', when: viaSatellite },
      { name: 'satellite-kubernetes.sh', kind: 'command', label: 'Apply it to Kubernetes', when: viaSatellite },
      { name: sheetName, kind: 'sheet', label: 'Add Bitbucket Data Center to Harness SEI', when: null },
    ],
    secretsModes: modes({}, { env: viaSatellite }),
    allow,
    inbound: (options) => (options['connection'] === 'direct' ? allow : null),
    caveats: [
      'The permissions are not confirmed: Harness’s page says “Member or higher” and names no token levels.',
      'Harness expands no variables in satellite.yml. With “env” the file is a template, and the command fills it in with envsubst.',
      'Harness’s sample shows an address of Bitbucket Cloud even for Data Center. Handrail writes the address of your Bitbucket (not confirmed).',
      'Bitbucket with a certificate from a private authority: import it into a Java truststore, mount that at /opt/cacerts, and set JVM_OPTS=-Djavax.net.ssl.trustStore=/opt/cacerts -Djavax.net.ssl.trustStorePassword=changeit.',
    ],
    sources: [dataCenterPage, satellitePage, keyPage, addressPage, sources.httpTokens],
    found: (key, text, openYaml) => (key === downloaded.key ? foundInSatellite(text, openYaml) : ok({})),
    export: writeSelfManaged,
  };
}

function writeSelfManaged(context: ExportContext): Result<ExportOutput> {
  if (textOf(context, 'connection') === 'direct') {
    if (context.mode === 'env')
      return fail('mode-not-available', {
        mode: 'env',
        platform: harnessSei.name,
        reason: said('Connected directly, the token is typed into a web form, and a web form expands no variables.'),
      });
    return ok({
      artifacts: [
        sheet(context, sheetName, 'Add Bitbucket Data Center to Harness SEI', 'Harness’s form in its own order.', [
          ...tokenRows(),
          ...formRows(context, 'direct'),
          ...directFinish(),
        ]),
      ],
      next: ['Let Harness’s addresses in at your firewall.', 'Follow the sheet in Harness.', 'Click Validate Connection.'],
      caveats: (context.repositories?.length ?? 0) > 1 ? [severalRepositories] : [],
    });
  }
  const dropped = context.dropped('satelliteFile');
  const made = dropped === null ? newSatellite(context) : mergedSatellite(context, dropped);
  if (!made.ok) return made;
  const satellite = made.value;
  return ok({
    artifacts: [
      file('satellite.yml', 'Configuration of the satellite', 'yaml', satellite.text, context.holdsSecret),
      ...runArtifacts(context, satellite),
      sheet(
        context,
        sheetName,
        'Add Bitbucket Data Center to Harness SEI',
        'Harness’s form in its own order, with an Ingestion Satellite.',
        [...tokenRows(), ...formRows(context, 'satellite'), ...satelliteFinish()],
      ),
    ],
    next: [
      'Put satellite.yml on the computer that runs the satellite.',
      ...(context.holdsSecret
        ? ['Keep satellite.yml readable for you alone, and delete satellite-kubernetes.yml once it is applied: both hold the secrets.']
        : []),
      ...(context.mode === 'placeholder' ? ['Replace every PASTE-… in it with the real key.'] : []),
      ...(context.mode === 'env' ? [`Set ${satellite.variables.join(' and ')} there first.`] : []),
      'Start it with Docker, or apply the Kubernetes manifest. One of the two is enough.',
      'Watch its log for heartbeats, then see in Harness under Your Integrations that data comes in.',
    ],
    caveats: [...satellite.caveats, ...(dropped === null && (context.repositories?.length ?? 0) > 1 ? [severalRepositories] : [])],
  });
}

/** Harness SEI. */
export const harnessSei: Platform = {
  id: 'harness-sei',
  name: 'Harness SEI',
  vendor: 'Harness',
  summary: 'Measures how software is made from commits, pull requests and reviews in Bitbucket.',
  category: 'Engineering insights',
  aliases: ['harness', 'software engineering insights', 'ai dlc insights', 'propelo', 'levelops', 'ingestion satellite'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud: harnessCloud, ...selfManaged(selfManagedDeployment) },
};
