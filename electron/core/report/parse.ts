/** Reads a report back from its data file or its page, trusting nothing in it. */
import * as v from 'valibot';
import { fail, ok, reportSchema, reportVersion } from '../../contract/index.ts';
import type { Report, Result } from '../../contract/index.ts';
import { at, number, parseJson, record } from '../bitbucket/json.ts';
import { redactReport } from './build.ts';
import { jsonInPage } from './in-page.ts';
import { createRedactor } from './redactor.ts';

/** Characters; a full report with a hundred exchanges stays well below. */
export const reportLimit = 1_000_000;

/**
 * The report in `text`. Whatever does not fit its form exactly is refused; what fits is redacted once more, because a report may
 * have been written by another program than this one. Problems: `file-too-large`, `report-unreadable` (with `name` and `reason`).
 */
export function parseReport(text: string, name: string): Result<Report> {
  if (text.length > reportLimit) return fail('file-too-large', { name, limit: '1 MB' });
  const unreadable = (reason: string) => fail('report-unreadable', { name, reason });
  const whole = text.replace(/^\uFEFF/, '').trim();
  const isPage = whole.startsWith('<');
  const body = isPage ? jsonInPage(whole) : whole;
  if (body === null) return unreadable('it is a web page without a report in it, or a report of an older Handrail that put none into its pages');
  if (body.startsWith('#')) return unreadable('it is a report as ticket text, which cannot be opened again');
  const json = parseJson(body);
  if (record(json) === null) return unreadable(isPage ? 'the report in this page is damaged or cut off' : 'it is not JSON');
  const version = number(at(json, 'handrailReport'));
  if (version === null) return unreadable('it is JSON, but not a report of Handrail');
  if (version > reportVersion) return unreadable('a newer Handrail made it. Update Handrail to open it');
  const parsed = v.safeParse(reportSchema, json);
  if (!parsed.success) return unreadable(`its part “${placeOf(parsed.issues[0])}” is not what belongs there; it may have been changed or cut off`);
  return ok(redactReport(parsed.output, createRedactor({ tokens: [] })));
}

/** Where it does not fit; names of fields only, and only those that can be ours. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  return /^[A-Za-z0-9.]{1,80}$/.test(path) ? path : 'report';
}
