/** Two pages with the same connection: what each of them changed, and both put together field by field. */
import type { Draft } from './connection.ts';

type Fields = ReadonlyMap<string, unknown>;

/** Every field that is answered on its own: what is typed and what a platform asks count one by one. */
function fieldsOf({ answers: { options, ...answers }, typed, ...rest }: Draft): Fields {
  const named = (lead: string, record: Readonly<Record<string, unknown>>) =>
    Object.entries(record).map(([key, value]) => [`${lead}${key}`, value] as const);
  return new Map([...named('', rest), ...named('answers.', answers), ...named('options.', options), ...named('typed.', typed)]);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function changed(from: Fields, to: Fields): string[] {
  return [...new Set([...from.keys(), ...to.keys()])].filter((field) => !same(from.get(field), to.get(field)));
}

/** The fields that differ: `platform`, `answers.projectKey`, `options.name`, `typed.server.link`. */
export function changedFields(from: Draft, to: Draft): string[] {
  return changed(fieldsOf(from), fieldsOf(to));
}

/** Values of single fields, by the names that `changedFields` gives. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** What stands in the fields that differ, in `to`; a field that is gone there is null. */
export function changedValues(from: Draft, to: Draft): FieldValues {
  const [before, after] = [fieldsOf(from), fieldsOf(to)];
  return Object.fromEntries(changed(before, after).map((field) => [field, after.get(field) ?? null]));
}

/** `draft` with these fields as they are in `other`. */
export function withFieldsOf(draft: Draft, other: Draft, fields: readonly string[]): Draft {
  const taken = new Set(fields);
  const part = <T extends object>(lead: string, here: T, there: T): T => {
    const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])];
    return Object.fromEntries(
      keys.flatMap((key) => {
        const from = taken.has(`${lead}${key}`) ? there : here;
        return Object.hasOwn(from, key) ? [[key, from[key as keyof T]]] : [];
      }),
    ) as T;
  };
  const {
    answers: { options: optionsHere, ...answersHere },
    typed: typedHere,
    ...restHere
  } = draft;
  const {
    answers: { options: optionsThere, ...answersThere },
    typed: typedThere,
    ...restThere
  } = other;
  return {
    ...part('', restHere, restThere),
    answers: { ...part('answers.', answersHere, answersThere), options: part('options.', optionsHere, optionsThere) },
    typed: part('typed.', typedHere, typedThere),
  };
}

export interface MergedDraft {
  readonly draft: Draft;
  /** Fields that were changed on both sides, each to something else; there the draft has theirs, until somebody decides. */
  readonly both: readonly string[];
  /** Fields that somebody else changed and that were left alone here; there the draft has theirs. */
  readonly taken: readonly string[];
}

/**
 * `mine`, with what `newest` changed since `base` wherever `mine` left that alone. `own`: what the writer of `mine` has sent before and
 * knows no answer to; where `newest` has that, nobody else changed it.
 */
export function mergeDrafts(base: Draft, mine: Draft, newest: Draft, own: readonly FieldValues[] = []): MergedDraft {
  const [from, ours, theirs] = [fieldsOf(base), fieldsOf(mine), fieldsOf(newest)];
  const changedHere = new Set(changed(from, ours));
  const isOwn = (field: string): boolean => own.some((sent) => Object.hasOwn(sent, field) && same(sent[field], theirs.get(field) ?? null));
  const changedThere = changed(from, theirs).filter((field) => !isOwn(field));
  const both = changedThere.filter((field) => changedHere.has(field) && !same(ours.get(field), theirs.get(field)));
  const taken = changedThere.filter((field) => !changedHere.has(field));
  return { draft: withFieldsOf(mine, newest, [...taken, ...both]), both, taken };
}
