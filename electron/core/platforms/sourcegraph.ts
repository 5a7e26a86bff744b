/**
 * Sourcegraph: the JSON of a code host connection, pasted by a site administrator.
 * Facts: sourcegraph/docs @3499c087 (2026-08-21); sourcegraph/sourcegraph schema/bitbucket_server.schema.json @9803b29e.
 */
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { jsonText } from '../formats/json-text.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { fillIn } from '../formats/shell.ts';
import {
  command,
  edition,
  factsAsOf,
  file,
  fullRepositories,
  input,
  isAccessToken,
  level,
  listOf,
  modes,
  permission,
  scope,
  selfManaged,
  source,
  sources,
  tokenNames,
} from './common.ts';
import { userBesideToken } from './git-facts.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import type { DescribedInput, ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

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
const filledFile = 'sourcegraph-bitbucket.filled.json';
const fillFile = 'sourcegraph-fill-in.sh';
const batch = { input: 'batchChanges', is: [true] };
const noBatch = { input: 'batchChanges', is: [false] };

const batchChanges = input(
  'batchChanges',
  'boolean',
  'Batch Changes',
  'On: Sourcegraph may also change code and open pull requests in many repositories at once; the token needs to write. Off: reading is enough.',
  { default: false, affectsAccess: true },
);
const exclude = (form: string, example: string): DescribedInput =>
  input('exclude', 'list', 'exclude', `Repositories that Sourcegraph never takes, one a line, as ${form}.`, {
    example: [example],
    check: (value) =>
      Array.isArray(value) && !value.every((each) => /^~?[\w-]+\/[\w.-]+$/.test(each))
        ? { reason: `Write each as ${form}, such as ${example}.` }
        : null,
  });
const artifacts: PlatformDeployment['artifacts'] = [
  { name: configFile, kind: 'file', label: 'Code host connection', when: null },
  { name: fillFile, kind: 'command', label: 'Fill in the token', when: null },
];
const administrator = { where: 'platform' as const, text: 'A site administrator of your Sourcegraph.' };
const noVariables =
  'Sourcegraph’s editor expands no variables. With “env” a command fills the token in on your computer, and you paste the result.';

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'Handrail writes the JSON that a site administrator pastes under Code host connections.',
  route: 'token',
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
  inputs: [
    batchChanges,
    input(
      'username',
      'choice',
      'username',
      'Sourcegraph’s pages do not say which name belongs beside an API token. Start with the e-mail address; if repositories are listed but not cloned, try the user name.',
      {
        required: true,
        default: 'email',
        choices: [
          { value: 'email', label: 'The e-mail address', help: 'What Bitbucket’s API takes with an API token.' },
          { value: 'name', label: 'A Bitbucket user name', help: 'What git takes with an API token.' },
        ],
      },
    ),
    exclude('WORKSPACE/repository', 'acme/old-app'),
  ],
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
  artifacts,
  secretsModes: modes({}),
  allow: [],
  caveats: [
    noVariables,
    'Older examples show appPassword. App passwords are gone: an API token goes into apiToken.',
    'Whether username is the e-mail address or the user name is not confirmed for API tokens; Handrail can write either.',
  ],
  sources: [cloudPage, sources.apiTokenUse, sources.accessTokenUse],
  export: write,
};

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'Handrail writes the JSON that a site administrator pastes under Code host connections.',
    route: 'token',
    prerequisites: [administrator, { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' }],
    credentialKinds: selfManagedKinds(deployment, {
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
    inputs: [batchChanges, exclude('KEY/repository', 'PRJ/old-app')],
    asks: [{ field: 'user', required: true, label: 'username', help: 'The Bitbucket user name of the token’s owner.' }],
    artifacts,
    secretsModes: modes({}),
    allow: [],
    caveats: [
      noVariables,
      'A certificate of your own authority belongs into the site configuration (tls.external); the field certificate is no longer recommended.',
    ],
    sources: [serverPage, schema, sources.httpTokens],
    refuses: ({ answers }) =>
      /example\.com/.test(answers.baseUrl ?? '')
        ? 'Sourcegraph refuses addresses with example.com in them: it takes them for an example that was not filled in. Use the real address of your Bitbucket.'
        : null,
    export: write,
  };
}

function write(context: ExportContext): Result<ExportOutput> {
  const names = tokenNames(context.credential.kind);
  const onCloud = context.deployment === 'cloud';
  const byEnvironment = context.mode === 'env';
  return ok({
    artifacts: [
      file(configFile, 'Code host connection', 'json', jsonText(connection(context)), context.holdsSecret),
      ...(byEnvironment
        ? [
            command(
              fillFile,
              'Fill in the token',
              fillIn({
                template: configFile,
                filled: filledFile,
                variables: [names.env],
                use: [`echo "Now paste the text of ${filledFile}"`],
                remove: false,
              }),
              'In the folder with the file.',
              'Needs envsubst (package gettext or gettext-base).',
            ),
          ]
        : []),
    ],
    next: [
      ...(context.mode === 'placeholder' ? [`Replace ${names.placeholder} in ${configFile} with the token.`] : []),
      ...(byEnvironment ? [`Set ${names.env} to the token and run the command; it writes ${filledFile}, readable by you alone.`] : []),
      `In Sourcegraph: Site admin → Code host connections (older versions: Manage code hosts) → Add connection → ${onCloud ? 'Bitbucket.org' : 'Bitbucket Server / Bitbucket Data Center'}.`,
      `Paste the text of ${byEnvironment ? filledFile : configFile} into the editor and click Add connection.`,
      'Wait for the first sync and see the repositories.',
      ...(context.holdsSecret || byEnvironment
        ? [`Delete ${byEnvironment ? filledFile : configFile}: Sourcegraph keeps the token now.`]
        : []),
    ],
    caveats: [],
  });
}

function connection(context: ExportContext): JsonValue {
  const token = context.secret('token', tokenNames(context.credential.kind));
  const repositories = fullRepositories(context);
  const left = listOf(context, 'exclude');
  const excluded = left.length === 0 ? {} : { exclude: left.map((name) => ({ name })) };
  if (context.deployment === 'cloud') {
    return {
      url: 'https://bitbucket.org',
      ...(isAccessToken(context.credential.kind)
        ? { accessToken: token }
        : { username: userBesideToken('sourcegraph', context), apiToken: token }),
      ...(repositories === null ? { teams: [context.workspace] } : { repos: repositories }),
      ...excluded,
    };
  }
  return {
    url: context.baseUrl,
    username: userBesideToken('sourcegraph', context),
    token,
    ...(repositories !== null
      ? { repos: repositories }
      : context.projectKey === ''
        ? { repositoryQuery: ['all'] }
        : { projectKeys: [context.projectKey] }),
    ...excluded,
  };
}

/** Sourcegraph. */
export const sourcegraph: Platform = {
  id: 'sourcegraph',
  name: 'Sourcegraph',
  vendor: 'Sourcegraph',
  summary: 'Searches the code of all your repositories, and with Batch Changes changes many of them at once.',
  category: 'Code search',
  aliases: ['code search', 'batch changes', 'cody', 'code host connection'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud, ...selfManaged(selfManagedDeployment) },
};
