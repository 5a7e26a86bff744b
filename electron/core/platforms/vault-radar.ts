/**
 * HashiCorp HCP Vault Radar.
 * Facts: developer.hashicorp.com/hcp/docs/vault-radar (get-started/add-code-server/bitbucket, get-started/add-data-sources/bitbucket,
 * agent/deploy); HashiCorp’s validated design of 2026-07-06.
 */
import { ok } from '../../contract/index.ts';
import { environmentFile } from '../formats/env.ts';
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
  tokenReachesMore,
} from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, Context, SelfManagedContext } from './define.ts';
import { untold } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudApiTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { useFile } from './recipes.ts';

const hashicorp = 'https://developer.hashicorp.com/hcp/docs/vault-radar';
/** Names the ten scopes in words. */
const scopesPage = source('HashiCorp: Add a data source - Bitbucket', `${hashicorp}/get-started/add-code-server/bitbucket`, {
  checked: factsAsOf,
});
/** The newer address of the page; it shows the scopes in a picture only. */
const dataSource = source('HashiCorp: Add a data source - Bitbucket (newer page)', `${hashicorp}/get-started/add-data-sources/bitbucket`, {
  edition: '@12437341',
  checked: factsAsOf,
});
const agentPage = source('HashiCorp: Deploy Vault Radar agent', `${hashicorp}/agent/deploy`, { edition: '@2bbe09f7', checked: factsAsOf });
const agentDesign = source(
  'HashiCorp validated design: Vault Radar agent deployment (Kubernetes recommended)',
  'https://developer.hashicorp.com/validated-designs/vault-radar/administration-guide/agent-deployment',
  edition('@1b15ea54', '2026-07-06', factsAsOf),
);
const onboarding = source(
  'HashiCorp validated design: Vault Radar data source onboarding (number of repositories)',
  'https://developer.hashicorp.com/validated-designs/vault-radar/administration-guide/data-source-onboarding',
  edition('@12724f8a', '2026-07-06', factsAsOf),
);

const sheetName = 'vault-radar-sheet.md';
const environmentName = 'vault-radar-agent.env';
const gitToken = { placeholder: 'PASTE-HTTP-ACCESS-TOKEN', env: 'VAULT_RADAR_GIT_TOKEN' } as const;
const clientSecret = { placeholder: 'PASTE-HCP-CLIENT-SECRET', env: 'HCP_CLIENT_SECRET' } as const;
const dataSources = 'HCP Portal → Vault Radar → Settings → Data Sources';
const manyRepositories =
  'Of more than 5,000 repositories one connection takes the 5,000 that changed last. Make further connections for the rest.';

const git = ({ user }: { readonly user: string }) => untold(user, 'HashiCorp does not tell how Vault Radar signs in to git.');

const cloudGrants = [
  scope('read:account', 'Vault Radar asks Atlassian whose token it is. HashiCorp names this scope.'),
  scope('read:me', 'Vault Radar reads the profile of the token’s owner. HashiCorp names this scope.'),
  scope('read:project:bitbucket', 'Vault Radar lists projects, so that you can choose what is scanned.'),
  scope('read:pullrequest:bitbucket', 'Vault Radar scans pull requests for secrets.'),
  scope('read:repository:bitbucket', 'Vault Radar reads code and history to scan them.'),
  scope('read:user:bitbucket', 'Vault Radar checks the token and names the people behind commits.'),
  scope('read:webhook:bitbucket', 'Vault Radar sees whether its webhooks are there.'),
  scope('read:workspace:bitbucket', 'Vault Radar finds the workspace that you name.'),
  scope('write:pullrequest:bitbucket', 'Vault Radar comments on pull requests that hold a secret.'),
  scope('write:webhook:bitbucket', 'Vault Radar adds webhooks, so that new commits are scanned at once.'),
];

/** HashiCorp's form lists the repositories after Next; only those that are selected there are scanned. */
function nextRow(context: Context, form: string, what: 'workspace' | 'project'): Parameters<typeof rowsOf>[2][number] {
  const chosen = (context.repositories ?? []).join(', ');
  const sign = `The ${what} is in the list of data sources.`;
  return chosen === ''
    ? ['next', form, 'Click Next and choose what is scanned.', { sign }]
    : ['next', form, 'Click Next and select these repositories, not all.', { value: chosen, sign, note: tokenReachesMore }];
}

