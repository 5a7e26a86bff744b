/**
 * HashiCorp HCP Vault Radar.
 * Facts: developer.hashicorp.com/hcp/docs/vault-radar (get-started/add-code-server/bitbucket, get-started/add-data-sources/bitbucket,
 * agent/deploy); HashiCorp’s validated design of 2026-07-06.
 */
import { fail, ok, said } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { environmentFile } from '../formats/env.ts';
import { fillIn } from '../formats/shell.ts';
import {
  apiToken,
  command,
  edition,
  factsAsOf,
  file,
  input,
  level,
  matching,
  modes,
  placeOf,
  rowsOf,
  scope,
  selfManaged,
  sheet,
  sheetModes,
  source,
  sources,
  textOf,
  tokenReachesMore,
} from './common.ts';
import { cloudApiTokenKinds, selfManagedKinds } from './kinds.ts';
import type { ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

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

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'A sheet for HashiCorp’s form, with exactly the scopes that HashiCorp names.',
  route: 'token',
  prerequisites: [
    { where: 'platform', text: 'An HCP organisation with Vault Radar, and the admin role in it. Vault Radar runs at HashiCorp only.' },
    { where: 'bitbucket', text: 'An account that can read every repository to be scanned and may manage their webhooks.' },
  ],
  credentialKinds: cloudApiTokenKinds({
    apiToken: 'The form asks for an API token and the e-mail address of the person who made it.',
    accessTokens: 'The form asks for the e-mail address of the token’s creator, and access tokens have none. Use an API token.',
    oauth: 'The form has fields for an API token only.',
  }),
  grants: [
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
  ],
  inputs: [],
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
  artifacts: [{ name: sheetName, kind: 'sheet', label: 'Add Bitbucket Cloud to Vault Radar', when: null }],
  secretsModes: sheetModes,
  allow: [],
  caveats: [manyRepositories],
  sources: [scopesPage, dataSource, onboarding, sources.apiTokenScopes],
  export: writeCloud,
};

