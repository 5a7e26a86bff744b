/**
 * Gitpod Classic, for Bitbucket Server and Data Center from 7.20 on.
 * Facts: github.com/gitpod-io/gitpod @4f45d02e (2026-07-24): README, GitIntegrationModal.tsx, auth-provider-service.ts; ona.com/docs.
 */
import { ok } from '../../contract/index.ts';
import type { Answers } from '../../contract/index.ts';
import { isBelow } from '../bitbucket/versions.ts';
import { isUrl } from '../urls.ts';
import { edition, factsAsOf, linkPermission, matching, noSecretModes, placeOf, rowsOf, source } from './common.ts';
import { blocked, definePlatform, selfManagedDeployments } from './define.ts';
import type { SelfManagedContext } from './define.ts';
import { input } from './inputs.ts';
import { cloudNoKinds, selfManagedOauthKinds } from './kinds.ts';
import { output } from './outputs.ts';

const repository = 'https://github.com/gitpod-io/gitpod/blob/4f45d02e';
const snapshot = edition('@4f45d02e', '2026-07-24', factsAsOf);
const readme = source('Gitpod: README (renamed Ona, Classic no longer recommended)', `${repository}/README.md`, snapshot);
const form = source(
  'Gitpod source: form for a new Git integration',
  `${repository}/components/dashboard/src/teams/git-integrations/GitIntegrationModal.tsx`,
  snapshot,
);
const provider = source(
  'Gitpod source: addresses and permissions it asks Bitbucket for',
  `${repository}/components/public-api/typescript-common/src/auth-providers.ts`,
  snapshot,
);
const incomingLinks = source(
  'Bitbucket Data Center: OAuth 2.0 scopes for incoming links',
  'https://confluence.atlassian.com/bitbucketserver0720/oauth-2-0-scopes-for-incoming-links-1116282015.html',
  { edition: 'Bitbucket 7.20' },
);
const ona = source('Ona: Git providers', 'https://ona.com/docs/ona/source-control/overview', { checked: factsAsOf });
const renamed = source('Ona: Gitpod is now Ona', 'https://ona.com/stories/gitpod-is-now-ona');

const ended = 'Gitpod Classic’s pay-as-you-go plan ended on 15 Oct 2025, and Gitpod became Ona.';
const cloudReason = `${ended} Ona connects to Bitbucket Cloud by itself with OAuth: in Ona, open your runner’s settings, choose “Add a provider”, and follow it. It takes no file and no token, so Handrail has nothing to make.`;
const noTokens = 'Gitpod’s form has no field for a token; it takes a client ID and a client secret.';

const inputs = {
  gitpodHost: input.text({
    label: 'Gitpod host',
    help: 'The host name of your Gitpod, without https://. It becomes part of the redirect URL.',
    required: true,
    default: 'gitpod.io',
    example: 'gitpod.acme.io',
    maxLength: 253,
    check: matching(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i, 'Enter the host name only, such as gitpod.acme.io.'),
  }),
  linkName: input.text({ label: 'Name', help: 'The incoming link’s name in Bitbucket.', required: true, default: 'Gitpod' }),
};

function refuses({ answers, version }: { readonly answers: Answers; readonly version: string | null }): string | null {
  if (isBelow(version, 7, 20)) return `Gitpod needs Bitbucket 7.20 or newer, and yours is ${version ?? ''}.`;
  if (answers.baseUrl === null || !isUrl(answers.baseUrl)) return null;
  const { https, contextPath } = placeOf(answers.baseUrl);
  if (!https) return 'Gitpod speaks HTTPS only, and your address begins with http://.';
  return contextPath === ''
    ? null
    : `Gitpod asks for a host name only, and your Bitbucket is under ${contextPath}. Gitpod cannot reach it there.`;
}

