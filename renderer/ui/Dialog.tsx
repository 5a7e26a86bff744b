/** A modal question. Native <dialog>: the focus stays inside, Escape closes, and the focus returns to where it was. */
import { useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { JSX, ReactNode } from 'react';
import { useModal } from './use-modal.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  /** Makes it a form: Enter does this. */
  readonly onSubmit?: () => void;
}

/** Render it only while it is open. */
export function Dialog({ title, onClose, children, actions, onSubmit }: DialogProps): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useModal(ref);
  // At the end of the page: a dialog that is asked for in a step stands inside that step's form otherwise, and HTML has no form in a form.
  return createPortal(
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        className="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // React's events climb through a portal; the step behind it was not submitted.
          event.stopPropagation();
          onSubmit?.();
        }}
      >
        <h2 className="dialog-title" id={`${id}-title`}>
          {title}
        </h2>
        {children}
        <div className="dialog-actions">{actions}</div>
      </form>
    </dialog>,
    document.body,
  );
}
