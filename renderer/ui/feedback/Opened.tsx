/** A part of a form that opens by an answer, e.g. the fields of the way that was chosen. */
import { useLayoutEffect, useRef } from 'react';
import type { JSX, ReactNode } from 'react';
import { lastInput } from './guard.ts';
import { bringBelow, bringIntoView, isInView } from './view.ts';

export interface OpenedProps {
  /** Which part it is; another value opens another part. Null opens nothing: what is here then is no answer to a choice. */
  readonly what: string | null;
  readonly gap?: 'small' | 'large';
  readonly children?: ReactNode;
}

/**
 * Brings what has just opened into view. With a pointer its title takes the focus; with the keyboard the focus stays on the answer
 * (the arrow keys go on to the next one), which stays in view above what it opened and is followed by it.
 */
export function Opened({ what, gap, children }: OpenedProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(what);
  useLayoutEffect(() => {
    const element = box.current;
    const same = before.current === what;
    before.current = what;
    if (element === null || same || what === null || isInView(element)) return;
    const { activeElement } = document;
    if (lastInput() === 'key' && activeElement !== null && activeElement !== document.body) {
      bringBelow(element, activeElement);
      return;
    }
    bringIntoView(element);
    const title = element.querySelector<HTMLElement>('h2') ?? element;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }, [what]);
  return (
    <div ref={box} className="stack opened" data-gap={gap} data-opened={what ?? undefined}>
      {children}
    </div>
  );
}
