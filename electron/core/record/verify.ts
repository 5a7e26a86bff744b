/** Reads a whole record and says whether anything in it was changed, taken out or cut off. */
import { coded } from '../../contract/index.ts';
import type { RecordEntry, RecordFault, RecordFaults } from '../../contract/index.ts';
import { noHash, readLine } from './chain.ts';
import type { RecordHead, Sha256 } from './chain.ts';

const fault = coded<RecordFaults>();

export interface ReadRecord {
  /** Every entry that could be read, oldest first, those that were changed too. */
  readonly entries: readonly RecordEntry[];
  readonly faults: readonly RecordFault[];
}

/**
 * `texts`: the record's files, oldest first. `head`: the end as the settings know it, which may lag behind; null where they know none.
 */
export function readRecord(texts: readonly string[], head: RecordHead | null, sha256: Sha256): ReadRecord {
  const entries: RecordEntry[] = [];
  const faults: RecordFault[] = [];
  const changed = new Set<number>();
  const change = (n: number): void => {
    if (!changed.has(n)) faults.push(fault('changed', { n }));
    changed.add(n);
  };
  /** The line before; `hash` null where it could not be read, so that nothing can be said of what follows it. */
  let last: { readonly n: number; readonly hash: string | null } = { n: 0, hash: noHash };
  let chain: string | null = null;
  let headHash: string | null = null;

  for (const [at, text] of texts.entries()) {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      const read = readLine(line, sha256);
      if (read === null) {
        change(last.n + 1);
        last = { n: last.n + 1, hash: null };
        continue;
      }
      const { entry, previous, whole } = read;
      entries.push(entry);
      chain = read.chain;
      if (head !== null && entry.n === head.count && read.chain === head.chain) headHash = entry.hash;
      if (entry.n <= last.n) faults.push(fault('misplaced', { n: entry.n }));
      else {
        if (entry.n > last.n + 1) faults.push(fault('taken-out', { after: last.n, count: entry.n - last.n - 1 }));
        else if (last.hash !== null && previous !== last.hash) change(last.n === 0 ? entry.n : last.n);
        if (!whole) change(entry.n);
        last = { n: entry.n, hash: entry.hash };
      }
      if (entry.said.code === 'record-damaged') {
        const { missing } = entry.said.params;
        faults.push(fault('cut-before', { n: entry.n, missing: typeof missing === 'number' ? missing : 0 }));
      }
    }
    if (rest === '') continue;
    if (at === texts.length - 1) faults.push(fault('half-line'));
    else change(last.n + 1);
  }

  if (head !== null) {
    if (entries.length === 0) faults.push(fault('gone', { missing: head.count }));
    // A record that was begun later has taken the place of the one that the settings know.
    else if (chain !== head.chain) {
      if ((chain ?? '') < head.chain) faults.push(fault('gone', { missing: head.count }));
    } else if (last.n < head.count) faults.push(fault('cut', { missing: head.count - last.n }));
    else if (headHash !== null && headHash !== head.hash) change(head.count);
  }
  return { entries, faults };
}
