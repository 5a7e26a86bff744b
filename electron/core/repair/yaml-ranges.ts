/**
 * A YAML text of one or several documents, read with the place of everything in it and edited at those places alone: comments, line ends,
 * byte order mark, quoting and every other character stay as they are (`formats/yaml-nodes.ts` says how). An edit that changed anything
 * else is refused. Loads the YAML library, so import it on first use.
 */
import type { YamlReason } from '../../contract/repair-params.ts';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { brokenReference } from '../formats/yaml-aliases.ts';
import type { YamlPath } from '../formats/yaml-document.ts';
import {
  idOf,
  isNothing,
  isTagged,
  isTooMuch,
  keyOf,
  leavesOf,
  meant,
  pairsOf,
  reading,
  sameLeaves,
  spliced,
  styleOf,
  textOf,
  yamlReason,
} from '../formats/yaml-nodes.ts';
import type { Leaves, Splice, YamlStyle } from '../formats/yaml-nodes.ts';
import { entryText, replacement } from './yaml-write.ts';
import type { NewValue } from './yaml-write.ts';

/** One value of a document with its name. Of a list, the name is the number of the item. */
export interface RangeField {
  /** Number of the document, from 0. */
  readonly part: number;
  readonly path: YamlPath;
  readonly key: string;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly kind: 'text' | 'map' | 'list' | 'empty';
  /** `other` is an alias, or has a tag. */
  readonly style: YamlStyle;
  /** A text's value; empty for the rest. */
  readonly text: string;
  /** False where an edit would change another place too (an anchor's value, a merged map) or is not safe. */
  readonly editable: boolean;
  /** It stands in this map itself, not in one that is merged into it or stands for it. */
  readonly own: boolean;
}

export interface RangePart {
  /** Line on which the document begins to say something, from 1. */
  readonly line: number;
  /** Why it cannot be read; null when it can. */
  readonly problem: { readonly line: number; readonly reason: YamlReason } | null;
  readonly kind: 'map' | 'list' | 'text' | 'empty';
  /** Its text as it stands, comments and all. */
  readonly source: string;
  /** Entries of a map or list in their order, doubled names and merged ones (`<<`) with them; none for anything else. */
  fields(path: YamlPath): readonly RangeField[];
  /** What stands at a path; of a doubled name the last. Null when there is nothing. */
  field(path: YamlPath): RangeField | null;
}

export interface YamlRanges {
  /** Documents that say something; empty ones are passed over. */
  readonly parts: readonly RangePart[];
  /** Each edit is false, and nothing happens, where it cannot be made safely. */
  set(field: RangeField, value: string | boolean): boolean;
  rename(field: RangeField, key: string): boolean;
  /** Takes a value of one line out, with its name. A comment on the line stays. */
  remove(field: RangeField): boolean;
  /** Adds an entry to a map: behind `after`, else behind the last one. The map is an entry with nothing in it, or has entries. */
  add(part: number, map: YamlPath, key: string, value: NewValue, after?: RangeField): boolean;
  /** The text with every edit; the same text without any. Null when it does not read back as what was meant. */
  write(): string | null;
}

/** A document is parsed when it is first looked into: a file may hold thousands of others. */
interface Chunk {
  readonly start: number;
  readonly text: string;
  readonly doc: Document.Parsed | null;
  readonly problem: { readonly pos: number; readonly reason: YamlReason } | null;
  readonly leaves: Leaves;
}
interface Spot {
  readonly node: Node | null;
  readonly pair: Pair | null;
  readonly map: YAMLMap | null;
  readonly own: boolean;
}

