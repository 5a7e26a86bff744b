/** What Handrail says of HCP Vault Radar, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

const dataSources = 'HCP Portal → Vault Radar → Settings → Data Sources';
const cloudForm = `${dataSources} → Bitbucket Cloud`;
const ownForm = `${dataSources} → Bitbucket Server`;

export const vaultRadarCopy = inEnglish('platform.vault-radar', {
  summary: 'Scans repositories and pull requests for secrets that should not be there.',
  cloud: {
    grants: {
      'read:account': 'Vault Radar asks Atlassian whose token it is. HashiCorp names this scope.',
      'read:me': 'Vault Radar reads the profile of the token’s owner. HashiCorp names this scope.',
      'read:project:bitbucket': 'Vault Radar lists projects, so that you can choose what is scanned.',
      'read:pullrequest:bitbucket': 'Vault Radar scans pull requests for secrets.',
      'read:repository:bitbucket': 'Vault Radar reads code and history to scan them.',
      'read:user:bitbucket': 'Vault Radar checks the token and names the people behind commits.',
      'read:webhook:bitbucket': 'Vault Radar sees whether its webhooks are there.',
      'read:workspace:bitbucket': 'Vault Radar finds the workspace that you name.',
      'write:pullrequest:bitbucket': 'Vault Radar comments on pull requests that hold a secret.',
      'write:webhook:bitbucket': 'Vault Radar adds webhooks, so that new commits are scanned at once.',
    },
    artifacts: {
      sheet: {
        label: 'Add Bitbucket Cloud to Vault Radar',
        intro: 'HashiCorp’s form in its own order.',
      },
    },
    sheet: {
      scopes: {
        place: 'Create API token with scopes → Bitbucket',
        action: 'Tick exactly the ten scopes that HashiCorp names.',
        note: 'No scope includes another. Did Handrail check the token already? Then you have this one.',
      },
      open: {
        action: 'Click the Bitbucket Cloud button.',
      },
      workspace: {
        place: `${cloudForm} → Workspace ID`,
      },
      email: {
        place: `${cloudForm} → Enter your Bitbucket token creator email`,
        action: 'Enter the e-mail address.',
      },
      token: {
        place: `${cloudForm} → Enter your Bitbucket API token`,
      },
      watch: {
        waitForScan: 'Wait for the first scan.',
        sign: 'Repositories show up with their findings.',
      },
    },
    next: {
      followSheet: 'Follow the sheet in the HCP Portal.',
      waitForScan: 'Wait for the first scan.',
    },
    note: 'A sheet for HashiCorp’s form, with exactly the scopes that HashiCorp names.',
    prerequisites: {
      platform: 'An HCP organisation with Vault Radar, and the admin role in it. Vault Radar runs at HashiCorp only.',
      bitbucket: 'An account that can read every repository to be scanned and may manage their webhooks.',
    },
    kinds: {
      apiToken: 'The form asks for an API token and the e-mail address of the person who made it.',
      accessTokens: 'The form asks for the e-mail address of the token’s creator, and access tokens have none. Use an API token.',
      oauth: 'The form has fields for an API token only.',
    },
    asks: {
      workspace: {
        label: 'Workspace ID',
      },
      user: {
        label: 'Bitbucket token creator email',
      },
    },
  },
  selfManaged: {
    artifacts: {
      sheet: {
        label: 'Add Bitbucket Server to Vault Radar',
        intro: 'HashiCorp calls both Server and Data Center “Bitbucket Server”.',
      },
      environment: {
        label: 'Environment of the Vault Radar agent',
      },
      secret: {
        label: 'Hand the environment to Kubernetes',
        where: 'Where kubectl reaches the agent’s cluster and namespace, in the folder with the file.',
        changes: (secret: string) =>
          `It creates the Secret ${secret} in the cluster and namespace that kubectl uses now. If there is one already, nothing changes and kubectl says so.`,
        note: 'Do not read the file with a shell: a value holds characters that a shell would change. kubectl and `docker run --env-file` take it as it is.',
      },
    },
    sheet: {
      permissions: {
        action: 'Create a token with Read for projects and Admin for repositories.',
        value: 'Project permissions: Read · Repository permissions: Admin',
      },
      agent: {
        place: 'Where the agent runs',
        action: (environmentName: string) => `Start the agent with ${environmentName}; see the command beside this sheet.`,
        sign: 'HCP Portal → Vault Radar → Settings → Agent shows the agent as connected.',
      },
      open: {
        action: 'Click Add data source and select agent scan, then Bitbucket Server.',
        actionWithoutAgent: 'Click the Bitbucket Server button.',
      },
      domain: {
        place: `${ownForm} → Domain name`,
        action: 'Enter the domain name of your Bitbucket.',
      },
      project: {
        place: `${ownForm} → Project key`,
        action: 'Enter the project key.',
      },
      account: {
        place: `${ownForm} → Bitbucket account name`,
        action: 'Enter the account name.',
      },
      token: {
        place: `${ownForm} → HTTP access token`,
        action: 'Enter the name of the agent’s variable, not the token itself.',
        note: 'The token stays in your network.',
      },
      watch: {
        waitForScan: 'Wait for the first scan.',
        sign: 'Repositories show up with their findings.',
      },
    },
    next: {
      createSecret:
        'Create the Kubernetes Secret with the command, and name it in the agent’s deployment (envFrom). HashiCorp’s page has the manifest.',
      linux: (environmentName: string) =>
        `On Linux without Kubernetes, give the variables of ${environmentName} to \`vault-radar\` as its environment.`,
      followSheet: 'Follow the sheet in the HCP Portal.',
      waitForScan: 'Wait for the first scan.',
      deleteFile: (environmentName: string) => `Delete ${environmentName} once the agent has it.`,
    },
    caveats: {
      contextPath: (contextPath: string) =>
        `The form asks for a domain name only, and your Bitbucket is under ${contextPath}. Whether Vault Radar finds it there is not confirmed.`,
      permissionsUnconfirmed:
        'Which permissions Vault Radar needs of a Bitbucket Data Center token is not confirmed: HashiCorp shows them in a picture only.',
      secretByName: 'The agent takes a secret by the name of an environment variable only, written env://NAME.',
    },
    note: 'A sheet for HashiCorp’s form, or with an agent in your network also the agent’s environment file, so that the token never goes to HashiCorp.',
    prerequisites: {
      platform: 'An HCP organisation with Vault Radar, and the admin role in it. Vault Radar runs at HashiCorp only.',
      agent: 'With an agent: a project-level service principal with the role “Vault Radar Agent” and its key, and an agent pool.',
      computer: 'With an agent: Kubernetes (HashiCorp’s recommendation) or Linux with `vault-radar` and `git`.',
      bitbucket: 'An account that is administrator of the repositories (not confirmed; HashiCorp shows the permissions in a picture only).',
    },
    kinds: {
      personal: 'The form asks for an account name and the HTTP access token that belongs to it.',
      notBearer: 'The form asks for an account name, and these tokens have none. Use a person’s HTTP access token.',
      oauth: 'The form has fields for an account name and a token only.',
    },
    grants: {
      PROJECT_READ: 'Vault Radar lists the project’s repositories.',
      REPO_ADMIN: 'Vault Radar reads the code and adds webhooks, which Bitbucket allows to repository administrators only.',
    },
    asks: {
      projectKey: {
        label: 'Project key',
        help: 'The project in Bitbucket that is scanned, such as PRJ.',
      },
      user: {
        label: 'Bitbucket account name',
        help: 'The user name of the token’s owner.',
      },
    },
    allow: {
      reports: 'The agent reports its findings there (outgoing).',
      signsIn: 'The agent signs in there (outgoing).',
    },
    modes: {
      env: {
        otherwise: 'With the HCP cloud scan the token is typed into a web form, and a web form expands no variables.',
      },
    },
  },
  places: {
    dataSources,
    cloudForm,
    ownForm,
    portal: 'HCP Portal → Vault Radar',
  },
  inputs: {
    refused: 'Copy it from the HCP Portal: letters, digits, hyphens, dots and underscores only.',
    scan: {
      label: 'Who scans',
      help: 'An agent in your network keeps code and token there. HashiCorp’s cloud needs a Bitbucket that it can reach from the internet.',
      choices: {
        agent: {
          label: 'Agent scan',
          help: 'A Vault Radar agent in your network; only findings go to HashiCorp.',
        },
        hcp: {
          label: 'HCP cloud scan',
          help: 'HashiCorp’s own servers read your Bitbucket; the token is typed into their form.',
        },
      },
    },
    hcpProjectId: {
      help: 'HCP Portal → Vault Radar → Settings → Agent shows it with the agent pool.',
    },
    hcpAgentPoolId: {
      help: 'HCP Portal → Vault Radar → Settings → Agent → Add an agent pool.',
    },
    hcpClientId: {
      help: 'The client ID of the service principal’s key.',
    },
    hcpClientSecret: {
      help: 'The client secret of the service principal’s key. HCP shows it once.',
    },
  },
  sheet: {
    next: {
      workspaceAdded: 'The workspace is in the list of data sources.',
      projectAdded: 'The project is in the list of data sources.',
      action: 'Click Next and choose what is scanned.',
      actionForChosen: 'Click Next and select these repositories, not all.',
    },
  },
  caveats: {
    manyRepositories:
      'Of more than 5,000 repositories one connection takes the 5,000 that changed last. Make further connections for the rest.',
  },
  git: 'HashiCorp does not tell how Vault Radar signs in to git.',
  /** After a new token. */
  afterToken: {
    form: {
      nudge: 'In the HCP Portal open Vault Radar → Settings → Data Sources, choose this one and enter the new token.',
      sign: 'Its next scan ends without an error.',
    },
    agent: {
      nudge:
        'Restart the agent: it reads its variables when it starts. In Kubernetes, first delete the Secret and create it again: the command does not change an existing one.',
    },
  },
});
