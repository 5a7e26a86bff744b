/** Every sentence about a platform file: what is wrong with it, why that matters, and what to do when Handrail cannot fix it. */
import { because } from '../../reasons.ts';
import { inToken, noFileWords } from '../problems/types.ts';
import { reasonWords, yamlReasonWords } from './reasons.ts';
import type { RepairCode, RepairPlatform } from '../../repair.ts';
import { error, info, warning } from '../repair-copy.ts';
import type { RepairCopy, Words } from '../repair-copy.ts';
import { kubeCopies } from './repair-kube.ts';
import { envWords } from './repair-env.ts';
import { repairJsonWords } from './repair-json.ts';
import { configWords } from './repair-config.ts';

/** What stops a YAML reader although every line is well formed. */
const references: ReadonlySet<string> = new Set(['yaml-anchor', 'yaml-anchor-itself', 'yaml-merge']);

/** Words that a sentence needs, already free of secrets. `platform` is always there. */
export type RepairValues = Readonly<Record<string, string>>;

/** How the platforms are called in these sentences. */
export const repairPlatformNames: Readonly<Record<RepairPlatform, string>> = {
  'argo-cd': 'Argo CD',
  atlantis: 'Atlantis',
  backstage: 'Backstage',
  cds: 'CDS',
  flux: 'Flux',
  git: 'Git',
  'harness-sei': 'Harness SEI',
  jenkins: 'Jenkins',
  renovate: 'Renovate',
  'snyk-broker': 'Snyk Broker',
  sourcebot: 'Sourcebot',
  sourcegraph: 'Sourcegraph',
  'tekton-pac': 'Tekton Pipelines-as-Code',
  'vault-radar': 'Vault Radar',
};

const file: Pick<
  Record<RepairCode, Words>,
  'file-empty' | 'file-too-long' | 'html-page' | 'wrong-file' | 'not-yaml' | 'several-documents' | 'byte-order-mark' | 'windows-line-ends'
> = {
  'file-empty': () =>
    error('The file is empty', 'There is nothing to read in it.', 'Choose the file again, or let Handrail write a new one.'),
  'file-too-long': (say) =>
    error(
      'The file is too long',
      `Handrail reads files of up to 2,000 lines with up to 10,000 characters each. This one has ${say('found')}.`,
      'A configuration is much shorter: make sure that it is the right file. If it is, give Handrail the part about Bitbucket in a file of its own.',
    ),
  'html-page': () =>
    error(
      'This is a web page, not the file',
      'The browser saved a page, often the sign-in page, in place of the file.',
      'Sign in to the product first and download the file again, or let Handrail write a new one.',
    ),
  'wrong-file': (say) =>
    error(
      `This is not a file for ${say('platform')}`,
      say('looks') === '' ? 'None of the fields that it reads is in here.' : `It looks like ${say('looks')}.`,
      'Choose another file or another platform.',
    ),
  'not-yaml': (say) =>
    references.has(say('reason'))
      ? error(
          'The file holds a reference that cannot be followed',
          `${say('platform')} stops reading in this line: ${yamlReasonWords(say('reason'))}.`,
          'Write the value itself there, or correct the names behind & and *, then try again.',
        )
      : error(
          'The file is not YAML',
          `${say('platform')} stops reading in this line: ${yamlReasonWords(say('reason'))}.`,
          'Correct this line by hand, then try again. Every line needs “name: value”, and lines that belong together begin in the same column.',
        ),
  'several-documents': (say) =>
    error(
      'The file holds several parts',
      say('first') === 'refused'
        ? `A line of three hyphens begins a new part. ${say('platform')} refuses such a file as a whole.`
        : say('first') === 'yes'
          ? `A line of three hyphens begins a new part. ${say('platform')} reads the first part and passes over the rest.`
          : `A line of three hyphens begins a new part. Many programs read the first part only, others refuse the file; which of them ${say('platform')} does is not known.`,
      'Move each part into a file of its own. Handrail looked at the first.',
    ),
  'byte-order-mark': () =>
    warning(
      'The file begins with an invisible mark',
      'Some Windows editors write a byte order mark. Readers that do not know it take it for part of the first name.',
      'The copy has no such mark.',
    ),
  'windows-line-ends': (say) =>
    say('reader') !== 'git'
      ? warning(
          'The lines end as on Windows',
          say('reader') === 'curl'
            ? 'Older versions of curl, which Git reads the file with, keep the extra character at the end of the line as part of the last value.'
            : 'kubectl and Docker drop the extra character at the end of each line; a shell keeps it as part of the value.',
          'The copy has plain line ends.',
        )
      : error(
          'The lines end as on Windows',
          'Git takes the extra character at the end of the line for part of the host, and finds nothing.',
          'The copy has plain line ends.',
        ),
};

