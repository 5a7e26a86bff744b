/**
 * Atlantis: an environment file, the command that starts it, and a sheet for the webhook.
 * Facts: github.com/runatlantis/atlantis @078d0a82 (2026-08-22, after v0.47.1): cmd/server.go,
 * server/events/{event_parser,repo_allowlist_checker}.go,
 * server/events/models/models.go, server/events/vcs/bitbucket{cloud,server}, runatlantis.io/docs.
 */
import { atlantisCopy as copy } from '../../contract/copy/en/platforms/atlantis.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
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
import { aboutSecret, dockerService, heldOrHandedOn, pasteAll, runWith, setVariables } from './recipes.ts';
import { repositoryPlaces } from './repositories.ts';
import type { SecretNames } from './types.ts';

const docs = 'https://www.runatlantis.io/docs';
const code = 'https://github.com/runatlantis/atlantis/blob/078d0a82';
const snapshot = edition('@078d0a82, after v0.47.1', '2026-08-22', '2026-11-29');
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

const hidePrevious = () =>
  input.boolean({
    label: copy.inputs.hidePrevPlanComments.label,
    help: copy.inputs.hidePrevPlanComments.help,
    default: false,
    affectsAccess: true,
  });
const sharedInputs = () => ({
  atlantisUrl: input.url({
    label: copy.inputs.atlantisUrl.label,
    help: copy.inputs.atlantisUrl.help,
    example: 'https://atlantis.acme.io',
    maxLength: 2000,
  }),
  webhookSecret: input.secret({
    label: 'ATLANTIS_BITBUCKET_WEBHOOK_SECRET',
    help: copy.inputs.webhookSecret.help,
    required: true,
    example: webhookSecret.placeholder,
  }),
});

const prerequisites = () =>
  [
    { where: 'computer', text: copy.prerequisites.computer },
    { where: 'bitbucket', text: copy.prerequisites.bitbucket },
  ] as const;

const run = dockerService({
  name: 'atlantis',
  port: '4141',
  environment: environmentName,
  image: 'ghcr.io/runatlantis/atlantis',
  args: ['server'],
});

const cloudInputs = () => ({
  hidePrevPlanComments: hidePrevious(),
  gitUser: input.text({
    label: 'ATLANTIS_BITBUCKET_USER',
    help: copy.inputs.gitUser.help,
    required: true,
    default: fixedGitUser,
    check: matching(/^[^\s@:/]+$/, copy.inputs.gitUser.refused),
  }),
  ...sharedInputs(),
});

const ownInputs = () => ({
  projectName: input.text({
    label: copy.inputs.projectName.label,
    help: copy.inputs.projectName.help,
    required: true,
    example: 'Acme Infrastructure',
    maxLength: 255,
    check: matching(/^[^,*/]+$/, copy.inputs.projectName.refused),
  }),
  hidePrevPlanComments: hidePrevious(),
  ...sharedInputs(),
});

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output(
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
          label: copy.artifacts.environment.label,
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
          label: copy.artifacts.run.label,
          where: copy.artifacts.run.where,
          note: ({ mode }) => (mode === 'env' ? sharedCopy.recipes.namesFromShell : copy.artifacts.run.note),
          make: (context) => runWith(context, [tokenVariable, webhookSecret.env], run),
        },
        sheet: {
          kind: 'sheet',
          name: 'atlantis-webhook-sheet.md',
          label: sharedCopy.webhook.label,
          intro: copy.artifacts.sheet.intro,
          make: (context, { url }) => webhookRows(context, url),
        },
      },
      next: (context) => [
        pasteAll(context, environmentName),
        setVariables(context, [tokenVariable, webhookSecret.env]),
        copy.next.start,
        sharedCopy.webhook.next,
        copy.next.tryIt,
        aboutSecret(context, copy.next.keepReadable(environmentName)),
      ],
    },
  );

