import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyLimit } from '../../../electron/hosts/browser/body.ts';
import { launchLifetimeMs } from '../../../electron/hosts/browser/launch.ts';
import { copied, send, sendRaw, serving } from './serving.ts';
import type { Got, Sent, Serving } from './serving.ts';

let host: Serving;
let key: string;
let port: number;
beforeAll(async () => {
  host = await serving();
  port = host.server.port;
  key = await host.key();
});
afterAll(() => host.stop());

const ask = (sent: Partial<Sent>): Promise<Got> => send(port, { path: '/call/app.start', key, ...sent });

/** A refusal is short plain text and tells nothing that was asked for. */
function expectRefused(got: Got, status: number): void {
  expect(got.status).toBe(status);
  expect(got.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(got.headers['cache-control']).toBe('no-store');
  expect(got.text.length).toBeLessThan(200);
  expect(got.text).not.toContain(copied);
}

describe('a call', () => {
  it('is answered with the key, from our own page', async () => {
    const got = await ask({ body: { a: 1 } });
    expect(got.status).toBe(200);
    expect(JSON.parse(got.text)).toEqual({ ok: true, value: 'answered' });
    expect(host.calls.at(-1)).toEqual({ name: 'app.start', input: { a: 1 } });
  });

  it.each([
    ['without a key', { headers: { 'x-handrail-key': null } }, 403],
    ['with an empty key', { headers: { 'x-handrail-key': '' } }, 403],
    ['with a wrong key', { key: 'A'.repeat(43) }, 403],
    ['with another Host', { headers: { host: 'evil.example' } }, 421],
    ['with a Host that only ends like ours', { headers: { host: '127.0.0.1.evil.example' } }, 421],
    ['with a Host that begins with a user name', { headers: { host: 'x@127.0.0.1' } }, 421],
    ['with another loopback address', { headers: { host: '127.0.0.2' } }, 421],
    ['with another Origin', { headers: { origin: 'http://evil.example' } }, 403],
    ['with the Origin of another port', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['with the Origin “null”', { headers: { origin: 'null' } }, 403],
    ['without an Origin', { headers: { origin: null } }, 403],
    ['with https in Origin', { headers: { origin: 'https://127.0.0.1' } }, 403],
    ['from another site by the browser’s own word', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['from another port by the browser’s own word', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['as a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['as plain text', { headers: { 'content-type': 'text/plain' } }, 415],
    ['without a type', { headers: { 'content-type': null } }, 415],
    ['with a type that only begins like JSON', { headers: { 'content-type': 'application/jsonp' } }, 415],
    ['that is not JSON', { rawBody: '{' }, 400],
    ['by GET', { method: 'GET' }, 405],
    ['by PUT', { method: 'PUT' }, 405],
    ['by OPTIONS, as a preflight', { method: 'OPTIONS' }, 405],
    ['with a larger body than the limit', { rawBody: `"${'x'.repeat(bodyLimit)}"` }, 413],
  ] as const)('%s is refused and reaches nothing', async (_what, sent, status) => {
    const before = host.calls.length;
    const headers: Record<string, string | null> = 'headers' in sent ? { ...sent.headers } : {};
    // A browser sends Origin by the Host it believes in; so does the attacker, to leave only the Host wrong.
    if (headers['host'] !== undefined) headers['origin'] = `http://${headers['host'] ?? ''}`;
    expectRefused(await ask({ ...sent, headers }), status);
    expect(host.calls.length).toBe(before);
  });

  it('takes a body as large as the limit', async () => {
    expect((await ask({ rawBody: `"${'x'.repeat(bodyLimit - 2)}"` })).status).toBe(200);
  });

  it('refuses a body without a length as soon as it grows too large', async () => {
    const chunk = `${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}\r\n`;
    const head = `POST /call/app.start HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: application/json\r\nX-Handrail-Key: ${key}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(await sendRaw(port, head + chunk.repeat(16))).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('says which methods are allowed where one is not', async () => {
    expect((await ask({ method: 'GET' })).headers['allow']).toBe('POST');
    expect((await send(port, { path: '/', method: 'DELETE' })).headers['allow']).toBe('GET, HEAD');
  });

  it('is never allowed to another origin', async () => {
    for (const got of [
      await ask({}),
      await ask({ method: 'OPTIONS', headers: { origin: 'http://evil.example' } }),
      await ask({ headers: { origin: 'http://evil.example' } }),
    ]) {
      expect(Object.keys(got.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(got.headers['set-cookie']).toBeUndefined();
    }
  });

  it('through a forwarded port works under its own Host and Origin', async () => {
    expect((await ask({ headers: { host: 'localhost:9999', origin: 'http://localhost:9999' } })).status).toBe(200);
    expectRefused(await ask({ headers: { host: 'localhost:9999', origin: 'http://localhost:9998' } }), 403);
  });

  it('with a name outside the contract’s letters is nothing at all', async () => {
    expectRefused(await ask({ path: '/call/' }), 404);
    expectRefused(await ask({ path: '/call/app.start/../../x' }), 404);
    expectRefused(await ask({ path: '/call/app%2Estart' }), 404);
  });
});

describe('copy and events', () => {
  it.each(['/copy', '/events'])('%s asks for the key and our own page as well', async (path) => {
    expectRefused(await ask({ path, headers: { 'x-handrail-key': null } }), 403);
    expectRefused(await ask({ path, headers: { origin: 'http://evil.example' } }), 403);
    expectRefused(await ask({ path, method: 'GET' }), 405);
    expectRefused(await ask({ path, headers: { host: 'evil.example', origin: 'http://evil.example' } }), 421);
  });

  it('copy answers once as plain text that nobody stores', async () => {
    const got = await ask({ path: '/copy' });
    expect(got.text).toBe(copied);
    expect(got.headers['cache-control']).toBe('no-store');
    expect(got.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(got.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('the launch secret', () => {
  const redeem = (secret: unknown): Promise<Got> => send(port, { path: '/session', body: { secret } });

  it('has 256 bits and stands only in the fragment', () => {
    const link = new URL(host.server.freshLink());
    expect(link.origin).toBe(`http://127.0.0.1:${port}`);
    expect(link.search).toBe('');
    expect(Buffer.from(link.hash.replace('#launch=', ''), 'base64url').length).toBe(32);
  });

  it('is exchanged for a key that works, in a reply that nobody stores', async () => {
    const got = await redeem(host.launchSecret());
    expect(got.status).toBe(200);
    expect(got.headers['cache-control']).toBe('no-store');
    const fresh = (JSON.parse(got.text) as { key: string }).key;
    expect((await ask({ key: fresh })).status).toBe(200);
    expect((await ask({})).status, 'an earlier tab keeps working').toBe(200);
  });

  it('works once', async () => {
    const secret = host.launchSecret();
    expect((await redeem(secret)).status).toBe(200);
    expectRefused(await redeem(secret), 403);
  });

  it('works for ten minutes', async () => {
    const inTime = host.launchSecret();
    host.pass(launchLifetimeMs - 1);
    expect((await redeem(inTime)).status).toBe(200);
    const late = host.launchSecret();
    host.pass(launchLifetimeMs);
    expectRefused(await redeem(late), 403);
    expect((await ask({})).status, 'a key outlives the link it came from').toBe(200);
  });

  it('stops working when a fresh one is made', async () => {
    const first = host.launchSecret();
    const second = host.launchSecret();
    expectRefused(await redeem(first), 403);
    expect((await redeem(second)).status).toBe(200);
  });

  it.each([
    ['a wrong one', 'A'.repeat(43)],
    ['none', undefined],
    ['a number', 1],
    ['an object', {}],
    ['the key itself', 'KEY'],
  ])('is not %s', async (_what, secret) => {
    host.launchSecret();
    expectRefused(await redeem(secret === 'KEY' ? key : secret), 403);
  });

  it('is asked for from our own page alone', async () => {
    const secret = host.launchSecret();
    expectRefused(await send(port, { path: '/session', body: { secret }, headers: { origin: 'http://evil.example' } }), 403);
    expectRefused(await send(port, { path: `/session?secret=${secret}`, method: 'GET' }), 405);
    expect((await redeem(secret)).status, 'a refused try does not use it up').toBe(200);
  });

  it('is no key', async () => {
    expectRefused(await ask({ key: host.launchSecret() }), 403);
  });
});
