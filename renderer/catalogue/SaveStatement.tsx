/** Saving the access statement: the form, the folder where the host has no dialog of its own, and where it went. */
import { useId, useState } from 'react';
import type { JSX } from 'react';
import { fail, statementFormats } from '../../electron/contract/index.ts';
import type { CredentialKind, Deployment } from '../../electron/contract/index.ts';
import { catalogueCopy } from '../../electron/contract/copy/en/catalogue.ts';
import { useMemory } from '../support/memory.ts';
import type { Saved } from '../support/memory.ts';
import { savedFrom } from '../support/saved.ts';
import { SaveTo } from '../support/SaveTo.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useWizard } from '../wizard/context.tsx';

const copy = catalogueCopy.save;

export interface SaveStatementProps {
  readonly platform: string;
  readonly deployment: Deployment;
  readonly kind: CredentialKind | null;
}

export function SaveStatement(props: SaveStatementProps): JSX.Element {
  const { state, bridge } = useWizard();
  const [{ format, folder: typed }, change] = useMemory('catalogue');
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const title = useId();
  const native = state.app?.nativeSave === true;
  const folder = typed ?? state.app?.proposedFolder ?? '';

  async function save(): Promise<void> {
    if (!native && folder.trim() === '') {
      setSaved({ kind: 'failed', problem: fail('folder-empty', {}, 'folder').problem });
      return;
    }
    setBusy(true);
    setSaved(null);
    const reply = await bridge.call('platforms.statement', { ...props, format, folder: native ? null : folder });
    setBusy(false);
    setSaved(savedFrom(reply));
  }

  return (
    <section className="card" aria-labelledby={title}>
      <div className="stack" data-gap="small">
        <h2 className="section-title" id={title}>
          {copy.title}
        </h2>
        <p className="small muted">{copy.text}</p>
      </div>
      <div className="stack" data-gap="small">
        <Segmented
          legend={copy.format}
          value={format}
          onChange={(value) => change({ format: value })}
          options={statementFormats.map((value) => ({ value, label: copy.formats[value] }))}
        />
        <p className="small muted" role="status">
          {copy.formatHints[format]}
        </p>
      </div>
      <SaveTo
        folder={native ? null : { text: folder, onChange: (text) => change({ folder: text }) }}
        words={copy}
        after={<span>{copy.after}</span>}
        busy={busy}
        saved={saved}
        primary={false}
        onSave={() => void save()}
      />
    </section>
  );
}
