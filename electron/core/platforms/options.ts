/** Fills in and checks the answers to a platform's own questions. */
import { sharedCopy as copy } from '../../contract/copy/en/platforms/shared.ts';
import { familyOf, grantsOf } from '../../contract/abilities.ts';
import { activeInputs, because, fail, holds, isDestinationKey, ok, said } from '../../contract/index.ts';
import type { AnswerAsk, CredentialKind, Deployment, Grant, OptionValue, Reason, Result } from '../../contract/index.ts';
import { holdsToken } from '../../contract/secret-shapes.ts';
import { addressProblem, textProblem } from '../formats/text.ts';
import type { DescribedInput, Platform, PlatformDeployment } from './types.ts';

export { familyOf };

type Options = Readonly<Record<string, OptionValue>>;

/**
 * Defaults filled in and every value checked. Inputs that do not count for these answers keep their value and are checked for their type
 * only.
 * Problems (field = the input's key): `input-unknown`, `input-invalid` with a reason, `input-required`. Secret inputs are never asked for
 * here:
 * a placeholder needs none; the exporter asks for them when the secret itself has to stand in the file.
 */
export function fillOptions(
  platform: Platform,
  deployment: Deployment,
  options: Options,
  heldKeys: readonly string[],
): Result<Record<string, OptionValue>> {
  const { inputs } = platform.deployments[deployment];
  // Answers about a destination lie among them (contract/destinations.ts), and are read where it is.
  const own = Object.fromEntries(Object.entries(options).filter(([key]) => !isDestinationKey(key)));
  return fillInputs(inputs, platform.name, own, heldKeys);
}

/** The same for any questions; `whose`: the name that problems give them to. */
export function fillInputs(
  inputs: readonly DescribedInput[],
  whose: string,
  options: Options,
  heldKeys: readonly string[],
): Result<Record<string, OptionValue>> {
  const unknown = Object.keys(options).find((key) => !inputs.some((input) => input.key === key));
  if (unknown !== undefined) {
    return fail('input-unknown', { key: unknown, platform: whose, known: inputs.map((input) => input.key).join(', ') }, unknown);
  }
  const filled = withDefaults(inputs, options);
  const active = new Set(activeInputs(inputs, filled, heldKeys).map((input) => input.key));
  // Secrets among the answers first: that is worth more than a field that is still empty.
  for (const input of [...inputs.filter(isKeptByHost), ...inputs.filter((each) => !isKeptByHost(each))]) {
    const problem = inputProblem(input, options[input.key], filled, active.has(input.key));
    if (problem !== null)
      return fail(problem.kind, { key: input.key, label: input.label, platform: whose, reason: problem.reason }, input.key);
  }
  const kept = inputs.filter(isKeptByHost).map((input) => input.key);
  return ok(Object.fromEntries(Object.entries(filled).filter(([key]) => !kept.includes(key))));
}

/** A good answer to every input, from the catalogue's own examples; secret inputs and dropped files are left out. */
export function exampleOptions(platform: Platform, deployment: Deployment): Record<string, OptionValue> {
  const entries = platform.deployments[deployment].inputs.filter((input) => !isKeptByHost(input) && input.example !== null);
  return Object.fromEntries(entries.map((input) => [input.key, input.example as OptionValue]));
}

/**
 * The parts of the connection that the platform wants to be told with these answers and a credential of this kind; null: whichever it will
 * be.
 */
export function asksOf(
  { inputs, asks }: Pick<PlatformDeployment, 'inputs' | 'asks'>,
  kind: CredentialKind | null,
  options: Options,
  heldKeys: readonly string[] = [],
): readonly AnswerAsk[] {
  const facts = { inputs, options: withDefaults(inputs, options), heldKeys };
  return asks.filter((ask) => (kind === null || (ask.kinds?.includes(kind) ?? true)) && holds(ask.when ?? null, facts));
}

/** Why the platform cannot use a credential of this kind with these answers, or null when it can. `options` may lack defaults. */
export function kindProblem(deployment: PlatformDeployment, kind: CredentialKind, options: Options): string | null {
  const use = deployment.credentialKinds.find((each) => each.kind === kind);
  if (use?.supported !== true) return use?.reason ?? copy.kinds.notThere;
  return deployment.refusesKind?.(kind, withDefaults(deployment.inputs, options)) ?? null;
}

