/** Bad input in the wizard: a sentence beside the field, a next action, and nothing typed is lost. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { exportCopy, tokenCopy } from '../../electron/contract/copy/steps.ts';
import { addressCopy, serverCopy } from '../../electron/contract/copy/wizard.ts';
import { expect, test } from './support/fixtures.ts';
import { filesIn } from './support/folders.ts';
import { goldenCase } from './support/golden.ts';
import { reachExport, reachToken } from './support/reach.ts';

const cds = goldenCase('cds/data-center');

/** The error that belongs to a field: what its `aria-describedby` leads to, shown and announced. */
async function expectBeside(field: Locator, words: RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(words);
  await expect(field).toBeFocused();
}

const addresses: readonly { readonly what: string; readonly text: string; readonly words: RegExp }[] = [
  { what: 'a search page', text: 'https://www.google.com/search?q=our+bitbucket', words: /search/i },
  { what: 'a paste of 5,000 characters', text: `https://git.acme.io/${'a'.repeat(4980)}`, words: /long/i },
  { what: 'words', text: 'the bitbucket of our team', words: /address/i },
  { what: 'another scheme', text: 'ftp://git.acme.io', words: /https?/i },
];

/** What is typed at the same question is one start: a person types one after the other too. */
test.describe('the address', () => {
  test('of a server: no address, nobody there, an IP with a port, credentials in it', async ({ wizard, page, bitbucket, home }) => {
    await wizard.chooseDeployment('data-center');
    await wizard.goOn();
    const field = wizard.field(addressCopy.baseLabel);
    for (const { what, text, words } of addresses)
      await test.step(what, async () => {
        await field.fill(text);
        await wizard.button(addressCopy.check).click();
        await expectBeside(field, words);
        await expect(field).toHaveValue(text);
      });
    await test.step('a link with credentials in it loses them at once, and they are saved nowhere', async () => {
      await field.fill('https://ada:hunter2-secret@git.acme.io/bitbucket');
      await expect(page.getByText(serverCopy.credentialsDropped)).toBeVisible();
      await wizard.button(addressCopy.check).click();
      await expect(wizard.button('Continue')).toBeVisible();
      await expect(field).toHaveValue('https://git.acme.io/bitbucket');
      for (const file of await filesIn(home)) expect(file.bytes.toString('latin1'), file.name).not.toContain('hunter2');
    });
    // The second one is asked of the company's proxy, which does not know it either.
    for (const [text, said] of [
      ['https://127.0.0.1:1', /127\.0\.0\.1/],
      ['https://git.example.invalid', /proxy|git\.example\.invalid/],
    ] as const)
      await test.step(`nothing answers at ${text}: said below the field, with a way on`, async () => {
        await field.fill(text);
        await wizard.button(addressCopy.check).click();
        const anyway = wizard.button(addressCopy.useAnyway);
        await expect(anyway).toBeVisible();
        await expect(page.locator('[data-message]').filter({ hasText: said })).toBeVisible();
        await expect(field).toHaveValue(text);
        await anyway.click();
        await expect(wizard.rail('address')).toContainText('not confirmed');
        await wizard.back();
        await expect(field).toHaveValue(text);
      });
    await test.step('an IP with a port where Bitbucket answers is found, context path and all', async () => {
      await wizard.checkAddress(`127.0.0.1:${bitbucket.port}`, null);
      await expect(field).toHaveValue(bitbucket.practice.selfManaged.baseUrl);
    });
  });

  test('in the cloud: nothing chosen, a workspace’s UUID, a project’s name where its key belongs', async ({ wizard, page }) => {
    await wizard.goOn();
    await expect(page.getByText(serverCopy.choose)).toBeVisible();
    await expect(page.getByRole('radiogroup')).toHaveAttribute('aria-invalid', 'true');
    await wizard.chooseDeployment('cloud');
    await wizard.goOn();
    const uuid = '{5d1a2b3c-0000-4000-8000-000000000000}';
    await wizard.fillCloudAddress(uuid, null);
    await wizard.goOn();
    await expectBeside(wizard.field(addressCopy.workspaceLabel), /workspace/i);
    await expect(wizard.field(addressCopy.workspaceLabel)).toHaveValue(uuid);
    await wizard.fillCloudAddress('acme', 'Web shop');
    await wizard.goOn();
    await expectBeside(wizard.field(addressCopy.projectLabel), /key/i);
  });
});

