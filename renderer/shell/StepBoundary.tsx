/** A step that throws (a bug, or a file that could not be loaded) leaves the rail and everything saved standing. */
import { Component } from 'react';
import type { ReactNode } from 'react';
import { shellCopy } from '../../electron/contract/copy/wizard.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';

interface Props {
  readonly children: ReactNode;
  /** For what lies beside the page: without it the person can go on, so nothing is said. */
  readonly quiet?: boolean;
}

export class StepBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    if (this.props.quiet === true) return null;
    return (
      <div className="step-broken">
        <Callout
          tone="danger"
          announce="alert"
          title={shellCopy.stepFailed}
          actions={<Button onClick={() => window.location.reload()}>{shellCopy.reload}</Button>}
        >
          <p>{shellCopy.stepFailedText}</p>
        </Callout>
      </div>
    );
  }
}
