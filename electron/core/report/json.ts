/** The report as JSON: for a machine, and for opening it in Handrail again. */
import type { Report } from '../../contract/index.ts';
import { checkInWords } from '../../contract/copy/en/check-notes.ts';
import { redactReport } from './build.ts';
import { createRedactor } from '../redact.ts';

/**
 * Ends with a line break. Redaction goes text by text before: inside JSON an escaped quote would break a pattern. The check
 * has its sentences with it, as a report has had from the beginning: for whoever reads it without Handrail, and for an older Handrail.
 */
export function toJson(report: Report): string {
  const { check, ...rest } = redactReport(report, createRedactor({ tokens: [] }));
  return `${JSON.stringify({ ...rest, check: checkInWords(check) }, null, 2)}\n`;
}
