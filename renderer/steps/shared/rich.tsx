/** A sentence in which `backticks` stand around what is typed or read literally. */
import type { JSX } from 'react';

export function Rich({ text }: { readonly text: string }): JSX.Element {
  // Every second piece stood between two marks; the position is all that tells equal pieces apart.
  return <>{text.split('`').map((piece, index) => (index % 2 === 1 ? <code key={`${index}`}>{piece}</code> : piece))}</>;
}
