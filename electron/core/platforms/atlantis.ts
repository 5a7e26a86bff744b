/**
 * Atlantis: an environment file, the command that starts it, and a sheet for the webhook.
 * Facts: github.com/runatlantis/atlantis @078d0a82 (2026-08-22, after v0.47.1): cmd/server.go,
 * server/events/{event_parser,repo_allowlist_checker}.go,
 * server/events/models/models.go, server/events/vcs/bitbucket{cloud,server}, runatlantis.io/docs.
 */
import { fail, ok, said } from '../../contract/index.ts';
import type { Result, SheetRow } from '../../contract/index.ts';
import { environmentFile } from '../formats/env.ts';
import { edition, level, matching, rowsOf, scope, source, sources, tokenNames } from './common.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { as, fixed, github, named } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudApiTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { dockerService, heldOrHandedOn, keepReadable, pasteAll, runWith, setVariables } from './recipes.ts';
import { repositoryPlaces } from './repositories.ts';
import type { SecretNames } from './types.ts';

const docs = 'https://www.runatlantis.io/docs';
const code = 'https://github.com/runatlantis/atlantis/blob/078d0a82';
const snapshot = edition('@078d0a82, after v0.47.1', '2026-08-22');
const pages = {
  credentials: source('Atlantis: Git host access credentials', `${docs}/access-credentials`, snapshot),
  configuration: source('Atlantis: Server configuration', `${docs}/server-configuration`, snapshot),
  rules: source('Atlantis source: rules for the server’s flags', `${code}/cmd/server.go`, snapshot),
  repository: source(
    'Atlantis source: the host and name that the allowlist is compared with',
    `${code}/server/events/models/models.go`,
    snapshot,
  ),
  webhooks: source('Atlantis: Configuring webhooks', `${docs}/configuring-webhooks`, snapshot),
} as const;

const environmentName = 'atlantis.env';
const tokenVariable = 'ATLANTIS_BITBUCKET_TOKEN';
const webhookSecret = { placeholder: 'PASTE-WEBHOOK-SECRET', env: 'ATLANTIS_BITBUCKET_WEBHOOK_SECRET' } as const satisfies SecretNames;
const fixedGitUser = 'x-bitbucket-api-token-auth';

const hidePrevious = input.boolean({
  label: 'Hide previous plan comments',
  help: 'On: Atlantis removes its older plans from a pull request (ATLANTIS_HIDE_PREV_PLAN_COMMENTS). It then has to know which comments are its own.',
  default: false,
  affectsAccess: true,
});
const sharedInputs = {
  atlantisUrl: input.url({
    label: 'Address of Atlantis',
    help: 'ATLANTIS_ATLANTIS_URL: where people and Bitbucket reach Atlantis. It is used in comments and in the webhook.',
    example: 'https://atlantis.acme.io',
    maxLength: 2000,
  }),
  webhookSecret: input.secret({
    label: 'ATLANTIS_BITBUCKET_WEBHOOK_SECRET',
    help: 'The secret that Bitbucket signs its events with. Without one anybody could send Atlantis an event. Make one with: openssl rand -hex 32',
    required: true,
    example: webhookSecret.placeholder,
  }),
};

const prerequisites = [
  { where: 'computer', text: 'Docker, or another way to run Atlantis with an environment file. Terraform is in the image.' },
  { where: 'bitbucket', text: 'Somebody who may add a webhook to the repositories.' },
] as const;

const run = dockerService({
  name: 'atlantis',
  port: '4141',
  environment: environmentName,
  image: 'ghcr.io/runatlantis/atlantis',
  args: ['server'],
});

const cloudInputs = {
  hidePrevPlanComments: hidePrevious,
  gitUser: input.text({
    label: 'ATLANTIS_BITBUCKET_USER',
    help: 'The user name for Git. The fixed one is Bitbucket’s rule for API tokens; Atlantis’s own page does not mention it. If Atlantis cannot clone, enter your Bitbucket user name (not the e-mail address).',
    required: true,
    default: fixedGitUser,
    check: matching(/^[^\s@:/]+$/, 'It is a user name without spaces, @, : and /. The e-mail address is refused by Git.'),
  }),
  ...sharedInputs,
};

