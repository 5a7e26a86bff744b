/**
 * Whatever is pressed, what came of it is seen: on every step and in every room, empty and wrong, with mouse and keyboard, in a small
 * window and with large text.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { catalogueCopy } from '../../electron/contract/copy/en/catalogue.ts';
import { checkCopy, exportCopy, repositoriesCopy, tokenCopy } from '../../electron/contract/copy/steps.ts';
import { explainRoomCopy, mendCopy, openReportCopy } from '../../electron/contract/copy/support.ts';
import { connectionsCopy } from '../../electron/contract/copy/en/wizard/connections.ts';
import {
  addressCopy,
  catalogueWords,
  homeCopy,
  inputsCopy,
  platformCopy,
  roomWords,
  serverCopy,
  severalCopy,
  shellCopy,
  words,
} from '../../electron/contract/copy/wizard.ts';
import { openPlatform } from './support/catalogue.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase, practiceAnswers } from './support/golden.ts';
import { expectHeardOnce, expectSeen, placeOf, settled } from './support/seen.ts';
import { knownPlatform } from './support/walk.ts';

const cds = goldenCase('cds/data-center');
const anyWorkspace = 'https://www.google.com/search?q=our+bitbucket';

/**
 * Where a message is on the screen is the text's doing, and where the focus is the hand's: each of either once. Large text with the
 * keyboard, because what is focused far below has to come into view; a button that stays in its place is looked at where the mouse is.
 */
const ways = [
  { name: 'mouse', keyboard: false, text: '100%' },
  { name: 'keyboard, text at 200 %', keyboard: true, text: '200%' },
] as const;

