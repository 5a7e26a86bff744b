/** What happens when a page of the app opens: its title is the window's, and reading begins at its heading. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { words } from '../../electron/contract/copy/wizard.ts';
import { newScreen } from './feedback/guard.ts';

/** The window's title, and the page's heading, which takes the focus when the page opens unless `elsewhere` does. */
export function useHeading(title: string, elsewhere = false): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(!elsewhere);
  useLayoutEffect(() => newScreen(), []);
  useEffect(() => {
    document.title = words.pageTitle(title);
    if (!first.current) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);
  return heading;
}
