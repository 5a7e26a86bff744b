/** A place to drop a file, or to choose one with the keyboard: the native control does the work, what is seen is its picture. */
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { inputsCopy } from '../../electron/contract/copy/wizard.ts';
import { Button } from './Button.tsx';

export interface DropZoneProps {
  /** Of the file input, for its label. */
  readonly id: string;
  /** A line beside the button. */
  readonly text: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  /** File name endings for the chooser, such as `.pem`; others can be dropped all the same. */
  readonly accept?: string;
  readonly aria?: { readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };
}

export function DropZone({ id, text, busy, onFile, accept, aria }: DropZoneProps): JSX.Element {
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (file !== undefined) onFile(file);
  };
  return (
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
        take(event.dataTransfer.files[0]);
      }}
    >
      <FileUp size={20} aria-hidden="true" />
      <span>{text}</span>
      <Button size="small" busy={busy} tabIndex={-1} aria-hidden="true" onClick={() => chooser.current?.click()}>
        {inputsCopy.chooseFile}
      </Button>
      <input
        ref={chooser}
        id={id}
        className="drop-input"
        type="file"
        {...(accept === undefined ? {} : { accept })}
        {...aria}
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
    </div>
  );
}
