/**
 * A YAML text with the place, spelling and text of everything in it, merged maps (`<<`) with them, and the edits that fix it
 * (`formats/yaml-open.ts`, `formats/yaml-edit.ts`).
 */
import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import { openView } from '../formats/yaml-open.ts';
import * as nodes from '../formats/yaml-nodes.ts';
import { isNothing, keyOf, reading, styleOf, textOf } from '../formats/yaml-nodes.ts';
import type { YamlPath, YamlValue } from '../formats/yaml-document.ts';
import type { YamlStyle } from '../formats/yaml-text.ts';
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
  const view = openView(source, doc);

  const meant = (node: unknown): Node | null => nodes.meant(doc, node);
  /** The pairs of a map as a reader has them, each with the map that it stands in; merged ones stand back behind its own. */
  const pairsOf = (map: YAMLMap): readonly { readonly map: YAMLMap; readonly pair: Pair }[] => {
    const { own, merged } = nodes.pairsOf(doc, map);
    return [...own.map((pair) => ({ map, pair })), ...merged];
  };
  const find = (path: YamlPath): Node | null => {
    let node: Node | null = doc.contents;
    for (const step of path) {
      if (isMap(node)) node = meant(pairsOf(node).findLast(({ pair }) => keyOf(pair) === String(step))?.pair.value);
      else if (isSeq(node)) node = meant(node.items[Number(step)]);
      else return null;
    }
    return node;
  };
  const spotOf = (entry: SheetEntry): { readonly node: Node | null; readonly pair: Pair | null; readonly holder: YAMLMap | null } => {
    const map = find(entry.path.slice(0, -1));
    const spot = isMap(map) ? pairsOf(map).findLast(({ pair }) => keyOf(pair) === entry.key) : undefined;
    return { node: (spot?.pair.value as Node | null | undefined) ?? null, pair: spot?.pair ?? null, holder: spot?.map ?? null };
  };
  const lineOf = (node: Node | null): number | null => (node?.range == null ? null : lines.linePos(node.range[0]).line);

  return {
    entries: (path) => {
      const map = find(path);
      return isMap(map) ? pairsOf(map).map(({ pair }) => entryOf(pair, meant(pair.value), path, lineOf(pair.key as Node | null) ?? 1)) : [];
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
    set: (path, value) => view.set(path, value),
    addMap: (path, entries) => view.addMap(path, entries),
    rename: (entry, key) => void view.edit({ edit: 'rename', at: spotOf(entry), key }),
    drop: (entry) => view.edit({ edit: 'remove', at: spotOf(entry) }),
    write: () => {
      const written = view.write();
      return written.ok ? withoutGoneLines(written.value) : null;
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
