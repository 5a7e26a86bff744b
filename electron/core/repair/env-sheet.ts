/**
 * An environment file by its variables, edited line by line so that comments, order and every other line stay as they are.
 * Read as `docker run --env-file` and `kubectl create secret --from-env-file` do: NAME=value, spaces before it and the line's end dropped,
 * nothing unquoted or expanded, # a comment at the beginning of a line only, a NAME alone filled in from their own environment
 * (github.com/docker/cli @28f75608 (2026-08-20) pkg/kvfile/kvfile.go;
 * https://github.com/kubernetes/kubectl/blob/master/pkg/cmd/util/env_file.go).
 * A file in which every variable has `export` is for a shell, and read as one:
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
import { nearName } from './near-name.ts';
import type { Notebook } from './notebook.ts';
import { dockerLine, shellLine } from './env-lines.ts';
import type { EnvLine } from './env-lines.ts';
import { shellWritten } from './env-shell.ts';

export interface EnvRules {
  /** Variables that are read, as the platform spells them. */
  readonly known: readonly string[];
  /** Other names that people write for one of them, in capitals. */
  readonly others: Readonly<Record<string, string>>;
  /** Of the known ones, those that a name of one letter more, less or other is taken for. */
  readonly near: readonly string[];
}

export interface EnvEntry {
  /** From 1. */
  readonly line: number;
  /** The name that the copy has. */
  readonly name: string;
  /** The value that was meant: without quotes and comment. Null for a name alone. */
  readonly value: string | null;
  /** What the platform gets from the line as it stands; null for nothing. */
  readonly raw: string | null;
  /** Something about the way it is written was wrong. */
  readonly wrong: boolean;
  /** A shell fills something in. */
  readonly filled: boolean;
  /** A name that nothing reads, because the right one is there too. */
  readonly lost: boolean;
}

export interface EnvSheet {
  readonly shell: boolean;
  readonly entries: readonly EnvEntry[];
  /** The entry that counts; null when there is none. */
  find(name: string): EnvEntry | null;
  set(entry: EnvEntry, value: string): void;
  rename(entry: EnvEntry, name: string): void;
  drop(entry: EnvEntry): void;
  /** Adds a line behind an entry. */
  add(after: EnvEntry, name: string, value: string): void;
  /** Lines end as plain lines do. */
  write(): string;
}

interface Row {
  readonly at: number;
  readonly written: EnvLine;
  name: string;
  value: string | null;
  lost: boolean;
  gone: boolean;
  touched: boolean;
  readonly added: string[];
}

/** True for a text with at least one variable in it. */
export function holdsVariables(source: string): boolean {
  return source.split('\n').some((line) => /^\s*(?:export\s+)?[A-Za-z_]\w*\s*(?:=|:(?!\/\/))/.test(line));
}

/**
 * Opens the file; notes what is wrong with the way it is written. Values that may be secret are the notebook's from here on unless
 * `isPlain` knows the name.
 */
export function openEnv(source: string, rules: EnvRules, notes: Notebook, isPlain: (name: string) => boolean): EnvSheet {
  const given = source.split('\n');
  const lines = given.map((line) => line.replace(/\r$/, ''));
  if (given.some((line) => line.endsWith('\r'))) notes.problem('windows-line-ends', { reader: 'docker', mended: true });
  const assigning = lines.filter((line) => /^\s*(?:export\s+)?[A-Za-z_]\w*\s*=/.test(line));
  const shell = assigning.length > 0 && assigning.every((line) => /^\s*export\s/.test(line));
  const rows: Row[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const written = shell
      ? shellLine(line, at + 1, notes, nameIn(rules), isPlain)
      : dockerLine(line, at + 1, notes, nameIn(rules), isPlain);
    if (written !== null)
      rows.push({ at, written, name: written.name, value: written.value, lost: false, gone: false, touched: written.changed, added: [] });
  }
  rightNames(rows, rules, notes);
  onlyLast(rows, notes);
  const rowOf = (entry: EnvEntry): Row | undefined => rows.find((row) => row.at === entry.line - 1);
  const change = (entry: EnvEntry, how: (row: Row) => void): void => {
    const row = rowOf(entry);
    if (row === undefined || row.written.sealed) return;
    how(row);
    row.touched = true;
  };
  const entryOf = ({ at, written, name, value, lost }: Row): EnvEntry => ({
    line: at + 1,
    name,
    value,
    raw: written.raw,
    wrong: written.wrong || name !== written.name,
    filled: written.filled,
    lost,
  });
  return {
    shell,
    get entries() {
      return rows.filter((row) => !row.gone).map(entryOf);
    },
    find: (name) => {
      const row = rows.findLast((each) => !each.gone && !each.lost && each.name === name);
      return row === undefined ? null : entryOf(row);
    },
    set: (entry, value) => change(entry, (row) => void (row.value = value)),
    rename: (entry, name) => change(entry, (row) => void (row.name = name)),
    drop: (entry) => change(entry, (row) => void (row.gone = true)),
    add: (after, name, value) => rowOf(after)?.added.push(shell ? `export ${name}=${shellWritten(value, '')}` : `${name}=${value}`),
    write: () => {
      const byLine = new Map(rows.map((row) => [row.at, row]));
      return lines
        .flatMap((line, at) => {
          const row = byLine.get(at);
          if (row === undefined) return [line];
          return [...(row.gone ? [] : row.touched ? writtenLines(row, shell) : [line]), ...row.added];
        })
        .join('\n');
    },
  };
}

function writtenLines({ name, value, written }: Row, shell: boolean): string[] {
  const { indent, comment, quote, tail } = written;
  if (value === null) return [`${indent}${shell ? 'export ' : ''}${name}`];
  if (shell)
    return [`${indent}export ${name}=${written.filled && value === written.value ? written.word : shellWritten(value, quote)}${tail}`];
  return [...(comment === '' ? [] : [comment]), `${indent}${name}=${value}`];
}

/** Finds the right name for one that only its capital letters set apart. */
function nameIn({ known, others }: EnvRules): (written: string) => string {
  return (written) => {
    const upper = written.toUpperCase();
    return others[upper] ?? (known.includes(upper) ? upper : written);
  };
}

/** Renames what people call otherwise, unless the right name is there too. */
function rightNames(rows: readonly Row[], { known, others, near }: EnvRules, notes: Notebook): void {
  const taken = new Set(rows.filter((row) => known.includes(row.name)).map((row) => row.name));
  for (const row of rows) {
    if (known.includes(row.name)) continue;
    const upper = row.name.toUpperCase();
    const right = others[upper] ?? (known.includes(upper) ? upper : nearName(row.name, near));
    if (right === null) continue;
    const mended = !taken.has(right) && !row.written.sealed;
    notes.problem('wrong-key', { line: row.at + 1, field: right, found: row.name, right, mended });
    if (mended) {
      row.name = right;
      row.touched = true;
      taken.add(right);
    } else row.lost = true;
  }
}

/** Of a variable that stands twice the last counts. */
function onlyLast(rows: readonly Row[], notes: Notebook): void {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    if (row.lost) continue;
    const earlier = seen.get(row.name);
    if (earlier !== undefined) {
      earlier.gone = true;
      notes.problem('duplicate-key', { line: row.at + 1, field: row.name, mended: true });
    }
    seen.set(row.name, row);
  }
}
