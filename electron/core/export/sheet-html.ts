/** A sheet as one page to print and tick off: no script, nothing from outside, every value escaped. */
import { exportCopy } from '../../contract/copy/en/steps/export.ts';
import type { Sheet, SheetRow } from '../../contract/index.ts';
import { escapeHtml as esc } from '../formats/escape.ts';
import { htmlPage, richHtml as rich } from '../formats/page.ts';
import { sheetStyle, sheetStyleHash } from './sheet-style.ts';

const { sheet: words } = exportCopy;

/**
 * The whole page, with LF. `holdsSecret`: the page says how it has to be treated. Rows are numbered through all phases, as on screen and in
 * Markdown.
 */
export function sheetHtml(sheet: Sheet, holdsSecret: boolean): string {
  return htmlPage({
    title: sheet.title,
    style: sheetStyle,
    styleHash: sheetStyleHash,
    main: `<h1>${esc(sheet.title)}</h1>
${sheet.intro === '' ? '' : `<p class="intro">${rich(sheet.intro)}</p>\n`}${holdsSecret ? `<p class="secret">${esc(words.printSecret)}</p>\n` : ''}${phases(sheet)}
<footer><p>${esc(words.printFooter)}</p></footer>`,
  });
}

/** Rows in the sheet's own order, under the heading of their phase. */
function phases({ rows }: Sheet): string {
  const groups: { readonly phase: SheetRow['phase']; readonly items: string[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const item = rowHtml(row, index + 1);
    const last = groups.at(-1);
    if (last?.phase === row.phase) last.items.push(item);
    else groups.push({ phase: row.phase, items: [item] });
  }
  return groups
    .map(({ phase, items }) => `<section>\n<h2>${esc(words.phases[phase])}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`)
    .join('\n');
}

function rowHtml(row: SheetRow, number: number): string {
  const place = row.product === 'platform' ? row.place : `${words.products[row.product]}: ${row.place}`;
  const lines = [
    `<p class="place" id="place-${number}">${rich(place)}</p>`,
    `<label class="action" for="step-${number}">${rich(row.action)}</label>`,
    ...(row.value === null ? [] : [`<p class="value"><code>${esc(row.value)}</code></p>`]),
    ...(row.note === null ? [] : [`<p class="note">${rich(row.note)}</p>`]),
    ...(row.sign === null ? [] : [`<p class="note"><b>${esc(words.sign)}</b> ${rich(row.sign)}</p>`]),
    ...(row.unconfirmed ? [`<p class="note unconfirmed">${esc(words.unconfirmedCompare)}</p>`] : []),
  ];
  return `<li><input type="checkbox" id="step-${number}" aria-describedby="place-${number}"><span class="number">${number}.</span><div>${lines.join('')}</div></li>`;
}
