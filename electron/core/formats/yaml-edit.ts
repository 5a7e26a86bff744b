/**
 * Edits a YAML text by replacing the characters of single values; see `yaml-document.ts` for the promise.
 * The `yaml` library parses and gives the places (https://eemeli.org/yaml/); nothing is written by its stringifier, which would
 * re-indent and re-quote the rest. The `failsafe` schema keeps every scalar as the text that stands there (`007`, `1e5`, `yes`).
 */
import { isAlias, isCollection, isMap, isScalar, isSeq, Lexer, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { because, fail, ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { singleQuoted } from './yaml-text.ts';
import type { YamlDocument, YamlPath, YamlScalar, YamlValue } from './yaml-document.ts';

/**
 * Opens a YAML text. `yaml-unreadable` with line and reason when it is none, `yaml-wrong-shape` when it is not one map. Line ends become
 * LF.
 */
export function openYaml(text: string): Result<YamlDocument> {
  const read = parse(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return read.ok ? ok(editor(read.value)) : read;
}

interface Parsed {
  readonly source: string;
  readonly doc: Document.Parsed;
  readonly comments: readonly Comment[];
}
interface Comment {
  readonly start: number;
  readonly text: string;
}
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
type Entry = readonly [key: string, value: YamlValue];

/** Why a YAML text cannot be read, by the library's code. */
export function yamlReason(code: string): YamlReason {
  return yamlReasons[code] ?? 'yaml-not';
}
export type YamlReason = 'yaml-tab' | 'yaml-duplicate-key' | 'yaml-indent' | 'yaml-not-closed' | 'yaml-anchor' | 'yaml-not';

const yamlReasons: Readonly<Record<string, YamlReason>> = {
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-duplicate-key',
  BAD_INDENT: 'yaml-indent',
  MISSING_CHAR: 'yaml-not-closed',
  BAD_ALIAS: 'yaml-anchor',
};

/**
 * More marks that begin an entry than this are no configuration by hand. The library compares every key of a map with every other:
 * a map of 60,000 keys would hold the whole host up for most of a minute.
 */
export const mostMarks = 20_000;

function parse(source: string): Result<Parsed> {
  if ((source.match(/[:,\n]/g)?.length ?? 0) > mostMarks) return fail('yaml-wrong-shape', { reason: because('yaml-too-many') });
  const lines = new LineCounter();
  // prettyErrors would quote the source in its messages, and the source may hold secrets.
  const docs = parseAllDocuments(source, { schema: 'failsafe', prettyErrors: false, lineCounter: lines, logLevel: 'error' });
  if (!Array.isArray(docs)) return fail('yaml-wrong-shape', { reason: because('yaml-empty') });
  for (const doc of docs) {
    const error = doc.errors[0];
    if (error !== undefined) {
      return fail('yaml-unreadable', {
        line: lines.linePos(error.pos[0]).line,
        reason: because(yamlReason(error.code)),
      });
    }
  }
  const doc = docs[0];
  if (doc === undefined || docs.length !== 1) return fail('yaml-wrong-shape', { reason: because('yaml-several') });
  if (!isMap(doc.contents)) return fail('yaml-wrong-shape', { reason: because('yaml-no-keys') });
  return ok({ source, doc, comments: commentsOf(source) });
}

function commentsOf(source: string): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let scalarNext = false;
  for (const token of new Lexer().lex(source)) {
    // The lexer marks documents, scalars and errors with control characters that are not in the source.
    if (token === '\u0002' || token === '\u0018' || token === '\u001F') {
      scalarNext = token === '\u001F';
      continue;
    }
    if (!scalarNext && token.startsWith('#')) comments.push({ start: offset, text: token });
    scalarNext = false;
    offset += token.length;
  }
  return comments;
}

function editor(parsed: Parsed): YamlDocument {
  const { source, doc } = parsed;
  const edits = new Map<number, Edit>();
  const added = new Map<YAMLMap, { readonly path: YamlPath; readonly entries: (readonly [string, YamlValue | readonly Entry[]])[] }>();
  const expected = leavesOf(parsed);
  let changeComment = (comment: string): string => comment;
  let unsafe = false;

  const find = (path: YamlPath): Node | null => {
    let node: Node | null = doc.contents;
    for (const step of path) {
      node = resolved(doc, node);
      if (isMap(node)) node = (pairOf(node, String(step))?.value as Node | null | undefined) ?? null;
      else if (isSeq(node)) node = (node.items[Number(step)] as Node | undefined) ?? null;
      else return null;
    }
    return node;
  };

  const replace = (node: Node, text: string): void => {
    const [start, end] = node.range ?? [-1, -1];
    if (start < 0 || isCollection(node)) unsafe = true;
    else edits.set(start, { start, end, text: fitted(source, start, end, text) });
  };

  const add = (path: YamlPath, value: YamlValue | readonly Entry[]): void => {
    const parent = resolved(doc, find(path.slice(0, -1)));
    const key = path.at(-1);
    if (!isMap(parent) || typeof key !== 'string') {
      unsafe = true;
      return;
    }
    // An empty map is a leaf of its own until something stands in it.
    if (parent.items.length === 0) expected.delete(idOf(path.slice(0, -1)));
    const place = added.get(parent) ?? { path: path.slice(0, -1), entries: [] };
    const known = place.entries.findIndex((entry) => entry[0] === key);
    place.entries.splice(known < 0 ? place.entries.length : known, known < 0 ? 0 : 1, [key, value]);
    added.set(parent, place);
  };

  return {
    kind: (path) => {
      const node = resolved(doc, find(path));
      return isMap(node) ? 'map' : isSeq(node) ? 'list' : node === null ? null : 'scalar';
    },
    text: (path) => {
      const node = resolved(doc, find(path));
      return isScalar(node) ? String(node.value) : null;
    },
    size: (path) => {
      const node = resolved(doc, find(path));
      return isCollection(node) ? node.items.length : 0;
    },
    scalars: () => scalarsOf(doc),
    comments: () => parsed.comments.map((comment) => comment.text),
    set: (path, value) => {
      const node = find(path);
      if (node === null) add(path, value);
      else replace(node, written(value));
      expected.set(idOf(path), String(value));
    },
    addMap: (path, entries) => {
      const node = find(path);
      if (node === null) add(path, entries);
      else replace(node, flow(entries));
      expected.delete(idOf(path));
      for (const [key, value] of entries) expected.set(idOf([...path, key]), String(value));
    },
    mapComments: (change) => {
      const before = changeComment;
      changeComment = (comment) => change(before(comment));
    },
    write: () => {
      const all = [...edits.values()];
      for (const [map, place] of added) {
        const edit = insertion(source, map, place.entries);
        if (edit === null) unsafe = true;
        else all.push(edit);
      }
      for (const { start, text } of parsed.comments) {
        // A comment stays one line and a comment, whatever the change made of it.
        const next = `#${changeComment(text).replace(/^#/, '').replaceAll('\n', ' ')}`;
        if (next !== text) all.push({ start, end: start + text.length, text: next });
      }
      const refused = fail('yaml-wrong-shape', { reason: because('yaml-unsafe') });
      if (unsafe) return refused;
      const text = spliced(source, all);
      const again = parse(text);
      return again.ok && sameLeaves(leavesOf(again.value), expected) ? ok(text.endsWith('\n') ? text : `${text}\n`) : refused;
    },
  };
}

function resolved(doc: Document.Parsed, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(doc) ?? null) : node;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function written(value: YamlValue): string {
  return typeof value === 'boolean' ? String(value) : singleQuoted(value);
}

function flow(entries: readonly Entry[]): string {
  return `{ ${entries.map(([key, value]) => `${key}: ${written(value)}`).join(', ')} }`;
}

/** The new value with the spaces and line end that its place needs. */
function fitted(source: string, start: number, end: number, text: string): string {
  if (start === end) {
    const before = /\s/.test(source.charAt(start - 1)) ? '' : ' ';
    const after = end < source.length && !/\s/.test(source.charAt(end)) ? ' ' : '';
    return before + text + after;
  }
  // A block scalar's place includes its last line end.
  return source.slice(start, end).endsWith('\n') ? `${text}\n` : text;
}

/** Where new keys of a map go: before its last key, above that key's comments; null where that cannot be told. */
function insertion(source: string, map: YAMLMap, entries: readonly (readonly [string, YamlValue | readonly Entry[]])[]): Edit | null {
  const inFlow = (): string =>
    entries.map(([key, value]) => `${key}: ${typeof value === 'object' ? flow(value) : written(value)}`).join(', ');
  const last = map.items.at(-1)?.key as Node | undefined;
  if (last === undefined) {
    const open = map.range?.[0] ?? -1;
    return map.flow === true && open >= 0 ? { start: open + 1, end: open + 1, text: ` ${inFlow()} ` } : null;
  }
  const start = last.range?.[0] ?? -1;
  if (start < 0) return null;
  if (map.flow === true) return { start, end: start, text: `${inFlow()}, ` };
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const indent = start - lineStart;
  const lines = entries.flatMap(([key, value]) =>
    typeof value === 'object'
      ? [`${key}:`, ...value.map(([inner, each]) => `  ${inner}: ${written(each)}`)]
      : [`${key}: ${written(value)}`],
  );
  if (map.items.length === 1) return { start, end: start, text: lines.map((line) => `${line}\n${' '.repeat(indent)}`).join('') };
  if (source.slice(lineStart, start).trim() !== '') return null;
  const at = aboveComments(source, lineStart);
  return { start: at, end: at, text: lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('') };
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

function spliced(source: string, edits: readonly Edit[]): string {
  let text = source;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end))
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text;
}

function idOf(path: YamlPath): string {
  return JSON.stringify(path.map(String));
}

/** Every scalar and alias by its path, for comparing what was with what is. */
function leavesOf({ doc }: Parsed): Map<string, string> {
  const leaves = new Map<string, string>();
  walk(doc.contents, [], (path, node) => {
    leaves.set(idOf(path), isAlias(node) ? `*${node.source}` : isScalar(node) ? String(node.value) : '');
  });
  return leaves;
}

function scalarsOf(doc: Document.Parsed): YamlScalar[] {
  const scalars: YamlScalar[] = [];
  walk(doc.contents, [], (path, node) => {
    const target = resolved(doc, node);
    if (isScalar(target)) scalars.push({ path, text: String(target.value) });
  });
  return scalars;
}

/** Visits every node that is not a filled collection; aliases are visited, never followed. */
function walk(node: unknown, path: YamlPath, visit: (path: YamlPath, node: Node | null) => void): void {
  if (isMap(node) && node.items.length > 0) {
    for (const pair of node.items) walk(pair.value, [...path, isScalar(pair.key) ? String(pair.key.value) : ''], visit);
  } else if (isSeq(node) && node.items.length > 0) {
    for (const [index, item] of node.items.entries()) walk(item, [...path, index], visit);
  } else {
    visit(path, (node as Node | null | undefined) ?? null);
  }
}

function sameLeaves(actual: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): boolean {
  return actual.size === expected.size && [...expected].every(([id, text]) => actual.get(id) === text);
}
