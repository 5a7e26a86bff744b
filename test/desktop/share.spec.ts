/** A shared connection as the system hands it over: with the first start, to the running Handrail, and by macOS's event; and dropped. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { desktopCopy } from '../../electron/contract/copy/en/desktop.ts';
import { receiveCopy } from '../../electron/contract/copy/en/share.ts';
import { beUnhurried } from '../e2e/support/wizard.ts';
import { closeAll, launchDesktop, secondStart, shell } from './launch.ts';

test.afterEach(closeAll);

/** A shared connection of Bitbucket Cloud. */
function shared(from: string): string {
  const answers = {
    deployment: 'cloud',
    baseUrl: null,
    workspace: 'acme',
    projectKey: null,
    repositories: null,
    credential: null,
    options: {},
  };
  return JSON.stringify({
    handrailShare: 1,
    id: 'abcdefabcdef',
    madeAt: '2026-11-30T10:00:00.000Z',
    handrail: { version: '0.1.0' },
    from,
    note: null,
    connection: { name: 'acme', answers, platform: null, platformConfirmed: false, repositoriesAnswered: false, ca: null },
  });
}

async function expectFrom(page: Page, from: string): Promise<void> {
  await expect(page.getByText(`“${from}”`)).toBeVisible();
}

test(`a shared connection is opened, however the system hands it over (in ${shell})`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-shared-'));
  const path = (name: string): string => join(folder, name);
  await writeFile(path('first.handrail.json'), shared('First'));
  await writeFile(path('second.handrail'), shared('Second'));
  await writeFile(path('third.json'), shared('Third'));

  const desktop = await launchDesktop([path('first.handrail.json')]);
  const { page } = desktop;
  await beUnhurried(page);
  await expect(page.getByRole('heading', { level: 1, name: receiveCopy.title })).toBeVisible();
  await expectFrom(page, 'First');

  // As Linux writes it: the address of a file.
  const { program, args } = secondStart([pathToFileURL(path('second.handrail')).href]);
  const second = spawn(program, args, { env: desktop.env, stdio: 'ignore' });
  expect((await once(second, 'exit'))[0]).toBe(0);
  await expectFrom(page, 'Second');

  await desktop.evaluate(({ app }, third) => app.emit('open-file', { preventDefault: () => undefined }, third), path('third.json'));
  await expectFrom(page, 'Third');
  await page.getByRole('button', { name: receiveCopy.refuse }).click();
  await expect(page.getByText(receiveCopy.refused)).toBeVisible();

  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'fourth.handrail.json'));
    return transfer;
  }, shared('Fourth'));
  await page.locator('body').dispatchEvent('drop', { dataTransfer: dropped });
  await expectFrom(page, 'Fourth');

  await writeFile(path('fifth.handrail.json'), shared('Fifth'));
  await desktop.evaluate(
    ({ dialog, Menu }, { label, chosen }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
      items?.find((item) => item.label === label)?.click();
    },
    { label: desktopCopy.menu.openShared, chosen: path('fifth.handrail.json') },
  );
  await expectFrom(page, 'Fifth');
  await page.getByRole('button', { name: receiveCopy.accept }).click();
  await expect(page.getByRole('heading', { level: 1, name: receiveCopy.title })).toHaveCount(0);
  await rm(folder, { recursive: true });
});
