/**
 * Sourcegraph: the JSON of a code host connection, pasted by a site administrator.
 * Facts: sourcegraph/docs @3499c087 (2026-08-21); sourcegraph/sourcegraph schema/bitbucket_server.schema.json @9803b29e.
 */
import { ok } from '../../contract/index.ts';
import { jsonText } from '../formats/json-text.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { edition, factsAsOf, fullRepositories, isAccessToken, level, permission, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { as, github, named, putIn, untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { deleteFile, filledName, needsEnvsubst, pasteToken, setVariables, useFile } from './recipes.ts';

const docs = 'https://github.com/sourcegraph/docs/blob/3499c087/docs/admin/code-hosts';
const cloudPage = source('Sourcegraph: Bitbucket Cloud', `${docs}/bitbucket-cloud.mdx`, edition('@3499c087', '2026-08-21', factsAsOf));
const serverPage = source(
  'Sourcegraph: Bitbucket Server / Bitbucket Data Center',
  `${docs}/bitbucket-server.mdx`,
  edition('@3499c087', '2026-08-21', factsAsOf),
);
const schema = source(
  'Sourcegraph source: bitbucket_server.schema.json',
  'https://github.com/sourcegraph/sourcegraph/blob/9803b29e/schema/bitbucket_server.schema.json',
  { edition: '@9803b29e', checked: factsAsOf },
);

const configFile = 'sourcegraph-bitbucket.json';
const batch = when('batchChanges', true);
const noBatch = when('batchChanges', false);

const batchChanges = input.boolean({
  label: 'Batch Changes',
  help: 'On: Sourcegraph may also change code and open pull requests in many repositories at once; the token needs to write. Off: reading is enough.',
  default: false,
  affectsAccess: true,
});
const exclude = (form: string, example: string) =>
  input.list({
    label: 'exclude',
    help: `Repositories that Sourcegraph never takes, one a line, as ${form}.`,
    example: [example],
    check: (value) =>
      Array.isArray(value) && !value.every((each) => /^~?[\w-]+\/[\w.-]+$/.test(each))
        ? { reason: `Write each as ${form}, such as ${example}.` }
        : null,
  });
const administrator = { where: 'platform' as const, text: 'A site administrator of your Sourcegraph.' };
const noVariables =
  'Sourcegraph’s editor expands no variables. With “env” a command fills the token in on your computer, and you paste the result.';

const cloudInputs = {
  batchChanges,
  username: input.choice({
    label: 'username',
    help: 'Sourcegraph’s pages do not say which name belongs beside an API token. Start with the e-mail address; if repositories are listed but not cloned, try the user name.',
    required: true,
    default: 'email',
    choices: [
      { value: 'email', label: 'The e-mail address', help: 'What Bitbucket’s API takes with an API token.' },
      { value: 'name', label: 'A Bitbucket user name', help: 'What git takes with an API token.' },
    ],
  }),
  exclude: exclude('WORKSPACE/repository', 'acme/old-app'),
};

const ownInputs = { batchChanges, exclude: exclude('KEY/repository', 'PRJ/old-app') };

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = output(
  (context: Context) =>
    ok({ names: tokenNames(context.credential.kind), pasted: context.mode === 'env' ? filledName(configFile) : configFile }),
  {
    artifacts: {
      connection: {
        kind: 'file',
        name: configFile,
        label: 'Code host connection',
        language: 'json',
        secret: true,
        make: (context) => jsonText(connection(context)),
      },
      fill: {
        kind: 'command',
        name: 'sourcegraph-fill-in.sh',
        label: 'Fill in the token',
        where: 'In the folder with the file.',
        note: needsEnvsubst,
        modes: ['env'],
        make: (context, { names }) => useFile(context, configFile, [names.env], (name) => `echo "Now paste the text of ${name}"`, 'keep'),
      },
    },
    next: (context, { names, pasted }) => [
      pasteToken(context, names, configFile),
      setVariables(context, [names.env], `to the token and run the command; it writes ${pasted}, readable by you alone.`),
      `In Sourcegraph: Site admin → Code host connections (older versions: Manage code hosts) → Add connection → ${context.deployment === 'cloud' ? 'Bitbucket.org' : 'Bitbucket Server / Bitbucket Data Center'}.`,
      `Paste the text of ${pasted} into the editor and click Add connection.`,
      'Wait for the first sync and see the repositories.',
      deleteFile({ holdsSecret: context.mode !== 'placeholder' }, pasted, 'Sourcegraph keeps the token now'),
    ],
  },
);

function connection(context: Context): JsonValue {
  const token = context.secret('token', tokenNames(context.credential.kind));
  const repositories = fullRepositories(context);
  const left = context.options.exclude;
  const excluded = left.length === 0 ? {} : { exclude: left.map((name) => ({ name })) };
  if (context.deployment === 'cloud') {
    return {
      url: 'https://bitbucket.org',
      ...(isAccessToken(context.credential.kind) ? { accessToken: token } : { username: context.tokenUser, apiToken: token }),
      ...(repositories === null ? { teams: [context.workspace] } : { repos: repositories }),
      ...excluded,
    };
  }
  return {
    url: context.baseUrl,
    username: context.tokenUser,
    token,
    ...(repositories !== null
      ? { repos: repositories }
      : context.projectKey === ''
        ? { repositoryQuery: ['all'] }
        : { projectKeys: [context.projectKey] }),
    ...excluded,
  };
}

