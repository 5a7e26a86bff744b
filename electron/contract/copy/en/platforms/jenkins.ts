/** What Handrail says of Jenkins, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const jenkinsCopy = inEnglish('platform.jenkins', {
  vendor: 'The Jenkins project',
  summary: 'Builds branches and pull requests of your repositories on your own Jenkins.',
  prerequisites: {
    plugins: 'Jenkins with the plugins Bitbucket Branch Source and Configuration as Code, and an administrator of it.',
    ownAddress: 'With hooks managed by Jenkins: its own address, either here or under Manage Jenkins → System → Jenkins URL.',
  },
  cloud: {
    note: 'Handrail writes the credential and the Bitbucket Cloud endpoint for the plugin Bitbucket Branch Source.',
    kinds: {
      apiToken:
        'Jenkins keeps it as “Username with password”: the e-mail address and the API token. The plugin finds the user name for git by itself.',
      accessTokens: 'Jenkins keeps it as “Secret text”: the token alone.',
      oauth:
        'The plugin can use an OAuth client’s ID and secret (until July 2026: an OAuth consumer’s key and secret), but Handrail collects no such secret. Add it in Jenkins as “Username with password”.',
    },
    grants: {
      'read:workspace:bitbucket': 'Jenkins finds the workspace. The plugin’s guide names this scope.',
      'read:project:bitbucket': 'Jenkins reads which project a repository belongs to. The plugin’s guide names this scope.',
      'read:repository:bitbucket': 'Jenkins lists repositories and clones them. The plugin’s guide names this scope.',
      'read:pullrequest:bitbucket': 'Jenkins finds pull requests to build. The plugin’s guide names this scope.',
      'read:webhook:bitbucket': 'Jenkins sees whether its webhooks are there.',
      'write:webhook:bitbucket': 'Jenkins adds webhooks.',
      repository: 'Jenkins lists repositories and clones them.',
      pullrequest: 'Jenkins finds pull requests to build.',
      webhook: 'Jenkins adds webhooks.',
    },
    asks: {
      user: {
        label: 'Username',
      },
    },
  },
  selfManaged: {
    note: 'Handrail writes the credential and the endpoint of your Bitbucket for the plugin Bitbucket Branch Source.',
    kinds: {
      personal: 'Jenkins keeps it as “Username with password”: the Bitbucket user name and the token.',
      notBearer:
        'Jenkins signs in with a user name and password, which Bitbucket does not accept from tokens of a project or repository. Use an HTTP access token of an account made for Jenkins.',
      oauth: 'The plugin takes a user name and token here.',
    },
    grants: {
      PROJECT_READ: 'Jenkins lists the repositories of a project. The plugin’s guide names this level.',
      REPO_READ: 'Jenkins clones repositories, finds pull requests and posts build statuses.',
      REPO_ADMIN: 'Jenkins adds webhooks, which Bitbucket allows to repository administrators only. The plugin’s guide names this level.',
    },
    asks: {
      user: {
        label: 'Username',
        help: 'The Bitbucket user name of the token’s owner, not the e-mail address.',
      },
    },
    caveats: {
      ownAuthority: 'A certificate of your own authority has to be in the trust store of Jenkins’s Java.',
      otherPlugin:
        'This is for the plugin Bitbucket Branch Source. Atlassian’s own plugin (Bitbucket Server Integration) is set up in its own form; it needs Bitbucket 8.19 or newer and a token with project admin.',
    },
  },
  inputs: {
    webhooks: {
      label: 'Manage hooks',
      help: 'On: Jenkins adds webhooks, and a push starts builds; the token needs more permission. Off: builds start on a schedule, or by webhooks that you add yourself.',
    },
    credentialId: {
      label: 'Credential ID',
      help: 'What the credential is called in Jenkins. Jobs refer to it by this name.',
      refused: 'Use letters, digits, dots, hyphens and underscores only: Jenkins takes no other characters in an ID.',
    },
    description: {
      label: 'Description',
      help: 'For people; Jenkins shows it beside the credential.',
    },
    jenkinsUrl: {
      label: 'Custom Jenkins Root URL',
      help: 'The address under which Bitbucket reaches your Jenkins (endpointJenkinsRootURL). Empty: the one under Manage Jenkins → System → Jenkins URL.',
    },
    displayName: {
      label: 'Name',
      help: 'What this Bitbucket is called in Jenkins.',
    },
  },
  artifacts: {
    config: {
      label: 'Configuration as Code for Jenkins',
    },
  },
  next: {
    setVariables: (variables: string) =>
      `Set ${variables} in the environment of Jenkins’s controller, to the token. Jenkins fills it in when it reads the file.`,
    putFile: (configFile: string) =>
      `Put ${configFile} into the folder that CASC_JENKINS_CONFIG names (or name the file itself), and click Manage Jenkins → Configuration as Code → Reload existing configuration.`,
    multibranch: (credentialId: string) =>
      `In a multibranch job choose Bitbucket as branch source and ${credentialId} as credential, and read the log of its first scan.`,
    addWebhook: (hookAddress: string) => `Without managed hooks, add a webhook for pushes and pull requests by hand: ${hookAddress}`,
    keepReadable: (configFile: string) => `Keep ${configFile} readable for Jenkins alone: it holds the token.`,
  },
  caveats: {
    wholeLists:
      'Configuration as Code sets whole lists. If yours has credentials or Bitbucket endpoints already, write these beside them in the same list.',
    noTestButton: 'The page of Jenkins has no button that tests the connection: an error shows only in the log of the first scan.',
  },
  /** After a new token. */
  afterToken: {
    nudge:
      'Click Manage Jenkins → Configuration as Code → Reload existing configuration. If the token comes from an environment variable, restart Jenkins instead.',
    sign: 'The log of the next scan finds the repositories.',
  },
});
