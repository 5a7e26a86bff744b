/** The look at accessibility itself: what it must see, also on a screen that is nearly one that it has seen before. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';

const screen = (more: string): string => `<!doctype html><html lang="en"><head><title>A screen</title></head>
<body style="background: #fff; color: #222"><main><h1>Question</h1><p class="text">Words</p>${more}</main></body></html>`;

async function looks(page: Page, more: string): Promise<void> {
  await page.setContent(screen(more));
  await expectAccessible(page, 'a screen');
}

test.beforeEach(async ({ page }) => {
  await looks(page, '<button type="button" class="quiet">Go on</button>');
});

test('a screen that differs in its words alone passes', async ({ page }) => {
  await looks(page, '<button type="button" class="quiet">Weiter</button>');
});

const faults = {
  'text that cannot be read': ['<p style="color: #ddd">Pale</p>', 'color-contrast'],
  'the same element in a darker place': ['<div style="background: #333"><p class="text">Words</p></div>', 'color-contrast'],
  'a field without a label': ['<input id="field">', 'label'],
  'a button that lost its words': ['<button type="button" class="quiet"></button>', 'button-name'],
  'a link without words': ['<a href="#there"></a>', 'link-name'],
  'a level of heading left out': ['<h4>Deep</h4>', 'heading-order'],
  'a second main': ['</main><main><p class="text">Words</p>', 'landmark'],
  'a description that is not there': ['<button type="button" aria-labelledby="nowhere"></button>', 'button-name'],
  'an item outside of a list': ['<div><li>Item</li></div>', 'listitem'],
} as const;

for (const [name, [more, rule]] of Object.entries(faults)) {
  test(`${name} is found`, async ({ page }) => {
    await expect(looks(page, more)).rejects.toThrow(rule);
    // And again: what was found faulty is not taken for seen.
    await expect(looks(page, more)).rejects.toThrow(rule);
  });
}
