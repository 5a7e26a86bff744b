/** A file of the platform, dropped or chosen. Its text goes to the host for this run only and never into a draft. */
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { inputsCopy } from '../../electron/contract/copy/wizard.ts';
import { useWizard } from '../wizard/context.tsx';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { FieldError, useField } from './Field.tsx';
import { useHelpHandlers } from './HelpPanel.tsx';
import { Inline } from './Inline.tsx';
import type { HeldInputProps } from './HeldSecretInput.tsx';

/** Largest file in bytes; the contract takes a million characters. */
const limit = 1_000_000;

export function FileInput({ input, error, onChange }: HeldInputProps): JSX.Element {
  const { connection, ask } = useWizard();
  const held = connection?.held.find((entry) => entry.key === input.key) ?? null;
  const [wrong, setWrong] = useState<string | Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const help = useHelpHandlers({ title: input.label, text: [input.help, inputsCopy.fileHint] });
  const field = useField({ hint: input.help, error: wrong ?? error });

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    if (file.size > limit) {
      setWrong(inputsCopy.fileTooLarge);
      return;
    }
    setBusy(true);
    setWrong(null);
    const text = await file.text().catch(() => null);
    if (text === null) setWrong(inputsCopy.fileUnreadable);
    else {
      const kept = await ask('held.file', { key: input.key, name: file.name, text });
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
      <div
        className="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <FileUp size={20} aria-hidden="true" />
        <span>{held === null ? inputsCopy.dropFile : inputsCopy.dropAnother}</span>
        <Button size="small" busy={busy} tabIndex={-1} aria-hidden="true" onClick={() => chooser.current?.click()}>
          {inputsCopy.chooseFile}
        </Button>
        <input
          ref={chooser}
          id={field.id}
          className="drop-input"
          type="file"
          {...field.aria}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file can be chosen again after it was changed.
            event.target.value = '';
          }}
        />
      </div>
      <FieldError id={field.errorId} error={wrong ?? error} />
    </div>
  );
}