const afterToken = () =>
  [
    {
      reads: 'start',
      nudge: sharedCopy.recipes.startAnew('Atlantis'),
      command: 'docker rm -f atlantis',
      sign: copy.next.tryIt,
      sources: [pages.configuration, sources.dockerVariables],
    },
  ] as const;

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [
      ...prerequisites(),
      {
        where: 'platform',
        text: copy.cloud.prerequisites.platform,
      },
    ],
    credentialKinds: cloudApiTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      scope('read:pullrequest:bitbucket', copy.cloud.grants['read:pullrequest:bitbucket']),
      scope('write:pullrequest:bitbucket', copy.cloud.grants['write:pullrequest:bitbucket']),
      scope('read:user:bitbucket', copy.cloud.grants['read:user:bitbucket'], { when: { input: 'hidePrevPlanComments', is: [true] } }),
    ],
    inputs: cloudInputs(),
    asks: [
      {
        field: 'workspace',
        required: true,
        label: copy.cloud.asks.workspace.label,
        help: sharedCopy.asks.workspace,
      },
      {
        field: 'user',
        required: true,
        label: 'ATLANTIS_BITBUCKET_API_USER',
        help: sharedCopy.asks.email,
      },
    ],
    allow: [{ what: copy.cloud.allow.what, why: sharedCopy.webhook.reach }],
    inbound: () => null,
    caveats: [copy.cloud.caveats.gitUserName],
    afterToken: afterToken(),
    sources: [pages.credentials, pages.configuration, pages.rules, pages.repository, pages.webhooks, sources.apiTokenScopes],
    git: (context) => (context.options.gitUser === '' ? fixed(context) : as(context.options.gitUser, 'option')),
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: prerequisites(),
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ), level('REPO_WRITE', copy.selfManaged.grants.REPO_WRITE)],
    inputs: ownInputs(),
    asks: [{ field: 'user', required: true, label: 'ATLANTIS_BITBUCKET_USER', help: sharedCopy.asks.userName }],
    caveats: [copy.selfManaged.caveats.ownAuthority, copy.selfManaged.caveats.calledStash],
    afterToken: afterToken(),
    sources: [pages.credentials, pages.configuration, pages.rules, pages.repository, pages.webhooks, sources.httpTokens],
    git: named,
    output: out(),
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
        reason: said(copy.refused.severalProjects),
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
  const address = url === '' ? { note: copy.sheet.withEventsOfYours } : { value: `${url}/events`, note: copy.sheet.withEvents };
  const secret =
    context.mode === 'env'
      ? { note: sharedCopy.webhook.enterVariable(webhookSecret.env) }
      : { value: context.secret('webhookSecret', webhookSecret), secret: true };
  if (context.deployment === 'cloud') {
    return rowsOf('finish', 'bitbucket', [
      ['open', sharedCopy.webhook.page, sharedCopy.webhook.cloud.open],
      ['title', sharedCopy.webhook.cloud.title, sharedCopy.webhook.cloud.enterTitle, { value: 'Atlantis' }],
      ['url', sharedCopy.webhook.cloud.url, copy.sheet.cloud.url.action, address],
      ['secret', sharedCopy.webhook.cloud.secret, sharedCopy.webhook.enterSecret, secret],
      ['events', sharedCopy.webhook.cloud.triggers, copy.sheet.cloud.events.action],
      ['save', sharedCopy.webhook.cloud.form, sharedCopy.rows.save, { sign: copy.sheet.cloud.save.sign }],
    ]);
  }
  return rowsOf('finish', 'bitbucket', [
    ['open', sharedCopy.webhook.page, sharedCopy.webhook.selfManaged.open],
    ['name', sharedCopy.webhook.selfManaged.name, sharedCopy.rows.enterName, { value: 'Atlantis' }],
    ['url', sharedCopy.webhook.selfManaged.url, copy.sheet.selfManaged.url.action, address],
    ['secret', sharedCopy.webhook.selfManaged.secret, sharedCopy.webhook.enterSecret, secret],
    ['events', sharedCopy.webhook.selfManaged.events, copy.sheet.selfManaged.events.action],
    ['save', sharedCopy.webhook.selfManaged.form, sharedCopy.rows.save, { sign: copy.sheet.selfManaged.save.sign }],
  ]);
}

/** Atlantis. */
export const atlantis = definePlatform(() => ({
  id: 'atlantis',
  name: 'Atlantis',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'infrastructure',
  aliases: ['runatlantis', 'terraform', 'opentofu', 'infrastructure as code', 'hashicorp'],
  git: {
    clones: 'always',
    sources: [
      github(
        'Atlantis: server configuration',
        'runatlantis/atlantis',
        'main/runatlantis.io/docs/server-configuration.md',
        '2026-08-18',
        '2026-11-30',
      ),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
