import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import type { HttpOptions } from '../../../electron/adapters/http/http.ts';
import { Secret } from '../../../electron/core/secret.ts';
import type { HttpOutcome, HttpRequest } from '../../../electron/core/ports.ts';
import { fakeLog } from '../../fakes/index.ts';
import { serve, serveRaw } from './servers.ts';
import { told } from './told.ts';

function client(options: Partial<HttpOptions> = {}) {
  const http = createHttp({ env: {}, version: '1.2.3', ...options });
  onTestFinished(() => http.close());
  return http;
}

const never = new AbortController().signal;
const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({ method: 'GET', url, ...more });

function response(outcome: HttpOutcome) {
  if (outcome.kind !== 'response') throw new Error(`expected a response, got ${outcome.fault}: ${outcome.detail}`);
  return outcome;
}

function failure(outcome: HttpOutcome) {
  if (outcome.kind !== 'failure') throw new Error(`expected a failure, got status ${outcome.status}`);
  return outcome;
}

describe('one exchange', () => {
  it('sends method, body and headers, and gives back status, headers and body', async () => {
    const seen: { method?: string; url?: string; headers?: unknown; body?: string } = {};
    const { url } = await serve((request, reply) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        Object.assign(seen, { method: request.method, url: request.url, headers: request.headers, body });
        reply.setHeader('X-AUSERNAME', 'ada');
        reply.setHeader('Warning', ['one', 'two']);
        reply.statusCode = 201;
        reply.end('{"ok":"é"}');
      });
    });
    const outcome = response(
      await client().send(
        { method: 'PUT', url: `${url}/rest/x?y=1`, headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' },
        never,
      ),
    );
    expect(outcome).toMatchObject({ status: 201, body: '{"ok":"é"}', truncated: false, peer: '127.0.0.1', privateCa: null });
    expect(outcome.headers).toMatchObject({ 'x-ausername': 'ada', warning: 'one, two' });
    expect(outcome.timings.firstByte).toBeGreaterThan(0);
    expect(seen).toMatchObject({ method: 'PUT', url: '/rest/x?y=1', body: '{"a":1}' });
    expect(seen.headers).toMatchObject({ 'user-agent': 'Handrail/1.2.3', 'content-type': 'application/json', accept: 'application/json' });
    expect(seen.headers).not.toHaveProperty('authorization');
  });

  it('makes Authorization from `auth` alone', async () => {
    const seen: (string | undefined)[] = [];
    const { url } = await serve((request, reply) => {
      seen.push(request.headers.authorization);
      reply.end();
    });
    const http = client();
    await http.send(get(url, { auth: { scheme: 'bearer', token: new Secret('TOKEN') } }), never);
    await http.send(get(url, { auth: { scheme: 'basic', user: 'ada@acme.io', password: new Secret('pä:ss') } }), never);
    expect(seen).toEqual(['Bearer TOKEN', `Basic ${Buffer.from('ada@acme.io:pä:ss').toString('base64')}`]);
  });

  it.each(['Authorization', 'cookie', 'HOST', 'Proxy-Authorization'])('refuses the header %s from its caller as a bug', async (name) => {
    await expect(client().send(get('http://127.0.0.1:1/', { headers: { [name]: 'x' } }), never)).rejects.toThrow(/not the caller's/u);
  });

  it('follows no redirect and keeps no cookie', async () => {
    const paths: string[] = [];
    const cookies: (string | undefined)[] = [];
    const { url } = await serve((request, reply) => {
      paths.push(request.url ?? '');
      cookies.push(request.headers.cookie);
      reply.writeHead(302, { location: '/elsewhere', 'set-cookie': 'BITBUCKETSESSIONID=1' }).end();
    });
    const http = client();
    expect(response(await http.send(get(`${url}/first`), never)).status).toBe(302);
    await http.send(get(`${url}/second`), never);
    expect(paths).toEqual(['/first', '/second']);
    expect(cookies).toEqual([undefined, undefined]);
  });

  it('tries once, also after a server error or a broken connection', async () => {
    let count = 0;
    const { url } = await serve((_request, reply) => {
      count += 1;
      if (count === 1) reply.writeHead(503, { 'retry-after': '0' }).end();
      else reply.destroy();
    });
    const http = client();
    expect(response(await http.send(get(url), never)).status).toBe(503);
    expect(failure(await http.send(get(url), never)).fault).toBe('connection-reset');
    expect(count).toBe(2);
  });

  it('uses a kept connection again', async () => {
    const { url, sockets } = await serve((_request, reply) => reply.end('x'));
    const http = client();
    for (let count = 0; count < 4; count += 1) await http.send(get(url), never);
    expect(sockets.size).toBe(1);
  });

  it('opens connections for what is said to follow, and uses them', async () => {
    let asked = 0;
    const { url, sockets } = await serve((_request, reply) => {
      asked += 1;
      setTimeout(() => reply.end('x'), 20);
    });
    const http = client();
    await http.send(get(url, { soon: 3 }), never);
    await vi.waitFor(() => expect(sockets.size).toBe(3));
    expect(asked).toBe(1);
    const before = new Set(sockets);
    await Promise.all([1, 2, 3].map(() => http.send(get(url), never)));
    expect([...sockets].every((socket) => before.has(socket))).toBe(true);
    expect(asked).toBe(4);
  });

  it('closes the connections that nobody took when the work is given up', async () => {
    const { url, sockets } = await serve((_request, reply) => reply.end('x'));
    const stop = new AbortController();
    await client().send(get(url, { soon: 4 }), stop.signal);
    await vi.waitFor(() => expect(sockets.size).toBe(4));
    stop.abort();
    // The one that was used may serve the next request.
    await vi.waitFor(() => expect(sockets.size).toBe(1));
  });

  it('writes method, origin, path and status to the log, and no query', async () => {
    const log = fakeLog();
    const { url } = await serve((_request, reply) => reply.end());
    await client({ log }).send(get(`${url}/rest/api?q=hidden`, { auth: { scheme: 'bearer', token: new Secret('hidden') } }), never);
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toMatchObject({ event: 'http', fields: { method: 'GET', origin: url, path: '/rest/api', result: 200 } });
    expect(JSON.stringify(log.lines)).not.toContain('hidden');
  });
});

