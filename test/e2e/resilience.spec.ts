/** Nothing typed is lost: back, an end and a new start, a crash, a keychain that is not there. The token is the exception. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tokenCopy } from '../../electron/contract/copy/steps.ts';
import { addressCopy, homeCopy, platformCopy, shellCopy, words } from '../../electron/contract/copy/wizard.ts';
import type { Bitbucket } from './support/bitbucket.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase, practiceAnswers } from './support/golden.ts';
import type { RunningHost } from './support/host.ts';
import { reachExport, reachToken } from './support/reach.ts';
import { walkToExport } from './support/walk.ts';
import type { Known } from './support/walk.ts';
import { Wizard } from './support/wizard.ts';

const cds = goldenCase('cds/data-center');
const halfTyped = 'half-a-token-that-was-not-kept';

/** To the token step, with a user name, a date and half a token typed and nothing submitted. */
async function typeHalf(wizard: Wizard, bitbucket: Bitbucket): Promise<Known> {
  const known = await reachToken({ golden: cds, wizard, bitbucket });
  await wizard.secretField(known.kindName).fill(halfTyped);
  await wizard.field(known.users[0]?.label ?? '').fill('svc-half');
  return known;
}

/** Opens the one saved connection and expects everything but the secret. */
async function expectKept(wizard: Wizard, known: Known): Promise<void> {
  await expect(wizard.title(tokenCopy.title('CDS'))).toBeVisible();
  await expect(wizard.field(known.users[0]?.label ?? '')).toHaveValue('svc-half');
  await expect(wizard.secretField(known.kindName)).toHaveValue('');
  await expect(wizard.rail('address')).toContainText('git.acme.io');
  await wizard.back();
  await wizard.back();
  await expect(wizard.field(addressCopy.baseLabel)).toHaveValue('https://git.acme.io/bitbucket');
  await expect(wizard.field(addressCopy.projectLabel)).toHaveValue('PAY');
}

async function openAgain(wizard: Wizard, host: RunningHost): Promise<void> {
  await wizard.page.goto('about:blank');
  await wizard.open(await host.link());
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await wizard.button(/^Continue with /).click();
}

for (const [what, end] of [
  ['an end and a new start', (host: RunningHost) => host.stop()],
  ['a crash', (host: RunningHost) => host.kill()],
] as const) {
  test(`${what} of the host keeps everything but the secret`, async ({ wizard, bitbucket, host, launch, page, home }) => {
    const known = await typeHalf(wizard, bitbucket);
    // The draft is written a moment after the last key: it is saved once the document has it, and not while it lies in a file beside that.
    await expect.poll(() => readFile(join(home, 'connections.json'), 'utf8').catch(() => '')).toContain('svc-half');
    await end(host);
    await wizard.field(known.users[0]?.label ?? '').fill('svc-half!');
    await expect(page.getByText(shellCopy.hostGone)).toBeVisible();
    await wizard.field(known.users[0]?.label ?? '').fill('svc-half');
    await openAgain(wizard, await launch());
    await expectKept(wizard, known);
  });
}

test('a page that is closed at once keeps the last word too', async ({ wizard, bitbucket, host, page, context }) => {
  const known = await typeHalf(wizard, bitbucket);
  await page.close({ runBeforeUnload: true });
  const next = new Wizard(await context.newPage());
  await openAgain(next, host);
  await expectKept(next, known);
});

test('Back keeps what was typed, also what was not accepted', async ({ wizard, bitbucket, page }) => {
  const known = await typeHalf(wizard, bitbucket);
  await wizard.field(known.users[0]?.label ?? '').fill('someone@acme.io');
  await wizard.back();
  await expect(page.getByRole('button', { name: platformCopy.changePlatform })).toBeVisible();
  await wizard.goOn();
  await expect(wizard.field(known.users[0]?.label ?? '')).toHaveValue('someone@acme.io');
  await expect(wizard.secretField(known.kindName)).toHaveValue('');
});

test('a failed check deletes nothing', async ({ wizard, bitbucket, page }) => {
  const golden = goldenCase('cds/data-center');
  await reachExport({ golden, wizard, bitbucket });
  bitbucket.practice.setScenario('expired-token');
  await wizard.rail('check').getByRole('button').click();
  await wizard.button('Check again').first().click();
  await expect(page.getByRole('heading', { level: 3, name: /does not accept this token/ })).toBeVisible();
  await expect(wizard.rail('token')).toContainText('in the keychain');
  bitbucket.practice.setScenario('healthy');
  await wizard.button('Check again').first().click();
  await expect(wizard.button(words.continue)).toBeVisible();
});

test('without a keychain the token stays in memory, which is said, and a new start asks for it again', async ({
  page,
  bitbucket,
  launch,
}) => {
  const nowhere = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus', XDG_RUNTIME_DIR: '' };
  const host = await launch([], nowhere);
  const wizard = new Wizard(page);
  await wizard.open(await host.link());
  await walkToExport({
    golden: cds,
    wizard,
    bitbucket,
    onScreen: async (_step, what) => {
      if (what === 'token-kept') await expect(page.getByText(tokenCopy.summary.memory).first()).toBeVisible();
    },
  });
  await expect(wizard.rail('token')).toContainText(shellCopy.summary.inMemory);
  await host.stop();
  await page.goto('about:blank');
  await wizard.open(await (await launch([], nowhere)).link());
  await expect(page.getByText(homeCopy.tokenLost)).toBeVisible();
  await wizard.button(/^Continue with /).click();
  await expect(page.getByText(tokenCopy.summary.lostTitle)).toBeVisible();
});

test('two tabs with one connection lose nothing to each other', async ({ wizard, bitbucket, host, page, context }) => {
  const answers = practiceAnswers(cds, bitbucket.port);
  await wizard.chooseDeployment('data-center');
  await wizard.goOn();
  await wizard.checkAddress(answers.baseUrl ?? '', answers.projectKey);
  await wizard.goOn();
  await expect(wizard.title(platformCopy.title)).toBeVisible();

  const other = new Wizard(await context.newPage());
  await other.open(await host.link());
  await other.button(/^Continue with /).click();
  await expect(other.title(platformCopy.title)).toBeVisible();
  await other.back();
  await expect(other.field(addressCopy.projectLabel)).toHaveValue(answers.projectKey ?? '');

  await wizard.choosePlatform('CDS');
  await expect(wizard.rail('platform')).toContainText('CDS');
  await other.field(addressCopy.projectLabel).fill('DATA');
  await other.goOn();
  await expect(other.page.getByText(shellCopy.changedElsewhere)).toBeVisible();
  await expect(other.rail('platform')).toContainText('CDS');

  await wizard.goOn();
  await page.reload();
  await expect(wizard.rail('platform')).toContainText('CDS');
  await wizard.rail('address').getByRole('button').click();
  await expect(wizard.field(addressCopy.projectLabel)).toHaveValue('DATA');
});
