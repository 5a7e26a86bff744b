/**
 * A token is renewed by its owner in a real browser, over the real host and the practice Bitbucket: with a password on Data Center, on
 * Bitbucket's page on Cloud. The page is loaded anew in the middle of every moment, and goes on where it stood.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { connectionsCopy } from '../../electron/contract/copy/en/wizard/connections.ts';
import { rotateCopy as copy } from '../../electron/contract/copy/en/rotate.ts';
import { oldAnswerWords } from '../../electron/contract/copy/en/rotation.ts';
import { whereCopy } from '../../electron/contract/copy/en/where.ts';
import { expiryCopy } from '../../electron/contract/copy/en/watch.ts';
import { tokenCopy } from '../../electron/contract/copy/steps.ts';
import { homeCopy, shellCopy, words } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase, practiceUser } from './support/golden.ts';
import { Keyboard } from './support/keyboard.ts';
import { reachExport } from './support/reach.ts';
import { settled } from './support/seen.ts';
import { knownPlatform, walk } from './support/walk.ts';
import type { Wizard } from './support/wizard.ts';

const practicePassword = 'practice-ada';

/** Leaves in the middle: the page is loaded anew, and the same moment is there. */
async function again(page: Page, title: string): Promise<void> {
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  await settled(page);
}

/** From the list of connections, by "Token and history". */
async function openFromHistory(wizard: Wizard, page: Page): Promise<void> {
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await settled(page);
  await wizard.choose(homeCopy.where);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: whereCopy.places })).toBeVisible();
  await dialog.getByRole('button', { name: expiryCopy.renew, exact: true }).click();
  await expect(wizard.title(copy.begin.title)).toBeVisible();
  await settled(page);
}

