/** What Handrail says of SonarQube Server, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

const form = 'Administration → Configuration → General Settings → DevOps Platform Integrations → Bitbucket';
const clients = 'Workspace settings → OAuth clients → Create OAuth client';

export const sonarqubeCopy = inEnglish('platform.sonarqube', {
  summary: 'Analyses your code and reports problems on pull requests.',
  prerequisites: {
    administrator: 'The permission “Administer System” in SonarQube.',
  },
  cloud: {
    artifacts: {
      sheet: {
        label: 'Add Bitbucket Cloud to SonarQube',
        intro: 'Two forms: keep both tabs open, because the client’s ID and secret go from one to the other.',
      },
    },
    sheet: {
      add: {
        place: 'Workspace settings → OAuth clients',
        action: 'Click Create OAuth client.',
        note: 'Until July 2026 Bitbucket called the page OAuth consumers and the button Add consumer.',
      },
      name: {
        place: `${clients} → Name`,
      },
      callback: {
        place: `${clients} → Callback URL`,
        action: 'Enter an address. Bitbucket needs one, SonarQube does not use it.',
      },
      private: {
        place: `${clients} → This is a private consumer`,
        action: 'Tick the box.',
        note: 'So it was called until July 2026; how the new form words it is not confirmed.',
      },
      permission: {
        place: `${clients} → Scopes`,
        action: 'Tick Read under Pull requests.',
        value: 'Pull requests: Read',
        note: 'Before July 2026: Permissions.',
      },
      save: {
        sign: 'The client shows its Client ID and Secret (before July 2026: Key and Secret) when you open it.',
      },
      open: {
        action: 'Click Create configuration and choose Bitbucket Cloud.',
      },
      configName: {
        place: `${form} → Configuration name`,
      },
      workspace: {
        place: `${form} → Workspace ID`,
      },
      key: {
        place: `${form} → OAuth Key`,
        action: 'Copy the Client ID (before July 2026: Key) and paste it here.',
      },
      secret: {
        place: `${form} → OAuth Secret`,
        action: 'Copy the client’s Secret and paste it here.',
      },
      saveConfig: {
        action: 'Click Save configuration.',
        sign: 'The configuration says that it is valid.',
      },
      import: {
        action: 'Import a repository.',
        sign: 'SonarQube lists the repositories of your workspace.',
      },
    },
    next: {
      followSheet: 'Follow the sheet from the top, starting in Bitbucket.',
      importRepository: 'Import a repository in SonarQube.',
    },
    note: 'SonarQube signs in to Bitbucket Cloud with an OAuth client of your workspace (until July 2026: OAuth consumer); there is no token. Handrail gives you the sheet.',
    prerequisites: {
      platform: 'SonarQube 8.7 or newer, with its Server base URL set.',
      bitbucket: 'Administrator of the workspace: only they can create an OAuth client.',
    },
    kinds: {
      oauth:
        'SonarQube takes a private OAuth client’s ID and secret (it calls them OAuth Key and OAuth Secret). You copy both from Bitbucket’s page into SonarQube’s form; Handrail never sees them.',
      noTokens: 'With Bitbucket Cloud, SonarQube has no field for a token.',
    },
    grants: {
      pullrequest: 'SonarQube reports its findings on pull requests. SonarQube names “Pull requests: Read”.',
    },
    asks: {
      workspace: {
        label: 'Workspace ID',
      },
    },
    caveats: {
      clientSecret: 'The client’s secret goes straight from Bitbucket’s page into SonarQube’s form. Handrail does not ask for it.',
    },
  },
  selfManaged: {
    artifacts: {
      sheet: {
        label: 'Add Bitbucket to SonarQube',
        intro: 'SonarQube’s form in its own order.',
      },
      request: {
        label: 'Request to SonarQube',
      },
      create: {
        label: 'Add Bitbucket to SonarQube',
        where: 'In the folder with the file, on a computer that reaches SonarQube.',
        note: 'It says nothing when it worked.',
        changes: (name: string) =>
          `It adds the configuration ${name} to SonarQube. If there is one of that name already, SonarQube refuses.`,
      },
      validate: {
        label: 'Let SonarQube test it',
        where: (variable: string) => `On the same computer, with ${variable} set to the SonarQube token.`,
        note: 'SonarQube tries the token at your Bitbucket; nothing is said when it is accepted.',
      },
    },
    sheet: {
      open: {
        action: 'Click Create configuration and choose Bitbucket Data Center.',
        note: 'Older versions say Bitbucket Server.',
      },
      name: {
        place: `${form} → Configuration name`,
      },
      url: {
        place: `${form} → Bitbucket Server URL`,
      },
      tokenField: {
        place: `${form} → Personal Access Token`,
      },
      save: {
        action: 'Click Save configuration.',
        sign: 'The configuration says that it is valid.',
      },
      import: {
        action: 'Import a repository.',
        sign: 'SonarQube lists the repositories of your Bitbucket.',
      },
    },
    next: {
      followSheet: 'Follow the sheet in SonarQube as an administrator.',
      importOrBind:
        'Import a repository, or bind a project to one under Project Settings → General Settings → DevOps Platform Integration.',
      pasteBoth: ({ sonar, bitbucket, file }: { readonly sonar: string; readonly bitbucket: string; readonly file: string }) =>
        `Replace ${sonar} and ${bitbucket} in ${file}.`,
      setVariables: (variables: string) => `Set ${variables} in the shell.`,
      runCommands: 'Run the command that adds it, then the one that tests it.',
      deleteFile: (requestFile: string) => `Delete ${requestFile}: SonarQube keeps the token now.`,
      importRepository: 'Import a repository in SonarQube: Projects → Create Project → From Bitbucket.',
    },
    caveats: {
      newName: (requestFile: string) =>
        `The configuration name must be new: to change one, put update_bitbucket in place of create_bitbucket in ${requestFile}.`,
      ownersRights:
        'SonarQube recommends an account that is administrator as the token’s owner, so that it sees every repository. The token itself needs Read only.',
      tokensOfTheirOwn:
        'Whoever imports repositories into SonarQube is asked for a token of their own, with Read for projects and repositories.',
      ownAuthority: 'A certificate of your own authority has to be in the trust store of SonarQube’s Java.',
    },
    note: 'A sheet for SonarQube’s form, or a request to its web API that does the same.',
    prerequisites: {
      platform: 'SonarQube 8.1 or newer for the web API; pull requests are reported from the Developer edition on.',
      bitbucket: 'Bitbucket 5.15 or newer: SonarQube names it for importing repositories.',
    },
    kinds: {
      personal: 'SonarQube asks for a personal access token; newer Bitbucket calls it HTTP access token.',
      notBearer:
        'SonarQube asks for the personal access token of an account that sees every repository to be analysed. Whether it takes one of a project or repository is not confirmed: use one of an account made for SonarQube.',
      oauth: 'With Bitbucket Server and Data Center, SonarQube takes a token only.',
    },
    grants: {
      PROJECT_READ: 'SonarQube lists projects when repositories are imported. SonarQube names “Read”.',
      REPO_READ: 'SonarQube lists repositories and reports on pull requests. SonarQube names “Read”.',
    },
    modes: {
      env: {
        otherwise: 'This is typed into a web form, and a web form expands no variables. Choose “Web API” to work with variables.',
      },
    },
  },
  places: {
    form,
    clients,
    importRepository: 'Projects → Create Project → From Bitbucket',
  },
  inputs: {
    key: {
      label: 'Configuration name',
      help: 'What this Bitbucket is called in SonarQube. Projects refer to it by this name.',
    },
    way: {
      label: 'How it gets into SonarQube',
      help: 'The form is typed into once. The web API suits a SonarQube that is set up by scripts.',
      choices: {
        form: {
          label: 'Web form',
          help: 'A sheet to follow in SonarQube’s administration.',
        },
        api: {
          label: 'Web API',
          help: 'A file and a command; needs a token of a SonarQube administrator.',
        },
      },
    },
    sonarUrl: {
      label: 'SonarQube address',
      help: 'The address of your SonarQube, as you open it in the browser.',
    },
    sonarToken: {
      label: 'SonarQube token',
      help: 'A user token of a SonarQube administrator: My Account → Security → Generate Tokens.',
    },
  },
  caveats: {
    oneOnly: 'Below the Enterprise edition SonarQube takes one Bitbucket: Cloud and Data Center count together.',
  },
  /** After a new token. */
  afterToken: {
    nudge:
      'In SonarQube open Administration → Configuration → General Settings → DevOps Platform Integrations → Bitbucket, edit this configuration, enter the new token and save.',
  },
});
