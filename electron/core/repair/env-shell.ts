/**
 * One word of a shell, as far as environment files have them.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */

export interface ShellWord {
  readonly value: string;
  readonly quote: '' | '"' | "'";
  /** The word as it stands, with its quotes. */
  readonly word: string;
  /** What stands behind it: spaces and a comment. */
  readonly tail: string;
  /** The shell fills something in. */
  readonly filled: boolean;
  /** Something behind the word that is no comment: the value was meant to have it, and the shell ends it before. */
  readonly cut: boolean;
}

/** Reads the word that a text begins with; null for quotes that do not end, and for pieces with several kinds of quotes. */
export function shellWord(text: string): ShellWord | null {
  const single = /^'([^']*)'(.*)$/.exec(text);
  if (single !== null) return ended(single[1] ?? '', "'", `'${single[1] ?? ''}'`, single[2] ?? '', false);
  const double = /^"((?:[^"\\]|\\.)*)"(.*)$/.exec(text);
  if (double !== null) {
    const inside = double[1] ?? '';
    return ended(inside.replaceAll(/\\([\\"$`])/g, '$1'), '"', `"${inside}"`, double[2] ?? '', /(?:^|[^\\])(?:\\\\)*[$`]/.test(inside));
  }
  if (/^["']/.test(text)) return null;
  const plain = /^(?:[^\s;&|<>()"'\\`]|\\.)*/.exec(text)?.[0] ?? '';
  const rest = text.slice(plain.length);
  if (/^["'`\\]/.test(rest)) return null;
  if (rest === '' || isTail(rest))
    return { value: plain.replaceAll(/\\(.)/g, '$1'), quote: '', word: plain, tail: rest, filled: /(?:^|[^\\])\$/.test(plain), cut: false };
  const comment = /(?<!\s)\s+#.*$/.exec(rest)?.[0] ?? '';
  return {
    value: (plain + rest.slice(0, rest.length - comment.length)).trim(),
    quote: '',
    word: plain,
    tail: comment,
    filled: false,
    cut: true,
  };
}

function ended(value: string, quote: '"' | "'", word: string, rest: string, filled: boolean): ShellWord | null {
  return isTail(rest) ? { value, quote, word, tail: rest, filled, cut: false } : null;
}

function isTail(text: string): boolean {
  return /^(?:\s*;?\s*|\s+#.*)$/.test(text);
}

/** A value as a shell reads it back, in the quotes that it had as far as the value allows. */
export function shellWritten(value: string, quote: '' | '"' | "'"): string {
  if (quote === '"') return `"${value.replaceAll(/[\\"$`]/g, '\\$&')}"`;
  if (quote === '' && /^[A-Za-z0-9_./:@%+=,~-]*$/.test(value) && !value.startsWith('~')) return value;
  return `'${value.replaceAll("'", "'\\''")}'`;
}
