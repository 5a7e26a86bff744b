/**
 * Argo CD: a Secret with the repository credentials, and on request an ApplicationSet that finds repositories by itself.
 * Facts: github.com/argoproj/argo-cd @37ee0097 (2026-08-22): docs/operator-manual/argocd-repositories.yaml, util/db/repository_secrets.go,
 * manifests/crds/applicationset-crd.yaml; pull request 21462 (bearer tokens, merged 2025-03).
 */
import { fail, ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { doubleQuoted } from '../export/yaml-text.ts';
import { cloudGitUser, file, input, isBearerOnly, isOn, level, modes, permission, scope, selfManaged, source, sources, textOf, tokenNames } from './common.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { applyCommand, applySteps, documents, kubernetesCaveat, lines, namespaceInput, objectNameInput, objectNames, secretObject } from './kubernetes.ts';
import { cloneBase, repositoryPlaces } from './repositories.ts';
import type { DescribedInput, ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

const manual = 'https://argo-cd.readthedocs.io/en/stable';
const pages = {
  declarative: source('Argo CD: Declarative setup, repository credentials', `${manual}/operator-manual/declarative-setup/#repository-credentials`),
  privateRepositories: source('Argo CD: Private repositories, access token of Bitbucket', `${manual}/user-guide/private-repositories/`),
  generator: source('Argo CD: ApplicationSet, SCM provider generator', `${manual}/operator-manual/applicationset/Generators-SCM-Provider/`),
  example: source('Argo CD source: keys of a repository Secret', 'https://github.com/argoproj/argo-cd/blob/37ee0097/docs/operator-manual/argocd-repositories.yaml'),
  bearer: source('Argo CD: bearer token for Bitbucket Data Center (pull request 21462)', 'https://github.com/argoproj/argo-cd/pull/21462'),
  cloudBasic: source('Argo CD issue 26929: the generator takes Basic authentication only on Bitbucket Cloud', 'https://github.com/argoproj/argo-cd/issues/26929'),
} as const;

const secretFile = 'argocd-repository-secret.yml';
const setFile = 'argocd-applicationset.yml';
const secretType = 'argocd.argoproj.io/secret-type';
const finding = { input: 'generator', is: [true] };
const byPassword = { input: 'signIn', is: ['basic'] };

const inputs = (namespaceHelp: string): readonly DescribedInput[] => [
  input('generator', 'boolean', 'ApplicationSet that finds repositories', 'On: Argo CD lists the repositories and makes one application for each. Off: it gets the credentials only, for applications that you write yourself.', { default: false, affectsAccess: true }),
  input('secretType', 'choice', secretType, 'What the credentials are for.', {
    required: true, default: 'repo-creds',
    choices: [
      { value: 'repo-creds', label: 'repo-creds', help: 'For every repository whose address begins the same way: the workspace, or the project.' },
      { value: 'repository', label: 'repository', help: 'For the chosen repositories only, one Secret each.' },
    ],
  }),
  objectNameInput('Name of the Secret', 'What the Secret is called in Kubernetes.', { default: 'bitbucket', example: 'bitbucket-acme' }),
  namespaceInput(namespaceHelp, 'argocd'),
  input('repositoryMatch', 'text', 'repositoryMatch', 'A regular expression that a repository’s name must match. Empty: every repository.', { example: '^app-', when: finding }),
  input('path', 'text', 'Path in each repository', 'The folder with the manifests.', { required: true, default: '.', example: 'deploy', when: finding }),
  input('argoProject', 'text', 'Argo CD project', 'The project in Argo CD (not in Bitbucket) that the applications belong to.', { required: true, default: 'default', when: finding }),
  input('destination', 'text', 'Target namespace', 'Where the applications are installed in the cluster that Argo CD runs in.', { required: true, default: 'default', when: finding }),
];
const namespaceHelp = 'Where Argo CD runs. It reads Secrets of its own namespace only.';

const artifacts = [
  { name: secretFile, kind: 'file', label: 'Repository credentials', when: null },
  { name: setFile, kind: 'file', label: 'ApplicationSet', when: finding },
  { name: 'argocd-apply.sh', kind: 'command', label: 'Apply it to Kubernetes', when: null },
] as const;

const prerequisites = [
  { where: 'platform', text: 'Argo CD, and the right to create Secrets in its namespace. ApplicationSets with credentials are for Argo CD administrators.' },
  { where: 'computer', text: '`kubectl`, pointed at the cluster that Argo CD runs in.' },
] as const;

const prefixCaveat = 'A repo-creds Secret counts for every address that begins with its own, letter by letter: “…/acme” is also the beginning of “…/acme-old”. The longest match wins.';

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'Handrail writes the repository Secret, and on request an ApplicationSet.',
  route: 'token',
  prerequisites: [...prerequisites, { where: 'bitbucket', text: 'An account that can read the repositories.' }],
  credentialKinds: cloudTokenKinds({
    apiToken: 'Git takes it under a fixed user name, and the ApplicationSet under the e-mail address of its owner.',
    accessTokens: 'Git takes it under the user name x-token-auth. The ApplicationSet of Argo CD cannot use it on Bitbucket Cloud.',
    oauth: 'A repository Secret has no place for an OAuth client.',
  }),
  grants: [
    scope('read:repository:bitbucket', 'Argo CD clones the repositories; the ApplicationSet lists them.'),
    permission('repository', 'Argo CD clones the repositories.'),
  ],
  inputs: inputs(namespaceHelp),
  asks: [
    { field: 'workspace', required: true, label: 'owner', help: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.' },
    { field: 'user', required: true, label: 'user', help: 'The e-mail address of the Atlassian account that made the token.', when: finding },
  ],
  artifacts,
  secretsModes: modes({}),
  allow: [],
  caveats: [kubernetesCaveat, 'Argo CD looks for changes every few minutes. To be told at once, add a webhook in Bitbucket and its UUID to the Secret argocd-secret as webhook.bitbucket.uuid.'],
  sources: [pages.declarative, pages.privateRepositories, pages.generator, pages.example, pages.cloudBasic, sources.apiTokenUse, sources.accessTokenUse, sources.apiTokenScopes],
  refusesKind: (kind, options) =>
    options['generator'] === true && kind !== 'api-token'
      ? 'On Bitbucket Cloud the ApplicationSet signs in with an e-mail address, and access tokens have none. Use an API token, or turn the ApplicationSet off.'
      : null,
  export: write,
};

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'Handrail writes the repository Secret, and on request an ApplicationSet.',
    route: 'token',
    prerequisites: [
      ...prerequisites,
      { where: 'platform', text: 'Argo CD 3.0 or newer for bearer tokens (the change was merged in March 2025; the exact release is not confirmed). Choose user name and token for an older one.' },
      { where: 'bitbucket', text: 'An account that can read the repositories.' },
    ],
    credentialKinds: selfManagedKinds(deployment, {
      personal: 'Argo CD sends it as a bearer token, or together with your user name.',
      bearer: 'Argo CD sends it as a bearer token, which is the only way these tokens are accepted.',
      oauth: 'A repository Secret has no place for an OAuth client.',
    }),
    grants: [
      level('PROJECT_READ', 'The ApplicationSet lists the repositories of a project.', { when: finding }),
      level('REPO_READ', 'Argo CD clones the repositories.'),
    ],
    inputs: [
      input('signIn', 'choice', 'How Argo CD signs in', 'Older Argo CD knows no bearer tokens for Git.', {
        required: true, default: 'bearer', affectsAccess: true,
        choices: [
          { value: 'bearer', label: 'bearerToken', help: 'The token alone. Takes every kind of HTTP access token.' },
          { value: 'basic', label: 'username and password', help: 'The token in place of the password. For a person’s token only.' },
        ],
      }),
      ...inputs(namespaceHelp),
    ],
    asks: [
      { field: 'projectKey', required: true, label: 'project', help: 'The key of the project in Bitbucket, such as PRJ.', when: finding },
      { field: 'user', required: true, label: 'username', help: 'The Bitbucket user name of the token’s owner.', when: byPassword },
    ],
    artifacts,
    secretsModes: modes({}),
    allow: [],
    caveats: [
      kubernetesCaveat,
      'Argo CD looks for changes every few minutes. To be told at once, add a webhook with a secret in Bitbucket, and the secret to the Secret argocd-secret as webhook.bitbucketserver.secret.',
      'Bitbucket with a certificate from a private authority: add the certificate to the ConfigMap argocd-tls-certs-cm under the host’s name. For the ApplicationSet also name it as caRef.',
    ],
    sources: [pages.declarative, pages.generator, pages.example, pages.bearer, sources.httpTokens],
    refusesKind: (kind, options) =>
      options['signIn'] === 'basic' && isBearerOnly(kind)
        ? 'Bitbucket accepts tokens of a project or repository as bearer tokens only. Choose bearerToken, or use a person’s token.'
        : null,
    export: write,
  };
}

