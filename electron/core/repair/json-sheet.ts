/** A JSON file under repair: what is no JSON for its reader is put right first, then single values are edited where they are. Pure. */
import { isSurelySecret } from '../../contract/secret-shapes.ts';
import { applyEdits, lineAt, removeMember } from './json-edit.ts';
import { readJson } from './json-ranges.ts';
import type { Edit, JsonMember, JsonNode, JsonSlip, JsonSlipKind } from './json-ranges.ts';
import { nearName } from './near-name.ts';
import type { Notebook } from './notebook.ts';

export interface JsonSheet {
  /** The text that the nodes' places belong to. */
  readonly text: string;
  readonly root: JsonNode;
  /** Line of the file as it was given, from 1. */
  line(at: number): number;
  edit(...edits: readonly Edit[]): void;
  /** The mended text. */
  write(): string;
}

/** Slips whose words need nothing more. */
const codes = {
  comment: 'json-comment',
  'single-quotes': 'json-quotes',
  'curly-quotes': 'json-quotes',
  'bare-key': 'json-quotes',
  'number-form': 'json-word',
  'other-word': 'json-word',
  'line-break-in-text': 'json-line-break',
} as const;

function noteSlip(notes: Notebook, kind: JsonSlipKind, line: number): void {
  const place = { line, mended: true };
  if (kind === 'odd-space') notes.problem('odd-space', { ...place, place: 'here' });
  else if (kind === 'comma-missing' || kind === 'comma-extra' || kind === 'trailing-comma')
    notes.problem('json-comma', { ...place, missing: kind === 'comma-missing' });
  else notes.problem(codes[kind], place);
}

/** What stands under such a name is shown nowhere, whoever reads it. */
const secretKey = /token|secret|passw|passphrase|private_?key|api_?key|signing_?key/i;

/** Opens a file. `tolerated`: what its reader takes although it is no strict JSON. Notes what is put right; null when it cannot be read. */
export function openJson(source: string, notes: Notebook, tolerated: ReadonlySet<JsonSlipKind>): JsonSheet | null {
  const given = readJson(source);
  if (!given.ok) {
    notes.problem('not-json', { line: lineAt(source, given.at), fault: given.fault });
    return null;
  }
  const slips = given.slips.filter((each) => !tolerated.has(each.kind));
  const lineOf = lineCounter(source, []);
  for (const { kind, at } of slips) noteSlip(notes, kind, lineOf(at));
  const first = applyEdits(
    source,
    slips.flatMap((each) => each.edits),
  );
  const read = readJson(first);
  if (!read.ok) return null;
  const line = lineCounter(source, slips);
  const doubles: Edit[] = [];
  walk(read.root, (object) => {
    const last = new Map(object.members.map((each) => [each.key, each]));
    for (const member of object.members) {
      if (last.get(member.key) === member) continue;
      // JSON.parse and Go's encoding/json take the last one.
      notes.problem('duplicate-key', {
        line: line(last.get(member.key)?.name.from ?? member.name.from),
        field: named(member.key),
        mended: true,
      });
      doubles.push(...removeMember(first, object, member));
    }
  });
  walk(read.root, (object) => {
    for (const { key, value } of object.members)
      if (value.kind === 'text' && secretKey.test(key) && key !== 'googleCloudSecret') notes.secret(value.value);
  });
  const edits: Edit[] = [...doubles];
  return {
    text: first,
    root: read.root,
    line,
    edit: (...more) => void edits.push(...more),
    write: () => applyEdits(first, edits),
  };
}

/** For a place of the text with the slips put right: its line in the text before. Quick, because a list may have thousands of entries. */
function lineCounter(source: string, slips: readonly JsonSlip[]): (at: number) => number {
  const starts = [0, ...Array.from(source.matchAll(/\r\n?|\n/g), (each) => each.index + each[0].length)];
  const moves: { readonly from: number; readonly moved: number }[] = [];
  let moved = 0;
  for (const edit of slips.flatMap((each) => each.edits).sort((a, b) => a.from - b.from)) {
    const from = edit.from + moved + edit.text.length;
    moved += edit.text.length - (edit.to - edit.from);
    moves.push({ from, moved });
  }
  return (at) => {
    const move = moves[reached(moves.length, (index) => (moves[index]?.from ?? 0) <= at) - 1];
    const given = at - (move?.moved ?? 0);
    return reached(starts.length, (index) => (starts[index] ?? 0) <= given);
  };
}

/** How many of the first ones fulfil a condition that later ones do not. */
function reached(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function walk(node: JsonNode, visit: (object: Extract<JsonNode, { kind: 'object' }>) => void): void {
  if (node.kind === 'object') {
    visit(node);
    for (const each of node.members) walk(each.value, visit);
  } else if (node.kind === 'array') for (const each of node.items) walk(each, visit);
}

/** A key as it may be shown: nothing that could be a secret. */
export function named(key: string): string {
  return /^[\w.$-]{1,60}$/.test(key) && !isSurelySecret(key) ? key : '…';
}

/**
 * The members of an object by the name that its reader knows. Unknown names are noted; what is surely a slip or an older name is renamed in
 * the copy.
 */
export function knownMembers(
  sheet: JsonSheet,
  notes: Notebook,
  node: JsonNode,
  path: string,
  known: readonly string[],
  older: Readonly<Record<string, string>> = {},
): Map<string, JsonMember> {
  const found = new Map<string, JsonMember>();
  if (node.kind !== 'object') return found;
  const has = new Set(node.members.map((each) => each.key));
  for (const member of node.members) {
    if (known.includes(member.key)) {
      found.set(member.key, member);
      continue;
    }
    const lower = member.key.toLowerCase().replaceAll(/[_-]/g, '');
    const same = known.find((each) => each.toLowerCase() === lower);
    const right = same ?? older[lower] ?? nearName(member.key, known);
    const mended = right !== null && !has.has(right) && !found.has(right);
    notes.problem('key-refused', {
      line: sheet.line(member.name.from),
      field: `${path}${named(member.key)}`,
      right,
      near: null,
      mended,
    });
    notes.read(`${path}${named(member.key)}`, null, { line: sheet.line(member.name.from), verdict: mended ? 'wrong' : 'ignored' });
    if (!mended) continue;
    found.set(right, member);
    sheet.edit({ from: member.name.from, to: member.name.to, text: JSON.stringify(right) });
  }
  return found;
}
