/**
 * Harness SEI (Software Engineering Insights, now also AI DLC Insights).
 * Facts: github.com/harness/developer-hub; the Bitbucket pages and the Ingestion Satellite pages of developer.harness.io.
 */
import { ok } from '../../../contract/index.ts';
import type { Result } from '../../../contract/index.ts';
import { definePlatform, selfManagedDeployments } from '../define.ts';
import type { SelfManagedContext } from '../define.ts';
import { selfManagedKinds } from '../kinds.ts';
import { output } from '../outputs.ts';
import { setVariables } from '../recipes.ts';
import type { ExportContext } from '../types.ts';
import { level, sources } from '../common.ts';
import { harnessCloud } from './cloud.ts';
import { directFinish, formRows, satelliteFinish, sheetName, tokenRows } from './form.ts';
import { ownInputs, viaSatellite } from './inputs.ts';
import { runArtifacts } from './run.ts';
import { mergedSatellite, newSatellite, severalRepositories } from './satellite.ts';
import type { Satellite } from './satellite.ts';
import { addressPage, askHarness, dataCenterPage, harnessAddresses, keyPage, satellitePage } from './sources.ts';

const guess = { unconfirmed: true } as const;

const allow = [
  {
    what: `Harness Platform IPs: ${harnessAddresses}`,
    why: `Without a satellite, Harness’s servers must reach your Bitbucket; with one, it must reach Harness over HTTPS. ${askHarness}`,
  },
];

const out = output(
  (context: SelfManagedContext<typeof ownInputs>): Result<Satellite> => {
    // The form alone leads there.
    if (context.options.connection === 'direct') return ok({ text: '', caveats: several(context), variables: [] });
    const dropped = context.dropped('satelliteFile');
    if (dropped !== null) return mergedSatellite(context, dropped);
    const made = newSatellite(context);
    return made.ok ? ok({ ...made.value, caveats: [...made.value.caveats, ...several(context)] }) : made;
  },
  {
    artifacts: {
      satellite: {
        kind: 'file',
        name: 'satellite.yml',
        label: 'Configuration of the satellite',
        language: 'yaml',
        secret: true,
        when: viaSatellite,
        make: (_, { text }) => text,
      },
      ...runArtifacts,
      sheet: {
        kind: 'sheet',
        name: sheetName,
        label: 'Add Bitbucket Data Center to Harness SEI',
        intro: ({ options }) =>
          `Harness’s form in its own order${options.connection === 'direct' ? '.' : ', with an Ingestion Satellite.'}`,
        make: (context) => {
          const { connection } = context.options;
          return [...tokenRows(), ...formRows(context, connection), ...(connection === 'direct' ? directFinish() : satelliteFinish())];
        },
      },
    },
    next: (context, { variables }) =>
      context.options.connection === 'direct'
        ? ['Let Harness’s addresses in at your firewall.', 'Follow the sheet in Harness.', 'Click Validate Connection.']
        : [
            'Put satellite.yml on the computer that runs the satellite.',
            context.holdsSecret &&
              'Keep satellite.yml readable for you alone, and delete satellite-kubernetes.yml once it is applied: both hold the secrets.',
            context.mode === 'placeholder' && 'Replace every PASTE-… in it with the real key.',
            setVariables(context, variables, 'there first.'),
            'Start it with Docker, or apply the Kubernetes manifest. One of the two is enough.',
            'Watch its log for heartbeats, then see in Harness under Your Integrations that data comes in.',
          ],
    caveats: (_, { caveats }) => caveats,
  },
);

function several({ repositories }: Pick<ExportContext, 'repositories'>): readonly string[] {
  return (repositories?.length ?? 0) > 1 ? [severalRepositories] : [];
}

const selfManaged = selfManagedDeployments({
  note: 'A satellite.yml for a Bitbucket inside your network, or a sheet for one that Harness reaches from the internet.',
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
  credentialKinds: selfManagedKinds({
    personal: 'Harness asks for a user name and the token that belongs to it.',
    bearer: null,
    notBearer: 'Harness asks for a user name with the token, and these tokens have none. Use a person’s HTTP access token.',
    oauth: 'Harness offers Personal Access Token and Ingestion Satellite only.',
  }),
  grants: [
    level('PROJECT_READ', 'Harness lists your projects and what belongs to them.', guess),
    level('REPO_READ', 'Harness reads commits, pull requests and their reviews.', guess),
  ],
  inputs: ownInputs,
  asks: [{ field: 'user', required: true, label: 'Username', help: 'The Bitbucket user name of the token’s owner.' }],
  modes: {
    env: {
      when: viaSatellite,
      otherwise: 'Connected directly, the token is typed into a web form, and a web form expands no variables.',
    },
  },
  allow,
  inbound: (options) => (options.connection === 'direct' ? allow : null),
  caveats: [
    'The permissions are not confirmed: Harness’s page says “Member or higher” and names no token levels.',
    'Harness expands no variables in satellite.yml. With “env” the file is a template, and the command fills it in with envsubst.',
    'Harness’s sample shows an address of Bitbucket Cloud even for Data Center. Handrail writes the address of your Bitbucket (not confirmed).',
    'Bitbucket with a certificate from a private authority: import it into a Java truststore, mount that at /opt/cacerts, and set JVM_OPTS=-Djavax.net.ssl.trustStore=/opt/cacerts -Djavax.net.ssl.trustStorePassword=changeit.',
  ],
  sources: [dataCenterPage, satellitePage, keyPage, addressPage, sources.httpTokens],
  output: out,
});

/** Harness SEI. */
export const harnessSei = definePlatform({
  id: 'harness-sei',
  name: 'Harness SEI',
  vendor: 'Harness',
  summary: 'Measures how software is made from commits, pull requests and reviews in Bitbucket.',
  category: 'Engineering insights',
  aliases: ['harness', 'software engineering insights', 'ai dlc insights', 'propelo', 'levelops', 'ingestion satellite'],
  deployments: { cloud: harnessCloud, ...selfManaged },
});
