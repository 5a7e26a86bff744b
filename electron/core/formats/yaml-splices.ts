/**
 * Where a YAML text changes for one edit, and what stands there then. Places are the `range` of the nodes of the library `yaml`
 * (https://eemeli.org/yaml/#nodes). Its own ways of writing are not used: `CST.setScalarValue` writes `true` and `007` without quotes and line
 * breaks as LF, in the concrete syntax tree the space and comments before an entry hang on its neighbours, and the stringifier re-indents
 * and re-quotes what nobody edited.
 */
import { isCollection, isMap, isScalar } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isNothing, styleOf, textOf } from './yaml-nodes.ts';
import type { Splice } from './yaml-nodes.ts';
import { entryText, flowText, scalarText } from './yaml-text.ts';
import type { NewValue, YamlStyle } from './yaml-text.ts';

/** A value with its name, and the map or list that it stands in. */
export interface YamlSpot {
  readonly node: Node | null;
  readonly pair: Pair | null;
  readonly holder: YAMLMap | YAMLSeq | null;
}

export type YamlEdit =
  | { readonly edit: 'set'; readonly at: YamlSpot; readonly value: NewValue }
  | { readonly edit: 'rename'; readonly at: YamlSpot; readonly key: string }
  /** Takes a value that stands on lines of its own out, with its name. A comment behind it stays. */
  | { readonly edit: 'remove'; readonly at: YamlSpot }
  /** A new entry of a map, or of a name with nothing in it: behind an entry, or before the last one and above that one's comments. */
  | { readonly edit: 'add'; readonly to: YAMLMap | Pair; readonly key: string; readonly value: NewValue; readonly behind: Pair | null };

export type Addition = Extract<YamlEdit, { edit: 'add' }>;

/** `quotes`: `kept` writes a value in the quotes that stand there and new ones without, as far as that is safe. */
export interface YamlManner {
  readonly quotes: 'kept' | 'single';
  readonly eol: string;
}

/**
 * The characters that an edit changes; null where it cannot be made safely. `pairsOf` gives the pairs that stay in a map; `beside` are all
 * additions to a map, which go into an empty one together.
 */
export function spliceOf(
  source: string,
  edit: YamlEdit,
  manner: YamlManner,
  pairsOf: (map: YAMLMap) => readonly Pair[],
  beside: readonly Addition[],
): Splice | null {
  switch (edit.edit) {
    case 'set':
      return setting(source, edit.at, edit.value, manner);
    case 'rename':
      return renaming(edit.at, edit.key);
    case 'remove':
      return removal(source, edit.at);
    case 'add':
      return isMap(edit.to) ? inMap(source, edit.to, pairsOf(edit.to), edit, beside, manner) : below(source, edit.to, edit, manner);
  }
}

function setting(source: string, { node, holder }: YamlSpot, value: NewValue, { quotes }: YamlManner): Splice | null {
  if (node?.range == null || isCollection(node)) return null;
  const [from, end] = node.range;
  const tag = from > 0 ? wrongTag(source, node, value) : '';
  const start = from - tag.length;
  const rest = /^[^\r\n]*/.exec(source.slice(end))?.[0] ?? '';
  const style = styleOf(node);
  // Without quotes before `#word`, nobody can tell whether that was to be a part of the value.
  const kept: YamlStyle = style === 'plain' && /^[ \t]*#[^\s#]/.test(rest) ? 'single' : style;
  const written =
    typeof value === 'object' ? flowText(value, 'single') : scalarText(value, quotes === 'kept' ? kept : 'single', holder?.flow === true);
  const text = tag.replace(/^!\S*[ \t]*/, '') + written;
  if (from === end) {
    const before = /\s/.test(source.charAt(start - 1)) ? '' : ' ';
    return { start, end, text: before + text + (/^[^\s,\]}]/.test(rest) ? ' ' : '') };
  }
  // A block text's place includes its line end and the empty lines behind it.
  const after = style === 'block' ? /(?:[ \t]*\r?\n)+$/.exec(source.slice(from, end))?.[0].replace(/^[ \t]+/, '') : '';
  return { start, end, text: text + (after ?? '') };
}

/** A tag right before a value, which would make something else of the new one, and an anchor behind it. */
function wrongTag(source: string, node: Node, value: NewValue): string {
  const { tag } = node as { readonly tag?: string };
  if (tag === undefined || (tag === 'tag:yaml.org,2002:str' && typeof value === 'string')) return '';
  const from = node.range?.[0] ?? 0;
  return /![^\s,[\]{}]*[ \t]*(?:&[^\s,[\]{}]+[ \t]*)?$/.exec(source.slice(source.lastIndexOf('\n', from - 1) + 1, from))?.[0] ?? '';
}

