/** Several of many, as cards. A card that cannot be ticked stays visible and says why. */
import { useId } from 'react';
import type { JSX } from 'react';
import type { ChoiceOption } from './Choice.tsx';
import { FieldError } from './Field.tsx';

export interface ChoicesProps<V extends string> {
  readonly legend: string;
  readonly options: readonly ChoiceOption<V>[];
  readonly values: readonly V[];
  readonly onChange: (value: V, ticked: boolean) => void;
  readonly error?: string | null;
}

export function Choices<V extends string>({ legend, options, values, onChange, error = null }: ChoicesProps<V>): JSX.Element {
  const id = useId();
  return (
    <fieldset className="choice" aria-label={legend} aria-describedby={error === null ? undefined : `${id}-error`} aria-invalid={error !== null || undefined}>
      <div className="choice-options">
        {options.map((option) => (
          <Card key={option.value} option={option} ticked={values.includes(option.value)} onChange={onChange} />
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

function Card<V extends string>({ option, ticked, onChange }: { readonly option: ChoiceOption<V>; readonly ticked: boolean; readonly onChange: ChoicesProps<V>['onChange'] }): JSX.Element {
  const id = useId();
  const disabled = option.disabledReason !== undefined;
  const text = option.disabledReason ?? option.description;
  return (
    <div className="choice-card" data-disabled={disabled}>
      <input
        type="checkbox"
        id={id}
        checked={ticked}
        aria-disabled={disabled || undefined}
        aria-describedby={text === undefined ? undefined : `${id}-text`}
        onChange={(event) => {
          if (!disabled) onChange(option.value, event.target.checked);
        }}
      />
      <div className="choice-body">
        <div className="choice-title">
          <label htmlFor={id}>{option.label}</label>
          {option.badges}
        </div>
        {text !== undefined && (
          <div className="choice-text" id={`${id}-text`}>
            {text}
          </div>
        )}
      </div>
    </div>
  );
}
