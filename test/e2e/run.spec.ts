/** “Run it for me” with a program on PATH: looked at, run, seen, cancelled, failed; the same in the terminal. */
import { chmod, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { recordWords } from '../../electron/contract/copy/en/record.ts';
import { runCopy as copy, runEndCopy } from '../../electron/contract/copy/en/run.ts';
import { whereCopy } from '../../electron/contract/copy/en/where.ts';
import { homeCopy, shellCopy, words } from '../../electron/contract/copy/wizard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test as base } from './support/fixtures.ts';
import { freshFolder } from './support/folders.ts';
import { goldenCase } from './support/golden.ts';
import { handrail } from './support/host.ts';
import { reachExport } from './support/reach.ts';
import { settled } from './support/seen.ts';
import { walk } from './support/walk.ts';

/** `bin`: stands first in PATH of every Handrail. */
const test = base.extend<{ readonly bin: string }>({
  bin: async ({ page: _page }, use) => {
    const folder = await freshFolder('bin');
    await use(folder.path);
    await folder.remove();
  },
  env: async ({ env, bin }, use) => {
    await use({ ...env, PATH: `${bin}:${process.env['PATH'] ?? '/usr/bin:/bin'}` });
  },
});

async function program(bin: string, ...lines: readonly string[]): Promise<void> {
  const path = join(bin, 'cdsctl');
  await writeFile(path, ['#!/bin/sh', `OUT='${bin}'`, ...lines, ''].join('\n'));
  await chmod(path, 0o755);
}

const list = 'if [ "$3" = list ]; then printf "NAME TYPE\\nbitbucket-acme bitbucketserver\\n"; exit 0; fi';

async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['RUN_PICTURES'];
  if (folder === undefined) return;
  for (const [width, height] of [
    [1040, 720],
    [880, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a command is shown, run with the token in a private file, and seen to have worked', async ({
  wizard,
  page,
  out,
  home,
  env,
  bin,
  bitbucket,
}) => {
  const golden = { ...goldenCase('cds/data-center'), modes: ['inline'] as const };
  const { token } = await walk({ golden, wizard, bitbucket, out, begin: reachExport });
  const secret = token ?? 'no token';
  const button = page.getByRole('button', { name: copy.buttonFor('Import into CDS') });
  const dialog = page.getByRole('dialog');

  // Nobody has cdsctl yet.
  await settled(page);
  await button.click();
  await expect(dialog.getByText(copy.missing['not-found'].title('cdsctl'))).toBeVisible();
  await expectAccessible(page, 'the program is missing');
  await pictures(page, 'missing');
  await program(
    bin,
    list,
    'tr "\\0" "\\n" < /proc/$$/cmdline > "$OUT/cmdline"; tr "\\0" "\\n" < /proc/$$/environ > "$OUT/environ"; cat "$5" > "$OUT/file"; pwd > "$OUT/pwd"',
    'echo "Reading the file"; sed -n "s/.*token:/token is/p" "$5"; echo "a warning for $4" >&2; echo "Repository manager imported"',
  );
  await settled(page);
  await dialog.getByRole('button', { name: copy.missing.again }).click();
  await expect(dialog.getByText('cdsctl project vcs import', { exact: false }).first()).toBeVisible();
  await expect(dialog.getByText(join(bin, 'cdsctl'))).toBeVisible();
  await expect(dialog.getByText(copy.fileStates.saved, { exact: false })).toBeVisible();
  await expectAccessible(page, 'the command is shown');
  await pictures(page, 'shown');
  expect(await readFile(join(bin, 'cmdline'), 'utf8').catch(() => '')).toBe('');

  await settled(page);
  await dialog.getByRole('button', { name: copy.run }).click();
  await expect(dialog.getByText((runEndCopy.seen as { title: string }).title)).toBeVisible();
  await expect(dialog.getByRole('log')).toContainText('Repository manager imported');
  await expect(dialog.getByRole('log')).toContainText('[secret]');
  await expectAccessible(page, 'it was seen');
  await pictures(page, 'seen');
  expect(await readFile(join(bin, 'file'), 'utf8')).toContain(secret);
  expect((await readFile(join(bin, 'pwd'), 'utf8')).trim()).toBe(join(out, 'inline'));
  const seen = (await Promise.all(['cmdline', 'environ'].map((name) => readFile(join(bin, name), 'utf8')))).join('');
  expect(`${seen}${await page.content()}`).not.toContain(secret);
  await dialog.getByRole('button', { name: copy.close }).click();

  // What takes long is cancelled, with all that it started.
  await program(bin, list, 'sleep 60 & echo $! > "$OUT/child"; echo "Waiting for CDS"; wait');
  await settled(page);
  await button.click();
  await dialog.getByRole('button', { name: copy.run }).click();
  await expect(dialog.getByRole('log')).toContainText('Waiting for CDS');
  await pictures(page, 'running');
  await dialog.getByRole('button', { name: copy.cancel }).click();
  await expect(dialog.getByText((runEndCopy.cancelled as { title: string }).title)).toBeVisible();
  const child = (await readFile(join(bin, 'child'), 'utf8')).trim();
  expect(await readFile(`/proc/${child}/stat`, 'utf8').catch(() => ') Z')).toContain(') Z');
  await settled(page);
  await dialog.getByRole('button', { name: copy.close }).click();

  // A file that was changed after the look is not used unseen.
  await program(bin, list, 'echo "no right to do that" >&2; exit 3');
  await settled(page);
  await button.click();
  await expect(dialog.getByRole('button', { name: copy.run })).toBeVisible();
  const folder = join(out, 'inline');
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.yml'));
  await writeFile(join(folder, file), 'changed: by hand\n');
  await dialog.getByRole('button', { name: copy.run }).click();
  await expect(dialog.getByText(file, { exact: false }).first()).toBeVisible();
  await settled(page);
  await dialog.getByRole('button', { name: copy.runAgain }).click();
  await expect(dialog.getByText(copy.fileStates.changed, { exact: false })).toBeVisible();
  await settled(page);
  await dialog.getByRole('button', { name: copy.run }).click();
  await expect(dialog.getByText(/exit status 3/)).toBeVisible();
  await expectAccessible(page, 'it failed');
  await pictures(page, 'failed');
  await settled(page);
  await dialog.getByRole('button', { name: copy.close }).click();

  // It is noted where the token is now.
  await wizard.button(shellCopy.allConnections).first().click();
  await expect(wizard.title(homeCopy.title)).toBeVisible();
  const name = (await page.getByRole('heading', { level: 2, name: /CDS/ }).first().textContent()) ?? '';
  await settled(page);
  await wizard.choose(homeCopy.where);
  await expect(dialog.getByText(whereCopy.kinds.destination('CDS'))).toBeVisible();
  await expect(dialog.getByRole('list', { name: recordWords.title })).toContainText('CDS');
  await dialog.getByRole('button', { name: words.close }).click();

  // The terminal, for the same connection: nothing without a yes.
  const unasked = await handrail(['apply', name], { env });
  expect(unasked).toMatchObject({ status: 2 });
  expect(unasked.stdout).toContain('cdsctl project vcs import');
  const failed = await handrail(['apply', name, '--yes'], { env });
  expect(failed).toMatchObject({ status: 1 });
  expect(failed.stderr).toContain('no right to do that');
  await program(bin, list, 'cat "$5"; pwd > "$OUT/pwd"');
  const done = await handrail(['apply', name, '--yes', '--json', '--secrets', 'placeholder'], { env });
  expect(done).toMatchObject({ status: 0 });
  expect(JSON.parse(done.stdout)).toMatchObject({ ok: true, end: { code: 'seen' } });
  expect(`${unasked.stdout}${failed.stdout}${done.stdout}${done.stderr}`).not.toContain(secret);
  expect((await readFile(join(bin, 'pwd'), 'utf8')).trim()).toContain(join(home, 'run'));
  expect(await readdir(join(home, 'run'))).toEqual([]);
});