const cloudOut = output((_: CloudContext) => ok(null), {
  artifacts: {
    sheet: {
      kind: 'sheet',
      name: sheetName,
      label: 'Add Bitbucket Cloud to Vault Radar',
      intro: 'HashiCorp’s form in its own order.',
      make: (context) => {
        const form = `${dataSources} → Bitbucket Cloud`;
        return [
          ...rowsOf('before-token', 'bitbucket', [
            [
              'scopes',
              'Create API token with scopes → Bitbucket',
              'Tick exactly the ten scopes that HashiCorp names.',
              {
                value: cloudGrants.map((grant) => grant.name).join(' '),
                note: 'No scope includes another. Did Handrail check the token already? Then you have this one.',
              },
            ],
          ]),
          ...rowsOf('after-token', 'platform', [
            ['open', dataSources, 'Click the Bitbucket Cloud button.'],
            ['workspace', `${form} → Workspace ID`, 'Enter the workspace.', { value: context.workspace }],
            [
              'email',
              `${form} → Enter your Bitbucket token creator email`,
              'Enter the e-mail address.',
              { value: context.credential.user },
            ],
            [
              'token',
              `${form} → Enter your Bitbucket API token`,
              'Paste the API token.',
              { value: context.secret('token', apiToken), secret: true },
            ],
            nextRow(context, form, 'workspace'),
          ]),
          ...rowsOf('finish', 'platform', [
            ['watch', 'HCP Portal → Vault Radar', 'Wait for the first scan.', { sign: 'Repositories show up with their findings.' }],
          ]),
        ];
      },
    },
  },
  next: () => ['Follow the sheet in the HCP Portal.', 'Wait for the first scan.'],
});

const cloud = cloudDeployment({
  note: 'A sheet for HashiCorp’s form, with exactly the scopes that HashiCorp names.',
  prerequisites: [
    { where: 'platform', text: 'An HCP organisation with Vault Radar, and the admin role in it. Vault Radar runs at HashiCorp only.' },
    { where: 'bitbucket', text: 'An account that can read every repository to be scanned and may manage their webhooks.' },
  ],
  credentialKinds: cloudApiTokenKinds({
    apiToken: 'The form asks for an API token and the e-mail address of the person who made it.',
    accessTokens: 'The form asks for the e-mail address of the token’s creator, and access tokens have none. Use an API token.',
    oauth: 'The form has fields for an API token only.',
  }),
  grants: cloudGrants,
  inputs: {},
  asks: [
    {
      field: 'workspace',
      required: true,
      label: 'Workspace ID',
      help: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.',
    },
    {
      field: 'user',
      required: true,
      label: 'Bitbucket token creator email',
      help: 'The e-mail address of the Atlassian account that made the token.',
    },
  ],
  modes: sheetModes,
  caveats: [manyRepositories],
  sources: [scopesPage, dataSource, onboarding, sources.apiTokenScopes],
  git,
  output: cloudOut,
});

const byAgent = when('scan', 'agent');
const hcpIdentifier = matching(/^[A-Za-z0-9_.-]+$/, 'Copy it from the HCP Portal: letters, digits, hyphens, dots and underscores only.');

const ownInputs = {
  scan: input.choice({
    label: 'Who scans',
    help: 'An agent in your network keeps code and token there. HashiCorp’s cloud needs a Bitbucket that it can reach from the internet.',
    required: true,
    default: 'agent',
    affectsAccess: true,
    choices: [
      { value: 'agent', label: 'Agent scan', help: 'A Vault Radar agent in your network; only findings go to HashiCorp.' },
      {
        value: 'hcp',
        label: 'HCP cloud scan',
        help: 'HashiCorp’s own servers read your Bitbucket; the token is typed into their form.',
      },
    ],
  }),
  hcpProjectId: input.text({
    label: 'HCP_PROJECT_ID',
    help: 'HCP Portal → Vault Radar → Settings → Agent shows it with the agent pool.',
    required: true,
    example: '11111111-2222-3333-4444-555555555555',
    when: byAgent,
    check: hcpIdentifier,
  }),
  hcpAgentPoolId: input.text({
    label: 'HCP_RADAR_AGENT_POOL_ID',
    help: 'HCP Portal → Vault Radar → Settings → Agent → Add an agent pool.',
    required: true,
    example: '66666666-7777-8888-9999-000000000000',
    when: byAgent,
    check: hcpIdentifier,
  }),
  hcpClientId: input.text({
    label: 'HCP_CLIENT_ID',
    help: 'The client ID of the service principal’s key.',
    required: true,
    example: 'HCP-CLIENT-ID',
    when: byAgent,
    check: hcpIdentifier,
  }),
  hcpClientSecret: input.secret({
    label: 'HCP_CLIENT_SECRET',
    help: 'The client secret of the service principal’s key. HCP shows it once.',
    required: true,
    example: clientSecret.placeholder,
    when: byAgent,
  }),
};

