/** The one shape of a request and of an answer that both practice servers speak, apart from node:http. */
import type { IncomingHttpHeaders } from 'node:http';

export type PracticeServer = 'cloud' | 'self-managed';

export interface Incoming {
  readonly server: PracticeServer;
  readonly secure: boolean;
  /** HEAD arrives as GET; the listener leaves the body out. */
  readonly method: string;
  /** Percent-encoded path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Scheme and host as the caller addressed them, so that links in answers come back the same way. */
  readonly origin: string;
  readonly at: Date;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
  /** The work is done and then the connection dies: the caller never learns. */
  readonly lost?: boolean;
}

/** What an application makes of a request: the answer, and whom it took the caller for. */
export interface Handled {
  readonly answer: Answer;
  readonly user: string | null;
}

type Headers = Readonly<Record<string, string | readonly string[]>>;

export function json(status: number, value: unknown, headers: Headers = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(value) };
}

export function text(status: number, body: string, headers: Headers = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/plain', ...headers }, body };
}

export function page(status: number, body: string, headers: Headers = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/html;charset=UTF-8', ...headers }, body };
}

export function redirect(location: string, status: 302 | 303 = 302, headers: Headers = {}): Answer {
  return { status, headers: { Location: location, ...headers }, body: '' };
}

export function empty(status: number): Answer {
  return { status, headers: {}, body: '' };
}

export function withHeaders(answer: Answer, headers: Headers): Answer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

/** The fields of a posted form; a field that repeats keeps all of its values in `all`. */
export function formOf(incoming: Incoming): URLSearchParams {
  return new URLSearchParams(incoming.body);
}

/** The value of one cookie, or undefined. */
export function cookieOf(incoming: Incoming, name: string): string | undefined {
  for (const part of (incoming.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

export type Authorization =
  | { readonly scheme: 'none' }
  | { readonly scheme: 'basic'; readonly user: string; readonly secret: string }
  | { readonly scheme: 'bearer'; readonly secret: string }
  | { readonly scheme: 'other' };

/** Reads the Authorization header (RFC 7617, RFC 6750). */
export function authorizationOf(incoming: Incoming): Authorization {
  const value = incoming.headers.authorization;
  if (value === undefined || value === '') return { scheme: 'none' };
  const match = /^(\S+)\s+(\S.*)$/.exec(value);
  const scheme = match?.[1]?.toLowerCase();
  const rest = match?.[2]?.trim() ?? '';
  if (scheme === 'bearer') return { scheme: 'bearer', secret: rest };
  if (scheme !== 'basic') return { scheme: 'other' };
  const pair = Buffer.from(rest, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon < 0) return { scheme: 'other' };
  return { scheme: 'basic', user: pair.slice(0, colon), secret: pair.slice(colon + 1) };
}
