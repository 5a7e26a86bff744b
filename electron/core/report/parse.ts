/** Reads a JSON report back, trusting nothing in it. */
import * as v from 'valibot';
import { fail, ok, reportSchema, reportVersion } from '../../contract/index.ts';
import type { Report, Result } from '../../contract/index.ts';
import { at, number, parseJson, record } from '../bitbucket/json.ts';
import { redactReport } from './build.ts';
import { createRedactor } from '../redact.ts';

/** Characters; a full report with a hundred exchanges stays well below. */
export const reportLimit = 1_000_000;

/**
 * The report in `text`. Whatever does not fit its form exactly is refused; what fits is redacted once more, because a report may
 * have been written by another program than this one. Problems: `file-too-large`, `report-unreadable` (with `name` and `reason`).
 */
export function parseReport(text: string, name: string): Result<Report> {
  if (text.length > reportLimit) return fail('file-too-large', { name, limit: '1 MB' });
  const unreadable = (reason: string) => fail('report-unreadable', { name, reason });
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body.startsWith('<')) return unreadable('it is a web page. Only the JSON form of a report can be opened; ask for that one');
  if (body.startsWith('#')) return unreadable('it is a report as text for a ticket. Only the JSON form can be opened; ask for that one');
  const json = parseJson(body);
  if (record(json) === null) return unreadable('it is not JSON');
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
