/** Every sentence about an environment file. */
import { inEnglish } from '../language.ts';
import type { AllowlistFault, EnvRepairCode } from '../../repair-env.ts';
import { said } from '../repair-copy.ts';
import type { RepairCopies } from '../repair-copy.ts';

export const useless = inEnglish('repair-env#useless', { 'atlantis-cloud-only': 'Atlantis uses it for Bitbucket Cloud only.' });
export const allowlistFaults: Readonly<Record<AllowlistFault, string>> = inEnglish('repair-env#allowlistFaults', {
  'letter-by-letter': 'letter by letter',
  'more-than-host': 'without https://, port and path',
  space: 'and the space belongs to the entry',
  'is-cloud': 'because without ATLANTIS_BITBUCKET_BASE_URL it works for Bitbucket Cloud',
  'other-host': 'the host of ATLANTIS_BITBUCKET_BASE_URL',
});

/** The words for each of its problems. */
export const envWords: RepairCopies<EnvRepairCode> = inEnglish('repair-env#envWords', {
  'env-from-outside': ({ field }) =>
    said(
      `${field} has no value here`,
      'Docker and kubectl then take it from the environment in which you run them. A shell and Compose may do something else.',
      'Make sure that it is set there, or write NAME=value.',
    ),
  'env-comma': ({ field }) => said(`There is a comma after ${field}`, 'It becomes part of the value.', 'The copy has no comma there.'),
  'env-shell-unread': ({ field }) =>
    said(
      `Handrail cannot tell what a shell makes of ${field}`,
      'The value is put together from several pieces, or a quote does not end.',
      'Write the value in one pair of single quotes.',
    ),
  'env-shell-quotes': ({ field }) =>
    said(
      `${field} needs quotes`,
      'Every line begins with “export”, so the file is for a shell, and a shell ends the value at the first space or special character.',
      'The copy has quotes around it.',
    ),
  'env-list': ({ field }, { platform }) =>
    said(
      `The entries of ${field} have no comma between them`,
      `${platform} takes all of it for one entry.`,
      'The copy has commas between them.',
    ),
  'env-number': ({ field }, { platform }) => said(`${field} is not a number`, `${platform} needs a number there.`, 'Write digits only.'),
  'env-address': ({ field }, { platform }) =>
    said(
      `${field} does not begin with https:// or http://`,
      `${platform} refuses it.`,
      'Write the whole address, such as https://broker.acme.io:8443.',
    ),
  'env-reads-not': ({ field, why }) => said(`${field} is not used here`, useless[why], 'Remove it, or leave it: it does no harm.'),

  'atlantis-allowlist': ({ found, host, why, right = '' }, { mended }) =>
    said(
      `“${found}” lets no repository in`,
      `Atlantis compares each entry with ${host === undefined ? 'bitbucket.org/workspace/repository' : `${host}/project name/repository`}, ${allowlistFaults[why]}.`,
      mended ? `The copy has ${right}.` : `Write ${host === undefined ? 'bitbucket.org/acme/*' : `${host}/Project Name/*`}.`,
    ),
  'atlantis-allowlist-project': ({ found }) =>
    said(
      `Is “${found}” the name of the project?`,
      'For a Bitbucket that you run yourselves, Atlantis compares the allowlist with the project’s name as Bitbucket shows it, not with its key.',
      'If it is the key, put the name there.',
    ),
  'atlantis-cloud-address': said(
    'ATLANTIS_BITBUCKET_BASE_URL is an address of Bitbucket Cloud',
    'With any address but its own default, Atlantis takes Bitbucket for one that you run yourselves and calls other paths.',
    'The copy is without it. Atlantis knows Bitbucket Cloud’s address by itself.',
  ),
  'atlantis-no-webhook-secret': said(
    'There is no ATLANTIS_BITBUCKET_WEBHOOK_SECRET',
    'Without it anybody who reaches Atlantis can send it an event that looks like Bitbucket’s. Atlantis warns of it in its log.',
    'Make a secret with “openssl rand -hex 32”, and put it here and into the webhook in Bitbucket.',
  ),

  'snyk-scheme': ({ field, right }) =>
    said(
      `${field} begins with https://`,
      'The Broker puts https:// before it by itself, and calls an address that does not exist.',
      `The copy has ${right}.`,
    ),
  'snyk-api-path': ({ field, right }) =>
    said(`${field} has no /rest/api/1.0`, 'The Broker puts only the rest of each path behind it.', `The copy has ${right}.`),
  'snyk-context-path': ({ field, right }) =>
    said(
      `${field} lacks the path that BITBUCKET_API has`,
      'The Broker puts paths of its own behind this one too, for pull requests and webhooks: without it they lead nowhere.',
      `The copy has ${right}.`,
    ),
  'snyk-broker-token': ({ surely }) =>
    said(
      'BROKER_TOKEN is not a token of the Broker',
      `${surely ? 'It is a token of Bitbucket. ' : ''}Snyk shows the Broker’s token with the integration: 32 letters and digits with four hyphens. The Broker’s own check refuses anything else.`,
      'Copy it from Snyk, Settings → Integrations, and put it there.',
    ),
  'snyk-both': said(
    'There are BITBUCKET_PAT and BITBUCKET_PASSWORD',
    'With BITBUCKET_PAT the Broker sends that one alone, without a user name; the password is not used.',
    'Keep the one that is meant, and remove the other.',
  ),
  'snyk-cloud': ({ field }) =>
    said(
      `${field} is an address of Bitbucket Cloud`,
      'The Broker is for a Bitbucket that you run yourselves. Snyk reaches Bitbucket Cloud directly.',
      'Connect Bitbucket Cloud in Snyk’s own form, without the Broker.',
    ),
  'snyk-localhost': ({ field }) =>
    said(
      `${field} is an address of this computer only`,
      'Snyk’s webhooks lead there, and Bitbucket cannot reach it.',
      'Write the address at which Bitbucket reaches the Broker.',
    ),
});
