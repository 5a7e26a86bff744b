/** Where JSON breaks. Node's own message names a position only in some versions, and never line and column. */

/** What is wrong there; the words are in `copy`. */
export type JsonFaultKind =
  | 'something-follows'
  | 'too-deep'
  | 'too-early'
  | 'no-name'
  | 'no-colon'
  | 'no-value'
  | 'single-quotes'
  | 'bad-string'
  | 'no-comma'
  | 'comma-too-many';

export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly what: JsonFaultKind;
}

/** Leaves the reading from any depth; never leaves this file. */
class Stop extends Error {
  readonly at: number;
  readonly what: JsonFaultKind;
  constructor(at: number, what: JsonFaultKind) {
    super(what);
    this.at = at;
    this.what = what;
  }
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// A string's inside by RFC 8259: no bare control character, only the known escapes.
// oxlint-disable-next-line no-control-regex
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/** The first place (from 1) where the text is not JSON; null when it is. Mirrors RFC 8259. */
export function jsonFault(text: string): JsonFault | null {
  try {
    const end = skipSpace(text, value(text, skipSpace(text, 0), 0));
    if (end < text.length) throw new Stop(end, 'something-follows');
    return null;
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const before = text.slice(0, stop.at).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, what: stop.what };
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? 'x')) at += 1;
  return at;
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function value(text: string, at: number, depth: number): number {
  if (depth > 200) throw new Stop(at, 'too-deep');
  const letter = text[at];
  if (letter === undefined) throw new Stop(at, 'too-early');
  if (letter === '{')
    return sequence(text, at, '}', (from) => {
      const colon = skipSpace(text, string(text, from, 'no-name'));
      if (text[colon] !== ':') throw new Stop(colon, 'no-colon');
      return value(text, skipSpace(text, colon + 1), depth + 1);
    });
  if (letter === '[') return sequence(text, at, ']', (from) => value(text, from, depth + 1));
  if (letter === '"') return string(text, at, 'no-value');
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
  const number = match(numberPattern, text, at);
  if (number === null) throw new Stop(at, letter === "'" ? 'single-quotes' : 'no-value');
  return number;
}

function string(text: string, at: number, missing: JsonFaultKind): number {
  if (text[at] !== '"') throw new Stop(at, text[at] === undefined ? 'too-early' : missing);
  const end = match(stringPattern, text, at);
  if (end === null) throw new Stop(at, 'bad-string');
  return end;
}

/** Members between brackets, separated by commas; `member` reads one and gives where it ends. */
function sequence(text: string, open: number, close: string, member: (from: number) => number): number {
  let at = skipSpace(text, open + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    at = skipSpace(text, member(at));
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') throw new Stop(at, text[at] === undefined ? 'too-early' : 'no-comma');
    at = skipSpace(text, at + 1);
    if (text[at] === close) throw new Stop(at, 'comma-too-many');
  }
}
