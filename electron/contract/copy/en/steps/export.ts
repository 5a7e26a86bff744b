/** Every sentence of the export step. "What to do next" and the sheets bring the platform's own words. */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';
import type { SecretsMode } from '../../../words.ts';

/** By POSIX mode. */
const fileModes: Readonly<Record<string, string>> = { '0600': 'only you can read it', '0644': 'everyone on this computer can read it' };

export const exportCopy = inEnglish('steps/export', {
  title: (platform: string) => `Set up ${platform}`,
  titleNone: 'The result',
  noPlatform: 'Choose a platform first: what it takes depends on it.',
  intro: (platform: string) => `This is what ${platform} takes. Have a look, then save or copy it.`,
  introSheet: (platform: string) => `${platform} takes no file: enter this by hand, one line after the other, and tick off what is done.`,
  loading: 'Putting it together…',
  help: {
    title: 'With or without the token',
    text: ['“Use it now” puts the token into the result, so that it works without an edit by hand. “Share it” leaves the token out.'],
    points: [
      'A file with the token inside is saved so that only you can read it.',
      'Nothing leaves this computer unless you copy or save it.',
    ],
  },
  helpSheet: {
    title: 'Two windows side by side',
    text: ['Keep this page open beside the platform’s. Each line says where to click, what to enter, and how you see that it worked.'],
    points: ['Your ticks are kept, so you can go on tomorrow.', 'The icon behind a value copies it exactly.'],
  },
  helpDetails: {
    title: 'What these are for',
    text: ['They are the platform’s own questions, under its own names. The token needs nothing of them.'],
    points: ['What you leave empty where it says “(optional)” is left out.'],
  },
  practice: 'Made from practice data. Do not use it with a real platform.',
  /** First of “what to do next”, wherever that is shown. */
  practiceNext: 'This is a practice export: nothing in it is real. Look at it and throw it away; it works with no platform.',

  inputs: {
    title: (platform: string) => `A few details for ${platform}`,
    intro: 'These have nothing to do with access; they only go into the result.',
    changeAll: 'Change the details',
    show: 'Show the result',
  },

  use: {
    legend: 'What is it for?',
    unanswered: 'Choose one of the two.',
    now: 'Use it now',
    nowHelp: 'With the token inside. Saved so that only you can read it.',
    share: 'Share it',
    shareHelp: 'Without the token. Safe to send, commit or attach.',
    nowUnavailable: 'Handrail has no token to put inside.',
    modes: 'How should the token be left out?',
  },
  modes: {
    placeholder: { label: 'With a placeholder', help: 'A word like PASTE-TOKEN-HERE marks the place for the token.' },
    env: { label: 'From the environment', help: 'The platform reads the token from an environment variable.' },
    inline: { label: 'With the token inside', help: 'Ready to use. Handle it like a password.' },
    reference: {
      label: 'In a secrets manager',
      help: 'The token is kept there, and the files hold only its name. A renewal then changes one place.',
    },
  } satisfies Record<SecretsMode, { label: string; help: string }>,

  reference: {
    legend: 'Which secrets manager?',
    unanswered: 'Choose where the token is kept.',
    loading: 'Looking at what fits…',
    kept: (place: string) => `The files expect the token at ${place}.`,
    there: 'I have put it there',
    thereHelp: 'Handrail remembers the place for the day when you renew the token.',
    noted: 'Noted. A renewal will include this place.',
  },

  unchecked: {
    title: 'Not checked',
    text: 'No check was finished for this. It may still be right; Handrail just cannot vouch for it.',
    go: 'Go to the check',
  },
  blocked: {
    title: (platform: string) => `${platform} cannot take this connection`,
    other: 'Choose another platform',
    successor: (name: string) => `See ${name}`,
    ended: (platform: string) => `${platform} has ended`,
    useSuccessor: (name: string) => `Connect ${name} instead`,
    anyway: 'Its old form is below, in case you need it.',
  },

  artifacts: {
    title: 'The result',
    masked: 'The token is hidden in this preview.',
    holdsSecret: 'Holds a secret',
    holdsNone: 'No secret inside',
    copyFile: 'Copy the file',
    copyFileSecret: 'Copy with the token',
    copyCommand: 'Copy the command',
    copyCommandSecret: 'Copy with the token',
    where: (place: string) => `Where to run it: ${place}`,
    preview: (name: string) => `Preview of ${name}`,
  },
  copied: {
    ok: 'Copied.',
    clears: (seconds: number) => `Copied. The clipboard is emptied in ${seconds} seconds.`,
    stays: 'Copied. It stays on the clipboard until you copy something else.',
  },

  save: {
    title: 'Save it',
    folder: 'Folder',
    folderHelp: 'On the computer where Handrail runs. It is made if it does not exist.',
    folderEmpty: 'Enter a folder.',
    save: (n: number) => counted(n, { one: 'Save the file', other: (number) => `Save all ${number}` }),
    saveNative: (n: number) => counted(n, { one: 'Save the file…', other: (number) => `Save all ${number}…` }),
    working: 'Saving…',
    replace: (n: number) => counted(n, { one: 'Replace the file', other: (number) => `Replace these ${number} files` }),
    otherFolder: 'Choose another folder',
    savedTitle: (n: number) => counted(n, { one: 'Saved', other: (number) => `Saved ${number} files` }),
    cancelled: 'Nothing was saved.',
    notNoted:
      'The files are saved, but Handrail could not note in the connection that they went here. Write down where they are, for the day when the token ends.',
    mode: fileModes,
    secret: 'holds a secret',
    secretWarning: 'Handle these like a password: do not send, commit or attach them. To share, save again with “Share it”.',
    copyPath: 'Copy the path',
    sheetToo: 'Save the steps, to print or to send',
  },

  sheet: {
    row: {
      value: (value: string) => `Value: ${value}`,
      sign: (sign: string) => `You see: ${sign}`,
      note: (note: string) => `Note: ${note}`,
    },
    progress: (done: number, all: number) => `${done} of ${all} done`,
    /** As the saved sheet has them. */
    phases: { 'before-token': 'Prepare', 'after-token': 'Connect', finish: 'Finish' },
    products: { bitbucket: 'Bitbucket', computer: 'Your computer' },
    sign: 'It worked when:',
    copy: (what: string) => `Copy the value for: ${what}`,
    copySecret: 'Copy the token',
    unconfirmed: 'Not confirmed by the vendor',
    unconfirmedCompare: 'Not confirmed by the vendor’s pages: compare with what you see.',
    /** On the page that is saved for printing. */
    printSecret: 'The token is on this page. Handle it like a password: do not leave printouts where others can see them.',
    printFooter: 'Written by Handrail. Tick off each step when it is done.',
    allDone: 'All done. You have completed every step.',
    reset: 'Start the list again',
    open: (open: number, all: number) =>
      counted(open, {
        one: (number) => `${number} of ${all} steps is not ticked`,
        other: (number) => `${number} of ${all} steps are not ticked`,
      }),
    openText: 'Finish them first, or say that you have done them all.',
    tickRest: 'I did them all',
    showOpen: 'Show the next open step',
    later: 'Later',
  },

  next: { title: 'What to do next', caveats: 'Good to know' },
  /** After saving. */
  finish: {
    mine: 'Done by Handrail',
    checked: 'Access checked',
    tokenInside: 'Token put inside',
    kept: 'Connection saved',
    ticked: 'That’s everything.',
    more: (n: number) => counted(n, { one: 'One more step', other: (number) => `${number} more steps` }),
    commands: (n: number) => counted(n, { one: 'The command to copy', other: (number) => `The ${number} commands to copy` }),
    files: (n: number) => counted(n, { one: 'Who can read the file', other: (number) => `The ${number} files, and who can read them` }),
    copyFolder: 'Copy the folder’s path',
    again: 'See the result, or save it another way',
  },
  after: {
    title: 'And then?',
    platform: 'Add another platform',
    platformHelp: 'Same Bitbucket, another tool.',
    workspace: 'Add another workspace or project',
    workspaceHelp: 'A copy of this connection, so that you answer only what is different.',
    done: 'Done',
    entered: 'I’ve entered everything',
    finishing: 'Noting it down…',
    working: 'Making a copy…',
  },
  tryAgain: 'Try again',
});
