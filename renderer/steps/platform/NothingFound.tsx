/** What a search that finds no platform leads to: all of them again, or the way for a tool that is not in the list. */
import type { JSX } from 'react';
import { anotherToolId } from '../../../electron/contract/index.ts';
import type { PlatformInfo } from '../../../electron/contract/index.ts';
import { platformCopy } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import type { PlatformChoice } from './use-platform-choice.ts';

export interface NothingFoundProps {
  readonly platforms: readonly PlatformInfo[];
  readonly choice: PlatformChoice;
  /** Another tool is to be connected. */
  readonly onOther: (other: PlatformInfo) => void;
}

export function NothingFound({ platforms, choice, onOther }: NothingFoundProps): JSX.Element {
  const other = platforms.find(({ id }) => id === anotherToolId) ?? null;
  return (
    <div className="stack">
      <p>{choice.nothing}</p>
      <p className="row">
        <span className="muted">{platformCopy.noneText}</span>
        <Button size="small" onClick={() => showAll(choice)}>
          {platformCopy.showAll}
        </Button>
      </p>
      {other !== null && (
        <p className="row">
          <span className="muted">{platformCopy.otherText}</span>
          <Button size="small" variant="primary" onClick={() => onOther(other)}>
            {platformCopy.other}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Takes back what was searched for. */
export function showAll({ setSearch, setKind }: PlatformChoice): void {
  setSearch('');
  setKind('');
}
