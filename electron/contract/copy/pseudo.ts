/**
 * A made-up language for tests: English with accents, in brackets and 40 % longer, made by a function. Whatever is on screen without them
 * was not taken from a table of words, and whatever is cut off would be cut off in German too. Its code is the one that Unicode and Android
 * use for it (https://developer.android.com/guide/topics/resources/pseudolocales).
 */
import { codeKeys } from './language.ts';
import type { Language } from './language.ts';

const plain = 'AEIOUYaeiouyBCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const accented = 'ÀÉÎÖÛÝàéîöûýƁÇĐƑĜĤĴĶĻṀÑṖǪŔŠŢṼŴẊŽƀçđƒĝĥĵķļḿñṗǫŕšţṽŵẋž';
const accents = new Map(Array.from(plain, (letter, at) => [letter, Array.from(accented)[at] ?? letter]));
const vowels = /[AEIOUYaeiouy]/;
const [opening, closing] = ['⟦', '⟧'];

/** Parts of an entry that may be codes that other code reads, which are written small. */
const codes: ReadonlySet<string> = new Set(codeKeys);

/** One text without a space that is an address, a scope or a file's name. */
const technical = /^\S*(?:[/:_@=\\]|\w\.\w)\S*$/;

/** A sentence in the made-up language. `values`: texts in it that are not Handrail's own and stay as they are. */
export function pseudoText(text: string, values: readonly string[] = []): string {
  if (!/\p{L}/u.test(text) || technical.test(text)) return text;
  const kept = [...values].filter((value) => value !== '').sort((one, other) => other.length - one.length);
  let out = '';
  /** Letters that are changed, and how many more they have become. */
  let [own, more] = [0, 0];
  for (let at = 0; at < text.length; ) {
    const value = keptAt(text, at, kept);
    const made = value ?? pseudoLetter(text.charAt(at));
    if (value === null) [own, more] = [own + 1, more + made.length - 1];
    out += made;
    at += value?.length ?? 1;
  }
  // In short pieces, because words of other languages are longer and still end.
  const lacking = Math.max(0, Math.ceil(own * 0.4) - more);
  return `${opening}${out}${'~~~~ '
    .repeat(Math.ceil(lacking / 5))
    .slice(0, lacking)
    .trimEnd()}${closing}`;
}

/** What is typed as it is, in any language: commands, options, names of variables, keys in straight quotes, addresses. */
const typed = /“handrail[^”]*”|"[\w.-]+"|--?[a-z][a-z-]*|[A-Z][A-Z0-9]*(?:_(?:[A-Z0-9]+|<[A-Z]+>))+|https?:\/\/[^\s”)]+/uy;

/** What stays as it is from here on: what is code, what was made before, or one of the values. */
function keptAt(text: string, at: number, values: readonly string[]): string | null {
  for (const [from, to] of [
    ['`', '`'],
    [opening, closing],
  ] as const) {
    const end = text.startsWith(from, at) ? text.indexOf(to, at + 1) : -1;
    if (end > at) return text.slice(at, end + 1);
  }
  typed.lastIndex = at;
  const code = /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? null : typed.exec(text)?.[0];
  return code ?? values.find((value) => text.startsWith(value, at) && !insideWord(text, at, value)) ?? null;
}

/** True where the value is part of a longer word: “a” as a value leaves the other a's alone. */
function insideWord(text: string, at: number, value: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  const joined = (one: string, other: string): boolean => letter.test(one) && letter.test(other);
  return joined(text.charAt(at - 1), value.charAt(0)) || joined(value.charAt(value.length - 1), text.charAt(at + value.length));
}

function pseudoLetter(letter: string): string {
  const made = accents.get(letter) ?? letter;
  return vowels.test(letter) ? made + made : made;
}

/** A table, or a part of one: texts are changed, functions give changed texts, codes stay. */
function pseudo(words: unknown, values: readonly string[] = []): unknown {
  if (typeof words === 'string') return pseudoText(words, values);
  if (Array.isArray(words)) return words.map((each) => pseudo(each, values));
  if (typeof words === 'function') {
    const made = words as (...given: unknown[]) => unknown;
    return (...given: unknown[]) =>
      pseudo(
        made(...given),
        given.flatMap((each) => valuesIn(each)),
      );
  }
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      codes.has(key) && typeof value === 'string' && /^[a-z-]+$/.test(value) ? value : pseudo(value, values),
    ]),
  );
}

/** The texts among what a sentence is made from. */
function valuesIn(given: unknown, depth = 0): string[] {
  if (typeof given === 'string') return [given];
  if (typeof given !== 'object' || given === null || depth > 3) return [];
  return Object.values(given).flatMap((each) => valuesIn(each, depth + 1));
}

/** Tables as they were made: a test speaks the language many times over. */
const tables = new WeakMap<object, object>();

/** The language. */
export const pseudoLanguage: Language = {
  code: 'en-XA',
  table: (_name, english) => {
    const made = tables.get(english) ?? (pseudo(english) as object);
    tables.set(english, made);
    return made;
  },
};
