/**
 * Harness SEI (Software Engineering Insights, now also AI DLC Insights).
 * Facts: github.com/harness/developer-hub; the Bitbucket pages and the Ingestion Satellite pages of developer.harness.io.
 */
import { harnessSeiCopy as copy } from '../../../contract/copy/en/platforms/harness-sei.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../../contract/index.ts';
import type { Result } from '../../../contract/index.ts';
import { commandLine } from '../../formats/shell.ts';
import { definePlatform, selfManagedDeployments } from '../define.ts';
import type { SelfManagedContext } from '../define.ts';
import { selfManagedKinds } from '../kinds.ts';
import { output } from '../outputs.ts';
import { aboutSecret, inPlaceholders, setVariables } from '../recipes.ts';
import type { ExportContext } from '../types.ts';
import { level, sources } from '../common.ts';
import { harnessCloud } from './cloud.ts';
import { directFinish, formRows, satelliteFinish, sheetName, tokenRows } from './form.ts';
import { ownInputs, viaSatellite } from './inputs.ts';
import { runArtifacts } from './run.ts';
import { mergedSatellite, newSatellite } from './satellite.ts';
import type { Satellite } from './satellite.ts';
import { addressPage, dataCenterPage, harnessAddresses, keyPage, managePage, satellitePage } from './sources.ts';

const guess = { unconfirmed: true } as const;

const allow = () => [
  {
    what: copy.allow.what(harnessAddresses),
    why: copy.allow.why,
  },
];

const out = () =>
  output(
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
          label: copy.artifacts.satellite.label,
          language: 'yaml',
          secret: true,
          when: viaSatellite,
          make: (_, { text }) => text,
        },
        ...runArtifacts(),
        sheet: {
          kind: 'sheet',
          name: sheetName,
          label: copy.artifacts.sheet.labelDataCenter,
          intro: ({ options }) =>
            options.connection === 'direct' ? copy.artifacts.sheet.introDirect : copy.artifacts.sheet.introSatellite,
          make: (context) => {
            const { connection } = context.options;
            return [...tokenRows(), ...formRows(context, connection), ...(connection === 'direct' ? directFinish() : satelliteFinish())];
          },
        },
      },
      next: (context, { variables }) =>
        context.options.connection === 'direct'
          ? [copy.next.letIn, copy.cloud.next.followSheet, copy.next.validate]
          : [
              copy.next.putFile,
              aboutSecret(context, copy.next.keepReadable),
              inPlaceholders(context, copy.next.pasteAll),
              setVariables(context, variables, copy.next.setVariables),
              copy.next.start,
              copy.next.watch,
            ],
      caveats: (_, { caveats }) => caveats,
    },
  );

function several({ repositories }: Pick<ExportContext, 'repositories'>): readonly string[] {
  return (repositories?.length ?? 0) > 1 ? [copy.caveats.severalRepositories] : [];
}

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      { where: 'platform', text: copy.selfManaged.prerequisites.platform },
      {
        where: 'platform',
        text: copy.selfManaged.prerequisites.apiKey,
      },
      { where: 'bitbucket', text: copy.selfManaged.prerequisites.bitbucket },
      {
        where: 'computer',
        text: copy.selfManaged.prerequisites.computer,
      },
    ],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [
      level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ, guess),
      level('REPO_READ', copy.selfManaged.grants.REPO_READ, guess),
    ],
    inputs: ownInputs(),
    asks: [{ field: 'user', required: true, label: copy.selfManaged.asks.user.label, help: sharedCopy.asks.userName }],
    modes: {
      env: {
        when: viaSatellite,
        otherwise: copy.selfManaged.modes.env.otherwise,
      },
    },
    allow: allow(),
    inbound: (options) => (options.connection === 'direct' ? allow() : null),
    caveats: [
      copy.selfManaged.caveats.permissionsUnconfirmed,
      copy.selfManaged.caveats.noVariables,
      copy.selfManaged.caveats.sampleAddress,
      copy.selfManaged.caveats.ownAuthority,
    ],
    afterToken: [
      {
        reads: 'start',
        nudge: copy.afterToken.satellite.nudge,
        command: commandLine('kubectl', 'rollout', 'restart', 'deployment', 'levelops-satellite'),
        sign: copy.afterToken.satellite.sign,
        ...guess,
        when: viaSatellite,
        sources: [managePage],
      },
      { reads: 'store', nudge: copy.afterToken.form.nudge, sign: copy.afterToken.form.sign, ...guess, sources: [dataCenterPage] },
    ],
    sources: [dataCenterPage, satellitePage, keyPage, addressPage, sources.httpTokens],
    output: out(),
  });

/** Harness SEI. */
export const harnessSei = definePlatform(() => ({
  id: 'harness-sei',
  name: 'Harness SEI',
  vendor: 'Harness',
  summary: copy.summary,
  category: 'engineering-insights',
  aliases: ['harness', 'software engineering insights', 'ai dlc insights', 'propelo', 'levelops', 'ingestion satellite'],
  deployments: { cloud: harnessCloud(), ...selfManaged() },
}));
