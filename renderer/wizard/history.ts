/** Binds the store to the browser's history: every place is an entry, and Back, Forward and reload lead to it. No React. */
import type { WizardStore } from './store.ts';
import { hashOf, readHash, routeOf } from './route.ts';
import type { Route } from './route.ts';

/** The parts of a window that are used. */
export type HistoryWindow = Pick<Window, 'history' | 'location' | 'addEventListener' | 'removeEventListener'>;

/** What an entry remembers: its place in the row, so that a step that cannot be taken is taken back. Nothing that was typed. */
interface Entry {
  readonly handrail: number;
}

function indexOf(state: unknown): number | null {
  return typeof state === 'object' && state !== null && 'handrail' in state && typeof state.handrail === 'number' ? state.handrail : null;
}

/** The address changes though the person has not gone anywhere: what they see has only got its own, or a room lies over what changed. */
function sameScreen(before: Route, after: Route): boolean {
  if (JSON.stringify(before.room) !== JSON.stringify(after.room)) return false;
  if (before.ground.at === 'new')
    return after.ground.at === 'connection' && after.ground.id === before.ground.id && after.ground.step === 'server';
  return (
    before.room !== null && before.ground.at === 'connection' && after.ground.at === 'connection' && before.ground.id === after.ground.id
  );
}

/**
 * Follows the store from its first place on, and leads it wherever the history goes. Returns the way to stop. A fragment that is none of
 * ours (a launch secret, which its own listener takes) is left alone.
 */
export function followHistory(store: Pick<WizardStore, 'getState' | 'subscribe' | 'visit'>, view: HistoryWindow): () => void {
  const { history, location } = view;
  /** Place in the row of the entry on screen, and of the one that the browser is at. */
  let at = indexOf(history.state) ?? 0;
  let browserAt = at;
  /** What the entry on screen shows; null before the first place. */
  let shown: Route | null = null;
  /** Visits under way: the store's moves are theirs. */
  let visits = 0;
  /** The browser is on its way back to `at`. */
  let returning = false;

  // Steps begin at their title, wherever the page was scrolled to before.
  history.scrollRestoration = 'manual';

  function replace(route: Route): void {
    history.replaceState({ handrail: at } satisfies Entry, '', hashOf(route));
  }

  function settle(): void {
    if (visits > 0 || returning) return;
    const route = routeOf(store.getState());
    if (route === null) return;
    const hash = hashOf(route);
    if (shown === null || browserAt !== at || sameScreen(shown, route)) {
      at = browserAt;
      if (location.hash !== hash || indexOf(history.state) !== at) replace(route);
    } else if (hashOf(shown) !== hash) {
      at += 1;
      browserAt = at;
      history.pushState({ handrail: at } satisfies Entry, '', hash);
    }
    shown = route;
  }

  async function follow(route: Route | 'unknown'): Promise<void> {
    visits += 1;
    const left = await store.visit(route);
    visits -= 1;
    if (visits > 0) return;
    if (left || browserAt === at) {
      settle();
    } else {
      returning = true;
      history.go(at - browserAt);
    }
  }

  function popped(event: PopStateEvent): void {
    if (returning) {
      returning = false;
      browserAt = indexOf(event.state) ?? at;
      at = browserAt;
      settle();
      return;
    }
    const route = readHash(location.hash);
    if (route === null) {
      // An anchor, or an address by hand that is none of ours: the person stays where they are.
      if (shown !== null && !location.hash.startsWith('#launch=')) {
        at = indexOf(event.state) ?? at + 1;
        browserAt = at;
        replace(shown);
      }
      return;
    }
    // An address typed by hand is a new entry behind the one on screen, and knows nothing of the row.
    browserAt = indexOf(event.state) ?? at + 1;
    void follow(route);
  }

  view.addEventListener('popstate', popped);
  const unsubscribe = store.subscribe(settle);
  settle();
  return () => {
    view.removeEventListener('popstate', popped);
    unsubscribe();
  };
}
