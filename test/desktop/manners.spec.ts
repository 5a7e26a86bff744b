/** Manners of the desktop window: what it remembers, files dropped on it, a page that fails, what crosses to the host, what it may ask. */
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { desktopCopy } from '../../electron/contract/copy/en/desktop.ts';
import { pageCopy } from '../../electron/contract/copy/en/page.ts';
import { aboutCopy, mendCopy } from '../../electron/contract/copy/support.ts';
import { inputsCopy, serverCopy } from '../../electron/contract/copy/wizard.ts';
import { beUnhurried } from '../e2e/support/wizard.ts';
import { closeAll, launchDesktop, shell } from './launch.ts';
import type { Desktop } from './launch.ts';
import { settled } from '../e2e/support/seen.ts';

const root = resolve(import.meta.dirname, '../..');
const scratch: string[] = [];
test.afterEach(async () => {
  await closeAll();
  for (const folder of scratch.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folderOfItsOwn(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-manners-'));
  scratch.push(folder);
  return folder;
}

/** Chooses an item of the menu by its words, however deep it lies. */
async function choose({ evaluate }: Desktop, label: string): Promise<void> {
  await evaluate(({ Menu }, wanted) => {
    type Items = NonNullable<ReturnType<typeof Menu.getApplicationMenu>>['items'];
    const flat = (items: Items): Items => items.flatMap((item) => [item, ...flat(item.submenu?.items ?? [])]);
    flat(Menu.getApplicationMenu()?.items ?? [])
      .find((item) => item.label === wanted)
      ?.click();
  }, label);
}

const isDark = async ({ page }: Desktop): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

test(`the appearance and the zoom are chosen in the menu and kept (in ${shell})`, async () => {
  const desktop = await launchDesktop();
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  await choose(desktop, desktopCopy.menu.themes.dark);
  await expect.poll(async () => isDark(desktop)).toBe(true);
  const before = await desktop.page.evaluate(() => innerWidth);
  for (let count = 0; count < 3; count += 1) await choose(desktop, desktopCopy.menu.zoomIn);
  await expect.poll(async () => desktop.page.evaluate(() => innerWidth)).toBeLessThan(before);
  // The wizard is whole in the room that is left.
  expect(await desktop.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await choose(desktop, desktopCopy.menu.about);
  await expect(desktop.page.getByRole('radio', { name: aboutCopy.appearance.themes.dark })).toBeChecked();
  // A screen takes no clicks in its first moments.
  await settled(desktop.page);
  await desktop.page.getByRole('radio', { name: aboutCopy.appearance.themes.light }).check();
  await expect.poll(async () => isDark(desktop)).toBe(false);
  await choose(desktop, desktopCopy.menu.themes.dark);
  await expect(desktop.page.getByRole('radio', { name: aboutCopy.appearance.themes.dark })).toBeChecked();
  // Back and Forward lead through the window's own places.
  await choose(desktop, desktopCopy.menu.back);
  await expect(desktop.page.getByRole('heading', { level: 1, name: serverCopy.title })).toBeVisible();
  await choose(desktop, desktopCopy.menu.forward);
  await expect(desktop.page.getByRole('radio', { name: aboutCopy.appearance.themes.dark })).toBeChecked();
  await desktop.evaluate(({ app }) => app.quit());
  expect(await desktop.ended).toBe(0);

  const again = await desktop.again();
  await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await again.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  // Not the page's own scheme: the connection of the tests to a page that is there already sets it to light.
  expect(await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())).toBe(1.5);
});

test(`diagnostics for a report are copied and shown (in ${shell})`, async () => {
  const desktop = await launchDesktop();
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  await desktop.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0 });
  });
  await choose(desktop, desktopCopy.menu.report);
  await expect(desktop.page.getByRole('heading', { name: aboutCopy.diagnostics.title })).toBeVisible();
  await desktop.page.getByText(aboutCopy.diagnostics.show).click();
  await expect(desktop.page.getByText(/^Handrail diagnostics/)).toContainText('Node.js: ');
  if (shell !== 'Electron') {
    await choose(desktop, desktopCopy.menu.print);
    expect(await desktop.evaluate(({ double }) => double?.printed.length)).toBe(1);
  }
});

/** Drops files of the disk onto the middle of the page, as the system does. */
async function drop({ page }: Desktop, files: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const at = { x: width / 2, y: height - 40, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, ...at });
  await cdp.detach();
}

