/**
 * Which inputs, grants and prerequisites count for the answers given. Pure, so that the wizard, the terminal and the exporters decide
 * alike.
 */
import type { OptionValue } from './answers.ts';
import type { DeploymentSupport, PlatformInput, Prerequisite, There, When } from './catalogue.ts';
import type { CredentialKind, SecretsMode } from './words.ts';

/** What a condition looks at. `heldKeys`: keys of secret inputs and dropped files that the host holds. */
export interface WhenFacts {
  readonly inputs: readonly Pick<PlatformInput, 'key' | 'type' | 'default' | 'when'>[];
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly heldKeys: readonly string[];
}

/**
 * True when the condition holds. A condition on an input that does not count itself never holds, so conditions chain.
 * A secret or a dropped file is `true` while the host holds it, else `false`; an unanswered input has its default.
 */
export function holds(when: When | null, facts: WhenFacts, seen: readonly string[] = []): boolean {
  if (when === null) return true;
  const input = facts.inputs.find((each) => each.key === when.input);
  if (input === undefined || seen.includes(input.key)) return false;
  if (!holds(input.when, facts, [...seen, input.key])) return false;
  const value = valueOf(input, facts);
  return typeof value !== 'object' && when.is.includes(value);
}

/** What it depends on whether an artifact is there. `mode` null, `repositories` undefined: not known yet, and then it may be there. */
export interface ThereFacts extends WhenFacts {
  readonly mode: SecretsMode | null;
  /** Null where all were chosen. */
  readonly repositories: readonly string[] | null | undefined;
}

/** True when an artifact of the catalogue is made for these answers; the export makes exactly those. */
export function isThere({ or = [], ...own }: There & { readonly or?: readonly There[] | undefined }, facts: ThereFacts): boolean {
  return [own, ...or].some(
    ({ when, modes, given, repositories }) =>
      holds(when, facts) &&
      (modes === undefined || facts.mode === null || modes.includes(facts.mode)) &&
      (given === undefined || isGiven(given, facts)) &&
      (repositories === undefined || facts.repositories === undefined || (facts.repositories ?? []).length > 0),
  );
}

function isGiven(key: string, facts: WhenFacts): boolean {
  const input = facts.inputs.find((each) => each.key === key);
  if (input === undefined || !holds(input.when, facts)) return false;
  const value = valueOf(input, facts);
  return typeof value === 'object' ? value.length > 0 : value !== '' && value !== false;
}

/** An answer on which something depends: any of `values` of the input. */
export interface Condition {
  readonly input: PlatformInput;
  readonly values: readonly (string | boolean)[];
}

/** What has to be answered, and how, for something of a platform to hold; null where nothing has to. */
export function conditionOf({ inputs }: { readonly inputs: readonly PlatformInput[] }, when: When | null | undefined): Condition | null {
  const input = when == null ? undefined : inputs.find((each) => each.key === when.input);
  return when == null || input === undefined ? null : { input, values: when.is };
}

/** The inputs that count, in their order. */
export function activeInputs<I extends WhenFacts['inputs'][number]>(
  inputs: readonly I[],
  options: WhenFacts['options'],
  heldKeys: readonly string[],
): readonly I[] {
  return inputs.filter((input) => holds(input.when, { inputs, options, heldKeys }));
}

/** The kind of credential that goes with these answers where nobody chose one: the recommended one, else the first that works; or null. */
export function usualKind(
  { credentialKinds, inputs }: Pick<DeploymentSupport, 'credentialKinds' | 'inputs'>,
  { options, heldKeys }: Pick<WhenFacts, 'options' | 'heldKeys'>,
): CredentialKind | null {
  const usable = credentialKinds.filter((use) => use.supported && holds(use.when ?? null, { inputs, options, heldKeys }));
  return (usable.find((use) => use.recommended) ?? usable[0])?.kind ?? null;
}

/** The prerequisites that still have to be said: those that the version of this Bitbucket meets are left out. Unknown version: all. */
export function openPrerequisites<T extends Pick<Prerequisite, 'from'>>(prerequisites: readonly T[], version: string | null): readonly T[] {
  return prerequisites.filter(({ from }) => from === undefined || !isFrom(version, from));
}

/** True when the version is known and not older than `from`; major and minor count. */
function isFrom(version: string | null, from: string): boolean {
  const [has, needs] = [version ?? '', from].map((text) => /^\s*(\d{1,4})\.(\d{1,4})/.exec(text)?.slice(1).map(Number));
  if (has === undefined || needs === undefined) return false;
  return ((has[0] ?? 0) - (needs[0] ?? 0) || (has[1] ?? 0) - (needs[1] ?? 0)) >= 0;
}

function valueOf(input: WhenFacts['inputs'][number], facts: WhenFacts): OptionValue {
  if (input.type === 'secret' || input.type === 'file') return facts.heldKeys.includes(input.key);
  return facts.options[input.key] ?? input.default ?? (input.type === 'boolean' ? false : '');
}
