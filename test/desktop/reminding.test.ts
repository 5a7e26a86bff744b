/** Reminders by notification and the start at login, without Electron: what is shown when, what is kept, and what no system is asked. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKept } from '../../electron/hosts/desktop/reminding/kept.ts';
import { chooseLogin, loginState, startsHidden } from '../../electron/hosts/desktop/reminding/login.ts';
import { createReminding } from '../../electron/hosts/desktop/reminding/reminding.ts';
import type { RemindingParts } from '../../electron/hosts/desktop/reminding/reminding.ts';
import { openWindow } from '../../electron/hosts/desktop/window.ts';
import { FakeElectron, FakeWindow } from './fake-electron.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-reminding-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Token = NonNullable<Awaited<ReturnType<RemindingParts['tokens']>>>[number];
function token(key: string, on: string, uses: readonly string[] = [`Uses ${key}`]): Token {
  return { ending: { key, ids: [`${key}id`], names: [...uses], kind: 'api-token', end: 'on', on, mayNeverEnd: false }, on, uses };
}

function made(tokens: Token[], more: Partial<RemindingParts> = {}) {
  const electron = new FakeElectron();
  const world = { today: '2026-12-01T08:00:00.000Z', looked: 0 };
  const opened: (string | null)[] = [];
  const reminding = createReminding(electron.apis, {
    platform: 'linux',
    signed: false,
    clock: { now: () => new Date(world.today), sleep: async () => undefined },
    settingsFolder: folder,
    openPreferences: async ({ name, ...options }) => new Conf({ ...options, configName: name }),
    tokens: async () => {
      world.looked += 1;
      return tokens;
    },
    open: (id) => void opened.push(id),
    ...more,
  });
  /** One look, as it comes every hour. */
  const look = async (): Promise<void> => {
    const once = new AbortController();
    let sleeps = 0;
    const again = createReminding(electron.apis, {
      platform: 'linux',
      signed: false,
      settingsFolder: folder,
      openPreferences: async ({ name, ...options }) => new Conf({ ...options, configName: name }),
      tokens: async () => {
        world.looked += 1;
        return tokens;
      },
      open: (id) => void opened.push(id),
      ...more,
      clock: {
        now: () => new Date(world.today),
        sleep: async () => {
          sleeps += 1;
          if (sleeps === 2) once.abort();
        },
      },
    });
    await again.remindDaily(once.signal);
    await again.settled();
  };
  const titles = (): string[] => electron.notified.map(({ title }) => title);
  return { electron, world, opened, reminding, look, titles };
}

