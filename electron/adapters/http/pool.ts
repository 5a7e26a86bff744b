/** Kept-alive connections: one undici agent for each set of authorities and each proxy. */
import { createHash } from 'node:crypto';
import { Socket } from 'node:net';
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
  /**
   * A request to this origin begins; call what comes back when it has ended. undici keeps a request that was given up until its
   * connection is made, and goes on making it for as long as that may take: with the last request given up, it is ended here.
   */
  readonly begin: (origin: string, signal: AbortSignal) => () => void;
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

    /** By origin: ways to end the connections that are being made, and the requests that may be waiting for them. */
    const making = new Map<string, Set<() => void>>();
    const waiting = new Map<string, number>();
    const begin: Line['begin'] = (origin, signal) => {
      waiting.set(origin, (waiting.get(origin) ?? 0) + 1);
      let over = false;
      const ended = (): void => {
        signal.removeEventListener('abort', ended);
        if (over) return;
        over = true;
        const left = (waiting.get(origin) ?? 1) - 1;
        waiting.set(origin, left);
        if (signal.aborted && left === 0) for (const end of making.get(origin) ?? []) end();
      };
      signal.addEventListener('abort', ended, { once: true });
      return ended;
    };

    const note = (options: { readonly protocol: string; readonly host?: string; readonly hostname: string }, socket: Socket | TLSSocket): void => {
      const origin = new URL(`${options.protocol}//${options.host ?? options.hostname}`).origin;
      if (peers.has(origin)) return;
      const secure = 'getPeerCertificate' in socket;
      peers.set(origin, { address: proxy === null ? (socket.remoteAddress ?? null) : null, privateCa: secure ? authorities.isPrivate(chainOf(socket)) : null });
    };

    const connect: typeof direct = (options, callback) => {
      // Plain HTTP is sent to the proxy itself, so that this connection ends there.
      const { origin } = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
      const toProxy = proxy !== null && origin === proxy.origin;
      const stop = new AbortController();
      const end = (): void => stop.abort();
      const ends = making.get(origin) ?? new Set();
      making.set(origin, ends.add(end));
      const open = (more: { readonly httpSocket?: Socket } = {}): void => {
        // undici gives back the socket that it opens, and does not say so in its types.
        const opening: unknown = direct({ ...options, ...more }, heard);
        if (opening instanceof Socket) stop.signal.addEventListener('abort', () => opening.destroy(new Error('given up')), { once: true });
      };
      const heard: typeof callback = (...[error, socket]) => {
        ends.delete(end);
        if (error !== null) {
          callback(toProxy ? new ProxyError(`the proxy could not be reached (${errorCode(error) || error.message})`, null) : error, null);
          return;
        }
        note(options, socket);
        callback(null, socket);
      };
      if (proxy === null || toProxy) {
        open();
        return;
      }
      openTunnel(proxy, options.hostname, options.port === '' ? 443 : Number(options.port), context, connectLimitMs, stop.signal).then(
        (socket) => open({ httpSocket: socket }),
        (error: unknown) => {
          ends.delete(end);
          callback(error instanceof Error ? error : new Error(String(error)), null);
        },
      );
    };
    const dispatcher = new Agent({ connect, connections: 8, pipelining: 1, maxHeaderSize, headersTimeout: 0, bodyTimeout: 0 });
    return { dispatcher, context, peers, begin };
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
