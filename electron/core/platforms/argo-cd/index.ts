/**
 * Argo CD: a Secret with the repository credentials, and on request an ApplicationSet that finds repositories by itself.
 * Facts: github.com/argoproj/argo-cd @37ee0097 (2026-08-22): docs/operator-manual/argocd-repositories.yaml, util/db/repository_secrets.go,
 * util/git/git.go, applicationset/services/scm_provider/{bitbucket_cloud,bitbucket_server,utils}.go,
 * manifests/crds/applicationset-crd.yaml;
 * pull request 21462 (bearer tokens, merged 2025-02-24, first in v3.0.0).
 */
import { ok } from '../../../contract/index.ts';
import type { Result } from '../../../contract/index.ts';
import { yamlDocuments, yamlText } from '../../formats/yaml-tree.ts';
import type { YamlMap } from '../../formats/yaml-tree.ts';
import { when } from '../conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from '../define.ts';
import type { CloudContext, SelfManagedContext } from '../define.ts';
import { bearer, fixed, github, named } from '../git-sign-in.ts';
import { input } from '../inputs.ts';
import { cloudTokenKinds, onlyWhile, onlyWhileSelfManaged, selfManagedKinds } from '../kinds.ts';
import {
  applyFiles,
  applyNext,
  applyNote,
  applying,
  kubernetesCaveat,
  kubernetesSecret,
  namespace,
  objectName,
  objectNames,
} from '../kubernetes.ts';
import { output } from '../outputs.ts';
import { cloneBase, repositoryPlaces } from '../repositories.ts';
import { edition, isBearerOnly, lastReading, level, permission, scope, source, sources, tokenNames } from '../common.ts';
import { applicationSet, chosenByOwner } from './application-set.ts';

const manual = 'https://argo-cd.readthedocs.io/en/stable';
const code = 'https://github.com/argoproj/argo-cd/blob/37ee0097';
const snapshot = edition('@37ee0097, after v3.5.1', '2026-08-22');
const pages = {
  declarative: source(
    'Argo CD: Declarative setup, repository credentials',
    `${manual}/operator-manual/declarative-setup/#repository-credentials`,
    snapshot,
  ),
  privateRepositories: source(
    'Argo CD: Private repositories, access token of Bitbucket',
    `${manual}/user-guide/private-repositories/`,
    snapshot,
  ),
  generator: source(
    'Argo CD: ApplicationSet, SCM provider generator',
    `${manual}/operator-manual/applicationset/Generators-SCM-Provider/`,
    snapshot,
  ),
  example: source('Argo CD source: keys of a repository Secret', `${code}/docs/operator-manual/argocd-repositories.yaml`, snapshot),
  prefix: source('Argo CD source: how it finds the credentials of an address', `${code}/util/db/repository_secrets.go`, snapshot),
  cloudList: source(
    'Argo CD source: how the generator lists Bitbucket Cloud',
    `${code}/applicationset/services/scm_provider/bitbucket_cloud.go`,
    snapshot,
  ),
  serverList: source(
    'Argo CD source: how the generator lists Bitbucket Server',
    `${code}/applicationset/services/scm_provider/bitbucket_server.go`,
    snapshot,
  ),
  bearer: source(
    'Argo CD: bearer token for Bitbucket Data Center (pull request 21462, in 3.0.0)',
    'https://github.com/argoproj/argo-cd/pull/21462',
    { dated: '2025-02-24', checked: lastReading },
  ),
} as const;

const secretFile = 'argocd-repository-secret.yml';
const setFile = 'argocd-applicationset.yml';
const secretType = 'argocd.argoproj.io/secret-type';
const finding = when('generator', true);
const byPassword = when('signIn', 'basic');