function write(context: ExportContext): Result<ExportOutput> {
  const addresses = secretAddresses(context);
  if (!addresses.ok) return addresses;
  const name = textOf(context, 'name');
  const namespace = textOf(context, 'namespace');
  const generator = isOn(context, 'generator');
  const each = objectNames(addresses.value.map(({ slug }) => (slug === '' ? name : `${name}-${slug}`)));
  const secrets = addresses.value.map(({ url }, index) => secretObject({
    name: each[index] ?? name, namespace, labels: [[secretType, textOf(context, 'secretType')]],
    values: [['type', 'git'], ['url', url], ...gitSignIn(context)],
  }));
  const forSet = secretObject({ name: `${name}-api`, namespace, labels: [[secretType, 'scm-creds']], values: [['token', context.secret('token', tokenNames(context.credential.kind))]] });
  const variables = [tokenNames(context.credential.kind).env];
  return ok({
    artifacts: [
      file(secretFile, 'Repository credentials', 'yaml', documents(generator ? [...secrets, forSet] : secrets), context.holdsSecret),
      ...(generator ? [file(setFile, 'ApplicationSet', 'yaml', applicationSet(context, name, namespace), false)] : []),
      applyCommand(context, 'argocd-apply.sh', { secret: secretFile, others: generator ? [setFile] : [], variables }),
    ],
    next: [
      ...applySteps(context, secretFile, variables),
      'In Argo CD open Settings → Repositories. A repository that uses the credentials shows the connection status “Successful”.',
      ...(generator ? ['Open Applications: one application for each repository that was found.'] : []),
    ],
    caveats: textOf(context, 'secretType') === 'repo-creds' ? [prefixCaveat] : [],
  });
}

