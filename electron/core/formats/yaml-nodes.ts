/**
 * What the readers of YAML texts share. All of them read with the library `yaml` (https://eemeli.org/yaml/), by the `failsafe` schema, which
 * keeps every scalar as the text that stands there (`007`, `1e5`, `yes`); `yaml-edit.ts` edits. Loads the library, so import what uses this
 * on first use.
 */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { YamlPath } from './yaml-document.ts';
import type { YamlStyle } from './yaml-text.ts';

/** How a text is read. `prettyErrors` would quote the source in its messages, and the source may hold secrets. */
export const reading = { schema: 'failsafe', prettyErrors: false, logLevel: 'error' } as const;

/**
 * More marks that begin an entry than this are no configuration by hand. The library compares every key of a map with every other:
 * a map of 60,000 keys would hold the whole host up for most of a minute.
 */
const mostMarks = 20_000;

/** True for a text that is not read at all. */
export function isTooMuch(source: string): boolean {
  return (source.match(/[:,\n]/g)?.length ?? 0) > mostMarks;
}

/** Why a YAML text cannot be read, by the library's code. */
export function yamlReason(code: string): YamlReason {
  return yamlReasons[code] ?? 'yaml-not';
}
export type YamlReason =
  | 'yaml-tab'
  | 'yaml-duplicate-key'
  | 'yaml-indent'
  | 'yaml-not-closed'
  | 'yaml-anchor'
  | 'yaml-anchor-itself'
  | 'yaml-merge'
  | 'yaml-not';

const yamlReasons: Readonly<Record<string, YamlReason>> = {
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-duplicate-key',
  BAD_INDENT: 'yaml-indent',
  MISSING_CHAR: 'yaml-not-closed',
  BAD_ALIAS: 'yaml-anchor',
};

/** Characters to put in the place of others. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every splice. What is put in at one place stands there in the order of the list, before what is replaced there. */
export function spliced(source: string, splices: readonly Splice[]): string {
  const backwards = splices
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => b.start - a.start || b.end - a.end || b.order - a.order);
  return backwards.reduce((text, each) => text.slice(0, each.start) + each.text + text.slice(each.end), source);
}

/** A map's key as text; empty for one that is no scalar. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** A scalar's text; empty for anything else. */
export function textOf(node: Node | null): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

/** What an alias (`*name`) stands for; everything else is itself. */
export function meant(doc: Document.Parsed | null, node: unknown): Node | null {
  if (isAlias(node)) return doc === null ? null : (node.resolve(doc) ?? null);
  return (node as Node | null | undefined) ?? null;
}

/** The pairs that a reader has of a map: its own, and those of the maps that it merges (`<<`), each with the map that it stands in. */
export interface Pairs {
  readonly own: readonly Pair[];
  readonly merged: readonly { readonly map: YAMLMap; readonly pair: Pair }[];
}

/** One level of merging is all that configuration by hand has. Of several merged maps the first counts (https://yaml.org/type/merge.html). */
export function pairsOf(doc: Document.Parsed | null, map: YAMLMap): Pairs {
  const own = map.items.filter((pair) => keyOf(pair) !== '<<');
  const taken = new Set(own.map(keyOf));
  const from = map.items
    .filter((pair) => keyOf(pair) === '<<')
    .flatMap(({ value }) => {
      const target = meant(doc, value);
      return isSeq(target) ? target.items.map((item) => meant(doc, item)) : [target];
    });
  const merged = from.flatMap((each) => {
    if (!isMap(each)) return [];
    const fresh = each.items.filter((pair) => keyOf(pair) !== '<<' && !taken.has(keyOf(pair)));
    for (const pair of fresh) taken.add(keyOf(pair));
    return fresh.map((pair) => ({ map: each, pair }));
  });
  return { own, merged };
}

const styles: Readonly<Record<string, YamlStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

export function styleOf(node: Node | null): YamlStyle {
  if (!isScalar(node) || isTagged(node)) return 'other';
  return styles[node.type ?? 'PLAIN'] ?? 'other';
}

/** True for a scalar with a tag that is not a text's. */
export function isTagged(node: Node): boolean {
  return isScalar(node) && node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str';
}

/** True for a text that readers take for nothing at all. */
export function isNothing(text: string): boolean {
  return /^(?:|~|null|Null|NULL)$/.test(text);
}

/** A path as one text, for a map's key. */
export function idOf(path: YamlPath): string {
  return JSON.stringify(path.map(String));
}
