/**
 * The store of connections, with everything that happens to one noted in the record. What was done is read off the change itself, so that
 * no use case can forget to say it.
 */
import type { Problem, RecordFile } from '../../contract/index.ts';
import type { RecordNotes } from '../record.ts';
import type { ConnectionStore } from './connection-store.ts';
import type { StoredConnection } from './document.ts';

/** Most codes of findings in an entry. */
const mostFindings = 10;

function about({ id, name, practice }: StoredConnection): { readonly id: string; readonly name: string; readonly practice: boolean } {
  return { id, name, practice };
}

/** The codes of a check's findings, the worst first; null without a check. */
function resultOf({
  check,
}: StoredConnection): { readonly ok: boolean; readonly findings: readonly string[]; readonly day: string } | null {
  if (check === null) return null;
  const { ok, findings, at } = check.report;
  return { ok, findings: findings.slice(0, mostFindings).map(({ code }) => code), day: at.slice(0, 10) };
}

/**
 * A check is noted when its result is another than before, or (by itself, not in a run over all connections) the first of its day: a
 * scheduled check would else fill the record with thousands of the same line.
 */
function noteCheck(record: RecordNotes, before: StoredConnection, after: StoredConnection, inRun: boolean): void {
  const result = resultOf(after);
  if (result === null || after.check?.report.at === before.check?.report.at) return;
  const last = resultOf(before);
  const same = last !== null && last.ok === result.ok && last.findings.join() === result.findings.join();
  if (same && (inRun || last.day === result.day)) return;
  record.note('checked', { connection: about(after), params: { ok: result.ok, findings: result.findings } });
}

function noteToken(record: RecordNotes, before: StoredConnection, after: StoredConnection): void {
  const { fact } = after.token;
  const had = before.token.fact.state === 'kept';
  if (fact.state === 'kept' && (!had || fact.keptAt !== before.token.fact.keptAt))
    record.note(had ? 'token-replaced' : 'token-kept', { connection: about(after), params: { kind: fact.kind } });
  else if (had && fact.state !== 'kept') record.note('token-forgotten', { connection: about(after), params: {} });
}

function noteHolders(record: RecordNotes, before: StoredConnection, after: StoredConnection): void {
  const fresh = after.holders.filter((holder) => !before.holders.includes(holder));
  const files = fresh.flatMap(({ kind, artifact, path, sha256 }): RecordFile[] =>
    kind === 'file' && sha256 !== null ? [{ name: artifact ?? path ?? '', sha256 }] : [],
  );
  for (const { platform, mode, folder } of after.exports.filter((each) => !before.exports.includes(each))) {
    if (folder === null) record.note('entered', { connection: about(after), params: { platform } });
    else record.note('exported', { connection: about(after), params: { platform, mode }, files });
  }
  for (const { kind, platform } of fresh)
    if (kind === 'clipboard') record.note('copied', { connection: about(after), params: { platform } });
}

/** `inRun`: one of many that were checked in one go. */
function noteChange(record: RecordNotes, before: StoredConnection, after: StoredConnection, inRun: boolean): void {
  if (before === after) return;
  // A name that Handrail made after what is connected changes with every answer.
  if (before.name !== after.name && !after.autoName)
    record.note('renamed', { connection: about(after), params: { from: before.name, to: after.name } });
  noteToken(record, before, after);
  noteCheck(record, before, after, inRun);
  noteHolders(record, before, after);
}

/** The same store; every change that was saved is noted. */
export function withRecord(store: ConnectionStore, record: RecordNotes): ConnectionStore {
  return {
    ...store,
    add: async (make) => {
      /** Filled under the lock: only the last run counts. */
      let before: StoredConnection | undefined;
      const added = await store.add((existing) => {
        const made = make(existing);
        before = existing.find(({ id }) => id === made.id);
        return made;
      });
      if (!added.ok) return added;
      if (before === undefined) {
        record.note('made', { connection: about(added.value), params: {} });
        noteToken(record, { ...added.value, token: { address: null, fact: { ...added.value.token.fact, state: 'none' } } }, added.value);
      } else noteChange(record, before, added.value, false);
      return added;
    },
    change: async (id, alter) => {
      let before: StoredConnection | undefined;
      const changed = await store.change(id, (current, others): StoredConnection | Problem => {
        before = current;
        return alter(current, others);
      });
      if (changed.ok && before !== undefined) noteChange(record, before, changed.value, false);
      return changed;
    },
    changeSome: async (alters) => {
      const before = new Map<string, StoredConnection>();
      const watched = new Map(
        [...alters].map(([id, alter]) => [
          id,
          (current: StoredConnection): StoredConnection => {
            before.set(id, current);
            return alter(current);
          },
        ]),
      );
      const changed = await store.changeSome(watched);
      if (!changed.ok) return changed;
      for (const after of changed.value) {
        const was = before.get(after.id);
        if (was !== undefined) noteChange(record, was, after, true);
      }
      return changed;
    },
    together: async (alter) => {
      let before: readonly StoredConnection[] = [];
      const changed = await store.together((all) => {
        before = all;
        return alter(all);
      });
      if (!changed.ok) return changed;
      const was = new Map(before.map((each) => [each.id, each]));
      for (const after of changed.value) noteChange(record, was.get(after.id) ?? after, after, false);
      return changed;
    },
    drop: async (id) => {
      const dropped = await store.drop(id);
      if (dropped.ok) record.note('removed', { connection: about(dropped.value), params: {} });
      return dropped;
    },
    remove: async (id) => {
      const removed = await store.remove(id);
      if (removed.ok) record.note('removed', { connection: about(removed.value), params: {} });
      return removed;
    },
  };
}
