/** A file of the platform, dropped or chosen. Its text goes to the host for this run only and never into a draft. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { Problem } from '../../../electron/contract/index.ts';
import { inputsCopy, words } from '../../../electron/contract/copy/wizard.ts';
import { useWizard } from '../../wizard/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { DropArea, readFileText } from '../../ui/DropArea.tsx';
import { FieldError, useField } from '../../ui/Field.tsx';
import { useHelpHandlers } from '../../ui/HelpPanel.tsx';
import { Inline } from '../../ui/Inline.tsx';
import type { HeldInputProps } from './HeldSecretInput.tsx';

export function FileInput({ input, error, onChange }: HeldInputProps): JSX.Element {
  const { connection, ask } = useWizard();
  const held = connection?.held.find((entry) => entry.key === input.key) ?? null;
  const [wrong, setWrong] = useState<string | Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const help = useHelpHandlers({ title: input.label, text: [input.help, inputsCopy.fileHint] });
  const field = useField({ hint: input.help, error: wrong ?? error });

  async function take(file: File): Promise<void> {
    setBusy(true);
    setWrong(null);
    const read = await readFileText(file);
    if ('wrong' in read) setWrong(read.wrong);
    else {
      const kept = await ask('held.file', { key: input.key, name: file.name, text: read.text });
      if (kept.ok) onChange();
      else setWrong(kept.problem);
    }
    setBusy(false);
  }

  async function forget(): Promise<void> {
    const gone = await ask('held.forget', { key: input.key });
    setWrong(gone.ok ? null : gone.problem);
    onChange();
  }

  return (
    <div className="field" {...help}>
      <div className="field-head">
        <label className="field-label" htmlFor={field.id}>
          {input.label}
        </label>
        {input.required ? null : <span className="field-optional">{words.optional}</span>}
      </div>
      <div className="field-hint" id={field.hintId}>
        <Inline text={input.help} />
      </div>
      {held !== null && (
        <Callout
          tone="success"
          announce="status"
          actions={
            <Button size="small" variant="quiet" onClick={() => void forget()}>
              {inputsCopy.forget}
            </Button>
          }
        >
          <p>{held.summary ?? inputsCopy.fileHeld}</p>
        </Callout>
      )}
      <DropArea
        onWrong={setWrong}
        field={field}
        prompt={held === null ? inputsCopy.dropFile : inputsCopy.dropAnother}
        busy={busy}
        onFile={(file) => void take(file)}
      />
      <FieldError id={field.errorId} error={wrong ?? error} />
    </div>
  );
}