const ownInputs = {
  projectName: input.text({
    label: 'Project name',
    help: 'The name of the project as Bitbucket shows it, not its key: Atlantis’s allowlist has the name. For a person’s own repositories it is the person’s full name.',
    required: true,
    example: 'Acme Infrastructure',
    maxLength: 255,
    check: matching(/^[^,*/]+$/, 'It holds none of comma, asterisk and slash, which mean something else in the allowlist.'),
  }),
  hidePrevPlanComments: hidePrevious,
  ...sharedInputs,
};

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = output(
  (context: Context) => {
    const allowlist = allowlistOf(context);
    if (!allowlist.ok) return allowlist;
    return ok({ allowlist: allowlist.value, url: context.options.atlantisUrl.replace(/\/+$/, '') });
  },
  {
    artifacts: {
      environment: {
        kind: 'file',
        name: environmentName,
        label: 'Environment of Atlantis',
        language: 'env',
        secret: true,
        make: (context, { allowlist, url }) => {
          const names = tokenNames(context.credential.kind, tokenVariable);
          const onCloud = context.deployment === 'cloud';
          return environmentFile([
            ['ATLANTIS_BITBUCKET_USER', context.tokenUser],
            ...(onCloud ? [['ATLANTIS_BITBUCKET_API_USER', context.credential.user] as const] : []),
            [tokenVariable, heldOrHandedOn(context, () => context.secret('token', names))],
            [webhookSecret.env, heldOrHandedOn(context, () => context.secret('webhookSecret', webhookSecret))],
            ...(onCloud ? [] : [['ATLANTIS_BITBUCKET_BASE_URL', context.baseUrl] as const]),
            ['ATLANTIS_REPO_ALLOWLIST', allowlist],
            ...(url === '' ? [] : [['ATLANTIS_ATLANTIS_URL', url] as const]),
            ...(context.options.hidePrevPlanComments ? [['ATLANTIS_HIDE_PREV_PLAN_COMMENTS', 'true'] as const] : []),
          ]).text;
        },
      },
      run: {
        kind: 'command',
        name: 'atlantis-run.sh',
        label: 'Start Atlantis',
        where: 'On the computer that runs Atlantis, in the folder with the file.',
        note: ({ mode }) =>
          mode === 'env'
            ? 'Names without a value in the file are taken from your shell.'
            : 'The file is for Docker and Kubernetes, which take every value as it is; a shell would read some of them differently.',
        make: (context) => runWith(context, [tokenVariable, webhookSecret.env], run),
      },
      sheet: {
        kind: 'sheet',
        name: 'atlantis-webhook-sheet.md',
        label: 'Add the webhook in Bitbucket',
        intro: 'Bitbucket tells Atlantis of pull requests through a webhook. Do this for each repository, always with the same secret.',
        make: (context, { url }) => webhookRows(context, url),
      },
    },
    next: (context) => [
      pasteAll(context, environmentName),
      setVariables(context, [tokenVariable, webhookSecret.env]),
      'Start Atlantis with the command. In Kubernetes, make a Secret of the file: kubectl create secret generic atlantis --from-env-file=atlantis.env',
      'Add the webhook in Bitbucket with the sheet.',
      'Open a pull request that changes a Terraform file: Atlantis comments with a plan.',
      keepReadable(context, environmentName, 'by the account that runs Atlantis alone', 'the secrets in plain text'),
    ],
  },
);

const cloud = cloudDeployment({
  note: 'Handrail writes the environment file, and leads through the webhook.',
  prerequisites: [
    ...prerequisites,
    {
      where: 'platform',
      text: 'Atlantis 0.36 or newer: older ones have one user name for both Git and Bitbucket’s API, and an API token needs two.',
    },
  ],
  credentialKinds: cloudApiTokenKinds({
    apiToken: 'Atlantis calls Bitbucket with the e-mail address and the token, and Git with a user name and the token.',
    accessTokens: 'Atlantis calls Bitbucket with an e-mail address, and access tokens have none. Use an API token.',
    oauth: 'Atlantis has no settings for an OAuth client.',
  }),
  grants: [
    scope('read:repository:bitbucket', 'Atlantis clones the repository and posts build statuses.'),
    scope('read:pullrequest:bitbucket', 'Atlantis reads pull requests. Its page names this permission.'),
    scope('write:pullrequest:bitbucket', 'Atlantis comments on pull requests and merges them. Its page names this permission.'),
    scope('read:user:bitbucket', 'Atlantis finds out which comments are its own.', { when: { input: 'hidePrevPlanComments', is: [true] } }),
  ],
  inputs: cloudInputs,
  asks: [
    {
      field: 'workspace',
      required: true,
      label: 'Workspace',
      help: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.',
    },
    {
      field: 'user',
      required: true,
      label: 'ATLANTIS_BITBUCKET_API_USER',
      help: 'The e-mail address of the Atlassian account that made the token.',
    },
  ],
  allow: [{ what: 'The address of Atlantis', why: 'Bitbucket Cloud has to reach it from the internet to report events.' }],
  inbound: () => null,
  caveats: ['The user name for Git is taken from Bitbucket’s rule for API tokens, not from Atlantis’s own page (not confirmed there).'],
  sources: [pages.credentials, pages.configuration, pages.rules, pages.repository, pages.webhooks, sources.apiTokenScopes],
  git: (context) => (context.options.gitUser === '' ? fixed(context) : as(context.options.gitUser, 'option')),
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the environment file, and leads through the webhook.',
  prerequisites,
  credentialKinds: selfManagedKinds({
    personal: 'Atlantis calls Bitbucket with the token, and Git with the user name and the token.',
    bearer: null,
    notBearer:
      'Atlantis gives Git a user name with the token, and Bitbucket takes these tokens without one only. Use a person’s HTTP access token.',
    oauth: 'Atlantis has no settings for an OAuth client.',
  }),
  grants: [
    level('PROJECT_READ', 'Atlantis’s page names this level.'),
    level(
      'REPO_WRITE',
      'Atlantis clones, comments, posts build statuses and merges. Its page says “Write Pull request permissions”, which Bitbucket does not have; this level is what is meant.',
    ),
  ],
  inputs: ownInputs,
  asks: [{ field: 'user', required: true, label: 'ATLANTIS_BITBUCKET_USER', help: 'The Bitbucket user name of the token’s owner.' }],
  caveats: [
    'A certificate from a private authority has to be trusted by the system that Atlantis runs in: mount it into the container’s certificate store.',
    'Atlantis calls both Server and Data Center “Bitbucket Server (aka Stash)”.',
  ],
  sources: [pages.credentials, pages.configuration, pages.rules, pages.repository, pages.webhooks, sources.httpTokens],
  git: named,
  output: out,
});

