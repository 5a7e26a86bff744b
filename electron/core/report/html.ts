/**
 * The report as one self-contained page: no script, no reference to anything outside, nothing in it that acts. The same report lies in it
 * as data, so that Handrail opens the page again.
 */
import { noteWords, provesWords } from '../../contract/copy/en/check-notes.ts';
import { reportCopy as copy } from '../../contract/copy/en/report.ts';
import { findingCopy, findingWords } from '../../contract/copy/findings.ts';
import { ownWords } from '../../contract/index.ts';
import type { Finding, Report, ReportExchange, ToldExplanation } from '../../contract/index.ts';
import { escapeHtml as esc } from '../formats/escape.ts';
import { htmlPage } from '../formats/page.ts';
import { redactReport } from './build.ts';
import { createRedactor } from '../redact.ts';
import { evidenceRows } from '../../contract/copy/en/evidence.ts';
import type { EvidenceRow, EvidenceValue, PermissionLabels } from '../../contract/copy/en/evidence.ts';
import { accessRows, allPrivate, environmentRows, factRows, prefaceOf, subjectOf, verdictOf } from '../../contract/copy/en/report-rows.ts';
import type { Row } from '../../contract/copy/en/report-rows.ts';
import { reportInPage } from './in-page.ts';
import { pageStyle, pageStyleHash } from './page-style.ts';

/** The whole page. Every value is escaped; the policy in it forbids everything but its own style. */
export function toHtml(given: Report): string {
  // The patterns once more on the way out, whoever put the report together.
  const report = redactReport(given, createRedactor({ tokens: [] }));
  const { check, explained } = report;
  return htmlPage({
    title: `${copy.title}: ${verdictOf(report)}`,
    style: pageStyle,
    styleHash: pageStyleHash,
    main: `<header class="${check.ok ? 'fine' : 'broken'}">
<p class="kind">${esc(copy.title)}</p>
<h1>${esc(verdictOf(report))}</h1>
<p class="subject">${esc(subjectOf(report))}</p>
</header>
<p class="preface">${prefaceOf(report).map(esc).join(' ')}</p>
${section(
  'findings',
  copy.sections.findings,
  `${check.findings.length === 0 ? `<p>${esc(copy.none)}.</p>` : check.findings.map((each) => finding(each, check.access.labels)).join('\n')}
<p class="proves"><strong>${esc(copy.proves)}.</strong> ${esc(provesWords(check.proves))}</p>`,
)}
${section('ladder', copy.sections.ladder, ladder(report))}
${section('facts', copy.sections.facts, facts(factRows(report)))}
${section('access', copy.sections.access, access(report))}
${section('environment', copy.sections.environment, facts(environmentRows(report)))}
${explained === null ? '' : section('explained', copy.sections.explained, explanation(explained, report))}
${section('exchanges', copy.sections.exchanges, exchanges(report))}
<footer><p>${esc(copy.footer(report.handrail.version))}</p></footer>
${reportInPage(report)}`,
  });
}

