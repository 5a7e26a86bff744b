/** One caller talking to one Bitbucket: puts the credential on, counts requests, and lets Cancel through at once. */
import { cleanReason } from './evidence.ts';
import type { CredentialKind } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import type { HttpAuth, HttpOutcome, HttpPort, HttpRequest } from '../ports.ts';
import { createRedactor } from '../redact.ts';
import { createBudget } from './budget.ts';
import { announcesEnd } from './deprecation.ts';
import { userNameOf } from './faults.ts';
import { gitBytes, gitHeaders } from './git.ts';
import { createSecondLook } from './second-look.ts';
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { AuthScheme, BitbucketContext, BitbucketTarget, Caller, Exchange, Session } from './types.ts';

/** Whole-request limit in milliseconds for everything that Handrail asks. */
const timeoutMs = 15_000;
/** What is shorter is no token, and may be a part of any word. */
const shortestToken = 8;
/** A page of a hundred repositories is about 400 kB on Cloud. */
const maxBytes = 2 * 1024 * 1024;

export interface SessionOptions {
  /** How many requests will go out together once the credential has been accepted, so that connections for them can be made in time. */
  readonly sideBySide?: number;
  /** Waits before a refused token that was accepted a moment ago is shown once more (second-look.ts). Left out: it is not shown again. */
  readonly pause?: (signal: AbortSignal) => Promise<void>;
  /** The token was accepted shortly before this session began. */
  readonly acceptedBefore?: boolean;
}

/** Opens a session. `now` dates the evidence; core has no clock of its own. */
export function openSession(context: BitbucketContext, now?: () => Date, options: SessionOptions = {}): Session {
  const { sideBySide = 0 } = options;
  const secondLook =
    context.target.deployment === 'cloud' && options.pause !== undefined
      ? createSecondLook(options.pause, options.acceptedBefore === true)
      : null;
  const notices: Exchange[] = [];
  let count = 0;
  let refusal: Exchange | null = null;
  const budget = createBudget();
  const { http, target, caller, signal } = context;
  const exchange = async (url: string, who: Caller | null, scheme: AuthScheme, caPem: string | null, git = false): Promise<Exchange> => {
    const auth = authFor(who, scheme);
    const request: HttpRequest = {
      method: 'GET',
      url,
      headers: git ? gitHeaders : { Accept: 'application/json' },
      timeoutMs,
      maxBytes: git ? gitBytes : maxBytes,
      ...(auth === null ? {} : { auth }),
      // Only the first: by its answer the others know whether they are sent at all.
      ...(count === 0 && sideBySide > 1 ? { soon: sideBySide } : {}),
      ...(caPem === null ? {} : { caPem }),
    };
    const counted = auth?.scheme === 'basic' && target.deployment !== 'cloud';
    if (auth !== null && !(await budget.enter(counted, signal)))
      return { url, scheme, outcome: cancelled, time: null, withheld: !signal.aborted };
    const ask = async (): Promise<Exchange> => {
      if (!signal.aborted) count += 1;
      const outcome = spared(await sendAbortable(http, request, signal));
      const date = outcome.kind === 'response' ? (outcome.headers['date'] ?? '') : '';
      const time = now?.() ?? (Number.isNaN(Date.parse(date)) ? null : new Date(Date.parse(date)));
      return { url, scheme: auth === null ? 'none' : scheme, outcome, time: time?.toISOString() ?? null };
    };
    const found =
      auth === null || secondLook === null ? await ask() : await secondLook.ask(ask, ({ outcome }) => isAccepted(target, outcome), signal);
    if (auth !== null && budget.leave(counted, found.outcome, isAccepted(target, found.outcome))) refusal ??= found;
    if (announcesEnd(found.outcome) && !notices.some((each) => pathOf(each.url) === pathOf(url))) notices.push(found);
    return found;
  };
  const secrets = caller === null ? [] : [caller.secret.reveal()];
  // A server that repeats the credential must not get it into a name, a version or a sentence: it is cut out where it enters.
  const redactor = createRedactor({ tokens: secrets, users: [caller?.user, caller?.gitUser].flatMap((each) => each ?? []) });
  const cuts = (secrets[0] ?? '').length >= shortestToken;
  const spared = (outcome: HttpOutcome): HttpOutcome => {
    if (!cuts) return outcome;
    if (outcome.kind === 'failure') {
      const cleaned = { ...outcome, detail: redactor.own(outcome.detail) };
      return outcome.why === undefined ? cleaned : { ...cleaned, why: cleanReason(outcome.why, redactor.own) };
    }
    return {
      ...outcome,
      body: redactor.own(outcome.body),
      headers: Object.fromEntries(Object.entries(outcome.headers).map(([name, value]) => [name, redactor.own(value)])),
    };
  };
  const open = (at: BitbucketTarget, who: Caller | null): Session => ({
    target: at,
    caller: who,
    signal,
    redactor,
    get: (path, scheme) => exchange(`${at.apiBase}${path}`, who, scheme ?? (who === null ? 'none' : schemeFor(who)), at.caPem),
    getOpen: (url) => exchange(url, null, 'none', at.caPem),
    askGit: (url, as) =>
      who === null
        ? exchange(url, null, 'none', at.caPem, true)
        : exchange(url, as.scheme === 'basic' ? { ...who, user: as.user } : who, as.scheme, at.caPem, true),
    requests: () => count,
    refusal: () => refusal,
    flapped: () => secondLook?.flapped() ?? null,
    notices,
    at: (apiBase) => open({ ...at, apiBase }, who),
    anonymous: () => open(at, null),
  });
  return open(target, caller);
}

