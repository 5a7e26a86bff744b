/**
 * Sourcegraph: the JSON of a code host connection, pasted by a site administrator.
 * Facts: sourcegraph/docs @3499c087 (2026-08-21); sourcegraph/sourcegraph schema/bitbucket_server.schema.json @9803b29e.
 */
import { sourcegraphCopy as copy } from '../../contract/copy/en/platforms/sourcegraph.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { jsonText } from '../formats/json-text.ts';
import type { Source } from '../../contract/index.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { inDoubleQuotes } from '../formats/shell.ts';
import { edition, fullRepositories, isAccessToken, level, permission, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { as, github, named, putIn, untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, filledName, pasteToken, setVariables, useFile } from './recipes.ts';

const docs = 'https://github.com/sourcegraph/docs/blob/3499c087/docs/admin/code-hosts';
const cloudPage = source('Sourcegraph: Bitbucket Cloud', `${docs}/bitbucket-cloud.mdx`, edition('@3499c087', '2026-08-21', '2026-11-30'));
const serverPage = source(
  'Sourcegraph: Bitbucket Server / Bitbucket Data Center',
  `${docs}/bitbucket-server.mdx`,
  edition('@3499c087', '2026-08-21', '2026-11-30'),
);
const schema = source(
  'Sourcegraph source: bitbucket_server.schema.json',
  'https://github.com/sourcegraph/sourcegraph/blob/9803b29e/schema/bitbucket_server.schema.json',
  { edition: '@9803b29e', checked: '2026-11-30' },
);

const configFile = 'sourcegraph-bitbucket.json';
const batch = when('batchChanges', true);
const noBatch = when('batchChanges', false);

const batchChanges = () =>
  input.boolean({
    label: copy.inputs.batchChanges.label,
    help: copy.inputs.batchChanges.help,
    default: false,
    affectsAccess: true,
  });
const exclude = (form: string, example: string) =>
  input.list({
    label: 'exclude',
    help: copy.inputs.exclude.help(form),
    example: [example],
    check: (value) =>
      Array.isArray(value) && !value.every((each) => /^~?[\w-]+\/[\w.-]+$/.test(each))
        ? { reason: copy.inputs.exclude.refused({ form, example }) }
        : null,
  });
const administrator = () => ({ where: 'platform' as const, text: copy.prerequisites.administrator });

const cloudInputs = () => ({
  batchChanges: batchChanges(),
  username: input.choice({
    label: 'username',
    help: copy.inputs.username.help,
    required: true,
    default: 'email',
    choices: [
      { value: 'email', label: copy.inputs.username.choices.email.label, help: copy.inputs.username.choices.email.help },
      { value: 'name', label: copy.inputs.username.choices.name.label, help: copy.inputs.username.choices.name.help },
    ],
  }),
  exclude: exclude('WORKSPACE/repository', 'acme/old-app'),
});

const ownInputs = () => ({ batchChanges: batchChanges(), exclude: exclude('KEY/repository', 'PRJ/old-app') });

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output(
    (context: Context) =>
      ok({ names: tokenNames(context.credential.kind), pasted: context.mode === 'env' ? filledName(configFile) : configFile }),
    {
      artifacts: {
        connection: {
          kind: 'file',
          name: configFile,
          label: copy.artifacts.connection.label,
          language: 'json',
          secret: true,
          make: (context) => jsonText(connection(context)),
        },
        fill: {
          kind: 'command',
          name: 'sourcegraph-fill-in.sh',
          label: copy.artifacts.fill.label,
          where: sharedCopy.recipes.folder,
          note: sharedCopy.recipes.needsEnvsubst,
          modes: ['env'],
          make: (context, { names }) =>
            useFile(context, configFile, [names.env], (name) => `echo "${inDoubleQuotes(copy.artifacts.fill.paste(name))}"`, 'keep'),
        },
      },
      next: (context, { names, pasted }) => [
        pasteToken(context, names, configFile),
        setVariables(context, [names.env], (variables) => copy.next.setVariables({ variables, pasted })),
        context.deployment === 'cloud' ? copy.next.openCloud : copy.next.openSelfManaged,
        copy.next.paste(pasted),
        copy.next.waitForSync,
        aboutSecret({ holdsSecret: context.mode !== 'placeholder' }, copy.next.deleteFile(pasted)),
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

const afterToken = (page: Source) =>
  [{ reads: 'store', nudge: copy.afterToken.nudge, sign: copy.afterToken.sign, unconfirmed: true, sources: [page] }] as const;

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [administrator()],
    credentialKinds: cloudTokenKinds({
      apiToken: copy.cloud.kinds.apiToken,
      accessTokens: copy.cloud.kinds.accessTokens,
      notAccess: {
        'repository-token': copy.cloud.kinds.notAccess['repository-token'],
        'project-token': copy.cloud.kinds.notAccess['project-token'],
      },
      oauth: copy.cloud.kinds.oauth,
    }),
    grants: [
      scope('read:project:bitbucket', copy.cloud.grants['read:project:bitbucket'], { unconfirmed: true }),
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      scope('read:account', copy.cloud.grants['read:account'], { when: batch }),
      scope('read:pipeline:bitbucket', copy.cloud.grants['read:pipeline:bitbucket'], { when: batch }),
      scope('write:repository:bitbucket', copy.cloud.grants['write:repository:bitbucket'], { when: batch }),
      scope('write:pullrequest:bitbucket', copy.cloud.grants['write:pullrequest:bitbucket'], { when: batch }),
      permission('project', copy.cloud.grants.project),
      permission('repository', copy.cloud.grants.repository),
      permission('pullrequest:write', copy.cloud.grants['pullrequest:write'], { when: batch, unconfirmed: true }),
    ],
    inputs: cloudInputs(),
    asks: [
      { field: 'workspace', required: true, label: 'teams', help: copy.cloud.asks.workspace.help },
      {
        field: 'user',
        required: true,
        label: 'username',
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
        when: { input: 'username', is: ['email'] },
      },
      {
        field: 'gitUser',
        required: true,
        label: 'username',
        help: sharedCopy.asks.userName,
        kinds: ['api-token'],
        when: { input: 'username', is: ['name'] },
      },
    ],
    caveats: [copy.caveats.noVariables, copy.cloud.caveats.appPasswordsGone, copy.cloud.caveats.userNameUntold],
    afterToken: afterToken(cloudPage),
    sources: [cloudPage, sources.apiTokenUse, sources.accessTokenUse],
    git: (context) =>
      isAccessToken(context.kind)
        ? putIn(context)
        : context.options.username === 'name'
          ? as(context.gitUser, 'answers')
          : untold(context.user, copy.cloud.git),
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [administrator(), { where: 'bitbucket', text: sharedCopy.prerequisites.tokens }],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [
      level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ, { when: noBatch }),
      level('REPO_READ', copy.selfManaged.grants.REPO_READ, { when: noBatch }),
      level('PROJECT_WRITE', copy.selfManaged.grants.PROJECT_WRITE, { when: batch }),
      level('REPO_WRITE', copy.selfManaged.grants.REPO_WRITE, { when: batch }),
    ],
    inputs: ownInputs(),
    asks: [{ field: 'user', required: true, label: 'username', help: sharedCopy.asks.userName }],
    caveats: [copy.caveats.noVariables, copy.selfManaged.caveats.ownAuthority],
    afterToken: afterToken(serverPage),
    sources: [serverPage, schema, sources.httpTokens],
    refuses: ({ answers }) => (/example\.com/.test(answers.baseUrl ?? '') ? copy.refused.exampleAddress : null),
    git: named,
    output: out(),
  });

/** Sourcegraph. */
export const sourcegraph = definePlatform(() => ({
  id: 'sourcegraph',
  name: 'Sourcegraph',
  vendor: 'Sourcegraph',
  summary: copy.summary,
  category: 'code-search',
  aliases: ['code search', 'batch changes', 'cody', 'code host connection'],
  git: {
    clones: 'always',
    sources: [
      github(
        'Sourcegraph: Bitbucket Cloud',
        'sourcegraph/docs',
        'main/docs/admin/code-hosts/bitbucket-cloud.mdx',
        '2026-08-06',
        '2026-11-30',
      ),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