test.describe('the token', () => {
  test('of a server: nothing pasted, quotes around it, an e-mail address where a user name belongs', async ({
    wizard,
    bitbucket,
    page,
  }) => {
    const known = await reachToken({ golden: cds, wizard, bitbucket });
    const field = wizard.secretField(known.kindName);
    await test.step('nothing pasted', async () => {
      await expect(field).toBeVisible();
      await wizard.button(tokenCopy.paste.ready).click();
      await expect(field).toBeFocused();
      await wizard.button(tokenCopy.paste.submit).click();
      await expectBeside(field, /token/i);
    });
    await test.step('quotes and a line break around it are taken off, and that is said', async () => {
      await field.fill(` "${bitbucket.tokenFor('cds', cds.answers, 'http-access-token')}" `);
      await expect(page.getByText(tokenCopy.paste.cleaned)).toBeVisible();
    });
    await test.step('an e-mail address where a user name belongs', async () => {
      const user = wizard.field(known.users[0]?.label ?? '');
      await field.fill('DC-TOKEN-0123456789');
      await user.fill('ada@acme.example');
      await wizard.button(tokenCopy.paste.submit).click();
      await expectBeside(user, /user name, not the e-mail/i);
      await expect(user).toHaveValue('ada@acme.example');
      await expect(field, 'a slip elsewhere does not cost the token').toHaveValue('DC-TOKEN-0123456789');
    });
  });

  test('for git, a display name or an e-mail address where the user name belongs', async ({ wizard, bitbucket }) => {
    const known = await reachToken({ golden: goldenCase('sourcebot/cloud'), wizard, bitbucket });
    const [rest, git] = known.users;
    const field = wizard.field(git?.label ?? '');
    await wizard.secretField(known.kindName).fill(`ATATT3xFfGF0${'a'.repeat(171)}=0A1B2C3D`);
    await wizard.field(rest?.label ?? '').fill('bot@acme.io');
    for (const [typed, words] of [
      ['Acme Bot', /another one/i],
      ['bot@acme.io', /user name, not the e-mail/i],
    ] as const) {
      await field.fill(typed);
      await wizard.button(tokenCopy.paste.submit).click();
      await expectBeside(field, words);
      await expect(field).toHaveValue(typed);
      await expect(wizard.field(rest?.label ?? '')).not.toHaveAttribute('aria-invalid', 'true');
    }
  });

  test('in the cloud: a user name where an e-mail address belongs, and a dead app password', async ({ wizard, bitbucket, page }) => {
    const known = await reachToken({ golden: goldenCase('vault-radar/cloud'), wizard, bitbucket });
    const user = wizard.field(known.users[0]?.label ?? '');
    const field = wizard.secretField(known.kindName);
    await field.fill('API-TOKEN-0123456789');
    await user.fill('ada-acme');
    await wizard.button(tokenCopy.paste.submit).click();
    await expectBeside(user, /e-mail/i);
    await test.step('it is named before anything is sent', async () => {
      await field.fill(bitbucket.practice.tokens.issue({ kind: 'app-password', account: 'ada' }));
      await expect(page.getByText(/app password/i).last()).toBeVisible();
      await user.fill('ada@acme.example');
      const before = bitbucket.practice.requests().length;
      await wizard.button(tokenCopy.paste.submit).click();
      await expectBeside(field, /app password/i);
      expect(bitbucket.practice.requests()).toHaveLength(before);
    });
  });
});

test('a satellite.yml that is not YAML', async ({ wizard, bitbucket, page, out }) => {
  const golden = goldenCase('harness-sei/data-center-merge');
  await reachExport({ golden, wizard, bitbucket });
  const broken = join(out, 'satellite.yml');
  await writeFile(broken, 'satellite: [\n  "tenant: x\n: : :\n');
  const field = page.locator('input[type=file]');
  await field.setInputFiles(broken);
  // The file is looked at when it is given or, at the latest, when the result is put together.
  const show = wizard.button(exportCopy.inputs.show);
  if (await show.isVisible()) await show.click();
  await wizard.use('placeholder');
  await expect(page.locator('[data-error]').filter({ hasText: /YAML/ }).first()).toBeVisible();
});

test('a folder that cannot be written', async ({ wizard, bitbucket, page, out }) => {
  await reachExport({ golden: cds, wizard, bitbucket });
  await wizard.field('CDS project key').fill('PROJ');
  await wizard.button(exportCopy.inputs.show).click();
  await wizard.use('placeholder');
  // A file stands where a folder would have to be; that holds for every account, root too.
  const file = join(out, 'occupied');
  await writeFile(file, 'here first');
  const folder = wizard.field(exportCopy.save.folder);
  await folder.fill(join(file, 'inside'));
  await wizard.button(/^Save all/).click();
  await expectBeside(folder, /occupied/);
  await expect(folder).toHaveValue(join(file, 'inside'));
  expect(await filesIn(out)).toHaveLength(1);
  await folder.fill('');
  await wizard.button(/^Save all/).click();
  await expectBeside(folder, /folder/i);
  await wizard.save(join(out, 'works'));
  await expect(page.getByText('Saved 3 files')).toBeVisible();
});
