/** The loopback server: the same wizard in the person's own browser (docs/design.md 4). */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { BrowserBackend } from './backend.ts';
import { parseJson, readBody } from './body.ts';
import { createConnections } from './connections.ts';
import type { Connections } from './connections.ts';
import type { EventHub } from './events.ts';
import { isRefusal, refuseHost, refuseKey, refusePost, routeOf } from './gate.ts';
import type { Refusal, Route } from './gate.ts';
import { commonHeaders, immutable, noStore } from './headers.ts';
import type { LaunchDesk } from './launch.ts';
import type { PageWatch } from '../common/page-watch.ts';
import type { Site, SiteFile } from '../common/site.ts';
import { browserCopy } from '../../contract/copy/en/browser.ts';

export interface BrowserServerOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly site: Site;
  readonly desk: LaunchDesk;
  readonly events: EventHub;
  /** Asked for at the first call; serving does not wait for it. */
  readonly backend: () => Promise<BrowserBackend>;
  /** Told of the page that is sent, and of its calls. */
  readonly pages?: PageWatch;
  /** A tab exchanged its launch secret. */
  readonly onSession?: () => void;
  /** How long a connection without a key may lie still, in milliseconds; ten seconds unless told otherwise. */
  readonly idleMs?: number;
}

export interface BrowserServer {
  readonly port: number;
  /** The address with a fresh launch secret in its fragment, for one tab within ten minutes. */
  freshLink(): string;
  /** Open connections, for tests. */
  connections(): ReturnType<Connections['count']>;
  close(): Promise<void>;
}

export type ListenResult =
  | { readonly ok: true; readonly server: BrowserServer }
  | { readonly ok: false; readonly fault: 'port-in-use' | 'port-not-allowed'; readonly port: number };

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Listens on 127.0.0.1. A port that cannot be had is a value; anything else thrown is a bug. */
export async function startBrowserServer(options: BrowserServerOptions): Promise<ListenResult> {
  const connections = createConnections(options.idleMs);
  const answer = answering(options, connections);
  // Node looks for requests that take too long every half minute unless told otherwise.
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 },
    (request, response) => {
      answer(request, response).catch(() => {
        // A page that went away, or a bug: either way this reply is over and the server lives on.
        if (response.headersSent) response.destroy();
        else plain(response, 500, browserCopy.wrong);
      });
    },
  );
  server.on('connection', (socket) => connections.admit(socket));
  const fault = await listen(server, options.port);
  if (fault !== null) return { ok: false, fault, port: options.port };
  const { port } = server.address() as AddressInfo;
  return {
    ok: true,
    server: {
      port,
      freshLink: () => `http://127.0.0.1:${port}/#launch=${options.desk.issueLaunch()}`,
      connections: () => connections.count(),
      close: async () => {
        options.events.close();
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        server.closeAllConnections();
        await closed;
      },
    },
  };
}

function listen(server: Server, port: number): Promise<'port-in-use' | 'port-not-allowed' | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('port-in-use');
      else if (error.code === 'EACCES') resolve('port-not-allowed');
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(null));
  });
}

function answering(options: BrowserServerOptions, connections: Connections): Answer {
  const { site, desk } = options;
  return async (request, response) => {
    const asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers };
    const hostRefusal = refuseHost(asked);
    if (hostRefusal !== null) return refuse(response, hostRefusal);
    const route = routeOf(asked, (path) => site.has(path));
    if (isRefusal(route)) {
      if (route.status === 404 && asked.url.startsWith('/assets/')) options.pages?.missing(asked.url);
      return refuse(response, route);
    }
    if (route.kind === 'file' && asked.method === 'GET' && (route.path === '/' || route.path === '/index.html')) options.pages?.sent();
    if (route.kind === 'file') return sendFile(response, site.get(route.path), asked.method === 'HEAD');
    const refusal = refusePost(asked) ?? (route.kind === 'session' ? null : refuseKey(asked, (key) => desk.knows(key)));
    if (refusal !== null) return refuse(response, refusal);
    if (route.kind !== 'session') connections.trust(request.socket);
    const body = await readBody(request);
    if (!body.ok)
      return refuse(
        response,
        body.fault === 'too-large' ? { status: 413, text: browserCopy.tooLarge } : { status: 400, text: browserCopy.brokeOff },
      );
    const input = parseJson(body.text);
    if (input === undefined) return refuse(response, { status: 400, text: browserCopy.notJson });
    return serve(response, route, input, options, () => connections.trust(request.socket));
  };
}

async function serve(
  response: ServerResponse,
  route: Exclude<Route, { kind: 'file' }>,
  input: unknown,
  { desk, events, backend, onSession, pages }: BrowserServerOptions,
  trust: () => void,
): Promise<void> {
  switch (route.kind) {
    case 'session': {
      const secret = typeof input === 'object' && input !== null && 'secret' in input ? input.secret : null;
      const key = typeof secret === 'string' ? desk.redeem(secret) : null;
      if (key === null)
        return refuse(response, {
          status: 403,
          text: browserCopy.used,
        });
      trust();
      onSession?.();
      return json(response, { key });
    }
    case 'events':
      return events.attach(response);
    case 'call':
      pages?.called();
      return json(response, await (await backend()).dispatch(route.name, input));
    case 'copy': {
      const copied = await (await backend()).copyText(input);
      if (!copied.ok) return json(response, copied);
      response.writeHead(200, { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': noStore });
      response.end(copied.value.reveal());
    }
  }
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...commonHeaders, 'content-type': 'application/json; charset=utf-8', 'cache-control': noStore });
  response.end(JSON.stringify(value));
}

function plain(response: ServerResponse, status: number, text: string, more: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': noStore, ...more });
  response.end(`${text}\n`);
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  // The connection stays: closing it under a body still on its way would reset it and lose this reply. Node discards the rest.
  plain(response, refusal.status, refusal.text, refusal.allow === undefined ? {} : { allow: refusal.allow });
}

function sendFile(response: ServerResponse, file: SiteFile | undefined, headOnly: boolean): Promise<void> {
  if (file === undefined) return Promise.resolve(plain(response, 404, browserCopy.nothing));
  const head = { ...commonHeaders, 'content-type': file.type, 'cache-control': file.hashed ? immutable : noStore };
  if (file.text !== undefined) {
    response.writeHead(200, head);
    response.end(headOnly ? undefined : file.text);
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const stream = createReadStream(file.file);
    stream.once('error', reject);
    stream.once('open', () => {
      response.writeHead(200, head);
      if (headOnly) {
        stream.destroy();
        response.end();
        resolve();
      } else {
        stream.pipe(response);
        response.once('close', resolve);
      }
    });
  });
}
