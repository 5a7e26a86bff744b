/** Every step and state of the wizard, as pictures. */
import { checkCopy, repositoriesCopy, tokenCopy } from '../../electron/contract/copy/steps.ts';
import { addressCopy, homeCopy, platformCopy, practiceWords, serverCopy, shellCopy, words } from '../../electron/contract/copy/wizard.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { goldenCase, practiceAnswers, practiceUser } from '../e2e/support/golden.ts';
import { knownPlatform, walk, walkToExport } from '../e2e/support/walk.ts';
import type { Wizard } from '../e2e/support/wizard.ts';
import { camera } from './camera.ts';

const cds = goldenCase('cds/data-center');

async function toToken(wizard: Wizard, platform: string, port: string): Promise<ReturnType<typeof knownPlatform>> {
  const answers = practiceAnswers(cds, port);
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.checkAddress(answers.baseUrl ?? '', answers.projectKey);
  await wizard.goOn();
  await wizard.choosePlatform(platform);
  await wizard.goOn();
  await expect(wizard.title(tokenCopy.title(platform))).toBeVisible();
  const known = knownPlatform('cds', answers);
  await expect(wizard.secretField(known.kindName)).toBeVisible();
  return known;
}

test('server and address', async ({ wizard, page }) => {
  const shoot = camera(page, '1-start');
  await shoot('first-screen');
  await wizard.goOn();
  await expect(page.getByText(serverCopy.choose)).toBeVisible();
  await shoot('nothing-chosen');
  const link = wizard.field(serverCopy.linkLabel);
  await link.fill('https://git.acme.io/bitbucket/projects/PAY/repos/payments-api/browse');
  await wizard.button(serverCopy.find).click();
  await expect(page.getByText(serverCopy.foundTitle('Bitbucket Data Center'))).toBeVisible();
  await shoot('link-found');
  await link.fill('https://www.google.com/search?q=bitbucket');
  await wizard.button(serverCopy.find).click();
  await expect(page.locator('[data-error]').filter({ hasText: /search/i })).toBeVisible();
  await shoot('link-refused');
  await link.fill('');

  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  await expect(wizard.title(addressCopy.cloudTitle)).toBeVisible();
  await shoot('cloud');
  await wizard.field(addressCopy.workspaceLabel).fill('https://bitbucket.org/acme/payments-api/src');
  await wizard.field(addressCopy.projectLabel).focus();
  await expect(wizard.field(addressCopy.workspaceLabel)).toHaveValue('acme');
  await shoot('cloud-read-from-link');
  await wizard.field(addressCopy.workspaceLabel).fill('{5d1a2b3c-0000-4000-8000-000000000000}');
  await wizard.goOn();
  await expect(page.locator('[data-error]').filter({ hasText: /workspace/i })).toBeVisible();
  await shoot('cloud-uuid');

  await wizard.rail('server').getByRole('button').click();
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  const base = wizard.field(addressCopy.baseLabel);
  await expect(base).toBeVisible();
  await base.fill('');
  await shoot('self-managed');
  await base.fill('https://git.example.invalid');
  await wizard.button(addressCopy.check).click();
  await expect(wizard.button(addressCopy.useAnyway)).toBeVisible();
  await shoot('self-managed-not-reached');
  await base.fill('https://git.acme.io/bitbucket');
  await wizard.button(addressCopy.check).click();
  await expect(wizard.button(words.continue)).toBeVisible();
  await shoot('self-managed-confirmed');
});

test('platforms', async ({ wizard, page, bitbucket }) => {
  const shoot = camera(page, '2-platform');
  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  await wizard.fillCloudAddress('acme', null);
  await wizard.goOn();
  await expect(wizard.radio('CDS')).toBeVisible();
  await shoot('catalogue-cloud');
  await page.getByRole('searchbox', { name: platformCopy.search }).fill('no such platform');
  await expect(page.getByText(platformCopy.showAll)).toBeVisible();
  await shoot('nothing-found');
  await wizard.rail('server').getByRole('button').click();
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.checkAddress('https://git.acme.io/bitbucket', 'PAY');
  await wizard.goOn();
  await page.getByRole('searchbox', { name: platformCopy.search }).fill('');
  await expect(wizard.radio('CDS')).toBeVisible();
  await shoot('catalogue-data-center');
  for (const id of ['CDS', 'Harness SEI', 'Vault Radar']) {
    const name = knownPlatform(
      id === 'CDS' ? 'cds' : id === 'Harness SEI' ? 'harness-sei' : 'vault-radar',
      practiceAnswers(cds, bitbucket.port),
    ).name;
    await wizard.choosePlatform(name);
    await shoot(`settle-${id.toLowerCase().replace(' ', '-')}`);
    await wizard.button(platformCopy.changePlatform).click();
  }
});

