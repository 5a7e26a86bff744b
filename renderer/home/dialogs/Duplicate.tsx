/** A copy of a connection, for the same place or for another workspace or project of the same Bitbucket. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, Problem } from '../../../electron/contract/index.ts';
import { connectionsCopy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { tokenFitCopy } from '../../../electron/contract/copy/en/token-fit.ts';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { boundToPlace } from '../../../electron/contract/token-fit.ts';
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
  const before = (cloud ? connection.address : connection.project) ?? '';
  const [place, setPlace] = useState(before);
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
      <p role="status">{tokenThere(connection.token, before, asks && place.trim() !== before)}</p>
      <ProblemNote problem={mine ? null : problem} />
    </Dialog>
  );
}

/** What becomes of the token in the copy, said beforehand. `place`: where it is now, or empty; `away`: the copy is for another one. */
function tokenThere({ state, kind }: ConnectionSummary['token'], place: string, away: boolean): string {
  const copy = tokenFitCopy.elsewhere;
  if (state !== 'kept' || kind === null) return copy.none;
  if (!away) return copy.same;
  if (!boundToPlace(kind)) return copy.person;
  const name = tokenCopy.kindNames[kind];
  return place === '' ? copy.boundNowhere(name) : copy.bound(name, place);
}
