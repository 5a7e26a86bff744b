/** A field of a file whose lines have no names: its line, and what the file's own manual calls the part (`host`, `login`). */

/** The path of such a field, `line:2:host`, or of the whole line with no part; the words are `fieldWords` of `copy/en/repair.ts`. */
export function lineField(line: number, part: string): string {
  return `line:${line}:${part}`;
}

/** Line and part of such a path; null for any other. */
export function lineFieldOf(path: string): { readonly line: number; readonly part: string } | null {
  const [, line, part] = /^line:(\d+):(.*)$/su.exec(path) ?? [];
  return line === undefined || part === undefined ? null : { line: Number(line), part };
}
