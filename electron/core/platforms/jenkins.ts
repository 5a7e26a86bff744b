/**
 * Jenkins with the Bitbucket Branch Source plugin, as Configuration as Code.
 * Facts: jenkinsci/bitbucket-branch-source-plugin @8fdcfe19 (2026-08-22), jenkinsci/configuration-as-code-plugin @58646eb6.
 */
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { singleQuoted } from '../formats/yaml-text.ts';
import {
  edition,
  factsAsOf,
  file,
  input,
  isAccessToken,
  isOn,
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
import type { ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

const plugin = 'https://github.com/jenkinsci/bitbucket-branch-source-plugin/blob/8fdcfe19';
const snapshot = edition('937.3.9', '2026-08-22', factsAsOf);
const guide = source('Jenkins: Bitbucket Branch Source user guide', `${plugin}/docs/USER_GUIDE.adoc`, snapshot);
const fixture = source(
  'Jenkins: the plugin’s own Configuration as Code example',
  `${plugin}/src/test/resources/com/cloudbees/jenkins/plugins/bitbucket/endpoints/BitbucketEndpointConfigurationTest/configuration-as-code.yml`,
  snapshot,
);
const rootUrlCode = source(
  'Jenkins: the plugin’s own settings of a webhook',
  `${plugin}/src/main/java/com/cloudbees/jenkins/plugins/bitbucket/impl/webhook/AbstractBitbucketWebhookConfiguration.java`,
  snapshot,
);
const secretsPage = source(
  'Jenkins: Configuration as Code, secrets',
  'https://github.com/jenkinsci/configuration-as-code-plugin/blob/58646eb6/docs/features/secrets.adoc',
  edition('@58646eb6', '2026-08-17', factsAsOf),
);
const atlassianPlugin = source(
  'Atlassian: Bitbucket Server integration for Jenkins',
  'https://github.com/jenkinsci/atlassian-bitbucket-server-integration-plugin',
);

const configFile = 'jenkins-bitbucket.yaml';
const hooked = { input: 'webhooks', is: [true] };
const unhooked = { input: 'webhooks', is: [false] };

const webhooks = input(
  'webhooks',
  'boolean',
  'Manage hooks',
  'On: Jenkins adds webhooks, and a push starts builds; the token needs more permission. Off: builds start on a schedule, or by webhooks that you add yourself.',
  { default: false, affectsAccess: true },
);
const credentialId = input(
  'credentialId',
  'text',
  'Credential ID',
  'What the credential is called in Jenkins. Jobs refer to it by this name.',
  {
    required: true,
    default: 'bitbucket',
    example: 'bitbucket-acme',
    maxLength: 200,
    check: matching(
      /^[A-Za-z0-9_.-]+$/,
      'Use letters, digits, dots, hyphens and underscores only: Jenkins takes no other characters in an ID.',
    ),
  },
);
const description = input('description', 'text', 'Description', 'For people; Jenkins shows it beside the credential.', {
  default: 'Bitbucket',
});
const jenkinsUrl = input(
  'jenkinsUrl',
  'url',
  'Custom Jenkins Root URL',
  'The address under which Bitbucket reaches your Jenkins (endpointJenkinsRootURL). Empty: the one under Manage Jenkins → System → Jenkins URL.',
  { example: 'https://jenkins.acme.io' },
);

const artifacts: PlatformDeployment['artifacts'] = [
  { name: configFile, kind: 'file', label: 'Configuration as Code for Jenkins', when: null },
];
const plugins = [
  {
    where: 'platform' as const,
    text: 'Jenkins with the plugins Bitbucket Branch Source and Configuration as Code, and an administrator of it.',
  },
  {
    where: 'platform' as const,
    text: 'With hooks managed by Jenkins: its own address, either here or under Manage Jenkins → System → Jenkins URL.',
  },
];
const whole = [
  'Configuration as Code sets whole lists. If yours has credentials or Bitbucket endpoints already, write these beside them in the same list.',
  'The page of Jenkins has no button that tests the connection: an error shows only in the log of the first scan.',
];

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'Handrail writes the credential and the Bitbucket Cloud endpoint for the plugin Bitbucket Branch Source.',
  route: 'token',
  prerequisites: plugins,
  credentialKinds: cloudTokenKinds({
    apiToken:
      'Jenkins keeps it as “Username with password”: the e-mail address and the API token. The plugin finds the user name for git by itself.',
    accessTokens: 'Jenkins keeps it as “Secret text”: the token alone.',
    oauth:
      'The plugin can use an OAuth client’s ID and secret (until July 2026: an OAuth consumer’s key and secret), but Handrail collects no such secret. Add it in Jenkins as “Username with password”.',
  }),
  grants: [
    scope('read:workspace:bitbucket', 'Jenkins finds the workspace. The plugin’s guide names this scope.'),
    scope('read:project:bitbucket', 'Jenkins reads which project a repository belongs to. The plugin’s guide names this scope.'),
    scope('read:repository:bitbucket', 'Jenkins lists repositories and clones them. The plugin’s guide names this scope.'),
    scope('read:pullrequest:bitbucket', 'Jenkins finds pull requests to build. The plugin’s guide names this scope.'),
    scope('read:webhook:bitbucket', 'Jenkins sees whether its webhooks are there.', { when: hooked }),
    scope('write:webhook:bitbucket', 'Jenkins adds webhooks.', { when: hooked }),
    permission('repository', 'Jenkins lists repositories and clones them.'),
    permission('pullrequest', 'Jenkins finds pull requests to build.'),
    permission('webhook', 'Jenkins adds webhooks.', { when: hooked }),
  ],
  inputs: [webhooks, credentialId, description, jenkinsUrl],
  asks: [
    {
      field: 'user',
      required: true,
      label: 'Username',
      help: 'The e-mail address of the Atlassian account that made the token.',
      kinds: ['api-token'],
    },
  ],
  artifacts,
  secretsModes: modes({}),
  allow: [],
  caveats: whole,
  sources: [guide, fixture, rootUrlCode, secretsPage, sources.apiTokenUse],
  export: write,
};

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'Handrail writes the credential and the endpoint of your Bitbucket for the plugin Bitbucket Branch Source.',
    route: 'token',
    prerequisites: [...plugins, { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' }],
    credentialKinds: selfManagedKinds(deployment, {
      personal: 'Jenkins keeps it as “Username with password”: the Bitbucket user name and the token.',
      bearer: null,
      notBearer:
        'Jenkins signs in with a user name and password, which Bitbucket does not accept from tokens of a project or repository. Use an HTTP access token of an account made for Jenkins.',
      oauth: 'The plugin takes a user name and token here.',
    }),
    grants: [
      level('PROJECT_READ', 'Jenkins lists the repositories of a project. The plugin’s guide names this level.'),
      level('REPO_READ', 'Jenkins clones repositories, finds pull requests and posts build statuses.', { when: unhooked }),
      level(
        'REPO_ADMIN',
        'Jenkins adds webhooks, which Bitbucket allows to repository administrators only. The plugin’s guide names this level.',
        { when: hooked },
      ),
    ],
    inputs: [
      webhooks,
      credentialId,
      description,
      input('displayName', 'text', 'Name', 'What this Bitbucket is called in Jenkins.', {
        required: true,
        default: 'Bitbucket',
        example: 'Acme',
      }),
      jenkinsUrl,
    ],
    asks: [
      { field: 'user', required: true, label: 'Username', help: 'The Bitbucket user name of the token’s owner, not the e-mail address.' },
    ],
    artifacts,
    secretsModes: modes({}),
    allow: [],
    caveats: [
      ...whole,
      'A certificate of your own authority has to be in the trust store of Jenkins’s Java.',
      'This is for the plugin Bitbucket Branch Source. Atlassian’s own plugin (Bitbucket Server Integration) is set up in its own form; it needs Bitbucket 8.19 or newer and a token with project admin.',
    ],
    sources: [guide, fixture, rootUrlCode, secretsPage, atlassianPlugin, sources.httpTokens],
    export: write,
  };
}

function write(context: ExportContext): Result<ExportOutput> {
  const names = tokenNames(context.credential.kind);
  const hooks = isOn(context, 'webhooks');
  const lines = [
    'credentials:',
    '  system:',
    '    domainCredentials:',
    '      - credentials:',
    ...credential(context),
    'unclassified:',
    '  bitbucketendpointconfiguration:',
    '    endpoints:',
    ...endpoint(context, hooks),
  ];
  return ok({
    artifacts: [file(configFile, 'Configuration as Code for Jenkins', 'yaml', `${lines.join('\n')}\n`, context.holdsSecret)],
    next: [
      ...(context.mode === 'placeholder' ? [`Replace ${names.placeholder} in ${configFile} with the token.`] : []),
      ...(context.mode === 'env'
        ? [`Set ${names.env} in the environment of Jenkins’s controller, to the token. Jenkins fills it in when it reads the file.`]
        : []),
      `Put ${configFile} into the folder that CASC_JENKINS_CONFIG names (or name the file itself), and click Manage Jenkins → Configuration as Code → Reload existing configuration.`,
      `In a multibranch job choose Bitbucket as branch source and ${textOf(context, 'credentialId')} as credential, and read the log of its first scan.`,
      ...(hooks ? [] : [`Without managed hooks, add a webhook for pushes and pull requests by hand: ${hookAddress(context)}`]),
      ...(context.holdsSecret ? [`Keep ${configFile} readable for Jenkins alone: it holds the token.`] : []),
    ],
    caveats: [],
  });
}

function credential(context: ExportContext): string[] {
  const names = tokenNames(context.credential.kind);
  const token = context.secret('token', names);
  const secret = context.mode === 'env' ? singleQuoted(token) : text(token);
  const alone = isAccessToken(context.credential.kind);
  return [
    `          - ${alone ? 'string' : 'usernamePassword'}:`,
    '              scope: GLOBAL',
    `              id: ${text(textOf(context, 'credentialId'))}`,
    ...(alone
      ? [`              secret: ${secret}`]
      : [`              username: ${text(userBesideToken('jenkins', context))}`, `              password: ${secret}`]),
    `              description: ${text(textOf(context, 'description'))}`,
  ];
}

/** The webhook's settings are nested: with the old flat keys the plugin falls back to a webhook add-on that is no longer kept. */
function endpoint(context: ExportContext, hooks: boolean): string[] {
  const onCloud = context.deployment === 'cloud';
  const root = rootUrl(context);
  return [
    ...(onCloud
      ? [
          '      - bitbucketCloudEndpoint:',
          '          enableCache: false',
          '          teamCacheDuration: 360',
          '          repositoriesCacheDuration: 180',
        ]
      : [
          '      - bitbucketServerEndpoint:',
          `          displayName: ${text(textOf(context, 'displayName'))}`,
          `          serverURL: ${text(context.baseUrl)}`,
        ]),
    '          webhook:',
    `            ${onCloud ? 'cloudWebhook' : 'serverWebhook'}:`,
    `              manageHooks: ${hooks}`,
    ...(hooks ? [`              credentialsId: ${text(textOf(context, 'credentialId'))}`] : []),
    // The plugin ends it with a slash by itself; written so, its own export shows no difference.
    ...(root === '' ? [] : [`              endpointJenkinsRootURL: ${text(`${root}/`)}`]),
  ];
}

/** Jenkins's own address without a slash at its end; empty when it was not given. */
function rootUrl(context: ExportContext): string {
  return textOf(context, 'jenkinsUrl').replace(/\/+$/, '');
}

function hookAddress(context: ExportContext): string {
  const jenkins = rootUrl(context) || 'JENKINS-URL';
  return `${jenkins}/bitbucket-scmsource-hook/notify${context.deployment === 'cloud' ? '' : `?server_url=${encodeURIComponent(context.baseUrl)}`}`;
}

/** A YAML text that Jenkins leaves alone: it fills in `${NAME}` anywhere, and `^${` stands for the characters themselves. */
function text(value: string): string {
  return singleQuoted(value.replaceAll('${', '^${'));
}

/** Jenkins. */
export const jenkins: Platform = {
  id: 'jenkins',
  name: 'Jenkins',
  vendor: 'The Jenkins project',
  summary: 'Builds branches and pull requests of your repositories on your own Jenkins.',
  category: 'CI/CD',
  aliases: ['jcasc', 'configuration as code', 'cloudbees', 'multibranch', 'bitbucket branch source'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud, ...selfManaged(selfManagedDeployment) },
};
