/** Platforms with little of their own to add: another tool, Git, TeamCity, Harness SEI, Vault Radar, Xcode Cloud, Gitpod, BluBracket. */
import type { PlatformKnowledge } from './types.ts';

/** Its words are not known: what Bitbucket and git say in them is. */
export const anotherTool: PlatformKnowledge = {
  id: 'another-tool',
  clones: true,
  messages: [],
};

export const git: PlatformKnowledge = {
  id: 'git',
  clones: true,
  messages: [],
};

/** jetbrains.com/help/teamcity/git.html: what it shows when it cannot fetch is Git's own message. */
export const teamcity: PlatformKnowledge = {
  id: 'teamcity',
  clones: true,
  messages: [],
};

/** harness/harness-core, io.harness.gitsync.common.scmerrorhandling.handlers.bitbucketcloud.ScmErrorHints (2022-2023). */
export const harnessSei: PlatformKnowledge = {
  id: 'harness-sei',
  clones: true,
  messages: [
    {
      find: /Please check if your Bitbucket credentials in connector|credentials provided in the Bitbucket connector/i,
      id: 'harness-sei-connector-refused',
      source: 'https://github.com/harness/harness-core',
      causes: [
        ['token-rejected', 50],
        ['wrong-user-name', 45],
        ['missing-scope', 25],
      ],
    },
    {
      find: /Please check if the requested Bitbucket repository.{0,80}exists/i,
      id: 'harness-sei-repository-not-found',
      source: 'https://github.com/harness/harness-core',
      causes: [
        ['repository-not-found', 50],
        ['missing-permission', 35],
      ],
    },
  ],
};

/** developer.hashicorp.com/hcp/docs/vault-radar: its messages are not published; it clones with git and asks REST. */
export const vaultRadar: PlatformKnowledge = {
  id: 'vault-radar',
  clones: true,
  messages: [],
};

/** developer.apple.com/documentation/xcode: Xcode Cloud shows few words of its own; package dependencies are cloned by git. */
export const xcodeCloud: PlatformKnowledge = {
  id: 'xcode-cloud',
  clones: true,
  messages: [
    {
      find: /Could not resolve package dependencies|Failed to clone repository/i,
      id: 'xcode-cloud-package-not-cloned',
      source: 'https://developer.apple.com/documentation/xcode/making-dependencies-available-to-xcode-cloud',
      causes: [['credential-not-sent', 40]],
    },
  ],
};

/** gitpod-io/gitpod: Classic is at its end; it signs in with OAuth. */
export const gitpod: PlatformKnowledge = {
  id: 'gitpod',
  clones: true,
  messages: [
    {
      find: /We are having trouble parsing your context/i,
      id: 'gitpod-repository-not-read',
      source: 'https://github.com/gitpod-io/gitpod/issues/2437',
      causes: [['token-expired', 50]],
    },
  ],
};

/** BluBracket has ended; its successor is Vault Radar. */
export const blubracket: PlatformKnowledge = {
  id: 'blubracket',
  clones: true,
  messages: [],
};
