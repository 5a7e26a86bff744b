import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAuthorities } from '../../../electron/adapters/http/authorities.ts';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import type { HttpOutcome, HttpRequest } from '../../../electron/core/ports.ts';
import { makeAuthority, makeSelfSigned } from './certificates.ts';
import type { TestAuthority } from './certificates.ts';
import { serve, serveSecure } from './servers.ts';
import { told } from './told.ts';

let authority: TestAuthority;
let stranger: TestAuthority;
beforeAll(async () => {
  authority = await makeAuthority();
  stranger = await makeAuthority('Somebody Else');
});

const never = new AbortController().signal;

function send(request: Partial<HttpRequest> & { readonly url: string }): Promise<HttpOutcome> {
  const http = createHttp({ env: {}, version: '0' });
  onTestFinished(() => http.close());
  return http.send({ method: 'GET', ...request }, never);
}

function failure(outcome: HttpOutcome) {
  if (outcome.kind !== 'failure') throw new Error(`expected a failure, got status ${outcome.status}`);
  return outcome;
}

/** A secure server that counts the requests which reached it. */
async function counting(pair: Parameters<typeof serveSecure>[0], tls: Parameters<typeof serveSecure>[2] = {}) {
  let requests = 0;
  const server = await serveSecure(
    pair,
    (_request, reply) => {
      requests += 1;
      reply.end('secret place');
    },
    tls,
  );
  return { ...server, requests: () => requests };
}

