/** What the parameters of a problem in a platform's file are made of. */

/** A code that needs nothing. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- no parameter at all is what it says
export type Nothing = Readonly<Record<never, never>>;
/** A text that need not be there; null and empty are the same as left out. */
export type Maybe = string | null;
/** Left out means no. */
export type Flag = boolean;
/** A line of the file, from 1. */
export type LineNumber = number | null;
/** The field it is about, in the platform's own words. */
export interface Field {
  readonly field: string;
}

/** What a YAML reader takes a value without quotes for. */
export type PlainKind = 'text' | 'number' | 'truth' | 'date' | 'nothing';

/** Parameters as they are kept: what was not given is not there. */
export type Filled<P> = { readonly [K in keyof P]: Exclude<P[K], null> };
