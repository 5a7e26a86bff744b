/** Saving one file by the host process: the folder before (where there is no native dialog), the path after. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { JSX, ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { FeedbackContext } from '../ui/feedback/context.ts';
import { Message } from '../ui/feedback/Message.tsx';
import { showFirstWrong } from '../ui/feedback/wrong.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { CopyIcon } from '../steps/shared/copy-icon.tsx';
import { ShowFile } from '../steps/shared/ShowFile.tsx';
import type { Saved } from './memory.ts';

const folderKinds: readonly string[] = ['folder-empty', 'folder-not-writable', 'folder-not-found'];

export interface SaveToProps {
  /** Null where the host asks with its own dialog. */
  readonly folder: { readonly text: string; readonly onChange: (text: string) => void } | null;
  readonly words: {
    readonly folder: string;
    readonly folderHint: string;
    readonly button: string;
    readonly buttonNative: string;
    readonly cancelled: string;
    readonly done: string;
    readonly copyPath: string;
  };
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
  useLayoutEffect(() => {
    if (before.current === saved) return;
    before.current = saved;
    if (saved?.kind === 'failed') showFirstWrong(box.current);
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
    // Nothing here is asked by the step's Continue, or counted beside it.
    <FeedbackContext value={null}>
      <div className="stack" ref={box}>
        {folder === null ? null : (
          <TextField
            label={words.folder}
            hint={words.folderHint}
            value={folder.text}
            onChange={folder.onChange}
            error={besideFolder ? problem : null}
            mono
            required
          />
        )}
        <div>
          <Button variant={primary ? 'primary' : 'secondary'} busy={busy} onClick={onSave}>
            {folder === null ? words.buttonNative : words.button}
          </Button>
        </div>
        <ProblemNote problem={besideFolder ? null : problem} always />
        <Message live="status" what={saved?.kind === 'saved' || saved?.kind === 'cancelled' ? saved : null} always className="save-said">
          {saved?.kind === 'cancelled' ? <p className="muted">{words.cancelled}</p> : null}
          {saved?.kind === 'saved' ? (
            <Callout tone="success" title={words.done}>
              <div className="saved-path">
                <code>{saved.path}</code>
                <CopyIcon label={words.copyPath} text={saved.path} />
              </div>
              <div className="row muted">{after}</div>
              <ShowFile path={saved.path} />
            </Callout>
          ) : null}
        </Message>
      </div>
    </FeedbackContext>
  );
}
