/** Zoom, appearance, recent connections, print, "Report a problem", and where the person's own arguments begin. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepTheme, readTheme } from '../../electron/adapters/settings/look.ts';
import { desktopCopy } from '../../electron/contract/copy/en/desktop.ts';
import { ok } from '../../electron/contract/index.ts';
import { firstOwn } from '../../electron/hosts/desktop/arrivals.ts';
import { createMenuBar } from '../../electron/hosts/desktop/menu-bar.ts';
import type { MenuBarParts } from '../../electron/hosts/desktop/menu-bar.ts';
import { newest, showRecent } from '../../electron/hosts/desktop/recent.ts';
import { readWindowState } from '../../electron/hosts/desktop/window-state.ts';
import { createZoom, nearestZoom, zoomSteps } from '../../electron/hosts/desktop/zoom.ts';
import { FakeElectron, FakeWindow } from './fake-electron.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-manners-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('zoom', () => {
  it('goes by steps, stops at both ends, and says each new factor', () => {
    const { webContents } = new FakeWindow({});
    const told: number[] = [];
    const zoom = createZoom(webContents, 1, (factor) => told.push(factor));
    zoom.step(1);
    webContents.emit('zoom-changed', {}, 'out');
    webContents.emit('zoom-changed', {}, 'in');
    for (let count = 0; count < 20; count += 1) zoom.step(1);
    expect(zoom.factor()).toBe(zoomSteps.at(-1));
    zoom.reset();
    zoom.reset();
    expect(told.slice(0, 3)).toEqual([1.1, 1, 1.1]);
    expect(told.at(-1)).toBe(1);
    expect(webContents.done).toHaveLength(told.length);
  });

  it('is read with the window’s state, and nonsense is actual size', async () => {
    const file = join(folder, 'window.json');
    const zoomOf = async (text: string) => {
      await writeFile(file, text);
      return readWindowState(file, []).zoom;
    };
    expect(await zoomOf('{"width":1040,"zoom":1.25}')).toBe(1.25);
    expect(await zoomOf('{"width":1040}')).toBe(1);
    for (const odd of ['9', '"2"', '-1', '1e400', 'null']) expect(zoomSteps).toContain(await zoomOf(`{"zoom":${odd}}`));
    expect([nearestZoom(0), nearestZoom(NaN), nearestZoom(9), nearestZoom(1.2)]).toEqual([1, 1, 2, 1.25]);
  });
});

describe('the appearance', () => {
  it('is kept for its owner alone, and read back', async () => {
    const settings = join(folder, 'new');
    expect(readTheme(settings)).toBe('system');
    expect(await keepTheme(settings, 'dark')).toBe(true);
    expect(readTheme(settings)).toBe('dark');
    if (process.platform !== 'win32') expect((await stat(join(settings, 'look.json'))).mode & 0o777).toBe(0o600);
    for (const text of ['', '{', '[]', 'null', '{"theme":"red"}', '{"theme":1}']) {
      await writeFile(join(settings, 'look.json'), text);
      expect(readTheme(settings)).toBe('system');
    }
    expect(await keepTheme(join(settings, 'look.json'), 'dark')).toBe(false);
  });
});

const connection = (id: string, name: string, updatedAt: string, practice = false) => ({ id, name, updatedAt, practice });
const some = [
  connection('aaaaaaaa', 'Old one', '2026-01-01T00:00:00Z'),
  connection('bbbbbbbb', 'Say "hi" & go', '2026-03-01T00:00:00Z'),
  connection('cccccccc', 'Practice', '2026-04-01T00:00:00Z', true),
];

describe('recent connections', () => {
  const shown = (platform: NodeJS.Platform, electron = new FakeElectron(), all = some) => {
    const went: string[] = [];
    showRecent({ ...electron.apis, platform, program: 'C:\\Handrail\\Handrail.exe', before: [], open: (place) => went.push(place) }, all);
    return { electron, went };
  };

  it('are the newest, by their names alone, without practice', () => {
    expect(newest(some).map(({ name }) => name)).toEqual(['Say "hi" & go', 'Old one']);
    expect(newest(Array.from({ length: 30 }, (_, at) => connection(`id${at}xxxxx`, `n${at}`, `2026-01-${10 + at}`)))).toHaveLength(8);
  });

  it('stand in the dock’s menu on macOS and open in the window that is there', () => {
    const { electron, went } = shown('darwin');
    expect(electron.order).toContain('dock');
    expect(electron.menu.map(({ label }) => label)).toEqual(['Say "hi" & go', 'Old one']);
    (electron.menu[0]?.click as (() => void) | undefined)?.();
    expect(went).toEqual(['/connections/bbbbbbbb']);
  });

  it('stand in the jump list on Windows, with nothing of a name in a command line', () => {
    const { electron } = shown('win32');
    expect(electron.jumpList).toEqual([
      {
        type: 'custom',
        name: desktopCopy.recent,
        items: [
          expect.objectContaining({ title: 'Say "hi" & go', args: 'handrail://open/connections/bbbbbbbb' }),
          expect.objectContaining({ title: 'Old one', args: 'handrail://open/connections/aaaaaaaa' }),
        ],
      },
    ]);
  });

  it('leave out what the person took out of the jump list, and the list when nothing is left', () => {
    const electron = new FakeElectron();
    electron.removed = [{ args: 'handrail://open/connections/aaaaaaaa' }];
    expect(shown('win32', electron).electron.jumpList?.[0]?.items).toHaveLength(1);
    electron.removed = [{ args: 'handrail://open/connections/aaaaaaaa' }, { args: 'handrail://open/connections/bbbbbbbb' }];
    expect(shown('win32', electron).electron.jumpList).toEqual([]);
  });

  it('are nowhere on Linux', () => {
    const { electron } = shown('linux');
    expect(electron.jumpList).toBeNull();
    expect(electron.order).toEqual([]);
  });
});

describe('the menu bar', () => {
  function bar(more: Partial<MenuBarParts> = {}) {
    const electron = new FakeElectron();
    const window = new FakeWindow({});
    const went: string[] = [];
    const themed: string[] = [];
    const parts: MenuBarParts = {
      platform: 'linux',
      developerTools: false,
      pages: { documents: null, problems: null },
      settingsFolder: folder,
      window: () => window,
      zoom: () => ({ step: (by) => void went.push(`zoom ${by}`), reset: () => void went.push('zoom 0'), factor: () => 1 }),
      open: (place) => went.push(place),
      showShortcuts: () => void went.push('shortcuts'),
      language: () => null,
      openFile: (path) => went.push(`file ${path}`),
      host: async () =>
        ({
          handlers: {
            'app.diagnostics': async () => ok({ text: 'Handrail: 1.2.3' }),
          },
          dispatch: async (_name: string, { theme }: { readonly theme: string }) => (themed.push(theme), ok({ kept: true })),
        }) as never,
      updating: { looks: () => null, chooseLook: () => undefined, checkNow: () => void went.push('updates') },
      ...more,
    };
    createMenuBar(electron.apis, parts).show('light');
    type Item = (typeof electron.menu)[number];
    const flat = (items: readonly Item[]): Item[] =>
      items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
    const press = (label: string): void => {
      const item = flat(electron.menu).find((each) => each.label === label);
      if (item === undefined) throw new Error(`no item ${label}`);
      (item.click as unknown as () => void)();
    };
    return { electron, window, went, themed, press, items: () => flat(electron.menu) };
  }
  const words = desktopCopy.menu;

  it('zooms, prints and chooses the appearance; the one that holds is marked', async () => {
    const { press, went, window, themed, items } = bar();
    for (const label of [words.zoomIn, words.zoomOut, words.actualSize, words.print]) press(label);
    expect(went).toEqual(['zoom 1', 'zoom -1', 'zoom 0']);
    expect(window.webContents.done).toEqual(['print']);
    expect(
      items()
        .filter(({ type, checked }) => type === 'radio' && checked === true)
        .map(({ label }) => label),
      // The second: the language.
    ).toEqual([words.themes.light, words.themes.system]);
    press(words.themes.dark);
    await expect.poll(() => themed).toEqual(['dark']);
  });

  it('begins a connection, and opens the shared one that is chosen', async () => {
    const { electron, press, went } = bar();
    press(words.newConnection);
    electron.picked = { canceled: true, filePaths: [] };
    press(words.openShared);
    electron.picked = { canceled: false, filePaths: ['/home/ada/acme.handrail.json'] };
    press(words.openShared);
    await expect.poll(() => went).toEqual(['/new', 'file /home/ada/acme.handrail.json']);
    expect(electron.order.filter((each) => each.startsWith('dialog'))).toEqual(['dialog  openFile', 'dialog  openFile']);
  });

  it('has no two items for one key', () => {
    const keys = bar()
      .items()
      .flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys.length).toBeGreaterThan(6);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('copies the diagnostics for a report, and leads to where they are shown, or to the page where one is known', async () => {
    const about = bar();
    about.press(words.report);
    await expect.poll(() => about.went).toEqual(['/support/about']);
    expect(about.electron.clipboardText).toBe('Handrail: 1.2.3');
    expect(about.electron.boxes[0]).toContain(desktopCopy.report.title);
    expect(about.items().map(({ label }) => label)).not.toContain(words.documents);

    const page = bar({ pages: { documents: 'https://handrail.example/docs', problems: 'https://handrail.example/issues' } });
    page.press(words.report);
    await expect.poll(() => page.electron.opened).toEqual(['https://handrail.example/issues']);
    page.press(words.documents);
    expect(page.electron.opened.at(-1)).toBe('https://handrail.example/docs');
  });
});

describe('the person’s own arguments', () => {
  it.each([
    [['electron', '.', '--practice'], false, ['--practice']],
    [['electron', '--no-sandbox', '--inspect=5858', '/home/ada/handrail', '--practice', 'x'], false, ['--practice', 'x']],
    [['electron', '-r', './hook.js', '.', 'handrail://open/support'], false, ['handrail://open/support']],
    [['electron', '--no-sandbox'], false, []],
    [['Handrail', '--practice'], true, ['--practice']],
  ] as const)('of %j (packaged: %s)', (argv, packaged, own) => expect(argv.slice(firstOwn(argv, packaged))).toEqual(own));
});

it('the look file holds nothing but the theme', async () => {
  await keepTheme(folder, 'light');
  expect(JSON.parse(await readFile(join(folder, 'look.json'), 'utf8'))).toEqual({ theme: 'light' });
});