/**
 * `host/owner/repository`. Atlantis refuses `://`, and compares with the host of the clone address without its port (`Hostname()` in
 * server/events/models/models.go). On self-managed the owner is the project's name.
 */
function allowlistOf(context: Context): Result<string> {
  const places = repositoryPlaces(context);
  if (!places.ok) return places;
  if (context.deployment === 'cloud') {
    const all = [`bitbucket.org/${context.workspace}/*`];
    return ok((places.value.length === 0 ? all : places.value.map(({ owner, slug }) => `bitbucket.org/${owner}/${slug}`)).join(','));
  }
  if (new Set(places.value.map(({ owner }) => owner)).size > 1) {
    return fail(
      'repository-invalid',
      {
        reason: said(
          'They belong to several projects. Atlantis’s allowlist has each project’s name, and Handrail asks for one: export once for each project, and join the lists in ATLANTIS_REPO_ALLOWLIST with a comma.',
        ),
      },
      'repositories',
    );
  }
  // Go's Hostname() leaves out the brackets of an IPv6 address too.
  const host = new URL(context.baseUrl).hostname.replace(/^\[|\]$/g, '');
  const slugs = places.value.length === 0 ? ['*'] : places.value.map(({ slug }) => slug);
  return ok(slugs.map((slug) => `${host}/${context.options.projectName}/${slug}`).join(','));
}

function webhookRows(context: Context, url: string): SheetRow[] {
  const address =
    url === ''
      ? { note: 'The address of Atlantis with /events at its end.' }
      : { value: `${url}/events`, note: 'With /events at its end.' };
  const secret =
    context.mode === 'env'
      ? { note: `Enter what you put into ${webhookSecret.env}.` }
      : { value: context.secret('webhookSecret', webhookSecret), secret: true };
  if (context.deployment === 'cloud') {
    return rowsOf('finish', 'bitbucket', [
      ['open', 'Repository settings → Webhooks', 'Click Add webhook.'],
      ['title', 'Add webhook → Title', 'Enter a title.', { value: 'Atlantis' }],
      ['url', 'Add webhook → URL', 'Enter the address for events.', address],
      ['secret', 'Add webhook → Secret', 'Enter the webhook secret.', secret],
      [
        'events',
        'Add webhook → Triggers',
        'Choose from a full list of triggers. Under Repository untick everything. Under Pull Request tick Created, Updated, Merged, Declined and Comment created.',
      ],
      ['save', 'Add webhook', 'Click Save.', { sign: 'After the next pull request, Atlantis’s log shows the event.' }],
    ]);
  }
  return rowsOf('finish', 'bitbucket', [
    ['open', 'Repository settings → Webhooks', 'Click Create webhook.'],
    ['name', 'Create webhook → Name', 'Enter a name.', { value: 'Atlantis' }],
    ['url', 'Create webhook → URL', 'Enter the address for events.', address],
    ['secret', 'Create webhook → Secret', 'Enter the webhook secret.', secret],
    [
      'events',
      'Create webhook → Events',
      'Under Pull Request tick Opened, Source branch updated, Merged, Declined, Deleted and Comment added.',
    ],
    ['save', 'Create webhook', 'Click Save.', { sign: 'After the next pull request, Atlantis’s log shows the event.' }],
  ]);
}

/** Atlantis. */
export const atlantis = definePlatform({
  id: 'atlantis',
  name: 'Atlantis',
  vendor: 'Atlantis project',
  summary: 'Runs Terraform for pull requests in Bitbucket and comments with the plan.',
  category: 'Infrastructure',
  aliases: ['runatlantis', 'terraform', 'opentofu', 'infrastructure as code', 'hashicorp'],
  git: {
    clones: 'always',
    sources: [
      github('Atlantis: server configuration', 'runatlantis/atlantis', 'main/runatlantis.io/docs/server-configuration.md', '2026-08-18'),
    ],
  },
  deployments: { cloud, ...selfManaged },
});