type Writing =
  | 'tab-indentation'
  | 'odd-space'
  | 'smart-quotes'
  | 'comma-after-value'
  | 'space-after-colon'
  | 'special-character-unquoted'
  | 'quote-not-closed'
  | 'backslash-in-double-quotes'
  | 'value-cut-at-hash'
  | 'duplicate-key'
  | 'wrong-indentation'
  | 'number-unquoted'
  | 'boolean-in-quotes'
  | 'boolean-other-word'
  | 'boolean-unreadable'
  | 'line-break-in-value'
  | 'space-around-value'
  | 'text-expected';
const writing: Pick<Record<RepairCode, Words>, Writing> = {
  'tab-indentation': () =>
    error(
      'There is a tab at the beginning of a line',
      'YAML takes spaces only. The whole file is refused.',
      'The copy has spaces in its place.',
    ),
  'odd-space': (say) =>
    error(
      `There is an invisible character at ${say('field')}`,
      'It looks like a space or like nothing, and it is neither to a computer. It comes from copying out of a web page or a document.',
      'The copy has a plain space or nothing in its place.',
    ),
  'smart-quotes': (say) =>
    error(
      `There are curly quotes around ${say('field')}`,
      `A word processor made them. ${say('platform')} takes them for part of the value.`,
      'The copy has straight quotes.',
    ),
  'comma-after-value': (say) =>
    error(
      `There is a comma after ${say('field')}`,
      'YAML needs none there: the comma becomes part of the value, or the file is refused.',
      'The copy has no comma there.',
    ),
  'space-after-colon': (say) =>
    error(
      `A space is missing after “${say('field')}:”`,
      'Without it this kind of file (YAML) has no name and no value there.',
      'The copy has the space.',
    ),
  'special-character-unquoted': (say) =>
    error(
      `${say('field')} needs quotes`,
      'It holds a character that means something else in YAML, so the value is lost or the file is refused.',
      'The copy has quotes around it.',
    ),
  'quote-not-closed': (say) =>
    error(
      `A closing quote is missing after ${say('field')}`,
      'The next lines are taken for part of the value.',
      'The copy has the closing quote.',
    ),
  'backslash-in-double-quotes': (say) =>
    error(
      `There is a backslash in double quotes at ${say('field')}`,
      'In double quotes a backslash and the letter after it become another character, or the file is refused.',
      'The copy has single quotes, in which a backslash stays a backslash.',
    ),
  'value-cut-at-hash': (say) =>
    warning(
      `${say('field')} ends before the #`,
      'A # after a space begins a comment, so the rest is not read.',
      'The copy has quotes around the whole value. If the rest was meant as a comment, put a space after the #.',
    ),
  'duplicate-key': (say) =>
    error(
      `“${say('field')}” is there twice`,
      'Some readers refuse the file, others take the last one.',
      say('mended') === 'yes'
        ? 'The copy has the last one only. Compare it with what you meant.'
        : 'Remove one of the two by hand: they hold more than one line.',
    ),
  'wrong-indentation': (say) =>
    error(
      `${say('field')} is in the wrong column`,
      `${say('platform')} looks for it under “${say('parent')}” and does not find it.`,
      say('mended') === 'yes' ? 'The copy has it in its place.' : `Move it under “${say('parent')}” by hand.`,
    ),
  'number-unquoted': (say) =>
    say('mangled') === 'yes'
      ? error(
          `${say('field')} is taken for ${say('kind')}`,
          `It has no quotes around it, and ${say('platform')} reads ${say('as') === '' ? 'something else' : `“${say('as')}”`} in place of what you wrote.`,
          'The copy has quotes around it.',
        )
      : info(
          `${say('field')} looks like ${say('kind')}`,
          `It has no quotes around it. ${say('platform')} reads it right; other readers may not.`,
          'The copy has quotes around it.',
        ),
  'boolean-in-quotes': (say) =>
    error(
      `${say('field')} is in quotes`,
      `${say('platform')} needs true or false there; in quotes it is a text.`,
      'The copy has it without quotes.',
    ),
  'boolean-other-word': (say) =>
    say('word') === ''
      ? error(`${say('field')} is written as a text`, `${say('platform')} needs true or false there.`, `The copy has ${say('as')}.`)
      : // YAML 1.1 has yes, no, on and off (https://yaml.org/type/bool.html); YAML 1.2 has true and false alone (https://yaml.org/spec/1.2.2/#10212-boolean).
        warning(
          `${say('field')} says “${say('word')}”`,
          `Some programs read that as ${say('as')}, others as a text: YAML has changed here.`,
          `The copy has ${say('as')}.`,
        ),
  'boolean-unreadable': (say) =>
    error(`${say('field')} is neither true nor false`, `${say('platform')} does not know what is meant.`, 'Write true or false.'),
  'line-break-in-value': (say) =>
    error(
      `${say('field')} holds a line break`,
      'It is written over several lines, and the line break becomes part of the value.',
      say('mended') === 'yes' ? 'The copy has it on one line.' : 'Write it on one line.',
    ),
  'space-around-value': (say) =>
    error(
      `There is a space inside the quotes of ${say('field')}`,
      `${say('platform')} takes it for part of the value.`,
      'The copy has no space there.',
    ),
  'text-expected': (say) =>
    error(
      `${say('field')} holds more than a text`,
      `${say('platform')} needs one text there and finds a list or further names.`,
      'Write one value after the colon.',
    ),
};

