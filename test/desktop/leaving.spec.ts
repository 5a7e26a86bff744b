/**
 * Every way out, at once after something was typed: it is there at the next start, and no lock is left. In the real Electron where its
 * program is installed, else in the double.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressCopy } from '../../electron/contract/copy/wizard.ts';
import { desktopCopy } from '../../electron/contract/copy/en/desktop.ts';
import { Wizard, beUnhurried } from '../e2e/support/wizard.ts';
import { closeAll, launchDesktop, secondStart, shell } from './launch.ts';
import type { Desktop } from './launch.ts';
import { ways } from './ways-out.ts';

test.afterEach(closeAll);

/** Typed texts of the person's connections, in the settings file. */
async function saved(home: string): Promise<string> {
  return readFile(join(home, 'connections.json'), 'utf8').catch(() => '');
}

async function toAddress(desktop: Desktop): Promise<Wizard> {
  await beUnhurried(desktop.page);
  const wizard = new Wizard(desktop.page);
  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  await expect(wizard.title(addressCopy.cloudTitle)).toBeVisible();
  return wizard;
}

for (const [name, leave] of Object.entries(ways)) {
  test(`${name} (in ${shell})`, async () => {
    test.skip(
      shell === 'Electron' && (name === 'the menu' || name === 'the end of the session'),
      'No event of the system’s can be made up there.',
    );
    // Windows ends a process that is sent a signal, without a word to it (https://nodejs.org/api/process.html#signal-events).
    test.skip(process.platform === 'win32' && name.startsWith('SIG'), 'Windows has no signals.');
    const desktop = await launchDesktop();
    const wizard = await toAddress(desktop);
    await wizard.field(addressCopy.workspaceLabel).fill('typed-last');
    await leave(desktop);
    expect(await desktop.ended).toBe(0);
    // A window that is destroyed takes its page with it: what it had not handed over by then is gone.
    if (name !== 'the window destroyed') expect(await saved(desktop.home)).toContain('typed-last');
    expect((await readdir(desktop.home)).filter((each) => each.includes('lock'))).toEqual([]);
    expect(existsSync(join(desktop.home, 'desktop/SingletonSocket'))).toBe(false);

    const again = await desktop.again();
    await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible();
    if (name === 'the window destroyed') return;
    const reopened = await again.page.evaluate(async () => {
      const state = await window.handrail?.call('app.start', {});
      const id = state?.ok === true ? (state.value.connections[0]?.id ?? '') : '';
      return window.handrail?.call('connections.open', { id });
    });
    expect(JSON.stringify(reopened)).toContain('typed-last');
  });
}

test(`a second start brings the first to the front and opens what it names (in ${shell})`, async () => {
  const desktop = await launchDesktop();
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  const { program, args } = secondStart(['handrail://open/support/about']);
  const second = spawn(program, args, { env: desktop.env, stdio: 'ignore' });
  expect((await once(second, 'exit'))[0]).toBe(0);
  await expect.poll(() => desktop.address()).toContain('/support/about');
});

test(`a page that crashes comes back where it was (in ${shell})`, async () => {
  const desktop = await launchDesktop();
  const wizard = await toAddress(desktop);
  await wizard.field(addressCopy.workspaceLabel).fill('before-the-crash');
  await expect.poll(() => saved(desktop.home)).toContain('before-the-crash');
  const place = desktop.address();
  await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect
    .poll(async () =>
      desktop.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return contents?.isCrashed() === false ? contents.getURL() : null;
      }),
    )
    .toBe(place);
  await expect.poll(() => readFile(join(desktop.home, 'logs/handrail.log'), 'utf8')).toContain('page-gone');
});

test(`the menus have their names and lead to Help (in ${shell})`, async () => {
  const desktop = await launchDesktop();
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  const labels = await desktop.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  expect(labels.length).toBeGreaterThanOrEqual(5);
  await desktop.evaluate(({ Menu }, about) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    items?.find(({ label }) => label === about)?.click();
  }, desktopCopy.menu.about);
  await expect.poll(() => desktop.address()).toContain('/support/about');
});
