/** Marks that stand for a secret while an object is put together, in characters that no answer may hold (Unicode's private use). */

const [open, close] = ['\u{f0000}', '\u{f0001}'];
const marks = new RegExp(`${open}([A-Za-z0-9_]+)${close}`, 'gu');

/** A brace that a template would take for a part of what stands for the mark behind it. */
export const braceBeforeMark = new RegExp(`\\{(?=${open})`, 'gu');

/** The mark of the secret `key`. */
export function secretMark(key: string): string {
  return `${open}${key}${close}`;
}

/** The keys of the marks in these texts, each once. */
export function marksIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(marks)].map(([, key]) => key ?? '')))];
}

/** The text with what stands for each mark. */
export function readMarks(text: string, stands: (key: string) => string): string {
  return text.replace(marks, (_, key: string) => stands(key));
}
