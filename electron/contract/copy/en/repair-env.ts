/** Every sentence about an environment file. */
import type { EnvRepairCode } from '../../repair-env.ts';
import { error, info, warning } from '../repair-copy.ts';
import type { Words } from '../repair-copy.ts';

/** The words for each of its problems. */
export const envWords: Readonly<Record<EnvRepairCode, Words>> = {
  'env-from-outside': (say) =>
    info(
      `${say('field')} has no value here`,
      'Docker and kubectl then take it from the environment in which you run them. A shell and Compose may do something else.',
      'Make sure that it is set there, or write NAME=value.',
    ),
  'env-comma': (say) => error(`There is a comma after ${say('field')}`, 'It becomes part of the value.', 'The copy has no comma there.'),
  'env-shell-unread': (say) =>
    warning(
      `Handrail cannot tell what a shell makes of ${say('field')}`,
      'The value is put together from several pieces, or a quote does not end.',
      'Write the value in one pair of single quotes.',
    ),
  'env-shell-quotes': (say) =>
    error(
      `${say('field')} needs quotes`,
      'Every line begins with “export”, so the file is for a shell, and a shell ends the value at the first space or special character.',
      'The copy has quotes around it.',
    ),
  'env-list': (say) =>
    error(
      `The entries of ${say('field')} have no comma between them`,
      `${say('platform')} takes all of it for one entry.`,
      'The copy has commas between them.',
    ),
  'env-number': (say) => error(`${say('field')} is not a number`, `${say('platform')} needs a number there.`, 'Write digits only.'),
  'env-address': (say) =>
    error(
      `${say('field')} does not begin with https:// or http://`,
      `${say('platform')} refuses it.`,
      'Write the whole address, such as https://broker.acme.io:8443.',
    ),
  'env-reads-not': (say) => warning(`${say('field')} is not used here`, say('why'), 'Remove it, or leave it: it does no harm.'),

  'atlantis-allowlist': (say) =>
    error(
      `“${say('found')}” lets no repository in`,
      `Atlantis compares each entry with ${say('form')}, ${say('why')}.`,
      say('mended') === 'yes' ? `The copy has ${say('right')}.` : `Write ${say('example')}.`,
    ),
  'atlantis-allowlist-project': (say) =>
    info(
      `Is “${say('found')}” the name of the project?`,
      'For a Bitbucket that you run yourselves, Atlantis compares the allowlist with the project’s name as Bitbucket shows it, not with its key.',
      'If it is the key, put the name there.',
    ),
  'atlantis-cloud-address': () =>
    error(
      'ATLANTIS_BITBUCKET_BASE_URL is an address of Bitbucket Cloud',
      'With any address but its own default, Atlantis takes Bitbucket for one that you run yourselves and calls other paths.',
      'The copy is without it. Atlantis knows Bitbucket Cloud’s address by itself.',
    ),
  'atlantis-no-webhook-secret': () =>
    warning(
      'There is no ATLANTIS_BITBUCKET_WEBHOOK_SECRET',
      'Without it anybody who reaches Atlantis can send it an event that looks like Bitbucket’s. Atlantis warns of it in its log.',
      'Make a secret with “openssl rand -hex 32”, and put it here and into the webhook in Bitbucket.',
    ),

  'snyk-scheme': (say) =>
    error(
      `${say('field')} begins with https://`,
      'The Broker puts https:// before it by itself, and calls an address that does not exist.',
      `The copy has ${say('right')}.`,
    ),
  'snyk-api-path': (say) =>
    error(`${say('field')} has no /rest/api/1.0`, 'The Broker puts only the rest of each path behind it.', `The copy has ${say('right')}.`),
  'snyk-context-path': (say) =>
    error(
      `${say('field')} lacks the path that BITBUCKET_API has`,
      'The Broker puts paths of its own behind this one too, for pull requests and webhooks: without it they lead nowhere.',
      `The copy has ${say('right')}.`,
    ),
  'snyk-broker-token': (say) =>
    error(
      'BROKER_TOKEN is not a token of the Broker',
      `${say('surely') === 'yes' ? 'It is a token of Bitbucket. ' : ''}Snyk shows the Broker’s token with the integration: 32 letters and digits with four hyphens. The Broker’s own check refuses anything else.`,
      'Copy it from Snyk, Settings → Integrations, and put it there.',
    ),
  'snyk-both': () =>
    warning(
      'There are BITBUCKET_PAT and BITBUCKET_PASSWORD',
      'With BITBUCKET_PAT the Broker sends that one alone, without a user name; the password is not used.',
      'Keep the one that is meant, and remove the other.',
    ),
  'snyk-cloud': (say) =>
    error(
      `${say('field')} is an address of Bitbucket Cloud`,
      'The Broker is for a Bitbucket that you run yourselves. Snyk reaches Bitbucket Cloud directly.',
      'Connect Bitbucket Cloud in Snyk’s own form, without the Broker.',
    ),
  'snyk-localhost': (say) =>
    warning(
      `${say('field')} is an address of this computer only`,
      'Snyk’s webhooks lead there, and Bitbucket cannot reach it.',
      'Write the address at which Bitbucket reaches the Broker.',
    ),
};

/** Notes beside a value of such a file. */
export const envNotes = {
  outside: 'Taken from the environment in which Docker or kubectl runs.',
  filled: 'Filled in when the file is read.',
  unread: 'Handrail cannot tell what a shell makes of it.',
  passed: 'Another variable; left as it is.',
  named: 'Read if the configuration names it.',
} as const;
