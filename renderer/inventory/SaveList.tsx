/** The tokens that are shown, as a file. */
import { useState } from 'react';
import type { JSX } from 'react';
import { inventoryCopy as copy } from '../../electron/contract/copy/en/inventory.ts';
import { inventoryFormats } from '../../electron/contract/inventory.ts';
import type { InventoryFormat } from '../../electron/contract/index.ts';
import { useMemory } from '../support/memory.ts';
import { savedFrom } from '../support/saved.ts';
import { SaveTo } from '../support/SaveTo.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useWizard } from '../wizard/context.tsx';

export function SaveList({ inventory, refs }: { readonly inventory: string; readonly refs: readonly string[] }): JSX.Element {
  const { bridge, state } = useWizard();
  const [{ saved }, change] = useMemory('inventory');
  const native = state.app?.nativeSave === true;
  const [format, setFormat] = useState<InventoryFormat>('csv');
  const [folder, setFolder] = useState(state.app?.proposedFolder ?? '');
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const reply = await bridge.call('inventory.save', { inventory, refs: [...refs], format, folder: native ? null : folder });
    setBusy(false);
    change({ saved: savedFrom(reply) });
  }

  return (
    <Disclosure summary={copy.save}>
      <div className="stack">
        <p className="muted">{copy.saveText(refs.length)}</p>
        <Segmented
          legend={copy.saveFormat}
          value={format}
          onChange={setFormat}
          options={inventoryFormats.map((each) => ({ value: each, label: copy.formats[each] }))}
        />
        <SaveTo
          folder={native ? null : { text: folder, onChange: setFolder }}
          words={{
            folder: copy.folder,
            folderHint: copy.folderHint,
            button: copy.save,
            buttonNative: copy.saveChoose,
            cancelled: copy.saveCancelled,
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
