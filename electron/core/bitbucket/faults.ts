/** Turns an answer that is not the wanted one into a finding, from its evidence alone. */
import { fact } from '../../contract/index.ts';
import type { Evidence, EvidenceCodes, FindingCode } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import type { NetworkFault } from '../ports.ts';
import { errorWords, evidenceOf, isHtml, plainWords, retryAfterSeconds } from './evidence.ts';
import { isCloudHost } from './address.ts';
import { decoded } from './address-parts.ts';
import { whatIsGone } from './gone.ts';
import { at, parseJson, record, text } from './json.ts';
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { Exchange, Session } from './types.ts';

export type ApiFault =
  | { readonly kind: 'finding'; readonly code: FindingCode; readonly evidence: Evidence }
  /** Nothing was learnt. `withheld`: not asked, because the credential had been refused as often as a run may try it (budget.ts). */
  | { readonly kind: 'cancelled'; readonly withheld?: boolean };

/** What was asked for, so that a 404 or a 403 can be named. */
export type Subject =
  | { readonly what: 'server' | 'identity' | 'list' }
  | { readonly what: 'workspace'; readonly workspace: string }
  | { readonly what: 'project'; readonly project: string }
  | { readonly what: 'repository'; readonly repository: string }
  /** Something that takes a right of its own. */
  | { readonly what: 'right'; readonly right: EvidenceCodes['what']; readonly where: string };

type ResponseExchange = Exchange & { readonly outcome: { readonly kind: 'response' } };
type Verdict = readonly [FindingCode, Evidence?];

const networkCodes: Readonly<Record<Exclude<NetworkFault, 'cancelled'>, FindingCode>> = {
  'dns-not-found': 'dns-not-found',
  'connection-refused': 'connection-refused',
  timeout: 'timeout',
  'connection-reset': 'connection-reset',
  'proxy-auth-required': 'proxy-auth-required',
  'proxy-unreachable': 'proxy-unreachable',
  'tls-untrusted-ca': 'tls-untrusted-ca',
  'tls-self-signed': 'tls-self-signed',
  'tls-expired': 'tls-expired',
  'tls-hostname': 'tls-hostname',
  'tls-protocol': 'tls-protocol',
  'unreadable-response': 'unreadable-response',
  // The adapter refused to send (practice data towards a real host): for the person the address cannot be reached.
  'not-allowed': 'connection-refused',
};

/** Classifies an exchange that failed, or whose answer is not the JSON that was expected. */
export function classify(session: Session, exchange: Exchange, subject: Subject): ApiFault {
  const { outcome } = exchange;
  if (exchange.withheld === true) return { kind: 'cancelled', withheld: true };
  if (outcome.kind === 'failure') {
    if (outcome.fault === 'cancelled') return { kind: 'cancelled' };
    return { kind: 'finding', code: networkCodes[outcome.fault], evidence: evidenceOf(session, exchange) };
  }
  const answered = exchange as ResponseExchange;
  const [code, more = {}] =
    inFront(session, answered) ??
    (session.target.deployment === 'cloud' ? onCloud(session, answered, subject) : onSelfManaged(session, answered, subject));
  return { kind: 'finding', code, evidence: evidenceOf(session, exchange, more) };
}

/** Answers of whatever stands before Bitbucket, and of any web server. */
function inFront(session: Session, { outcome, url }: ResponseExchange): Verdict | null {
  const { status, headers, body } = outcome;
  if (status === 407) return ['proxy-auth-required'];
  // 511 Network Authentication Required is what a guest network should answer: RFC 6585 §6.
  if (status === 511) return ['captive-portal'];
  if (status === 429) {
    const seconds = retryAfterSeconds(headers);
    return ['rate-limited', seconds === null ? {} : { retryAfterSeconds: seconds }];
  }
  if (status >= 300 && status < 400) return redirect(headers['location'], url, session);
  // nginx, Tomcat and Go say it in these words when somebody begins in the clear on an encrypted port.
  if (status === 400 && url.startsWith('http:') && /sent to (?:an )?HTTPS (?:port|server)|requires TLS/i.test(body.slice(0, 4000)))
    return ['tls-protocol', { state: 'secure-server' }];
  if ((status === 403 || status === 451) && isHtml(headers, body) && pageIsBlock(body)) return ['captive-portal', { state: 'blocked' }];
  if (status >= 500) {
    const words = plainWords(body) ?? '';
    if (/maintenance/i.test(words)) return ['maintenance'];
    if (/starting up|is starting/i.test(words)) return ['starting-up', { state: 'STARTING' }];
    return ['server-error'];
  }
  return null;
}

