/**
 * Flux: a Secret for GitRepository objects, and one such object for each chosen repository.
 * Facts: github.com/fluxcd/source-controller @39b711b1 (2026-07-02): docs/spec/v1/gitrepositories.md, config/crd.
 */
import { ok } from '../../contract/index.ts';
import { bare, yamlDocuments, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
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
  applying,
  kubernetesCaveat,
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
  edition('@39b711b1', '2026-07-02'),
);
const definition = source(
  'Flux source: definition of GitRepository',
  'https://github.com/fluxcd/source-controller/blob/39b711b1/docs/spec/v1/gitrepositories.md',
  edition('@39b711b1', '2026-07-02'),
);
const receivers = source(
  'Flux: Receiver, for webhooks of Bitbucket',
  'https://github.com/fluxcd/notification-controller/blob/2e46958/docs/spec/v1/receivers.md',
  edition('@2e46958', '2026-08-07'),
);

const secretFile = 'flux-git-secret.yml';
const sourcesFile = 'flux-git-repositories.yml';

const inputs = {
  name: objectName(
    'Name of the Secret',
    'What the Secret is called in Kubernetes; GitRepository objects name it in secretRef.',
    'bitbucket-acme',
  ),
  namespace: namespace('Where the GitRepository objects are. Flux reads the Secret from the same namespace.', 'flux-system'),
  branch: input.text({
    label: 'Branch',
    help: 'The branch that Flux follows.',
    required: true,
    default: 'main',
    check: matching(/^[^\s~^:?*[\\]+$/, 'A branch name has no spaces and none of ~ ^ : ? * [ \\.'),
  }),
  interval: input.text({
    label: 'Interval',
    help: 'How often Flux looks for changes, such as 1m0s or 30s or 1h.',
    required: true,
    default: '1m0s',
    check: matching(
      /^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/,
      'Write it as Flux takes it: a number with ms, s, m or h, such as 1m0s. “1 minute” is refused.',
    ),
  }),
};

const prerequisites = [
  {
    where: 'platform',
    text: 'Flux 2 in the cluster (GitRepository source.toolkit.fluxcd.io/v1), and the right to create Secrets in its namespace.',
  },
  { where: 'computer', text: '`kubectl`, pointed at the cluster that Flux runs in.' },
  { where: 'bitbucket', text: 'An account that can read the repositories.' },
] as const;

const toldAtOnce =
  'Flux looks for changes at every interval. To be told at once, add a Receiver of type “bitbucket” with a secret, and a webhook with the same secret in Bitbucket; that works for Cloud and for your own Bitbucket.';
const noRepositories =
  'All repositories were chosen, and Flux has no object for “all”: only the Secret is written. Choose repositories in Handrail for one GitRepository each, or name the Secret in secretRef of your own.';

const out = output(
  (context: Context<typeof inputs>) => {
    const places = repositoryPlaces(context);
    return places.ok ? ok({ places: places.value, names: tokenNames(context.credential.kind) }) : places;
  },
  {
    artifacts: {
      secret: {
        kind: 'file',
        name: secretFile,
        label: 'Credentials for Git',
        language: 'yaml',
        secret: true,
        make: ({ options: { name, namespace }, secret, tokenUser }, { names }) => {
          const token = secret('token', names);
          return yamlText(
            kubernetesSecret({ name, namespace }, tokenUser === '' ? { bearerToken: token } : { username: tokenUser, password: token }),
          );
        },
      },
      repositories: {
        kind: 'file',
        name: sourcesFile,
        label: 'GitRepository objects',
        language: 'yaml',
        secret: false,
        only: (_, { places }) => places.length > 0,
        make: (context, { places }) => yamlDocuments(gitRepositories(context, places)),
      },
      apply: {
        ...applying,
        name: 'flux-apply.sh',
        note: (context) => applyNote(context, secretFile),
        make: (context, { places, names }) => applyFiles(context, secretFile, places.length > 0 ? [sourcesFile] : [], [names.env]),
      },
    },
    next: (context, { places, names }) => {
      const { name, namespace, branch, interval } = context.options;
      return [
        ...applyNext(context, secretFile, [names.env]),
        places.length > 0
          ? `See that it works: \`kubectl get gitrepositories -n ${namespace}\` shows READY True.`
          : `Name the Secret in your own GitRepository objects: spec.secretRef.name: ${name}, with spec.ref.branch: ${branch} and spec.interval: ${interval}.`,
      ];
    },
    caveats: (_, { places }) => [places.length === 0 && noRepositories],
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

const cloud = cloudDeployment({
  note: 'Handrail writes the Secret, and one GitRepository for each chosen repository.',
  prerequisites,
  credentialKinds: cloudTokenKinds({
    apiToken: 'Git takes it under a fixed user name, with basic authentication as Flux’s page says for Bitbucket Cloud.',
    accessTokens: 'Git takes it under the user name x-token-auth.',
    oauth: 'The Secret has no place for an OAuth client.',
  }),
  grants: [scope('read:repository:bitbucket', 'Flux clones the repositories.'), permission('repository', 'Flux clones the repositories.')],
  inputs,
  asks: [
    {
      field: 'workspace',
      required: true,
      label: 'Workspace',
      help: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.',
    },
  ],
  caveats: [kubernetesCaveat, toldAtOnce],
  sources: [specification, definition, receivers, sources.apiTokenUse, sources.accessTokenUse, sources.apiTokenScopes],
  git: fixed,
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the Secret, and one GitRepository for each chosen repository.',
  prerequisites,
  credentialKinds: selfManagedKinds({
    personal: 'Flux sends it as a bearer token.',
    bearer: 'Flux sends it as a bearer token, which is the only way these tokens are accepted.',
    oauth: 'The Secret has no place for an OAuth client.',
  }),
  grants: [level('REPO_READ', 'Flux clones the repositories.')],
  inputs,
  caveats: [
    kubernetesCaveat,
    toldAtOnce,
    'Bitbucket with a certificate from a private authority: add the authority’s certificate (PEM) to the Secret under the key ca.crt.',
  ],
  sources: [specification, definition, receivers, sources.httpTokens],
  git: bearer,
  output: out,
});

/** Flux. */
export const flux = definePlatform({
  id: 'flux',
  name: 'Flux',
  vendor: 'Flux project',
  summary: 'Follows branches of your repositories and applies what is there to Kubernetes.',
  category: 'CI/CD',
  aliases: ['fluxcd', 'flux cd', 'gitops', 'gitrepository', 'kubernetes', 'cncf'],
  git: {
    clones: 'always',
    sources: [
      github('Flux: GitRepository, authentication', 'fluxcd/source-controller', 'main/docs/spec/v1/gitrepositories.md', '2026-06-09'),
    ],
  },
  deployments: { cloud, ...selfManaged },
});
