/** One line of an environment file: what its reader gets from it, and what was meant. */
import type { Notebook } from './notebook.ts';
import { shellWord } from './env-shell.ts';

export interface EnvLine {
  /** As it is written. */
  readonly name: string;
  readonly value: string | null;
  /** What the reader gets; null for nothing. */
  readonly raw: string | null;
  readonly wrong: boolean;
  /** The copy has the line written anew. */
  readonly changed: boolean;
  readonly filled: boolean;
  readonly indent: string;
  /** A comment that goes on a line of its own. */
  readonly comment: string;
  readonly quote: '' | '"' | "'";
  readonly word: string;
  readonly tail: string;
  /** It cannot be written anew without losing something. */
  readonly sealed: boolean;
}

type Named = (written: string) => string;
const blank = { comment: '', quote: '', word: '', tail: '', filled: false, sealed: false } as const;

/** A line for Docker and kubectl; null for one that holds no variable, which is noted. */
export function dockerLine(
  given: string,
  line: number,
  notes: Notebook,
  nameOf: Named,
  isPlain: (name: string) => boolean,
): EnvLine | null {
  const indent = /^\s*/.exec(given)?.[0] ?? '';
  const exported = /^\s*export\s+(?=\S)/.exec(given)?.[0] ?? '';
  const body = given.slice(exported === '' ? indent.length : exported.length);
  const parts = /^([^=:\s]*)(\s*)(=|:(?!\/\/))(.*)$/.exec(body) ?? /^([^=]*?)(\s*)(=)(.*)$/.exec(body);
  if (parts === null) return nameAlone(body, line, notes, nameOf, exported !== '', indent);
  const [, written = '', gap = '', mark = '', raw = ''] = parts;
  const name = nameOf(written);
  const { value, spaces, comment, comma, quotes } = stripped(raw);
  if (!isPlain(name)) for (const each of [raw, value]) notes.secret(each);
  if (!/^[A-Za-z_]\w*$/.test(written)) {
    notes.problem('env-name', { line, field: /^[\w.-]{1,40}$/.test(written) ? written : null });
    return null;
  }
  const codes = [
    ...(exported === '' ? [] : ['env-export-prefix' as const]),
    ...(mark === ':' ? ['env-colon' as const] : []),
    ...(gap !== '' || (mark === '=' && spaces) ? ['env-spaces' as const] : []),
    ...(comment === '' ? [] : ['env-comment' as const]),
    ...(comma ? ['env-comma' as const] : []),
    ...(quotes === 'none' ? [] : [quotes === 'curly' ? ('smart-quotes' as const) : ('env-quotes' as const)]),
  ];
  for (const code of codes) notes.problem(code, { line, field: name, mended: true });
  const wrong = codes.length > 0;
  return {
    ...blank,
    name: written,
    value,
    raw: exported === '' && mark === '=' && gap === '' ? raw : null,
    wrong,
    changed: wrong,
    indent: exported === '' ? indent : '',
    comment,
  };
}

function nameAlone(body: string, line: number, notes: Notebook, nameOf: Named, exported: boolean, indent: string): EnvLine | null {
  const word = body.trim();
  const name = nameOf(word);
  if (/^[A-Z][A-Z0-9_]*_[A-Z0-9_]+$/.test(word)) {
    if (exported) notes.problem('env-export-prefix', { line, field: name, mended: true });
    notes.problem('env-from-outside', { line, field: name });
    return { ...blank, name: word, value: null, raw: null, wrong: exported, changed: exported, indent: exported ? '' : indent };
  }
  const first = /^\S*/.exec(word)?.[0] ?? '';
  // Without an underscore it may be a token that lost its name.
  const field = /^[A-Za-z]+(?:_[A-Za-z0-9]+)+$/.test(first) && first.length <= 60 ? first : null;
  if (field === null) notes.secret(first);
  notes.secret(word.slice(first.length));
  notes.problem('env-no-value', { line, field });
  return null;
}

/** A line of a file for a shell. */
export function shellLine(given: string, line: number, notes: Notebook, nameOf: Named, isPlain: (name: string) => boolean): EnvLine | null {
  const [, indent = '', written = '', gap = '', after = '', rest = ''] = /^(\s*)export\s+([A-Za-z_]\w*)(\s*)=(\s*)(.*)$/.exec(given) ?? [];
  if (written === '') {
    // Anything else of a shell (set -a, a condition) is left alone.
    notes.secret(given);
    return null;
  }
  const name = nameOf(written);
  const read = shellWord(rest);
  if (!isPlain(name)) for (const each of [rest, read?.value ?? '', read?.word ?? '']) notes.secret(each);
  const curly = /^[“”‘’«»„](.*)[“”‘’«»](\s*)$/u.exec(rest);
  if (curly !== null) {
    if (!isPlain(name)) notes.secret(curly[1] ?? '');
    notes.problem('smart-quotes', { line, field: name, mended: true });
    return { ...blank, name: written, value: curly[1] ?? '', raw: rest, wrong: true, changed: true, indent, quote: "'" };
  }
  if (read === null) {
    notes.problem('env-shell-unread', { line, field: name });
    return { ...blank, name: written, value: null, raw: null, wrong: true, changed: false, indent, sealed: true };
  }
  const spaced = gap !== '' || after !== '';
  if (spaced) notes.problem('env-spaces', { line, field: name, mended: true, shell: true });
  if (read.cut) notes.problem('env-shell-quotes', { line, field: name, mended: true });
  const { value, quote, word, tail, filled } = read;
  return {
    ...blank,
    name: written,
    value,
    raw: spaced ? null : read.cut ? word : value,
    wrong: spaced || read.cut,
    changed: spaced || read.cut,
    filled,
    indent,
    quote: read.cut ? "'" : quote,
    word,
    tail,
  };
}

/** The value that was meant: without the comment behind it, spaces and quotes around it, and a comma behind those. */
function stripped(raw: string): {
  readonly value: string;
  readonly spaces: boolean;
  readonly comment: string;
  readonly comma: boolean;
  readonly quotes: 'none' | 'straight' | 'curly';
} {
  const quoted = /^\s*(["'“”‘’«»„])(.*)["'“”‘’«»](,?)(\s+#.*|\s*)$/u.exec(raw);
  const comment = quoted?.[4] ?? /(?<!\s)\s+#\s.*$/.exec(raw)?.[0] ?? '';
  const bare = raw.slice(0, raw.length - comment.length);
  if (quoted === null) return { value: bare.trim(), spaces: bare !== bare.trim(), comment: comment.trim(), comma: false, quotes: 'none' };
  return {
    value: quoted[2] ?? '',
    spaces: /^\s/.test(raw) || (/\s$/.test(raw) && comment.trim() === ''),
    comment: comment.trim(),
    comma: quoted[3] === ',',
    quotes: /["']/.test(quoted[1] ?? '') ? 'straight' : 'curly',
  };
}
