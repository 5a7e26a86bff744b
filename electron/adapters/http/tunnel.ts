/** A tunnel through an HTTP proxy (CONNECT, RFC 9110 §9.3.6). One small implementation, so that a request and the reading of a certificate chain go the same way. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { errorCode, errorText } from '../system-errors.ts';

/** The proxy did not do its part. `status` is its answer to CONNECT, or null when it could not be reached. */
export class ProxyError extends Error {
  readonly status: number | null;
  constructor(message: string, status: number | null) {
    super(message);
    this.name = 'ProxyError';
    this.status = status;
  }
}

/** The value of `Proxy-Authorization` for a proxy whose address holds a user name and password; null without. */
export function proxyAuthorization(proxy: URL): string | null {
  if (proxy.username === '') return null;
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}

/**
 * Opens a tunnel to `host:port`. Rejects with a ProxyError, whatever goes wrong on the way to the proxy.
 * `limitMs`: how long the proxy may take, in milliseconds.
 */
export function openTunnel(proxy: URL, host: string, port: number, context: SecureContext, limitMs: number): Promise<Socket> {
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
    } as const;
    const request = proxy.protocol === 'https:' ? httpsRequest(options) : httpRequest(options);
    const timer = setTimeout(() => request.destroy(new Error('it did not answer in time')), limitMs);
    request.once('connect', (response, socket, head) => {
      clearTimeout(timer);
      const status = response.statusCode ?? 0;
      if (status < 200 || status > 299) {
        socket.destroy();
        reject(new ProxyError(`the proxy answered ${status}`, status));
        return;
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    // A server that answers CONNECT like any other request is no proxy.
    request.once('response', (response) => {
      response.destroy();
      reject(new ProxyError(`the proxy answered ${response.statusCode ?? 0} and opened no tunnel`, response.statusCode ?? 0));
    });
    request.once('error', (error) => {
      clearTimeout(timer);
      reject(new ProxyError(`the proxy could not be reached (${errorCode(error) || errorText(error)})`, null));
    });
    request.end();
  });
}
