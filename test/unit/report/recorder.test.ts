import { describe, expect, it } from 'vitest';
import type { HttpPort } from '../../../electron/core/ports.ts';
import { bodyLimit, createRecorder, mostExchanges } from '../../../electron/core/report/recorder.ts';
import { createRedactor } from '../../../electron/core/redact.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { fakeClock } from '../../fakes/index.ts';
import { response } from './setup.ts';

const never = new AbortController().signal;
const redactor = createRedactor({ tokens: [] });

describe('the recorder', () => {
  it('passes everything on unchanged and keeps it in the order of sending, with times', async () => {
    const clock = fakeClock();
    const outcome = response({ body: '{}' });
    const recorder = createRecorder(clock);
    const port = recorder.port({ send: async () => (clock.advance(10), outcome) });
    expect(await port.send({ method: 'GET', url: 'https://a.example/1' }, never)).toBe(outcome);
    clock.advance(5);
    await port.send(
      { method: 'GET', url: 'https://a.example/2', auth: { scheme: 'basic', user: 'ada', password: new Secret('s3cret-s3cret') } },
      never,
    );
    const { exchanges } = recorder.recording(redactor);
    expect(exchanges).toMatchObject([
      { number: 1, url: 'https://a.example/1', sentAs: 'none', startedMs: 0, ms: 10 },
      { number: 2, sentAs: 'basic', startedMs: 15, ms: 10 },
    ]);
    expect(JSON.stringify(exchanges)).not.toMatch(/s3cret|ada/);
  });
  it('keeps the order of sending when answers come the other way round', async () => {
    const waiting: (() => void)[] = [];
    const recorder = createRecorder(fakeClock());
    const port = recorder.port({ send: () => new Promise((resolve) => waiting.push(() => resolve(response()))) });
    const both = [
      port.send({ method: 'GET', url: 'https://a.example/1' }, never),
      port.send({ method: 'GET', url: 'https://a.example/2' }, never),
    ];
    expect(recorder.recording(redactor).exchanges).toEqual([]);
    waiting[1]?.();
    waiting[0]?.();
    await Promise.all(both);
    expect(recorder.recording(redactor).exchanges.map((each) => each.url)).toEqual(['https://a.example/1', 'https://a.example/2']);
  });
  it('keeps only headers that tell something, and no query of a redirect', async () => {
    const recorder = createRecorder(fakeClock());
    const headers = {
      'set-cookie': 'BITBUCKETSESSIONID=abc',
      authorization: 'Basic abc',
      'x-arequestid': '@1x2',
      'x-oauth-scopes': 'repository',
      'x-foo-trace-id': 't',
      etag: 'e',
      location: 'https://sso.acme.io/login?SAMLRequest=abc#x',
    };
    await recorder.port({ send: async () => response({ status: 302, headers }) }).send({ method: 'GET', url: 'https://a.example' }, never);
    expect(recorder.recording(redactor).exchanges[0]?.response?.headers).toEqual({
      'x-arequestid': '@1x2',
      'x-oauth-scopes': 'repository',
      'x-foo-trace-id': 't',
      location: 'https://sso.acme.io/login?…',
    });
  });
  it('cuts bodies, and a secret across the cut is gone whole', async () => {
    const secret = `ATATT3xFfGF0${'k7Q9wX2m'.repeat(20)}`;
    const recorder = createRecorder(fakeClock());
    await recorder
      .port({ send: async () => response({ body: `${'x'.repeat(bodyLimit - 20)}${secret} ${'y'.repeat(100_000)}` }) })
      .send({ method: 'GET', url: 'https://a.example' }, never);
    const kept = recorder.recording(createRedactor({ tokens: [secret] })).exchanges[0]?.response;
    expect(kept?.cut).toBe(true);
    expect(kept?.body.length).toBeLessThanOrEqual(bodyLimit);
    expect(kept?.body).toMatch(/x\[secret\] y/);
  });
  it('keeps a hundred exchanges and counts the rest', async () => {
    const recorder = createRecorder(fakeClock());
    const port: HttpPort = recorder.port({ send: async () => response() });
    for (let at = 0; at < mostExchanges + 7; at += 1) await port.send({ method: 'GET', url: `https://a.example/${at}` }, never);
    const { exchanges, leftOut } = recorder.recording(redactor);
    expect([exchanges.length, leftOut]).toEqual([mostExchanges, 7]);
  });
  it('tells how far the server’s clock is off', async () => {
    const recorder = createRecorder(fakeClock('2026-11-21T09:00:00.000Z'));
    await recorder
      .port({ send: async () => response({ headers: { date: 'Sat, 21 Nov 2026 08:55:00 GMT' } }) })
      .send({ method: 'GET', url: 'https://a.example' }, never);
    expect(recorder.recording(redactor).serverAheadSeconds).toBe(-300);
    expect(createRecorder(fakeClock()).recording(redactor).serverAheadSeconds).toBeNull();
  });
});
