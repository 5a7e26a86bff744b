/** `handrail watch`, and what `check --all` says of tokens that end soon: exit statuses for cron, a calendar file, JUnit for a pipeline. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { handrail, scratch } from './run.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

const schema = await readFile(join(import.meta.dirname, '../../fixtures/junit/junit.xsd'), 'utf8');
/** So many days from the day of the test, yyyy-mm-dd. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Wanted {
  readonly name: string | null;
  /** The end that the person says: a day or `never`, or null. */
  readonly ends: string | null;
  readonly baseUrl?: string;
}

/** A folder with exported connections whose tokens the person keeps elsewhere: Handrail has nothing of them but the date. */
async function folder(connections: readonly Wanted[]): Promise<string> {
  const cwd = scratch();
  const host = await composeHost({
    kind: 'terminal',
    version: '0.0.0',
    env: { HANDRAIL_HOME: join(cwd, 'home') },
    practice: false,
    emit: () => undefined,
  });
  const credential = { kind: 'http-access-token', user: 'ada', gitUser: 'ada' } as const;
  for (const { name, ends, baseUrl = practice.selfManaged.baseUrl } of connections) {
    const made = await host.services.connections.create(false);
    if (!made.ok) throw new Error('it could not be made');
    const { id, draft } = made.value;
    const answers = { ...draft.answers, deployment: 'data-center' as const, baseUrl, credential };
    for (const done of [
      await host.services.connections.save(id, { ...draft, answers, platform: 'renovate' }),
      ...(name === null ? [] : [await host.services.connections.rename(id, name)]),
      await host.services.token.elsewhere(id, credential),
      await host.services.export.saveFor(id, 'renovate', 'placeholder', join(cwd, 'out'), true),
      ...(ends === null ? [] : [await host.services.reminders.end(id, ends === 'never' ? { end: 'never' } : { end: 'on', on: ends })]),
    ])
      if (!done.ok) throw new Error(done.problem.kind);
  }
  await host.dispose();
  return cwd;
}

describe('watch', () => {
  it('lists every token with its end, the next first', async () => {
    const cwd = await folder([
      { name: 'Late', ends: inDays(200) },
      { name: 'Soon', ends: inDays(20) },
      { name: 'Unknown', ends: null },
      { name: 'Never', ends: 'never' },
    ]);
    const { status, stdout, stderr } = await handrail(['watch'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect([...stdout.matchAll(/Soon|Late|Unknown|Never/g)].map(([name]) => name)).toEqual(['Soon', 'Late', 'Unknown', 'Never']);
    expect(stdout).toContain('in 20 days');
    expect(stdout).toContain('not known');
    const json = JSON.parse((await handrail(['watch', '--json'], { cwd })).stdout) as { status: string; tokens: { on: string | null }[] };
    expect([json.status, json.tokens.map(({ on }) => on)]).toEqual(['fine', [inDays(20), inDays(200), null, null]]);
  });

  it.each([
    [8, [], 0],
    [7, [], 4],
    [1, [], 4],
    [0, [], 4],
    [-1, [], 1],
    [7, ['--ends-within', '1'], 0],
    [1, ['--ends-within', '1'], 4],
    [30, ['--ends-within', '30'], 4],
    [31, ['--ends-within=30'], 0],
  ])('has an exit status for a token that ends in %i days (%j): %i', async (days, args, exit) => {
    const cwd = await folder([{ name: 'One', ends: inDays(days) }]);
    expect((await handrail(['watch', ...args], { cwd })).status).toBe(exit);
  });

  it('says so where there is nothing', async () => {
    expect(await handrail(['watch'])).toMatchObject({ status: 0, stdout: 'No saved connection has a token.\n' });
  });

  it('writes a calendar that a calendar program reads, without addresses unless they are asked for', async () => {
    const cwd = await folder([
      { name: null, ends: inDays(20) },
      { name: 'Named', ends: inDays(40) },
      { name: 'Unknown', ends: null },
    ]);
    const first = await handrail(['watch', '--ics', 'tokens.ics'], { cwd });
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('Calendar with 2 events written to');
    expect(first.stdout).toContain('The end of one token is not known');
    const file = join(cwd, 'tokens.ics');
    const text = await readFile(file, 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    expect(calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each).startDate.toString())).toEqual([
      inDays(20),
      inDays(40),
    ]);
    expect(text).not.toContain('127.0.0.1');
    expect((await stat(file)).mode & 0o777).toBe(0o644);
    expect((await handrail(['watch', '--ics', 'tokens.ics', '--addresses'], { cwd })).status).toBe(0);
    expect((await readFile(file, 'utf8')).replaceAll('\r\n ', '')).toContain('127.0.0.1');
  });

  it('prints it byte for byte', async () => {
    const cwd = await folder([{ name: 'Named', ends: inDays(20) }]);
    const { status, stdout } = await handrail(['watch', '--ics', '-'], { cwd });
    expect([status, stdout.startsWith('BEGIN:VCALENDAR\r\n'), stdout.endsWith('END:VCALENDAR\r\n')]).toEqual([0, true, true]);
  });

  it('leaves another’s file alone, and an older calendar where nothing is known', async () => {
    const cwd = await folder([{ name: 'Named', ends: inDays(20) }]);
    await writeFile(join(cwd, 'other.ics'), 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Acme//EN\r\nEND:VCALENDAR\r\n');
    const refused = await handrail(['watch', '--ics', 'other.ics'], { cwd });
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('--replace')]);
    expect(await readFile(join(cwd, 'other.ics'), 'utf8')).toContain('Acme');
    expect((await handrail(['watch', '--ics', 'other.ics', '--replace'], { cwd })).status).toBe(0);
    const unknown = await folder([{ name: 'Unknown', ends: null }]);
    const none = await handrail(['watch', '--ics', 'tokens.ics'], { cwd: unknown });
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('No end of a token is known yet')]);
    expect(existsSync(join(unknown, 'tokens.ics'))).toBe(false);
  });

  it.each([
    [['--ends-within', '0'], 'number of days'],
    [['--ends-within', 'soon'], 'number of days'],
    [['--addresses'], 'belongs to --ics FILE'],
    [['--replace'], 'belongs to --ics FILE'],
    [['--ics', 'a.ics', '--ends-within', '7'], 'does not go with --ics'],
    [['--ics', '-', '--json'], '--json'],
    [['tokens.ics'], 'a word too many'],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const { status, stderr } = await handrail(['watch', ...args]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(new RegExp(`^handrail: [^\\n]*${sentence}[^\\n]*\\n$`, 'u'))]);
  });
});

