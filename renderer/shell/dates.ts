/** Dates as people read them, in the system's own format. Times are the computer's. */
import { homeCopy } from '../../electron/contract/copy/wizard.ts';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const plainDay = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** `2026-12-03` as a date; the text itself where it is none. */
export function dayText(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  // A date without a time means that day everywhere; shown in local time it could become the day before.
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? plainDay.format(date) : day.format(date);
}

/** A moment with its time of day; the text itself where it is none. */
export function timeText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : moment.format(date);
}

/** "today at 14:02", "yesterday at …", "on 3 Dec 2026". */
export function whenText(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return homeCopy.today(time.format(date));
  if (date.toDateString() === yesterday.toDateString()) return homeCopy.yesterday(time.format(date));
  return homeCopy.onDate(day.format(date));
}
