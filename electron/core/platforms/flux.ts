/**
 * Flux: a Secret for GitRepository objects, and one such object for each chosen repository.
 * Facts: github.com/fluxcd/source-controller @39b711b1 (2026-07-02): docs/spec/v1/gitrepositories.md, config/crd.
 */
import { fluxCopy as copy } from '../../contract/copy/en/platforms/flux.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { bare, yamlDocuments, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { commandLine } from '../formats/shell.ts';
import { edition, level, matching, permission, scope, source, sources, tokenNames } from './common.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { Context } from './define.ts';
import { bearer, fixed, github } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import {
  applyFiles,
  applyNext,
  applyNote,
  applyRun,
  applying,
  kubernetesObject,
  kubernetesSecret,
  namespace,
  objectName,
  objectNames,
} from './kubernetes.ts';
import { output } from './outputs.ts';
import { repositoryPlaces } from './repositories.ts';
import type { RepositoryPlace } from './repositories.ts';

const specification = source(
  'Flux: GitRepository, secret reference',
  'https://fluxcd.io/flux/components/source/gitrepositories/#secret-reference',
  edition('@39b711b1', '2026-07-02', '2026-11-29'),
);
const definition = source(
  'Flux source: definition of GitRepository',
  'https://github.com/fluxcd/source-controller/blob/39b711b1/docs/spec/v1/gitrepositories.md',
  edition('@39b711b1', '2026-07-02', '2026-11-29'),
);
const reconcilePage = source('Flux: flux reconcile source git', 'https://fluxcd.io/flux/cmd/flux_reconcile_source_git/', {
  checked: '2026-11-30',
});
const receivers = source(
  'Flux: Receiver, for webhooks of Bitbucket',
  'https://github.com/fluxcd/notification-controller/blob/2e46958/docs/spec/v1/receivers.md',
  edition('@2e46958', '2026-08-07', '2026-11-29'),
);

const secretFile = 'flux-git-secret.yml';
const sourcesFile = 'flux-git-repositories.yml';

const inputs = () => ({
  name: objectName(sharedCopy.kubernetes.secretLabel, copy.inputs.name.help, 'bitbucket-acme'),
  namespace: namespace(copy.inputs.namespace.help, 'flux-system'),
  branch: input.text({
    label: copy.inputs.branch.label,
    help: copy.inputs.branch.help,
    required: true,
    default: 'main',
    check: matching(/^[^\s~^:?*[\\]+$/, sharedCopy.checks.branch),
  }),
  interval: input.text({
    label: copy.inputs.interval.label,
    help: copy.inputs.interval.help,
    required: true,
    default: '1m0s',
    check: matching(/^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/, copy.inputs.interval.refused),
  }),
});

const prerequisites = () =>
  [
    {
      where: 'platform',
      text: copy.prerequisites.platform,
    },
    { where: 'computer', text: copy.prerequisites.computer },
    { where: 'bitbucket', text: sharedCopy.prerequisites.canRead },
  ] as const;

const out = () =>
  output(
    (context: Context<typeof inputs>) => {
      const places = repositoryPlaces(context);
      return places.ok ? ok({ places: places.value, names: tokenNames(context.credential.kind) }) : places;
    },
    {
      artifacts: {
        secret: {
          kind: 'file',
          name: secretFile,
          label: copy.artifacts.secret.label,
          language: 'yaml',
          secret: true,
          make: (context, { names }) => {
            const { name, namespace } = context.options;
            const { tokenUser } = context;
            const token = context.secret('token', names);
            return yamlText(
              kubernetesSecret(
                context,
                { name, namespace },
                tokenUser === '' ? { bearerToken: token } : { username: tokenUser, password: token },
              ),
            );
          },
        },
        repositories: {
          kind: 'file',
          name: sourcesFile,
          label: copy.artifacts.repositories.label,
          language: 'yaml',
          secret: false,
          repositories: 'chosen',
          make: (context, { places }) => yamlDocuments(gitRepositories(context, places)),
        },
        apply: {
          ...applying(),
          name: 'flux-apply.sh',
          note: (context) => applyNote(context, secretFile),
          make: (context, { places, names }) => applyFiles(context, secretFile, places.length > 0 ? [sourcesFile] : [], [names.env]),
          run: (context, { places }) => applyRun(context, secretFile, places.length > 0 ? [sourcesFile] : [], context.options),
        },
      },
      next: (context, { places, names }) => {
        const { name, namespace, branch, interval } = context.options;
        return [
          ...applyNext(context, secretFile, [names.env]),
          places.length > 0 ? copy.next.see(namespace) : copy.next.nameTheSecret({ name, branch, interval }),
        ];
      },
      caveats: (_, { places }) => [places.length === 0 && copy.caveats.noRepositories],
    },
  );

function gitRepositories({ options }: Context<typeof inputs>, places: readonly RepositoryPlace[]): YamlMap[] {
  const names = objectNames(places.map((place) => place.slug));
  return places.map((place, index) =>
    kubernetesObject(
      'source.toolkit.fluxcd.io/v1',
      'GitRepository',
      { name: names[index] ?? place.slug, namespace: options.namespace },
      {
        spec: {
          interval: bare(options.interval),
          url: place.cloneUrl,
          ref: { branch: options.branch },
          secretRef: { name: options.name },
        },
      },
    ),
  );
}

const afterToken = () =>
  [
    {
      reads: 'use',
      nudge: copy.afterToken.nudge,
      command: `${commandLine('flux', 'reconcile', 'source', 'git', 'NAME', '-n')} {namespace}`,
      sign: copy.afterToken.sign,
      sources: [specification, reconcilePage],
    },
  ] as const;

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: prerequisites(),
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      permission('repository', copy.cloud.grants.repository),
    ],
    inputs: inputs(),
    references: { kubernetes: true },
    asks: [
      {
        field: 'workspace',
        required: true,
        label: copy.cloud.asks.workspace.label,
        help: sharedCopy.asks.workspace,
      },
    ],
    caveats: [sharedCopy.kubernetes.caveat, copy.caveats.toldAtOnce],
    afterToken: afterToken(),
    sources: [specification, definition, receivers, sources.apiTokenUse, sources.accessTokenUse, sources.apiTokenScopes],
    git: fixed,
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: prerequisites(),
    credentialKinds: selfManagedKinds(copy.selfManaged.kinds),
    grants: [level('REPO_READ', copy.selfManaged.grants.REPO_READ)],
    inputs: inputs(),
    references: { kubernetes: true },
    caveats: [sharedCopy.kubernetes.caveat, copy.caveats.toldAtOnce, copy.selfManaged.caveats.ownAuthority],
    afterToken: afterToken(),
    sources: [specification, definition, receivers, sources.httpTokens],
    git: bearer,
    output: out(),
  });

/** Flux. */
export const flux = definePlatform(() => ({
  id: 'flux',
  name: 'Flux',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['fluxcd', 'flux cd', 'gitops', 'gitrepository', 'kubernetes', 'cncf'],
  git: {
    clones: 'always',
    sources: [
      github(
        'Flux: GitRepository, authentication',
        'fluxcd/source-controller',
        'main/docs/spec/v1/gitrepositories.md',
        '2026-06-09',
        '2026-11-30',
      ),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
