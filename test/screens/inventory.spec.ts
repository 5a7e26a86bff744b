/** Tokens in Bitbucket, as pictures. */
import { inventoryCopy as copy } from '../../electron/contract/copy/en/inventory.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { homeCopy, practiceWords, roomWords, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { settled } from '../e2e/support/seen.ts';
import { camera } from './camera.ts';

test('inventory: the room', async ({ wizard, page }) => {
  const shoot = camera(page, '14-inventory', { narrow: true });
  await wizard.button(practiceWords.try).click();
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await shoot('home');
  await wizard.button(sharedWords.rooms.inventory).click();
  await expect(wizard.title(sharedWords.rooms.inventory)).toBeVisible();
  await shoot('ask');
  await page.getByRole('radio', { name: copy.from.practice }).check({ force: true });
  await wizard.button(copy.read).click();
  await expect(page.getByRole('table')).toBeVisible();
  await shoot('list');
  await page.locator('summary').filter({ hasText: copy.more }).first().click();
  await page.getByText(copy.missing, { exact: true }).click();
  await shoot('more');
  await settled(page);
  await page.getByRole('button', { name: copy.revoke }).first().click();
  await shoot('revoke');
  await page.getByRole('button', { name: copy.revokeNo }).click();
  await page
    .getByRole('button', { name: roomWords.title })
    .or(page.getByRole('button', { name: 'Overview' }))
    .first()
    .click();
  await shoot('doors');
});