test(`a file dropped anywhere opens in the room that fixes it, and the window stays (in ${shell})`, async () => {
  const folder = await folderOfItsOwn();
  const good = join(folder, 'satellite.yml');
  await writeFile(good, 'integrations:\n  - type: bitbucket\n');
  await writeFile(join(folder, 'second.yml'), 'a: b\n');
  await mkdir(join(folder, 'folder.yml'));
  const large = join(folder, 'large.yml');
  await writeFile(large, Buffer.alloc(50_000_000, 'a: b\n'));
  const desktop = await launchDesktop();
  const { page } = desktop;
  await beUnhurried(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await drop(desktop, [good, join(folder, 'second.yml')]);
  await expect(page.getByRole('heading', { level: 1, name: mendCopy.title })).toBeVisible();
  await expect(page.getByText(inputsCopy.severalFiles(2)).first()).toBeVisible();
  await drop(desktop, [join(folder, 'folder.yml')]);
  await expect(page.getByText(inputsCopy.folderDropped).first()).toBeVisible();
  await drop(desktop, [large]);
  await expect(page.getByText(inputsCopy.fileTooLarge).first()).toBeVisible();
  await drop(desktop, [good]);
  await expect(page.getByText('satellite.yml').first()).toBeVisible();
  expect(desktop.address()).toMatch(/^app:\/\/handrail\/#.*support\/repair$/);
  expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

/** Ways to break the page before React starts: what is done to the built files. */
const breaks: Readonly<Record<string, (renderer: string) => Promise<void>>> = {
  'a script that is missing': async (renderer) => rm(await entry(renderer)),
  'a script with an error in its grammar': async (renderer) => writeFile(await entry(renderer), 'const = ;'),
  'a script that throws': async (renderer) => writeFile(await entry(renderer), 'throw new Error("at load");'),
};

async function entry(renderer: string): Promise<string> {
  const page = await readFile(join(renderer, 'index.html'), 'utf8');
  return join(renderer, /src="\.\/(assets\/index-[^"]+)"/.exec(page)?.[1] ?? 'none');
}

/** The built app in a folder of its own, to be broken. */
async function copyOfApp(): Promise<string> {
  const folder = await folderOfItsOwn();
  for (const part of ['desktop', 'renderer']) await cp(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

for (const [name, spoil] of Object.entries(breaks)) {
  test(`${name}: the page says what to do, and the log has a line (in ${shell})`, async () => {
    const app = await copyOfApp();
    await spoil(join(app, 'dist/renderer'));
    const desktop = await launchDesktop([], app);
    await expect(desktop.page.getByRole('heading', { name: pageCopy.title })).toBeVisible();
    await expect(desktop.page.getByRole('link', { name: pageCopy.again })).toBeVisible();
    await expect(desktop.page.getByText(pageCopy.browser)).toBeHidden();
    await desktop.page.getByRole('link', { name: pageCopy.again }).click();
    await expect(desktop.page.getByRole('heading', { name: pageCopy.title })).toBeVisible();
    expect(desktop.address()).toMatch(/^app:\/\/handrail\//);
    const log = async (): Promise<string> => readFile(join(desktop.home, 'logs/handrail.log'), 'utf8').catch(() => '');
    await expect.poll(log, { timeout: 60_000 }).toMatch(/page-silent|page-error|page-file-missing/);
  });
}

test(`values cross to the host as clones, and what cannot be cloned throws (in ${shell})`, async () => {
  const desktop = await launchDesktop();
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  // A call whose input is odd is refused by the contract, which names where: it arrived as what it is.
  const answers = await desktop.page.evaluate(async () => {
    const call = window.handrail?.call as unknown as (name: string, input: unknown) => Promise<unknown>;
    const tried = async (input: unknown): Promise<string> =>
      call('connections.open', input).then(
        (answer) => JSON.stringify(answer),
        (error: unknown) => `thrown ${String(error)}`,
      );
    const attempt = async (input: unknown): Promise<string> => {
      try {
        return await tried(input);
      } catch (error) {
        return `thrown ${String(error)}`;
      }
    };
    return {
      map: await attempt(new Map([['id', 'aaaaaaaa']])),
      withUndefined: await attempt({ id: 'aaaaaaaa', more: undefined }),
      plain: await attempt({ id: 'aaaaaaaa' }),
      symbol: await attempt({ id: Symbol('x') }),
    };
  });
  expect(answers.plain).toContain('connection-not-found');
  // As JSON a map would be an object without entries, and the surplus key would be gone.
  expect(answers.map).toContain('bad-request');
  expect(answers.withUndefined).toContain('bad-request');
  expect(answers.symbol).toMatch(/^thrown .*clone/i);
});

test(`what the page asks for is denied by the app’s own handler (in ${shell})`, async () => {
  const { page, evaluate } = await launchDesktop();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const outcome = await page.evaluate(async () => ({
    place: await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('told'),
        ({ code }) => done(code),
      ),
    ),
    notifications: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (error: unknown) => (error instanceof Error ? error.name : ''),
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'read',
      (error: unknown) => (error instanceof Error ? error.name : ''),
    ),
  }));
  expect(outcome).toEqual({ place: 1, notifications: 'denied', camera: 'NotAllowedError', clipboard: 'NotAllowedError' });
  if (shell === 'Electron') return;
  expect(await evaluate(({ double }) => double?.permissions)).toEqual(
    ['geolocation', 'notifications', 'media', 'clipboard-read'].map((permission) => ({
      permission,
      checked: false,
      granted: false,
      requested: true,
    })),
  );
});

test('the spec’s own breaks find the script', async () => {
  expect(await readdir(join(root, 'dist/renderer/assets'))).toContain((await entry(join(root, 'dist/renderer'))).split('/').at(-1));
});
