/** The catalogue, every platform’s page, and the access statement as it is printed. */
import { pathToFileURL } from 'node:url';
import { catalogueCopy } from '../../electron/contract/copy/en/catalogue.ts';
import { catalogueWords, platformCopy } from '../../electron/contract/copy/wizard.ts';
import { platforms } from '../../electron/core/platforms/registry.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { openPlatform, saveStatement, toCatalogue } from '../e2e/support/catalogue.ts';
import { camera, pageCamera } from './camera.ts';

test('catalogue: the list', async ({ wizard, page }) => {
  const shoot = camera(page, '12-catalogue', { narrow: true });
  await toCatalogue(wizard);
  await shoot('all');
  await page.getByRole('searchbox', { name: catalogueCopy.search }).fill('secret');
  await shoot('search');
  await page.getByRole('searchbox', { name: catalogueCopy.search }).fill('');
  await page.getByRole('combobox', { name: catalogueCopy.where }).selectOption('cloud');
  await page
    .getByRole('navigation', { name: catalogueCopy.nav })
    .getByRole('button', { name: /^CI\/CD/ })
    .click();
  await shoot('filtered');
  await page.getByRole('combobox', { name: catalogueCopy.state }).selectOption('ended');
  await expect(page.getByText(catalogueCopy.none)).toBeVisible();
  await shoot('nothing');
});

test('catalogue: a page with its statement, and in the wizard', async ({ wizard, page, out, context }) => {
  const shoot = camera(page, '12-catalogue-page', { narrow: true });
  await toCatalogue(wizard);
  await openPlatform(wizard, 'HCP Vault Radar');
  await wizard.button(catalogueCopy.save.open).click();
  await shoot('save');
  const html = await saveStatement(wizard, 'html', out);
  await shoot('saved');
  await wizard.button(catalogueCopy.connect).click();
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.checkAddress('https://git.acme.io/bitbucket', 'PAY');
  await wizard.goOn();
  await expect(wizard.button(catalogueWords.about('HCP Vault Radar'))).toBeVisible();
  await shoot('settle');
  await wizard.button(platformCopy.changePlatform).click();
  await shoot('choose');
  const sheet = await context.newPage();
  await sheet.goto(pathToFileURL(html).href);
  await pageCamera(sheet, '12-catalogue-statement');
});

test('catalogue: facts that are old', async ({ wizard, page }) => {
  const shoot = camera(page, '12-catalogue-old');
  await page.clock.setFixedTime(new Date('2028-03-01T12:00:00'));
  await toCatalogue(wizard);
  await shoot('list');
  await openPlatform(wizard, 'Gitpod');
  await shoot('page');
});

for (const platform of platforms()) {
  test(`catalogue: the page of ${platform.id}`, async ({ wizard, page }) => {
    await toCatalogue(wizard);
    await openPlatform(wizard, platform.name);
    const shoot = camera(page, `13-platform-${platform.id}`);
    for (const deployment of ['cloud', 'data-center'] as const) {
      await expect(page.locator('[data-settling]')).toHaveCount(0);
      await wizard.radio(catalogueCopy.deployments[deployment]).check({ force: true });
      await shoot(deployment);
    }
  });
}
