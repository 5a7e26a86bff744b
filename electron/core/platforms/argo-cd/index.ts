/**
 * Argo CD: a Secret with the repository credentials, and on request an ApplicationSet that finds repositories by itself.
 * Facts: github.com/argoproj/argo-cd @37ee0097 (2026-08-22): docs/operator-manual/argocd-repositories.yaml, util/db/repository_secrets.go,
 * util/git/git.go, applicationset/services/scm_provider/{bitbucket_cloud,bitbucket_server,utils}.go,
 * manifests/crds/applicationset-crd.yaml;
 * pull request 21462 (bearer tokens, merged 2025-02-24, first in v3.0.0).
 */
import { argoCdCopy as copy } from '../../../contract/copy/en/platforms/argo-cd.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../../contract/index.ts';
import { commandLine } from '../../formats/shell.ts';
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
  applyRun,
  applying,
  kubernetesSecret,
  namespace,
  objectName,
  objectNames,
} from '../kubernetes.ts';
import { output } from '../outputs.ts';
import { cloneBase, repositoryPlaces } from '../repositories.ts';
import { edition, isBearerOnly, level, permission, scope, source, sources, tokenNames } from '../common.ts';
import { applicationSet, chosenByOwner } from './application-set.ts';

const manual = 'https://argo-cd.readthedocs.io/en/stable';
const code = 'https://github.com/argoproj/argo-cd/blob/37ee0097';
const snapshot = edition('@37ee0097, after v3.5.1', '2026-08-22', '2026-11-29');
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
  appGet: source('Argo CD: argocd app get', `${manual}/user-guide/commands/argocd_app_get/`, { checked: '2026-11-30' }),
  bearer: source(
    'Argo CD: bearer token for Bitbucket Data Center (pull request 21462, in 3.0.0)',
    'https://github.com/argoproj/argo-cd/pull/21462',
    { dated: '2025-02-24', checked: '2026-11-29' },
  ),
} as const;

const secretFile = 'argocd-repository-secret.yml';
const setFile = 'argocd-applicationset.yml';
const secretType = 'argocd.argoproj.io/secret-type';
const finding = when('generator', true);
const byPassword = when('signIn', 'basic');

const afterToken = () =>
  [
    {
      reads: 'use',
      nudge: copy.afterToken.nudge,
      command: commandLine('argocd', 'app', 'get', 'NAME', '--hard-refresh'),
      sign: copy.next.seeConnection,
      sources: [pages.prefix, pages.appGet],
    },
  ] as const;

const cloudInputs = () => ({
  generator: input.boolean({
    label: copy.inputs.generator.label,
    help: copy.inputs.generator.help,
    default: false,
    affectsAccess: true,
  }),
  secretType: input.choice({
    label: secretType,
    help: copy.inputs.secretType.help,
    required: true,
    default: 'as-chosen',
    choices: [
      {
        value: 'as-chosen',
        label: copy.inputs.secretType.choices.asChosen.label,
        help: copy.inputs.secretType.choices.asChosen.help,
      },
      {
        value: 'repo-creds',
        label: 'repo-creds',
        help: copy.inputs.secretType.choices.repoCreds.help,
      },
      { value: 'repository', label: 'repository', help: copy.inputs.secretType.choices.repository.help },
    ],
  }),
  name: objectName(sharedCopy.kubernetes.secretLabel, sharedCopy.kubernetes.secretHelp, 'bitbucket-acme'),
  namespace: namespace(copy.inputs.namespace.help, 'argocd'),
  repositoryMatch: input.text({
    label: 'repositoryMatch',
    help: copy.inputs.repositoryMatch.help,
    example: '^app',
    when: finding,
  }),
  path: input.text({
    label: copy.inputs.path.label,
    help: copy.inputs.path.help,
    required: true,
    default: '.',
    example: 'deploy',
    when: finding,
  }),
  argoProject: input.text({
    label: copy.inputs.argoProject.label,
    help: copy.inputs.argoProject.help,
    required: true,
    default: 'default',
    when: finding,
  }),
  destination: input.text({
    label: copy.inputs.destination.label,
    help: copy.inputs.destination.help,
    required: true,
    default: 'default',
    when: finding,
  }),
});
const prerequisites = () =>
  [
    {
      where: 'platform',
      text: copy.prerequisites.platform,
    },
    { where: 'computer', text: copy.prerequisites.computer },
  ] as const;

const offeredCaveat = (chosen: readonly string[]): string => copy.caveats.offered(chosen.join(', '));

