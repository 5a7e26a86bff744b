/** A sheet as a Markdown checklist that can be printed, sent and ticked off. */
import { exportCopy } from '../../contract/copy/en/steps/export.ts';
import type { Sheet, SheetRow } from '../../contract/index.ts';

const words = exportCopy.sheet;

/** The sheet in Markdown, with LF and one line end at its end. Rows are numbered through all phases. */
export function sheetMarkdown(sheet: Sheet): string {
  const lines = [`# ${sheet.title}`, '', sheet.intro];
  let phase: SheetRow['phase'] | null = null;
  for (const [index, row] of sheet.rows.entries()) {
    if (row.phase !== phase) lines.push('', `## ${words.phases[row.phase]}`, '');
    phase = row.phase;
    lines.push(...rowLines(row, index + 1));
  }
  return `${lines.join('\n')}\n`;
}

function rowLines(row: SheetRow, number: number): string[] {
  const place = row.product === 'platform' ? row.place : `${words.products[row.product]}: ${row.place}`;
  return [
    `- [ ] **${number}. ${place}**: ${row.action}`,
    ...(row.value === null ? [] : [`  - ${words.row.value(codeSpan(row.value))}`]),
    ...(row.sign === null ? [] : [`  - ${words.row.sign(row.sign)}`]),
    ...(row.note === null ? [] : [`  - ${words.row.note(row.note)}`]),
    ...(row.unconfirmed ? [`  - ${words.unconfirmedCompare}`] : []),
  ];
}

/** Any text as a code span: a fence longer than the text's own backticks (CommonMark 6.1). */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const padded = text === '' || /^`|`$|^ .* $/.test(text) ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}
