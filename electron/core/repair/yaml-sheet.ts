/**
 * A YAML text with the place, spelling and text of everything in it, and the edits that mend it. Values are set by
 * `formats/yaml-edit.ts`; what that cannot do (rename a name, take a line out) is cut out of the text here first.
 */
import { isCollection, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import { openYaml } from '../formats/yaml-edit.ts';
import * as nodes from '../formats/yaml-nodes.ts';
import { isNothing, keyOf, reading, spliced, styleOf, textOf } from '../formats/yaml-nodes.ts';
import type { Splice, YamlStyle } from '../formats/yaml-nodes.ts';
import type { YamlPath, YamlValue } from '../formats/yaml-document.ts';
import { goneLine } from './yaml-lines.ts';

export interface SheetEntry {
  readonly path: YamlPath;
  readonly key: string;
  readonly line: number;
  readonly kind: 'scalar' | 'map' | 'list' | 'empty';
  readonly style: YamlStyle;
  readonly text: string;
}

export interface YamlSheet {
  /** Entries of a map, in order; none when there is no map. */
  entries(path: YamlPath): readonly SheetEntry[];
  kind(path: YamlPath): 'map' | 'list' | 'scalar' | null;
  /** Length of a list. */
  size(path: YamlPath): number;
  /** Line on which a path's value begins, from 1. */
  line(path: YamlPath): number | null;
  comments(): readonly string[];
  set(path: YamlPath, value: YamlValue): void;
  addMap(path: YamlPath, entries: readonly (readonly [string, YamlValue])[]): void;
  rename(entry: SheetEntry, key: string): void;
  /** Takes an entry's line out; false when it does not stand alone on one. */
  drop(entry: SheetEntry): boolean;
  /** The text with every edit; null when it cannot be edited safely. */
  write(): string | null;
}

/** Opens a text that a YAML reader accepts (doubled names apart). Null when it is not one map. */
export function openSheet(source: string): YamlSheet | null {
  const lines = new LineCounter();
  const docs = parseAllDocuments(source, { ...reading, lineCounter: lines, uniqueKeys: false });
  const doc = Array.isArray(docs) ? docs[0] : undefined;
  if (doc === undefined || doc.errors.length > 0 || !isMap(doc.contents)) return null;
  const splices: Splice[] = [];
  const renames = new Map<string, string>();
  const later: ((yaml: Extract<ReturnType<typeof openYaml>, { ok: true }>['value']) => void)[] = [];

  const meant = (node: unknown): Node | null => nodes.meant(doc, node);
  /** The pairs of a map as a reader has them; merged ones stand back behind its own. */
  const pairsOf = (map: YAMLMap): Pair[] => {
    const { own, merged } = nodes.pairsOf(doc, map);
    return [...own, ...merged.map(({ pair }) => pair)];
  };
  const find = (path: YamlPath): Node | null => {
    let node: Node | null = doc.contents;
    for (const step of path) {
      if (isMap(node)) node = meant(pairsOf(node).findLast((pair) => keyOf(pair) === String(step))?.value);
      else if (isSeq(node)) node = meant(node.items[Number(step)]);
      else return null;
    }
    return node;
  };
  const pairAt = (entry: SheetEntry): { readonly map: YAMLMap | null; readonly pair: Pair | undefined } => {
    const map = find(entry.path.slice(0, -1));
    return isMap(map) ? { map, pair: pairsOf(map).findLast((each) => keyOf(each) === entry.key) } : { map: null, pair: undefined };
  };
  const lineOf = (node: Node | null): number | null => (node?.range == null ? null : lines.linePos(node.range[0]).line);
  /** The path by the names that the text has once it is renamed. */
  const renamed = (path: YamlPath): YamlPath => path.map((step, index) => renames.get(JSON.stringify(path.slice(0, index + 1))) ?? step);

  return {
    entries: (path) => {
      const map = find(path);
      return isMap(map) ? pairsOf(map).map((pair) => entryOf(pair, meant(pair.value), path, lineOf(pair.key as Node | null) ?? 1)) : [];
    },
    kind: (path) => {
      const node = find(path);
      return isMap(node) ? 'map' : isSeq(node) ? 'list' : node === null ? null : 'scalar';
    },
    size: (path) => {
      const node = find(path);
      return isSeq(node) ? node.items.length : 0;
    },
    line: (path) => lineOf(find(path)),
    comments: () => source.split('\n').flatMap((text) => /(?:^|\s)(#.*)$/.exec(text)?.[1] ?? []),
    set: (path, value) => void later.push((yaml) => yaml.set(renamed(path), value)),
    addMap: (path, entries) => void later.push((yaml) => yaml.addMap(renamed(path), entries)),
    rename: (entry, key) => {
      const { pair } = pairAt(entry);
      const range = (pair?.key as Node | null | undefined)?.range;
      if (range == null) return;
      splices.push({ start: range[0], end: range[1], text: key });
      renames.set(JSON.stringify(entry.path), key);
    },
    drop: (entry) => {
      const { map, pair } = pairAt(entry);
      const start = (pair?.key as Node | null | undefined)?.range?.[0];
      const end = (pair?.value as Node | null | undefined)?.range?.[1];
      if (start === undefined || end === undefined || map === null || map.flow === true || isCollection(pair?.value)) return false;
      const lineStart = source.lastIndexOf('\n', start - 1) + 1;
      const ended = source.indexOf('\n', Math.max(start, end - 1));
      const lineEnd = ended < 0 ? source.length : ended + 1;
      if (source.slice(lineStart, start).trim() !== '') return false;
      splices.push({ start: lineStart, end: lineEnd, text: '' });
      return true;
    },
    write: () => {
      const text = withoutGoneLines(spliced(source, splices));
      const opened = openYaml(text);
      if (!opened.ok) return null;
      if (later.length === 0) return text;
      for (const change of later) change(opened.value);
      const written = opened.value.write();
      return written.ok ? written.value : null;
    },
  };
}

/** Takes out the lines that stand for something removed. */
export function withoutGoneLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line !== goneLine)
    .join('\n');
}

function entryOf(pair: Pair, value: Node | null, path: YamlPath, line: number): SheetEntry {
  const key = keyOf(pair);
  const base = { path: [...path, key], key, line };
  if (isMap(value) || isSeq(value)) return { ...base, kind: isMap(value) ? 'map' : 'list', style: 'other', text: '' };
  if (!isScalar(value)) return { ...base, kind: value === null ? 'empty' : 'scalar', style: 'other', text: '' };
  const [style, text] = [styleOf(value), textOf(value)];
  return { ...base, kind: style === 'plain' && isNothing(text) ? 'empty' : 'scalar', style, text };
}
