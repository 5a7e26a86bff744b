import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
// Electron's program is not needed for what it keeps: electron-store brings conf along.
import Conf from 'conf';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { menuTemplate } from '../../electron/hosts/desktop/menu.ts';
import { openWindow, windowOptions } from '../../electron/hosts/desktop/window.ts';
import { readWindowState, saveWindowState, windowPreferences } from '../../electron/hosts/desktop/window-state.ts';
import type { PreferenceStore } from '../../electron/hosts/desktop/window-state.ts';
import { FakeWindow } from './fake-electron.ts';

const state = { width: 1040, height: 720, maximized: false };
const stay = (): void => undefined;
const wishes = { preload: '/x/preload.cjs', dark: false, developerTools: false, state };
const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-window-'));
  file = join(folder, 'desktop/window.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the window', () => {
  it('is sandboxed and isolated, and has nothing of Node', () => {
    expect(windowOptions(wishes).webPreferences).toEqual({
      preload: '/x/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      safeDialogs: true,
    });
  });

  it('has its size, its smallest size, and the page’s own colour until the page is there', () => {
    expect(windowOptions(wishes)).toMatchObject({
      width: 1040,
      height: 720,
      minWidth: 880,
      minHeight: 600,
      show: false,
      backgroundColor: '#fbfcfd',
    });
    expect(windowOptions({ ...wishes, dark: true }).backgroundColor).toBe('#10161f');
  });

  it('takes that colour from the page’s own style', async () => {
    const tokens = await readFile(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');
    expect([...tokens.matchAll(/--canvas: (#[\da-f]{6})/g)].map((match) => match[1])).toEqual(['#fbfcfd', '#10161f']);
  });

  it('shows at its first paint, not before', async () => {
    const window = new FakeWindow({});
    const painted = openWindow(window, { ...state, maximized: true }, () => undefined);
    expect(window.done).toEqual(['loadURL']);
    expect(window.loaded).toBe('app://handrail/');
    window.emit('ready-to-show');
    await painted;
    expect(window.done).toEqual(['loadURL', 'maximize', 'show']);
  });

  it('remembers where it stood, in a private file that conf (what electron-store is made of) writes', async () => {
    const { name, ...options } = windowPreferences(folder);
    const preferences: PreferenceStore = new Conf({ ...options, configName: name });
    const window = new FakeWindow({});
    void openWindow(window, state, (now) => saveWindowState(preferences, now));
    window.emit('close');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(readWindowState(file, screens)).toEqual({ x: 10, y: 20, width: 1000, height: 700, maximized: false });
  });

  it('is not disturbed by a store that cannot write', () => {
    const full = {
      get store() {
        return {};
      },
      set store(_: Record<string, unknown>) {
        throw new Error('ENOSPC');
      },
    };
    expect(() => {
      saveWindowState(full, state);
      saveWindowState(null, state);
    }).not.toThrow();
  });
});

describe('the remembered place', () => {
  const saved = async (text: string) => {
    const path = join(folder, 'window.json');
    await writeFile(path, text);
    return readWindowState(path, screens);
  };
  it('is the middle at the start, and after a broken file', async () => {
    expect(readWindowState(file, screens)).toEqual(state);
    for (const text of ['', '{', 'null', '[]', '"x"', '{"width":"wide","height":null}']) expect(await saved(text)).toEqual(state);
  });
  it('is never smaller than the smallest size', async () => {
    expect(await saved('{"width":10,"height":10}')).toEqual({ width: 880, height: 600, maximized: false });
  });
  it('is forgotten when its screen is gone', async () => {
    expect(await saved('{"x":5000,"y":0,"width":1000,"height":700}')).toEqual({ width: 1000, height: 700, maximized: false });
    expect(await saved('{"x":0,"y":-200,"width":1000,"height":700}')).toEqual({ width: 1000, height: 700, maximized: false });
    expect(await saved('{"x":1e400,"y":0,"width":1000,"height":700}')).toEqual({ width: 1000, height: 700, maximized: false });
  });
});

describe('the menu', () => {
  it.each(['darwin', 'linux', 'win32'] as const)('carries the clipboard’s roles on %s', (platform) => {
    expect(menuTemplate(platform, false, stay)).toContainEqual({ role: 'editMenu' });
  });
  it.each([
    ['linux', 'Alt+Left', 'Alt+Right'],
    ['win32', 'Alt+Left', 'Alt+Right'],
    ['darwin', 'Command+[', 'Command+]'],
  ] as const)('has Back and Forward with the keys of a browser on %s', (platform, back, forward) => {
    const went: number[] = [];
    const items = menuTemplate(platform, false, (offset) => went.push(offset)).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );
    for (const key of [back, forward]) (items.find(({ accelerator }) => accelerator === key)?.click as (() => void) | undefined)?.();
    expect(went).toEqual([-1, 1]);
  });
  it('has developer tools only where there are any', () => {
    expect(JSON.stringify(menuTemplate('linux', false, stay))).not.toContain('toggleDevTools');
    expect(JSON.stringify(menuTemplate('linux', true, stay))).toContain('toggleDevTools');
  });
});
