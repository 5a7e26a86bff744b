/** The history as a file: the person chooses what kind, and where it goes. */
import { useState } from 'react';
import type { JSX } from 'react';
import { recordFormats } from '../../electron/contract/record.ts';
import type { RecordFormat } from '../../electron/contract/record.ts';
import { whereCopy as copy } from '../../electron/contract/copy/en/where.ts';
import { SaveTo } from '../support/SaveTo.tsx';
import type { Saved } from '../support/memory.ts';
import { savedFrom } from '../support/saved.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useWizard } from '../wizard/context.tsx';

/** `id` null: of every connection. */
export function SaveHistory({ id }: { readonly id: string | null }): JSX.Element {
  const { bridge, state } = useWizard();
  const native = state.app?.nativeSave === true;
  const [format, setFormat] = useState<RecordFormat>('csv');
  const [folder, setFolder] = useState(state.app?.proposedFolder ?? '');
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);

  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const reply = await bridge.call('record.save', { id, format, folder: native ? null : folder });
    setBusy(false);
    setSaved(savedFrom(reply));
  }

  return (
    <Disclosure summary={copy.save}>
      <div className="stack">
        <Segmented
          legend={copy.format}
          value={format}
          onChange={setFormat}
          options={recordFormats.map((each) => ({ value: each, label: copy.formats[each] }))}
        />
        <SaveTo
          folder={native ? null : { text: folder, onChange: setFolder }}
          words={{
            folder: copy.folder,
            folderHint: copy.folderHint,
            button: copy.save,
            buttonNative: copy.choose,
            cancelled: copy.cancelled,
            done: copy.saved,
            copyPath: copy.copyPath,
          }}
          after={null}
          busy={busy}
          saved={saved}
          primary={false}
          onSave={() => void save()}
        />
      </div>
    </Disclosure>
  );
}
