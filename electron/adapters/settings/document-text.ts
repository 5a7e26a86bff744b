/**
 * The text of the settings document: readable JSON with one line for each entry of a list, so that a document of a thousand connections is
 * written quickly and stays small. The text of an entry is made once, as the bytes that go to disk, and kept as long as the entry: whoever
 * changes one makes another, as everything here does; an entry is frozen when its text is made, so that a slip is heard and nothing old is
 * written. Put together are bytes, never one long text: that text and its encoding were half of what a change cost.
 */
import { isTooDeep, mostDepth } from './read-document.ts';
import type { Document } from './read-document.ts';

const lines = new WeakMap<object, Buffer>();

function frozen(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
}

function lineOf(entry: unknown): Buffer {
  const known = typeof entry === 'object' && entry !== null ? lines.get(entry) : undefined;
  if (known !== undefined) return known;
  // What JSON has no text for is nothing in it.
  const text = (JSON.stringify(entry) as string | undefined) ?? 'null';
  // Two levels are around it.
  if (isTooDeep(text, mostDepth - 2)) throw new Error('there is more in the settings than Handrail could read again');
  const line = Buffer.from(text);
  if (typeof entry === 'object' && entry !== null) {
    frozen(entry);
    lines.set(entry, line);
  }
  return line;
}

const betweenEntries = Buffer.from(',\n\t\t');

/** The document as it goes to disk, in UTF-8. Throws where it nests deeper than Handrail would read. */
export function documentBytes(document: Document): Buffer {
  const parts: Buffer[] = [];
  const text = (words: string): void => void parts.push(Buffer.from(words));
  let before = '{\n';
  for (const [name, value] of Object.entries(document)) {
    if (value === undefined) continue;
    text(`${before}\t${JSON.stringify(name)}: `);
    before = ',\n';
    if (!Array.isArray(value) || value.length === 0) {
      parts.push(lineOf(value));
      continue;
    }
    text('[\n\t\t');
    value.forEach((entry, at) => void (at === 0 ? parts.push(lineOf(entry)) : parts.push(betweenEntries, lineOf(entry))));
    text('\n\t]');
  }
  text(before === '{\n' ? '{\n\n}\n' : '\n}\n');
  return Buffer.concat(parts);
}
