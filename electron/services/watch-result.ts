/** What a check of "Check all" says of its connection. Pure. */
import { expiryOf, headlineOf, headlineOfFinding, needsRenewal } from '../contract/index.ts';
import type {
  CheckReport,
  Finding,
  FindingCode,
  Problem,
  TokenFact,
  UncheckedReason,
  WatchItem,
  WatchState,
  WatchSummary,
} from '../contract/index.ts';
import type { StoredConnection } from './store/document.ts';

type Outcome = Pick<WatchItem, 'state' | 'headline' | 'reason' | 'code' | 'severity' | 'who'>;

/** Nothing of the connection was seen: Bitbucket, or the way there, did not answer. It says nothing about the connection itself. */
const noAnswer: readonly FindingCode[] = [
  'dns-not-found',
  'connection-refused',
  'timeout',
  'connection-reset',
  'proxy-auth-required',
  'proxy-unreachable',
  'captive-portal',
  'maintenance',
  'starting-up',
  'server-error',
  'rate-limited',
];

/** Bitbucket heard the token and said no. Another try of the same account could lock it. */
const refusals: readonly FindingCode[] = [
  'token-rejected',
  'token-expired',
  'token-unscoped',
  'wrong-user-name',
  'captcha-locked',
  'anonymous-fallback',
  'password-login-disabled',
];

/** Why nothing more of this account (or, for a pause, of this account on this host) is asked in this run; null where it may go on. */
export function stopsAccount(report: CheckReport): Extract<UncheckedReason, 'same-account' | 'pause'> | null {
  const codes = report.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.code);
  if (codes.some((code) => refusals.includes(code))) return 'same-account';
  return codes.includes('rate-limited') ? 'pause' : null;
}

/** A connection before anything came of it. */
export function itemFor({ id, name, token }: Pick<StoredConnection, 'id' | 'name' | 'token'>, state: WatchState): WatchItem {
  const expiresOn = token.fact.expiresOn?.slice(0, 10) ?? null;
  return { id, name, state, headline: null, reason: null, code: null, severity: null, who: null, expiresOn };
}

/** What a finished check means. `token`: what is known of the token now; `oauth`: the platform signs in by itself. */
export function ofReport(report: CheckReport, token: TokenFact, oauth: boolean, today: Date): Outcome {
  const errors = report.findings.filter((finding) => finding.severity === 'error');
  const silent = errors.find((finding) => noAnswer.includes(finding.code));
  if (silent !== undefined) return { ...about(silent), state: 'unchecked', reason: 'no-answer' };
  const [worst] = errors;
  if (worst !== undefined) return { ...about(worst), state: 'attention', reason: null };
  const soon = report.findings.find((finding) => finding.code === 'token-expires-soon');
  if (soon !== undefined && needsRenewal(expiryOf(token.expiresOn, today))) return { ...about(soon), state: 'attention', reason: null };
  if (oauth) return unchecked('signs-in-itself');
  if (token.state !== 'kept') return unchecked('token-elsewhere');
  return {
    state: 'fine',
    headline: soon === undefined ? null : headlineOfFinding(soon),
    reason: null,
    code: soon?.code ?? null,
    severity: soon?.severity ?? null,
    who: soon?.who ?? null,
  };
}

/** What it means that a check could not be made. */
export function ofProblem(problem: Problem, token: TokenFact, finished: boolean): Outcome {
  switch (problem.kind) {
    case 'cancelled':
      return unchecked('overtaken');
    case 'practice-not-running':
      return unchecked('practice-off');
    case 'keychain-unavailable':
    case 'keychain-refused':
      return { ...unchecked('keychain'), headline: headlineOf('problem', { problem }), severity: 'error', who: 'you' };
    case 'token-needed':
    case 'keychain-entry-gone':
      // A token that was there and is gone stops what worked; one that was never given belongs to a connection that is being made.
      if (token.state !== 'none' || finished)
        return { state: 'attention', headline: headlineOf('token-gone'), reason: null, code: null, severity: 'error', who: 'you' };
      return unchecked('not-finished');
    case 'token-other-address':
    case 'token-plain-http':
      return { state: 'attention', headline: headlineOf('problem', { problem }), reason: null, code: null, severity: 'error', who: 'you' };
    case 'deployment-not-chosen':
    case 'address-empty':
    case 'platform-not-chosen':
      return unchecked('not-finished');
    default:
      return { ...unchecked('failed'), headline: headlineOf('problem', { problem }), severity: 'error', who: 'you' };
  }
}

/** A connection that was left alone, and why. */
export function unchecked(reason: UncheckedReason): Outcome {
  return { state: 'unchecked', headline: headlineOf('unchecked', { reason }), reason, code: null, severity: null, who: null };
}

function about(finding: Finding): Omit<Outcome, 'state' | 'reason'> {
  const { code, severity, who } = finding;
  return { headline: headlineOfFinding(finding), code, severity, who };
}

const weight: Readonly<Record<WatchState, number>> = { attention: 0, unchecked: 1, checking: 2, waiting: 2, fine: 3 };
const severityWeight = (item: WatchItem): number => ({ error: 0, warning: 1, info: 2 })[item.severity ?? 'info'];

/** The run's one summary: who needs somebody first. `ms` is its whole time. */
export function summarise(items: readonly WatchItem[], at: Date, ms: number): WatchSummary {
  const count = (state: WatchState): number => items.filter((item) => item.state === state).length;
  const sorted = [...items].sort(
    (a, b) => weight[a.state] - weight[b.state] || severityWeight(a) - severityWeight(b) || (a.name < b.name ? -1 : 1),
  );
  return {
    fine: count('fine'),
    attention: count('attention'),
    unchecked: count('unchecked'),
    items: sorted,
    at: at.toISOString(),
    ms: Math.max(0, Math.round(ms)),
  };
}
