/**
 * Opens a report without lending it Handrail's voice. Words, severity and who can fix it come from our own tables by code; where only the
 * file has the words, they stand in quotation marks, because anybody can write a file.
 */
import { ok } from '../../contract/index.ts';
import type { Access, Answers, CheckReport, CheckStep, Explanation, Finding, FindingCode, OpenedReport, Report, Result, Severity } from '../../contract/index.ts';
import { reportCopy } from '../../contract/copy/report.ts';
import { describe } from '../access/vocabulary.ts';
import { explainError } from '../diagnosis/explain.ts';
import { findingWords } from '../diagnosis/finding.ts';
import { findPlatform } from '../platforms/registry.ts';
import { parseReport } from './parse.ts';
import { isPlain, isWord, plainOrQuoted, quoted, retoldEvidence } from './quoted.ts';
import { retoldExchanges } from './retold-exchanges.ts';

/** Codes that a check makes lighter than their words say: see `makeFinding` in bitbucket/fingerprint.ts and diagnosis/cloud-rungs.ts. */
const lighter: Readonly<Partial<Record<FindingCode, readonly Severity[]>>> = {
  'wrong-deployment': ['warning'], 'http-to-https-redirect': ['info'], 'wrong-context-path': ['info'], 'version-out-of-support': ['info'], 'issue-tracker-removed': ['info'],
};

/**
 * The code's own severity, or the file's where a check can have known better: what ended a rung is an error, and what Git refused beside
 * the platform's way is a warning (diagnosis/parallel.ts). A file that makes an error harmless otherwise is not believed.
 */
function severityOf({ code, severity, title }: Finding, usual: Severity, steps: readonly CheckStep[]): Severity {
  const ended = (id: CheckStep['id'] | null, status: CheckStep['status']): boolean => steps.some((step) => (id === null || step.id === id) && step.status === status && step.note === title);
  const believed = lighter[code]?.includes(severity) === true || (severity === 'error' && ended(null, 'failed')) || (severity === 'warning' && ended('git', 'warning'));
  return believed ? severity : usual;
}

function finding(given: Finding, steps: readonly CheckStep[]): Finding {
  const { code, evidence } = given;
  const words = findingWords(code, retoldEvidence(evidence, isWord));
  // Names that our own sentences put into quotation marks already.
  const [title, explanation, fix] = [words.title, words.explanation, words.fix].map((text) => text.replaceAll('““', '“').replaceAll('””', '”')) as [string, string, string];
  return { code, severity: severityOf(given, words.severity, steps), title, explanation, fix, who: words.who, evidence: retoldEvidence(evidence, isPlain) };
}

/** Names of permissions, those of our own table with its words for them. */
function access({ required, granted, missing, excess }: Access): Access {
  const named = (names: readonly string[]): string[] => names.map((name) => plainOrQuoted(name));
  const all = [...new Set([...required, ...(granted ?? []), ...missing, ...excess])];
  return {
    required: named(required), granted: granted === null ? null : named(granted), missing: named(missing), excess: named(excess),
    labels: Object.fromEntries(all.map((name) => {
      const { label } = describe(name);
      return [plainOrQuoted(name), label === name ? plainOrQuoted(name) : label];
    })),
  };
}

/** What a pass does not prove, in our words for a check that may have been anybody's. */
function check(given: CheckReport, unknown: boolean): CheckReport {
  const findings = given.findings.map((each) => finding(each, given.steps));
  const titles = new Map(given.findings.map(({ title }, at) => [title, findings[at]?.title ?? '']));
  return {
    ...given,
    // A file that says “fine” beside an error is not believed.
    ok: given.ok && !unknown && !findings.some(({ severity }) => severity === 'error') && !given.steps.some(({ status }) => status === 'failed'),
    server: { product: orNull(given.server.product), version: orNull(given.server.version) },
    account: given.account === null ? null : { name: orNull(given.account.name), displayName: orNull(given.account.displayName) },
    steps: given.steps.map((step) => ({ ...step, note: step.note === null ? null : (titles.get(step.note) ?? quoted(step.note)) })),
    findings,
    proves: reportCopy.provesOpened,
    access: access(given.access),
    at: plainOrQuoted(given.at),
    repositories: given.repositories === null ? null : { ...given.repositories, sample: given.repositories.sample.map(plainOrQuoted) },
  };
}

function orNull(text: string | null): string | null {
  return text === null ? null : plainOrQuoted(text);
}

/** What the person answered, as the file says. */
function answers(given: Answers): Answers {
  const { credential } = given;
  return {
    ...given,
    baseUrl: orNull(given.baseUrl), workspace: orNull(given.workspace), projectKey: orNull(given.projectKey), repositories: given.repositories?.map(plainOrQuoted) ?? null,
    credential: credential === null ? null : { ...credential, user: orNull(credential.user), gitUser: orNull(credential.gitUser) },
    options: Object.fromEntries(Object.entries(given.options).map(([key, said]) => [plainOrQuoted(key), typeof said === 'string' ? plainOrQuoted(said) : Array.isArray(said) ? said.map(plainOrQuoted) : said])),
  };
}

/** The message explained anew: the file's own explanation is not shown. */
function explained(given: Explanation, { check: { deployment }, platform }: Report): Explanation {
  return explainError(given.text, { deployment, platform: platform === null ? null : { id: platform.id, name: plainOrQuoted(findPlatform(platform.id)?.name ?? platform.name), hosted: false } });
}

/** A platform that we know in our own words; another one in the file's, quoted. */
function platformOf(given: Report['platform'], { deployment }: CheckReport): Report['platform'] {
  if (given === null) return null;
  const known = findPlatform(given.id);
  if (known === null) return { ...given, id: plainOrQuoted(given.id), name: plainOrQuoted(given.name), vendor: plainOrQuoted(given.vendor), note: quoted(given.note) };
  const { support, note } = known.deployments[deployment];
  return { id: known.id, name: known.name, vendor: known.vendor, status: known.status, support, note };
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
  const { connection, environment } = context;
  return ok({
    name,
    report: check(given, unknown.length > 0),
    context: {
      ...context,
      madeAt: plainOrQuoted(context.madeAt),
      where: reportCopy.where(reportCopy.hosts[context.handrail.host], orNull(environment.os) ?? ''),
      handrail: { ...context.handrail, version: plainOrQuoted(context.handrail.version) },
      environment: { ...environment, os: orNull(environment.os), node: orNull(environment.node), electron: orNull(environment.electron) },
      connection: { ...connection, name: orNull(connection.name), answers: answers(connection.answers) },
      platform: platformOf(context.platform, given),
      explained: context.explained === null ? null : explained(context.explained, report),
      exchanges: retoldExchanges(context.exchanges),
    },
    unknown,
  });
}
