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
  applying,
  kubernetesCaveat,
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
  lastReading,
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
const snapshot = edition('@707a00d0, after v0.50.0', '2026-08-19');
const cloudPage = source('Pipelines-as-Code: Bitbucket Cloud', `${docs}/docs/content/docs/providers/bitbucket-cloud.md`, snapshot);
const accessTokens = source(
  'Pipelines-as-Code: repository access tokens of Bitbucket Cloud',
  `${repository}/blob/128fd153a2c5c041ab15edd1ee3427e45961f410/docs/content/docs/providers/bitbucket-cloud.md`,
  { edition: '@128fd153, newer than v0.50.0 of 2026-08-05', checked: lastReading },
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
const signInCode = source(
  'Pipelines-as-Code source: how it signs in to Data Center',
  `${docs}/pkg/provider/bitbucketdatacenter/bitbucketdatacenter.go`,
  snapshot,
);

const secretFile = 'pipelines-as-code-secret.yml';
const repositoriesFile = 'pipelines-as-code-repositories.yml';
const inputs = {
  name: objectName('Name of the Secret', 'What the Secret is called in Kubernetes.', 'bitbucket-acme'),
  namespace: namespace('Where the pipelines run. Repository object and Secret have to be in the same namespace.', 'default', 'ci'),
  webhookSecret: input.secret({
    label: 'webhook.secret',
    help: 'The secret that Bitbucket signs its events with. Make one with: openssl rand -hex 32',
    required: true,
    example: webhookSecret.placeholder,
  }),
  controllerUrl: input.url({
    label: 'Address of the controller',
    help: 'The public address of the Pipelines-as-Code controller. On OpenShift: oc get route -n pipelines-as-code pipelines-as-code-controller',
    example: 'https://pac.acme.io',
    maxLength: 2000,
  }),
};

const prerequisites = [
  { where: 'platform', text: 'Pipelines-as-Code in the cluster, and the right to create Repository objects and Secrets in the namespace.' },
  { where: 'computer', text: '`kubectl`, pointed at the cluster that the pipelines run in.' },
  { where: 'bitbucket', text: 'Somebody who may add a webhook to the repository.' },
] as const;
const noRepositories =
  'All repositories were chosen, and a Repository object names one: only the Secret is written. Choose repositories in Handrail for one object each.';

const outsideCaveat =
  'An access token cannot see who belongs to the workspace, so nobody’s change runs by that alone: add their account IDs to the file OWNERS on the default branch, or let somebody who is in it comment /ok-to-test.';
const cloneCaveat =
  'Pipelines-as-Code gives Git the token as a password, and Bitbucket’s pages say that it takes tokens of a project or repository as Bearer tokens only. Whether your pipeline can clone a private repository with it is not confirmed; if it cannot, use a person’s token.';

const out = output(
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
        label: 'Token for Pipelines-as-Code',
        language: 'yaml',
        secret: true,
        make: ({ options: { name, namespace }, secret }, { names }) =>
          yamlText(
            kubernetesSecret(
              { name, namespace },
              { 'provider.token': secret('token', names), 'webhook.secret': secret('webhookSecret', webhookSecret) },
            ),
          ),
      },
      repositories: {
        kind: 'file',
        name: repositoriesFile,
        label: 'Repository objects',
        language: 'yaml',
        secret: false,
        only: (_, { places }) => places.length > 0,
        make: (context, { places }) => yamlDocuments(repositoryObjects(context, places)),
      },
      apply: {
        ...applying,
        name: 'pipelines-as-code-apply.sh',
        note: (context) => applyNote(context, secretFile),
        make: (context, { places, variables }) => applyFiles(context, secretFile, places.length > 0 ? [repositoriesFile] : [], variables),
      },
      sheet: {
        kind: 'sheet',
        name: 'pipelines-as-code-webhook-sheet.md',
        label: 'Add the webhook in Bitbucket',
        intro: 'Bitbucket tells Pipelines-as-Code of pushes and pull requests through a webhook. Do this for each repository.',
        make: (context) => webhookRows(context),
      },
    },
    next: (context, { variables }) => [
      ...applyNext(context, secretFile, variables),
      'Add the webhook in Bitbucket with the sheet.',
      'Add a pipeline to the folder .tekton of the repository and open a pull request: a run starts, and Bitbucket shows its status.',
    ],
    caveats: ({ deployment, credential, baseUrl }, { places }) => [
      places.length === 0 && noRepositories,
      isAccessToken(credential.kind) && outsideCaveat,
      isBearerOnly(credential.kind) && cloneCaveat,
      deployment !== 'cloud' &&
        placeOf(baseUrl).contextPath !== '' &&
        `Your Bitbucket is under ${placeOf(baseUrl).contextPath}. Handrail writes the whole base URL, as the page asks; whether Pipelines-as-Code keeps the path everywhere is not confirmed.`,
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

const cloud = cloudDeployment({
  note: 'Handrail writes the Secret and the Repository objects, and leads through the webhook.',
  prerequisites: [
    ...prerequisites,
    {
      where: 'platform',
      text: 'Pipelines-as-Code 0.49.0 or newer: older ones give Git the e-mail address, which Bitbucket refuses. 0.50.0 checks the webhook’s secret.',
    },
  ],
  credentialKinds: cloudTokenKinds({
    apiToken: 'Pipelines-as-Code signs in with the e-mail address of the token’s owner and the token.',
    accessTokens: 'Needs a Pipelines-as-Code newer than 0.50.0 (which one is not confirmed). Its page names tokens of a repository only.',
    oauth: 'The Secret has no place for an OAuth client.',
  }),
  grants: [
    scope('read:workspace:bitbucket', 'Pipelines-as-Code checks who belongs to the workspace before it runs their change.'),
    scope('read:pullrequest:bitbucket', 'Pipelines-as-Code reads pull requests and comments on them.'),
    scope('read:repository:bitbucket', 'Pipelines-as-Code reads the pipeline’s definition and the code.'),
    scope('write:repository:bitbucket', 'Pipelines-as-Code’s page asks for it, for statuses on commits.'),
    permission(
      'repository:write',
      'Pipelines-as-Code reads the pipeline’s definition and the code; its page asks for writing too, for statuses on commits.',
    ),
    permission('pullrequest', 'Pipelines-as-Code reads pull requests and comments on them.'),
  ],
  inputs,
  asks: [
    {
      field: 'workspace',
      required: true,
      label: 'Workspace',
      help: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.',
    },
    {
      field: 'user',
      required: true,
      label: 'git_provider.user',
      help: 'The e-mail address of the Atlassian account that made the token.',
      kinds: ['api-token'],
    },
  ],
  allow: [{ what: 'The controller’s address', why: 'Bitbucket Cloud has to reach it from the internet to report events.' }],
  inbound: () => null,
  caveats: [
    kubernetesCaveat,
    'As it is installed, Pipelines-as-Code accepts events from Atlassian’s own addresses only, and does not look at the webhook’s secret. Behind a proxy, add the proxy’s address as bitbucket-cloud-additional-source-ip; or set bitbucket-cloud-check-source-ip to false, and the secret is checked instead (0.50.0 or newer).',
    'Its page also names write:webhook:bitbucket. That is for `tkn pac create repo`, which adds the webhook by itself; with the sheet it is not needed.',
  ],
  sources: [cloudPage, accessTokens, definition, gitCode, sources.apiTokenScopes, sources.accessTokenUse],
  // For bitbucket.org it replaces whatever user the Repository names (releases before 0.49.0 did not; the export's page names the release).
  git: (context) => putIn(context, cloudGitUser(context.kind)),
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the Secret and the Repository objects, and leads through the webhook.',
  prerequisites: [
    ...prerequisites,
    {
      where: 'bitbucket',
      text: 'A token with admin rights in the project or its repositories. A person’s token: of a licensed account, because an unlicensed one cannot see who belongs to a group, and their changes would not run.',
    },
  ],
  credentialKinds: selfManagedKinds({
    personal: 'Pipelines-as-Code asks for a user name and the token that belongs to it.',
    bearer: 'Pipelines-as-Code 0.49.0 or newer (July 2026) sends it alone, as a Bearer token.',
    oauth: 'The Secret has no place for an OAuth client.',
  }),
  grants: [
    level(
      'PROJECT_ADMIN',
      'Pipelines-as-Code reads who has which permission in the project, before it runs their change. Its page names this level.',
    ),
    level('REPO_ADMIN', 'Pipelines-as-Code reads the repository’s permissions and posts statuses. Its page names this level.'),
  ],
  inputs,
  asks: [
    {
      field: 'user',
      required: true,
      label: 'git_provider.user',
      help: 'The Bitbucket user name of the token’s owner.',
      kinds: ['http-access-token'],
    },
  ],
  caveats: [
    kubernetesCaveat,
    'The token must also reach the forks that pull requests come from.',
    'From 0.49.0 on Pipelines-as-Code first asks plugins/servlet/applinks/whoami who the token belongs to. Bitbucket 8.9.22, 8.19.12, 9.3.2 and newer refuse HTTP access tokens at addresses of that kind: if the controller’s log says “token validation failed” although Handrail’s check is fine, that is the likely cause (concluded from both sources, confirmed by neither vendor).',
    'Pipelines-as-Code’s type “bitbucket-datacenter” is meant for Bitbucket Server too; whether it still works with your version is not confirmed.',
  ],
  sources: [dataCenterPage, definition, payload, gitCode, signInCode, sources.httpTokens],
  git: (context) =>
    isBearerOnly(context.kind)
      ? untold(null, 'Pipelines-as-Code clones with a user name, and tokens of a project or repository have none.')
      : named(context),
  output: out,
});

/** Tekton Pipelines-as-Code. */
export const tektonPac = definePlatform({
  id: 'tekton-pac',
  name: 'Tekton Pipelines-as-Code',
  vendor: 'OpenShift Pipelines project',
  summary: 'Runs Tekton pipelines from your repositories whenever somebody pushes or opens a pull request.',
  category: 'CI/CD',
  aliases: ['tekton', 'pipelines as code', 'pac', 'openshift pipelines', 'openshift', 'red hat', 'kubernetes'],
  git: {
    clones: 'always',
    sources: [
      github('Pipelines-as-Code: the secret for git', 'tektoncd/pipelines-as-code', 'main/pkg/secrets/basic_auth.go', '2026-07-01'),
    ],
  },
  deployments: { cloud, ...selfManaged },
});
