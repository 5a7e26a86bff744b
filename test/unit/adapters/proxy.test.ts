import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import type { HttpOptions } from '../../../electron/adapters/http/http.ts';
import { isLoopback, proxyFromEnvironment, waysFromPac } from '../../../electron/adapters/http/proxy.ts';
import type { HttpOutcome } from '../../../electron/core/ports.ts';
import { makeAuthority } from './certificates.ts';
import { serve, serveRaw, serveSecure } from './servers.ts';
import { told } from './told.ts';

const never = new AbortController().signal;

function client(options: Partial<HttpOptions>) {
  const http = createHttp({ env: {}, version: '0', ...options });
  onTestFinished(() => http.close());
  return http;
}

function failure(outcome: HttpOutcome) {
  if (outcome.kind !== 'failure') throw new Error(`expected a failure, got status ${outcome.status}`);
  return outcome;
}

/** A proxy that leads every name to 127.0.0.1. `status` other than 200 is answered instead of a tunnel. */
async function tunnelProxy(status = 200) {
  const heads: string[] = [];
  const { port } = await serveRaw((socket: Socket) => {
    socket.once('data', (chunk: Buffer) => {
      const head = chunk.toString('latin1');
      heads.push(head);
      const target = /^CONNECT [^:\s]+:(\d+) /u.exec(head)?.[1];
      if (status !== 200 || target === undefined) {
        socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      const far = connect(Number(target), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(far).pipe(socket);
      });
      far.on('error', () => socket.destroy());
      socket.on('error', () => far.destroy());
    });
  });
  return { url: `http://127.0.0.1:${port}`, heads };
}

describe('which proxy', () => {
  const of = (env: Record<string, string>, url: string): string | null => proxyFromEnvironment(env, new URL(url))?.href ?? null;

  it('reads the variables by scheme, lower case first', () => {
    expect(of({ HTTPS_PROXY: 'http://p:8080' }, 'https://git.acme.io/')).toBe('http://p:8080/');
    expect(of({ HTTPS_PROXY: 'http://p:8080' }, 'http://git.acme.io/')).toBeNull();
    expect(of({ http_proxy: 'p:8080', HTTP_PROXY: 'q:1' }, 'http://git.acme.io/')).toBe('http://p:8080/');
    expect(of({ ALL_PROXY: 'https://p' }, 'https://git.acme.io/')).toBe('https://p/');
  });

  it.each([
    ['acme.io', 'https://git.acme.io/', true],
    ['.acme.io', 'https://git.acme.io/', true],
    ['*.acme.io', 'https://acme.io/', true],
    ['acme.io', 'https://evilacme.io/', false],
    ['git.acme.io:8443', 'https://git.acme.io/', false],
    ['git.acme.io:443', 'https://git.acme.io/', true],
    ['*', 'https://bitbucket.org/', true],
    ['10.0.0.0/8, other.io', 'http://10.20.30.40/', true],
    ['10.0.0.0/8', 'http://11.0.0.1/', false],
    ['192.168.1.5', 'http://192.168.1.5:7990/', true],
    ['[fd00::1]', 'http://[fd00::1]:7990/', true],
    ['fd00::/8', 'http://[fd00::1]/', true],
    ['0.0.1', 'http://10.0.0.1/', false],
  ])('NO_PROXY=%s for %s: %s', (list, url, exempt) => {
    expect(of({ HTTPS_PROXY: 'p', HTTP_PROXY: 'p', NO_PROXY: list }, url) === null).toBe(exempt);
  });

  it('reads PAC words', () => {
    const named = (answer: string) => waysFromPac(answer).map((way) => way?.href ?? 'direct');
    expect(named('DIRECT')).toEqual(['direct']);
    expect(named('')).toEqual(['direct']);
    expect(named('PROXY p.acme.io:3128; PROXY q.acme.io:3128;DIRECT')).toEqual([
      'http://p.acme.io:3128/',
      'http://q.acme.io:3128/',
      'direct',
    ]);
    expect(named('HTTPS p.acme.io:8443; http q:1')).toEqual(['https://p.acme.io:8443/', 'http://q:1/']);
    expect(named('SOCKS5 s:1080; SOCKS t:1081; socks4 u:1082')).toEqual(['socks5://s:1080', 'socks4://t:1081', 'socks4://u:1082']);
    expect(named('QUIC q:443; PROXY p:80')).toEqual(['http://p/']);
    expect(() => waysFromPac('QUIC q:443')).toThrow('proxy-kind');
    expect(() => waysFromPac('PROXY ')).toThrow('proxy-not-http');
  });

  it('reads a SOCKS proxy from the variables', () => {
    expect(of({ ALL_PROXY: 'socks5h://s:1080' }, 'https://git.acme.io/')).toBe('socks5h://s:1080');
    expect(() => of({ ALL_PROXY: 'ftp://s:1080' }, 'https://git.acme.io/')).toThrow('proxy-not-http');
    // A password with a bare slash: read as an address, its first part would be shown as a port.
    for (const cut of ['12/rest', '12?rest', '12#rest'])
      expect(() => of({ HTTPS_PROXY: `http://user:${cut}@proxy:3128` }, 'https://git.acme.io/')).toThrow('proxy-not-http');
  });

  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['[::1]', true],
    ['a.localhost', true],
    ['127.0.0.1.evil.com', false],
    ['localhost.evil.com', false],
  ])('%s is this computer: %s', (host, expected) => expect(isLoopback(host)).toBe(expected));
});

