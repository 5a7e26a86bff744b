/** What of the window is free to be read, and bringing something into it. */
import { closeToClicks } from './guard.ts';

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Pixels kept between what is brought into view and the edge. */
const margin = 12;
/** In rem: above the bar at the bottom the page fades out, and nothing shall be read through that. */
const fade = 1.5;

/** The part of the window that no bar lies over or fades, in pixels from its top. Bars are marked `data-bar`, `top` or `bottom`. */
export function freeSpan(): Span {
  const bars = [...document.querySelectorAll('[data-bar]')].filter(
    (bar) => getComputedStyle(bar).position === 'sticky' && bar.getBoundingClientRect().height > 0,
  );
  const edge = (which: string): readonly DOMRect[] =>
    bars.filter((bar) => bar.getAttribute('data-bar') === which).map((bar) => bar.getBoundingClientRect());
  const top = Math.max(0, ...edge('top').map((bar) => bar.bottom));
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const bottom = Math.min(window.innerHeight, ...edge('bottom').map((bar) => bar.top - fade * rem));
  return { top, bottom };
}

function spanOf(elements: readonly Element[]): Span {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  return { top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
}

/** True where nothing of it is outside the window or under a bar. */
export function isInView(...elements: readonly Element[]): boolean {
  const span = spanOf(elements);
  const free = isInDialog(elements) ? { top: 0, bottom: window.innerHeight } : freeSpan();
  return span.top >= free.top && span.bottom <= free.bottom;
}

const isInDialog = (elements: readonly Element[]): boolean => elements.some((element) => element.closest('dialog') !== null);

/**
 * Scrolls no further than it must, so that `message` can be read, together with `beside` (what it is about, the larger part first) as far
 * as
 * there is room.
 * What is taller than the window shows its beginning. At once, not gliding: nothing shall be pressed while it moves.
 */
export function bringIntoView(message: Element, ...beside: readonly Element[]): void {
  const whole = [message, ...beside];
  if (isInView(...whole)) return;
  // What lies under the pointer now is not what was pressed.
  closeToClicks();
  if (isInDialog(whole)) {
    message.scrollIntoView({ block: 'nearest' });
    return;
  }
  const free = freeSpan();
  const room = free.bottom - free.top - margin;
  const spans = [...beside, message].map((_, at, all) => spanOf([message, ...all.slice(at, -1)]));
  const { top, bottom } = spans.find((span) => span.bottom - span.top <= room) ?? spanOf([message]);
  const up = top - free.top - margin;
  const by = bottom - top > room || up < 0 ? up : Math.max(0, bottom - free.bottom);
  window.scrollBy({ top: by, behavior: 'instant' });
}

/** Scrolls so that as much of `part` can be read as there is room for below `kept`, which stays in view. */
export function bringBelow(part: Element, kept: Element): void {
  const free = freeSpan();
  const wanted = part.getBoundingClientRect().bottom - free.bottom;
  const by = Math.min(wanted, kept.getBoundingClientRect().top - free.top - margin);
  if (by <= 0) return;
  closeToClicks();
  window.scrollBy({ top: by, behavior: 'instant' });
}
