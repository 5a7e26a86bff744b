/**
 * The one editor of YAML texts: edits go in as data, and come out as the characters to put in the place of others. Everything outside an
 * edit is copied from the text as it is: comments, line ends, byte order mark, quoting, anchors, document markers. Whoever edits reads the
 * new text again and compares `leaves`: nothing but what was meant may have changed. Loads the library, so import what uses
 * this on first use.
 */
import { isAlias, isMap, isSeq } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { YamlPath } from './yaml-document.ts';
import { idOf, keyOf, textOf } from './yaml-nodes.ts';
import type { Splice } from './yaml-nodes.ts';
import { spliceOf } from './yaml-splices.ts';
import type { Addition, YamlEdit, YamlManner } from './yaml-splices.ts';
import type { NewValue } from './yaml-text.ts';

/** Every value by its path, for comparing what was meant with what is; of a doubled name all, the last counts. Aliases are not followed. */
export type Leaves = Map<string, string[]>;

export interface YamlEditor {
  /** False, and nothing happens, where the edit cannot be made safely. Of two edits of one place the last counts. */
  make(edit: YamlEdit): boolean;
  /** The characters to change; null where the edits do not fit together. */
  splices(): readonly Splice[] | null;
  /** What the new text has to read as. */
  leaves(): Leaves;
}

/** An editor of one document of a text. */
export function openEditor(source: string, doc: Document.Parsed | null, manner: YamlManner): YamlEditor {
  const places = new Map<object, Map<string, YamlEdit>>();
  const at = (edit: YamlEdit, beside: readonly Addition[]): Splice | null =>
    spliceOf(source, edit, manner, (map) => kept(map, places), beside);
  return {
    make: (edit) => {
      const place = edit.edit === 'add' ? edit.to : (edit.at.pair ?? edit.at.node);
      if (place === null || at(edit, edit.edit === 'add' ? [edit] : []) === null) return false;
      const here = places.get(place) ?? new Map<string, YamlEdit>();
      places.set(place, here.set(edit.edit === 'add' ? `add ${edit.key}` : edit.edit, edit));
      return true;
    },
    splices: () => {
      const all = [...places].flatMap(([place, edits]) => {
        const beside = additionsTo(place, places);
        // An empty map takes all its entries in one go.
        const inOne = isMap(place) && kept(place, places).length === 0 ? beside.slice(1) : [];
        return [...edits.values()].filter((edit) => !inOne.some((each) => each === edit)).map((edit) => at(edit, beside));
      });
      return all.every((each) => each !== null) ? all : null;
    },
    leaves: () => leavesOf(doc, places),
  };
}

type Places = ReadonlyMap<object, ReadonlyMap<string, YamlEdit>>;

function additionsTo(place: object | null, places: Places): readonly Addition[] {
  return place === null ? [] : [...(places.get(place)?.values() ?? [])].filter((each) => each.edit === 'add');
}

/** The pairs of a map that no edit takes out. */
function kept(map: YAMLMap, places: Places): readonly Pair[] {
  return map.items.filter((pair) => places.get(pair)?.has('remove') !== true);
}

/** What a document reads as, with the edits of its places. */
export function leavesOf(doc: Document.Parsed | null, places: Places = new Map()): Leaves {
  const leaves: Leaves = new Map();
  const given = (path: YamlPath, value: NewValue): void => {
    if (typeof value === 'object') for (const [key, each] of Object.entries(value)) given([...path, key], each);
    else {
      const id = idOf(path);
      const all = leaves.get(id);
      if (all === undefined) leaves.set(id, [String(value)]);
      else all.push(String(value));
    }
  };
  const visit = (node: unknown, path: YamlPath, place: Pair | Node | null): void => {
    const edits = place === null ? undefined : places.get(place);
    const set = edits?.get('set');
    const pairs = isMap(node) ? kept(node, places) : [];
    const items = isSeq(node) ? node.items : [];
    const more = additionsTo(isMap(node) ? node : place, places);
    if (set?.edit === 'set') given(path, set.value);
    else if (pairs.length + items.length + more.length === 0) given(path, leafText(node));
    for (const pair of pairs) {
      const renamed = places.get(pair)?.get('rename');
      visit(pair.value, [...path, renamed?.edit === 'rename' ? renamed.key : keyOf(pair)], pair);
    }
    for (const [index, item] of items.entries()) visit(item, [...path, index], item as Node | null);
    for (const { key, value } of more) given([...path, key], value);
  };
  visit(doc?.contents, [], null);
  return leaves;
}

/** True when two documents hold the same. */
export function sameLeaves(actual: Leaves, expected: Leaves): boolean {
  return (
    actual.size === expected.size &&
    [...expected].every(([id, texts]) => {
      const found = actual.get(id);
      return found?.length === texts.length && texts.every((text, index) => found[index] === text);
    })
  );
}

function leafText(node: unknown): string {
  if (isAlias(node)) return `*${node.source}`;
  return isMap(node) ? '{}' : isSeq(node) ? '[]' : textOf((node ?? null) as Node | null);
}
