/** What is wrong with a screen in the made-up language (contract/copy/pseudo.ts): English that no table has, and text that is cut off. */
import type { Page } from '@playwright/test';
import { leftOver } from '../../spoken.ts';

/**
 * English texts on screen and in the names that screen readers say, outside the brackets of the made-up language. `more`: words that are
 * values there.
 */
export async function englishLeft(page: Page, more: readonly string[] = []): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const shown: string[] = [];
    const named = ['aria-label', 'placeholder', 'title', 'alt'];
    const blocks = new Set<Element>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement } = node;
      if (
        parentElement === null ||
        (node as Text).data.trim() === '' ||
        parentElement.closest('script, style, noscript, code, pre, textarea, [lang]:not(html), [translate=no]') !== null
      )
        continue;
      let block = parentElement;
      while (block.parentElement !== null && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      blocks.add(block);
    }
    for (const block of blocks) {
      const copy = block.cloneNode(true) as Element;
      for (const code of copy.querySelectorAll('script, style, code, pre, [translate=no]')) code.textContent = ' ';
      shown.push(copy.textContent);
    }
    for (const element of document.body.querySelectorAll(named.map((name) => `[${name}]`).join(', ')))
      shown.push(...named.map((name) => element.getAttribute(name) ?? ''));
    return shown;
  });
  return [...new Set(texts.flatMap((text) => leftOver(text, { more })))];
}

/** Texts that do not fit their place, and a page that is wider than its window. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { documentElement: root } = document;
    // A row that is moved sideways, as the categories in a narrow window.
    const scrolls = (of: Element | null): boolean =>
      of !== null && of !== root && (/auto|scroll/.test(getComputedStyle(of).overflowX) || scrolls(of.parentElement));
    if (root.scrollWidth > root.clientWidth + 1) faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.includes('⟦'));
      if (!own || element.closest('[hidden], [aria-hidden="true"]') !== null) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      // Texts for screen readers alone are one pixel large on purpose; what is cut with a title is whole in the title.
      if (element.clientWidth <= 1 || element.title !== '') continue;
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const tall = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      const box = element.getBoundingClientRect();
      if (wide || tall) faults.push(`cut off: ${element.textContent.slice(0, 60)}`);
      else if (box.width > 0 && box.right > innerWidth + 1 && element.closest('pre, table') === null && !scrolls(element))
        faults.push(`reaches ${Math.round(box.right - innerWidth)} px out of the window: ${element.textContent.slice(0, 60)}`);
    }
    return [...new Set(faults)];
  });
}
