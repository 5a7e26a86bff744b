/**
 * The made-up language on every screen: no English is left beside the values, nothing is cut off, and nothing is too wide, though each text
 * is 40 % longer. One walk is in German, where only what is cut off can be seen. The words that the walk looks for are the same tables,
 * spoken in the same language.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { catalogueCopy } from '../../electron/contract/copy/en/catalogue.ts';
import { remedyCopy } from '../../electron/contract/copy/en/remedies.ts';
import { watchCopy } from '../../electron/contract/copy/en/watch.ts';
import { speak, spokenLanguage } from '../../electron/contract/copy/language.ts';
import { speakLanguage } from '../../electron/contract/copy/languages.ts';
import { addressCopy, certificateCopy, homeCopy, practiceWords, serverCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { tokenCopy } from '../../electron/contract/copy/steps.ts';
import { aboutCopy, doorsCopy, explainRoomCopy, mendCopy, openReportCopy } from '../../electron/contract/copy/support.ts';
import { goldenCase } from './support/golden.ts';
import { expect, test } from './support/fixtures.ts';
import { cutOff, englishLeft } from './support/spoken.ts';
import { brokenCdsFile, errorMessages, openReport, saveReport, toMissingPermission } from './support/support.ts';
import { walk } from './support/walk.ts';
import { Wizard } from './support/wizard.ts';

test.beforeEach(() => speakLanguage('en-XA'));
test.afterAll(() => speak(null));

const sizes = [
  { width: 1040, height: 720, text: 100 },
  { width: 880, height: 600, text: 100 },
  { width: 400, height: 720, text: 100 },
  { width: 1040, height: 720, text: 200 },
] as const;

/** `more`: words that are values on this screen. */
async function look(page: Page, what: string, more: readonly string[] = []): Promise<void> {
  if (spokenLanguage() === 'en-XA') expect.soft(await englishLeft(page, more), `${what}: English that no table has`).toEqual([]);
  for (const { width, height, text } of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), text);
    expect.soft(await cutOff(page), `${what} at ${width}×${height}, text at ${text} %`).toEqual([]);
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  await page.setViewportSize(sizes[0]);
}

for (const [name, language] of [
  ['cds/data-center', 'de'],
  ['renovate/cloud', 'en-XA'],
] as const) {
  const golden = goldenCase(name);
  test.describe(name, () => {
    test.use({ place: golden.answers });
    test(`the walk to the exported file, ${name}, ${language}`, async ({ page, launch, bitbucket, out }) => {
      await speakLanguage(language);
      const host = await launch([], { HANDRAIL_LANG: language });
      const wizard = new Wizard(page);
      await wizard.open(await host.link());
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      await walk({ golden, wizard, bitbucket, out, onScreen: (_step, what) => look(page, what) });
    });
  });
}

/** Everything beside the way through the wizard, in one walk: each room, and what is shown where something is wrong. */
test('the rooms, the list of connections, and what is wrong', async ({ page, launch, bitbucket, out }) => {
  const host = await launch([], { HANDRAIL_LANG: 'en-XA' });
  const wizard = new Wizard(page);
  const go = async (place: string, title: string): Promise<void> => {
    await page.evaluate((hash) => (location.hash = hash), `#/${place}`);
    await expect(wizard.title(title)).toBeVisible();
  };
  await wizard.open(await host.link());
  await look(page, 'the first screen, which is home while there is no connection');

  await go('catalogue', catalogueCopy.title);
  await look(page, 'catalogue');
  await go('catalogue/renovate', 'Renovate');
  await look(page, 'catalogue, a platform');

  await go('support', doorsCopy.title);
  await look(page, 'support');
  await go('support/about', aboutCopy.title);
  // The languages are called what their speakers call them.
  await look(page, 'about', ['English', 'Deutsch']);
  await go('support/repair', mendCopy.title);
  await look(page, 'fix a file');
  const file = join(out, 'cds.yml');
  await writeFile(file, brokenCdsFile);
  await page.getByLabel(mendCopy.drop.label, { exact: true }).setInputFiles(file);
  await expect(page.locator('[data-result-headline]')).toBeVisible();
  await look(page, 'a file that is fixed');
  await go('support/explain', explainRoomCopy.title);
  await look(page, 'explain');
  for (const [what, text] of [
    ['a message that is known', errorMessages.withToken],
    ['a message that is not', 'qwertz'],
  ] as const) {
    await wizard.field(explainRoomCopy.message.label).fill(text);
    await wizard.button(explainRoomCopy.explain).click();
    const known = page.locator('[data-result-headline]');
    await expect(known.or(page.getByRole('heading', { name: explainRoomCopy.unknown.title }))).toBeVisible();
    await look(page, what);
  }

  await go('new', serverCopy.title);
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.field(addressCopy.baseLabel).fill('ftp://git.acme.io');
  await wizard.button(addressCopy.check).click();
  await expect(wizard.field(addressCopy.baseLabel)).toHaveAttribute('aria-invalid', 'true');
  await look(page, 'an address that is none');
  await wizard.field(addressCopy.baseLabel).fill('https://127.0.0.1:1');
  await wizard.button(addressCopy.check).click();
  await expect(wizard.button(addressCopy.useAnyway)).toBeVisible();
  await look(page, 'an address where nothing answers');
  await wizard.field(addressCopy.baseLabel).fill(bitbucket.practice.selfManaged.secureBaseUrl);
  await wizard.button(addressCopy.check).click();
  await wizard.button(remedyCopy.buttons['certificate-file']).click();
  await expect(page.getByLabel(certificateCopy.label, { exact: true })).toBeAttached();
  await look(page, 'a server nobody vouches for');

  await go('new', serverCopy.title);
  await toMissingPermission(wizard, bitbucket, goldenCase('cds/data-center'));
  await look(page, 'a check that fails');
  const report = await saveReport(wizard, 'html', out);
  await look(page, 'a report is saved');
  await wizard.button(remedyCopy.buttons['see-ticks']).first().click();
  await look(page, 'the permissions that are missing');
  await page.getByLabel(tokenCopy.paste.label('HTTP access token'), { exact: true }).fill('two words');
  await wizard.button(tokenCopy.paste.submit).click();
  await look(page, 'a token that is refused');

  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await look(page, 'home');
  await wizard.button(watchCopy.checkAll).click();
  await expect(page.getByRole('list', { name: watchCopy.list })).toBeVisible();
  await look(page, 'all were checked');
  await wizard.menus.first().click();
  await look(page, 'the menu of a connection');
  await page.keyboard.press('Escape');
  await wizard.choose(homeCopy.rename);
  await look(page, 'a connection gets another name');
  await page.keyboard.press('Escape');
  await wizard.choose(homeCopy.remove);
  await look(page, 'a connection is removed');
  await page.keyboard.press('Escape');

  await go('support/report', openReportCopy.title);
  await look(page, 'open a report');
  await openReport(wizard, report);
  // The system, an option’s key and value, and a header’s name.
  await look(page, 'a report that was opened', ['linux', 'x64', 'webhooks', 'false', 'date']);
  await go('connections', homeCopy.title);
  await wizard.button(practiceWords.try).first().click();
  await expect(page.getByText(practiceWords.bannerTitle)).toBeVisible();
  await look(page, 'practice');
});
