/** Certificate files, "Check all", and a token that ends soon, as pictures. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { remedyCopy } from '../../electron/contract/copy/en/remedies.ts';
import { expiryCopy, watchCopy } from '../../electron/contract/copy/en/watch.ts';
import { addressCopy, certificateCopy, homeCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { tokenCopy } from '../../electron/contract/copy/steps.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { goldenCase } from '../e2e/support/golden.ts';
import { walkToExport } from '../e2e/support/walk.ts';
import { camera } from './camera.ts';

const cds = goldenCase('cds/data-center');

test('certificate file', async ({ wizard, page, bitbucket, out }) => {
  const shoot = camera(page, '8-certificate');
  const { secureBaseUrl, caPem } = bitbucket.practice.selfManaged;
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.field(addressCopy.baseLabel).fill(secureBaseUrl);
  await wizard.button(addressCopy.check).click();
  await expect(page.getByText(/who vouches for (localhost|127)/)).toBeVisible();
  await shoot('unknown-authority');
  await wizard.button(remedyCopy.buttons['certificate-file']).click();
  const chooser = page.getByLabel(certificateCopy.label, { exact: true });
  await expect(chooser).toBeVisible();
  await shoot('asked-for');
  const [key, file] = [join(out, 'server-key.pem'), join(out, 'acme-root.pem')];
  await writeFile(key, '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n');
  await chooser.setInputFiles(key);
  await expect(page.getByText(/It holds a private key/)).toBeVisible();
  await shoot('private-key');
  await writeFile(file, caPem);
  await chooser.setInputFiles(file);
  await expect(page.getByText(/answers here$/)).toBeVisible();
  await shoot('in-use');
});

test('watch', async ({ wizard, page, bitbucket }) => {
  const shoot = camera(page, '9-watch');
  const { token } = await walkToExport({ golden: cds, wizard, bitbucket });
  const home = async (): Promise<void> => {
    await wizard.button(shellCopy.allConnections).first().click();
    await expect(wizard.title(homeCopy.title)).toBeVisible();
  };
  await home();
  await wizard.duplicate();
  await home();
  await wizard.button(homeCopy.create).click();
  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  await expect(wizard.title(addressCopy.cloudTitle)).toBeVisible();
  await home();
  bitbucket.practice.setScenario('slow');
  await wizard.button(watchCopy.checkAll).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await shoot('running');
  await wizard.button(watchCopy.cancel).click();
  await shoot('cancelled');
  bitbucket.practice.setScenario('healthy');
  await wizard.button(watchCopy.checkAll).click();
  await expect(page.getByRole('list', { name: watchCopy.list })).toBeVisible();
  await shoot('fine');
  bitbucket.practice.setScenario('expired-token');
  await wizard.button(watchCopy.checkAll).click();
  await expect(page.getByText(watchCopy.reasons['same-account'])).toBeVisible();
  await shoot('needs-you');

  // A token whose end the person gave, five days from now.
  bitbucket.practice.setScenario('healthy');
  await wizard
    .button(/^Continue with .*CDS/)
    .first()
    .click();
  await wizard.rail('token').getByRole('button').click();
  await wizard.button(tokenCopy.summary.replace).click();
  await page
    .getByLabel(tokenCopy.paste.expires, { exact: false })
    .first()
    .fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
  await page
    .locator('input[type="password"]')
    .first()
    .fill(token ?? '');
  await wizard.button(tokenCopy.paste.submit).click();
  await expect(wizard.button(tokenCopy.paste.submit)).toHaveCount(0);
  await wizard.rail('token').getByRole('button').click();
  await shoot('kept-and-ending');
  await home();
  await expect(page.getByText('Token ends in 5 days')).toBeVisible();
  await shoot('home-ending');
  await wizard.button(/^Renew the token of /).click();
  await expect(page.getByText(expiryCopy.renewText)).toBeVisible();
  await shoot('renew');
});
