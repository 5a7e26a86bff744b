/**
 * Sourcebot: a connection in its config.json.
 * Facts: github.com/sourcebot-dev/sourcebot @7f7be84f (2026-08-22, v5.1.9): schemas/v3/bitbucket.json,
 * docs/docs/connections/bitbucket-*.mdx,
 * packages/backend/src/{bitbucket,utils}.ts.
 */
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
import { dockerToken, keepReadable, pasteToken, setVariables } from './recipes.ts';

const code = 'https://github.com/sourcebot-dev/sourcebot/blob/7f7be84f';
const snapshot = edition('v5.1.9', '2026-08-22');
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
const permissionSync = source('Sourcebot: Permission syncing', 'https://docs.sourcebot.dev/docs/features/permission-syncing', snapshot);

const environmentName = 'sourcebot.env';

const name = input.text({
  label: 'Connection name',
  help: 'What this connection is called in config.json. Unique in the file.',
  required: true,
  default: 'bitbucket',
  example: 'bitbucket-acme',
  maxLength: 100,
  check: matching(/^[A-Za-z0-9_-]+$/, 'Use letters, digits, hyphens and underscores only.'),
});
const excludes = (example: string) => ({
  excludeForks: input.boolean({ label: 'exclude.forks', help: 'On: leave forks out.', default: false }),
  excludeRepos: input.list({
    label: 'exclude.repos',
    help: `Repositories to leave out, one a line, such as ${example}; * stands for any text.`,
    example: [example],
  }),
});
// Bitbucket Cloud has no archived repositories that Sourcebot could tell apart.
const excludeArchived = input.boolean({ label: 'exclude.archived', help: 'On: leave archived repositories out.', default: false });
const caFile = input.text({
  label: 'NODE_EXTRA_CA_CERTS',
  help: 'The file with your own certificate authority, where Sourcebot runs. Empty when your certificate is a public one.',
  example: '/etc/ssl/acme-ca.pem',
  check: matching(/^\/[^,:"]*$/, 'Write the whole path, such as /etc/ssl/acme-ca.pem, without a comma, colon or quote.'),
});
const docker = { where: 'computer' as const, text: 'A Sourcebot that you run yourself, with Docker.' };
const neverInside =
  'config.json never holds the token: Sourcebot takes it from an environment variable only. The file sourcebot.env holds it.';

const cloudInputs = { name, ...excludes('acme/PRJ/old-*') };

const ownInputs = {
  permissionSync: input.boolean({
    label: 'Permission syncing',
    help: 'On: people see in Sourcebot only what they may see in Bitbucket; the token needs repository admin. Off: read is enough.',
    default: false,
    affectsAccess: true,
  }),
  name,
  excludeArchived,
  ...excludes('PRJ/old-*'),
  caFile,
};

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = output(
  (context: Context) => {
    const names = tokenNames(context.credential.kind);
    return ok({ names, token: context.secret('token', names) });
  },
  {
    artifacts: {
      config: {
        kind: 'file',
        name: 'config.json',
        label: 'Configuration of Sourcebot',
        language: 'json',
        secret: false,
        make: (context, { names }) => jsonText({ connections: { [context.options.name]: connection(context, names.env) } }),
      },
      environment: {
        kind: 'file',
        name: environmentName,
        label: 'The token for Sourcebot',
        language: 'env',
        secret: true,
        modes: ['placeholder', 'inline'],
        make: (_, { names, token }) => environmentFile([[names.env, token]]).text,
      },
      run: {
        kind: 'command',
        name: 'sourcebot-run.sh',
        label: 'Run Sourcebot',
        where: 'In the folder with the files; needs Docker.',
        note: 'Add what your Sourcebot already runs with, such as AUTH_URL.',
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
      setVariables(context, [names.env], 'where Sourcebot runs, to the token.'),
      'Does your Sourcebot have a config.json already? Copy the connection into its connections.',
      keepReadable(context, environmentName, 'for you alone'),
      'Start Sourcebot and see the repositories being indexed.',
    ],
    caveats: (context) => [
      syncs(context) && 'Permission syncing belongs to Sourcebot’s paid plan, and people have to sign in with their Bitbucket account.',
    ],
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

const cloud = cloudDeployment({
  note: 'Handrail writes the connection with both user names: the e-mail address for Bitbucket’s API, your Bitbucket user name for cloning.',
  // CHANGELOG.md: [4.11.6] of 2026-02-21, pull request 918.
  prerequisites: [docker, { where: 'platform', text: 'Sourcebot 4.11.6 or newer (February 2026): older ones know no gitUser.' }],
  credentialKinds: cloudTokenKinds({
    apiToken: 'Sourcebot needs the e-mail address as user, your Bitbucket user name as gitUser and the API token.',
    accessTokens: 'Sourcebot needs the token alone, without user and gitUser.',
    oauth: 'The connection has a place for a token only.',
  }),
  grants: [
    scope('read:repository:bitbucket', 'Sourcebot lists and clones repositories. Sourcebot names this scope.'),
    scope('read:workspace:bitbucket', 'Sourcebot finds the workspace. Sourcebot names this scope.'),
    permission('repository', 'Sourcebot lists and clones repositories.'),
  ],
  inputs: cloudInputs,
  asks: [
    {
      field: 'workspace',
      required: true,
      label: 'workspaces',
      help: 'The workspace that Sourcebot reads, or that your chosen repositories belong to.',
    },
    {
      field: 'user',
      required: true,
      label: 'user',
      help: 'The e-mail address of the Atlassian account that made the token.',
      kinds: ['api-token'],
    },
    {
      field: 'gitUser',
      required: true,
      label: 'gitUser',
      help: 'The Bitbucket user name of the same account; git does not take the e-mail address.',
      kinds: ['api-token'],
    },
  ],
  caveats: [neverInside],
  sources: [cloudPage, schema, gitUserCode, listCode, sources.apiTokenUse, sources.accessTokenUse],
  git: (context) => (isAccessToken(context.kind) ? putIn(context) : as(context.gitUser, 'answers')),
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the connection for your own Bitbucket, which Sourcebot calls “server”.',
  prerequisites: [docker, { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' }],
  credentialKinds: selfManagedKinds({
    personal: 'Sourcebot needs it with the user name of the account that it belongs to.',
    bearer:
      'Sourcebot needs the token alone. It clones under the user name x-token-auth then; Sourcebot’s page says that this works, Bitbucket’s own pages do not mention it.',
    oauth: 'The connection has a place for a token only.',
  }),
  grants: [
    level('PROJECT_READ', 'Sourcebot lists the repositories of projects.'),
    level('REPO_READ', 'Sourcebot clones repositories.', { when: { input: 'permissionSync', is: [false] } }),
    level('REPO_ADMIN', 'Sourcebot reads who may see which repository, which Bitbucket shows to repository administrators only.', {
      when: { input: 'permissionSync', is: [true] },
    }),
  ],
  inputs: ownInputs,
  asks: [
    {
      field: 'user',
      required: true,
      label: 'user',
      help: 'The Bitbucket user name of the token’s owner. Without it Sourcebot would clone as x-token-auth.',
      kinds: ['http-access-token'],
    },
  ],
  caveats: [neverInside],
  sources: [serverPage, schema, gitUserCode, listCode, permissionSync, sources.httpTokens],
  git: (context) =>
    isBearerOnly(context.kind)
      ? untold(
          null,
          'Sourcebot clones as x-token-auth with tokens of a project or repository, and it is not known which servers take that.',
        )
      : named(context),
  output: out,
});

/** Sourcebot. */
export const sourcebot = definePlatform({
  id: 'sourcebot',
  name: 'Sourcebot',
  vendor: 'Sourcebot',
  summary: 'Searches the code of all your repositories and answers questions about it.',
  category: 'Code search',
  aliases: ['code search', 'taqla'],
  git: {
    clones: 'always',
    sources: [github('Sourcebot: gitHttpCredentials', 'sourcebot-dev/sourcebot', 'main/packages/backend/src/utils.ts', '2026-08-16')],
  },
  deployments: { cloud, ...selfManaged },
});
