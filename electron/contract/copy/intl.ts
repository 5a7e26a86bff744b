/** Numbers, counts, lists and days in the language that is spoken. */
import { spokenLanguage } from './language.ts';

/**
 * What `Intl` is asked for. Handrail's English is British; `en-XA` is the made-up language of the tests, which `Intl` does not know
 * (https://cldr.unicode.org/development/development-process/design-proposals/pseudo-locales).
 */
export function locale(): string {
  const code = spokenLanguage();
  return code === 'en' || code === 'en-XA' ? 'en-GB' : code;
}

/** What `make` makes, once for each language: making one of `Intl`'s formatters costs many times what using it does. */
function inEach<T>(make: (language: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const language = locale();
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
}

const numbers = inEach((language) => new Intl.NumberFormat(language));
const plurals = inEach((language) => new Intl.PluralRules(language));
const lists = {
  and: inEach((language) => new Intl.ListFormat(language, { type: 'conjunction' })),
  or: inEach((language) => new Intl.ListFormat(language, { type: 'disjunction' })),
};

/** A whole number with the marks between its thousands: `1,204`. */
export function numberText(value: number): string {
  return numbers().format(value);
}

/** The words for a count, by the plural rules of the language: `counted(1, { one: '1 file', other: (n) => `${n} files` })`. */
export function counted(
  count: number,
  words: { readonly [rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: string | ((count: string) => string) } & {
    readonly other: string | ((count: string) => string);
  },
): string {
  const chosen = words[plurals().select(count)] ?? words.other;
  return typeof chosen === 'string' ? chosen : chosen(numberText(count));
}

/** `a`, `a and b`, `a, b and c`; `or` in place of `and` where one of them is meant. */
export function listed(items: readonly string[], kind: 'and' | 'or' = 'and'): string {
  return lists[kind]().format(items);
}

/**
 * A day (`2026-11-20`) with its month in letters; null where it is none. English months have three letters, September too, for which
 * `Intl` has four in Britain.
 */
export function dayWith(iso: string): string | null {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso)) return null;
  if (locale() !== 'en-GB') return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
  const month = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }).format(date);
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/** The hours and minutes of an ISO time, where this computer is; null where it is none. */
export function timeWith(iso: string): string | null {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(date);
}

/** What `Intl` is asked for where a date follows the person's own system, as long as the system speaks the language on screen. */
export function regional(own: string): string {
  const main = (code: string): string => code.split('-')[0]?.toLowerCase() ?? '';
  // Chromium on Linux hands on what the system calls it, such as `en-US@posix`, which `Intl` throws at
  // (https://github.com/microsoft/playwright/issues/34046).
  const tag = own.replace(/[^\w-].*$/s, '').replaceAll('_', '-');
  return main(tag) === main(locale()) && isTag(tag) ? tag : locale();
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}
