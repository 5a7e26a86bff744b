/** What `handrail start` says: which host it opens and why, and how to get the other. */
import { inEnglish } from '../../language.ts';

export const startCopy = inEnglish('terminal/start', {
  desktop: {
    asked: 'Handrail opens its desktop window, as you asked.',
    chosen:
      'Handrail opens its desktop window, because Electron is installed and there is a display. To use your web browser instead, start it with --browser.',
    notStarted: (command: string) => `The desktop window could not be started. To use your web browser instead: ${command}`,
    ended: (command: string, status: string | null) =>
      `The desktop window ended unexpectedly (status ${status ?? 'unknown'}). To use your web browser instead: ${command}`,
  },
  browser: {
    asked: 'Handrail runs in your web browser, as you asked.',
    byOptions: 'Handrail runs in your web browser, because --port and --no-open are for that. For the desktop window, leave them out.',
    address: 'The address works for one tab, once, within ten minutes. Press Enter for a fresh one; Ctrl-C ends Handrail.',
    fromElsewhere: (command: string) => `From your own computer: ${command}, then open the address there.`,
    opening: 'Your web browser is asked to open it. If no window appears, open this address yourself.',
    notOpened: 'No web browser could be opened from here: open this address yourself.',
    portInUse: (port: string) => `Port ${port} is in use by another program. Choose another with --port, or leave it out for any free one.`,
    portNotAllowed: (port: string) =>
      `Port ${port} may not be used by you here. Choose one from 1024 up with --port, or leave it out for any free one.`,
    notBuilt: (command: string) => `The wizard’s files are missing. Run “${command}” first.`,
  },
  /** What keeps the desktop window from opening: said where it was asked for, and where the browser is opened in its place. */
  obstacles: {
    /** `why`: a sentence of the table of downloads. */
    download: {
      refused: (why: string) => `The desktop window cannot open. ${why} Use --browser instead.`,
      instead: (why: string) => `Handrail runs in your web browser. ${why} Handrail tries again tomorrow, or at once with --desktop.`,
    },
    package: {
      refused: (_command: string) => 'The desktop window cannot open, because Handrail was installed without it. Use --browser instead.',
      instead: (_command: string) => 'Handrail runs in your web browser, because it was installed without its desktop window.',
    },
    electron: {
      refused: (command: string) =>
        `The desktop window cannot open, because Electron’s program is not installed. Run “${command}” and start again, or use --browser.`,
      instead: (command: string) =>
        `Handrail runs in your web browser, because Electron’s program is not installed. For the desktop window: run “${command}” and start again.`,
    },
    built: {
      refused: (command: string) =>
        `The desktop window cannot open, because the desktop host is not built. Run “${command}” and start again, or use --browser.`,
      instead: (command: string) =>
        `Handrail runs in your web browser, because the desktop host is not built. For the desktop window: run “${command}” and start again.`,
    },
    display: {
      refused: (_command: string) =>
        'The desktop window cannot open, because there is no display here. Start it in a desktop session, or use --browser.',
      instead: (_command: string) =>
        'Handrail runs in your web browser, because there is no display here. For the desktop window: start it in a desktop session.',
    },
    root: {
      refused: (_command: string) =>
        'The desktop window cannot open, because it would run as root, where its sandbox does not work. Start it as an ordinary user, or use --browser.',
      instead: (_command: string) =>
        'Handrail runs in your web browser, because it would run as root, where its sandbox does not work. For the desktop window: start it as an ordinary user.',
    },
  },
});