const ownInputs = () => ({
  signIn: input.choice({
    label: copy.inputs.signIn.label,
    help: copy.inputs.signIn.help,
    required: true,
    default: 'bearer',
    affectsAccess: true,
    choices: [
      { value: 'bearer', label: 'bearerToken', help: copy.inputs.signIn.choices.bearer.help },
      { value: 'basic', label: copy.inputs.signIn.choices.basic.label, help: copy.inputs.signIn.choices.basic.help },
    ],
  }),
  ...cloudInputs(),
});

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output(
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
          label: copy.artifacts.secret.label,
          language: 'yaml',
          secret: true,
          make: (context, { type, secrets }) => {
            const { generator, name, namespace } = context.options;
            const labelled = (as: string): YamlMap => ({ [secretType]: as });
            return yamlDocuments([
              ...secrets.map((each) =>
                kubernetesSecret(
                  context,
                  { name: each.name, namespace, labels: labelled(type) },
                  { type: 'git', url: each.url, ...gitSignIn(context) },
                ),
              ),
              ...(generator
                ? [
                    kubernetesSecret(
                      context,
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
          label: copy.artifacts.set.label,
          language: 'yaml',
          secret: false,
          when: finding,
          make: (context, { chosen }) => yamlText(applicationSet(context, chosen)),
        },
        apply: {
          ...applying(),
          name: 'argocd-apply.sh',
          note: (context) => applyNote(context, secretFile),
          make: (context, { variables }) => applyFiles(context, secretFile, context.options.generator ? [setFile] : [], variables),
          run: (context, { secrets: [first] }) => {
            const { generator, name, namespace: where } = context.options;
            return applyRun(context, secretFile, generator ? [setFile] : [], { name: first?.name ?? name, namespace: where });
          },
        },
      },
      next: (context, { variables }) => [
        ...applyNext(context, secretFile, variables),
        copy.next.seeConnection,
        context.options.generator && copy.next.openApplications,
      ],
      caveats: (context, { type, chosen }) => [
        type === 'repo-creds' && (context.repositories ?? []).length > 0 && offeredCaveat(context.repositories ?? []),
        context.options.generator && context.deployment !== 'cloud' && copy.caveats.twoNames,
        chosen.length > 0 && context.options.repositoryMatch !== '' && copy.caveats.matchLeftOut,
      ],
    },
  );

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [...prerequisites(), { where: 'bitbucket', text: sharedCopy.prerequisites.canRead }],
    credentialKinds: onlyWhile(
      cloudTokenKinds(copy.cloud.kinds),
      ['repository-token', 'project-token', 'workspace-token'],
      when('generator', false),
    ),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      permission('repository', copy.cloud.grants.repository),
    ],
    inputs: cloudInputs(),
    references: { kubernetes: true },
    asks: [
      {
        field: 'workspace',
        required: true,
        label: 'owner',
        help: sharedCopy.asks.workspace,
      },
      {
        field: 'user',
        required: true,
        label: 'user',
        help: sharedCopy.asks.email,
        when: finding,
      },
    ],
    caveats: [sharedCopy.kubernetes.caveat, copy.caveats.prefix, copy.cloud.caveats.toldAtOnce],
    afterToken: afterToken(),
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
    refusesKind: (kind, options) => (options.generator && kind !== 'api-token' ? copy.cloud.refusesKind : null),
    git: fixed,
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      ...prerequisites(),
      { where: 'platform', text: copy.selfManaged.prerequisites.platform },
      { where: 'bitbucket', text: sharedCopy.prerequisites.canRead },
    ],
    credentialKinds: onlyWhileSelfManaged(
      selfManagedKinds(copy.selfManaged.kinds),
      ['http-project-token', 'http-repository-token'],
      when('signIn', 'bearer'),
    ),
    grants: [
      level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ, { when: finding }),
      level('REPO_READ', copy.selfManaged.grants.REPO_READ),
    ],
    inputs: ownInputs(),
    references: { kubernetes: true },
    asks: [
      { field: 'projectKey', required: true, label: 'project', help: copy.selfManaged.asks.projectKey.help, when: finding },
      { field: 'user', required: true, label: 'username', help: sharedCopy.asks.userName, when: byPassword },
    ],
    caveats: [
      sharedCopy.kubernetes.caveat,
      copy.caveats.prefix,
      copy.selfManaged.caveats.toldAtOnce,
      copy.selfManaged.caveats.ownAuthority,
    ],
    afterToken: afterToken(),
    sources: [pages.declarative, pages.generator, pages.example, pages.prefix, pages.serverList, pages.bearer, sources.httpTokens],
    refusesKind: (kind, options) => (options.signIn === 'basic' && isBearerOnly(kind) ? copy.selfManaged.refusesKind : null),
    git: (context) => (context.options.signIn === 'basic' ? named(context) : bearer()),
    output: out(),
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
    return context.refuse('secretType', copy.refused.secretType);
  }
  return ok(places.value.map(({ cloneUrl, slug }) => ({ url: cloneUrl, slug })));
}

function gitSignIn(context: Context): YamlMap {
  const secret = context.secret('token', tokenNames(context.credential.kind));
  return context.tokenUser === '' ? { bearerToken: secret } : { username: context.tokenUser, password: secret };
}

/** Argo CD. */
export const argoCd = definePlatform(() => ({
  id: 'argo-cd',
  name: 'Argo CD',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['argo', 'argocd', 'gitops', 'applicationset', 'kubernetes', 'cncf'],
  git: {
    clones: 'always',
    sources: [
      github('Argo CD: how a repository’s credential is sent', 'argoproj/argo-cd', 'master/util/git/creds.go', '2026-08-20', '2026-11-30'),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
