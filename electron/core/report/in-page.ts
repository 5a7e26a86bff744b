/** A report's data inside its page: put there when the page is written, and found again when it is opened. */
import type { Report } from '../../contract/index.ts';
import { escapeHtml } from '../formats/escape.ts';

const opening = '<template id="handrail-report">';
const closing = '</template>';

/**
 * The data as an element that shows nothing and does nothing (https://html.spec.whatwg.org/multipage/scripting.html#the-template-element);
 * mail gateways take offence at a script, even one that only holds data. `report`: redacted already, as for the JSON form.
 */
export function reportInPage(report: Report): string {
  return `${opening}${escapeHtml(JSON.stringify(report))}${closing}`;
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * The JSON text that `reportInPage` put into this page; null where there is none. What it says is as little to be trusted as any file's.
 */
export function jsonInPage(page: string): string | null {
  const start = page.indexOf(opening);
  const end = start < 0 ? -1 : page.indexOf(closing, start);
  if (end < 0) return null;
  return page.slice(start + opening.length, end).replace(/&(amp|lt|gt|quot|#39);/g, (all, name: string) => marks[name] ?? all);
}
