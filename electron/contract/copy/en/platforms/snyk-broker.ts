/** What Handrail says of Snyk, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

const form = 'Snyk → Integrations → Bitbucket Cloud → Account credentials';

export const snykBrokerCopy = inEnglish('platform.snyk-broker', {
  summary: 'Finds weaknesses in your code and its dependencies, and opens pull requests that fix them.',
  cloud: {
    artifacts: {
      sheet: {
        label: 'Connect Bitbucket Cloud to Snyk',
        intro: 'Snyk’s form for a token.',
      },
    },
    sheet: {
      open: {
        place: 'Snyk → Integrations',
        action: 'Open the card Bitbucket Cloud and go to Account credentials.',
        note: 'Not “Bitbucket Cloud App”: that one signs in by itself.',
      },
      email: {
        place: `${form} → Email`,
      },
      token: {
        place: `${form} → API key`,
        note: 'Snyk’s page calls it API key, an older form “App password”. The field takes the API token.',
      },
      save: {
        action: 'Save your changes.',
        sign: 'Snyk says “Bitbucket Cloud settings successfully updated”.',
      },
      import: {
        place: 'Snyk → Integrations → Bitbucket Cloud → Add your Bitbucket Cloud repositories to Snyk',
        action: 'Choose the repositories to import and click Add selected repositories.',
        actionForChosen: 'Choose these repositories, not all, and click Add selected repositories.',
        sign: 'The repositories are in the list of projects with their findings.',
      },
    },
    next: {
      followSheet: 'Follow the sheet in Snyk.',
      importFirst: 'Import the first repositories.',
    },
    note: 'A sheet for Snyk’s own form: the Broker has no type for Bitbucket Cloud, and Snyk reaches it directly.',
    prerequisites: {
      platform: 'A Snyk organisation, and the right to change its integrations.',
      bitbucket: 'An account for this purpose that is administrator of the repositories: Snyk adds webhooks and opens pull requests as it.',
    },
    kinds: {
      apiToken: 'Snyk’s form asks for an e-mail address and the API token that belongs to it.',
      accessTokens: 'Snyk’s form asks for an e-mail address, and access tokens have none. Use an API token.',
      oauth: 'Snyk has an app for Bitbucket Cloud that signs in by itself; this sheet is for the token.',
    },
    grants: {
      'read:account': 'Snyk asks Atlassian whose token it is. Snyk names this scope.',
      'read:user:bitbucket': 'Snyk checks whose token it is. Snyk names this scope.',
      'read:workspace:bitbucket': 'Snyk finds the workspaces that can be imported. Snyk names this scope.',
      'read:project:bitbucket': 'Snyk reads which project a repository belongs to. Snyk names this scope.',
      'read:repository:bitbucket': 'Snyk reads manifests and code. Snyk names this scope.',
      'write:repository:bitbucket': 'Snyk pushes the branches of its fixes. Snyk names this scope.',
      'read:pullrequest:bitbucket': 'Snyk reads pull requests to check them. Snyk names this scope.',
      'write:pullrequest:bitbucket': 'Snyk opens pull requests with fixes and comments on others. Snyk names this scope.',
      'read:webhook:bitbucket': 'Snyk sees whether its webhook is there. Snyk names this scope.',
      'write:webhook:bitbucket': 'Snyk adds the webhook that reports pull requests. Snyk names this scope.',
    },
    asks: {
      user: {
        label: 'Email',
      },
    },
    caveats: {
      scopedTokens: 'Snyk takes no API token without scopes: use one that was made with “Create API token with scopes”.',
      webhookMayStay: 'Snyk names no scope for removing webhooks: a webhook of Snyk’s may stay in a repository that you no longer import.',
      appRecommended: 'Snyk recommends its Bitbucket Cloud App, which signs in by itself, over an API token.',
    },
    git: 'Snyk clones from its own servers and does not tell which user name it takes.',
  },
  selfManaged: {
    artifacts: {
      environment: {
        label: 'Environment of Snyk Broker',
      },
      run: {
        label: 'Start Snyk Broker',
        where: 'On the computer that runs the Broker, in the folder with the file.',
      },
      check: {
        label: 'Let the Broker check itself',
        where: 'On the same computer, once the Broker runs.',
        note: 'It answers with "ok": true when Bitbucket knows the token.',
      },
    },
    next: {
      start: 'Start the Broker with the command.',
      check: 'Let the Broker check itself: the answer holds "ok": true.',
      connected: 'In Snyk open Integrations → Bitbucket Server: it says that the Broker is connected. Import the first repositories.',
      connectedImportThese: ({ chosen, tokenReachesMore }: { readonly chosen: string; readonly tokenReachesMore: string }) =>
        `In Snyk open Integrations → Bitbucket Server: it says that the Broker is connected. Import these repositories alone: ${chosen}. ${tokenReachesMore}`,
      keepReadable: (environmentName: string) =>
        `Keep ${environmentName} readable by the account that runs the Broker alone: it holds the secrets in plain text.`,
    },
    caveats: {
      contextPath: ({ contextPath, host }: { readonly contextPath: string; readonly host: string }) =>
        `Your Bitbucket is under ${contextPath}. Handrail writes the path into BITBUCKET and BITBUCKET_API, behind which the Broker puts its own. Whether Snyk Code clones with it is not confirmed: if it does not, set BITBUCKET_GIT=${host} as well.`,
      notEveryOkCounts:
        'A 200 alone does not show that the token works: the Broker’s own check also looks for the header X-AUSERNAME, which Bitbucket sends to those who are signed in only.',
      oneImageEach:
        'Snyk has one image for each way of signing in: snyk/broker:bitbucket-server-bearer-auth for BITBUCKET_PAT, and snyk/broker:bitbucket-server for BITBUCKET_USERNAME.',
      ownAuthority:
        'Bitbucket with a certificate from a private authority: mount its certificate into the container and name it in NODE_EXTRA_CA_CERTS; older images read CA_CERT (not confirmed).',
    },
    note: 'Handrail writes the environment file of Snyk Broker, which runs in your network.',
    prerequisites: {
      platform: 'A Snyk plan with Broker, and the Broker token of the integration “Bitbucket Server” in your Snyk organisation.',
      computer: 'Docker on a computer that reaches Bitbucket and, over HTTPS, Snyk; and that Bitbucket reaches for webhooks.',
      bitbucket: 'An account that is administrator of the repositories.',
    },
    kinds: {
      personal: 'The Broker calls Bitbucket with the token, and Git with a user name and the token.',
      notBearer:
        'The Broker gives Git a user name with the token, and Bitbucket takes these tokens without one only. Use a person’s HTTP access token.',
      oauth: 'The Broker has no settings for an OAuth client.',
    },
    grants: {
      PROJECT_READ: 'Snyk lists the projects; the Broker’s own check calls that list.',
      REPO_ADMIN:
        'Snyk reads code, opens pull requests and adds webhooks, which Bitbucket allows to repository administrators only. Snyk names this level.',
    },
    allow: {
      what: 'The Broker server of your region, port 443',
      why: 'The Broker opens the connection to Snyk itself (outgoing). Nothing has to be let in from the internet.',
    },
    git: 'With BITBUCKET_PAT the Broker clones as x-access-token, which Bitbucket does not list as a user name. If Snyk Code cannot clone, choose user name and password.',
  },
  places: {
    form,
  },
  inputs: {
    signIn: {
      label: 'How the Broker signs in',
      help: 'Both take the HTTP access token.',
      choices: {
        bearer: {
          label: 'Personal access token (BITBUCKET_PAT)',
          help: 'The token alone.',
        },
        basic: {
          label: 'User name and password (BITBUCKET_USERNAME)',
          help: 'The token in place of the password. Take this one if Snyk cannot clone.',
        },
      },
    },
    brokerToken: {
      help: 'From Snyk: Integrations → Bitbucket Server → settings of the Broker. It looks like 00000000-0000-0000-0000-000000000000.',
    },
    brokerServerUrl: {
      help: 'Where your Snyk organisation lives. The address of Snyk in your browser shows it.',
      choices: {
        'https://broker.snyk.io': {
          label: 'app.snyk.io (US-01)',
        },
        'https://broker.us.snyk.io': {
          label: 'app.us.snyk.io (US-02)',
        },
        'https://broker.eu.snyk.io': {
          label: 'app.eu.snyk.io (EU-01)',
        },
        'https://broker.au.snyk.io': {
          label: 'app.au.snyk.io (AU-01)',
        },
        other: {
          label: 'Another one',
          help: 'A Snyk of your own, or one for government.',
        },
      },
    },
    otherServerUrl: {
      label: 'Address of your Snyk’s Broker server',
      help: 'It begins with https://broker.',
    },
    brokerClientUrl: {
      help: 'The address at which Bitbucket reaches the Broker for webhooks, with scheme and port.',
      refused: 'Snyk needs it with http:// or https://, the port, and nothing after it, such as http://broker.acme.io:8000.',
    },
    port: {
      help: 'The port that the Broker listens on.',
      refused: 'A port is a number from 1 to 65535.',
    },
  },
  refused: {
    http: 'Snyk Broker calls Bitbucket over HTTPS only, and the address begins with http://. Give Bitbucket a certificate first.',
  },
  /** After a new token. */
  afterToken: {
    broker: {
      sign: 'The Broker’s own check answers "ok": true.',
    },
    form: {
      nudge: 'In Snyk open Integrations → Bitbucket Cloud, enter the new token in the same form and save.',
    },
  },
});
