/** A private authority from the finding to a pass, and all connections checked at once, in a real browser over real sockets. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCopy } from '../../electron/contract/copy/steps.ts';
import { remedyCopy } from '../../electron/contract/copy/en/remedies.ts';
import { watchCopy } from '../../electron/contract/copy/en/watch.ts';
import { addressCopy, certificateCopy, homeCopy, shellCopy, words } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase } from './support/golden.ts';
import { handrail } from './support/host.ts';
import { reachExport } from './support/reach.ts';

const cds = goldenCase('cds/data-center');

test('a server of the company’s own authority: from the finding to the file to a pass', async ({ wizard, page, bitbucket, out }) => {
  const { secureBaseUrl, caPem } = bitbucket.practice.selfManaged;
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.field(addressCopy.baseLabel).fill(secureBaseUrl);
  await wizard.button(addressCopy.check).click();
  await expect(page.getByText(/who vouches for (localhost|127)/)).toBeVisible();
  await expect(wizard.button(checkCopy.finding.copyMessage)).toBeVisible();
  // There is no way around it but the file.
  for (const role of ['button', 'checkbox', 'switch'] as const)
    await expect(page.getByRole(role, { name: /ignore|anyway.*trust|trust.*anyway|disable|insecure|verif/i })).toHaveCount(0);
  await wizard.button(remedyCopy.buttons['certificate-file']).click();
  await expectAccessible(page, 'a server nobody vouches for');

  const chooser = page.getByLabel(certificateCopy.label, { exact: true });
  const wrong = join(out, 'key.pem');
  await writeFile(wrong, '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n');
  await chooser.setInputFiles(wrong);
  await expect(page.getByText(/It holds a private key/)).toBeVisible();

  const file = join(out, 'acme-root.pem');
  await writeFile(file, caPem);
  await chooser.setInputFiles(file);
  await expect(page.getByText(certificateCopy.kept('acme-root.pem', 1))).toBeVisible();
  await expect(page.getByText(/answers here$/)).toBeVisible();
  await expect(wizard.button(words.continue)).toBeVisible();
  await expectAccessible(page, 'its certificate file');

  // Without it the same address is a stranger's again.
  await wizard.button(certificateCopy.remove).click();
  await expect(page.getByText(/who vouches for (localhost|127)/)).toBeVisible();
});

test('all connections at once: progress, one summary, and the way to what needs somebody', async ({ wizard, page, bitbucket, env }) => {
  await reachExport({ golden: cds, wizard, bitbucket });
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await wizard.duplicate();
  // A result that comes in under the pointer takes no click for a moment.
  await wizard.waitForCheck();
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await wizard.button(homeCopy.create).click();
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await expect(wizard.title(addressCopy.selfTitle)).toBeVisible();
  await wizard.button(shellCopy.allConnections).first().click();

  await wizard.button(watchCopy.checkAll).click();
  await expect(page.getByRole('heading', { name: watchCopy.summary({ fine: 2, attention: 0, unchecked: 1 }) })).toBeFocused();
  await expect(page.getByRole('list', { name: watchCopy.list }).getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page, 'the summary of all');

  // Both have the same token: once it was refused, it is not tried a second time.
  bitbucket.practice.setScenario('expired-token');
  await wizard.button(watchCopy.checkAll).click();
  await expect(page.getByRole('heading', { name: watchCopy.summary({ fine: 0, attention: 1, unchecked: 2 }) })).toBeVisible();
  const rows = page.getByRole('list', { name: watchCopy.list }).getByRole('listitem');
  await expect(rows.nth(0)).toContainText(watchCopy.states.attention);
  await expect(rows.filter({ hasText: watchCopy.reasons['same-account'] })).toHaveCount(1);
  await rows.nth(0).getByRole('button').click();
  await expect(wizard.title(checkCopy.title)).toBeVisible();
  await wizard.waitForCheck();

  // The terminal says the same of the same connections.
  const ran = await handrail(['check', '--all'], { env });
  expect(ran.status).toBe(1);
  expect(ran.stdout).toContain(watchCopy.summary({ fine: 0, attention: 1, unchecked: 2 }));
});

test('Cancel stops it at once, and everything stays as it was', async ({ wizard, page, bitbucket }) => {
  await reachExport({ golden: cds, wizard, bitbucket });
  await wizard.button(shellCopy.allConnections).first().click();
  bitbucket.practice.setScenario('slow');
  await wizard.button(watchCopy.checkAll).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expectAccessible(page, 'checking all');
  await wizard.button(watchCopy.cancel).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.locator('[data-message]:focus')).toContainText(watchCopy.cancelled);
  await expect(page.getByText(/^Checked /)).toBeVisible();
});
