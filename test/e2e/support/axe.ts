/** Accessibility by axe-core, in light and in dark. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a look is for: all that the tags name, or some rules, on the whole page or on the parts that `mark` left in it. */
interface Look {
  readonly rules: readonly string[] | null;
  readonly parts: boolean;
}

/** One line for each violation and place. */
async function violations(page: Page, { rules, parts }: Look): Promise<string[]> {
  const only = rules === null ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: [...rules] };
  const results = await page.evaluate(
    async ({ runOnly, inParts }): Promise<AxeResults> => {
      const { axe: inPage, unseenParts } = window as unknown as { axe: typeof axe; unseenParts: Element[] };
      const there = unseenParts.filter((part) => part.isConnected);
      return inPage.run(inParts && there.length > 0 ? { include: there } : document, {
        runOnly,
        resultTypes: ['violations'],
        elementRef: false,
        preload: false,
      });
    },
    { runOnly: only, inParts: parts },
  );
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

/** Rules about the page as a whole, which axe leaves out where it is shown parts: they depend on headings, landmarks and element ids. */
const ofPage: readonly string[] = [
  'bypass',
  'document-title',
  'duplicate-id-aria',
  'heading-order',
  'html-has-lang',
  'html-lang-valid',
  'landmark-banner-is-top-level',
  'landmark-complementary-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'meta-viewport',
  'page-has-heading-one',
  'region',
];

/** Every shape that was found to be without fault in this run, by whichever worker: a file that goes with what Playwright empties. */
function seenFile(): string {
  return join(test.info().project.outputDir, '.looked', 'shapes');
}

interface Shapes {
  /** The order of headings and landmarks, and whether an id is there twice. */
  readonly page: string;
  /** One for each element in the order of the document. */
  readonly elements: readonly string[];
}

/**
 * What axe can see of each element: tag, attributes, whether it has text and a label, and all that for every element around it, in this
 * window's size. Which words they are, and the numbers that React gives its elements, make no other shape.
 */
async function shapes(page: Page): Promise<Shapes> {
  return page.evaluate(() => {
    // cyrb53 (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js): short enough to send, long enough not to meet.
    const hash = (text: string): string => {
      let [one, two] = [0xdeadbeef, 0x41c6ce57];
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        one = Math.imul(one ^ code, 2654435761);
        two = Math.imul(two ^ code, 1597334677);
      }
      one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
      two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
      return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
    };
    const worded = new Set(['value', 'href', 'title', 'placeholder', 'aria-label', 'alt', 'download', 'src', 'd', 'data-index']);
    const named = new Set([
      'id',
      'for',
      'name',
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'aria-owns',
      'aria-activedescendant',
    ]);
    const found = new Map<Element, string>();
    const elements = [document.documentElement, ...document.body.querySelectorAll('*'), document.body];
    const shapeOf = (element: Element): string => {
      const known = found.get(element);
      if (known !== undefined) return known;
      const attributes = [...element.attributes]
        .map(({ name, value }) => {
          if (worded.has(name)) return value.trim() === '' ? name : `${name}=x`;
          if (!named.has(name)) return `${name}=${value}`;
          const to = name.startsWith('aria-') ? value.split(/\s+/u).every((id) => document.getElementById(id) !== null) : '';
          return `${name}=${value === '' ? '' : 'x'}${to}`;
        })
        .sort();
      const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
      const labels = 'labels' in element ? (element as HTMLInputElement).labels?.length : 0;
      // A button, a link or a list is judged by what is in it.
      const inner = element.matches('button, a, summary, label, th, td, dl, ul, ol, [role]')
        ? `${String(element.textContent.trim() !== '')} ${[...new Set([...element.children].map((child) => child.tagName))].join()}`
        : '';
      const above = element.parentElement === null ? `${innerWidth}x${innerHeight}` : shapeOf(element.parentElement);
      const shape = hash([above, element.tagName, ...attributes, text, labels, inner].join(' '));
      found.set(element, shape);
      return shape;
    };
    (window as unknown as { elementsSeen: Element[] }).elementsSeen = elements;
    const landmarks = 'h1, h2, h3, h4, h5, h6, main, nav, aside, header, footer, section[aria-label], section[aria-labelledby], [role]';
    const order = [...document.querySelectorAll(landmarks)].map((element) => `${element.tagName}${element.getAttribute('role') ?? ''}`);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = new Set(ids).size !== ids.length;
    return {
      page: hash(`${order.filter((each, at) => each !== order[at - 1]).join(' ')} ${String(twice)} ${document.title === '' ? '' : 'x'}`),
      elements: elements.map(shapeOf),
    };
  });
}

/** Leaves in the page the outermost elements whose shape is new. */
async function mark(page: Page, isNew: readonly boolean[]): Promise<void> {
  await page.evaluate((news) => {
    const { elementsSeen } = window as unknown as { elementsSeen: Element[] };
    const unseen = new Set(elementsSeen.filter((_, at) => news[at] === true));
    const parts = [...unseen].filter((element) => {
      for (let above = element.parentElement; above !== null; above = above.parentElement) if (unseen.has(above)) return false;
      return true;
    });
    (window as unknown as { unseenParts: Element[] }).unseenParts = parts;
  }, isNew);
}

/**
 * Expects no violation on the page: everything in light, and what the colours decide in dark too. `where` names it in the report. What has
 * the shape of something that was found to be without fault before is not looked at again: a look at everything costs as much as the rest
 * of a walk, and screens differ from each other in few elements.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const file = seenFile();
  const seen = new Set((await readFile(file, 'utf8').catch(() => '')).split('\n'));
  const found = await shapes(page);
  const news = found.elements.map((shape) => !seen.has(shape));
  const pageIsNew = !seen.has(found.page);
  if (!pageIsNew && !news.includes(true)) return;
  await mark(page, news);
  // Through the debugger, which the page's content security policy does not bind. Half a megabyte: once for each document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await wear(page, 'light');
  if (pageIsNew) expect(await violations(page, { rules: ofPage, parts: false }), `${where}, the page`).toEqual([]);
  if (news.includes(true)) {
    expect(await violations(page, { rules: null, parts: true }), `${where}, light`).toEqual([]);
    await wear(page, 'dark');
    expect(await violations(page, { rules: ofColour, parts: true }), `${where}, dark`).toEqual([]);
    await wear(page, 'light');
  }
  await mkdir(dirname(file), { recursive: true });
  // One write at the end of the file: workers do not get between each other's lines.
  await appendFile(file, `${[found.page, ...new Set(found.elements.filter((_, at) => news[at]))].join('\n')}\n`);
}
