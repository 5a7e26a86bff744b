/** The catalogue without a pointer: search, filter, page, statement, connect; and its accessibility, light and dark. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogueCopy as copy } from '../../electron/contract/copy/en/catalogue.ts';
import { statementCopy } from '../../electron/contract/copy/en/statement.ts';
import { catalogueWords, platformCopy, serverCopy, words } from '../../electron/contract/copy/wizard.ts';
import { platforms } from '../../electron/core/platforms/registry.ts';
import { expectAccessible } from './support/axe.ts';
import { openPlatform, saveStatement, toCatalogue } from './support/catalogue.ts';
import { expect, test } from './support/fixtures.ts';
import { practiceAnswers, goldenCase } from './support/golden.ts';
import { Keyboard } from './support/keyboard.ts';

test('search, filter, read, save the statement and connect, with the keyboard only', async ({ wizard, page, out, bitbucket }) => {
  const keys = new Keyboard(page);
  await keys.use(wizard.button(catalogueWords.rail).first());
  await expect(wizard.title(copy.title)).toBeFocused();

  await keys.type(page.getByRole('searchbox', { name: copy.search }), 'renovate');
  await expect(page.getByText(copy.count(1, platforms().length))).toBeVisible();
  await keys.type(page.getByRole('searchbox', { name: copy.search }), '');
  await keys.press('Delete');
  // A filter: what does not work with Bitbucket Cloud stays in sight with its reason.
  await keys.reach(page.getByRole('combobox', { name: copy.where }));
  await keys.press('ArrowDown');
  await expect(page.getByRole('combobox', { name: copy.where })).toHaveValue('cloud');
  await expect(page.getByRole('region', { name: copy.blockedTitle('Bitbucket Cloud') }).getByRole('button', { name: 'CDS' })).toBeVisible();
  await keys.press('ArrowUp');
  const kinds = page.getByRole('navigation', { name: copy.nav });
  await keys.reach(kinds.getByRole('button', { name: /^CI\/CD/ }));
  await keys.press('Enter');
  await expect(wizard.title('CI/CD')).toBeVisible();
  await expect(wizard.button('HCP Vault Radar')).toBeHidden();

  await keys.use(wizard.button('CDS'));
  await expect(wizard.title('CDS')).toBeFocused();
  await expect(page.getByRole('region', { name: statementCopy.can, exact: true })).toContainText('read your code');
  await expect(page.getByRole('region', { name: statementCopy.cannot, exact: true })).toContainText('administer the Bitbucket server');

  await keys.use(wizard.button(copy.save.open));
  await keys.type(wizard.field(copy.save.folder), out);
  await keys.press('Enter');
  await expect(page.getByText(copy.save.done, { exact: true })).toBeVisible();
  const [name = '', ...more] = await readdir(out);
  expect(more).toEqual([]);
  expect(name).toMatch(/^cds-access-data-center-http-access-token-\d{4}-\d\d-\d\d\.html$/);
  expect(await readFile(join(out, name), 'utf8')).toContain('administer the Bitbucket server');

  await keys.use(wizard.button(copy.connect));
  await expect(wizard.title(serverCopy.title)).toBeVisible();
  await keys.choose(wizard.radio(serverCopy.cards['data-center'].label));
  await keys.use(wizard.button(words.continue));
  const answers = practiceAnswers(goldenCase('cds/data-center'), bitbucket.port);
  await wizard.checkAddress(answers.baseUrl ?? '', answers.projectKey);
  await keys.use(wizard.button(words.continue));
  await expect(wizard.title(platformCopy.settleTitle('CDS'))).toBeVisible();
});

test('the catalogue, a page and the printed statement are accessible, light and dark', async ({ wizard, page, out, context }) => {
  await toCatalogue(wizard);
  await expectAccessible(page, 'catalogue');
  await page.getByRole('combobox', { name: copy.where }).selectOption('data-center');
  await expectAccessible(page, 'catalogue, filtered');
  await openPlatform(wizard, 'Renovate');
  await wizard.button(copy.save.open).click();
  await expectAccessible(page, 'page of a platform');
  const html = await saveStatement(wizard, 'html', out);
  await expectAccessible(page, 'page of a platform, saved');
  await page.setViewportSize({ width: 400, height: 800 });
  await expectAccessible(page, 'page of a platform, narrow');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);

  const sheet = await context.newPage();
  await sheet.goto(pathToFileURL(html).href);
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Renovate and Bitbucket Data Center');
  await expectAccessible(sheet, 'access statement');
  // One sheet of paper.
  const pdf = (await sheet.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page(?![s\w])/g)).toHaveLength(1);

  const markdown = await readFile(await saveStatement(wizard, 'md', out), 'utf8');
  expect(markdown).toMatch(/^# Access statement: Renovate and Bitbucket Data Center\n/u);
});

test('facts that are old are marked in the catalogue, on the page and in the wizard', async ({ wizard, page }) => {
  await page.clock.setFixedTime(new Date('2028-03-01T12:00:00'));
  await toCatalogue(wizard);
  await expect(
    page
      .getByRole('listitem')
      .filter({ has: wizard.button('Git') })
      .getByText(statementCopy.stale),
  ).toBeVisible();
  await openPlatform(wizard, 'Git');
  await expect(page.getByText(/more than twelve months ago/)).toBeVisible();
  await expectAccessible(page, 'page with old facts');
  await wizard.button(copy.connect).click();
  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  await wizard.fillCloudAddress('acme', null);
  await wizard.goOn();
  await expect(page.getByText(catalogueWords.stale)).toBeVisible();
});
