/**
 * Mends the way a YAML file is written, line by line, so that it can be read at all. The number of lines stays the same, so that
 * every later finding still names the line of the file as it was given.
 */
import { singleQuoted } from '../formats/yaml-text.ts';
import type { Notebook } from './notebook.ts';

/** `prose` is text for people, in which commas and quotes are at home; `section` holds further names. */
export type KeyKind = 'text' | 'secret' | 'prose' | 'flag' | 'section';
export type KindOf = (key: string) => KeyKind | null;

/** Stands for a line that goes; taken out at the very end. */
export const goneLine = '#\u{e000}';

const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const nothings = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const curly = '“”„‟«»‘’‚‹›';
/** Indentation, list marks, name, and everything after the colon. */
const keyLine = /^(\s*)((?:-\s+)*)(["']?)([A-Za-z_][\w.-]*)\3[ \t]*:(.*)$/;
const blockHeader = /^[ \t]*[|>][-+\d]*[ \t]*(?:#.*)?$/;

interface Place {
  readonly field: string;
  readonly line: number;
  readonly kind: KeyKind;
}

/** The text with its spelling mended; each mend is noted. Texts in flow style (`{ … }`) come back as they are. */
export function tidyYamlLines(source: string, kindOf: KindOf, notes: Notebook): string {
  if (/^(?:\s|#.*\n)*[{[]/.test(source)) return source;
  const lines = source.split('\n');
  let deeperThan: number | null = null;
  let until: RegExp | null = null;
  for (const [index, text] of lines.entries()) {
    if (until !== null) {
      if (until.test(text)) until = null;
      continue;
    }
    const width = /^\s*/.exec(text)?.[0].length ?? 0;
    if (deeperThan !== null && (text.trim() === '' || width > deeperThan)) continue;
    deeperThan = null;
    const line = index + 1;
    const indented = tidyIndentation(text, line, notes);
    const match = keyLine.exec(indented);
    const [, space = '', marks = '', quote = '', key = '', rest = ''] = match ?? [];
    const kind = match === null ? null : kindOf(key);
    if (match === null || kind === null || kind === 'section') {
      lines[index] = indented;
      if (blockHeader.test(rest) && match !== null) deeperThan = space.length + marks.length;
      until = match === null ? null : openEnd(rest, null);
      continue;
    }
    const tidied = tidyValue(rest, { field: key, line, kind }, notes, {
      source,
      next: lines.slice(index + 1).find((each) => each.trim() !== '') ?? '',
    });
    lines[index] = `${space}${marks}${quote}${key}${quote}:${tidied}`;
    if (blockHeader.test(tidied)) deeperThan = space.length + marks.length;
    else until = openEnd(tidied, kind);
  }
  return lines.join('\n');
}

function tidyIndentation(text: string, line: number, notes: Notebook): string {
  const lead = /^[\s\ufeff]*/.exec(text)?.[0] ?? '';
  if (lead === '' || lead === text) return text;
  const plain = lead.replaceAll('\t', '  ').replace(oddSpaces, ' ').replace(nothings, '');
  if (plain === lead) return text;
  if (lead.includes('\t')) notes.problem('tab-indentation', { line, mended: true });
  else notes.problem('odd-space', { line, place: 'line-start', mended: true });
  return plain + text.slice(lead.length);
}

/** What ends a value that goes on over further lines; null when it ends where it begins. */
function openEnd(value: string, kind: KeyKind | null): RegExp | null {
  const text = value.trim();
  if (/^"/.test(text) && !/^"(?:[^"\\]|\\.)*"/.test(text)) return /(?:^|[^\\])"\s*(?:#.*)?$/;
  if (/^'/.test(text) && !/^'(?:[^']|'')*'/.test(text)) return /'\s*(?:#.*)?$/;
  if (kind !== 'secret' && /^[{[]/.test(text) && !/[\]}]\s*(?:#.*)?$/.test(text)) return /[\]}]\s*(?:#.*)?$/;
  return null;
}

function tidyValue(given: string, place: Place, notes: Notebook, around: { readonly source: string; readonly next: string }): string {
  const { kind, field, line } = place;
  let rest = given;
  if (kind !== 'prose' && (oddSpaces.test(rest) || nothings.test(rest))) {
    rest = rest.replace(oddSpaces, ' ').replace(nothings, '');
    notes.problem('odd-space', { line, field, mended: true });
  }
  if (rest !== '' && !/^[ \t]/.test(rest)) {
    rest = ` ${rest}`;
    notes.problem('space-after-colon', { line, field, mended: true });
  }
  const gap = /^[ \t]*/.exec(rest)?.[0] ?? '';
  const value = rest.slice(gap.length);
  if (value === '' || blockHeader.test(value)) return rest;
  const noted = (code: WritingCode, asRead: string | null = null): void => notes.problem(code, { line, field, mended: true, asRead });
  if (value.startsWith('#')) {
    // One word may be a name or token that begins with #; more are a comment.
    const [, word, comment = ''] = /^(#[^\s#]\S*)(\s+#\s.*|\s*)$/.exec(value) ?? [];
    if (kind === 'flag' || word === undefined) return rest;
    noted('special-character-unquoted');
    return gap + singleQuoted(word) + comment.trimEnd();
  }
  const unCurled = uncurl(value, kind);
  if (unCurled !== null) {
    noted('smart-quotes', value.slice(0, value.length - unCurled.comment.length).trim());
    return gap + (kind === 'flag' ? unCurled.inner : singleQuoted(unCurled.inner)) + unCurled.comment;
  }
  return gap + (/^["']/.test(value) ? tidyQuoted(value, kind, noted, around.next) : tidyPlain(value, kind, noted, around.source));
}

function uncurl(value: string, kind: KeyKind): { readonly inner: string; readonly comment: string } | null {
  const whole = new RegExp(`^(?:[${curly}]+(.*?)[${curly}"']*|["'](.*?)[${curly}]+),?(\\s+#.*|\\s*)$`, 'u').exec(value);
  const inner = whole?.[1] ?? whole?.[2];
  if (whole === null || inner === undefined) return null;
  // In a sentence a word may stand in such quotes by right.
  if (kind === 'prose' && (new RegExp(`[${curly}]`, 'u').test(inner) || !new RegExp(`[${curly}"'],?(\\s+#.*|\\s*)$`, 'u').test(value)))
    return null;
  return { inner: inner.trim(), comment: (whole[3] ?? '').trimEnd() };
}

type WritingCode =
  | 'smart-quotes'
  | 'special-character-unquoted'
  | 'comma-after-value'
  | 'quote-not-closed'
  | 'backslash-in-double-quotes'
  | 'value-cut-at-hash';
/** `asRead`: what a reader makes of the value as it stands; nothing when the value is lost or the file refused. */
type Noted = (code: WritingCode, asRead?: string | null) => void;

function tidyQuoted(value: string, kind: KeyKind, noted: Noted, next: string): string {
  const mark = value.charAt(0);
  const whole = (mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(value)?.[0];
  if (whole === undefined) {
    // A backslash before the last quote hides it: "DOMAIN\".
    if (kind === 'prose' || !(next === '' || keyLine.test(next) || next.trimStart().startsWith('#')) || value.trim().length === 1)
      return value;
    noted('quote-not-closed');
    const open = value.trim().replace(/,$/, '').slice(1);
    return singleQuoted(mark === '"' ? unescaped(open.replace(/\\?"$/, '')) : open.replaceAll("''", "'"));
  }
  let rest = value.slice(whole.length);
  if (/^\s*,\s*(?:#.*)?$/.test(rest)) {
    noted('comma-after-value');
    rest = rest.replace(',', '');
  }
  const inner = whole.slice(1, -1);
  if (mark === '"' && needsRaw(inner, kind)) {
    noted('backslash-in-double-quotes');
    return singleQuoted(unescaped(inner)) + rest;
  }
  return whole + rest;
}

/** A backslash that was meant as one: an escape makes no sense in a name or token, except the ones that programs write. */
function needsRaw(inner: string, kind: KeyKind): boolean {
  if (kind === 'prose') return /^(?:[^\\]|\\[^])*\\[^0abtnvfe "/\\N_LPxuU\t]/.test(inner);
  return kind !== 'flag' && inner.replaceAll(/\\(?:[\\"/]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})/g, '').includes('\\');
}

function unescaped(inner: string): string {
  return inner.replaceAll(/\\([\\"])/g, '$1');
}

function tidyPlain(value: string, kind: KeyKind, noted: Noted, source: string): string {
  const at = value.search(/[ \t]+#/);
  let content = (at < 0 ? value : value.slice(0, at)).trimEnd();
  let comment = at < 0 ? '' : value.slice(at);
  let quote = false;
  // A secret ends before a comment, unless what stands before the # makes no value by itself.
  const whole = kind === 'text' || kind === 'prose' || (kind === 'secret' && meansSomethingElse(content, kind, source));
  if (at >= 0 && whole && /^[ \t]+#[^\s#]/.test(comment)) {
    noted('value-cut-at-hash', content);
    [content, comment, quote] = [value.trimEnd(), '', true];
  }
  if (kind !== 'prose' && content.length > 1 && content.endsWith(',')) {
    noted('comma-after-value', content);
    content = content.slice(0, -1).trimEnd();
  }
  if (kind !== 'flag' && !quote && meansSomethingElse(content, kind, source)) {
    noted('special-character-unquoted');
    quote = true;
  }
  return (quote ? singleQuoted(content) : content) + comment;
}

function meansSomethingElse(content: string, kind: KeyKind, source: string): boolean {
  // An anchor or a tag is followed by its value; an alias refers to an anchor of the file.
  if (/^[&!]/.test(content)) return !/\s/.test(content);
  if (content.startsWith('*')) return !source.includes(`&${content.slice(1)}`);
  if (/^\[.*\]$|^\{.*\}$/.test(content)) return kind === 'secret';
  if (/^[[{]/.test(content)) return kind === 'secret' || kind === 'prose';
  return /^[%@`|>}\],]/.test(content) || /^[-?:](?:\s|$)/.test(content) || /:(?:\s|$)/.test(content);
}

/** Takes the earlier of two equal names out where it is one line; each pair is noted. `fold`: names that differ in case are equal. */
export function dropDuplicates(source: string, fold: boolean, notes: Notebook): string {
  const lines = source.split('\n');
  const frames: { readonly column: number; readonly keys: Map<string, { readonly index: number; readonly single: boolean }> }[] = [];
  let deeperThan: number | null = null;
  for (const [index, text] of lines.entries()) {
    const width = /^ */.exec(text)?.[0].length ?? 0;
    if (deeperThan !== null && (text.trim() === '' || width > deeperThan)) continue;
    deeperThan = null;
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    // Also a line without such a name (a hyphen alone, `<<`, a name with spaces) ends what stands deeper.
    while ((frames.at(-1)?.column ?? -1) > width) frames.pop();
    const match = keyLine.exec(text);
    if (match === null) continue;
    const [, space = '', marks = '', , key = '', rest = ''] = match;
    const column = space.length + marks.length;
    if (blockHeader.test(rest)) deeperThan = column;
    while ((frames.at(-1)?.column ?? -1) > (marks === '' ? column : column - 1)) frames.pop();
    if (frames.at(-1)?.column !== column) frames.push({ column, keys: new Map() });
    const keys = frames.at(-1)?.keys ?? new Map<string, never>();
    const id = fold ? key.toLowerCase() : key;
    const earlier = keys.get(id);
    const single = rest.trim() !== '' && !blockHeader.test(rest) && marks === '';
    if (earlier !== undefined) {
      const mended = earlier.single && single;
      if (mended) lines[earlier.index] = goneLine;
      notes.problem('duplicate-key', { line: index + 1, field: key, mended });
    }
    keys.set(id, { index, single });
  }
  return lines.join('\n');
}
