/**
 * Renovate, run by yourself (the hosted Mend app signs in by itself and needs none of this).
 * Facts: npm renovate 44.121.2, dist/modules/platform/{bitbucket,bitbucket-server}/index.js; renovatebot/renovate @c2dd4f85 (2026-08-22),
 * lib/modules/platform/{bitbucket,bitbucket-server}/readme.md and lib/workers/global/autodiscover.ts.
 * No issue scopes: https://github.com/renovatebot/renovate/pull/45445 (merged 2026-08-25). `account` and `team` are no permissions of
 * access
 * tokens; Renovate does without them: a refused /2.0/user is only noted, and with a workspace named it never lists workspaces.
 */
import { ok } from '../../contract/index.ts';
import { environmentFile } from '../formats/env.ts';
import { jsonText } from '../formats/json-text.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { commandLine, shellWord } from '../formats/shell.ts';
import {
  edition,
  fullRepositories,
  isAccessToken,
  lastReading,
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
import { bearer, github, putIn } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { dockerToken, keepReadable, pasteToken, setVariables } from './recipes.ts';

const snapshot = edition('44.39.2', '2026-08-22');
const cloudPage = source('Renovate: Bitbucket Cloud', 'https://docs.renovatebot.com/modules/platform/bitbucket', snapshot);
const serverPage = source('Renovate: Bitbucket Server', 'https://docs.renovatebot.com/modules/platform/bitbucket-server/', snapshot);
const runningPage = source('Renovate: Running Renovate', 'https://docs.renovatebot.com/getting-started/running/', snapshot);
const packageCode = source(
  'npm: renovate, platforms bitbucket and bitbucket-server',
  'https://www.npmjs.com/package/renovate/v/44.121.2',
  edition('44.121.2', '2026-09-29'),
);
const issuesGone = source(
  'Renovate pull request 45445: Bitbucket Cloud removed its issue tracker',
  'https://github.com/renovatebot/renovate/pull/45445',
  { dated: '2026-08-25', checked: lastReading },
);

const configFile = 'renovate-config.json';
const environmentName = 'renovate.env';

const filter = (example: string) =>
  input.list({
    label: 'autodiscoverFilter',
    help: `Which of the repositories that the token sees Renovate takes, such as ${example}; * stands for any text. Empty: all of them. Not used when you choose repositories one by one.`,
    example: [example],
  });
const caFile = input.text({
  label: 'NODE_EXTRA_CA_CERTS',
  help: 'The file with your own certificate authority, where Renovate runs. Empty when your certificate is a public one.',
  example: '/etc/ssl/acme-ca.pem',
  check: matching(/^(\/|[A-Za-z]:[\\/])[^,:"]*$/, 'Write the whole path, such as /etc/ssl/acme-ca.pem, without a comma, colon or quote.'),
});
const onboarding = input.boolean({
  label: 'onboarding',
  help: 'On: Renovate first opens a pull request that adds its settings to each repository. Off: it skips repositories without settings.',
  default: true,
});

const computer = { where: 'computer' as const, text: 'Docker, or Node.js 24.11 or newer.' };
const bot = 'An account of its own for Renovate: pull requests come from the token’s owner.';

const emoji = input.boolean({
  label: 'Bitbucket’s database is MySQL',
  help: 'On: Renovate leaves emoji out of its texts (unicodeEmoji: false), because MySQL as Bitbucket uses it cannot store them.',
  default: false,
});
const cloudInputs = { autodiscoverFilter: filter('acme/*'), onboarding };

const ownInputs = { autodiscoverFilter: filter('PRJ/*'), onboarding, mysql: emoji, caFile };

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = output(
  (context: Context) => {
    const asUser = context.deployment === 'cloud' && !isAccessToken(context.credential.kind);
    const names = tokenNames(context.credential.kind, asUser ? 'RENOVATE_PASSWORD' : 'RENOVATE_TOKEN');
    return ok({ asUser, names, token: context.secret('token', names) });
  },
  {
    artifacts: {
      config: {
        kind: 'file',
        name: configFile,
        label: 'Configuration of Renovate',
        language: 'json',
        secret: false,
        make: (context, { asUser }) => jsonText(configuration(context, asUser)),
      },
      environment: {
        kind: 'file',
        name: environmentName,
        label: 'The token for Renovate',
        language: 'env',
        secret: true,
        modes: ['placeholder', 'inline'],
        make: (_, { names, token }) => environmentFile([[names.env, token]]).text,
      },
      check: {
        kind: 'command',
        name: 'renovate-validate.sh',
        label: 'Check the configuration',
        where: 'In the folder with the file; needs Node.js 24.11 or newer.',
        note: 'It says “Config validated successfully”.',
        make: () => commandLine('npx', '--yes', '--package', 'renovate', '--', 'renovate-config-validator', configFile),
      },
      run: {
        kind: 'command',
        name: 'renovate-run.sh',
        label: 'Run Renovate',
        where: 'In the folder with the files; needs Docker.',
        note: 'Add `-e RENOVATE_DRY_RUN=full` for a run that changes nothing.',
        make: (context, { names }) => {
          const ca = context.deployment === 'cloud' ? '' : context.options.caFile;
          return [
            'docker run --rm',
            dockerToken(context, environmentName, names),
            `-e RENOVATE_CONFIG_FILE=/usr/src/app/${configFile}`,
            `-v "$PWD/${configFile}:/usr/src/app/${configFile}:ro"`,
            ...(ca === '' ? [] : [`-v ${shellWord(`${ca}:/usr/src/app/ca.pem:ro`)}`, '-e NODE_EXTRA_CA_CERTS=/usr/src/app/ca.pem']),
            'renovate/renovate',
          ].join(' ');
        },
      },
    },
    next: (context, { names }) => [
      pasteToken(context, names, environmentName),
      setVariables(context, [names.env], 'where Renovate runs, to the token.'),
      keepReadable(context, environmentName, 'for you alone'),
      'Run Renovate once by hand, first as a dry run, and read its log.',
      'Then run it on a schedule: cron, a Kubernetes CronJob or a pipeline of your own.',
      context.mode === 'env'
        ? `Without Docker: \`RENOVATE_CONFIG_FILE=${configFile} npx renovate\`.`
        : `Without Docker, give the line of ${environmentName} to Renovate as its environment and run \`RENOVATE_CONFIG_FILE=${configFile} npx renovate\`.`,
    ],
    caveats: ({ credential, repositories, workspace, options }) => [
      isAccessToken(credential.kind) &&
        repositories === null &&
        workspace === '' &&
        'An access token cannot list workspaces, so Renovate finds nothing by itself: name the workspace, or choose repositories one by one.',
      repositories !== null &&
        options.autodiscoverFilter.length > 0 &&
        'autodiscoverFilter is not in the file: you chose the repositories one by one, and Renovate looks for no others.',
    ],
  },
);

function configuration(context: Context, asUser: boolean): JsonValue {
  const repositories = fullRepositories(context);
  const onCloud = context.deployment === 'cloud';
  const chosen = context.options.autodiscoverFilter;
  const filters = chosen.length > 0 ? chosen : !onCloud && context.projectKey !== '' ? [`${context.projectKey}/*`] : [];
  return {
    platform: onCloud ? 'bitbucket' : 'bitbucket-server',
    ...(onCloud ? {} : { endpoint: `${context.baseUrl}/` }),
    ...(asUser ? { username: context.tokenUser } : {}),
    ...(repositories !== null
      ? { repositories }
      : {
          autodiscover: true,
          ...(onCloud && context.workspace !== '' ? { autodiscoverNamespaces: [context.workspace] } : {}),
          ...(filters.length === 0 ? {} : { autodiscoverFilter: filters }),
        }),
    ...(context.options.onboarding ? {} : { onboarding: false, requireConfig: 'required' }),
    ...(context.deployment !== 'cloud' && context.options.mysql ? { unicodeEmoji: false } : {}),
  };
}

const cloud = cloudDeployment({
  note: 'Handrail writes the configuration of a Renovate that you run yourself.',
  prerequisites: [computer, { where: 'bitbucket', text: bot }],
  credentialKinds: cloudTokenKinds({
    apiToken: 'Renovate signs in with the e-mail address as username and the API token as password.',
    accessTokens:
      'Renovate sends it as a Bearer token. It belongs to nobody, so name the workspace or choose repositories: it cannot list workspaces.',
    oauth: 'An OAuth client’s tokens live two hours; Renovate’s configuration has no place for the client itself.',
  }),
  grants: [
    scope('read:repository:bitbucket', 'Renovate reads code and settings. Renovate names this scope.'),
    scope('write:repository:bitbucket', 'Renovate pushes its branches. Renovate names this scope.'),
    scope('read:pullrequest:bitbucket', 'Renovate finds the pull requests that it opened before. Renovate names this scope.'),
    scope('write:pullrequest:bitbucket', 'Renovate opens, updates and merges pull requests. Renovate names this scope.'),
    scope('read:user:bitbucket', 'Renovate asks who it is, so that it knows its own pull requests. Renovate names this scope.'),
    scope('read:workspace:bitbucket', 'Renovate lists your workspaces to find repositories. Renovate names this scope.'),
    permission('pullrequest:write', 'Renovate reads code, pushes branches and opens pull requests.'),
  ],
  inputs: cloudInputs,
  asks: [
    {
      field: 'workspace',
      required: false,
      label: 'autodiscoverNamespaces',
      help: 'The workspace that Renovate looks in. Empty: every workspace that the token sees.',
    },
    {
      field: 'user',
      required: true,
      label: 'username',
      help: 'The e-mail address of the Atlassian account that made the token.',
      kinds: ['api-token'],
    },
  ],
  caveats: [
    'Renovate’s Dependency Dashboard does not work on Bitbucket Cloud: it was an issue, and Bitbucket removed its issue tracker on 2026-08-20. So no issue scope is asked for.',
    'There is no endpoint in the file on purpose: Renovate knows Bitbucket Cloud’s address.',
    'A refused token does not end a run of Renovate with an error: look for “authentication” in its log.',
  ],
  sources: [cloudPage, packageCode, issuesGone, runningPage, sources.apiTokenScopes],
  git: (context) => putIn(context),
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the configuration of a Renovate that you run yourself.',
  prerequisites: [
    computer,
    { where: 'bitbucket', text: bot },
    { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' },
  ],
  credentialKinds: selfManagedKinds({
    personal: 'Renovate sends it as a Bearer token.',
    bearer: 'Renovate sends it as a Bearer token, the only way in which these tokens are accepted.',
    oauth: 'The configuration has a place for a token only.',
  }),
  grants: [
    level('PROJECT_READ', 'Renovate lists projects to find repositories.'),
    level('REPO_WRITE', 'Renovate pushes branches and opens pull requests. It looks only at repositories that it may write to.'),
  ],
  inputs: ownInputs,
  caveats: [
    'The token goes alone: Renovate refuses to start when a token and a password are both given.',
    'A refused token does not end a run of Renovate with an error: look for “authentication” in its log.',
  ],
  sources: [serverPage, packageCode, runningPage, sources.httpTokens],
  git: bearer,
  output: out,
});

/** Renovate. */
export const renovate = definePlatform({
  id: 'renovate',
  name: 'Renovate',
  vendor: 'Mend',
  summary: 'Opens pull requests that keep the dependencies of your repositories up to date.',
  category: 'Dependencies',
  aliases: ['renovate bot', 'mend', 'dependency updates', 'dependabot'],
  git: {
    clones: 'always',
    sources: [
      github('Renovate: the clone address on Cloud', 'renovatebot/renovate', 'main/lib/modules/platform/bitbucket/index.ts', '2026-08-14'),
      github(
        'Renovate: the header on Data Center',
        'renovatebot/renovate',
        'main/lib/modules/platform/bitbucket-server/utils.ts',
        '2026-05-19',
      ),
    ],
  },
  deployments: { cloud, ...selfManaged },
});
