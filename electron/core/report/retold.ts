/**
 * Opens a report without lending it Handrail's voice. Words, severity and who can fix it come from our own tables by code; where only the
 * file has the words, they stand in quotation marks, because anybody can write a file.
 */
import { noteWords } from '../../contract/copy/en/check-notes.ts';
import { checkNote, findingRule, ok } from '../../contract/index.ts';
import type { Access, Answers, CheckReport, Finding, OpenedReport, Report, Result, ToldExplanation } from '../../contract/index.ts';
import { reportCopy } from '../../contract/copy/en/report.ts';
import { findingCopy, findingWords } from '../../contract/copy/findings.ts';
import { describe } from '../access/vocabulary.ts';
import { explanationInWords } from '../../contract/copy/explain/in-words.ts';
import { explainError } from '../diagnosis/explain.ts';
import { findPlatform } from '../platforms/registry.ts';
import { parseReport } from './parse.ts';
import { isPlain, isWord, plainOrQuoted, quoted, retoldEvidence } from './quoted.ts';
import { retoldExchanges } from './retold-exchanges.ts';
import { contradictionsIn, severityOf } from './retold-severity.ts';

function finding(given: Finding, report: Report): Finding {
  const { code, evidence } = given;
  const quotedEvidence = retoldEvidence(evidence, isWord);
  const words = findingCopy(code, quotedEvidence);
  const rule = findingRule(code, quotedEvidence);
  // Names that our own sentences put into quotation marks already.
  const [title, explanation, fix] = [words.title, words.explanation, words.fix].map((text) =>
    text.replaceAll('““', '“').replaceAll('””', '”'),
  ) as [string, string, string];
  return {
    code,
    severity: severityOf(given, rule.severity, report),
    who: rule.who,
    evidence: retoldEvidence(evidence, isPlain),
    told: { title, explanation, fix },
  };
}

/** Names of permissions, those of our own table with its words for them. */
function access({ required, granted, missing, excess }: Access): Access {
  const named = (names: readonly string[]): string[] => names.map((name) => plainOrQuoted(name));
  const all = [...new Set([...required, ...(granted ?? []), ...missing, ...excess])];
  return {
    required: named(required),
    granted: granted === null ? null : named(granted),
    missing: named(missing),
    excess: named(excess),
    labels: Object.fromEntries(
      all.map((name) => {
        const { label } = describe(name);
        return [plainOrQuoted(name), label === name ? plainOrQuoted(name) : label];
      }),
    ),
  };
}

/** What a pass does not prove, in our words for a check that may have been anybody's. */
function check(report: Report, unknown: boolean): CheckReport {
  const { check: given } = report;
  const findings = given.findings.map((each) => finding(each, report));
  const titles = new Map(given.findings.map((each, at) => [findingWords(each).title, findings[at]?.told?.title ?? '']));
  const retoldNote = (words: string) => checkNote('told', { words: titles.get(words) ?? quoted(words) });
  return {
    ...given,
    // A file that says “fine” beside an error is not believed.
    ok:
      given.ok &&
      !unknown &&
      !findings.some(({ severity }) => severity === 'error') &&
      !given.steps.some(({ status }) => status === 'failed'),
    server: { product: orNull(given.server.product), version: orNull(given.server.version) },
    account: given.account === null ? null : { name: orNull(given.account.name), displayName: orNull(given.account.displayName) },
    steps: given.steps.map((step) => ({ ...step, note: step.note === null ? null : retoldNote(noteWords(step.note)) })),
    findings,
    proves: { seen: 'nothing', host: '', platforms: [], told: reportCopy.provesOpened },
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
    baseUrl: orNull(given.baseUrl),
    workspace: orNull(given.workspace),
    projectKey: orNull(given.projectKey),
    repositories: given.repositories?.map(plainOrQuoted) ?? null,
    credential: credential === null ? null : { ...credential, user: orNull(credential.user), gitUser: orNull(credential.gitUser) },
    options: Object.fromEntries(
      Object.entries(given.options).map(([key, said]) => [
        plainOrQuoted(key),
        typeof said === 'string' ? plainOrQuoted(said) : Array.isArray(said) ? said.map(plainOrQuoted) : said,
      ]),
    ),
  };
}

/** The message explained anew: the file's own explanation is not shown. */
function explained(given: ToldExplanation, { check: { deployment }, platform }: Report): ToldExplanation {
  return explanationInWords(
    explainError(given.text, {
      deployment,
      platform:
        platform === null
          ? null
          : { id: platform.id, name: plainOrQuoted(findPlatform(platform.id)?.name ?? platform.name), hosted: false },
    }),
  );
}

/** A platform that we know in our own words; another one in the file's, quoted. */
function platformOf(given: Report['platform'], { deployment }: CheckReport): Report['platform'] {
  if (given === null) return null;
  const known = findPlatform(given.id);
  if (known === null)
    return {
      ...given,
      id: plainOrQuoted(given.id),
      name: plainOrQuoted(given.name),
      vendor: plainOrQuoted(given.vendor),
      note: quoted(given.note),
    };
  const { support, note } = known.deployments[deployment];
  return { id: known.id, name: known.name, vendor: known.vendor, status: known.status, support, note };
}

/**
 * The report as it is shown, in the wizard and in the terminal. `unknown`: findings that this Handrail has no words for, by their codes.
 * `contradictions`: where the file does not go with itself or with our codes.
 * Problems: those of `parseReport`.
 */
export function openReport(text: string, name: string): Result<OpenedReport> {
  const read = parseReport(text, name);
  if (!read.ok) return read;
  const { report, unknown } = read.value;
  const { check: given, ...context } = report;
  const { connection, environment } = context;
  const shown = check(report, unknown.length > 0);
  return ok({
    name,
    report: shown,
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
    contradictions: contradictionsIn(report, shown.findings, unknown.length === 0),
  });
}
