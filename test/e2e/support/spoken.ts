/** What is wrong with a screen in the made-up language (contract/copy/pseudo.ts): English that no table has, and text that is cut off. */
import type { Page } from '@playwright/test';
import { platforms } from '../../../electron/core/platforms/registry.ts';

/**
 * Values, not sentences of Handrail: names of products, what is on Bitbucket's own pages (paths, labels of its tokens), addresses, scopes,
 * names of variables and repositories, and the people and projects of the practice Bitbucket.
 */
const values = [
  /(?:https?:\/\/|\/)\S+/gu,
  /[\w.-]+@[\w.-]+/gu,
  /\b[\w-]+(?:\.[\w-]+)+\b/gu,
  /\b[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+\b/gu,
  /\b[a-z]+:[a-z]+:bitbucket\b/gu,
  /\b(?:Handrail|Bitbucket|Atlassian|Cloud|Server|Data Center)\b/gu,
  /\b(?:API token with scopes|(?:Project |Repository )?HTTP access tokens?|Create token)\b/gu,
  /\bProfile picture › .*$/gu,
  /\b[a-z]+(?:-[a-z]+)+\b/gu,
  /\b(?:Ada Admin|ada(?:-acme)?|svc-bitbucket|Payments|Mobile|Data|acme|Acme)\b/gu,
] as const;

/** What a platform's file has beside its words: titles of pages, Bitbucket's labels of permissions, the platform's keys as questions. */
const catalogueValues: ReadonlySet<string> = new Set(
  platforms()
    .flatMap(({ deployments }) => Object.values(deployments))
    .flatMap(({ sources, grants, inputs }) => [
      ...sources.map(({ title }) => flat(title)),
      ...grants.map(({ label }) => flat(label)),
      ...inputs.map(({ label }) => label).filter((label) => /^[a-z]\S*$/.test(label)),
    ]),
);

/** Names of platforms, also inside of other texts. */
const names = new RegExp(
  platforms()
    .map(({ name }) => name)
    .join('|'),
  'gu',
);

function flat(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}

/** English texts on screen and in the names that screen readers say, outside the brackets of the made-up language. */
export async function englishLeft(page: Page): Promise<readonly string[]> {
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
        parentElement.closest('script, style, noscript, code, pre, [lang]:not(html)') !== null
      )
        continue;
      let block = parentElement;
      while (block.parentElement !== null && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      blocks.add(block);
    }
    for (const block of blocks) {
      const copy = block.cloneNode(true) as Element;
      for (const code of copy.querySelectorAll('script, style, code, pre')) code.textContent = ' ';
      shown.push(copy.textContent);
    }
    for (const element of document.body.querySelectorAll(named.map((name) => `[${name}]`).join(', ')))
      shown.push(...named.map((name) => element.getAttribute(name) ?? ''));
    return shown;
  });
  return [...new Set(texts.map((text) => leftOver(text)).filter((text) => text !== ''))];
}

/** What is left of a text without what stands in brackets and values. */
function leftOver(text: string): string {
  let depth = 0;
  let outside = '';
  for (const letter of text) {
    if (letter === '⟦') depth += 1;
    else if (letter === '⟧') depth -= 1;
    else if (depth === 0) outside += letter;
    if (letter === '⟧') outside += ' | ';
  }
  return outside
    .split(' | ')
    .map((part) => flat(part))
    .filter((part) => !catalogueValues.has(part))
    .map((part) => [...values, names].reduce((left, value) => left.replaceAll(value, ''), part))
    .filter((part) => /[a-z]{3,}/u.test(part))
    .join(' | ');
}

/** Texts that do not fit their place, and a page that is wider than its window. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { documentElement: root } = document;
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
      else if (box.width > 0 && box.right > innerWidth + 1 && element.closest('[data-scrolls], pre, table') === null)
        faults.push(`reaches ${Math.round(box.right - innerWidth)} px out of the window: ${element.textContent.slice(0, 60)}`);
    }
    return [...new Set(faults)];
  });
}
