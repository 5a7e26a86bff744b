/** The tokens that are shown, as a file. */
import type { JSX } from 'react';
import { inventoryCopy as copy } from '../../electron/contract/copy/en/inventory.ts';
import { inventoryFormats } from '../../electron/contract/inventory.ts';
import { useMemory } from '../support/memory.ts';
import { SaveAs } from '../support/SaveAs.tsx';
import { savedFrom } from '../support/saved.ts';
import { useWizard } from '../wizard/context.tsx';

export function SaveList({ inventory, refs }: { readonly inventory: string; readonly refs: readonly string[] }): JSX.Element {
  const { bridge } = useWizard();
  const [{ saved }, change] = useMemory('inventory');
  return (
    <SaveAs
      text={copy.saveText(refs.length)}
      legend={copy.saveFormat}
      formats={inventoryFormats.map((each) => ({ value: each, label: copy.formats[each] }))}
      first="csv"
      words={{
        folder: copy.folder,
        folderHint: copy.folderHint,
        button: copy.save,
        buttonNative: copy.saveChoose,
        cancelled: copy.saveCancelled,
        done: copy.saved,
        copyPath: copy.copyPath,
      }}
      saved={saved}
      onSaved={(came) => change({ saved: came })}
      save={async (format, folder) => savedFrom(await bridge.call('inventory.save', { inventory, refs: [...refs], format, folder }))}
    />
  );
}
