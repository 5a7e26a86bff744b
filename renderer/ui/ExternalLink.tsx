import { ExternalLink as Arrow } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import { words } from '../../electron/contract/copy/wizard.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** A page outside Handrail. The desktop host opens it in the person's browser, if it is on its list. */
export function ExternalLink({
  href,
  children,
  button = false,
}: {
  readonly href: string;
  readonly children: ReactNode;
  readonly button?: boolean | 'primary';
}): JSX.Element {
  const look =
    button === false ? { className: 'external' } : { className: 'button', 'data-variant': button === 'primary' ? 'primary' : 'secondary' };
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" {...look}>
      {children}
      <Arrow size={14} aria-hidden="true" />
      <VisuallyHidden>{words.opensInBrowser}</VisuallyHidden>
    </a>
  );
}
