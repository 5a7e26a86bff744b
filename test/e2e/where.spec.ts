/** Where a token is and what was done: export, look, change the file, look again, history, and a record that somebody cut. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordWords } from '../../electron/contract/copy/en/record.ts';
import { whereCopy as copy } from '../../electron/contract/copy/en/where.ts';
import { homeCopy, shellCopy, words } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { goldenCase } from './support/golden.ts';
import { handrail } from './support/host.ts';
import { reachExport } from './support/reach.ts';
import { settled } from './support/seen.ts';
import { walk } from './support/walk.ts';

test('a token is followed to its files, a changed file is seen, and a record that was cut says so', async ({
  wizard,
  page,
  out,
  home,
  env,
  bitbucket,
}) => {
  const golden = { ...goldenCase('cds/data-center'), modes: ['inline'] as const };
  const { token } = await walk({ golden, wizard, bitbucket, out, begin: reachExport });
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  await expect(page.getByText(homeCopy.places(1), { exact: true })).toBeVisible();
  const look = async (): Promise<void> => {
    await settled(page);
    await wizard.choose(homeCopy.where);
    await expect(page.getByRole('heading', { name: copy.places })).toBeVisible();
  };
  await look();
  const dialog = page.getByRole('dialog');
  const files = dialog.getByRole('list', { name: copy.filesOf(copy.kinds.file('CDS')) });
  await expect(files.getByText(copy.files.same).first()).toBeVisible();
  await expect(files.getByText(copy.files.changed)).toHaveCount(0);
  await expect(dialog.getByText(copy.may)).toBeVisible();
  await expect(dialog.getByRole('list', { name: recordWords.title })).toContainText('Exported for CDS');
  await expect(dialog).toContainText(recordWords.ok);
  await expectAccessible(page, 'where the token is');

  const folder = join(out, 'inline');
  const [first = ''] = await readdir(folder);
  await writeFile(join(folder, first), 'changed by hand\n');
  await dialog.getByRole('button', { name: words.close }).click();
  await look();
  await expect(files.getByText(copy.files.changed)).toHaveCount(1);
  await dialog.getByText(copy.save, { exact: true }).first().click();
  await dialog.getByRole('textbox', { name: copy.folder }).fill(out);
  await dialog.getByRole('button', { name: copy.save }).click();
  await expect(dialog.getByText(copy.saved)).toBeVisible();
  const csv = (await readdir(out)).find((name) => name.endsWith('.csv')) ?? '';
  const saved = await readFile(join(out, csv), 'utf8');
  expect(saved).toContain('"exported"');

  // The terminal of the same person, beside the wizard.
  const name = (await page.locator('.connection-name').textContent()) ?? '';
  const where = await handrail(['where', name], { env });
  expect(where.status).toBe(0);
  expect(where.stdout).toContain(copy.files.changed);
  expect(await handrail(['record', '--verify'], { env })).toMatchObject({ status: 0 });

  const records = join(home, 'record');
  const [year = ''] = (await readdir(records)).filter((each) => each.endsWith('.jsonl'));
  const whole = await readFile(join(records, year), 'utf8');
  expect(`${whole}${saved}${where.stdout}`).not.toContain(token ?? 'no token');
  // The settings hear of the end soon after the last entry.
  const { n } = JSON.parse(whole.trimEnd().split('\n').at(-1) ?? '') as { n: number };
  await expect
    .poll(async () => (JSON.parse(await readFile(join(home, 'connections.json'), 'utf8')) as { record?: { count: number } }).record?.count)
    .toBe(n);
  await writeFile(join(records, year), `${whole.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
  expect(await handrail(['record', '--verify'], { env })).toMatchObject({ status: 1 });
  await dialog.getByRole('button', { name: words.close }).click();
  await look();
  await expect(dialog).toContainText(recordWords.faults);
  await expectAccessible(page, 'a record that was cut');
  const pictures = process.env['WHERE_PICTURES'];
  if (pictures !== undefined) {
    for (const [width, height] of [
      [1040, 720],
      [880, 600],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${pictures}/where-${width}-${colorScheme}.png` });
        await dialog.evaluate((element) => element.scrollTo(0, element.scrollHeight));
        await page.screenshot({ path: `${pictures}/where-${width}-${colorScheme}-end.png` });
        await dialog.evaluate((element) => element.scrollTo(0, 0));
      }
    }
    await dialog.getByRole('button', { name: words.close }).click();
    await page.screenshot({ path: `${pictures}/home.png` });
  }
});
