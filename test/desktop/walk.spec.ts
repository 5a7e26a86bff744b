/**
 * From the first screen to the exported file in the desktop window, a copied token, and the end. In the real Electron where its program is
 * installed, else in the double.
 */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { exportCopy } from '../../electron/contract/copy/steps.ts';
import { homeCopy, words } from '../../electron/contract/copy/wizard.ts';
import { walkPractice } from '../e2e/support/walk.ts';
import { Wizard, beUnhurried } from '../e2e/support/wizard.ts';
import { clipboardFile, closeAll, launchDesktop, shell } from './launch.ts';

test.afterEach(closeAll);

test(`from the first screen to the exported file, and away (in ${shell})`, async () => {
  const out = await mkdtemp(join(tmpdir(), 'handrail-exported-'));
  const desktop = await launchDesktop();
  const { page } = desktop;
  await beUnhurried(page);
  const wizard = new Wizard(page);
  await walkPractice(wizard);

  // The system's own dialog is answered in its place.
  const asked = await desktop.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    return true;
  }, out);
  expect(asked).toBe(true);
  await wizard.button(new RegExp(`^(?:${exportCopy.save.saveNative(1)}|Save all \\d+…)$`)).click();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await wizard.button(words.showFile).first().click();
  if (shell !== 'Electron') await expect.poll(async () => desktop.evaluate(({ double }) => double?.shown.length)).toBe(1);
  const files = await readdir(out, { recursive: true });
  const withToken: string[] = [];
  for (const name of files) {
    const about = await stat(join(out, name));
    if (!about.isFile()) continue;
    const text = await readFile(join(out, name), 'utf8');
    const token = /token: "?([\w+/=-]{20,})/.exec(text)?.[1];
    if (token === undefined) continue;
    // Windows keeps who may read a file elsewhere than in its mode.
    if (process.platform !== 'win32') expect(about.mode & 0o777, name).toBe(0o600);
    withToken.push(token);
  }
  expect(withToken.length, 'a file with the token').toBeGreaterThan(0);

  await wizard.unfoldExport();
  // A copy of it lies on the clipboard, marked for histories, and goes with the app.
  await wizard.button(exportCopy.artifacts.copyFileSecret).first().click();
  await expect(
    page
      .getByText(exportCopy.copied.stays)
      .or(page.getByText(/Copied/))
      .first(),
  ).toBeVisible();
  if (shell !== 'Electron') {
    expect(await readFile(clipboardFile(desktop.home), 'utf8')).toContain(withToken[0]);
    const forms = await desktop.evaluate(({ double }) => Object.keys(double?.forms ?? {}));
    if (process.platform === 'linux') expect(forms.join()).toContain('x-kde-passwordManagerHint');
  }
  await desktop.evaluate(({ app }) => app.quit());
  expect(await desktop.ended).toBe(0);
  if (shell !== 'Electron') expect(await readFile(clipboardFile(desktop.home), 'utf8')).toBe('');
  for (const name of await readdir(desktop.home, { recursive: true })) {
    const about = await stat(join(desktop.home, name));
    if (about.isFile()) expect(await readFile(join(desktop.home, name), 'latin1'), name).not.toContain(withToken[0]);
  }

  const again = await desktop.again();
  await expect(again.page.getByRole('heading', { name: homeCopy.title })).toBeVisible();
  await expect(again.page.getByText('CDS').first()).toBeVisible();
  await rm(out, { recursive: true });
});