const ownOut = output(
  (context: SelfManagedContext<typeof ownInputs>) => {
    const { hcpClientId, hcpProjectId, hcpAgentPoolId, scan } = context.options;
    const agent = scan === 'agent';
    return ok({
      agent,
      environment: agent
        ? environmentFile([
            ['HCP_CLIENT_ID', hcpClientId],
            ['HCP_CLIENT_SECRET', context.secret('hcpClientSecret', clientSecret)],
            ['HCP_PROJECT_ID', hcpProjectId],
            ['HCP_RADAR_AGENT_POOL_ID', hcpAgentPoolId],
            [gitToken.env, context.secret('token', gitToken)],
          ])
        : environmentFile([]),
    });
  },
  {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: sheetName,
        label: 'Add Bitbucket Server to Vault Radar',
        intro: 'HashiCorp calls both Server and Data Center “Bitbucket Server”.',
        make: (context, { agent }) => {
          const { host } = placeOf(context.baseUrl);
          const form = `${dataSources} → Bitbucket Server`;
          return [
            ...rowsOf('before-token', 'bitbucket', [
              [
                'permissions',
                'HTTP access tokens → Create token',
                'Create a token with Read for projects and Admin for repositories.',
                {
                  value: 'Project permissions: Read · Repository permissions: Admin',
                  unconfirmed: true,
                  note: 'Did Handrail check the token already? Then you have this one.',
                },
              ],
            ]),
            ...(agent
              ? rowsOf('after-token', 'computer', [
                  [
                    'agent',
                    'Where the agent runs',
                    `Start the agent with ${environmentName}; see the command beside this sheet.`,
                    { sign: 'HCP Portal → Vault Radar → Settings → Agent shows the agent as connected.' },
                  ],
                ])
              : []),
            ...rowsOf('after-token', 'platform', [
              [
                'open',
                dataSources,
                agent ? 'Click Add data source and select agent scan, then Bitbucket Server.' : 'Click the Bitbucket Server button.',
              ],
              ['domain', `${form} → Domain name`, 'Enter the domain name of your Bitbucket.', { value: host }],
              ['project', `${form} → Project key`, 'Enter the project key.', { value: context.projectKey }],
              ['account', `${form} → Bitbucket account name`, 'Enter the account name.', { value: context.credential.user }],
              agent
                ? [
                    'token',
                    `${form} → HTTP access token`,
                    'Enter the name of the agent’s variable, not the token itself.',
                    { value: `env://${gitToken.env}`, note: 'The token stays in your network.' },
                  ]
                : [
                    'token',
                    `${form} → HTTP access token`,
                    'Paste the HTTP access token.',
                    { value: context.secret('token', gitToken), secret: true },
                  ],
              nextRow(context, form, 'project'),
            ]),
            ...rowsOf('finish', 'platform', [
              ['watch', 'HCP Portal → Vault Radar', 'Wait for the first scan.', { sign: 'Repositories show up with their findings.' }],
            ]),
          ];
        },
      },
      environment: {
        kind: 'file',
        name: environmentName,
        label: 'Environment of the Vault Radar agent',
        language: 'env',
        secret: true,
        when: byAgent,
        make: (_, { environment }) => environment.text,
      },
      secret: {
        kind: 'command',
        name: 'vault-radar-secret.sh',
        label: 'Hand the environment to Kubernetes',
        where: 'Where kubectl reaches the agent’s cluster and namespace, in the folder with the file.',
        note: ({ mode }, { environment }) =>
          environment.sameInShell || mode === 'env'
            ? null
            : 'Do not read the file with a shell: a value holds characters that a shell would change. kubectl and `docker run --env-file` take it as it is.',
        when: byAgent,
        make: (context) =>
          useFile(
            context,
            environmentName,
            [clientSecret.env, gitToken.env],
            (name) => `kubectl create secret generic vault-radar-agent --from-env-file=${name}`,
          ),
      },
    },
    next: (context, { agent }) => [
      agent &&
        'Create the Kubernetes Secret with the command, and name it in the agent’s deployment (envFrom). HashiCorp’s page has the manifest.',
      agent && `On Linux without Kubernetes, give the variables of ${environmentName} to \`vault-radar\` as its environment.`,
      'Follow the sheet in the HCP Portal.',
      'Wait for the first scan.',
      agent && context.holdsSecret && `Delete ${environmentName} once the agent has it.`,
    ],
    caveats: ({ baseUrl }) => {
      const { contextPath } = placeOf(baseUrl);
      return [
        contextPath !== '' &&
          `The form asks for a domain name only, and your Bitbucket is under ${contextPath}. Whether Vault Radar finds it there is not confirmed.`,
      ];
    },
  },
);

