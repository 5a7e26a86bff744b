/** A list as a file, folded away: the person chooses what kind, and where it goes. */
import { useState } from 'react';
import type { JSX } from 'react';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useWizard } from '../wizard/context.tsx';
import { SaveTo } from './SaveTo.tsx';
import type { SaveToProps } from './SaveTo.tsx';
import type { Saved } from './memory.ts';

export interface SaveAsProps<F extends string> {
  /** What is in the file; null where that is plain. */
  readonly text: string | null;
  readonly legend: string;
  readonly formats: readonly { readonly value: F; readonly label: string }[];
  /** Chosen until the person chooses. */
  readonly first: F;
  /** `button` is the title of the whole, too. */
  readonly words: SaveToProps['words'];
  readonly saved: Saved | null;
  readonly onSaved: (saved: Saved) => void;
  /** `folder` null: the host asks with its own dialog. */
  readonly save: (format: F, folder: string | null) => Promise<Saved>;
}

export function SaveAs<F extends string>({ text, legend, formats, first, words, saved, onSaved, save }: SaveAsProps<F>): JSX.Element {
  const { state } = useWizard();
  const native = state.app?.nativeSave === true;
  const [format, setFormat] = useState(first);
  const [folder, setFolder] = useState(state.app?.proposedFolder ?? '');
  const [busy, setBusy] = useState(false);

  async function write(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const came = await save(format, native ? null : folder);
    setBusy(false);
    onSaved(came);
  }

  return (
    <Disclosure summary={words.button}>
      <div className="stack">
        {text !== null && <p className="muted">{text}</p>}
        <Segmented legend={legend} value={format} onChange={setFormat} options={formats} />
        <SaveTo
          folder={native ? null : { text: folder, onChange: setFolder }}
          words={words}
          after={null}
          busy={busy}
          saved={saved}
          primary={false}
          onSave={() => void write()}
        />
      </div>
    </Disclosure>
  );
}