describe('check --all', () => {
  it('tells a token that ends soon from something broken', async () => {
    const soon = await folder([
      { name: 'Up', ends: inDays(5) },
      { name: 'Fine', ends: inDays(90) },
    ]);
    const four = await handrail(['check', '--all', '--json'], { cwd: soon });
    expect([four.status, (JSON.parse(four.stdout) as { status: string }).status]).toEqual([4, 'ends-soon']);
    expect((await handrail(['check', '--all', '--ends-within', '1'], { cwd: soon })).status).toBe(0);
    const broken = await folder([
      { name: 'Up', ends: inDays(5) },
      { name: 'Down', ends: null, baseUrl: 'http://127.0.0.1:9' },
    ]);
    const one = await handrail(['check', '--all', '--json'], { cwd: broken });
    expect([one.status, (JSON.parse(one.stdout) as { status: string }).status]).toEqual([1, 'broken']);
  });

  it('is 4 on the last day, too: the token still works', async () => {
    const cwd = await folder([{ name: 'Up', ends: inDays(0) }]);
    expect((await handrail(['check', '--all'], { cwd })).status).toBe(4);
  });

  it('writes JUnit that the schema allows, one case for each connection, in plain words', async () => {
    const cwd = await folder([
      { name: 'Up <&> "quoted"', ends: inDays(90) },
      { name: 'Soon', ends: inDays(5) },
      { name: 'Down', ends: null, baseUrl: 'http://127.0.0.1:9' },
    ]);
    const { status, stdout } = await handrail(['check', '--all', '--junit', 'result.xml'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('JUnit file written to');
    const xml = await readFile(join(cwd, 'result.xml'), 'utf8');
    expect(await validateXML({ xml, schema })).toMatchObject({ valid: true });
    const outcomes: unknown = Object.fromEntries(
      [...xml.matchAll(/<testcase name="([^"]*)"[^>]*?(?:\/>|><([a-z-]+)(?: type="([^"]*)")?)/g)].map(([, name, outcome, type]) => [
        name,
        [outcome, type],
      ]),
    );
    expect(outcomes).toEqual({
      Soon: ['failure', 'token-expires-soon'],
      'Up &lt;&amp;&gt; &quot;quoted&quot;': ['skipped', 'token-elsewhere'],
      Down: ['error', 'connection-refused'],
    });
    expect(xml).toContain('You keep its token elsewhere');
    expect(xml).toContain('Token ends in 5 days');
    expect(stdout.split('\n').find((line) => line.includes('Soon'))).toContain('Token ends in 5 days');
    // The next run takes its place, and nothing else is replaced.
    expect((await handrail(['check', '--all', '--junit', 'result.xml'], { cwd })).status).toBe(1);
    await writeFile(join(cwd, 'notes.xml'), '<notes/>');
    const refused = await handrail(['check', '--all', '--junit', 'notes.xml'], { cwd });
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('did not write')]);
    await mkdir(join(cwd, 'folder'));
    expect((await handrail(['check', '--all', '--junit', 'folder'], { cwd })).status).toBe(3);
  });

  it.each([
    ['--junit', 'a.xml'],
    ['--ends-within', '7'],
  ])('%s belongs to --all', async (...args) => {
    const { status, stderr } = await handrail(['check', '--connection', 'Acme', ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('belongs to --all')]);
  });
});
