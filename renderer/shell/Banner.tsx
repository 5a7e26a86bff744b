/** One full-width sentence. */
import type { JSX, ReactNode } from 'react';

export function Banner(props: {
  readonly tone: 'danger' | 'warning' | 'info';
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): JSX.Element {
  return (
    <div className="banner" data-tone={props.tone}>
      {props.icon}
      <div className="banner-text">
        <p>
          <strong>{props.title}</strong>
        </p>
        {props.children}
      </div>
      {props.action}
    </div>
  );
}