/** A new name in the quotes of the old one. */
function renaming({ pair }: YamlSpot, key: string): Splice | null {
  const name = pair?.key;
  if (!isScalar(name) || name.range == null) return null;
  const style = styleOf(name);
  return { start: name.range[0], end: name.range[1], text: scalarText(key, style === 'other' ? 'plain' : style, false) };
}

function removal(source: string, { pair, holder }: YamlSpot): Splice | null {
  const from = (pair?.key as Node | null | undefined)?.range?.[0];
  const to = endOf(pair);
  if (from === undefined || to === undefined || !isMap(holder) || holder.flow === true || isCollection(pair?.value)) return null;
  const lineStart = source.lastIndexOf('\n', from - 1) + 1;
  if (/[^ \t\uFEFF]/.test(source.slice(lineStart, from))) return null;
  const ended = source.indexOf('\n', Math.max(from, to - 1));
  const lineEnd = ended < 0 ? source.length : ended + 1;
  const rest = source.slice(to, lineEnd);
  return rest.trim() === ''
    ? { start: lineStart, end: lineEnd, text: '' }
    : { start: from, end: to + (/^[ \t]*/.exec(rest)?.[0].length ?? 0), text: '' };
}

function endOf(pair: Pair | null): number | undefined {
  return (pair?.value as Node | null | undefined)?.range?.[1] ?? (pair?.key as Node | null | undefined)?.range?.[1];
}

/** A new entry of a map. */
function inMap(
  source: string,
  map: YAMLMap,
  pairs: readonly Pair[],
  { key, value, behind }: Addition,
  beside: readonly Addition[],
  { quotes, eol }: YamlManner,
): Splice | null {
  const style = quotes === 'kept' ? 'plain' : 'single';
  const flow = map.flow === true;
  const next = behind ?? pairs.at(-1);
  if (next === undefined) {
    if (!flow || map.items.length > 0 || map.range == null) return null;
    const inner = beside.map((each) => entryText(each.key, each.value, style, { flow })).join(', ');
    const start = map.range[0] + 1;
    const blank = /^[ \t]*(?=\})/.exec(source.slice(start))?.[0].length ?? 0;
    return { start, end: start + blank, text: ` ${inner} ` };
  }
  const from = (next.key as Node | null)?.range?.[0];
  const to = endOf(next);
  if (from === undefined || to === undefined) return null;
  const one = entryText(key, value, style, { flow: true });
  if (flow) return behind === null ? { start: from, end: from, text: `${one}, ` } : { start: to, end: to, text: `, ${one}` };
  const lineStart = source.lastIndexOf('\n', from - 1) + 1;
  const before = source.slice(lineStart, from).replace('\uFEFF', '');
  const indent = ' '.repeat(before.length);
  const lines = entryText(key, value, style, { indent, eol });
  if (behind !== null) return lineAfter(source, Math.max(from, to - 1), lines, eol);
  if (pairs.length === 1) return { start: from, end: from, text: lines.slice(indent.length) + eol + indent };
  if (before.trim() !== '') return null;
  const above = aboveComments(source, lineStart);
  return { start: above, end: above, text: lines + eol };
}

function below(source: string, pair: Pair, { key, value }: Addition, { quotes, eol }: YamlManner): Splice | null {
  const range = (pair.key as Node | null)?.range;
  const written = (pair.value as Node | null | undefined)?.range;
  // `name: null` or `name: ~` has something there.
  if (range == null || (written != null && written[1] > written[0]) || !isNothing(textOf(pair.value as Node | null))) return null;
  const lineStart = source.lastIndexOf('\n', range[0] - 1) + 1;
  const indent = ' '.repeat(source.slice(lineStart, range[0]).replace('\uFEFF', '').length + 2);
  return lineAfter(source, range[1], entryText(key, value, quotes === 'kept' ? 'plain' : 'single', { indent, eol }), eol);
}

function lineAfter(source: string, offset: number, text: string, eol: string): Splice {
  const end = source.indexOf('\n', offset);
  return end < 0 ? { start: source.length, end: source.length, text: eol + text } : { start: end + 1, end: end + 1, text: text + eol };
}

function aboveComments(source: string, lineStart: number): number {
  let at = lineStart;
  while (at > 0) {
    const previous = source.lastIndexOf('\n', at - 2) + 1;
    if (!/^[ ]*#/.test(source.slice(previous, at))) return at;
    at = previous;
  }
  return at;
}
