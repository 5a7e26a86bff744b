/** Edits of a JSON text at the places that `readJson` found; everything else stays byte for byte. Pure. */
import type { Edit, JsonMember, JsonNode } from './json-ranges.ts';

/**
 * The text with the edits made; what is put in at a place comes before what replaces something there. Of two that overlap, the one that
 * begins first (and of those the first in the list) is made and the other left out.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = '';
  let at = 0;
  for (const edit of edits
    .map((each, order) => ({ ...each, order }))
    .sort((a, b) => a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from) || a.order - b.order)) {
    if (edit.from < at) continue;
    done += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return done + text.slice(at);
}

/** Line of an offset, from 1. Lines end with \n, \r\n or \r. */
export function lineAt(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n?|\n/g)?.length ?? 0) + 1;
}

/** The member of a name, undefined where the node is no object or has none; of two, the last, as every known reader takes it. */
export function memberOf(node: JsonNode | undefined, key: string): JsonMember | undefined {
  return node?.kind === 'object' ? node.members.findLast((each) => each.key === key) : undefined;
}

/** Puts another value in the place of one. `value` is anything JSON can say; lists and objects are written on one line. */
export function setValue(node: JsonNode, value: unknown): Edit {
  return { from: node.from, to: node.to, text: spaced(value) };
}

/** Another name for a member. */
export function setKey(member: JsonMember, key: string): Edit {
  return { from: member.name.from, to: member.name.to, text: JSON.stringify(key) };
}

/** Takes a member out of its object together with one comma and, where nothing else is on them, its lines. Comments on other lines stay. */
export function removeMember(text: string, object: JsonNode, member: JsonMember): Edit[] {
  if (object.kind !== 'object') return [];
  const index = object.members.indexOf(member);
  const previous = object.members[index - 1];
  const next = object.members[index + 1];
  const after = commaIn(text, member.value.to, next?.name.from ?? object.to - 1);
  const before = previous === undefined ? -1 : commaIn(text, previous.value.to, member.name.from);
  let from = member.name.from;
  let to = after < 0 ? member.value.to : after + 1;
  const lineStart = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  const rest = /^[ \t]*(?:\r\n?|\n)/.exec(text.slice(to, to + 200))?.[0];
  if (text.slice(lineStart, from).trim() === '' && rest !== undefined) [from, to] = [lineStart, to + rest.length];
  else if (next !== undefined) to += /^[ \t]*/.exec(text.slice(to, to + 200))?.[0].length ?? 0;
  else while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from -= 1;
  // The last one leaves no comma behind that strict JSON would refuse; one that was there behind it (a trailing comma) went with it.
  const comma = next === undefined && before >= 0 ? [{ from: before, to: before + 1, text: '' }] : [];
  return [...comma, { from, to, text: '' }];
}

/** Adds a member behind another one (or as the first), on a line of its own where the object's members have one, in their column. */
export function addMember(text: string, object: JsonNode, key: string, value: unknown, behind?: JsonMember): Edit {
  const said = `${JSON.stringify(key)}: ${spaced(value)}`;
  if (object.kind !== 'object') return { from: object.from, to: object.from, text: '' };
  const [first] = object.members;
  if (first === undefined)
    return { from: object.from + 1, to: object.from + 1, text: ` ${said}${/^\s/.test(text.slice(object.from + 1)) ? '' : ' '}` };
  const lead = /(?:\r\n?|\n)[ \t]*$/.exec(text.slice(Math.max(0, first.name.from - 300), first.name.from))?.[0] ?? ' ';
  if (behind === undefined) return { from: first.name.from, to: first.name.from, text: `${said},${lead}` };
  return { from: behind.value.to, to: behind.value.to, text: `,${lead}${said}` };
}

/** The offset of the comma between two places, passing over comments; -1 for none. */
function commaIn(text: string, from: number, to: number): number {
  const between = text.slice(from, to).replaceAll(/\/\/[^\r\n]*|\/\*[^]*?\*\//g, (comment) => ' '.repeat(comment.length));
  const found = between.indexOf(',');
  return found < 0 ? -1 : from + found;
}

/** JSON on one line, with a space after each comma and colon. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${JSON.stringify(key)}: ${spaced(each)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}
