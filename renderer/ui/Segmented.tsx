/** A few short alternatives side by side; a radio group underneath. */
import { useId } from 'react';
import type { JSX } from 'react';

export interface SegmentedProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

export function Segmented<V extends string>(props: SegmentedProps<V>): JSX.Element {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props.legend} className="segmented">
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
