/** A screen that is there stays as it is, and takes no click that was meant for the one before: on every step and in every room. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { catalogueCopy } from '../../electron/contract/copy/en/catalogue.ts';
import { checkCopy, exportCopy, repositoriesCopy, tokenCopy } from '../../electron/contract/copy/steps.ts';
import { doorsCopy, explainRoomCopy, mendCopy, openReportCopy } from '../../electron/contract/copy/support.ts';
import { connectionsCopy } from '../../electron/contract/copy/en/wizard/connections.ts';
import {
  addressCopy,
  catalogueWords,
  homeCopy,
  platformCopy,
  roomWords,
  serverCopy,
  severalCopy,
  shellCopy,
  words,
} from '../../electron/contract/copy/wizard.ts';
import { watchCopy } from '../../electron/contract/copy/en/watch.ts';
import { renderReport } from '../../electron/core/report/render.ts';
import { report } from '../unit/report/setup.ts';
import { expect, test as base } from './support/fixtures.ts';
import { goldenCase, practiceAnswers } from './support/golden.ts';
import { settled } from './support/seen.ts';
import { isAnswered, pressTwice, sinceThen, watchSteadiness } from './support/steady.ts';
import { brokenCdsFile } from './support/support.ts';
import { knownPlatform } from './support/walk.ts';
import { Wizard } from './support/wizard.ts';

/** A press that leads on. */
interface Move {
  readonly what: string;
  /** What is answered before it. */
  readonly first?: () => Promise<unknown>;
  readonly press: Locator;
  /** What is there afterwards, and stays. */
  readonly next: Locator;
  /** It is answered on the same screen. */
  readonly inPlace?: true;
  /** Where more may move than elsewhere. */
  readonly limit?: number;
}

const test = base.extend({
  wizard: async ({ page, host }, use) => {
    await watchSteadiness(page);
    const wizard = new Wizard(page);
    await wizard.open(await host.link());
    await use(wizard);
  },
});

/**
 * How much of a screen may move by itself once it is there, in the score of https://web.dev/articles/cls (the moved part of the window
 * times the way
 * it moved). 0.1 is called good for a whole visit; a screen gets a tenth of it, which is about a line of small text under another one. What
 * the press
 * itself brings, the new screen or an answer in its place, is the person's own doing and may make room for itself.
 */
const usual = 0.01;
/** The running check writes under each step what it found, and the steps below make room; nothing among them can be pressed. */
const ladder = 0.1;
/** The list of the platforms takes its place above the steps in the rail, once for a set. */
const queue = 0.03;

async function follow(page: Page, moves: readonly Move[]): Promise<void> {
  for (const { what, first, press, next, inPlace = false, limit = usual } of moves) {
    await test.step(what, async () => {
      await first?.();
      await settled(page);
      await pressTwice(press);
      await expect(next, what).toBeVisible();
      await settled(page);
      await isAnswered(page, inPlace);
      const { shifts, onNext } = await sinceThen(page);
      expect.soft(onNext, `${what}: the second click does nothing on the next screen`).toEqual([]);
      await expect(next, `${what}: still there`).toBeVisible();
      await expect.soft(page.locator('[aria-invalid="true"]'), `${what}: nothing is called wrong`).toHaveCount(0);
      expect
        .soft(
          shifts.reduce((sum, { value }) => sum + value, 0),
          `${what} moves: ${JSON.stringify(shifts)}`,
        )
        .toBeLessThanOrEqual(limit);
    });
  }
}

