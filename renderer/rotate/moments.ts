/** Which page of a renewal is shown. Pure. */
import type { Rotation } from '../../electron/contract/index.ts';

export const moments = ['begin', 'new-token', 'check', 'places', 'let-go', 'done'] as const;
export type Moment = (typeof moments)[number];

/** A finished renewal is shown for a day; who comes later comes for the next one. */
const shownFor = 24 * 60 * 60 * 1000;

/** What the person asked for beside what the phase says. `passed`: they have seen the places and go on to the old token. */
export interface Wishes {
  readonly renewAgain: boolean;
  readonly token: boolean;
  readonly places: 'stay' | 'passed' | null;
}

/** The page for a rotation at this moment. */
export function momentOf(rotation: Rotation | null, now: Date, wishes: Wishes): Moment {
  if (rotation === null) return 'begin';
  switch (rotation.phase) {
    case 'ended':
      return 'begin';
    case 'done':
      return wishes.renewAgain || now.getTime() - Date.parse(rotation.updatedAt) > shownFor ? 'begin' : 'done';
    case 'check':
      // Another token may be given as long as none is in use.
      return wishes.token && rotation.can.keep ? 'new-token' : 'check';
    case 'let-go':
      // Who ticks the last place is not led away from it; and where Handrail knows of none, there may be one all the same.
      return wishes.places === 'stay' || (wishes.places === null && rotation.places.length === 0) ? 'places' : 'let-go';
    default:
      return rotation.phase;
  }
}

/** Places with something to do still. */
export function openPlaces({ places }: Pick<Rotation, 'places'>): number {
  return places.filter(({ state }) => state === 'open' || state === 'renewed').length;
}

/** Whole minutes until then, rounded up; 0 when it is over. */
export function minutesLeft(until: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 60_000));
}