const out = output((_: SelfManagedContext<typeof inputs>) => ok(null), {
  artifacts: {
    sheet: {
      kind: 'sheet',
      name: 'gitpod-sheet.md',
      label: 'Register your Bitbucket with Gitpod',
      intro: 'Two forms that need each other: keep both tabs open.',
      make: (context) => {
        const { host } = placeOf(context.baseUrl);
        const gitpod = context.options.gitpodHost;
        const integrations = 'Gitpod → Settings → Git Integrations';
        const link = 'Administration → Application Links';
        return [
          ...rowsOf('before-token', 'platform', [
            ['new', integrations, 'Create a New Integration.'],
            ['type', 'Gitpod → New Integration → Provider Type', 'Choose Bitbucket Server.', { value: 'Bitbucket Server' }],
            ['host', 'Gitpod → New Integration → Provider Host Name', 'Enter the host name of your Bitbucket.', { value: host }],
            [
              'redirect',
              'Gitpod → New Integration → Redirect URL',
              'Copy the redirect URL. Leave the form open.',
              { value: `https://${gitpod}/auth/callback`, note: 'Compare with what Gitpod shows; Gitpod’s own is right.' },
            ],
          ]),
          ...rowsOf('before-token', 'bitbucket', [
            ['create-link', link, 'Click Create link. Choose External application, and Incoming as the direction.'],
            ['link-name', `${link} → Configure an incoming link → Name`, 'Enter a name.', { value: context.options.linkName }],
            [
              'link-redirect',
              `${link} → Configure an incoming link → Redirect URL`,
              'Enter the redirect URL from Gitpod.',
              { value: `https://${gitpod}/auth/callback` },
            ],
            [
              'link-permission',
              `${link} → Configure an incoming link → Application permissions`,
              'Tick Admin under Projects.',
              { value: 'Projects: Admin' },
            ],
            [
              'save-link',
              `${link} → Configure an incoming link`,
              'Click Save.',
              { sign: 'Bitbucket shows a Client ID and a Client secret.' },
            ],
          ]),
          ...rowsOf('after-token', 'platform', [
            ['client-id', 'Gitpod → New Integration → Client ID', 'Copy the Client ID from Bitbucket and paste it here.'],
            [
              'client-secret',
              'Gitpod → New Integration → Client Secret',
              'Copy the Client secret from Bitbucket and paste it here.',
              { note: 'Straight from one page to the other; write it down nowhere.' },
            ],
            [
              'activate',
              'Gitpod → New Integration',
              'Activate the integration, and grant access when Bitbucket asks.',
              { sign: 'After a refresh, your Bitbucket is among the Git providers.' },
            ],
          ]),
          ...rowsOf('finish', 'platform', [
            [
              'users',
              'Gitpod → New Workspace',
              'Every user opens a repository of your Bitbucket once and authorises it.',
              { sign: 'The workspace opens.' },
            ],
            [
              'project',
              'Gitpod → New Project',
              'Create a project from a repository.',
              { sign: 'Gitpod installs a webhook in the repository, and prebuilds start by themselves.' },
            ],
          ]),
        ];
      },
    },
  },
  next: () => [
    'Follow the sheet from the top, starting in Gitpod.',
    'Tell your users: on their first workspace, Bitbucket asks each of them to authorise Gitpod.',
    'Create a project in Gitpod; that installs the webhook.',
  ],
});

const selfManaged = selfManagedDeployments({
  support: 'legacy',
  note: `For a Gitpod Classic that your company still runs. ${ended} Ona has no Bitbucket Server or Data Center.`,
  route: 'oauth',
  prerequisites: [
    { where: 'bitbucket', text: 'System administrator: only they can create an incoming link.' },
    { where: 'bitbucket', text: 'Bitbucket 7.20 or newer, because older versions have no incoming links with OAuth 2.', from: '7.20' },
    { where: 'bitbucket', text: 'An address with https:// and without a path: Gitpod asks for a host name only.' },
    { where: 'platform', text: 'Owner of the organisation in Gitpod: only an owner can verify the integration.' },
  ],
  credentialKinds: selfManagedOauthKinds(
    'Gitpod is an OAuth 2 client of your Bitbucket. You copy client ID and secret from one page to the other; Handrail never sees them.',
    noTokens,
  ),
  grants: [
    linkPermission('PROJECT_ADMIN', 'Gitpod installs a webhook when somebody creates a project. Gitpod’s page names “Projects Admin”.'),
  ],
  inputs: inputs,
  modes: noSecretModes,
  caveats: [
    'The client secret goes straight from Bitbucket’s page into Gitpod’s form. Handrail does not ask for it.',
    'For development environments with Bitbucket Data Center, people move to OpenShift Dev Spaces, Eclipse Che or Coder.',
  ],
  sources: [readme, form, provider, incomingLinks, ona],
  refuses,
  output: out,
});

/** Gitpod Classic. */
export const gitpod = definePlatform({
  id: 'gitpod',
  name: 'Gitpod',
  vendor: 'Gitpod (now Ona)',
  summary: 'Opens development environments from repositories of your Bitbucket.',
  category: 'Development environments',
  aliases: ['ona', 'gitpod classic', 'cloud development environment'],
  status: 'legacy',
  statusNote: `${ended} Gitpod no longer recommends Classic.`,
  successor: { id: null, name: 'Ona', url: 'https://ona.com/docs/ona/source-control/overview' },
  deployments: {
    cloud: blocked(cloudReason, cloudNoKinds('Ona signs in to Bitbucket Cloud by itself; a token has no place in it yet.'), [ona, renamed]),
    ...selfManaged,
  },
});
