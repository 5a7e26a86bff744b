/** What the search found, in groups. The field keeps the focus; the list says which row is the current one. */
import type { JSX, RefObject } from 'react';
import { paletteCopy as copy } from '../../electron/contract/copy/en/wizard/palette.ts';
import type { Command } from './commands.ts';
import type { FoundGroup } from './find.ts';

export interface ResultsProps {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly id: string;
  readonly found: readonly FoundGroup[];
  readonly current: Command | undefined;
  readonly idOf: (command: Command) => string;
  readonly onPoint: (command: Command) => void;
  readonly onChoose: (command: Command) => void;
}

export function Results({ list, id, found, current, idOf, onPoint, onChoose }: ResultsProps): JSX.Element {
  return (
    <div ref={list} id={id} className="palette-list" role="listbox" aria-label={copy.results} hidden={found.length === 0}>
      {found.map(({ group, commands, more }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`} className="palette-group">
          <div id={`${id}-${group}`} className="palette-head" role="presentation">
            {copy.groups[group]}
          </div>
          {commands.map((command) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
            <div
              key={command.id}
              id={idOf(command)}
              role="option"
              aria-selected={command === current}
              tabIndex={-1}
              className="palette-row"
              // The focus stays in the field.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onPointerMove={() => onPoint(command)}
              onClick={() => onChoose(command)}
            >
              <command.icon size={16} aria-hidden="true" />
              <span className="palette-label">{command.label}</span>
              {command.note !== null && <span className="palette-note">{command.note}</span>}
            </div>
          ))}
          {more > 0 && (
            <div className="palette-more" role="presentation">
              {copy.more(more)}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
