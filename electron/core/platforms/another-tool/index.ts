/**
 * A tool that Handrail does not know: the person says what it must do and how it signs in, and gets token, permissions and a file.
 * Facts: Atlassian's own. Scopes by call: `x-atlassian-oauth2-scopes` in dac-static.atlassian.com/cloud/bitbucket/swagger.v3.json; levels:
 * dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json (docs/platforms.md 3.2, electron/contract/permissions/).
 */
import { anotherToolCopy as copy } from '../../../contract/copy/en/platforms/another-tool.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { anotherToolId, ok } from '../../../contract/index.ts';
import { environmentFile } from '../../formats/env.ts';
import { commandLine } from '../../formats/shell.ts';
import { yamlText } from '../../formats/yaml-tree.ts';
import { isAccessToken, isBearerOnly, level, permission, placeOf, scope, source, sources, tokenNames } from '../common.ts';
import { when } from '../conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from '../define.ts';
import type { CloudContext, SelfManagedContext } from '../define.ts';
import { fixed, named } from '../git-sign-in.ts';
import { applyFiles, applyNext, applyNote, applyRun, applying, kubernetesSecret } from '../kubernetes.ts';
import { output } from '../outputs.ts';
import { aboutSecret, filledName, pasteToken, setVariables, useFile } from '../recipes.ts';
import { repositoryPlaces } from '../repositories.ts';
import { fileNames, fileText, gitAddress } from './files.ts';
import type { Entries } from './files.ts';
import { byAddress, byPassword, cloudInputs, inKubernetes, ownInputs } from './inputs.ts';
import { cloudKinds, ownKinds } from './kinds.ts';

