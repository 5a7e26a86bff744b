/** Saving one file by the host process: the folder before (where there is no native dialog), the path after. */
import { useEffect, useRef } from 'react';
import type { JSX, ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { CopyIcon } from '../steps/shared/copy-icon.tsx';
import type { Saved } from './memory.ts';

const folderKinds: readonly string[] = ['folder-empty', 'folder-not-writable', 'folder-not-found'];

export interface SaveToProps {
  /** Null where the host asks with its own dialog. */
  readonly folder: { readonly text: string; readonly onChange: (text: string) => void } | null;
  readonly words: { readonly folder: string; readonly folderHint: string; readonly button: string; readonly buttonNative: string; readonly cancelled: string; readonly done: string; readonly copyPath: string };
  /** Stands below the saved path. */
  readonly after: ReactNode;
  readonly busy: boolean;
  readonly saved: Saved | null;
  readonly primary: boolean;
  readonly onSave: () => void;
}

export function SaveTo({ folder, words, after, busy, saved, primary, onSave }: SaveToProps): JSX.Element {
  const problem = saved?.kind === 'failed' ? saved.problem : null;
  const besideFolder = problem !== null && folder !== null && (problem.field === 'folder' || folderKinds.includes(problem.kind));
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(saved);
  useEffect(() => {
    if (before.current === saved) return;
    before.current = saved;
    // What came of it takes the focus: the field that is wrong, else the place that says where it went.
    box.current?.querySelector<HTMLElement>(saved?.kind === 'failed' ? '[aria-invalid="true"]' : '[data-said]')?.focus();
  }, [saved]);
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });
  useEffect(() => {
    const element = box.current;
    // Enter in the folder saves here; a form around it would take it for its own and go on to another step.
    const enter = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      save.current();
    };
    element?.addEventListener('keydown', enter);
    return () => element?.removeEventListener('keydown', enter);
  }, []);
  return (
    <div className="stack" ref={box}>
      {folder === null ? null : <TextField label={words.folder} hint={words.folderHint} value={folder.text} onChange={folder.onChange} error={besideFolder ? problem : null} mono required />}
      <div>
        <Button variant={primary ? 'primary' : 'secondary'} busy={busy} onClick={onSave}>
          {folder === null ? words.buttonNative : words.button}
        </Button>
      </div>
      <ProblemNote problem={besideFolder ? null : problem} />
      <div role="status" tabIndex={-1} data-said className="save-said">
        {saved?.kind === 'cancelled' ? <p className="muted">{words.cancelled}</p> : null}
        {saved?.kind === 'saved' ? (
          <Callout tone="success" title={words.done}>
            <div className="saved-path">
              <code>{saved.path}</code>
              <CopyIcon label={words.copyPath} text={saved.path} />
            </div>
            <div className="row muted">{after}</div>
          </Callout>
        ) : null}
      </div>
    </div>
  );
}
