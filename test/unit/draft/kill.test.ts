/** The host or the page dies at every border of a whole walk; then it is opened again. Nothing that had to be there is gone, or twice. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { longestDelay, saveDelay } from '../../../renderer/wizard/store.ts';
import { draftText, freshDisk, openPage, startHost } from './world.ts';
import type { AtStep, Disk, Host, Page } from './world.ts';
import { begin, Stopped, walk } from './walk.ts';
import type { Walker } from './walk.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

type Victim = 'host' | 'page' | 'page that is told';

function walker(page: Page, disk: Disk): Walker {
  return {
    store: page.store,
    wait: async (ms) => {
      await vi.advanceTimersByTimeAsync(ms);
      disk.clock.advance(ms);
    },
  };
}

async function wholeWalk(of: Walker): Promise<void> {
  await begin(of);
  await walk(of);
}

interface Stored {
  readonly id: string;
  readonly draft: unknown;
  readonly token: { readonly fact: { readonly state: string } };
  readonly exports: readonly unknown[];
}

function stored({ settings }: Disk): readonly Stored[] {
  return settings.text === null ? [] : (JSON.parse(settings.text) as { connections: Stored[] }).connections;
}

/** What has to be on the disk of these drafts: the index of the oldest that may be there. */
function owed(drafts: Page['drafts'], at: number): number {
  return drafts.reduce((least, draft, index) => {
    const pause = (drafts[index + 1]?.at ?? Infinity) - draft.at;
    const due = pause >= saveDelay ? draft.at + saveDelay : draft.at + longestDelay;
    return due < at ? index : least;
  }, -1);
}

/** A walk that nothing interrupts, and every border that it came over. */
async function reference() {
  const disk = freshDisk();
  const labels: string[] = [];
  const host = startHost(disk, (label) => void labels.push(label));
  const page = openPage(
    () => host,
    (label) => void labels.push(label),
    Date.now,
  );
  await wholeWalk(walker(page, disk));
  page.store.dispose();
  return { disk, labels, drafts: page.drafts };
}

/** Checks what is left, whoever died and whenever. */
function checkDisk(disk: Disk, whole: Awaited<ReturnType<typeof reference>>, where: string): void {
  const connections = stored(disk);
  expect(connections.length, `${where}: one connection`).toBeLessThanOrEqual(1);
  const [one] = connections;
  expect(one?.exports.length ?? 0, `${where}: one export`).toBeLessThanOrEqual(1);
  for (const account of disk.keychain.entries.keys()) expect(account, where).toBe(`token:${one?.id}`);
  if (one?.token.fact.state === 'kept') expect(disk.keychain.entries.size, `${where}: a kept token is there`).toBe(1);
  for (const [path, file] of disk.files.written) expect(file, `${where}: ${path} is whole`).toEqual(whole.disk.files.written.get(path));
}

async function killedAt(point: number, victim: Victim, whole: Awaited<ReturnType<typeof reference>>): Promise<void> {
  const disk = freshDisk();
  const where = `${victim} at ${point} (${whole.labels[point] ?? '?'})`;
  let passed = 0;
  const seen = { at: -1, shown: '' };
  let die: () => void = () => undefined;
  const died = new Promise<void>((resolve) => (die = resolve));
  const step: AtStep = () => {
    passed += 1;
    if (passed !== point + 1) return;
    seen.at = Date.now();
    seen.shown = page.drafts.at(-1)?.text ?? '';
    if (victim === 'host') host.kill();
    else page.kill(victim === 'page that is told');
    die();
  };
  let host: Host = startHost(disk, step);
  const page: Page = openPage(() => host, step, Date.now);
  const walking = wholeWalk(walker(page, disk)).catch((reason: unknown) => {
    if (!(reason instanceof Stopped)) throw reason;
  });
  // A page that is dead hears of nothing any more; one whose host is dead goes on until it hears of that.
  await (victim === 'host' ? walking : Promise.race([walking, died]));
  if (seen.at < 0) throw new Error(`${where} was never reached`);
  if (victim !== 'host') await host.idle();

  checkDisk(disk, whole, where);
  const texts = page.drafts.map(({ text }) => text);
  const [one] = stored(disk);
  const least = owed(page.drafts, seen.at);
  const there = one === undefined ? -1 : texts.lastIndexOf(draftText(one.draft));
  if (one !== undefined) expect(there, `${where}: a draft that was on screen, whole`).toBeGreaterThanOrEqual(0);
  expect(there, `${where}: nothing of before is lost`).toBeGreaterThanOrEqual(least);
  if (victim === 'page that is told' && page.store.getState().place === 'connection' && seen.shown !== texts[0])
    expect(draftText(one?.draft), `${where}: what was on screen is there`).toBe(seen.shown);

  const quiet = startHost(disk, () => undefined);
  host = quiet;
  if (victim === 'host' && page.store.getState().place === 'connection') {
    // The page outlived its host: as soon as there is one again, everything that it shows is saved, and it blames nobody.
    const saved = await page.store.save();
    expect(saved, `${where}: saved by the next host`).toMatchObject({ ok: true });
    expect(draftText(stored(disk)[0]?.draft), `${where}: what the page shows`).toBe(draftText(page.store.latest().draft));
    expect(page.store.getState(), where).toMatchObject({ saveProblem: null, note: null, pending: [] });
  }
  page.kill(false);

  // Walking on takes longest: from every fifth of them.
  if (point % 5 !== 0) return;
  const again = openPage(
    () => quiet,
    () => undefined,
    Date.now,
  );
  await wholeWalk(walker(again, disk));
  again.store.dispose();
  const [end, ...others] = stored(disk);
  expect(others, where).toEqual([]);
  expect(draftText(end?.draft), `${where}: the walk can be finished`).toBe(draftText(stored(whole.disk)[0]?.draft));
  expect([...disk.files.written], where).toEqual([...whole.disk.files.written]);
  expect([...disk.keychain.entries.values()], where).toEqual([...whole.disk.keychain.entries.values()]);
}

it('walks to the exported file', async () => {
  const { disk, labels } = await reference();
  expect([...disk.files.written.keys()].length).toBeGreaterThan(0);
  expect(stored(disk)).toMatchObject([{ exports: [{ platform: 'cds', folder: '/out' }], token: { fact: { state: 'kept' } } }]);
  for (const call of [
    'connections.create',
    'connections.save',
    'address.detect',
    'token.keep',
    'list.repositories',
    'check.run',
    'export.save',
  ])
    expect(labels, call).toContain(`answer ${call}`);
  expect(labels.filter((label) => label === 'before settings update').length).toBeGreaterThan(15);
});

for (const victim of ['host', 'page', 'page that is told'] as const)
  it(`loses nothing when the ${victim} dies, wherever that is`, async () => {
    const whole = await reference();
    expect(whole.labels.length, 'borders that were tried').toBeGreaterThan(200);
    for (let point = 0; point < whole.labels.length; point += 1) await killedAt(point, victim, whole);
  });
