/** HTTPS on a port that is bound at once, with a certificate that is made only when somebody knocks. */
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createNetServer } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Server as NetServer, Socket } from 'node:net';
import type { Authority } from './authority.ts';

export interface SecureListener {
  readonly server: NetServer;
  close(): Promise<void>;
}

export function createSecureListener(
  authority: () => Authority,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): SecureListener {
  const sockets = new Set<Socket>();
  let https: HttpsServer | undefined;
  const server = createNetServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that does not trust the certificate hangs up in the middle; that is no fault of ours.
    socket.on('error', () => socket.destroy());
    if (https === undefined) {
      const { certificate, privateKey } = authority();
      https = createHttpsServer({ cert: certificate, key: privateKey }, listener);
    }
    https.emit('connection', socket);
  });
  return {
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
        https?.close();
      }),
  };
}
