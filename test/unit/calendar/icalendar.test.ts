/** iCalendar files, read back by ical.js, which shares no code with the writer, and the rules that a lenient reader lets pass. */
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { tokenCalendar } from '../../../electron/core/calendar/token-calendar.ts';
import { iCalendar } from '../../../electron/core/formats/icalendar.ts';
import type { CalendarEvent } from '../../../electron/core/formats/icalendar.ts';

const made = new Date('2026-11-30T18:45:12.345Z');
const plain: CalendarEvent = { uid: 'abcdefgh.token.handrail', on: '2027-03-01', summary: 'S', description: 'D', alarms: [] };
const written = (change: Partial<CalendarEvent> = {}): string =>
  iCalendar({ product: '-//Handrail//Test//EN', made, events: [{ ...plain, ...change }] });

/** The events, as a calendar program sees them. */
function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

/** What a text value can carry: one kind of line end, no controls, no halves of pairs. */
const carried = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '');

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.string({ unit: 'grapheme', minLength: 400, maxLength: 500 }),
  fc.string({ unit: fc.constantFrom(';', ',', '\\', '\n', '\r', ':', '"', '\\n', '\t', 'é', '漢', '👩‍💻', ' '), maxLength: 500 }),
);

describe('a calendar file', () => {
  it('gives every text back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const [event] = read(written({ summary, description }));
        expect(event?.summary).toBe(carried(summary));
        expect(event?.description).toBe(carried(description));
      }),
      { numRuns: 300 },
    );
  });

  it('has CRLF at every end of a line, at most 75 octets in one, and no character cut in two', () => {
    fc.assert(
      fc.property(anyText, (summary) => {
        const text = written({ summary });
        expect(text.endsWith('\r\n')).toBe(true);
        const lines = text.slice(0, -2).split('\r\n');
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]/);
          const bytes = Buffer.from(line, 'utf8');
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Surrogate}/u);
          expect(line).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has what RFC 5545 asks of it, in values of the right form', () => {
    const text = written({ alarms: [{ daysBefore: 30, hour: 9, text: 'A' }] });
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Handrail//Test//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:abcdefgh.token.handrail',
      'DTSTAMP:20261130T184512Z',
      `SEQUENCE:${(Date.UTC(2026, 10, 30, 18, 45, 12) - Date.UTC(2026, 0, 1)) / 1000}`,
      'DTSTART;VALUE=DATE:20270301',
      'SUMMARY:S',
      'DESCRIPTION:D',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:A',
      'TRIGGER:-P29DT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    [30, 9, '2027-01-30T09:00:00'],
    [7, 9, '2027-02-22T09:00:00'],
    [1, 9, '2027-02-28T09:00:00'],
    [1, 0, '2027-02-28T00:00:00'],
    [0, 9, '2027-03-01T09:00:00'],
    [0, 0, '2027-03-01T00:00:00'],
  ])('rings %i days before, at %i o’clock', (daysBefore, hour, at) => {
    const [event] = read(written({ alarms: [{ daysBefore, hour, text: 'A' }] }));
    const trigger = event?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger') as ICAL.Duration;
    const start = event?.startDate.clone();
    expect(start?.isDate).toBe(true);
    if (start === undefined) return;
    start.isDate = false;
    start.addDuration(trigger);
    expect(start.toString()).toBe(at);
  });

  it('is a whole day, of the day that was given', () => {
    const [event] = read(written({ on: '2028-02-29' }));
    expect(event?.startDate.toString()).toBe('2028-02-29');
    expect(event?.duration.toSeconds()).toBe(86_400);
  });

  it('counts up, so that a newer file takes the older one’s place, and stays an integer of 32 bits', () => {
    const sequence = (now: Date): number => read(iCalendar({ product: 'P', made: now, events: [plain] }))[0]?.sequence ?? -1;
    expect(sequence(new Date('2026-12-01T00:00:01Z'))).toBe(sequence(new Date('2026-12-01T00:00:00Z')) + 1);
    expect(sequence(new Date('2020-01-01T00:00:00Z'))).toBe(0);
    expect(sequence(new Date('2090-01-01T00:00:00Z'))).toBeLessThan(2 ** 31);
  });
});

describe('the calendar of tokens', () => {
  const token = { key: 'abcdefgh', on: '2027-03-01', uses: ['CDS'], address: null };

  it('has one event for each, alarms 30, 7 and 1 days before, and names everything that uses the token', () => {
    const uses = ['One', 'Two', 'Three', 'Four', 'Five'];
    const text = tokenCalendar([token, { ...token, key: 'ijklmnop', on: '2027-04-01', uses }], made, '1.0.0') ?? '';
    const events = read(text);
    expect(events.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
      ['abcdefgh.token.handrail', '2027-03-01'],
      ['ijklmnop.token.handrail', '2027-04-01'],
    ]);
    expect(events[1]?.summary).toBe('Bitbucket token ends: One, Two, Three and 2 more');
    for (const use of uses) expect(events[1]?.description).toContain(use);
    const triggers = events[0]?.component.getAllSubcomponents('valarm').map((each) => each.getFirstPropertyValue('trigger')?.toString());
    expect(triggers).toEqual(['-P29DT15H', '-P6DT15H', '-PT15H']);
    expect(text).toContain('PRODID:-//Handrail//Handrail 1.0.0//EN\r\n');
  });

  it('tells an address only where it is given one', () => {
    expect(tokenCalendar([token], made, '1')).not.toContain('git.acme.io');
    expect(read(tokenCalendar([{ ...token, address: 'https://git.acme.io/bitbucket' }], made, '1') ?? '')[0]?.description).toContain(
      'https://git.acme.io/bitbucket',
    );
  });

  it('is nothing without a token: a calendar without an event is not valid', () => {
    expect(tokenCalendar([], made, '1')).toBeNull();
  });

  it('lets no name act: a line break in it begins no line', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const events = read(tokenCalendar([{ ...token, uses: [`a${name}`] }], made, '1') ?? '');
        expect(events).toHaveLength(1);
        expect(events[0]?.summary).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 200 },
    );
  });
});
