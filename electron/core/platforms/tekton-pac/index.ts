/**
 * Tekton Pipelines-as-Code (also OpenShift Pipelines): a Secret, a Repository object for each chosen repository, and a sheet for the
 * webhook.
 * Facts: github.com/tektoncd/pipelines-as-code @707a00d0 (2026-08-19, after v0.50.0):
 * docs/content/docs/providers/bitbucket-{cloud,datacenter}.md,
 * config/300-repositories.yaml, pkg/provider/bitbucketdatacenter/{bitbucketdatacenter,parse_payload}.go (spec.url is the page’s address
 * without /browse),
 * pkg/secrets/basic_auth.go (what git gets). Releases by the tags that hold the commits: 6dfcd600 (git user of API tokens) and cbd582d0 (no
 * user
 * on Data Center) are in v0.49.0, a5b91554 (webhook secret on Cloud) in v0.50.0. Access tokens of Cloud: @128fd153, in none of the tags
 * read.
 */
import { tektonPacCopy as copy } from '../../../contract/copy/en/platforms/tekton-pac.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../../contract/index.ts';
import { bare, yamlDocuments, yamlText } from '../../formats/yaml-tree.ts';
import type { YamlMap } from '../../formats/yaml-tree.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from '../define.ts';
import type { Context } from '../define.ts';
import { github, named, putIn, untold } from '../git-sign-in.ts';
import { input } from '../inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from '../kinds.ts';
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
} from '../kubernetes.ts';
import { output } from '../outputs.ts';
import { repositoryPlaces } from '../repositories.ts';
import type { RepositoryPlace } from '../repositories.ts';
import {
  cloudGitUser,
  edition,
  isAccessToken,
  isBearerOnly,
  level,
  permission,
  placeOf,
  scope,
  source,
  sources,
  tokenNames,
} from '../common.ts';
import { webhookRows, webhookSecret } from './webhook.ts';

const repository = 'https://github.com/tektoncd/pipelines-as-code';
const docs = `${repository}/blob/707a00d0`;
const snapshot = edition('@707a00d0, after v0.50.0', '2026-08-19', '2026-11-29');
const cloudPage = source('Pipelines-as-Code: Bitbucket Cloud', `${docs}/docs/content/docs/providers/bitbucket-cloud.md`, snapshot);
const accessTokens = source(
  'Pipelines-as-Code: repository access tokens of Bitbucket Cloud',
  `${repository}/blob/128fd153a2c5c041ab15edd1ee3427e45961f410/docs/content/docs/providers/bitbucket-cloud.md`,
  { edition: '@128fd153, newer than v0.50.0 of 2026-08-05', checked: '2026-11-29' },
);
const dataCenterPage = source(
  'Pipelines-as-Code: Bitbucket Data Center',
  `${docs}/docs/content/docs/providers/bitbucket-datacenter.md`,
  snapshot,
);
const definition = source('Pipelines-as-Code source: definition of Repository', `${docs}/config/300-repositories.yaml`, snapshot);
const payload = source(
  'Pipelines-as-Code source: how it finds the Repository of an event',
  `${docs}/pkg/provider/bitbucketdatacenter/parse_payload.go`,
  snapshot,
);
const gitCode = source('Pipelines-as-Code source: the user name and token that git gets', `${docs}/pkg/secrets/basic_auth.go`, snapshot);
const eventCode = source(
  'Pipelines-as-Code source: the Secret is read at each event',
  'https://github.com/tektoncd/pipelines-as-code/blob/main/pkg/pipelineascode/match.go',
  { edition: '@cf729ba3', checked: '2026-11-30' },
);
const signInCode = source(
  'Pipelines-as-Code source: how it signs in to Data Center',
  `${docs}/pkg/provider/bitbucketdatacenter/bitbucketdatacenter.go`,
  snapshot,
);

const secretFile = 'pipelines-as-code-secret.yml';
const repositoriesFile = 'pipelines-as-code-repositories.yml';
const inputs = () => ({
  name: objectName(sharedCopy.kubernetes.secretLabel, sharedCopy.kubernetes.secretHelp, 'bitbucket-acme'),
  namespace: namespace(copy.inputs.namespace.help, 'default', 'ci'),
  webhookSecret: input.secret({
    label: 'webhook.secret',
    help: copy.inputs.webhookSecret.help,
    required: true,
    example: webhookSecret.placeholder,
  }),
  controllerUrl: input.url({
    label: copy.inputs.controllerUrl.label,
    help: copy.inputs.controllerUrl.help,
    example: 'https://pac.acme.io',
    maxLength: 2000,
  }),
});

const prerequisites = () =>
  [
    { where: 'platform', text: copy.prerequisites.platform },
    { where: 'computer', text: copy.prerequisites.computer },
    { where: 'bitbucket', text: copy.prerequisites.bitbucket },
  ] as const;

