/** Writes JSON files as people write them by hand: two spaces, LF, one line end at the end. */

export type JsonValue = string | number | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The text of a JSON file. */
export function jsonText(value: JsonValue): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
