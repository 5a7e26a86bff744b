/**
 * Renovate, run by yourself (the hosted Mend app signs in by itself and needs none of this).
 * Facts: npm renovate 44.121.2, dist/modules/platform/{bitbucket,bitbucket-server}/index.js; renovatebot/renovate @c2dd4f85 (2026-08-22),
 * lib/modules/platform/{bitbucket,bitbucket-server}/readme.md and lib/workers/global/autodiscover.ts.
 * No issue scopes: https://github.com/renovatebot/renovate/pull/45445 (merged 2026-08-25). `account` and `team` are no permissions of
 * access
 * tokens; Renovate does without them: a refused /2.0/user is only noted, and with a workspace named it never lists workspaces.
 */
import { renovateCopy as copy } from '../../contract/copy/en/platforms/renovate.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { environmentFile } from '../formats/env.ts';
import { jsonText } from '../formats/json-text.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { commandLine, shellWord } from '../formats/shell.ts';
import { yamlText } from '../formats/yaml-tree.ts';
import { runFiles, runnable } from '../run/runnable.ts';
import { edition, fullRepositories, isAccessToken, level, matching, permission, scope, source, sources, tokenNames } from './common.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { bearer, github, putIn } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, dockerToken, pasteToken, setVariables } from './recipes.ts';

const snapshot = edition('44.39.2', '2026-08-22', '2026-11-29');
const cloudPage = source('Renovate: Bitbucket Cloud', 'https://docs.renovatebot.com/modules/platform/bitbucket', snapshot);
const serverPage = source('Renovate: Bitbucket Server', 'https://docs.renovatebot.com/modules/platform/bitbucket-server/', snapshot);
const runningPage = source('Renovate: Running Renovate', 'https://docs.renovatebot.com/getting-started/running/', snapshot);
const packageCode = source(
  'npm: renovate, platforms bitbucket and bitbucket-server',
  'https://www.npmjs.com/package/renovate/v/44.121.2',
  edition('44.121.2', '2026-09-29', '2026-11-29'),
);
const issuesGone = source(
  'Renovate pull request 45445: Bitbucket Cloud removed its issue tracker',
  'https://github.com/renovatebot/renovate/pull/45445',
  { dated: '2026-08-25', checked: '2026-11-29' },
);

const configFile = 'renovate-config.json';
const environmentName = 'renovate.env';

const filter = (example: string) =>
  input.list({
    label: 'autodiscoverFilter',
    help: copy.inputs.autodiscoverFilter.help(example),
    example: [example],
  });
