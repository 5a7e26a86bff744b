/** node:http on one side, {@link Incoming} and {@link Answer} on the other. Loopback only. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { authorizationOf } from './message.ts';
import type { Answer, Handled, Incoming, PracticeServer } from './message.ts';
import type { PracticeRequest, PracticeStartProblem } from '../types.ts';

const bodyLimit = 1024 * 1024;
/** Names by which a caller may address us; anything else may be a page elsewhere that rebinds its host name to 127.0.0.1. */
const hostNames = new Set(['127.0.0.1', 'localhost']);
/** Headers worth showing in the request list; Authorization and Cookie are never among them. */
const shownHeaders = ['accept', 'content-type', 'user-agent', 'x-atlassian-token', 'origin', 'accept-encoding', 'content-length'];
const secretShape = /(?:AT[ACB]T|ATBB|BBDC-)[A-Za-z0-9_=%.+/@-]{20,}|[MNO][A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])/g;

export interface ListenerOptions {
  readonly server: PracticeServer;
  readonly secure: boolean;
  readonly now: () => Date;
  readonly latencyMs: () => number;
  readonly handle: (incoming: Incoming) => Handled;
  readonly record: (entry: PracticeRequest) => void;
}

/** The function that node:http (or node:https) calls for each request. */
export function requestListener(options: ListenerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    void serve(options, request, response);
  };
}

export function createHttpServer(options: ListenerOptions): Server {
  return createServer(requestListener(options));
}

/** Listens on 127.0.0.1. Answers with the port, or with the reason why not. */
export function listen(
  server: {
    listen(port: number, host: string): unknown;
    once(event: string, listener: (...values: never[]) => void): unknown;
    address(): unknown;
    removeAllListeners(event: string): unknown;
  },
  port: number,
): Promise<{ ok: true; port: number } | { ok: false; problem: PracticeStartProblem }> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ ok: false, problem: startProblem(error, port) });
    });
    server.once('listening', () => {
      server.removeAllListeners('error');
      const address = server.address() as { port: number };
      resolve({ ok: true, port: address.port });
    });
    try {
      server.listen(port, '127.0.0.1');
    } catch (error) {
      resolve({ ok: false, problem: startProblem(error as NodeJS.ErrnoException, port) });
    }
  });
}

function startProblem({ code = '' }: NodeJS.ErrnoException, port: number): PracticeStartProblem {
  if (code === 'EADDRINUSE') return { kind: 'port-in-use', port, code };
  return { kind: code === 'EACCES' || code === 'ERR_SOCKET_BAD_PORT' ? 'port-not-allowed' : 'cannot-listen', port, code };
}

async function serve(options: ListenerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? 'GET';
  const host = request.headers.host ?? '127.0.0.1';
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  const at = options.now();
  let handled: Handled;
  let incoming: Incoming | undefined;
  try {
    if (!hostNames.has(host.replace(/:\d+$/, '').toLowerCase())) {
      handled = plain(421, 'The practice Bitbucket answers for 127.0.0.1 and localhost only.');
    } else {
      const body = await readBody(request);
      if (body === undefined) handled = plain(413, 'The request body is too large.');
      else {
        incoming = {
          server: options.server,
          secure: options.secure,
          method: method === 'HEAD' ? 'GET' : method,
          path: mark < 0 ? target : target.slice(0, mark),
          query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
          headers: request.headers,
          body,
          origin: `${options.secure ? 'https' : 'http'}://${host}`,
          at,
        };
        handled = options.handle(incoming);
      }
    }
  } catch (error) {
    // A fault of the practice server itself: say so plainly, so that nobody takes it for Bitbucket's behaviour.
    handled = plain(500, `Fault in the practice Bitbucket: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  const wait = options.latencyMs();
  if (wait > 0) await delay(wait, response);
  const { answer } = handled;
  options.record({
    at: at.getTime(),
    server: options.server,
    secure: options.secure,
    method,
    path: target.replace(secretShape, '[secret]'),
    authorization: incoming === undefined ? 'none' : authorizationOf(incoming).scheme,
    user: handled.user,
    status: answer.lost === true ? 0 : answer.status,
    headers: shown(request),
  });
  write(response, answer, method === 'HEAD');
}

function write(response: ServerResponse, answer: Answer, headOnly: boolean): void {
  if (answer.lost === true) {
    response.socket?.destroy();
    return;
  }
  if (response.destroyed) return;
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  const bytes = Buffer.from(answer.body, 'utf8');
  if (answer.status !== 204) response.setHeader('Content-Length', bytes.length);
  response.end(headOnly || answer.status === 204 ? undefined : bytes);
}

function plain(status: number, body: string): Handled {
  return { answer: { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }, body }, user: null };
}

function shown(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of shownHeaders) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bodyLimit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function delay(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      response.off('close', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    response.on('close', finish);
  });
}
