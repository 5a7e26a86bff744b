/** Reminders: which tokens there are, what the person says of their ends, and a calendar that tells no more than was chosen. */
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Answers, TokenEnding } from '../../../electron/contract/index.ts';
import { cloud, dataCenter, draftOf, httpToken, keepToken, problemOf, tokenElsewhere, value, workbench } from './setup.ts';
import type { Workbench } from './setup.ts';

const credential = { kind: 'http-access-token', user: 'ada', gitUser: 'ada' } as const;

/** A saved connection with a token, handed over at a moment of its own. */
async function saved(
  bench: Workbench,
  { name, expiresOn = null, answers = dataCenter({ credential }) }: { name?: string; expiresOn?: string | null; answers?: Answers } = {},
): Promise<string> {
  bench.clock.advance(60_000);
  const made = value(await bench.services.connections.create(false));
  value(await bench.services.connections.save(made.id, draftOf(made, answers, { platform: 'cds' })));
  if (name !== undefined) value(await bench.services.connections.rename(made.id, name));
  if (answers.credential !== null) value(await keepToken(bench.services, made.id, httpToken, answers.credential, expiresOn));
  return made.id;
}

const list = async ({ services }: Workbench): Promise<TokenEnding[]> => value(await services.reminders.list());

function events(text: string | null): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text ?? '') as ConstructorParameters<typeof ICAL.Component>[0]);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

describe('tokens and their ends', () => {
  it('come the next to end first, then those nobody knows of, then those that never end', async () => {
    const bench = workbench();
    const never = await saved(bench, { name: 'Never' });
    const skipped = await saved(bench, { name: 'Skipped' });
    await saved(bench, { name: 'Unknown' });
    await saved(bench, { name: 'Late', expiresOn: '2027-06-01' });
    await saved(bench, { name: 'Soon', expiresOn: '2026-12-05' });
    value(await bench.services.reminders.end(never, { end: 'never' }));
    value(await bench.services.reminders.end(skipped, { end: 'skip' }));
    expect((await list(bench)).map(({ names, end, on }) => [names[0], end, on])).toEqual([
      ['Soon', 'on', '2026-12-05'],
      ['Late', 'on', '2027-06-01'],
      ['Unknown', 'unknown', null],
      ['Skipped', 'skipped', null],
      ['Never', 'never', null],
    ]);
  });

  it('are asked of nobody: neither Bitbucket nor the keychain hears of it', async () => {
    const bench = workbench();
    await saved(bench, { expiresOn: '2026-12-05' });
    const before = bench.keychain.asked.length;
    await list(bench);
    value(await bench.services.reminders.calendar(null, true));
    expect([bench.http.requests.length, bench.keychain.asked.length]).toEqual([0, before]);
  });

  it('count once where a connection was duplicated, for both until one is renewed', async () => {
    const bench = workbench();
    const first = await saved(bench, { name: 'First', expiresOn: '2026-12-05' });
    const copy = value(await bench.services.connections.duplicate(first));
    expect(await list(bench)).toEqual([
      expect.objectContaining({ key: first, ids: [first, copy.id], names: ['First', 'First (2)'], on: '2026-12-05' }),
    ]);
    value(await bench.services.reminders.end(copy.id, { end: 'on', on: '2027-01-01' }));
    expect((await list(bench)).map(({ on }) => on)).toEqual(['2027-01-01']);
    expect(value(await bench.services.connections.open(first)).token.expiresOn).toBe('2027-01-01');
    bench.clock.advance(60_000);
    value(await keepToken(bench.services, copy.id, httpToken, credential, '2027-11-30'));
    expect((await list(bench)).map(({ key, names, on }) => [key, names, on])).toEqual([
      [first, ['First'], '2027-01-01'],
      [copy.id, ['First (2)'], '2027-11-30'],
    ]);
  });

  it('count once for a set that shares one, and each for itself where every platform has its own', async () => {
    for (const tokens of ['one', 'each'] as const) {
      const bench = workbench();
      const first = await saved(bench, { answers: dataCenter() });
      const { set } = value(await bench.services.set.choose(first, { platforms: ['cds', 'renovate'], tokens }));
      value(await keepToken(bench.services, first, httpToken, credential, '2026-12-05'));
      const [token, ...others] = await list(bench);
      expect(others).toEqual([]);
      expect(token?.ids).toHaveLength(tokens === 'one' ? 2 : 1);
      expect(token?.key).toBe(tokens === 'one' ? set?.id : first);
    }
  });

  it('leave out practice, connections without a token, and a token kept elsewhere that was never used', async () => {
    const bench = workbench();
    await saved(bench, { answers: cloud() });
    const elsewhere = await saved(bench, { answers: cloud() });
    value(await tokenElsewhere(bench.services, elsewhere, { kind: 'api-token', user: 'ada@acme.io', gitUser: 'ada' }));
    expect(await list(bench)).toEqual([]);
    value(await bench.services.export.saveFor(elsewhere, 'renovate', 'placeholder', '/tmp/out', true));
    expect((await list(bench)).map(({ end, mayNeverEnd }) => [end, mayNeverEnd])).toEqual([['unknown', false]]);
    value(await bench.services.reminders.end(elsewhere, { end: 'on', on: '2027-02-03' }));
    expect((await list(bench)).map(({ on }) => on)).toEqual(['2027-02-03']);
  });
});

