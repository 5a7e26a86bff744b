/** Takes the pictures of one screen: light and dark, in both window sizes of the design. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { wear } from '../e2e/support/axe.ts';

export const screensFolder = join(import.meta.dirname, '../.screens');
const sizes = [
  { width: 1040, height: 720 },
  { width: 880, height: 600 },
] as const;

/** As narrow as the browser host's page is promised to work. */
const narrow = { width: 400, height: 800 } as const;

/**
 * One flow's pictures, numbered in the order in which they are taken; `one`: the usual size alone, and only the whole. What does not fit
 * into the window gets a second, taller picture.
 */
export function camera(
  page: Page,
  flow: string,
  options: { readonly narrow?: boolean; readonly one?: boolean } = {},
): (what: string) => Promise<void> {
  mkdirSync(screensFolder, { recursive: true });
  let taken = 0;
  return async (what) => {
    taken += 1;
    const name = `${flow}-${String(taken).padStart(2, '0')}-${what}`;
    for (const size of options.one === true ? sizes.slice(0, 1) : options.narrow === true ? [...sizes, narrow] : sizes) {
      await page.setViewportSize(size);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (const colorScheme of ['light', 'dark'] as const) {
        await wear(page, colorScheme);
        if (options.one !== true || height <= size.height)
          await page.screenshot({ path: join(screensFolder, `${name}-${size.width}x${size.height}-${colorScheme}.png`) });
        if (height <= size.height) continue;
        // A taller window rather than a stitched page: what sticks to the window's edge stays there.
        await page.setViewportSize({ ...size, height });
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.screenshot({ path: join(screensFolder, `${name}-${size.width}x${size.height}-${colorScheme}-whole.png`) });
        await page.setViewportSize(size);
      }
    }
    await wear(page, 'light');
    await page.setViewportSize(sizes[0]);
  };
}

/** A page that is no wizard: light, dark and as it is printed, whole. */
export async function pageCamera(page: Page, name: string): Promise<void> {
  mkdirSync(screensFolder, { recursive: true });
  for (const width of [1040, narrow.width]) {
    await page.setViewportSize({ width, height: 720 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await wear(page, colorScheme);
      await page.screenshot({ path: join(screensFolder, `${name}-${width}x720-${colorScheme}-whole.png`), fullPage: true });
    }
  }
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.screenshot({ path: join(screensFolder, `${name}-794x1123-print-whole.png`), fullPage: true });
  await page.pdf({ path: join(screensFolder, `${name}.pdf`), format: 'A4' });
}