const out = () =>
  output(
    (context: Context<typeof inputs>) => {
      const places = repositoryPlaces(context);
      if (!places.ok) return places;
      const names = tokenNames(context.credential.kind);
      return ok({ places: places.value, names, variables: [names.env, webhookSecret.env] });
    },
    {
      artifacts: {
        secret: {
          kind: 'file',
          name: secretFile,
          label: copy.artifacts.secret.label,
          language: 'yaml',
          secret: true,
          make: (context, { names }) =>
            yamlText(
              kubernetesSecret(
                context,
                { name: context.options.name, namespace: context.options.namespace },
                { 'provider.token': context.secret('token', names), 'webhook.secret': context.secret('webhookSecret', webhookSecret) },
              ),
            ),
        },
        repositories: {
          kind: 'file',
          name: repositoriesFile,
          label: copy.artifacts.repositories.label,
          language: 'yaml',
          secret: false,
          repositories: 'chosen',
          make: (context, { places }) => yamlDocuments(repositoryObjects(context, places)),
        },
        apply: {
          ...applying(),
          name: 'pipelines-as-code-apply.sh',
          note: (context) => applyNote(context, secretFile),
          make: (context, { places, variables }) => applyFiles(context, secretFile, places.length > 0 ? [repositoriesFile] : [], variables),
          run: (context, { places }) => applyRun(context, secretFile, places.length > 0 ? [repositoriesFile] : [], context.options),
        },
        sheet: {
          kind: 'sheet',
          name: 'pipelines-as-code-webhook-sheet.md',
          label: sharedCopy.webhook.label,
          intro: copy.artifacts.sheet.intro,
          make: (context) => webhookRows(context),
        },
      },
      next: (context, { variables }) => [...applyNext(context, secretFile, variables), sharedCopy.webhook.next, copy.next.addPipeline],
      caveats: ({ deployment, credential, baseUrl }, { places }) => [
        places.length === 0 && copy.caveats.noRepositories,
        isAccessToken(credential.kind) && copy.caveats.outside,
        isBearerOnly(credential.kind) && copy.caveats.clone,
        deployment !== 'cloud' && placeOf(baseUrl).contextPath !== '' && copy.caveats.contextPath(placeOf(baseUrl).contextPath),
      ],
    },
  );

function repositoryObjects(context: Context<typeof inputs>, places: readonly RepositoryPlace[]): YamlMap[] {
  const { deployment, baseUrl, options, tokenUser } = context;
  const names = objectNames(places.map((place) => place.slug));
  const key = (name: string): YamlMap => ({ name: options.name, key: bare(name) });
  return places.map((place, index) =>
    kubernetesObject(
      'pipelinesascode.tekton.dev/v1alpha1',
      'Repository',
      { name: names[index] ?? place.slug, namespace: options.namespace },
      {
        spec: {
          url: place.pageUrl,
          git_provider: {
            type: bare(deployment === 'cloud' ? 'bitbucket-cloud' : 'bitbucket-datacenter'),
            url: deployment === 'cloud' ? undefined : baseUrl,
            // Cloud wants a user name even beside an access token, where it only goes into the log; Data Center does without one.
            user: tokenUser === '' ? undefined : tokenUser,
            secret: key('provider.token'),
            webhook_secret: key('webhook.secret'),
          },
        },
      },
    ),
  );
}

const afterToken = () => [{ reads: 'use', sign: copy.afterToken.sign, sources: [eventCode] }] as const;

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [
      ...prerequisites(),
      {
        where: 'platform',
        text: copy.cloud.prerequisites.platform,
      },
    ],
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:workspace:bitbucket', copy.cloud.grants['read:workspace:bitbucket']),
      scope('read:pullrequest:bitbucket', copy.cloud.grants['read:pullrequest:bitbucket']),
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      scope('write:repository:bitbucket', copy.cloud.grants['write:repository:bitbucket']),
      permission('repository:write', copy.cloud.grants['repository:write']),
      permission('pullrequest', copy.cloud.grants.pullrequest),
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
      {
        field: 'user',
        required: true,
        label: 'git_provider.user',
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
      },
    ],
    allow: [{ what: copy.cloud.allow.what, why: sharedCopy.webhook.reach }],
    inbound: () => null,
    caveats: [sharedCopy.kubernetes.caveat, copy.cloud.caveats.sourceAddresses, copy.cloud.caveats.webhookScope],
    afterToken: afterToken(),
    sources: [cloudPage, accessTokens, definition, gitCode, sources.apiTokenScopes, sources.accessTokenUse],
    // For bitbucket.org it replaces whatever user the Repository names (releases before 0.49.0 did not; a prerequisite names it).
    git: (context) => putIn(context, cloudGitUser(context.kind)),
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      ...prerequisites(),
      {
        where: 'bitbucket',
        text: copy.selfManaged.prerequisites.bitbucket,
      },
    ],
    credentialKinds: selfManagedKinds(copy.selfManaged.kinds),
    grants: [level('PROJECT_ADMIN', copy.selfManaged.grants.PROJECT_ADMIN), level('REPO_ADMIN', copy.selfManaged.grants.REPO_ADMIN)],
    inputs: inputs(),
    references: { kubernetes: true },
    asks: [
      {
        field: 'user',
        required: true,
        label: 'git_provider.user',
        help: sharedCopy.asks.userName,
        kinds: ['http-access-token'],
      },
    ],
    caveats: [
      sharedCopy.kubernetes.caveat,
      copy.selfManaged.caveats.forks,
      copy.selfManaged.caveats.whoami,
      copy.selfManaged.caveats.serverType,
    ],
    afterToken: afterToken(),
    sources: [dataCenterPage, definition, payload, gitCode, signInCode, sources.httpTokens],
    git: (context) => (isBearerOnly(context.kind) ? untold(null, copy.selfManaged.git) : named(context)),
    output: out(),
  });

/** Tekton Pipelines-as-Code. */
export const tektonPac = definePlatform(() => ({
  id: 'tekton-pac',
  name: 'Tekton Pipelines-as-Code',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['tekton', 'pipelines as code', 'pac', 'openshift pipelines', 'openshift', 'red hat', 'kubernetes'],
  git: {
    clones: 'always',
    sources: [
      github(
        'Pipelines-as-Code: the secret for git',
        'tektoncd/pipelines-as-code',
        'main/pkg/secrets/basic_auth.go',
        '2026-07-01',
        '2026-11-30',
      ),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
