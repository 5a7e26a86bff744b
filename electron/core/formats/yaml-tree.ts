/**
 * Writes YAML from plain objects: block style, two spaces, lists indented below their key, every text quoted. What is Handrail's own word
 * (`kind: Secret`) is marked with `plain` and stands bare.
 */
import { doubleQuoted, indented } from './yaml-text.ts';

/** A text that is written as it stands: a word of Handrail's own, or one that is quoted already. */
export class Bare {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
/** A text of several lines as a literal block; it ends with a line end. */
export class Block {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type YamlTree = string | boolean | Bare | Block | readonly YamlTree[] | YamlMap;
/** Keys stand as they are, in their order; one that is undefined is left out. */
export interface YamlMap {
  readonly [key: string]: YamlTree | undefined;
}

export const bare = (text: string): Bare => new Bare(text);
export const block = (text: string): Block => new Block(text);

/** The document, with a line end. `quote` writes the texts. */
export function yamlText(tree: YamlMap, quote: (text: string) => string = doubleQuoted): string {
  return mapLines(tree, quote)
    .map((line) => `${line}\n`)
    .join('');
}

/** Documents of one YAML file. */
export function yamlDocuments(trees: readonly YamlMap[], quote?: (text: string) => string): string {
  return trees.map((tree) => yamlText(tree, quote)).join('---\n');
}

function mapLines(tree: YamlMap, quote: (text: string) => string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (value === undefined ? [] : entryLines(key, value, quote)));
}

function entryLines(key: string, value: YamlTree, quote: (text: string) => string): string[] {
  const scalar = scalarText(value, quote);
  if (scalar !== null) return [`${key}: ${scalar}`];
  if (value instanceof Block) return [`${key}: ${/^\s*\n* /.test(value.text) ? '|2' : '|'}`, ...deeper(blockLines(value))];
  return [`${key}:`, ...deeper(isList(value) ? value.flatMap((item) => itemLines(item, quote)) : mapLines(value as YamlMap, quote))];
}

function itemLines(item: YamlTree, quote: (text: string) => string): string[] {
  const lines = [scalarText(item, quote)].filter((text) => text !== null);
  const all = lines.length > 0 ? lines : isList(item) ? item.flatMap((each) => itemLines(each, quote)) : mapLines(item as YamlMap, quote);
  return all.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function scalarText(value: YamlTree, quote: (text: string) => string): string | null {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return String(value);
  return value instanceof Bare ? value.text : null;
}

function blockLines({ text }: Block): string[] {
  return text.replace(/\n$/, '').split('\n');
}

function isList(value: YamlTree): value is readonly YamlTree[] {
  return Array.isArray(value);
}

function deeper(lines: readonly string[]): string[] {
  return lines.map((line) => indented(line, 2));
}
