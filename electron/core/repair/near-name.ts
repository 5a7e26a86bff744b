/** Finds the name that somebody meant. */

/** True when one letter too many, too few, other or two swapped make the one text of the other; case does not count. */
function oneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const [restShort, restLong] = [short.slice(at), long.slice(at)];
  if (restShort.slice(restShort.length === restLong.length ? 1 : 0) === restLong.slice(1)) return true;
  return (
    restShort.length === restLong.length &&
    restShort[0] === restLong[1] &&
    restShort[1] === restLong[0] &&
    restShort.slice(2) === restLong.slice(2)
  );
}

/** The one name of `known` that `written` is a slip of; null when none or several fit, or the name is too short to tell. */
export function nearName(written: string, known: readonly string[]): string | null {
  const name = written.toLowerCase();
  if (name.length < 4) return null;
  const fits = known.filter((each) => each.toLowerCase() !== name && oneSlip(name, each.toLowerCase()));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
