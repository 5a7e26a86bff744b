/** An update in the built app: offered, declined, downloaded, installed at the end. electron-updater is the bundled one. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressCopy } from '../../electron/contract/copy/wizard.ts';
import { desktopCopy } from '../../electron/contract/copy/en/desktop.ts';
import { updatesCopy as words } from '../../electron/contract/copy/en/updates.ts';
import { Wizard, beUnhurried } from '../e2e/support/wizard.ts';
import { startChannel } from './fake-updater.ts';
import type { Channel } from './fake-updater.ts';
import { closeAll, launchDesktop, shell } from './launch.ts';
import type { Desktop } from './launch.ts';

let folder = '';
let channel: Channel;
let image = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-update-'));
  channel = await startChannel();
  image = join(folder, 'Handrail.AppImage');
  await writeFile(image, 'the old one');
  await mkdir(join(folder, 'resources'));
  await writeFile(
    join(folder, 'resources/app-update.yml'),
    `provider: generic\nurl: ${channel.url}\nupdaterCacheDirName: handrail-updater\n`,
  );
});
test.afterEach(async () => {
  await closeAll();
  await channel.close();
  await rm(folder, { recursive: true, force: true });
});

/** As it starts from an AppImage. */
async function fromImage(more: Readonly<Record<string, string>> = {}): Promise<Desktop> {
  const desktop = await launchDesktop([], undefined, {
    ELECTRON_DOUBLE_PACKAGED: '1',
    ELECTRON_DOUBLE_RESOURCES: join(folder, 'resources'),
    APPIMAGE: image,
    XDG_CACHE_HOME: join(folder, 'cache'),
    ...more,
  });
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  return desktop;
}

/** Presses these buttons, one in each message box to come; a box without one of them is closed. What was said is kept. */
async function answer({ evaluate }: Desktop, buttons: readonly string[]): Promise<void> {
  await evaluate(({ dialog }, wanted) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = async (...about) => {
      const { message, detail, buttons: there, cancelId } = about.at(-1) as Record<string, never> & { readonly buttons: string[] };
      said.push(`${String(message)}\n${String(detail)}`);
      const pressed = there.findIndex((each) => wanted.includes(each));
      return { response: pressed === -1 ? Number(cancelId) : pressed };
    };
  }, buttons);
}
const said = async ({ evaluate }: Desktop): Promise<string> =>
  evaluate(() => ((globalThis as { said?: readonly string[] }).said ?? []).join('\n---\n'));

async function choose({ evaluate }: Desktop, label: string): Promise<boolean> {
  return evaluate(({ Menu }, wanted) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    const item = items.find((each) => each.label === wanted);
    item?.click();
    return item !== undefined;
  }, label);
}

const program = '#!/bin/sh\nprintf "%s" "$APPIMAGE_SILENT_INSTALL" > "$0.ran"\n';

test(`where Handrail runs from its source, the menu says that it does not update itself (in ${shell})`, async () => {
  const desktop = await launchDesktop();
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  await answer(desktop, []);
  expect(await choose(desktop, desktopCopy.menu.lookForUpdates)).toBe(false);
  expect(await choose(desktop, desktopCopy.menu.checkForUpdates)).toBe(true);
  await expect.poll(() => said(desktop)).toContain(words.off.why['not-packaged']);
});

test.describe('from an AppImage', () => {
  test.skip(shell === 'Electron' || process.platform !== 'linux', 'needs an installed app, which the double alone can play');

  test('a new version is offered once a day by itself, and nothing is downloaded for Later', async () => {
    channel.publish('99.0.0', program, { releaseNotes: '<p>Faster checks</p>' });
    const desktop = await fromImage();
    await answer(desktop, [words.later]);
    await expect.poll(() => said(desktop), { timeout: 60_000 }).toContain(words.available.title('99.0.0'));
    expect(await said(desktop)).toContain('Faster checks');
    expect(channel.asked.filter(({ path }) => path.endsWith('.AppImage'))).toEqual([]);
    await expect.poll(() => readFile(join(desktop.home, 'desktop/updates.json'), 'utf8')).toContain('lookedAt');
    await desktop.evaluate(({ app }) => app.quit());
    expect(await desktop.ended).toBe(0);
    expect(await readFile(image, 'utf8')).toBe('the old one');
  });

  test('an update that was agreed to is installed at the end, and nothing typed is lost', async () => {
    channel.publish('99.0.0', program);
    const desktop = await fromImage();
    await answer(desktop, [words.download, words.restartNow]);
    await beUnhurried(desktop.page);
    const wizard = new Wizard(desktop.page);
    await wizard.chooseDeployment('cloud');
    await wizard.goOn();
    await wizard.field(addressCopy.workspaceLabel).fill('typed-last');
    await choose(desktop, desktopCopy.menu.checkForUpdates);
    expect(await desktop.ended).toBe(0);
    expect(await readFile(image, 'utf8')).toBe(program);
    await expect.poll(() => readFile(`${image}.ran`, 'utf8').catch(() => '')).toBe('true');
    expect(await readFile(join(desktop.home, 'connections.json'), 'utf8')).toContain('typed-last');
  });

  test('a download shows how far it is, and is stopped from the menu', async () => {
    channel.publish('99.0.0', program.padEnd(600_000, '#'));
    channel.hold();
    const desktop = await fromImage();
    const bar = async (): Promise<unknown> =>
      desktop.evaluate(({ BrowserWindow }) =>
        (BrowserWindow.getAllWindows()[0] as unknown as { readonly _progress: () => number | null })._progress(),
      );
    await answer(desktop, [words.download]);
    await choose(desktop, desktopCopy.menu.checkForUpdates);
    await channel.held;
    await expect.poll(bar).toBeGreaterThanOrEqual(0);
    await answer(desktop, [words.stop]);
    await choose(desktop, desktopCopy.menu.checkForUpdates);
    await expect.poll(bar).toBe(-1);
    expect(await said(desktop)).toBe(`${words.downloading.title('99.0.0')}\n${(await said(desktop)).split('\n')[1] ?? ''}`);
    await desktop.evaluate(({ app }) => app.quit());
    expect(await desktop.ended).toBe(0);
    expect(await readFile(image, 'utf8')).toBe('the old one');
  });

  test('a download that is not what was published is refused', async () => {
    channel.publish('99.0.0', program, { sha512: Buffer.alloc(64).toString('base64') });
    const desktop = await fromImage();
    await answer(desktop, [words.download, words.restartNow]);
    await choose(desktop, desktopCopy.menu.checkForUpdates);
    await expect.poll(() => said(desktop), { timeout: 60_000 }).toContain(words.failed.because['wrong-checksum']);
    expect(await readFile(image, 'utf8')).toBe('the old one');
    await expect.poll(() => readFile(join(desktop.home, 'logs/handrail.log'), 'utf8')).toContain('update-failed');
  });

  test('looking is turned off in the menu, or by who keeps the computer', async () => {
    channel.publish('99.0.0', program);
    const desktop = await fromImage();
    expect(await choose(desktop, desktopCopy.menu.lookForUpdates)).toBe(true);
    await expect.poll(() => readFile(join(desktop.home, 'desktop/updates.json'), 'utf8').catch(() => '')).toMatch(/"look":\s*false/);
    const managed = await fromImage({ HANDRAIL_UPDATES: 'off' });
    await answer(managed, []);
    expect(await choose(managed, desktopCopy.menu.lookForUpdates)).toBe(false);
    await choose(managed, desktopCopy.menu.checkForUpdates);
    await expect.poll(() => said(managed)).toContain(words.off.why['turned-off']);
  });
});