const cloudInputs = {
  generator: input.boolean({
    label: 'ApplicationSet that finds repositories',
    help: 'On: Argo CD lists the repositories and makes one application for each, or for each that you choose. Off: it gets the credentials only, for applications that you write yourself.',
    default: false,
    affectsAccess: true,
  }),
  secretType: input.choice({
    label: secretType,
    help: 'What the credentials are for.',
    required: true,
    default: 'as-chosen',
    choices: [
      {
        value: 'as-chosen',
        label: 'as you chose the repositories',
        help: 'Chosen repositories: one Secret of type “repository” each, so Argo CD uses the token for those alone. All repositories: “repo-creds”.',
      },
      {
        value: 'repo-creds',
        label: 'repo-creds',
        help: 'For every repository whose address begins the same way: the workspace, or the project. Argo CD then offers the token to repositories that you did not choose, too.',
      },
      { value: 'repository', label: 'repository', help: 'For the chosen repositories only, one Secret each.' },
    ],
  }),
  name: objectName('Name of the Secret', 'What the Secret is called in Kubernetes.', 'bitbucket-acme'),
  namespace: namespace('Where Argo CD runs. It reads Secrets of its own namespace only.', 'argocd'),
  repositoryMatch: input.text({
    label: 'repositoryMatch',
    help: 'A regular expression that a repository’s name must match. Empty: every repository. Not used when you choose repositories one by one.',
    example: '^app',
    when: finding,
  }),
  path: input.text({
    label: 'Path in each repository',
    help: 'The folder with the manifests.',
    required: true,
    default: '.',
    example: 'deploy',
    when: finding,
  }),
  argoProject: input.text({
    label: 'Argo CD project',
    help: 'The project in Argo CD (not in Bitbucket) that the applications belong to.',
    required: true,
    default: 'default',
    when: finding,
  }),
  destination: input.text({
    label: 'Target namespace',
    help: 'Where the applications are installed in the cluster that Argo CD runs in.',
    required: true,
    default: 'default',
    when: finding,
  }),
};
const prerequisites = [
  {
    where: 'platform',
    text: 'Argo CD, and the right to create Secrets in its namespace. ApplicationSets with credentials are for Argo CD administrators.',
  },
  { where: 'computer', text: '`kubectl`, pointed at the cluster that Argo CD runs in.' },
] as const;

const nameCaveat =
  'Argo CD looks for a repository under its name, not under the name in its address, and says nothing when it finds none: a repository whose two names differ (“My App” and my-app) gets no application. Write an Application for it by hand.';
/** Among what always holds, so that the access statement says it too: how far the credentials reach is a choice. */
const prefixCaveat =
  'With “repo-creds” Argo CD uses the token for every repository whose address begins with the one in the Secret, letter by letter: “…/acme” is also the beginning of “…/acme-old”. The longest match wins. With “repository” it uses it for the repositories named alone.';

const offeredCaveat = (chosen: readonly string[]): string =>
  `You chose ${chosen.join(', ')}, and “repo-creds” is not limited to them: Argo CD offers the token to every repository below the address in the Secret. Take “repository” to limit it.`;