describe('what the person says', () => {
  it('replaces what was said before, and a new token begins anew', async () => {
    const bench = workbench();
    const id = await saved(bench);
    value(await bench.services.reminders.end(id, { end: 'never' }));
    expect(value(await bench.services.connections.open(id)).token).toMatchObject({ expiresOn: null, end: 'never' });
    value(await bench.services.reminders.end(id, { end: 'on', on: '2027-02-03' }));
    const { token } = value(await bench.services.connections.open(id));
    expect([token.expiresOn, token.end]).toEqual(['2027-02-03', undefined]);
    value(await bench.services.reminders.end(id, { end: 'skip' }));
    value(await keepToken(bench.services, id, httpToken, credential, null));
    expect((await list(bench)).map(({ end }) => end)).toEqual(['unknown']);
  });

  it('is refused where it is no day, and where there is no token', async () => {
    const bench = workbench();
    const id = await saved(bench, { expiresOn: '2027-01-01' });
    for (const on of ['', '31.12.2027', '2027-02-31', 'soon'])
      expect(problemOf(await bench.services.reminders.end(id, { end: 'on', on })).kind).toBe('date-invalid');
    expect((await list(bench)).map(({ on }) => on)).toEqual(['2027-01-01']);
    const none = await saved(bench, { answers: cloud() });
    expect(problemOf(await bench.services.reminders.end(none, { end: 'never' })).kind).toBe('token-needed');
    expect(problemOf(await bench.services.reminders.end('nosuchconnection', { end: 'never' })).kind).toBe('connection-not-found');
  });
});

describe('the calendar', () => {
  it('tells neither address nor workspace, nor a name made of one, unless that was chosen', async () => {
    const bench = workbench();
    await saved(bench, { expiresOn: '2026-12-05' });
    await saved(bench, { expiresOn: '2026-12-06', name: 'My own name' });
    const plain = value(await bench.services.reminders.calendar(null, false));
    expect(plain.text).not.toMatch(/acme|PRJ|ada/i);
    expect(events(plain.text).map(({ summary }) => summary)).toEqual([
      'Bitbucket token ends: CDS with Bitbucket Data Center',
      'Bitbucket token ends: My own name',
    ]);
    const open = value(await bench.services.reminders.calendar(null, true));
    for (const event of events(open.text)) expect(event.description).toContain('https://git.acme.io/bitbucket');
  });

  it('keeps the key of an event over a renewal and raises its revision, so that the old one is replaced', async () => {
    const bench = workbench();
    const id = await saved(bench, { expiresOn: '2026-12-05' });
    const [before] = events(value(await bench.services.reminders.calendar(id, false)).text);
    bench.clock.advance(60_000);
    value(await keepToken(bench.services, id, httpToken, credential, '2027-12-04'));
    const [after] = events(value(await bench.services.reminders.calendar(id, false)).text);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
    expect(after?.startDate.toString()).toBe('2027-12-04');
  });

  it('has no secret in it, whatever a connection is called', async () => {
    const bench = workbench();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), fc.boolean(), async (left, right, addresses) => {
        const id = await saved(bench, { expiresOn: '2027-01-01' });
        await bench.services.connections.rename(id, `${left}${httpToken}${right}`);
        const { text } = value(await bench.services.reminders.calendar(id, addresses));
        expect(text?.replaceAll('\r\n ', '')).not.toContain(httpToken);
      }),
      { numRuns: 40 },
    );
  });

  it('is nothing while no end is known, and says of how many tokens that is so', async () => {
    const bench = workbench();
    await saved(bench);
    expect(value(await bench.services.reminders.calendar(null, false))).toEqual({ text: null, events: 0, unknown: 1 });
  });

  it('replaces a calendar of Handrail’s and no other file', async () => {
    const bench = workbench();
    await saved(bench, { expiresOn: '2027-01-01' });
    const { reminders } = bench.services;
    const write = async (replace = false) => {
      const { text } = value(await reminders.calendar(null, false));
      return reminders.save(text ?? '', '/out', 'mine.ics', replace);
    };
    value(await write());
    bench.clock.advance(60_000);
    value(await write());
    await bench.files.write('/out', 'mine.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//\r\n', 0o644);
    expect(problemOf(await write()).kind).toBe('file-exists');
    value(await write(true));
  });
});
