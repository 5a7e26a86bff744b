/**
 * A platform's own questions, declared as an object: its keys are the answers' keys and their order is the order on screen. What each one
 * answers is known to the compiler, so that a misspelt key or a choice that is none does not compile.
 */
import type { OptionValue, PlatformInput, Result } from '../../contract/index.ts';
import { plainWhen } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { DescribedInput, ExportContext, InputCheck } from './types.ts';

type Type = PlatformInput['type'];

/** One question as it is declared. `V`: what it answers; `W`: the condition that it is asked under; `S`: the input that `sentTo` names. */
export interface InputSpec<T extends Type = Type, V = unknown, W extends Condition = Condition, S extends string = string> {
  readonly type: T;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly default: Answer | null;
  readonly example: Answer | null;
  readonly choices: readonly Choice[] | null;
  readonly affectsAccess: boolean;
  readonly folded?: boolean;
  readonly when: W | null;
  readonly maxLength: number | null;
  readonly check?: InputCheck;
  readonly sentTo?: S;
  readonly found?: FoundInFile;
  /** For the compiler alone; never there. */
  readonly '~value'?: V;
}

/**
 * What a dropped file answers by itself: input key → its answer, or just `true` where only that it is there matters (a secret). Holds no
 * secret. A file that cannot be the right one is refused, with the problem beside the input.
 */
export type FoundInFile = (text: string, openYaml: ExportContext['openYaml']) => Result<Readonly<Record<string, OptionValue>>>;

export type Inputs = Readonly<Record<string, InputSpec>>;

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly help: string | null;
}

interface Details<V, W extends Condition, S extends string> {
  readonly label: string;
  readonly help: string;
  readonly required?: boolean;
  readonly default?: V;
  /** Left out: the default. */
  readonly example?: V;
  /** Asked on the platform step because the answer changes what the token must be allowed to do. */
  readonly affectsAccess?: boolean;
  /** Asked behind a fold, which names what counts: the default is right for nearly everybody. Needs a default. */
  readonly folded?: boolean;
  readonly when?: W;
  readonly maxLength?: number;
  /** The value's problem in the platform's own terms, or null when it is good. */
  readonly check?: InputCheck;
  /** What is exported sends this secret to the address in the answer of this key (services/key-place.ts). */
  readonly sentTo?: S;
  readonly found?: FoundInFile;
}

/** What a question can be answered with. */
type Answer = string | boolean | readonly string[];

const question =
  <T extends Type, V extends Answer>(type: T) =>
  <const W extends Condition = never, const S extends string = never>(details: Details<V, W, S>): InputSpec<T, V, NoInfer<W>, NoInfer<S>> =>
    spec(type, details, null);

function spec<T extends Type, V extends Answer, W extends Condition, S extends string>(
  type: T,
  details: Details<V, W, S>,
  choices: readonly Choice[] | null,
): InputSpec<T, V, W, S> {
  return {
    type,
    label: details.label,
    help: details.help,
    required: details.required ?? false,
    default: details.default ?? null,
    example: details.example ?? details.default ?? null,
    choices,
    affectsAccess: details.affectsAccess ?? false,
    when: details.when ?? null,
    maxLength: details.maxLength ?? null,
    ...(details.folded === true ? { folded: true } : {}),
    ...(details.check === undefined ? {} : { check: details.check }),
    ...(details.sentTo === undefined ? {} : { sentTo: details.sentTo }),
    ...(details.found === undefined ? {} : { found: details.found }),
  };
}

