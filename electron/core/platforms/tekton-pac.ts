/**
 * Tekton Pipelines-as-Code (also OpenShift Pipelines): a Secret, a Repository object for each chosen repository, and a sheet for the webhook.
 * Facts: github.com/openshift-pipelines/pipelines-as-code @c6397d3f (2026-03-15): docs for Bitbucket Cloud and Data Center,
 * config/300-repositories.yaml, pkg/provider/bitbucketdatacenter/parse_payload.go (spec.url is the page’s address without /browse).
 */
import { ok } from '../../contract/index.ts';
import type { Result, SheetRow } from '../../contract/index.ts';
import { doubleQuoted } from '../export/yaml-text.ts';
import { file, input, level, modes, placeOf, rowsOf, scope, selfManaged, sheet, source, sources, textOf, tokenNames } from './common.ts';
import { cloudApiTokenKinds, selfManagedKinds } from './kinds.ts';
import { applyCommand, applySteps, documents, kubernetesCaveat, lines, namespaceInput, objectNameInput, objectNames, secretObject } from './kubernetes.ts';
import { repositoryPlaces } from './repositories.ts';
import type { RepositoryPlace } from './repositories.ts';
import type { DescribedInput, ExportContext, ExportOutput, Platform, PlatformDeployment, SecretNames } from './types.ts';

const docs = 'https://github.com/openshift-pipelines/pipelines-as-code/blob/c6397d3f';
const cloudPage = source('Pipelines-as-Code: Bitbucket Cloud', `${docs}/docs/content/docs/install/bitbucket_cloud.md`);
const dataCenterPage = source('Pipelines-as-Code: Bitbucket Data Center', `${docs}/docs/content/docs/install/bitbucket_datacenter.md`);
const definition = source('Pipelines-as-Code source: definition of Repository', `${docs}/config/300-repositories.yaml`);
const payload = source('Pipelines-as-Code source: how it finds the Repository of an event', `${docs}/pkg/provider/bitbucketdatacenter/parse_payload.go`, '2026-11-21');

const secretFile = 'pipelines-as-code-secret.yml';
const repositoriesFile = 'pipelines-as-code-repositories.yml';
const sheetName = 'pipelines-as-code-webhook-sheet.md';
const webhookSecret: SecretNames = { placeholder: 'PASTE-WEBHOOK-SECRET', env: 'WEBHOOK_SECRET' };

const inputs: readonly DescribedInput[] = [
  objectNameInput('Name of the Secret', 'What the Secret is called in Kubernetes.', { default: 'bitbucket', example: 'bitbucket-acme' }),
  namespaceInput('Where the pipelines run. Repository object and Secret have to be in the same namespace.', 'default', 'ci'),
  input('controllerUrl', 'url', 'Address of the controller', 'The public address of the Pipelines-as-Code controller. On OpenShift: oc get route -n pipelines-as-code pipelines-as-code-controller', { example: 'https://pac.acme.io', maxLength: 2000 }),
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
const noRepositories = 'All repositories were chosen, and a Repository object names one: only the Secret is written. Choose repositories in Handrail for one object each.';

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'Handrail writes the Secret and the Repository objects, and leads through the webhook.',
  route: 'token',
  prerequisites,
  credentialKinds: cloudApiTokenKinds({
    apiToken: 'Pipelines-as-Code signs in with the e-mail address of the token’s owner and the token.',
    accessTokens: 'Pipelines-as-Code signs in with an e-mail address, and access tokens have none. Use an API token.',
    oauth: 'The Secret has no place for an OAuth client.',
  }),
  grants: [
    scope('read:workspace:bitbucket', 'Pipelines-as-Code checks who belongs to the workspace before it runs their change.'),
    scope('read:pullrequest:bitbucket', 'Pipelines-as-Code reads pull requests and comments on them.'),
    scope('read:repository:bitbucket', 'Pipelines-as-Code reads the pipeline’s definition and the code.'),
    scope('write:repository:bitbucket', 'Pipelines-as-Code’s page asks for it, for statuses on commits.'),
  ],
  inputs,
  asks: [
    { field: 'workspace', required: true, label: 'Workspace', help: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.' },
    { field: 'user', required: true, label: 'git_provider.user', help: 'The e-mail address of the Atlassian account that made the token.' },
  ],
  artifacts,
  secretsModes: modes({}),
  allow: [{ what: 'The controller’s address', why: 'Bitbucket Cloud has to reach it from the internet to report events.' }],
  inbound: () => null,
  caveats: [kubernetesCaveat, 'Bitbucket Cloud webhooks carry no secret here: Pipelines-as-Code accepts events from Atlassian’s own addresses only. Behind a proxy, add the proxy’s address as bitbucket-cloud-additional-source-ip.'],
  sources: [cloudPage, definition, sources.apiTokenScopes],
  export: write,
};

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'Handrail writes the Secret and the Repository objects, and leads through the webhook.',
    route: 'token',
    prerequisites: [
      ...prerequisites,
      { where: 'bitbucket', text: 'A licensed account that is administrator of the project and its repositories. An unlicensed one cannot see who belongs to a group, so their changes would not run.' },
    ],
    credentialKinds: selfManagedKinds(deployment, {
      personal: 'Pipelines-as-Code asks for a user name and the token that belongs to it.',
      bearer: null,
      notBearer: 'Pipelines-as-Code signs in as a licensed user, and these tokens have none. Use a person’s HTTP access token.',
      oauth: 'The Secret has no place for an OAuth client.',
    }),
    grants: [
      level('PROJECT_ADMIN', 'Pipelines-as-Code reads who has which permission in the project, before it runs their change. Its page names this level.'),
      level('REPO_ADMIN', 'Pipelines-as-Code reads the repository’s permissions and posts statuses. Its page names this level.'),
    ],
    inputs: [
      ...inputs,
      input('webhookSecret', 'secret', 'webhook.secret', 'The secret that Bitbucket signs its events with. Make one with: openssl rand -hex 32', { required: true, example: webhookSecret.placeholder }),
    ],
    asks: [{ field: 'user', required: true, label: 'git_provider.user', help: 'The Bitbucket user name of the token’s owner.' }],
    artifacts,
    secretsModes: modes({}),
    allow: [],
    caveats: [
      kubernetesCaveat,
      'The token must also reach the forks that pull requests come from.',
      'Pipelines-as-Code’s type “bitbucket-datacenter” is meant for Bitbucket Server too; whether it still works with your version is not confirmed.',
    ],
    sources: [dataCenterPage, definition, payload, sources.httpTokens],
    export: write,
  };
}

