/** Reading goes on at a result that has just come. */
import { closeToClicks } from './guard.ts';
import { bringIntoView } from './view.ts';

/** Gives the focus to the result's headline (`[data-result-headline]`), in view. True where there was one. */
export function showResult(inside: HTMLElement | null): boolean {
  const headline = inside?.querySelector<HTMLElement>('[data-result-headline]') ?? null;
  if (headline === null) return false;
  // It stands where something else was: that is what was being clicked.
  closeToClicks();
  bringIntoView(headline);
  headline.focus({ preventScroll: true });
  return true;
}
