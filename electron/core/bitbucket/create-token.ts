/**
 * "Create it for me": makes a person's HTTP access token over REST with their user name and password, which are used once.
 * `PUT /rest/access-tokens/latest/users/{slug}`: https://dac-static.atlassian.com/server/bitbucket/9.2.swagger.v3.json
 * (docs/bitbucket.md C3).
 */
import { because, fail, ok, said } from '../../contract/index.ts';
import type { ProblemKind, Result } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import type { HttpOutcome, HttpPort, NetworkFault } from '../ports.ts';
import { createRedactor } from '../redact.ts';
import { Secret } from '../secret.ts';
import { errorWords, plainWords } from './evidence.ts';
import { userNameOf } from './faults.ts';
import { at, list, number, parseJson, text } from './json.ts';
import { slugOf } from './self-managed.ts';
import { sendAbortable } from './session.ts';
import type { BitbucketTarget } from './types.ts';

export interface CreateTokenRequest {
  readonly target: BitbucketTarget;
  readonly userName: string;
  readonly password: Secret;
  /** The token's name in Bitbucket. */
  readonly name: string;
  /** Levels such as `REPO_READ`; see {@link tokenPermissions}. */
  readonly permissions: readonly string[];
  /** Null: never expires, where the server allows that. */
  readonly expiryDays: number | null;
}

export interface CreatedToken {
  readonly secret: Secret;
  readonly id: string;
  readonly name: string;
  /** The account's own user name as the server tells it, which is not always spelt as it was typed; null where it tells none. */
  readonly userName: string | null;
  /** ISO date; null where it never expires. */
  readonly expiresOn: string | null;
}

/**
 * Asks which sign-ins the server takes, then makes one attempt. Never retries, never follows a redirect, keeps no cookie.
 * Problems: `create-needs-https` (host), `create-unsupported`, `user-empty`, `create-unreachable` (host, reason), `create-single-sign-on`,
 * `create-captcha`, `create-password-refused`, `create-not-allowed`, `create-limit-reached`, `create-expiry-required`,
 * `create-refused` (reason), `create-reply-lost` (name, page: the token may exist), `cancelled`.
 */
export async function createHttpToken(http: HttpPort, request: CreateTokenRequest, signal: AbortSignal): Promise<Result<CreatedToken>> {
  const { target } = request;
  const host = isUrl(target.apiBase) ? new URL(target.apiBase).host : '';
  if (target.deployment === 'cloud') return fail('create-unsupported', { reason: because('cloud-creates-none') });
  // The password would be readable on the way. Only the practice server, which never leaves this computer, may do without.
  if (!target.apiBase.startsWith('https://') && !target.practice) return fail('create-needs-https', { host });
  if (request.userName.trim() === '') return fail('user-empty', {}, 'user');

  const refused = await signInRefused(http, target, host, signal);
  if (refused !== null) return refused;
  if (signal.aborted) return fail('cancelled');

  const outcome = await sendAbortable(
    http,
    {
      method: 'PUT',
      url: `${target.apiBase}/rest/access-tokens/latest/users/${encodeURIComponent(slugOf(request.userName.trim()))}`,
      // Without this header some servers take the request for a forged one (docs/bitbucket.md C6, "XSRF check failed").
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      auth: { scheme: 'basic', user: request.userName.trim(), password: request.password },
      body: JSON.stringify({
        name: request.name,
        permissions: tokenPermissions(request.permissions),
        ...(request.expiryDays === null ? {} : { expiryDays: request.expiryDays }),
      }),
      ...(target.caPem === null ? {} : { caPem: target.caPem }),
    },
    signal,
  );
  return outcome.kind === 'failure' ? afterFailure(outcome.fault, request, host) : afterAnswer(outcome, request, host);
}

const ladderOf = ['READ', 'WRITE', 'ADMIN'] as const;

/**
 * The levels as Bitbucket takes them: one for projects, one for repositories, and the repository one never below the project one.
 * https://confluence.atlassian.com/bitbucketserver0717/personal-access-tokens-1087535496.html
 */
export function tokenPermissions(permissions: readonly string[]): string[] {
  const level = (family: 'PROJECT' | 'REPO') =>
    Math.max(
      -1,
      ...permissions.map((name) =>
        name.startsWith(`${family}_`) ? ladderOf.indexOf(name.slice(family.length + 1) as (typeof ladderOf)[number]) : -1,
      ),
    );
  const project = level('PROJECT');
  const repository = Math.max(level('REPO'), project);
  return [
    ...(project < 0 ? [] : [`PROJECT_${ladderOf[project] ?? 'READ'}`]),
    ...(repository < 0 ? [] : [`REPO_${ladderOf[repository] ?? 'READ'}`]),
  ];
}

