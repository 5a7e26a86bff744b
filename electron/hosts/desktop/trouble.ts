/** What goes wrong where no page can say it: a page that crashed, hangs or never began, and an error of this process. All is logged. */
import { desktopCopy as words } from '../../contract/copy/en/desktop.ts';
import type { ElectronApis, Window } from './apis.ts';

/** A second crash within this time, in milliseconds, is not met by loading again and again. */
const soonMs = 60_000;
/** Most lines that a page's own errors may add to the log in one run. */
const mostLines = 50;

export interface TroubleParts {
  readonly dialog: Pick<ElectronApis['dialog'], 'showMessageBox'>;
  /** Writes a line once the log is there. */
  readonly note: (event: string, facts: Readonly<Record<string, string | number>>) => void;
  readonly quit: () => void;
  readonly now: () => number;
  readonly isLeaving: () => boolean;
}

/** Watches the window's page: it comes back where it was (its place is in its address), or the person is asked. */
export function watchPage(window: Pick<Window, 'on' | 'isDestroyed' | 'webContents'>, parts: TroubleParts): void {
  const { webContents } = window;
  const { note } = parts;
  let lastCrash = Number.NEGATIVE_INFINITY;
  let lines = 0;
  let asking = false;

  const loadAgain = (): void => {
    if (!window.isDestroyed()) webContents.reload();
  };

  async function ask(title: string, text: string, buttons: readonly [string, string]): Promise<0 | 1 | null> {
    if (asking) return null;
    asking = true;
    const { response } = await parts.dialog.showMessageBox({
      type: 'warning',
      message: title,
      detail: text,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    return response === 1 ? 1 : 0;
  }

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (parts.isLeaving() || reason === 'clean-exit') return;
    note('page-gone', { reason, exitCode });
    const again = parts.now() - lastCrash < soonMs;
    lastCrash = parts.now();
    if (!again) return loadAgain();
    const { title, text, again: load, quit } = words.crashed;
    void ask(title, text, [load, quit]).then((answer) => (answer === 1 ? parts.quit() : answer === 0 ? loadAgain() : undefined));
  });

  window.on('unresponsive', () => {
    if (parts.isLeaving()) return;
    note('page-hangs', {});
    const { title, text, wait, again } = words.hangs;
    void ask(title, text, [wait, again]).then((answer) => {
      if (answer === 1) webContents.forcefullyCrashRenderer();
    });
  });

  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    // -3: another load took its place (https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h).
    if (isMainFrame && code !== -3) note('page-not-loaded', { code, description });
  });
  webContents.on('preload-error', (_event, _path, error) => note('preload-failed', { message: error.message }));
  webContents.on('console-message', ({ level, message, lineNumber, sourceId }) => {
    if (level !== 'error' || lines >= mostLines) return;
    lines += 1;
    note('page-error', { message: message.slice(0, 500), at: `${sourceId.replace(/^.*\//s, '')}:${lineNumber}` });
  });
}

export interface MainTrouble {
  /** The process that errors are heard of from. */
  readonly on: (event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void) => void;
  readonly note: (event: string, facts: Readonly<Record<string, string>>) => Promise<void>;
  readonly showErrorBox: (title: string, text: string) => void;
  readonly exit: (status: number) => void;
  /** A short reference that the log line and the words share. */
  readonly reference: () => string;
}

/** An error that nobody expected in this process: logged, said in our own words without its text, and the end. */
export function watchMain({ on, note, showErrorBox, exit, reference }: MainTrouble): void {
  let met = false;
  const meet = (error: unknown): void => {
    if (met) return;
    met = true;
    const ref = reference();
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    void note('main-failed', { ref, error: text.slice(0, 2_000) }).finally(() => {
      showErrorBox(words.product, words.mainError(ref));
      exit(1);
    });
  };
  on('uncaughtException', meet);
  on('unhandledRejection', meet);
}
