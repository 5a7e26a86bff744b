/** HTTP over Node's own client: no redirects, no cookies, no retries, a limit on everything, and every expected failure a value. */
import { because } from '../../contract/index.ts';
import { setMaxListeners } from 'node:events';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { setImmediate as turn } from 'node:timers/promises';
import type { Certificate, HttpAuth, HttpOutcome, HttpPort, HttpRequest, LogPort } from '../../core/ports.ts';
import { errorCode, errorText } from '../system-errors.ts';
import { answered, NotConnected } from './answer.ts';
import { connectLimitMs } from './agents.ts';
import { createAuthorities } from './authorities.ts';
import { acceptEncoding, readBody } from './body.ts';
import { readChain } from './chain.ts';
import { faultOf } from './faults.ts';
import type { Fault } from './faults.ts';
import { createPool } from './pool.ts';
import { isLoopback, proxyFromEnvironment, waysFromPac } from './proxy.ts';
import type { Way } from './proxy.ts';
import { namedByProxy } from './proxy-answer.ts';
import { answerOf, ProxyError } from './proxy-error.ts';
import { isSocks } from './socks.ts';
import { openTunnel, proxyAuthorization } from './tunnel.ts';
import { createWays } from './ways.ts';

export interface HttpOptions {
  /** Proxy variables and the place of certificate bundles are read from here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Hears of every exchange: method, origin, path and status; never a query, a header or a body. */
  readonly log?: LogPort;
  /** The proxy for an address in PAC words; without it the environment decides. Loopback is never asked about. */
  readonly resolveProxy?: (url: string) => Promise<string>;
}

/** The port, and the way to let go of its connections. */
export interface HttpClient extends HttpPort {
  close(): Promise<void>;
}

const defaultTimeoutMs = 15_000;
const defaultMaxBytes = 2 * 1024 * 1024;
/** Largest reply head, in bytes. */
const maxHeaderSize = 32 * 1024;
/** How long the second handshake for a certificate chain may take, in milliseconds. */
const chainLimitMs = 5_000;
const wantChain: readonly string[] = ['tls-untrusted-ca', 'tls-self-signed', 'tls-expired', 'tls-hostname'];
/** Faults of a plain request that an encrypted port brings about. */
const maybeSecure: readonly string[] = ['connection-reset', 'unreadable-response'];
/** How long such a port may take to show itself, in milliseconds. */
const secureLimitMs = 2_000;
/** Set by this adapter alone. */
const reserved = /^(authorization|proxy-authorization|cookie|host|content-length|transfer-encoding|connection|accept-encoding)$/iu;

function authorization(auth: HttpAuth): string {
  if (auth.scheme === 'bearer') return `Bearer ${auth.token.reveal()}`;
  // RFC 7617: UTF-8, and no colon in the user name (core checks that).
  return `Basic ${Buffer.from(`${auth.user}:${auth.password.reveal()}`, 'utf8').toString('base64')}`;
}

function headersOf(request: HttpRequest, version: string): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-encoding': acceptEncoding,
    'user-agent': `Handrail/${version}`,
  };
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (reserved.test(name)) throw new Error(`the header ${name} is not the caller's to set`);
    headers[name.toLowerCase()] = value;
  }
  if (request.auth !== undefined) headers['authorization'] = authorization(request.auth);
  return headers;
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) result[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  return result;
}

