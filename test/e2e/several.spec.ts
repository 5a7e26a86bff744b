/** Several platforms in one go: a token each, and one for all, to the same bytes as each of them alone. */
import { join } from 'node:path';
import { severalCopy, shellCopy, homeCopy } from '../../electron/contract/copy/wizard.ts';
import { exportCopy } from '../../electron/contract/copy/steps.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase } from './support/golden.ts';
import { answerDetails, chooseSeveral, giveToken, listed, partsOf, passCheck, queue, saveAndCompare, settle } from './support/several.ts';
import type { SeveralWalk } from './support/several.ts';

test.describe('a token each, on Data Center', () => {
  const cases = ['atlantis/data-center', 'snyk-broker/data-center', 'argo-cd/data-center'].map(goldenCase);
  test.use({ place: cases[0]!.answers });

  test('what is known is asked once, and everything ends in one folder', async ({ wizard, bitbucket, out, page }) => {
    const walk: SeveralWalk = {
      wizard,
      bitbucket,
      cases,
      tokens: 'each',
      kind: 'http-access-token',
      onScreen: (what) => expectAccessible(page, what),
    };
    await chooseSeveral(walk);
    const tokens: Record<string, string> = {};
    for (const [index, part] of partsOf(walk).entries()) {
      await settle(walk, part);
      const token = bitbucket.tokenFor(part.golden.platform, part.answers, walk.kind);
      tokens[part.golden.platform] = token;
      await giveToken(walk, part.known.name, part, token, index > 0);
      if (index === 0) {
        await wizard.chooseRepositories(part.answers.repositories);
        await wizard.goOn();
      }
      await passCheck(walk);
      await answerDetails(walk, part);
      if (index === 0) {
        // Left in the middle: the set waits on the home screen, and goes on where it was.
        await expect(queue(wizard).first()).toContainText(severalCopy.stages.ready);
        await wizard.button(shellCopy.allConnections).first().click();
        await expect(wizard.title(homeCopy.title)).toBeVisible();
        await expect(page.getByText(severalCopy.home(['Atlantis', 'Argo CD']))).toBeVisible();
        await expectAccessible(page, 'home');
        await wizard.button(/^Continue with .*Snyk/).click();
      }
    }
    await expect(wizard.title(exportCopy.title('Argo CD'))).toBeVisible();
    await expect(queue(wizard)).toContainText([severalCopy.stages.ready, severalCopy.stages.ready, severalCopy.stages.ready]);
    expect(new Set(Object.values(tokens)).size).toBe(3);
    const readme = await saveAndCompare(walk, join(out, 'inline'), 'inline', tokens);
    expect(readme).toContain('One token for each platform is best');
    for (const token of Object.values(tokens)) expect(readme).not.toContain(token);
    await saveAndCompare(walk, join(out, 'env'), 'env', tokens);

    // Each one's own result is one click away, and saying where it went does not go with it.
    await page
      .getByRole('navigation', { name: severalCopy.export.show })
      .getByRole('button', { name: /^Atlantis/ })
      .click();
    await expect(wizard.title(exportCopy.title('Atlantis'))).toBeVisible();
    await expect(page.getByText('atlantis.env', { exact: true }).first()).toBeVisible();
  });
});

test.describe('one token for all, on Cloud', () => {
  const cases = ['renovate/cloud', 'vault-radar/cloud', 'atlantis/cloud'].map(goldenCase);
  test.use({ place: cases[0]!.answers });

  test('every platform is asked first, then one token is made and checked for all', async ({ wizard, bitbucket, out, page }) => {
    const walk: SeveralWalk = {
      wizard,
      bitbucket,
      cases,
      tokens: 'one',
      kind: 'api-token',
      onScreen: (what) => expectAccessible(page, what),
    };
    await chooseSeveral(walk);
    const parts = partsOf(walk);
    for (const part of parts) await settle(walk, part);
    const names = parts.map(({ known }) => known.name);
    // Each permission stands with those who need it.
    await expect(page.getByText(severalCopy.tokenIntro(names))).toBeVisible();
    const ticks = page.getByRole('listitem').filter({ hasText: 'read:repository:bitbucket' });
    await expect(ticks.getByText(severalCopy.tokenFor(names)).first()).toBeVisible();
    await walk.onScreen('token');
    const token = bitbucket.tokenForAll(
      parts.map(({ golden, answers }) => ({ platform: golden.platform, answers })),
      walk.kind,
    );
    await giveToken(walk, listed(names), parts.at(-1)!, token, false);
    await wizard.chooseRepositories(null);
    await wizard.goOn();
    await passCheck(walk);
    // Asked in their order from the one that is open: the last platform, then the others.
    for (const part of [parts.at(-1)!, ...parts.slice(0, -1)]) {
      const asked = page.getByRole('heading', { name: exportCopy.inputs.title(part.known.name) });
      await expect(wizard.title(/^Set up /)).toBeVisible();
      if (await asked.isVisible()) await answerDetails(walk, part);
    }
    await expect(queue(wizard)).toContainText(names.map(() => severalCopy.stages.ready));
    for (const part of parts) {
      await page
        .getByRole('navigation', { name: severalCopy.export.show })
        .getByRole('button', { name: new RegExp(`^${part.known.name}`) })
        .click();
      await expect(wizard.title(exportCopy.title(part.known.name))).toBeVisible();
      await wizard.use('inline');
      await answerDetails(walk, part);
    }
    const all = Object.fromEntries(cases.map(({ platform }) => [platform, token]));
    const readme = await saveAndCompare(walk, join(out, 'inline'), 'inline', all);
    expect(readme).toContain('All of them use one token: an API token.');
    expect(readme).not.toContain(token);
    await saveAndCompare(walk, join(out, 'placeholder'), 'placeholder', all);
  });
});
