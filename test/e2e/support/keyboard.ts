/** A person with a keyboard and nothing else. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

const mostTabs = 120;

async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.count()) === 1 && target.evaluate((element) => element === document.activeElement);
}

export class Keyboard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Tabs forward until `target` has the focus. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await hasFocus(target)) return;
      await this.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${String(target)}.`);
  }

  /** Reaches a field and replaces what stands in it. */
  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** Reaches a group of cards and moves to one of them with the arrow keys. */
  async choose(option: Locator): Promise<void> {
    await expect(option).toBeVisible();
    const group = this.page.getByRole('radiogroup').filter({ has: option });
    for (let tabs = 0; !(await group.evaluate((element) => element.contains(document.activeElement))); tabs += 1) {
      if (tabs > mostTabs) throw new Error(`The keyboard does not reach ${String(option)}.`);
      await this.press('Tab');
    }
    // Space chooses the one that has the focus; the arrows both move and choose.
    await this.press('Space');
    for (let steps = 0; !(await option.isChecked()); steps += 1) {
      if (steps > 20) throw new Error(`The arrow keys do not reach ${String(option)}.`);
      await this.press('ArrowDown');
    }
  }

  /** Reaches a button, or a disclosure, and presses it. */
  async use(target: Locator): Promise<void> {
    await this.reach(target);
    await this.press('Enter');
  }
}
