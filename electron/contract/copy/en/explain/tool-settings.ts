/** What each platform calls the places where user and token go, and which of its releases today's tokens need. */
import { inEnglish } from '../../language.ts';
import type { ToolId } from '../../../explain-said.ts';

/** The platform's own names; null where it has none. */
export interface ToolSettings {
  /** The user for Bitbucket's REST interface. */
  readonly restUser: string | null;
  /** The user for Git; the same as `restUser` where one field serves both. */
  readonly gitUser: string | null;
  readonly secret: string;
}

export interface ToolWords {
  /** Null where it cannot be used, or signs in by itself (OAuth). */
  readonly cloud: ToolSettings | null;
  readonly selfManaged: ToolSettings | null;
  /** A release that today's tokens need, as a whole sentence. */
  readonly since: string | null;
}

export const toolWords: Readonly<Record<ToolId, ToolWords>> = inEnglish('explain/tool-settings', {
  'another-tool': {
    cloud: {
      restUser: 'the user name in the tool’s settings',
      gitUser: 'the user name in the git address',
      secret: 'the password or token in the tool’s settings',
    },
    selfManaged: {
      restUser: 'the user name in the tool’s settings',
      gitUser: 'the user name in the git address',
      secret: 'the token in the tool’s settings',
    },
    since: null,
  },
  'argo-cd': {
    cloud: {
      restUser: 'bitbucket.user in the ApplicationSet',
      gitUser: 'username in the repository secret',
      secret: 'password in the repository secret',
    },
    selfManaged: {
      restUser: 'basicAuth.username in the ApplicationSet',
      gitUser: 'username in the repository secret',
      secret: 'bearerToken (or password) in the repository secret',
    },
    since: null,
  },
  atlantis: {
    cloud: { restUser: 'ATLANTIS_BITBUCKET_API_USER', gitUser: 'ATLANTIS_BITBUCKET_USER', secret: 'ATLANTIS_BITBUCKET_TOKEN' },
    selfManaged: { restUser: 'ATLANTIS_BITBUCKET_USER', gitUser: 'ATLANTIS_BITBUCKET_USER', secret: 'ATLANTIS_BITBUCKET_TOKEN' },
    since:
      'Only Atlantis 0.36 and newer has the setting ATLANTIS_BITBUCKET_API_USER. An older one sends the user name for Git to Bitbucket’s interface for programs (REST) too, which refuses it with an API token: update Atlantis first.',
  },
  'aws-codebuild': {
    cloud: { restUser: 'the user name of the source credential', gitUser: null, secret: 'the token of the source credential' },
    selfManaged: null,
    since: null,
  },
  // It signs in by itself.
  'aws-codeconnections': { cloud: null, selfManaged: null, since: null },
  backstage: {
    cloud: { restUser: 'integrations.bitbucketCloud.username', gitUser: null, secret: 'integrations.bitbucketCloud.token' },
    selfManaged: { restUser: null, gitUser: null, secret: 'integrations.bitbucketServer.token' },
    since: 'Before release 2.1.3 of @backstage/integration, Backstage sent nothing at all to Bitbucket Cloud where username was left out.',
  },
  blubracket: {
    cloud: {
      restUser: 'the part before the colon in the access token field',
      gitUser: null,
      secret: 'the part behind the colon in the access token field',
    },
    selfManaged: null,
    since: null,
  },
  cds: {
    cloud: { restUser: 'auth.username', gitUser: null, secret: 'auth.token' },
    selfManaged: { restUser: 'auth.username', gitUser: 'auth.username', secret: 'auth.token' },
    since: null,
  },
  composer: {
    cloud: { restUser: 'username under http-basic in auth.json', gitUser: null, secret: 'password under http-basic in auth.json' },
    selfManaged: {
      restUser: null,
      gitUser: 'username under http-basic in auth.json',
      secret: 'password under http-basic in auth.json',
    },
    since: 'Only Composer 2.8.12 and newer gives Git the right user name with an API token. Update an older one first.',
  },
  flux: {
    cloud: {
      restUser: 'the part before the colon in token of the notification secret',
      gitUser: 'username in the secret',
      secret: 'password in the secret',
    },
    selfManaged: { restUser: null, gitUser: 'username in the secret', secret: 'bearerToken (or password) in the secret' },
    since: null,
  },
  git: {
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
    since: null,
  },
  gitpod: {
    cloud: null,
    selfManaged: null,
    since: null,
  },
  'harness-sei': {
    cloud: { restUser: 'Username', gitUser: null, secret: 'the token of the integration' },
    selfManaged: { restUser: 'username in satellite.yml', gitUser: 'username in satellite.yml', secret: 'api_key in satellite.yml' },
    since: null,
  },
  jenkins: {
    cloud: { restUser: 'the credential’s user name', gitUser: null, secret: 'the credential’s password' },
    selfManaged: { restUser: 'the credential’s user name', gitUser: 'the credential’s user name', secret: 'the credential’s password' },
    since:
      'The plugin Bitbucket Branch Source takes API tokens as a kind of their own since July 2025 and then gives Git its own user by itself. The plain Git plugin does not: it needs a second credential for cloning, with the user x-bitbucket-api-token-auth.',
  },
  mcp: {
    cloud: { restUser: 'BITBUCKET_USERNAME', gitUser: null, secret: 'BITBUCKET_APP_PASSWORD' },
    selfManaged: { restUser: null, gitUser: null, secret: 'BITBUCKET_TOKEN' },
    since: null,
  },
  renovate: {
    cloud: { restUser: 'RENOVATE_USERNAME', gitUser: null, secret: 'RENOVATE_PASSWORD (an API token) or RENOVATE_TOKEN (an access token)' },
    selfManaged: { restUser: 'RENOVATE_USERNAME', gitUser: null, secret: 'RENOVATE_TOKEN' },
    since: null,
  },
  'semantic-release': {
    cloud: {
      restUser: null,
      gitUser: 'the part before the colon in BITBUCKET_TOKEN_BASIC_AUTH',
      secret: 'the part behind the colon in BITBUCKET_TOKEN_BASIC_AUTH (an API token) or BITBUCKET_TOKEN (an access token)',
    },
    selfManaged: {
      restUser: null,
      gitUser: 'the part before the colon in BITBUCKET_TOKEN_BASIC_AUTH',
      secret: 'the part behind the colon in BITBUCKET_TOKEN_BASIC_AUTH',
    },
    since: null,
  },
  'snyk-broker': {
    cloud: null,
    selfManaged: { restUser: 'BITBUCKET_USERNAME', gitUser: 'BITBUCKET_USERNAME', secret: 'BITBUCKET_PAT (or BITBUCKET_PASSWORD)' },
    since: 'Broker tells a refused token from a good one since 4.217.0; an older one reports success for both.',
  },
  sonarqube: {
    cloud: { restUser: 'OAuth Key', gitUser: null, secret: 'OAuth Secret' },
    selfManaged: { restUser: null, gitUser: null, secret: 'Personal Access Token' },
    since: null,
  },
  sourcebot: {
    cloud: { restUser: 'user', gitUser: 'gitUser', secret: 'token' },
    selfManaged: { restUser: 'user', gitUser: 'gitUser', secret: 'token' },
    since: 'gitUser came with Sourcebot 4.11.6. An older one clones under the name in user.',
  },
  sourcegraph: {
    cloud: { restUser: 'username', gitUser: 'username', secret: 'appPassword' },
    selfManaged: { restUser: 'username', gitUser: 'username', secret: 'token' },
    since: null,
  },
  teamcity: {
    cloud: { restUser: null, gitUser: 'Username of the VCS root', secret: 'Password of the VCS root' },
    selfManaged: { restUser: null, gitUser: 'Username of the VCS root', secret: 'Password of the VCS root' },
    since: null,
  },
  'tekton-pac': {
    cloud: { restUser: 'git_provider.user', gitUser: 'git_provider.user', secret: 'the key that git_provider.secret names' },
    selfManaged: { restUser: 'git_provider.user', gitUser: 'git_provider.user', secret: 'the key that git_provider.secret names' },
    since: null,
  },
  'vault-radar': {
    cloud: { restUser: 'the e-mail field of the data source', gitUser: null, secret: 'the API token field of the data source' },
    selfManaged: {
      restUser: 'the account name of the data source',
      gitUser: 'the account name of the data source',
      secret: 'the HTTP access token of the data source (or the variable that env:// names)',
    },
    since: null,
  },
  'xcode-cloud': {
    cloud: null,
    selfManaged: { restUser: null, gitUser: null, secret: 'the token in App Store Connect' },
    since: null,
  },
});
