/**
 * Writes iCalendar files (RFC 5545, https://www.rfc-editor.org/rfc/rfc5545): events of a whole day with alarms, nothing else of it. Lines end
 * in CRLF and are at most 75 octets long; a longer one is folded between characters, never inside one.
 */

export interface CalendarEvent {
  /** The same for the same event for ever: a calendar replaces what it has of it (§3.8.4.7). */
  readonly uid: string;
  /** The day, yyyy-mm-dd. */
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  readonly alarms: readonly CalendarAlarm[];
}

export interface CalendarAlarm {
  /** Whole days before the event's day; the alarm rings at `hour` of that day, by the clock of whoever reads the calendar. */
  readonly daysBefore: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly text: string;
}

export interface Calendar {
  /** Who made it, e.g. `-//Handrail//Handrail 0.1.0//EN` (§3.7.3). */
  readonly product: string;
  /** When it is made: of two files the later one counts. */
  readonly made: Date;
  /** At least one: a calendar without any is not valid (§3.6). */
  readonly events: readonly [CalendarEvent, ...CalendarEvent[]];
}

/** From here on revisions are counted, in seconds: an integer of 32 bits (§3.8.7.4, §3.3.8) holds them until 2094. */
const firstRevision = Date.UTC(2026, 0, 1);
const mostOctets = 75;

/** The whole text of the file. */
export function iCalendar({ product, made, events }: Calendar): string {
  const stamp = `${made.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const revision = Math.max(0, Math.floor((made.getTime() - firstRevision) / 1000));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${textOf(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stamp, revision)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, on, summary, description, alarms }: CalendarEvent, stamp: string, revision: number): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${textOf(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${revision}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `SUMMARY:${textOf(summary)}`,
    `DESCRIPTION:${textOf(description)}`,
    // It is a note in the day and keeps nobody from meeting anybody (§3.8.2.7).
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((alarm) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${textOf(alarm.text)}`,
      `TRIGGER:${triggerOf(alarm)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** Before the day's beginning: 30 days before at 9 o'clock are 29 days and 15 hours (§3.3.6). */
function triggerOf({ daysBefore, hour }: CalendarAlarm): string {
  const hours = daysBefore * 24 - hour;
  const [days, rest] = [Math.floor(Math.abs(hours) / 24), Math.abs(hours) % 24];
  const time = rest === 0 && days > 0 ? '' : `T${rest}H`;
  return `${hours > 0 ? '-' : ''}P${days === 0 ? '' : `${days}D`}${time}`;
}

/**
 * A text value (§3.3.11): what would act is escaped, every way to end a line becomes `\n`, controls but the tab are left out, because the
 * grammar has no place for them, and a half of a surrogate pair becomes U+FFFD, because UTF-8 has none.
 */
export function textOf(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', String.raw`\n`);
}

/** §3.1: the space that begins a folded line counts among its octets. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > mostOctets) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}
