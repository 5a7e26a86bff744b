/** The list with what finds something in it: a short list stands alone, a longer one has search, filters and boxes to select by. */
import { useCallback, useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';
import type { ConnectionSummary, Problem } from '../../../electron/contract/index.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { Button } from '../../ui/Button.tsx';
import type { Question } from './actions.tsx';
import { List } from './List.tsx';
import { Row } from './Row.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useList } from './use-list.ts';
import { filtersIn, plainView } from './view.ts';

/** From so many connections on there is a search. */
const searchFrom = 5;

export interface ConnectionsProps {
  /** In the order in which they were first shown. */
  readonly connections: readonly ConnectionSummary[];
  readonly list: RefObject<HTMLUListElement | null>;
  readonly selection: ReadonlySet<string>;
  readonly onSelection: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  readonly onAsk: (what: Question, connection: ConnectionSummary) => void;
  readonly onProblem: (problem: Problem) => void;
}

function withIds(before: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(before);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}

export function Connections({ connections, list, selection, onSelection, onAsk, onProblem }: ConnectionsProps): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const [now] = useState(() => new Date());
  const { view, search, shown, lines, setView, setSearch } = useList(connections, now);
  const onSelect = useCallback((id: string, on: boolean) => onSelection((before) => withIds(before, [id], on)), [onSelection]);
  const filtered = filtersIn(view) > 0 || search.trim() !== '';
  const tools = connections.length >= searchFrom || filtered || view.group !== 'none';
  const selectable = connections.length > 1;
  const all = shown.length > 0 && shown.every(({ id }) => selection.has(id));
  const some = shown.some(({ id }) => selection.has(id));
  return (
    <div className="list-room" ref={room}>
      {tools && <Toolbar connections={connections} view={view} search={search} now={now} onView={setView} onSearch={setSearch} />}
      {tools && (
        <div className="list-head">
          {selectable && shown.length > 0 && (
            <label className="list-all">
              <input
                type="checkbox"
                checked={all}
                ref={(box) => {
                  if (box !== null) box.indeterminate = some && !all;
                }}
                onChange={(event) => {
                  const { checked } = event.target;
                  onSelection((before) =>
                    withIds(
                      before,
                      shown.map(({ id }) => id),
                      checked,
                    ),
                  );
                }}
              />
              <span>{copy.selectAll}</span>
            </label>
          )}
          <p className="small muted" role="status">
            {filtered ? copy.shown(shown.length, connections.length) : copy.count(connections.length)}
          </p>
        </div>
      )}
      {shown.length === 0 ? (
        <div className="list-none">
          <p>
            <strong>{copy.none}</strong> <span className="muted">{copy.noneText}</span>
          </p>
          <Button
            onClick={() => {
              // The button goes when there is something to show again.
              room.current?.querySelector<HTMLElement>('input[type="search"]')?.focus();
              setSearch('');
              setView({ ...plainView, group: view.group, sort: view.sort });
            }}
          >
            {copy.showAll}
          </Button>
        </div>
      ) : (
        <List
          lines={lines}
          list={list}
          draw={(line) =>
            line.kind === 'group' ? (
              <h2 className="group-title">
                {line.title} <span className="list-count">{copy.count(line.count)}</span>
              </h2>
            ) : (
              <Row
                connection={line.connection}
                level={view.group === 'none' ? 2 : 3}
                roomy={connections.length === 1}
                selected={selectable ? selection.has(line.connection.id) : null}
                onSelect={onSelect}
                onAsk={onAsk}
                onProblem={onProblem}
              />
            )
          }
        />
      )}
    </div>
  );
}