for (const { name, keyboard, text } of ways) {
  test.describe(name, () => {
    test.use({ viewport: { width: 880, height: 600 } });

    /** Presses a button as a person with a mouse or a keyboard does. It stays where it is. */
    async function press(button: Locator): Promise<void> {
      if (keyboard) {
        await button.focus();
        await button.page().keyboard.press('Enter');
      } else await button.click();
    }

    test('every step', async ({ wizard, page, bitbucket, out }) => {
      const answers = practiceAnswers(cds, bitbucket.port);
      const known = knownPlatform('cds', answers);
      const { options } = cds.answers;
      const go = async (label: string): Promise<void> => press(wizard.button(label));
      const beside = (words_: string | RegExp): Locator => page.locator('[data-error]').filter({ hasText: words_ });
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);

      await test.step('server', async () => {
        const before = await placeOf(wizard.button(words.continue));
        await go(words.continue);
        await expectSeen(beside(serverCopy.choose), 'nothing chosen');
        await expectHeardOnce(beside(serverCopy.choose), 'nothing chosen');
        await expect(page.getByRole('button', { name: words.toFix(1), exact: true }), 'counted beside the button').toBeInViewport();
        if (text === '100%') expect(await placeOf(wizard.button(words.continue)), 'the button stays').toEqual(before);
        const first = wizard.radio(serverCopy.cards.cloud.label);
        const [message, list] = await Promise.all([beside(serverCopy.choose).boundingBox(), first.boundingBox()]);
        expect(message?.y ?? 0, 'above the list').toBeLessThan(list?.y ?? 0);
        await wizard.field(serverCopy.linkLabel).fill(anyWorkspace);
        await go(words.continue);
        await expectSeen(beside(/search/i), 'a link of another site');
        await wizard.field(serverCopy.linkLabel).fill(answers.baseUrl ?? '');
        await go(words.continue);
        await expectSeen(
          page.getByText(/^This is |^That is |Bitbucket (?:Data Center|Server)/).locator('xpath=ancestor::*[@data-message]'),
          'what the link leads to',
          false,
        );
        await wizard.field(serverCopy.linkLabel).fill('');
        await wizard.chooseDeployment('data-center');
        await go(words.continue);
        // The link has answered the next question already.
        await expect(wizard.title(platformCopy.title)).toBeVisible();
        await wizard.back();
      });

      await test.step('address', async () => {
        await expect(wizard.title(addressCopy.selfTitle)).toBeVisible();
        const base = wizard.field(addressCopy.baseLabel);
        await base.fill('');
        await go(addressCopy.check);
        await expect(base).toHaveAttribute('aria-invalid', 'true');
        await expectSeen(page.locator('[data-error]:not(:empty)'), 'no address');
        await base.fill('ftp://git.acme.io');
        await go(addressCopy.check);
        await expectSeen(beside(/https?/i), 'another scheme');
        await base.fill('https://127.0.0.1:1');
        await go(addressCopy.check);
        await expect(wizard.button(addressCopy.useAnyway)).toBeVisible();
        await expectSeen(page.locator('[data-message]').filter({ hasText: /127\.0\.0\.1/ }), 'nobody answers');
        await base.fill(answers.baseUrl ?? '');
        await wizard.field(addressCopy.projectLabel).fill('not a key');
        await expect(wizard.button(words.continue)).toBeVisible();
        await go(words.continue);
        await expectSeen(page.locator('[data-error]:not(:empty)'), 'not a project key');
        await wizard.field(addressCopy.projectLabel).fill(answers.projectKey ?? '');
        await go(words.continue);
      });

      await test.step('platform', async () => {
        await expect(wizard.title(platformCopy.title)).toBeVisible();
        await go(words.continue);
        await expectSeen(beside(platformCopy.choose), 'no platform chosen');
        await wizard.button(severalCopy.start).click();
        await expect(wizard.title(severalCopy.title)).toBeVisible();
        await go(severalCopy.goOn(0));
        await expectSeen(beside(severalCopy.chooseOne), 'no platform ticked');
        await wizard.button(severalCopy.justOne).click();
        await wizard.choosePlatform(known.name);
        await go(words.continue);
      });

      await test.step('token', async () => {
        await expect(wizard.title(tokenCopy.title(known.name))).toBeVisible();
        const field = wizard.secretField(known.kindName);
        await go(tokenCopy.paste.ready);
        await expect(field).toBeFocused();
        await expectSeen(field, 'the field to paste into');
        await go(tokenCopy.paste.submit);
        await expectSeen(beside(tokenCopy.paste.empty), 'no token');
        await field.fill('hunter2');
        await go(tokenCopy.paste.submit);
        await expectSeen(page.locator('[data-error]:not(:empty)'), 'not a token');

        const create = wizard.radio(tokenCopy.ways.create);
        if (keyboard) {
          await wizard.radio(tokenCopy.ways.guided).focus();
          await page.keyboard.press('ArrowDown');
          await expect(create, 'the arrow keys go on from it').toBeFocused();
          await expectSeen(create, 'the answer that was chosen');
        } else {
          await create.check();
          await expectSeen(page.getByRole('heading', { name: tokenCopy.create.title }), 'the form that opened');
        }
        await go(tokenCopy.create.submit);
        await expectSeen(beside(tokenCopy.create.userEmpty), 'no user name');
        await expect(page.getByRole('button', { name: words.toFix(2), exact: true })).toBeInViewport();
        await wizard.field(tokenCopy.create.userName).fill('ada');
        await page.getByLabel(tokenCopy.create.password, { exact: true }).fill('not the password');
        await go(tokenCopy.create.submit);
        await expectSeen(page.locator('[data-message]').first(), 'the password is refused');
        await wizard.way('guided');
        await wizard.pasteToken(known.name, known.kindName, bitbucket.tokenFor('cds', answers, 'http-access-token'), known.users);
      });

      await test.step('repositories', async () => {
        await expect(wizard.title(repositoriesCopy.title)).toBeVisible();
        await go(words.continue);
        await expectSeen(beside(repositoriesCopy.choice.unanswered), 'all or some');
        await wizard.radio(repositoriesCopy.choice.some).check();
        await expect(page.getByRole('listbox', { name: repositoriesCopy.list.label })).toBeVisible();
        await go(words.continue);
        await expectSeen(beside(repositoriesCopy.typed.nothingChosen), 'none ticked');
        await wizard.mark(wizard.radio(repositoriesCopy.choice.all));
        bitbucket.practice.setScenario('expired-token');
        await go(words.continue);
      });

      await test.step('check', async () => {
        await wizard.waitForCheck();
        await expectSeen(page.locator('[data-result-headline]'), 'what the check found');
        bitbucket.practice.setScenario('healthy');
        await go(checkCopy.again);
        await expect(wizard.button(checkCopy.continue)).toBeVisible();
        await expectSeen(page.locator('[data-result-headline]'), 'the check passes');
        await go(checkCopy.continue);
      });

      await test.step('export', async () => {
        await expect(wizard.title(exportCopy.title(known.name))).toBeVisible();
        // The last of seven in a low window: not below its edge, nor under the ways out.
        if (text === '100%') await expectSeen(wizard.rail('export'), 'the open step in the list', false);
        await go(exportCopy.inputs.show);
        await expectSeen(beside(inputsCopy.required).first(), 'nothing answered');
        for (const [label, key] of [
          ['Name', 'name'],
          ['Description', 'description'],
          ['CDS project key', 'cdsProjectKey'],
        ] as const)
          await wizard.field(label).fill(String(options[key]));
        await go(exportCopy.inputs.show);
        await expect(wizard.radio(exportCopy.use.share)).toBeVisible();
        await go(exportCopy.inputs.show);
        await expectSeen(beside(exportCopy.use.unanswered), 'inside or not');
        await wizard.radio(exportCopy.use.share).check();
        const folder = wizard.field(exportCopy.save.folder);
        const save = wizard.button(/^(?:Save the file|Save all \d+)$/);
        await folder.fill('');
        await press(save);
        await expectSeen(beside(exportCopy.save.folderEmpty), 'no folder');
        const there = join(out, 'there');
        await mkdir(there);
        await folder.fill(there);
        await press(save);
        await expectSeen(page.getByText(/^Saved(?: \d+ files)?$/), 'where it was saved');
        // Somebody has changed a file since.
        for (const file of await readdir(there)) await writeFile(join(there, file), 'mine');
        await page.evaluate(() => window.scrollTo(0, 0));
        await wizard.unfoldExport();
        const again = page.getByRole('button', { name: /^(?:Save the file|Save all \d+)$/ });
        await press(again.first());
        const question = page.locator('[data-message]').filter({ hasText: /Replace/ });
        await expectSeen(question, 'whether to replace it');
        await expectHeardOnce(question, 'whether to replace it');
        await press(page.getByRole('button', { name: /^Replace/ }));
        await expectSeen(page.getByText(/^Saved(?: \d+ files)?$/), 'replaced');
      });
    });

    test('home and every room', async ({ wizard, page, out }) => {
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
      const beside = (words_: string | RegExp): Locator => page.locator('[data-error]').filter({ hasText: words_ });

      await test.step('home', async () => {
        await wizard.chooseDeployment('data-center');
        await wizard.goOn();
        await expect(wizard.title(addressCopy.selfTitle)).toBeVisible();
        await wizard.button(shellCopy.allConnections).first().click();
        for (let count = 2; count <= 4; count += 1) {
          await wizard.duplicate();
          await wizard.button(shellCopy.allConnections).first().click();
          await expect(wizard.menus).toHaveCount(count);
        }
        await wizard.menus.last().scrollIntoViewIfNeeded();
        await press(await wizard.entry(homeCopy.remove, -1));
        await expectSeen(page.getByRole('dialog'), 'whether to remove it');
        await press(wizard.button(connectionsCopy.removeConfirm));
        await expectSeen(page.locator('[data-message]').filter({ hasText: 'was removed' }), 'removed');
      });

      await test.step('fix a file', async () => {
        await wizard.button(roomWords.rooms.mend).click();
        await expect(wizard.title(mendCopy.title)).toBeVisible();
        await settled(page);
        await wizard.radio(mendCopy.way.paste).check({ force: true });
        await press(wizard.button(mendCopy.paste.look));
        await expectSeen(page.locator('[data-error]:not(:empty)'), 'nothing pasted');
      });

      await test.step('explain', async () => {
        await page.getByRole('navigation').getByRole('button', { name: roomWords.rooms.explain }).click();
        await press(wizard.button(explainRoomCopy.explain));
        await expectSeen(beside(explainRoomCopy.message.empty), 'no message');
        await wizard
          .field(explainRoomCopy.message.label)
          .fill('PKIX path building failed: unable to find valid certification path to requested target');
        await press(wizard.button(explainRoomCopy.explain));
        await expectSeen(page.locator('[data-result-headline]'), 'what it points to');
      });

      await test.step('open a report', async () => {
        await page.getByRole('navigation').getByRole('button', { name: roomWords.rooms.report }).click();
        const wrong = join(out, 'report.json');
        await writeFile(wrong, 'no report');
        await page.getByLabel(openReportCopy.drop.label, { exact: true }).setInputFiles(wrong);
        await expectSeen(page.locator('[data-error]:not(:empty)'), 'not a report', false);
      });

      await test.step('catalogue', async () => {
        await page.locator('.rail-home').first().click();
        await wizard.button(catalogueWords.open).click();
        await expect(wizard.title(catalogueCopy.title)).toBeVisible();
        await openPlatform(wizard, 'CDS');
        await press(wizard.button(catalogueCopy.save.open));
        await expect(wizard.field(catalogueCopy.save.folder)).toBeVisible();
        await wizard.field(catalogueCopy.save.folder).fill('');
        await press(wizard.button(catalogueCopy.save.button));
        await expectSeen(page.locator('[data-error]:not(:empty)'), 'no folder');
        await wizard.field(catalogueCopy.save.folder).fill(out);
        await press(wizard.button(catalogueCopy.save.button));
        await expectSeen(page.getByText(catalogueCopy.save.done, { exact: true }), 'saved');
      });
    });
  });
}