type Values =
  | 'wrong-key'
  | 'unknown-key'
  | 'required-missing'
  | 'placeholder-left'
  | 'value-too-long'
  | 'name-pattern'
  | 'type-wrong'
  | 'type-other-product'
  | 'cds-refuses-cloud'
  | 'application-wrong'
  | 'satellite-flag-missing'
  | 'several-bitbucket-integrations'
  | 'unsafe-ssl';
const values: Pick<Record<RepairCode, Words>, Values> = {
  'wrong-key': (say) =>
    error(
      `“${say('found')}” is not read`,
      `${say('platform')} reads “${say('right')}”. What is under “${say('found')}” is lost.${say('found') === 'auth.user' ? ' CDS’s own pages show the wrong name.' : ''}`,
      say('mended') === 'yes'
        ? `The copy says “${say('right')}”.`
        : `“${say('right')}” stands in the file too, and that one counts. Remove “${say('found')}”.`,
    ),
  'unknown-key': (say) =>
    say('near') === ''
      ? info(
          `“${say('field')}” is not known`,
          `${say('platform')} has no such field, as far as is known, and passes over it.`,
          'It stays as it is. If it was meant for something, compare its name with the platform’s pages.',
        )
      : warning(
          `“${say('field')}” is not known`,
          `${say('platform')} has no such field and passes over it, with all that is under it.`,
          `Did you mean “${say('near')}”? Then correct the name by hand.`,
        ),
  'required-missing': (say) =>
    error(
      `${say('field')} is missing`,
      `${say('platform')} refuses the file, or cannot work, without it.`,
      say('how') === '' ? 'Add it by hand, or let Handrail write a new file.' : say('how'),
    ),
  'placeholder-left': (say) =>
    error(
      `${say('field')} still holds a placeholder`,
      `${say('platform')} fills nothing in: it takes the text as it is.`,
      'Put the real value in its place.',
    ),
  'value-too-long': (say) =>
    error(
      `${say('field')} is too long`,
      `${say('platform')} keeps at most ${say('limit')} characters; this has ${say('length')}.`,
      'Shorten it.',
    ),
  'name-pattern': (say) =>
    warning(
      `${say('field')} holds a character that does not belong in a name`,
      'The name becomes part of an address in CDS. Letters, digits, dot, underscore and hyphen are safe.',
      'The copy has hyphens in their place. If CDS already knows it by the old name, the copy makes a second one.',
    ),
  'type-wrong': (say) =>
    error(
      `type is not one that CDS knows`,
      `CDS takes the file and fails when it first uses it. It knows bitbucketserver for a Bitbucket that you run yourselves, and bitbucketcloud.`,
      say('mended') === 'yes' ? 'The copy says bitbucketserver.' : 'Write bitbucketserver, also for Bitbucket Data Center.',
    ),
  'type-other-product': (say) =>
    warning(
      `type says ${say('found')}, not Bitbucket`,
      'CDS will speak to another product than Bitbucket.',
      'If this file is for Bitbucket, write bitbucketserver.',
    ),
  'cds-refuses-cloud': () =>
    error(
      'CDS refuses Bitbucket Cloud',
      'CDS up to 0.57.0 lists your repositories on import, through an address that Bitbucket removed on 14 Apr 2026. Whether a later CDS corrects this is not known.',
      'Nothing in the file can change that. Ask OVHcloud for a CDS that can, or use a Bitbucket that you run yourselves.',
    ),
  'application-wrong': (say) =>
    say('mended') === 'yes'
      ? error(
          'application is not one that Harness documents',
          'For Bitbucket, Harness documents bitbucket_server.',
          'The copy says bitbucket_server.',
        )
      : warning(
          'application is not one that Harness documents',
          'For Bitbucket, Harness documents bitbucket_server. For Bitbucket Cloud it documents no satellite; Cloud is connected in Harness itself.',
          'Compare it with the file that Harness lets you download.',
        ),
  'satellite-flag-missing': () =>
    error('satellite: true is missing in the integration', 'Harness marks an integration of a satellite with it.', 'The copy has it.'),
  'several-bitbucket-integrations': (say) =>
    info(
      `The file has ${say('count')} Bitbucket integrations`,
      'One satellite can serve several. Each is read with its own address, user and token.',
      'Make sure that each has its own id from Harness.',
    ),
  'unsafe-ssl': () =>
    warning(
      'allow_unsafe_ssl does not help Bitbucket',
      'Harness documents it for Jira only. It would also switch off the check that tells a stranger’s server from yours.',
      'Import your company’s certificate authority (it vouches for your servers) into the list that the satellite’s Java trusts instead (JVM_OPTS, -Djavax.net.ssl.trustStore).',
    ),
};

