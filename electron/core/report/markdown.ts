/**
 * The report as Markdown for a ticket. Nothing in it becomes a link, a picture, a mention or a tag: free text is escaped, wire text stands
 * in code.
 */
import { noteWords, provesWords } from '../../contract/copy/en/check-notes.ts';
import { reportCopy as copy } from '../../contract/copy/en/report.ts';
import { findingCopy, findingWords } from '../../contract/copy/findings.ts';
import { ownWords } from '../../contract/index.ts';
import type { Finding, Report, ReportExchange, ToldExplanation } from '../../contract/index.ts';
import { redactReport } from './build.ts';
import { code, fenced, plain, table } from './escape-markdown.ts';
import { createRedactor } from '../redact.ts';
import { evidenceRows } from '../../contract/copy/en/evidence.ts';
import type { EvidenceRow, EvidenceValue, PermissionLabels } from '../../contract/copy/en/evidence.ts';
import { accessRows, environmentRows, factRows, prefaceOf, verdictOf } from '../../contract/copy/en/report-rows.ts';

/** The whole text; ends with a line break. */
export function toMarkdown(given: Report): string {
  // The patterns once more on the way out, whoever put the report together.
  const report = redactReport(given, createRedactor({ tokens: [] }));
  const { check, exchanges, explained } = report;
  const parts = [
    `# ${plain(copy.title)}: ${plain(verdictOf(report))}`,
    prefaceOf(report).map(plain).join(' '),
    `## ${copy.sections.findings}`,
    ...(check.findings.length === 0 ? [`${copy.none}.`] : check.findings.map((each) => findingText(each, check.access.labels))),
    `**${copy.proves}.** ${plain(provesWords(check.proves))}`,
    `## ${copy.sections.ladder}`,
    table(
      [copy.columns.step, copy.columns.result, copy.columns.time, copy.columns.note],
      check.steps.map(({ id, status, ms, note }) => [
        copy.steps[id],
        copy.statuses[status],
        `${Math.round(ms)} ms`,
        plain(noteWords(note)),
      ]),
    ),
    `## ${copy.sections.facts}`,
    table(
      ['', ''],
      factRows(report).map(([label, value]) => [label, code(value)]),
    ),
    `## ${copy.sections.access}`,
    accessText(report),
    `## ${copy.sections.environment}`,
    table(
      ['', ''],
      environmentRows(report).map(([label, value]) => [label, code(value)]),
    ),
    ...(explained === null ? [] : [`## ${copy.sections.explained}`, explainedText(explained, report)]),
    `## ${copy.sections.exchanges}`,
    ...(exchanges === null ? [copy.exchanges.notKept] : exchanges.length === 0 ? [copy.exchanges.none] : exchanges.map(exchangeText)),
    ...(report.leftOut > 0 ? [copy.exchanges.leftOut(report.leftOut)] : []),
    plain(copy.footer(report.handrail.version)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function findingText(found: Finding, labels: PermissionLabels | undefined): string {
  const { code: name, severity, who, evidence } = found;
  const { title, explanation, fix } = findingWords(found);
  const facts = evidenceRows(evidence, labels);
  return [
    `### ${plain(title)}`,
    `${copy.severities[severity]} · ${code(name)} · ${copy.finding.who}: ${copy.whos[who]}`,
    plain(explanation),
    `**${copy.finding.fix}.** ${plain(fix)}`,
    ...(facts.length === 0 ? [] : [`${copy.finding.evidence}:\n${facts.map(factText).join('\n')}`]),
  ].join('\n\n');
}

function factText({ name, values, inLines }: EvidenceRow): string {
  return inLines
    ? [`- ${plain(name)}:`, ...values.map((each) => `  - ${named(each)}`)].join('\n')
    : `- ${plain(name)}: ${values.map(named).join(', ')}`;
}

/** Bitbucket's word as text, the name that programs use in code. */
function named({ label, text }: EvidenceValue): string {
  return label === null ? code(text) : `${plain(label)} (${code(text)})`;
}

function accessText({ check }: Report): string {
  const rows = accessRows(check.access);
  if (rows.length === 0) return copy.access.empty;
  const { permission, needed, granted, verdict } = copy.columns;
  return table(
    [permission, needed, granted, verdict],
    rows.map((row) => [named({ label: row.label, text: row.name }), row.needed, row.granted, row.verdict]),
  );
}

function exchangeText({ number, method, url, sentAs, ms, startedMs, response, failure }: ReportExchange): string {
  const head = `${number}. ${code(`${method} ${url}`)} ${copy.exchanges.sentAs[sentAs]}, +${Math.round(startedMs)} ms, ${Math.round(ms)} ms`;
  if (response === null) {
    const chain =
      failure?.chain?.map(
        (each) => `   - ${code(`${each.subject} · ${each.issuer} · ${each.validFrom} – ${each.validTo} · ${each.names.join(', ')}`)}`,
      ) ?? [];
    return [
      `${head}\n   **${copy.exchanges.noAnswer}:** ${code(`${failure?.fault ?? ''} ${failure?.detail ?? ''}`)}`,
      ...(chain.length === 0 ? [] : [`   ${copy.exchanges.chain}:`, ...chain]),
    ].join('\n');
  }
  const headers = Object.entries(response.headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  const peer = response.peer === null ? '' : ` ${copy.exchanges.peer} ${code(response.peer)}`;
  return `${head}\n   **${response.status}**${peer}\n\n${fenced(`${headers}${response.body === '' ? '' : `\n\n${response.body}${response.cut ? ` … (${copy.exchanges.cut})` : ''}`}`)}`;
}

function explainedText({ text, likely, notes }: ToldExplanation, { check, platform }: Report): string {
  const causes = likely.map((cause) => {
    const { code: name, confidence, why, tellApart, evidence } = cause;
    const { title, fix } = {
      ...findingCopy(name, { deployment: check.deployment, ...(platform === null ? {} : { platform: platform.name }), ...evidence }),
      ...ownWords(cause),
    };
    return [
      `- **${plain(title)}** (${copy.explained.confidences[confidence]}, ${code(name)}). ${plain(why)}`,
      ...tellApart.map((each) => `  - ${plain(each)}`),
      `  - **${copy.finding.fix}:** ${plain(fix)}`,
    ].join('\n');
  });
  return [
    fenced(text),
    ...(causes.length === 0 ? [copy.explained.none] : [`${copy.explained.likely}:`, causes.join('\n')]),
    ...notes.map(plain),
  ].join('\n\n');
}
