/** Dates as people read them, in the system's own format where the system speaks the same language. Times are the computer's. */
import { locale, regional } from '../../electron/contract/copy/intl.ts';
import { homeCopy } from '../../electron/contract/copy/wizard.ts';

const formats = {
  day: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  plainDay: { dateStyle: 'medium', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** By format and language: making a formatter costs many times what using it does, and each row of a list has two dates. */
const made = new Map<string, Intl.DateTimeFormat>();

function written(date: Date, format: keyof typeof formats): string {
  const key = `${format} ${locale()} ${navigator.language}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(regional(navigator.language), formats[format]);
  made.set(key, known);
  return known.format(date);
}

/** `2026-12-03` as a date; the text itself where it is none. */
export function dayText(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  // A date without a time means that day everywhere; shown in local time it could become the day before.
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? written(date, 'plainDay') : written(date, 'day');
}

/** A moment with its time of day; the text itself where it is none. */
export function timeText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : written(date, 'moment');
}

/** "today at 14:02", "yesterday at …", "on 3 Dec 2026". */
export function whenText(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return homeCopy.today(written(date, 'time'));
  if (date.toDateString() === yesterday.toDateString()) return homeCopy.yesterday(written(date, 'time'));
  return homeCopy.onDate(written(date, 'day'));
}
