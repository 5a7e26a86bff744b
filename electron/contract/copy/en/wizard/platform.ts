/** Sentences of the step "platform" and of every form for a platform's own inputs. */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';
import { searched } from '../../searched.ts';
import type { Deployment, PlatformStatus } from '../../../words.ts';
import type { HelpTopic } from './words.ts';

export const platformCopy = inEnglish('wizard/platform#platformCopy', {
  title: 'What do you want to connect?',
  intro: (deployment: string): string => `Pick the product that should work with ${deployment}.`,
  search: 'Search platforms',
  searchPlaceholder: 'Jenkins, Terraform, AI…',
  legend: 'Platform',
  /** Headings over the platforms while nobody searches. */
  sections: {
    before: 'You connected these before',
    rest: 'More platforms',
    other: 'Not in the list?',
    blocked: (deployment: string): string => `Not possible with ${deployment}`,
  },
  results: (count: number, total: number): string => (count === total ? `${total} platforms` : `${count} of ${total} platforms`),
  none: (text: string): string => `No platform is called ${searched(text)}.`,
  noneHere: 'No platform is of this kind.',
  noneText: 'Try another word, or show them all.',
  /** Offered where nothing was found. */
  otherText: 'Handrail can also connect a tool that it does not know: you say what the tool must do.',
  other: 'Connect another tool',
  showAll: 'Show all',
  loading: 'Loading the platforms…',
  choose: 'Choose a platform.',
  status: { current: '', legacy: 'Legacy', ended: 'Ended' } satisfies Record<PlatformStatus, string>,
  support: { full: '', legacy: 'Legacy here', blocked: 'Not possible here' },
  route: { oauth: 'Signs in by itself', token: '' },
  artifact: { file: 'File', command: 'Command', sheet: 'Walk-through' },
  blocked: (deployment: string): string => `Not with ${deployment}.`,
  successor: (name: string): string => `Use ${name} instead`,
  successorPage: (name: string): string => `About ${name}`,
  settleTitle: (name: string): string => `What should ${name} be able to do?`,
  settleTitlePlain: (name: string): string => `Before you connect ${name}`,
  settleIntro: 'These choices decide what the token has to be allowed to do. Fewer rights are safer.',
  settleIntroPlain: 'A look at what is needed, so that nothing stops you halfway.',
  placeMissing: (platform: string): string => `Fill this in: ${platform} asks for it.`,
  placeWhy: 'The platform has a field of its own for this, and it is still open here.',
  chosen: 'Chosen platform',
  changePlatform: 'Choose another platform',
  changePlatforms: 'Choose other platforms',
  changeTicked: 'Change the platforms',
  needsTitle: 'You will need',
  needsFor: (name: string): string => `What you will need for ${name}`,
  places: { bitbucket: 'In Bitbucket', platform: 'On the platform', computer: 'On your computer' },
  grantsTitle: 'What the token must be allowed to do',
  grantsCount: (n: number): string =>
    counted(n, { one: '1 permission, with its reason', other: (number) => `${number} permissions, each with its reason` }),
  grantsNone: 'No token is needed: the platform signs in to Bitbucket by itself and asks you there.',
  grantUnconfirmed: 'Not confirmed by the vendor',
  grantFor: (kind: string): string => `For: ${kind}`,
  resultTitle: 'You will get',
  blockedTitle: (name: string, deployment: string): string => `${name} does not work with ${deployment}`,
  sources: 'Where this is from',
  help: {
    title: 'Choosing a platform',
    text: ['The platform is the product that should read from Bitbucket, or be told when something is pushed.'],
    points: [
      '“File” and “Command”: you hand them to the platform as they are.',
      '“Walk-through”: the platform takes no file, so you get every field with the exact text to enter.',
      '“Signs in by itself”: no token is needed.',
    ],
  } satisfies HelpTopic,
  settleHelp: {
    title: 'Why these questions come first',
    text: [
      'A token’s rights cannot be changed afterwards in Bitbucket Cloud, and everywhere a token that may do less is safer. So Handrail asks first what the platform should do, and then shows exactly what to tick.',
    ],
  } satisfies HelpTopic,
  deployments: {
    cloud: 'Bitbucket Cloud',
    server: 'Bitbucket Server',
    'data-center': 'Bitbucket Data Center',
  } satisfies Record<Deployment, string>,
});

export const inputsCopy = inEnglish('wizard/platform#inputsCopy', {
  listHint: 'One per line.',
  example: (text: string): string => `Example: ${text}`,
  required: 'Please fill this in.',
  tooLong: (limit: number): string => `At most ${limit} characters.`,
  notANumber: 'Digits only, please.',
  keep: 'Keep',
  keeping: 'Keeping it…',
  kept: 'Kept in the keychain of this computer.',
  keptMemory: 'Kept in memory until Handrail closes.',
  replace: 'Replace',
  forget: 'Remove',
  secretHint: 'Handled like a token: it never shows again, and goes only into a file you export with secrets inside.',
  dropFile: 'Drop the file here',
  dropAnother: 'Drop another to replace it',
  chooseFile: 'Choose a file',
  fileHint: 'Its content may hold secrets, so Handrail keeps it in memory for this run only.',
  fileHeld: 'File read.',
  dropAnywhere: 'Drop a platform’s file here to fix it',
  severalFiles: (count: number): string => `You dropped ${count} files. Drop one at a time.`,
  folderDropped: 'You dropped a folder. Open it and drop the file itself.',
  fileTooLarge: 'That file is larger than 1 MB, so it cannot be the right one.',
  answered: (question: string, answer: string): string => `${question}: ${answer}`,
  fromFile: (n: number): string =>
    counted(n, {
      one: '1 more question is answered by your file',
      other: (number) => `${number} more questions are answered by your file`,
    }),
  fromFileHint: 'Answer one here only if you want something else than your file says.',
  fromFileMark: 'From your file.',
  fileUnreadable: 'That file could not be read. Choose it again.',
  fileUtf16:
    'That file is saved as UTF-16 (Windows editors call it “Unicode”). Open it in an editor, save it as UTF-8, and choose it again.',
  fileNotText: 'That file holds no readable text. Check that it is the right one.',
  choosePlaceholder: 'Choose…',
});
