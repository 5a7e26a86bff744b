import type { JSX, ReactNode } from 'react';

/** A word or two about a thing; never the only place where something is said by colour. */
export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad' | 'accent' | 'practice';
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