type Addresses =
  | 'address-cloud-in-self-managed'
  | 'address-self-managed-in-cloud'
  | 'address-trailing-slash'
  | 'address-not-base'
  | 'address-without-scheme'
  | 'address-unreadable'
  | 'address-holds-credentials'
  | 'address-plain-http';
const addresses: Pick<Record<RepairCode, Words>, Addresses> = {
  'address-cloud-in-self-managed': (say) =>
    say('sample') === 'yes'
      ? warning(
          `${say('field')} is an address of Bitbucket Cloud`,
          'The integration is for a Bitbucket that you run yourselves. Harness’s own sample shows such an address, so which form it needs is not confirmed.',
          'Put your server’s base URL there, such as https://git.acme.io/bitbucket. If Harness wrote it into the downloaded file and data comes, leave it.',
        )
      : error(
          `${say('field')} is an address of Bitbucket Cloud`,
          `The file is for a Bitbucket that you run yourselves: ${say('platform')} looks for the paths of its interface for programs (REST) there and finds none.`,
          'Put your server’s base URL there, such as https://git.acme.io/bitbucket.',
        ),
  'address-self-managed-in-cloud': () =>
    error(
      'The file says Bitbucket Cloud, and the address is your own server’s',
      'With type bitbucketcloud CDS ignores the address and sends user name and token to bitbucket.org.',
      'The copy says bitbucketserver. If Cloud was meant: CDS up to 0.57.0 refuses it.',
    ),
  'address-trailing-slash': (say) =>
    warning(`${say('field')} ends with a slash`, `${say('platform')} puts its own path behind it.`, 'The copy has no slash there.'),
  'address-not-base': (say) =>
    error(
      `${say('field')} is a page, not the base URL`,
      `${say('platform')} puts its own path behind the address, and that leads nowhere.`,
      `The copy has ${say('right')}.`,
    ),
  'address-without-scheme': (say) =>
    error(
      `${say('field')} does not begin with https://`,
      `${say('platform')} cannot tell how to reach it.`,
      `The copy has ${say('right')}. If your server speaks plain HTTP only, write http:// instead.`,
    ),
  'address-unreadable': (say) =>
    error(
      `${say('field')} is not an address`,
      'It is no web address of a Bitbucket.',
      'Put your server’s base URL there, such as https://git.acme.io/bitbucket.',
    ),
  'address-holds-credentials': (say) =>
    error(
      `${say('field')} holds a user name or password`,
      'It would show up in logs and screens.',
      'The copy has the address without them. Replace that password or token if others have seen the file.',
    ),
  'address-plain-http': (say) =>
    info(`${say('field')} is not encrypted`, 'The token crosses the network in plain text.', 'Use https:// where your server has it.'),
};

