/** Text of a file that anybody may have written, marked so that nobody takes it for Handrail's own. */
import type { Evidence } from '../../contract/index.ts';
import { shownOnOneLine } from '../shown.ts';

/** Longest text of a file that is quoted in one place, in characters. */
const longest = 300;

/** The file's own words, marked as such: on one line, in quotation marks that they cannot close. */
export function quoted(text: string): string {
  const line = shownOnOneLine(text).replaceAll(/[“”"]/g, '’').trim();
  return line === '' ? '' : `“${line.length > longest ? `${line.slice(0, longest)}…` : line}”`;
}

/** A name, a number, an address, a day, for a place that is marked as the file's: nothing that could be read as a sentence of ours. */
export function isPlain(text: string): boolean {
  return (
    text.length <= 120 &&
    /^[\p{L}\p{N}\p{M}_.:/@%+=~,()[\]{}#’'–→* -]*$/u.test(text) &&
    text.split(/\s+/).length <= 4 &&
    !/[.:]\s/.test(text) &&
    shownOnOneLine(text) === text
  );
}

/** Words of Handrail's own that evidence is made of and that have a blank in them. */
const ownPhrases =
  /^(?:(?:a |the )?(?:self-managed |practice )?Bitbucket(?: Cloud| Server| Data Center| Server or Data Center)?|\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?(?: UTC)?)$/u;

/** One word, for the middle of a sentence of ours: several words could make another sentence of it. */
export function isWord(text: string): boolean {
  return isPlain(text) && (!/\s/u.test(text) || ownPhrases.test(text));
}

/** The text itself where it is plain, quoted where it is not. */
export function plainOrQuoted(text: string): string {
  return isPlain(text) ? text : quoted(text);
}

/** Evidence with every text that is not `harmless` quoted; keys too come from the file. */
export function retoldEvidence(evidence: Evidence, harmless: (text: string) => boolean): Evidence {
  const say = (text: string): string => (harmless(text) ? text : quoted(text));
  return Object.fromEntries(
    Object.entries(evidence).map(([key, value]) => [
      say(key),
      typeof value === 'string' ? say(value) : Array.isArray(value) ? value.map(say) : value,
    ]),
  );
}
