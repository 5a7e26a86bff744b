/** Real servers on loopback ports for the adapters' tests; every one is closed after the test. */
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { createServer as createRaw } from 'node:net';
import type { AddressInfo, Server as NetServer, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Pair } from './certificates.ts';

async function opened<S extends Server | NetServer>(
  server: S,
): Promise<{ readonly server: S; readonly port: number; readonly sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  return { server, port: (server.address() as AddressInfo).port, sockets };
}

/** A plain HTTP server. */
export async function serve(listener: RequestListener) {
  const { port, sockets } = await opened(createServer(listener));
  return { url: `http://127.0.0.1:${port}`, port, sockets };
}

/** An HTTPS server with this certificate. */
export async function serveSecure(
  pair: Pair,
  listener: RequestListener,
  tls: { minVersion?: 'TLSv1.2'; maxVersion?: 'TLSv1.1' | 'TLSv1.2'; ciphers?: string } = {},
) {
  const { port, sockets } = await opened(createSecure({ ...pair, ...tls }, listener));
  return { url: `https://localhost:${port}`, port, sockets };
}

/** A server that speaks whatever the test writes. */
export async function serveRaw(listener: (socket: Socket) => void) {
  const { port, sockets } = await opened(createRaw(listener));
  return { url: `http://127.0.0.1:${port}`, port, sockets };
}
