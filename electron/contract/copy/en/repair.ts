/** Every sentence about a platform file: what is wrong with it, why that matters, and what to do when Handrail cannot fix it. */
import { lineFieldOf } from '../../repair-line.ts';
import { numberText } from '../intl.ts';
import { inEnglish } from '../language.ts';
import { because } from '../../reasons.ts';
import { reasonWords, yamlReasonWords } from './reasons.ts';
import { repairPlatformNames, unmendable } from '../../repair.ts';
import type { RepairCode, RepairProblem, RepairReport } from '../../repair.ts';
import type { LooksLike, RepairCause } from '../../repair-params.ts';
import { howWords } from './repair-hows.ts';
import { repairNoteWords } from './repair-notes.ts';
import { plainKinds } from './repair-kinds.ts';
import { said } from '../repair-copy.ts';
import type { RepairCopies, RepairCopy, RepairSubject } from '../repair-copy.ts';
import { kubeCopies } from './repair-kube.ts';
import { envWords } from './repair-env.ts';
import { repairJsonWords } from './repair-json.ts';
import { configWords } from './repair-config.ts';
import { sharedProblemWords } from './problems/shared.ts';

/** What stops a YAML reader although every line is well formed. */
const references: ReadonlySet<string> = new Set(['yaml-anchor', 'yaml-anchor-itself', 'yaml-merge']);

export const lookalikes: Readonly<Record<LooksLike, string>> = inEnglish('repair#lookalikes', {
  'harness-satellite': 'a satellite.yml of Harness',
  'cds-repository-manager': 'a repository manager of CDS',
  kubernetes: 'a Kubernetes manifest',
  'kubernetes-others': 'a file for Kubernetes with other objects',
  'bitbucket-pipelines': 'a bitbucket-pipelines.yml',
  environment: 'an environment file for something else',
  'git-configuration': 'a Git configuration',
});

export const file: RepairCopies<
  | 'file-empty'
  | 'file-too-long'
  | 'html-page'
  | 'wrong-file'
  | 'not-yaml'
  | 'several-documents'
  | 'byte-order-mark'
  | 'windows-line-ends'
  | 'mixed-line-ends'
