/** The history as a file: the person chooses what kind, and where it goes. */
import { useState } from 'react';
import type { JSX } from 'react';
import { recordFormats } from '../../electron/contract/record.ts';
import { whereCopy as copy } from '../../electron/contract/copy/en/where.ts';
import type { Saved } from '../support/memory.ts';
import { SaveAs } from '../support/SaveAs.tsx';
import { savedFrom } from '../support/saved.ts';
import { useWizard } from '../wizard/context.tsx';

/** `id` null: of every connection. */
export function SaveHistory({ id }: { readonly id: string | null }): JSX.Element {
  const { bridge } = useWizard();
  const [saved, setSaved] = useState<Saved | null>(null);
  return (
    <SaveAs
      text={null}
      legend={copy.format}
      formats={recordFormats.map((each) => ({ value: each, label: copy.formats[each] }))}
      first="csv"
      words={{
        folder: copy.folder,
        folderHint: copy.folderHint,
        button: copy.save,
        buttonNative: copy.choose,
        cancelled: copy.cancelled,
        done: copy.saved,
        copyPath: copy.copyPath,
      }}
      saved={saved}
      onSaved={setSaved}
      save={async (format, folder) => savedFrom(await bridge.call('record.save', { id, format, folder }))}
    />
  );
}
