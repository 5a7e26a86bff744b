/**
 * A company network around the practice Bitbucket: a proxy that leads to `https://git.acme.io` on any port. So a walk uses
 * the very address of the golden files, with a proxy on the way and a private authority, as in a real company.
 */
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { certificateFor } from './certificates.ts';
import type { ServerCertificate } from './certificates.ts';

export const companyHost = 'git.acme.io';

export interface Network {
  /** For `HTTPS_PROXY`. */
  readonly proxy: string;
  readonly caPem: string;
  close(): Promise<void>;
}

let made: Promise<ServerCertificate> | null = null;

/**
 * `target`: base URL of the practice server, context path included. `atRoot`: the company's address has no context path;
 * the network adds the practice server's own, as a reverse proxy does.
 */
export async function startNetwork(target: string, atRoot: boolean): Promise<Network> {
  const certificate = await (made ??= certificateFor(companyHost));
  const { hostname, port, pathname } = new URL(target);
  const prefix = atRoot ? pathname.replace(/\/$/, '') : '';
  const secure = createSecureServer({ cert: certificate.certificate, key: certificate.privateKey }, (request, response) => {
    // The practice servers answer under their own name only.
    const headers = { ...request.headers, host: `${hostname}:${port}` };
    const onward = httpRequest({ hostname, port, path: `${prefix}${request.url ?? '/'}`, method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  const securePort = await listen(secure);

  const sockets = new Set<Socket>();
  const proxy = createServer((_request, response) => response.writeHead(405).end());
  proxy.on('connect', (request, socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const [host] = (request.url ?? '').split(':');
    if (host !== companyHost) {
      // A company's proxy does not know the name either.
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const onward = connect(securePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  const proxyPort = await listen(proxy);
  return {
    proxy: `http://127.0.0.1:${proxyPort}`,
    caPem: certificate.caPem,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([close(proxy), close(secure)]);
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
