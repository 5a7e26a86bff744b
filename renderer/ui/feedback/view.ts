/** What of the window is free to be read, and bringing something into it. */
import { closeToClicks } from './guard.ts';

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Pixels kept between what is brought into view and the edge. */
const margin = 12;

/** The part of the window that no bar lies over, in pixels from its top. Bars are marked `data-bar`, `top` or `bottom`. */
export function freeSpan(): Span {
  const bars = [...document.querySelectorAll('[data-bar]')].filter((bar) => getComputedStyle(bar).position === 'sticky' && bar.getBoundingClientRect().height > 0);
  const edge = (which: string): readonly DOMRect[] => bars.filter((bar) => bar.getAttribute('data-bar') === which).map((bar) => bar.getBoundingClientRect());
  const top = Math.max(0, ...edge('top').map((bar) => bar.bottom));
  const bottom = Math.min(window.innerHeight, ...edge('bottom').map((bar) => bar.top));
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
 * Scrolls no further than it must, so that `message` can be read, with `beside` (the field that it is about) where both fit.
 * What is taller than the window shows its beginning. At once, not gliding: nothing shall be pressed while it moves.
 */
export function bringIntoView(message: Element, beside: Element | null = null): void {
  const both = beside === null ? [message] : [message, beside];
  if (isInView(...both)) return;
  // What lies under the pointer now is not what was pressed.
  closeToClicks();
  if (isInDialog(both)) {
    message.scrollIntoView({ block: 'nearest' });
    return;
  }
  const free = freeSpan();
  const room = free.bottom - free.top - 2 * margin;
  const all = spanOf(both);
  const { top, bottom } = all.bottom - all.top <= room ? all : spanOf([message]);
  const up = top - free.top - margin;
  const by = bottom - top > room || up < 0 ? up : Math.max(0, bottom - free.bottom + margin);
  window.scrollBy({ top: by, behavior: 'instant' });
}

/** Scrolls so that as much of `part` can be read as there is room for below `kept`, which stays in view. */
export function bringBelow(part: Element, kept: Element): void {
  const free = freeSpan();
  const wanted = part.getBoundingClientRect().bottom - free.bottom + margin;
  const by = Math.min(wanted, kept.getBoundingClientRect().top - free.top - margin);
  if (by <= 0) return;
  closeToClicks();
  window.scrollBy({ top: by, behavior: 'instant' });
}
