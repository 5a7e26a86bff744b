/** Yes or no. */
import type { JSX } from 'react';
import { FieldError, useField } from './Field.tsx';
import type { FieldProps } from './Field.tsx';
import { useHelpHandlers } from './HelpPanel.tsx';

export interface CheckboxProps extends Omit<FieldProps, 'optional'> {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox(props: CheckboxProps): JSX.Element {
  const { id, hintId, errorId, aria } = useField(props);
  const help = useHelpHandlers(props.help);
  return (
    <div className="check" {...help}>
      <input type="checkbox" id={id} checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} {...aria} />
      <div className="check-text">
        <label htmlFor={id}>{props.label}</label>
        {props.hint !== undefined && (
          <div className="field-hint" id={hintId}>
            {props.hint}
          </div>
        )}
        <FieldError id={errorId} error={props.error} />
      </div>
    </div>
  );
}
