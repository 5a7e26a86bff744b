/** A token that was made for one platform, and another platform or place: what it lacks is said before anything is made with it. */
import { tokenCopy } from '../../electron/contract/copy/steps.ts';
import { connectionsCopy } from '../../electron/contract/copy/en/wizard/connections.ts';
import { tokenFitCopy as copy } from '../../electron/contract/copy/en/token-fit.ts';
import { homeCopy, platformCopy, shellCopy, words } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase } from './support/golden.ts';
import { reachExport } from './support/reach.ts';
import { settled } from './support/seen.ts';

const golden = goldenCase('git/cloud');
test.use({ place: golden.answers });

test('a token for git is not enough for Renovate: the page says what is missing, and leads to a new one', async ({
  wizard,
  page,
  bitbucket,
}) => {
  await reachExport({ golden, wizard, bitbucket });
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();

  await wizard.choose(homeCopy.duplicate);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(copy.elsewhere.same)).toBeVisible();
  await dialog.getByLabel(connectionsCopy.copyOf.workspace).fill('globex');
  await expect(dialog.getByText(copy.elsewhere.person)).toBeVisible();
  await dialog.getByRole('button', { name: words.cancel }).click();

  await wizard.choose(homeCopy.otherPlatform);
  await expect(wizard.title(platformCopy.title)).toBeVisible();
  await settled(page);
  await page.getByRole('searchbox').fill('Renovate');
  await page.getByRole('radio', { name: /^Renovate/ }).click({ force: true });
  await expect(page.getByText(copy.lackingTitle('Renovate'))).toBeVisible();
  await settled(page);
  await expectAccessible(page, 'what the token lacks');
  await wizard.button(copy.make).click();
  await expect(wizard.title(tokenCopy.title('Renovate'))).toBeVisible();
  await expect(page.getByText(tokenCopy.guide.missing).first()).toBeVisible();
});
