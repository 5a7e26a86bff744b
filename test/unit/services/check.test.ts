import { headlineOfFinding } from '../../../electron/contract/index.ts';
import { describe, expect, it, vi } from 'vitest';
import type { CheckStep, EventName } from '../../../electron/contract/index.ts';
import type { HttpOutcome, HttpPort, HttpRequest } from '../../../electron/core/ports.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { networkFailure } from '../../fakes/index.ts';
import { dataCenter, draftOf, httpToken, keepToken, problemOf, tied, tokenElsewhere, value, workbench } from './setup.ts';
import type { Workbench } from './setup.ts';

/** A port whose replies come when the test says so. */
function gate() {
  const waiting: { request: HttpRequest; answer: (outcome: HttpOutcome) => void }[] = [];
  const http: HttpPort = {
    send: (request, signal) =>
      new Promise((resolve) => {
        waiting.push({ request, answer: resolve });
        signal.addEventListener('abort', () => resolve(networkFailure('cancelled')), { once: true });
      }),
  };
  return { http, waiting };
}

async function ready(bench: Workbench) {
  const made = value(await bench.services.connections.create(false));
  const answers = dataCenter({ credential: { kind: 'http-access-token', user: 'svc', gitUser: 'svc' } });
  const saved = value(await bench.services.connections.save(made.id, draftOf(made, answers, { platform: 'cds' })));
  return value(await keepToken(bench.services, saved.id, httpToken, answers.credential!, null));
}

const silent = (): void => undefined;
const refused = networkFailure('connection-refused', 'ECONNREFUSED');

describe('a run', () => {
  it('keeps a failed report with the connection, and the token where it is', async () => {
    const bench = workbench({ http: { send: async () => refused } });
    const { id } = await ready(bench);
    const { report, connection } = value(await bench.services.check.forConnection(id, 'run-1', silent));
    expect(report.ok).toBe(false);
    expect(report.findings[0]?.code).toBe('connection-refused');
    expect(connection.check).toEqual(report);
    expect(connection.token.state).toBe('kept');
    expect(bench.keychain.entries.get(`token:${id}`)).toBe(tied(httpToken));
    expect(value(await bench.services.connections.list())[0]?.check).toMatchObject({
      ok: false,
      headline: headlineOfFinding(report.findings[0]!),
    });
  });

  it('tells its progress with its own run id', async () => {
    const bench = workbench({ http: { send: async () => refused } });
    const { id } = await ready(bench);
    const events: { name: EventName; payload: unknown }[] = [];
    await bench.services.check.forConnection(id, 'run-7', (name, payload) => void events.push({ name, payload }));
    expect(events.length).toBeGreaterThan(1);
    for (const { name, payload } of events) {
      expect(name).toBe('check.progress');
      expect(payload).toMatchObject({ runId: 'run-7' });
    }
  });

  it('ends at once when it is cancelled, tells nothing more, and keeps nothing', async () => {
    const { http, waiting } = gate();
    const bench = workbench({ http });
    const { id } = await ready(bench);
    const steps: CheckStep[][] = [];
    const run = bench.services.check.forConnection(
      id,
      'run-1',
      (_name, payload) => void steps.push((payload as { steps: CheckStep[] }).steps),
    );
    await until(() => waiting.length > 0);
    expect(bench.services.check.cancel('run-1')).toBe(true);
    const told = steps.length;
    expect(problemOf(await run).kind).toBe('cancelled');
    expect(steps.length).toBe(told);
    expect(value(await bench.services.connections.open(id)).check).toBeNull();
    expect(bench.services.check.cancel('run-1')).toBe(false);
  });

  it('gives way to a newer run of the same connection', async () => {
    const { http, waiting } = gate();
    const bench = workbench({ http });
    const { id } = await ready(bench);
    const first = bench.services.check.forConnection(id, 'run-1', silent);
    await until(() => waiting.length > 0);
    const second = bench.services.check.forConnection(id, 'run-2', silent);
    expect(problemOf(await first).kind).toBe('cancelled');
    const answering = setInterval(() => waiting.forEach(({ answer }) => answer(refused)), 5);
    const result = await second;
    clearInterval(answering);
    expect(value(result).report.ok).toBe(false);
  });

  it('does not show a report for answers that changed meanwhile', async () => {
    const { http, waiting } = gate();
    const bench = workbench({ http });
    const connection = await ready(bench);
    const run = bench.services.check.forConnection(connection.id, 'run-1', silent);
    await until(() => waiting.length > 0);
    await bench.services.connections.save(connection.id, draftOf(connection, { projectKey: 'OTHER' }));
    const answering = setInterval(() => waiting.forEach(({ answer }) => answer(refused)), 5);
    const done = value(await run);
    clearInterval(answering);
    expect(done.connection.check).toBeNull();
    expect(value(await bench.services.connections.save(connection.id, draftOf(connection, { projectKey: 'PRJ' }))).check).toEqual(
      done.report,
    );
  });

  it('is no longer shown once another token was kept', async () => {
    const bench = workbench({ http: { send: async () => refused } });
    const { id } = await ready(bench);
    await bench.services.check.forConnection(id, 'run-1', silent);
    bench.clock.advance(1000);
    const kept = value(
      await keepToken(bench.services, id, 'another-token-altogether', { kind: 'http-access-token', user: 'svc', gitUser: 'svc' }, null),
    );
    expect(kept.check).toBeNull();
  });

  it('looks at the way there only, when the token is kept elsewhere', async () => {
    const sent: HttpRequest[] = [];
    const bench = workbench({
      http: {
        send: async (request) => {
          sent.push(request);
          return refused;
        },
      },
    });
    const { id } = await ready(bench);
    await tokenElsewhere(bench.services, id, null);
    const { report } = value(await bench.services.check.forConnection(id, 'run-1', silent));
    expect(report.account).toBeNull();
    expect(sent.every((request) => request.auth === undefined)).toBe(true);
  });
});

describe('a run for the terminal', () => {
  it('takes answers and a token, and saves nothing', async () => {
    const bench = workbench({ http: { send: async () => refused } });
    const request = {
      answers: dataCenter({ credential: { kind: 'http-access-token', user: 'svc', gitUser: null } }),
      platform: 'cds',
      secret: new Secret(httpToken),
      caPem: null,
      practice: false,
    } as const;
    const options = { signal: new AbortController().signal, onProgress: silent };
    const report = value(await bench.services.check.run(request, options));
    expect(report.findings[0]?.code).toBe('connection-refused');
    expect(bench.settings.text).toBeNull();
    expect(bench.keychain.asked).toEqual([]);
    expect(problemOf(await bench.services.check.run({ ...request, platform: 'nope' }, options)).kind).toBe('platform-not-found');
    expect(problemOf(await bench.services.check.run({ ...request, answers: { ...request.answers, baseUrl: null } }, options)).kind).toBe(
      'address-empty',
    );
    expect(problemOf(await bench.services.check.run({ ...request, answers: { ...request.answers, credential: null } }, options)).kind).toBe(
      'token-needed',
    );
  });

  it('hands its certificate file to every request', async () => {
    const seen: (string | undefined)[] = [];
    const bench = workbench({
      http: {
        send: async (request) => {
          seen.push(request.caPem);
          return refused;
        },
      },
    });
    await bench.services.check.run(
      { answers: dataCenter(), platform: null, secret: null, caPem: 'PEM', practice: false },
      { signal: new AbortController().signal, onProgress: silent },
    );
    expect(new Set(seen)).toEqual(new Set(['PEM']));
  });
});

function until(holds: () => boolean): Promise<void> {
  return vi.waitFor(() => expect(holds()).toBe(true));
}
