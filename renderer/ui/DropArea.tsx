/**
 * Where a file is dropped or chosen. The native control does the work for keyboard and screen reader; the button beside it is its picture.
 */
import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { inputsCopy } from '../../electron/contract/copy/wizard.ts';
import { Button } from './Button.tsx';
import { readDrop, takeDrops } from './drops.ts';
import type { Dropped } from './drops.ts';
import type { useField } from './Field.tsx';

export interface DropAreaProps {
  readonly field: ReturnType<typeof useField>;
  readonly prompt: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  /** What was dropped is no file that could be taken; the sentence says why. */
  readonly onWrong: (sentence: string) => void;
  /** A drop anywhere in the window counts: where this is all that the screen asks for. */
  readonly anywhere?: boolean;
}

export function DropArea({ field, prompt, busy, onFile, onWrong, anywhere = false }: DropAreaProps): JSX.Element {
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const given = (dropped: Dropped): void => ('file' in dropped ? onFile(dropped.file) : onWrong(dropped.wrong));
  const take = useRef(given);
  useEffect(() => {
    take.current = given;
  });

  useEffect(() => (anywhere ? takeDrops({ take: (dropped) => take.current(dropped), over: setOver }) : undefined), [anywhere]);

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
        // Once is enough where the window listens too.
        event.stopPropagation();
        const dropped = readDrop(event.dataTransfer);
        if (dropped !== null) given(dropped);
      }}
    >
      <FileUp size={20} aria-hidden="true" />
      <span>{prompt}</span>
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
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
    </div>
  );
}

/** Largest file in bytes; the contract takes a million characters. */
const limit = 1_000_000;

/** A file's text, or the sentence that says why there is none. `keepMark` leaves a byte order mark in, for who wants to speak of it. */
export async function readFileText(file: File, keepMark = false): Promise<{ readonly text: string } | { readonly wrong: string }> {
  if (file.size > limit) return { wrong: inputsCopy.fileTooLarge };
  // A folder that is dropped ends here too.
  const bytes = await file
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => null);
  if (bytes === null) return { wrong: inputsCopy.fileUnreadable };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { wrong: inputsCopy.fileUtf16 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepMark }).decode(bytes);
    return text.includes('\0') ? { wrong: inputsCopy.fileNotText } : { text };
  } catch {
    return { wrong: inputsCopy.fileNotText };
  }
}
