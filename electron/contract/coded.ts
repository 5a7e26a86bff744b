/**
 * What core and services say: a code with its parameters, of a closed map. A code that is not in the map, a missing parameter and a surplus
 * one do not compile. Words are made of it by `copy/` alone, in renderer, terminal and documents.
 */
import * as v from 'valibot';

/** A code that needs nothing. */
export type NoParams = Readonly<Record<string, never>>;
/** Parameters of one type. */
export type Params<K extends string, T = string> = Readonly<Record<K, T>>;

/** A message of the map `M`: one of its codes with the parameters of that code. */
export type Coded<M> = { readonly [K in keyof M & string]: { readonly code: K; readonly params: M[K] } }[keyof M & string];

/** The rest of a maker's arguments: nothing for a code without parameters, which may be left out where none has to be given. */
export type ParamsOf<P> = P extends NoParams ? [] : Partial<P> extends P ? [params?: P] : [params: P];

/** Makes a message of the map `M`. */
export function coded<M>() {
  return <K extends keyof M & string>(code: K, ...[params]: ParamsOf<M[K]>): Coded<M> =>
    ({ code, params: params ?? {} }) as unknown as Coded<M>;
}

/** On the wire; who receives it checks the code. */
export const codedSchema = v.object({ code: v.string(), params: v.record(v.string(), v.unknown()) });

/** The words for every code of the map: a text, or one that is filled in. A language is an object of this shape. */
export type CopyOf<M, T = string> = { readonly [K in keyof M & string]: T | ((params: M[K]) => T) };

/** A message in words; `null` for a code that this Handrail does not know. */
export function wordsOf<M, T>(copy: CopyOf<M, T>, { code, params }: { readonly code: string; readonly params: unknown }): T | null {
  if (!Object.hasOwn(copy, code)) return null;
  const words = copy[code as keyof M & string] as T | ((params: unknown) => T);
  return typeof words === 'function' ? (words as (params: unknown) => T)(params) : words;
}
