/** Prints what a check or a detection concluded. */
import { findingWords } from '../../contract/copy/findings.ts';
import { evidenceRows, rowText, valueText } from '../../contract/copy/en/evidence.ts';
import type { PermissionLabels } from '../../contract/copy/en/evidence.ts';
import type { Finding } from '../../contract/index.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import type { TerminalIo } from './io.ts';
import { wrap } from './style.ts';
import type { Style } from './style.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';

/** Each finding with its cause, its fix, who can do it and the evidence for support; worst first. */
export function printFindings(io: TerminalIo, style: Style, findings: readonly Finding[], labels: PermissionLabels = {}): void {
  const marks = { error: style.bad('✗'), warning: style.warn('!'), info: style.accent('i') } as const;
  const order = ['error', 'warning', 'info'] as const;
  for (const severity of order) {
    for (const finding of findings.filter((one) => one.severity === severity)) {
      const { title, explanation, fix } = findingWords(finding);
      const lines = [
        `${marks[severity]} ${style.bold(shownOnOneLine(title))}  ${style.dim(finding.code)}`,
        wrap(shownOnOneLine(explanation), style.width, '  '),
      ];
      if (fix !== '')
        lines.push(
          wrap(outputCopy.finding.fix(shownOnOneLine(fix)), style.width, '  '),
          `  ${outputCopy.finding.who(outputCopy.who[finding.who])}`,
        );
      const rows = evidenceRows(finding.evidence, labels);
      const short = rows.filter((row) => !row.inLines);
      if (short.length > 0)
        lines.push(
          style.dim(
            wrap(
              outputCopy.finding.evidence(short.map((row) => shownOnOneLine(`${row.name} ${rowText(row)}`)).join(' · ')),
              style.width,
              '  ',
            ),
          ),
        );
      for (const row of rows.filter((each) => each.inLines))
        lines.push(
          style.dim(`  ${shownOnOneLine(row.name)}:`),
          ...row.values.map((each) => style.dim(wrap(shownOnOneLine(valueText(each)), style.width, '    '))),
        );
      io.stdout.write(`\n${lines.join('\n')}\n`);
    }
  }
}
