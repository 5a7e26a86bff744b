/** A private CA from the finding to a pass: over a real TLS server whose authority nobody knows. */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import { makeAuthority } from '../adapters/certificates.ts';
import type { TestAuthority } from '../adapters/certificates.ts';
import { serveSecure } from '../adapters/servers.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { createToken, dataCenter, detected, draftOf, keepToken, problemOf, value, workbench } from '../services/setup.ts';
import type { Workbench } from '../services/setup.ts';
import { reasonText } from '../../fakes/problem-samples.ts';

let root: TestAuthority;
beforeAll(async () => {
  root = await makeAuthority();
});

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Services over the real HTTP client. */
function wired(): Workbench {
  const http = createHttp({ env: {}, version: 'test' });
  onTestFinished(() => http.close());
  return workbench({ http });
}

async function practice(): Promise<Practice> {
  const started = await startPractice();
  onTestFinished(() => started.close());
  return started;
}

/** A connection of one's own (not practice) to a server with a private authority; its token is kept. */
async function connected(bench: Workbench, baseUrl: string, token: string) {
  const made = value(await bench.services.connections.create(false));
  const credential = { kind: 'http-access-token', user: 'ada', gitUser: 'ada' } as const;
  const saved = value(
    await bench.services.connections.save(
      made.id,
      draftOf(made, dataCenter({ baseUrl, projectKey: null, credential }), { platform: 'cds' }),
    ),
  );
  return value(await keepToken(bench.services, saved.id, token, credential, null));
}

describe('a certificate file of a connection', () => {
  it('leads from the finding to a pass, for detect, lists, create and check alike', async () => {
    const [bench, pretend] = [wired(), await practice()];
    const baseUrl = pretend.selfManaged.secureBaseUrl;
    const token = pretend.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_ADMIN'] });
    const { id } = await connected(bench, baseUrl, token);
    const { services } = bench;

    const before = value(await services.check.forConnection(id, 'run-1', () => undefined));
    expect(before.report.findings.map((each) => each.code)).toEqual(expect.arrayContaining(['tls-untrusted-ca']));
    expect(problemOf(await services.lists.projects(id, '', null)).kind).toBe('list-refused');
    const found = value(await detected(services, id, baseUrl, 'data-center'));
    expect(found.detection.server.confirmed).toBe(false);

    const kept = value(await services.ca.keep(id, 'C:\\certs\\acme-root.pem', base64(pretend.selfManaged.caPem)));
    expect(kept.ca).toMatchObject({ name: 'acme-root.pem', count: 1 });
    expect(kept.ca?.certificates[0]?.issuer).toBe(kept.ca?.certificates[0]?.subject);
    // A check that was made without it no longer fits.
    expect(kept.check).toBeNull();

    const seen = value(await detected(services, id, baseUrl, 'data-center'));
    expect(seen.detection.server.confirmed).toBe(true);
    expect(value(await services.lists.projects(id, '', null)).items.length).toBeGreaterThan(0);
    const after = value(await services.check.forConnection(id, 'run-2', () => undefined));
    expect(after.report.findings.filter((each) => each.severity === 'error')).toEqual([]);
    const made = value(
      await createToken(
        services,
        id,
        { host: new URL(baseUrl).host, userName: 'ada', password: 'practice-ada', tokenName: 'Handrail', expiryDays: 30 },
        new AbortController().signal,
      ),
    );
    expect(made.token.state).toBe('kept');

    const without = value(await services.ca.forget(id));
    expect(without.ca).toBeNull();
    const again = value(await services.check.forConnection(id, 'run-3', () => undefined));
    expect(again.report.findings[0]?.code).toBe('tls-untrusted-ca');
  });

  it('opens no door to servers of another authority', async () => {
    const bench = wired();
    const stranger = await makeAuthority('Somebody Else');
    let asked = 0;
    const { url } = await serveSecure(await stranger.issue(), (_request, reply) => {
      asked += 1;
      reply.end('{}');
    });
    const { id } = await connected(bench, url, Buffer.from('123456789012:k7Q9wX2mZ4pL8vR1tY6u').toString('base64'));
    value(await bench.services.ca.keep(id, 'ca.pem', base64(root.cert)));
    const { report } = value(await bench.services.check.forConnection(id, 'run-1', () => undefined));
    expect(report.findings[0]?.code).toBe('tls-untrusted-ca');
    expect(asked).toBe(0);
  });

  it('goes with a copy of the connection, and is public: it stands in the settings without any secret', async () => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    value(await bench.services.ca.keep(made.id, 'ca.pem', base64(root.cert)));
    const copy = value(await bench.services.connections.duplicate(made.id));
    expect(copy.ca?.name).toBe('ca.pem');
    expect(value(await bench.services.ca.pemFor(copy.id))).toContain('BEGIN CERTIFICATE');
    expect(bench.keychain.entries.size).toBe(0);
  });

  it('is refused when it holds a private key, and nothing of it is kept', async () => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    value(await bench.services.ca.keep(made.id, 'before.pem', base64(root.cert)));
    const before = bench.settings.text;
    for (const file of [root.key, `${root.cert}${root.key}`, root.key.replace(/-----[A-Z ]+-----/gu, '')]) {
      const problem = problemOf(await bench.services.ca.keep(made.id, 'key.pem', base64(file)));
      expect(problem).toMatchObject({ kind: 'ca-unreadable', field: 'ca', values: { name: 'key.pem' } });
    }
    expect(bench.settings.text).toBe(before);
    expect(JSON.stringify(bench.log.lines)).not.toContain(root.key.slice(40, 80));
  });

  it('says what is wrong with bytes that are no file', async () => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    expect(problemOf(await bench.services.ca.keep(made.id, 'x', '***')).kind).toBe('bad-request');
    expect(reasonText(problemOf(await bench.services.ca.keep(made.id, 'x', '')))).toMatch(/empty/u);
    expect(problemOf(await bench.services.ca.keep('unknown00000', 'x', base64(root.cert))).kind).toBe('connection-not-found');
  });

  it('settings of before it are read as they are', async () => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    const document = JSON.parse(bench.settings.text ?? '{}') as { connections: Record<string, unknown>[] };
    for (const one of document.connections) delete one['ca'];
    bench.settings.text = JSON.stringify(document);
    expect(value(await bench.services.connections.open(made.id)).ca).toBeNull();
  });
});
