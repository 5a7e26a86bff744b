/** Sentences about a JSON configuration that somebody wrote. */
import type { repairJsonCodes } from '../../repair-json.ts';
import { error, warning } from '../repair-copy.ts';
import type { Words } from '../repair-copy.ts';

/** The words for each code; `platform` is always there, `mended` is “yes” when the copy no longer has the problem. */
export const repairJsonWords: Readonly<Record<(typeof repairJsonCodes)[number], Words>> = {
  'not-json': (say) =>
    error(
      'The file is not JSON',
      `${say('platform')} stops reading in this line: ${say('reason')}.`,
      'Correct this line by hand, then try again. A name and its value look like "name": "value", and there is a comma between two of them.',
    ),
  'json-comma': (say) =>
    error(
      `A comma is ${say('what') === 'missing' ? 'missing' : 'one too many'}`,
      `JSON has a comma between two values, and none after the last one. ${say('platform')} refuses the whole file.`,
      say('what') === 'missing' ? 'The copy has the comma.' : 'The copy has no comma there.',
    ),
  'json-comment': (say) =>
    error(
      'There is a comment in the file',
      `JSON has none, and ${say('platform')} refuses the whole file.`,
      'The copy has no comments. Your file keeps them.',
    ),
  'json-line-break': (say) =>
    error(
      'A text goes over the end of a line',
      `In JSON a text is on one line. ${say('platform')} refuses the whole file.`,
      'The copy has the line break written as \\n. If none was meant, join the lines.',
    ),
  'json-quotes': (say) =>
    error(
      'Names and texts need straight double quotes',
      `Single quotes, curly quotes of a word processor, or none at all are not JSON. ${say('platform')} refuses the whole file.`,
      'The copy has straight double quotes.',
    ),
  'json-word': (say) =>
    error(
      'A word or number is written in a form that is not read',
      `${say('platform')} knows true and false in small letters, and plain numbers. It refuses the whole file.`,
      'The copy has it in the right form.',
    ),
  'connection-alone': (say) =>
    error(
      'The connection is not in its place',
      `${say('platform')} looks for it under “connections”, with a name of its own. It refuses the file like this.`,
      'The copy has it there, under the name “bitbucket”.',
    ),
  'entry-form': (say) =>
    error(
      `${say('field')} holds an entry in another form`,
      `${say('platform')} needs ${say('form')} there, and passes over or refuses anything else.`,
      say('mended') === 'yes' ? `The copy has ${say('right')}.` : `Write it as ${say('form')}.`,
    ),
  'key-refused': (say) =>
    error(
      `“${say('field')}” is not a name that ${say('platform')} knows`,
      'It accepts no other names than its own, and refuses the whole configuration.',
      say('mended') === 'yes'
        ? `The copy says “${say('right')}”.`
        : say('right') !== ''
          ? `“${say('right')}” stands in the file too. Remove “${say('field')}”.`
          : say('near') !== ''
            ? `Did you mean “${say('near')}”? Then correct the name, otherwise remove it.`
            : 'Remove it, or compare its name with the platform’s pages.',
    ),
  'type-expected': (say) =>
    error(
      `${say('field')} must be ${say('want')}`,
      `The file has ${say('found')} there, and ${say('platform')} refuses the configuration.`,
      say('mended') === 'yes' ? `The copy has ${say('want')}.` : `Write ${say('want')}.`,
    ),
  'value-not-allowed': (say) =>
    error(
      `${say('field')} has a value that ${say('platform')} does not know`,
      `It knows ${say('allowed')}.`,
      say('mended') === 'yes' ? `The copy says ${say('right')}.` : `Write one of ${say('allowed')}.`,
    ),
  'field-useless': (say) =>
    warning(
      `${say('field')} does nothing here`,
      `${say('platform')} ignores it for ${say('for')}.`,
      'Remove it, or use what the platform offers for this Bitbucket.',
    ),
  'nothing-selected': (say) =>
    error('No repositories are chosen', `Without ${say('fields')} ${say('platform')} takes none.`, `Add ${say('fields')}.`),
  'deployment-missing': (say) =>
    error(
      'The file does not say that this Bitbucket is your own',
      `Without deploymentType ${say('platform')} takes the connection for Bitbucket Cloud and sends the token there.`,
      'The copy says "deploymentType": "server".',
    ),
  'address-example': (say) =>
    error(
      `${say('field')} is an example address`,
      `${say('platform')} refuses every address with example.com in it.`,
      'Put the address of your Bitbucket there.',
    ),
  'app-password-field': (say) =>
    error(
      `${say('field')} is the field for app passwords`,
      'Bitbucket Cloud no longer accepts app passwords. An API token has a field of its own.',
      say('mended') === 'yes'
        ? `The copy has the token under “${say('right')}”.`
        : `Create an API token with scopes, put it under “${say('right')}” and remove “${say('field')}”.`,
    ),
  'git-user-email': (say) =>
    error(
      `${say('field')} is an e-mail address`,
      'Git on Bitbucket Cloud does not take it, so nothing can be cloned.',
      say('mended') === 'yes'
        ? `The copy has ${say('right')}, which goes with every API token.`
        : 'Put the Bitbucket user name of the token’s owner there.',
    ),
  'git-user-missing': (say) =>
    error(
      'gitUser is missing',
      `${say('platform')} then clones with the e-mail address of “user”, which Git on Bitbucket Cloud does not take.`,
      `The copy has ${say('right')}, which goes with every API token.`,
    ),
  'rest-user-name': (say) =>
    warning(
      `${say('field')} is not an e-mail address`,
      'Bitbucket Cloud’s interface for programs (REST) takes an API token with the e-mail address of the Atlassian account only. A user name goes with app passwords, and those are gone.',
      'Put the e-mail address there, and the Bitbucket user name under “gitUser”. For an access token, remove both.',
    ),
  'secret-in-file': (say) =>
    error(
      `${say('field')} holds the token itself`,
      `${say('platform')} takes the name of an environment variable there, and refuses the token.`,
      say('mended') === 'yes'
        ? `The copy names the variable ${say('right')}. Set it to the token where ${say('platform')} runs.`
        : `Put the token into an environment variable, and the name of that variable into ${say('field')}.`,
    ),
  'secret-variable': (say) =>
    error(
      `${say('field')} is not the bare name of a variable`,
      `${say('platform')} looks for a variable of exactly this name.`,
      say('mended') === 'yes' ? `The copy has ${say('right')}.` : 'Write the name of the environment variable, such as BITBUCKET_TOKEN.',
    ),
  'sign-in-both': (say) =>
    error(
      `${say('first')} and ${say('second')} do not go together`,
      `${say('platform')} refuses a connection that has both.`,
      'Keep the one that you mean to use, and remove the other.',
    ),
  'sign-in-missing': (say) =>
    error('The way to sign in is missing', `${say('platform')} needs ${say('fields')}.`, 'Add it with the token.'),
};
