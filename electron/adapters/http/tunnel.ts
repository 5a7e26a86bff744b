/**
 * A tunnel through a proxy: HTTP's own (CONNECT, RFC 9110 §9.3.6), or SOCKS. One small implementation, so that a request and the reading
 * of a certificate chain go the same way.
 */
import { because } from '../../contract/index.ts';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { percentDecoded } from '../../core/urls.ts';
import { errorCode, errorText } from '../system-errors.ts';
import { refusedTunnel } from './proxy-answer.ts';
import { answerOf, ProxyError } from './proxy-error.ts';
import { isSocks, openSocks } from './socks.ts';

/** The proxy took too long. */
class Late extends Error {
  readonly code = 'ETIMEDOUT';
}

/** Most bytes of a refusal's body that are looked at. */
const mostWords = 4000;

/** Headers of Node's own client, one text each. */
function flat(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** The value of `Proxy-Authorization` for a proxy whose address holds a user name and password; null without. */
export function proxyAuthorization(proxy: URL): string | null {
  if (proxy.username === '' && proxy.password === '') return null;
  const pair = `${percentDecoded(proxy.username)}:${percentDecoded(proxy.password)}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}

/**
 * Opens a tunnel to `host:port`. Rejects with a ProxyError, whatever goes wrong on the way to the proxy.
 * `limitMs`: how long the proxy may take, in milliseconds. `signal` ends it at once.
 */
export function openTunnel(
  proxy: URL,
  host: string,
  port: number,
  context: SecureContext,
  limitMs: number,
  signal?: AbortSignal,
): Promise<Socket> {
  if (isSocks(proxy)) return openSocks(proxy, host, port, limitMs, signal);
  return new Promise((resolve, reject) => {
    const target = `${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
    const authorization = proxyAuthorization(proxy);
    const options = {
      host: proxy.hostname.replace(/^\[|\]$/gu, ''),
      port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : Number(proxy.port),
      method: 'CONNECT',
      path: target,
      headers: { host: target, ...(authorization === null ? {} : { 'proxy-authorization': authorization }) },
      agent: false,
      secureContext: context,
      rejectUnauthorized: true,
      ...(signal === undefined ? {} : { signal }),
    } as const;
    const request = proxy.protocol === 'https:' ? httpsRequest(options) : httpRequest(options);
    const timer = setTimeout(() => request.destroy(new Late()), limitMs);
    request.once('connect', (response, socket, head) => {
      clearTimeout(timer);
      const status = response.statusCode ?? 0;
      if (status < 200 || status > 299) {
        socket.destroy();
        reject(
          new ProxyError(
            answerOf(status, authorization !== null),
            status,
            refusedTunnel(status, flat(response.headers), head.subarray(0, mostWords).toString('latin1')),
          ),
        );
        return;
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    // A server that answers CONNECT like any other request is no proxy.
    request.once('response', (response) => {
      clearTimeout(timer);
      response.destroy();
      reject(new ProxyError(because('proxy-no-tunnel', { status: response.statusCode ?? 0 }), response.statusCode ?? 0));
    });
    request.once('error', (error) => {
      clearTimeout(timer);
      reject(new ProxyError(because('proxy-unreached', { because: errorCode(error) || errorText(error) }), null));
    });
    request.end();
  });
}
