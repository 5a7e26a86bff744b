/**
 * Snyk: the Broker's environment file for Server and Data Center, a sheet for Snyk's own form on Cloud.
 * Facts: github.com/snyk/broker @863ecf8f (2026-07-20); npm snyk-broker 5.22.14 (client-templates, filterSelection: with BITBUCKET_PAT the
 * type bitbucket-server turns into the bearer one by itself, which older images do not); github.com/snyk/user-docs @4486e118, @4c6c116f,
 * @8b990c73.
 */
import { ok } from '../../contract/index.ts';
import { environmentFile } from '../formats/env.ts';
import { commandLine } from '../formats/shell.ts';
import {
  apiToken,
  edition,
  factsAsOf,
  level,
  matching,
  placeOf,
  rowsOf,
  scope,
  sheetModes,
  source,
  sources,
  tokenNames,
  tokenReachesMore,
} from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { github, named, untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudApiTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { dockerService, heldOrHandedOn, keepReadable, pasteAll, runWith, setVariables } from './recipes.ts';
import type { SecretNames } from './types.ts';

const snyk = 'https://docs.snyk.io';
const broker = `${snyk}/snyk-platform-administration/snyk-broker/classic-broker/install-and-configure-snyk-broker/bitbucket-server-data-center-prerequisites-and-steps-to-install-and-configure-broker`;
/** Read in github.com/snyk/user-docs, which the pages are made from. */
const page = (commit: string) => ({ edition: `@${commit}`, checked: factsAsOf });
const pages = {
  bearer: source(
    'Snyk Broker source: sample for a personal access token',
    'https://github.com/snyk/broker/tree/863ecf8f/client-templates/bitbucket-server-bearer-auth',
    edition('@863ecf8f, after v5.21.5', '2026-07-20'),
  ),
  defaults: source(
    'Snyk Broker source: variables and defaults of each type',
    'https://github.com/snyk/broker/blob/863ecf8f/config.default.json',
    edition('@863ecf8f, after v5.21.5', '2026-07-20'),
  ),
  variables: source(
    'Snyk: Bitbucket Server/Data Center, environment variables for Snyk Broker',
    `${broker}/bitbucket-server-data-center-environment-variables-for-snyk-broker-basic-auth`,
    page('4486e118'),
  ),
  images: source(
    'Snyk: Bitbucket Server/Data Center, install and configure using Docker (the image of each way to sign in)',
    `${broker}/bitbucket-server-data-center-install-and-configure-using-docker`,
    page('4486e118'),
  ),
  regions: source(
    'Snyk: Regional hosting, Broker URLs',
    `${snyk}/snyk-data-and-governance/regional-hosting-and-data-residency`,
    page('1cf754a8'),
  ),
  package: source('npm: snyk-broker 5.22.14', 'https://www.npmjs.com/package/snyk-broker/v/5.22.14', edition('5.22.14', '2026-09-23')),
  cloud: source(
    'Snyk: Bitbucket Cloud integration',
    `${snyk}/developer-tools/integrations/scm-integrations/organization-level-integrations/bitbucket-cloud`,
    page('4c6c116f'),
  ),
  scopes: source(
    'Snyk: User permissions and access scopes, Bitbucket Cloud',
    `${snyk}/developer-tools/scm-integrations/user-permissions-and-access-scopes`,
    page('8b990c73'),
  ),
} as const;

const environmentName = 'snyk-broker.env';
const brokerToken: SecretNames = { placeholder: 'PASTE-BROKER-TOKEN', env: 'BROKER_TOKEN' };
const byPassword = when('signIn', 'basic');
const elsewhere = when('brokerServerUrl', 'other');

const cloudOut = output((_: CloudContext) => ok(null), {
  artifacts: {
    sheet: {
      kind: 'sheet',
      name: 'snyk-sheet.md',
      label: 'Connect Bitbucket Cloud to Snyk',
      intro: 'Snyk’s form for a token.',
      make: (context) => {
        const form = 'Snyk → Integrations → Bitbucket Cloud → Account credentials';
        const chosen = (context.repositories ?? []).join(', ');
        return [
          ...rowsOf('after-token', 'platform', [
            [
              'open',
              'Snyk → Integrations',
              'Open the card Bitbucket Cloud and go to Account credentials.',
              { note: 'Not “Bitbucket Cloud App”: that one signs in by itself.' },
            ],
            ['email', `${form} → Email`, 'Enter the e-mail address of the token’s owner.', { value: context.credential.user }],
            [
              'token',
              `${form} → API key`,
              'Paste the API token.',
              {
                value: context.secret('token', apiToken),
                secret: true,
                note: 'Snyk’s page calls it API key, an older form “App password”. The field takes the API token.',
              },
            ],
            ['save', form, 'Save your changes.', { sign: 'Snyk says “Bitbucket Cloud settings successfully updated”.' }],
          ]),
          ...rowsOf('finish', 'platform', [
            [
              'import',
              'Snyk → Integrations → Bitbucket Cloud → Add your Bitbucket Cloud repositories to Snyk',
              chosen === ''
                ? 'Choose the repositories to import and click Add selected repositories.'
                : 'Choose these repositories, not all, and click Add selected repositories.',
              {
                ...(chosen === '' ? {} : { value: chosen, note: tokenReachesMore }),
                sign: 'The repositories are in the list of projects with their findings.',
              },
            ],
          ]),
        ];
      },
    },
  },
  next: () => ['Follow the sheet in Snyk.', 'Import the first repositories.'],
});

const cloud = cloudDeployment({
  note: 'A sheet for Snyk’s own form: the Broker has no type for Bitbucket Cloud, and Snyk reaches it directly.',
  prerequisites: [
    { where: 'platform', text: 'A Snyk organisation, and the right to change its integrations.' },
    {
      where: 'bitbucket',
      text: 'An account for this purpose that is administrator of the repositories: Snyk adds webhooks and opens pull requests as it.',
    },
  ],
  credentialKinds: cloudApiTokenKinds({
    apiToken: 'Snyk’s form asks for an e-mail address and the API token that belongs to it.',
    accessTokens: 'Snyk’s form asks for an e-mail address, and access tokens have none. Use an API token.',
    oauth: 'Snyk has an app for Bitbucket Cloud that signs in by itself; this sheet is for the token.',
  }),
  grants: [
    // Snyk’s table writes “write:repoistory:bitbucket” three times; Bitbucket offers no such scope.
    scope('read:account', 'Snyk asks Atlassian whose token it is. Snyk names this scope.'),
    scope('read:user:bitbucket', 'Snyk checks whose token it is. Snyk names this scope.'),
    scope('read:workspace:bitbucket', 'Snyk finds the workspaces that can be imported. Snyk names this scope.'),
    scope('read:project:bitbucket', 'Snyk reads which project a repository belongs to. Snyk names this scope.'),
    scope('read:repository:bitbucket', 'Snyk reads manifests and code. Snyk names this scope.'),
    scope('write:repository:bitbucket', 'Snyk pushes the branches of its fixes. Snyk names this scope.'),
    scope('read:pullrequest:bitbucket', 'Snyk reads pull requests to check them. Snyk names this scope.'),
    scope('write:pullrequest:bitbucket', 'Snyk opens pull requests with fixes and comments on others. Snyk names this scope.'),
    scope('read:webhook:bitbucket', 'Snyk sees whether its webhook is there. Snyk names this scope.'),
    scope('write:webhook:bitbucket', 'Snyk adds the webhook that reports pull requests. Snyk names this scope.'),
  ],
  inputs: {},
  asks: [{ field: 'user', required: true, label: 'Email', help: 'The e-mail address of the Atlassian account that made the token.' }],
  modes: sheetModes,
  caveats: [
    'Snyk takes no API token without scopes: use one that was made with “Create API token with scopes”.',
    'Snyk names no scope for removing webhooks: a webhook of Snyk’s may stay in a repository that you no longer import.',
    'Snyk recommends its Bitbucket Cloud App, which signs in by itself, over an API token.',
  ],
  sources: [pages.cloud, pages.scopes, sources.apiTokenScopes],
  git: ({ user }) => untold(user, 'Snyk clones from its own servers and does not tell which user name it takes.'),
  output: cloudOut,
});

const ownInputs = {
  signIn: input.choice({
    label: 'How the Broker signs in',
    help: 'Both take the HTTP access token.',
    required: true,
    default: 'bearer',
    affectsAccess: true,
    choices: [
      { value: 'bearer', label: 'Personal access token (BITBUCKET_PAT)', help: 'The token alone.' },
      {
        value: 'basic',
        label: 'User name and password (BITBUCKET_USERNAME)',
        help: 'The token in place of the password. Take this one if Snyk cannot clone.',
      },
    ],
  }),
  brokerToken: input.secret({
    label: 'BROKER_TOKEN',
    help: 'From Snyk: Integrations → Bitbucket Server → settings of the Broker. It looks like 00000000-0000-0000-0000-000000000000.',
    required: true,
    example: brokerToken.placeholder,
  }),
  brokerServerUrl: input.choice({
    label: 'BROKER_SERVER_URL',
    help: 'Where your Snyk organisation lives. The address of Snyk in your browser shows it.',
    required: true,
    default: 'https://broker.snyk.io',
    choices: [
      { value: 'https://broker.snyk.io', label: 'app.snyk.io (US-01)', help: null },
      { value: 'https://broker.us.snyk.io', label: 'app.us.snyk.io (US-02)', help: null },
      { value: 'https://broker.eu.snyk.io', label: 'app.eu.snyk.io (EU-01)', help: null },
      { value: 'https://broker.au.snyk.io', label: 'app.au.snyk.io (AU-01)', help: null },
      { value: 'other', label: 'Another one', help: 'A Snyk of your own, or one for government.' },
    ],
  }),
  otherServerUrl: input.url({
    label: 'Address of your Snyk’s Broker server',
    help: 'It begins with https://broker.',
    required: true,
    example: 'https://broker.snykgov.io',
    maxLength: 2000,
    when: elsewhere,
  }),
  brokerClientUrl: input.url({
    label: 'BROKER_CLIENT_URL',
    help: 'The address at which Bitbucket reaches the Broker for webhooks, with scheme and port.',
    required: true,
    example: 'http://broker.acme.io:8000',
    maxLength: 2000,
    check: matching(
      /^https?:\/\/[^/\s?#@]+:\d{1,5}\/?$/,
      'Snyk needs it with http:// or https://, the port, and nothing after it, such as http://broker.acme.io:8000.',
    ),
  }),
  port: input.number({
    label: 'PORT',
    help: 'The port that the Broker listens on.',
    required: true,
    default: '8000',
    check: (value) => (Number(value) >= 1 && Number(value) <= 65_535 ? null : { reason: 'A port is a number from 1 to 65535.' }),
  }),
};

const ownOut = output(
  (context: SelfManagedContext<typeof ownInputs>) => {
    const basic = context.options.signIn === 'basic';
    return ok({ basic, names: tokenNames(context.credential.kind, basic ? 'BITBUCKET_PASSWORD' : 'BITBUCKET_PAT') });
  },
  {
    artifacts: {
      environment: {
        kind: 'file',
        name: environmentName,
        label: 'Environment of Snyk Broker',
        language: 'env',
        secret: true,
        make: (context, { basic, names }) => {
          const { host, contextPath } = placeOf(context.baseUrl);
          const { brokerServerUrl, otherServerUrl, brokerClientUrl, port } = context.options;
          return environmentFile([
            [brokerToken.env, heldOrHandedOn(context, () => context.secret('brokerToken', brokerToken))],
            ['BROKER_SERVER_URL', (brokerServerUrl === 'other' ? otherServerUrl : brokerServerUrl).replace(/\/+$/, '')],
            ['BROKER_CLIENT_URL', brokerClientUrl.replace(/\/+$/, '')],
            ['PORT', port],
            // Without a scheme: the Broker puts https:// before both. 35 of its rules (pull requests, webhooks, whoami) put their path behind
            // BITBUCKET, 81 behind BITBUCKET_API, by joining the two texts: both need the context path.
            // https://github.com/snyk/broker/blob/863ecf8f/defaultFilters/bitbucket-server-bearer-auth.json (2026-07-20, read 2026-11-30)
            ['BITBUCKET', `${host}${contextPath}`],
            ['BITBUCKET_API', `${host}${contextPath}/rest/api/1.0`],
            ...(contextPath === ''
              ? []
              : [['BROKER_CLIENT_VALIDATION_URL', `https://${host}${contextPath}/rest/api/1.0/projects`] as const]),
            // The Broker fills in $BITBUCKET_PAT itself. Its own template has a comma behind this value, and then sends it with the token.
            basic ? ['BITBUCKET_USERNAME', context.tokenUser] : ['BROKER_CLIENT_VALIDATION_AUTHORIZATION_HEADER', 'Bearer $BITBUCKET_PAT'],
            [names.env, heldOrHandedOn(context, () => context.secret('token', names))],
          ]).text;
        },
      },
      run: {
        kind: 'command',
        name: 'snyk-broker-run.sh',
        label: 'Start Snyk Broker',
        where: 'On the computer that runs the Broker, in the folder with the file.',
        note: ({ mode }) => (mode === 'env' ? 'Names without a value in the file are taken from your shell.' : null),
        make: (context, { basic, names }) =>
          runWith(
            context,
            [brokerToken.env, names.env],
            dockerService({
              name: 'snyk-broker',
              port: context.options.port,
              environment: environmentName,
              image: basic ? 'snyk/broker:bitbucket-server' : 'snyk/broker:bitbucket-server-bearer-auth',
            }),
          ),
      },
      check: {
        kind: 'command',
        name: 'snyk-broker-check.sh',
        label: 'Let the Broker check itself',
        where: 'On the same computer, once the Broker runs.',
        note: 'It answers with "ok": true when Bitbucket knows the token.',
        make: ({ options }) => commandLine('curl', '--silent', `http://localhost:${options.port}/systemcheck`),
      },
    },
    next: (context, { names }) => {
      const chosen = (context.repositories ?? []).join(', ');
      return [
        pasteAll(context, environmentName),
        setVariables(context, [brokerToken.env, names.env]),
        'Start the Broker with the command.',
        'Let the Broker check itself: the answer holds "ok": true.',
        `In Snyk open Integrations → Bitbucket Server: it says that the Broker is connected. ${chosen === '' ? 'Import the first repositories.' : `Import these repositories alone: ${chosen}. ${tokenReachesMore}`}`,
        keepReadable(context, environmentName, 'by the account that runs the Broker alone', 'the secrets in plain text'),
      ];
    },
    caveats: ({ baseUrl }) => {
      const { host, contextPath } = placeOf(baseUrl);
      return [
        contextPath !== '' &&
          `Your Bitbucket is under ${contextPath}. Handrail writes the path into BITBUCKET and BITBUCKET_API, behind which the Broker puts its own. Whether Snyk Code clones with it is not confirmed: if it does not, set BITBUCKET_GIT=${host} as well.`,
      ];
    },
  },
);

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the environment file of Snyk Broker, which runs in your network.',
  prerequisites: [
    {
      where: 'platform',
      text: 'A Snyk plan with Broker, and the Broker token of the integration “Bitbucket Server” in your Snyk organisation.',
    },
    {
      where: 'computer',
      text: 'Docker on a computer that reaches Bitbucket and, over HTTPS, Snyk; and that Bitbucket reaches for webhooks.',
    },
    { where: 'bitbucket', text: 'An account that is administrator of the repositories.' },
  ],
  credentialKinds: selfManagedKinds({
    personal: 'The Broker calls Bitbucket with the token, and Git with a user name and the token.',
    bearer: null,
    notBearer:
      'The Broker gives Git a user name with the token, and Bitbucket takes these tokens without one only. Use a person’s HTTP access token.',
    oauth: 'The Broker has no settings for an OAuth client.',
  }),
  grants: [
    level('PROJECT_READ', 'Snyk lists the projects; the Broker’s own check calls that list.'),
    level(
      'REPO_ADMIN',
      'Snyk reads code, opens pull requests and adds webhooks, which Bitbucket allows to repository administrators only. Snyk names this level.',
    ),
  ],
  inputs: ownInputs,
  asks: [
    {
      field: 'user',
      required: true,
      label: 'BITBUCKET_USERNAME',
      help: 'The Bitbucket user name of the token’s owner.',
      when: byPassword,
    },
  ],
  allow: [
    {
      what: 'The Broker server of your region, port 443',
      why: 'The Broker opens the connection to Snyk itself (outgoing). Nothing has to be let in from the internet.',
    },
  ],
  inbound: () => null,
  caveats: [
    'A 200 alone does not show that the token works: the Broker’s own check also looks for the header X-AUSERNAME, which Bitbucket sends to those who are signed in only.',
    'Snyk has one image for each way of signing in: snyk/broker:bitbucket-server-bearer-auth for BITBUCKET_PAT, and snyk/broker:bitbucket-server for BITBUCKET_USERNAME.',
    'Bitbucket with a certificate from a private authority: mount its certificate into the container and name it in NODE_EXTRA_CA_CERTS; older images read CA_CERT (not confirmed).',
  ],
  sources: [pages.variables, pages.images, pages.bearer, pages.defaults, pages.regions, pages.package, sources.httpTokens],
  refuses: ({ answers }) =>
    answers.baseUrl?.toLowerCase().startsWith('http://') === true
      ? 'Snyk Broker calls Bitbucket over HTTPS only, and the address begins with http://. Give Bitbucket a certificate first.'
      : null,
  git: (context) =>
    context.options.signIn === 'basic'
      ? named(context)
      : untold(
          null,
          'With BITBUCKET_PAT the Broker clones as x-access-token, which Bitbucket does not list as a user name. If Snyk Code cannot clone, choose user name and password.',
        ),
  output: ownOut,
});

/** Snyk, through Snyk Broker where Bitbucket is self-managed. */
export const snykBroker = definePlatform({
  id: 'snyk-broker',
  name: 'Snyk',
  vendor: 'Snyk',
  summary: 'Finds weaknesses in your code and its dependencies, and opens pull requests that fix them.',
  category: 'Security',
  aliases: ['snyk broker', 'broker', 'sca', 'sast', 'vulnerabilities', 'dependency scanning'],
  // Only Snyk Code clones; Snyk Open Source reads files over REST.
  git: {
    clones: 'sometimes',
    sources: [github('Snyk Broker: GIT_USERNAME and GIT_PASSWORD', 'snyk/broker', 'master/config.default.json', '2025-11-28')],
  },
  deployments: { cloud, ...selfManaged },
});
