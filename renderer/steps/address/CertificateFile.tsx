/** The connection's own certificate file: given, shown, replaced, removed. Its bytes go to the host, which reads them. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { CaFact, CertificateFact, Problem } from '../../../electron/contract/index.ts';
import { certificateCopy as copy } from '../../../electron/contract/copy/wizard.ts';
import { dayText } from '../../shell/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { DropArea } from '../../ui/DropArea.tsx';
import { FieldError, useField } from '../../ui/Field.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { useWizard } from '../../wizard/context.tsx';

/** Largest file in bytes; the host reads no more. */
const limit = 1_000_000;
/** Certificates that are shown one by one. */
const mostShown = 3;

export interface CertificateFileProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Grows whenever a finding leads here: the file is then what the person goes on with. */
  readonly asked?: number;
  /** After a file was taken or removed. */
  readonly onChange?: () => void;
}

/** A file as base64, which is how it crosses to the host. Rejects where it cannot be read. */
function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      // `data:…;base64,…`; an empty file may have no comma.
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.includes(',') ? url.slice(url.indexOf(',') + 1) : '');
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });
}

export function CertificateFile({ open, onOpen, asked = 0, onChange }: CertificateFileProps): JSX.Element {
  const { connection, ask } = useWizard();
  const ca = connection?.ca ?? null;
  const [wrong, setWrong] = useState<string | Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const field = useField({ hint: copy.hint, error: wrong });

  useEffect(() => {
    if (asked > 0) document.getElementById(field.id)?.focus();
  }, [asked, field.id]);

  async function take(file: File): Promise<void> {
    setSaid('');
    if (file.size > limit) {
      setWrong(copy.tooLarge);
      return;
    }
    setBusy(true);
    setWrong(null);
    const bytes = await base64Of(file).catch(() => null);
    const kept = bytes === null ? null : await ask('ca.keep', { name: file.name, bytes });
    setBusy(false);
    if (kept?.ok === true) {
      setSaid(copy.keptNow);
      onChange?.();
    } else setWrong(kept === null ? copy.unreadable : kept.problem);
  }

  async function remove(): Promise<void> {
    const gone = await ask('ca.forget', {});
    setWrong(gone.ok ? null : gone.problem);
    if (!gone.ok) return;
    setSaid(copy.removedNow);
    onChange?.();
  }

  return (
    <div className="certificate-file">
      <Disclosure summary={ca === null ? copy.more : copy.moreKept(ca.name)} open={open} onToggle={onOpen}>
        <div className="stack">
          {ca === null ? <p className="muted">{copy.intro}</p> : <Kept ca={ca} onRemove={() => void remove()} />}
          {ca === null && (
            <div className="certificate-ask">
              <p className="small">
                <strong>{copy.askTitle}</strong>
              </p>
              <p className="small">{copy.ask}</p>
            </div>
          )}
          <div className="field">
            <div className="field-head">
              <label className="field-label" htmlFor={field.id}>
                {copy.label}
              </label>
            </div>
            <p className="field-hint" id={field.hintId}>
              {copy.hint}
            </p>
            <DropArea
              field={field}
              prompt={ca === null ? copy.drop : copy.dropAnother}
              busy={busy}
              onFile={(file) => void take(file)}
              onWrong={setWrong}
            />
            <FieldError id={field.errorId} error={wrong} />
          </div>
        </div>
      </Disclosure>
      <LiveRegion message={said} />
    </div>
  );
}

function Kept({ ca, onRemove }: { readonly ca: CaFact; readonly onRemove: () => void }): JSX.Element {
  const [now] = useState(() => new Date());
  const shown = ca.certificates.slice(0, mostShown);
  const rest = ca.count - shown.length;
  return (
    <Callout
      tone="success"
      title={copy.kept(ca.name, ca.count)}
      actions={
        <Button size="small" onClick={onRemove}>
          {copy.remove}
        </Button>
      }
    >
      {shown.map((certificate) => (
        <Certificate key={certificate.fingerprint} certificate={certificate} now={now} />
      ))}
      {rest > 0 && <p className="small muted">{copy.others(rest)}</p>}
      <p className="small muted">{copy.scope}</p>
    </Callout>
  );
}

function Certificate({ certificate, now }: { readonly certificate: CertificateFact; readonly now: Date }): JSX.Element {
  const { subject, issuer, validTo, fingerprint } = certificate;
  const until = dayText(validTo);
  return (
    <dl className="facts certificate-facts">
      <dt>{copy.subject}</dt>
      <dd>{subject}</dd>
      <dt>{copy.issuer}</dt>
      <dd>{issuer === subject ? copy.itself : issuer}</dd>
      <dt>{copy.validUntil}</dt>
      <dd>{Date.parse(validTo) < now.getTime() ? <strong className="certificate-expired">{copy.expired(until)}</strong> : until}</dd>
      <dt>{copy.fingerprint}</dt>
      <dd>
        <code className="certificate-fingerprint">{fingerprint}</code>
      </dd>
    </dl>
  );
}