/** One question of each type, with the usual answers filled in. */
export const input = {
  text: question<'text', string>('text'),
  multiline: question<'multiline', string>('multiline'),
  url: question<'url', string>('url'),
  /** Answered as a text of digits. */
  number: question<'number', string>('number'),
  boolean: question<'boolean', boolean>('boolean'),
  list: question<'list', readonly string[]>('list'),
  /** Kept by the host; `context.secret(key, …)` gives what stands for it. */
  secret: question<'secret', string>('secret'),
  /** A dropped file, kept by the host; `context.dropped(key)` gives its text. */
  file: question<'file', string>('file'),
  /** One of some. Without a default the answer may be empty while it is not asked. */
  choice: <
    const C extends string,
    const D extends NoInfer<C> | undefined = undefined,
    const W extends Condition = never,
    const S extends string = never,
  >(
    details: Omit<Details<NoInfer<C>, W, S>, 'default'> & { readonly default?: D; readonly choices: readonly Choice<C>[] },
  ): InputSpec<'choice', D extends undefined ? C | '' : C, NoInfer<W>, NoInfer<S>> =>
    spec<'choice', never, W, S>('choice', details as unknown as Details<never, W, S>, details.choices),
} as const;

/** Kept by the host, and so never among the answers. */
type Kept = InputSpec<'secret' | 'file'>;
type ValueOf<I> = I extends InputSpec<Type, infer V> ? V : never;

/** The answers of these inputs, with every default filled in: a text that was not answered is empty. */
export type OptionsOf<I extends Inputs> = { readonly [K in keyof I as I[K] extends Kept ? never : K]: ValueOf<I[K]> };

/** The keys of the secrets, or of the dropped files. */
export type KeysOf<I extends Inputs, T extends 'secret' | 'file'> = {
  [K in keyof I & string]: I[K] extends InputSpec<T> ? K : never;
}[keyof I & string];

/** Every condition that can be put on these inputs. */
export type ConditionOn<I extends Inputs> = {
  [K in keyof I & string]: Condition<K, I[K] extends Kept ? boolean : Extract<ValueOf<I[K]>, string | boolean>>;
}[keyof I & string];

/** Inputs whose own conditions, and the keys in `sentTo`, are of these very inputs. */
export type Coherent<I extends Inputs> = {
  readonly [K in keyof I]: InputSpec<
    Type,
    unknown,
    ConditionOn<Omit<I, K>>,
    { [U in keyof I & string]: I[U] extends InputSpec<'url'> ? U : never }[keyof I & string]
  >;
};

/** As the catalogue and the checks know them. */
export function describeInputs(inputs: Inputs): DescribedInput[] {
  return Object.entries(inputs).map(([key, spec]) => ({
    key,
    label: spec.label,
    type: spec.type,
    help: spec.help,
    required: spec.required,
    default: plainAnswer(spec.default),
    example: plainAnswer(spec.example),
    choices: spec.choices === null ? null : spec.choices.map((choice) => ({ ...choice })),
    affectsAccess: spec.affectsAccess,
    when: plainWhen(spec.when),
    maxLength: spec.maxLength,
    ...(spec.folded === true ? { folded: true } : {}),
    ...(spec.check === undefined ? {} : { check: spec.check }),
    ...(spec.sentTo === undefined ? {} : { sentTo: spec.sentTo }),
  }));
}

/** The answers in the shape that `OptionsOf` promises, also before anything was checked. */
export function typedOptions(inputs: Inputs, options: Readonly<Record<string, OptionValue>>): Record<string, OptionValue> {
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([, { type }]) => type !== 'secret' && type !== 'file')
      .map(([key, spec]) => [key, typed(spec, options[key] ?? plainAnswer(spec.default))]),
  );
}

function plainAnswer(answer: Answer | null): OptionValue | null {
  return answer === null || typeof answer !== 'object' ? answer : [...answer];
}

function typed({ type, choices, default: usual }: InputSpec, value: OptionValue | null): OptionValue {
  if (type === 'boolean') return value === true;
  if (type === 'list') return Array.isArray(value) ? value : [];
  if (type === 'choice') return (choices ?? []).some((choice) => choice.value === value) ? (value ?? '') : (plainAnswer(usual) ?? '');
  return typeof value === 'string' ? value : '';
}
