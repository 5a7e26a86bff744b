import type { JSX, ReactNode } from 'react';

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): JSX.Element {
  return <span className="visually-hidden">{children}</span>;
}

/** Says a changing message politely; the element stays, so that the change is noticed. */
export function LiveRegion({ message }: { readonly message: string }): JSX.Element {
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {message}
    </div>
  );
}
