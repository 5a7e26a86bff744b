/** The record as a file for other programs: CSV by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), and JSON. */
import type { RecordEntry, RecordState } from '../../contract/index.ts';
import { entryWords, faultWords, hostWords } from '../../contract/copy/record.ts';
import { recordWords } from '../../contract/copy/en/record.ts';

export interface RecordDocument {
  /** Names of platforms, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly state: RecordState;
  /** ISO time at which it was made. */
  readonly at: string;
  readonly version: string;
}

/**
 * One cell. What a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection, read 2026-11-30) gets an
 * apostrophe before it, also behind white space.
 */
function cell(text: string): string {
  const safe = /^[\s"']*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows end with CR and LF; the first names the columns. */
export function recordCsv(entries: readonly RecordEntry[], { names }: RecordDocument): string {
  const { columns, yes } = recordWords;
  const rows = entries.map((entry) => [
    String(entry.n),
    entry.at,
    entry.connection?.name ?? '',
    entry.connection?.id ?? '',
    entry.connection?.practice === true ? yes : '',
    entry.said.code,
    entryWords(entry, names),
    entry.files.map(({ name }) => name).join(' | '),
    entry.files.map(({ sha256 }) => sha256).join(' | '),
    hostWords(entry.host),
    entry.hash,
  ]);
  return [Object.values(columns), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Codes with their sentences beside them, and whether the record was whole. */
export function recordJson(entries: readonly RecordEntry[], { names, state, at, version }: RecordDocument): string {
  const document = {
    format: 'handrail-record',
    version: 1,
    handrail: version,
    madeAt: at,
    whole: state.faults.every(({ code }) => code === 'half-line'),
    faults: state.faults.map((fault) => ({ ...fault, words: faultWords(fault) })),
    entries: entries.map((entry) => ({ ...entry, words: entryWords(entry, names) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
