/**
 * What stands around one case: practice Bitbucket, scripted servers, proxies. All of it real sockets on loopback, all closed with the
 * stage.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { connect, createServer as createRaw } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { startPractice } from '../../electron/practice/index.ts';
import type { Practice, ScenarioName } from '../../electron/practice/index.ts';

/** One request as a scripted server or the practice server saw it. */
export interface Seen {
  readonly path: string;
  readonly authorization: 'none' | 'basic' | 'bearer' | 'other';
  readonly status: number;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as it is. */
  readonly body?: unknown;
}

export type Script = (path: string, request: IncomingMessage) => Reply | 'drop';

export interface Stage {
  /** Every request that reached a server, proxies left out. */
  readonly seen: () => readonly Seen[];
  practice(scenario?: ScenarioName): Promise<Practice>;
  /** Port of a scripted server; with `tls` it is an encrypted one. */
  serve(script: Script, tls?: TlsOptions): Promise<number>;
  /** Port of a server that does what the case says with every socket. */
  raw(each: (socket: Socket) => void): Promise<number>;
  /** Port of a proxy on which every name leads to this computer; `refuse` is its whole answer instead. */
  proxy(options?: ProxyOptions): Promise<number>;
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** The raw answer to every request, tunnels too. */
  readonly refuse?: string;
  /** Every tunnel and request leads to this port, whatever was asked for. */
  readonly port?: number;
}

function schemeOf(header: string | undefined): Seen['authorization'] {
  if (header === undefined) return 'none';
  return header.startsWith('Basic ') ? 'basic' : header.startsWith('Bearer ') ? 'bearer' : 'other';
}

/** Opens an empty stage. */
export function openStage(): Stage {
  const seen: Seen[] = [];
  const closers: (() => Promise<void>)[] = [];
  const practices: Practice[] = [];

  async function open(server: Server): Promise<number> {
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(
      () =>
        new Promise((resolve) => {
          for (const socket of sockets) socket.destroy();
          server.close(() => resolve());
        }),
    );
    return (server.address() as AddressInfo).port;
  }

  function listener(script: Script): RequestListener {
    return (request, response) => {
      const path = request.url ?? '';
      const answer = script(path, request);
      seen.push({ path, authorization: schemeOf(request.headers.authorization), status: answer === 'drop' ? 0 : (answer.status ?? 200) });
      if (answer === 'drop') {
        request.socket.destroy();
        return;
      }
      const { status = 200, headers = {}, body = '' } = answer;
      const json = typeof body !== 'string';
      response.writeHead(status, { ...(json ? { 'content-type': 'application/json' } : {}), ...headers });
      response.end(json ? JSON.stringify(body) : body);
    };
  }

  return {
    seen: () => [
      ...seen,
      ...practices.flatMap((each) => each.requests().map(({ path, authorization, status }) => ({ path, authorization, status }))),
    ],
    practice: async (scenario = 'healthy') => {
      const made = await startPractice({ scenario });
      practices.push(made);
      closers.push(() => made.close());
      return made;
    },
    serve: (script, tls) => open(tls === undefined ? createServer(listener(script)) : createSecure(tls, listener(script))),
    raw: (each) => open(createRaw(each)),
    proxy: ({ refuse, port } = {}) =>
      open(
        createRaw((socket) => {
          socket.once('data', (chunk: Buffer) => {
            if (refuse !== undefined) {
              socket.end(refuse);
              return;
            }
            const head = chunk.toString('latin1');
            const tunnel = /^CONNECT [^\s]+:(\d+) /u.exec(head)?.[1];
            const plain = /^[A-Z]+ http:\/\/[^/\s:]+(?::(\d+))?/u.exec(head)?.[1];
            const far = connect(port ?? Number(tunnel ?? plain ?? 80), '127.0.0.1', () => {
              if (tunnel !== undefined) socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
              // A plain request is passed on with the path alone and ends its connection, as simple proxies do.
              else
                far.write(
                  head.replace(/^([A-Z]+) http:\/\/[^/\s]+/u, '$1 ').replace(/connection: keep-alive/iu, 'connection: close'),
                  'latin1',
                );
              socket.pipe(far).pipe(socket);
            });
            far.on('error', () => socket.destroy());
            socket.on('close', () => far.destroy());
          });
        }),
      ),
    close: async () => {
      await Promise.all(closers.map((close) => close()));
    },
  };
}
