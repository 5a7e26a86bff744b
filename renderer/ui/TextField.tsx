/** Text on one line or several. */
import type { HTMLAttributes, JSX, ReactNode } from 'react';
import { Field, useField } from './Field.tsx';
import type { FieldProps } from './Field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  /** Something is pasted; `onChange` comes with it next. */
  readonly onPaste?: () => void;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly type?: 'text' | 'email' | 'search' | 'date';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  /** Browsers fill in nothing unless told. */
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Monospaced, for addresses, keys and names. Spelling is not checked in these. */
  readonly mono?: boolean;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** Stands beside the box, e.g. a button. */
  readonly action?: ReactNode;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const { id, hintId, errorId, aria } = useField(props);
  const common = {
    id,
    className: 'input',
    value: props.value,
    onBlur: props.onBlur,
    onPaste: props.onPaste,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    readOnly: props.readOnly,
    autoComplete: props.autoComplete ?? 'off',
    autoCapitalize: 'none',
    autoCorrect: 'off',
    spellCheck: props.mono === true ? false : undefined,
    'data-mono': props.mono === true,
    'aria-required': props.required === true ? (true as const) : undefined,
    ...aria,
  };
  return (
    <Field {...props} id={id} hintId={hintId} errorId={errorId}>
      <div className="field-row">
        {props.multiline === true ? (
          <textarea {...common} rows={props.rows ?? 4} onChange={(event) => props.onChange(event.target.value)} />
        ) : (
          <input
            {...common}
            type={props.type ?? 'text'}
            inputMode={props.inputMode}
            onChange={(event) => props.onChange(event.target.value)}
          />
        )}
        {props.action}
      </div>
    </Field>
  );
}
