/** When tokens end, as pictures. */
import { remindersCopy as copy } from '../../electron/contract/copy/en/reminders.ts';
import { homeCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { goldenCase } from '../e2e/support/golden.ts';
import { settled } from '../e2e/support/seen.ts';
import { walk } from '../e2e/support/walk.ts';
import { camera } from './camera.ts';

test('reminders', async ({ wizard, page, bitbucket, out }) => {
  const shoot = camera(page, '9-reminders', { narrow: true });
  await walk({ golden: goldenCase('cds/data-center'), wizard, bitbucket, out });
  await page.getByText(copy.calendar.offer).click();
  await shoot('after-export');
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  const section = page.getByRole('region', { name: copy.title });
  await expect(section.getByText(copy.offer.unknown(1))).toBeVisible();
  await shoot('home');
  await settled(page);
  await wizard.button(copy.offer.openUnknown).click();
  await expect(section.getByText(copy.host.browser)).toBeVisible();
  await section.getByRole('button', { name: /^Say when it ends: / }).click();
  await shoot('asked');
  await section.getByLabel(copy.ask).fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
  await section.getByRole('button', { name: copy.save }).click();
  await expect(section.getByText(/^Noted: the token of /)).toBeVisible();
  await section.getByLabel(copy.calendar.folder, { exact: true }).fill(out);
  await section.getByRole('button', { name: copy.calendar.button }).click();
  await expect(section.getByText(copy.calendar.done)).toBeVisible();
  await shoot('saved');
});
