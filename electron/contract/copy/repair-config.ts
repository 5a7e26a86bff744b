/** Every sentence about a configuration file of Jenkins, Backstage or Renovate. */
import type { ConfigRepairCode } from '../repair-config.ts';
import type { Severity } from '../words.ts';

interface Told { readonly severity: Severity; readonly title: string; readonly explanation: string; readonly fix: string }
type Words = (say: (key: string) => string) => Told;

const error = (title: string, explanation: string, fix: string): Told => ({ severity: 'error', title, explanation, fix });
const warning = (title: string, explanation: string, fix: string): Told => ({ severity: 'warning', title, explanation, fix });
const info = (title: string, explanation: string, fix: string): Told => ({ severity: 'info', title, explanation, fix });

export const configWords: Readonly<Record<ConfigRepairCode, Words>> = {
  'access-token-kind': () => error('An access token is kept as user name and password', 'An access token of a repository, project or workspace has no user name. Jenkins sends it right only when it is kept as “Secret text”.', 'Write the credential as “string” with “secret” in place of “usernamePassword”, and leave the user name out. With an API token, put the e-mail address there instead.'),
  'config-key-ended': (say) => warning(`“${say('found')}” has ended`, say('why'), say('mended') === 'yes' ? `The copy has ${say('right')}.` : say('fix')),
  'config-key-refused': (say) => error(`“${say('found')}” is not known here`, `${say('platform')} ${say('lost') === 'yes' ? 'passes over it' : 'refuses the whole file because of it'}.`, say('mended') === 'yes' ? `The copy says “${say('right')}”.` : say('right') !== '' ? `Did you mean “${say('right')}”? It is in the file too. Remove one of the two.` : 'Remove it, or compare its name and place with the platform’s pages.'),
  'config-list-wanted': (say) => error(`${say('field')} is not a list`, `${say('platform')} wants a list there, also for a single entry: each entry begins with a hyphen.`, say('mended') === 'yes' ? 'The copy has the hyphen.' : 'Put “- ” before the entry, and indent the lines that belong to it.'),
  'config-text-wanted': (say) => error(`${say('field')} is taken for ${say('kind')}`, `It is written without quotes, and ${say('platform')} refuses anything but a text there.`, 'The copy has quotes around it.'),
  'config-value-refused': (say) => error(`${say('field')} has a value that is not known`, `${say('platform')} knows ${say('known')}.`, say('mended') === 'yes' ? `The copy has ${say('right')}.` : 'Write one of these.'),
  'user-email-unwanted': (say) => warning(`${say('field')} is an e-mail address`, 'A Bitbucket that you run yourselves signs in with the user name, and refuses the e-mail address unless it is the user name too.', 'Put the Bitbucket user name of the token’s owner there.'),
  'user-email-wanted': (say) => error(`${say('field')} is not an e-mail address`, `${say('platform')} signs in to Bitbucket’s interface for programs (REST), and that takes an API token with the Atlassian account e-mail address only.`, 'Put the e-mail address of the token’s owner there.'),

  'jenkins-credential-elsewhere': (say) => info(`The credential “${say('id')}” is not in this file`, 'Jenkins takes it from another file or from its own store. If there is none of this name, it works without a credential and says so in the log only.', 'Make sure that Jenkins has a credential with this ID.'),
  'jenkins-flat-webhook': (say) => warning('The webhook’s settings are written in the old way', say('mended') === 'yes'
    ? 'The plugin still reads them here and warns about it in the log. It has a place of its own for them now.'
    : say('nested') === 'yes'
      ? 'The file has both: the ones under “webhook” count, and these are lost.'
      : 'Without “webhookImplementation: NATIVE” the plugin falls back to an add-on for webhooks that it no longer keeps.',
  say('mended') === 'yes' ? `The copy has them under webhook, ${say('right')}.` : say('nested') === 'yes' ? 'Remove them, or move what is missing under “webhook”.' : 'If your Bitbucket does not use that add-on, move them under “webhook”, then “serverWebhook”.'),
  'jenkins-hooks-off': (say) => error(`${say('field')} is on and does nothing`, `Jenkins turns it off without a word as long as ${say('needs')} is missing beside it.`, `Add ${say('needs')} with the ID of a credential, or turn it off.`),
  'jenkins-webhook-side': (say) => error(`${say('found')} does not go with ${say('where')}`, 'It is the webhook of the other kind of Bitbucket, so no event of this one is understood.', `The copy has ${say('right')}.`),

  'backstage-api-base': (say) => error(`${say('field')} is not the address of the REST interface`, 'Backstage puts its own path behind it, and that leads nowhere.', say('mended') === 'yes' ? `The copy has ${say('right')}.` : 'Write your server’s base URL with /rest/api/1.0 behind it.'),
  'backstage-host': (say) => error(`${say('field')} is more than a host name`, 'Backstage wants the bare name of the server there and refuses to start with anything else.', say('mended') === 'yes' ? `The copy has ${say('right')}.` : 'Write the name alone, with a colon and the port where there is one.'),
  'backstage-no-sign-in': (say) => (say('api') === 'yes'
    ? error('There is an API token and no user name', 'Bitbucket takes an API token with the Atlassian account e-mail address only.', 'Add “username” with the e-mail address of its owner.')
    : info('There is a token and no user name', 'From @backstage/integration 2.1.3 on (November 2026) Backstage sends the token alone, which is right for an access token. An older one sends nothing at all then, without an error.', 'With an API token, add “username” with the e-mail address of its owner. With an access token, make sure that Backstage is new enough.')),
  'backstage-old-section': () => warning('“bitbucket” has ended', 'Backstage replaced this section by bitbucketCloud and bitbucketServer; newer versions do not read it.', 'Move its entries: those for bitbucket.org under “bitbucketCloud” without host, the others under “bitbucketServer”.'),
  'backstage-search-ended': () => info('Discovery on Bitbucket Cloud needs code search', 'Bitbucket announced the end of the code search interface, which this provider asks, for 1 Nov 2026.', 'If nothing is found any more, list the catalogue files under catalog.locations.'),
};

/** Notes beside a value in the table of what the platform reads. */
export const configNotes = {
  variable: 'Filled in from the environment when the file is read.',
  otherCredential: 'Not for Bitbucket, as far as its name tells; left as it is.',
  included: 'Read from another file or variable; Handrail does not look there.',
} as const;
