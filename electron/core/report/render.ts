/** A report in one of its forms, and the name it is saved under. */
import type { Report, ReportFormat } from '../../contract/index.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';

const writers: Readonly<Record<ReportFormat, (report: Report) => string>> = { html: toHtml, md: toMarkdown, json: toJson };

/** The text of the file. */
export function renderReport(report: Report, format: ReportFormat): string {
  return writers[format](report);
}

/** `handrail-report-2026-11-21-0915.html`: plain, sortable, and it names nobody. */
export function reportFileName({ madeAt }: Pick<Report, 'madeAt'>, format: ReportFormat): string {
  const [, day = '', hours = '', minutes = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(madeAt) ?? [];
  return `handrail-report${day === '' ? '' : `-${day}-${hours}${minutes}`}.${format}`;
}
