/** The few characters that are put into a YAML text: a value in the place of another, or an entry of its own. */
import type { YamlStyle } from '../formats/yaml-nodes.ts';
import { doubleQuoted, singleQuoted } from '../formats/yaml-text.ts';
import { readPlain } from './plain.ts';

/** A value to add: text, a switch, or a map of such. */
export type NewValue = string | boolean | { readonly [key: string]: NewValue };

interface Manner {
  readonly style: YamlStyle;
  readonly flow: boolean;
}

/**
 * What to put between two places of a text, in the quotes that stand there as far as the value allows, with the space or line end that the
 * place needs.
 */
export function replacement(source: string, start: number, end: number, value: string | boolean, { style, flow }: Manner): string {
  const text = typeof value === 'boolean' ? String(value) : written(value, style, flow);
  if (start === end)
    return (
      (/\s/.test(source.charAt(start - 1)) ? '' : ' ') + text + (end < source.length && !/[\s,\]}]/.test(source.charAt(end)) ? ' ' : '')
    );
  // A block text's place includes its line end and the empty lines behind it.
  return text + (style === 'block' ? (/(?:[ \t]*\r?\n)+$/.exec(source.slice(start, end))?.[0].replace(/^[ \t]+/, '') ?? '') : '');
}

/** `key: value` with its lines indented; the last has no line end. */
export function entryText(key: string, value: NewValue, indent: string, eol: string, flow: boolean): string {
  const name = /^[A-Za-z_][\w./-]*$/.test(key) && readPlain(key).kind === 'text' ? key : doubleQuoted(key);
  if (typeof value !== 'object') return `${indent}${name}: ${typeof value === 'boolean' ? String(value) : written(value, 'plain', flow)}`;
  const inner = Object.entries(value);
  if (flow) return `${name}: { ${inner.map(([each, under]) => entryText(each, under, '', eol, true)).join(', ')} }`;
  return [`${indent}${name}:`, ...inner.map(([each, under]) => entryText(each, under, `${indent}  `, eol, false))].join(eol);
}

function written(text: string, style: Manner['style'], flow: boolean): string {
  if (/[\p{Cc}\u2028\u2029\uFEFF]/u.test(text)) return doubleQuoted(text);
  if (style === 'double') return doubleQuoted(text);
  if (style === 'plain' && isSafePlain(text) && !(flow && /[,[\]{}:]/.test(text))) return text;
  return singleQuoted(text);
}

/** True for text that every YAML reader takes for itself without quotes. */
function isSafePlain(text: string): boolean {
  return /^[A-Za-z0-9_./][\w./:@+=~-]*$/.test(text) && !text.endsWith(':') && readPlain(text).kind === 'text';
}
