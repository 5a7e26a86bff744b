/** More, one click away. */
import { ChevronRight } from 'lucide-react';
import type { JSX, ReactNode } from 'react';

export function Disclosure({ summary, children, open = false, onToggle }: { readonly summary: ReactNode; readonly children: ReactNode; readonly open?: boolean; readonly onToggle?: (open: boolean) => void }): JSX.Element {
  return (
    <details className="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <ChevronRight size={16} aria-hidden="true" />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
