/** Another name for a connection. */
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, Problem } from '../../../electron/contract/index.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWizard } from '../../wizard/context.tsx';

/** Asks for another name; an empty or taken one is explained beside the field. */
export function RenameDialog({
  connection,
  onClose,
}: {
  readonly connection: ConnectionSummary;
  readonly onClose: () => void;
}): JSX.Element {
  const { bridge, refresh } = useWizard();
  const [name, setName] = useState(connection.name);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // Where it is put right.
  useEffect(() => {
    if (problem !== null) box.current?.querySelector('input')?.focus();
  }, [problem]);

  async function rename(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const renamed = await bridge.call('connections.rename', { id: connection.id, name });
    if (renamed.ok) {
      await refresh();
      onClose();
    } else {
      setBusy(false);
      setProblem(renamed.problem);
    }
  }

  return (
    <Dialog
      title={copy.renameTitle}
      onClose={onClose}
      onSubmit={() => void rename()}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {copy.renameSave}
          </Button>
        </>
      }
    >
      <div ref={box}>
        <TextField
          label={copy.renameLabel}
          hint={copy.renameHint}
          value={name}
          onChange={setName}
          error={problem}
          maxLength={200}
          required
        />
      </div>
    </Dialog>
  );
}