describe('through a proxy', () => {
  it('opens a tunnel for https and verifies the server behind it', async () => {
    const authority = await makeAuthority();
    const { port } = await serveSecure(await authority.issue({ names: [{ type: 'dns', value: 'git.acme.test' }] }), (_request, reply) =>
      reply.end('behind'),
    );
    const proxy = await tunnelProxy();
    const http = client({ env: { HTTPS_PROXY: proxy.url.replace('//', '//ada:s%40crit@') } });
    const outcome = await http.send({ method: 'GET', url: `https://git.acme.test:${port}/x`, caPem: authority.cert }, never);
    expect(outcome).toMatchObject({ kind: 'response', body: 'behind', peer: null, privateCa: true });
    expect(proxy.heads[0]).toMatch(new RegExp(`^CONNECT git\\.acme\\.test:${port} HTTP/1\\.1`, 'u'));
    expect(proxy.heads[0]?.toLowerCase()).toContain(
      `proxy-authorization: basic ${Buffer.from('ada:s@crit').toString('base64').toLowerCase()}`,
    );
  });

  it('reads an untrusted chain through it', async () => {
    const authority = await makeAuthority('Proxy That Looks Inside');
    const { port } = await serveSecure(await authority.issue({ names: [{ type: 'dns', value: 'git.acme.test' }] }), (_request, reply) =>
      reply.end(),
    );
    const proxy = await tunnelProxy();
    const outcome = failure(
      await client({ env: { HTTPS_PROXY: proxy.url } }).send({ method: 'GET', url: `https://git.acme.test:${port}/` }, never),
    );
    expect(outcome.fault).toBe('tls-untrusted-ca');
    expect(outcome.chain?.[0]?.issuer).toContain('Proxy That Looks Inside');
  });

  it('sends plain http to it as a whole address, never with the proxy’s credentials to the server', async () => {
    const seen: { url?: string | undefined; host?: string | undefined; auth?: string | undefined; own?: string | undefined }[] = [];
    const proxy = await serve((request, reply) => {
      seen.push({
        url: request.url,
        host: request.headers.host,
        auth: request.headers['proxy-authorization'],
        own: request.headers.authorization,
      });
      reply.end('proxied');
    });
    const http = client({ resolveProxy: async () => `PROXY 127.0.0.1:${proxy.port}` });
    expect(await http.send({ method: 'GET', url: 'http://git.acme.test:7990/status?x=1' }, never)).toMatchObject({
      kind: 'response',
      body: 'proxied',
      peer: null,
    });
    expect(seen).toEqual([{ url: 'http://git.acme.test:7990/status?x=1', host: 'git.acme.test:7990', auth: undefined, own: undefined }]);
  });

  it.each([
    ['ada:s%40crit', 'ada:s@crit'],
    ['a%zz:100%safe', 'a%zz:100%safe'],
    [':s%C3%A9crit', ':sécrit'],
  ])('signs in there as %s says, also where a %% is no code or the user is empty', async (written, meant) => {
    const seen: (string | undefined)[] = [];
    const proxy = await serve((request, reply) => {
      seen.push(request.headers['proxy-authorization']);
      reply.end('proxied');
    });
    const http = client({ env: { HTTP_PROXY: `http://${written}@127.0.0.1:${proxy.port}` } });
    expect(await http.send({ method: 'GET', url: 'http://git.acme.test/status' }, never)).toMatchObject({ body: 'proxied' });
    expect(seen).toEqual([`Basic ${Buffer.from(meant, 'utf8').toString('base64')}`]);
  });

  it('never asks about this computer', async () => {
    const { url } = await serve((_request, reply) => reply.end('direct'));
    const http = client({ env: { HTTP_PROXY: 'http://127.0.0.1:1' }, resolveProxy: () => Promise.reject(new Error('asked')) });
    expect(await http.send({ method: 'GET', url }, never)).toMatchObject({ kind: 'response', body: 'direct' });
  });

  it.each([
    [407, 'proxy-auth-required'],
    [403, 'proxy-unreachable'],
    [502, 'proxy-unreachable'],
  ] as const)('names an answer of %i to the tunnel', async (status, fault) => {
    const proxy = await tunnelProxy(status);
    const outcome = failure(
      await client({ env: { HTTPS_PROXY: proxy.url } }).send({ method: 'GET', url: 'https://git.acme.test/' }, never),
    );
    expect(outcome).toMatchObject({ fault, detail: '', why: { code: 'proxy-answered', params: { status } } });
    expect(told(outcome)).toContain(`the proxy answered ${status}`);
  });

  it('names a computer that does not say which proxy to use', async () => {
    const http = client({ resolveProxy: () => Promise.reject(new Error('PAC script failed')) });
    const outcome = failure(await http.send({ method: 'GET', url: 'https://git.acme.test/' }, never));
    expect(outcome.fault).toBe('proxy-unreachable');
    expect(told(outcome)).toContain('PAC script failed');
  });

  it('names a 407 for plain http', async () => {
    const proxy = await serve((_request, reply) => reply.writeHead(407).end('sign in'));
    expect(
      failure(await client({ env: { HTTP_PROXY: proxy.url } }).send({ method: 'GET', url: 'http://git.acme.test/' }, never)).fault,
    ).toBe('proxy-auth-required');
  });

  it.each(['http', 'https'])('names a proxy that is not there, for %s', async (scheme) => {
    const env = { HTTP_PROXY: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1' };
    expect(failure(await client({ env }).send({ method: 'GET', url: `${scheme}://git.acme.test/` }, never)).fault).toBe(
      'proxy-unreachable',
    );
  });
});