function write(context: ExportContext): Result<ExportOutput> {
  const places = repositoryPlaces(context);
  if (!places.ok) return places;
  const some = places.value.length > 0;
  const cloudOne = context.deployment === 'cloud';
  const names = tokenNames(context.credential.kind);
  const variables = cloudOne ? [names.env] : [names.env, webhookSecret.env];
  const namespace = textOf(context, 'namespace');
  const secret = secretObject({
    name: textOf(context, 'name'), namespace,
    values: [['provider.token', context.secret('token', names)], ...(cloudOne ? [] : [['webhook.secret', context.secret('webhookSecret', webhookSecret)] as const])],
  });
  return ok({
    artifacts: [
      file(secretFile, 'Token for Pipelines-as-Code', 'yaml', secret, context.holdsSecret),
      ...(some ? [file(repositoriesFile, 'Repository objects', 'yaml', documents(repositoryObjects(context, places.value)), false)] : []),
      applyCommand(context, 'pipelines-as-code-apply.sh', { secret: secretFile, others: some ? [repositoriesFile] : [], variables }),
      sheet(context, sheetName, 'Add the webhook in Bitbucket', 'Bitbucket tells Pipelines-as-Code of pushes and pull requests through a webhook. Do this for each repository.', webhookRows(context)),
    ],
    next: [
      ...applySteps(context, secretFile, variables),
      'Add the webhook in Bitbucket with the sheet.',
      'Add a pipeline to the folder .tekton of the repository and open a pull request: a run starts, and Bitbucket shows its status.',
    ],
    caveats: [
      ...(some ? [] : [noRepositories]),
      ...(!cloudOne && placeOf(context.baseUrl).contextPath !== '' ? [`Your Bitbucket stands under ${placeOf(context.baseUrl).contextPath}. Handrail writes the whole base URL, as the page asks; whether Pipelines-as-Code keeps the path everywhere is not confirmed.`] : []),
    ],
  });
}

function repositoryObjects(context: ExportContext, places: readonly RepositoryPlace[]): string[] {
  const names = objectNames(places.map((place) => place.slug));
  const secretName = doubleQuoted(textOf(context, 'name'));
  const cloudOne = context.deployment === 'cloud';
  return places.map((place, index) => lines([
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
    `    user: ${doubleQuoted(context.credential.user)}`,
    '    secret:',
    `      name: ${secretName}`,
    '      key: provider.token',
    ...(cloudOne ? [] : ['    webhook_secret:', `      name: ${secretName}`, '      key: webhook.secret']),
  ]));
}

function webhookRows(context: ExportContext): SheetRow[] {
  const controller = textOf(context, 'controllerUrl');
  const url = controller === '' ? { note: 'The public address of the Pipelines-as-Code controller.' } : { value: controller };
  if (context.deployment === 'cloud') {
    return rowsOf('finish', 'bitbucket', [
      ['open', 'Repository settings → Webhooks', 'Click Add webhook.'],
      ['title', 'Add webhook → Title', 'Enter a title.', { value: 'Pipelines as Code' }],
      ['url', 'Add webhook → URL', 'Enter the address of the controller.', url],
      ['events', 'Add webhook → Triggers', 'Choose from a full list of triggers: Repository: Push. Pull request: Created, Updated, Comment created.'],
      ['save', 'Add webhook', 'Click Save.', { sign: 'After the next push, View requests shows an answer of 2xx.' }],
    ]);
  }
  const secret = context.mode === 'env'
    ? { note: `Enter what you put into ${webhookSecret.env}.` }
    : { value: context.secret('webhookSecret', webhookSecret), secret: true };
  return rowsOf('finish', 'bitbucket', [
    ['open', 'Repository settings → Webhooks', 'Click Create webhook.'],
    ['name', 'Create webhook → Name', 'Enter a name.', { value: 'Pipelines as Code' }],
    ['url', 'Create webhook → URL', 'Enter the address of the controller.', url],
    ['secret', 'Create webhook → Secret', 'Enter the webhook secret.', secret],
    ['events', 'Create webhook → Events', 'Tick Repository: Push, Modified. Pull request: Opened, Source branch updated, Comment added.'],
    ['save', 'Create webhook', 'Click Create.', { sign: 'The webhook is in the list, and its last answer is 2xx after the next push.' }],
  ]);
}

/** Tekton Pipelines-as-Code. */
export const tektonPac: Platform = {
  id: 'tekton-pac',
  name: 'Tekton Pipelines-as-Code',
  vendor: 'OpenShift Pipelines project',
  summary: 'Runs Tekton pipelines that stand in your repositories whenever somebody pushes or opens a pull request.',
  category: 'CI/CD',
  aliases: ['tekton', 'pipelines as code', 'pac', 'openshift pipelines', 'openshift', 'red hat', 'kubernetes'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud, ...selfManaged(selfManagedDeployment) },
};