> = inEnglish('repair#file', {
  'file-empty': said('The file is empty', 'There is nothing to read in it.', 'Choose the file again, or let Handrail write a new one.'),
  'file-too-long': ({ length, inLine, secrets }) =>
    said(
      'The file is too long',
      `Handrail reads files of up to 2,000 lines with up to 10,000 characters each, and 300 tokens and passwords. This one has ${numberText(length)} ${secrets === true ? 'tokens and passwords' : inLine === undefined ? 'lines' : `characters in line ${inLine}`}.`,
      'A configuration is much shorter: make sure that it is the right file. If it is, give Handrail the part about Bitbucket in a file of its own.',
    ),
  'html-page': said(
    'This is a web page, not the file',
    'The browser saved a page, often the sign-in page, in place of the file.',
    'Sign in to the product first and download the file again, or let Handrail write a new one.',
  ),
  'wrong-file': ({ looks }, { platform }) =>
    said(
      `This is not a file for ${platform}`,
      looks === undefined ? 'None of the fields that it reads is in here.' : `It looks like ${lookalikes[looks]}.`,
      'Choose another file or another platform.',
    ),
  'not-yaml': ({ reason }, { platform }) =>
    references.has(reason)
      ? said(
          'The file holds a reference that cannot be followed',
          `${platform} stops reading in this line: ${yamlReasonWords(reason)}.`,
          'Write the value itself there, or correct the names behind & and *, then try again.',
        )
      : said(
          'The file is not YAML',
          `${platform} stops reading in this line: ${yamlReasonWords(reason)}.`,
          'Correct this line by hand, then try again. Every line needs “name: value”, and lines that belong together begin in the same column.',
        ),
  'several-documents': ({ reader }, { platform }) =>
    said(
      'The file holds several parts',
      reader === 'refuses'
        ? `A line of three hyphens begins a new part. ${platform} refuses such a file as a whole.`
        : reader === 'reads-first'
          ? `A line of three hyphens begins a new part. ${platform} reads the first part and passes over the rest.`
          : `A line of three hyphens begins a new part. Many programs read the first part only, others refuse the file; which of them ${platform} does is not known.`,
      'Move each part into a file of its own. Handrail looked at the first.',
    ),
  'byte-order-mark': said(
    'The file begins with an invisible mark',
    'Some Windows editors write a byte order mark. Readers that do not know it take it for part of the first name.',
    'The copy has no such mark.',
  ),
  'mixed-line-ends': said(
    'The lines end in two ways',
    'Some end as on Windows, the others as everywhere else. YAML reads both.',
    'All lines of the copy end in one way: the one that most lines have.',
  ),
  'windows-line-ends': ({ reader }) =>
    reader !== 'git'
      ? said(
          'The lines end as on Windows',
          reader === 'curl'
            ? 'Older versions of curl, which Git reads the file with, keep the extra character at the end of the line as part of the last value.'
            : 'kubectl and Docker drop the extra character at the end of each line; a shell keeps it as part of the value.',
          'The copy has plain line ends.',
        )
      : said(
          'The lines end as on Windows',
          'Git takes the extra character at the end of the line for part of the host, and finds nothing.',
          'The copy has plain line ends.',
        ),
});

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
export const writing: RepairCopies<Writing> = inEnglish('repair#writing', {
  'tab-indentation': said(
    'There is a tab at the beginning of a line',
    'YAML takes spaces only. The whole file is refused.',
    'The copy has spaces in its place.',
  ),
  'odd-space': ({ field, place }) =>
    said(
      `There is an invisible character at ${field ?? (place === 'line-start' ? 'the beginning of the line' : 'this place')}`,
      'It looks like a space or like nothing, and it is neither to a computer. It comes from copying out of a web page or a document.',
      'The copy has a plain space or nothing in its place.',
    ),
  'smart-quotes': ({ field }, { platform }) =>
    said(
      `There are curly quotes around ${field}`,
      `A word processor made them. ${platform} takes them for part of the value.`,
      'The copy has straight quotes.',
    ),
  'comma-after-value': ({ field }) =>
    said(
      `There is a comma after ${field}`,
      'YAML needs none there: the comma becomes part of the value, or the file is refused.',
      'The copy has no comma there.',
    ),
  'space-after-colon': ({ field }) =>
    said(
      `A space is missing after “${field}:”`,
      'Without it this kind of file (YAML) has no name and no value there.',
      'The copy has the space.',
    ),
  'special-character-unquoted': ({ field }) =>
    said(
      `${field} needs quotes`,
      'It holds a character that means something else in YAML, so the value is lost or the file is refused.',
      'The copy has quotes around it.',
    ),
  'quote-not-closed': ({ field }) =>
    said(`A closing quote is missing after ${field}`, 'The next lines are taken for part of the value.', 'The copy has the closing quote.'),
  'backslash-in-double-quotes': ({ field }) =>
    said(
      `There is a backslash in double quotes at ${field}`,
      'In double quotes a backslash and the letter after it become another character, or the file is refused.',
      'The copy has single quotes, in which a backslash stays a backslash.',
    ),
  'value-cut-at-hash': ({ field }) =>
    said(
      `${field} ends before the #`,
      'A # after a space begins a comment, so the rest is not read.',
      'The copy has quotes around the whole value. If the rest was meant as a comment, put a space after the #.',
    ),
  'duplicate-key': ({ field }, { mended }) =>
    said(
      `“${field}” is there twice`,
      'Some readers refuse the file, others take the last one.',
      mended
        ? 'The copy has the last one only. Compare it with what you meant.'
        : 'Compare both with what you meant, and remove one by hand.',
    ),
  'wrong-indentation': ({ field, parent }, { platform, mended }) =>
    said(
      `${field} is in the wrong column`,
      `${platform} looks for it ${parent === undefined ? 'at the beginning of a line' : `under “${parent}”`} and does not find it.`,
      mended
        ? 'The copy has it in its place.'
        : `Move it ${parent === undefined ? 'to the beginning of its line' : `under “${parent}”`} by hand.`,
    ),
  'number-unquoted': ({ mangled, field, kind, instead = '' }, { platform }) =>
    mangled
      ? said(
          `${field} is taken for ${plainKinds[kind]}`,
          `It has no quotes around it, and ${platform} reads ${instead === '' ? 'something else' : `“${instead}”`} in place of what you wrote.`,
          'The copy has quotes around it.',
        )
      : said(
          `${field} looks like ${plainKinds[kind]}`,
          `It has no quotes around it. ${platform} reads it right; other readers may not.`,
          'The copy has quotes around it.',
        ),
  'boolean-in-quotes': ({ field }, { platform }) =>
    said(`${field} is in quotes`, `${platform} needs true or false there; in quotes it is a text.`, 'The copy has it without quotes.'),
  'boolean-other-word': ({ word = '', field, instead }, { platform }) =>
    word === ''
      ? said(`${field} is written as a text`, `${platform} needs true or false there.`, `The copy has ${instead}.`)
      : // YAML 1.1 has yes, no, on and off (https://yaml.org/type/bool.html); YAML 1.2 has true and false alone (https://yaml.org/spec/1.2.2/#10212-boolean).
        said(
          `${field} says “${word}”`,
          `Some programs read that as ${instead}, others as a text: YAML has changed here.`,
          `The copy has ${instead}.`,
        ),
  'boolean-unreadable': ({ field }, { platform }) =>
    said(`${field} is neither true nor false`, `${platform} does not know what is meant.`, 'Write true or false.'),
  'line-break-in-value': ({ field }, { mended }) =>
    said(
      `${field} holds a line break`,
      'It is written over several lines, and the line break becomes part of the value.',
      mended ? 'The copy has it on one line.' : 'Write it on one line.',
    ),
  'space-around-value': ({ field }, { platform }) =>
    said(`There is a space inside the quotes of ${field}`, `${platform} takes it for part of the value.`, 'The copy has no space there.'),
  'text-expected': ({ field }, { platform }) =>
    said(
      `${field} holds more than a text`,
      `${platform} needs one text there and finds a list or further names.`,
      'Write one value after the colon.',
    ),
});

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
export const values: RepairCopies<Values> = inEnglish('repair#values', {
  'wrong-key': ({ found, right }, { platform, mended }) =>
    said(
      `“${found}” is not read`,
      `${platform} reads “${right}”. What is under “${found}” is lost.${found === 'auth.user' ? ' CDS’s own pages show the wrong name.' : ''}`,
      mended ? `The copy says “${right}”.` : `“${right}” is in the file too, and that one counts. Remove “${found}”.`,
    ),
  'unknown-key': ({ near = '', field }, { platform }) =>
    near === ''
      ? said(
          `“${field}” is not known`,
          `${platform} has no such field, as far as is known, and passes over it.`,
          'It stays as it is. If it was meant for something, compare its name with the platform’s pages.',
        )
      : said(
          `“${field}” is not known`,
          `${platform} has no such field and passes over it, with all that is under it.`,
          `Did you mean “${near}”? Then correct the name by hand.`,
        ),
  'required-missing': ({ field, how }, { platform }) =>
    said(
      `${field} is missing`,
      `${platform} refuses the file, or cannot work, without it.`,
      how === undefined ? 'Add it by hand, or let Handrail write a new file.' : howWords(how, field),
    ),
  'placeholder-left': ({ field }, { platform }) =>
    said(
      `${field} still holds a placeholder`,
      `${platform} fills nothing in: it takes the text as it is.`,
      'Put the real value in its place.',
    ),
  'value-too-long': ({ field, limit, length }, { platform }) =>
    said(`${field} is too long`, `${platform} keeps at most ${limit} characters; this has ${length}.`, 'Shorten it.'),
  'name-pattern': ({ field }) =>
    said(
      `${field} holds a character that does not belong in a name`,
      'The name becomes part of an address in CDS. Letters, digits, dot, underscore and hyphen are safe.',
      'The copy has hyphens in their place. If CDS already knows it by the old name, the copy makes a second one.',
    ),
  'type-wrong': (_, { mended }) =>
    said(
      `type is not one that CDS knows`,
      `CDS takes the file and fails when it first uses it. It knows bitbucketserver for a Bitbucket that you run yourselves, and bitbucketcloud.`,
      mended ? 'The copy says bitbucketserver.' : 'Write bitbucketserver, also for Bitbucket Data Center.',
    ),
  'type-other-product': ({ found }) =>
    said(
      `type says ${found}, not Bitbucket`,
      'CDS will speak to another product than Bitbucket.',
      'If this file is for Bitbucket, write bitbucketserver.',
    ),
  'cds-refuses-cloud': said(
    'CDS refuses Bitbucket Cloud',
    'CDS up to 0.57.0 lists your repositories on import, through an address that Bitbucket removed on 14 Apr 2026. Whether a later CDS corrects this is not known.',
    'Nothing in the file can change that. Ask OVHcloud for a CDS that can, or use a Bitbucket that you run yourselves.',
  ),
  'application-wrong': (_, { mended }) =>
    mended
      ? said(
          'application is not one that Harness documents',
          'For Bitbucket, Harness documents bitbucket_server.',
          'The copy says bitbucket_server.',
        )
      : said(
          'application is not one that Harness documents',
          'For Bitbucket, Harness documents bitbucket_server. For Bitbucket Cloud it documents no satellite; Cloud is connected in Harness itself.',
          'Compare it with the file that Harness lets you download.',
        ),
  'satellite-flag-missing': said(
    'satellite: true is missing in the integration',
    'Harness marks an integration of a satellite with it.',
    'The copy has it.',
  ),
  'several-bitbucket-integrations': ({ count }) =>
    said(
      `The file has ${count} Bitbucket integrations`,
      'One satellite can serve several. Each is read with its own address, user and token.',
      'Make sure that each has its own id from Harness.',
    ),
  'unsafe-ssl': said(
    'allow_unsafe_ssl does not help Bitbucket',
    'Harness documents it for Jira only. It would also switch off the check that tells a stranger’s server from yours.',
    'Import your company’s certificate authority (it vouches for your servers) into the list that the satellite’s Java trusts instead (JVM_OPTS, -Djavax.net.ssl.trustStore).',
  ),
});

