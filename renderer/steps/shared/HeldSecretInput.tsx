/** A platform's own key: goes to the host as soon as the field is left, and never comes back. */
import { KeyRound } from 'lucide-react';
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import type { PlatformInput, Problem } from '../../../electron/contract/index.ts';
import { inputsCopy } from '../../../electron/contract/copy/wizard.ts';
import { useWizard } from '../../wizard/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Inline } from '../../ui/Inline.tsx';
import { SecretField } from '../../ui/SecretField.tsx';

export interface HeldInputProps {
  readonly input: PlatformInput;
  readonly error: string | Problem | null;
  readonly onChange: () => void;
}

export function HeldSecretInput({ input, error, onChange }: HeldInputProps): JSX.Element {
  const { connection, ask } = useWizard();
  const held = connection?.held.find((entry) => entry.key === input.key) ?? null;
  const [secret, setSecret] = useState('');
  const [replacing, setReplacing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sending = useRef(false);

  async function keep(): Promise<void> {
    if (secret === '' || sending.current) return;
    sending.current = true;
    setBusy(true);
    const kept = await ask('held.keep', { key: input.key, secret });
    sending.current = false;
    setBusy(false);
    if (kept.ok) {
      setSecret('');
      setReplacing(false);
      setProblem(null);
      onChange();
    } else setProblem(kept.problem);
  }

  async function forget(): Promise<void> {
    const gone = await ask('held.forget', { key: input.key });
    setProblem(gone.ok ? null : gone.problem);
    onChange();
  }

  if (held !== null && !replacing) {
    return (
      <div className="field">
        <p className="field-label">{input.label}</p>
        <Callout
          tone="success"
          actions={
            <>
              <Button size="small" onClick={() => setReplacing(true)}>
                {inputsCopy.replace}
              </Button>
              <Button size="small" variant="quiet" onClick={() => void forget()}>
                {inputsCopy.forget}
              </Button>
            </>
          }
        >
          <p>{held.where === 'keychain' ? inputsCopy.kept : inputsCopy.keptMemory}</p>
        </Callout>
      </div>
    );
  }
  return (
    <SecretField
      label={input.label}
      optional={!input.required}
      hint={<Inline text={`${input.help} ${inputsCopy.secretHint}`} />}
      help={{ title: input.label, text: [input.help, inputsCopy.secretHint] }}
      required={input.required}
      error={problem ?? error}
      value={secret}
      onChange={(text) => {
        setSecret(text);
        setProblem(null);
      }}
      onBlur={() => void keep()}
      action={
        <Button busy={busy} icon={<KeyRound size={16} aria-hidden="true" />} onClick={() => void keep()}>
          {busy ? inputsCopy.keeping : inputsCopy.keep}
        </Button>
      }
    />
  );
}
