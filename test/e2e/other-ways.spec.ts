/** The other ways through the wizard: made for me, asked of an administrator, pasted there myself, not possible, just practising. */
import { join } from 'node:path';
import { checkCopy, exportCopy, tokenCopy } from '../../electron/contract/copy/steps.ts';
import { homeCopy, platformCopy, practiceWords, serverCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { findPlatform } from '../../electron/core/platforms/registry.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { filesIn } from './support/folders.ts';
import { goldenCase, practiceUser } from './support/golden.ts';
import { reachToken } from './support/reach.ts';
import { Wizard } from './support/wizard.ts';
import { walkPractice } from './support/walk.ts';

const cds = goldenCase('cds/data-center');

test('Create it for me, over https, ends with a token that passes the check', async ({ wizard, bitbucket, page }) => {
  await reachToken({ golden: cds, wizard, bitbucket });
  await wizard.way('create');
  await expect(page.getByText('git.acme.io').last()).toBeVisible();
  await expectAccessible(page, 'create it for me');
  await wizard.createToken('CDS', practiceUser, 'practice-ada');
  await wizard.chooseRepositories(null);
  await wizard.goOn();
  await wizard.waitForCheck();
  await expect(wizard.button(checkCopy.continue)).toBeVisible();
});

test('a wrong password is tried once, and the guided page takes over', async ({ wizard, bitbucket, page }) => {
  const { kindName } = await reachToken({ golden: cds, wizard, bitbucket });
  await wizard.way('create');
  await wizard.field(tokenCopy.create.userName).fill(practiceUser);
  await page.getByLabel(tokenCopy.create.password, { exact: true }).fill('not-her-password');
  await wizard.button(tokenCopy.create.submit).click();
  await expect(page.getByText(tokenCopy.create.fallback)).toBeVisible();
  await expect(wizard.secretField(kindName)).toBeVisible();
  expect(bitbucket.practice.requests().filter((request) => request.authorization === 'basic')).toHaveLength(1);
  await expectAccessible(page, 'create it for me, refused');
});

test('Ask my administrator copies the exact permissions', async ({ wizard, bitbucket, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reachToken({ golden: cds, wizard, bitbucket });
  await wizard.way('ask');
  await expect(wizard.field(tokenCopy.ask.message)).toHaveValue(/Project permissions|Repository permissions/);
  await expectAccessible(page, 'ask my administrator');
  await wizard.button(tokenCopy.ask.copy).click();
  const message = await page.evaluate(() => navigator.clipboard.readText());
  expect(message).toContain('git.acme.io');
  expect(message).toMatch(/Project permissions.*Read/s);
});

test('I’ll paste the token there myself: goes on, and the result is marked unchecked', async ({ wizard, bitbucket, page, out }) => {
  const { users } = await reachToken({ golden: cds, wizard, bitbucket });
  const user = wizard.field(users[0]?.label ?? '');
  await wizard.way('elsewhere');
  await expect(user).toBeVisible();
  await wizard.button(tokenCopy.elsewhere.submit).click();
  // CDS's file names the token's owner, so that much is asked for.
  await expect(user).toBeFocused();
  await user.fill(practiceUser);
  await expectAccessible(page, 'token elsewhere');
  await wizard.button(tokenCopy.elsewhere.submit).click();
  await wizard.chooseRepositories(['PAY/payments-web']);
  await expectAccessible(page, 'repositories, typed');
  await wizard.goOn();
  await wizard.waitForCheck();
  await expect(page.getByText(checkCopy.elsewhere.title, { exact: true })).toBeVisible();
  await expectAccessible(page, 'check without a token');
  await wizard.button(checkCopy.continue).or(wizard.button(checkCopy.goOnUnchecked)).first().click();
  await wizard.field('CDS project key').fill('PROJ');
  await wizard.button(exportCopy.inputs.show).click();
  await expect(wizard.radio(exportCopy.use.now)).toHaveAttribute('aria-disabled', 'true');
  await wizard.use('placeholder');
  await expect(page.getByText(exportCopy.unchecked.title)).toBeVisible();
  await wizard.save(join(out, 'share'));
  expect((await filesIn(join(out, 'share'))).map((file) => file.name)).toContain('cds-import.sh');
});

test('what cannot work stays in the list with its reason, and cannot be chosen', async ({ wizard, page }) => {
  const blocked = findPlatform('cds');
  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  await wizard.fillCloudAddress('acme', null);
  await wizard.goOn();
  await expect(wizard.title(platformCopy.title)).toBeVisible();
  const card = wizard.radio('CDS');
  await expect(card).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(blocked?.deployments.cloud.note ?? '')).toBeVisible();
  await card.check({ force: true }).catch(() => undefined);
  await expect(card).not.toBeChecked();
  await wizard.goOn();
  await expect(page.getByText(platformCopy.choose)).toBeVisible();
  await expectAccessible(page, 'platforms, with blocked ones');
});

test('the practice Bitbucket walks a newcomer through, says so everywhere, and reaches no real host', async ({
  page,
  launch,
  out,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const host = await launch();
  const wizard = new Wizard(page);
  await wizard.open(await host.link());
  await expectAccessible(page, 'first screen');
  await walkPractice(wizard);
  await expect(page.getByText(exportCopy.practice)).toBeVisible();
  await wizard.save(join(out, 'practice'));
  await expectAccessible(page, 'practice, saved');

  await wizard.button(exportCopy.after.done).first().click();
  await expect(page.getByRole('heading', { name: homeCopy.title })).toBeVisible();
  // Its name says so; renamed, a badge does.
  await expect(page.getByRole('heading', { level: 2, name: shellCopy.practiceBadge })).toBeVisible();
  await expectAccessible(page, 'saved connections');
});

test('started with --practice, the first page opens a practice connection', async ({ page, launch }) => {
  const host = await launch(['--practice']);
  const wizard = new Wizard(page);
  await wizard.open(await host.link());
  await expect(page.getByText(practiceWords.bannerTitle)).toBeVisible();
  await expect(wizard.title(serverCopy.title)).toBeVisible();
});
