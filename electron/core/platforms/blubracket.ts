/**
 * BluBracket, whose product is gone. Facts: its own page of 2022 about Bitbucket Cloud, and docs.blubracket.com (which names Bitbucket
 * Server too).
 */
import { blubracketCopy as copy } from '../../contract/copy/en/platforms/blubracket.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { apiToken, rowsOf, scope, sheetModes, source, sources } from './common.ts';
import { blockedSelfManaged, cloudDeployment, definePlatform } from './define.ts';
import type { CloudContext } from './define.ts';
import { cloudApiTokenKinds, selfManagedNoKinds } from './kinds.ts';
import { output } from './outputs.ts';

const page = source(
  'BluBracket: How to generate an app password or personal access token, linked from “Adding a Bitbucket Cloud server to your tenant” (2022)',
  'https://support.blubracket.com/hc/en-us/articles/4404687343124-How-to-Generate-an-App-Password-or-Personal-Access-Token-PAT-in-Bitbucket',
  { checked: '2026-11-20' },
);
const docs = source(
  'BluBracket: Adding a Bitbucket Cloud code server',
  'https://docs.blubracket.com/how-to/code-servers/add-code-servers/bitbucket-cloud/',
  { checked: '2026-11-30' },
);
const radar = source(
  'HashiCorp: Add a data source - Bitbucket',
  'https://developer.hashicorp.com/hcp/docs/vault-radar/get-started/add-code-server/bitbucket',
  { checked: '2026-11-30' },
);
const tokenPage = source(
  'BluBracket: Generate an app password or personal access token in Bitbucket',
  'https://docs.blubracket.com/how-to/code-servers/add-code-servers/bitbucket-cloud/generate-pat/',
  { checked: '2026-11-30' },
);
const guess = { unconfirmed: true } as const;

const out = () =>
  output((_: CloudContext) => ok(null), {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: 'blubracket-sheet.md',
        label: copy.artifacts.sheet.label,
        intro: copy.artifacts.sheet.intro,
        make: (context) => {
          const { repositories, workspace, credential } = context;
          const all = repositories === null;
          return [
            ...rowsOf('before-token', 'platform', [
              ['open', copy.places.settings, copy.sheet.open.action, { sign: copy.sheet.open.sign }],
              ['type', copy.sheet.type.place, copy.sheet.type.action, { value: 'Bitbucket Cloud' }],
              ['workspace', copy.sheet.workspace.place, sharedCopy.rows.enterWorkspace, { value: workspace }],
            ]),
            ...rowsOf('after-token', 'platform', [
              [
                'token',
                copy.sheet.token.place,
                copy.sheet.token.action,
                {
                  value: `${credential.user}:${context.secret('token', apiToken)}`,
                  secret: true,
                  unconfirmed: true,
                  note: copy.sheet.token.note,
                },
              ],
              [
                'repositories',
                copy.sheet.repositories.place,
                copy.sheet.repositories.action,
                { value: all ? 'All Repositories' : copy.sheet.repositories.value },
              ],
              ...(all ? [] : [['pick', copy.sheet.pick.place, copy.sheet.pick.action, { value: repositories.join(', ') }] as const]),
              ['save', copy.places.settings, sharedCopy.rows.save, { sign: copy.sheet.save.sign }],
            ]),
            ...rowsOf('finish', 'platform', [['watch', copy.sheet.watch.place, copy.sheet.watch.action, { sign: copy.sheet.watch.sign }]]),
          ];
        },
      },
    },
    next: () => [copy.next.vaultRadarInstead, copy.next.stillAnswers],
  });

const cloud = () =>
  cloudDeployment({
    support: 'legacy',
    note: copy.cloud.note,
    prerequisites: [
      { where: 'platform', text: copy.cloud.prerequisites.platform },
      { where: 'bitbucket', text: copy.cloud.prerequisites.bitbucket },
    ],
    credentialKinds: cloudApiTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket'], guess),
      scope('read:workspace:bitbucket', copy.cloud.grants['read:workspace:bitbucket'], guess),
    ],
    inputs: {},
    asks: [
      { field: 'workspace', required: true, label: copy.cloud.asks.workspace.label, help: copy.cloud.asks.workspace.help },
      {
        field: 'user',
        required: true,
        label: 'username',
        help: copy.cloud.asks.user.help,
      },
    ],
    modes: sheetModes(),
    caveats: [copy.cloud.caveats.gone, copy.cloud.caveats.signIn, copy.cloud.caveats.permissionsGuessed],
    afterToken: [{ reads: 'store', nudge: copy.afterToken.nudge, sign: copy.sheet.watch.sign, unconfirmed: true, sources: [docs] }],
    sources: [page, docs, radar, sources.apiTokenScopes],
    output: out(),
  });

/** BluBracket. */
export const blubracket = definePlatform(() => ({
  id: 'blubracket',
  name: 'BluBracket',
  vendor: 'BluBracket',
  summary: copy.summary,
  category: 'security',
  aliases: ['blu bracket', 'secret scanning', 'enterprise code server'],
  status: 'ended',
  statusNote: copy.statusNote,
  successor: { id: 'vault-radar', name: 'HCP Vault Radar', url: 'https://developer.hashicorp.com/hcp/docs/vault-radar' },
  deployments: {
    cloud: cloud(),
    ...blockedSelfManaged(copy.selfManaged.reason, selfManagedNoKinds(copy.selfManaged.reason), [tokenPage, radar]),
  },
}));
