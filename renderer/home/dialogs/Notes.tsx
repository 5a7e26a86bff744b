/** Notes for support, kept with a connection. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import { longestNotes } from '../../../electron/contract/index.ts';
import type { ConnectionSummary, Problem } from '../../../electron/contract/index.ts';
import { connectionsCopy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWizard } from '../../wizard/context.tsx';

const copy = connectionsCopy.notesOf;

export interface NotesDialogProps {
  readonly connection: ConnectionSummary;
  readonly onClose: () => void;
}

export function NotesDialog({ connection: { id, name, noted }, onClose }: NotesDialogProps): JSX.Element {
  const { bridge, refresh } = useWizard();
  /** Null until the notes that are there have come. */
  const [text, setText] = useState<string | null>(noted === true ? null : '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (noted !== true) return undefined;
    let here = true;
    void bridge.call('connections.open', { id }).then((opened) => {
      if (!here) return;
      if (opened.ok) setText(opened.value.notes ?? '');
      else setProblem(opened.problem);
    });
    return () => {
      here = false;
    };
  }, [bridge, id, noted]);

  async function save(): Promise<void> {
    if (busy || text === null) return;
    setBusy(true);
    const saved = await bridge.call('connections.notes', { id, notes: text });
    if (saved.ok) {
      await refresh();
      onClose();
      return;
    }
    setBusy(false);
    setProblem(saved.problem);
  }

  return (
    <Dialog
      title={copy.title(name)}
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy || (text === null && problem === null)}>
            {copy.save}
          </Button>
        </>
      }
    >
      <TextField
        label={copy.label}
        hint={copy.hint}
        value={text ?? ''}
        onChange={setText}
        maxLength={longestNotes}
        readOnly={text === null}
        multiline
        rows={8}
      />
      <ProblemNote problem={problem} />
    </Dialog>
  );
}
