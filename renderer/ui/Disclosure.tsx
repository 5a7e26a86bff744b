/** More, one click away. */
import { ChevronRight } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import { bringIntoView } from './feedback/view.ts';

export function Disclosure({
  summary,
  children,
  open = false,
  onToggle,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
}): JSX.Element {
  return (
    <details
      className="disclosure"
      open={open}
      onToggle={(event) => {
        const details = event.currentTarget;
        // Its summary, which was pressed, keeps the focus; what it opened comes into view below it.
        if (details.open && details.contains(document.activeElement)) bringIntoView(details);
        onToggle?.(details.open);
      }}
    >
      <summary>
        <ChevronRight size={16} aria-hidden="true" />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
