/** How near a token's end is. Pure, so that check, home screen, rail and terminal warn on the same days. */
import type { Severity } from './words.ts';

/** `ended`: the day has passed. `last`: today or tomorrow. `week` and `month`: within 7 and 30 days. `later`: nothing to say yet. */
export type ExpiryLevel = 'later' | 'month' | 'week' | 'last' | 'ended';

export interface Expiry {
  /** The last day of the token, yyyy-mm-dd. */
  readonly on: string;
  /** Whole days from today; 0 is today, negative is past. */
  readonly days: number;
  readonly level: ExpiryLevel;
}

/** Days before the end at which the warning rises. */
export const expiryDays = { month: 30, week: 7, last: 1 } as const;

/**
 * Reads a token's end (ISO date, a time behind it is ignored) against today's UTC date, as the check does.
 * Null where no end is known.
 */
export function expiryOf(expiresOn: string | null, now: Date): Expiry | null {
  const on = expiresOn?.slice(0, 10) ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on))) return null;
  const days = Math.round((Date.parse(on) - Date.parse(now.toISOString().slice(0, 10))) / 86_400_000);
  return { on, days, level: levelOf(days) };
}

function levelOf(days: number): ExpiryLevel {
  if (days < 0) return 'ended';
  if (days <= expiryDays.last) return 'last';
  if (days <= expiryDays.week) return 'week';
  return days <= expiryDays.month ? 'month' : 'later';
}

/** True from seven days before the end: somebody has to do something. */
export function needsRenewal(expiry: Expiry | null): boolean {
  return expiry !== null && (expiry.level === 'week' || expiry.level === 'last' || expiry.level === 'ended');
}

/**
 * How loudly a coming end is told: a note from 30 days before, a warning from 7, an error on the last day and the one before it,
 * so that an unattended check (exit status 1) is heard while there is still time. Null while it is far off.
 */
export function expirySeverity(level: ExpiryLevel): Severity | null {
  switch (level) {
    case 'later':
      return null;
    case 'month':
      return 'info';
    case 'week':
      return 'warning';
    case 'last':
    case 'ended':
      return 'error';
  }
}
