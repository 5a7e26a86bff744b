/**
 * Whether what happened can be seen: wholly in the window, under no bar, and where the focus is. Looks at the page as drawn, not at the
 * app's own marks.
 */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/**
 * What is the matter with a message as a person sees it; empty where it can be read and has the focus (or is what the focused field says of
 * itself).
 */
function faultsOf(message: Element, withFocus: boolean): readonly string[] {
  const faults: string[] = [];
  const box = message.getBoundingClientRect();
  const { innerHeight } = window;
  const covered = (y: number): boolean => {
    const top = document.elementFromPoint(box.left + Math.min(12, box.width / 2), y);
    return top === null || !(message.contains(top) || top.contains(message));
  };
  if (box.height === 0) faults.push('it is not drawn');
  if (box.top < -0.5) faults.push(`it begins ${Math.round(-box.top)} px above the window`);
  const tall = box.height > innerHeight * 0.6;
  if (!tall && box.bottom > innerHeight + 0.5) faults.push(`it ends ${Math.round(box.bottom - innerHeight)} px below the window`);
  for (const y of tall ? [box.top + 2] : [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2])
    if (y >= 0 && y < innerHeight && covered(y)) faults.push(`something lies over it at ${Math.round(y)} px`);
  if (withFocus) {
    const focus = document.activeElement;
    const said = [...document.querySelectorAll('[aria-describedby]')]
      .filter((each) => each.contains(focus))
      .flatMap((each) => (each.getAttribute('aria-describedby') ?? '').split(' '));
    const describes =
      message.closest('[id]') !== null &&
      said.some((id) => document.getElementById(id)?.contains(message) === true || message.contains(document.getElementById(id)));
    const within =
      focus !== null &&
      focus !== document.body &&
      (message.contains(focus) || (focus.contains(message) && focus.matches('[tabindex="-1"]:not(main)')));
    if (!describes && !within)
      faults.push(`the focus is on ${focus?.tagName ?? 'nothing'} “${(focus?.textContent ?? '').trim().slice(0, 40)}”`);
  }
  return faults;
}

/** Expects that the message is wholly on screen, and, unless `focus` is false, that it or its field has the focus. */
export async function expectSeen(message: Locator, what: string, focus = true): Promise<void> {
  await expect(message.first(), what).toBeVisible();
  await expect(async () => {
    expect(await message.first().evaluate(faultsOf, focus), what).toEqual([]);
  }).toPass({ timeout: 30_000, intervals: [50, 100, 250] });
}

/** Expects that a screen reader hears it once: what has the focus, or describes it, is in no live region as well. */
export async function expectHeardOnce(message: Locator, what: string): Promise<void> {
  expect(
    await message.first().evaluate((element) => element.closest('[role="alert"], [role="status"], [aria-live]') === null),
    `${what}: heard once`,
  ).toBe(true);
}

/** Where a button is, to see that it stays there. */
export async function placeOf(target: Locator): Promise<{ readonly x: number; readonly y: number; readonly right: number } | null> {
  const box = await target.boundingBox();
  return box === null ? null : { x: Math.round(box.x), y: Math.round(box.y), right: Math.round(box.x + box.width) };
}

/** Waits until what the page has done so far is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * Waits until the screen takes clicks. The page tells when the mark goes: a look in each frame, as Playwright has it, makes the browser
 * draw frames that nobody sees, 24 for each screen, and its own wait for a locator looks again after half a second.
 */
export async function settled(page: Page): Promise<void> {
  // Playwright begins anew in the document that is there after a navigation.
  await page.waitForFunction(
    () =>
      new Promise<true>((done) => {
        const look = (): void => {
          if (document.querySelector('[data-settling]') !== null) return;
          observer.disconnect();
          done(true);
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-settling'] });
        look();
      }),
  );
}
