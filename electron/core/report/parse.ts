/** Reads a report back from its data file or its page, trusting nothing in it. */
import { withCheckOfBefore } from '../../contract/check-of-before.ts';
import * as v from 'valibot';
import { because, fail, findingCodes, ok, reportSchema, reportVersion } from '../../contract/index.ts';
import type { Reason, Report, Result } from '../../contract/index.ts';
import { at, number, parseJson, record } from '../bitbucket/json.ts';
import { redactReport } from './build.ts';
import { jsonInPage } from './in-page.ts';
import { createRedactor } from '../redact.ts';

/** Characters; a full report with a hundred exchanges stays well below. */
export const reportLimit = 1_000_000;

export interface ParsedReport {
  readonly report: Report;
  /** Codes of findings that this Handrail does not know, each once. */
  readonly unknown: string[];
}

/**
 * The report in `text`. Whatever does not fit its form exactly is refused; what fits is redacted once more, because a report may
 * have been written by another program than this one. A finding whose code is not known is left out and named in `unknown`. Problems:
 * `file-too-large`, `report-unreadable` (with `name` and `reason`).
 */
export function parseReport(text: string, name: string): Result<ParsedReport> {
  if (text.length > reportLimit) return fail('file-too-large', { name, megabytes: 1 });
  const unreadable = (reason: Reason) => fail('report-unreadable', { name, reason });
  const whole = text.replace(/^\uFEFF/, '').trim();
  const isPage = whole.startsWith('<');
  const body = isPage ? jsonInPage(whole) : whole;
  if (body === null) return unreadable(because('report-page-without'));
  if (body.startsWith('#')) return unreadable(because('report-ticket-text'));
  const json = parseJson(body);
  if (record(json) === null) return unreadable(isPage ? because('report-page-damaged') : because('report-not-json'));
  const version = number(at(json, 'handrailReport'));
  if (version === null) return unreadable(because('report-other-json'));
  if (version > reportVersion) return unreadable(because('report-newer'));
  const { known, unknown } = withoutUnknown(json);
  const parsed = v.safeParse(reportSchema, withCheckOfBefore(known, ['check']));
  if (!parsed.success) return unreadable(because('report-part', { part: placeOf(parsed.issues[0]) }));
  return ok({ report: redactReport(parsed.output, createRedactor({ tokens: [] })), unknown });
}

/** The report without findings of a code that is not known: a newer or another Handrail may have written them. */
function withoutUnknown(json: unknown): { readonly known: unknown; readonly unknown: string[] } {
  const check = at(json, 'check');
  const findings = at(check, 'findings');
  if (!Array.isArray(findings)) return { known: json, unknown: [] };
  const strange = (each: unknown): string | null => {
    const code = at(each, 'code');
    return typeof code === 'string' && !findingCodes.some((one) => one === code) ? code : null;
  };
  const codes = findings.map(strange).filter((code) => code !== null);
  const known =
    codes.length === 0
      ? json
      : { ...record(json), check: { ...record(check), findings: findings.filter((each) => strange(each) === null) } };
  // A code is one word; what is none is not repeated as one.
  return { known, unknown: [...new Set(codes.map((code) => (/^[a-z0-9-]{1,60}$/.test(code) ? code : '?')))].slice(0, 20) };
}

/** Where it does not fit; names of fields only, and only those that can be ours. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  return /^[A-Za-z0-9.]{1,80}$/.test(path) ? path : 'report';
}
