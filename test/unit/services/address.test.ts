import { describe, expect, it, vi } from 'vitest';
import type { HttpOutcome, HttpPort } from '../../../electron/core/ports.ts';
import { networkFailure } from '../../fakes/index.ts';
import { cloud, createToken, dataCenter, detected, draftOf, pretendPractice, problemOf, value, workbench } from './setup.ts';

const properties = { version: '8.19.3', buildNumber: '8019003', buildDate: '1', displayName: 'Acme Code' };

/** A self-managed Bitbucket that answers the anonymous questions and nothing else. */
const bitbucket: HttpPort = {
  send: async (request): Promise<HttpOutcome> => {
    if (request.auth !== undefined) throw new Error('a credential was sent');
    const { pathname } = new URL(request.url);
    const found = pathname.endsWith('/rest/api/1.0/application-properties') || pathname.endsWith('/rest/api/latest/application-properties');
    return {
      kind: 'response',
      status: found ? 200 : 404,
      headers: { 'content-type': 'application/json', 'x-arequestid': '@ABC1x1x1x0' },
      body: found ? JSON.stringify(properties) : '{"errors":[]}',
      truncated: false,
      timings: { total: 1, firstByte: 1 },
      peer: '203.0.113.5',
      privateCa: false,
    };
  },
};

describe('detecting into a connection', () => {
  it('saves the address, what the link names, and the server fact', async () => {
    const bench = workbench({ http: bitbucket });
    const made = value(await bench.services.connections.create(false));
    const { detection, connection } = value(
      await detected(bench.services, made.id, 'https://git.acme.io/bitbucket/projects/WEB/repos/site/browse', null),
    );
    expect(detection.server).toMatchObject({ confirmed: true, version: '8.19.3' });
    expect(connection.draft.answers).toMatchObject({
      deployment: 'data-center',
      baseUrl: 'https://git.acme.io/bitbucket',
      projectKey: 'WEB',
      workspace: null,
    });
    expect(connection.server).toMatchObject({ version: '8.19.3', support: 'ended', supportEnds: '2026-03-12' });
    expect(connection.name).toBe('git.acme.io / WEB');
  });

  it('leaves the connection as it was when nothing answers', async () => {
    const bench = workbench({ http: { send: async () => networkFailure('connection-refused', 'ECONNREFUSED') } });
    const made = value(await bench.services.connections.create(false));
    const { detection, connection } = value(await detected(bench.services, made.id, 'https://git.acme.io', 'server'));
    expect(detection.server.confirmed).toBe(false);
    expect(detection.findings.map((finding) => finding.code)).toContain('connection-refused');
    expect(connection).toEqual(made);
  });

  it('drops the names of the Bitbucket before, and keeps them on the same one', async () => {
    const bench = workbench({ http: bitbucket });
    const made = value(await bench.services.connections.create(false));
    await bench.services.connections.save(
      made.id,
      draftOf(made, dataCenter({ repositories: ['PRJ/one'] }), { repositoriesAnswered: true }),
    );
    const same = value(await detected(bench.services, made.id, 'https://git.acme.io/bitbucket/dashboard', null)).connection;
    expect(same.draft).toMatchObject({ answers: { projectKey: 'PRJ', repositories: ['PRJ/one'] }, repositoriesAnswered: true });
    const other = value(await detected(bench.services, made.id, 'https://code.other.io/projects/X', null)).connection;
    expect(other.draft).toMatchObject({ answers: { projectKey: 'X', repositories: null }, repositoriesAnswered: false });
  });

  it('ends an older detection of the same connection', async () => {
    const stops: AbortSignal[] = [];
    const slow: HttpPort = {
      send: (request, signal) => {
        stops.push(signal);
        if (request.url.includes('fast')) return bitbucket.send(request, signal);
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve(networkFailure('cancelled')), { once: true }));
      },
    };
    const bench = workbench({ http: slow });
    const made = value(await bench.services.connections.create(false));
    const first = detected(bench.services, made.id, 'https://slow.acme.io', null);
    await vi.waitFor(() => expect(stops).not.toHaveLength(0));
    const second = value(await detected(bench.services, made.id, 'https://fast.acme.io', null));
    expect(problemOf(await first).kind).toBe('cancelled');
    expect(stops[0]?.aborted).toBe(true);
    expect(second.connection.draft.answers.baseUrl).toBe('https://fast.acme.io');
  });

  it.each([
    ['', 'address-empty'],
    ['https://www.google.com/search?q=bitbucket', 'address-search-page'],
    ['x'.repeat(5000), 'address-too-long'],
    ['https://github.com/acme/web', 'address-other-product'],
  ])('refuses %# without asking anybody', async (text, kind) => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    expect(problemOf(await detected(bench.services, made.id, text, null))).toMatchObject({ kind, field: 'address' });
    expect(bench.http.requests).toEqual([]);
  });
});