/** Opens the port. Nothing is loaded or read before the first request. */
export function createHttp({ env, version, log, resolveProxy }: HttpOptions): HttpClient {
  const pool = createPool(createAuthorities(env));

  const ways = createWays();

  /** Every way to this address, the one to try first in front. */
  async function waysFor(url: URL): Promise<readonly Way[]> {
    if (isLoopback(url.hostname)) return [null];
    if (resolveProxy === undefined) return [proxyFromEnvironment(env, url)];
    const answer = await resolveProxy(url.href).catch((error: unknown) => {
      throw new ProxyError(because('proxy-not-told', { because: errorText(error) }), null);
    });
    return ways.inOrder(waysFromPac(answer));
  }

  async function exchange(
    request: HttpRequest,
    url: URL,
    signal: AbortSignal,
    whole: AbortSignal,
    started: number,
    passing: (proxy: string | null) => void,
  ): Promise<HttpOutcome> {
    const all = await waysFor(url);
    // One that swallows what is sent to it must leave time for the others.
    const limitMs = Math.min(connectLimitMs, (request.timeoutMs ?? defaultTimeoutMs) / all.length);
    return ways.tryEach(all, signal, passing, limitMs, (way, connected, ended) =>
      exchangeBy(way, request, url, ended, whole, started, connected),
    );
  }

  async function exchangeBy(
    proxy: Way,
    request: HttpRequest,
    url: URL,
    signal: AbortSignal,
    whole: AbortSignal,
    started: number,
    connected: () => void,
  ): Promise<HttpOutcome> {
    const line = pool.line(request.caPem ?? null, proxy);
    signal.throwIfAborted();
    // Plain HTTP goes to the proxy as a whole address (RFC 9112 §3.2.2): many proxies open tunnels to port 443 only.
    const viaProxy = proxy !== null && url.protocol === 'http:' && !isSocks(proxy) ? proxy : null;
    const proxyAuth = viaProxy === null ? null : proxyAuthorization(viaProxy);
    const to = viaProxy ?? url;
    const secure = to.protocol === 'https:';
    const ended = line.begin(to, signal);
    const response = await answered(
      () =>
        (secure ? secureRequest : plainRequest)({
          agent: secure ? line.secure : line.plain,
          host: to.hostname.replace(/^\[|\]$/gu, ''),
          port: to.port === '' ? (secure ? 443 : 80) : Number(to.port),
          path: viaProxy === null ? `${url.pathname}${url.search}` : `${url.origin}${url.pathname}${url.search}`,
          method: request.method,
          headers: {
            host: url.host,
            ...headersOf(request, version),
            ...(proxyAuth === null ? {} : { 'proxy-authorization': proxyAuth }),
          },
          maxHeaderSize,
          signal,
        }),
      request.body,
      () => {
        connected();
        if (request.soon !== undefined) line.ready(url, request.soon, whole);
      },
    )
      .catch((error: unknown) => {
        throw viaProxy !== null && error instanceof NotConnected
          ? new ProxyError(because('proxy-unreached', { because: errorCode(error.cause) || errorText(error.cause) }), null)
          : error;
      })
      .finally(ended);
    const firstByte = performance.now() - started;
    const status = response.statusCode ?? 0;
    const headers = joined(response.headers);
    const peer = line.peer(url) ?? { address: null, privateCa: null };
    const body = await readBody(response, headers['content-encoding'] ?? '', request.maxBytes ?? defaultMaxBytes);
    const timings = { total: performance.now() - started, firstByte };
    // Node marks a connection as free one turn after its reply has ended. Whoever asks before that pays for a new connection.
    await turn();
    // What the server itself says is passed on as it is; a proxy that speaks for itself says so.
    const named = viaProxy === null ? null : status === 407 ? 'proxy-auth-required' : status >= 400 ? namedByProxy(headers) : null;
    if (named !== null) throw new ProxyError(answerOf(status, proxyAuth !== null), status, named);
    return {
      kind: 'response',
      status,
      headers,
      body: body.text,
      truncated: body.truncated,
      timings,
      peer: peer.address,
      privateCa: peer.privateCa,
      ...(proxy === null ? {} : { proxy: proxy.host }),
    };
  }

  async function chainFor(url: URL, request: HttpRequest, limitMs: number, signal: AbortSignal): Promise<Certificate[] | null> {
    // The one that the request went by: what could not be reached is behind it by now.
    const [proxy = null] = await waysFor(url);
    if (proxy === null) return readChain(url, null, limitMs, signal);
    const { context } = pool.line(request.caPem ?? null, proxy);
    return readChain(
      url,
      () => openTunnel(proxy, url.hostname, url.port === '' ? 443 : Number(url.port), context(), limitMs),
      limitMs,
      signal,
    );
  }

  async function send(request: HttpRequest, signal: AbortSignal): Promise<HttpOutcome> {
    const url = new URL(request.url);
    if (!/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '')
      throw new Error('only http and https addresses without credentials are requested');
    const started = performance.now();
    const timeoutMs = request.timeoutMs ?? defaultTimeoutMs;
    const stop = new AbortController();
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      stop.abort();
    }, timeoutMs);
    const cancel = (): void => stop.abort();
    // The requests of one check wait for the same signal, and Node warns on stderr from the eleventh listener on.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();

    let through: string | null = null;
    const failure = ({ fault, detail, why, proxyStatus }: Fault, chain: Certificate[] | null = null): HttpOutcome => ({
      kind: 'failure',
      fault,
      detail,
      ...(why === undefined ? {} : { why }),
      chain,
      timings: { total: performance.now() - started, firstByte: null },
      ...(through === null ? {} : { proxy: through }),
      ...(proxyStatus == null ? {} : { proxyStatus }),
    });
    // The bound holds whatever is under way, also while a name is looked up or an agent is being made.
    const ended = new Promise<'ended'>((resolve) => stop.signal.addEventListener('abort', () => resolve('ended'), { once: true }));
    const outcome = async (): Promise<HttpOutcome> => {
      const aborted = (): boolean => stop.signal.aborted;
      if (aborted()) return failure({ fault: 'cancelled', detail: '' });
      const trying = exchange(request, url, stop.signal, signal, started, (proxy) => {
        through = proxy;
      });
      trying.catch(() => undefined);
      try {
        const first = await Promise.race([trying, ended]);
        if (first !== 'ended') return first;
      } catch (error) {
        if (!aborted()) {
          if (isBug(error)) throw error;
          const fault = faultOf(error);
          const left = Math.min(chainLimitMs, timeoutMs - (performance.now() - started));
          if (left <= 0) return failure(fault);
          if (wantChain.includes(fault.fault)) return failure(fault, await chainFor(url, request, left, stop.signal).catch(() => null));
          // An encrypted port cuts whoever begins in the clear, or answers with bytes that are no HTTP: a handshake tells.
          if (url.protocol === 'http:' && through === null && maybeSecure.includes(fault.fault)) {
            const chain = await readChain(url, null, Math.min(left, secureLimitMs), stop.signal).catch(() => null);
            if (chain !== null && chain.length > 0)
              return failure({ fault: 'tls-protocol', detail: '', why: because('tls-on-port') }, chain);
          }
          return failure(fault);
        }
      }
      return failure(
        timedOut
          ? { fault: 'timeout', detail: '', why: because('no-answer-within', { ms: timeoutMs }) }
          : { fault: 'cancelled', detail: '' },
      );
    };
    try {
      const result = await outcome();
      log?.write('info', 'http', {
        method: request.method,
        origin: url.origin,
        path: url.pathname,
        result: result.kind === 'response' ? result.status : result.fault,
        ms: Math.round(result.timings.total),
      });
      return result;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    }
  }

  return {
    send,
    close: () => {
      pool.close();
      return Promise.resolve();
    },
  };
}

/** Node's way of saying that it was called wrongly: ours to mend, not the network's. */
function isBug(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.message.startsWith('the header '));
}