describe('limits', () => {
  it('stops reading at the body limit and hangs up', async () => {
    let written = 0;
    const { url, sockets } = await serve((_request, reply) => {
      const more = (): void => {
        while (!reply.destroyed && reply.write('x'.repeat(65_536))) written += 65_536;
        reply.once('drain', more);
      };
      more();
    });
    const outcome = response(await client().send(get(url, { maxBytes: 100_000 }), never));
    expect(outcome.truncated).toBe(true);
    expect(outcome.body).toHaveLength(100_000);
    await vi.waitFor(() => expect(sockets.size).toBe(0));
    expect(written).toBeLessThan(20_000_000);
  });

  it('does not call a body truncated that just fits', async () => {
    const { url } = await serve((_request, reply) => reply.end('x'.repeat(1000)));
    expect(response(await client().send(get(url, { maxBytes: 1000 }), never)).truncated).toBe(false);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('unpacks %s', async (encoding, pack) => {
    const { url } = await serve((_request, reply) => reply.writeHead(200, { 'content-encoding': encoding }).end(pack('{"packed":true}')));
    expect(response(await client().send(get(url), never)).body).toBe('{"packed":true}');
  });

  it('reads a compressed bomb to the limit only', async () => {
    // 200 MB of zeros in about 200 kB.
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    const { url } = await serve((_request, reply) => reply.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const before = process.memoryUsage().rss;
    const outcome = response(await client().send(get(url, { maxBytes: 50_000 }), never));
    expect(outcome).toMatchObject({ truncated: true });
    expect(outcome.body).toHaveLength(50_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it('calls packed nonsense and unknown encodings unreadable', async () => {
    const { url } = await serve((request, reply) =>
      reply.writeHead(200, { 'content-encoding': request.url === '/zstd' ? 'zstd' : 'gzip' }).end('not packed at all'),
    );
    const http = client();
    expect(failure(await http.send(get(`${url}/gzip`), never)).fault).toBe('unreadable-response');
    expect(told(failure(await http.send(get(`${url}/zstd`), never)))).toContain('zstd');
  });

  it('lets go of the connection of a damaged reply', async () => {
    const { url, sockets } = await serve((_request, reply) => {
      reply.writeHead(200, { 'content-encoding': 'gzip' });
      reply.write('not packed at all, and never ending');
    });
    expect(failure(await client().send(get(url), never)).fault).toBe('unreadable-response');
    await vi.waitFor(() => expect(sockets.size).toBe(0));
  });

  it('refuses a reply head that is too large', async () => {
    const { url } = await serve((_request, reply) => reply.writeHead(200, { 'x-large': 'x'.repeat(60_000) }).end());
    expect(failure(await client().send(get(url), never)).fault).toBe('unreadable-response');
  });

  it('gives up after the time limit while waiting for the reply', async () => {
    const { url } = await serve(() => undefined);
    // Without a limit of its own it would take 15 s, longer than this test may.
    const outcome = failure(await client().send(get(url, { timeoutMs: 300 }), never));
    expect(outcome.fault).toBe('timeout');
  });

  it('gives up after the time limit while the body trickles', async () => {
    const { url, sockets } = await serve((_request, reply) => {
      const timer = setInterval(() => reply.write('x'), 20);
      reply.once('close', () => clearInterval(timer));
    });
    expect(failure(await client().send(get(url, { timeoutMs: 300 }), never)).fault).toBe('timeout');
    await vi.waitFor(() => expect(sockets.size).toBe(0));
  });
});

describe('cancel', () => {
  it.each([
    ['before the reply', (_reply: ServerResponse, sent: () => void) => sent()],
    ['in the middle of the body', (reply: ServerResponse, sent: () => void) => reply.write('half', sent)],
  ] as const)('ends %s, and the connection with it', async (_when, act) => {
    const sent = vi.fn();
    const { url, sockets } = await serve((_request, reply) => act(reply, sent));
    const stop = new AbortController();
    const outcome = client().send(get(url), stop.signal);
    await vi.waitFor(() => expect(sent).toHaveBeenCalled());
    expect(sockets.size).toBe(1);
    // Sent is not read yet: that takes a turn of the same process.
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    stop.abort();
    // Nothing but the cancel can end it before the limit of 15 s, longer than this test may take; how fast it is belongs to the bench.
    expect(failure(await outcome).fault).toBe('cancelled');
    await vi.waitFor(() => expect(sockets.size).toBe(0));
  });

  it('ends while the connection is being made', async () => {
    const stop = new AbortController();
    // It takes the TCP connection and never answers the TLS hello.
    const silent = await serveRaw((socket) => socket.resume());
    const outcome = client().send(get(silent.url.replace('http:', 'https:')), stop.signal);
    await vi.waitFor(() => expect(silent.sockets.size).toBe(1));
    stop.abort();
    expect(failure(await outcome).fault).toBe('cancelled');
    await vi.waitFor(() => expect(silent.sockets.size).toBe(0));
  });

  it('sends nothing when it was cancelled before', async () => {
    const { url, sockets } = await serve((_request, reply) => reply.end());
    const stop = new AbortController();
    stop.abort();
    expect(failure(await client().send(get(url), stop.signal)).fault).toBe('cancelled');
    expect(sockets.size).toBe(0);
  });
});

describe('faults', () => {
  it('names a host that does not exist', async () => {
    expect(failure(await client().send(get('http://nowhere.invalid/', { timeoutMs: 8000 }), never)).fault).toBe('dns-not-found');
  });

  it('names a refused connection', async () => {
    const { url, port } = await serve(() => undefined);
    expect(url).toContain(String(port));
    const http = client();
    expect(failure(await http.send(get('http://127.0.0.1:1/'), never)).fault).toBe('connection-refused');
    expect(failure(await http.send(get('http://localhost:1/'), never)).fault).toBe('connection-refused');
  });

  it('names a connection that breaks in the head and in the body', async () => {
    const { url } = await serveRaw((socket) => {
      void once(socket, 'data').then(() => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'));
    });
    const http = client();
    expect(failure(await http.send(get(url), never)).fault).toBe('connection-reset');
    const dead = await serveRaw((socket) => void once(socket, 'data').then(() => socket.resetAndDestroy()));
    expect(failure(await http.send(get(dead.url), never)).fault).toBe('connection-reset');
  });

  it('names a reply that is not HTTP', async () => {
    const { url } = await serveRaw((socket) => void once(socket, 'data').then(() => socket.end('SSH-2.0-OpenSSH_9.6\r\n')));
    expect(failure(await client().send(get(url), never)).fault).toBe('unreadable-response');
  });

  it.each(['ftp://example.org/', 'http://user:pass@127.0.0.1/'])('takes %s for a bug', async (url) => {
    await expect(client().send(get(url), never)).rejects.toThrow(/only http and https/u);
  });
});