/** Reads a text; never fails as a whole, because each document has its own problem. */
export function openRanges(source: string): YamlRanges {
  const starts = lineStarts(source);
  const lineAt = (offset: number): number => upTo(starts, offset);
  const eol = /\r?\n/.exec(source)?.[0] ?? '\n';
  const chunks = chunksOf(source);
  const splices: Splice[] = [];
  /** Where a value or name was changed, and by which edit. */
  const changed = new Map<number, number>();
  const renames = new Map<string, string>();
  /** A path by the names that the text has once it is renamed. */
  const renamed = (part: number, path: YamlPath): YamlPath =>
    path.map((step, index) => renames.get(`${part}` + idOf(path.slice(0, index + 1))) ?? step);
  const pairsByName = new Map<YAMLMap, Map<string, Pair[]>>();
  /** The pairs of one name that are left in a map. */
  const twinsOf = (map: YAMLMap, pair: Pair): Pair[] => {
    const named = pairsByName.get(map) ?? new Map<string, Pair[]>();
    if (!pairsByName.has(map)) {
      for (const each of map.items) {
        const list = named.get(keyOf(each));
        if (list === undefined) named.set(keyOf(each), [each]);
        else list.push(each);
      }
    }
    pairsByName.set(map, named);
    return named.get(keyOf(pair)) ?? [];
  };
  const touched = new Set<number>();
  const leavesFor = (part: number): Leaves | undefined => {
    touched.add(part);
    return chunks[part]?.leaves;
  };
  const spots = new Map<RangeField, Spot>();

  const fieldOf = (part: number, path: YamlPath, spot: Spot, inherited: boolean): RangeField => {
    const { start = 0, text = '', doc = null } = chunks[part] ?? {};
    const at = start + ((spot.pair?.key as Node | null | undefined)?.range?.[0] ?? spot.node?.range?.[0] ?? 0);
    const value = meant(doc, spot.node);
    const field: RangeField = {
      part,
      path,
      key: String(path.at(-1) ?? ''),
      line: lineAt(at),
      kind: kindOf(value),
      style: isAlias(spot.node) ? 'other' : styleOf(value),
      text: textOf(value),
      editable: spot.own && !inherited && isPlainPlace(spot.node, text),
      own: spot.own && !inherited,
    };
    spots.set(field, spot);
    return field;
  };
  /** The entries of what stands at a path, and whether it is reached through another place of the text. */
  const inside = (
    part: number,
    path: YamlPath,
  ): { readonly found: readonly (readonly [YamlPath, Spot])[]; readonly shared: boolean; readonly node: Node | null } => {
    const doc = chunks[part]?.doc ?? null;
    let node: Node | null = doc?.contents ?? null;
    let shared = false;
    for (const step of path) {
      const spot = spotsIn(doc, node, []).findLast(([each]) => String(each.at(-1)) === String(step))?.[1];
      shared ||= spot?.own === false || isAlias(spot?.node);
      node = meant(doc, spot?.node ?? null);
    }
    return { found: spotsIn(doc, node, path), shared, node };
  };
  const change = (field: RangeField, text: { readonly at: Node | null; readonly with: string }): boolean => {
    const start = chunks[field.part]?.start ?? 0;
    const range = text.at?.range;
    if (range == null) return false;
    const splice = { start: start + range[0], end: start + range[1], text: text.with };
    // What was set last counts.
    const before = changed.get(splice.start);
    if (before === undefined) splices.push(splice);
    else splices[before] = splice;
    changed.set(splice.start, before ?? splices.length - 1);
    return true;
  };

  return {
    parts: chunks.map(
      (chunk, part): RangePart => ({
        line: lineAt(chunk.start + (/^(?:\uFEFF|---[ \t]*(?=[\r\n])|[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(chunk.text)?.[0].length ?? 0)),
        get problem() {
          return chunk.problem === null ? null : { line: lineAt(chunk.start + chunk.problem.pos), reason: chunk.problem.reason };
        },
        get kind() {
          return kindOf(chunk.doc?.contents ?? null);
        },
        source: chunk.text,
        fields: (path) => {
          const { found, shared } = inside(part, path);
          return found.map(([where, spot]) => fieldOf(part, where, spot, shared));
        },
        field: (path) => {
          const { found, shared } = inside(part, path.slice(0, -1));
          const spot = found.findLast(([where]) => String(where.at(-1)) === String(path.at(-1)));
          return spot === undefined ? null : fieldOf(part, spot[0], spot[1], shared);
        },
      }),
    ),
    set: (field, value) => {
      const spot = spots.get(field);
      const node = spot?.node ?? null;
      const { text = '', doc = null } = chunks[field.part] ?? {};
      if (!field.editable || spot === undefined || field.kind === 'map' || field.kind === 'list' || node?.range == null) return false;
      const written = replacement(text, node.range[0], node.range[1], value, {
        style: field.style,
        flow: spot.map?.flow === true || isInFlow(doc, node),
      });
      if (!change(field, { at: node, with: written })) return false;
      const id = idOf(renamed(field.part, field.path));
      const leaves = leavesFor(field.part);
      leaves?.set(id, [...(leaves.get(id) ?? []).slice(0, -1), String(value)]);
      return true;
    },
    rename: (field, key) => {
      const name = spots.get(field)?.pair?.key;
      const leaves = leavesFor(field.part);
      if (!field.editable && (spots.get(field)?.own !== true || field.kind === 'text')) return false;
      if (
        leaves === undefined ||
        !isScalar(name) ||
        !/^[A-Za-z][\w./-]*$/.test(key) ||
        (leaves.get(idOf(renamed(field.part, field.path)))?.length ?? 0) > 1
      )
        return false;
      const quote = name.type === 'QUOTE_DOUBLE' ? '"' : name.type === 'QUOTE_SINGLE' ? "'" : '';
      if (!change(field, { at: name, with: quote + key + quote })) return false;
      const before = renamed(field.part, field.path);
      rekey(leaves, before, [...before.slice(0, -1), key]);
      renames.set(`${field.part}` + idOf(field.path), key);
      return true;
    },
    remove: (field) => {
      const { pair = null, map = null } = spots.get(field) ?? {};
      const { start = 0 } = chunks[field.part] ?? {};
      const from = (pair?.key as Node | null | undefined)?.range?.[0];
      const to = (pair?.value as Node | null | undefined)?.range?.[1] ?? (pair?.key as Node | null | undefined)?.range?.[1];
      if (
        !field.editable ||
        from === undefined ||
        to === undefined ||
        map === null ||
        map.flow === true ||
        map.items.length < 2 ||
        field.kind === 'map' ||
        field.kind === 'list'
      )
        return false;
      const lineStart = source.lastIndexOf('\n', start + from - 1) + 1;
      if (
        source
          .slice(lineStart, start + from)
          .replace('\uFEFF', '')
          .trim() !== '' ||
        pair === null
      )
        return false;
      const twins = twinsOf(map, pair);
      if (twins.length > 1 && (twins.at(-1) === pair || twins.some(({ value }) => !isScalar(value)))) return false;
      const ended = source.indexOf('\n', Math.max(start + from, start + to - 1));
      const lineEnd = ended < 0 ? source.length : ended + 1;
      const rest = source.slice(start + to, lineEnd);
      splices.push(
        rest.trim() === ''
          ? { start: lineStart, end: lineEnd, text: '' }
          : { start: start + from, end: start + to + (/^[ \t]*/.exec(rest)?.[0].length ?? 0), text: '' },
      );
      const id = idOf(renamed(field.part, field.path));
      const leaves = leavesFor(field.part);
      const index = twins.indexOf(pair);
      twins.splice(index, 1);
      leaves?.get(id)?.splice(index, 1);
      if (twins.length === 0) leaves?.delete(id);
      return true;
    },
    add: (part, path, key, value, after) => {
      const { start = 0 } = chunks[part] ?? {};
      const { found, shared, node } = inside(part, path);
      const own = found.map(([, spot]) => spot).filter((spot) => spot.own && spot.pair !== null);
      const leaves = leavesFor(part);
      if (shared || leaves === undefined) return false;
      const last = after === undefined ? own.at(-1) : spots.get(after);
      const parent = kindOf(node) === 'empty' ? spotAt(chunks[part]?.doc ?? null, path) : null;
      const splice =
        isMap(node) && last?.pair != null && node.items.includes(last.pair)
          ? behind(source, start, node, last.pair, key, value, eol)
          : isMap(node) && node.flow === true && node.items.length === 0 && node.range != null
            ? { start: start + node.range[0] + 1, end: start + node.range[1] - 1, text: ` ${entryText(key, value, '', eol, true)} ` }
            : parent?.pair != null
              ? below(source, start, parent.pair, key, value, eol)
              : null;
      if (splice === null) return false;
      splices.push(splice);
      leaves.delete(idOf(renamed(part, path)));
      for (const [where, text] of newLeaves([...renamed(part, path), key], value)) leaves.set(idOf(where), [text]);
      return true;
    },
    write: () => {
      if (splices.length === 0) return source;
      const text = spliced(source, splices);
      const again = chunksOf(text);
      const same =
        again.length === chunks.length &&
        again.every((chunk, part) => {
          const before = chunks[part];
          return (
            before !== undefined &&
            (touched.has(part) ? chunk.problem === null && sameLeaves(leavesOf(chunk.doc), before.leaves) : chunk.text === before.text)
          );
        });
      return same ? text : null;
    },
  };
}

/**
 * The documents that say something. A line of three hyphens begins one wherever it stands
 * (https://yaml.org/spec/1.2.2/#914-explicit-documents).
 */
function chunksOf(source: string): Chunk[] {
  const cuts = [0, ...[...source.matchAll(/^---(?=[ \t\r\n]|$)/gm)].map((match) => match.index).filter((at) => at > 0), source.length];
  return cuts.slice(0, -1).flatMap((start, index): Chunk[] => {
    const text = source.slice(start, cuts[index + 1]);
    if (!/^(?!\uFEFF?(?:---|%|\.\.\.))\uFEFF?[ \t]*[^#\s]|^---[ \t]+[^#\s]/m.test(text)) return [];
    return [lazyChunk(start, text)];
  });
}

function lazyChunk(start: number, text: string): Chunk {
  let read: Pick<Chunk, 'doc' | 'problem'> | undefined;
  let leaves: Leaves | undefined;
  const parsed = (): Pick<Chunk, 'doc' | 'problem'> => (read ??= parsedChunk(text));
  return {
    start,
    text,
    get doc() {
      return parsed().doc;
    },
    get problem() {
      return parsed().problem;
    },
    get leaves() {
      return (leaves ??= leavesOf(parsed().doc));
    },
  };
}

function parsedChunk(text: string): Pick<Chunk, 'doc' | 'problem'> {
  if (isTooMuch(text)) return { doc: null, problem: { pos: 0, reason: 'yaml-too-many' } };
  const doc = parseDocument(text, { ...reading, uniqueKeys: false });
  const error = doc.errors[0];
  const problem = error === undefined ? brokenReference(doc, true) : { pos: error.pos[0], reason: yamlReason(error.code) };
  return { doc: problem === null ? doc : null, problem };
}

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map((match) => match.index + 1)];
}

/** How many numbers of a rising list are not greater. */
function upTo(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entries of a map or list as a reader has them; merged ones (`<<`, one level deep) stand behind its own. */
function spotsIn(doc: Document.Parsed | null, node: Node | null, path: YamlPath): (readonly [YamlPath, Spot])[] {
  if (isSeq(node))
    return node.items.map((item, index) => [[...path, index], { node: item as Node | null, pair: null, map: null, own: true }] as const);
  if (!isMap(node)) return [];
  const spot = (map: YAMLMap, pair: Pair, own: boolean) =>
    [[...path, keyOf(pair)], { node: (pair.value as Node | null | undefined) ?? null, pair, map, own }] as const;
  const { own, merged } = pairsOf(doc, node);
  return [...merged.map(({ map, pair }) => spot(map, pair, false)), ...own.map((pair) => spot(node, pair, true))];
}

function spotAt(doc: Document.Parsed | null, path: YamlPath): Spot | null {
  const [first, ...rest] = path;
  const step = (node: Node | null, key: string | number | undefined): Spot | null =>
    spotsIn(doc, node, []).findLast(([each]) => String(each.at(-1)) === String(key))?.[1] ?? null;
  return rest.reduce<Spot | null>((spot, key) => step(meant(doc, spot?.node ?? null), key), step(doc?.contents ?? null, first));
}

function kindOf(node: Node | null): RangeField['kind'] {
  if (isMap(node)) return 'map';
  if (isSeq(node)) return 'list';
  return isScalar(node) && !((node.type ?? 'PLAIN') === 'PLAIN' && isNothing(textOf(node))) ? 'text' : 'empty';
}

/** False for a value that an alias stands for too, one with a tag of its own, and a block text with a comment behind its mark. */
function isPlainPlace(node: Node | null, text: string): boolean {
  if (node === null || isAlias(node)) return node !== null;
  const anchor = (node as { readonly anchor?: string }).anchor;
  const header =
    isScalar(node) && node.type?.startsWith('BLOCK') === true && node.range != null
      ? text.slice(node.range[0], text.indexOf('\n', node.range[0]))
      : '';
  return !isTagged(node) && !header.includes('#') && (anchor === undefined || !text.includes(`*${anchor}`));
}

/** True when a node stands between brackets or braces. */
function isInFlow(doc: Document.Parsed | null, node: Node): boolean {
  const at = node.range?.[0] ?? 0;
  let current: Node | null = doc?.contents ?? null;
  while (current !== null && current !== node) {
    if ((isMap(current) || isSeq(current)) && current.flow === true) return true;
    const children: unknown[] = isMap(current) ? current.items.map((pair) => pair.value) : isSeq(current) ? current.items : [];
    current =
      children.find(
        (each): each is Node =>
          (each as Node | null)?.range != null && at >= ((each as Node).range?.[0] ?? 0) && at < ((each as Node).range?.[2] ?? 0),
      ) ?? null;
  }
  return false;
}

function behind(source: string, start: number, map: YAMLMap, pair: Pair, key: string, value: NewValue, eol: string): Splice | null {
  const name = pair.key as Node | null;
  const from = name?.range?.[0];
  const to = (pair.value as Node | null | undefined)?.range?.[1] ?? name?.range?.[1];
  if (from === undefined || to === undefined) return null;
  if (map.flow === true) return { start: start + to, end: start + to, text: `, ${entryText(key, value, '', eol, true)}` };
  const lineStart = source.lastIndexOf('\n', start + from - 1) + 1;
  const indent = ' '.repeat(source.slice(lineStart, start + from).replace('\uFEFF', '').length);
  return lineAfter(source, Math.max(start + from, start + to - 1), entryText(key, value, indent, eol, false), eol);
}

function below(source: string, start: number, pair: Pair, key: string, value: NewValue, eol: string): Splice | null {
  const range = (pair.key as Node | null)?.range;
  const written = (pair.value as Node | null | undefined)?.range;
  // `name: null` or `name: ~` has something there.
  if (range == null || (written != null && written[1] > written[0])) return null;
  const lineStart = source.lastIndexOf('\n', start + range[0] - 1) + 1;
  const indent = ' '.repeat(source.slice(lineStart, start + range[0]).replace('\uFEFF', '').length + 2);
  return lineAfter(source, start + range[1], entryText(key, value, indent, eol, false), eol);
}

function lineAfter(source: string, offset: number, text: string, eol: string): Splice {
  const end = source.indexOf('\n', offset);
  return end < 0 ? { start: source.length, end: source.length, text: eol + text } : { start: end + 1, end: end + 1, text: text + eol };
}

function newLeaves(path: YamlPath, value: NewValue): (readonly [YamlPath, string])[] {
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([key, each]) => newLeaves([...path, key], each))
    : [[path, String(value)]];
}

function rekey(leaves: Leaves, from: YamlPath, to: YamlPath): void {
  const [old, next] = [idOf(from).slice(0, -1), idOf(to).slice(0, -1)];
  for (const [id, text] of [...leaves]) {
    if (id !== `${old}]` && !id.startsWith(`${old},`)) continue;
    leaves.delete(id);
    leaves.set(next + id.slice(old.length), text);
  }
}
