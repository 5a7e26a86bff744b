/** Accessibility by axe-core, in light and in dark. */
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line for each violation and place. */
async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async (wanted): Promise<AxeResults> => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    return inPage.run(document, { runOnly: { type: 'tag', values: wanted }, resultTypes: ['violations'] });
  }, tags);
  return results.violations.flatMap((found) =>
    found.nodes.map((node) => `${found.id} (${found.impact ?? '?'}): ${node.target.join(' ')}: ${node.failureSummary ?? found.help}`),
  );
}

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

/** Expects no violation on the page as it stands, light and dark; `where` names it in the report. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Through the debugger, which the page's content security policy does not bind.
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await wear(page, colorScheme);
    expect(await violations(page), `${where}, ${colorScheme}`).toEqual([]);
  }
  await wear(page, 'light');
}
