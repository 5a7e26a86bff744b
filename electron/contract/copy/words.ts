/** What a second language brings: the words of every English table, by name and in the same form. */
import type { English } from './en/index.ts';
import type { CodeKey, Language } from './language.ts';

/**
 * A table, or a part of one, in another language: any text for a text, and a function of the same values for a sentence that is made from
 * values. Codes that stand among the words stay.
 */
export type Translated<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Translated<Said>
    : T extends object
      ? { readonly [Key in keyof T]: Key extends CodeKey ? T[Key] : Translated<T[Key]> }
      : T;

/** All of them. A table or a sentence that is missing, misspelt, or made from other values does not compile. */
export type Words = { readonly [Name in keyof English]: Translated<English[Name]> };

/**
 * A language from its words; `code` as in BCP 47. A finished one writes `{ … } satisfies Words`; of one that is being written each table
 * satisfies its own part, and what is missing stays English, so it is not offered to anybody.
 */
export function languageFrom(code: string, words: { readonly [Name in keyof English]?: object }): Language {
  const byName: Readonly<Record<string, object>> = words;
  return { code, table: (name) => (Object.hasOwn(byName, name) ? byName[name] : undefined) };
}
