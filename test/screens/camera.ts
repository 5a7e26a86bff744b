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

/** One flow's pictures, numbered in the order in which they are taken. What does not fit into the window gets a second, taller picture. */
export function camera(page: Page, flow: string): (what: string) => Promise<void> {
  mkdirSync(screensFolder, { recursive: true });
  let taken = 0;
  return async (what) => {
    taken += 1;
    const name = `${flow}-${String(taken).padStart(2, '0')}-${what}`;
    for (const size of sizes) {
      await page.setViewportSize(size);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (const colorScheme of ['light', 'dark'] as const) {
        await wear(page, colorScheme);
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
