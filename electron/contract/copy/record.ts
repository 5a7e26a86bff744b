/** An entry of the record, and what is wrong with the record, in words. */
import { wordsOf } from '../coded.ts';
import type { RecordEntry, RecordFault } from '../record.ts';
import { recordCopy, recordFaultCopy, recordWords } from './en/record.ts';

/**
 * What was done, as one sentence without its full stop. `names`: of platforms, by id. What is in the file was written by whoever could
 * write it: nothing in it is trusted to be there.
 */
export function entryWords({ said: { code, params } }: Pick<RecordEntry, 'said'>, names: Readonly<Record<string, string>>): string {
  const text = (key: string): string => (typeof params[key] === 'string' ? params[key] : '');
  const number = (key: string): number => (typeof params[key] === 'number' ? params[key] : 0);
  const name = (key: string): string => names[text(key)] ?? text(key);
  const filled = {
    ok: params['ok'] === true,
    found: Array.isArray(params['findings']) ? Math.max(1, params['findings'].length) : 1,
    platform: code === 'copied' && params['platform'] === null ? null : name('platform'),
    place: name('place'),
    places: number('places'),
    by: text('by'),
    from: text('from'),
    to: text('to'),
    entries: number('entries'),
    missing: number('missing'),
    file: text('file'),
    label: text('label'),
    owner: text('owner'),
  };
  return wordsOf(recordCopy, { code, params: filled }) ?? recordWords.unknown;
}

/** What is wrong with the record; empty for what this Handrail does not know. */
export function faultWords(fault: RecordFault): string {
  return wordsOf(recordFaultCopy, fault) ?? '';
}

/** Where it was done. */
export function hostWords(host: string): string {
  const known: Readonly<Record<string, string>> = recordWords.hosts;
  return Object.hasOwn(known, host) ? (known[host] ?? host) : host;
}
