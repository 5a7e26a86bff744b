/** Prints a report that was read from a file: our words for its codes, and the file's own words in quotation marks. */
import { provesWords } from '../../contract/copy/en/check-notes.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import type { OpenedReport, Report, ReportExchange } from '../../contract/index.ts';
import { printFindings } from './findings.ts';
import type { TerminalIo } from './io.ts';
import { createLadder } from './ladder.ts';
import { printExplanation } from './print-explanation.ts';
import { styleFor, table, wrap } from './style.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';

/** Everything but headers and bodies: those are for the page and for a program. */
export async function printReport(io: TerminalIo, { report: seen, context, unknown, contradictions }: OpenedReport): Promise<void> {
  const report: Report = { ...context, check: seen };
  const style = styleFor(io);
  const { accessRows, environmentRows, factRows, prefaceOf, verdictOf } = await import('../../contract/copy/en/report-rows.ts');
  const { valueText } = await import('../../contract/copy/en/evidence.ts');
  const { reportCopy } = await import('../../contract/copy/en/report.ts');
  const { check, exchanges, explained } = report;
  const write = (text: string): unknown => io.stdout.write(text);
  const heading = (text: string): unknown => write(`\n${style.bold(text)}\n`);
  const dimLabels = (cell: string, _row: number, column: number): string => (column === 0 ? style.dim(cell) : cell);

  write(
    `\n${style.bold(reportCopy.title)}: ${(check.ok ? style.good : style.bad)(verdictOf(report))}\n${style.dim(wrap([reportCopy.opened, ...prefaceOf(report, true)].join(' '), style.width))}\n`,
  );
  if (contradictions.length > 0) {
    const { intro, line: told } = reportCopy.contradicts;
    write(
      `\n${style.warn('!')} ${wrap(intro, style.width, '  ').trimStart()}\n${contradictions.map((each) => wrap(`- ${shownOnOneLine(told(each))}`, style.width, '  ')).join('\n')}\n`,
    );
  }
  heading(reportCopy.sections.ladder);
  write(createLadder(io, false).summary(check.steps));
  printFindings(io, style, check.findings, check.access.labels);
  if (unknown.length > 0)
    write(`\n${style.warn('!')} ${wrap(shownOnOneLine(reportCopy.unknownFindings(unknown)), style.width, '  ').trimStart()}\n`);
  const access = accessRows(check.access);
  if (access.length > 0) {
    heading(reportCopy.sections.access);
    const { permission, needed, granted, verdict } = reportCopy.columns;
    write(
      `${table([[permission, needed, granted, verdict], ...access.map((row) => [valueText({ label: row.label, text: row.name }), row.needed, row.granted, row.verdict])], (cell, row) => (row === 0 ? style.dim(cell) : cell))}\n`,
    );
  }
  if (explained !== null) {
    heading(reportCopy.sections.explained);
    await printExplanation(io, style, explained, { deployment: check.deployment });
  }
  write(`\n${style.dim(wrap(shownOnOneLine(provesWords(check.proves)), style.width))}\n`);
  heading(`── ${reportCopy.fromFile.title} ──`);
  write(`${style.dim(wrap(reportCopy.fromFile.text, style.width))}\n`);
  heading(reportCopy.sections.facts);
  write(`${table(factRows(report), dimLabels)}\n`);
  heading(reportCopy.sections.environment);
  write(`${table(environmentRows(report), dimLabels)}\n`);
  heading(reportCopy.sections.exchanges);
  if (exchanges === null) write(`${wrap(reportCopy.exchanges.notKept, style.width, '  ')}\n`);
  else write(`${exchanges.map(line).join('\n')}\n`);
  write('\n');
}

function line({ number, method, url, ms, response, failure }: ReportExchange): string {
  return `  ${String(number).padStart(2)}. ${shownOnOneLine(`${method} ${url}`)}  ${response === null ? shownOnOneLine(failure?.fault ?? '') : response.status}  ${outputCopy.milliseconds(ms)}`;
}
