/**
 * Which of a platform's inputs are asked, and what is wrong with their answers. Pure; the host checks again with the platform's own rules.
 */
import type { HeldSecret, OptionValue, PlatformInput } from '../../electron/contract/index.ts';
import { activeInputs } from '../../electron/contract/when.ts';
import { inputsCopy } from '../../electron/contract/copy/wizard.ts';

/** `access`: asked on the platform step, because the answer changes what the token must be allowed to do. `details`: the rest. */
export type WhichInputs = 'access' | 'details';

type Options = Readonly<Record<string, OptionValue>>;

/** The inputs of one kind that count for the answers so far, in their order. */
export function askedInputs(
  inputs: readonly PlatformInput[],
  options: Options,
  heldKeys: readonly string[],
  which: WhichInputs,
): readonly PlatformInput[] {
  return activeInputs(inputs, options, heldKeys).filter((input) => input.affectsAccess === (which === 'access'));
}

/** The answers that a dropped file of this platform brings along, by input key. */
export function foundAnswers(inputs: readonly PlatformInput[], held: readonly HeldSecret[]): Options {
  const own = new Set(inputs.filter((input) => input.type === 'file').map((input) => input.key));
  return Object.assign({}, ...held.filter((each) => own.has(each.key)).map((each) => each.found ?? {})) as Options;
}

/** True while a file's answer stands: the person has given none of their own. */
export function isFound(input: PlatformInput, found: Options, options: Options, heldKeys: readonly string[]): boolean {
  return found[input.key] !== undefined && options[input.key] === undefined && !heldKeys.includes(input.key);
}

/** The answer as it counts: what was given, else the default; null where there is neither. */
export function answerOf(input: PlatformInput, options: Options): OptionValue | null {
  return options[input.key] ?? input.default;
}

/** True where nothing was answered and there is no default. A secret or file counts as answered while the host holds it. */
export function isUnanswered(input: PlatformInput, options: Options, heldKeys: readonly string[]): boolean {
  if (input.type === 'secret' || input.type === 'file') return !heldKeys.includes(input.key);
  if (input.type === 'boolean') return false;
  const answer = answerOf(input, options);
  return answer === null || (typeof answer === 'string' && answer.trim() === '') || (Array.isArray(answer) && answer.length === 0);
}

/** The required inputs that are not answered. Secrets are never among them: a file without secrets needs none. */
export function missingInputs(inputs: readonly PlatformInput[], options: Options, heldKeys: readonly string[]): readonly PlatformInput[] {
  return inputs.filter((input) => input.required && input.type !== 'secret' && isUnanswered(input, options, heldKeys));
}

/** A sentence per input key for what can be seen without the host: missing, too long, not a number. */
export function inputErrors(
  inputs: readonly PlatformInput[],
  options: Options,
  heldKeys: readonly string[],
): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const input of missingInputs(inputs, options, heldKeys)) errors[input.key] = inputsCopy.required;
  for (const input of inputs) {
    const answer = answerOf(input, options);
    if (typeof answer !== 'string' || answer === '') continue;
    if (input.maxLength !== null && answer.length > input.maxLength) errors[input.key] = inputsCopy.tooLong(input.maxLength);
    if (input.type === 'number' && !/^-?\d+$/.test(answer.trim())) errors[input.key] = inputsCopy.notANumber;
  }
  return errors;
}

/** The options with one answer changed. An emptied field without a default is no answer; with one it stays empty on purpose. */
export function withAnswer(input: PlatformInput, value: OptionValue): (options: Options) => Record<string, OptionValue> {
  return (options) => {
    const { [input.key]: _before, ...rest } = options;
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    return empty && input.default === null ? rest : { ...rest, [input.key]: value };
  };
}
