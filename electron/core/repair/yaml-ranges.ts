/**
 * A YAML text of one or several documents, read with the place of everything in it and edited at those places alone: comments, line ends,
 * byte order mark, quoting and every other character stay as they are (`formats/yaml-edit.ts`). An edit that changed anything else is
 * refused. Loads the YAML library, so import it on first use.
 */
import type { YamlReason } from '../../contract/repair-params.ts';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { brokenReference } from '../formats/yaml-aliases.ts';
import type { YamlPath } from '../formats/yaml-document.ts';
import { leavesOf, openEditor, sameLeaves } from '../formats/yaml-edit.ts';
import type { YamlEditor } from '../formats/yaml-edit.ts';
import {
  isNothing,
  isTagged,
  isTooMuch,
  keyOf,
  meant,
  pairsOf,
  reading,
  spliced,
  styleOf,
  textOf,
  yamlReason,
} from '../formats/yaml-nodes.ts';
import type { YamlSpot } from '../formats/yaml-splices.ts';
import type { NewValue, YamlStyle } from '../formats/yaml-text.ts';

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
  /** Null until it is edited. */
  editor: YamlEditor | null;
}
interface Spot extends YamlSpot {
  readonly own: boolean;
}

/** Reads a text; never fails as a whole, because each document has its own problem. */
export function openRanges(source: string): YamlRanges {
  const starts = lineStarts(source);
  const lineAt = (offset: number): number => upTo(starts, offset);
  const eol = /\r?\n/.exec(source)?.[0] ?? '\n';
  const chunks = chunksOf(source);
  const pairsByName = new Map<YAMLMap, Map<string, Pair[]>>();
  /** The pairs of one name that are left in a map. */
  const twinsOf = ({ holder, pair }: YamlSpot): Pair[] => {
    if (!isMap(holder) || pair === null) return [];
    const named = pairsByName.get(holder) ?? new Map<string, Pair[]>();
    if (!pairsByName.has(holder)) {
      for (const each of holder.items) {
        const list = named.get(keyOf(each));
        if (list === undefined) named.set(keyOf(each), [each]);
        else list.push(each);
      }
    }
    pairsByName.set(holder, named);
    return named.get(keyOf(pair)) ?? [];
  };
  const editorOf = (part: number): YamlEditor | null => {
    const chunk = chunks[part];
    return chunk === undefined ? null : (chunk.editor ??= openEditor(chunk.text, chunk.doc, { quotes: 'kept', eol }));
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
      const at = spots.get(field);
      return isEditableText(field) && at !== undefined && editorOf(field.part)?.make({ edit: 'set', at, value }) === true;
    },
    rename: (field, key) => {
      const at = spots.get(field);
      if (at === undefined || (!field.editable && (!at.own || field.kind === 'text'))) return false;
      if (!/^[A-Za-z][\w./-]*$/.test(key) || twinsOf(at).length !== 1) return false;
      return editorOf(field.part)?.make({ edit: 'rename', at, key }) === true;
    },
    remove: (field) => {
      const at = spots.get(field);
      if (!isEditableText(field) || at === undefined || !isMap(at.holder) || at.holder.items.length < 2) return false;
      const twins = twinsOf(at);
      const index = twins.findIndex((pair) => pair === at.pair);
      if (twins.length > 1 && (index === twins.length - 1 || twins.some(({ value }) => !isScalar(value)))) return false;
      if (editorOf(field.part)?.make({ edit: 'remove', at }) !== true) return false;
      twins.splice(index, 1);
      return true;
    },
    add: (part, path, key, value, after) => {
      const { found, shared, node } = inside(part, path);
      if (shared) return false;
      const last = after === undefined ? found.findLast(([, spot]) => spot.own && spot.pair !== null)?.[1] : spots.get(after);
      const behind = isMap(node) && node.items.some((pair) => pair === last?.pair) ? (last?.pair ?? null) : null;
      const name = inside(part, path.slice(0, -1)).found.findLast(([where]) => String(where.at(-1)) === String(path.at(-1)))?.[1].pair;
      const to = isMap(node) && (behind !== null || node.items.length === 0) ? node : kindOf(node) === 'empty' ? (name ?? null) : null;
      return to !== null && editorOf(part)?.make({ edit: 'add', to, key, value, behind }) === true;
    },
    write: () => {
      const all = chunks.map(({ editor }) => (editor === null ? [] : editor.splices()));
      if (!all.every((each) => each !== null)) return null;
      const moved = all.flatMap((each, part) => {
        const { start = 0 } = chunks[part] ?? {};
        return each.map((splice) => ({ ...splice, start: start + splice.start, end: start + splice.end }));
      });
      if (moved.length === 0) return source;
      const text = spliced(source, moved);
      const again = chunksOf(text);
      const same =
        again.length === chunks.length &&
        again.every((chunk, part) => {
          const before = chunks[part];
          if (before?.editor == null) return chunk.text === before?.text;
          return chunk.problem === null && sameLeaves(leavesOf(chunk.doc), before.editor.leaves());
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
    editor: null,
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
    return node.items.map((item, index) => [[...path, index], { node: item as Node | null, pair: null, holder: node, own: true }] as const);
  if (!isMap(node)) return [];
  const spot = (holder: YAMLMap, pair: Pair, own: boolean) =>
    [[...path, keyOf(pair)], { node: (pair.value as Node | null | undefined) ?? null, pair, holder, own }] as const;
  const { own, merged } = pairsOf(doc, node);
  return [...merged.map(({ map, pair }) => spot(map, pair, false)), ...own.map((pair) => spot(node, pair, true))];
}

function kindOf(node: Node | null): RangeField['kind'] {
  if (isMap(node)) return 'map';
  if (isSeq(node)) return 'list';
  return isScalar(node) && !((node.type ?? 'PLAIN') === 'PLAIN' && isNothing(textOf(node))) ? 'text' : 'empty';
}

function isEditableText({ editable, kind }: RangeField): boolean {
  return editable && kind !== 'map' && kind !== 'list';
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