const cloud = cloudDeployment({
  note: 'Handrail writes the JSON that a site administrator pastes under Code host connections.',
  prerequisites: [administrator],
  credentialKinds: cloudTokenKinds({
    apiToken: 'Sourcegraph takes it as apiToken with a username.',
    accessTokens: 'Sourcegraph takes a workspace access token as accessToken, without a user name.',
    notAccess: {
      'repository-token': 'Sourcegraph names workspace access tokens only. Use one of those, or an API token.',
      'project-token': 'Sourcegraph names workspace access tokens only. Use one of those, or an API token.',
    },
    oauth: 'The connection has a place for a token only.',
  }),
  grants: [
    scope('read:project:bitbucket', 'Sourcegraph asks for reading projects; mapped from “Projects: Read”.', { unconfirmed: true }),
    scope('read:repository:bitbucket', 'Sourcegraph lists and clones repositories.'),
    scope('read:account', 'Batch Changes asks whose token it is. Sourcegraph names this scope.', { when: batch }),
    scope('read:pipeline:bitbucket', 'Batch Changes shows whether builds pass. Sourcegraph names this scope.', { when: batch }),
    scope('write:repository:bitbucket', 'Batch Changes pushes branches. Sourcegraph names this scope.', { when: batch }),
    scope('write:pullrequest:bitbucket', 'Batch Changes opens pull requests. Sourcegraph names this scope.', { when: batch }),
    permission('project', 'Sourcegraph lists and clones repositories. Sourcegraph names “Projects: Read”.'),
    permission('repository', 'Sourcegraph clones repositories.'),
    permission('pullrequest:write', 'Batch Changes pushes branches and opens pull requests.', { when: batch, unconfirmed: true }),
  ],
  inputs: cloudInputs,
  asks: [
    { field: 'workspace', required: true, label: 'teams', help: 'The workspace that Sourcegraph reads. It calls workspaces “teams”.' },
    {
      field: 'user',
      required: true,
      label: 'username',
      help: 'The e-mail address of the Atlassian account that made the token.',
      kinds: ['api-token'],
      when: { input: 'username', is: ['email'] },
    },
    {
      field: 'gitUser',
      required: true,
      label: 'username',
      help: 'The Bitbucket user name of the token’s owner.',
      kinds: ['api-token'],
      when: { input: 'username', is: ['name'] },
    },
  ],
  caveats: [
    noVariables,
    'Older examples show appPassword. App passwords are gone: an API token goes into apiToken.',
    'Whether username is the e-mail address or the user name is not confirmed for API tokens; Handrail can write either.',
  ],
  sources: [cloudPage, sources.apiTokenUse, sources.accessTokenUse],
  git: (context) =>
    isAccessToken(context.kind)
      ? putIn(context)
      : context.options.username === 'name'
        ? as(context.gitUser, 'answers')
        : untold(
            context.user,
            'Sourcegraph’s page tells that it clones with username and app password, and not which name it takes with an API token. Its code is not public any more.',
          ),
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the JSON that a site administrator pastes under Code host connections.',
  prerequisites: [administrator, { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' }],
  credentialKinds: selfManagedKinds({
    personal: 'Sourcegraph takes it as token, with the user name of its owner.',
    bearer: null,
    notBearer:
      'Sourcegraph needs the user name that belongs to the token, and these tokens have none. Use an HTTP access token of an account made for Sourcegraph.',
    oauth: 'The connection has a place for a token only.',
  }),
  grants: [
    level('PROJECT_READ', 'Sourcegraph lists projects and their repositories.', { when: noBatch }),
    level('REPO_READ', 'Sourcegraph clones repositories.', { when: noBatch }),
    level('PROJECT_WRITE', 'Batch Changes: Sourcegraph’s page names write for projects.', { when: batch }),
    level('REPO_WRITE', 'Batch Changes pushes branches and opens pull requests.', { when: batch }),
  ],
  inputs: ownInputs,
  asks: [{ field: 'user', required: true, label: 'username', help: 'The Bitbucket user name of the token’s owner.' }],
  caveats: [
    noVariables,
    'A certificate of your own authority belongs into the site configuration (tls.external); the field certificate is no longer recommended.',
  ],
  sources: [serverPage, schema, sources.httpTokens],
  refuses: ({ answers }) =>
    /example\.com/.test(answers.baseUrl ?? '')
      ? 'Sourcegraph refuses addresses with example.com in them: it takes them for an example that was not filled in. Use the real address of your Bitbucket.'
      : null,
  git: named,
  output: out,
});

/** Sourcegraph. */
export const sourcegraph = definePlatform({
  id: 'sourcegraph',
  name: 'Sourcegraph',
  vendor: 'Sourcegraph',
  summary: 'Searches the code of all your repositories, and with Batch Changes changes many of them at once.',
  category: 'Code search',
  aliases: ['code search', 'batch changes', 'cody', 'code host connection'],
  git: {
    clones: 'always',
    sources: [github('Sourcegraph: Bitbucket Cloud', 'sourcegraph/docs', 'main/docs/admin/code-hosts/bitbucket-cloud.mdx', '2026-08-06')],
  },
  deployments: { cloud, ...selfManaged },
});