/** What a platform needs of a credential of this kind for these answers: only what counts and what such a credential can hold. */
export function grantsFor(
  platform: Platform,
  deployment: Deployment,
  kind: CredentialKind,
  options: Options,
  heldKeys: readonly string[] = [],
): Grant[] {
  const { inputs, grants } = platform.deployments[deployment];
  const facts = { inputs, options: withDefaults(inputs, options), heldKeys };
  return grantsOf({ grants }, kind).filter((grant) => holds(grant.when, facts));
}

/** What calls Bitbucket from outside for these answers, and has to be let in; null when the platform calls from within the network. */
export function inboundOf(deployment: PlatformDeployment, options: Options): PlatformDeployment['allow'] | null {
  if (deployment.inbound !== undefined) return deployment.inbound(withDefaults(deployment.inputs, options));
  return deployment.allow.length > 0 ? deployment.allow : null;
}

function isKeptByHost(input: DescribedInput): boolean {
  return input.type === 'secret' || input.type === 'file';
}

/** The answers with the default of every input that has none; nothing is checked. */
export function withDefaults(inputs: readonly DescribedInput[], options: Options): Record<string, OptionValue> {
  const filled: Record<string, OptionValue> = {};
  for (const input of inputs) {
    const value = options[input.key] ?? input.default;
    if (value !== null) filled[input.key] = tidy(input, value);
  }
  return filled;
}

/** Spaces around a one-line answer and empty lines of a list are slips of the hand, never meant. */
function tidy(input: DescribedInput, value: OptionValue): OptionValue {
  if (Array.isArray(value)) return value.map((each) => each.trim()).filter((each) => each !== '');
  if (typeof value !== 'string') return value;
  return input.type === 'multiline' ? value.replaceAll('\r\n', '\n') : value.trim();
}

type InputProblem = { readonly kind: 'input-invalid' | 'input-required'; readonly reason: Reason };

function inputProblem(input: DescribedInput, answer: OptionValue | undefined, filled: Options, active: boolean): InputProblem | null {
  if (isKeptByHost(input)) return keptProblem(input, answer);
  const value = filled[input.key];
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return input.required && active ? { kind: 'input-required', reason: because('not-answered') } : null;
  }
  if ([value].flat().some((each) => typeof each === 'string' && holdsToken(each))) {
    return { kind: 'input-invalid', reason: because('holds-token') };
  }
  const reason = typeProblem(input, value) ?? (active ? (said(input.check?.(value)?.reason) ?? null) : null);
  return reason === null ? null : { kind: 'input-invalid', reason };
}

/** The catalogue's own example is no secret, so that an answers file made from examples works; it counts as not given. */
function keptProblem(input: DescribedInput, answer: OptionValue | undefined): InputProblem | null {
  if (answer === undefined || answer === '' || answer === input.example) return null;
  return {
    kind: 'input-invalid',
    reason:
      input.type === 'secret'
        ? because('secret-among-answers', { variable: `HANDRAIL_SECRET_${environmentName(input.key)}` })
        : because('file-among-answers'),
  };
}

/** `seiApiKey` → `SEI_API_KEY`, the ending of the environment variable that the terminal reads. */
export function environmentName(key: string): string {
  return key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

function typeProblem(input: DescribedInput, value: OptionValue): Reason | null {
  if (input.type === 'boolean') return typeof value === 'boolean' ? null : because('yes-or-no');
  if (input.type === 'list') return Array.isArray(value) ? listProblem(value, input) : because('a-list');
  if (typeof value !== 'string') return because('one-text');
  const text = textProblem(value, input.type === 'multiline');
  if (text !== null) return text;
  if (input.maxLength !== null && lengthOf(value) > input.maxLength)
    return because('at-most', { limit: input.maxLength, length: lengthOf(value) });
  if (input.type === 'choice' && !(input.choices ?? []).some((choice) => choice.value === value))
    return because('one-of', { choices: (input.choices ?? []).map((choice) => choice.value).join(', ') });
  if (input.type === 'number' && !/^-?\d+$/.test(value)) return because('whole-number');
  return input.type === 'url' ? addressProblem(value) : null;
}

function listProblem(values: readonly string[], input: DescribedInput): Reason | null {
  for (const value of values) {
    const problem = textProblem(value, false);
    if (problem !== null) return problem;
    if (input.maxLength !== null && lengthOf(value) > input.maxLength) return because('each-at-most', { limit: input.maxLength });
  }
  return null;
}

/** Characters as people and databases count them: an emoji is one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