type Addresses =
  | 'address-cloud-in-self-managed'
  | 'address-self-managed-in-cloud'
  | 'address-trailing-slash'
  | 'address-not-base'
  | 'address-without-scheme'
  | 'address-unreadable'
  | 'address-holds-credentials'
  | 'address-plain-http';
export const addresses: RepairCopies<Addresses> = inEnglish('repair#addresses', {
  'address-cloud-in-self-managed': ({ sample, field }, { platform }) =>
    sample === true
      ? said(
          `${field} is an address of Bitbucket Cloud`,
          'The integration is for a Bitbucket that you run yourselves. Harness’s own sample shows such an address, so which form it needs is not confirmed.',
          'Put your server’s base URL there, such as https://git.acme.io/bitbucket. If Harness wrote it into the downloaded file and data comes, leave it.',
        )
      : said(
          `${field} is an address of Bitbucket Cloud`,
          `The file is for a Bitbucket that you run yourselves: ${platform} looks for the paths of its interface for programs (REST) there and finds none.`,
          'Put your server’s base URL there, such as https://git.acme.io/bitbucket.',
        ),
  'address-self-managed-in-cloud': said(
    'The file says Bitbucket Cloud, and the address is your own server’s',
    'With type bitbucketcloud CDS ignores the address and sends user name and token to bitbucket.org.',
    'The copy says bitbucketserver. If Cloud was meant: CDS up to 0.57.0 refuses it.',
  ),
  'address-trailing-slash': ({ field }, { platform }) =>
    said(`${field} ends with a slash`, `${platform} puts its own path behind it.`, 'The copy has no slash there.'),
  'address-not-base': ({ field, right }, { platform }) =>
    said(
      `${field} is a page, not the base URL`,
      `${platform} puts its own path behind the address, and that leads nowhere.`,
      `The copy has ${right}.`,
    ),
  'address-without-scheme': ({ field, right }, { platform }) =>
    said(
      `${field} does not begin with https://`,
      `${platform} cannot tell how to reach it.`,
      `The copy has ${right}. If your server speaks plain HTTP only, write http:// instead.`,
    ),
  'address-unreadable': ({ field }) =>
    said(
      `${field} is not an address`,
      'It is no web address of a Bitbucket.',
      'Put your server’s base URL there, such as https://git.acme.io/bitbucket.',
    ),
  'address-holds-credentials': ({ field }) =>
    said(
      `${field} holds a user name or password`,
      'It would show up in logs and screens.',
      'The copy has the address without them. Replace that password or token if others have seen the file.',
    ),
  'address-plain-http': ({ field }) =>
    said(`${field} is not encrypted`, 'The token crosses the network in plain text.', 'Use https:// where your server has it.'),
});

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
export const tokens: RepairCopies<Tokens> = inEnglish('repair#tokens', {
  'token-app-password': ({ field, cloud }) =>
    said(
      `${field} is an app password`,
      'Bitbucket Cloud no longer accepts app passwords, and a Bitbucket that you run yourselves never did.',
      cloud ? 'Create an API token with scopes and put it there.' : 'Create an HTTP access token on your own server and put it there.',
    ),
  'token-for-cloud': ({ field, organization }) =>
    said(
      `${field} is a token of Bitbucket Cloud`,
      `The file is for a Bitbucket that you run yourselves, which does not know it.${organization ? ' It may also be an organisation’s API key of admin.atlassian.com, which no Bitbucket takes.' : ''}`,
      'Create an HTTP access token on your own server and put it there.',
    ),
  'token-for-self-managed': ({ field }) =>
    said(
      `${field} is an HTTP access token of a server`,
      'Bitbucket Cloud does not know it: such a token works with the server that made it.',
      'Create an API token with scopes, or an access token of the repository, project or workspace.',
    ),
  'token-organization-key': ({ field }) =>
    said(
      `${field} may be an organisation’s API key`,
      'A key of admin.atlassian.com looks the same as a repository, project or workspace access token, and Bitbucket does not take it.',
      'Make sure that it comes from Bitbucket’s own settings.',
    ),
  'token-legacy': ({ field }) =>
    said(
      `${field} may be an API token made before 2023`,
      'All of those have expired.',
      'If it is one, create a new API token with scopes.',
    ),
  'token-wrapped': ({ field }) =>
    said(
      `${field} holds more than the token`,
      'Quotes, spaces or the word “Bearer” are around it and are sent along.',
      'The copy has the token alone.',
    ),
  'token-with-user': ({ field }, { platform }) =>
    said(`${field} holds user name and token together`, `${platform} needs the token alone there.`, 'The copy has the token alone.'),
  'token-not-printable': ({ field, what }) =>
    said(
      `${field} holds ${sharedProblemWords.inToken[what]}`,
      'No Bitbucket token does; something was pasted along, or it is not the token.',
      'Copy the token again and put it there alone.',
    ),
  'user-is-email': ({ right = '', other }, { mended }) =>
    said(
      'The user name is an e-mail address',
      'Git on Bitbucket Cloud takes the Bitbucket user name, or a fixed name that goes with the token. The e-mail address is for Bitbucket’s interface for programs (REST) only.',
      mended
        ? `The copy has ${right}.`
        : other !== undefined
          ? `Line ${other} already has ${right} for this server. Put the right token there and remove this line.`
          : 'Put your Bitbucket user name there, or x-bitbucket-api-token-auth for an API token.',
    ),
  'user-missing': ({ right = '', other }, { platform, mended }) =>
    said(
      'The user name is missing',
      `${platform} passes over an entry without user name and password.`,
      mended
        ? `The copy has ${right}, which goes with this token.`
        : other !== undefined
          ? `Line ${other} already has ${right} for this server. Put the right token there and remove this line.`
          : 'Add the user name of the token’s owner before the token.',
    ),
  'user-wrong-for-token': ({ right = '', other = 0 }, { mended }) =>
    said(
      'The user name does not go with this token',
      `Bitbucket Cloud takes this kind of token under the name ${right}.`,
      mended
        ? `The copy has ${right}.`
        : `Line ${other} already has ${right} for this server. Put the right token there and remove this line.`,
    ),
});

