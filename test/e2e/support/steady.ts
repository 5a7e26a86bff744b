/** What moves by itself on a screen, and which clicks reached it: written down inside the page, from its first moment. */
import type { Locator, Page, Request } from '@playwright/test';
import { expect } from '@playwright/test';
import { drawn } from './seen.ts';

/** A part of a screen that moved: how much (the score of web.dev/articles/cls), and what. */
export interface Shift {
  readonly value: number;
  readonly what: readonly string[];
}

interface Log {
  /** When the screen that is there was painted; null while it is not. */
  paintedAt: number | null;
  /** When the press that is judged began. */
  pressedAt: number;
  shifts: { at: number; value: number; what: string[] }[];
  /** Second clicks, and whether they reached a screen that came since the press. */
  clicks: { what: string; onNext: boolean }[];
}
declare global {
  interface Window {
    steady: Log;
  }
}

/**
 * Runs inside the page before anything of it. `newScreen` is marked by the app as `data-settling` on the root element
 * (renderer/ui/feedback/guard.ts); the frame after it is the screen's first.
 */
function record(): void {
  const log: Log = (window.steady = { paintedAt: 0, pressedAt: 0, shifts: [], clicks: [] });
  const named = (node: Node | null): string => {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    if (element === null) return '?';
    const classes = element.getAttribute('class') ?? '';
    return `${element.tagName.toLowerCase()}${classes === '' ? '' : `.${classes.split(' ').join('.')}`} “${element.textContent.trim().slice(0, 40)}”`;
  };
  // `hadRecentInput` says only that something was pressed in the half second before, whatever the cause of the shift; so it is not asked.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    })[]) {
      log.shifts.push({
        at: entry.startTime,
        value: entry.value,
        what: entry.sources.map(
          ({ node, previousRect, currentRect }) =>
            `${named(node)} from ${Math.round(previousRect.left)},${Math.round(previousRect.top)} to ${Math.round(currentRect.left)},${Math.round(currentRect.top)}`,
        ),
      });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const painted = (): void => void requestAnimationFrame(() => requestAnimationFrame((now) => (log.paintedAt = now)));
  new MutationObserver((changes) => {
    for (const { oldValue } of changes) {
      if (oldValue !== null || !document.documentElement.hasAttribute('data-settling')) continue;
      log.paintedAt = null;
      painted();
    }
  }).observe(document, { subtree: true, attributes: true, attributeOldValue: true, attributeFilter: ['data-settling'] });
  // What the guard refuses is stopped before it comes here.
  window.addEventListener('click', (event) => {
    if (event.isTrusted && event.detail > 1)
      log.clicks.push({ what: named(event.target as Node), onNext: (log.paintedAt ?? Infinity) > log.pressedAt });
  });
}

/**
 * How long each answer of the host takes, in milliseconds: long enough to come after the screen that asks for it was painted, on every
 * computer.
 */
const answerMs = 100;

/** The calls of a page that are not answered yet. */
const unanswered = new WeakMap<Page, Set<Request>>();

/**
 * Begins to write down, before the page is opened. Every answer of the host is late from now on, so that what depends on it is always seen
 * to come.
 */
export async function watchSteadiness(page: Page): Promise<void> {
  await page.addInitScript(record);
  const waiting = new Set<Request>();
  unanswered.set(page, waiting);
  const ended = (call: Request): void => void waiting.delete(call);
  page.on('requestfinished', ended).on('requestfailed', ended);
  await page.route('**/call/*', async (route) => {
    waiting.add(route.request());
    await new Promise((later) => setTimeout(later, answerMs));
    // The page may have closed meanwhile.
    await route.continue().catch(() => undefined);
  });
}

/** Presses twice in one place, as fast as a hand does. */
export async function pressTwice(button: Locator): Promise<void> {
  const page = button.page();
  await button.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    window.steady.pressedAt = performance.now();
    window.steady.shifts = [];
    window.steady.clicks = [];
  });
  await button.hover();
  const { mouse } = page;
  await mouse.down({ clickCount: 1 });
  await mouse.up({ clickCount: 1 });
  await page.waitForTimeout(80);
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
}

/**
 * What was asked for is there. A new screen is judged from its first frame; an answer on the same one (`inPlace`) has made room for itself,
 * and from now on nothing moves.
 */
export async function isAnswered(page: Page, inPlace: boolean): Promise<void> {
  await page.evaluate(async (same) => {
    for (let count = 0; count < 2; count += 1) await new Promise(requestAnimationFrame);
    if (same) window.steady.shifts = [];
  }, inPlace);
  // One call's answer may bring the next: none is under way in two looks with a drawn page between them.
  for (let quiet = 0; quiet < 2; quiet += 1) {
    await expect.poll(() => unanswered.get(page)?.size, { intervals: [20] }).toBe(0);
    await drawn(page);
  }
}

/** What moved since the screen that is there was painted, and the second clicks that reached one which came after the press. */
export async function sinceThen(page: Page): Promise<{ readonly shifts: readonly Shift[]; readonly onNext: readonly string[] }> {
  return page.evaluate(async () => {
    // Two frames, so that the last shift is heard of.
    for (let count = 0; count < 2; count += 1) await new Promise(requestAnimationFrame);
    const { paintedAt, pressedAt, shifts, clicks } = window.steady;
    return {
      shifts: shifts.filter(({ at }) => at > Math.max(paintedAt ?? Infinity, pressedAt)).map(({ value, what }) => ({ value, what })),
      onNext: clicks.filter(({ onNext }) => onNext).map(({ what }) => what),
    };
  });
}