interface Address {
  readonly url: string;
  /** Empty for credentials that count for many. */
  readonly slug: string;
}

function secretAddresses(context: ExportContext): Result<readonly Address[]> {
  if (textOf(context, 'secretType') === 'repo-creds') {
    return ok([{ url: cloneBase(context, context.deployment === 'cloud' ? context.workspace : context.projectKey), slug: '' }]);
  }
  const places = repositoryPlaces(context);
  if (!places.ok) return places;
  if (places.value.length === 0) {
    return fail('input-invalid', { key: 'secretType', label: secretType, platform: argoCd.name, reason: 'A Secret of type “repository” names one repository, and all were chosen. Choose some, or take “repo-creds”.' }, 'secretType');
  }
  return ok(places.value.map(({ cloneUrl, slug }) => ({ url: cloneUrl, slug })));
}

function gitSignIn(context: ExportContext): [string, string][] {
  const secret = context.secret('token', tokenNames(context.credential.kind));
  if (context.deployment === 'cloud') {
    return [['username', cloudGitUser(context.credential.kind)], ['password', secret]];
  }
  return textOf(context, 'signIn') === 'basic' ? [['username', context.credential.user], ['password', secret]] : [['bearerToken', secret]];
}

function applicationSet(context: ExportContext, name: string, namespace: string): string {
  const match = textOf(context, 'repositoryMatch');
  const reference = [`secretName: ${doubleQuoted(`${name}-api`)}`, 'key: token'];
  return lines([
    'apiVersion: argoproj.io/v1alpha1',
    'kind: ApplicationSet',
    'metadata:',
    `  name: ${doubleQuoted(name)}`,
    `  namespace: ${doubleQuoted(namespace)}`,
    'spec:',
    '  goTemplate: true',
    '  goTemplateOptions: ["missingkey=error"]',
    '  generators:',
    '    - scmProvider:',
    '        cloneProtocol: https',
    ...provider(context, reference).map((line) => `        ${line}`),
    ...(match === '' ? [] : ['        filters:', `          - repositoryMatch: ${doubleQuoted(match)}`]),
    '  template:',
    '    metadata:',
    // Kubernetes takes fewer characters in names than Bitbucket does in repositories.
    "      name: '{{ normalize .repository }}'",
    '    spec:',
    `      project: ${doubleQuoted(textOf(context, 'argoProject'))}`,
    '      source:',
    "        repoURL: '{{ .url }}'",
    "        targetRevision: '{{ .branch }}'",
    `        path: ${doubleQuoted(textOf(context, 'path'))}`,
    '      destination:',
    '        server: https://kubernetes.default.svc',
    `        namespace: ${doubleQuoted(textOf(context, 'destination'))}`,
  ]);
}

function provider(context: ExportContext, reference: readonly string[]): string[] {
  if (context.deployment === 'cloud') {
    return [
      'bitbucket:',
      `  owner: ${doubleQuoted(context.workspace)}`,
      `  user: ${doubleQuoted(context.credential.user)}`,
      // The field kept its name when app passwords went; it takes the API token.
      '  appPasswordRef:',
      ...reference.map((line) => `    ${line}`),
    ];
  }
  const signIn = textOf(context, 'signIn') === 'basic'
    ? ['  basicAuth:', `    username: ${doubleQuoted(context.credential.user)}`, '    passwordRef:', ...reference.map((line) => `      ${line}`)]
    : ['  bearerToken:', '    tokenRef:', ...reference.map((line) => `      ${line}`)];
  return ['bitbucketServer:', `  project: ${doubleQuoted(context.projectKey)}`, `  api: ${doubleQuoted(context.baseUrl)}`, ...signIn];
}

/** Argo CD. */
export const argoCd: Platform = {
  id: 'argo-cd',
  name: 'Argo CD',
  vendor: 'Argo project',
  summary: 'Installs what stands in your repositories into Kubernetes, and keeps it that way.',
  category: 'CI/CD',
  aliases: ['argo', 'argocd', 'gitops', 'applicationset', 'kubernetes', 'cncf'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud, ...selfManaged(selfManagedDeployment) },
};
