/**
 * The calendar of tokens that end: one event each, with alarms as many days ahead as every other warning. It is made to be shared and
 * synced: no secret is in it, and names and addresses are those that the caller chose to give.
 */
import { expiryDays } from '../../contract/expiry.ts';
import { calendarCopy as words } from '../../contract/copy/en/reminders.ts';
import { iCalendar } from '../formats/icalendar.ts';
import type { CalendarEvent } from '../formats/icalendar.ts';
import { shownOnOneLine } from '../shown.ts';

export interface EndingForCalendar {
  /** `TokenEnding.key`. */
  readonly key: string;
  /** Its last day, yyyy-mm-dd. */
  readonly on: string;
  /** What uses the token, as it may be told; never empty. */
  readonly uses: readonly string[];
  /** Where the token is from; null where that may not be told. */
  readonly address: string | null;
}

/** The hour at which alarms ring: early in the working day. */
const hour = 9;
/** So many uses fit into a line of a month's view; the event's text names all. */
const mostInTitle = 3;

/** The file's text; null where there is nothing to write, because a calendar without an event is not valid. */
export function tokenCalendar(tokens: readonly EndingForCalendar[], made: Date, version: string): string | null {
  const [first, ...others] = tokens.map(eventFor);
  if (first === undefined) return null;
  return iCalendar({ product: `-//Handrail//Handrail ${version}//EN`, made, events: [first, ...others] });
}

function eventFor({ key, on, uses, address }: EndingForCalendar): CalendarEvent {
  const all = uses.map(shownOnOneLine);
  const title = words.title(all.slice(0, mostInTitle), Math.max(0, all.length - mostInTitle));
  const description = [words.uses(all), ...(address === null ? [] : [words.address(shownOnOneLine(address))]), words.what].join('\n');
  return {
    uid: `${key}.token.handrail`,
    on,
    summary: title,
    description,
    alarms: Object.values(expiryDays).map((daysBefore) => ({ daysBefore, hour, text: words.alarm(title, daysBefore) })),
  };
}
