/**
 * References inside a YAML document that no reader follows. The library tells of them only when values are asked for
 * (`toJS` throws “Unresolved alias”, https://github.com/eemeli/yaml/blob/main/src/nodes/Alias.ts), so they are looked for here.
 * kubectl and the platforms' readers refuse the whole document: go-yaml's “unknown anchor 'x' referenced”, “anchor 'x' value contains
 * itself” and “map merge requires map or sequence of maps as the value” (https://github.com/go-yaml/yaml/blob/v3/decode_test.go has the first two).
 */
import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Alias, Document, Node } from 'yaml';

/** Why a reader stops at this place. */
export interface BrokenReference {
  /** Offset in the document's text. */
  readonly pos: number;
  readonly reason: 'yaml-anchor' | 'yaml-anchor-itself' | 'yaml-merge';
}

/**
 * The first reference of a document that has nothing to refer to or holds itself; null where all is well. With `merging`, for readers that
 * merge (`<<`), also one that merges something that is no map: the library `yaml`, which Backstage reads with, takes `<<` for a name.
 * An anchor may be set again: the last one before the alias counts (https://yaml.org/spec/1.2.2/#71-alias-nodes).
 */
export function brokenReference(doc: Document.Parsed, merging: boolean): BrokenReference | null {
  const anchors = new Map<string, Node>();
  let broken: BrokenReference | null = null;
  const stop = (node: Node, reason: BrokenReference['reason']): symbol => {
    broken = { pos: node.range?.[0] ?? 0, reason };
    return visit.BREAK;
  };
  /** What an alias stands for, through others. */
  const meant = (node: unknown): unknown => (isAlias(node) ? anchors.get(node.source) : node);
  visit(doc, {
    Value: (_key, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Alias: (_key, node: Alias, path) => {
      const target = anchors.get(node.source);
      if (target === undefined) return stop(node, 'yaml-anchor');
      return path.includes(target) ? stop(node, 'yaml-anchor-itself') : undefined;
    },
    Pair: (_key, { key, value }) => {
      // In quotes it is a name like any other.
      if (!merging || !isScalar(key) || key.value !== '<<' || key.type !== 'PLAIN' || key.tag !== undefined) return undefined;
      if (isAlias(value) && !anchors.has(value.source)) return undefined;
      const merged = meant(value);
      const all = isSeq(merged) ? merged.items.map(meant) : [merged];
      // One without an anchor is told of when it is reached.
      return all.every((each) => each === undefined || isMap(each)) ? undefined : stop((value ?? key) as Node, 'yaml-merge');
    },
  });
  return broken;
}
