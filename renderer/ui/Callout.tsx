/** A box that stands out: a note, good news, a warning, a failure, or "this is practice". */
import { CircleAlert, CircleCheck, FlaskConical, Info, TriangleAlert } from 'lucide-react';
import type { JSX, ReactNode } from 'react';

export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'practice' | 'plain';
const icons = {
  info: Info,
  plain: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  practice: FlaskConical,
} as const;

export interface CalloutProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts, `status` is said politely; nothing for a box that is there from the beginning. */
  readonly announce?: 'alert' | 'status';
}

export function Callout({ tone = 'info', title, children, actions, announce }: CalloutProps): JSX.Element {
  const Icon = icons[tone];
  return (
    <div className="callout" data-tone={tone} role={announce}>
      <Icon size={20} aria-hidden="true" />
      <div className="callout-body">
        {title !== undefined && <p className="callout-title">{title}</p>}
        {children}
        {actions !== undefined && <div className="callout-actions">{actions}</div>}
      </div>
    </div>
  );
}
