import type { JSX } from 'react';

/** A turning ring; the words beside it say what is going on. */
export function Spinner(): JSX.Element {
  return <span className="spinner" aria-hidden="true" />;
}
