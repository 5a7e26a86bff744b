/**
 * How bad a finding of a file is, by our own codes. A file can claim another severity only where a check of ours would give it for this
 * code
 * (the places that pass `severity` to `makeFinding`); every other claim, and a ladder that does not go with the findings, is a
 * contradiction
 * that is told.
 */
import { noteWords } from '../../contract/copy/en/check-notes.ts';
import { expiryOf, expirySeverity } from '../../contract/index.ts';
import type { Contradiction, Finding, FindingCode, Report, Severity } from '../../contract/index.ts';
import { findingWords } from '../../contract/copy/findings.ts';
import { gitFactOf } from '../platforms/git-facts.ts';

/**
 * Codes that a check makes lighter or heavier than their words say, wherever it finds them (bitbucket/fingerprint.ts,
 * diagnosis/cloud-rungs.ts, diagnosis/self-managed-places.ts).
 */
const other: Readonly<Partial<Record<FindingCode, readonly Severity[]>>> = {
  'wrong-deployment': ['warning'],
  'http-to-https-redirect': ['info'],
  'wrong-context-path': ['info'],
  'version-out-of-support': ['info'],
  'issue-tracker-removed': ['info'],
  'excess-access': ['warning'],
};

/**
 * Codes that are no error by themselves and can still be what ends a rung: the fault of an answer (bitbucket/faults.ts,
 * bitbucket/changes.ts).
 */
const canEnd: ReadonlySet<FindingCode> = new Set<FindingCode>(['http-to-https-redirect', 'issue-tracker-removed']);

/** Codes of a host that could not be reached at all. */
const outOfReach: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'dns-not-found',
  'connection-refused',
  'timeout',
  'connection-reset',
  'proxy-auth-required',
  'proxy-unreachable',
  'tls-untrusted-ca',
  'tls-self-signed',
  'tls-expired',
  'tls-hostname',
  'tls-protocol',
]);

/** The severity that Handrail gives this finding. `usual`: that of the code's words. */
export function severityOf(given: Finding, usual: Severity, report: Report): Severity {
  const { code, severity, evidence } = given;
  const { steps, at } = report.check;
  if (code === 'token-expires-soon') {
    const expiry =
      typeof evidence['expiresOn'] === 'string' && !Number.isNaN(Date.parse(at)) ? expiryOf(evidence['expiresOn'], new Date(at)) : null;
    return (expiry === null ? null : expirySeverity(expiry.level)) ?? usual;
  }
  const ends = steps.find(({ status, note }) => status === 'failed' && noteWords(note) === findingWords(given).title);
  // What ended a rung is an error, where it is something that can end one.
  if (ends !== undefined) return canEnd.has(code) ? 'error' : usual;
  if (other[code]?.includes(severity) === true) return severity;
  return severity === 'warning' && usual === 'error' && gitMayWarn(given, report) ? 'warning' : usual;
}

/**
 * What Git refused is a warning where the platform works without Git, or where Cloud's other host for Git is out of reach from here alone
 * (diagnosis/git-rung.ts), and no rung failed beside it (diagnosis/parallel.ts).
 */
function gitMayWarn(finding: Finding, { platform, check: { steps, deployment } }: Report): boolean {
  if (
    steps.some(({ status }) => status === 'failed') ||
    !steps.some((step) => step.id === 'git' && step.status === 'warning' && noteWords(step.note) === findingWords(finding).title)
  )
    return false;
  const fact = platform === null ? null : gitFactOf(platform.id);
  return fact !== null && (fact.clones === 'sometimes' || (deployment === 'cloud' && outOfReach.has(finding.code)));
}

/**
 * Where the file does not go with itself. `findings`: as Handrail shows them, in the file's order. `complete`: no finding of an unknown
 * code was left out.
 */
export function contradictionsIn({ check }: Report, findings: readonly Finding[], complete: boolean): Contradiction[] {
  const severities = check.findings.flatMap(({ severity: said }, at): Contradiction[] => {
    const shown = findings[at];
    return shown === undefined || shown.severity === said
      ? []
      : [{ kind: 'severity', code: shown.code, title: findingWords(shown).title, said, counts: shown.severity }];
  });
  const causes = new Set(check.findings.filter((_, at) => findings[at]?.severity === 'error').map((each) => findingWords(each).title));
  const failed = check.steps.filter(({ status }) => status === 'failed');
  const rungs = complete
    ? failed
        .filter(({ note }) => note === null || !causes.has(noteWords(note)))
        .map(({ id }): Contradiction => ({ kind: 'rung', step: id }))
    : [];
  const fine = check.ok && (failed.length > 0 || causes.size > 0);
  return [...(fine ? [{ kind: 'verdict' } as const] : []), ...severities, ...rungs];
}