type Tokens =
  | 'token-app-password'
  | 'token-for-cloud'
  | 'token-for-self-managed'
  | 'token-organization-key'
  | 'token-legacy'
  | 'token-wrapped'
  | 'token-with-user'
  | 'token-not-printable'
  | 'user-is-email'
  | 'user-missing'
  | 'user-wrong-for-token';
const tokens: Pick<Record<RepairCode, Words>, Tokens> = {
  'token-app-password': (say) =>
    error(
      `${say('field')} is an app password`,
      'Bitbucket Cloud no longer accepts app passwords, and a Bitbucket that you run yourselves never did.',
      say('where') === 'cloud'
        ? 'Create an API token with scopes and put it there.'
        : 'Create an HTTP access token on your own server and put it there.',
    ),
  'token-for-cloud': (say) =>
    error(
      `${say('field')} is a token of Bitbucket Cloud`,
      `The file is for a Bitbucket that you run yourselves, which does not know it.${say('organization') === 'yes' ? ' It may also be an organisation’s API key of admin.atlassian.com, which no Bitbucket takes.' : ''}`,
      'Create an HTTP access token on your own server and put it there.',
    ),
  'token-for-self-managed': (say) =>
    error(
      `${say('field')} is an HTTP access token of a server`,
      'Bitbucket Cloud does not know it: such a token works with the server that made it.',
      'Create an API token with scopes, or an access token of the repository, project or workspace.',
    ),
  'token-organization-key': (say) =>
    info(
      `${say('field')} may be an organisation’s API key`,
      'A key of admin.atlassian.com looks the same as a repository, project or workspace access token, and Bitbucket does not take it.',
      'Make sure that it comes from Bitbucket’s own settings.',
    ),
  'token-legacy': (say) =>
    warning(
      `${say('field')} may be an API token made before 2023`,
      'All of those have expired.',
      'If it is one, create a new API token with scopes.',
    ),
  'token-wrapped': (say) =>
    error(
      `${say('field')} holds more than the token`,
      'Quotes, spaces or the word “Bearer” are around it and are sent along.',
      'The copy has the token alone.',
    ),
  'token-with-user': (say) =>
    error(
      `${say('field')} holds user name and token together`,
      `${say('platform')} needs the token alone there.`,
      'The copy has the token alone.',
    ),
  'token-not-printable': (say) =>
    error(
      `${say('field')} holds ${inToken[say('what')] ?? inToken['other']}`,
      'No Bitbucket token does; something was pasted along, or it is not the token.',
      'Copy the token again and put it there alone.',
    ),
  'user-is-email': (say) =>
    error(
      'The user name is an e-mail address',
      'Git on Bitbucket Cloud takes the Bitbucket user name, or a fixed name that goes with the token. The e-mail address is for Bitbucket’s interface for programs (REST) only.',
      say('mended') === 'yes'
        ? `The copy has ${say('right')}.`
        : say('other') !== ''
          ? `Line ${say('other')} already has ${say('right')} for this server. Put the right token there and remove this line.`
          : 'Put your Bitbucket user name there, or x-bitbucket-api-token-auth for an API token.',
    ),
  'user-missing': (say) =>
    error(
      'The user name is missing',
      `${say('platform')} passes over an entry without user name and password.`,
      say('mended') === 'yes'
        ? `The copy has ${say('right')}, which goes with this token.`
        : say('other') !== ''
          ? `Line ${say('other')} already has ${say('right')} for this server. Put the right token there and remove this line.`
          : 'Add the user name of the token’s owner before the token.',
    ),
  'user-wrong-for-token': (say) =>
    error(
      'The user name does not go with this token',
      `Bitbucket Cloud takes this kind of token under the name ${say('right')}.`,
      say('mended') === 'yes'
        ? `The copy has ${say('right')}.`
        : `Line ${say('other')} already has ${say('right')} for this server. Put the right token there and remove this line.`,
    ),
};

