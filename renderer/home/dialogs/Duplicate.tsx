/** A copy of a connection, for the same place or for another workspace or project of the same Bitbucket. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, Problem } from '../../../electron/contract/index.ts';
import { connectionsCopy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWizard } from '../../wizard/context.tsx';

const copy = connectionsCopy.copyOf;

export interface DuplicateDialogProps {
  readonly connection: ConnectionSummary;
  readonly onClose: () => void;
}

export function DuplicateDialog({ connection, onClose }: DuplicateDialogProps): JSX.Element {
  const { bridge, openConnection } = useWizard();
  const cloud = connection.deployment === 'cloud';
  const [place, setPlace] = useState(cloud ? (connection.address ?? '') : (connection.project ?? ''));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // Before there is an address there is no other place either.
  const asks = connection.address !== null && connection.deployment !== null;

  async function duplicate(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const made = await bridge.call('connections.duplicate', { id: connection.id, ...(asks ? { place } : {}) });
    const opened = made.ok ? await openConnection(made.value.id) : made;
    if (opened.ok) return;
    setBusy(false);
    setProblem(opened.problem);
  }

  const mine = problem?.field === 'workspace' || problem?.field === 'projectKey';
  return (
    <Dialog
      title={copy.title(connection.name)}
      onClose={onClose}
      onSubmit={() => void duplicate()}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {copy.make}
          </Button>
        </>
      }
    >
      <p>{copy.text}</p>
      {asks && (
        <TextField
          label={cloud ? copy.workspace : copy.project}
          hint={cloud ? copy.workspaceHint : copy.projectHint}
          value={place}
          onChange={setPlace}
          error={mine ? problem : null}
          mono
        />
      )}
      <ProblemNote problem={mine ? null : problem} />
    </Dialog>
  );
}