test('token', async ({ wizard, page, bitbucket }) => {
  const shoot = camera(page, '3-token');
  const known = await toToken(wizard, 'CDS', bitbucket.port);
  await shoot('guided');
  await wizard.secretField(known.kindName).fill(bitbucket.practice.tokens.issue({ kind: 'app-password', account: 'ada' }));
  await expect(page.getByText(/app password/i).last()).toBeVisible();
  await shoot('wrong-shape');
  await wizard.secretField(known.kindName).fill(` "${bitbucket.tokenFor('cds', cds.answers, 'http-access-token')}" `);
  await expect(page.getByText(tokenCopy.paste.cleaned)).toBeVisible();
  await wizard.field(known.users[0]?.label ?? '').fill('ada@acme.example');
  await wizard.button(tokenCopy.paste.submit).click();
  await expect(wizard.field(known.users[0]?.label ?? '')).toBeFocused();
  await shoot('recognised-and-wrong-user');
  await wizard.way('ask');
  await expect(wizard.field(tokenCopy.ask.message)).not.toHaveValue('');
  await shoot('ask-administrator');
  await wizard.way('create');
  await shoot('create');
  await wizard.field(tokenCopy.create.userName).fill(practiceUser);
  await page.getByLabel(tokenCopy.create.password, { exact: true }).fill('wrong');
  await wizard.button(tokenCopy.create.submit).click();
  await expect(page.getByText(tokenCopy.create.fallback)).toBeVisible();
  await shoot('create-refused');
  await wizard.way('create');
  await wizard.createToken('CDS', practiceUser, 'practice-ada');
  await wizard.rail('token').getByRole('button').click();
  await shoot('kept');
});

test('token for Cloud, and elsewhere', async ({ wizard, page, bitbucket }) => {
  const shoot = camera(page, '3-token-cloud');
  const golden = goldenCase('vault-radar/cloud');
  const known = knownPlatform('vault-radar', practiceAnswers(golden, bitbucket.port));
  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  await wizard.fillCloudAddress('acme', null);
  await wizard.goOn();
  await wizard.choosePlatform(known.name);
  await wizard.goOn();
  await expect(wizard.secretField(known.kindName)).toBeVisible();
  await shoot('guided');
  await wizard.field(known.users[0]?.label ?? '').fill('ada@acme.example');
  await wizard.way('elsewhere');
  await shoot('elsewhere');
  await wizard.button(tokenCopy.elsewhere.submit).click();
  await expect(wizard.title(repositoriesCopy.title)).toBeVisible();
  await wizard.radio(repositoriesCopy.choice.some).check();
  await shoot('repositories-typed');
});

test('repositories and check', async ({ wizard, page, bitbucket }) => {
  const shoot = camera(page, '4-repositories');
  const known = await toToken(wizard, 'CDS', bitbucket.port);
  await wizard.pasteToken(
    'CDS',
    known.kindName,
    bitbucket.practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['REPO_READ'] }),
    known.users,
  );
  await expect(wizard.title(repositoriesCopy.title)).toBeVisible();
  await shoot('unanswered');
  await wizard.chooseRepositories(['PAY/payments-web', 'PAY/payments-api']);
  await shoot('some');
  await page.getByRole('searchbox', { name: repositoriesCopy.list.search }).fill('nothing-like-it');
  await shoot('none-found');

  const check = camera(page, '5-check');
  bitbucket.practice.setScenario('slow');
  await wizard.goOn();
  await expect(wizard.button(words.cancel)).toBeVisible();
  await check('running');
  await wizard.button(words.cancel).click();
  await expect(page.getByText(checkCopy.cancelled)).toBeVisible();
  await check('cancelled');
  bitbucket.practice.setScenario('healthy');
  await wizard.button(checkCopy.start).click();
  await wizard.waitForCheck();
  await check('missing-permission');
  for (const scenario of ['expired-token', 'maintenance', 'html-login-page', 'server-error', 'captcha'] as const) {
    bitbucket.practice.setScenario(scenario);
    await wizard.button(checkCopy.again).click();
    await expect(wizard.button(words.cancel)).toBeHidden();
    await wizard.waitForCheck();
    await check(scenario);
  }
});

for (const name of [
  'cds/data-center',
  'harness-sei/data-center',
  'vault-radar/cloud',
  'xcode-cloud/cloud',
  'gitpod/data-center',
  'blubracket/cloud',
]) {
  const golden = goldenCase(name);
  test.describe(name, () => {
    test.use({ place: golden.answers });
    test('walk', async ({ wizard, bitbucket, out, page }) => {
      const shoot = camera(page, `6-${name.replace('/', '-')}`);
      await walk({ golden, wizard, bitbucket, out, onScreen: async (_step, what) => shoot(what) });
    });
  });
}

test('saved connections, dialogs and banners', async ({ wizard, page, bitbucket, host }) => {
  const shoot = camera(page, '7-home');
  await walkToExport({ golden: cds, wizard, bitbucket });
  await shoot('export-asks');
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await wizard.button(practiceWords.try).click();
  await expect(page.getByText(practiceWords.bannerTitle)).toBeVisible();
  await wizard.chooseDeployment('cloud');
  await page.getByText(practiceWords.accounts).click();
  await shoot('practice');
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await shoot('connections');
  await wizard.choose(homeCopy.rename);
  await shoot('rename');
  await page.keyboard.press('Escape');
  await wizard.choose(homeCopy.remove, -1);
  await shoot('remove');
  await page.keyboard.press('Escape');
  await wizard.button(homeCopy.create).click();
  await host.kill();
  await wizard.mark(wizard.radio(serverCopy.cards.cloud.label));
  await expect(page.getByText(shellCopy.hostGone)).toBeVisible();
  await shoot('host-gone');
});
