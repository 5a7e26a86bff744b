/** Cancel at every question of a check, against a server that answers so many requests and then holds each one for ever. */
import { createServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createHttp } from '../../electron/adapters/http/http.ts';
import { runCheck } from '../../electron/core/diagnosis/check.ts';
import { cloudScript, serverScript, tokens } from '../faults/worlds.ts';
import { answers, caller, clock, platform, today } from '../unit/diagnosis/setup.ts';

/** Milliseconds from Cancel to the result of the check, and until the server saw every connection that waited close. */
export interface Cancelled {
  readonly where: string;
  readonly settled: number;
  readonly closed: number;
}

interface Held {
  readonly port: number;
  readonly begun: Promise<void>;
  readonly waiting: Set<Socket>;
  readonly close: () => void;
}

async function listen(server: Server, begun: Promise<void>, waiting: Set<Socket>): Promise<Held> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    begun,
    waiting,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function holding(onCloud: boolean, good: number): Promise<Held> {
  const script = onCloud ? cloudScript() : serverScript();
  const waiting = new Set<Socket>();
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const reply = script(request.url ?? '', request);
    if (asked > good || reply === 'drop') {
      waiting.add(request.socket);
      begin();
      return;
    }
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
    response.end(JSON.stringify(reply.body));
  });
  return listen(server, begun, waiting);
}

/** Takes the TCP connection and never answers the TLS hello. */
function silent(): Promise<Held> {
  const waiting = new Set<Socket>();
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return listen(
    createSocketServer((socket) => {
      socket.resume();
      waiting.add(socket);
      begin();
    }),
    begun,
    waiting,
  );
}

async function cancelAt(where: string, onCloud: boolean, base: string, held: Held): Promise<Cancelled | null> {
  const http = createHttp({ env: {}, version: 'bench' });
  const stop = new AbortController();
  const running = runCheck(
    {
      answers: answers({ deployment: onCloud ? 'cloud' : 'data-center', workspace: onCloud ? 'acme' : null, projectKey: 'PAY' }),
      target: { deployment: onCloud ? 'cloud' : 'data-center', apiBase: base, caPem: null, practice: true },
      caller: onCloud ? caller('api-token', tokens.api, 'ada@acme.example') : caller('http-access-token', tokens.http, 'ada'),
      platform: platform(onCloud ? {} : { family: 'http-token', required: ['REPO_READ'] }),
      today,
    },
    { http, clock },
    stop.signal,
    () => undefined,
  );
  try {
    if ((await Promise.race([held.begun.then(() => 'waits'), running.then(() => 'ended')])) === 'ended') return null;
    const closed = Promise.all(
      [...held.waiting].map(
        (socket) => new Promise<void>((resolve) => (socket.destroyed ? resolve() : socket.once('close', () => resolve()))),
      ),
    );
    const start = performance.now();
    stop.abort();
    await running;
    const settled = performance.now() - start;
    await closed;
    return { where, settled, closed: performance.now() - start };
  } finally {
    await http.close();
    held.close();
  }
}

/** Every rung at which a check can wait. */
export async function cancelEverywhere(): Promise<Cancelled[]> {
  const found: (Cancelled | null)[] = [];
  for (const onCloud of [true, false]) {
    for (let good = 0; good < 8; good += 1) {
      const held = await holding(onCloud, good);
      const name = onCloud ? 'Cloud' : 'self-managed';
      found.push(await cancelAt(`${name}, question ${good + 1}`, onCloud, `http://127.0.0.1:${held.port}${onCloud ? '/2.0' : ''}`, held));
    }
  }
  const held = await silent();
  found.push(await cancelAt('TLS handshake', false, `https://127.0.0.1:${held.port}`, held));
  return found.flatMap((each) => each ?? []);
}
