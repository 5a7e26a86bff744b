/** What `handrail start` says: which host it opens and why, and how to get the other. */
import { inEnglish } from '../../language.ts';

/** What is typed here to start it in the browser, and in the desktop window. */
export interface StartCommands {
  readonly browser: string;
  readonly desktop: string;
}

/** And to get rid of what is in the way of the desktop window. */
interface WayOut extends StartCommands {
  readonly fix: string;
  /** Why there was no download, as a sentence of the table of downloads. */
  readonly why: string;
}

export const startCopy = inEnglish('terminal/start', {
  desktop: {
    asked: 'Handrail opens its desktop window, as you asked.',
    chosen: ({ browser }: StartCommands) => `Handrail opens its desktop window. To use your web browser instead: ${browser}`,
    notStarted: (browser: string) => `The desktop window could not be started. To use your web browser instead: ${browser}`,
    ended: (browser: string, status: string) =>
      `The desktop window ended unexpectedly (${status}). To use your web browser instead: ${browser}`,
    fellBack: (status: string) => `The desktop window did not open (${status}). Handrail runs in your web browser instead.`,
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
    download: {
      refused: ({ why, browser }: WayOut) => `${why} To use your web browser instead: ${browser}`,
      instead: ({ why, desktop }: WayOut) =>
        `${why} Handrail runs in your web browser, and tries again after a day. To try again at once: ${desktop}`,
    },
    package: {
      refused: ({ browser }: WayOut) => `Handrail was installed without its desktop window. To use your web browser: ${browser}`,
      instead: (_: WayOut) => 'Handrail runs in your web browser, because it was installed without its desktop window.',
    },
    electron: {
      refused: ({ fix, browser }: WayOut) =>
        `The desktop window cannot open, because Electron’s program is not installed. Run “${fix}” and start again. To use your web browser instead: ${browser}`,
      instead: ({ fix }: WayOut) =>
        `Handrail runs in your web browser, because Electron’s program is not installed. For the desktop window: run “${fix}” and start again.`,
    },
    built: {
      refused: ({ fix, browser }: WayOut) =>
        `The desktop window cannot open, because the desktop host is not built. Run “${fix}” and start again. To use your web browser instead: ${browser}`,
      instead: ({ fix }: WayOut) =>
        `Handrail runs in your web browser, because the desktop host is not built. For the desktop window: run “${fix}” and start again.`,
    },
    display: {
      refused: ({ browser }: WayOut) =>
        `The desktop window cannot open, because there is no display here. Start it in a desktop session. To use your web browser instead: ${browser}`,
      instead: (_: WayOut) =>
        'Handrail runs in your web browser, because there is no display here. For the desktop window: start it in a desktop session.',
    },
    root: {
      refused: ({ browser }: WayOut) =>
        `The desktop window cannot open, because it would run as root, where its sandbox does not work. Start it as an ordinary user. To use your web browser instead: ${browser}`,
      instead: (_: WayOut) =>
        'Handrail runs in your web browser, because the desktop window’s sandbox does not work for root. For the desktop window: start it as an ordinary user.',
    },
    sandbox: {
      refused: ({ browser }: WayOut) =>
        `The desktop window cannot open, because this system does not let its sandbox work (user namespaces are restricted). To use your web browser instead: ${browser}`,
      instead: (_: WayOut) =>
        'Handrail runs in your web browser, because this system does not let the desktop window’s sandbox work (user namespaces are restricted).',
    },
  },
});
