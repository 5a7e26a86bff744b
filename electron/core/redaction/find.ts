/** Where a text holds a part of a known secret, however the text spells it. */
import { escapedParts, readingsOf } from './escapes.ts';
import { hashOf, part } from './pieces.ts';
import type { Pieces } from './pieces.ts';

/** From and to, in characters of the text. */
export type Range = readonly [number, number];

/** Every place that shares eight characters with a secret, or a whole short one; in no order, and they may overlap. */
export function findKnown(text: string, from: readonly Pieces[]): readonly Range[] {
  if (from.every(({ runs, encoded, whole }) => runs.size === 0 && encoded.size === 0 && whole.length === 0)) return [];
  const found: Range[] = [...runsIn(text, from)];
  const signs = new Set(from.flatMap((each) => [...each.signs]));
  for (const [begin, end] of escapedParts(text, signs)) {
    for (const { text: read, placeOf } of readingsOf(text.slice(begin, end), signs)) {
      for (const [first, last] of runsIn(read, from)) found.push([begin + placeOf(first), begin + placeOf(last)]);
    }
  }
  return found;
}

/** The text with each of these places replaced; those that touch become one. */
export function cut(text: string, places: readonly Range[], mask: string): string {
  if (places.length === 0) return text;
  let out = '';
  let kept = 0;
  let last = -1;
  for (const [begin, end] of [...places].sort(([a], [b]) => a - b)) {
    if (begin <= last) {
      last = Math.max(last, end);
      kept = last;
      continue;
    }
    out += text.slice(kept, begin) + mask;
    kept = last = end;
  }
  return out + text.slice(kept);
}

/** One walk over a text as it stands, whatever the number of secrets. */
function runsIn(text: string, from: readonly Pieces[]): readonly Range[] {
  const isRun = (piece: string): boolean => from.some(({ runs }) => runs.has(piece));
  const isEncoded = (piece: string): boolean => from.some(({ encoded }) => encoded.has(piece));
  const sieves = from.map(({ sieve }) => sieve);
  const found: [number, number][] = [];
  let kept = 0;
  for (let at = 0; at + part <= text.length; ) {
    const hash = hashOf(text, at);
    let caught = 0;
    // The innermost loop of every report: no function is called in it.
    for (const sieve of sieves) caught |= sieve[hash & (sieve.length - 1)] ?? 0;
    const here = caught === 1 ? text.slice(at, at + part) : null;
    const inBase64 = here !== null && isEncoded(here);
    if (here === null || (!inBase64 && !isRun(here))) {
      at += 1;
      continue;
    }
    let wide = inBase64;
    let end = at + part;
    for (; end < text.length; end += 1) {
      const next = text.slice(end - part + 1, end + 1);
      if (isEncoded(next)) wide = true;
      else if (!isRun(next)) break;
    }
    let begin = at;
    if (wide) {
      // The groups at either end hold a byte or two of the secret as well.
      for (let left = 0; left < 4 && begin > kept && isBase64(text.charAt(begin - 1)); left += 1) begin -= 1;
      for (let right = 0; right < 4 && end < text.length && isBase64(text.charAt(end)); right += 1) end += 1;
    }
    found.push([begin, end]);
    kept = end;
    at = end;
  }
  for (const { whole } of from) {
    for (const secret of whole)
      for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) found.push([at, at + secret.length]);
  }
  return found;
}

function isBase64(char: string): boolean {
  return /[A-Za-z0-9+/_=-]/.test(char);
}
