/** Words of the desktop app around its page: the menu, and what is said where there is no page to say it. */
import { inEnglish } from '../language.ts';

export const desktopCopy = inEnglish('desktop', {
  product: 'Handrail',
  cannotStart: 'Handrail cannot start',
  filesMissing: 'The wizard’s files are missing. Install Handrail again; from its source, run “npm run build”.',
  somethingWrong: 'Something went wrong.',
  folder: { title: 'Save into this folder', button: 'Save here' },
  openShared: { title: 'Open a shared connection', files: 'Shared connections', all: 'All files' },
  /** `&` marks the letter that opens it with Alt. */
  menu: {
    file: '&File',
    view: '&View',
    help: '&Help',
    newConnection: 'New connection',
    openShared: 'Open a shared connection…',
    back: 'Back',
    forward: 'Forward',
    print: 'Print…',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    actualSize: 'Actual size',
    appearance: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    language: 'Language',
    documents: 'Documentation',
    report: 'Report a problem…',
    logs: 'Show the log folder',
    support: 'Support tools',
    checkForUpdates: 'Check for updates…',
    lookForUpdates: 'Look for updates once a day',
    about: 'About Handrail',
  },
  /** Above connections in Windows' list for the taskbar button. */
  recent: 'Recent connections',
  report: {
    title: 'Diagnostics copied',
    text: 'Paste them where you ask for help. They hold versions and counts; no address, no name and no token.',
    page: 'Open the page for reports',
    about: 'Show what was copied',
    close: 'Close',
  },
  crashed: {
    title: 'Handrail’s window stopped working',
    text: 'It stopped twice within a minute. What you typed is saved up to the last moment. You can load it again, or quit and start Handrail again.',
    again: 'Load again',
    quit: 'Quit Handrail',
  },
  hangs: {
    title: 'Handrail’s window does not respond',
    text: 'You can wait, or load it again. What you typed is saved up to the last moment.',
    wait: 'Wait',
    again: 'Load again',
  },
  mainError: (reference: string) =>
    `Handrail met an error that it did not expect and has to end. What you saved is safe. The log has the details under ${reference}.`,
});