function section(id: string, title: string, body: string): string {
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${esc(title)}</h2>\n${body}\n</section>`;
}

function facts(rows: readonly Row[]): string {
  return `<dl>\n${rows.map(([label, value]) => `<div><dt>${esc(label)}</dt><dd>${esc(value)}</dd></div>`).join('\n')}\n</dl>`;
}

function table(head: readonly string[], body: readonly string[]): string {
  return `<div class="wide"><table>\n<thead><tr>${head.map((cell) => `<th scope="col">${esc(cell)}</th>`).join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

function ladder({ check }: Report): string {
  const { step, result, time, note } = copy.columns;
  return table(
    [step, result, time, note],
    check.steps.map(
      (each) =>
        `<tr><th scope="row">${esc(copy.steps[each.id])}</th><td><span class="status ${each.status}">${esc(copy.statuses[each.status])}</span></td><td class="number">${Math.round(each.ms)} ms</td><td>${esc(noteWords(each.note))}</td></tr>`,
    ),
  );
}

function access({ check }: Report): string {
  const rows = accessRows(check.access);
  if (rows.length === 0) return `<p>${esc(copy.access.empty)}</p>`;
  const { permission, needed, granted, verdict } = copy.columns;
  return table(
    [permission, needed, granted, verdict],
    rows.map(
      (row) =>
        `<tr><th scope="row">${named({ label: row.label, text: row.name })}</th><td>${esc(row.needed)}</td><td>${esc(row.granted)}</td><td>${esc(row.verdict)}</td></tr>`,
    ),
  );
}

function factsOf(rows: readonly EvidenceRow[]): string {
  const value = ({ values, inLines }: EvidenceRow): string =>
    inLines ? `<ol>${values.map((each) => `<li>${named(each)}</li>`).join('')}</ol>` : values.map(named).join(', ');
  return `<dl>\n${rows.map((row) => `<div><dt>${esc(row.name)}</dt><dd>${value(row)}</dd></div>`).join('\n')}\n</dl>`;
}

/** Bitbucket's word first, the name that programs use beside it. */
function named({ label, text }: EvidenceValue): string {
  return label === null ? esc(text) : `${esc(label)} <code class="name">${esc(text)}</code>`;
}

function finding(found: Finding, labels: PermissionLabels | undefined): string {
  const { code, severity, who, evidence } = found;
  const { title, explanation: why, fix } = findingWords(found);
  const rows = evidenceRows(evidence, labels);
  return `<article class="${severity}">
<h3>${esc(title)}</h3>
<p class="kind"><span class="tag">${esc(copy.severities[severity])}</span> <code>${esc(code)}</code></p>
<p>${esc(why)}</p>
<p><strong>${esc(copy.finding.fix)}.</strong> ${esc(fix)}</p>
<p><strong>${esc(copy.finding.who)}.</strong> ${esc(copy.whos[who])}.</p>
${rows.length === 0 ? '' : `<details open><summary>${esc(copy.finding.evidence)}</summary>${factsOf(rows)}</details>`}
</article>`;
}

function explanation({ text, likely, notes }: ToldExplanation, { check, platform }: Report): string {
  const causes = likely.map((cause) => {
    const { code, confidence, why, tellApart, evidence } = cause;
    const words = {
      ...findingCopy(code, { deployment: check.deployment, ...(platform === null ? {} : { platform: platform.name }), ...evidence }),
      ...ownWords(cause),
    };
    return `<article class="info">
<h3>${esc(words.title)}</h3>
<p class="kind"><span class="tag">${esc(copy.explained.confidences[confidence])}</span> <code>${esc(code)}</code></p>
<p>${esc(why)}</p>
${tellApart.length === 0 ? '' : `<p><strong>${esc(copy.explained.tellApart)}</strong></p><ul>${tellApart.map((each) => `<li>${esc(each)}</li>`).join('')}</ul>`}
<p><strong>${esc(copy.finding.fix)}.</strong> ${esc(words.fix)}</p>
</article>`;
  });
  return `<pre tabindex="0">${esc(text)}</pre>\n${likely.length === 0 ? `<p>${esc(copy.explained.none)}</p>` : causes.join('\n')}\n${notes.map((note) => `<p>${esc(note)}</p>`).join('\n')}`;
}

function exchanges(report: Report): string {
  const { exchanges: all, leftOut } = report;
  if (all === null) return `<p>${esc(copy.exchanges.notKept)}</p>`;
  if (all.length === 0) return `<p>${esc(copy.exchanges.none)}</p>`;
  const once = allPrivate(report);
  return `${once ? `<p>${esc(copy.exchanges.privateCaAll)}</p>\n` : ''}<ol class="exchanges">\n${all.map((each) => exchange(each, once)).join('\n')}\n</ol>${leftOut > 0 ? `\n<p>${esc(copy.exchanges.leftOut(leftOut))}</p>` : ''}`;
}

function exchange(given: ReportExchange, privateSaid: boolean): string {
  const { number, method, url, sentAs, startedMs, ms, response, failure } = given;
  const state = response === null ? copy.exchanges.noAnswer : String(response.status);
  const tone = response === null || response.status >= 500 ? 'failed' : response.status >= 400 ? 'warning' : 'passed';
  // What went wrong is open from the start.
  return `<li><details${response === null ? ' open' : ''}>
<summary><span class="count">${number}</span><code>${esc(method)} ${esc(url)}</code><span class="status ${tone}">${esc(state)}</span><span class="number">${Math.round(ms)} ms</span></summary>
<p class="kind">${esc(copy.exchanges.sentAs[sentAs])} · +${Math.round(startedMs)} ms${response?.peer == null ? '' : ` · ${esc(copy.exchanges.peer)} <code>${esc(response.peer)}</code>`}</p>
${response === null ? failed(failure) : answered(response, privateSaid)}
</details></li>`;
}

function failed(failure: ReportExchange['failure']): string {
  const chain = failure?.chain ?? null;
  return `<p><strong>${esc(copy.exchanges.noAnswer)}:</strong> <code>${esc(failure?.fault ?? '')}</code> ${esc(failure?.detail ?? '')}</p>
${chain === null ? '' : `<p>${esc(copy.exchanges.chain)}:</p><ol>${chain.map((each) => `<li>${esc(each.subject)}<br>${esc(each.issuer)}<br>${esc(each.validFrom)} – ${esc(each.validTo)}<br>${esc(each.names.join(', '))}<br><code>${esc(each.fingerprint)}</code></li>`).join('')}</ol>`}`;
}

function answered({ headers, body, cut, privateCa }: NonNullable<ReportExchange['response']>, privateSaid: boolean): string {
  const rows = Object.entries(headers);
  return `${privateCa === true && !privateSaid ? `<p>${esc(copy.exchanges.privateCa)}</p>\n` : ''}${rows.length === 0 ? '' : `<h4>${esc(copy.exchanges.headers)}</h4>${facts(rows)}`}
<h4>${esc(copy.exchanges.body)}</h4>
${body === '' ? `<p class="kind">${esc(copy.exchanges.emptyBody)}</p>` : `<pre tabindex="0">${esc(body)}${cut ? ` … (${esc(copy.exchanges.cut)})` : ''}</pre>`}`;
}
