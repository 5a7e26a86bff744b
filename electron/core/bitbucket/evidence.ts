/** Facts from the wire that support a finding. Everything is shortened and redacted; nothing here is ever a secret. */
import type { Evidence, Reason } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import type { Redactor } from '../redact.ts';
import { at, list, parseJson, text } from './json.ts';
import type { Exchange, Session } from './types.ts';
import { chainEvidence, tlsState } from './tls-evidence.ts';

/** What Bitbucket says in an error body, in either of its two shapes (docs/bitbucket.md B4, C6). */
export interface ErrorWords {
  readonly message: string | null;
  /** Self-managed only, without its package name. */
  readonly exceptionName: string | null;
  /** Cloud's 403 for a missing scope. */
  readonly required: readonly string[];
  readonly granted: readonly string[] | null;
}

export function errorWords(body: string): ErrorWords {
  const parsed = parseJson(body);
  const detail = at(parsed, 'error', 'detail');
  const first = list(at(parsed, 'errors'), 5)[0];
  const granted = at(detail, 'granted');
  return {
    message: text(at(parsed, 'error', 'message'), 300) ?? text(at(first, 'message'), 300),
    exceptionName: text(at(first, 'exceptionName'), 200)?.split('.').at(-1) ?? null,
    required: scopes(at(detail, 'required')),
    granted: Array.isArray(granted) ? scopes(granted) : null,
  };
}

function scopes(value: unknown): string[] {
  return list(value, 100).flatMap((each) => text(each, 100) ?? []);
}

/** The text of a response that is no JSON error, on one line and without markup; for a person to read. */
export function plainWords(body: string): string | null {
  return text(
    body
      .slice(0, 4000)
      .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
      .replace(/<[^>]*>/g, ' '),
    300,
  );
}

/** True for a web page, whatever its content type says. */
export function isHtml(headers: Readonly<Record<string, string>>, body: string): boolean {
  return (
    /text\/html|application\/xhtml/i.test(headers['content-type'] ?? '') ||
    /^\s*<(?:!doctype html|html|head|body)\b/i.test(body.slice(0, 200))
  );
}

const requestIdNames = ['x-arequestid', 'x-request-id', 'atl-traceid', 'x-b3-traceid', 'x-correlation-id'];

/** The number under which the server's administrators find this request in their log; null where there is none. */
export function requestIdOf(headers: Readonly<Record<string, string>>): string | null {
  for (const name of requestIdNames) {
    const value = text(headers[name], 120);
    if (value !== null) return value;
  }
  const other = Object.keys(headers).find((name) => /^x-.*trace|request-?id$/.test(name));
  return other === undefined ? null : text(headers[other], 120);
}

/** The scopes of a header such as `X-OAuth-Scopes`; null without the header, empty for an empty one. */
export function scopesIn(value: string | undefined): string[] | null {
  if (value === undefined) return null;
  return value
    .slice(0, 8000)
    .split(/[,\s]+/)
    .filter((name) => /^[A-Za-z0-9:_-]{1,80}$/.test(name));
}

/**
 * Seconds until the next try is welcome; null without a hint. `Retry-After` is a number of seconds or a date (RFC 9110 §10.2.3);
 * the shared library of Atlassian's self-managed products also tells its fill rate (docs/bitbucket.md C6, unconfirmed for Bitbucket).
 */
export function retryAfterSeconds(headers: Readonly<Record<string, string>>): number | null {
  const given = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,6}$/.test(given)) return Number(given);
  const when = Date.parse(given);
  const now = Date.parse(headers['date'] ?? '');
  if (!Number.isNaN(when) && !Number.isNaN(now)) return Math.max(0, Math.round((when - now) / 1000));
  const interval = headers['x-ratelimit-interval-seconds'] ?? '';
  return /^\d{1,5}$/.test(interval) ? Number(interval) : null;
}

/** Host with its port, for showing. */
export function hostOf(url: string): string {
  return isUrl(url) ? new URL(url).host : '';
}

/** The evidence that every finding about an exchange carries. */
export function evidenceOf(session: Pick<Session, 'target' | 'caller' | 'redactor'>, exchange: Exchange, more: Evidence = {}): Evidence {
  const { outcome, url } = exchange;
  const found: Record<string, Evidence[string]> = { host: hostOf(url), deployment: session.target.deployment };
  if (isUrl(url)) found['path'] = new URL(url).pathname;
  if (session.caller !== null) found['kind'] = session.caller.kind;
  if (exchange.scheme !== 'none') found['sentAs'] = exchange.scheme === 'basic' ? 'Basic' : 'Bearer';
  if (exchange.time !== null) found['time'] = exchange.time;
  put(found, 'proxy', text(outcome.proxy, 200));
  if (outcome.kind === 'response') {
    found['status'] = outcome.status;
    put(found, 'requestId', requestIdOf(outcome.headers));
    if (outcome.status >= 300 && outcome.status < 400) put(found, 'location', locationHost(outcome.headers['location'], url));
    if (outcome.status >= 400 || isHtml(outcome.headers, outcome.body)) {
      const words = errorWords(outcome.body);
      put(found, 'message', words.message ?? plainWords(outcome.body));
      put(found, 'exceptionName', words.exceptionName);
      put(found, 'contentType', text(outcome.headers['content-type'], 100));
    }
  } else {
    put(found, 'detail', text(outcome.detail, 200));
    if (outcome.why !== undefined) found['why'] = outcome.why;
    if (outcome.why?.code === 'proxy-sign-in-refused') found['state'] = 'sign-in-refused';
    if (outcome.proxyStatus !== undefined) found['proxyStatus'] = outcome.proxyStatus;
    Object.assign(found, chainEvidence(outcome.chain), tlsState(outcome, outcome.chain, exchange.time));
  }
  return redacted({ ...found, ...more }, session.redactor);
}

function redacted(evidence: Evidence, { wire }: Redactor): Evidence {
  const clean = (value: string) => wire(value).slice(0, 500);
  return Object.fromEntries(
    Object.entries(evidence).map(([key, value]) => [
      key,
      typeof value === 'number'
        ? value
        : typeof value === 'string'
          ? clean(value)
          : Array.isArray(value)
            ? value.slice(0, 100).map(clean)
            : cleanReason(value, clean),
    ]),
  );
}

/** A reason with its texts cleaned; somebody else's words may be among them. */
export function cleanReason(reason: Reason, clean: (text: string) => string): Reason {
  const params = Object.entries(reason.params).map(([key, value]) => [key, typeof value === 'string' ? clean(value) : (value as unknown)]);
  return { ...reason, params: Object.fromEntries(params) as never };
}

/** Only the host of a redirect: the rest may hold a session or a name. */
function locationHost(location: string | undefined, from: string): string | null {
  return location !== undefined && isUrl(location, from) ? new URL(location, from).host : null;
}

function put(found: Record<string, Evidence[string]>, key: string, value: string | null): void {
  if (value !== null && value !== '') found[key] = value;
}