const ownInputs = {
  signIn: input.choice({
    label: 'How Argo CD signs in',
    help: 'Older Argo CD knows no bearer tokens for Git.',
    required: true,
    default: 'bearer',
    affectsAccess: true,
    choices: [
      { value: 'bearer', label: 'bearerToken', help: 'The token alone. Takes every kind of HTTP access token.' },
      { value: 'basic', label: 'username and password', help: 'The token in place of the password. For a person’s token only.' },
    ],
  }),
  ...cloudInputs,
};

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = output(
  (context: Context) => {
    const { generator, name } = context.options;
    const addresses = secretAddresses(context);
    if (!addresses.ok) return addresses;
    const chosen = generator ? chosenByOwner(context) : ok([]);
    if (!chosen.ok) return chosen;
    // The ApplicationSet's own Secret keeps its name; a repository called “api” gets another.
    const reserved = generator ? [`${name}-api`] : [];
    const names = objectNames([...reserved, ...addresses.value.map(({ slug }) => (slug === '' ? name : `${name}-${slug}`))]);
    return ok({
      type: typeOf(context),
      secrets: addresses.value.map(({ url }, index) => ({ url, name: names[reserved.length + index] ?? name })),
      chosen: chosen.value,
      variables: [tokenNames(context.credential.kind).env],
    });
  },
  {
    artifacts: {
      secret: {
        kind: 'file',
        name: secretFile,
        label: 'Repository credentials',
        language: 'yaml',
        secret: true,
        make: (context, { type, secrets }) => {
          const { generator, name, namespace } = context.options;
          const labelled = (as: string): YamlMap => ({ [secretType]: as });
          return yamlDocuments([
            ...secrets.map((each) =>
              kubernetesSecret(
                { name: each.name, namespace, labels: labelled(type) },
                { type: 'git', url: each.url, ...gitSignIn(context) },
              ),
            ),
            ...(generator
              ? [
                  kubernetesSecret(
                    { name: `${name}-api`, namespace, labels: labelled('scm-creds') },
                    { token: context.secret('token', tokenNames(context.credential.kind)) },
                  ),
                ]
              : []),
          ]);
        },
      },
      set: {
        kind: 'file',
        name: setFile,
        label: 'ApplicationSet',
        language: 'yaml',
        secret: false,
        when: finding,
        make: (context, { chosen }) => yamlText(applicationSet(context, chosen)),
      },
      apply: {
        ...applying,
        name: 'argocd-apply.sh',
        note: (context) => applyNote(context, secretFile),
        make: (context, { variables }) => applyFiles(context, secretFile, context.options.generator ? [setFile] : [], variables),
      },
    },
    next: (context, { variables }) => [
      ...applyNext(context, secretFile, variables),
      'In Argo CD open Settings → Repositories. A repository that uses the credentials shows the connection status “Successful”.',
      context.options.generator && 'Open Applications: one application for each repository that was found.',
    ],
    caveats: (context, { type, chosen }) => [
      type === 'repo-creds' && (context.repositories ?? []).length > 0 && offeredCaveat(context.repositories ?? []),
      context.options.generator && context.deployment !== 'cloud' && nameCaveat,
      chosen.length > 0 &&
        context.options.repositoryMatch !== '' &&
        'repositoryMatch is not in the ApplicationSet as you wrote it: you chose the repositories one by one, and it names exactly those.',
    ],
  },
);

const cloud = cloudDeployment({
  note: 'Handrail writes the repository Secret, and on request an ApplicationSet.',
  prerequisites: [...prerequisites, { where: 'bitbucket', text: 'An account that can read the repositories.' }],
  credentialKinds: onlyWhile(
    cloudTokenKinds({
      apiToken: 'Git takes it under a fixed user name, and the ApplicationSet under the e-mail address of its owner.',
      accessTokens: 'Git takes it under the user name x-token-auth. The ApplicationSet of Argo CD cannot use it on Bitbucket Cloud.',
      oauth: 'A repository Secret has no place for an OAuth client.',
    }),
    ['repository-token', 'project-token', 'workspace-token'],
    when('generator', false),
  ),
  grants: [
    scope('read:repository:bitbucket', 'Argo CD clones the repositories; the ApplicationSet lists them.'),
    permission('repository', 'Argo CD clones the repositories.'),
  ],
  inputs: cloudInputs,
  asks: [
    {
      field: 'workspace',
      required: true,
      label: 'owner',
      help: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.',
    },
    {
      field: 'user',
      required: true,
      label: 'user',
      help: 'The e-mail address of the Atlassian account that made the token.',
      when: finding,
    },
  ],
  caveats: [
    kubernetesCaveat,
    prefixCaveat,
    'Argo CD looks for changes every few minutes. To be told at once, add a webhook in Bitbucket and its UUID to the Secret argocd-secret as webhook.bitbucket.uuid.',
  ],
  sources: [
    pages.declarative,
    pages.privateRepositories,
    pages.generator,
    pages.example,
    pages.prefix,
    pages.cloudList,
    sources.apiTokenUse,
    sources.accessTokenUse,
    sources.apiTokenScopes,
  ],
  refusesKind: (kind, options) =>
    options.generator && kind !== 'api-token'
      ? 'On Bitbucket Cloud the ApplicationSet signs in with an e-mail address, and access tokens have none. Use an API token, or turn the ApplicationSet off.'
      : null,
  git: fixed,
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the repository Secret, and on request an ApplicationSet.',
  prerequisites: [
    ...prerequisites,
    { where: 'platform', text: 'Argo CD 3.0 or newer for bearer tokens. Choose user name and token for an older one.' },
    { where: 'bitbucket', text: 'An account that can read the repositories.' },
  ],
  credentialKinds: onlyWhileSelfManaged(
    selfManagedKinds({
      personal: 'Argo CD sends it as a bearer token, or together with your user name.',
      bearer: 'Argo CD sends it as a bearer token, which is the only way these tokens are accepted.',
      oauth: 'A repository Secret has no place for an OAuth client.',
    }),
    ['http-project-token', 'http-repository-token'],
    when('signIn', 'bearer'),
  ),
  grants: [
    level('PROJECT_READ', 'The ApplicationSet lists the repositories of a project.', { when: finding }),
    level('REPO_READ', 'Argo CD clones the repositories.'),
  ],
  inputs: ownInputs,
  asks: [
    { field: 'projectKey', required: true, label: 'project', help: 'The key of the project in Bitbucket, such as PRJ.', when: finding },
    { field: 'user', required: true, label: 'username', help: 'The Bitbucket user name of the token’s owner.', when: byPassword },
  ],
  caveats: [
    kubernetesCaveat,
    prefixCaveat,
    'Argo CD looks for changes every few minutes. To be told at once, add a webhook with a secret in Bitbucket, and the secret to the Secret argocd-secret as webhook.bitbucketserver.secret.',
    'Bitbucket with a certificate from a private authority: add the certificate to the ConfigMap argocd-tls-certs-cm under the host’s name. For the ApplicationSet also name it as caRef.',
  ],
  sources: [pages.declarative, pages.generator, pages.example, pages.prefix, pages.serverList, pages.bearer, sources.httpTokens],
  refusesKind: (kind, options) =>
    options.signIn === 'basic' && isBearerOnly(kind)
      ? 'Bitbucket accepts tokens of a project or repository as bearer tokens only. Choose bearerToken, or use a person’s token.'
      : null,
  git: (context) => (context.options.signIn === 'basic' ? named(context) : bearer()),
  output: out,
});

