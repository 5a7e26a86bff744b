/** Weighs what the evidence says for and against each cause, and ranks them. */
import type { Confidence, ExplainedBy, FindingCode } from '../../../contract/index.ts';
import type { Clues, Side } from './clues.ts';

/** One piece of evidence for a cause. */
export interface Vote {
  readonly code: FindingCode;
  /** 0 to 100; 100 proves. */
  readonly weight: number;
  /** What was recognised is vague by itself (a bare status, “connection failed”). */
  readonly general: boolean;
  readonly by: ExplainedBy;
}

export interface Ranked {
  readonly code: FindingCode;
  readonly confidence: Confidence;
  readonly score: number;
  readonly by: ExplainedBy;
  /** What is worth a hint, the weightiest first. */
  readonly hints: readonly ExplainedBy[];
}

const proof = 100;
/** From here on a cause is likely; under the lowest line it is not worth naming. */
const likely = 30;
const worthNaming = 5;
const most = 6;

const theWay: readonly FindingCode[] = [
  'dns-not-found',
  'connection-refused',
  'timeout',
  'connection-reset',
  'proxy-auth-required',
  'proxy-unreachable',
  'captive-portal',
  'tls-untrusted-ca',
  'tls-self-signed',
  'tls-expired',
  'tls-hostname',
  'tls-protocol',
  'not-bitbucket',
  'redirect-to-sso',
];
const onlyCloud: readonly FindingCode[] = [
  'app-password-retired',
  'token-unscoped',
  'missing-scope',
  'two-step-required',
  'ip-not-allowed',
  'workspace-not-found',
  'workspace-deactivated',
  'endpoint-removed',
  'issue-tracker-removed',
  'bitbucket-flapping',
];
const onlyServer: readonly FindingCode[] = [
  'password-login-disabled',
  'project-not-found',
  'wrong-context-path',
  'maintenance',
  'starting-up',
  'platform-may-not-reach',
];
const notAccepted: readonly FindingCode[] = [
  'token-rejected',
  'token-expired',
  'wrong-user-name',
  'anonymous-fallback',
  'credential-not-sent',
  'bearer-only-token',
  'app-password-retired',
  'token-unscoped',
  'captcha-locked',
];

interface Against {
  readonly when: (clues: Clues, said: Side | null) => boolean;
  readonly codes: readonly FindingCode[];
  /** 0 strikes the cause; less than 1 weakens it. A cause that is proven is struck by nothing here. */
  readonly factor: number;
}

const against: readonly Against[] = [
  // An answer of Bitbucket itself shows that name, network, proxy and certificate are right.
  { when: (clues) => clues.answered, codes: theWay, factor: 0 },
  { when: (clues) => clues.signedIn === true, codes: notAccepted, factor: 0 },
  { when: ({ product, asked }) => (asked ?? product) === 'cloud', codes: onlyServer, factor: 0 },
  { when: ({ product, asked }) => asked !== 'cloud' && (product ?? asked) === 'self-managed', codes: onlyCloud, factor: 0 },
  // What the person chose is weaker than what the text shows: it may be the mistake.
  { when: ({ product, asked }, said) => product === null && asked === null && said === 'cloud', codes: onlyServer, factor: 0.4 },
  { when: ({ product, asked }, said) => product === null && asked === null && said === 'self-managed', codes: onlyCloud, factor: 0.4 },
  // Bitbucket Cloud answers a missing scope with 403, never with 401.
  {
    when: ({ statuses, product }) => product !== 'self-managed' && statuses.includes(401) && !statuses.includes(403),
    codes: ['missing-scope', 'missing-permission'],
    factor: 0.3,
  },
  // A right does not come and go. And a refusal without the name of an account (X-AUSERNAME) is one of a token that did not count:
  // reference in test/unit/explain/field-cases.test.ts, and https://github.com/snyk/broker/pull/995 (read 2026-11-30).
  {
    when: ({ statuses, product, intermittent, namesNobody }) =>
      product === 'self-managed' && statuses.includes(401) && (intermittent || namesNobody),
    codes: ['missing-permission'],
    factor: 0.4,
  },
  {
    when: ({ statuses, product }) => product === 'cloud' && statuses.includes(403) && !statuses.includes(401),
    codes: ['token-rejected', 'token-expired', 'wrong-user-name', 'app-password-retired'],
    factor: 0.4,
  },
  // For REST the e-mail address is the right user: then the token is the likelier cause.
  {
    when: ({ surface, user, product }) => surface === 'rest' && user === 'e-mail' && product !== 'self-managed',
    codes: ['wrong-user-name'],
    factor: 0.4,
  },
  { when: ({ tokens }) => tokens.has('api-token') && !tokens.has('access-token'), codes: ['bearer-only-token'], factor: 0.6 },
];

/**
 * The causes, the surest first. `certain` only where exactly one cause is proven, or several that do not exclude each other are and nothing
 * speaks against them.
 */
export function rank(votes: readonly Vote[], clues: Clues, said: Side | null): Ranked[] {
  const proven = new Set(votes.filter((vote) => vote.weight >= proof).map((vote) => vote.code));
  const precise = votes.some((vote) => !vote.general && vote.weight >= likely);
  const byCode = new Map<FindingCode, Vote[]>();
  for (const vote of votes) byCode.set(vote.code, [...(byCode.get(vote.code) ?? []), vote]);
  const ranked = [...byCode.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { code } = first;
    const weighed = own
      .map((vote) => ({ ...vote, weight: vote.weight * generalFactor(vote, proven, precise) }))
      .sort((a, b) => b.weight - a.weight);
    const [best, ...rest] = weighed;
    if (best === undefined) return [];
    // Several signs for one cause strengthen it, each less than the first.
    const sum = best.weight + rest.reduce((total, vote) => total + vote.weight * 0.5, 0);
    const score = proven.has(code)
      ? sum
      : against.reduce((value, rule) => (rule.codes.includes(code) && rule.when(clues, said) ? value * rule.factor : value), sum);
    if (score < worthNaming) return [];
    const hints = weighed.filter((vote) => vote.weight >= worthNaming).map((vote) => vote.by);
    return [{ code, score, confidence: confidenceOf(code, score, proven), by: best.by, hints }];
  });
  return ranked.sort((a, b) => Number(b.confidence === 'certain') - Number(a.confidence === 'certain') || b.score - a.score).slice(0, most);
}

/** Vague evidence counts less beside precise evidence, and nothing beside a proof. */
function generalFactor(vote: Vote, proven: ReadonlySet<FindingCode>, precise: boolean): number {
  if (!vote.general || vote.weight >= proof) return 1;
  return proven.size > 0 ? 0 : precise ? 0.4 : 1;
}

function confidenceOf(code: FindingCode, score: number, proven: ReadonlySet<FindingCode>): Confidence {
  // Two proofs of different causes: the log holds two faults, or one of the signs misleads.
  if (proven.has(code)) return proven.size === 1 ? 'certain' : 'likely';
  return score >= likely ? 'likely' : 'possible';
}