/** `LOGIN_FORM`: passwords work; `IDP`: single sign-on. Servers without this resource are asked directly (docs/bitbucket.md C4-3). */
export async function signInRefused(http: HttpPort, target: BitbucketTarget, host: string, signal: AbortSignal) {
  const outcome = await sendAbortable(
    http,
    {
      method: 'GET',
      url: `${target.apiBase}/rest/authconfig/1.0/login-options`,
      headers: { Accept: 'application/json' },
      ...(target.caPem === null ? {} : { caPem: target.caPem }),
    },
    signal,
  );
  if (outcome.kind === 'failure')
    return outcome.fault === 'cancelled'
      ? fail('cancelled')
      : fail('create-unreachable', { host, reason: because('unreachable', { fault: outcome.fault }) });
  if (outcome.status >= 300 && outcome.status < 400) return fail('create-single-sign-on', { host });
  if (outcome.status !== 200) return null;
  const types = list(at(parseJson(outcome.body), 'results'), 50).flatMap((each) => text(at(each, 'type'), 40) ?? []);
  return types.length > 0 && !types.includes('LOGIN_FORM') ? fail('create-single-sign-on', { host }) : null;
}

/** Faults before anything was sent; after all others the token may exist. */
const before: ReadonlySet<NetworkFault> = new Set<NetworkFault>([
  'dns-not-found',
  'connection-refused',
  'proxy-auth-required',
  'proxy-unreachable',
  'tls-untrusted-ca',
  'tls-self-signed',
  'tls-expired',
  'tls-hostname',
  'tls-protocol',
  'not-allowed',
]);

function afterFailure(fault: NetworkFault, request: CreateTokenRequest, host: string) {
  return before.has(fault) ? fail('create-unreachable', { host, reason: because('unreachable', { fault }) }) : replyLost(request, host);
}

function replyLost({ name, target }: CreateTokenRequest, host: string) {
  return fail('create-reply-lost', { name, host, page: ownTokensPage(target) });
}

/** Where a person sees and revokes their own tokens (docs/bitbucket.md C2). */
export function ownTokensPage({ apiBase }: Pick<BitbucketTarget, 'apiBase'>): string {
  return `${apiBase}/plugins/servlet/access-tokens/manage`;
}

/** What can be said of an answer that made no token. */
type RefusedKind = Exclude<
  Extract<ProblemKind, `create-${string}`>,
  'create-needs-https' | 'create-host-changed' | 'create-reply-lost' | 'create-found' | 'create-not-kept' | 'create-unreachable'
>;

function afterAnswer(outcome: Extract<HttpOutcome, { kind: 'response' }>, request: CreateTokenRequest, host: string): Result<CreatedToken> {
  const { status, headers, body } = outcome;
  if (status === 200 || status === 201) return created(outcome, request) ?? replyLost(request, host);
  const words = errorWords(body);
  const message = words.message ?? plainWords(body) ?? '';
  const reason = createRedactor({ tokens: [request.password.reveal()], users: [request.userName] }).wire(message);
  const refuse = (kind: RefusedKind, field: string | null = null) =>
    fail(kind, { host, name: request.name, reason: said(reason), status }, field);
  if (/captcha/i.test(`${words.exceptionName ?? ''} ${message} ${headers['x-authentication-denied-reason'] ?? ''}`))
    return refuse('create-captcha');
  switch (status) {
    case 400:
      if (/maximum/i.test(message) && /token/i.test(message) && !/expir|day/i.test(message)) return refuse('create-limit-reached');
      return /expir|\bdays?\b/i.test(message) ? refuse('create-expiry-required') : refuse('create-refused');
    case 401:
      // A signed-in caller without the right gets 401 too; only then does the server name the user.
      return userNameOf(headers) !== null ||
        (/Authori[sz]ation/.test(words.exceptionName ?? '') && !/Authentication/.test(words.exceptionName ?? ''))
        ? refuse('create-not-allowed')
        : refuse('create-password-refused', 'password');
    case 403:
      if (/xsrf/i.test(message)) return refuse('create-refused');
      return /basic auth\w* .*disabled/i.test(message) ? refuse('create-single-sign-on') : refuse('create-not-allowed');
    case 404:
      return /NoSuchUser/.test(words.exceptionName ?? '') ? refuse('create-refused', 'user') : refuse('create-unsupported');
    case 405:
    case 501:
      return refuse('create-unsupported');
    default:
      if (status >= 300 && status < 400) return refuse('create-single-sign-on');
      // A gateway may lose the answer of a server that did its work.
      return status === 500 || status === 502 || status === 504 ? replyLost(request, host) : refuse('create-refused');
  }
}

function created(
  { body, headers }: Pick<Extract<HttpOutcome, { kind: 'response' }>, 'body' | 'headers'>,
  request: CreateTokenRequest,
): Result<CreatedToken> | null {
  const parsed = parseJson(body);
  const token = at(parsed, 'token');
  if (typeof token !== 'string' || !/^[\x21-\x7e]{8,4096}$/.test(token)) return null;
  const id = at(parsed, 'id');
  return ok({
    secret: new Secret(token),
    id: text(id, 100) ?? number(id)?.toString() ?? '',
    name: text(at(parsed, 'name'), 300) ?? request.name,
    userName: userNameOf(headers),
    expiresOn: expiryOf(number(at(parsed, 'expiryDate')), number(at(parsed, 'createdDate')), request.expiryDays),
  });
}

/** The server's own date where it tells one, else counted from the day on which it made the token. */
function expiryOf(expiryDate: number | null, createdDate: number | null, days: number | null): string | null {
  const when = expiryDate ?? (createdDate === null || days === null ? null : createdDate + days * 86_400_000);
  if (when === null || when <= 0 || when > 8.64e15) return null;
  return new Date(when).toISOString().slice(0, 10);
}
