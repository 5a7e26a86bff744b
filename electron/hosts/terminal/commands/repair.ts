/** `handrail repair FILE [--platform ID]`: what a platform reads from a file, and a fixed copy of it. */
import { basename, dirname, resolve } from 'node:path';
import { repairPlatforms, unmendable } from '../../../contract/index.ts';
import type { RepairPlatform, RepairReport, Severity } from '../../../contract/index.ts';
import { repairInWords, repairProblemWords, fieldWords, repairWords } from '../../../contract/copy/en/repair.ts';
import { repairNoteWords } from '../../../contract/copy/en/repair-notes.ts';
import { shownOnOneLine } from '../../../core/shown.ts';
import { readArguments } from '../arguments.ts';
import { failureOf, report, usage } from '../failure.ts';
import type { Failure, Outcome } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { didYouMean } from '../nearest.ts';
import { knownPlatform } from '../platform.ts';
import { styleFor, table, wrap } from '../style.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';

const options = { platform: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } } as const;
const marks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };

export async function repair(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('repair', args, options, 1);
  if (!read.ok) return report(io, read.failure);
  const {
    values,
    positionals: [file = ''],
  } = read.value;
  const json = values.json === true;
  const chosen = choice(file, values.platform, values.out);
  if (!chosen.ok) return report(io, chosen.failure, json);

  return withHost(io, json, async ({ services }) => {
    const path = resolve(io.cwd, file);
    const found = await services.repair.inspectFile(chosen.value, path);
    if (!found.ok) return report(io, (await failureOf(found.problem)).failure, json);
    if (found.value === null) return report(io, usage(repairWords.unsure(repairPlatforms)).failure, json);
    const { report: told, mended } = found.value;
    const left = unmendable(told).length;
    let saved: string | null = null;
    let unsaved: Failure | null = null;
    if (mended !== null) {
      const target = values.out === undefined ? resolve(dirname(path), mended.name) : resolve(io.cwd, values.out);
      const written = await services.repair.write(dirname(target), basename(target), mended, values.out === undefined);
      if (!written.ok) unsaved = { ...(await failureOf(written.problem)).failure, exit: exits.notWritten };
      else if (written.value === null) unsaved = { exit: exits.notWritten, line: repairWords.exists(), problem: null };
      else saved = written.value;
    }
    if (json)
      io.stdout.write(
        `${JSON.stringify({ ok: left === 0 && unsaved === null, ...repairInWords(told), mended: saved === null || told.mended === null ? null : { ...told.mended, path: saved } }, null, 2)}\n`,
      );
    else print(io, told, saved);
    if (unsaved !== null) return report(io, unsaved);
    return left === 0 ? exits.fine : exits.findings;
  });
}

/** The platform that was named, by its id or another of its names; null for none. */
function choice(file: string, platform: string | undefined, out: string | undefined): Outcome<RepairPlatform | null> {
  if (file === '') return usage(usageCopy.repair.file('handrail repair FILE [--platform ID]'));
  if (out === '-') return usage(usageCopy.repair.toFile);
  if (platform === undefined) return { ok: true, value: null };
  const exact = repairPlatforms.find((each) => each === platform);
  if (exact !== undefined) return { ok: true, value: exact };
  const known = knownPlatform(platform);
  if (known.ok && known.value !== null) {
    const { id, name } = known.value;
    const repairs = repairPlatforms.find((each) => each === id);
    return repairs === undefined ? usage(repairWords.noFile(name)) : { ok: true, value: repairs };
  }
  return usage(
    `${usageCopy.platform.unknown}${didYouMean(platform, repairPlatforms) || ` ${usageCopy.repair.platforms(repairPlatforms)}`}`,
  );
}

function print(io: TerminalIo, told: RepairReport, saved: string | null): void {
  const style = styleFor(io);
  const out = (text: string): void => void io.stdout.write(text);
  if (told.reads.length === 0) {
    out(`\n  ${repairWords.nothingRead(told.platformName)}\n`);
  } else {
    const rows = told.reads.map((each) => [
      fieldWords(each.path),
      each.value === null ? '–' : fitted(each.value),
      repairWords.verdicts[each.verdict],
      repairNoteWords(each.note),
    ]);
    const paint = (cell: string, row: number, column: number): string => {
      const verdict = told.reads[row]?.verdict;
      if (column !== 2) return column === 3 ? style.dim(cell) : cell;
      return verdict === 'ok'
        ? style.good(cell)
        : verdict === 'warning'
          ? style.warn(cell)
          : verdict === 'ignored'
            ? style.dim(cell)
            : style.bad(cell);
    };
    out(`\n${style.bold(repairWords.reads(told.platformName))}\n${table(rows, paint)}\n`);
  }
  out('\n');
  if (told.problems.length === 0) out(`  ${style.good(repairWords.nothingWrong)}\n`);
  for (const each of told.problems) {
    const words = repairProblemWords(each, told);
    const state = each.mended ? repairWords.mended : each.severity === 'info' ? null : repairWords.left;
    const where = [each.line === null ? null : repairWords.line(each.line), state].filter((part) => part !== null).join(', ');
    const paint = each.mended ? style.good : each.severity === 'error' ? style.bad : style.warn;
    out(
      `${paint(each.mended ? '✓' : marks[each.severity])} ${style.bold(shownOnOneLine(words.title))}${where === '' ? '' : ` ${style.dim(`(${where})`)}`}\n`,
    );
    out(`${wrap(shownOnOneLine(words.explanation), style.width, '    ')}\n${wrap(shownOnOneLine(words.fix), style.width, '    ')}\n`);
  }
  if (told.problems.length > 0)
    out(`\n${repairWords.count(told.problems.filter((each) => each.mended).length, unmendable(told).length)}\n`);
  if (saved !== null) out(`${repairWords.saved(shownOnOneLine(saved), told.mended?.holdsSecret ?? true)}\n`);
  else if (told.mended === null && told.problems.length > 0) out(`${repairWords.notNeeded}\n`);
  out('\n');
}

function fitted(given: string): string {
  const text = shownOnOneLine(given);
  return text.length > 44 ? `${text.slice(0, 43)}…` : text;
}