describe('certificate authorities', () => {
  it('trusts a connection’s own authority and says that it is private', async () => {
    const { url } = await counting(await authority.issue());
    const outcome = await send({ url, caPem: authority.cert });
    expect(outcome).toMatchObject({ kind: 'response', status: 200, privateCa: true, peer: '127.0.0.1' });
  });

  it('does not trust it for another connection of the same run', async () => {
    const { url } = await counting(await authority.issue());
    const http = createHttp({ env: {}, version: '0' });
    onTestFinished(() => http.close());
    expect((await http.send({ method: 'GET', url, caPem: authority.cert }, never)).kind).toBe('response');
    expect(failure(await http.send({ method: 'GET', url }, never)).fault).toBe('tls-untrusted-ca');
    expect(failure(await http.send({ method: 'GET', url, caPem: stranger.cert }, never)).fault).toBe('tls-untrusted-ca');
  });

  it('does not let the environment turn verification off', async () => {
    const { url, requests } = await counting(await authority.issue());
    const proxy = await serveSecure(await authority.issue(), (_request, reply) => reply.end());
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(failure(await send({ url })).fault).toBe('tls-untrusted-ca');
    const http = createHttp({ env: { HTTPS_PROXY: proxy.url }, version: '0' });
    onTestFinished(() => http.close());
    const outcome = failure(await http.send({ method: 'GET', url: 'https://git.acme.test/' }, never));
    expect(outcome.fault).toBe('proxy-unreachable');
    expect(told(outcome)).toMatch(/UNABLE_TO|SELF_SIGNED/);
    expect(requests()).toBe(0);
  });

  it('reads the chain of a server that it does not trust, without sending a byte', async () => {
    const { url, requests } = await counting(await authority.issue());
    const outcome = failure(await send({ url }));
    expect(outcome.fault).toBe('tls-untrusted-ca');
    expect(outcome.chain?.[0]).toMatchObject({
      subject: 'O=Acme, CN=localhost',
      issuer: 'O=Acme, CN=Acme Test Root',
      names: ['localhost', '127.0.0.1'],
    });
    expect(new Date(outcome.chain?.[0]?.validTo ?? '').getTime()).toBeGreaterThan(Date.now());
    expect(outcome.chain?.[0]?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/u);
    expect(requests()).toBe(0);
  });

  it.each([
    ['nothing', 'hello', 'no certificate'],
    ['rubbish', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', 'damaged'],
  ])('says that a connection’s own file holds %s', async (_what, caPem, words) => {
    const { url, requests } = await counting(await authority.issue());
    const outcome = failure(await send({ url, caPem }));
    expect(outcome.fault).toBe('tls-untrusted-ca');
    expect(told(outcome)).toContain(words);
    expect(requests()).toBe(0);
  });

  it('reads SSL_CERT_FILE as the system’s bundle', async () => {
    const { url } = await counting(await authority.issue());
    const { mkdtemp, writeFile, rm } = await import('node:fs/promises');
    const folder = await mkdtemp('/tmp/handrail-ca-');
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(`${folder}/ca.pem`, authority.cert);
    const http = createHttp({ env: { SSL_CERT_FILE: `${folder}/ca.pem` }, version: '0' });
    onTestFinished(() => http.close());
    expect(await http.send({ method: 'GET', url }, never)).toMatchObject({ kind: 'response', privateCa: true });
  });
});

describe('public or private', () => {
  const { isPrivate, context } = createAuthorities({});

  it('knows the bundled roots', () => {
    const [root = ''] = rootCertificates;
    expect(isPrivate([new X509Certificate(root)])).toBe(false);
    expect(isPrivate([])).toBe(true);
  });

  it('calls a company’s own root private', () => {
    expect(isPrivate([new X509Certificate(authority.cert)])).toBe(true);
    expect(isPrivate([new X509Certificate(authority.cert)])).toBe(true);
  });

  it('reads each set of authorities once', () => {
    expect(context(null)).toBe(context(null));
    expect(context(authority.cert)).toBe(context(authority.cert));
    expect(context(authority.cert)).not.toBe(context(stranger.cert));
  });
});

describe('what is wrong with a certificate', () => {
  it('self-signed', async () => {
    const { url } = await counting(await makeSelfSigned());
    const outcome = failure(await send({ url }));
    expect(outcome.fault).toBe('tls-self-signed');
    expect(outcome.chain).toHaveLength(1);
  });

  it('expired', async () => {
    const { url, requests } = await counting(
      await authority.issue({ from: new Date(Date.now() - 10 * 86_400_000), to: new Date(Date.now() - 86_400_000) }),
    );
    const outcome = failure(await send({ url, caPem: authority.cert }));
    expect(outcome).toMatchObject({ fault: 'tls-expired', detail: 'CERT_HAS_EXPIRED' });
    expect(new Date(outcome.chain?.[0]?.validTo ?? '').getTime()).toBeLessThan(Date.now());
    expect(requests()).toBe(0);
  });

  it('not valid yet', async () => {
    const { url } = await counting(await authority.issue({ from: new Date(Date.now() + 86_400_000) }));
    const outcome = failure(await send({ url, caPem: authority.cert }));
    expect(outcome.fault).toBe('tls-expired');
    expect(told(outcome)).toContain('not valid yet');
  });

  it('for another host', async () => {
    const { url, requests } = await counting(await authority.issue({ names: [{ type: 'dns', value: 'git.acme.io' }] }));
    const outcome = failure(await send({ url, caPem: authority.cert }));
    expect(outcome.fault).toBe('tls-hostname');
    expect(outcome.chain?.[0]?.names).toEqual(['git.acme.io']);
    expect(requests()).toBe(0);
  });

  it('for a name where an address is used', async () => {
    const { port } = await counting(await authority.issue({ names: [{ type: 'dns', value: 'localhost' }] }));
    expect(failure(await send({ url: `https://127.0.0.1:${port}`, caPem: authority.cert })).fault).toBe('tls-hostname');
  });
});

describe('what is wrong with TLS itself', () => {
  it('plain HTTP on the port', async () => {
    const { port } = await serve((_request, reply) => reply.end());
    const outcome = failure(await send({ url: `https://localhost:${port}` }));
    expect(outcome).toMatchObject({ fault: 'tls-protocol', chain: null });
    expect(told(outcome)).toContain('does not speak TLS');
  });

  it('no cipher in common', async () => {
    const { url } = await counting(await authority.issue(), { maxVersion: 'TLSv1.2', ciphers: 'PSK-AES128-CBC-SHA256' });
    expect(failure(await send({ url, caPem: authority.cert })).fault).toBe('tls-protocol');
  });

  it('TLS spoken to as plain HTTP', async () => {
    const { port } = await counting(await authority.issue());
    const outcome = await send({ url: `http://localhost:${port}` });
    // Node's server answers in plain text or hangs up, by version; either way it is told apart from a good reply.
    if (outcome.kind === 'failure') expect(['tls-protocol', 'connection-reset', 'unreadable-response']).toContain(outcome.fault);
    else expect(outcome.status).toBe(400);
  });
});
