/** One of several, as cards. A card that cannot be chosen stays visible and says why. */
import { useId } from 'react';
import type { JSX, ReactNode } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { byPointer } from './by-pointer.ts';
import { FieldError } from './Field.tsx';
import { useHelpHandlers } from './HelpPanel.tsx';
import type { HelpContent } from './HelpPanel.tsx';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: ReactNode;
  readonly badges?: ReactNode;
  /** A picture on the right; the words say everything that it says. */
  readonly icon?: ReactNode;
  /** Why it cannot be chosen; shown on the card. It stays reachable by keyboard, so that the reason can be read. */
  readonly disabledReason?: ReactNode;
  /** Stands below the description and outside the label, e.g. a link. */
  readonly extra?: ReactNode;
}

export interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly hint?: ReactNode;
  readonly options: readonly ChoiceOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  /**
   * A card was pressed with a pointer, where that is the whole answer and goes on by itself. Comes before `onChange`, also for the card
   * that was chosen already. The keyboard only chooses: arrow keys must lead nobody away.
   */
  readonly onPick?: (value: V) => void;
  /** What Enter does on one of them instead of sending the form, where that would do more than answer. */
  readonly onEnter?: () => void;
  readonly columns?: 1 | 2 | 3;
  /** One row each, in one box, where the words are few. */
  readonly compact?: boolean;
  readonly error?: string | Problem | null;
  readonly help?: HelpContent;
}

export function Choice<V extends string>(props: ChoiceProps<V>): JSX.Element {
  const id = useId();
  const help = useHelpHandlers(props.help);
  const hasError = props.error !== undefined && props.error !== null;
  const described = [props.hint === undefined ? null : `${id}-hint`, hasError ? `${id}-error` : null]
    .filter((part) => part !== null)
    .join(' ');
  return (
    <fieldset
      className="choice"
      role="radiogroup"
      aria-label={props.hideLegend === true ? props.legend : undefined}
      aria-invalid={hasError || undefined}
      aria-describedby={described === '' ? undefined : described}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || props.onEnter === undefined || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        if (!event.repeat) props.onEnter();
      }}
      {...help}
    >
      {props.hideLegend !== true && <legend>{props.legend}</legend>}
      {props.hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      <FieldError id={`${id}-error`} error={props.error} />
      <div className="choice-options" data-columns={props.columns ?? 1} data-compact={props.compact}>
        {props.options.map((option) => (
          <ChoiceCard
            key={option.value}
            type="radio"
            name={id}
            option={option}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
            onPick={() => props.onPick?.(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One card: a radio button of the group `name`, or a check box. */
export function ChoiceCard<V extends string>(props: {
  readonly type: 'radio' | 'checkbox';
  readonly name?: string;
  readonly option: ChoiceOption<V>;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** It was pressed with a pointer; never where it cannot be chosen. */
  readonly onPick?: () => void;
}): JSX.Element {
  const { option } = props;
  const id = useId();
  const disabled = option.disabledReason !== undefined;
  const text = option.disabledReason ?? option.description;
  return (
    // The keyboard has the radio button inside; this only hears how it was pressed.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- as said above
    <div
      className="choice-card"
      data-disabled={disabled}
      onClick={(event) => {
        // A link or button in the card does its own thing.
        const onCard = event.target instanceof HTMLInputElement || event.target instanceof HTMLLabelElement;
        if (onCard && !disabled && byPointer(event.nativeEvent)) props.onPick?.();
      }}
    >
      <input
        type={props.type}
        id={id}
        name={props.name}
        value={option.value}
        checked={props.checked}
        aria-disabled={disabled || undefined}
        aria-describedby={text === undefined ? undefined : `${id}-text`}
        onChange={(event) => {
          if (!disabled) props.onChange(event.target.checked);
        }}
      />
      <div className="choice-body">
        <div className="choice-title">
          {/* Its ::after covers the card, so that the whole card is the target. */}
          <label htmlFor={id}>{option.label}</label>
          {option.badges}
        </div>
        {text !== undefined && (
          <div className="choice-text" id={`${id}-text`}>
            {text}
          </div>
        )}
        {option.extra !== undefined && <div className="choice-extra">{option.extra}</div>}
      </div>
      {option.icon !== undefined && (
        <span className="choice-icon" aria-hidden="true">
          {option.icon}
        </span>
      )}
    </div>
  );
}
