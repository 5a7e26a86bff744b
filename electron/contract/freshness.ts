/**
 * How old what Handrail knows of a platform may be before somebody should look again. Pure; the day comes from the host's or the page's
 * clock.
 */
import type { Source } from './catalogue.ts';
import type { Deployment } from './words.ts';

/** Facts older than this many months are marked “check before use”. */
export const freshMonths = 12;

interface Sourced {
  readonly deployments: Readonly<Record<Deployment, { readonly sources: readonly Pick<Source, 'checked'>[] }>>;
}

export interface Freshness {
  /** ISO date of the newest check of any of the platform's facts; null where it has no source. */
  readonly checked: string | null;
  /** The newest check is more than twelve months ago, or there is none. */
  readonly stale: boolean;
}

/** How fresh a platform's facts are on a day. The day on which the twelve months are over still counts as fresh. */
export function freshnessOf(platform: Sourced, today: Date): Freshness {
  const days = Object.values(platform.deployments).flatMap(({ sources }) => sources.map(({ checked }) => checked));
  const checked = days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
  return { checked, stale: checked === null || isOlder(checked, today) };
}

/** True when an ISO date lies more than `freshMonths` before a day; false for a text that is no date. */
function isOlder(day: string, today: Date): boolean {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  // The last day of the month, where the month has no such day (29 February).
  const lastDay = new Date(Date.UTC(year, month - 1 + freshMonths + 1, 0)).getUTCDate();
  return (
    Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) > Date.UTC(year, month - 1 + freshMonths, Math.min(date, lastDay))
  );
}
