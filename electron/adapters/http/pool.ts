/** Kept-alive connections: one undici agent for each set of authorities and each proxy. */
import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import type { Dispatcher } from 'undici';
import { errorCode } from '../system-errors.ts';
import type { Authorities } from './authorities.ts';
import { chainOf } from './chain.ts';
import { openTunnel, ProxyError } from './tunnel.ts';

/** Time limits of a connection, in milliseconds. The whole request has its own, set by the caller. */
export const connectLimitMs = 10_000;
/** Largest reply head, in bytes. */
const maxHeaderSize = 32 * 1024;
/** Agents kept; the one that was unused longest goes. */
const mostAgents = 16;

/** What is known of the other end of an origin's connections. */
export interface Peer {
  readonly address: string | null;
  readonly privateCa: boolean | null;
}

export interface Line {
  readonly dispatcher: Dispatcher;
  readonly context: SecureContext;
  /** By origin; filled when a connection is made. */
  readonly peers: ReadonlyMap<string, Peer>;
}

export interface ConnectionPool {
  /** The line to use for these authorities and this proxy; made on first use. */
  line(caPem: string | null, proxy: URL | null): Promise<Line>;
  close(): Promise<void>;
}

/** Makes an empty pool. */
export function createPool(authorities: Authorities): ConnectionPool {
  const lines = new Map<string, Promise<Line>>();

  async function make(caPem: string | null, proxy: URL | null): Promise<Line> {
    // 50 ms of loading that nobody needs before the first request.
    const { Agent, buildConnector } = await import('undici');
    const context = authorities.context(caPem);
    const peers = new Map<string, Peer>();
    const direct = buildConnector({ timeout: connectLimitMs, secureContext: context });

    const note = (options: { readonly protocol: string; readonly host?: string; readonly hostname: string }, socket: Socket | TLSSocket): void => {
      const origin = new URL(`${options.protocol}//${options.host ?? options.hostname}`).origin;
      if (peers.has(origin)) return;
      const secure = 'getPeerCertificate' in socket;
      peers.set(origin, { address: proxy === null ? (socket.remoteAddress ?? null) : null, privateCa: secure ? authorities.isPrivate(chainOf(socket)) : null });
    };

    const connect: typeof direct = (options, callback) => {
      // Plain HTTP is sent to the proxy itself, so that this connection ends there.
      const toProxy = proxy !== null && new URL(`${options.protocol}//${options.host ?? options.hostname}`).origin === proxy.origin;
      const heard: typeof callback = (...[error, socket]) => {
        if (error !== null) {
          callback(toProxy ? new ProxyError(`the proxy could not be reached (${errorCode(error) || error.message})`, null) : error, null);
          return;
        }
        note(options, socket);
        callback(null, socket);
      };
      if (proxy === null || toProxy) {
        direct(options, heard);
        return;
      }
      openTunnel(proxy, options.hostname, options.port === '' ? 443 : Number(options.port), context, connectLimitMs).then(
        (socket) => direct({ ...options, httpSocket: socket }, heard),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      );
    };
    const dispatcher = new Agent({ connect, connections: 8, pipelining: 1, maxHeaderSize, headersTimeout: 0, bodyTimeout: 0 });
    return { dispatcher, context, peers };
  }

  return {
    line: (caPem, proxy) => {
      const key = createHash('sha256').update(caPem ?? '').update('\0').update(proxy?.href ?? '').digest('hex');
      const found = lines.get(key) ?? make(caPem, proxy);
      // Moving it to the end makes the first one the least used.
      lines.delete(key);
      lines.set(key, found);
      const [oldest] = lines;
      if (lines.size > mostAgents && oldest !== undefined) {
        lines.delete(oldest[0]);
        void oldest[1].then((line) => line.dispatcher.close()).catch(() => undefined);
      }
      return found;
    },
    close: async () => {
      const all = [...lines.values()];
      lines.clear();
      await Promise.allSettled(all.map(async (line) => (await line).dispatcher.destroy()));
    },
  };
}
