/** Platforms with little of their own to add: Git, TeamCity, Harness SEI, Vault Radar, Xcode Cloud, Gitpod, BluBracket. */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

export const git: PlatformKnowledge = {
  id: 'git',
  clones: true,
  since: null,
  messages: [],
  cloud: {
    restUser: null,
    gitUser: 'the user name that Git keeps for bitbucket.org',
    secret: 'the password that Git keeps for bitbucket.org',
  },
  selfManaged: {
    restUser: null,
    gitUser: 'the user name that Git keeps for your server',
    secret: 'the password that Git keeps for your server',
  },
};

/** jetbrains.com/help/teamcity/git.html: what it shows when it cannot fetch is Git's own message. */
export const teamcity: PlatformKnowledge = {
  id: 'teamcity',
  clones: true,
  since: null,
  messages: [],
  cloud: { restUser: null, gitUser: 'Username of the VCS root', secret: 'Password of the VCS root' },
  selfManaged: { restUser: null, gitUser: 'Username of the VCS root', secret: 'Password of the VCS root' },
};

/** harness/harness-core, io.harness.gitsync.common.scmerrorhandling.handlers.bitbucketcloud.ScmErrorHints (2022-2023). */
export const harnessSei: PlatformKnowledge = {
  id: 'harness-sei',
  clones: true,
  since: null,
  cloud: { restUser: 'Username', gitUser: null, secret: 'the token of the integration' },
  selfManaged: { restUser: 'username in satellite.yml', gitUser: 'username in satellite.yml', secret: 'api_key in satellite.yml' },
  messages: [
    {
      find: /Please check if your Bitbucket credentials in connector|credentials provided in the Bitbucket connector/i,
      name: 'Harness: the connector was refused',
      source: 'https://github.com/harness/harness-core',
      causes: [
        cause(
          'token-rejected',
          50,
          'Harness says this for 401 and 403 alike: the token was refused, or it may not do what was asked.',
          'Look for the status beside it, or check the token with Handrail.',
        ),
        cause(
          'wrong-user-name',
          45,
          'With an API token the user has to be the e-mail address of the Atlassian account.',
          'Is there an @ in Username?',
        ),
        cause('missing-scope', 25, 'A status of 403 means that a permission is missing.', 'Look for 403 in the log.'),
      ],
    },
    {
      find: /Please check if the requested Bitbucket repository.{0,80}exists/i,
      name: 'Harness: the repository was not found',
      source: 'https://github.com/harness/harness-core',
      causes: [
        cause(
          'repository-not-found',
          50,
          'Bitbucket does not show this repository to the connector.',
          'Compare its address with the one in your browser.',
        ),
        cause('missing-permission', 35, 'The account behind the token may not see it.', 'Sign in as that account in your browser.'),
      ],
    },
  ],
};

/** developer.hashicorp.com/hcp/docs/vault-radar: its messages are not published; it clones with git and asks REST. */
export const vaultRadar: PlatformKnowledge = {
  id: 'vault-radar',
  clones: true,
  since: null,
  messages: [],
  cloud: { restUser: 'the e-mail field of the data source', gitUser: null, secret: 'the API token field of the data source' },
  selfManaged: {
    restUser: 'the account name of the data source',
    gitUser: 'the account name of the data source',
    secret: 'the HTTP access token of the data source (or the variable that env:// names)',
  },
};

/** developer.apple.com/documentation/xcode: Xcode Cloud shows few words of its own; package dependencies are cloned by git. */
export const xcodeCloud: PlatformKnowledge = {
  id: 'xcode-cloud',
  clones: true,
  since: null,
  cloud: null,
  selfManaged: { restUser: null, gitUser: null, secret: 'the token in App Store Connect' },
  messages: [
    {
      find: /Could not resolve package dependencies|Failed to clone repository/i,
      name: 'Xcode: a package could not be cloned',
      source: 'https://developer.apple.com/documentation/xcode/making-dependencies-available-to-xcode-cloud',
      causes: [
        cause(
          'credential-not-sent',
          40,
          'Xcode Cloud has access to the repositories that were granted to it one by one. A package in another repository is fetched without a sign-in.',
          'Look at App Store Connect → Xcode Cloud → Settings → Repositories: is the package’s repository in the list?',
        ),
      ],
    },
  ],
};

/** gitpod-io/gitpod: Classic is at its end; it signs in with OAuth. */
export const gitpod: PlatformKnowledge = {
  id: 'gitpod',
  clones: true,
  since: null,
  cloud: null,
  selfManaged: null,
  messages: [
    {
      find: /We are having trouble parsing your context/i,
      name: 'Gitpod: the repository could not be read',
      source: 'https://github.com/gitpod-io/gitpod/issues/2437',
      causes: [
        cause(
          'token-expired',
          50,
          'Gitpod’s access to Bitbucket has ended or was taken back.',
          'Gitpod → Integrations: connect Bitbucket again.',
        ),
      ],
    },
  ],
};

/** BluBracket has ended; its successor is Vault Radar. */
export const blubracket: PlatformKnowledge = {
  id: 'blubracket',
  clones: true,
  since: null,
  messages: [],
  cloud: {
    restUser: 'the part before the colon in the access token field',
    gitUser: null,
    secret: 'the part behind the colon in the access token field',
  },
  selfManaged: null,
};
