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
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { doubleQuoted } from '../formats/yaml-text.ts';
import {
  edition,
  lastReading,
  file,
  input,
  isAccessToken,
  isBearerOnly,
  level,
  modes,
  permission,
  placeOf,
  scope,
  selfManaged,
  sheet,
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
import { webhookRows, webhookSecret } from './tekton-webhook.ts';
import type { DescribedInput, ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

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
const sheetName = 'pipelines-as-code-webhook-sheet.md';
const inputs: readonly DescribedInput[] = [
  objectNameInput('Name of the Secret', 'What the Secret is called in Kubernetes.', { default: 'bitbucket', example: 'bitbucket-acme' }),
  namespaceInput('Where the pipelines run. Repository object and Secret have to be in the same namespace.', 'default', 'ci'),
  input(
    'webhookSecret',
    'secret',
    'webhook.secret',
    'The secret that Bitbucket signs its events with. Make one with: openssl rand -hex 32',
    { required: true, example: webhookSecret.placeholder },
  ),
  input(
    'controllerUrl',
    'url',
    'Address of the controller',
    'The public address of the Pipelines-as-Code controller. On OpenShift: oc get route -n pipelines-as-code pipelines-as-code-controller',
    { example: 'https://pac.acme.io', maxLength: 2000 },
  ),
];

const artifacts = [
  { name: secretFile, kind: 'file', label: 'Token for Pipelines-as-Code', when: null },
  { name: repositoriesFile, kind: 'file', label: 'Repository objects', when: null },
  { name: 'pipelines-as-code-apply.sh', kind: 'command', label: 'Apply it to Kubernetes', when: null },
  { name: sheetName, kind: 'sheet', label: 'Add the webhook in Bitbucket', when: null },
] as const;
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

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'Handrail writes the Secret and the Repository objects, and leads through the webhook.',
  route: 'token',
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
  artifacts,
  secretsModes: modes({}),
  allow: [{ what: 'The controller’s address', why: 'Bitbucket Cloud has to reach it from the internet to report events.' }],
  inbound: () => null,
  caveats: [
    kubernetesCaveat,
    'As it is installed, Pipelines-as-Code accepts events from Atlassian’s own addresses only, and does not look at the webhook’s secret. Behind a proxy, add the proxy’s address as bitbucket-cloud-additional-source-ip; or set bitbucket-cloud-check-source-ip to false, and the secret is checked instead (0.50.0 or newer).',
    'Its page also names write:webhook:bitbucket. That is for `tkn pac create repo`, which adds the webhook by itself; with the sheet it is not needed.',
  ],
  sources: [cloudPage, accessTokens, definition, gitCode, sources.apiTokenScopes, sources.accessTokenUse],
  export: write,
};

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'Handrail writes the Secret and the Repository objects, and leads through the webhook.',
    route: 'token',
    prerequisites: [
      ...prerequisites,
      {
        where: 'bitbucket',
        text: 'A token with admin rights in the project or its repositories. A person’s token: of a licensed account, because an unlicensed one cannot see who belongs to a group, and their changes would not run.',
      },
    ],
    credentialKinds: selfManagedKinds(deployment, {
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
    artifacts,
    secretsModes: modes({}),
    allow: [],
    caveats: [
      kubernetesCaveat,
      'The token must also reach the forks that pull requests come from.',
      'From 0.49.0 on Pipelines-as-Code first asks plugins/servlet/applinks/whoami who the token belongs to. Bitbucket 8.9.22, 8.19.12, 9.3.2 and newer refuse HTTP access tokens at addresses of that kind: if the controller’s log says “token validation failed” although Handrail’s check is fine, that is the likely cause (concluded from both sources, confirmed by neither vendor).',
      'Pipelines-as-Code’s type “bitbucket-datacenter” is meant for Bitbucket Server too; whether it still works with your version is not confirmed.',
    ],
    sources: [dataCenterPage, definition, payload, gitCode, signInCode, sources.httpTokens],
    export: write,
  };
}

function write(context: ExportContext): Result<ExportOutput> {
  const places = repositoryPlaces(context);
  if (!places.ok) return places;
  const some = places.value.length > 0;
  const cloudOne = context.deployment === 'cloud';
  const names = tokenNames(context.credential.kind);
  const variables = [names.env, webhookSecret.env];
  const namespace = textOf(context, 'namespace');
  const secret = secretObject({
    name: textOf(context, 'name'),
    namespace,
    values: [
      ['provider.token', context.secret('token', names)],
      ['webhook.secret', context.secret('webhookSecret', webhookSecret)],
    ],
  });
  return ok({
    artifacts: [
      file(secretFile, 'Token for Pipelines-as-Code', 'yaml', secret, context.holdsSecret),
      ...(some ? [file(repositoriesFile, 'Repository objects', 'yaml', documents(repositoryObjects(context, places.value)), false)] : []),
      applyCommand(context, 'pipelines-as-code-apply.sh', { secret: secretFile, others: some ? [repositoriesFile] : [], variables }),
      sheet(
        context,
        sheetName,
        'Add the webhook in Bitbucket',
        'Bitbucket tells Pipelines-as-Code of pushes and pull requests through a webhook. Do this for each repository.',
        webhookRows(context),
      ),
    ],
    next: [
      ...applySteps(context, secretFile, variables),
      'Add the webhook in Bitbucket with the sheet.',
      'Add a pipeline to the folder .tekton of the repository and open a pull request: a run starts, and Bitbucket shows its status.',
    ],
    caveats: [
      ...(some ? [] : [noRepositories]),
      ...(isAccessToken(context.credential.kind) ? [outsideCaveat] : []),
      ...(isBearerOnly(context.credential.kind) ? [cloneCaveat] : []),
      ...(!cloudOne && placeOf(context.baseUrl).contextPath !== ''
        ? [
            `Your Bitbucket is under ${placeOf(context.baseUrl).contextPath}. Handrail writes the whole base URL, as the page asks; whether Pipelines-as-Code keeps the path everywhere is not confirmed.`,
          ]
        : []),
    ],
  });
}

function repositoryObjects(context: ExportContext, places: readonly RepositoryPlace[]): string[] {
  const names = objectNames(places.map((place) => place.slug));
  const secretName = doubleQuoted(textOf(context, 'name'));
  const cloudOne = context.deployment === 'cloud';
  return places.map((place, index) =>
    lines([
      'apiVersion: pipelinesascode.tekton.dev/v1alpha1',
      'kind: Repository',
      'metadata:',
      `  name: ${doubleQuoted(names[index] ?? place.slug)}`,
      `  namespace: ${doubleQuoted(textOf(context, 'namespace'))}`,
      'spec:',
      `  url: ${doubleQuoted(place.pageUrl)}`,
      '  git_provider:',
      `    type: ${cloudOne ? 'bitbucket-cloud' : 'bitbucket-datacenter'}`,
      ...(cloudOne ? [] : [`    url: ${doubleQuoted(context.baseUrl)}`]),
      ...signIn(context),
      '    secret:',
      `      name: ${secretName}`,
      '      key: provider.token',
      '    webhook_secret:',
      `      name: ${secretName}`,
      '      key: webhook.secret',
    ]),
  );
}

/** Cloud wants a user name even beside an access token, where it only goes into the log; Data Center does without one. */
function signIn(context: ExportContext): string[] {
  const user = userBesideToken('tekton-pac', context);
  return user === '' ? [] : [`    user: ${doubleQuoted(user)}`];
}

/** Tekton Pipelines-as-Code. */
export const tektonPac: Platform = {
  id: 'tekton-pac',
  name: 'Tekton Pipelines-as-Code',
  vendor: 'OpenShift Pipelines project',
  summary: 'Runs Tekton pipelines from your repositories whenever somebody pushes or opens a pull request.',
  category: 'CI/CD',
  aliases: ['tekton', 'pipelines as code', 'pac', 'openshift pipelines', 'openshift', 'red hat', 'kubernetes'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud, ...selfManaged(selfManagedDeployment) },
};
