/** German: what each platform calls the places where user and token go, and which of its releases today's tokens need. */
import type { Words } from '../../words.ts';

export const toolWords = {
  'another-tool': {
    cloud: {
      restUser: 'der Benutzername in den Einstellungen des Tools',
      gitUser: 'der Benutzername in der Git-Adresse',
      secret: 'das Passwort oder Token in den Einstellungen des Tools',
    },
    selfManaged: {
      restUser: 'der Benutzername in den Einstellungen des Tools',
      gitUser: 'der Benutzername in der Git-Adresse',
      secret: 'das Token in den Einstellungen des Tools',
    },
    since: null,
  },
  'argo-cd': {
    cloud: {
      restUser: 'bitbucket.user im ApplicationSet',
      gitUser: 'username im Secret des Repositorys',
      secret: 'password im Secret des Repositorys',
    },
    selfManaged: {
      restUser: 'basicAuth.username im ApplicationSet',
      gitUser: 'username im Secret des Repositorys',
      secret: 'bearerToken (oder password) im Secret des Repositorys',
    },
    since: null,
  },
  atlantis: {
    cloud: { restUser: 'ATLANTIS_BITBUCKET_API_USER', gitUser: 'ATLANTIS_BITBUCKET_USER', secret: 'ATLANTIS_BITBUCKET_TOKEN' },
    selfManaged: { restUser: 'ATLANTIS_BITBUCKET_USER', gitUser: 'ATLANTIS_BITBUCKET_USER', secret: 'ATLANTIS_BITBUCKET_TOKEN' },
    since:
      'Erst Atlantis 0.36 hat die Einstellung ATLANTIS_BITBUCKET_API_USER. Ein älteres sendet den Benutzernamen für Git auch an die Schnittstelle von Bitbucket für Programme (REST), die ihn mit einem API-Token ablehnt: Aktualisieren Sie Atlantis zuerst.',
  },
  'aws-codebuild': {
    cloud: { restUser: 'der Benutzername der Source Credential', gitUser: null, secret: 'das Token der Source Credential' },
    selfManaged: null,
    since: null,
  },
  'aws-codeconnections': { cloud: null, selfManaged: null, since: null },
  backstage: {
    cloud: { restUser: 'integrations.bitbucketCloud.username', gitUser: null, secret: 'integrations.bitbucketCloud.token' },
    selfManaged: { restUser: null, gitUser: null, secret: 'integrations.bitbucketServer.token' },
    since: 'Vor Version 2.1.3 von @backstage/integration schickte Backstage gar nichts an Bitbucket Cloud, wenn username weggelassen war.',
  },
  blubracket: {
    cloud: {
      restUser: 'der Teil vor dem Doppelpunkt im Feld für das Zugriffstoken',
      gitUser: null,
      secret: 'der Teil nach dem Doppelpunkt im Feld für das Zugriffstoken',
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
    cloud: { restUser: 'username unter http-basic in auth.json', gitUser: null, secret: 'password unter http-basic in auth.json' },
    selfManaged: {
      restUser: null,
      gitUser: 'username unter http-basic in auth.json',
      secret: 'password unter http-basic in auth.json',
    },
    since: 'Erst Composer 2.8.12 gibt Git zu einem API-Token den richtigen Benutzernamen. Aktualisieren Sie ein älteres zuerst.',
  },
  flux: {
    cloud: {
      restUser: 'der Teil vor dem Doppelpunkt in token des Secrets für Benachrichtigungen',
      gitUser: 'username im Secret',
      secret: 'password im Secret',
    },
    selfManaged: { restUser: null, gitUser: 'username im Secret', secret: 'bearerToken (oder password) im Secret' },
    since: null,
  },
  git: {
    cloud: {
      restUser: null,
      gitUser: 'der Benutzername, den Git für bitbucket.org gespeichert hat',
      secret: 'das Passwort, das Git für bitbucket.org gespeichert hat',
    },
    selfManaged: {
      restUser: null,
      gitUser: 'der Benutzername, den Git für Ihren Server gespeichert hat',
      secret: 'das Passwort, das Git für Ihren Server gespeichert hat',
    },
    since: null,
  },
  gitpod: { cloud: null, selfManaged: null, since: null },
  'harness-sei': {
    cloud: { restUser: 'Username', gitUser: null, secret: 'das Token der Integration' },
    selfManaged: { restUser: 'username in satellite.yml', gitUser: 'username in satellite.yml', secret: 'api_key in satellite.yml' },
    since: null,
  },
  jenkins: {
    cloud: { restUser: 'der Benutzername der Credential', gitUser: null, secret: 'das Passwort der Credential' },
    selfManaged: {
      restUser: 'der Benutzername der Credential',
      gitUser: 'der Benutzername der Credential',
      secret: 'das Passwort der Credential',
    },
    since:
      'Das Plugin Bitbucket Branch Source kennt API-Tokens seit Juli 2025 als eigene Art und gibt Git dann selbst den passenden Benutzer. Das einfache Git-Plugin tut das nicht: Es braucht zum Klonen eine zweite Credential mit dem Benutzer x-bitbucket-api-token-auth.',
  },
  mcp: {
    cloud: { restUser: 'BITBUCKET_USERNAME', gitUser: null, secret: 'BITBUCKET_APP_PASSWORD' },
    selfManaged: { restUser: null, gitUser: null, secret: 'BITBUCKET_TOKEN' },
    since: null,
  },
  renovate: {
    cloud: {
      restUser: 'RENOVATE_USERNAME',
      gitUser: null,
      secret: 'RENOVATE_PASSWORD (ein API-Token) oder RENOVATE_TOKEN (ein Zugriffstoken)',
    },
    selfManaged: { restUser: 'RENOVATE_USERNAME', gitUser: null, secret: 'RENOVATE_TOKEN' },
    since: null,
  },
  'semantic-release': {
    cloud: {
      restUser: null,
      gitUser: 'der Teil vor dem Doppelpunkt in BITBUCKET_TOKEN_BASIC_AUTH',
      secret: 'der Teil nach dem Doppelpunkt in BITBUCKET_TOKEN_BASIC_AUTH (ein API-Token) oder BITBUCKET_TOKEN (ein Zugriffstoken)',
    },
    selfManaged: {
      restUser: null,
      gitUser: 'der Teil vor dem Doppelpunkt in BITBUCKET_TOKEN_BASIC_AUTH',
      secret: 'der Teil nach dem Doppelpunkt in BITBUCKET_TOKEN_BASIC_AUTH',
    },
    since: null,
  },
  'snyk-broker': {
    cloud: null,
    selfManaged: { restUser: 'BITBUCKET_USERNAME', gitUser: 'BITBUCKET_USERNAME', secret: 'BITBUCKET_PAT (oder BITBUCKET_PASSWORD)' },
    since: 'Broker unterscheidet ein abgelehntes Token seit 4.217.0 von einem guten; ein älterer meldet bei beiden Erfolg.',
  },
  sonarqube: {
    cloud: { restUser: 'OAuth Key', gitUser: null, secret: 'OAuth Secret' },
    selfManaged: { restUser: null, gitUser: null, secret: 'Personal Access Token' },
    since: null,
  },
  sourcebot: {
    cloud: { restUser: 'user', gitUser: 'gitUser', secret: 'token' },
    selfManaged: { restUser: 'user', gitUser: 'gitUser', secret: 'token' },
    since: 'gitUser gibt es seit Sourcebot 4.11.6. Ein älteres klont unter dem Namen in user.',
  },
  sourcegraph: {
    cloud: { restUser: 'username', gitUser: 'username', secret: 'appPassword' },
    selfManaged: { restUser: 'username', gitUser: 'username', secret: 'token' },
    since: null,
  },
  teamcity: {
    cloud: { restUser: null, gitUser: '„Username“ der VCS root', secret: '„Password“ der VCS root' },
    selfManaged: { restUser: null, gitUser: '„Username“ der VCS root', secret: '„Password“ der VCS root' },
    since: null,
  },
  'tekton-pac': {
    cloud: { restUser: 'git_provider.user', gitUser: 'git_provider.user', secret: 'der Schlüssel, den git_provider.secret nennt' },
    selfManaged: { restUser: 'git_provider.user', gitUser: 'git_provider.user', secret: 'der Schlüssel, den git_provider.secret nennt' },
    since: null,
  },
  'vault-radar': {
    cloud: { restUser: 'das E-Mail-Feld der Datenquelle', gitUser: null, secret: 'das Feld für das API-Token der Datenquelle' },
    selfManaged: {
      restUser: 'der Kontoname der Datenquelle',
      gitUser: 'der Kontoname der Datenquelle',
      secret: 'das HTTP-Zugriffstoken der Datenquelle (oder die Variable, die env:// nennt)',
    },
    since: null,
  },
  'xcode-cloud': {
    cloud: null,
    selfManaged: { restUser: null, gitUser: null, secret: 'das Token in App Store Connect' },
    since: null,
  },
} satisfies Words['explain/tool-settings'];
