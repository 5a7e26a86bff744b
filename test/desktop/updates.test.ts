/** The update channel without electron-updater: its states, what is asked, what is kept, and why it may be off. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updatesCopy as words } from '../../electron/contract/copy/en/updates.ts';
import { because } from '../../electron/hosts/desktop/updates/because.ts';
import { readKept } from '../../electron/hosts/desktop/updates/kept.ts';
import { plainNotes } from '../../electron/hosts/desktop/updates/notes.ts';
import { createUpdates } from '../../electron/hosts/desktop/updates/updates.ts';
import { failReasons, offReasons } from '../../electron/hosts/desktop/updates/state.ts';
import type { OffReason } from '../../electron/hosts/desktop/updates/state.ts';
import { readInstalled, whyOff } from '../../electron/hosts/desktop/updates/why-off.ts';
import type { Installed } from '../../electron/hosts/desktop/updates/why-off.ts';
import { createUpdating, times } from '../../electron/hosts/desktop/updating.ts';
import { fakeClock } from '../fakes/index.ts';
import { FakeElectron } from './fake-electron.ts';
import { coded, FakeUpdater, newToken } from './fake-updater.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-updates-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function loadedFrom(updater: FakeUpdater) {
  return { updater, newToken };
}

describe('the states', () => {
  function made(off: OffReason | null = null) {
    const updater = new FakeUpdater();
    const noted: unknown[] = [];
    const updates = createUpdates({ off, load: async () => loadedFrom(updater), note: (...about) => void noted.push(about) });
    return { updater, updates, noted };
  }

  it('look without downloading, download only when told to, and install nothing by themselves', async () => {
    const { updater, updates } = made();
    updater.newest = { version: '2.0.0', releaseNotes: '<p>Faster</p>' };
    expect(updates.state()).toEqual({ is: 'idle', looked: false });
    const checking = updates.check();
    expect(updates.state()).toEqual({ is: 'checking' });
    expect(await checking).toEqual({ is: 'available', version: '2.0.0', notes: 'Faster' });
    expect(updater.done).toEqual(['check']);
    expect(updater).toMatchObject({ autoDownload: false, autoInstallOnAppQuit: false, allowDowngrade: false, allowPrerelease: false });
    let finish = (): void => undefined;
    updater.downloaded = new Promise((resolve) => (finish = resolve));
    updater.percents = [50.4];
    const downloading = updates.download();
    await expect.poll(() => updates.state()).toEqual({ is: 'downloading', version: '2.0.0', percent: 50 });
    expect(await updates.check()).toMatchObject({ is: 'downloading' });
    finish();
    expect(await downloading).toEqual({ is: 'ready', version: '2.0.0' });
    expect(updater.done).toEqual(['check', 'download']);
    expect(updates.install(true)).toBe(true);
    expect(updater.done.at(-1)).toBe('install silent=true after=true run=true');
  });

  it('stop a download, after which the version is available as before', async () => {
    const updater = new FakeUpdater();
    const told: (number | null)[] = [];
    const updates = createUpdates({
      off: null,
      load: async () => loadedFrom(updater),
      note: () => undefined,
      onProgress: (at) => void told.push(at),
    });
    updater.newest = { version: '2.0.0', releaseNotes: 'Faster' };
    updater.downloaded = new Promise(() => undefined);
    updater.percents = [20.2];
    const offered = await updates.check();
    const downloading = updates.download();
    await expect.poll(() => told).toEqual([0, 20]);
    updates.stop();
    expect(await downloading).toEqual(offered);
    expect(told).toEqual([0, 20, null]);
    updater.downloaded = Promise.resolve();
    expect(await updates.download()).toEqual({ is: 'ready', version: '2.0.0' });
  });

  it('say that this is the newest version', async () => {
    expect(await made().updates.check()).toEqual({ is: 'idle', looked: true });
  });

  it('ask one question at a time', async () => {
    const { updater, updates } = made();
    await Promise.all([updates.check(), updates.check()]);
    expect(updater.done).toEqual(['check']);
  });

  it('fail with a closed reason, note no text of the error, and can be asked again', async () => {
    const { updater, updates, noted } = made();
    updater.checkFails = coded('ENOTFOUND', 'getaddrinfo ENOTFOUND secret.example');
    expect(await updates.check()).toEqual({ is: 'failed', because: 'unreachable' });
    expect(noted).toEqual([['update-failed', { because: 'unreachable', code: 'ENOTFOUND' }]]);
    updater.checkFails = null;
    updater.newest = { version: '2.0.0' };
    expect(await updates.check()).toEqual({ is: 'available', version: '2.0.0', notes: '' });
    updater.downloadFails = coded('ERR_CHECKSUM_MISMATCH');
    expect(await updates.download()).toEqual({ is: 'failed', because: 'wrong-checksum' });
    expect(updates.install(true)).toBe(false);
    expect(updater.done).not.toContainEqual(expect.stringContaining('install'));
  });

  it.each(offReasons)('load nothing while they are off (%s)', async (why) => {
    const { updater, updates } = made(why);
    expect(await updates.check()).toEqual({ is: 'off', why });
    expect(await updates.download()).toEqual({ is: 'off', why });
    expect(updater.done).toEqual([]);
  });
});

describe('an error of electron-updater', () => {
  it.each([
    [coded('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND'), 'nothing-published'],
    [coded('ERR_UPDATER_INVALID_UPDATE_INFO'), 'unreadable'],
    [coded('ERR_UPDATER_INVALID_SIGNATURE'), 'wrong-signature'],
    [coded('HTTP_ERROR_404'), 'no-file-for-this-system'],
    [coded('HTTP_ERROR_503'), 'unreachable'],
    [coded('EACCES'), 'cannot-write'],
    [coded('ENOSPC'), 'disk-full'],
    [new Error('net::ERR_NAME_NOT_RESOLVED'), 'unreachable'],
    [new Error('Cannot read properties of undefined'), 'unexpected'],
    ['text', 'unexpected'],
  ])('%s', (error, reason) => {
    expect(because(error)).toBe(reason);
    expect(failReasons).toContain(reason);
  });
});

describe('the notes', () => {
  it('are plain text, whatever was published', () => {
    expect(plainNotes('<h2>New</h2>\n<ul><li>A &amp; B</li><li>C<script>alert(1)</script></li></ul>')).toBe('New\n• A & B\n• C');
    expect(plainNotes('one\n\n\n  two   three')).toBe('one\ntwo three');
    expect(plainNotes([{ version: '2.0.0', note: '<p>b</p>' }, { version: '1.9.0', note: null }, null])).toBe('b');
    expect(plainNotes('a\u202Eb\u0007c')).toBe('a b c');
    expect(plainNotes(undefined)).toBe('');
    expect(plainNotes('&lt;b&gt; &#65;&#x42;&unknown;')).toBe('<b> AB&unknown;');
  });

  it('are never longer than a dialog', () => {
    expect(plainNotes('x'.repeat(5_000))).toHaveLength(901);
    expect(plainNotes(Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')).split('\n')).toHaveLength(15);
  });
});

describe('why it is off', () => {
  const installed: Installed = {
    ...{ packaged: true, platform: 'linux', appImage: true, packageType: null, turnedOff: false, signed: false, channel: true },
  };
  it.each<[Partial<Installed>, OffReason | null]>([
    [{}, null],
    [{ packaged: false }, 'not-packaged'],
    [{ appImage: false }, 'by-hand'],
    [{ appImage: false, packageType: 'deb' }, 'by-package-manager'],
    [{ channel: false }, 'no-channel'],
    [{ turnedOff: true }, 'turned-off'],
    [{ platform: 'darwin', appImage: false }, 'unsigned'],
    [{ platform: 'darwin', appImage: false, signed: true }, null],
    [{ platform: 'win32', appImage: false }, null],
    [{ platform: 'win32', appImage: false, channel: false }, 'no-channel'],
  ])('%o: %s', (more, reason) => {
    expect(whyOff({ ...installed, ...more })).toBe(reason);
  });

  it('is read from the installed files', async () => {
    const facts = { packaged: true, platform: 'linux', env: {}, resources: folder, signed: false } as const;
    expect(whyOff(readInstalled(facts))).toBe('by-hand');
    await writeFile(join(folder, 'package-type'), 'rpm\n');
    expect(whyOff(readInstalled(facts))).toBe('by-package-manager');
    await rm(join(folder, 'package-type'));
    const image = { ...facts, env: { APPIMAGE: '/home/x/Handrail.AppImage' } };
    expect(whyOff(readInstalled(image))).toBe('no-channel');
    await writeFile(join(folder, 'app-update.yml'), 'provider: generic\n');
    expect(whyOff(readInstalled(image))).toBeNull();
    expect(whyOff(readInstalled({ ...image, env: { ...image.env, HANDRAIL_UPDATES: 'off' } }))).toBe('turned-off');
  });
});

describe('the talk', () => {
  function made({ off = null, kept = {} }: { readonly off?: OffReason | null; readonly kept?: Record<string, unknown> } = {}) {
    const electron = new FakeElectron();
    const updater = new FakeUpdater();
    const clock = fakeClock();
    const store = { store: kept };
    const did: string[] = [];
    const progress: (number | null)[] = [];
    let loads = 0;
    const updating = createUpdating(electron.apis, {
      off,
      load: async () => ((loads += 1), loadedFrom(updater)),
      onProgress: (percent) => void progress.push(percent),
      clock,
      settingsFolder: folder,
      openPreferences: async (options) => (did.push(`open ${options.name}`), store),
      note: (event) => void did.push(event),
      leave: () => void did.push('leave'),
    });
    return { electron, updater, clock, store, did, progress, updating, loads: () => loads };
  }
  const offer = `${words.available.title('2.0.0')} [${words.download}] [${words.later}] [${words.skip}]`;
  const ready = `${words.ready.title('2.0.0')} [${words.restartNow}] [${words.whenIQuit}] [${words.notNow}]`;

  it('looks a few seconds after the start and once a day from then on, and shows nothing where nothing is new', async () => {
    const { updating, updater, clock, electron, store } = made();
    const ending = new AbortController();
    const looking = updating.lookDaily(ending.signal);
    clock.advance(times.first - 1);
    expect(updater.done).toEqual([]);
    clock.advance(1);
    await expect.poll(() => updater.done).toEqual(['check']);
    expect(store.store).toMatchObject({ look: true, lookedAt: clock.now().getTime() });
    await expect.poll(() => (clock.advance(times.between), updater.done.length)).toBeGreaterThan(1);
    expect(electron.boxes).toEqual([]);
    ending.abort();
    await looking;
  });

  it('does not look twice a day, whenever it is started', async () => {
    await mkdir(join(folder, 'desktop'));
    const clock = fakeClock();
    await writeFile(join(folder, 'desktop/updates.json'), JSON.stringify({ lookedAt: clock.now().getTime() - 1_000 }));
    const { updating, clock: own, loads } = made();
    const ending = new AbortController();
    const looking = updating.lookDaily(ending.signal);
    own.advance(times.first);
    ending.abort();
    await looking;
    expect(loads()).toBe(0);
  });

  it('never looks by itself where that is turned off, and the choice is kept; the menu still looks', async () => {
    const { updating, updater, clock, electron, store } = made();
    expect(updating.looks()).toBe(true);
    updating.chooseLook(false);
    expect(updating.looks()).toBe(false);
    await expect.poll(() => store.store['look']).toBe(false);
    const ending = new AbortController();
    const looking = updating.lookDaily(ending.signal);
    clock.advance(times.first);
    ending.abort();
    await looking;
    expect(updater.done).toEqual([]);
    updating.checkNow();
    await expect.poll(() => electron.boxes).toEqual([`${words.newest.title} [${words.close}]`]);
  });

  it('waits for the choices that are being kept', async () => {
    const { updating, store } = made();
    updating.chooseLook(false);
    expect(store.store).toEqual({});
    await updating.settled();
    expect(store.store).toMatchObject({ look: false });
  });

  it.each(offReasons)('says why it is off (%s), loads nothing, and has nothing to turn off', async (why) => {
    const { updating, electron, loads } = made({ off: why });
    expect(updating.looks()).toBeNull();
    updating.checkNow();
    await expect.poll(() => electron.boxes).toEqual([`${words.off.title} [${words.close}]`]);
    await updating.lookDaily(new AbortController().signal);
    expect(loads()).toBe(0);
  });

  it('downloads nothing for Later, and offers it again', async () => {
    const { updating, updater, electron } = made();
    updater.newest = { version: '2.0.0' };
    electron.pressed = 1;
    updating.checkNow();
    await expect.poll(() => electron.boxes).toEqual([offer]);
    await expect.poll(() => (updating.checkNow(), electron.boxes.length)).toBeGreaterThan(1);
    expect(updater.done).not.toContain('download');
  });

  it('does not offer a skipped version by itself any more; the menu does', async () => {
    const { updating, updater, electron, store, clock } = made();
    updater.newest = { version: '2.0.0' };
    electron.pressed = 2;
    updating.checkNow();
    await expect.poll(() => store.store['skipped']).toBe('2.0.0');
    const ending = new AbortController();
    const looking = updating.lookDaily(ending.signal);
    clock.advance(times.first);
    await expect.poll(() => updater.done).toEqual(['check', 'check']);
    expect(electron.boxes).toEqual([offer]);
    updater.newest = { version: '2.0.1' };
    await expect.poll(() => (clock.advance(times.between), electron.boxes.length)).toBeGreaterThan(1);
    expect(electron.boxes[1]).toContain('2.0.1');
    ending.abort();
    await looking;
    updater.newest = { version: '2.0.0' };
    await expect.poll(() => (updating.checkNow(), electron.boxes.at(-1))).toBe(offer);
  });

  it('restarts through the app’s own goodbye, and installs as its last step', async () => {
    const { updating, updater, electron, did } = made();
    updater.newest = { version: '2.0.0' };
    updating.checkNow();
    await expect.poll(() => electron.boxes).toEqual([offer, ready]);
    await expect.poll(() => did.at(-1)).toBe('leave');
    expect(updater.done).toEqual(['check', 'download']);
    updating.end(() => void did.push('quit'));
    expect(updater.done.at(-1)).toBe('install silent=true after=true run=true');
    // electron-updater quits.
    expect(did).not.toContain('quit');
  });

  it('quits all the same where the installer does not start, at once or late', async () => {
    for (const how of ['error', 'silence'] as const) {
      const { updating, updater, electron, did, clock } = made();
      updater.newest = { version: '2.0.0' };
      updating.checkNow();
      await expect.poll(() => did.at(-1)).toBe('leave');
      expect(electron.boxes).toEqual([offer, ready]);
      if (how === 'error') updater.installFails = coded('EACCES');
      updating.end(() => void did.push('quit'));
      if (how === 'silence') clock.advance(times.install);
      await expect.poll(() => did.filter((each) => each === 'quit')).toHaveLength(1);
    }
  });

  it('installs nothing that nobody agreed to', async () => {
    const { updating, updater, electron, did } = made();
    updater.newest = { version: '2.0.0' };
    let finish = (): void => undefined;
    updater.downloaded = new Promise((resolve) => (finish = resolve));
    updating.checkNow();
    await expect.poll(() => updater.done).toEqual(['check', 'download']);
    // While it downloads the menu says how far it is.
    updating.checkNow();
    await expect.poll(() => electron.boxes.at(-1)).toBe(`${words.downloading.title('2.0.0')} [${words.close}] [${words.stop}]`);
    electron.pressed = 2;
    finish();
    await expect.poll(() => electron.boxes.at(-1)).toBe(ready);
    updating.end(() => void did.push('quit'));
    expect(did).toEqual(['quit']);
    expect(updater.done).toEqual(['check', 'download']);
  });

  it('stops a download from the menu, and says no more about it', async () => {
    const { updating, updater, electron, progress } = made();
    updater.newest = { version: '2.0.0' };
    updater.percents = [40];
    updater.downloaded = new Promise(() => undefined);
    updating.checkNow();
    await expect.poll(() => progress).toEqual([0, 40]);
    electron.pressed = 1;
    updating.checkNow();
    await expect.poll(() => progress).toEqual([0, 40, null]);
    expect(electron.boxes).toEqual([offer, `${words.downloading.title('2.0.0')} [${words.close}] [${words.stop}]`]);
    // It is offered again.
    await expect.poll(() => (updating.checkNow(), electron.boxes.at(-1))).toBe(offer);
  });

  it('says what went wrong to whoever asked, and nothing to who did not', async () => {
    const { updating, updater, electron, clock, did } = made();
    updater.checkFails = coded('ENOTFOUND');
    const ending = new AbortController();
    const looking = updating.lookDaily(ending.signal);
    clock.advance(times.first);
    await expect.poll(() => did).toContain('update-failed');
    expect(electron.boxes).toEqual([]);
    ending.abort();
    await looking;
    updating.checkNow();
    await expect.poll(() => electron.boxes).toEqual([`${words.failed.title} [${words.close}]`]);
  });

  it('takes a damaged file for one with no choices in it', async () => {
    expect(readKept(folder)).toEqual({ look: true, lookedAt: 0, skipped: null });
    await mkdir(join(folder, 'desktop'));
    await writeFile(join(folder, 'desktop/updates.json'), '{"look":fal');
    expect(readKept(folder)).toEqual({ look: true, lookedAt: 0, skipped: null });
    await writeFile(join(folder, 'desktop/updates.json'), '{"look":false,"lookedAt":"x","skipped":"1.0.0"}');
    expect(readKept(folder)).toEqual({ look: false, lookedAt: 0, skipped: '1.0.0' });
  });
});
