/**
 * The one way out, whichever way the person leaves: the window's ✕, the menu, the keyboard, a signal, the end of the session. `app.quit()`
 * emits `before-quit`, closes the windows and then emits `will-quit` and `quit`; it never emits `window-all-closed`
 * (https://www.electronjs.org/docs/latest/api/app#event-window-all-closed). So the first wish to leave is held back, everything is put in
 * order, and then the app quits in earnest.
 */
import type { Event } from 'electron';
import { atMost } from '../../core/at-most.ts';
import type { ClockPort } from '../../core/ports.ts';
import type { ElectronApis, Window } from './apis.ts';

/** How long everything may take together, in milliseconds, and how long of that the page may take to save. */
const mostMs = 3_000;
const mostPageMs = 1_500;

export interface Goodbye {
  /** Holds back the window's closing until everything is in order. */
  watch(window: Pick<Window, 'on'>): void;
  /** Puts everything in order and quits; a second wish changes nothing. */
  leave(): Promise<void>;
  /** True from the first wish to leave. */
  isLeaving(): boolean;
}

export interface GoodbyeParts {
  readonly clock: Pick<ClockPort, 'sleep'>;
  /** Told once, when the leaving begins. */
  readonly onLeave: () => void;
  /** The page saves what is not saved yet; resolves when it said that it has. */
  readonly askPage: () => Promise<void>;
  readonly clearClipboard: () => Promise<void>;
  /** Ends the services: the last save is written and the lock let go. */
  readonly dispose: () => Promise<void>;
  /** The last step, when everything is in order: it quits. `session`: the session ends, so there is no time for more. */
  readonly end: (session: boolean) => void;
}

/** Listens to every way out from now on. */
export function createGoodbye({ app, powerMonitor }: Pick<ElectronApis, 'app' | 'powerMonitor'>, parts: GoodbyeParts): Goodbye {
  let leaving: Promise<void> | null = null;
  let ready = false;
  let session = false;

  /** One question at a time: a session that ends asks twice. */
  let asking: Promise<unknown> | null = null;
  const askPage = (): Promise<unknown> =>
    (asking ??= atMost(parts.clock, mostPageMs, parts.askPage())
      .catch(() => undefined)
      .finally(() => {
        asking = null;
      }));

  async function putInOrder(): Promise<void> {
    // The clipboard needs nobody, and is the first thing that must not be left behind.
    const clipboard = parts.clearClipboard();
    await askPage();
    await Promise.allSettled([clipboard, parts.dispose()]);
  }

  const leave = (): Promise<void> => {
    if (leaving === null) parts.onLeave();
    return (leaving ??= atMost(parts.clock, mostMs, putInOrder())
      .catch(() => undefined)
      .then(() => {
        ready = true;
        parts.end(session);
      }));
  };

  const hold = (event: Pick<Event, 'preventDefault'>): void => {
    if (ready) return;
    event.preventDefault();
    void leave();
  };

  app.on('before-quit', hold);
  // A window that is gone without having been closed: its page crashed, or somebody destroyed it.
  app.on('window-all-closed', () => {
    if (!ready) void leave();
  });
  return {
    watch: (window) => {
      // Linux and macOS wait for whoever holds this back
      // (https://www.electronjs.org/docs/latest/api/power-monitor#event-shutdown-linux-macos); Electron's types leave its event out.
      // Electron asks the system to wait only when a listener for `shutdown` is there while another one is added: the first one is not
      // counted (lib/browser/api/power-monitor.ts), so there has to be one of another kind before.
      powerMonitor.on('resume', () => undefined);
      powerMonitor.on('shutdown', ((event: Pick<Event, 'preventDefault'>) => {
        session = true;
        hold(event);
      }) as () => void);
      window.on('close', hold);
      // Windows asks every window, and does not emit `before-quit`. To hold it back would say that Handrail is in the way of the shutdown,
      // and the person may still cancel it: so all that is typed is saved, and Handrail leaves when the session really ends
      // (https://www.electronjs.org/docs/latest/api/browser-window#event-query-session-end-windows).
      window.on('query-session-end', () => {
        if (leaving === null) void Promise.allSettled([parts.clearClipboard(), askPage()]);
      });
      window.on('session-end', () => {
        session = true;
        void leave();
      });
    },
    leave,
    isLeaving: () => leaving !== null,
  };
}
