/** What Handrail says of Harness SEI, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

const form = 'Harness → Bitbucket → Install';
const askHarness = 'Harness recommends to ask its support which of them count for your region.';

export const harnessSeiCopy = inEnglish('platform.harness-sei', {
  summary: 'Measures how software is made from commits, pull requests and reviews in Bitbucket.',
  cloud: {
    next: {
      followSheet: 'Follow the sheet in Harness.',
      validate: 'Click Validate Connection. If Harness refuses the API token, choose OAuth in the same form.',
    },
    note: 'A sheet for Harness’s form; parts of it are not confirmed.',
    prerequisites: {
      platform: 'Harness SEI, and the right to add integrations under Data Settings.',
      bitbucket: 'An account with the role Member or higher that can read the repositories.',
    },
    kinds: {
      apiToken:
        'The form asks for a user name and a “Password (App Password)”. App passwords are gone; an API token with its owner’s e-mail address takes their place (not confirmed with Harness).',
      accessTokens: 'The form asks for a user name with the secret, and access tokens have none. Use an API token.',
      oauth: 'Harness also offers OAuth: you click it in Harness and confirm in Bitbucket. There is nothing for Handrail to make.',
    },
    grants: {
      'read:user:bitbucket': 'Harness finds out whose token it is.',
      'read:workspace:bitbucket': 'Harness lists the workspaces that you belong to.',
      'read:repository:bitbucket': 'Harness reads repositories and commits.',
      'read:pullrequest:bitbucket': 'Harness reads pull requests and their reviews.',
    },
    asks: {
      user: {
        label: 'Username',
        help: 'The e-mail address of your Atlassian account (not confirmed with Harness).',
      },
    },
    allow: {
      what: (harnessAddresses: string) => `Harness Platform IPs: ${harnessAddresses}`,
      why: `If your workspace lets in certain addresses only, these must be among them. ${askHarness}`,
    },
    caveats: {
      permissionsUnconfirmed:
        'Harness shows the permissions in a picture only; the four read scopes are the least that what it fetches can need (not confirmed).',
      signInUnconfirmed:
        'Whether Harness takes an e-mail address and an API token today is not confirmed. If it refuses them, choose OAuth in the same form.',
    },
  },
  selfManaged: {
    note: 'A satellite.yml for a Bitbucket inside your network, or a sheet for one that Harness reaches from the internet.',
    prerequisites: {
      platform: 'Harness SEI, and the right to add integrations under Data Settings.',
      apiKey: 'For a satellite: an SEI API key with the role Admin, which Harness asks for (its other role is Ingestion).',
      bitbucket: 'An account with the role Member or higher that can read the repositories.',
      computer: 'For a satellite: Docker or Kubernetes with 4 to 6 GB of memory that reaches both Bitbucket and Harness.',
    },
    kinds: {
      personal: 'Harness asks for a user name and the token that belongs to it.',
      notBearer: 'Harness asks for a user name with the token, and these tokens have none. Use a person’s HTTP access token.',
      oauth: 'Harness offers Personal Access Token and Ingestion Satellite only.',
    },
    grants: {
      PROJECT_READ: 'Harness lists your projects and what belongs to them.',
      REPO_READ: 'Harness reads commits, pull requests and their reviews.',
    },
    asks: {
      user: {
        label: 'Username',
      },
    },
    modes: {
      env: {
        otherwise: 'Connected directly, the token is typed into a web form, and a web form expands no variables.',
      },
    },
    caveats: {
      permissionsUnconfirmed: 'The permissions are not confirmed: Harness’s page says “Member or higher” and names no token levels.',
      noVariables:
        'Harness expands no variables in satellite.yml. With “env” the file is a template, and the command fills it in with envsubst.',
      sampleAddress:
        'Harness’s sample shows an address of Bitbucket Cloud even for Data Center. Handrail writes the address of your Bitbucket (not confirmed).',
      ownAuthority:
        'Bitbucket with a certificate from a private authority: import it into a Java truststore, mount that at /opt/cacerts, and set JVM_OPTS=-Djavax.net.ssl.trustStore=/opt/cacerts -Djavax.net.ssl.trustStorePassword=changeit.',
    },
  },
  places: {
    install: 'Harness → SEI → Account → Data Settings → Integrations → Available Integrations → Bitbucket',
    form,
  },
  allow: {
    what: (harnessAddresses: string) => `Harness Platform IPs: ${harnessAddresses}`,
    why: `Without a satellite, Harness’s servers must reach your Bitbucket; with one, it must reach Harness over HTTPS. ${askHarness}`,
  },
  inputs: {
    seiUrl: {
      clusters: {
        propelo: 'Propelo, United States (older accounts)',
        propeloEurope: 'Propelo, Europe (older accounts)',
      },
      label: 'Harness cluster',
      help: 'satellite.url: where your Harness account lives. Account settings in Harness show the cluster.',
    },
    satelliteFile: {
      help: 'The file that Harness let you download. Handrail fills in the credentials and keeps the rest, and most questions below need no answer. It may hold secrets, so it is kept for this run only.',
    },
    integrationId: {
      label: 'Integration id',
      help: 'The id that Harness gave the integration. Needed for a new file, and to choose when your satellite.yml has several Bitbucket integrations.',
    },
    tenant: {
      label: 'Tenant',
      help: 'satellite.tenant: your Harness account, as in any satellite.yml that Harness lets you download.',
    },
    seiApiKey: {
      label: 'SEI API key',
      help: 'From Harness: SEI Settings → API Keys → Create API Key, with the role Admin: Harness asks for it where a satellite uses the key. Not the key of the Harness platform. A dropped satellite.yml that holds one needs no other.',
    },
    namespace: {
      label: 'Kubernetes namespace',
      help: 'Where the satellite runs, if you run it in Kubernetes.',
      refused: 'Use lower-case letters, digits and hyphens only.',
    },
    filters: {
      help: 'Which data Harness fetches. On in Harness’s own sample.',
      fetchPrs: 'Fetch PRs',
      fetchPrReviews: 'Fetch PRs Reviews',
      fetchCommits: 'Fetch Commits',
      fetchCommitFiles: 'Fetch Commits Fields',
    },
    name: {
      label: 'Name',
      help: 'What this integration is called in Harness.',
    },
    description: {
      label: 'Description',
      help: 'For people; may stay empty.',
    },
    tags: {
      label: 'Tags',
      help: 'Words to find the integration by; may stay empty.',
    },
    connection: {
      label: 'Authentication Method',
      help: 'A Bitbucket that cannot be reached from the internet needs the Ingestion Satellite.',
      choices: {
        satellite: {
          label: 'Ingestion Satellite',
          help: 'For a private Bitbucket: a container in your network reads it and reports to Harness.',
        },
        direct: {
          label: 'Personal Access Token (PAT)',
          help: 'For a public Bitbucket: Harness connects to it directly.',
        },
      },
    },
  },
  artifacts: {
    sheet: {
      label: 'Add Bitbucket Cloud to Harness SEI',
      intro: 'Two ways: an API token as below, or OAuth, which needs no token.',
      labelDataCenter: 'Add Bitbucket Data Center to Harness SEI',
      introDirect: 'Harness’s form in its own order.',
      introSatellite: 'Harness’s form in its own order, with an Ingestion Satellite.',
    },
    satellite: {
      label: 'Configuration of the satellite',
    },
    docker: {
      label: 'Run the satellite with Docker',
      where: 'On the computer that runs the satellite, in the folder with satellite.yml.',
      note: (needsEnvsubst: string) =>
        `${needsEnvsubst} satellite.filled.yml holds the secrets, is readable by you alone, and has to stay where it is.`,
      noteOtherwise: 'Docker needs the file’s full path; $PWD is the current folder.',
    },
    manifest: {
      label: 'Run the satellite in Kubernetes',
    },
    apply: {
      where: 'Where kubectl reaches your cluster, in the folder with the file.',
      note: 'Follow the log with: kubectl logs -f deployment/levelops-satellite',
    },
  },
  sheet: {
    install: {
      action: 'Click Install.',
    },
    type: {
      action: 'Choose Cloud as the type of your Bitbucket account.',
      actionDataCenter: 'Choose Data Center as the type of your Bitbucket account.',
    },
    method: {
      place: `${form} → Authentication Method`,
      action: 'Choose user name and password. (With OAuth instead, confirm in Bitbucket and leave out user name and password.)',
      actionDirect: 'Choose Personal Access Token (PAT).',
      actionSatellite: 'Choose Ingestion Satellite.',
      value: 'Personal Access Token (PAT)',
    },
    username: {
      place: `${form} → Username`,
    },
    password: {
      place: `${form} → Password (App Password)`,
      action: 'The field says App Password: paste the API token.',
    },
    url: {
      place: `${form} → URL`,
      note: 'Harness’s page shows an address of Bitbucket Cloud here, even for Data Center.',
    },
    pat: {
      place: `${form} → Bitbucket Personal Access Token`,
      action: 'Enter any text: the real token is in the satellite.yml that Handrail made, and Harness need not see it.',
    },
    name: {
      place: `${form} → Name`,
    },
    description: {
      place: `${form} → Description`,
      action: 'Leave it empty.',
      actionGiven: 'Enter the description.',
    },
    tags: {
      place: `${form} → Tags`,
      action: 'Leave it empty.',
      actionGiven: 'Enter the tags.',
    },
    repositories: {
      place: `${form} → List of repositories`,
      action: 'Leave it empty: Harness then takes every repository that the token can read.',
      actionGiven: 'Enter the repositories.',
    },
    filter: {
      place: `${form} → Filters`,
      action: (label: string) => `Tick ${label}.`,
      actionUnticked: (label: string) => `Leave ${label} unticked.`,
    },
    validate: {
      action: 'Click Validate Connection.',
      sign: 'The integration is under the tab Your Integrations.',
    },
    download: {
      action:
        'Download satellite.yml. If you have not given it to Handrail yet, do so now and export again: it holds the integration’s id.',
    },
    run: {
      place: 'Where the satellite runs',
      action: 'Start the satellite with Docker or Kubernetes; see the commands beside this sheet.',
      sign: 'Its log shows heartbeats.',
    },
    see: {
      place: 'Harness → SEI → Account → Data Settings → Integrations → Your Integrations',
      action: 'Look for the integration.',
      sign: 'Data comes in.',
    },
  },
  next: {
    letIn: 'Let Harness’s addresses in at your firewall.',
    validate: 'Click Validate Connection.',
    putFile: 'Put satellite.yml on the computer that runs the satellite.',
    keepReadable:
      'Keep satellite.yml readable for you alone, and delete satellite-kubernetes.yml once it is applied: both hold the secrets.',
    pasteAll: 'Replace every PASTE-… in it with the real key.',
    setVariables: (variables: string) => `Set ${variables} there first.`,
    start: 'Start it with Docker, or apply the Kubernetes manifest. One of the two is enough.',
    watch: 'Watch its log for heartbeats, then see in Harness under Your Integrations that data comes in.',
  },
  caveats: {
    tenant:
      'Harness’s pages disagree whether `tenant` is the account’s id or its name. Compare it with a satellite.yml that Harness lets you download.',
    severalRepositories:
      'How Harness separates several repositories is not confirmed for Bitbucket; Handrail writes commas, as its sibling integrations do.',
    keptUrl: ({ present, baseUrl }: { readonly present: string; readonly baseUrl: string }) =>
      `The url in your satellite.yml (${present}) is not ${baseUrl}. Handrail kept it, because which form Harness needs is not confirmed; change it if no data comes.`,
    leftToFillIn: (left: string) => `Your satellite.yml still has text to fill in: ${left}.`,
  },
  refused: {
    idNeeded: 'A new satellite.yml needs the id that Harness made; it cannot be invented.',
    notSatellite: 'it has no “satellite” part, so it is not a satellite.yml',
    noIntegration: 'it has no Bitbucket integration',
    otherIds: (ids: string) => `The file has no Bitbucket integration with this id. It has: ${ids}.`,
    severalIntegrations: (ids: string) => `The file has several Bitbucket integrations. Enter the id of yours: ${ids}.`,
  },
  /** After a new token. */
  afterToken: {
    satellite: {
      nudge: 'Restart the satellite. With Docker: stop its container and run the start command again.',
      sign: 'Its log shows heartbeats again, and new data arrives.',
    },
    form: {
      nudge: 'Open the integration under Your Integrations, paste the new token and save.',
      sign: 'Validate Connection succeeds.',
    },
  },
});
