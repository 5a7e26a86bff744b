import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { startPractice, tryStartPractice } from '../../../electron/practice/index.ts';
import { ask, bearer, practiceFor } from './client.ts';
import type { PracticeRequest } from '../../../electron/practice/index.ts';

const practice = practiceFor();

function getSecurely(address: string, ca: string | undefined): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(address, { ...(ca === undefined ? {} : { ca }), agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

describe('HTTPS', () => {
  test('verifies against the practice authority, by name and by address', async () => {
    const { secureBaseUrl, caPem } = practice().selfManaged;
    expect(secureBaseUrl).toMatch(/^https:\/\/localhost:\d+\/bitbucket$/);
    const path = '/rest/api/latest/application-properties';
    expect((await getSecurely(secureBaseUrl + path, caPem)).status).toBe(200);
    const properties = await getSecurely(secureBaseUrl.replace('localhost', '127.0.0.1') + path, caPem);
    expect(JSON.parse(properties.body)).toMatchObject({ version: '10.2.6' });
  });

  test('is not trusted without it, and goes on afterwards', async () => {
    const address = `${practice().selfManaged.secureBaseUrl}/status`;
    await expect(getSecurely(address, undefined)).rejects.toMatchObject({
      code: expect.stringMatching(/^(UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY)$/) as unknown,
    });
    expect((await getSecurely(address, practice().selfManaged.caPem)).status).toBe(200);
  });

  test('another run’s authority does not verify it', async () => {
    const other = await startPractice();
    await expect(getSecurely(`${practice().selfManaged.secureBaseUrl}/status`, other.selfManaged.caPem)).rejects.toThrow();
    await other.close();
  });

  test('the authority is a proper one', () => {
    const ca = new X509Certificate(practice().selfManaged.caPem);
    expect([ca.ca, ca.checkIssued(ca), ca.verify(ca.publicKey), ca.publicKey.asymmetricKeyDetails?.namedCurve]).toEqual([
      true,
      true,
      true,
      'prime256v1',
    ]);
    expect(new Date(ca.validFrom).getTime()).toBeLessThan(Date.now());
    expect(new Date(ca.validTo).getTime()).toBeGreaterThan(Date.now() + 20 * 86_400_000);
    expect(ca.toString()).toBe(practice().selfManaged.caPem);
  });
});

describe('ports', () => {
  test('in use: a value that says which, and nothing is left behind', async () => {
    const port = Number(new URL(practice().cloud.origin).port);
    const result = await tryStartPractice({ selfManagedPort: port });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'port-in-use', port } });
    await expect(startPractice({ cloudPort: port })).rejects.toMatchObject({
      name: 'PracticeStartError',
      problem: { kind: 'port-in-use', port },
    });
  });

  test('impossible', async () => {
    expect(await tryStartPractice({ cloudPort: 70_000 })).toMatchObject({ ok: false, problem: { kind: 'port-not-allowed', port: 70_000 } });
  });

  test('on loopback only', async () => {
    const port = Number(new URL(practice().cloud.origin).port);
    const elsewhere = Object.values(networkInterfaces())
      .flat()
      .filter((each) => each?.family === 'IPv4' && !each.internal);
    for (const each of [...elsewhere, { address: '127.0.0.2' }]) {
      const outcome = await new Promise((resolve) => {
        const socket = connect(port, each!.address, () => resolve('connected'));
        socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
        socket.on('connect', () => socket.destroy());
      });
      expect(outcome).not.toBe('connected');
    }
  });

  test('closing ends everything, open connections too', async () => {
    // It looks at the clock when a request comes in.
    const now = vi.fn(() => new Date());
    const other = await startPractice({ latencyMs: 600_000, now });
    now.mockClear();
    const waiting = ask(`${other.cloud.apiBase}/hook_events`).catch(() => 'ended');
    await vi.waitFor(() => expect(now).toHaveBeenCalled());
    await other.close();
    expect(await waiting).toBe('ended');
    await expect(ask(`${other.cloud.apiBase}/hook_events`)).rejects.toThrow();
  });
});

describe('the list of requests', () => {
  test('says who called what, and never the secret', async () => {
    const seen: PracticeRequest[] = [];
    const other = await startPractice({ log: (entry) => seen.push(entry) });
    const cloud = other.tokens.issue({ kind: 'workspace-token', workspace: 'acme', scopes: ['repository'] });
    const own = other.tokens.issue({ kind: 'http-access-token', account: 'dan', permissions: ['REPO_READ'] });
    await ask(`${other.cloud.apiBase}/repositories/acme?q=${encodeURIComponent(cloud)}`, bearer(cloud));
    await ask(`${other.selfManaged.baseUrl}/rest/api/latest/repos?token=${own}`, { ...bearer(own), cookie: 'a=b' });
    await ask(`${other.selfManaged.baseUrl}/rest/api/latest/repos`, bearer('wrong'));
    expect(seen).toEqual(other.requests());
    expect(seen[1]).toMatchObject({
      server: 'self-managed',
      method: 'GET',
      authorization: 'bearer',
      user: 'dan',
      status: 200,
      secure: false,
    });
    expect(seen[2]).toMatchObject({ user: null, status: 401 });
    const text = JSON.stringify(seen);
    for (const secret of [cloud, own, encodeURIComponent(cloud), 'a=b']) expect(text).not.toContain(secret);
    await other.close();
  });
});

test('a page elsewhere can not reach us by another host name', async () => {
  const port = Number(new URL(practice().cloud.origin).port);
  const status = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /2.0/hook_events HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    );
    socket.on('data', (chunk: Buffer) => resolve(chunk.toString().split('\r\n')[0] ?? ''));
  });
  expect(status).toContain('421');
});
