/**
 * What somebody asked the running Handrail to open: a second start with its arguments, a link or a file from the system. One Handrail at a
 * time: the second start hands its wish over and ends.
 */
import { fileURLToPath } from 'node:url';
import { isAbsolute } from 'node:path';
import type { App } from 'electron';
import { isShareName } from '../../contract/share-names.ts';
import type { EventPayload } from '../../contract/index.ts';
import type { Window } from './apis.ts';

/** What the page is told to show; a file by its path, which is read when there is a page. */
export type Wish =
  | Exclude<EventPayload<'app.open'>, { readonly what: 'file' | 'shortcuts' }>
  | { readonly what: 'path'; readonly path: string };

/** The scheme of links into the app; the system starts Handrail for them. */
export const linkScheme = 'handrail';

export interface Arrivals {
  /** False when another one is running; this process has to end then. */
  readonly first: boolean;
  /** Something was asked for that no page was told of yet. */
  areWaiting(): boolean;
  /** Delivers what came before there was a page, and everything from now on. */
  deliver(send: (wish: Wish) => void): void;
  /** This process is about to end: the first to come from now on starts Handrail again, with what it asked for. */
  leave(startAgain: (args: readonly string[]) => void): void;
}

/**
 * Where the person's own arguments begin in a process's. All behind the program are theirs in a packaged app; else the app's path stands
 * first, behind switches of Electron's and Chromium's (https://www.electronjs.org/docs/latest/api/command-line-switches), of which `-r` and
 * `--require` alone have their value as an argument of its own.
 */
export function firstOwn(argv: readonly string[], packaged: boolean): number {
  if (packaged) return 1;
  const app = argv.findIndex((each, at) => at > 0 && !each.startsWith('-') && !['-r', '--require'].includes(argv[at - 1] ?? ''));
  return app === -1 ? argv.length : app + 1;
}

/** The wishes among a command line's arguments. A link leads to a place of the wizard, which the page checks; nothing in it is run. */
export function wishesIn(args: readonly string[]): Wish[] {
  return args.flatMap((each): Wish[] => {
    if (each === '--practice') return [{ what: 'practice' }];
    const place = placeOf(each);
    if (place !== null) return [{ what: 'place', place }];
    const path = sharedFileOf(each);
    return path === null ? [] : [{ what: 'path', path }];
  });
}

/** The argument that makes the same wish. */
function argumentFor(wish: Wish): string {
  if (wish.what === 'path') return wish.path;
  return wish.what === 'practice' ? '--practice' : `${linkScheme}://open${wish.place}`;
}

/**
 * The path of a shared connection among the arguments: whole, by its ending, as a path or, as Linux hands it over, as a `file:` address
 * (https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html, `%U`). Other files are no wish: an argument may
 * be anything.
 */
function sharedFileOf(argument: string): string | null {
  const path = argument.startsWith('file:') ? fromAddress(argument) : argument;
  return path !== null && isAbsolute(path) && isShareName(path) ? path : null;
}

function fromAddress(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}

/** `handrail://open/support/repair` → `/support/repair`; null for everything else. */
function placeOf(link: string): string | null {
  const found = /^handrail:\/\/open(\/[\w/-]{0,200})$/.exec(link);
  return found?.[1] ?? null;
}

/** Listens for them from before the app is ready. `window`: the one to bring to the front. */
export function listenForArrivals(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  ownArguments: readonly string[],
  window: () => Pick<Window, 'isMinimized' | 'restore' | 'show' | 'focus' | 'isDestroyed'> | null,
): Arrivals {
  const waiting: Wish[] = [];
  let send: ((wish: Wish) => void) | null = null;
  let startAgain: ((args: readonly string[]) => void) | null = null;
  let leaving = false;
  const arrive = (wishes: readonly Wish[]): void => {
    if (leaving) {
      startAgain?.(wishes.map(argumentFor));
      startAgain = null;
      return;
    }
    for (const wish of wishes)
      if (send === null) waiting.push(wish);
      else send(wish);
  };
  const toFront = (): void => {
    const shown = window();
    // The first start is still under way: its window comes by itself.
    if (leaving || shown === null || shown.isDestroyed()) return;
    if (shown.isMinimized()) shown.restore();
    shown.show();
    shown.focus();
  };
  // Chromium may reorder a second start's command line, and adds switches of its own; what is handed over by us is left alone
  // (https://www.electronjs.org/docs/latest/api/app#apprequestsingleinstancelockadditionaldata).
  if (!app.requestSingleInstanceLock({ arguments: [...ownArguments] }))
    return { first: false, areWaiting: () => false, deliver: () => undefined, leave: () => undefined };
  app.on('second-instance', (_event, _args, _folder, handed) => {
    toFront();
    arrive(wishesIn(argumentsOf(handed)));
  });
  // macOS hands links over by an event, before the app is ready too.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    toFront();
    arrive(wishesIn([url]));
  });
  // macOS hands files over by an event, before the app is ready too (https://www.electronjs.org/docs/latest/api/app#event-open-file-macos).
  // Whatever its name: somebody chose Handrail for it, and the page says what it is.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    toFront();
    arrive([{ what: 'path', path }]);
  });
  // `--practice` of this start is the host's own: it opens its practice connection with the first page.
  arrive(wishesIn(ownArguments).filter(({ what }) => what !== 'practice'));
  return {
    first: true,
    areWaiting: () => waiting.length > 0,
    deliver: (to) => {
      send = to;
      for (const wish of waiting.splice(0)) to(wish);
    },
    leave: (again) => {
      leaving = true;
      startAgain = again;
    },
  };
}

function argumentsOf(handed: unknown): string[] {
  if (typeof handed !== 'object' || handed === null || !('arguments' in handed) || !Array.isArray(handed.arguments)) return [];
  return handed.arguments.filter((each): each is string => typeof each === 'string');
}
