/**
 * Node's own agents, with what a check needs besides: a limit on connecting, tunnels through a proxy, one set of authorities for
 * all connections, and connections that stand ready before they are needed. Node's client is part of the program already; a
 * package in its place costs 150 ms of loading before the first request.
 */
import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { RequestOptions } from 'node:https';
import { connect as connectSocket } from 'node:net';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { SecureContext } from 'node:tls';
import type { Authorities } from './authorities.ts';
import { chainOf } from './chain.ts';
import type { Line, Peer } from './line.ts';
import { createSpares } from './spares.ts';
import { isSocks } from './socks.ts';
import { openTunnel } from './tunnel.ts';

/** Time limit of a connection, in milliseconds. The whole request has its own, set by the caller. */
export const connectLimitMs = 10_000;
/** Side by side to one origin; further requests wait for one of them. */
const mostConnections = 8;
/** How long an idle connection is kept, in milliseconds: less than the 5 s after which Node's and other servers hang up. */
export const idleMs = 4_000;

type Options = Pick<RequestOptions, 'host' | 'port' | 'servername'>;

/** The other end hung up before the connection stood. */
class ConnectionClosed extends Error {
  readonly code = 'ECONNRESET';
}

/** The connection was not made in time. */
class ConnectTimeout extends Error {
  readonly code = 'ETIMEDOUT';
}

/** Destroys a socket that is not connected within the limit; `event` says that it is. */
function limited<T extends Socket>(socket: T, event: 'connect' | 'secureConnect'): T {
  const timer = setTimeout(() => socket.destroy(new ConnectTimeout()), connectLimitMs);
  const done = (): void => clearTimeout(timer);
  socket.once(event, done).once('close', done);
  return socket;
}

/** What an agent's connections lead to; the same for a request's address. */
function placeOf(host: string | null | undefined, port: string | number | null | undefined): string {
  return `${(host ?? '').replace(/^\[|\]$/gu, '').toLowerCase()} ${port ?? ''}`;
}

/** Without the request's headers: what is kept of it must hold no credential. */
function bare({ host, port, servername }: Options): Options {
  return { host, port, ...(servername === undefined ? {} : { servername }) };
}

function placeOfUrl({ protocol, hostname, port }: URL): string {
  return placeOf(hostname, port === '' ? (protocol === 'https:' ? 443 : 80) : port);
}

/** Waits for the handshake: what is written before it fails without the reason why the handshake failed. */
function encrypted(socket: Socket, signal: AbortSignal): Promise<Socket> {
  if ('authorized' in socket && socket.authorized === true) return Promise.resolve(socket);
  return new Promise((resolve, reject) => {
    const stop = (): void => void socket.destroy(new Error('given up'));
    signal.addEventListener('abort', stop, { once: true });
    socket.once('secureConnect', () => {
      signal.removeEventListener('abort', stop);
      resolve(socket);
    });
    socket.once('error', reject).once('close', () => reject(new ConnectionClosed()));
  });
}