type Environment =
  | 'env-export-prefix'
  | 'env-quotes'
  | 'env-spaces'
  | 'env-colon'
  | 'env-no-value'
  | 'env-name'
  | 'env-comment'
  | 'env-uri';
const environment: Pick<Record<RepairCode, Words>, Environment> = {
  'env-export-prefix': (say) =>
    error(
      `“export” is in front of ${say('field')}`,
      'That is for a shell. Docker and kubectl refuse a name with a space in it.',
      'The copy has the name alone.',
    ),
  'env-quotes': (say) =>
    error(
      `${say('field')} is in quotes`,
      'Docker and kubectl unquote nothing: the quotes become part of the value. Only Compose and a shell take them away.',
      'The copy has the value without quotes.',
    ),
  'env-spaces': (say) =>
    error(
      `There is a space beside the value of ${say('field')}`,
      say('shell') === 'yes'
        ? 'A shell ends the word there and does not set the variable.'
        : 'Everything after the = belongs to the value, and no space may come before it.',
      'The copy has no space there.',
    ),
  'env-colon': (say) =>
    error(`${say('field')} is followed by a colon`, 'That is YAML. An environment file has NAME=value.', 'The copy has an = there.'),
  'env-no-value': (say) =>
    error(
      `${say('field')} has no =`,
      'Without it there is no value, and Docker refuses a line with a space in its name.',
      'Write NAME=value, or remove the line.',
    ),
  'env-name': (say) =>
    error(
      `${say('field')} is not a name for a variable`,
      'A name has letters, digits and underscores and does not begin with a digit.',
      'Correct the name.',
    ),
  'env-comment': (say) =>
    error(
      `There is a comment behind the value of ${say('field')}`,
      'A # begins a comment at the beginning of a line only; here it becomes part of the value.',
      'The copy has the comment on a line of its own.',
    ),
  'env-uri': (say) =>
    error(
      `${say('field')} holds an env:// reference`,
      'That belongs into HashiCorp’s form. The environment of the agent holds the token itself.',
      'Put the token there.',
    ),
};

