/** Search that forgives a slip of the finger. Pure. */

/** Without accents and in small letters, so that `Muller` finds `Müller`. */
export function foldedText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Slips that are forgiven in a word of this length: none in short ones, which would fit nearly everything. */
function slipsIn(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * True where `wanted` becomes the beginning of `word` by at most `most` slips: a letter more, less, other, or two that changed places
 * (optimal string alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function startsAlike(word: string, wanted: string, most: number): boolean {
  if (word.length < wanted.length - most) return false;
  const end = Math.min(word.length, wanted.length + most);
  let [older, before]: [number[], number[]] = [[], Array.from({ length: end + 1 }, (_, at) => at)];
  for (let row = 1; row <= wanted.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= end; at += 1) {
      const same = wanted[row - 1] === word[at - 1];
      let cost = Math.min((before[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, (before[at - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && at > 1 && wanted[row - 1] === word[at - 2] && wanted[row - 2] === word[at - 1])
        cost = Math.min(cost, (older[at - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return false;
    [older, before] = [before, current];
  }
  return Math.min(...before) <= most;
}

/**
 * The items in whose text every word of `search` occurs; where there is none, those in which every word nearly begins a word. `textOf`
 * gives a text that is folded already.
 */
export function matchingTexts<T>(items: readonly T[], textOf: (item: T) => string, search: string): T[] {
  const wanted = foldedText(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [...items];
  const exact = items.filter((item) => {
    const text = textOf(item);
    return wanted.every((word) => text.includes(word));
  });
  if (exact.length > 0 || wanted.every((word) => slipsIn(word.length) === 0)) return exact;
  /** Words repeat from item to item: each is compared once. */
  const seen = new Map<string, readonly boolean[]>();
  const verdict = (word: string): readonly boolean[] => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const fits = wanted.map((each) => word.includes(each) || (slipsIn(each.length) > 0 && startsAlike(word, each, slipsIn(each.length))));
    seen.set(word, fits);
    return fits;
  };
  return items.filter((item) => {
    const found = wanted.map(() => false);
    for (const word of textOf(item).split(/[^\p{L}\p{N}]+/u)) {
      if (word !== '') for (const [at, fits] of verdict(word).entries()) if (fits) found[at] = true;
    }
    return found.every(Boolean);
  });
}