/** What is saved in the only file of a folder that holds a token. */
async function texts(folder: string): Promise<string> {
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

test('on Data Center Handrail makes the new token, and revokes the old one in the end', async ({ wizard, page, out, bitbucket }) => {
  const golden = { ...goldenCase('cds/data-center'), modes: ['inline'] as const };
  const { token } = await walk({ golden, wizard, bitbucket, out, begin: reachExport });
  const folder = join(out, 'inline');
  expect(await texts(folder)).toContain(token);
  await openFromHistory(wizard, page);
  await expect(page.getByText(copy.begin.intro(1))).toBeVisible();
  await expectAccessible(page, 'renewal: begin');
  await again(page, copy.begin.title);
  await wizard.button(copy.begin.go).click();

  await expect(wizard.title(copy.fresh.title)).toBeVisible();
  await settled(page);
  const { create } = tokenCopy;
  await wizard.field(create.userName).fill(practiceUser);
  await page.getByLabel(create.password, { exact: true }).fill('not-this-one');
  await expectAccessible(page, 'renewal: create the new token');
  await again(page, copy.fresh.title);
  // What was typed is still there, the password is not.
  await expect(wizard.field(create.userName)).toHaveValue(practiceUser);
  await expect(page.getByLabel(create.password, { exact: true })).toHaveValue('');
  await page.getByLabel(create.password, { exact: true }).fill(practicePassword);
  await wizard.button(copy.fresh.create).click();

  await expect(wizard.title(copy.check.title)).toBeVisible();
  await expect(page.getByText(copy.check.fine, { exact: true })).toBeVisible();
  await expectAccessible(page, 'renewal: checked');
  await again(page, copy.check.title);
  await expect(page.getByText(copy.check.fine, { exact: true })).toBeVisible();
  // Nothing has changed yet.
  expect(await texts(folder)).toContain(token);
  await wizard.button(copy.check.use).click();

  await expect(wizard.title(copy.places.title)).toBeVisible();
  await settled(page);
  const place = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(place.getByText(copy.places.states.open, { exact: true })).toBeVisible();
  // The platform's own command to bring it there, and what tells that it worked.
  await expect(place.getByText(/^cdsctl project vcs import /)).toBeVisible();
  await expect(place.getByText('The next run of a workflow reads its repository.')).toBeVisible();
  await expectAccessible(page, 'renewal: places');
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(page.getByText(connectionsCopy.renewed(0, 1))).toBeVisible();
  await settled(page);
  await page.getByRole('button', { name: /^Continue the renewal of / }).click();
  await expect(wizard.title(copy.places.title)).toBeVisible();
  await settled(page);
  await page.getByRole('button', { name: /^Save again: / }).click();
  await expect(place.getByText(/saved with the new token/).first()).toBeVisible();
  expect(await texts(folder)).not.toContain(token);
  await again(page, copy.places.title);
  await expect(place.getByText(copy.places.states.renewed, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^It works with the new token: / }).click();
  await expect(place.getByText(copy.places.states.applied, { exact: true })).toBeVisible();
  await expect(page.getByText(copy.places.intro(0), { exact: true })).toBeVisible();
  await wizard.button(copy.places.go).click();

  await expect(wizard.title(copy.letGo.title)).toBeVisible();
  await settled(page);
  await expectAccessible(page, 'renewal: let go');
  await again(page, copy.letGo.title);
  await wizard.field(copy.letGo.userName).fill(practiceUser);
  await wizard.button(copy.letGo.forMe).click();
  await expect(page.getByText(copy.letGo.passwordEmpty)).toBeVisible();
  await page.getByLabel(copy.letGo.password, { exact: true }).fill(practicePassword);
  await wizard.button(copy.letGo.forMe).click();
  const which = page.getByRole('radiogroup', { name: copy.letGo.which });
  const done = wizard.title(copy.done.title);
  await expect(which.or(done)).toBeVisible();
  if (await which.isVisible()) {
    // The practice tokens of this test carry no name that Handrail knows: it asks, and revokes nothing unasked.
    await expectAccessible(page, 'renewal: which token');
    await which.getByRole('radio').first().check();
    await page.getByLabel(copy.letGo.password, { exact: true }).fill(practicePassword);
    await wizard.button(copy.letGo.forMe).click();
  }
  await expect(done).toBeVisible();
  await expect(page.getByText(`${oldAnswerWords.refused}.`)).toBeVisible();
  await expectAccessible(page, 'renewal: done');
  await again(page, copy.done.title);
  await wizard.button(copy.done.toConnections).click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await expect(page.getByText(connectionsCopy.renewing)).toHaveCount(0);
});

test.describe('on Cloud', () => {
  const golden = { ...goldenCase('renovate/cloud'), modes: ['inline'] as const };
  test.use({ place: golden.answers });

  test('an API token is made on Bitbucket’s page and let go there, with the keyboard alone', async ({ wizard, page, out, bitbucket }) => {
    const { token, answers } = await walk({ golden, wizard, bitbucket, out, begin: reachExport });
    const folder = join(out, 'inline');
    await openFromHistory(wizard, page);
    const keyboard = new Keyboard(page);
    await keyboard.use(wizard.button(copy.begin.go));
    await expect(wizard.title(copy.fresh.title)).toBeVisible();
    await settled(page);
    await expectAccessible(page, 'renewal: guide to the new token');

    const { kindName } = knownPlatform(golden.platform, answers);
    // The old one is no new one.
    await keyboard.type(wizard.secretField(kindName), token ?? '');
    await keyboard.use(wizard.button(copy.fresh.keep));
    await expect(page.getByText('This is the old token').first()).toBeVisible();
    const fresh = bitbucket.tokenFor(golden.platform, answers, 'api-token');
    await keyboard.type(wizard.secretField(kindName), fresh);
    await keyboard.use(wizard.button(copy.fresh.keep));
    await expect(wizard.title(copy.check.title)).toBeVisible();
    await expect(page.getByText(copy.check.fine, { exact: true })).toBeVisible();
    await settled(page);
    await keyboard.use(wizard.button(copy.check.use));

    await expect(wizard.title(copy.places.title)).toBeVisible();
    await settled(page);
    await keyboard.use(page.getByRole('button', { name: /^Save again: / }));
    await expect.poll(() => texts(folder)).toContain(fresh);
    expect(await texts(folder)).not.toContain(token);
    await keyboard.use(page.getByRole('button', { name: /^It works with the new token: / }));
    await keyboard.use(wizard.button(copy.places.go));

    await expect(wizard.title(copy.letGo.title)).toBeVisible();
    await settled(page);
    // Said too early: Bitbucket is asked once, and still accepts it.
    await keyboard.use(wizard.button(copy.letGo.revoked));
    await expect(page.getByText(copy.letGo.still)).toBeVisible();
    await expectAccessible(page, 'renewal: still accepted');
    // Then it is left; the person is asked before.
    await keyboard.use(wizard.button(copy.letGo.left));
    await keyboard.use(page.getByRole('dialog').getByRole('button', { name: copy.letGo.left, exact: true }));
    await expect(wizard.title(copy.done.title)).toBeVisible();
    await expect(page.getByText(copy.done.gone.left)).toBeVisible();
  });

  test('a token that can do less is named before anything changes, and the renewal can be stopped', async ({
    wizard,
    page,
    out,
    bitbucket,
  }) => {
    const { token, answers } = await walk({ golden, wizard, bitbucket, out, begin: reachExport });
    await openFromHistory(wizard, page);
    await wizard.button(copy.begin.go).click();
    await expect(wizard.title(copy.fresh.title)).toBeVisible();
    await settled(page);
    const less = bitbucket.practice.tokens.issue({ kind: 'api-token', account: practiceUser, scopes: ['read:user:bitbucket'] });
    const { kindName } = knownPlatform(golden.platform, answers);
    await wizard.secretField(kindName).fill(less);
    await wizard.button(copy.fresh.keep).click();
    await expect(wizard.title(copy.check.title)).toBeVisible();
    await expect(page.getByText(copy.check.loses, { exact: true }).first()).toBeVisible();
    await expect(page.getByText('read:repository:bitbucket').first()).toBeVisible();
    await expect(wizard.button(copy.check.use)).toHaveCount(0);
    await expectAccessible(page, 'renewal: something is lost');
    await settled(page);
    await wizard.button(copy.check.another).click();
    await expect(wizard.title(copy.fresh.title)).toBeVisible();
    await settled(page);
    await wizard.button(copy.fresh.abandon).click();
    await page.getByRole('dialog').getByRole('button', { name: copy.fresh.abandon, exact: true }).click();
    await expect(wizard.title(copy.begin.title)).toBeVisible();
    await expect(page.getByText(copy.begin.title).first()).toBeVisible();
    expect(await texts(join(out, 'inline'))).toContain(token);
    await expect(wizard.button(words.back)).toBeVisible();
  });
});