const caFile = () =>
  input.text({
    label: 'NODE_EXTRA_CA_CERTS',
    help: copy.inputs.caFile.help,
    example: '/etc/ssl/acme-ca.pem',
    check: matching(/^(\/|[A-Za-z]:[\\/])[^,:"]*$/, sharedCopy.checks.wholePath),
  });
const onboarding = () =>
  input.boolean({
    label: 'onboarding',
    help: copy.inputs.onboarding.help,
    default: true,
  });

const computer = () => ({ where: 'computer' as const, text: copy.prerequisites.computer });

const emoji = () =>
  input.boolean({
    label: copy.inputs.mysql.label,
    help: copy.inputs.mysql.help,
    default: false,
  });
const cloudInputs = () => ({ autodiscoverFilter: filter('acme/*'), onboarding: onboarding() });

const ownInputs = () => ({ autodiscoverFilter: filter('PRJ/*'), onboarding: onboarding(), mysql: emoji(), caFile: caFile() });

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output(
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
          label: copy.artifacts.config.label,
          language: 'json',
          secret: false,
          make: (context, { asUser }) => jsonText(configuration(context, asUser)),
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
        check: {
          kind: 'command',
          name: 'renovate-validate.sh',
          label: copy.artifacts.check.label,
          where: copy.artifacts.check.where,
          note: copy.artifacts.check.note,
          make: () => commandLine('npx', '--yes', '--package', 'renovate', '--', 'renovate-config-validator', configFile),
          run: () =>
            runnable('npx', ['--yes', '--package', 'renovate', '--', 'renovate-config-validator', configFile], {
              files: runFiles({ name: configFile, secret: false }),
              changes: copy.artifacts.check.changes,
              applies: false,
              // npm fetches Renovate the first time.
              seconds: 900,
            }),
        },
        pipeline: {
          kind: 'file',
          name: 'bitbucket-pipelines.yml',
          label: copy.artifacts.pipeline.label,
          language: 'yaml',
          secret: false,
          modes: ['reference'],
          // A custom pipeline starts by hand or on a schedule, and has the repository's variables in its environment:
          // https://support.atlassian.com/bitbucket-cloud/docs/pipeline-start-conditions/ (checked 2026-11-30).
          make: () =>
            yamlText({
              image: 'renovate/renovate',
              pipelines: { custom: { renovate: [{ step: { script: [`RENOVATE_CONFIG_FILE=${configFile} renovate`] } }] } },
            }),
        },
        run: {
          kind: 'command',
          name: 'renovate-run.sh',
          label: copy.artifacts.run.label,
          where: sharedCopy.recipes.folderAndDocker,
          note: copy.artifacts.run.note,
          modes: ['placeholder', 'env', 'inline'],
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
        setVariables(context, [names.env], copy.next.setVariables),
        aboutSecret(context, sharedCopy.recipes.keepForYourself(environmentName)),
        ...(context.reference?.form === 'pipeline' ? [copy.next.pipeline] : [copy.next.runByHand, copy.next.schedule]),
        context.reference?.form === 'pipeline'
          ? null
          : context.mode === 'env'
            ? copy.next.withoutDockerOrFile(configFile)
            : copy.next.withoutDocker({ environmentName, configFile }),
      ],
      caveats: ({ credential, repositories, workspace, options }) => [
        isAccessToken(credential.kind) && repositories === null && workspace === '' && copy.caveats.cannotListWorkspaces,
        repositories !== null && options.autodiscoverFilter.length > 0 && copy.caveats.filterLeftOut,
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

/** Each run is a process of its own, which takes its variables at its start: the next one has the new token. */
const afterToken = () => [{ reads: 'start', sign: copy.afterToken.sign, sources: [runningPage] }] as const;

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [computer(), { where: 'bitbucket', text: copy.prerequisites.bot }],
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      scope('write:repository:bitbucket', copy.cloud.grants['write:repository:bitbucket']),
      scope('read:pullrequest:bitbucket', copy.cloud.grants['read:pullrequest:bitbucket']),
      scope('write:pullrequest:bitbucket', copy.cloud.grants['write:pullrequest:bitbucket']),
      scope('read:user:bitbucket', copy.cloud.grants['read:user:bitbucket']),
      scope('read:workspace:bitbucket', copy.cloud.grants['read:workspace:bitbucket']),
      permission('pullrequest:write', copy.cloud.grants['pullrequest:write']),
    ],
    inputs: cloudInputs(),
    references: { pipelines: true },
    asks: [
      {
        field: 'workspace',
        required: false,
        label: 'autodiscoverNamespaces',
        help: copy.cloud.asks.workspace.help,
      },
      {
        field: 'user',
        required: true,
        label: 'username',
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
      },
    ],
    caveats: [copy.cloud.caveats.noDashboard, copy.cloud.caveats.noEndpoint, copy.cloud.caveats.refusedToken],
    afterToken: afterToken(),
    sources: [cloudPage, packageCode, issuesGone, runningPage, sources.apiTokenScopes],
    git: (context) => putIn(context),
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      computer(),
      { where: 'bitbucket', text: copy.prerequisites.bot },
      { where: 'bitbucket', text: sharedCopy.prerequisites.tokens },
    ],
    credentialKinds: selfManagedKinds(copy.selfManaged.kinds),
    grants: [level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ), level('REPO_WRITE', copy.selfManaged.grants.REPO_WRITE)],
    inputs: ownInputs(),
    caveats: [copy.selfManaged.caveats.tokenAlone, copy.selfManaged.caveats.refusedToken],
    afterToken: afterToken(),
    sources: [serverPage, packageCode, runningPage, sources.httpTokens],
    git: bearer,
    output: out(),
  });

/** Renovate. */
export const renovate = definePlatform(() => ({
  id: 'renovate',
  name: 'Renovate',
  vendor: 'Mend',
  summary: copy.summary,
  category: 'dependencies',
  aliases: ['renovate bot', 'mend', 'dependency updates', 'dependabot'],
  git: {
    clones: 'always',
    sources: [
      github(
        'Renovate: the clone address on Cloud',
        'renovatebot/renovate',
        'main/lib/modules/platform/bitbucket/index.ts',
        '2026-08-14',
        '2026-11-30',
      ),
      github(
        'Renovate: the header on Data Center',
        'renovatebot/renovate',
        'main/lib/modules/platform/bitbucket-server/utils.ts',
        '2026-05-19',
        '2026-11-30',
      ),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