function redirect(location: string | undefined, from: string, { target }: Session): Verdict {
  if (location === undefined || !isUrl(location, from)) return ['unreadable-response', fact('reason', 'redirects-nowhere')];
  const here = new URL(from);
  const there = new URL(location, from);
  if (there.hostname !== here.hostname) {
    const onCloud = target.deployment === 'cloud';
    if (!onCloud && isCloudHost(there.hostname))
      return ['wrong-deployment', { ...fact('asked', target.deployment), ...fact('found', 'cloud') }];
    if (nameIsPortal(there)) return ['captive-portal'];
    // Bitbucket Cloud's API sends nobody elsewhere, so this comes from something on the way.
    return onCloud && !/saml|sso|login|signin|oauth|auth|idp|okta|adfs/i.test(`${there.hostname}${there.pathname}${there.search}`)
      ? ['captive-portal']
      : ['redirect-to-sso'];
  }
  if (here.protocol === 'http:' && there.protocol === 'https:')
    return ['http-to-https-redirect', { asked: here.origin, found: there.origin }];
  if (/login|saml|sso|oauth|signin|auth/i.test(there.pathname)) return ['redirect-to-sso', { location: `${there.host}${there.pathname}` }];
  return ['wrong-context-path', { asked: here.origin }];
}

function onCloud(session: Session, { outcome, url }: ResponseExchange, subject: Subject): Verdict {
  const { status, headers, body } = outcome;
  const words = errorWords(body);
  const message = words.message ?? plainWords(body) ?? '';
  if (status !== 200 && isSelfManagedAnswer(headers, words.exceptionName))
    return ['wrong-deployment', { ...fact('asked', 'cloud'), ...fact('found', 'data-center-or-server') }];
  const shape = session.caller === null ? 'unknown' : shapeOf(session.caller.secret.reveal());
  if ((status === 401 || status === 410) && (shape === 'app-password' || session.caller?.kind === 'app-password'))
    return ['app-password-retired'];
  switch (status) {
    case 401:
      // The general sentence names expiry as one of several reasons; only the short one says it for certain (docs/bitbucket.md B4).
      return /^access token expired/i.test(message) ? ['token-expired'] : ['token-rejected'];
    case 403:
      // Without a credential nothing is refused there: another machine answered in its place.
      if (subject.what === 'server') return isHtml(headers, body) ? ['captive-portal', { state: 'blocked' }] : ['not-bitbucket'];
      return forbiddenOnCloud(words, message, headers['x-oauth-scopes'], subject);
    case 404:
      if (isHtml(headers, body)) return ['not-bitbucket'];
      return notFound(subject, message);
    case 410:
      return whatIsGone(url, body);
    default:
      // Nothing else of Bitbucket's API is a web page, so another machine answered in its place.
      return isHtml(headers, body) ? ['captive-portal'] : ['unreadable-response', outcome.truncated ? fact('reason', 'too-long') : {}];
  }
}

/** Wordings: docs/bitbucket.md A7 and B4. Those of the IP list and of two-step verification are known from git only. */
function forbiddenOnCloud(
  words: ReturnType<typeof errorWords>,
  message: string,
  scopesHeader: string | undefined,
  subject: Subject,
): Verdict {
  if (words.required.length > 0 || /privilege scopes/i.test(message)) {
    const granted = words.granted ?? [];
    if (words.granted?.length === 0 || scopesHeader?.trim() === '') return ['token-unscoped'];
    return ['missing-scope', { missing: words.required.filter((name) => !granted.includes(name)), granted: [...granted] }];
  }
  if (/whitelist|allow-?list|\bIP address|your IP\b/i.test(message)) return ['ip-not-allowed'];
  if (/two-step|two-factor|2sv\b|2fa\b/i.test(message)) return ['two-step-required'];
  if (/deactivated/i.test(message)) return ['workspace-deactivated', subject.what === 'workspace' ? { workspace: subject.workspace } : {}];
  if (
    /\badmin\w*\b.{0,80}\b(?:block|restrict|disab|not allow)|\b(?:block|restrict|disab)\w*\b.{0,80}\b(?:admin|organi[sz]ation)/i.test(
      message,
    )
  )
    return ['admin-blocked-tokens'];
  return ['missing-permission', rightOf(subject)];
}

function notFound(subject: Subject, message: string): Verdict {
  const workspace = /No workspace with identifier '([^']{1,130})'/.exec(message)?.[1];
  if (workspace !== undefined) return ['workspace-not-found', { workspace }];
  switch (subject.what) {
    case 'workspace':
      return ['workspace-not-found', { workspace: subject.workspace }];
    case 'project':
      return ['project-not-found', { project: subject.project }];
    case 'repository':
      return ['repository-not-found', { repositories: [subject.repository] }];
    case 'right':
      return ['missing-permission', rightOf(subject)];
    default:
      return ['unreadable-response', fact('reason', 'address-not-known')];
  }
}