const scopesByCall = source(
  'Bitbucket Cloud REST: Authentication, with what each scope allows',
  'https://developer.atlassian.com/cloud/bitbucket/rest/intro/#authentication',
  { checked: '2026-11-21' },
);
const levelsByCall = source(
  'Bitbucket Data Center 9.2 OpenAPI: permission of each call',
  'https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json',
  { checked: '2026-11-20', dated: '2024-09-24', edition: 'Bitbucket 9.2' },
);
const gitPage = source('Git: gitcredentials', 'https://git-scm.com/docs/gitcredentials', {
  edition: 'v2.55.0-618-g1a3e64c6',
  dated: '2026-08-20',
  checked: '2026-11-30',
});

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output(
    (context: Context) => {
      const { signIn, format, tokenName } = context.options;
      const twice = repeated(context);
      if (twice !== null) return context.refuse(twice, copy.inputs.twice);
      const form = context.reference?.form;
      if (format !== 'kubernetes' && (form === 'external-secret' || form === 'sealed-secret'))
        return context.refuse('format', copy.refused.secretAlone);
      const places = repositoryPlaces({ ...context, repositories: signIn === 'git' ? context.repositories : null });
      if (!places.ok) return places;
      const names = tokenNames(context.credential.kind, signIn === 'git' ? 'BITBUCKET_TOKEN' : tokenName);
      return ok({ names, file: fileNames[format], entries: entriesOf(context, places.value, context.secret('token', names)) });
    },
    {
      artifacts: {
        env: {
          kind: 'file',
          name: fileNames.env,
          label: copy.artifacts.env,
          language: 'env',
          secret: true,
          when: when('format', 'env'),
          make: (_, { entries }) => fileText('env', entries),
        },
        json: {
          kind: 'file',
          name: fileNames.json,
          label: copy.artifacts.json,
          language: 'json',
          secret: true,
          when: when('format', 'json'),
          make: (_, { entries }) => fileText('json', entries),
        },
        yaml: {
          kind: 'file',
          name: fileNames.yaml,
          label: copy.artifacts.yaml,
          language: 'yaml',
          secret: true,
          when: when('format', 'yaml'),
          make: (_, { entries }) => fileText('yaml', entries),
        },
        secret: {
          kind: 'file',
          name: fileNames.kubernetes,
          label: copy.artifacts.secret,
          language: 'yaml',
          secret: true,
          when: inKubernetes,
          make: (context, { entries }) => yamlText(kubernetesSecret(context, objectOf(context), Object.fromEntries(entries))),
        },
        fill: {
          kind: 'command',
          name: 'bitbucket-fill.sh',
          label: copy.artifacts.fill.label,
          where: sharedCopy.recipes.folder,
          note: (_, { file }) => `${sharedCopy.recipes.needsEnvsubst} ${copy.artifacts.fill.filled(filledName(file))}`,
          when: when('format', 'env', 'json', 'yaml'),
          modes: ['env'],
          make: (context, { file, names }) => useFile(context, file, [names.env], () => [], 'keep'),
        },
        apply: {
          ...applying(),
          name: 'bitbucket-apply.sh',
          when: inKubernetes,
          note: (context) => applyNote(context, fileNames.kubernetes),
          make: (context, { names }) => applyFiles(context, fileNames.kubernetes, [], [names.env]),
          run: (context) => applyRun(context, fileNames.kubernetes, [], objectOf(context)),
        },
      },
      next: (context, { names, file }) => {
        const { signIn, format, name } = context.options;
        const inAddress = signIn === 'git' && context.mode === 'placeholder';
        const whole = context.mode === 'env' ? filledName(file) : file;
        return [
          ...(format === 'kubernetes'
            ? [inAddress ? copy.next.pasteEncoded({ placeholder: names.placeholder, file }) : null].concat(
                applyNext(context, file, [names.env]).slice(inAddress ? 1 : 0),
              )
            : [
                inAddress ? copy.next.pasteEncoded({ placeholder: names.placeholder, file }) : pasteToken(context, names, file),
                setVariables(context, [names.env]),
                context.mode === 'env' && copy.next.fill,
              ]),
          format === 'kubernetes' ? copy.next.secret(name) : copy.next.hand(whole),
          signIn === 'git' && context.repositories?.length !== 1 && (context.deployment === 'cloud' ? copy.next.base : copy.next.ownBase),
          // Bitbucket itself limits a repository's token; of the others a caveat says that they reach further.
          context.credential.kind.endsWith('repository-token') && context.repositories !== null
            ? copy.next.only(context.repositories.join(', '))
            : null,
          copy.next.try,
          format === 'kubernetes' ? null : context.mode === 'env' ? copy.next.never(whole) : aboutSecret(context, copy.next.never(whole)),
        ];
      },
      caveats: (context, { entries }) => [
        copy.caveats.rights,
        ...(context.deployment === 'cloud' ? cloudCaveats(context) : ownCaveats(context)),
        context.options.signIn === 'git' && copy.caveats.history,
        context.options.format === 'kubernetes' && context.mode === 'env' && context.reference === null && sharedCopy.kubernetes.caveat,
        context.options.format === 'env' && context.mode !== 'env' && !environmentFile(entries).sameInShell && copy.caveats.shell,
      ],
    },
  );

/** The first field, from top to bottom, whose name another one above it has; null where all differ. */
function repeated({ options }: Context): 'userName' | 'tokenName' | null {
  const { signIn, addressName, userName, tokenName } = options;
  if (signIn === 'git') return null;
  const named = signIn === 'basic';
  if (named && userName === addressName) return 'userName';
  return tokenName === addressName || (named && tokenName === userName) ? 'tokenName' : null;
}

/** The names that the tool reads, with what belongs under each. `token`: the text that stands for it in this mode. */
function entriesOf(context: Context, places: Parameters<typeof gitAddress>[1], token: string): Entries {
  const { signIn, addressName, userName, tokenName, gitName } = context.options;
  // What stands for a token elsewhere is filled in later, and has nothing to encode.
  if (signIn === 'git') return [[gitName, gitAddress(context, places, context.mode === 'inline' ? encodeURIComponent(token) : token)]];
  return [
    [addressName, context.deployment === 'cloud' ? 'https://api.bitbucket.org/2.0' : context.baseUrl],
    ...(signIn === 'basic' ? [[userName, context.credential.user] as const] : []),
    [tokenName, token],
  ];
}

