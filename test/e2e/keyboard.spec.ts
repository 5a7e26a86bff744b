/** The whole wizard without a pointer. */
import { join } from 'node:path';
import { checkCopy, exportCopy, repositoriesCopy, tokenCopy } from '../../electron/contract/copy/steps.ts';
import { keysWords } from '../../electron/contract/copy/en/wizard/keys.ts';
import { addressCopy, serverCopy, stepWords, words } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { filesIn } from './support/folders.ts';
import { goldenCase, goldenFiles, practiceAnswers, withGoldenNames } from './support/golden.ts';
import { Keyboard } from './support/keyboard.ts';
import { knownPlatform } from './support/walk.ts';

test('from the first screen to the saved file with the keyboard only', async ({ wizard, bitbucket, out, page }) => {
  const golden = goldenCase('cds/data-center');
  const answers = practiceAnswers(golden, bitbucket.port);
  const known = knownPlatform('cds', answers);
  const token = bitbucket.tokenFor('cds', answers, 'http-access-token');
  const keys = new Keyboard(page);
  const options = golden.answers.options;

  await keys.choose(wizard.radio(serverCopy.cards['data-center'].label));
  await keys.use(wizard.button(words.continue));

  await keys.type(wizard.field(addressCopy.baseLabel), answers.baseUrl ?? '');
  // Enter in a field continues: here that asks the server.
  await keys.press('Enter');
  await expect(wizard.button(words.continue)).toBeVisible();
  await keys.type(wizard.field(addressCopy.projectLabel), answers.projectKey ?? '');
  await keys.press('Enter');

  await keys.choose(wizard.radio(known.name));
  await keys.use(wizard.button(words.continue));
  const webhooks = page.getByRole('checkbox', { name: 'Webhooks' });
  await keys.reach(webhooks);
  if (await webhooks.isChecked()) await keys.press('Space');
  await keys.use(wizard.button(words.continue));

  await keys.type(wizard.secretField(known.kindName), token);
  for (const { label, value } of known.users) await keys.type(wizard.field(label), value);
  await keys.use(wizard.button(tokenCopy.paste.submit));
  await expect(wizard.title(repositoriesCopy.title)).toBeVisible();

  await keys.choose(wizard.radio(repositoriesCopy.choice.some));
  await keys.type(page.getByRole('searchbox', { name: repositoriesCopy.list.search }), 'payments-web');
  await keys.reach(page.getByRole('listbox', { name: repositoriesCopy.list.label }));
  await keys.press('Space');
  await expect(page.getByRole('option', { name: /payments-web/ })).toHaveAttribute('aria-selected', 'true');
  await keys.choose(wizard.radio(repositoriesCopy.choice.all));
  await keys.use(wizard.button(words.continue));

  await wizard.waitForCheck();
  await keys.use(wizard.button(checkCopy.continue));

  await keys.type(wizard.field('Name'), String(options['name']));
  await keys.type(wizard.field('Description'), String(options['description']));
  await keys.type(wizard.field('CDS project key'), String(options['cdsProjectKey']));
  await keys.use(wizard.button(exportCopy.inputs.show));
  await keys.choose(wizard.radio(exportCopy.use.now));
  await keys.type(wizard.field(exportCopy.save.folder), join(out, 'inline'));
  await keys.press('Enter');
  await expect(page.getByText('Saved 3 files')).toBeVisible();
  expect(withGoldenNames(await filesIn(join(out, 'inline')), golden, { token, ownPort: bitbucket.port })).toEqual(
    goldenFiles(golden, 'inline'),
  );
  await expect(wizard.rail('token')).toContainText('in the keychain');
});

test('the search for everything and the list of shortcuts, from the first question and back', async ({ wizard, page }) => {
  const keys = new Keyboard(page);
  const search = page.getByRole('dialog', { name: keysWords.search });
  const list = page.getByRole('dialog', { name: keysWords.shortcuts });
  const card = wizard.radio(serverCopy.cards.cloud.label);
  await keys.choose(card);
  await keys.press('Control+k');
  await expect(page.getByRole('combobox', { name: keysWords.search })).toBeFocused();
  await expectAccessible(page, 'the search');
  await keys.press('Escape');
  await expect(card).toBeFocused();

  await keys.press('Shift+?');
  await expect(list).toBeVisible();
  await expectAccessible(page, 'the list of shortcuts');
  await keys.press('Escape');
  await expect(card).toBeFocused();

  await keys.press('Control+k');
  await page.keyboard.type('renvate');
  await expect(search.getByRole('option')).toHaveCount(1);
  await keys.press('Enter');
  await expect(wizard.title('Renovate')).toBeFocused();
  await keys.press('Control+k');
  await page.keyboard.type(stepWords.server);
  await keys.press('Enter');
  await expect(wizard.title(serverCopy.title)).toBeFocused();
  await expect(card).toBeChecked();
});
