/** Sentences around what people hand to each other: a connection, and a bundle for support. */
import { counted, listed } from '../intl.ts';
import { inEnglish } from '../language.ts';
import type { BundlePart, Caution, LeftOut } from '../../share.ts';

interface LeftOutCopy {
  readonly title: string;
  readonly whys: Readonly<Record<LeftOut['why'], string>>;
  /** By the field's own name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly next: string;
}

/** Rows of a shared connection. */
export const sharedRowsCopy = inEnglish('share#rows', {
  name: 'Name',
  bitbucket: 'Bitbucket',
  address: 'Address',
  workspace: 'Workspace',
  project: 'Project',
  repositories: 'Repositories',
  all: 'All of them',
  open: 'Not chosen yet',
  platform: 'Platform',
  noPlatform: 'Not chosen yet',
  token: 'Kind of token',
  noToken: 'Not chosen yet',
  user: 'User name',
  gitUser: 'User name for Git',
  certificates: 'Certificate file',
  certificateCount: (name: string, count: number): string =>
    `${name}, ${counted(count, { one: '1 certificate', other: (n) => `${n} certificates` })}`,
  yes: 'Yes',
  no: 'No',
});

/** Where one of a set is shared: a file holds one connection, and an older Handrail would refuse one that holds several. */
export const sharedAloneCopy = inEnglish('share#alone', {
  alone: (others: readonly string[]): string =>
    `This connection was set up together with ${listed(others)}. A file holds one connection, so share the others one by one.`,
});

/** What the terminal says around them. */
export const shareTerminalCopy = inEnglish('share#terminal', {
  written: (path: string): string => `Written: ${path}`,
  noSecret: 'It holds no secret that Handrail knows or recognises. Send it as you send other files.',
  toTake: (command: string): string => `Nothing was saved. To take it: ${command}`,
  toCopy: (command: string): string => `Nothing was saved. To take it all the same, as a copy: ${command}`,
  taken: (name: string): string => `Taken: “${name}”. It has no token yet.`,
  next: (command: string): string => `Add one in the wizard (handrail start), or check it with: ${command}`,
  bundle: (name: string): string => `Bundle about “${name}” (read-only):`,
});

/** What to look at twice. `where`: the platform's own name for the answer. */
export const cautionCopy = inEnglish('share#cautions', {
  'plain-http': ({ host }) =>
    `${host} is reached without encryption (http://). Everybody on the way could read the token. Handrail asks again before it sends one there.`,
  'poses-as-cloud': ({ host }) =>
    `${host} is not Bitbucket Cloud, although its name reads like it. Bitbucket Cloud is bitbucket.org and nothing else.`,
  'letters-beyond-a-to-z': ({ host }) => `${host} is written with letters beyond a to z. They can look like other letters.`,
  'number-for-a-name': ({ host }) => `${host} is a number in place of a name. Ask whose server it is.`,
  'this-computer': ({ host }) => `${host} is the computer that Handrail runs on, and not a server of your company.`,
  'own-authority': () =>
    'The file brings its own certificates. This connection will trust every server that they vouch for. Compare them with those of your network.',
} satisfies Readonly<Record<Caution['kind'], (caution: Caution) => string>>);

export const leftOutCopy: LeftOutCopy = inEnglish('share#leftOut', {
  title: 'Left out',
  whys: {
    secret: 'It is, or looks like, a token or password.',
    hidden: 'It holds a character that nobody can see.',
    'address-password': 'It is an address with a user name and password in it.',
    'not-valid': 'It does not have the form that belongs there.',
  },
  fields: {
    baseUrl: 'Address of Bitbucket',
    workspace: 'Workspace',
    projectKey: 'Project',
    repositories: 'List of repositories',
    user: 'User name',
    gitUser: 'User name for Git',
    platform: 'Platform',
    name: 'Name of the connection',
  },
  next: 'Whoever takes the connection is asked for these.',
});

export const sendCopy = inEnglish('share#send', {
  title: 'Share a connection',
  intro: 'Hand a connection to a colleague, or everything that support needs to see. Tokens, passwords and platform keys stay here.',
  none: 'There is no connection that could be shared yet.',
  which: 'Which connection?',
  choose: 'Choose a connection',
  purpose: 'For whom?',
  purposes: { colleague: 'A colleague', support: 'Support' },
  purposeHints: {
    colleague: 'They open the file in their own Handrail, add a token of their own, and have the connection.',
    support: 'One readable file with the last check, the configuration with placeholders, versions, and the log.',
  },
  from: 'Who sends it?',
  fromHint: 'Goes into the file, so that your colleague knows. For example: Ada Lovelace, Platform team.',
  note: 'A note',
  noteHint: { colleague: 'What they should know.', support: 'What goes wrong, and since when.' },
  mask: 'Hide e-mail addresses and names of servers',
  maskHint:
    'Each becomes person-1 or host-1 in the whole file, so that it still makes sense. The connection’s certificate file stays out too. Untick it if support has to see the real names, such as for a certificate or DNS problem.',
  lookMasked:
    'Handrail takes out what it knows or recognises as a secret, and hides e-mail addresses and names of servers. Look the file through before you send it: names of projects, repositories and user names are in it.',
  show: 'See what is in it',
  shown: 'What is in the file',
  making: 'Putting the file together…',
  exact: 'The file, character by character',
  parts: {
    diagnostics: 'Versions of Handrail and of this computer',
    connection: 'The connection, without secrets',
    report: 'The report of the last check',
    file: 'What the platform takes, with placeholders',
    log: 'The last lines of the log',
  } satisfies Readonly<Record<BundlePart['id'], string>>,
  lines: (count: number): string => counted(count, { one: '1 line', other: (n) => `${n} lines` }),
  unchecked: 'This connection has no check to report. Check it first, so that support sees what happens.',
  look: 'Handrail takes out what it knows or recognises as a secret. Look the file through before you send it: names of servers, projects and people are in it.',
  users: 'User names are in the file, because the configuration needs them. Your colleague can change them.',
  save: {
    title: 'Save it',
    button: 'Save the file',
    buttonNative: 'Save the file…',
    folder: 'Folder',
    folderHint: 'On the computer where Handrail runs. It is made if it does not exist.',
    cancelled: 'Nothing was saved.',
    done: 'File saved',
    copyPath: 'Copy the path',
    after: 'It holds no secret that Handrail knows or recognises. Send it as you send other files.',
  },
  help: {
    title: 'What stays here',
    text: ['The token, the platform’s own keys, files that you dropped, and what you typed without going on.'],
    points: ['Your colleague adds a token of their own. Nobody has to send one.', 'The file is a text. Any editor shows what is in it.'],
  },
});

export const receiveCopy = inEnglish('share#receive', {
  title: 'Open a shared connection',
  intro: 'See what it would connect before you take it. Until then Handrail contacts nobody and saves nothing.',
  drop: {
    label: 'The file',
    hint: 'A file that ends in .handrail.json or .handrail, up to 1 MB. Bundles for support open here too.',
    prompt: 'Drop the file here',
  },
  reading: 'Reading the file…',
  another: 'Another file',
  whose: 'Who sent it',
  says: {
    from: (from: string): string => `The file says that it comes from “${from}”.`,
    nobody: 'The file does not say who sent it.',
    unproven: 'Anybody can write a name into a file. Ask them if you did not expect it.',
    made: (day: string, version: string): string => `Made on ${day} with Handrail ${version}.`,
  },
  note: 'Their note',
  what: 'What it connects',
  cautions: 'Look at this first',
  cautionAt: (where: string): string => `${where}:`,
  answers: (platform: string): string => `Answers for ${platform}`,
  access: 'What the token will be allowed to do',
  accessOpen: 'The file does not say which platform it is for, so there is nothing to allow yet.',
  adds: 'What you add',
  addToken: 'A token of your own',
  sameFile: (name: string): string => `You took this file before. It is here as “${name}”.`,
  sameAnswers: (name: string): string => `You have a connection that says the same: “${name}”.`,
  accept: 'Take this connection',
  acceptCopy: 'Take it as a copy',
  open: (name: string): string => `Open ${name}`,
  refuse: 'Leave it',
  refused: 'Nothing was taken.',
  taking: 'Saving the connection…',
  bundle: {
    title: (name: string): string => `Bundle about “${name}”`,
    readOnly: 'Read-only',
    text: 'You only look at it: nothing in it can act, and nothing is saved.',
    made: (day: string, version: string): string => `Made on ${day} with Handrail ${version}.`,
    contents: 'What is in it',
    noReport: 'It holds no check.',
    report: 'The check',
  },
  help: {
    title: 'Is it safe?',
    text: ['A shared connection holds answers and addresses, and nothing that runs.'],
    points: [
      'Look at the addresses: your token goes there once you add it.',
      'The file holds no token. You add your own, and it never goes back to the sender.',
      'Got a report? Choose “Open a report”.',
    ],
  },
});
