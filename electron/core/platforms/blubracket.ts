/**
 * BluBracket, whose product is gone. Facts: its own page of 2022 about Bitbucket Cloud, and docs.blubracket.com (which names Bitbucket
 * Server too).
 */
import { ok } from '../../contract/index.ts';
import { apiToken, factsAsOf, rowsOf, scope, sheetModes, source, sources } from './common.ts';
import { blockedSelfManaged, cloudDeployment, definePlatform } from './define.ts';
import type { CloudContext } from './define.ts';
import { cloudApiTokenKinds, selfManagedNoKinds } from './kinds.ts';
import { output } from './outputs.ts';

const page = source(
  'BluBracket: How to generate an app password or personal access token, linked from “Adding a Bitbucket Cloud server to your tenant” (2022)',
  'https://support.blubracket.com/hc/en-us/articles/4404687343124-How-to-Generate-an-App-Password-or-Personal-Access-Token-PAT-in-Bitbucket',
);
const docs = source(
  'BluBracket: Adding a Bitbucket Cloud code server',
  'https://docs.blubracket.com/how-to/code-servers/add-code-servers/bitbucket-cloud/',
  { checked: factsAsOf },
);
const radar = source(
  'HashiCorp: Add a data source - Bitbucket',
  'https://developer.hashicorp.com/hcp/docs/vault-radar/get-started/add-code-server/bitbucket',
  { checked: factsAsOf },
);

const selfManagedReason =
  'The product is gone. Its last pages name Bitbucket Server too, with a personal access token, and do not tell what its form asked. HCP Vault Radar connects to Bitbucket Server and Data Center.';
const tokenPage = source(
  'BluBracket: Generate an app password or personal access token in Bitbucket',
  'https://docs.blubracket.com/how-to/code-servers/add-code-servers/bitbucket-cloud/generate-pat/',
  { checked: factsAsOf },
);
const settings = 'BluBracket → Settings → Enterprise code servers → Add Code Server';
const guess = { unconfirmed: true } as const;

const out = output((_: CloudContext) => ok(null), {
  artifacts: {
    sheet: {
      kind: 'sheet',
      name: 'blubracket-sheet.md',
      label: 'Add Bitbucket Cloud to BluBracket',
      intro: 'As BluBracket’s last page has it. The product is gone, so compare every step with what you see.',
      make: (context) => {
        const { repositories, workspace, credential } = context;
        const all = repositories === null;
        return [
          ...rowsOf('before-token', 'platform', [
            ['open', settings, 'Click Add Code Server.', { sign: 'A bar opens at the right of the page.' }],
            ['type', `${settings} → Server Type`, 'Choose Bitbucket Cloud.', { value: 'Bitbucket Cloud' }],
            ['workspace', `${settings} → Workspace`, 'Enter the workspace.', { value: workspace }],
          ]),
          ...rowsOf('after-token', 'platform', [
            [
              'token',
              `${settings} → Personal Access Token`,
              'Enter user name and token with a colon between them.',
              {
                value: `${credential.user}:${context.secret('token', apiToken)}`,
                secret: true,
                unconfirmed: true,
                note: 'BluBracket’s page has a Bitbucket user name and an app password here. App passwords are gone; an API token goes with the e-mail address.',
              },
            ],
            [
              'repositories',
              `${settings} → Repositories`,
              'Choose which repositories are scanned.',
              { value: all ? 'All Repositories' : 'Customer Select Repositories' },
            ],
            ...(all
              ? []
              : [['pick', `${settings} → Repositories`, 'Pick these repositories.', { value: repositories.join(', ') }] as const]),
            ['save', settings, 'Click Save.', { sign: 'The code server is in the list.' }],
          ]),
          ...rowsOf('finish', 'platform', [
            [
              'watch',
              'BluBracket → Repositories',
              'Watch the scan. It takes from a few minutes to several hours.',
              { sign: 'Repositories show their scanning status.' },
            ],
          ]),
        ];
      },
    },
  },
  next: () => ['Consider HCP Vault Radar instead: BluBracket is gone.', 'If your tenant still answers, follow the sheet from the top.'],
});

const cloud = cloudDeployment({
  support: 'legacy',
  note: 'The product is gone; the sheet follows its last page, for a tenant that still answers. Use HCP Vault Radar for anything new.',
  prerequisites: [
    { where: 'platform', text: 'A BluBracket tenant that still answers, and an account that may open its Settings.' },
    { where: 'bitbucket', text: 'An account that can read every repository to be scanned.' },
  ],
  credentialKinds: cloudApiTokenKinds({
    apiToken:
      'The form asks for “username:token”. Its tokens were app passwords, which are gone; today an API token with the owner’s e-mail address takes their place. Not confirmed.',
    accessTokens: 'The form asks for “username:token”, and access tokens have no user name. Use an API token.',
    oauth: 'The form has a field for a token only.',
  }),
  grants: [
    scope('read:repository:bitbucket', 'BluBracket reads the code to scan it.', guess),
    scope('read:workspace:bitbucket', 'BluBracket finds the workspace that you name.', guess),
  ],
  inputs: {},
  asks: [
    { field: 'workspace', required: true, label: 'Workspace', help: 'The Workspace ID: the part after bitbucket.org/ in your addresses.' },
    {
      field: 'user',
      required: true,
      label: 'username',
      help: 'The part before the colon. Today the e-mail address of your Atlassian account (not confirmed).',
    },
  ],
  modes: sheetModes,
  caveats: [
    'BluBracket is gone. That its maker HashiCorp built Vault Radar on it is general knowledge, not confirmed by a page.',
    'E-mail address and API token in place of user name and app password: not confirmed with BluBracket.',
    'The permissions are a guess from what a scanner reads; BluBracket’s page names none.',
  ],
  sources: [page, docs, radar, sources.apiTokenScopes],
  output: out,
});

/** BluBracket. */
export const blubracket = definePlatform({
  id: 'blubracket',
  name: 'BluBracket',
  vendor: 'BluBracket',
  summary: 'Scanned repositories for secrets. It is gone; HCP Vault Radar does this now.',
  category: 'Security',
  aliases: ['blu bracket', 'secret scanning', 'enterprise code server'],
  status: 'ended',
  statusNote: 'The product is gone. HCP Vault Radar is its successor.',
  successor: { id: 'vault-radar', name: 'HCP Vault Radar', url: 'https://developer.hashicorp.com/hcp/docs/vault-radar' },
  deployments: { cloud, ...blockedSelfManaged(selfManagedReason, selfManagedNoKinds(selfManagedReason), [tokenPage, radar]) },
});
