/** The support room on the built browser host: files are mended on the disk, messages explained, reports saved and opened again. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { remedyCopy } from '../../electron/contract/copy/en/remedies.ts';
import { checkCopy } from '../../electron/contract/copy/steps.ts';
import { aboutCopy, doorsCopy, explainRoomCopy, mendCopy, openReportCopy, saveReportCopy } from '../../electron/contract/copy/support.ts';
import { roomWords, serverCopy } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase } from './support/golden.ts';
import { Keyboard } from './support/keyboard.ts';
import { brokenCdsFile, errorMessages, fileToken, openReport, saveReport, toMissingPermission } from './support/support.ts';
import { beUnhurried } from './support/wizard.ts';

test('a file written by hand is mended, with the keyboard only', async ({ wizard, page, out, host }) => {
  const keys = new Keyboard(page);
  const path = join(out, 'cds.yml');
  await writeFile(path, brokenCdsFile);
  // Long before it opens: the browser takes its time until it hands choosers over.
  const chosen = page.waitForEvent('filechooser', { timeout: 90_000 });

  await keys.use(wizard.button(roomWords.title));
  await expect(wizard.title(doorsCopy.title)).toBeFocused();
  await expectAccessible(page, 'doors');
  await keys.use(page.getByRole('main').getByRole('button', { name: roomWords.rooms.mend }));
  await expect(wizard.title(mendCopy.title)).toBeFocused();
  await expect(page).toHaveTitle(`${mendCopy.title} – Handrail`);
  await expectAccessible(page, 'mend');

  const chooser = page.getByLabel(mendCopy.drop.label, { exact: true });
  await keys.reach(chooser);
  await keys.press('Enter');
  await (await chosen).setFiles(path);
  await expect(page.locator('[data-result-headline]')).toBeFocused();
  await expect(page.getByRole('row', { name: /auth\.token/ })).toContainText('••••••••');
  await expectAccessible(page, 'mended');

  await keys.type(wizard.field(mendCopy.save.folder), out);
  await keys.use(wizard.button(mendCopy.save.button));
  const mended = join(out, 'cds.fixed.yml');
  await expect(page.getByText(mended)).toBeVisible();
  await expectAccessible(page, 'mended and saved');
  const text = await readFile(mended, 'utf8');
  expect(text).toContain('  username: svc-cds\n');
  expect(text).toContain('# our Bitbucket, ask Ada before you change it\n');
  expect((await stat(mended)).mode & 0o777).toBe(0o600);
  // The file itself stays as it was, and its token is nowhere on the page or in what the host wrote.
  expect(await readFile(path, 'utf8')).toBe(brokenCdsFile);
  expect(await page.content()).not.toContain(fileToken);
  expect(host.output()).not.toContain(fileToken);

  await keys.use(wizard.button(/^Back to /));
  await expect(wizard.title(serverCopy.title)).toBeVisible();
});

test('About names the version and every licence, with the keyboard only', async ({ wizard, page }) => {
  const keys = new Keyboard(page);
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await keys.use(wizard.button(roomWords.title));
  await keys.use(page.getByRole('navigation', { name: doorsCopy.nav }).getByRole('button', { name: aboutCopy.title }));
  await expect(wizard.title(aboutCopy.title)).toBeFocused();
  await expect(page).toHaveURL(/#\/.*support\/about$/);
  const list = page.getByRole('list', { name: aboutCopy.notices.list });
  // What is bundled, and what is installed beside the bundles.
  const row = (name: string): Locator => list.locator('summary').filter({ hasText: new RegExp(`^${name} \\d`) });
  for (const name of ['react', 'valibot', 'electron-store', '@napi-rs/keyring']) await expect(row(name)).toBeVisible();
  await expectAccessible(page, 'about');
  await keys.use(row('valibot'));
  await expect(list.getByText('Permission is hereby granted')).toBeVisible();
  await expectAccessible(page, 'about, a licence open');
  await page.reload();
  await expect(wizard.title(aboutCopy.title)).toBeVisible();
  expect(problems).toEqual([]);
});

test('a message is explained, without the secret that stood in it', async ({ wizard, page }) => {
  await wizard.button(roomWords.title).click();
  await page.getByRole('main').getByRole('button', { name: roomWords.rooms.explain }).click();
  await expect(wizard.title(explainRoomCopy.title)).toBeFocused();
  const message = wizard.field(explainRoomCopy.message.label);
  await message.fill(errorMessages.withToken);
  await wizard.button(explainRoomCopy.explain).click();
  await expect(page.getByText(explainRoomCopy.secretTitle)).toBeVisible();
  await expect(page.locator('[data-result-headline]')).toBeFocused();
  await expect(message).not.toHaveValue(new RegExp(fileToken));
  await expectAccessible(page, 'explained');
  await message.fill('The printer is out of paper.');
  await message.press('Tab');
  await wizard.button(explainRoomCopy.explain).press('Enter');
  await expect(page.getByRole('heading', { name: explainRoomCopy.unknown.title })).toBeFocused();
  await expectAccessible(page, 'not recognised');
});

test('a report is saved, and opens as what its maker saw', async ({ wizard, page, bitbucket, out, launch, browser }) => {
  await toMissingPermission(wizard, bitbucket, goldenCase('cds/data-center'));
  const headline = (await page.locator('[data-result-headline]').textContent()) ?? '';
  await page.getByText(saveReportCopy.options).click();
  await wizard.field(saveReportCopy.errorText).fill(errorMessages.withToken);
  await expectAccessible(page, 'save a report');
  const paths = {
    html: await saveReport(wizard, 'html', out),
    md: await saveReport(wizard, 'md', out),
    json: await saveReport(wizard, 'json', out),
  };
  for (const path of Object.values(paths)) {
    expect((await stat(path)).mode & 0o777, path).toBe(0o600);
    expect(await readFile(path, 'utf8'), path).not.toContain(fileToken);
  }

  // Support opens it elsewhere: another Handrail, another browser, no connection.
  const there = await launch([], { HANDRAIL_HOME: join(out, 'their-home') });
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1040, height: 720 } });
  const other = await context.newPage();
  await beUnhurried(other);
  await other.goto(await there.link());
  await other.getByRole('button', { name: roomWords.title }).click();
  await other.getByRole('main').getByRole('button', { name: roomWords.rooms.report }).click();
  await expectAccessible(other, 'open a report');
  await other.getByLabel(openReportCopy.drop.label, { exact: true }).setInputFiles(paths.md);
  await expect(other.getByText(/cannot be opened again/)).toBeVisible();
  await expectAccessible(other, 'refused');
  // The page and the data file are the same report.
  for (const path of [paths.json, paths.html]) {
    await openReport({ page: other } as typeof wizard, path);
    await expect(other.getByRole('heading', { level: 2, name: headline })).toBeVisible();
    if (path === paths.json) await other.getByRole('button', { name: openReportCopy.another }).click();
  }
  await expect(other.getByRole('button', { name: checkCopy.again })).toHaveCount(0);
  await expect(other.getByRole('button', { name: remedyCopy.buttons['see-ticks'] })).toHaveCount(0);
  const requests = other.locator('.exchange');
  expect(await requests.count()).toBeGreaterThan(3);
  for (const at of [0, 1, 2]) await requests.nth(at).locator('summary').press('Enter');
  await expect(requests.first().getByRole('region')).toContainText('{');
  await expectAccessible(other, 'an opened report');
  await context.close();
});

test('the report’s page is accessible, and needs nothing from outside', async ({ wizard, page, bitbucket, out, context }) => {
  await toMissingPermission(wizard, bitbucket, goldenCase('cds/data-center'));
  const path = await saveReport(wizard, 'html', out);
  const sheet = await context.newPage();
  const asked: string[] = [];
  sheet.on('request', (request) => asked.push(request.url()));
  await sheet.goto(`file://${path}`);
  expect(asked).toEqual([`file://${path}`]);
  await expectAccessible(sheet, 'the report’s page');
  await sheet.locator('.exchanges summary').first().press('Enter');
  await expect(sheet.locator('.exchanges pre').first()).toBeVisible();
  // Printed, everything is open.
  await sheet.emulateMedia({ media: 'print' });
  await expect(sheet.locator('.exchanges pre').last()).toBeVisible();
  await sheet.close();
  await expect(page.getByText(saveReportCopy.done, { exact: true })).toBeVisible();
});
