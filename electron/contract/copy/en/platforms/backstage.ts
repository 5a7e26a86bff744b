/** What Handrail says of Backstage, grouped as its screens are. */
import { inEnglish } from '../../language.ts';

export const backstageCopy = inEnglish('platform.backstage', {
  vendor: 'Spotify and the CNCF',
  summary: 'Shows your repositories, their owners and their documentation in your developer portal.',
  prerequisites: {
    restart: 'Somebody who may change app-config and restart Backstage’s backend.',
  },
  cloud: {
    note: 'Handrail writes the part of app-config that lets Backstage read Bitbucket Cloud.',
    kinds: {
      apiToken: 'Backstage signs in with the e-mail address as username and the API token as token.',
      accessTokens:
        'Backstage sends it alone, as a Bearer token, from @backstage/integration 2.1.3 on (November 2026). An older one sends no sign-in at all then, without an error: use an API token there.',
      oauth:
        'Backstage can use an OAuth client (until July 2026: OAuth consumer; clientId and clientSecret), but Handrail collects no such secret. Put them into app-config yourself.',
    },
    grants: {
      'read:repository:bitbucket': 'Backstage reads catalogue files, branches and documentation.',
      repository: 'Backstage reads catalogue files, branches and documentation.',
    },
    asks: {
      workspace: {
        help: 'The workspace that discovery searches.',
      },
    },
    caveats: {
      needsUserName:
        'An API token needs username beside it: alone it goes out as a Bearer token, which Bitbucket may refuse, and before @backstage/integration 2.1.3 not at all. Handrail writes both.',
      appPasswordsGone: 'Older examples show appPassword. App passwords are gone: the API token goes into token.',
    },
  },
  selfManaged: {
    note: 'Handrail writes the part of app-config that lets Backstage read your Bitbucket.',
    kinds: {
      personal: 'Backstage sends it as a Bearer token.',
      bearer: 'Backstage sends it as a Bearer token, the only way in which these tokens are accepted.',
      oauth: 'The configuration has a place for a token only.',
    },
    grants: {
      PROJECT_READ: 'Backstage lists projects and their repositories.',
      REPO_READ: 'Backstage reads catalogue files, branches and documentation.',
    },
    caveats: {
      ownAuthority: 'A certificate of your own authority: start Backstage with NODE_EXTRA_CA_CERTS set to its file.',
    },
  },
  inputs: {
    discovery: {
      label: 'Discovery',
      cloudHelp:
        'On: Backstage searches the workspace for catalogue files. It uses Bitbucket’s code search, whose end Atlassian announced for 2026-11-01; whether it still answers is not confirmed.',
      ownHelp: 'On: Backstage looks through the repositories for catalogue files, in one project when you named one, else in all.',
    },
    providerId: {
      label: 'Provider id',
      help: 'What the discovery is called in app-config. Any short name.',
      refused: 'Begin with a letter, then letters, digits, hyphens and underscores only.',
    },
    catalogPath: {
      help: 'Where each repository has its catalogue file.',
      refused: 'Begin with a slash, such as /catalog-info.yaml.',
    },
    frequency: {
      help: 'How often Backstage looks, as an ISO 8601 duration: PT30M is every thirty minutes.',
      refused: 'Write a duration such as PT30M (thirty minutes) or PT6H (six hours).',
    },
    locations: {
      help: 'Addresses of single catalogue files that Backstage loads, one a line. May stay empty.',
      refused: 'Each begins with https:// or http:// and has no spaces.',
    },
  },
  artifacts: {
    config: {
      label: 'Configuration of Backstage',
    },
    start: {
      label: 'Start Backstage with it',
      where: 'In the folder of your built Backstage, with the file beside app-config.yaml.',
      note: 'On a developer’s computer, copy the file to app-config.local.yaml instead: `yarn start` reads it by itself.',
    },
  },
  next: {
    setVariables: (variables: string) => `Set ${variables} in the environment of Backstage’s backend, to the token.`,
    putBeside: (configFile: string) =>
      `Put ${configFile} beside app-config.yaml and name it with --config, or copy its parts into app-config.production.yaml. Lists are replaced, not joined: an integrations or locations list of yours must be written together with this one.`,
    restart: 'Restart the backend.',
    keepReadable: (configFile: string) => `Keep ${configFile} readable for Backstage alone, and out of git: it holds the token.`,
    register: 'In Backstage, register a catalogue file of Bitbucket (Create → Register existing component) and see that it loads.',
  },
  caveats: {
    scaffolder:
      'This is what reading needs. Templates that create repositories or pull requests need more, and Backstage’s pages do not list it for today’s tokens (not confirmed).',
    bearerNeeds:
      'Needs @backstage/integration 2.1.3 or newer in your Backstage: yarn why @backstage/integration says which one it has. With an older one every call goes out without a sign-in.',
    discoveryClient:
      'Discovery has a client of its own, @backstage/plugin-bitbucket-cloud-common: 0.3.12 sends such a token to nobody; from which release on it does is not confirmed (later than 0.3.13).',
    codeSearchEnds:
      'Discovery uses Bitbucket’s code search, whose end Atlassian announced for 2026-11-01; whether it still answers is not confirmed. When it finds nothing, list the catalogue files under catalog.locations instead.',
    discoveryModule: (module: string) => `Discovery needs the backend module ${module}.`,
  },
  /** After a new token. */
  afterToken: {
    sign: 'Backstage reads a catalogue file from Bitbucket again without an error.',
  },
});
