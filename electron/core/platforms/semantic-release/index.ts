/**
 * semantic-release: its configuration, and the variable that it takes the token from.
 * Facts: npm semantic-release 25.0.9 (2026-08-05), which was run: lib/get-git-auth-url.js (variables, address), lib/git.js (what is
 * pushed), lib/get-config.js (its own plugins), index.js (a dry run tries to push as well).
 */
import { semanticReleaseCopy as copy } from '../../../contract/copy/en/platforms/semantic-release.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../../contract/index.ts';
import type { Result } from '../../../contract/index.ts';
import { environmentFile } from '../../formats/env.ts';
import { jsonText } from '../../formats/json-text.ts';
import { commandLine } from '../../formats/shell.ts';
import { yamlText } from '../../formats/yaml-tree.ts';
import { isAccessToken, level, permission, placeOf, scope, sources, tokenNames } from '../common.ts';
import { when } from '../conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from '../define.ts';
import type { CloudContext, SelfManagedContext } from '../define.ts';
import { fixed, named } from '../git-sign-in.ts';
import { cloudTokenKinds, selfManagedKinds } from '../kinds.ts';
import { artifacts, output } from '../outputs.ts';
import { aboutSecret, pasteToken, setVariables } from '../recipes.ts';
import { repositoryPlaces } from '../repositories.ts';
import { cloudInputs, ownInputs } from './inputs.ts';
import { check, configuration, environmentName, pipeline, program, withToken } from './run.ts';
import type { Context, Parts } from './run.ts';
import { basicAuth, cloneDepth, guide, packageCode, pushBack } from './sources.ts';

function prepare(context: Context): Result<Parts> {
  const places = repositoryPlaces(context);
  if (!places.ok) return places;
  // It puts x-token-auth before BITBUCKET_TOKEN, so that only an access token belongs there.
  const alone = isAccessToken(context.credential.kind);
  const variable = alone ? 'BITBUCKET_TOKEN' : 'BITBUCKET_TOKEN_BASIC_AUTH';
  const names = tokenNames(context.credential.kind, alone ? variable : 'RELEASE_TOKEN');
  const token = context.secret('token', names);
  const [only, ...more] = places.value;
  return ok({
    names,
    variable,
    value: alone ? token : `${context.tokenUser}:${token}`,
    cloneUrl: only === undefined || more.length > 0 ? null : only.cloneUrl,
  });
}

const shared = () =>
  artifacts<Context, Parts>()({
    config: {
      kind: 'file',
      name: '.releaserc.json',
      label: copy.artifacts.config.label,
      language: 'json',
      secret: false,
      make: (context, parts) => jsonText(configuration(context, parts)),
    },
    environment: {
      kind: 'file',
      name: environmentName,
      label: copy.artifacts.environment.label,
      language: 'env',
      secret: true,
      modes: ['placeholder', 'inline'],
      make: (_, { variable, value }) => environmentFile([[variable, value]]).text,
    },
    check: {
      kind: 'command',
      name: 'semantic-release-check.sh',
      label: copy.artifacts.check.label,
      where: copy.artifacts.check.where,
      note: ({ options }) => (options.npm ? copy.artifacts.check.noteNpm : copy.artifacts.check.note),
      make: check,
    },
    release: {
      kind: 'command',
      name: 'semantic-release.sh',
      label: copy.artifacts.release.label,
      where: copy.artifacts.release.where,
      note: copy.artifacts.release.note,
      modes: ['env'],
      make: (context, parts) => withToken(context, parts, [], commandLine(...program)),
    },
  });

function next(context: Context, { names, variable, cloneUrl }: Parts) {
  return [
    pasteToken(context, names, environmentName),
    setVariables(context, [names.env]),
    copy.next.commit(context.options.branch),
    context.deployment !== 'cloud' && cloneUrl === null && copy.next.nameRepository,
    copy.next.run(copy.allowed),
    context.deployment === 'cloud' && context.options.pipelines && copy.next.pipeline,
    ...(context.mode === 'env'
      ? [context.reference === null && copy.next.addToken(names.env), copy.next.release]
      : [copy.next.addVariable(variable), copy.next.step(program.join(' '))]),
    aboutSecret(context, copy.next.delete),
  ];
}

function caveats(context: Context, { variable, cloneUrl }: Parts) {
  return [
    context.mode !== 'env' && variable === 'BITBUCKET_TOKEN_BASIC_AUTH' && copy.caveats.notEncoded,
    context.deployment !== 'cloud' && cloneUrl !== null && copy.caveats.ssh,
    context.deployment !== 'cloud' && !placeOf(context.baseUrl).https && copy.caveats.unencrypted,
  ];
}

const cloudOut = () =>
  output((context: CloudContext<typeof cloudInputs>) => prepare(context), {
    artifacts: {
      ...shared(),
      pipeline: {
        kind: 'file',
        name: 'bitbucket-pipelines.yml',
        label: copy.artifacts.pipeline.label,
        language: 'yaml',
        secret: false,
        when: when('pipelines', true),
        make: ({ options }) => yamlText(pipeline(options.branch)),
      },
    },
    next,
    caveats,
  });
const ownOut = () => output((context: SelfManagedContext<typeof ownInputs>) => prepare(context), { artifacts: shared(), next, caveats });

/** Each run is a process of its own, which takes its variables at its start. */
const afterToken = () => [{ reads: 'start', nudge: copy.afterToken.nudge, sign: copy.afterToken.sign, sources: [guide] }] as const;
const computer = () => ({ where: 'computer' as const, text: copy.prerequisites.computer });
const push = () => ({ where: 'bitbucket' as const, text: copy.prerequisites.push });
const always = () => [copy.caveats.plainFirst, copy.caveats.otherTokens, copy.caveats.noGithub];

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [computer(), push()],
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      scope('write:repository:bitbucket', copy.cloud.grants['write:repository:bitbucket']),
      permission('repository:write', copy.cloud.grants['repository:write']),
    ],
    inputs: cloudInputs(),
    caveats: always(),
    afterToken: afterToken(),
    sources: [packageCode, guide, pushBack, cloneDepth, sources.apiTokenUse, sources.accessTokenUse],
    git: fixed,
    output: cloudOut(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [computer(), push(), { where: 'bitbucket', text: sharedCopy.prerequisites.tokens }],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [level('REPO_WRITE', copy.selfManaged.grants.REPO_WRITE)],
    inputs: ownInputs(),
    asks: [{ field: 'user', required: true, label: 'BITBUCKET_TOKEN_BASIC_AUTH', help: sharedCopy.asks.userName }],
    caveats: [...always(), copy.caveats.authority],
    afterToken: afterToken(),
    sources: [packageCode, guide, basicAuth, sources.httpTokens],
    git: named,
    output: ownOut(),
  });

/** semantic-release. */
export const semanticRelease = definePlatform(() => ({
  id: 'semantic-release',
  name: 'semantic-release',
  vendor: 'semantic-release',
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['release', 'versioning', 'semver', 'changelog', 'tags', 'npm publish', 'BB_TOKEN', 'conventional commits'],
  git: { clones: 'always', sources: [packageCode] },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
