import type { JSX } from 'react';

/** A sentence in which `words between backticks` are code: the copy and the catalogue write them that way. */
export function Inline({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split('`').map((part, index) =>
        // Every second part stood between two backticks.
        index % 2 === 1 ? <code key={`${index} ${part}`}>{part}</code> : part,
      )}
    </>
  );
}
