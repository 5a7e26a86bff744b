/** Every sentence about a configuration file of Jenkins, Backstage or Renovate. */
import { inEnglish } from '../language.ts';
import type { ConfigChoice, ConfigRepairCode } from '../../repair-config.ts';
import { plainKinds } from './repair-kinds.ts';
import { said } from '../repair-copy.ts';
import type { RepairCopies } from '../repair-copy.ts';

export const choices: Readonly<Record<ConfigChoice, string>> = inEnglish('repair-config#choices', {
  'regular-expressions': 'regular expressions alone, such as ^PRJ$',
  'true-or-false': 'true and false',
  'whole-minutes': 'whole numbers alone (minutes)',
  'jenkins-scopes': 'GLOBAL, SYSTEM and USER',
  'jenkins-webhooks': 'NATIVE and PLUGIN',
  'renovate-platforms': 'bitbucket for Bitbucket Cloud and bitbucket-server for a Bitbucket that you run yourselves',
});

export const configWords: RepairCopies<ConfigRepairCode> = inEnglish('repair-config#configWords', {
  'access-token-kind': said(
    'An access token is kept as user name and password',
    'An access token of a repository, project or workspace has no user name. Jenkins sends it right only when it is kept as “Secret text”.',
    'Write it as “string” with “secret” in place of “usernamePassword”, and leave the user name out. With an API token, put the e-mail address there instead.',
  ),
  'config-key-ended': ({ found, symbol }, { mended }) =>
    said(
      `“${found}” has ended`,
      'The plugin took it away here in version 937: Jenkins refuses the whole file because of it.',
      mended
        ? `The copy has it as endpointJenkinsRootURL under webhook, ${symbol}.`
        : `Move it as endpointJenkinsRootURL under webhook, ${symbol}.`,
    ),
  'config-key-refused': ({ found, lost, right = '' }, { platform, mended }) =>
    said(
      `“${found}” is not known here`,
      `${platform} ${lost === true ? 'passes over it' : 'refuses the whole file because of it'}.`,
      mended
        ? `The copy says “${right}”.`
        : right !== ''
          ? `Did you mean “${right}”? It is in the file too. Remove one of the two.`
          : 'Remove it, or compare its name and place with the platform’s pages.',
    ),
  'config-list-wanted': ({ field }, { platform, mended }) =>
    said(
      `${field} is not a list`,
      `${platform} needs a list there, also for a single entry: each entry begins with a hyphen.`,
      mended ? 'The copy has the hyphen.' : 'Put “- ” before the entry, and indent the lines that belong to it.',
    ),
  'config-section-wanted': ({ field }, { platform }) =>
    said(
      `${field} has no settings with names`,
      `${platform} looks for named settings there and finds something else, so it refuses the file.`,
      'Put each setting on a line of its own below it, indented, as “name: value”.',
    ),
  'config-text-wanted': ({ field, kind }, { platform }) =>
    said(
      `${field} is taken for ${plainKinds[kind]}`,
      `It is written without quotes, and ${platform} refuses anything but a text there.`,
      'The copy has quotes around it.',
    ),
  'config-value-refused': ({ field, known, right = '' }, { platform, mended }) =>
    said(
      `${field} has a value that is not known`,
      `${platform} knows ${choices[known]}.`,
      mended ? `The copy has ${right}.` : 'Write one of these.',
    ),
  'user-email-unwanted': ({ field }) =>
    said(
      `${field} is an e-mail address`,
      'A Bitbucket that you run yourselves signs in with the user name, and refuses the e-mail address unless it is the user name too.',
      'Put the Bitbucket user name of the token’s owner there.',
    ),
  'user-email-wanted': ({ field }, { platform }) =>
    said(
      `${field} is not an e-mail address`,
      `${platform} signs in to Bitbucket’s interface for programs (REST), and that takes an API token with the Atlassian account e-mail address only.`,
      'Put the e-mail address of the token’s owner there.',
    ),

  'jenkins-credential-elsewhere': ({ id }) =>
    said(
      `What is called “${id}” is not in this file`,
      'Jenkins takes it from another file or from its own store. If there is none of this name, it goes on without signing in and says so in the log only.',
      'Make sure that Jenkins keeps a token under this ID.',
    ),
  'jenkins-flat-webhook': ({ nested, right }, { mended }) =>
    said(
      'The webhook’s settings are written in the old way',
      mended
        ? 'The plugin still reads them here and warns about it in the log. It has a place of its own for them now.'
        : nested
          ? 'The file has both: the ones under “webhook” count, and these are lost.'
          : 'Without “webhookImplementation: NATIVE” the plugin falls back to an add-on for webhooks that it no longer keeps.',
      mended
        ? `The copy has them under webhook, ${right}.`
        : nested
          ? 'Remove them, or move what is missing under “webhook”.'
          : 'If your Bitbucket does not use that add-on, move them under “webhook”, then “serverWebhook”.',
    ),
  'jenkins-hooks-off': ({ field, needs }) =>
    said(
      `${field} is on and does nothing`,
      `Jenkins turns it off without a word as long as ${needs} is missing beside it.`,
      `Add ${needs} with the ID under which Jenkins keeps a token, or turn it off.`,
    ),
  'jenkins-webhook-side': ({ found, cloud, right }) =>
    said(
      `${found} does not go with ${cloud ? 'Bitbucket Cloud' : 'a Bitbucket that you run yourselves'}`,
      'It is the webhook of the other kind of Bitbucket, so no event of this one is understood.',
      `The copy has ${right}.`,
    ),

  'backstage-api-base': ({ field, right = '' }, { mended }) =>
    said(
      `${field} is not the address that programs use`,
      'Backstage puts its own path behind it, and that leads nowhere.',
      mended ? `The copy has ${right}.` : 'Write your server’s base URL with /rest/api/1.0 behind it.',
    ),
  'backstage-host': ({ field, right = '' }, { mended }) =>
    said(
      `${field} is more than a host name`,
      'Backstage needs the bare name of the server there and refuses to start with anything else.',
      mended ? `The copy has ${right}.` : 'Write the name alone, with a colon and its number where the address has one.',
    ),
  'backstage-no-sign-in': ({ api }) =>
    api
      ? said(
          'There is an API token and no user name',
          'Bitbucket takes an API token with the Atlassian account e-mail address only.',
          'Add “username” with the e-mail address of its owner.',
        )
      : said(
          'There is a token and no user name',
          'From @backstage/integration 2.1.3 on (November 2026) Backstage sends the token alone, which is right for an access token. An older one sends nothing at all then, without an error.',
          'With an API token, add “username” with the e-mail address of its owner. With an access token, make sure that Backstage is new enough.',
        ),
  'backstage-old-section': said(
    '“bitbucket” has ended',
    'Backstage replaced this section by bitbucketCloud and bitbucketServer; newer versions do not read it.',
    'Move its entries: those for bitbucket.org under “bitbucketCloud” without host, the others under “bitbucketServer”.',
  ),
  'backstage-search-ended': said(
    'Discovery on Bitbucket Cloud needs code search',
    'This provider asks Bitbucket’s code search interface. Bitbucket announced that it ends on 1 Nov 2026.',
    'If nothing is found any more, list the catalogue files under catalog.locations.',
  ),

  'renovate-both': ({ token = 'token', password = 'password' }) =>
    said(
      'There are a password and a token',
      'For a Bitbucket that you run yourselves, Renovate takes one of the two and stops when it finds both.',
      `Keep the HTTP access token as “${token}” and remove “${password}”.`,
    ),
  'renovate-cloud-endpoint': ({ right = '' }, { mended }) =>
    said(
      'The address is not the one of Bitbucket Cloud',
      `Renovate has the right one by itself, and puts its own path behind what is written here.`,
      mended
        ? `The copy has ${right}. You can also leave “endpoint” out.`
        : 'Leave “endpoint” out for Bitbucket Cloud. For a Bitbucket that you run yourselves, write bitbucket-server as platform.',
    ),
  'renovate-environment': ({ settings, env, field }) =>
    said(
      `${settings.join(' or ')} is not in this file`,
      env === true
        ? 'Renovate takes it from its configuration file or its command line then.'
        : 'Renovate takes it from its environment or its command line then.',
      `Make sure that it is set there${field === 'repositories' ? ', or Renovate has nothing to look at' : ''}.`,
    ),
  'renovate-global-only': ({ field }) =>
    said(
      `“${field}” does not belong in a repository’s own file`,
      'A file of this name is the one that a repository has of its own, and Renovate refuses settings there that say where Bitbucket is and how to sign in.',
      'Move it into Renovate’s own configuration (the file that RENOVATE_CONFIG_FILE names). If this is that file, give it another name, such as renovate-config.json.',
    ),
  'renovate-json5': said(
    'The file is JSON5 and its name says JSON',
    'Renovate still reads it, says so in its log, and will stop doing so.',
    'Give the file a name that ends in .json5.',
  ),
  'renovate-platform': ({ right = '' }) =>
    said(
      'platform says Bitbucket Cloud, and the address is your own server’s',
      'Renovate speaks to Bitbucket Cloud in another way than to a Bitbucket that you run yourselves.',
      `The copy has ${right}.`,
    ),
  'renovate-program': said(
    'This file is a program',
    'Renovate runs it to get its configuration. Handrail runs nothing that it is given, so it cannot tell what comes out.',
    'Write the settings as JSON: {"platform": "bitbucket", …} in a file that ends in .json, and name it in RENOVATE_CONFIG_FILE. Keep the token in the environment.',
  ),
  'renovate-repository': ({ form, right = '' }, { mended }) =>
    said(
      `A repository is not written as ${form}`,
      'Renovate puts it into an address as it is written, and finds nothing there.',
      mended ? `The copy has ${right}.` : `Write it as ${form}.`,
    ),
  'renovate-token-field': ({ api, token = 'token', password = 'password', username = 'username' }, { mended }) =>
    api
      ? said(
          'An API token is in the field for access tokens',
          `Renovate sends “${token}” alone, and Bitbucket Cloud takes an API token together with the e-mail address only.`,
          mended
            ? `The copy has it as “${password}”, beside the e-mail address.`
            : `Put it under “${password}”, with the e-mail address of its owner as “${username}”.`,
        )
      : said(
          'An access token is in the field for passwords',
          `Bitbucket Cloud takes an access token alone. Renovate sends “${password}” together with the user name.`,
          mended ? `The copy has it as “${token}”.` : `Put it under “${token}” and remove “${password}”.`,
        ),
  'renovate-yaml': said(
    'Handrail does not read Renovate’s configuration as YAML',
    'Renovate takes YAML too, but nearly everybody writes JSON, and Handrail looks at that only.',
    'Write the settings as JSON in a file that ends in .json.',
  ),
});
