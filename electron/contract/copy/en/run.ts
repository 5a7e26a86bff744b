/** “Run it for me”: what is shown before a command runs, while it runs, and how it ended. */
import { counted } from '../intl.ts';
import { inEnglish } from '../language.ts';
import type { CopyOf } from '../../coded.ts';
import type { RunEnds, RunShown } from '../../run.ts';

/** How a run ended: a headline, and what it means or what to do. */
export interface RunEndWords {
  readonly title: string;
  readonly text: string;
}

export const runCopy = inEnglish('run', {
  button: 'Run it for me…',
  buttonFor: (label: string) => `Run it for me: ${label}`,
  title: (label: string) => `Run it for you: ${label}`,
  looking: 'Looking for the program…',
  intro: 'Handrail runs exactly this and nothing else.',
  command: 'The command',
  changes: 'What it changes',
  computer: 'Runs on',
  program: 'Program',
  version: (path: string, version: string) => `${path} (${version})`,
  target: 'Acts on',
  targetHelp: 'What the program says it is set to now.',
  folder: 'In the folder',
  folderFresh: (path: string) => `${path}: made for this run, only you can open it, deleted afterwards`,
  files: 'Files it gets',
  fileStates: {
    saved: 'the one you saved, as Handrail wrote it',
    changed: 'the one you saved, changed since',
    fresh: 'made for this run',
  } satisfies Record<RunShown['files'][number]['state'], string>,
  fileSecret: 'has a secret in it, only you can read it',
  reads: 'Input',
  readsSecret: 'The secret goes in here. It is not in the command or in a variable.',
  makes: 'It writes',
  makesIn: (names: string, folder: string) => `${names}, kept in ${folder}`,
  env: 'Variables it sees',
  envNone: 'Only the usual ones, such as PATH and HOME.',
  envSome: (names: string) => `${names}, and the usual ones, such as PATH and HOME.`,
  sign: 'Then Handrail checks',
  signText: (command: string, look: string) => `${command} (it worked if the answer has “${look}”)`,
  signNone: 'Nothing. This program cannot say whether it worked.',
  limit: 'Time limit',
  minutes: (seconds: number) => counted(Math.ceil(seconds / 60), { one: 'One minute', other: (number) => `${number} minutes` }),
  more: 'Everything about this run',
  practice: 'This connection is to the practice Bitbucket. The platform would get an address and a token that work nowhere else.',
  run: 'Run it now',
  runAgain: 'Look at it again',
  close: 'Close',
  notNow: 'Not now',
  cancel: 'Cancel the run',
  cancelling: 'Stopping it…',
  running: (program: string) => `${program} is running…`,
  output: 'Output',
  outputNone: 'Nothing yet.',
  outputNothing: 'The program printed nothing.',
  cut: 'There was more output than Handrail shows.',
  asked: 'Checked whether it worked:',
  made: 'Written',
  notNoted: 'It ran, but Handrail could not save that the token is there now.',
  missing: {
    'not-found': {
      title: (program: string) => `${program} is not on this computer`,
      text: ({ program, computer }: { readonly program: string; readonly computer: string }) =>
        `Handrail looked for ${program} on ${computer}, in every folder of PATH, and did not find it. Nothing was run.`,
      next: 'Install it and look again, or copy the command and run it where it is installed.',
    },
    'needs-shell': {
      title: (program: string) => `Handrail cannot run ${program} here`,
      text: ({ program, computer }: { readonly program: string; readonly computer: string }) =>
        `On ${computer}, ${program} is a script that Windows runs only in a shell. Handrail uses no shell. Nothing was run.`,
      next: 'Copy the command and run it yourself.',
    },
    'open-to-all': {
      title: (program: string) => `${program} is not safe to run here`,
      text: ({ program, computer }: { readonly program: string; readonly computer: string }) =>
        `On ${computer}, ${program} is in a folder that every account may write to, so anybody could replace it. Nothing was run.`,
      next: 'Move it to a folder that only you or an administrator can change, and look again.',
    },
    install: (program: string) => `How to install ${program}`,
    again: 'Look again',
  },
  terminal: {
    which: (example: string) => `Say which connection: ${example}`,
    nothing: (platform: string) => `Handrail has nothing to run for ${platform}. “handrail export” writes what it needs.`,
    several: (names: string) => `Say which command with --command: ${names}`,
    noPlatform: 'This connection has no platform yet. Choose one with --platform, or in the wizard.',
    sure: 'Run it now? [y/N] ',
    needsYes: 'Nothing was run: add --yes, or run this in a terminal to be asked.',
    notRun: 'Nothing was run.',
  },
});

export const runEndCopy: CopyOf<RunEnds, RunEndWords> = inEnglish('run#ends', {
  seen: { title: 'Done, and it worked', text: 'The command succeeded. Handrail then checked that it worked, and it did.' },
  'not-seen': {
    title: 'Done, but not confirmed',
    text: 'The command succeeded. Handrail then checked whether it worked, and could not see that it did. Look in the platform itself.',
  },
  done: { title: 'Done', text: 'The command succeeded. Handrail cannot check whether it worked: look in the platform itself.' },
  failed: ({ status }) => ({
    title: `It failed with exit status ${status}`,
    text: 'Its output is above. “Explain an error message” knows many of these.',
  }),
  killed: ({ signal }) => ({
    title: 'Something else stopped it',
    text: `The system or another program stopped it (${signal}). Part of it may be done.`,
  }),
  'not-found': ({ program }) => ({
    title: `${program} is gone`,
    text: 'It was there when Handrail looked, and now it is not. Nothing was run.',
  }),
  'not-started': ({ program, detail }) => ({
    title: `${program} could not be started`,
    text: `The system says ${detail}. Nothing was run.`,
  }),
  cancelled: { title: 'Cancelled', text: 'Handrail stopped it and everything that it had started. Part of it may be done.' },
  'timed-out': ({ seconds }) => ({
    title: 'It took too long',
    text: `Handrail stopped it after ${minutes(seconds)}. Part of it may be done.`,
  }),
});

function minutes(seconds: number): string {
  return counted(Math.ceil(seconds / 60), { one: 'one minute', other: (number) => `${number} minutes` });
}
