/**
 * The made-up language on every screen: no English is left beside the values, nothing is cut off, and nothing is too wide, though each text
 * is 40 % longer. The words that the walk looks for are the same tables, spoken in the same language.
 */
import type { Page } from '@playwright/test';
import { speak } from '../../electron/contract/copy/language.ts';
import { speakLanguage } from '../../electron/contract/copy/languages.ts';
import { goldenCase } from './support/golden.ts';
import { expect, test } from './support/fixtures.ts';
import { cutOff, englishLeft } from './support/spoken.ts';
import { walk } from './support/walk.ts';
import { Wizard } from './support/wizard.ts';

test.beforeAll(() => speakLanguage('en-XA'));
test.afterAll(() => speak(null));

const sizes = [
  { width: 1040, height: 720, text: 100 },
  { width: 880, height: 600, text: 100 },
  { width: 400, height: 720, text: 100 },
  { width: 1040, height: 720, text: 200 },
] as const;

async function look(page: Page, what: string): Promise<void> {
  expect.soft(await englishLeft(page), `${what}: English that no table has`).toEqual([]);
  for (const { width, height, text } of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), text);
    expect.soft(await cutOff(page), `${what} at ${width}×${height}, text at ${text} %`).toEqual([]);
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  await page.setViewportSize(sizes[0]);
}

for (const name of ['cds/data-center', 'renovate/cloud']) {
  const golden = goldenCase(name);
  test.describe(name, () => {
    test.use({ place: golden.answers });
    test(`the walk to the exported file, ${name}`, async ({ page, launch, bitbucket, out }) => {
      const host = await launch([], { HANDRAIL_LANG: 'en-XA' });
      const wizard = new Wizard(page);
      await wizard.open(await host.link());
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-XA');
      await walk({ golden, wizard, bitbucket, out, onScreen: (_step, what) => look(page, what) });
    });
  });
}
