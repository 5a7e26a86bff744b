/** What happens on the page when "Check all" comes to its end. */
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { closeToClicks } from '../ui/feedback/guard.ts';
import { bringIntoView } from '../ui/feedback/view.ts';

/** The cards' distance from the page's top, in pixels. */
function topOf(list: Element | null): number {
  return list === null ? 0 : list.getBoundingClientRect().top + window.scrollY;
}

/**
 * Reading goes on at the result. Who is among the cards meanwhile, with the pointer or the focus, stays there: the page is scrolled by
 * what the result takes above them, so that no card moves, and the result is only announced.
 */
export function useRunEnd(running: boolean, heading: RefObject<HTMLElement | null>): void {
  const wasRunning = useRef(running);
  const before = useRef(0);
  useLayoutEffect(() => {
    const list = document.querySelector('.home-list');
    const ended = wasRunning.current && !running;
    wasRunning.current = running;
    const top = topOf(list);
    const by = top - before.current;
    before.current = top;
    if (!ended || heading.current === null) return;
    if (list !== null && (list.matches(':hover') || list.contains(document.activeElement))) {
      window.scrollBy({ top: by, behavior: 'instant' });
      return;
    }
    closeToClicks();
    bringIntoView(heading.current.closest('section') ?? heading.current);
    heading.current.focus({ preventScroll: true });
  });
}
