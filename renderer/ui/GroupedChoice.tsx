/** One or several of many, as cards under headings. A card that cannot be chosen stays visible and says why. */
import { useId } from 'react';
import type { JSX } from 'react';
import { ChoiceCard } from './Choice.tsx';
import type { ChoiceOption } from './Choice.tsx';
import { FieldError } from './Field.tsx';
import './grouped-choice.css';

export interface ChoiceGroup<V extends string> {
  /** Null where the cards need no heading. */
  readonly title: string | null;
  readonly options: readonly ChoiceOption<V>[];
}

export interface GroupedChoiceProps<V extends string> {
  /** `radio`: one of them; `checkbox`: as many as are ticked. */
  readonly type: 'radio' | 'checkbox';
  readonly legend: string;
  readonly groups: readonly ChoiceGroup<V>[];
  readonly values: readonly V[];
  readonly onChange: (value: V, chosen: boolean) => void;
  /** As of `Choice`. */
  readonly onPick?: (value: V) => void;
  readonly error?: string | null;
}

export function GroupedChoice<V extends string>(props: GroupedChoiceProps<V>): JSX.Element {
  const id = useId();
  const { error = null } = props;
  return (
    <fieldset
      className="choice grouped-choice"
      role={props.type === 'radio' ? 'radiogroup' : undefined}
      aria-label={props.legend}
      aria-describedby={error === null ? undefined : `${id}-error`}
      aria-invalid={error !== null || undefined}
    >
      <FieldError id={`${id}-error`} error={error} />
      {props.groups.map(({ title, options }, at) => (
        <div
          key={title ?? ''}
          className="grouped-choice-group"
          role={title === null ? undefined : 'group'}
          aria-labelledby={title === null ? undefined : `${id}-${at}`}
        >
          {title !== null && (
            <h2 className="grouped-choice-title" id={`${id}-${at}`}>
              {title}
            </h2>
          )}
          <div className="choice-options">
            {options.map((option) => (
              <ChoiceCard
                key={option.value}
                type={props.type}
                name={id}
                option={option}
                checked={props.values.includes(option.value)}
                onChange={(chosen) => props.onChange(option.value, chosen)}
                onPick={() => props.onPick?.(option.value)}
              />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