type Git =
  | 'git-not-encoded'
  | 'git-line-unreadable'
  | 'git-host-case'
  | 'git-host-wrong'
  | 'git-scheme'
  | 'git-scheme-case'
  | 'git-second-entry'
  | 'git-line-unread'
  | 'git-line-hides'
  | 'git-host-missing'
  | 'rest-user'
  | 'netrc-host'
  | 'netrc-space'
  | 'netrc-comment'
  | 'netrc-quotes'
  | 'netrc-quote-open';
const git: Pick<Record<RepairCode, Words>, Git> = {
  'git-not-encoded': () =>
    error(
      'A character in the line is not percent-encoded',
      'Git splits the line at / @ : ? and # and undoes %, so it reads another user name, token or host than you wrote.',
      'The copy has user name and token percent-encoded.',
    ),
  'git-second-entry': (say) =>
    say('paths') === 'yes'
      ? // Only with this setting is the path compared (https://git-scm.com/docs/gitcredentials#Documentation/gitcredentials.txt-useHttpPath).
        info(
          `Git never reads this line, because line ${say('other')} comes first`,
          'Both are for the same host and user name. Git compares the path behind the host only where credential.useHttpPath is set.',
          'If it is set, this line is fine. If not, remove the line that you do not need.',
        )
      : warning(
          `Git never reads this line, because line ${say('other')} comes first`,
          'Both are for the same host, and Git takes the first.',
          'Remove the one that you do not need.',
        ),
  'git-line-unread': (say) =>
    warning(
      'Git takes nothing from this line',
      `It is not written as Git reads it. Git takes line ${say('other')} for this host. If this line were corrected, it would come first, so the copy leaves it as it is.`,
      `Remove it. If you need this sign-in and not the one in line ${say('other')}, remove that line and repair the file again.`,
    ),
  'git-line-hides': (say) =>
    error(
      `This line hides line ${say('other')}`,
      `Git takes the first line for a host and never gets to line ${say('other')}.${say('why') === '' ? '' : ` Bitbucket cannot accept this one: ${say('why')}.`}`,
      `The copy has it as a comment, so Git takes line ${say('other')}.`,
    ),
  'git-host-missing': (say) =>
    warning(
      `There is no entry for ${say('right')}`,
      'Git asks for this host when it clones from Bitbucket Cloud. The entry for api.bitbucket.org serves programs that call Bitbucket’s REST interface; Git does not read it.',
      `Add an entry for ${say('right')} with x-bitbucket-api-token-auth and the API token.`,
    ),
  'rest-user': () =>
    warning(
      'This entry needs the e-mail address',
      'It is for programs that call Bitbucket’s REST interface, and that takes an API token with the Atlassian account e-mail address only. Git does not read this entry.',
      'If a program reads it, put the e-mail address there as the user name.',
    ),
  'git-line-unreadable': () =>
    error('Git cannot use this line', 'A line of the credential store is https://user:token@host.', 'Write it in this form, or remove it.'),
  'git-host-case': (say) =>
    error(
      'The host is written with capital letters',
      'Git compares the host letter by letter with the one of the clone address.',
      `The copy has ${say('right')}.`,
    ),
  'git-host-wrong': (say) =>
    error('Git does not clone from this host', `Bitbucket Cloud’s repositories are at ${say('right')}.`, `The copy has ${say('right')}.`),
  'git-scheme': () =>
    error(
      'The line is for http, and Bitbucket Cloud is reached by https',
      'Git compares this too and finds nothing.',
      'The copy has https.',
    ),
  'git-scheme-case': (say) =>
    error(
      'The line begins with capital letters',
      'Git compares this letter by letter too, and asks in small letters: it never finds the line.',
      `The copy has ${say('right')}.`,
    ),
  'netrc-host': (say) =>
    error(
      'machine is more than a host name',
      'Git compares it with the bare name of the server: no https://, no number after a colon, no path.',
      say('mended') === 'yes'
        ? `The copy has ${say('right')}.`
        : `Line ${say('other')} already is an entry for ${say('right')}, and Git uses that one. Remove this entry.`,
    ),
  'netrc-space': () =>
    error(
      'There is a word here that means nothing',
      'A value without quotes ends at the first space, so what comes after it is not read.',
      'Remove the word. If it belongs to the value, put the whole value in double quotes, which curl has undone since version 7.84.',
    ),
  'netrc-comment': () =>
    error(
      'A comment behind a value is read',
      'A # begins a comment at the beginning of a line. Behind a value most versions of curl, which Git reads the file with, read the words on, and one of these has a meaning in a .netrc.',
      'The copy has the comment on a line of its own.',
    ),
  'netrc-quotes': (say) =>
    info(
      `${say('field')} is in quotes`,
      'curl since version 7.84 and Python undo quotes in a .netrc; older versions of curl and Go take them for part of the value.',
      'The copy has no quotes.',
    ),
  'netrc-quote-open': (say) =>
    error(
      'A quotation mark is not closed',
      'curl, which Git reads the file with, refuses the file from here on since version 7.84: it then signs in nowhere that comes later, and not for this entry. Older versions take the mark for part of the value.',
      say('mended') === 'yes'
        ? 'The copy has the value without the mark.'
        : 'Add the mark at the end of the value, or remove the one at its beginning.',
    ),
};