type Environment =
  | 'env-export-prefix'
  | 'env-quotes'
  | 'env-spaces'
  | 'env-colon'
  | 'env-no-value'
  | 'env-name'
  | 'env-comment'
  | 'env-uri';
export const environment: RepairCopies<Environment> = inEnglish('repair#environment', {
  'env-export-prefix': ({ field }) =>
    said(
      `“export” is in front of ${field}`,
      'That is for a shell. Docker and kubectl refuse a name with a space in it.',
      'The copy has the name alone.',
    ),
  'env-quotes': ({ field }) =>
    said(
      `${field} is in quotes`,
      'Docker and kubectl unquote nothing: the quotes become part of the value. Only Compose and a shell take them away.',
      'The copy has the value without quotes.',
    ),
  'env-spaces': ({ field, shell }) =>
    said(
      `There is a space beside the value of ${field}`,
      shell === true
        ? 'A shell ends the word there and does not set the variable.'
        : 'Everything after the = belongs to the value, and no space may come before it.',
      'The copy has no space there.',
    ),
  'env-colon': ({ field }) =>
    said(`${field} is followed by a colon`, 'That is YAML. An environment file has NAME=value.', 'The copy has an = there.'),
  'env-no-value': ({ field = 'The line' }) =>
    said(
      `${field} has no =`,
      'Without it there is no value, and Docker refuses a line with a space in its name.',
      'Write NAME=value, or remove the line.',
    ),
  'env-name': ({ field = 'The line' }) =>
    said(
      `${field} is not a name for a variable`,
      'A name has letters, digits and underscores and does not begin with a digit.',
      'Correct the name.',
    ),
  'env-comment': ({ field }) =>
    said(
      `There is a comment behind the value of ${field}`,
      'A # begins a comment at the beginning of a line only; here it becomes part of the value.',
      'The copy has the comment on a line of its own.',
    ),
  'env-uri': ({ field }) =>
    said(
      `${field} holds an env:// reference`,
      'That belongs in HashiCorp’s form. The environment of the agent holds the token itself.',
      'Put the token there.',
    ),
});

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
export const git: RepairCopies<Git> = inEnglish('repair#git', {
  'git-not-encoded': said(
    'A character in the line is not percent-encoded',
    'Git splits the line at / @ : ? and # and undoes %, so it reads another user name, token or host than you wrote.',
    'The copy has user name and token percent-encoded.',
  ),
  'git-second-entry': ({ paths, other = 0 }) =>
    paths === true
      ? // Only with this setting is the path compared (https://git-scm.com/docs/gitcredentials#Documentation/gitcredentials.txt-useHttpPath).
        said(
          `Git never reads this line, because line ${other} comes first`,
          'Both are for the same host and user name. Git compares the path behind the host only where credential.useHttpPath is set.',
          'If it is set, this line is fine. If not, remove the line that you do not need.',
        )
      : said(
          `Git never reads this line, because line ${other} comes first`,
          'Both are for the same host, and Git takes the first.',
          'Remove the one that you do not need.',
        ),
  'git-line-unread': ({ other = 0 }) =>
    said(
      'Git takes nothing from this line',
      `It is not written as Git reads it. Git takes line ${other} for this host. If this line were corrected, it would come first, so the copy leaves it as it is.`,
      `Remove it. If you need this sign-in and not the one in line ${other}, remove that line and repair the file again.`,
    ),
  'git-line-hides': ({ other = 0, cause }) =>
    said(
      `This line hides line ${other}`,
      `Git takes the first line for a host and never gets to line ${other}.${cause === undefined ? '' : ` Bitbucket cannot accept this one: ${causeTitle(cause)}.`}`,
      `The copy has it as a comment, so Git takes line ${other}.`,
    ),
  'git-host-missing': ({ right }) =>
    said(
      `There is no entry for ${right}`,
      'Git asks for this host when it clones from Bitbucket Cloud. The entry for api.bitbucket.org serves programs that call Bitbucket’s REST interface; Git does not read it.',
      `Add an entry for ${right} with x-bitbucket-api-token-auth and the API token.`,
    ),
  'rest-user': said(
    'This entry needs the e-mail address',
    'It is for programs that call Bitbucket’s REST interface, and that takes an API token with the Atlassian account e-mail address only. Git does not read this entry.',
    'If a program reads it, put the e-mail address there as the user name.',
  ),
  'git-line-unreadable': said(
    'Git cannot use this line',
    'A line of the credential store is https://user:token@host.',
    'Write it in this form, or remove it.',
  ),
  'git-host-case': ({ right }) =>
    said(
      'The host is written with capital letters',
      'Git compares the host letter by letter with the one of the clone address.',
      `The copy has ${right}.`,
    ),
  'git-host-wrong': ({ right }) =>
    said('Git does not clone from this host', `Bitbucket Cloud’s repositories are at ${right}.`, `The copy has ${right}.`),
  'git-scheme': said(
    'The line is for http, and Bitbucket Cloud is reached by https',
    'Git compares this too and finds nothing.',
    'The copy has https.',
  ),
  'git-scheme-case': ({ right }) =>
    said(
      'The line begins with capital letters',
      'Git compares this letter by letter too, and asks in small letters: it never finds the line.',
      `The copy has ${right}.`,
    ),
  'netrc-host': ({ right, other = 0 }, { mended }) =>
    said(
      'machine is more than a host name',
      'Git compares it with the bare name of the server: no https://, no number after a colon, no path.',
      mended ? `The copy has ${right}.` : `Line ${other} already is an entry for ${right}, and Git uses that one. Remove this entry.`,
    ),
  'netrc-space': said(
    'There is a word here that means nothing',
    'A value without quotes ends at the first space, so what comes after it is not read.',
    'Remove the word. If it belongs to the value, put the whole value in double quotes, which curl has undone since version 7.84.',
  ),
  'netrc-comment': said(
    'A comment behind a value is read',
    'A # begins a comment at the beginning of a line. Behind a value most versions of curl, which Git reads the file with, read the words on, and one of these has a meaning in a .netrc.',
    'The copy has the comment on a line of its own.',
  ),
  'netrc-quotes': ({ field }) =>
    said(
      `${field} is in quotes`,
      'curl since version 7.84 and Python undo quotes in a .netrc; older versions of curl and Go take them for part of the value.',
      'The copy has no quotes.',
    ),
  'netrc-quote-open': (_, { mended }) =>
    said(
      'A quotation mark is not closed',
      'curl, which Git reads the file with, refuses the file from here on since version 7.84: it then signs in nowhere that comes later, and not for this entry. Older versions take the mark for part of the value.',
      mended ? 'The copy has the value without the mark.' : 'Add the mark at the end of the value, or remove the one at its beginning.',
    ),
});

