/**
 * Opens a report without lending it Handrail's voice. Words come from our own codes and from the facts in the file; where only the file has
 * the words, they stand in quotation marks, because anybody can write a file.
 */
import { ok } from '../../contract/index.ts';
import type { CheckReport, Evidence, Explanation, Finding, OpenedReport, Report, Result } from '../../contract/index.ts';
import { reportCopy } from '../../contract/copy/report.ts';
import { explainError } from '../diagnosis/explain.ts';
import { findingWords } from '../diagnosis/finding.ts';
import { shownOnOneLine } from '../shown.ts';
import { parseReport } from './parse.ts';

/** Longest text of a file that is quoted. */
const longest = 300;

/** The file's own words, marked as such: on one line, in quotation marks that they cannot close. */
export function quoted(text: string): string {
  const line = shownOnOneLine(text).replaceAll(/[“”"]/g, '’').trim();
  return line === '' ? '' : `“${line.length > longest ? `${line.slice(0, longest)}…` : line}”`;
}

/** A name, a number, an address, a day: nothing that could be read as a sentence of ours. */
function isPlain(text: string): boolean {
  return text.length <= 120 && /^[\p{L}\p{N}\p{M}_.:/@%+=~,()[\]{}#’'–→* -]*$/u.test(text) && text.split(/\s+/).length <= 4 && !/[.:]\s/.test(text) && shownOnOneLine(text) === text;
}

/** Evidence as it may stand inside a sentence of ours. */
function spoken(evidence: Evidence): Evidence {
  const say = (text: string): string => (isPlain(text) ? text : quoted(text));
  return Object.fromEntries(Object.entries(evidence).map(([key, value]) => [key, typeof value === 'string' ? say(value) : Array.isArray(value) ? value.map(say) : value]));
}

function finding({ code, severity, who, evidence }: Finding): Finding {
  const { title, explanation, fix } = findingWords(code, spoken(evidence));
  return { code, severity, title, explanation, fix, who, evidence };
}

/** What a pass does not prove, in our words for a check that may have been anybody's. */
function check(given: CheckReport, unknown: boolean): CheckReport {
  const findings = given.findings.map(finding);
  const titles = new Map(given.findings.map(({ title }, at) => [title, findings[at]?.title ?? '']));
  return {
    ...given,
    // A file that says “fine” beside an error is not believed.
    ok: given.ok && !unknown && !findings.some(({ severity }) => severity === 'error') && !given.steps.some(({ status }) => status === 'failed'),
    server: { product: plainOrQuoted(given.server.product), version: plainOrQuoted(given.server.version) },
    account: given.account === null ? null : { name: plainOrQuoted(given.account.name), displayName: plainOrQuoted(given.account.displayName) },
    steps: given.steps.map((step) => ({ ...step, note: step.note === null ? null : (titles.get(step.note) ?? quoted(step.note)) })),
    findings,
    proves: reportCopy.provesOpened,
    access: { ...given.access, labels: Object.fromEntries(Object.entries(given.access.labels ?? {}).map(([name, label]) => [name, plainOrQuoted(label) ?? ''])) },
  };
}

function plainOrQuoted(text: string | null): string | null {
  return text === null || isPlain(text) ? text : quoted(text);
}

/** The message explained anew: the file's own explanation is not shown. */
function explained(given: Explanation, { check: { deployment }, platform }: Report): Explanation {
  return explainError(given.text, { deployment, platform: platform === null ? null : { id: platform.id, name: plainOrQuoted(platform.name) ?? '', hosted: false } });
}

/**
 * The report as it is shown, in the wizard and in the terminal. `unknown`: findings that this Handrail has no words for, by their codes.
 * Problems: those of `parseReport`.
 */
export function openReport(text: string, name: string): Result<OpenedReport> {
  const read = parseReport(text, name);
  if (!read.ok) return read;
  const { report, unknown } = read.value;
  const { check: given, ...context } = report;
  const { platform, connection, environment } = context;
  return ok({
    name,
    report: check(given, unknown.length > 0),
    context: {
      ...context,
      where: reportCopy.where(reportCopy.hosts[context.handrail.host], plainOrQuoted(environment.os) ?? ''),
      handrail: { ...context.handrail, version: plainOrQuoted(context.handrail.version) ?? '' },
      environment: { ...environment, os: plainOrQuoted(environment.os), node: plainOrQuoted(environment.node), electron: plainOrQuoted(environment.electron) },
      connection: { ...connection, name: connection.name === null ? null : (plainOrQuoted(connection.name)) },
      platform: platform === null ? null : { ...platform, name: plainOrQuoted(platform.name) ?? '', vendor: plainOrQuoted(platform.vendor) ?? '', note: quoted(platform.note) },
      explained: context.explained === null ? null : explained(context.explained, report),
    },
    unknown,
  });
}
