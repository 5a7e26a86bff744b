/** Several of many, as cards. A card that cannot be ticked stays visible and says why. */
import { useId } from 'react';
import type { JSX } from 'react';
import { ChoiceCard } from './Choice.tsx';
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
    <fieldset
      className="choice"
      aria-label={legend}
      aria-describedby={error === null ? undefined : `${id}-error`}
      aria-invalid={error !== null || undefined}
    >
      <FieldError id={`${id}-error`} error={error} />
      <div className="choice-options">
        {options.map((option) => (
          <ChoiceCard
            key={option.value}
            type="checkbox"
            option={option}
            checked={values.includes(option.value)}
            onChange={(ticked) => onChange(option.value, ticked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
