/** What Handrail says of Sourcebot, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const sourcebotCopy = inEnglish('platform.sourcebot', {
  summary: 'Searches the code of all your repositories and answers questions about it.',
  prerequisites: {
    docker: 'A Sourcebot that you run yourself, with Docker.',
  },
  cloud: {
    note: 'Handrail writes the connection with both user names: the e-mail address for Bitbucket’s API, your Bitbucket user name for cloning.',
    prerequisites: {
      platform: 'Sourcebot 4.11.6 or newer (February 2026): older ones know no gitUser.',
    },
    kinds: {
      apiToken: 'Sourcebot needs the e-mail address as user, your Bitbucket user name as gitUser and the API token.',
      accessTokens: 'Sourcebot needs the token alone, without user and gitUser.',
      oauth: 'The connection has a place for a token only.',
    },
    grants: {
      'read:repository:bitbucket': 'Sourcebot lists and clones repositories. Sourcebot names this scope.',
      'read:workspace:bitbucket': 'Sourcebot finds the workspace. Sourcebot names this scope.',
      repository: 'Sourcebot lists and clones repositories.',
    },
    asks: {
      workspace: {
        help: 'The workspace that Sourcebot reads, or that your chosen repositories belong to.',
      },
      gitUser: {
        help: 'The Bitbucket user name of the same account; git does not take the e-mail address.',
      },
    },
  },
  selfManaged: {
    note: 'Handrail writes the connection for your own Bitbucket, which Sourcebot calls “server”.',
    kinds: {
      personal: 'Sourcebot needs it with the user name of the account that it belongs to.',
      bearer:
        'Sourcebot needs the token alone. It clones under the user name x-token-auth then; Sourcebot’s page says that this works, Bitbucket’s own pages do not mention it.',
      oauth: 'The connection has a place for a token only.',
    },
    grants: {
      PROJECT_READ: 'Sourcebot lists the repositories of projects.',
      REPO_READ: 'Sourcebot clones repositories.',
      REPO_ADMIN: 'Sourcebot reads who may see which repository, which Bitbucket shows to repository administrators only.',
    },
    asks: {
      user: {
        help: 'The Bitbucket user name of the token’s owner. Without it Sourcebot would clone as x-token-auth.',
      },
    },
    git: 'Sourcebot clones as x-token-auth with tokens of a project or repository, and it is not known which servers take that.',
  },
  inputs: {
    name: {
      label: 'Connection name',
      help: 'What this connection is called in config.json. Unique in the file.',
      refused: 'Use letters, digits, hyphens and underscores only.',
    },
    excludeForks: {
      help: 'On: leave forks out.',
    },
    excludeRepos: {
      help: (example: string) => `Repositories to leave out, one a line, such as ${example}; * means any text.`,
    },
    excludeArchived: {
      help: 'On: leave archived repositories out.',
    },
    caFile: {
      help: 'The file with your own certificate authority, where Sourcebot runs. Empty when your certificate is a public one.',
    },
    permissionSync: {
      label: 'Permission syncing',
      help: 'On: people see in Sourcebot only what they may see in Bitbucket; the token needs repository admin. Off: read is enough.',
    },
  },
  artifacts: {
    config: {
      label: 'Configuration of Sourcebot',
    },
    environment: {
      label: 'The token for Sourcebot',
    },
    run: {
      label: 'Run Sourcebot',
      note: 'Add what your Sourcebot already runs with, such as AUTH_URL.',
    },
  },
  next: {
    setVariables: (variables: string) => `Set ${variables} where Sourcebot runs, to the token.`,
    copyConnection: 'Does your Sourcebot have a config.json already? Copy the connection into its connections.',
    start: 'Start Sourcebot and see the repositories being indexed.',
  },
  caveats: {
    neverInside:
      'config.json never holds the token: Sourcebot takes it from an environment variable only. The file sourcebot.env holds it.',
    paidPlan: 'Permission syncing belongs to Sourcebot’s paid plan, and people have to sign in with their Bitbucket account.',
  },
  /** After a new token. */
  afterToken: {
    nudge:
      'Stop Sourcebot’s container and run the start command again. It notices a changed config.json by itself, but reads a changed variable only when it starts.',
    sign: 'In Sourcebot, the connection’s page shows a new sync without an error.',
  },
});