test('every step', async ({ wizard, page, bitbucket, out }) => {
  const golden = goldenCase('cds/data-center');
  const answers = practiceAnswers(golden, bitbucket.port);
  const known = knownPlatform('cds', answers);
  const onward = wizard.button(words.continue);
  const saved = page.getByText(/^Saved(?: \d+ files)?$/);
  const token = bitbucket.tokenFor('cds', answers, 'http-access-token');
  await follow(page, [
    { what: 'server', first: () => wizard.chooseDeployment('data-center'), press: onward, next: wizard.title(addressCopy.selfTitle) },
    {
      what: 'address, looked at',
      inPlace: true,
      first: () => wizard.field(addressCopy.baseLabel).fill(answers.baseUrl ?? ''),
      press: wizard.button(addressCopy.check),
      next: onward,
    },
    {
      what: 'address',
      first: () => wizard.field(addressCopy.projectLabel).fill(answers.projectKey ?? ''),
      press: onward,
      next: wizard.title(platformCopy.title),
    },
    { what: 'several at once', press: wizard.button(severalCopy.start), next: wizard.title(severalCopy.title) },
    { what: 'just one after all', press: wizard.button(severalCopy.justOne), next: wizard.title(platformCopy.title) },
    {
      what: 'platform',
      first: () => wizard.mark(wizard.radio(known.name)),
      press: onward,
      next: wizard.button(platformCopy.changePlatform),
    },
    { what: 'what it may do', press: onward, next: wizard.title(tokenCopy.title(known.name)) },
    { what: 'to the token', inPlace: true, press: wizard.button(tokenCopy.paste.ready), next: wizard.button(tokenCopy.paste.submit) },
    {
      what: 'token',
      press: wizard.button(tokenCopy.paste.submit),
      next: wizard.title(repositoriesCopy.title),
      first: async () => {
        await wizard.secretField(known.kindName).fill(token);
        for (const { label, value } of known.users) await wizard.field(label).fill(value);
      },
    },
    {
      what: 'repositories',
      first: () => wizard.mark(wizard.radio(repositoriesCopy.choice.all)),
      press: onward,
      next: wizard.title(checkCopy.title),
      limit: ladder,
    },
    {
      what: 'check again',
      inPlace: true,
      first: () => wizard.waitForCheck(),
      press: wizard.button(checkCopy.again),
      next: wizard.button(checkCopy.continue),
    },
    { what: 'check', press: wizard.button(checkCopy.continue), next: wizard.title(exportCopy.title(known.name)) },
    {
      what: 'export details',
      first: () => wizard.fillInputs(known.support.inputs, 'details', { options: golden.answers.options, held: {}, files: {} }),
      press: wizard.button(exportCopy.inputs.show),
      next: wizard.radio(exportCopy.use.share),
    },
    {
      what: 'export',
      inPlace: true,
      first: async () => {
        await wizard.radio(exportCopy.use.share).check();
        await wizard.field(exportCopy.save.folder).fill(join(out, 'cds'));
      },
      press: wizard.button(/^(?:Save the file|Save all \d+)$/),
      next: saved,
    },
    { what: 'done', press: wizard.button(exportCopy.after.done), next: wizard.title(homeCopy.title) },
    {
      what: 'check all',
      inPlace: true,
      press: wizard.button(watchCopy.checkAll),
      next: page.getByRole('heading', { name: /connections? works?$/ }),
    },
    {
      what: 'remove',
      inPlace: true,
      first: async () => {
        await wizard.entry(homeCopy.remove);
      },
      press: page.getByRole('menuitem', { name: homeCopy.remove }),
      next: page.getByRole('dialog').filter({ has: wizard.button(connectionsCopy.removeConfirm) }),
    },
    {
      what: 'a new connection',
      first: () => page.keyboard.press('Escape'),
      press: wizard.button(shellCopy.newConnection).first(),
      next: wizard.title(serverCopy.title),
    },
  ]);
});

