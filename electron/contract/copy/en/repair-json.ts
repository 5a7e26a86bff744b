/** Sentences about a JSON configuration that somebody wrote. */
import { inEnglish } from '../language.ts';
import type { EntryForm, JsonChoice, JsonFault, JsonFields, JsonKind, JsonWant, repairJsonCodes } from '../../repair-json.ts';
import { said } from '../repair-copy.ts';
import type { RepairCopies } from '../repair-copy.ts';

export const faults: Readonly<Record<JsonFault, string>> = inEnglish('repair-json#faults', {
  unexpected: 'it finds something that does not belong there',
  'ends-early': 'the file ends before everything is said',
  'not-closed': 'a quote, a bracket or a comment is opened here and never closed',
  'too-deep': 'there are more brackets in one another than anybody reads',
  'more-behind': 'something comes after the last bracket',
});
export const kinds: Readonly<Record<JsonKind | 'list-of-texts' | 'other', string>> = inEnglish('repair-json#kinds', {
  object: 'an object in { }',
  array: 'a list',
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  null: 'null',
  'list-of-texts': 'a list of texts',
  other: 'something else',
});
export const wants: Readonly<Record<Exclude<JsonWant, 'variable'>, string>> = inEnglish('repair-json#wants', {
  text: 'a text',
  flag: 'true or false',
  'list-of-texts': 'a list of texts',
  object: 'an object in { }',
  'list-of-connections': 'a list of connections',
  'list-of-names': 'a list of { "name": … }',
});
export const forms: Readonly<Record<EntryForm, string>> = inEnglish('repair-json#forms', {
  'workspace/repository': 'workspace/repository',
  'PROJECT/repository': 'PROJECT/repository',
  'workspace/PROJECT': 'workspace/PROJECT',
  workspace: 'the workspace’s name alone',
  PROJECT: 'the project’s key alone',
  'workspace/PROJECT/repository': 'workspace/PROJECT/repository',
  'google-secret': 'projects/PROJECT/secrets/NAME/versions/VERSION',
  'connection-name': 'letters, digits, hyphens and underscores only',
});
export const choices: Readonly<Record<JsonChoice, string>> = inEnglish('repair-json#choices', {
  bitbucket: 'bitbucket',
  'sourcebot-deployments': 'cloud and server (also for Data Center)',
  'sourcegraph-access-token': 'access tokens there; an API token belongs under apiToken, with a username',
  'sourcegraph-api-token': 'API tokens there; an access token belongs under accessToken, without a username',
  'sourcegraph-git-url': 'http (also for https) and ssh',
  'user-or-email': 'the e-mail address or the Bitbucket user name of the token’s owner',
});
export const names: Readonly<Record<JsonFields, string>> = inEnglish('repair-json#names', {
  'sourcebot-cloud': 'workspaces, projects or repos',
  'sourcebot-self-managed': 'projects, repos or "all": true',
  'sourcegraph-self-managed': 'projectKeys, repos or repositoryQuery',
  'sourcegraph-cloud-sign-in': 'accessToken alone, or username with apiToken',
  'sourcegraph-server-sign-in': 'token',
});

