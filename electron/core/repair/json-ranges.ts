/**
 * Reads JSON with the place of every value, so that a copy can be edited where it is wrong and stays byte for byte elsewhere. Pure.
 * It goes on behind what strict JSON refuses and says so as a slip; whoever calls knows which slips the product tolerates.
 * Grammar: https://www.rfc-editor.org/rfc/rfc8259 ; what JSON5 adds: https://spec.json5.org
 */
import type { JsonFault } from '../../contract/repair-json.ts';

/** A departure from RFC 8259. The ones of JSON5 come first, then those that nothing reads. */
export type JsonSlipKind =
  | 'comment'
  | 'trailing-comma'
  | 'single-quotes'
  | 'bare-key'
  | 'number-form'
  | 'odd-space'
  | 'line-break-in-text'
  | 'curly-quotes'
  | 'comma-missing'
  | 'comma-extra'
  | 'other-word';
/** What comments and trailing commas allow (JSONC), and what JSON5 allows. */
export const jsonc: ReadonlySet<JsonSlipKind> = new Set(['comment', 'trailing-comma']);
export const json5: ReadonlySet<JsonSlipKind> = new Set([...jsonc, 'single-quotes', 'bare-key', 'number-form', 'odd-space']);

/** Replaces the characters from `from` up to and without `to`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
export interface JsonSlip {
  readonly kind: JsonSlipKind;
  readonly at: number /** Makes strict JSON of it. */;
  readonly edits: readonly Edit[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}
export interface JsonMember {
  readonly key: string /** Range of the key with its quotes. */;
  readonly name: Range;
  readonly value: JsonNode;
}
export type JsonNode = Range &
  (
    | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'flag'; readonly value: boolean }
    | { readonly kind: 'null' }
  );

export type JsonReading =
  | { readonly ok: true; readonly root: JsonNode; readonly slips: readonly JsonSlip[] }
  /** `at`: offset of the place where reading stops. */
  | { readonly ok: false; readonly fault: JsonFault; readonly at: number };

const deepest = 100;
const closers: Readonly<Record<string, string>> = { '“': '“”„"', '”': '“”"', '„': '“”"', '‘': '‘’', '’': '‘’' };
const words: Readonly<Record<string, string>> = {
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
  None: 'null',
  Null: 'null',
  NULL: 'null',
  undefined: 'null',
  nil: 'null',
};
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0' };

class Stop extends Error {
  readonly fault: JsonFault;
  readonly at: number;
  constructor(fault: JsonFault, at: number) {
    super(fault);
    this.fault = fault;
    this.at = at;
  }
}

