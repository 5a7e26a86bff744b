/** Accessibility by axe-core, in light and in dark. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line for each violation and place, by these rules, or by all that the tags name. */
async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  const only = rules === null ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: [...rules] };
  const results = await page.evaluate(async (runOnly): Promise<AxeResults> => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    return inPage.run(document, { runOnly, resultTypes: ['violations'], elementRef: false, preload: false });
  }, only);
  return results.violations.flatMap((found) =>
    found.nodes.map((node) => `${found.id} (${found.impact ?? '?'}): ${node.target.join(' ')}: ${node.failureSummary ?? found.help}`),
  );
}

/** What light and dark can differ in: they are the same elements in other colours (the style sheet alone asks for the scheme). */
const ofColour: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** Light or dark, and waits until the page is drawn in it. */
export async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // A colour in transition has the contrast of neither end.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
        .map((one) => one.finished),
    ),
  );
}

/**
 * Stands for a screen that was found to be without fault in this run, by whichever worker: a file in the folder that Playwright empties
 * at the start of each run.
 */
function markOf(screen: string): string {
  return join(test.info().project.outputDir, '.looked', createHash('sha256').update(screen).digest('hex'));
}

/**
 * What axe can see of a screen: its elements, their attributes and styles and where there is text, in this window's size. Which words
 * they are, and the numbers that React gives its elements, make no other screen.
 */
async function signature(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const each of copy.querySelectorAll('script, style, link, meta')) each.remove();
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) texts.currentNode.nodeValue = texts.currentNode.nodeValue?.trim() === '' ? '' : 'x';
    return `${innerWidth}x${innerHeight} ${copy.outerHTML.replace(/_r_\w+_/g, 'id').replace(/ (value|href|title|placeholder)="[^"]+"/g, ' $1="x"')}`;
  });
}

/**
 * Expects no violation on the page: everything in light, and what the colours decide in dark too. `where` names it in the report. A screen
 * that differs in its words alone from one that was looked at is not looked at again: a look takes as long as filling it in.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const mark = markOf(await signature(page));
  if (existsSync(mark)) return;
  // Through the debugger, which the page's content security policy does not bind. Half a megabyte: once for each document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await wear(page, 'light');
  expect(await violations(page, null), `${where}, light`).toEqual([]);
  await wear(page, 'dark');
  expect(await violations(page, ofColour), `${where}, dark`).toEqual([]);
  await wear(page, 'light');
  await mkdir(dirname(mark), { recursive: true });
  await writeFile(mark, '');
}
