/**
 * Writes small YAML texts with explicit quoting, so that no reader (YAML 1.1 or 1.2) can take a value for a number, a date or a boolean.
 */

/** Double-quoted: JSON escapes, which every YAML reader knows. */
export function doubleQuoted(text: string): string {
  // U+00A0 and friends are printable to YAML but invisible to people; the odd line separators are line breaks to YAML 1.1.
  return JSON.stringify(text).replace(
    /[\u007F-\u00A0\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Single-quoted: nothing is an escape but the quote itself, so a backslash stays one backslash. For text of one line. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Indents every line that is not empty by `spaces`. */
export function indented(text: string, spaces: number): string {
  return text.replace(/^(?=[^\n])/gm, ' '.repeat(spaces));
}
