/** One of many, in the system's own list. */
import type { JSX } from 'react';
import { Field, useField } from './Field.tsx';
import type { FieldProps } from './Field.tsx';

export interface SelectProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly required?: boolean;
}

export function Select(props: SelectProps): JSX.Element {
  const { id, hintId, errorId, aria } = useField(props);
  return (
    <Field {...props} id={id} hintId={hintId} errorId={errorId}>
      <select
        id={id}
        className="input"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        aria-required={props.required === true ? true : undefined}
        {...aria}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