function writeCloud(context: ExportContext): Result<ExportOutput> {
  const form = `${dataSources} → Bitbucket Cloud`;
  return ok({
    artifacts: [
      sheet(context, sheetName, 'Add Bitbucket Cloud to Vault Radar', 'HashiCorp’s form in its own order.', [
        ...rowsOf('before-token', 'bitbucket', [
          [
            'scopes',
            'Create API token with scopes → Bitbucket',
            'Tick exactly the ten scopes that HashiCorp names.',
            {
              value: cloud.grants.map((grant) => grant.name).join(' '),
              note: 'No scope includes another. Did Handrail check the token already? Then you have this one.',
            },
          ],
        ]),
        ...rowsOf('after-token', 'platform', [
          ['open', dataSources, 'Click the Bitbucket Cloud button.'],
          ['workspace', `${form} → Workspace ID`, 'Enter the workspace.', { value: context.workspace }],
          ['email', `${form} → Enter your Bitbucket token creator email`, 'Enter the e-mail address.', { value: context.credential.user }],
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
      ]),
    ],
    next: ['Follow the sheet in the HCP Portal.', 'Wait for the first scan.'],
    caveats: [],
  });
}

/** HashiCorp's form lists the repositories after Next; only those that are selected there are scanned. */
function nextRow(context: ExportContext, form: string, what: 'workspace' | 'project'): Parameters<typeof rowsOf>[2][number] {
  const chosen = (context.repositories ?? []).join(', ');
  const sign = `The ${what} is in the list of data sources.`;
  return chosen === ''
    ? ['next', form, 'Click Next and choose what is scanned.', { sign }]
    : ['next', form, 'Click Next and select these repositories, not all.', { value: chosen, sign, note: tokenReachesMore }];
}

const byAgent = { input: 'scan', is: ['agent'] };
const hcpIdentifier = matching(/^[A-Za-z0-9_.-]+$/, 'Copy it from the HCP Portal: letters, digits, hyphens, dots and underscores only.');

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'A sheet for HashiCorp’s form, or with an agent in your network also the agent’s environment file, so that the token never goes to HashiCorp.',
    route: 'token',
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
    credentialKinds: selfManagedKinds(deployment, {
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
    inputs: [
      input(
        'scan',
        'choice',
        'Who scans',
        'An agent in your network keeps code and token there. HashiCorp’s cloud needs a Bitbucket that it can reach from the internet.',
        {
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
        },
      ),
      input('hcpProjectId', 'text', 'HCP_PROJECT_ID', 'HCP Portal → Vault Radar → Settings → Agent shows it with the agent pool.', {
        required: true,
        example: '11111111-2222-3333-4444-555555555555',
        when: byAgent,
        check: hcpIdentifier,
      }),
      input('hcpAgentPoolId', 'text', 'HCP_RADAR_AGENT_POOL_ID', 'HCP Portal → Vault Radar → Settings → Agent → Add an agent pool.', {
        required: true,
        example: '66666666-7777-8888-9999-000000000000',
        when: byAgent,
        check: hcpIdentifier,
      }),
      input('hcpClientId', 'text', 'HCP_CLIENT_ID', 'The client ID of the service principal’s key.', {
        required: true,
        example: 'HCP-CLIENT-ID',
        when: byAgent,
        check: hcpIdentifier,
      }),
      input('hcpClientSecret', 'secret', 'HCP_CLIENT_SECRET', 'The client secret of the service principal’s key. HCP shows it once.', {
        required: true,
        example: clientSecret.placeholder,
        when: byAgent,
      }),
    ],
    asks: [
      { field: 'projectKey', required: true, label: 'Project key', help: 'The project in Bitbucket that is scanned, such as PRJ.' },
      { field: 'user', required: true, label: 'Bitbucket account name', help: 'The user name of the token’s owner.' },
    ],
    artifacts: [
      { name: sheetName, kind: 'sheet', label: 'Add Bitbucket Server to Vault Radar', when: null },
      { name: environmentName, kind: 'file', label: 'Environment of the Vault Radar agent', when: byAgent },
      { name: 'vault-radar-secret.sh', kind: 'command', label: 'Hand the environment to Kubernetes', when: byAgent },
    ],
    secretsModes: modes({}, { env: byAgent }),
    allow: [
      { what: 'api.cloud.hashicorp.com', why: 'The agent reports its findings there (outgoing).' },
      { what: 'auth.idp.hashicorp.com', why: 'The agent signs in there (outgoing).' },
    ],
    // From which addresses HashiCorp's own scan comes is not published.
    inbound: (options) => (options['scan'] === 'hcp' ? [] : null),
    caveats: [
      'Which permissions Vault Radar needs of a Bitbucket Data Center token is not confirmed: HashiCorp shows them in a picture only.',
      'The agent takes a secret by the name of an environment variable only, written env://NAME.',
      manyRepositories,
    ],
    sources: [dataSource, agentPage, agentDesign, onboarding, sources.httpTokens],
    export: writeSelfManaged,
  };
}

function writeSelfManaged(context: ExportContext): Result<ExportOutput> {
  const agent = textOf(context, 'scan') === 'agent';
  if (!agent && context.mode === 'env')
    return fail('mode-not-available', {
      mode: 'env',
      platform: vaultRadar.name,
      reason: said('With the HCP cloud scan the token is typed into a web form, and a web form expands no variables.'),
    });
  const { host, contextPath } = placeOf(context.baseUrl);
  const form = `${dataSources} → Bitbucket Server`;
  const rows = [
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
  const page = sheet(
    context,
    sheetName,
    'Add Bitbucket Server to Vault Radar',
    'HashiCorp calls both Server and Data Center “Bitbucket Server”.',
    rows,
  );
  const pathCaveat =
    contextPath === ''
      ? []
      : [
          `The form asks for a domain name only, and your Bitbucket is under ${contextPath}. Whether Vault Radar finds it there is not confirmed.`,
        ];
  return ok({
    artifacts: agent ? [page, ...agentArtifacts(context)] : [page],
    next: [
      ...(agent
        ? [
            'Create the Kubernetes Secret with the command, and name it in the agent’s deployment (envFrom). HashiCorp’s page has the manifest.',
            `On Linux without Kubernetes, give the variables of ${environmentName} to \`vault-radar\` as its environment.`,
          ]
        : []),
      'Follow the sheet in the HCP Portal.',
      'Wait for the first scan.',
      ...(agent && context.holdsSecret ? [`Delete ${environmentName} once the agent has it.`] : []),
    ],
    caveats: pathCaveat,
  });
}

function agentArtifacts(context: ExportContext): ExportOutput['artifacts'] {
  const environment = environmentFile([
    ['HCP_CLIENT_ID', textOf(context, 'hcpClientId')],
    ['HCP_CLIENT_SECRET', context.secret('hcpClientSecret', clientSecret)],
    ['HCP_PROJECT_ID', textOf(context, 'hcpProjectId')],
    ['HCP_RADAR_AGENT_POOL_ID', textOf(context, 'hcpAgentPoolId')],
    [gitToken.env, context.secret('token', gitToken)],
  ]);
  const create = (name: string): string => `kubectl create secret generic vault-radar-agent --from-env-file=${name}`;
  const filled = 'vault-radar-agent.filled.env';
  const text =
    context.mode === 'env'
      ? fillIn({ template: environmentName, filled, variables: [clientSecret.env, gitToken.env], use: [create(filled)], remove: true })
      : create(environmentName);
  return [
    file(environmentName, 'Environment of the Vault Radar agent', 'env', environment.text, context.holdsSecret),
    command(
      'vault-radar-secret.sh',
      'Hand the environment to Kubernetes',
      text,
      'Where kubectl reaches the agent’s cluster and namespace, in the folder with the file.',
      environment.sameInShell || context.mode === 'env'
        ? null
        : 'Do not read the file with a shell: a value holds characters that a shell would change. kubectl and `docker run --env-file` take it as it is.',
    ),
  ];
}

/** HashiCorp HCP Vault Radar. */
export const vaultRadar: Platform = {
  id: 'vault-radar',
  name: 'HCP Vault Radar',
  vendor: 'HashiCorp',
  summary: 'Scans repositories and pull requests for secrets that should not be there.',
  category: 'Security',
  aliases: ['hashicorp', 'hcp', 'vault radar', 'secret scanning', 'blubracket'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud, ...selfManaged(selfManagedDeployment) },
};
