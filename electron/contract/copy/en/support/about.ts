/** Sentences of “About Handrail”. */
import { inEnglish } from '../../language.ts';

export const aboutCopy = inEnglish('support/about', {
  title: 'About Handrail',
  intro: 'Handrail connects Bitbucket to other platforms, step by step.',
  facts: 'This Handrail',
  version: 'Version',
  runs: 'Runs in',
  hosts: { desktop: 'a desktop window', browser: 'your web browser, served by this computer', terminal: 'a terminal' },
  factsAsOf: 'Platform information checked',
  settings: 'Settings folder',
  tokens: 'Tokens are kept in',
  inMemory: 'memory, until Handrail closes',
  appearance: {
    title: 'Appearance',
    legend: 'Light or dark',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    notKept: 'This could not be saved. It holds until Handrail closes.',
  },
  language: { title: 'Language', label: 'Handrail speaks', system: 'As the system' },
  diagnostics: {
    title: 'Diagnostics',
    text: 'Asking for help? Add these lines. They hold versions and counts; no address, no name and no token.',
    show: 'See what is copied',
    copy: 'Copy diagnostics',
  },
  licence: {
    title: 'Licence',
    text: 'Handrail is free software under the MIT licence. You may use it, change it and pass it on, also at work.',
    read: 'Read the licence',
  },
  notices: {
    title: 'Built with',
    text: (count: number): string => `Handrail is built with ${count} packages by other people. Each has a licence of its own.`,
    list: 'Packages and their licences',
    electron: 'The desktop app also contains Electron and Chromium. Their notices come with it.',
    noLicence: 'licence not stated',
    loading: 'Reading the list…',
    missing: 'This Handrail was not built in the usual way, so the list is not in it.',
  },
  help: {
    title: 'What leaves this computer?',
    text: [
      'Handrail talks to the Bitbucket that you named. It counts nothing and reports nothing.',
      'The installed desktop app also asks once a day whether there is a newer Handrail. You can switch that off in the Help menu.',
    ],
    points: [
      'Asking for help? Copy the diagnostics, or better: save a report after a check. It has the versions in it.',
      'Where each fact about a platform is from, and when it was checked: on its page in “All platforms”.',
    ],
  },
});
