/** Every sentence about a configuration file of Jenkins, Backstage or Renovate. */
import type { ConfigRepairCode } from '../../repair-config.ts';
import { error, info, warning } from '../repair-copy.ts';
import type { Words } from '../repair-copy.ts';

/** The environment calls the settings otherwise than the file does. */
const named = (say: (key: string) => string, setting: 'token' | 'password' | 'username'): string =>
  say(setting) === '' ? setting : say(setting);

export const configWords: Readonly<Record<ConfigRepairCode, Words>> = {
  'access-token-kind': () =>
    error(
      'An access token is kept as user name and password',
      'An access token of a repository, project or workspace has no user name. Jenkins sends it right only when it is kept as “Secret text”.',
      'Write it as “string” with “secret” in place of “usernamePassword”, and leave the user name out. With an API token, put the e-mail address there instead.',
    ),
  'config-key-ended': (say) =>
    warning(`“${say('found')}” has ended`, say('why'), say('mended') === 'yes' ? `The copy has ${say('right')}.` : say('fix')),
  'config-key-refused': (say) =>
    error(
      `“${say('found')}” is not known here`,
      `${say('platform')} ${say('lost') === 'yes' ? 'passes over it' : 'refuses the whole file because of it'}.`,
      say('mended') === 'yes'
        ? `The copy says “${say('right')}”.`
        : say('right') !== ''
          ? `Did you mean “${say('right')}”? It is in the file too. Remove one of the two.`
          : 'Remove it, or compare its name and place with the platform’s pages.',
    ),
  'config-list-wanted': (say) =>
    error(
      `${say('field')} is not a list`,
      `${say('platform')} needs a list there, also for a single entry: each entry begins with a hyphen.`,
      say('mended') === 'yes' ? 'The copy has the hyphen.' : 'Put “- ” before the entry, and indent the lines that belong to it.',
    ),
  'config-text-wanted': (say) =>
    error(
      `${say('field')} is taken for ${say('kind')}`,
      `It is written without quotes, and ${say('platform')} refuses anything but a text there.`,
      'The copy has quotes around it.',
    ),
  'config-value-refused': (say) =>
    error(
      `${say('field')} has a value that is not known`,
      `${say('platform')} knows ${say('known')}.`,
      say('mended') === 'yes' ? `The copy has ${say('right')}.` : 'Write one of these.',
    ),
  'user-email-unwanted': (say) =>
    warning(
      `${say('field')} is an e-mail address`,
      'A Bitbucket that you run yourselves signs in with the user name, and refuses the e-mail address unless it is the user name too.',
      'Put the Bitbucket user name of the token’s owner there.',
    ),
  'user-email-wanted': (say) =>
    error(
      `${say('field')} is not an e-mail address`,
      `${say('platform')} signs in to Bitbucket’s interface for programs (REST), and that takes an API token with the Atlassian account e-mail address only.`,
      'Put the e-mail address of the token’s owner there.',
    ),

  'jenkins-credential-elsewhere': (say) =>
    info(
      `What is called “${say('id')}” is not in this file`,
      'Jenkins takes it from another file or from its own store. If there is none of this name, it goes on without signing in and says so in the log only.',
      'Make sure that Jenkins keeps a token under this ID.',
    ),
  'jenkins-flat-webhook': (say) =>
    warning(
      'The webhook’s settings are written in the old way',
      say('mended') === 'yes'
        ? 'The plugin still reads them here and warns about it in the log. It has a place of its own for them now.'
        : say('nested') === 'yes'
          ? 'The file has both: the ones under “webhook” count, and these are lost.'
          : 'Without “webhookImplementation: NATIVE” the plugin falls back to an add-on for webhooks that it no longer keeps.',
      say('mended') === 'yes'
        ? `The copy has them under webhook, ${say('right')}.`
        : say('nested') === 'yes'
          ? 'Remove them, or move what is missing under “webhook”.'
          : 'If your Bitbucket does not use that add-on, move them under “webhook”, then “serverWebhook”.',
    ),
  'jenkins-hooks-off': (say) =>
    error(
      `${say('field')} is on and does nothing`,
      `Jenkins turns it off without a word as long as ${say('needs')} is missing beside it.`,
      `Add ${say('needs')} with the ID under which Jenkins keeps a token, or turn it off.`,
    ),
  'jenkins-webhook-side': (say) =>
    error(
      `${say('found')} does not go with ${say('where')}`,
      'It is the webhook of the other kind of Bitbucket, so no event of this one is understood.',
      `The copy has ${say('right')}.`,
    ),

  'backstage-api-base': (say) =>
    error(
      `${say('field')} is not the address that programs use`,
      'Backstage puts its own path behind it, and that leads nowhere.',
      say('mended') === 'yes' ? `The copy has ${say('right')}.` : 'Write your server’s base URL with /rest/api/1.0 behind it.',
    ),
  'backstage-host': (say) =>
    error(
      `${say('field')} is more than a host name`,
      'Backstage needs the bare name of the server there and refuses to start with anything else.',
      say('mended') === 'yes'
        ? `The copy has ${say('right')}.`
        : 'Write the name alone, with a colon and its number where the address has one.',
    ),
  'backstage-no-sign-in': (say) =>
    say('api') === 'yes'
      ? error(
          'There is an API token and no user name',
          'Bitbucket takes an API token with the Atlassian account e-mail address only.',
          'Add “username” with the e-mail address of its owner.',
        )
      : info(
          'There is a token and no user name',
          'From @backstage/integration 2.1.3 on (November 2026) Backstage sends the token alone, which is right for an access token. An older one sends nothing at all then, without an error.',
          'With an API token, add “username” with the e-mail address of its owner. With an access token, make sure that Backstage is new enough.',
        ),
  'backstage-old-section': () =>
    warning(
      '“bitbucket” has ended',
      'Backstage replaced this section by bitbucketCloud and bitbucketServer; newer versions do not read it.',
      'Move its entries: those for bitbucket.org under “bitbucketCloud” without host, the others under “bitbucketServer”.',
    ),
  'backstage-search-ended': () =>
    info(
      'Discovery on Bitbucket Cloud needs code search',
      'Bitbucket announced the end of the code search interface, which this provider asks, for 1 Nov 2026.',
      'If nothing is found any more, list the catalogue files under catalog.locations.',
    ),

  'renovate-both': (say) =>
    error(
      'There are a password and a token',
      'For a Bitbucket that you run yourselves, Renovate takes one of the two and stops when it finds both.',
      `Keep the HTTP access token as “${named(say, 'token')}” and remove “${named(say, 'password')}”.`,
    ),
  'renovate-cloud-endpoint': (say) =>
    error(
      'The address is not the one of Bitbucket Cloud',
      `Renovate has the right one by itself, and puts its own path behind what is written here.`,
      say('mended') === 'yes'
        ? `The copy has ${say('right')}. You can also leave “endpoint” out.`
        : 'Leave “endpoint” out for Bitbucket Cloud. For a Bitbucket that you run yourselves, write bitbucket-server as platform.',
    ),
  'renovate-environment': (say) =>
    info(
      `${say('what')} is not in this file`,
      say('env') === 'yes'
        ? 'Renovate takes it from its configuration file or its command line then.'
        : 'Renovate takes it from its environment or its command line then.',
      `Make sure that it is set there${say('field') === 'repositories' ? ', or Renovate has nothing to look at' : ''}.`,
    ),
  'renovate-global-only': (say) =>
    warning(
      `“${say('field')}” does not belong in a repository’s own file`,
      'A file of this name is the one that a repository has of its own, and Renovate refuses settings there that say where Bitbucket is and how to sign in.',
      'Move it into Renovate’s own configuration (the file that RENOVATE_CONFIG_FILE names). If this is that file, give it another name, such as renovate-config.json.',
    ),
  'renovate-json5': () =>
    warning(
      'The file is JSON5 and its name says JSON',
      'Renovate still reads it, says so in its log, and will stop doing so.',
      'Give the file a name that ends in .json5.',
    ),
  'renovate-platform': (say) =>
    error(
      'platform says Bitbucket Cloud, and the address is your own server’s',
      'Renovate speaks to Bitbucket Cloud in another way than to a Bitbucket that you run yourselves.',
      `The copy has ${say('right')}.`,
    ),
  'renovate-program': () =>
    error(
      'This file is a program',
      'Renovate runs it to get its configuration. Handrail runs nothing that it is given, so it cannot tell what comes out.',
      'Write the settings as JSON: {"platform": "bitbucket", …} in a file that ends in .json, and name it in RENOVATE_CONFIG_FILE. Keep the token in the environment.',
    ),
  'renovate-repository': (say) =>
    error(
      `A repository is not written as ${say('form')}`,
      'Renovate puts it into an address as it is written, and finds nothing there.',
      say('mended') === 'yes' ? `The copy has ${say('right')}.` : `Write it as ${say('form')}.`,
    ),
  'renovate-token-field': (say) =>
    say('api') === 'yes'
      ? error(
          'An API token is in the field for access tokens',
          `Renovate sends “${named(say, 'token')}” alone, and Bitbucket Cloud takes an API token together with the e-mail address only.`,
          say('mended') === 'yes'
            ? `The copy has it as “${named(say, 'password')}”, beside the e-mail address.`
            : `Put it under “${named(say, 'password')}”, with the e-mail address of its owner as “${named(say, 'username')}”.`,
        )
      : error(
          'An access token is in the field for passwords',
          `Bitbucket Cloud takes an access token alone. Renovate sends “${named(say, 'password')}” together with the user name.`,
          say('mended') === 'yes'
            ? `The copy has it as “${named(say, 'token')}”.`
            : `Put it under “${named(say, 'token')}” and remove “${named(say, 'password')}”.`,
        ),
  'renovate-yaml': () =>
    error(
      'Handrail does not read Renovate’s configuration as YAML',
      'Renovate takes YAML too, but nearly everybody writes JSON, and Handrail looks at that only.',
      'Write the settings as JSON in a file that ends in .json.',
    ),
};

/** Notes beside a value in the table of what the platform reads. */
export const configNotes = {
  variable: 'Filled in from the environment when the file is read.',
  otherCredential: 'Not for Bitbucket, as far as its name tells; left as it is.',
  included: 'Read from another file or variable; Handrail does not look there.',
} as const;
