/** What Handrail says of Sourcegraph, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const sourcegraphCopy = inEnglish('platform.sourcegraph', {
  summary: 'Searches the code of all your repositories, and with Batch Changes changes many of them at once.',
  prerequisites: {
    administrator: 'A site administrator of your Sourcegraph.',
  },
  cloud: {
    note: 'Handrail writes the JSON that a site administrator pastes under Code host connections.',
    kinds: {
      apiToken: 'Sourcegraph takes it as apiToken with a username.',
      accessTokens: 'Sourcegraph takes a workspace access token as accessToken, without a user name.',
      notAccess: {
        'repository-token': 'Sourcegraph names workspace access tokens only. Use one of those, or an API token.',
        'project-token': 'Sourcegraph names workspace access tokens only. Use one of those, or an API token.',
      },
      oauth: 'The connection has a place for a token only.',
    },
    grants: {
      'read:project:bitbucket': 'Sourcegraph asks for reading projects; mapped from “Projects: Read”.',
      'read:repository:bitbucket': 'Sourcegraph lists and clones repositories.',
      'read:account': 'Batch Changes asks whose token it is. Sourcegraph names this scope.',
      'read:pipeline:bitbucket': 'Batch Changes shows whether builds pass. Sourcegraph names this scope.',
      'write:repository:bitbucket': 'Batch Changes pushes branches. Sourcegraph names this scope.',
      'write:pullrequest:bitbucket': 'Batch Changes opens pull requests. Sourcegraph names this scope.',
      project: 'Sourcegraph lists and clones repositories. Sourcegraph names “Projects: Read”.',
      repository: 'Sourcegraph clones repositories.',
      'pullrequest:write': 'Batch Changes pushes branches and opens pull requests.',
    },
    asks: {
      workspace: {
        help: 'The workspace that Sourcegraph reads. It calls workspaces “teams”.',
      },
    },
    caveats: {
      appPasswordsGone: 'Older examples show appPassword. App passwords are gone: an API token goes into apiToken.',
      userNameUntold: 'Whether username is the e-mail address or the user name is not confirmed for API tokens; Handrail can write either.',
    },
    git: 'Sourcegraph’s page tells that it clones with username and app password, and not which name it takes with an API token. Its code is not public any more.',
  },
  selfManaged: {
    note: 'Handrail writes the JSON that a site administrator pastes under Code host connections.',
    kinds: {
      personal: 'Sourcegraph takes it as token, with the user name of its owner.',
      notBearer:
        'Sourcegraph needs the user name that belongs to the token, and these tokens have none. Use an HTTP access token of an account made for Sourcegraph.',
      oauth: 'The connection has a place for a token only.',
    },
    grants: {
      PROJECT_READ: 'Sourcegraph lists projects and their repositories.',
      REPO_READ: 'Sourcegraph clones repositories.',
      PROJECT_WRITE: 'Batch Changes: Sourcegraph’s page names write for projects.',
      REPO_WRITE: 'Batch Changes pushes branches and opens pull requests.',
    },
    caveats: {
      ownAuthority:
        'A certificate of your own authority belongs in the site configuration (tls.external); the field certificate is no longer recommended.',
    },
  },
  inputs: {
    batchChanges: {
      label: 'Batch Changes',
      help: 'On: Sourcegraph may also change code and open pull requests in many repositories at once; the token needs to write. Off: reading is enough.',
    },
    exclude: {
      help: (form: string) => `Repositories that Sourcegraph never takes, one a line, as ${form}.`,
      refused: ({ form, example }: { readonly form: string; readonly example: string }) => `Write each as ${form}, such as ${example}.`,
    },
    username: {
      help: 'Sourcegraph’s pages do not say which name belongs beside an API token. Start with the e-mail address; if repositories are listed but not cloned, try the user name.',
      choices: {
        email: {
          label: 'The e-mail address',
          help: 'What Bitbucket’s API takes with an API token.',
        },
        name: {
          label: 'A Bitbucket user name',
          help: 'What git takes with an API token.',
        },
      },
    },
  },
  artifacts: {
    connection: {
      label: 'Code host connection',
    },
    fill: {
      paste: (name: string) => `Now paste the text of ${name}`,
      label: 'Fill in the token',
    },
  },
  next: {
    setVariables: ({ variables, pasted }: { readonly variables: string; readonly pasted: string }) =>
      `Set ${variables} to the token and run the command; it writes ${pasted}, readable by you alone.`,
    openCloud: 'In Sourcegraph: Site admin → Code host connections (older versions: Manage code hosts) → Add connection → Bitbucket.org.',
    openSelfManaged:
      'In Sourcegraph: Site admin → Code host connections (older versions: Manage code hosts) → Add connection → Bitbucket Server / Bitbucket Data Center.',
    paste: (pasted: string) => `Paste the text of ${pasted} into the editor and click Add connection.`,
    waitForSync: 'Wait for the first sync and see the repositories.',
    deleteFile: (pasted: string) => `Delete ${pasted}: Sourcegraph keeps the token now.`,
  },
  caveats: {
    noVariables:
      'Sourcegraph’s editor expands no variables. With “env” a command fills the token in on your computer, and you paste the result.',
  },
  refused: {
    exampleAddress:
      'Sourcegraph refuses addresses with example.com in them: it takes them for an example that was not filled in. Use the real address of your Bitbucket.',
  },
  /** After a new token. */
  afterToken: {
    nudge: 'In Sourcegraph open Site admin → Code host connections, edit this connection, put the new text in and save.',
    sign: 'Its next sync ends without an error.',
  },
});
