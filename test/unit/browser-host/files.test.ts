import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendRaw, serving } from './serving.ts';
import type { Got, Serving } from './serving.ts';

let host: Serving;
let port: number;
beforeAll(async () => {
  host = await serving();
  port = host.server.port;
});
afterAll(() => host.stop());

const get = (path: string, method = 'GET'): Promise<Got> => send(port, { path, method, headers: { origin: null, 'content-type': null } });

describe('files', () => {
  it('are served with the policy that lets nothing in or out', async () => {
    const got = await get('/');
    expect(got.status).toBe(200);
    expect(got.text).toContain('<title>Handrail</title>');
    expect(got.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(got.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it('named by their content may be kept', async () => {
    const got = await get('/assets/index-abc123.js');
    expect(got.headers['cache-control']).toContain('immutable');
    expect(got.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(got.headers['content-security-policy']).toBeDefined();
  });

  it('answer HEAD without a body', async () => {
    const got = await get('/', 'HEAD');
    expect(got.status).toBe(200);
    expect(got.text).toBe('');
  });

  it.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/../../outside.txt',
    '//outside.txt',
    '/./index.html',
    '/assets/',
    '/assets',
    '/index.html/',
    '/..\\outside.txt',
    '/assets/%2e%2e/%2e%2e/outside.txt',
    '/index.html%00',
    '/INDEX.HTML',
    '/package.json',
  ])('outside the list do not exist: %s', async (path) => {
    // Written to the socket by hand: a client would tidy the path up.
    const reply = await sendRaw(port, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
    expect(reply).toMatch(/^HTTP\/1\.1 404 /);
    expect(reply).not.toContain('outside\n');
    expect(reply).not.toMatch(/\r\n\r\noutside/);
  });

  it('are not served to a proxy’s request', async () => {
    expect(await sendRaw(port, `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 404 /,
    );
  });

  it('are served under loopback names only', async () => {
    expect((await send(port, { path: '/', method: 'GET', headers: { host: 'evil.example' } })).status).toBe(421);
    expect((await send(port, { path: '/', method: 'GET', headers: { host: `localhost:${port}` } })).status).toBe(200);
    expect(await sendRaw(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
  });
});

describe('the server', () => {
  it('listens on 127.0.0.1 alone and says when a port is taken', async () => {
    const { startBrowserServer } = await import('../../../electron/hosts/browser/server.ts');
    const second = await startBrowserServer({
      port,
      site: new Map(),
      desk: { issueLaunch: () => '', redeem: () => null, isAwaited: () => false, knows: () => false },
      events: host.events,
      backend: () => Promise.reject(new Error('not asked')),
    });
    expect(second).toEqual({ ok: false, fault: 'port-in-use', port });
  });

  it('answers plainly when what stands behind it fails', async () => {
    const broken = await serving({ dispatch: () => Promise.reject(new Error('secret inside')) });
    const got = await send(broken.server.port, { path: '/call/app.start', key: await broken.key() });
    expect(got.status).toBe(500);
    expect(got.text).not.toContain('secret inside');
    await broken.stop();
  });
});
