/**
 * Flux: a Secret for GitRepository objects, and one such object for each chosen repository.
 * Facts: github.com/fluxcd/source-controller @39b711b1 (2026-07-02): docs/spec/v1/gitrepositories.md, config/crd.
 */
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { doubleQuoted } from '../formats/yaml-text.ts';
import {
  edition,
  file,
  input,
  level,
  matching,
  modes,
  permission,
  scope,
  selfManaged,
  source,
  sources,
  textOf,
  tokenNames,
} from './common.ts';
import { userBesideToken } from './git-facts.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import {
  applyCommand,
  applySteps,
  documents,
  kubernetesCaveat,
  lines,
  namespaceInput,
  objectNameInput,
  objectNames,
  secretObject,
} from './kubernetes.ts';
import { repositoryPlaces } from './repositories.ts';
import type { RepositoryPlace } from './repositories.ts';
import type { DescribedInput, ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

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

const inputs: readonly DescribedInput[] = [
  objectNameInput('Name of the Secret', 'What the Secret is called in Kubernetes; GitRepository objects name it in secretRef.', {
    default: 'bitbucket',
    example: 'bitbucket-acme',
  }),
  namespaceInput('Where the GitRepository objects are. Flux reads the Secret from the same namespace.', 'flux-system'),
  input('branch', 'text', 'Branch', 'The branch that Flux follows.', {
    required: true,
    default: 'main',
    check: matching(/^[^\s~^:?*[\\]+$/, 'A branch name has no spaces and none of ~ ^ : ? * [ \\.'),
  }),
  input('interval', 'text', 'Interval', 'How often Flux looks for changes, such as 1m0s or 30s or 1h.', {
    required: true,
    default: '1m0s',
    check: matching(
      /^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/,
      'Write it as Flux takes it: a number with ms, s, m or h, such as 1m0s. “1 minute” is refused.',
    ),
  }),
];

const artifacts = [
  { name: secretFile, kind: 'file', label: 'Credentials for Git', when: null },
  { name: sourcesFile, kind: 'file', label: 'GitRepository objects', when: null },
  { name: 'flux-apply.sh', kind: 'command', label: 'Apply it to Kubernetes', when: null },
] as const;
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

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'Handrail writes the Secret, and one GitRepository for each chosen repository.',
  route: 'token',
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
  artifacts,
  secretsModes: modes({}),
  allow: [],
  caveats: [kubernetesCaveat, toldAtOnce],
  sources: [specification, definition, receivers, sources.apiTokenUse, sources.accessTokenUse, sources.apiTokenScopes],
  export: write,
};

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'Handrail writes the Secret, and one GitRepository for each chosen repository.',
    route: 'token',
    prerequisites,
    credentialKinds: selfManagedKinds(deployment, {
      personal: 'Flux sends it as a bearer token.',
      bearer: 'Flux sends it as a bearer token, which is the only way these tokens are accepted.',
      oauth: 'The Secret has no place for an OAuth client.',
    }),
    grants: [level('REPO_READ', 'Flux clones the repositories.')],
    inputs,
    asks: [],
    artifacts,
    secretsModes: modes({}),
    allow: [],
    caveats: [
      kubernetesCaveat,
      toldAtOnce,
      'Bitbucket with a certificate from a private authority: add the authority’s certificate (PEM) to the Secret under the key ca.crt.',
    ],
    sources: [specification, definition, receivers, sources.httpTokens],
    export: write,
  };
}

function write(context: ExportContext): Result<ExportOutput> {
  const places = repositoryPlaces(context);
  if (!places.ok) return places;
  const some = places.value.length > 0;
  const names = tokenNames(context.credential.kind);
  const token = context.secret('token', names);
  const user = userBesideToken('flux', context);
  const secret = secretObject({
    name: textOf(context, 'name'),
    namespace: textOf(context, 'namespace'),
    values:
      user === ''
        ? [['bearerToken', token]]
        : [
            ['username', user],
            ['password', token],
          ],
  });
  return ok({
    artifacts: [
      file(secretFile, 'Credentials for Git', 'yaml', secret, context.holdsSecret),
      ...(some ? [file(sourcesFile, 'GitRepository objects', 'yaml', documents(gitRepositories(context, places.value)), false)] : []),
      applyCommand(context, 'flux-apply.sh', { secret: secretFile, others: some ? [sourcesFile] : [], variables: [names.env] }),
    ],
    next: [
      ...applySteps(context, secretFile, [names.env]),
      some
        ? `See that it works: \`kubectl get gitrepositories -n ${textOf(context, 'namespace')}\` shows READY True.`
        : `Name the Secret in your own GitRepository objects: spec.secretRef.name: ${textOf(context, 'name')}, with spec.ref.branch: ${textOf(context, 'branch')} and spec.interval: ${textOf(context, 'interval')}.`,
    ],
    caveats: some ? [] : [noRepositories],
  });
}

function gitRepositories(context: ExportContext, places: readonly RepositoryPlace[]): string[] {
  const names = objectNames(places.map((place) => place.slug));
  return places.map((place, index) =>
    lines([
      'apiVersion: source.toolkit.fluxcd.io/v1',
      'kind: GitRepository',
      'metadata:',
      `  name: ${doubleQuoted(names[index] ?? place.slug)}`,
      `  namespace: ${doubleQuoted(textOf(context, 'namespace'))}`,
      'spec:',
      `  interval: ${textOf(context, 'interval')}`,
      `  url: ${doubleQuoted(place.cloneUrl)}`,
      '  ref:',
      `    branch: ${doubleQuoted(textOf(context, 'branch'))}`,
      '  secretRef:',
      `    name: ${doubleQuoted(textOf(context, 'name'))}`,
    ]),
  );
}

/** Flux. */
export const flux: Platform = {
  id: 'flux',
  name: 'Flux',
  vendor: 'Flux project',
  summary: 'Follows branches of your repositories and applies what is there to Kubernetes.',
  category: 'CI/CD',
  aliases: ['fluxcd', 'flux cd', 'gitops', 'gitrepository', 'kubernetes', 'cncf'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud, ...selfManaged(selfManagedDeployment) },
};
