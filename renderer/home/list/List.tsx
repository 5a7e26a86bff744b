/**
 * The rows, with the headings of their groups. A short list is all in the page, so that the browser's own search finds everything; of a
 * long one only what is in view is drawn, and the row with the focus, so that it never falls off the page.
 */
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { JSX, ReactNode, RefObject } from 'react';
import { homeCopy } from '../../../electron/contract/copy/wizard.ts';
import type { Line } from './lines.ts';
import './list.css';

/** From so many lines on only what is in view is drawn. */
const longList = 80;
/** Pixels of a row and of a heading before they were measured. */
const guess = { row: 76, group: 48 } as const;

export interface ListProps {
  readonly lines: readonly Line[];
  readonly list: RefObject<HTMLUListElement | null>;
  readonly draw: (line: Line) => ReactNode;
}

export function List({ lines, list, draw }: ListProps): JSX.Element {
  return lines.length < longList ? <Short lines={lines} list={list} draw={draw} /> : <Long lines={lines} list={list} draw={draw} />;
}

function Short({ lines, list, draw }: ListProps): JSX.Element {
  return (
    <ul className="home-list" aria-label={homeCopy.list} ref={list}>
      {lines.map((line) => (
        <li key={line.key} className={line.kind === 'row' ? 'connection' : 'home-group'}>
          {draw(line)}
        </li>
      ))}
    </ul>
  );
}

function Long({ lines, list, draw }: ListProps): JSX.Element {
  const [focused, setFocused] = useState<string | null>(null);
  const top = useRef(0);
  const [margin, setMargin] = useState(0);
  const held = focused === null ? -1 : lines.findIndex(({ key }) => key === focused);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return held < 0 || drawn.includes(held) ? drawn : [...drawn, held].sort((a, b) => a - b);
    },
    [held],
  );
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (at) => guess[lines[at]?.kind ?? 'row'],
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: 6,
    scrollMargin: margin,
    rangeExtractor,
  });
  // oxlint-disable-next-line react/exhaustive-deps -- whatever is drawn may have moved the list; the comparison ends the chain
  useLayoutEffect(() => {
    // Scrolling draws rows alone. Asking where the list is makes the browser lay out each of them at once; it is asked when it has ended.
    if (virtual.isScrolling) return;
    const now = list.current === null ? 0 : Math.round(list.current.getBoundingClientRect().top + window.scrollY);
    if (now === top.current) return;
    top.current = now;
    setMargin(now);
  });
  return (
    <ul
      className="home-list"
      aria-label={homeCopy.list}
      ref={list}
      data-long=""
      style={{ blockSize: virtual.getTotalSize() }}
      onFocus={(event) => setFocused(event.target.closest('[data-key]')?.getAttribute('data-key') ?? null)}
      onBlur={() => setFocused(null)}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const line = lines[index];
        if (line === undefined) return null;
        return (
          <li
            key={line.key}
            ref={virtual.measureElement}
            data-index={index}
            data-key={line.key}
            className={line.kind === 'row' ? 'connection' : 'home-group'}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
          >
            {draw(line)}
          </li>
        );
      })}
    </ul>
  );
}
