/**
 * The first question is in the window's document: seen and answered before any script runs, and taken over where it is. In the real
 * Electron where its program is installed, else in the double.
 */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addressCopy, homeCopy, serverCopy, words } from '../../electron/contract/copy/wizard.ts';
import { Wizard, beUnhurried } from '../e2e/support/wizard.ts';
import { closeAll, launchDesktop, shell } from './launch.ts';

const root = resolve(import.meta.dirname, '../..');
const folders: string[] = [];

test.afterEach(async () => {
  await closeAll();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Writes down what moves, and keeps away the words for a page without a script: a slow computer is not done when they come. */
const waiting = (entry: string): string => `
  window.log = { moved: 0 };
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.log.moved += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('#root, .not-running { animation: none !important }');
  document.adoptedStyleSheets = [sheet];
  addEventListener('go', () => import('./${entry}'), { once: true });
`;

/** The built app in a folder of its own, whose page loads its script when it is told `go`. */
async function slowApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-slow-'));
  folders.push(folder);
  for (const part of ['desktop', 'renderer']) await cp(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const page = join(folder, 'dist/renderer/index.html');
  const html = await readFile(page, 'utf8');
  const entry = /src="\.\/assets\/(index-[^"]+)"/.exec(html)?.[1] ?? '';
  await writeFile(join(folder, 'dist/renderer/assets/wait.js'), waiting(entry));
  await writeFile(page, html.replace(/assets\/index-[^"]+\.js/, 'assets/wait.js'));
  return folder;
}

const go = (page: Page): Promise<unknown> => page.evaluate(() => window.dispatchEvent(new Event('go')));
const picture = (page: Page): Promise<readonly string[]> =>
  page.locator('#root').evaluate((element) =>
    [...element.querySelectorAll('*')].map((each, index) => {
      const marked = each as Element & { marked?: number };
      marked.marked ??= index;
      const { x, y, width, height } = each.getBoundingClientRect();
      return `${marked.marked} ${each.tagName} ${x} ${y} ${width} ${height}`;
    }),
  );

test(`the first question is drawn before its script, and stays where it is (in ${shell})`, async () => {
  const { page } = await launchDesktop([], await slowApp());
  await expect(page.getByRole('heading', { level: 1, name: serverCopy.title })).toBeVisible();
  const before = await picture(page);
  const wizard = new Wizard(page);
  await wizard.radio(serverCopy.cards.cloud.label).check();
  await go(page);
  await expect(page.locator('#root')).not.toHaveAttribute('data-drawn');
  const inMain = (all: readonly string[]): readonly string[] => all.slice(all.findIndex((each) => each.includes(' MAIN ')));
  // The list of steps says what was chosen, as it does after every choice; the question has not moved.
  const after = await page.locator('main').evaluate((element) =>
    [...element.querySelectorAll('*')].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return `${String((each as Element & { marked?: number }).marked)} ${each.tagName} ${x} ${y} ${width} ${height}`;
    }),
  );
  expect(after).toEqual(inMain(before).slice(1));
  await expect(wizard.radio(serverCopy.cards.cloud.label)).toBeChecked();
  await beUnhurried(page);
  await wizard.button(words.continue).click();
  await expect(wizard.title(addressCopy.cloudTitle)).toBeVisible();
});

test(`nothing moves when its script takes over (in ${shell})`, async () => {
  const { page } = await launchDesktop([], await slowApp());
  await expect(page.getByRole('heading', { level: 1, name: serverCopy.title })).toBeVisible();
  const before = await picture(page);
  await go(page);
  await expect(page.locator('#root')).not.toHaveAttribute('data-drawn');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // A system that writes days in another way has another width there.
  const steady = (all: readonly string[]): readonly string[] => all.filter((each) => !each.includes(' SPAN '));
  expect(steady(await picture(page))).toEqual(steady(before));
  expect(await page.evaluate(() => (window as unknown as { log: { moved: number } }).log.moved)).toBe(0);
});

test(`the list of connections opens without it (in ${shell})`, async () => {
  const desktop = await launchDesktop([], await slowApp());
  await go(desktop.page);
  await beUnhurried(desktop.page);
  const wizard = new Wizard(desktop.page);
  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  await expect(wizard.title(addressCopy.cloudTitle)).toBeVisible();
  await desktop.evaluate(({ app }) => app.quit());
  expect(await desktop.ended).toBe(0);
  const again = await desktop.again();
  await expect(again.page.locator('#not-running')).toBeAttached();
  expect(await again.page.locator('#root').innerHTML()).toBe('');
  await go(again.page);
  await expect(again.page.getByRole('heading', { name: homeCopy.title })).toBeVisible();
});
