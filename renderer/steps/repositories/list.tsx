/** The live list: a virtual multi-select list box with one tab stop, at home with 20,000 rows. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useId, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { repositoriesCopy } from '../../../electron/contract/copy/steps.ts';
import { move, typeAhead } from './list-model.ts';
import type { Row } from './list-model.ts';

const words = repositoriesCopy.list;
/** Height of one row in rem; the style sheet's `.repo-row` has the same. */
const rowRem = 2.5;
/** Milliseconds after which letters begin a new word. */
const typeAheadPause = 700;

export interface RepositoryListProps {
  readonly rows: readonly Row[];
  readonly selected: ReadonlySet<string>;
  /** Sets or clears all of `ids` at once. */
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  /** A repository's own token takes one only: ticking another replaces it. */
  readonly single: boolean;
  readonly describedBy: string;
  /** What is ticked is not what is needed. */
  readonly invalid: boolean;
}

function rowHeight(): number {
  return rowRem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}

/** A list of repositories to tick. Renders only what is in view, plus the active row, so that a screen reader always finds it. */
export function RepositoryList(props: RepositoryListProps): JSX.Element {
  const { rows, selected, onSelect, single } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const anchor = useRef(0);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const found = activeId === null ? -1 : rows.findIndex((row) => row.item.id === activeId);
  const active = Math.max(0, found);

  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), active])].filter((at) => at < range.count).sort((a, b) => a - b),
    [active],
  );
  // oxlint-disable-next-line react/incompatible-library -- never handed to a memoised component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: rowHeight,
    overscan: 6,
    rangeExtractor,
  });

  const activate = (at: number): void => {
    const row = rows[at];
    if (row === undefined) return;
    setActiveId(row.item.id);
    virtual.scrollToIndex(at);
  };
  const toggle = (at: number): void => {
    const row = rows[at];
    if (row !== undefined) onSelect([row.item.id], !selected.has(row.item.id));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight()) - 1);
    const to = move(event.key, active, rows.length, page);
    if (to !== null && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      if (!event.shiftKey) anchor.current = to;
      else if (!single)
        onSelect(
          rows.slice(Math.min(anchor.current, to), Math.max(anchor.current, to) + 1).map((row) => row.item.id),
          true,
        );
      activate(to);
    } else if (event.key === ' ' || (event.key === 'Enter' && !event.ctrlKey)) {
      event.preventDefault();
      anchor.current = active;
      toggle(active);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !single) {
      event.preventDefault();
      onSelect(
        rows.map((row) => row.item.id),
        !rows.every((row) => selected.has(row.item.id)),
      );
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const past = event.timeStamp - typed.current.at > typeAheadPause;
      typed.current = { text: (past ? '' : typed.current.text) + event.key, at: event.timeStamp };
      const next = typeAhead(rows, active, typed.current.text);
      if (next !== null) activate(next);
    }
  };

  const activeRow = rows[active];
  return (
    <div
      ref={box}
      className="repo-list"
      role="listbox"
      tabIndex={0}
      aria-label={words.label}
      aria-multiselectable={!single}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-activedescendant={focused && activeRow !== undefined ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div role="presentation" className="repo-list-size" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((entry) => {
          const row = rows[entry.index];
          return row === undefined ? null : (
            <ListRow
              key={row.item.id}
              id={`${id}-${entry.index}`}
              row={row}
              index={entry.index}
              count={rows.length}
              top={entry.start}
              on={selected.has(row.item.id)}
              active={focused && entry.index === active}
              onPress={() => {
                setActiveId(row.item.id);
                anchor.current = entry.index;
                toggle(entry.index);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

interface ListRowProps {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  readonly top: number;
  readonly on: boolean;
  readonly active: boolean;
  readonly onPress: () => void;
}

function ListRow({ id, row, index, count, top, on, active, onPress }: ListRowProps): JSX.Element {
  const { item } = row;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list box has the keys
    <div
      id={id}
      role="option"
      aria-selected={on}
      aria-setsize={count}
      aria-posinset={index + 1}
      className="repo-row"
      data-active={active}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPress}
    >
      <span className="repo-tick" aria-hidden="true" data-on={on} />
      <span className="repo-name">{item.name}</span>
      {item.id === item.name ? null : <span className="repo-id">{item.id}</span>}
      {item.private === false ? <span className="repo-public">{words.public}</span> : null}
    </div>
  );
}
