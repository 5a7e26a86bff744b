/** Several platforms in one go, and a checklist's page to print, as pictures. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportCopy } from '../../electron/contract/copy/steps.ts';
import { homeCopy, platformCopy, severalCopy, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { filesIn } from '../e2e/support/folders.ts';
import { goldenCase } from '../e2e/support/golden.ts';
import {
  answerDetails,
  chooseSeveral,
  giveToken,
  listed,
  partsOf,
  passCheck,
  queue,
  saveAndCompare,
  settle,
} from '../e2e/support/several.ts';
import type { SeveralWalk } from '../e2e/support/several.ts';
import { camera, pageCamera } from './camera.ts';

test.describe('a token each', () => {
  const cases = ['atlantis/data-center', 'snyk-broker/data-center', 'argo-cd/data-center'].map(goldenCase);
  test.use({ place: cases[0]!.answers });
  test('walk', async ({ wizard, bitbucket, page, out }) => {
    const shoot = camera(page, '11-several', { narrow: true });
    const walk: SeveralWalk = { wizard, bitbucket, cases, tokens: 'each', kind: 'http-access-token', onScreen: shoot };
    await chooseSeveral(walk);
    const tokens: Record<string, string> = {};
    for (const [index, part] of partsOf(walk).entries()) {
      if (index === 0) {
        await expect(wizard.button(platformCopy.changePlatforms)).toBeVisible();
        await shoot('settle-first');
      }
      await settle(walk, part);
      const token = bitbucket.tokenFor(part.golden.platform, part.answers, walk.kind);
      tokens[part.golden.platform] = token;
      await giveToken(walk, part.known.name, part, token, index > 0);
      if (index === 0) {
        await wizard.chooseRepositories(part.answers.repositories);
        await wizard.goOn();
      }
      await wizard.waitForCheck();
      if (index === 1) await shoot('check-second');
      await passCheck(walk);
      await answerDetails({ ...walk, onScreen: () => Promise.resolve() }, part);
      if (index === 1) {
        // A look at what is ready, before the last is.
        await queue(wizard).first().getByRole('button').click();
        await expect(wizard.title(exportCopy.title('Atlantis'))).toBeVisible();
        await wizard.use('inline');
        await shoot('one-not-ready');
        await wizard.button(severalCopy.export.goOn('Argo CD')).click();
      }
    }
    await saveAndCompare(walk, join(out, 'inline'), 'inline', tokens);
    await wizard.button(shellCopy.allConnections).first().click();
    await expect(wizard.title(homeCopy.title)).toBeVisible();
    await shoot('home');
  });
});

test.describe('one token for all', () => {
  const cases = ['renovate/cloud', 'vault-radar/cloud', 'atlantis/cloud'].map(goldenCase);
  test.use({ place: cases[0]!.answers });
  test('walk', async ({ wizard, bitbucket, page, out, context }) => {
    const shoot = camera(page, '12-one-for-all');
    const walk: SeveralWalk = { wizard, bitbucket, cases, tokens: 'one', kind: 'api-token', onScreen: shoot };
    await chooseSeveral(walk);
    const parts = partsOf(walk);
    for (const part of parts) await settle(walk, part);
    const names = listed(parts.map(({ known }) => known.name));
    await expect(wizard.secretField(parts[0]!.known.kindName)).toBeVisible();
    await shoot('token');
    await giveToken(
      walk,
      names,
      parts.at(-1)!,
      bitbucket.tokenForAll(
        parts.map(({ golden, answers }) => ({ platform: golden.platform, answers })),
        'api-token',
      ),
      false,
    );
    await wizard.chooseRepositories(null);
    await wizard.goOn();
    await wizard.waitForCheck();
    await shoot('check');
    await passCheck(walk);
    await answerDetails({ ...walk, onScreen: () => Promise.resolve() }, parts.at(-1)!);
    await page
      .getByRole('navigation', { name: severalCopy.export.show })
      .getByRole('button', { name: /Vault Radar/ })
      .click();
    await expect(wizard.title(exportCopy.title('HCP Vault Radar'))).toBeVisible();
    await wizard.use('placeholder');
    await shoot('sheet-of-one');
    const folder = join(out, 'sheet');
    await wizard.field(exportCopy.save.folder).fill(folder);
    await wizard.button(severalCopy.export.save(3)).click();
    await expect(page.getByText(/^Saved \d+ files$/)).toBeVisible();
    await shoot('saved');
    const html = (await filesIn(folder)).find((file) => file.name.endsWith('.html'));
    expect(html).toBeDefined();
    const sheet = await context.newPage();
    await sheet.goto(pathToFileURL(join(folder, html!.name)).href);
    await pageCamera(sheet, '13-sheet-page');
    expect((await readFile(join(folder, 'README.md'), 'utf8')).length).toBeGreaterThan(100);
  });
});