type Words = RepairCopy | ((params: object, subject: RepairSubject) => RepairCopy);

/** A code without words does not compile. */
type Worded =
  | keyof typeof file
  | keyof typeof writing
  | keyof typeof values
  | keyof typeof addresses
  | keyof typeof tokens
  | keyof typeof environment
  | keyof typeof git
  | keyof typeof envWords
  | keyof typeof configWords
  | keyof typeof kubeCopies
  | keyof typeof repairJsonWords;
export type EveryCodeHasWords = RepairCode extends Worded ? true : never;

/** Looked up when they are shown: another language may have been laid over them since. */
const tables = [file, writing, values, addresses, tokens, environment, envWords, git, configWords, kubeCopies, repairJsonWords];

/** The words for a problem of a file. `params` are the code's own. */
export function repairCopy({ code, params }: RepairCause, subject: RepairSubject): RepairCopy {
  const table = tables.find((each) => Object.hasOwn(each, code)) as Partial<Record<RepairCode, Words>> | undefined;
  const words = table?.[code];
  if (words === undefined) throw new Error(`no words for ${code}`);
  return typeof words === 'function' ? words(shownParams(params), subject) : words;
}

export const fields = inEnglish('repair#fields', {
  line: (line: number) => `line ${line}`,
  ofLine: (line: number, part: string) => `line ${line}: ${part}`,
});