function onSelfManaged(session: Session, { outcome, url, scheme }: ResponseExchange, subject: Subject): Verdict {
  const { status, headers, body } = outcome;
  const words = errorWords(body);
  const message = words.message ?? plainWords(body) ?? '';
  const name = words.exceptionName ?? '';
  if (
    (status === 401 || status === 403) &&
    (/captcha/i.test(name) || /captcha/i.test(message) || /captcha/i.test(headers['x-authentication-denied-reason'] ?? ''))
  ) {
    return ['captcha-locked'];
  }
  if (status >= 400 && isCloudAnswer(headers, body))
    return ['wrong-deployment', { ...fact('asked', session.target.deployment), ...fact('found', 'cloud') }];
  switch (status) {
    case 401:
      if (userNameOf(headers) !== null) return ['missing-permission', { ...rightOf(subject), account: userNameOf(headers) ?? '' }];
      if (scheme === 'none') return ['missing-permission', rightOf(subject)];
      return /\bexpired\b/i.test(message) ? ['token-expired'] : ['token-rejected'];
    case 403:
      if (/basic auth\w* (?:has been |is )?disabled/i.test(message)) return ['password-login-disabled'];
      return ['missing-permission', rightOf(subject)];
    case 404:
      if (/NoSuchProject/.test(name)) return ['project-not-found', subject.what === 'project' ? { project: subject.project } : {}];
      if (/NoSuchRepository/.test(name))
        return ['repository-not-found', subject.what === 'repository' ? { repositories: [subject.repository] } : {}];
      if (parsedError(words)) return notFound(subject, message);
      return ['wrong-context-path', { asked: session.target.apiBase }];
    case 410:
      // No server of somebody's own is known to answer so; what stands before it may.
      return isHtml(headers, body) ? ['not-bitbucket', { baseUrl: baseOf(url, session) }] : ['endpoint-removed'];
    default:
      if (isHtml(headers, body))
        return [
          pageIsPortal(body) ? 'captive-portal' : pageIsSignIn(body) ? 'redirect-to-sso' : 'not-bitbucket',
          { baseUrl: baseOf(url, session) },
        ];
      return ['unreadable-response', outcome.truncated ? fact('reason', 'too-long') : {}];
  }
}

/** Marks of a self-managed server, never seen on Cloud (docs/bitbucket.md C4-2, C6). */
function isSelfManagedAnswer(headers: Readonly<Record<string, string>>, exceptionName: string | null): boolean {
  return (
    headers['x-arequestid'] !== undefined ||
    exceptionName !== null ||
    /realm="Atlassian Bitbucket"/i.test(headers['www-authenticate'] ?? '')
  );
}

/** Marks of Bitbucket Cloud (docs/bitbucket.md B5), together with the shape of its errors: either alone is too little. */
function isCloudAnswer(headers: Readonly<Record<string, string>>, body: string): boolean {
  const parsed = parseJson(body);
  return (
    at(parsed, 'type') === 'error' &&
    record(at(parsed, 'error')) !== null &&
    (headers['x-view-name'] !== undefined || headers['x-dc-location'] !== undefined || /AtlassianEdge/i.test(headers['server'] ?? ''))
  );
}

/** The page of a web filter. */
function pageIsBlock(body: string): boolean {
  return /web ?filter|blocked by|has been blocked|access (?:to this (?:site|page|website) )?(?:is |has been |was )?(?:blocked|denied by)|category of the site|zscaler|fortiguard|netskope|blue ?coat|umbrella/i.test(
    body.slice(0, 20_000),
  );
}

/** Where guest networks send people: https://datatracker.ietf.org/doc/html/rfc8952 describes the way, the names are a guess. */
function nameIsPortal({ hostname, pathname }: URL): boolean {
  return /captive|hot-?spot|wi-?fi|wlan|guest|portal\.|\bportal\b/i.test(`${hostname}${pathname}`);
}

function parsedError(words: ReturnType<typeof errorWords>): boolean {
  return words.message !== null || words.exceptionName !== null;
}

function baseOf(url: string, session: Session): string {
  return url.startsWith(session.target.apiBase) ? session.target.apiBase : new URL(url).origin;
}

/** The page of a guest network; a guess from its words, used only for a page that stands where JSON belongs. */
export function pageIsPortal(body: string): boolean {
  return /captive|hot-?spot|wispr|wi-?fi|guest|sign in to the network|terms of use.{0,200}connect/is.test(body.slice(0, 20_000));
}

/** The page of a single sign-on product. */
export function pageIsSignIn(body: string): boolean {
  return /SAMLRequest|login\.microsoftonline|okta|adfs|shibboleth|keycloak|pingfederate|single sign-?on/i.test(body.slice(0, 20_000));
}

function rightOf(subject: Subject): Evidence {
  switch (subject.what) {
    case 'right':
      return { ...fact('what', subject.right), where: subject.where };
    case 'workspace':
      return { ...fact('what', 'see-workspace'), where: subject.workspace };
    case 'project':
      return { ...fact('what', 'see-project'), where: subject.project };
    case 'repository':
      return { ...fact('what', 'see-repository'), where: subject.repository };
    default:
      return {};
  }
}

/** Who a self-managed server took the caller for; null for nobody. The header is percent-encoded (docs/bitbucket.md C4). */
export function userNameOf(headers: Readonly<Record<string, string>>): string | null {
  const raw = headers['x-ausername']?.trim().slice(0, 300) ?? '';
  if (raw === '' || raw.toLowerCase() === 'anonymous') return null;
  // Tidied after decoding: `%1B[2J` would clear the terminal that prints it.
  return text(decoded(raw), 300);
}
