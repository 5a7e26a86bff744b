/** What is said where a command was typed in a way that cannot work, and what to type instead. */
import { listed } from '../../intl.ts';
import { inEnglish } from '../../language.ts';

/** Words of the command that are typed, one after the other: they are no sentence. */
const either = (words: readonly string[]): string => words.join(', ');

export const usageCopy = inEnglish('terminal/usage', {
  didYouMean: (name: string) => `Did you mean “${name}”?`,
  known: (names: readonly string[]) => `Known are ${either(names)}.`,
  seeHelp: (command: string) => `See “${command}”.`,

  noCommand: 'There is no such command.',
  folderGone: (command: string) => `The folder that you are in no longer exists. Go to another one (${command}) and run this again.`,

  secretOption: (option: string) =>
    `${option} is refused, because arguments can be seen by other users of this computer and stay in the shell’s history. Give the token with --token-stdin or in HANDRAIL_TOKEN.`,
  noOption: (option: string) => `There is no option ${option} here.`,
  noSuchOption: 'There is no such option here.',
  twice: (option: string) => `${option} was given twice.`,
  noValue: (option: string) => `${option} takes no value.`,
  needsValue: (option: string) => `${option} needs a value.`,
  wordTooMany: (command: string) => `There is a word too many after “${command}”.`,
  port: (option: string) => `${option} takes a port number from 0 to 65535.`,
  oneOf: (option: string, words: readonly string[]) => `${option} takes one of ${either(words)}.`,
  /** A reason of elsewhere, led by what it is about: an option, a key of the answers file, a platform. */
  about: (subject: string, reason: string) => `${subject}: ${reason}`,

  platform: {
    unknown: 'There is no platform with this id.',
    fits: (ids: readonly string[]) => `That name fits ${listed(ids)}. Say which of them with --platform.`,
  },

  language: (codes: readonly string[]) => `Handrail does not speak that language. --lang takes one of ${either(codes)}.`,

  subject: 'Give either --answers FILE or --connection NAME.',
  noConnection: 'There is no connection of this name.',
  notNamed: (name: string, command: string) => `There is no connection called “${name}”. “${command}” lists those that there are.`,

  ca: (file: string) => `${file} could not be read. Check its path, that it is a file of at most 1 MB and that you may read it.`,

  token: {
    none: (example: string) => `No token came on standard input. Pipe it in: ${example}`,
    tooLong: 'What came on standard input is too long to be a token. Pipe in a file that holds the token alone.',
    ended: 'Ended. No token was taken, and nothing was sent.',
    ask: 'Paste the token and press Enter (it is not shown):',
    needed: 'A check needs the token. Pipe it in with --token-stdin, or set HANDRAIL_TOKEN.',
  },

  misplaced: {
    names: {
      'api-token': 'an Atlassian API token',
      'access-token': 'an access token of Bitbucket Cloud',
      'http-access-token': 'an HTTP access token',
      'app-password': 'an app password',
      other: 'a token or a password',
    },
    /** Where each is revoked, in Bitbucket's own words (see core/access/guide-words.ts). */
    places: {
      'api-token': 'at id.atlassian.com/manage-profile/security/api-tokens',
      'access-token': 'in the settings of its repository, project or workspace, under Access tokens',
      'http-access-token':
        'in Bitbucket under profile picture → Manage account → HTTP access tokens (a project’s or repository’s own: in its settings)',
      'app-password': 'in Bitbucket under Personal settings → App passwords',
      other: 'where you created it',
    },
    refused: (name: string, place: string) =>
      `That looks like ${name}. It is refused here, was not used and is not kept. Arguments can be seen by other users of this computer, and it may now be in your shell’s history: revoke it ${place}, make a new one, and give that with --token-stdin or in HANDRAIL_TOKEN.`,
    linkHeldSecret:
      'Arguments can be seen by other users of this computer, and it may now be in your shell’s history. If it is a token, revoke it and make a new one.',
    notRepeated:
      'What you typed is not repeated here, because it may be a token or a key. If it is one: arguments can be seen by other users of this computer, and it may now be in your shell’s history; revoke it and make a new one.',
    /** In place of a path that is not repeated. */
    file: 'the file',
  },

  start: {
    both: 'Choose one of --desktop and --browser.',
    browserOnly: '--port and --no-open are for the web browser and do not go with --desktop.',
  },
  platforms: {
    belongs: (option: string, example: string) => `${option} belongs to one platform: ${example}`,
    which: (example: string) => `Say which platform: ${example}`,
    jsonAlone: '--json goes without other options: it prints everything that Handrail knows of the platform.',
    replace: '--replace belongs to --out FILE.',
    taken: (file: string) => `There is a file ${file} already, with other content. Add --replace to replace it.`,
    cannotUse: (platform: string, deployment: string) => `--kind: ${platform} cannot use it on ${deployment}.`,
    takes: (kinds: readonly string[]) => `It takes ${either(kinds)}.`,
    ending: '--out: the file’s name must end in .html (to read and print) or .md (for a ticket or a wiki).',
  },
  detect: { address: (example: string) => `Give an address: ${example}` },
  check: {
    allAlone:
      '--all goes without other options than --ends-within, --junit and --json: it checks every saved connection with what is kept of it.',
    needsAll: (option: string) => `${option} belongs to --all.`,
    keepCa: '--keep-ca keeps the file of --ca FILE with a saved connection: give --connection NAME too.',
  },
  export: {
    platform: (command: string) => `Say for which platform: --platform ID, once or several times. “${command}” lists them.`,
    out: 'Say where to: --out FOLDER, or --out - for standard output.',
    folder: 'Several platforms are written into a folder: --out FOLDER.',
    to: 'Use --to only with --secrets reference.',
    replace: 'To replace it, add --replace.',
  },
  repair: {
    file: (example: string) => `Give a file: ${example}`,
    toFile: 'The fixed copy holds secrets, so it is written to a file only: --out PATH',
    platforms: (ids: readonly string[]) => `Handrail fixes files of ${either(ids)}.`,
  },
  report: {
    readAlone: '--read goes without other options: it shows a report that was made before.',
    out: 'Say where to: --out FILE, ending in .html, .md or .json.',
    ending: '--out: the file’s name must end in .html (a page), .md (a ticket text) or .json (a data file).',
    error: '--error: the file could not be read. Give a text file with the message that the platform showed.',
    read: '--read: the file could not be read. Check its path, that it is a report and that you may read it.',
  },
  explain: {
    paste: 'Paste the message, then press Enter and Ctrl-D:',
    ended: 'Ended. Nothing was read.',
    file: (example: string) => `The file with the message could not be read. To give the message itself, pipe it in: ${example}`,
  },
  watch: {
    days: (option: string) => `${option} takes a number of days from 1 to 365.`,
    belongs: (option: string) => `${option} belongs to --ics FILE.`,
    alone: '--ends-within is for the list and does not go with --ics.',
    jsonToFile: '--json goes with --ics FILE only, not with --ics -.',
    taken: (file: string) => `There is a file ${file} already, and it is no calendar of Handrail’s. Add --replace to replace it.`,
    junitTaken: (file: string) => `There is a file ${file} already that Handrail did not write. Remove it, or give another name.`,
  },
  connections: {
    which: (example: string) => `Say which connection: ${example}`,
    health: (known: readonly string[]) => `--health takes ${listed(known, 'or')}.`,
    onlyList: (option: string) => `Use ${option} only with the list of connections.`,
    verbs: 'Only “list”, “remove NAME”, “ends NAME DAY” and “forget-ca NAME” can follow “connections”.',
    ends: (example: string) => `Say which connection, and the last day of its token or “never”: ${example}`,
  },
  share: {
    which: (example: string) => `Say which connection: ${example}`,
    out: 'Say where to: --out FILE, or --out - for standard output.',
    ending: '--out: the file’s name must end in .handrail.json or .handrail.',
    taken: (file: string) => `There is a file ${file} already, with other content. Add --replace to replace it.`,
  },
  import: {
    file: (example: string) => `Say which file: ${example}`,
    unreadable: 'The file could not be read. Check its path, that it is a text of at most 1 MB and that you may read it.',
    copyNeedsYes: '--copy goes with --yes.',
  },
  bundle: { out: 'Say where to: --out FILE.', ending: '--out: the file’s name must end in .json.' },
  practice: { scenario: 'There is no scenario of this name.' },
});