describe('notifications', () => {
  it('are off until the person turns them on, and nothing is looked at before', async () => {
    const { reminding, look, titles, world } = made([token('aaaaaaaa', '2026-12-02')]);
    expect(reminding.state()).toEqual({ notifications: 'off', atLogin: 'none' });
    await look();
    expect([titles(), world.looked]).toEqual([[], 0]);
  });

  it('come once for each token at 30, 7 and 1 days and at its end, over every start', async () => {
    const { reminding, look, titles, world } = made([token('aaaaaaaa', '2027-01-31')]);
    expect(await reminding.choose({ notifications: true })).toMatchObject({ notifications: 'on' });
    await reminding.settled();
    for (let day = 0; day < 70; day += 1) {
      world.today = new Date(Date.UTC(2026, 11, 1 + day, 8)).toISOString();
      await look();
      await look();
    }
    expect(titles()).toEqual(['A token ends in 30 days', 'A token ends in 7 days', 'A token ends tomorrow', 'A token has ended']);
  });

  it('tell of a computer that slept through a day at the next look, and of a renewed token afresh', async () => {
    const tokens = [token('aaaaaaaa', '2026-12-20')];
    const { reminding, look, titles, world } = made(tokens);
    await reminding.choose({ notifications: true });
    await reminding.settled();
    await look();
    world.today = '2026-12-20T23:00:00.000Z';
    await look();
    expect(titles()).toEqual(['A token ends in 19 days', 'A token ends today']);
    tokens.splice(0, 1, token('aaaaaaaa', '2027-01-10'));
    await look();
    expect(titles().at(-1)).toBe('A token ends in 21 days');
  });

  it('name what uses the token and nothing else, short and on one line, and open its connection when clicked', async () => {
    const uses = ['CDS', 'Two\nlines', 'x'.repeat(500), 'Four', 'Five'];
    const { electron, reminding, look, opened } = made([token('aaaaaaaa', '2026-12-05', uses)]);
    await reminding.choose({ notifications: true });
    await reminding.settled();
    await look();
    const [shown] = electron.notified;
    expect(shown?.body).toBe(`CDS, Two\\nlines, ${'x'.repeat(59)}… and 2 more. Click to renew it.`);
    shown?.events.emit('click');
    expect(opened).toEqual(['aaaaaaaaid']);
  });

  it('are one where many tokens end at once, and lead to all of them', async () => {
    const { electron, reminding, look, opened, titles } = made(
      Array.from({ length: 40 }, (_, at) => token(`aaaaaa${10 + at}`, '2026-12-05')),
    );
    await reminding.choose({ notifications: true });
    await reminding.settled();
    await look();
    expect(titles()).toEqual(['40 tokens end soon or have ended']);
    electron.notified[0]?.events.emit('click');
    expect(opened).toEqual([null]);
    await look();
    expect(titles()).toHaveLength(1);
  });

  it('keep the choice and marks that name nothing, in a private file', async () => {
    const { reminding, look } = made([token('aaaaaaaa', '2026-12-05', ['Secret project'])]);
    await reminding.choose({ notifications: true });
    await reminding.settled();
    await look();
    const text = await readFile(join(folder, 'desktop/reminders.json'), 'utf8');
    expect(text).not.toContain('Secret project');
    expect(readKept(folder)).toEqual({ notify: true, told: ['aaaaaaaa 2026-12-05 week'] });
  });

  it('are not offered where the system shows none, nor by an app that macOS does not trust', async () => {
    const { electron, reminding } = made([]);
    electron.canNotify = false;
    expect((await reminding.choose({ notifications: true })).notifications).toBe('none');
    expect(made([], { platform: 'darwin', signed: false }).reminding.state().notifications).toBe('none');
    expect(made([], { platform: 'darwin', signed: true }).reminding.state().notifications).toBe('off');
  });

  it('wait where the settings cannot be read', async () => {
    const { reminding, look, titles } = made([], { tokens: async () => null });
    await reminding.choose({ notifications: true });
    await reminding.settled();
    await look();
    expect(titles()).toEqual([]);
  });
});

describe('the start at login', () => {
  it('is never asked of Linux, nor of the source tree', () => {
    const { app } = new FakeElectron().apis;
    const silent = { ...app, getLoginItemSettings: () => never(), setLoginItemSettings: () => never() };
    expect(loginState(silent, 'linux')).toBe('none');
    chooseLogin(silent, 'linux', true);
    expect(startsHidden(silent, 'linux', ['--hidden'])).toBe(false);
    expect(loginState({ ...silent, isPackaged: false }, 'win32')).toBe('none');
  });

  it('is off until it is chosen, and starts without a window', () => {
    const electron = new FakeElectron();
    const { app } = electron.apis;
    expect(loginState(app, 'win32')).toBe('off');
    chooseLogin(app, 'win32', true);
    expect(electron.login).toMatchObject({ openAtLogin: true, args: ['--hidden'] });
    expect(loginState(app, 'win32')).toBe('on');
    electron.login.held = true;
    expect(loginState(app, 'win32')).toBe('off');
    expect([startsHidden(app, 'win32', ['--hidden']), startsHidden(app, 'win32', [])]).toEqual([true, false]);
  });

  it('waits for the person’s yes on macOS', () => {
    const electron = new FakeElectron();
    const { app } = electron.apis;
    chooseLogin(app, 'darwin', true);
    expect(loginState(app, 'darwin')).toBe('on');
    electron.login.status = 'requires-approval';
    expect(loginState(app, 'darwin')).toBe('needs-approval');
    electron.login.wasOpenedAtLogin = true;
    expect(startsHidden(app, 'darwin', [])).toBe(true);
  });

  it('paints the window and shows it when it is asked for', async () => {
    const window = new FakeWindow({});
    const kept: unknown[] = [];
    const state = { width: 1040, height: 720, maximized: true, zoom: 1 };
    const painted = openWindow(
      window,
      state,
      (now) => void kept.push(now),
      () => 1,
      true,
    );
    window.emit('ready-to-show');
    await painted;
    expect(window.done).toEqual(['loadURL']);
    window.emit('close');
    expect(kept).toEqual([]);
    window.emit('show');
    expect(window.done).toEqual(['loadURL', 'maximize']);
  });
});

function never(): never {
  throw new Error('Linux was asked.');
}
