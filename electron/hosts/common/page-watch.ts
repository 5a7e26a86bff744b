/** Notices a page that was sent and never said a word: its script is missing, cannot be read, or fails before it asks for anything. */
import type { ClockPort } from '../../core/ports.ts';

/** How long a page may take from being sent to its first call, in milliseconds. */
const patienceMs = 20_000;

export interface PageWatch {
  /** The page itself was sent. */
  sent(): void;
  /** A file of the page was asked for that is not there. */
  missing(path: string): void;
  /** The page called. */
  called(): void;
  /** The host ends; nothing more is noticed. */
  end(): void;
}

/** `note` writes a line into the log. */
export function watchPages(
  clock: Pick<ClockPort, 'sleep'>,
  note: (event: 'page-silent' | 'page-file-missing', facts: Readonly<Record<string, string | number>>) => void,
): PageWatch {
  let waiting: AbortController | null = null;
  const settle = (): void => {
    waiting?.abort();
    waiting = null;
  };
  return {
    sent: () => {
      settle();
      const wait = new AbortController();
      waiting = wait;
      void clock.sleep(patienceMs, wait.signal).then(() => {
        // A page without its key is silent too: nothing is known but that.
        if (!wait.signal.aborted) note('page-silent', { seconds: patienceMs / 1000 });
      });
    },
    missing: (path) => note('page-file-missing', { path: path.slice(0, 200) }),
    called: settle,
    end: settle,
  };
}