/** Reads one value with what stands around it. Never throws; linear in the length of the text. */
export function readJson(text: string): JsonReading {
  const slips: JsonSlip[] = [];
  const slip = (kind: JsonSlipKind, at: number, ...edits: Edit[]): void => void slips.push({ kind, at, edits });
  let at = 0;

  /** Passes over white space and comments. */
  function space(): void {
    for (;;) {
      const char = text[at];
      if (char === ' ' || char === '\n' || char === '\r' || char === '\t') at += 1;
      else if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) comment(at);
      else if (char === '#') comment(at);
      else if (char !== undefined && /[\s\u200B\u2060\uFEFF]/.test(char)) {
        slip('odd-space', at, { from: at, to: at + 1, text: ' ' });
        at += 1;
      } else return;
    }
  }

  function comment(from: number): void {
    if (text[from + 1] === '*') {
      const end = text.indexOf('*/', from + 2);
      if (end < 0) throw new Stop('not-closed', from);
      at = end + 2;
    } else at = lineEnd(from);
    // No known reader takes # for a comment in JSON; // is what it was meant for.
    slip(text[from] === '#' ? 'other-word' : 'comment', from, {
      from: text[from] === '#' ? from : blankBefore(from),
      to: at,
      text: text[from] === '#' ? text.slice(from, at).replace(/^#/, '//') : '',
    });
  }

  function lineEnd(from: number): number {
    let end = from;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return end;
  }

  /** Where the blanks before an offset begin. */
  function blankBefore(from: number): number {
    let start = from;
    while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
    return start;
  }

  function value(depth: number): JsonNode {
    const char = text[at];
    if (char === undefined) throw new Stop('ends-early', at);
    if (depth > deepest) throw new Stop('too-deep', at);
    if (char === '{' || char === '[') return list(char, depth);
    if (char === '"' || char === "'" || char in closers) return quoted();
    return word();
  }

  function list(open: '{' | '[', depth: number): JsonNode {
    const from = at;
    const close = open === '{' ? '}' : ']';
    const members: JsonMember[] = [];
    const items: JsonNode[] = [];
    let comma: number | null = null;
    let end = (at += 1);
    for (;;) {
      space();
      if (at >= text.length) throw new Stop('not-closed', from);
      if (text[at] === close) break;
      if (text[at] === ',') {
        const first = members.length + items.length === 0;
        if (first || comma !== null) slip('comma-extra', at, { from: at, to: at + 1, text: '' });
        else comma = at;
        at += 1;
        continue;
      }
      if (members.length + items.length > 0 && comma === null) slip('comma-missing', end, { from: end, to: end, text: ',' });
      comma = null;
      if (open === '{') members.push(member(depth));
      else items.push(value(depth + 1));
      end = at;
    }
    if (comma !== null) slip('trailing-comma', comma, { from: comma, to: comma + 1, text: '' });
    at += 1;
    return open === '{' ? { kind: 'object', from, to: at, members } : { kind: 'array', from, to: at, items };
  }

  function member(depth: number): JsonMember {
    const from = at;
    const char = text[at] ?? '';
    let key: string;
    if (char === '"' || char === "'" || char in closers) {
      const named = quoted();
      key = named.kind === 'text' ? named.value : '';
    } else {
      key = /^[\p{L}$_][\p{L}\p{N}$_.-]*/u.exec(text.slice(at, at + 200))?.[0] ?? '';
      if (key === '') throw new Stop('unexpected', at);
      at += key.length;
      slip('bare-key', from, { from, to: at, text: JSON.stringify(key) });
    }
    const name = { from, to: at };
    space();
    if (text[at] !== ':') throw new Stop(at >= text.length ? 'ends-early' : 'unexpected', at);
    at += 1;
    space();
    return { key, name, value: value(depth + 1) };
  }

  function quoted(): JsonNode {
    const from = at;
    const open = text[at] ?? '';
    const closing = closers[open] ?? open;
    let broken = false;
    let read = '';
    at += 1;
    for (;;) {
      const char = text[at];
      if (char === undefined) throw new Stop('not-closed', from);
      at += 1;
      if (closing.includes(char)) break;
      if (char === '\\') read += escaped();
      else {
        if (char < ' ') {
          broken = true;
          // A quote that is not closed would take the rest of the file along.
          if ((char === '\n' || char === '\r') && /^\s*["'“][\w.$-]*["'”]\s*:/.test(text.slice(at, at + 300)))
            throw new Stop('not-closed', from);
        }
        read += char;
      }
    }
    const edit = { from, to: at, text: JSON.stringify(read) };
    if (open in closers) slip('curly-quotes', from, edit);
    else if (open === "'") slip('single-quotes', from, edit);
    if (broken) slip('line-break-in-text', from, edit);
    return { kind: 'text', from, to: at, value: read };
  }

  /** What stands for the escape that begins before `at`. */
  function escaped(): string {
    const char = text[at] ?? '';
    at += 1;
    const hex =
      char === 'u'
        ? /^[0-9a-f]{4}/i.exec(text.slice(at, at + 4))?.[0]
        : char === 'x'
          ? /^[0-9a-f]{2}/i.exec(text.slice(at, at + 2))?.[0]
          : undefined;
    if (hex !== undefined) {
      at += hex.length;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    if (char === '\n' || char === '\r') return '';
    return escapes[char] ?? char;
  }

  function word(): JsonNode {
    const from = at;
    const found = /^[^\s,\]}{[:"'“”/#]+/.exec(text.slice(at, at + 300))?.[0] ?? '';
    if (found === '') throw new Stop('unexpected', at);
    at += found.length;
    const range = { from, to: at };
    const meant = words[found] ?? found;
    if (meant !== found) slip('other-word', from, { ...range, text: meant });
    if (meant === 'true' || meant === 'false') return { kind: 'flag', ...range, value: meant === 'true' };
    if (meant === 'null') return { kind: 'null', ...range };
    const number = /^[+-]?(?:0x[0-9a-f]+|Infinity|NaN|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i.test(found)
      ? Number(found.replace(/^[+-]/, '')) * (found.startsWith('-') ? -1 : 1)
      : null;
    if (number === null) throw new Stop('unexpected', from);
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(found))
      slip('number-form', from, { ...range, text: Number.isFinite(number) ? String(number) : 'null' });
    return { kind: 'number', ...range, value: number };
  }

  try {
    space();
    const root = value(0);
    space();
    return at < text.length ? { ok: false, fault: 'more-behind', at } : { ok: true, root, slips };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, fault: stop.fault, at: stop.at };
    throw stop;
  }
}
