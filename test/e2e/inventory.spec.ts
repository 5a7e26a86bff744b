/** Tokens in Bitbucket: an organisation’s list with a key that is used once, filtered, saved, one token revoked; and the practice one. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { inventoryCopy as copy } from '../../electron/contract/copy/en/inventory.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { practiceWords, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase } from './support/golden.ts';
import { reachExport } from './support/reach.ts';
import { settled } from './support/seen.ts';

/** Forced, because the card around it takes the click; so it waits by itself until a new screen takes any. */
async function tick(choice: Locator): Promise<void> {
  await settled(choice.page());
  await choice.check({ force: true });
}

test('an administrator reads every token of the organisation, saves the unused ones and revokes one', async ({
  wizard,
  page,
  out,
  home,
  bitbucket: { practice },
}) => {
  const reader = practice.tokens.issue({ kind: 'organization-api-key', scopes: ['read:tokens:admin'] });
  const whole = practice.tokens.issue({ kind: 'organization-api-key' });
  // By its address: the practice Bitbucket of the host itself stays out of this.
  await page.evaluate(() => {
    location.hash = '#/support/inventory';
  });
  await expect(wizard.title(sharedWords.rooms.inventory)).toBeVisible();
  await expectAccessible(page, 'where the list is from');

  await wizard.button(copy.read).click();
  await expect(page.getByText(copy.organizationEmpty)).toBeVisible();
  await wizard.field(copy.organization).fill(practice.organization.id);
  await wizard.field(copy.key).fill('ATCTT3xFfGN0mistyped');
  await wizard.button(copy.read).click();
  await expect(page.getByText('Atlassian does not know this key', { exact: false })).toBeVisible();
  await wizard.field(copy.key).fill(reader);
  await wizard.button(copy.read).click();

  const table = page.getByRole('table', { name: copy.of(practice.organization.id) });
  await expect(table).toBeVisible();
  await expect(page.getByText(`${copy.filterMeans.all} ${copy.shown(240, 240)}`)).toBeVisible();
  // Only what is in view is drawn.
  expect(await table.getByRole('row').count()).toBeLessThan(40);
  await expectAccessible(page, 'the list');
  await tick(page.getByRole('radio', { name: copy.filters.unused }));
  await page.getByRole('searchbox', { name: copy.search }).fill('leo');
  await expect(table.getByText('Jenkins (old controller)')).toBeVisible();

  await page.locator('summary').filter({ hasText: copy.save }).click();
  await wizard.field(copy.folder).fill(out);
  await page.getByRole('button', { name: copy.save }).click();
  await expect(page.getByText(copy.saved)).toBeVisible();
  const [name = ''] = await readdir(out);
  const csv = await readFile(join(out, name), 'utf8');
  expect(csv).toContain('"Jenkins (old controller)"');
  expect(csv).not.toContain('renovate-bot');

  await settled(page);
  await page.getByRole('button', { name: copy.revokeLabel('Jenkins (old controller)', 'Leo Left') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(copy.stopsUnknown);
  await expectAccessible(page, 'the question before revoking');
  await settled(page);
  await dialog.getByRole('button', { name: copy.revokeYes }).click();
  await expect(dialog.getByText(copy.keyEmpty)).toBeVisible();
  await dialog.getByLabel(copy.wholeKey, { exact: true }).fill(reader);
  await dialog.getByRole('button', { name: copy.revokeYes }).click();
  await expect(dialog.getByText('The token was not revoked')).toBeVisible();
  await dialog.getByLabel(copy.wholeKey, { exact: true }).fill(whole);
  await dialog.getByRole('button', { name: copy.revokeYes }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(copy.revoked('Jenkins (old controller)'))).toBeVisible();
  await expect(table.getByText('Jenkins (old controller)')).toHaveCount(0);
  const deletes = practice.requests().filter(({ method }) => method === 'DELETE');
  expect(deletes.map(({ path }) => path)).toEqual([expect.stringMatching(/\/users\/[^/]+\/manage\/api-tokens\/asp_/) as unknown]);

  // What was shown is still there after a look elsewhere; the keys are nowhere.
  await wizard.button(copy.again).click();
  await expect(wizard.field(copy.key)).toHaveValue('');
  const files = await Promise.all(
    (await readdir(home, { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile())
      .map((each) => readFile(join(each.parentPath, each.name), 'utf8')),
  );
  for (const key of [reader, whole]) expect(files.join('\n')).not.toContain(key.slice(20, 60));
});

test('a newcomer tries the practice organisation, by keyboard and without a key', async ({ wizard, page }) => {
  await wizard.button(practiceWords.try).click();
  await expect(page.getByText(practiceWords.bannerTitle)).toBeVisible();
  await wizard.button(shellCopy.allConnections).first().click();
  await wizard.button(sharedWords.rooms.inventory).click();
  await expect(wizard.title(sharedWords.rooms.inventory)).toBeVisible();
  await tick(page.getByRole('radio', { name: copy.from.practice }));
  // A new screen takes no key in its first moments.
  await settled(page);
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: copy.of('Acme') });
  await expect(table).toBeVisible();
  await tick(page.getByRole('radio', { name: copy.filters.ends }));
  await settled(page);
  await page.getByRole('button', { name: copy.revokeLabel('renovate-bot', 'Grace Green') }).click();
  await page.getByRole('dialog').getByRole('button', { name: copy.revokeYes }).click();
  await expect(page.getByText(copy.revoked('renovate-bot'))).toBeVisible();
});

test('the key is kept in the keychain, opens the next list by itself, and is removed again', async ({
  wizard,
  page,
  home,
  bitbucket: { practice },
}) => {
  const key = practice.tokens.issue({ kind: 'organization-api-key', scopes: ['read:tokens:admin'] });
  await page.evaluate(() => {
    location.hash = '#/support/inventory';
  });
  await wizard.field(copy.organization).fill(practice.organization.id);
  await wizard.field(copy.key).fill(key);
  await tick(page.getByRole('checkbox', { name: copy.keepKey }));
  await wizard.button(copy.read).click();
  await expect(page.getByText(copy.keyKeeping.kept).first()).toBeVisible();
  await settled(page);
  await wizard.button(copy.again).click();
  await expect(page.getByText(copy.keptTitle)).toBeVisible();
  await settled(page);
  await wizard.button(copy.read).click();
  await expect(page.getByRole('table', { name: copy.of(practice.organization.id) })).toBeVisible();
  await settled(page);
  await wizard.button(copy.again).click();
  await settled(page);
  await wizard.button(copy.forgetKey).click();
  await expect(page.getByText(copy.keyForgotten)).toBeVisible();
  await expect(wizard.field(copy.organization)).toBeFocused();
  expect(await readFile(join(home, 'connections.json'), 'utf8')).not.toContain(key.slice(20, 60));
});

test.describe('on Data Center', () => {
  const golden = goldenCase('cds/data-center');
  const practicePassword = 'practice-ada';
  test.use({ place: golden.answers });

  test('the tokens of one’s own and of what one administers are listed with the password', async ({ wizard, page, bitbucket }) => {
    const { answers, known } = await reachExport({ golden, wizard, bitbucket });
    await page.evaluate(() => {
      location.hash = '#/support/inventory';
    });
    await expect(wizard.title(sharedWords.rooms.inventory)).toBeVisible();
    await settled(page);
    await tick(page.getByRole('radio', { name: copy.from.server }));
    await wizard.field(copy.userName).fill(answers.credential?.user ?? '');
    await wizard.field(copy.password).fill(practicePassword);
    await wizard.button(copy.read).click();
    await expect(page.getByRole('table')).toBeVisible();
    // The token of the connection is among them, and known as its.
    await expect(page.getByRole('table').getByText(known.name, { exact: false }).first()).toBeVisible();
    await expectAccessible(page, 'the list of a server');
  });
});
