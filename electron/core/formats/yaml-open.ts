/** One YAML text read and edited by paths; `yaml-document.ts` has the promise, `yaml-edit.ts` the way. */
import { isCollection, isMap, isScalar, isSeq, Lexer, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Node } from 'yaml';
import { because, fail, ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { brokenReference } from './yaml-aliases.ts';
import { leavesOf, openEditor, sameLeaves } from './yaml-edit.ts';
import { isTooMuch, keyOf, meant, reading, spliced, yamlReason } from './yaml-nodes.ts';
import type { YamlEdit, YamlSpot } from './yaml-splices.ts';
import type { NewValue } from './yaml-text.ts';
import type { YamlDocument, YamlPath, YamlScalar } from './yaml-document.ts';

/**
 * Opens a YAML text. `yaml-unreadable` with line and reason when it is none, `yaml-wrong-shape` when it is not one map. Line ends become
 * LF.
 */
export function openYaml(text: string): Result<YamlDocument> {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const read = parse(source);
  if (!read.ok) return read;
  const view = openView(source, read.value);
  const write = (): Result<string> => {
    const written = view.write();
    return written.ok && !written.value.endsWith('\n') ? ok(`${written.value}\n`) : written;
  };
  return ok({ ...view, write });
}

interface Comment {
  readonly start: number;
  readonly text: string;
}

function parse(source: string): Result<Document.Parsed> {
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
  return ok(doc);
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

/** A document by its paths, which ends as the text does. */
export interface YamlView extends YamlDocument {
  /** An edit of what no path tells; false, and nothing happens, where it cannot be made safely. */
  edit(edit: YamlEdit): boolean;
}

/** The view of a text's document. It may have doubled names, of which the last counts, until it is written. */
export function openView(source: string, doc: Document.Parsed): YamlView {
  const editor = openEditor(source, doc, { quotes: 'single', eol: '\n' });
  let changeComment = (comment: string): string => comment;
  let unsafe = false;

  /** Null where there is nothing. `shared`: an alias leads there, so that an edit would change another place. */
  const find = (path: YamlPath): (YamlSpot & { readonly shared: boolean }) | null => {
    let spot: YamlSpot & { readonly shared: boolean } = { node: doc.contents, pair: null, holder: null, shared: false };
    for (const step of path) {
      const holder = meant(doc, spot.node);
      const shared = spot.shared || holder !== spot.node;
      const pair = isMap(holder) ? holder.items.findLast((each) => isScalar(each.key) && keyOf(each) === String(step)) : undefined;
      const node = isSeq(holder) ? holder.items[Number(step)] : pair?.value;
      if (!isCollection(holder) || (pair === undefined && node === undefined)) return null;
      spot = { node: (node as Node | null | undefined) ?? null, pair: pair ?? null, holder, shared };
    }
    return spot;
  };
  const nodeAt = (path: YamlPath): Node | null => meant(doc, find(path)?.node);
  const putting = (path: YamlPath, value: NewValue): YamlEdit | null => {
    const at = find(path);
    if (at !== null) return at.shared ? null : { edit: 'set', at, value };
    const to = find(path.slice(0, -1));
    const key = path.at(-1);
    return to === null || to.shared || !isMap(to.node) || typeof key !== 'string'
      ? null
      : { edit: 'add', to: to.node, key, value, behind: null };
  };
  const put = (path: YamlPath, value: NewValue): void => {
    const edit = putting(path, value);
    if (edit === null || !editor.make(edit)) unsafe = true;
  };

  return {
    edit: (edit) => editor.make(edit),
    kind: (path) => {
      const node = nodeAt(path);
      return isMap(node) ? 'map' : isSeq(node) ? 'list' : node === null ? null : 'scalar';
    },
    text: (path) => {
      const node = nodeAt(path);
      return isScalar(node) ? String(node.value) : null;
    },
    size: (path) => {
      const node = nodeAt(path);
      return isCollection(node) ? node.items.length : 0;
    },
    scalars: () => scalarsOf(doc, doc.contents, []),
    comments: () => commentsOf(source).map((comment) => comment.text),
    set: put,
    addMap: (path, entries) => put(path, Object.fromEntries(entries)),
    mapComments: (change) => {
      const before = changeComment;
      changeComment = (comment) => change(before(comment));
    },
    write: () => {
      const comments = commentsOf(source).flatMap(({ start, text }) => {
        // A comment stays one line and a comment, whatever the change made of it.
        const next = `#${changeComment(text).replace(/^#/, '').replaceAll('\n', ' ')}`;
        return next === text ? [] : [{ start, end: start + text.length, text: next }];
      });
      const edits = unsafe ? null : editor.splices();
      const text = edits === null ? null : spliced(source, [...edits, ...comments]);
      const again = text === null ? null : parse(text);
      return text !== null && again?.ok === true && sameLeaves(leavesOf(again.value), editor.leaves())
        ? ok(text)
        : fail('yaml-wrong-shape', { reason: because('yaml-unsafe') });
    },
  };
}

/** Every scalar, also one that an alias stands for; what is inside the collections that aliases stand for is not followed. */
function scalarsOf(doc: Document.Parsed, node: unknown, path: YamlPath): readonly YamlScalar[] {
  if (isMap(node)) return node.items.flatMap((pair) => scalarsOf(doc, pair.value, [...path, keyOf(pair)]));
  if (isSeq(node)) return node.items.flatMap((item, index) => scalarsOf(doc, item, [...path, index]));
  const target = meant(doc, node);
  return isScalar(target) ? [{ path, text: String(target.value) }] : [];
}