/**
 * How a credential travels. API tokens of Cloud go with the e-mail (Basic); everything else goes by itself (Bearer): access
 * tokens because Bitbucket takes them in no other way, HTTP access tokens because it works even where Basic is off.
 */
export function schemeFor(caller: Pick<Caller, 'kind' | 'secret'>): AuthScheme {
  return isSentWithUser(caller.kind) && shapeOf(caller.secret.reveal()) !== 'access-token' ? 'basic' : 'bearer';
}

/** True for the kinds that Bitbucket Cloud takes only together with a user. */
export function isSentWithUser(kind: CredentialKind): boolean {
  return kind === 'api-token' || kind === 'app-password';
}

function authFor(caller: Caller | null, scheme: AuthScheme): HttpAuth | null {
  if (caller === null || scheme === 'none') return null;
  return scheme === 'basic'
    ? { scheme: 'basic', user: caller.user ?? '', password: caller.secret }
    : { scheme: 'bearer', token: caller.secret };
}

/**
 * The answer shows that the server knows the credential: a self-managed server names the account, Cloud gives what was asked for or tells
 * the scopes.
 */
function isAccepted({ deployment }: BitbucketTarget, outcome: HttpOutcome): boolean {
  if (outcome.kind !== 'response') return false;
  const { status, headers } = outcome;
  if (deployment !== 'cloud') return status < 300 && userNameOf(headers) !== null;
  return status < 300 || (status === 403 && headers['x-oauth-scopes'] !== undefined);
}

function pathOf(url: string): string {
  return isUrl(url) ? new URL(url).pathname : url;
}

const cancelled: HttpOutcome = {
  kind: 'failure',
  fault: 'cancelled',
  detail: 'cancelled',
  chain: null,
  timings: { total: 0, firstByte: null },
};

/** Sends a request; answers at once when the signal is raised, even if the port is slow to notice. */
export function sendAbortable(http: HttpPort, request: HttpRequest, signal: AbortSignal): Promise<HttpOutcome> {
  if (signal.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    const stop = () => resolve(cancelled);
    signal.addEventListener('abort', stop, { once: true });
    http
      .send(request, signal)
      .catch(
        (error: unknown): HttpOutcome => ({
          // A port never throws for an expected failure; should one do so all the same, the check still ends with a finding.
          kind: 'failure',
          fault: 'connection-reset',
          detail: error instanceof Error ? error.name : '',
          chain: null,
          timings: { total: 0, firstByte: null },
        }),
      )
      .then((outcome) => {
        signal.removeEventListener('abort', stop);
        resolve(outcome);
      }, stop);
  });
}
