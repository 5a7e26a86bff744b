import type { JSX } from 'react';

/** The product mark: steps with a rail along them. Drawn in the text's colours, so that it works light and dark. */
export function Mark({ size = 28 }: { readonly size?: number }): JSX.Element {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className="mark-ground" width="32" height="32" rx="8" />
      <path className="mark-steps" d="M6 26h5v-5h5v-5h5v-5h5" />
      <path className="mark-rail" d="M6.5 17.5 18 6" />
    </svg>
  );
}