/**
 * What the Secrets are. Least privilege: credentials for a whole prefix are offered to every repository below it
 * (`getRepositoryCredentialIndex`, pages.prefix), so the chosen ones get a Secret each.
 */
function typeOf(context: Context): 'repo-creds' | 'repository' {
  const type = context.options.secretType;
  return type === 'repository' || (type === 'as-chosen' && (context.repositories ?? []).length > 0) ? 'repository' : 'repo-creds';
}

interface Address {
  readonly url: string;
  /** Empty for credentials that count for many. */
  readonly slug: string;
}

function secretAddresses(context: Context): Result<readonly Address[]> {
  const places = repositoryPlaces(context);
  if (!places.ok) return places;
  if (typeOf(context) === 'repo-creds') {
    const usual = context.deployment === 'cloud' ? context.workspace : context.projectKey;
    // Without a project of their own the credentials count for the whole server. What the ApplicationSet finds elsewhere needs its own.
    const elsewhere =
      usual === '' || !context.options.generator
        ? []
        : [...new Set(places.value.map(({ owner }) => owner))].filter((owner) => owner.toLowerCase() !== usual.toLowerCase());
    return ok([
      { url: cloneBase(context, usual), slug: '' },
      ...elsewhere.map((owner) => ({ url: cloneBase(context, owner), slug: owner })),
    ]);
  }
  if (places.value.length === 0) {
    return context.refuse(
      'secretType',
      'A Secret of type “repository” names one repository, and all were chosen. Choose some, or take “repo-creds”.',
    );
  }
  return ok(places.value.map(({ cloneUrl, slug }) => ({ url: cloneUrl, slug })));
}

function gitSignIn(context: Context): YamlMap {
  const secret = context.secret('token', tokenNames(context.credential.kind));
  return context.tokenUser === '' ? { bearerToken: secret } : { username: context.tokenUser, password: secret };
}

/** Argo CD. */
export const argoCd = definePlatform({
  id: 'argo-cd',
  name: 'Argo CD',
  vendor: 'Argo project',
  summary: 'Installs what is in your repositories into Kubernetes, and keeps it that way.',
  category: 'CI/CD',
  aliases: ['argo', 'argocd', 'gitops', 'applicationset', 'kubernetes', 'cncf'],
  git: {
    clones: 'always',
    sources: [github('Argo CD: how a repository’s credential is sent', 'argoproj/argo-cd', 'master/util/git/creds.go', '2026-08-20')],
  },
  deployments: { cloud, ...selfManaged },
});
