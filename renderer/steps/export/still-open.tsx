/** “I’ve entered everything” with steps that are not ticked: asks before it counts as done. */
import type { JSX } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { Draft, ExportPreview } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { bringIntoView } from '../../ui/feedback/view.ts';
import { rowKey } from './checklist.tsx';
import { isTicked, withTick } from './sheet.ts';

const words = exportCopy.sheet;

/** Keys of every step of the sheets. */
export function stepKeys(preview: ExportPreview): readonly string[] {
  return preview.artifacts.flatMap((artifact) =>
    artifact.kind === 'sheet' ? artifact.sheet.rows.map((row) => rowKey({ platform: preview.platform }, row)) : [],
  );
}

export const openKeys = (keys: readonly string[], draft: Draft): readonly string[] => keys.filter((key) => !isTicked(draft, key));

export const allTicked = (draft: Draft, keys: readonly string[]): Draft => keys.reduce((now, key) => withTick(now, key, true), draft);

function showOpen(): void {
  const box = document.querySelector<HTMLInputElement>('.sheet-row[data-done="false"] > input');
  if (box === null) return;
  box.focus({ preventScroll: true });
  bringIntoView(box.closest('.sheet-row') ?? box);
}

export interface StillOpenProps {
  /** Grows each time that it was asked for; 0 before. */
  readonly asked: number;
  readonly open: number;
  readonly all: number;
  readonly onAll: () => void;
}

export function StillOpen({ asked, open, all, onAll }: StillOpenProps): JSX.Element {
  const here = asked > 0 && open > 0;
  return (
    <Message what={here ? asked : null} live="alert" always>
      {here ? (
        <Callout
          tone="warning"
          title={words.open(open, all)}
          actions={
            <>
              <Button size="small" onClick={showOpen}>
                {words.showOpen}
              </Button>
              <Button size="small" onClick={onAll}>
                {words.tickRest}
              </Button>
            </>
          }
        >
          <p>{words.openText}</p>
        </Callout>
      ) : null}
    </Message>
  );
}
