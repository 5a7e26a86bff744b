/** What every field has in common: label, hint, error beside it, and help in the panel while it has the focus. */
import { CircleAlert } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { JSX, ReactNode } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { words } from '../../electron/contract/copy/wizard.ts';
import { useCounted } from './feedback/context.ts';
import { isTyping } from './feedback/guard.ts';
import { isInView } from './feedback/view.ts';
import { invalidOf, showWrong } from './feedback/wrong.ts';
import { useHelpHandlers } from './HelpPanel.tsx';
import { useProblemCopy } from './problem-words.ts';
import type { HelpContent } from './HelpPanel.tsx';

export interface FieldProps {
  readonly label: string;
  /** One line under the label; read out with the field. */
  readonly hint?: ReactNode;
  /** What is wrong: a sentence, or a problem that the host sent. */
  readonly error?: string | Problem | null;
  /** Marks the label "(optional)". */
  readonly optional?: boolean;
  /** Shown in the help panel while the field has the focus. */
  readonly help?: HelpContent;
}

/** Ids and ARIA attributes that tie a control to its hint and error. */
export function useField(props: Pick<FieldProps, 'hint' | 'error'>): {
  readonly id: string;
  readonly hintId: string;
  readonly errorId: string;
  readonly aria: { readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };
} {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const hasError = props.error !== undefined && props.error !== null;
  const described = [props.hint === undefined ? null : hintId, hasError ? errorId : null].filter((part) => part !== null).join(' ');
  return {
    id,
    hintId,
    errorId,
    aria: { 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': hasError || undefined },
  };
}

/**
 * The error beside a field, or above the list that it is about. The alert element stays in place, so that a new error is announced.
 * One that is not wholly in view comes into view and its field takes the focus; in a step that is being sent, the step sees to that.
 */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | Problem | null | undefined }): JSX.Element {
  const copy = useProblemCopy(typeof error === 'object' ? error : null);
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(error ?? null);
  const feedback = useCounted(error !== null && error !== undefined);
  useLayoutEffect(() => {
    const element = box.current;
    const now = error ?? null;
    const same = before.current === now;
    before.current = now;
    if (element === null || same) return;
    element.setAttribute('role', 'alert');
    if (now === null) return;
    const field = invalidOf(element);
    if (feedback?.isSubmitting() === true) element.removeAttribute('role');
    else if (field !== null && !isInView(element) && !isTyping()) showWrong(field);
  }, [error, feedback]);
  return (
    <div ref={box} role="alert" id={id} data-error>
      {error !== null && error !== undefined && (
        <div className="field-error">
          <CircleAlert size={16} aria-hidden="true" />
          {copy === null ? (
            <p>{typeof error === 'string' ? error : ''}</p>
          ) : (
            <div>
              <p>
                <strong>{copy.title}</strong>
              </p>
              <p>
                <span className="field-error-why">{copy.explanation}</span> <span className="field-error-next">{copy.next}</span>
              </p>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Label, hint, control and error in reading order. */
export function Field(
  props: FieldProps & { readonly id: string; readonly hintId: string; readonly errorId: string; readonly children: ReactNode },
): JSX.Element {
  const help = useHelpHandlers(props.help);
  return (
    <div className="field" {...help}>
      <div className="field-head">
        <label className="field-label" htmlFor={props.id}>
          {props.label}
        </label>
        {props.optional === true && <span className="field-optional">{words.optional}</span>}
      </div>
      {props.hint !== undefined && (
        <div className="field-hint" id={props.hintId}>
          {props.hint}
        </div>
      )}
      {props.children}
      <FieldError id={props.errorId} error={props.error} />
    </div>
  );
}