describe('practice and real addresses', () => {
  it('sends nothing out of practice, whatever the answers say', async () => {
    const practice = pretendPractice();
    const sent: string[] = [];
    const bench = workbench({
      practice,
      http: {
        send: async (request) => {
          sent.push(request.url);
          return networkFailure('connection-refused');
        },
      },
    });
    const { connection } = value(await bench.services.practice.start('data-center'));
    await bench.services.connections.save(
      connection.id,
      draftOf(connection, dataCenter({ baseUrl: 'https://git.acme.io' }), { platform: 'cds' }),
    );
    expect(problemOf(await detected(bench.services, connection.id, 'https://git.acme.io', null))).toMatchObject({
      kind: 'practice-only',
      values: { way: 'to-real' },
    });
    expect(problemOf(await bench.services.check.forConnection(connection.id, 'run-1', () => undefined)).kind).toBe('practice-only');
    const create = { host: '', userName: 'ada', password: 'practice', tokenName: '', expiryDays: null };
    expect(problemOf(await createToken(bench.services, connection.id, create, new AbortController().signal)).kind).toBe('practice-only');
    // A Cloud link means the practice Cloud: the real one is never asked.
    await detected(bench.services, connection.id, 'https://bitbucket.org/acme', null);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.every((url) => url.startsWith(practice.info.cloudApi))).toBe(true);
  });

  it('refuses a practice connection while practice is off, and practice addresses in a real one', async () => {
    const practice = pretendPractice();
    const bench = workbench({ practice });
    const made = value(await bench.services.connections.create(true));
    await bench.services.connections.save(made.id, draftOf(made, cloud()));
    expect(problemOf(await bench.services.check.forConnection(made.id, 'run-1', () => undefined)).kind).toBe('practice-not-running');
    expect(problemOf(await detected(bench.services, made.id, 'bitbucket.org/acme', null)).kind).toBe('practice-not-running');
    await bench.services.practice.start(null);
    const real = value(await bench.services.connections.create(false));
    for (const text of [practice.info.selfManagedUrl, `${practice.info.cloudOrigin}/acme/web`]) {
      expect(problemOf(await detected(bench.services, real.id, text, null))).toMatchObject({
        kind: 'practice-only',
        values: { way: 'to-practice' },
      });
    }
  });

  it('brings practice connections of an earlier run to today’s ports, and no others', async () => {
    const first = workbench({ practice: pretendPractice() });
    const { connection } = value(await first.services.practice.start('data-center'));
    await first.services.connections.save(connection.id, draftOf(connection, { baseUrl: 'http://127.0.0.1:1002/bitbucket' }));
    const real = value(await first.services.connections.create(false));
    await first.services.connections.save(
      real.id,
      draftOf(real, { deployment: 'data-center', baseUrl: 'http://127.0.0.1:1002/bitbucket' }),
    );
    const second = workbench({ settings: first.settings, practice: pretendPractice({ cloud: 2001, plain: 2002, secure: 2003 }) });
    await second.services.practice.start('data-center');
    expect(value(await second.services.connections.open(connection.id)).draft.answers.baseUrl).toBe('http://127.0.0.1:2002/bitbucket');
    expect(value(await second.services.connections.open(real.id)).draft.answers.baseUrl).toBe('http://127.0.0.1:1002/bitbucket');
  });
});
