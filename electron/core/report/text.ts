/** Texts of a report: free of what could act on whoever reads them. */

/**
 * Without control characters (a terminal obeys some of them), without the marks that turn the direction of writing (they make one
 * name look like another), and without broken surrogates. Line breaks and tabs stay.
 */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu, '\ufffd');
}

/** Fields whose own field names are free words: they come from an answers file or from the wire. */
const freeNames = ['options', 'headers', 'evidence'];

/** The same value with every text in it changed, and the field names where they are free words. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  const walk = (each: unknown, free: boolean): unknown => {
    if (typeof each === 'string') return change(each);
    if (Array.isArray(each)) return each.map((inner) => walk(inner, false));
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).map(([name, inner]) => [free ? change(name) : name, walk(inner, freeNames.includes(name))]),
    );
  };
  return walk(value, false) as T;
}