/** The words for each of its problems. */
export const repairJsonWords: RepairCopies<(typeof repairJsonCodes)[number]> = inEnglish('repair-json#repairJsonWords', {
  'not-json': ({ fault }, { platform }) =>
    said(
      'The file is not JSON',
      `${platform} stops reading in this line: ${faults[fault]}.`,
      'Correct this line by hand, then try again. A name and its value look like "name": "value", and there is a comma between two of them.',
    ),
  'json-comma': ({ missing }, { platform }) =>
    said(
      `A comma is ${missing ? 'missing' : 'one too many'}`,
      `JSON has a comma between two values, and none after the last one. ${platform} refuses the whole file.`,
      missing ? 'The copy has the comma.' : 'The copy has no comma there.',
    ),
  'json-comment': (_, { platform }) =>
    said(
      'There is a comment in the file',
      `JSON has none, and ${platform} refuses the whole file.`,
      'The copy has no comments. Your file keeps them.',
    ),
  'json-line-break': (_, { platform }) =>
    said(
      'A text goes over the end of a line',
      `In JSON a text is on one line. ${platform} refuses the whole file.`,
      'The copy has the line break written as \\n. If none was meant, join the lines.',
    ),
  'json-quotes': (_, { platform }) =>
    said(
      'Names and texts need straight double quotes',
      `Single quotes, curly quotes of a word processor, or none at all are not JSON. ${platform} refuses the whole file.`,
      'The copy has straight double quotes.',
    ),
  'json-word': (_, { platform }) =>
    said(
      'A word or number is written in a form that is not read',
      `${platform} knows true and false in small letters, and plain numbers. It refuses the whole file.`,
      'The copy has it in the right form.',
    ),
  'connection-alone': (_, { platform }) =>
    said(
      'The connection is not in its place',
      `${platform} looks for it under “connections”, with a name of its own. It refuses the file like this.`,
      'The copy has it there, under the name “bitbucket”.',
    ),
  'entry-form': ({ field = 'The name of the connection', form, right = '' }, { platform, mended }) =>
    said(
      `${field} holds an entry in another form`,
      `${platform} needs ${forms[form]} there, and passes over or refuses anything else.`,
      mended ? `The copy has ${right}.` : `Write it as ${forms[form]}.`,
    ),
  'key-refused': ({ field, right = '', near = '' }, { platform, mended }) =>
    said(
      `“${field}” is not a name that ${platform} knows`,
      'It accepts no other names than its own, and refuses the whole configuration.',
      mended
        ? `The copy says “${right}”.`
        : right !== ''
          ? `“${right}” is in the file too. Remove “${field}”.`
          : near !== ''
            ? `Did you mean “${near}”? Then correct the name, otherwise remove it.`
            : 'Remove it, or compare its name with the platform’s pages.',
    ),
  'type-expected': ({ field, want, is, inside, right = '' }, { platform, mended }) => {
    const needed = want === 'variable' ? `{ "env": "${right}" }` : wants[want];
    return said(
      `${field} must be ${needed}`,
      `The file has ${kinds[is]} ${inside === true ? 'in it' : 'there'}, and ${platform} refuses the configuration.`,
      mended ? `The copy has ${needed}.` : `Write ${needed}.`,
    );
  },
  'value-not-allowed': ({ field, allowed, right = '' }, { platform, mended }) =>
    said(
      `${field} has a value that ${platform} does not know`,
      `It knows ${choices[allowed]}.`,
      mended ? `The copy says ${right}.` : 'Write one of these.',
    ),
  'field-useless': ({ field, cloud }, { platform }) =>
    said(
      `${field} does nothing here`,
      `${platform} ignores it for ${cloud ? 'Bitbucket Cloud' : 'a Bitbucket that you run yourselves'}.`,
      'Remove it, or use what the platform offers for this Bitbucket.',
    ),
  'nothing-selected': ({ fields }, { platform }) =>
    said('No repositories are chosen', `Without ${names[fields]} ${platform} takes none.`, `Add ${names[fields]}.`),
  'deployment-missing': (_, { platform }) =>
    said(
      'The file does not say that this Bitbucket is your own',
      `Without deploymentType ${platform} takes the connection for Bitbucket Cloud and sends the token there.`,
      'The copy says "deploymentType": "server".',
    ),
  'address-example': ({ field }, { platform }) =>
    said(
      `${field} is an example address`,
      `${platform} refuses every address with example.com in it.`,
      'Put the address of your Bitbucket there.',
    ),
  'app-password-field': ({ field, right }, { mended }) =>
    said(
      `${field} is the field for app passwords`,
      'Bitbucket Cloud no longer accepts app passwords. An API token has a field of its own.',
      mended
        ? `The copy has the token under “${right}”.`
        : `Create an API token with scopes, put it under “${right}” and remove “${field}”.`,
    ),
  'git-user-email': ({ field, right }, { mended }) =>
    said(
      `${field} is an e-mail address`,
      'Git on Bitbucket Cloud does not take it, so nothing can be cloned.',
      mended ? `The copy has ${right}, which goes with every API token.` : 'Put the Bitbucket user name of the token’s owner there.',
    ),
  'git-user-missing': ({ right }, { platform }) =>
    said(
      'gitUser is missing',
      `${platform} then clones with the e-mail address of “user”, which Git on Bitbucket Cloud does not take.`,
      `The copy has ${right}, which goes with every API token.`,
    ),
  'rest-user-name': ({ field }) =>
    said(
      `${field} is not an e-mail address`,
      'Bitbucket Cloud’s interface for programs (REST) takes an API token with the e-mail address of the Atlassian account only. A user name goes with app passwords, and those are gone.',
      'Put the e-mail address there, and the Bitbucket user name under “gitUser”. For an access token, remove both.',
    ),
  'secret-in-file': ({ field, right }, { platform, mended }) =>
    said(
      `${field} holds the token itself`,
      `${platform} takes the name of an environment variable there, and refuses the token.`,
      mended
        ? `The copy names the variable ${right}. Set it to the token where ${platform} runs.`
        : `Put the token into an environment variable, and the name of that variable into ${field}.`,
    ),
  'secret-variable': ({ field, right }, { platform, mended }) =>
    said(
      `${field} is not the bare name of a variable`,
      `${platform} looks for a variable of exactly this name.`,
      mended ? `The copy has ${right}.` : 'Write the name of the environment variable, such as BITBUCKET_TOKEN.',
    ),
  'sign-in-both': ({ first, second }, { platform }) =>
    said(
      `${first} and ${second} do not go together`,
      `${platform} refuses a connection that has both.`,
      'Keep the one that you mean to use, and remove the other.',
    ),
  'sign-in-missing': ({ fields }, { platform }) =>
    said('The way to sign in is missing', `${platform} looks for ${names[fields]}.`, 'Add it with the token.'),
});
