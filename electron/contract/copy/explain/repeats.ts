/** “How to be sure” in one answer: a hint that says the same as one before it in other words is left out. */

/** Words that tell two hints apart by nothing. */
const filling = new Set(
  'a an and are as at be by for from has have in into is it its of on or so that the then there this to was what when whether which with you your'.split(
    ' ',
  ),
);

function wordsOf(hint: string): Set<string> {
  return new Set(
    hint
      .toLowerCase()
      .replace(/\([^)]{0,300}\)/g, ' ')
      .match(/[\p{L}\p{N}@/._-]{2,60}/gu)
      ?.map((word) => word.replace(/[._-]+$/, ''))
      .filter((word) => !filling.has(word)) ?? [],
  );
}

/** True when one hint is the other one, or almost all of the shorter one is in the longer one. Two words in common are no likeness. */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  const [shorter, all] = [Math.min(a.size, b.size), a.size + b.size - shared];
  return one === other || (shared >= 3 && shared >= shorter * 0.75) || (shared >= 2 && shared >= all * 0.75);
}

/** The hints in their order, without those that repeat an earlier one. */
export function withoutRepeats(hints: readonly string[], before: readonly string[] = []): string[] {
  const kept: string[] = [];
  for (const hint of hints) if (![...before, ...kept].some((each) => saysTheSame(each, hint))) kept.push(hint);
  return kept;
}

/**
 * The causes of one answer, the surest first: a hint goes with the first of them. A cause that would be left without any keeps its own
 * first one.
 */
export function sparingRepeats<T extends { readonly tellApart: readonly string[] }>(causes: readonly T[]): T[] {
  const said: string[] = [];
  return causes.map((cause) => {
    const own = withoutRepeats(cause.tellApart, said);
    const tellApart = own.length > 0 ? own : cause.tellApart.slice(0, 1);
    said.push(...tellApart);
    return { ...cause, tellApart };
  });
}
