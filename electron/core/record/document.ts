/** The record as a file for other programs: CSV and JSON. */
import type { RecordEntry, RecordState } from '../../contract/index.ts';
import { entryWords, faultWords, hostWords } from '../../contract/copy/record.ts';
import { recordWords } from '../../contract/copy/en/record.ts';
import { csvText } from '../formats/csv.ts';

export interface RecordDocument {
  /** Names of platforms, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly state: RecordState;
  /** ISO time at which it was made. */
  readonly at: string;
  readonly version: string;
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
  return csvText([Object.values(columns), ...rows]);
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
