/** `--ends-within DAYS`: from when on a token's end is near enough for an exit status of its own. */
import { expiryDays, expiryOf } from '../../contract/expiry.ts';
import { expiryCopy } from '../../contract/copy/en/watch.ts';
import type { WatchItem } from '../../contract/index.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';
import { usage } from './failure.ts';
import type { Outcome } from './failure.ts';

/** The days that were given; a week where none were. */
export function readEndsWithin(text: string | undefined, option = '--ends-within'): Outcome<number> {
  if (text === undefined) return { ok: true, value: expiryDays.week };
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 365 ? { ok: true, value: days } : usage(usageCopy.watch.days(option));
}

/** What is said of such an end beside a check's own words; null where they say it themselves, or nothing is near. */
export function endInWords({ code, expiresOn }: Pick<WatchItem, 'code' | 'expiresOn'>, now: Date, days: number): string | null {
  if (code === 'token-expires-soon' || code === 'token-expired' || !endsWithin(expiresOn, now, days)) return null;
  const expiry = expiryOf(expiresOn, now);
  // Farther away than 30 days it has no words of its own.
  return expiry === null ? null : expiryCopy.short({ ...expiry, level: expiry.level === 'later' ? 'month' : expiry.level });
}

/** Whether a token that ends on this day ends within so many days from now, or has ended. */
export function endsWithin(on: string | null, now: Date, days: number): boolean {
  const expiry = expiryOf(on, now);
  return expiry !== null && expiry.days <= days;
}
