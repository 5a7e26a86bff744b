/** "Did you mean …": the known word nearest to a mistyped one. */
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

/** Letters to add, drop, change or swap to turn one word into the other (optimal string alignment). */
export function distance(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The nearest known word; null when none is near enough to be what was meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > 60) return null;
  let best: { readonly name: string; readonly far: number } | null = null;
  for (const name of known) {
    const far = distance(word, name);
    if (best === null || far < best.far) best = { name, far };
  }
  return best !== null && best.far <= Math.max(1, Math.floor(Math.max(word.length, best.name.length) / 3)) ? best.name : null;
}

/** ` Did you mean “x”?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const name = nearest(word, known);
  return name === null ? '' : ` ${usageCopy.didYouMean(name)}`;
}
