/** The two rooms for what people hand to each other, as pictures. */
import { receiveCopy, sendCopy } from '../../electron/contract/copy/en/share.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { homeCopy, shareWords, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { expect, test } from '../e2e/support/fixtures.ts';
import { camera } from './camera.ts';

/** A file that somebody shared; `answers` takes the place of some of its answers. */
function shared(from: string, answers: object): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const file = {
    handrailShare: 1,
    id: 'abcdefabcdef',
    madeAt: '2026-11-30T10:00:00.000Z',
    handrail: { version: '0.1.0' },
    from,
    note: 'Please add your own token. CDS runs on build.acme.io.\nAsk me if the check fails.',
    connection: {
      name: 'git.acme.io / PAY → CDS',
      answers: {
        deployment: 'data-center',
        baseUrl: 'https://git.acme.io/bitbucket',
        workspace: null,
        projectKey: 'PAY',
        repositories: null,
        credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' },
        options: { name: 'bitbucket-acme', cdsProjectKey: 'PAYMENTS' },
        ...answers,
      },
      platform: 'cds',
      platformConfirmed: true,
      repositoriesAnswered: true,
      ca: null,
    },
  };
  return { name: 'acme-cds.handrail.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
}

test('share: open what somebody shared, and share', async ({ wizard, page, out }) => {
  const shoot = camera(page, '8-share', { narrow: true });
  await expect(wizard.button(sharedWords.rooms.receive)).toBeVisible();
  await shoot('first-screen');
  await wizard.button(sharedWords.rooms.receive).click();
  await expect(wizard.title(receiveCopy.title)).toBeVisible();
  await shoot('open');
  const chooser = page.getByLabel(receiveCopy.drop.label, { exact: true });
  await chooser.setInputFiles({ name: 'odd.handrail.json', mimeType: 'application/json', buffer: Buffer.from('{"handrailShare":2}') });
  await expect(page.getByText(/A newer Handrail made it/u)).toBeVisible();
  await shoot('open-newer');
  await chooser.setInputFiles(shared('Your IT department', { baseUrl: 'http://bitbucket.org.acme.example' }));
  await expect(page.getByText(receiveCopy.cautions)).toBeVisible();
  await shoot('look-first');
  await wizard.button(receiveCopy.refuse).click();
  await chooser.setInputFiles(shared('Ada Lovelace, Platform team', {}));
  await expect(wizard.button(receiveCopy.accept)).toBeVisible();
  await shoot('opened');
  await wizard.button(receiveCopy.accept).click();
  await expect(wizard.title(receiveCopy.title)).toHaveCount(0);
  await shoot('taken');
  await page.getByRole('button', { name: shellCopy.allConnections, exact: true }).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await shoot('home');
  await wizard.choose(shareWords.card);
  await expect(wizard.title(sendCopy.title)).toBeVisible();
  await page.getByLabel(new RegExp(`^${sendCopy.from.replace('?', '\\?')}`, 'u')).fill('Grace Hopper');
  await shoot('share');
  await wizard.button(sendCopy.show).click();
  await expect(page.getByRole('heading', { name: sendCopy.shown })).toBeVisible();
  await page.getByText(sendCopy.exact).click();
  await page.getByRole('textbox', { name: sendCopy.save.folder }).fill(out);
  await wizard.button(sendCopy.save.button).click();
  await expect(page.getByText(sendCopy.save.done)).toBeVisible();
  await shoot('shared');
  await wizard.radio(sendCopy.purposes.support).check();
  await wizard.button(sendCopy.show).click();
  await expect(page.getByRole('heading', { name: sendCopy.shown })).toBeVisible();
  await shoot('bundle');
});
