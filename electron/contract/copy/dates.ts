/**
 * How a day is written in the sentences of contract, core and services: nobody can take it for another one. (The renderer's own dates
 * follow the system.)
 */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2026-11-20`, also with a time behind it, as `20 Nov 2026`; any other text as it is. */
export function dayWords(text: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  const month = months[Number(found?.[2]) - 1];
  return found === null || month === undefined ? text : `${Number(found[3])} ${month} ${found[1]}`;
}
