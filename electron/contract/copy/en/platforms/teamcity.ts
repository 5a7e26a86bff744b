/** What Handrail says of TeamCity, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

const form = 'TeamCity → project settings → VCS Roots → Create VCS root';

export const teamcityCopy = inEnglish('platform.teamcity', {
  summary: 'Builds and tests your repositories on your own or JetBrains’s TeamCity.',
  prerequisites: {
    administrator: 'The right to change the settings of a project in TeamCity (Project Administrator).',
    agents: 'Git on the build agents, where they check the code out themselves.',
  },
  cloud: {
    note: 'A sheet for TeamCity’s VCS root, with the user name that Bitbucket takes for Git.',
    kinds: {
      apiToken: 'TeamCity gives it to Git as the password, beside Bitbucket’s fixed user name.',
      accessTokens: 'TeamCity gives it to Git as the password, beside the user name x-token-auth.',
      oauth: 'TeamCity has a connection for Bitbucket Cloud that takes an OAuth client by itself; this sheet is for a token.',
    },
    grants: {
      'read:repository:bitbucket': 'TeamCity clones the repository and looks for changes.',
      repository: 'TeamCity clones the repository and looks for changes.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
      },
    },
    caveats: {
      userNameUntold:
        'JetBrains’s page does not tell the user name for today’s tokens; it is taken from Bitbucket’s own rule (not confirmed by JetBrains).',
    },
  },
  selfManaged: {
    note: 'A sheet for TeamCity’s VCS root, with the token in place of the password.',
    kinds: {
      personal: 'TeamCity gives it to Git as the password, beside the user name of its owner.',
      notBearer:
        'TeamCity gives Git a user name with the token, and Bitbucket takes these tokens without one only. Use a person’s HTTP access token.',
      oauth: 'TeamCity has a connection for Bitbucket Server that signs in by itself; this sheet is for a token.',
    },
    grants: {
      REPO_READ: 'TeamCity clones the repository and looks for changes.',
    },
    asks: {
      user: {
        label: 'Username',
      },
    },
    caveats: {
      ownAuthority: 'A certificate of your own authority has to be trusted by TeamCity’s server and by its agents.',
    },
  },
  places: {
    form,
  },
  inputs: {
    host: {
      label: 'Where TeamCity runs',
      help: 'TeamCity’s own server looks for changes, so it has to reach your Bitbucket.',
      choices: {
        own: { label: 'On a server of your own', help: 'In your network, or wherever it reaches your Bitbucket.' },
        jetBrains: {
          label: 'At JetBrains (TeamCity Cloud)',
          help: 'Its address ends with .teamcity.com. It needs a Bitbucket that can be reached from the internet.',
        },
      },
    },
    rootName: {
      label: 'VCS root name',
      help: 'What the VCS root is called in TeamCity. Unique among the VCS roots of the project.',
    },
    branch: {
      label: 'Default branch',
      help: 'The branch that TeamCity builds, with refs/heads/ before it. TeamCity’s own form begins with refs/heads/master.',
    },
  },
  artifacts: {
    sheet: {
      label: 'Add a VCS root to TeamCity',
      intro: 'TeamCity’s form in its own order. A build configuration then takes its code from the VCS root.',
    },
  },
  sheet: {
    open: {
      place: 'TeamCity → project settings → VCS Roots',
      action: 'Click Create VCS root.',
    },
    type: {
      place: `${form} → Type of VCS`,
      action: 'Choose Git.',
    },
    name: {
      place: `${form} → VCS root name`,
    },
    url: {
      place: `${form} → Fetch URL`,
      action: 'Enter the address that Bitbucket shows for cloning over HTTPS, without a user name in it.',
      note: 'Put the repository in place of REPOSITORY.',
      actionForChosen: 'Enter the address of the repository.',
    },
    branch: {
      place: `${form} → Default branch`,
      action: 'Enter the branch.',
    },
    method: {
      place: `${form} → Authentication method`,
      action: 'Choose Password / personal access token.',
      value: 'Password / personal access token',
    },
    username: {
      place: `${form} → Username`,
      action: 'Enter Bitbucket’s fixed user name.',
      note: 'Bitbucket’s rule for Git; not the e-mail address.',
    },
    password: {
      place: `${form} → Password`,
      action: 'Paste the token.',
    },
    save: {
      action: 'Click Test connection, then Create.',
      sign: 'The VCS root is in the list.',
      note: 'How the buttons are called is not confirmed for your version.',
    },
    moreName: {
      place: `${form} → VCS root name`,
      action: 'Make another VCS root with the same entries, but for its name and address. Enter its name.',
    },
    moreUrl: {
      place: `${form} → Fetch URL`,
      action: 'Enter its address.',
    },
    attach: {
      place: 'TeamCity → build configuration → Version Control Settings',
      action: 'Attach the VCS root and run a build.',
      sign: 'The build shows the changes of the branch.',
    },
  },
  next: {
    followSheet: 'Follow the sheet in TeamCity.',
    oneRootEach: 'Make one VCS root for each repository: they differ in name and address only.',
    attach: 'Attach the VCS root to a build configuration and run a build.',
  },
  caveats: {
    hosted:
      'TeamCity Cloud looks for changes from JetBrains’s servers, and its agents there clone: your Bitbucket must be reachable from the internet. A check from this computer cannot prove that. From which addresses they come is not confirmed: ask JetBrains before you let some in.',
    statuses:
      'The VCS root reads code. To have build statuses in Bitbucket, add the build feature Commit Status Publisher. It can use the credentials of the VCS root; with an API token of Bitbucket Cloud give it the e-mail address and the token instead (not confirmed).',
    connections:
      'A VCS root that is made through a connection of TeamCity (OAuth) gets a short-lived token by itself instead. This is for a token of your own.',
  },
  refused: {
    noAddress: 'Name the project, or choose repositories: a VCS root has one address.',
  },
  /** After a new token. */
  afterToken: {
    nudge:
      'In the project’s settings open VCS Roots, edit this one, enter the new token as password and click Test connection, then Save. The Commit Status Publisher may hold the token too.',
    sign: 'Test connection succeeds, and the next build gets its sources.',
  },
});
