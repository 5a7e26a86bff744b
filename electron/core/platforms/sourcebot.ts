/**
 * Sourcebot: a connection in its config.json.
 * Facts: github.com/sourcebot-dev/sourcebot @7f7be84f (2026-08-22, v5.1.9): schemas/v3/bitbucket.json,
 * docs/docs/connections/bitbucket-*.mdx,
 * packages/backend/src/{bitbucket,utils}.ts.
 */
import { sourcebotCopy as copy } from '../../contract/copy/en/platforms/sourcebot.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { environmentFile } from '../formats/env.ts';
import { jsonText } from '../formats/json-text.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { shellWord } from '../formats/shell.ts';
import {
  edition,
  fullRepositories,
  isAccessToken,
  isBearerOnly,
  level,
  matching,
  permission,
  scope,
  source,
  sources,
  tokenNames,
} from './common.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { as, github, named, putIn, untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, dockerToken, pasteToken, setVariables } from './recipes.ts';

const code = 'https://github.com/sourcebot-dev/sourcebot/blob/7f7be84f';
const snapshot = edition('v5.1.9', '2026-08-22', '2026-11-29');
const cloudPage = source(
  'Sourcebot: Linking code from Bitbucket Cloud',
  'https://docs.sourcebot.dev/docs/connections/bitbucket-cloud',
  snapshot,
);
const serverPage = source(
  'Sourcebot: Linking code from Bitbucket Data Center',
  'https://docs.sourcebot.dev/docs/connections/bitbucket-data-center',
  snapshot,
);
const schema = source('Sourcebot source: schemas/v3/bitbucket.json', `${code}/schemas/v3/bitbucket.json`, snapshot);
const gitUserCode = source('Sourcebot source: the user name that it clones with', `${code}/packages/backend/src/utils.ts`, snapshot);
const listCode = source(
  'Sourcebot source: how it signs in and what exclude.repos is compared with',
  `${code}/packages/backend/src/bitbucket.ts`,
  snapshot,
);
const watchCode = source(
  'Sourcebot source: what it does when config.json changes',
  'https://github.com/sourcebot-dev/sourcebot/blob/0653396c/packages/backend/src/configManager.ts',
  { edition: '@0653396c', checked: '2026-11-30' },
);
const permissionSync = source('Sourcebot: Permission syncing', 'https://docs.sourcebot.dev/docs/features/permission-syncing', snapshot);

const environmentName = 'sourcebot.env';

const name = () =>
  input.text({
    label: copy.inputs.name.label,
    help: copy.inputs.name.help,
    required: true,
    default: 'bitbucket',
    example: 'bitbucket-acme',
    maxLength: 100,
    check: matching(/^[A-Za-z0-9_-]+$/, copy.inputs.name.refused),
  });
