/** A token that lies in a secrets manager: chosen, answered, put there by the person's word, saved without it, and found again. */
import { whereCopy } from '../../electron/contract/copy/en/where.ts';
import { exportCopy } from '../../electron/contract/copy/steps.ts';
import { homeCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { filesIn } from './support/folders.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase } from './support/golden.ts';
import { reachExport } from './support/reach.ts';
import { settled } from './support/seen.ts';

const flux = goldenCase('flux/cloud');

test.use({ place: flux.answers });

test('a result refers to Vault, and the token is known to lie there', async ({ wizard, page, out, bitbucket }) => {
  const { token } = await reachExport({ golden: flux, wizard, bitbucket });
  await wizard.use('reference');
  // Nothing is asked of the host before it was said which.
  await wizard.button(exportCopy.inputs.show).click();
  await expect(page.getByText(exportCopy.reference.unanswered)).toBeVisible();
  await page.getByRole('radio', { name: 'HashiCorp Vault', exact: true }).check();
  await wizard.field('Path').fill('two words');
  await expect(page.getByText(/Use letters, digits, .* between parts/)).toBeVisible();
  await wizard.field('Path').fill('team/flux');
  await expect(page.getByText('vault kv put -mount=secret team/flux token=-')).toBeVisible();
  await expectAccessible(page, 'a result that refers to Vault');
  await wizard.button(exportCopy.reference.there).click();
  await expect(page.getByText(exportCopy.reference.noted)).toBeVisible();
  await wizard.save(out);
  const files = await filesIn(out);
  expect(files.map(({ name }) => name)).toContain('put-token.sh');
  expect(files.every(({ mode }) => mode === '0644')).toBe(true);
  expect(files.map(({ bytes }) => bytes.toString('utf8')).join('\n')).not.toContain(token ?? 'no token');
  // The choice and its answers stay with the connection.
  await page.reload();
  await expect(wizard.field('Path')).toHaveValue('team/flux');
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await settled(page);
  await wizard.choose(homeCopy.where);
  await expect(page.getByRole('dialog')).toContainText(whereCopy.kinds.destination('HashiCorp Vault: secret/team/flux#token'));
});
