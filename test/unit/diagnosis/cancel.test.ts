/** Cancel in the middle of a check: no socket stays, and nothing more is asked. Told by the server, at every question of a run. */
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import { mostSideBySide } from '../../../electron/core/bitbucket/budget.ts';
import { runCheck } from '../../../electron/core/diagnosis/check.ts';
import type { HttpPort } from '../../../electron/core/ports.ts';
import { cloudScript, serverScript, tokens } from '../../faults/worlds.ts';
import { answers, caller, clock, platform, today } from './setup.ts';

const sides = ['cloud', 'data-center'] as const;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Answers `good` requests and then holds every one for ever. */
async function holding(side: (typeof sides)[number], good: number) {
  const script = side === 'cloud' ? cloudScript() : serverScript();
  const sockets = new Set<Socket>();
  const heldOn = new Set<Socket>();
  let asked = 0;
  let held: () => void = () => undefined;
  const holds = new Promise<void>((resolve) => (held = resolve));
  const server = createServer((request, response) => {
    asked += 1;
    const reply = script(request.url ?? '', request);
    if (asked > good || reply === 'drop') {
      heldOn.add(request.socket);
      held();
      return;
    }
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
    response.end(JSON.stringify(reply.body));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets, heldOn, holds, asked: () => asked };
}

function start(side: (typeof sides)[number], origin: string, http: HttpPort, signal: AbortSignal) {
  const onCloud = side === 'cloud';
  return runCheck(
    {
      answers: answers({ deployment: side, workspace: onCloud ? 'acme' : null, projectKey: 'PAY' }),
      target: { deployment: side, apiBase: onCloud ? `${origin}/2.0` : origin, caPem: null, practice: true },
      caller: onCloud ? caller('api-token', tokens.api, 'ada@acme.example') : caller('http-access-token', tokens.http, 'ada'),
      platform: platform(onCloud ? {} : { family: 'http-token', required: ['REPO_READ'] }),
      today,
    },
    { http, clock },
    signal,
    () => undefined,
  );
}

describe.each(sides)('%s', (side) => {
  it.each([0, 1, 2, 3, 4, 5])('while question %i waits', async (good) => {
    const { origin, sockets, heldOn, holds, asked } = await holding(side, good);
    const http = createHttp({ env: {}, version: 'test' });
    closers.push(() => http.close());
    const stop = new AbortController();
    const running = start(side, origin, http, stop.signal);
    const first = await Promise.race([holds.then(() => 'held'), running.then(() => 'ended')]);
    if (first === 'ended') {
      // The run needs no more questions than this; then there is nothing to cancel.
      expect(good).toBeGreaterThanOrEqual(4);
      return;
    }
    const before = asked();
    stop.abort();
    // The server never answers, and a request's own limit is longer than this test may take.
    const report = await running;
    expect(report.ok).toBe(false);
    expect(report.findings.filter((each) => each.severity === 'error')).toEqual([]);
    expect(report.steps.every((step) => step.status !== 'running' && step.status !== 'waiting')).toBe(true);
    // What waited is gone; a connection whose request was answered may be kept for the next check.
    await vi.waitFor(() => expect([...heldOn].every((socket) => socket.destroyed)).toBe(true));
    expect(heldOn.size).toBeGreaterThan(0);
    await http.close();
    await vi.waitFor(() => expect(sockets.size).toBe(0));
    expect(asked() - before, 'what was on its way already').toBeLessThan(mostSideBySide);
    // What was sent by then has arrived when a question that was sent later has.
    const after = asked();
    const later = new AbortController();
    const marker = fetch(origin, { signal: later.signal }).catch(() => undefined);
    await vi.waitFor(() => expect(asked()).toBeGreaterThan(after));
    expect(asked()).toBe(after + 1);
    later.abort();
    await marker;
  });
});
