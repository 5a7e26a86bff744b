/** The export step with the token in a secrets manager, as pictures. */
import { exportCopy } from '../../electron/contract/copy/steps.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { goldenCase } from '../e2e/support/golden.ts';
import { walkToExport } from '../e2e/support/walk.ts';
import { camera } from './camera.ts';

const flux = goldenCase('flux/cloud');

test.describe('references', () => {
  test.use({ place: flux.answers });
  test('references: which manager, its questions, the result', async ({ wizard, page, bitbucket }) => {
    const shoot = camera(page, '9-reference', { narrow: true });
    await walkToExport({ golden: flux, wizard, bitbucket });
    await wizard.use('reference');
    await expect(page.getByText(exportCopy.reference.legend)).toBeVisible();
    await shoot('which');
    await wizard.radio('1Password').check();
    await wizard.button(exportCopy.inputs.show).click();
    await shoot('lacking');
    await wizard.radio('External Secrets Operator').check();
    await wizard.field('Name of the store').fill('vault-backend');
    await expect(wizard.button(exportCopy.reference.there)).toBeVisible();
    await shoot('external-secrets');
    await page.getByRole('radio', { name: 'HashiCorp Vault', exact: true }).first().check();
    await expect(page.getByText('vault kv put').first()).toBeVisible();
    await wizard.button(exportCopy.reference.there).click();
    await expect(page.getByText(exportCopy.reference.noted)).toBeVisible();
    await shoot('vault');
  });
});
