/** The report as JSON: for a machine, and for opening it in Handrail again. */
import type { Report } from '../../contract/index.ts';
import { redactReport } from './build.ts';
import { createRedactor } from '../redact.ts';

/** Ends with a line break. Redaction goes text by text before: inside JSON an escaped quote would break a pattern. */
export function toJson(report: Report): string {
  return `${JSON.stringify(redactReport(report, createRedactor({ tokens: [] })), null, 2)}\n`;
}
