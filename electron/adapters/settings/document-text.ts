/**
 * The text of the settings document: readable JSON with one line for each entry of a list, so that a document of a thousand connections is
 * written quickly and stays small. The text of an entry is made once and kept as long as the entry: whoever changes one makes another, as
 * everything here does; an entry is frozen when its text is made, so that a slip is heard and nothing old is written.
 */
import { isTooDeep, mostDepth } from './read-document.ts';
import type { Document } from './read-document.ts';

const texts = new WeakMap<object, string>();

function frozen(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
}

function textOf(entry: unknown): string {
  const known = typeof entry === 'object' && entry !== null ? texts.get(entry) : undefined;
  if (known !== undefined) return known;
  // What JSON has no text for is nothing in it.
  const text = (JSON.stringify(entry) as string | undefined) ?? 'null';
  // Two levels are around it.
  if (isTooDeep(text, mostDepth - 2)) throw new Error('there is more in the settings than Handrail could read again');
  if (typeof entry === 'object' && entry !== null) {
    frozen(entry);
    texts.set(entry, text);
  }
  return text;
}

/** The document as it goes to disk. Throws where it nests deeper than Handrail would read. */
export function documentText(document: Document): string {
  const fields = Object.entries(document).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const list = Array.isArray(value) && value.length > 0 ? `[\n\t\t${value.map(textOf).join(',\n\t\t')}\n\t]` : textOf(value);
    return [`\t${JSON.stringify(name)}: ${list}`];
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
