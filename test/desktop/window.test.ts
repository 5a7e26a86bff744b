import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
// Electron's program is not needed for what it keeps: electron-store brings conf along.
import Conf from 'conf';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextTemplate, menuTemplate } from '../../electron/hosts/desktop/menu.ts';
import type { MenuWishes } from '../../electron/hosts/desktop/menu.ts';
import { shortcutAreas } from '../../renderer/palette/shortcut-list.ts';
import { openWindow, windowOptions } from '../../electron/hosts/desktop/window.ts';
import { readWindowState, saveWindowState, windowPreferences } from '../../electron/hosts/desktop/window-state.ts';
import type { PreferenceStore } from '../../electron/hosts/desktop/window-state.ts';
import { FakeWindow } from './fake-electron.ts';

const state = { width: 1040, height: 720, maximized: false, zoom: 1 };
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
      zoomFactor: 1,
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
    expect([...tokens.matchAll(/--canvas: (#[\da-f]{6})/g)].map((match) => match[1])).toEqual(['#fbfcfd', '#10161f', '#10161f']);
  });

  it('shows at its first paint, not before', async () => {
    const window = new FakeWindow({});
    const painted = openWindow(
      window,
      { ...state, maximized: true },
      () => undefined,
      () => 1,
    );
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
    void openWindow(
      window,
      state,
      (now) => saveWindowState(preferences, now),
      () => 1,
    );
    window.emit('close');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(readWindowState(file, screens)).toEqual({ x: 10, y: 20, width: 1000, height: 700, maximized: false, zoom: 1 });
  });

  it('is written once where its closing was held back, and again where it was moved', () => {
    const window = new FakeWindow({});
    const kept: unknown[] = [];
    void openWindow(
      window,
      state,
      (now) => kept.push(now),
      () => 1,
    );
    window.emit('close');
    window.emit('close');
    expect(kept).toHaveLength(1);
    window.maximized = true;
    window.emit('close');
    expect(kept).toHaveLength(2);
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
    expect(await saved('{"width":10,"height":10}')).toEqual({ width: 880, height: 600, maximized: false, zoom: 1 });
  });
  it('is forgotten when its screen is gone', async () => {
    expect(await saved('{"x":5000,"y":0,"width":1000,"height":700}')).toEqual({ width: 1000, height: 700, maximized: false, zoom: 1 });
    expect(await saved('{"x":0,"y":-200,"width":1000,"height":700}')).toEqual({ width: 1000, height: 700, maximized: false, zoom: 1 });
    expect(await saved('{"x":1e400,"y":0,"width":1000,"height":700}')).toEqual({ width: 1000, height: 700, maximized: false, zoom: 1 });
  });
});

describe('a window of another screen', () => {
  it('is no larger than the screen that is there now', async () => {
    await mkdir(join(folder, 'desktop'), { recursive: true });
    await writeFile(file, JSON.stringify({ width: 3000, height: 2000, x: 10, y: 10, maximized: false }));
    expect(readWindowState(file, [{ x: 0, y: 0, width: 1366, height: 768 }])).toEqual({
      width: 1366,
      height: 768,
      maximized: false,
      zoom: 1,
    });
    expect(readWindowState(file, [{ x: 0, y: 0, width: 1920, height: 1080 }])).toMatchObject({ width: 1920, height: 1080, x: 10, y: 10 });
    expect(readWindowState(file, [{ x: 0, y: 0, width: 640, height: 480 }])).toMatchObject({ width: 880, height: 600 });
  });
});

describe('the menu', () => {
  const systems = ['darwin', 'linux', 'win32'] as const;
  const wish = (more: Partial<MenuWishes> = {}): MenuWishes => ({
    platform: 'linux',
    developerTools: false,
    go: stay,
    open: stay,
    openShared: stay,
    showLogs: stay,
    zoom: stay,
    theme: 'system',
    chooseTheme: stay,
    print: stay,
    showShortcuts: stay,
    language: null,
    chooseLanguage: stay,
    documents: null,
    report: stay,
    checkForUpdates: stay,
    lookForUpdates: null,
    chooseLook: stay,
    ...more,
  });
  const itemsOf = (wishes: MenuWishes) => menuTemplate(wishes).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const press = (item: { readonly click?: unknown } | undefined): void => (item?.click as (() => void) | undefined)?.();

  it.each(systems)('has Edit with the clipboard, Window with Close and Minimize, and Help on %s', (platform) => {
    const menu = menuTemplate(wish({ platform }));
    for (const role of ['editMenu', 'windowMenu']) expect(menu).toContainEqual({ role });
    expect(menu.at(-1)).toMatchObject({ role: 'help', label: platform === 'darwin' ? 'Help' : '&Help' });
    expect(JSON.stringify(menu)).toContain(platform === 'darwin' ? 'appMenu' : '"quit"');
  });

  it.each([
    ['linux', 'Alt+Left', 'Alt+Right'],
    ['win32', 'Alt+Left', 'Alt+Right'],
    ['darwin', 'Command+[', 'Command+]'],
  ] as const)('has Back and Forward with the keys of a browser on %s', (platform, back, forward) => {
    const went: number[] = [];
    const items = itemsOf(wish({ platform, go: (offset) => went.push(offset) }));
    for (const key of [back, forward]) press(items.find(({ accelerator }) => accelerator === key));
    expect(went).toEqual([-1, 1]);
  });

  it('leads to the support tools, to About and to the logs', () => {
    const went: string[] = [];
    const items = itemsOf(wish({ open: (place) => went.push(place), showLogs: () => went.push('logs') }));
    for (const label of ['Support tools', 'About Handrail', 'Show the log folder']) press(items.find((item) => item.label === label));
    expect(went).toEqual(['/support', '/support/about', 'logs']);
  });

  it.each(systems)('has no key on %s that the list of shortcuts leaves out, and leads to that list', (platform) => {
    let shown = 0;
    const items = itemsOf(wish({ platform, showShortcuts: () => (shown += 1) }));
    const keys = items.filter(({ visible }) => visible !== false).flatMap(({ accelerator }) => accelerator ?? []);
    const areas = shortcutAreas({ desktop: true, mac: platform === 'darwin', characters: true });
    expect(
      areas
        .find(({ area }) => area === 'window')
        ?.shortcuts.flatMap((each) => each.keys)
        .toSorted(),
    ).toEqual(keys.toSorted());
    press(items.find(({ label }) => label === 'Keyboard shortcuts'));
    expect(shown).toBe(1);
  });

  it('has developer tools only where there are any', () => {
    expect(JSON.stringify(menuTemplate(wish()))).not.toContain('toggleDevTools');
    expect(JSON.stringify(menuTemplate(wish({ developerTools: true })))).toContain('toggleDevTools');
  });

  it('has a menu on right click: Paste in a field, Copy on a selection, nothing elsewhere', () => {
    const flags = { canUndo: true, canRedo: false, canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as never;
    const roles = (parameters: { isEditable: boolean; selectionText: string }) =>
      contextTemplate({ ...parameters, editFlags: flags })?.flatMap(({ role }) => role ?? []) ?? null;
    expect(roles({ isEditable: true, selectionText: '' })).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);
    expect(roles({ isEditable: false, selectionText: 'read:repository' })).toEqual(['copy']);
    expect(roles({ isEditable: false, selectionText: ' ' })).toBeNull();
  });
});
