/** The first question that the document drew: whether it is there, and whether the page is just taking it over (take-over.tsx). */
import type { Route } from '../wizard/route.ts';

/** Says in the page that its script has not taken over yet; the host writes it (hosts/common/site.ts). */
export const drawnMark = 'data-drawn';

/** Whether a place is the one that the document draws. */
export function isFirst(route: Route | 'unknown' | null): boolean {
  return route !== null && route !== 'unknown' && route.ground.at === 'new' && route.room === null;
}

let early = false;

/** Says so from here until the next word. */
export function markEarly(on: boolean): void {
  early = on;
}

/** True while the page takes over what the document drew: nothing may move, and the focus stays where the person put it. */
export function isEarly(): boolean {
  return early;
}
