/** The form for a platform's own inputs: every input type, answers into the draft, secrets and files to the host. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { OptionValue, PlatformInput, Problem } from '../../../electron/contract/index.ts';
import { inputsCopy } from '../../../electron/contract/copy/wizard.ts';
import { useTyped, useWizard } from '../../wizard/context.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FileInput } from './FileInput.tsx';
import { HeldSecretInput } from './HeldSecretInput.tsx';
import { Inline } from '../../ui/Inline.tsx';
import { answerOf, askedInputs, foundAnswers, isFound, withAnswer } from '../../wizard/inputs.ts';
import type { WhichInputs } from '../../wizard/inputs.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

export { inputErrors, missingInputs } from '../../wizard/inputs.ts';

export type InputErrors = Readonly<Record<string, string | Problem>>;

export interface PlatformInputsProps {
  readonly which: WhichInputs;
  /** By input key. */
  readonly errors: InputErrors;
  /** An input was changed: its error no longer counts. */
  readonly onChange?: (key: string) => void;
}

/** Longer lists of choices become a drop-down. */
const cardsUpTo = 4;

export function PlatformInputs({ which, errors, onChange }: PlatformInputsProps): JSX.Element | null {
  const { support, draft, connection } = useWizard();
  if (support === null) return null;
  const held = connection?.held ?? [];
  const heldKeys = held.map((each) => each.key);
  const { options } = draft.answers;
  const found = foundAnswers(support.inputs, held);
  const asked = askedInputs(support.inputs, options, heldKeys, which);
  // What a file answers by itself is not asked; it can still be answered otherwise, behind a fold. (What was changed there stays there.)
  const byFile = asked.filter((input) => found[input.key] !== undefined);
  const folded = asked.filter((input) => input.folded === true && !byFile.includes(input));
  const one = (input: PlatformInput, { inFold = false } = {}): JSX.Element => (
    <OneInput
      key={input.key}
      input={input}
      inFold={inFold}
      found={isFound(input, found, options, heldKeys) ? found[input.key] : undefined}
      error={errors[input.key] ?? null}
      onChange={() => onChange?.(input.key)}
    />
  );
  return (
    <div className="stack" data-gap="large">
      {asked.filter((input) => !byFile.includes(input) && !folded.includes(input)).map((input) => one(input))}
      {folded.map((input) => (
        <Disclosure
          key={input.key}
          summary={inputsCopy.answered(input.label, labelOf(input, answerOf(input, options)))}
          open={errors[input.key] !== undefined}
        >
          {one(input, { inFold: true })}
        </Disclosure>
      ))}
      {byFile.length === 0 ? null : (
        <Disclosure summary={inputsCopy.fromFile(byFile.length)} open={byFile.some((input) => errors[input.key] !== undefined)}>
          <div className="stack" data-gap="large">
            <p className="muted small">{inputsCopy.fromFileHint}</p>
            {byFile.map((input) => one(input))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

/** An answer as the person reads it. */
function labelOf({ choices }: PlatformInput, answer: OptionValue | null): string {
  return choices?.find((choice) => choice.value === answer)?.label ?? String(answer ?? '');
}

/** Questions that are not a platform's own, with their answers in the same place. */
export function InputList({
  inputs,
  errors,
  onChange,
}: Omit<PlatformInputsProps, 'which'> & { readonly inputs: readonly PlatformInput[] }): JSX.Element {
  return (
    <div className="stack" data-gap="large">
      {inputs.map((input) => (
        <OneInput
          key={input.key}
          input={input}
          inFold={false}
          found={undefined}
          error={errors[input.key] ?? null}
          onChange={() => onChange?.(input.key)}
        />
      ))}
    </div>
  );
}

function exampleText(input: PlatformInput): string | undefined {
  const { example } = input;
  if (typeof example === 'string') return example;
  return Array.isArray(example) ? example.join('\n') : undefined;
}

interface OneInputProps {
  readonly input: PlatformInput;
  /** It is in a fold of its own, which is named after it: its name is not shown again. */
  readonly inFold: boolean;
  /** What a dropped file answers, while the person says nothing else. */
  readonly found: OptionValue | undefined;
  readonly error: string | Problem | null;
  readonly onChange: () => void;
}

function OneInput({ input, inFold, found, error, onChange }: OneInputProps): JSX.Element {
  const { draft, edit } = useWizard();
  const answer = found ?? answerOf(input, draft.answers.options);
  const help = { title: input.label, text: [input.help] };

  function put(value: OptionValue): void {
    const change = withAnswer(input, value);
    edit((before) => ({ ...before, answers: { ...before.answers, options: change(before.answers.options) } }));
    onChange();
  }

  const common = { label: input.label, error, help, optional: !input.required };
  switch (input.type) {
    case 'boolean':
      return (
        <Checkbox
          label={input.label}
          hint={<Inline text={found === undefined ? input.help : `${inputsCopy.fromFileMark} ${input.help}`} />}
          error={error}
          help={help}
          checked={answer === true}
          onChange={put}
        />
      );
    case 'choice': {
      const choices = input.choices ?? [];
      const value = typeof answer === 'string' ? answer : '';
      if (choices.length > cardsUpTo) {
        const options = choices.map((choice) => ({ value: choice.value, label: choice.label }));
        return (
          <Select
            {...common}
            hint={<Inline text={input.help} />}
            required={input.required}
            value={value}
            onChange={put}
            options={value === '' ? [{ value: '', label: inputsCopy.choosePlaceholder }, ...options] : options}
          />
        );
      }
      return (
        <Choice
          legend={input.label}
          hideLegend={inFold}
          hint={<Inline text={input.help} />}
          error={error}
          help={help}
          value={value === '' ? null : value}
          onChange={put}
          options={choices.map((choice) => ({
            value: choice.value,
            label: choice.label,
            ...(choice.help === null ? {} : { description: <Inline text={choice.help} /> }),
          }))}
        />
      );
    }
    case 'list':
      return <ListInput input={input} error={error} onPut={put} />;
    case 'secret':
      return <HeldSecretInput input={input} error={error} onChange={onChange} />;
    case 'file':
      return <FileInput input={input} error={error} onChange={onChange} />;
    case 'text':
    case 'multiline':
    case 'url':
    case 'number': {
      const example = exampleText(input);
      return (
        <TextField
          {...common}
          hint={<Inline text={found === undefined ? input.help : `${inputsCopy.fromFileMark} ${input.help}`} />}
          required={input.required}
          multiline={input.type === 'multiline'}
          mono={input.type === 'url'}
          {...(input.type === 'number' ? { inputMode: 'numeric' as const } : input.type === 'url' ? { inputMode: 'url' as const } : {})}
          {...(example === undefined ? {} : { placeholder: example })}
          value={typeof answer === 'string' ? answer : ''}
          onChange={put}
        />
      );
    }
  }
}

/** One entry a line. The text stays as typed (a line just begun is no entry yet); the answer is the list in it. */
function ListInput({
  input,
  error,
  onPut,
}: {
  readonly input: PlatformInput;
  readonly error: string | Problem | null;
  readonly onPut: (value: OptionValue) => void;
}): JSX.Element {
  const { draft } = useWizard();
  const answer = answerOf(input, draft.answers.options);
  const [kept, keep] = useTyped(`list.${input.key}`.slice(0, 60), Array.isArray(answer) ? answer.join('\n') : '');
  const [text, setText] = useState(kept);
  const example = exampleText(input);
  return (
    <TextField
      label={input.label}
      error={error}
      help={{ title: input.label, text: [input.help] }}
      optional={!input.required}
      hint={<Inline text={`${input.help} ${inputsCopy.listHint}`} />}
      required={input.required}
      multiline
      mono
      {...(example === undefined ? {} : { placeholder: example })}
      value={text}
      onChange={(next) => {
        setText(next);
        keep(next);
        onPut(
          next
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}
