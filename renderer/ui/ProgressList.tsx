/** A list of things done one after the other, each with its state in a picture and in words. */
import { Check, CircleAlert, CircleDashed, Minus, TriangleAlert } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import type { CheckStatus } from '../../electron/contract/index.ts';
import { statusWords, words } from '../../electron/contract/copy/wizard.ts';
import { Spinner } from './Spinner.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface ProgressItem {
  readonly id: string;
  readonly label: string;
  readonly status: CheckStatus;
  readonly note?: string;
  /** Milliseconds; 0 shows nothing. */
  readonly ms?: number;
}

const marks: Record<CheckStatus, ReactNode> = {
  waiting: <CircleDashed size={18} aria-hidden="true" />,
  running: <Spinner />,
  passed: <Check size={18} aria-hidden="true" />,
  warning: <TriangleAlert size={18} aria-hidden="true" />,
  failed: <CircleAlert size={18} aria-hidden="true" />,
  skipped: <Minus size={18} aria-hidden="true" />,
};

export function ProgressList({ label, items }: { readonly label: string; readonly items: readonly ProgressItem[] }): JSX.Element {
  return (
    <ol className="progress" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="progress-row" data-status={item.status}>
          <span className="progress-mark">{marks[item.status]}</span>
          <div>
            <span className="progress-label">{item.label}</span> <VisuallyHidden>{statusWords[item.status]}</VisuallyHidden>
            {item.note !== undefined && item.note !== '' && <p className="progress-note">{item.note}</p>}
          </div>
          <span className="progress-time">{item.ms === undefined || item.ms === 0 ? '' : words.milliseconds(item.ms)}</span>
        </li>
      ))}
    </ol>
  );
}
