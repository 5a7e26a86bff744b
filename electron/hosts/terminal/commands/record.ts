/** `handrail record`: what was done with the connections, and whether that record is whole. */
import { entryWords, faultWords } from '../../../contract/copy/record.ts';
import { dayWords } from '../../../contract/copy/dates.ts';
import { recordWords } from '../../../contract/copy/en/record.ts';
import { whereCopy } from '../../../contract/copy/en/where.ts';
import type { RecordState, Result } from '../../../contract/index.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import type { Host } from '../../common/compose.ts';
import { readArguments } from '../arguments.ts';
import { failureOf, report, usage } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { styleFor, table } from '../style.ts';

const options = {
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  verify: { type: 'boolean' },
  delete: { type: 'boolean' },
} as const;

export async function record(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('record', args, options, 1);
  if (!read.ok) return report(io, read.failure);
  const { json = false, csv = false, verify = false, delete: remove = false } = read.value.values;
  const [wanted] = read.value.positionals;
  if (json && csv) return report(io, usage(whereCopy.terminal.oneForm).failure, json);
  if (verify && (csv || remove || wanted !== undefined)) return report(io, usage(whereCopy.terminal.alone('--verify')).failure, json);
  if (remove && (csv || wanted !== undefined)) return report(io, usage(whereCopy.terminal.alone('--delete')).failure, json);
  return withHost(io, json, async (host) => {
    if (remove) return removeAll(io, host, json);
    const id = wanted === undefined ? { ok: true as const, value: null } : await idOf(host, wanted);
    if (!id.ok) return report(io, (await failureOf(id.problem)).failure, json);
    // What was typed is not repeated: it may be a token in the wrong place.
    if (wanted !== undefined && id.value === null) return report(io, usage(whereCopy.terminal.noSuch).failure, json);
    const found = await host.services.record.list(id.value);
    if (!found.ok) return report(io, (await failureOf(found.problem)).failure, json);
    const { entries, total, state, platforms } = found.value;
    const exit = isWhole(state) ? exits.fine : exits.findings;
    if (verify) {
      if (json) io.stdout.write(`${JSON.stringify({ whole: isWhole(state), ...state, faults: inWords(state) }, null, 2)}\n`);
      else io.stdout.write(`${stateLines(state).join('\n')}\n`);
      return exit;
    }
    if (json || csv) {
      const made = await host.services.record.document(id.value, csv ? 'csv' : 'json', false);
      if (!made.ok) return report(io, (await failureOf(made.problem)).failure, json);
      io.stdout.write(made.value);
      return exit;
    }
    if (entries.length === 0) io.stdout.write(`${recordWords.none}\n`);
    else {
      const rows = entries.map((entry) => [
        `${dayWords(entry.at)} ${entry.at.slice(11, 16)}`,
        entry.connection?.name ?? '',
        [entryWords(entry, platforms), ...entry.files.map(({ name, sha256 }) => `${name} ${sha256.slice(0, 12)}`)].join('; '),
      ]);
      const style = styleFor(io);
      io.stdout.write(
        `\n${table([whereCopy.terminal.recordColumns, ...rows.map((row) => row.map(shownOnOneLine))], (cell, row) => (row === 0 ? style.dim(cell) : cell))}\n\n`,
      );
      if (total > entries.length) io.stdout.write(`${recordWords.more(entries.length, total)}\n`);
    }
    if (!isWhole(state)) io.stderr.write(`${stateLines(state).join('\n')}\n`);
    return exit;
  });
}

/** By name or id: of a connection that is there, else of one that the record tells of. */
async function idOf({ services }: Host, wanted: string): Promise<Result<string | null>> {
  const found = await services.connections.find(wanted);
  return found.ok ? { ok: true, value: found.value.id } : services.record.idOf(wanted);
}

/** A line that a crash cut in two is no sign of somebody's hand. */
function isWhole({ faults }: RecordState): boolean {
  return faults.every(({ code }) => code === 'half-line');
}

function inWords({ faults }: RecordState) {
  return faults.map((fault) => ({ ...fault, words: faultWords(fault) }));
}

function stateLines(state: RecordState): string[] {
  const first = isWhole(state) ? `${recordWords.ok} (${recordWords.count(state.count)})` : recordWords.faults;
  return [first, ...state.faults.map((fault) => `- ${faultWords(fault)}`)];
}

async function removeAll(io: TerminalIo, { services }: Host, json: boolean): Promise<Exit> {
  const removed = await services.record.remove();
  if (!removed.ok) return report(io, (await failureOf(removed.problem)).failure, json);
  if (json) io.stdout.write(`${JSON.stringify(removed.value, null, 2)}\n`);
  else io.stdout.write(`${whereCopy.removed(recordWords.count(removed.value.entries))}\n`);
  return exits.fine;
}