const excludes = (example: string) => ({
  excludeForks: input.boolean({ label: 'exclude.forks', help: copy.inputs.excludeForks.help, default: false }),
  excludeRepos: input.list({
    label: 'exclude.repos',
    help: copy.inputs.excludeRepos.help(example),
    example: [example],
  }),
});
// Bitbucket Cloud has no archived repositories that Sourcebot could tell apart.
const excludeArchived = () => input.boolean({ label: 'exclude.archived', help: copy.inputs.excludeArchived.help, default: false });
const caFile = () =>
  input.text({
    label: 'NODE_EXTRA_CA_CERTS',
    help: copy.inputs.caFile.help,
    example: '/etc/ssl/acme-ca.pem',
    check: matching(/^\/[^,:"]*$/, sharedCopy.checks.wholePath),
  });
const docker = () => ({ where: 'computer' as const, text: copy.prerequisites.docker });

const cloudInputs = () => ({ name: name(), ...excludes('acme/PRJ/old-*') });

const ownInputs = () => ({
  permissionSync: input.boolean({
    label: copy.inputs.permissionSync.label,
    help: copy.inputs.permissionSync.help,
    default: false,
    affectsAccess: true,
  }),
  name: name(),
  excludeArchived: excludeArchived(),
  ...excludes('PRJ/old-*'),
  caFile: caFile(),
});

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output(
    (context: Context) => {
      const names = tokenNames(context.credential.kind);
      return ok({ names, token: context.secret('token', names) });
    },
    {
      artifacts: {
        config: {
          kind: 'file',
          name: 'config.json',
          label: copy.artifacts.config.label,
          language: 'json',
          secret: false,
          make: (context, { names }) => jsonText({ connections: { [context.options.name]: connection(context, names.env) } }),
        },
        environment: {
          kind: 'file',
          name: environmentName,
          label: copy.artifacts.environment.label,
          language: 'env',
          secret: true,
          modes: ['placeholder', 'inline'],
          make: (_, { names, token }) => environmentFile([[names.env, token]]).text,
        },
        run: {
          kind: 'command',
          name: 'sourcebot-run.sh',
          label: copy.artifacts.run.label,
          where: sharedCopy.recipes.folderAndDocker,
          note: copy.artifacts.run.note,
          make: (context, { names }) => {
            const ca = context.deployment === 'cloud' ? '' : context.options.caFile;
            return [
              'docker run -p 3000:3000',
              dockerToken(context, environmentName, names),
              ...(syncs(context) ? ['-e PERMISSION_SYNC_ENABLED=true'] : []),
              ...(ca === '' ? [] : [`-v ${shellWord(`${ca}:/ca.pem:ro`)}`, '-e NODE_EXTRA_CA_CERTS=/ca.pem']),
              '-e CONFIG_PATH=/data/config.json',
              `-v "$PWD:/data"`,
              'docker.sourcebot.dev/sourcebot-dev/sourcebot:latest',
            ].join(' ');
          },
        },
      },
      next: (context, { names }) => [
        pasteToken(context, names, environmentName),
        setVariables(context, [names.env], copy.next.setVariables),
        copy.next.copyConnection,
        aboutSecret(context, sharedCopy.recipes.keepForYourself(environmentName)),
        copy.next.start,
      ],
      caveats: (context) => [syncs(context) && copy.caveats.paidPlan],
    },
  );

function syncs(context: Context): boolean {
  return context.deployment !== 'cloud' && context.options.permissionSync;
}

function connection(context: Context, variable: string): JsonValue {
  const onCloud = context.deployment === 'cloud';
  const repositories = fullRepositories(context);
  const left = context.options.excludeRepos;
  const exclude = {
    ...(context.deployment !== 'cloud' && context.options.excludeArchived ? { archived: true } : {}),
    ...(context.options.excludeForks ? { forks: true } : {}),
    ...(left.length === 0 ? {} : { repos: left }),
  };
  return {
    type: 'bitbucket',
    deploymentType: onCloud ? 'cloud' : 'server',
    ...(onCloud ? {} : { url: context.baseUrl }),
    ...signIn(context),
    token: { env: variable },
    ...scopeOf(context, repositories),
    ...(Object.keys(exclude).length === 0 ? {} : { exclude }),
  };
}

/** Whose token it is. Tokens that belong to nobody go alone: Sourcebot then sends them as Bearer. */
function signIn(context: Context): { readonly [key: string]: JsonValue } {
  const { deployment, credential } = context;
  if (deployment === 'cloud') return isAccessToken(credential.kind) ? {} : { user: credential.user, gitUser: context.tokenUser };
  return isBearerOnly(credential.kind) ? {} : { user: context.tokenUser };
}

/** What is read: the chosen repositories, else one project, else everything there is. */
function scopeOf(context: Context, repositories: readonly string[] | null): { readonly [key: string]: JsonValue } {
  if (repositories !== null) return { repos: repositories };
  if (context.deployment === 'cloud')
    return context.projectKey === '' ? { workspaces: [context.workspace] } : { projects: [`${context.workspace}/${context.projectKey}`] };
  return context.projectKey === '' ? { all: true } : { projects: [context.projectKey] };
}

const afterToken = () =>
  [
    {
      reads: 'start',
      nudge: copy.afterToken.nudge,
      sign: copy.afterToken.sign,
      sources: [watchCode, sources.dockerVariables],
    },
  ] as const;

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    // CHANGELOG.md: [4.11.6] of 2026-02-21, pull request 918.
    prerequisites: [docker(), { where: 'platform', text: copy.cloud.prerequisites.platform }],
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      scope('read:workspace:bitbucket', copy.cloud.grants['read:workspace:bitbucket']),
      permission('repository', copy.cloud.grants.repository),
    ],
    inputs: cloudInputs(),
    asks: [
      {
        field: 'workspace',
        required: true,
        label: 'workspaces',
        help: copy.cloud.asks.workspace.help,
      },
      {
        field: 'user',
        required: true,
        label: 'user',
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
      },
      {
        field: 'gitUser',
        required: true,
        label: 'gitUser',
        help: copy.cloud.asks.gitUser.help,
        kinds: ['api-token'],
      },
    ],
    caveats: [copy.caveats.neverInside],
    afterToken: afterToken(),
    sources: [cloudPage, schema, gitUserCode, listCode, sources.apiTokenUse, sources.accessTokenUse],
    git: (context) => (isAccessToken(context.kind) ? putIn(context) : as(context.gitUser, 'answers')),
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [docker(), { where: 'bitbucket', text: sharedCopy.prerequisites.tokens }],
    credentialKinds: selfManagedKinds(copy.selfManaged.kinds),
    grants: [
      level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ),
      level('REPO_READ', copy.selfManaged.grants.REPO_READ, { when: { input: 'permissionSync', is: [false] } }),
      level('REPO_ADMIN', copy.selfManaged.grants.REPO_ADMIN, {
        when: { input: 'permissionSync', is: [true] },
      }),
    ],
    inputs: ownInputs(),
    asks: [
      {
        field: 'user',
        required: true,
        label: 'user',
        help: copy.selfManaged.asks.user.help,
        kinds: ['http-access-token'],
      },
    ],
    caveats: [copy.caveats.neverInside],
    afterToken: afterToken(),
    sources: [serverPage, schema, gitUserCode, listCode, permissionSync, sources.httpTokens],
    git: (context) => (isBearerOnly(context.kind) ? untold(null, copy.selfManaged.git) : named(context)),
    output: out(),
  });

/** Sourcebot. */
export const sourcebot = definePlatform(() => ({
  id: 'sourcebot',
  name: 'Sourcebot',
  vendor: 'Sourcebot',
  summary: copy.summary,
  category: 'code-search',
  aliases: ['code search', 'taqla'],
  git: {
    clones: 'always',
    sources: [
      github('Sourcebot: gitHttpCredentials', 'sourcebot-dev/sourcebot', 'main/packages/backend/src/utils.ts', '2026-08-16', '2026-11-30'),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