const selfManaged = selfManagedDeployments({
  note: 'A sheet for HashiCorp’s form, or with an agent in your network also the agent’s environment file, so that the token never goes to HashiCorp.',
  prerequisites: [
    { where: 'platform', text: 'An HCP organisation with Vault Radar, and the admin role in it. Vault Radar runs at HashiCorp only.' },
    {
      where: 'platform',
      text: 'With an agent: a project-level service principal with the role “Vault Radar Agent” and its key, and an agent pool.',
    },
    { where: 'computer', text: 'With an agent: Kubernetes (HashiCorp’s recommendation) or Linux with `vault-radar` and `git`.' },
    {
      where: 'bitbucket',
      text: 'An account that is administrator of the repositories (not confirmed; HashiCorp shows the permissions in a picture only).',
    },
  ],
  credentialKinds: selfManagedKinds({
    personal: 'The form asks for an account name and the HTTP access token that belongs to it.',
    bearer: null,
    notBearer: 'The form asks for an account name, and these tokens have none. Use a person’s HTTP access token.',
    oauth: 'The form has fields for an account name and a token only.',
  }),
  grants: [
    level('PROJECT_READ', 'Vault Radar lists the project’s repositories.', { unconfirmed: true }),
    level('REPO_ADMIN', 'Vault Radar reads the code and adds webhooks, which Bitbucket allows to repository administrators only.', {
      unconfirmed: true,
    }),
  ],
  inputs: ownInputs,
  asks: [
    { field: 'projectKey', required: true, label: 'Project key', help: 'The project in Bitbucket that is scanned, such as PRJ.' },
    { field: 'user', required: true, label: 'Bitbucket account name', help: 'The user name of the token’s owner.' },
  ],
  allow: [
    { what: 'api.cloud.hashicorp.com', why: 'The agent reports its findings there (outgoing).' },
    { what: 'auth.idp.hashicorp.com', why: 'The agent signs in there (outgoing).' },
  ],
  // From which addresses HashiCorp's own scan comes is not published.
  inbound: (options) => (options.scan === 'hcp' ? [] : null),
  caveats: [
    'Which permissions Vault Radar needs of a Bitbucket Data Center token is not confirmed: HashiCorp shows them in a picture only.',
    'The agent takes a secret by the name of an environment variable only, written env://NAME.',
    manyRepositories,
  ],
  sources: [dataSource, agentPage, agentDesign, onboarding, sources.httpTokens],
  modes: {
    env: {
      when: byAgent,
      otherwise: 'With the HCP cloud scan the token is typed into a web form, and a web form expands no variables.',
    },
  },
  git,
  output: ownOut,
});

/** HashiCorp HCP Vault Radar. */
export const vaultRadar = definePlatform({
  id: 'vault-radar',
  name: 'HCP Vault Radar',
  vendor: 'HashiCorp',
  summary: 'Scans repositories and pull requests for secrets that should not be there.',
  category: 'Security',
  aliases: ['hashicorp', 'hcp', 'vault radar', 'secret scanning', 'blubracket'],
  git: {
    clones: 'always',
    sources: [],
  },
  deployments: { cloud, ...selfManaged },
});
