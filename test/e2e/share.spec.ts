/** A connection shared by one Handrail and taken by another, on the built browser host: the same files come out, and no secret went. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cautionCopy, receiveCopy, sendCopy } from '../../electron/contract/copy/en/share.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { checkCopy, exportCopy } from '../../electron/contract/copy/steps.ts';
import { doorsCopy } from '../../electron/contract/copy/support.ts';
import { homeCopy, shareWords, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { filesIn, freshFolder } from './support/folders.ts';
import { goldenCase, practiceAnswers } from './support/golden.ts';
import { reachExport } from './support/reach.ts';
import { knownPlatform, walk } from './support/walk.ts';
import { Wizard } from './support/wizard.ts';

const cds = goldenCase('cds/data-center');

test('shared, taken by a fresh Handrail with a token of its own, checked, and exported to the same bytes', async ({
  wizard,
  page,
  bitbucket,
  out,
  launch,
  browser,
}) => {
  const { token } = await walk({ golden: { ...cds, modes: ['placeholder'] }, wizard, bitbucket, out, begin: reachExport });
  const ours = await filesIn(join(out, 'placeholder'));
  await page.getByRole('button', { name: shellCopy.allConnections, exact: true }).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await wizard.choose(shareWords.card);
  await expect(wizard.title(sendCopy.title)).toBeFocused();
  await expectAccessible(page, 'share');
  await page.getByLabel(new RegExp(`^${sendCopy.from.replace('?', '\\?')}`, 'u')).fill('Ada Lovelace, Platform team');
  await wizard.button(sendCopy.show).click();
  await expect(page.locator('[data-result-headline]')).toBeFocused();
  await page.getByText(sendCopy.exact).click();
  await expectAccessible(page, 'share, what is in the file');
  await page.getByRole('textbox', { name: sendCopy.save.folder }).fill(out);
  await wizard.button(sendCopy.save.button).click();
  await expect(page.getByText(sendCopy.save.done)).toBeVisible();
  const name = (await readdir(out)).find((each) => each.endsWith('.handrail.json')) ?? '';
  const text = await readFile(join(out, name), 'utf8');
  expect(text).not.toContain(token);
  expect(text).toContain('Ada Lovelace');

  // Support gets a bundle with the check in it.
  await wizard.radio(sendCopy.purposes.support).check();
  await wizard.button(sendCopy.show).click();
  await expect(page.locator('[data-result-headline]')).toBeFocused();
  await expectAccessible(page, 'share, a bundle');
  await wizard.button(sendCopy.save.button).click();
  await expect(page.getByText(sendCopy.save.done)).toBeVisible();
  const bundle = (await readdir(out)).find((each) => each.endsWith('.handrail-support.json')) ?? '';
  expect(await readFile(join(out, bundle), 'utf8')).not.toContain(token);

  const theirHome = await freshFolder('their-settings');
  const theirHost = await launch([], { HANDRAIL_HOME: theirHome.path });
  const context = await browser.newContext();
  const theirPage = await context.newPage();
  const theirs = new Wizard(theirPage);
  await theirs.open(await theirHost.link());
  const before = bitbucket.practice.requests().length;
  await theirs.button(sharedWords.rooms.receive).click();
  await expect(theirs.title(receiveCopy.title)).toBeFocused();
  await expectAccessible(theirPage, 'open a shared connection');
  await theirPage.getByLabel(receiveCopy.drop.label, { exact: true }).setInputFiles(join(out, bundle));
  await expect(theirPage.getByText(receiveCopy.bundle.readOnly).first()).toBeVisible();
  await expect(theirPage.getByRole('heading', { name: checkCopy.headline.fine('CDS') })).toBeVisible();
  await expectAccessible(theirPage, 'a bundle, opened');
  await theirs.button(receiveCopy.another).click();
  await theirPage.getByLabel(receiveCopy.drop.label, { exact: true }).setInputFiles(join(out, name));
  await expect(theirPage.locator('[data-result-headline]')).toBeFocused();
  await expect(theirPage.getByText('“Ada Lovelace, Platform team”')).toBeVisible();
  await expectAccessible(theirPage, 'a shared connection, opened');
  expect(bitbucket.practice.requests().length, 'nobody was asked').toBe(before);
  await theirs.button(receiveCopy.accept).click();
  await expect(theirs.title(receiveCopy.title)).toHaveCount(0);

  // The wizard asks for the token next, with the user name that came along.
  const answers = practiceAnswers(cds, bitbucket.port);
  const known = knownPlatform('cds', answers);
  const own = bitbucket.tokenFor('cds', answers, 'http-access-token');
  await theirs.pasteToken(known.name, known.kindName, own, []);
  await theirs.waitForCheck();
  await theirs.button(checkCopy.continue).click();
  await expect(theirs.title(exportCopy.title('CDS'))).toBeVisible();
  await theirs.use('placeholder');
  await theirs.save(join(out, 'theirs'));
  const taken = await filesIn(join(out, 'theirs'));
  const texts = (files: typeof ours): string[][] => files.map(({ name: file, bytes }) => [file, bytes.toString('latin1')]);
  expect(ours.length).toBeGreaterThan(1);
  expect(texts(taken)).toEqual(texts(ours));

  // The same file again.
  await theirPage.getByRole('button', { name: shellCopy.allConnections, exact: true }).first().click();
  await theirs.button(sharedWords.rooms.receive).click();
  await theirPage.getByLabel(receiveCopy.drop.label, { exact: true }).setInputFiles(join(out, name));
  await expect(theirs.button(receiveCopy.acceptCopy)).toBeVisible();
  await theirs.button(receiveCopy.refuse).click();
  await expect(theirPage.getByText(receiveCopy.refused)).toBeVisible();
  await context.close();
});

test('a file that leads to a host with Bitbucket’s name is warned of, and one of a newer Handrail gets a sentence', async ({
  wizard,
  page,
  out,
  bitbucket,
}) => {
  const posing = {
    handrailShare: 1,
    id: 'abcdefabcdef',
    madeAt: '2026-11-30T10:00:00.000Z',
    handrail: { version: '0.1.0' },
    from: 'Your IT department',
    note: null,
    connection: {
      name: 'Bitbucket',
      answers: {
        deployment: 'data-center',
        baseUrl: 'http://bitbucket.org.acme.example',
        workspace: null,
        projectKey: null,
        repositories: null,
        credential: null,
        options: {},
      },
      platform: 'cds',
      platformConfirmed: true,
      repositoriesAnswered: true,
      ca: null,
    },
  };
  await writeFile(join(out, 'posing.handrail'), JSON.stringify(posing));
  await writeFile(join(out, 'newer.handrail.json'), JSON.stringify({ ...posing, handrailShare: 2 }));
  await wizard.button(sharedWords.rooms.receive).click();
  const chooser = page.getByLabel(receiveCopy.drop.label, { exact: true });
  await chooser.setInputFiles(join(out, 'newer.handrail.json'));
  await expect(page.getByText(/A newer Handrail made it/u)).toBeVisible();
  await expectAccessible(page, 'a newer file');
  await chooser.setInputFiles(join(out, 'posing.handrail'));
  for (const kind of ['plain-http', 'poses-as-cloud'] as const)
    await expect(page.getByText(cautionCopy[kind]({ kind, host: 'bitbucket.org.acme.example', where: null }))).toBeVisible();
  await expectAccessible(page, 'a file to look at twice');
  await page.getByRole('navigation', { name: doorsCopy.nav }).getByRole('button', { name: sharedWords.rooms.send }).click();
  await expect(page.getByText(sendCopy.none)).toBeVisible();
  expect(bitbucket.practice.requests()).toEqual([]);
});