test('several at once, home and the catalogue', async ({ wizard, page, bitbucket, out }) => {
  const answers = practiceAnswers(goldenCase('cds/data-center'), bitbucket.port);
  const names = ['CDS', 'Flux'];
  const onward = wizard.button(words.continue);
  await follow(page, [
    { what: 'server', first: () => wizard.chooseDeployment('data-center'), press: onward, next: wizard.title(addressCopy.selfTitle) },
    {
      what: 'address',
      first: () => wizard.checkAddress(answers.baseUrl ?? '', answers.projectKey),
      press: onward,
      next: wizard.title(platformCopy.title),
    },
    { what: 'several', press: wizard.button(severalCopy.start), next: wizard.title(severalCopy.title) },
    {
      what: 'which',
      first: async () => {
        for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
      },
      press: wizard.button(severalCopy.goOn(2)),
      next: wizard.title(severalCopy.tokens.title),
    },
    {
      what: 'one token or several',
      first: () => wizard.radio(severalCopy.tokens.each).check(),
      press: onward,
      next: wizard.title(new RegExp(`${names[0]}( be able to do\\?)?$`)),
      limit: queue,
    },
    { what: 'the first of them', press: onward, next: wizard.title(tokenCopy.title('CDS')) },
    { what: 'home', press: wizard.button(shellCopy.allConnections).first(), next: wizard.title(homeCopy.title) },
    { what: 'catalogue', press: wizard.button(catalogueWords.open), next: wizard.title(catalogueCopy.title) },
    { what: 'a platform', press: wizard.button('CDS'), next: page.getByRole('heading', { level: 1, name: 'CDS', exact: true }) },
    { what: 'its statement', inPlace: true, press: wizard.button(catalogueCopy.save.open), next: wizard.field(catalogueCopy.save.folder) },
    {
      what: 'the statement saved',
      inPlace: true,
      first: () => wizard.field(catalogueCopy.save.folder).fill(out),
      press: wizard.button(catalogueCopy.save.button),
      next: page.getByText(catalogueCopy.save.done, { exact: true }),
    },
    { what: 'connect it', press: wizard.button(catalogueCopy.connect).first(), next: wizard.title(/./) },
  ]);
});

test('the rooms of support', async ({ wizard, page, out }) => {
  const room = (name: string): Locator => page.getByRole('main').getByRole('button', { name });
  const headline = page.locator('[data-result-headline]');
  await writeFile(join(out, 'r.html'), renderReport(report(), 'html'));
  await follow(page, [
    { what: 'support', press: wizard.button(roomWords.title), next: wizard.title(doorsCopy.title) },
    { what: 'fix a file', press: room(roomWords.rooms.mend), next: wizard.title(mendCopy.title) },
    {
      what: 'the file',
      inPlace: true,
      first: async () => {
        await wizard.radio(mendCopy.way.paste).check();
        await wizard.field(mendCopy.paste.label).fill(brokenCdsFile);
      },
      press: wizard.button(mendCopy.paste.look),
      next: headline,
    },
    {
      what: 'the fixed copy',
      inPlace: true,
      first: () => wizard.field(mendCopy.save.folder).fill(out),
      press: wizard.button(mendCopy.save.button),
      next: page.getByText(`${out}/`).first(),
    },
    { what: 'back from it', press: wizard.button(doorsCopy.front).first(), next: wizard.title(doorsCopy.title) },
    { what: 'explain', press: room(roomWords.rooms.explain), next: wizard.title(explainRoomCopy.title) },
    {
      what: 'the message',
      inPlace: true,
      first: () => wizard.field(explainRoomCopy.message.label).fill('HTTP 429 Too Many Requests'),
      press: wizard.button(explainRoomCopy.explain),
      next: headline,
    },
    { what: 'back from explain', press: wizard.button(doorsCopy.front).first(), next: wizard.title(doorsCopy.title) },
    { what: 'open a report', press: room(roomWords.rooms.report), next: wizard.title(openReportCopy.title) },
    {
      what: 'another report',
      inPlace: true,
      first: async () => {
        await page.getByLabel(openReportCopy.drop.label, { exact: true }).setInputFiles(join(out, 'r.html'));
        await expect(page.getByText(openReportCopy.readOnly, { exact: true })).toBeVisible();
      },
      press: wizard.button(openReportCopy.another),
      next: page.getByLabel(openReportCopy.drop.label, { exact: true }),
    },
  ]);
});
