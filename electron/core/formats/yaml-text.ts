/**
 * How a value is written in YAML: the one place that decides on quotes, so that no reader (YAML 1.1 or 1.2) can take a text for a number, a
 * date, a boolean or for two values.
 */
import { readPlain } from './yaml-plain.ts';

/** How a value is written: `block` after | or >, `other` with a tag of its own or no scalar. */
export type YamlStyle = 'plain' | 'single' | 'double' | 'block' | 'other';

/** A value to add: text, a switch, or a map of such. */
export type NewValue = string | boolean | { readonly [key: string]: NewValue };

/** What only an escape can say: control characters but tab, line breaks of any kind, halves of surrogate pairs. */
const unquotable = /[^\P{Cc}\t]|[\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

/** Double-quoted: JSON escapes, which every YAML reader knows. */
export function doubleQuoted(text: string): string {
  // U+00A0 and friends are printable to YAML but invisible to people; the odd line separators are line breaks to YAML 1.1.
  return JSON.stringify(text).replace(
    /[\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Single-quoted: nothing is an escape but the quote itself, so a backslash stays one backslash. Double-quoted where that cannot say it. */
export function singleQuoted(text: string): string {
  return unquotable.test(text) ? doubleQuoted(text) : `'${text.replaceAll("'", "''")}'`;
}

/**
 * A value in the quotes of a style as far as it allows: plain only where every reader takes it for this text. `flow`: it stands between
 * brackets or braces.
 */
export function scalarText(value: string | boolean, style: YamlStyle, flow: boolean): string {
  if (typeof value === 'boolean') return String(value);
  if (style === 'double') return doubleQuoted(value);
  return style === 'plain' && isSafePlain(value) && !(flow && value.includes(':')) ? value : singleQuoted(value);
}

/**
 * `key: value` with its lines indented; the last has no line end. `style` is the one for texts, and `flow` puts a map in braces, as between
 * others.
 */
export function entryText(key: string, value: NewValue, style: YamlStyle, { flow = false, indent = '', eol = '\n' } = {}): string {
  const name = /^[A-Za-z_][\w./-]*$/.test(key) && isText(key) ? key : doubleQuoted(key);
  if (typeof value !== 'object') return `${indent}${name}: ${scalarText(value, style, flow)}`;
  if (flow) return `${name}: ${flowText(value, style)}`;
  const inner = Object.entries(value).map(([each, under]) => entryText(each, under, style, { indent: `${indent}  `, eol }));
  return [`${indent}${name}:`, ...inner].join(eol);
}

/** A value in one line; a map in braces. */
export function flowText(value: NewValue, style: YamlStyle): string {
  if (typeof value !== 'object') return scalarText(value, style, true);
  return `{ ${Object.entries(value)
    .map(([key, each]) => entryText(key, each, style, { flow: true }))
    .join(', ')} }`;
}

/** Indents every line that is not empty by `spaces`. */
export function indented(text: string, spaces: number): string {
  return text.replace(/^(?=[^\n])/gm, ' '.repeat(spaces));
}

/** True for text that every YAML reader takes for itself without quotes. */
function isSafePlain(text: string): boolean {
  return /^(?:[A-Za-z0-9_/]|\.\/)[\w./:@+=~-]*$/.test(text) && !text.endsWith(':') && isText(text);
}

/** Read as text by every reader; an exponent alone (`E0`) is no number by the rules, but is one to the `yaml` package when it reads 1.1. */
function isText(text: string): boolean {
  return readPlain(text).kind === 'text' && !/^[eE][-+]?\d+$/.test(text);
}