/** Agents for these authorities and this proxy. */
export function createAgents(authorities: Authorities, caPem: string | null, proxy: URL | null): Line {
  let made: SecureContext | null = null;
  const context = (): SecureContext => (made ??= authorities.context(caPem));
  const settings = { keepAlive: true, timeout: idleMs, maxSockets: mostConnections, noDelay: true } as const;
  const plain = new PlainAgent(settings);
  const secure = new SecureAgent(settings);
  const spares = { plain: createSpares(idleMs), secure: createSpares(idleMs) };
  /** By place: what the agent asked for. */
  const asked = { plain: new Map<string, Options>(), secure: new Map<string, Options>() };
  /** By place and name: the newest TLS session, so that the next handshake is short (https://nodejs.org/api/tls.html#session-resumption). */
  const sessions = new Map<string, Buffer>();

  /** By place; a function until somebody asks or there is time, because judging a chain takes longer than connecting next door. */
  const peers = new Map<string, Peer | (() => Peer)>();
  const settle = (place: string): Peer | null => {
    const known = peers.get(place);
    const peer = typeof known === 'function' ? known() : known;
    if (peer !== undefined) peers.set(place, peer);
    return peer ?? null;
  };
  const note = (place: string, learn: () => Peer): void => {
    if (peers.has(place)) return;
    peers.set(place, learn);
    // The request is written first, and the answer is still on its way.
    setImmediate(() => settle(place));
  };

  function openPlain(options: Options): Socket {
    const socket = limited(
      connectSocket({ host: options.host ?? '', port: Number(options.port), noDelay: true, keepAlive: true }),
      'connect',
    );
    return socket.once('connect', () =>
      note(placeOf(options.host, options.port), () => ({
        address: proxy === null ? (socket.remoteAddress ?? null) : null,
        privateCa: null,
      })),
    );
  }

  function openSecure(options: Options, through: Socket | null): Socket {
    const name = `${placeOf(options.host, options.port)} ${options.servername ?? ''}`;
    const session = sessions.get(name);
    // Nothing turns verification off, not even NODE_TLS_REJECT_UNAUTHORIZED=0.
    const socket = connectTls({
      host: options.host ?? '',
      port: Number(options.port),
      ...(options.servername === undefined ? {} : { servername: options.servername }),
      ...(session === undefined ? {} : { session }),
      ...(through === null ? {} : { socket: through }),
      rejectUnauthorized: true,
      secureContext: context(),
      ALPNProtocols: ['http/1.1'],
    });
    socket.setNoDelay(true).setKeepAlive(true);
    socket.on('session', (ticket) => sessions.set(name, ticket));
    // What a server refuses once is not offered again.
    socket.once('error', () => sessions.delete(name));
    limited(socket, 'secureConnect');
    return socket.once('secureConnect', () =>
      note(placeOf(options.host, options.port), () => ({
        address: proxy === null ? (socket.remoteAddress ?? null) : null,
        privateCa: authorities.isPrivate(chainOf(socket)),
      })),
    );
  }

  /** By place: ways to end the tunnels that are being made, and how many requests may be waiting for them. */
  const making = new Map<string, Set<AbortController>>();
  const waiting = new Map<string, number>();

  type Done = ((error: Error | null, socket: Duplex) => void) | undefined;
  /** Hands the agent what is being connected; `place` is where it leads. */
  function hand(place: string, done: Done, connecting: (signal: AbortSignal) => Promise<Socket>): undefined {
    const stop = new AbortController();
    const stops = making.get(place) ?? new Set();
    making.set(place, stops.add(stop));
    connecting(stop.signal)
      .finally(() => stops.delete(stop))
      .then(
        (socket) => done?.(null, socket),
        // Typed as if a failure came with a socket.
        (error: unknown) => (done as ((error: Error) => void) | undefined)?.(error instanceof Error ? error : new Error(String(error))),
      );
    return undefined;
  }
  const tunnel = (through: URL, { host, port }: Options, signal: AbortSignal): Promise<Socket> =>
    openTunnel(through, host ?? '', Number(port), context(), connectLimitMs, signal);

  plain.createConnection = (given, done) => {
    const options = bare(given);
    // To an HTTP proxy a plain request goes as it is; SOCKS carries every kind of request.
    if (proxy === null || !isSocks(proxy)) return connected('plain', options);
    return hand(placeOf(options.host, options.port), done, async (signal) => tunnel(proxy, options, signal));
  };
  secure.createConnection = (given, done) => {
    const options = bare(given);
    const place = placeOf(options.host, options.port);
    const straight = proxy === null || (!isSocks(proxy) && place === placeOfUrl(proxy));
    return hand(place, done, async (signal) =>
      encrypted(straight ? connected('secure', options) : openSecure(options, await tunnel(proxy, options, signal)), signal),
    );
  };

  /** Connects for a request: what was opened before is taken first. */
  const connected = (kind: 'plain' | 'secure', options: Options): Socket => {
    const place = placeOf(options.host, options.port);
    asked[kind].set(place, options);
    return spares[kind].take(place) ?? open(kind, options);
  };
  const open = (kind: 'plain' | 'secure', options: Options): Socket => (kind === 'plain' ? openPlain(options) : openSecure(options, null));

  return {
    plain,
    secure,
    context,
    peer: (url) => settle(placeOfUrl(url)),
    begin: (url, signal) => {
      const place = placeOfUrl(url);
      waiting.set(place, (waiting.get(place) ?? 0) + 1);
      let over = false;
      const ended = (): void => {
        signal.removeEventListener('abort', ended);
        if (over) return;
        over = true;
        const left = (waiting.get(place) ?? 1) - 1;
        waiting.set(place, left);
        if (signal.aborted && left === 0) for (const stop of making.get(place) ?? []) stop.abort();
      };
      signal.addEventListener('abort', ended, { once: true });
      return ended;
    },
    ready: (url, count, signal) => {
      const [kind, agent] = url.protocol === 'https:' ? (['secure', secure] as const) : (['plain', plain] as const);
      const place = placeOfUrl(url);
      const options = asked[kind].get(place);
      // Through a proxy each would be a tunnel of its own; there the requests open what they need.
      if (proxy !== null || options === undefined || signal.aborted) return;
      // Those that are busy now are free by then.
      const name = agent.getName(options);
      const made = (agent.freeSockets[name]?.length ?? 0) + (agent.sockets[name]?.length ?? 0) + (making.get(place)?.size ?? 0);
      for (let have = made + spares[kind].count(place); have < count; have += 1) spares[kind].put(place, open(kind, options), signal);
    },
    retire: () => {
      spares.plain.close();
      spares.secure.close();
      for (const agent of [plain, secure]) {
        agent.maxFreeSockets = 0;
        for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy();
      }
    },
    close: () => {
      spares.plain.close();
      spares.secure.close();
      for (const stop of [...making.values()].flatMap((stops) => [...stops])) stop.abort();
      plain.destroy();
      secure.destroy();
    },
  };
}