/** A field as it is shown: its own name, or `line 2: host`. */
export function fieldWords(path: string): string {
  const found = lineFieldOf(path);
  if (found === null) return path;
  return found.part === '' ? fields.line(found.line) : fields.ofLine(found.line, found.part);
}

/** The parameters with the field that they are about as it is shown. */
function shownParams<P extends object>(params: P): P {
  return 'field' in params && typeof params.field === 'string' ? { ...params, field: fieldWords(params.field) } : params;
}

function causeTitle(cause: RepairCause): string {
  return repairCopy(cause, { platform: repairPlatformNames.git, mended: false }).title;
}

/** The words for one problem of a report. */
export function repairProblemWords(problem: RepairProblem, { platformName }: Pick<RepairReport, 'platformName'>): RepairCopy {
  return repairCopy(problem, { platform: platformName, mended: problem.mended });
}

/** A report as `--json` prints it: notes and problems in words (docs/design.md 4). */
export function repairInWords({ platform, platformName, format, name, reads, problems, mended }: RepairReport) {
  const inWords = (problem: RepairProblem) => {
    const { code, line, severity } = problem;
    return { code, line, mended: problem.mended, severity, ...repairProblemWords(problem, { platformName }) };
  };
  return {
    platform,
    platformName,
    format,
    name,
    reads: reads.map((read) => ({ ...read, path: fieldWords(read.path), note: read.note === null ? null : repairNoteWords(read.note) })),
    problems: problems.map(inWords),
    mended,
    unmendable: unmendable({ problems }).map((each) => {
      const { code, line, title, fix } = inWords(each);
      return { code, line, title, fix };
    }),
  };
}

/** Words of the terminal around the report. */
export const repairWords = inEnglish('repair#repairWords', {
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
  exists: () => reasonWords(because('copy-exists')),
  noFile: (platform: string) => sharedProblemWords.noFile(platform, Object.keys(repairPlatformNames).join(', ')),
  unsure: (platforms: readonly string[]) =>
    `Neither the file’s name nor its content tells which program reads it. Say it with --platform, one of ${platforms.join(', ')}.`,
  verdicts: { ok: 'fine', warning: 'look', wrong: 'wrong', missing: 'missing', ignored: 'not read' },
});
