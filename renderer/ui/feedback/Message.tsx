/**
 * The place of a message: what went wrong, a question, good news. Whoever pressed something must see what came of it, so a message that
 * is not wholly in view comes into view and takes the focus. A screen reader hears it once: by the focus, or, where that stays, as a live
 * region.
 */
import { useLayoutEffect, useRef } from 'react';
import type { JSX, ReactNode } from 'react';
import { useCounted } from './context.ts';
import { isTyping } from './guard.ts';
import { bringIntoView, isInView } from './view.ts';

export interface MessageProps {
  /** The message as data, null while there is none; another value is another message. */
  readonly what: unknown;
  /** How it is said where it does not take the focus. */
  readonly live: 'alert' | 'status';
  /** Takes the focus also where it is in view: a question that has to be answered, or the end of what was asked for. */
  readonly always?: boolean;
  /** Something to be put right, counted beside Continue. */
  readonly wrong?: boolean;
  /** Came up with the press of a button, so it takes the focus although it was not here before. */
  readonly fresh?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Stays in the page while it is empty, so that what appears in it is announced. */
export function Message({ what, live, always = false, wrong = false, fresh = false, className, children }: MessageProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<unknown>(fresh ? null : what);
  const feedback = useCounted(wrong && what !== null);
  useLayoutEffect(() => {
    const element = box.current;
    const same = before.current === what;
    before.current = what;
    if (element === null || same) return;
    element.setAttribute('role', live);
    element.removeAttribute('aria-label');
    if (what === null) return;
    const must = always || (live === 'alert' && feedback?.isSubmitting() === true);
    if (must || (!isInView(element) && !isTyping())) take(element);
  }, [what, live, always, feedback]);
  return (
    <div
      ref={box}
      role={live}
      tabIndex={-1}
      data-message={what === null ? undefined : ''}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </div>
  );
}

/** Brings it into view and gives it the focus, which then says it in place of the live region. */
export function take(element: HTMLElement): void {
  const actions = [...element.querySelectorAll('button, a')].map((action) => action.textContent);
  const said = [...element.querySelectorAll('p, li, h2, dt, dd')]
    .filter((part) => part.querySelector('p, button') === null)
    .map((part) => part.textContent.trim())
    .filter((text) => text !== '' && !actions.includes(text));
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', said.join(' '));
  bringIntoView(element);
  element.focus({ preventScroll: true });
}
