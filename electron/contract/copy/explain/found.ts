/** Leaves out the hints that send somebody to look for what the pasted text already holds. */

/** A hint to look into the message or the log (not at a page or a setting) for quoted words or a status. */
const looksInLog = /^Look\b.{0,80}\bfor\b/;
const elsewhere = /\bpage\b|\bsettings?\b|\bfield\b|→/;

/** True when a hint asks to look for something that is in the text. */
export function asksForFound(hint: string, text: string): boolean {
  if (!looksInLog.test(hint) || elsewhere.test(hint)) return false;
  const low = text.toLowerCase();
  const sought = [...hint.matchAll(/“([^”]{2,80})”|\b([45]\d\d)\b|\b([a-z]+[A-Z]\w{6,60})\b/g)].flatMap(
    (match) => match[1] ?? match[2] ?? match[3] ?? [],
  );
  return sought.some((each) => low.includes(each.toLowerCase()));
}