function objectOf({ options }: Context): { readonly name: string; readonly namespace: string } {
  return { name: options.name, namespace: options.namespace };
}

function cloudCaveats({ options, credential }: CloudContext<typeof cloudInputs>): readonly (string | false)[] {
  const asks = options.signIn !== 'git';
  return [
    asks && (isAccessToken(credential.kind) ? copy.cloud.caveats.gitNameAccess : copy.cloud.caveats.gitName),
    asks && copy.cloud.caveats.lists,
    options.signIn === 'basic' && options.create && copy.cloud.caveats.creates,
    asks && isAccessToken(credential.kind) && options.code === 'read' && options.pullRequests === 'write' && copy.cloud.caveats.writes,
  ];
}

function ownCaveats({ options, baseUrl }: SelfManagedContext<typeof ownInputs>): readonly (string | false)[] {
  return [
    options.signIn !== 'git' && copy.selfManaged.caveats.interface(`${baseUrl}/rest/api/latest`),
    options.signIn !== 'git' && options.webhooks && copy.selfManaged.caveats.webhooks,
    options.signIn === 'bearer' && options.create && copy.selfManaged.caveats.creates,
    copy.selfManaged.caveats.authority,
    !placeOf(baseUrl).https && copy.selfManaged.caveats.unencrypted,
  ];
}

const afterToken = () =>
  [
    {
      reads: 'start',
      nudge: copy.afterToken.kubernetes,
      command: `${commandLine('kubectl', 'rollout', 'restart', 'deployment', 'NAME', '-n')} {namespace}`,
      sign: copy.afterToken.sign,
      when: inKubernetes,
      sources: [sources.kubernetesSecrets],
    },
    { reads: 'start', nudge: copy.afterToken.nudge, sign: copy.afterToken.sign, unconfirmed: true, sources: [] },
  ] as const;