const copies: Readonly<Record<RepairCode, Words>> = {
  ...file,
  ...writing,
  ...values,
  ...addresses,
  ...tokens,
  ...environment,
  ...envWords,
  ...git,
  ...configWords,
  ...kubeCopies,
  ...repairJsonWords,
};

/** The words for a problem of a file; severity is the code's own unless the values make it another. */
export function repairCopy(code: RepairCode, given: RepairValues): RepairCopy {
  return copies[code]((key) => given[key] ?? '');
}

/** Notes beside a value in the table of what the platform reads. */
export const repairNotes = {
  caseless: (written: string) => `Written “${written}”; CDS does not mind capital letters.`,
  notRead: 'The platform does not read this.',
  notShown: 'Its value is not shown: it may be a secret.',
  looksOnly: 'For looks only; CDS does not read it.',
  cloudIgnores: 'CDS ignores the address when the type is bitbucketcloud.',
  missing: 'Not in the file.',
  empty: 'There, but empty.',
  otherIntegration: 'Another product’s integration; left as it is.',
  anyVariable: 'A variable of your own; Vault Radar can be told of it as env://NAME.',
  olderField: 'The field of before. Newer versions call it apiToken.',
  otherConnection: 'A connection to another product; left as it is.',
  otherHost: 'Another product’s entry; left as it is.',
  restHost: 'For programs that call Bitbucket’s REST interface; Git does not read it. Left as it is.',
  lineFirst: (line: string) => `Never read: line ${line} comes first.`,
  lineFirstUnlessNamed: (line: string) => `Read where the clone address names this user; else line ${line} comes first.`,
  anyHost: 'For every server without an entry of its own; left as it is.',
} as const;

/** Words of the terminal around the report. */
export const repairWords = {
  reads: (platform: string) => `What ${platform} reads from it`,
  nothingRead: (platform: string) => `${platform} can read nothing from it.`,
  nothingWrong: 'Nothing is wrong with this file.',
  mended: 'fixed',
  left: 'for you',
  line: (line: number) => `line ${line}`,
  saved: (path: string, holdsSecret: boolean) =>
    `The fixed copy is ${path} (readable by you alone).${holdsSecret ? ' It holds the file’s secrets.' : ''}`,
  notNeeded: 'Handrail has nothing to change in it, so no copy was written.',
  count: (mended: number, left: number) => `${mended} fixed, ${left} left for you.`,
  exists: reasonWords(because('copy-exists')),
  noFile: (platform: string) => noFileWords(platform, Object.keys(repairPlatformNames).join(', ')),
  unsure: (platforms: readonly string[]) =>
    `Neither the file’s name nor its content tells which program reads it. Say it with --platform, one of ${platforms.join(', ')}.`,
  verdicts: { ok: 'fine', warning: 'look', wrong: 'wrong', missing: 'missing', ignored: 'not read' },
} as const;
