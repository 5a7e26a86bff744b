/** Edits one YAML text by replacing the characters of single values; `yaml-document.ts` has the promise, `yaml-nodes.ts` the way. */
import { isCollection, isMap, isScalar, isSeq, Lexer, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { because, fail, ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { brokenReference } from './yaml-aliases.ts';
import { idOf, isTooMuch, keyOf, leavesOf, meant, reading, sameLeaves, spliced, walkLeaves, yamlReason } from './yaml-nodes.ts';
import type { Splice } from './yaml-nodes.ts';
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
type Entry = readonly [key: string, value: YamlValue];

function parse(source: string): Result<Parsed> {
  if (isTooMuch(source)) return fail('yaml-wrong-shape', { reason: because('yaml-too-many') });
  const lines = new LineCounter();
  const docs = parseAllDocuments(source, { ...reading, lineCounter: lines });
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
  for (const doc of docs) {
    const broken = brokenReference(doc, false);
    if (broken !== null) return fail('yaml-unreadable', { line: lines.linePos(broken.pos).line, reason: because(broken.reason) });
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
  const edits = new Map<number, Splice>();
  const added = new Map<YAMLMap, { readonly path: YamlPath; readonly entries: (readonly [string, YamlValue | readonly Entry[]])[] }>();
  const expected = leavesOf(doc);
  let changeComment = (comment: string): string => comment;
  let unsafe = false;

  const find = (path: YamlPath): Node | null => {
    let node: Node | null = doc.contents;
    for (const step of path) {
      node = meant(doc, node);
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
    const parent = meant(doc, find(path.slice(0, -1)));
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
      const node = meant(doc, find(path));
      return isMap(node) ? 'map' : isSeq(node) ? 'list' : node === null ? null : 'scalar';
    },
    text: (path) => {
      const node = meant(doc, find(path));
      return isScalar(node) ? String(node.value) : null;
    },
    size: (path) => {
      const node = meant(doc, find(path));
      return isCollection(node) ? node.items.length : 0;
    },
    scalars: () => scalarsOf(doc),
    comments: () => parsed.comments.map((comment) => comment.text),
    set: (path, value) => {
      const node = find(path);
      if (node === null) add(path, value);
      else replace(node, written(value));
      expected.set(idOf(path), [String(value)]);
    },
    addMap: (path, entries) => {
      const node = find(path);
      if (node === null) add(path, entries);
      else replace(node, flow(entries));
      expected.delete(idOf(path));
      for (const [key, value] of entries) expected.set(idOf([...path, key]), [String(value)]);
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
      return again.ok && sameLeaves(leavesOf(again.value.doc), expected) ? ok(text.endsWith('\n') ? text : `${text}\n`) : refused;
    },
  };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && keyOf(pair) === key);
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
function insertion(source: string, map: YAMLMap, entries: readonly (readonly [string, YamlValue | readonly Entry[]])[]): Splice | null {
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

function scalarsOf(doc: Document.Parsed): YamlScalar[] {
  const scalars: YamlScalar[] = [];
  walkLeaves(doc.contents, [], (path, node) => {
    const target = meant(doc, node);
    if (isScalar(target)) scalars.push({ path, text: String(target.value) });
  });
  return scalars;
}