const pushes = when('code', 'push');
const reviews = when('pullRequests', 'comment', 'write');
const changesReviews = when('pullRequests', 'write');
const hooked = when('webhooks', true);
const lists = when('projects', true);
const creates = when('create', true);
const builds = when('builds', 'read', 'run');
const runsBuilds = when('builds', 'run');

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [{ where: 'bitbucket', text: sharedCopy.prerequisites.canRead }],
    credentialKinds: cloudKinds(),
    refusesKind: (kind, { signIn }) => {
      if (signIn === 'bearer' && !isAccessToken(kind)) return copy.cloud.refusesKind.bearer;
      return signIn === 'basic' && isAccessToken(kind) ? copy.cloud.refusesKind.basic : null;
    },
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants.read),
      scope('write:repository:bitbucket', copy.cloud.grants.push, { when: pushes }),
      scope('read:pullrequest:bitbucket', copy.cloud.grants.pullRequests, { when: reviews }),
      scope('write:pullrequest:bitbucket', copy.cloud.grants.writePullRequests, { when: changesReviews }),
      scope('read:webhook:bitbucket', copy.cloud.grants.readWebhooks, { when: hooked }),
      scope('write:webhook:bitbucket', copy.cloud.grants.writeWebhooks, { when: hooked }),
      scope('delete:webhook:bitbucket', copy.cloud.grants.deleteWebhooks, { when: hooked }),
      scope('read:pipeline:bitbucket', copy.cloud.grants.readBuilds, { when: builds }),
      scope('write:pipeline:bitbucket', copy.cloud.grants.runBuilds, { when: runsBuilds }),
      scope('read:workspace:bitbucket', copy.cloud.grants.workspace, { when: lists }),
      scope('read:project:bitbucket', copy.cloud.grants.project, { when: lists }),
      // “create repository” is in its list: https://support.atlassian.com/bitbucket-cloud/docs/api-token-permissions
      scope('admin:repository:bitbucket', copy.cloud.grants.create, { when: creates }),
      scope('read:user:bitbucket', copy.cloud.grants.account, { when: when('account', true) }),
      permission('repository', copy.cloud.grants.read),
      permission('repository:write', copy.cloud.grants.push, { when: pushes }),
      permission('pullrequest', copy.cloud.grants.pullRequests, { when: when('pullRequests', 'comment') }),
      permission('pullrequest:write', copy.cloud.grants.writePullRequests, { when: changesReviews }),
      permission('webhook', copy.cloud.grants.writeWebhooks, { when: hooked }),
      permission('pipeline', copy.cloud.grants.readBuilds, { when: when('builds', 'read') }),
      permission('pipeline:write', copy.cloud.grants.runBuilds, { when: runsBuilds }),
      permission('project', copy.cloud.grants.project, { when: lists }),
      permission('account', copy.cloud.grants.workspace, { when: lists }),
    ],
    inputs: cloudInputs(),
    references: { kubernetes: true },
    asks: [
      {
        field: 'user',
        required: true,
        label: 'username',
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
        when: byPassword,
      },
      { field: 'workspace', required: true, label: 'workspace', help: sharedCopy.asks.workspace, when: byAddress },
    ],
    afterToken: afterToken(),
    sources: [scopesByCall, sources.apiTokenUse, sources.accessTokenUse, sources.apiTokenScopes, gitPage],
    git: (context) => (context.options.signIn === 'git' ? fixed(context) : null),
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      { where: 'bitbucket', text: sharedCopy.prerequisites.canRead },
      { where: 'bitbucket', text: sharedCopy.prerequisites.tokens },
    ],
    credentialKinds: ownKinds,
    refusesKind: (kind, { signIn, create }) => {
      if (signIn !== 'bearer' && isBearerOnly(kind)) return copy.selfManaged.refusesKind.nameless;
      return create && kind === 'http-repository-token' ? copy.selfManaged.refusesKind.creates : null;
    },
    grants: [
      level('PROJECT_READ', copy.selfManaged.grants.project, { when: lists }),
      // A person may be allowed to create repositories without that, but no lower level of a token holds it:
      // https://confluence.atlassian.com/bitbucketserver0717/personal-access-tokens-1087535496.html
      level('PROJECT_ADMIN', copy.selfManaged.grants.create, { when: creates }),
      level('REPO_READ', copy.selfManaged.grants.read),
      level('REPO_WRITE', copy.selfManaged.grants.write, { when: pushes }),
      level('REPO_ADMIN', copy.selfManaged.grants.admin, { when: hooked }),
    ],
    inputs: ownInputs(),
    references: { kubernetes: true },
    modes: {
      env: { when: when('signIn', 'basic', 'bearer'), otherwise: copy.selfManaged.modes.git },
      reference: { when: when('signIn', 'basic', 'bearer'), otherwise: copy.selfManaged.modes.git },
    },
    asks: [
      {
        field: 'user',
        required: true,
        label: 'username',
        help: sharedCopy.asks.userName,
        kinds: ['http-access-token'],
        when: byPassword,
      },
      {
        field: 'user',
        required: true,
        label: 'BITBUCKET_GIT_URL',
        help: sharedCopy.asks.userName,
        kinds: ['http-access-token'],
        when: byAddress,
      },
    ],
    afterToken: afterToken(),
    sources: [levelsByCall, sources.httpTokens, gitPage],
    git: (context) => (context.options.signIn === 'git' ? named(context) : null),
    output: out(),
  });

/** Anything that is not in the catalogue. */
export const anotherTool = definePlatform(() => ({
  id: anotherToolId,
  name: copy.name,
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'anything-else',
  aliases: ['something else', 'other', 'generic', 'custom', 'script', 'in-house', 'not in the list', 'rest', 'api', 'curl', 'own'],
  git: { clones: 'always', sources: [gitPage] },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
