import { describe, expect, it } from 'vitest';
import type { Answers, CredentialAnswer } from '../../../electron/contract/index.ts';
import type { HttpRequest } from '../../../electron/core/ports.ts';
import { fakeKeychain, fakeSettings, networkFailure } from '../../fakes/index.ts';
import { apiToken, cloud, dataCenter, draftOf, httpToken, keepToken, problemOf, tied, value, workbench } from './setup.ts';
import type { Workbench } from './setup.ts';

const personal: CredentialAnswer = { kind: 'http-access-token', user: 'svc', gitUser: 'svc' };
const silent = (): void => undefined;
const never = new AbortController().signal;

/** A saved connection with a token, and what its requests carried. */
async function ready(answers: Answers = dataCenter(), token = httpToken, credential = personal) {
  const sent: HttpRequest[] = [];
  const http = {
    send: async (request: HttpRequest) => {
      sent.push(request);
      return networkFailure('connection-refused', 'ECONNREFUSED');
    },
  };
  const [keychain, settings] = [fakeKeychain(), fakeSettings()];
  const open = (): Workbench => workbench({ http, keychain, settings });
  const bench = open();
  const made = value(await bench.services.connections.create(false));
  value(await bench.services.connections.save(made.id, draftOf(made, { ...answers, credential }, { platform: 'flux' })));
  value(await keepToken(bench.services, made.id, token, credential, null));
  /** Changes the text of the settings, as another program would, and gives a Handrail started anew. */
  const edited = (from: string, to: string): Workbench => {
    settings.text = settings.text?.replaceAll(from, to) ?? null;
    return open();
  };
  return { id: made.id, sent, keychain, settings, edited, open };
}

/** Every use of a connection's token. */
const uses = (bench: Workbench, id: string): readonly (readonly [string, () => Promise<{ readonly ok: boolean }>])[] => [
  ['check', () => bench.services.check.forConnection(id, 'run-1', silent)],
  ['repositories', () => bench.services.lists.repositories(id, '', null)],
  ['projects', () => bench.services.lists.projects(id, '', null)],
  ['copy', () => bench.services.export.copyText(id, { kind: 'token' })],
  ['export inside', () => bench.services.export.saveFor(id, 'flux', 'inline', '/out', false)],
  ['for the terminal', () => bench.services.token.secretFor(id, 'token')],
];

describe('a token goes only where it was meant to go', () => {
  it.each([
    ['another host', 'https://git.acme.io/bitbucket', 'https://evil.example/bitbucket'],
    ['another port', 'https://git.acme.io/bitbucket', 'https://git.acme.io:8443/bitbucket'],
    ['another context path', 'https://git.acme.io/bitbucket', 'https://git.acme.io/other'],
    ['no encryption', 'https://git.acme.io/bitbucket', 'http://git.acme.io/bitbucket'],
  ])('refuses every use after the settings were changed to %s', async (_what, from, to) => {
    const { id, sent, keychain, settings, edited, open } = await ready();
    const moved = edited(from, to);
    // Both places of the file agree: what the connection shows is that a token is kept.
    expect(value(await moved.services.connections.open(id)).token.state).toBe('kept');
    value(await moved.services.token.allowPlainHttp(id));
    for (const [name, use] of uses(moved, id)) {
      const problem = problemOf((await use()) as Parameters<typeof problemOf>[0]);
      expect([name, problem.kind, problem.values]).toEqual([name, 'token-other-address', { kept: from, now: to }]);
    }
    expect(sent).toEqual([]);
    expect([...moved.files.written]).toEqual([]);
    expect(keychain.entries.get(`token:${id}`)).toBe(tied(httpToken));
    const watched = value(await moved.services.watch.run('run-2', silent));
    expect(watched.items[0]).toMatchObject({
      state: 'attention',
      headline: { code: 'problem', params: { problem: { kind: 'token-other-address' } } },
      who: 'you',
    });
    // A copy of the connection gets no token.
    expect(value(await moved.services.connections.duplicate(id)).token.state).toBe('none');
    // Put back, it works again.
    settings.text = settings.text?.replaceAll(to, from) ?? null;
    expect(value(await open().services.export.copyText(id, { kind: 'token' })).reveal()).toBe(httpToken);
  });

  it('ties a token of Cloud to the API that it was given for', async () => {
    const credential: CredentialAnswer = { kind: 'api-token', user: 'ada@acme.io', gitUser: null };
    const { id, keychain, edited } = await ready(cloud(), apiToken, credential);
    expect(keychain.entries.get(`token:${id}`)).toBe(tied(apiToken, 'https://api.bitbucket.org/2.0'));
    const moved = edited('"deployment":"cloud"', '"deployment":"data-center"').services;
    expect((await moved.check.forConnection(id, 'run-1', silent)).ok).toBe(false);
    keychain.entries.set(`token:${id}`, tied(apiToken, 'http://127.0.0.1:7/2.0'));
    expect(problemOf(await edited('"data-center"', '"cloud"').services.export.copyText(id, { kind: 'token' }))).toMatchObject({
      kind: 'token-other-address',
      values: { kept: 'http://127.0.0.1:7/2.0', now: 'Bitbucket Cloud' },
    });
  });

  it('ties an entry of before at its first use, and from then on to that address alone', async () => {
    const { id, keychain, edited, open } = await ready();
    keychain.entries.set(`token:${id}`, httpToken);
    const { services, log } = open();
    expect(value(await services.export.copyText(id, { kind: 'token' })).reveal()).toBe(httpToken);
    expect(keychain.entries.get(`token:${id}`)).toBe(tied(httpToken));
    expect(log.lines).toContainEqual(expect.objectContaining({ event: 'token-tied' }));
    expect(problemOf(await edited('git.acme.io', 'evil.example').services.export.copyText(id, { kind: 'token' })).kind).toBe(
      'token-other-address',
    );
  });

  it('holds the same where there is no keychain', async () => {
    const bench = workbench({ keychain: fakeKeychain('refuse') });
    const made = value(await bench.services.connections.create(false));
    value(await bench.services.connections.save(made.id, draftOf(made, dataCenter({ credential: personal }), { platform: 'flux' })));
    value(await keepToken(bench.services, made.id, httpToken, personal, null));
    bench.settings.text = bench.settings.text?.replaceAll('git.acme.io', 'evil.example') ?? null;
    expect(problemOf(await bench.services.export.copyText(made.id, { kind: 'token' })).kind).toBe('token-other-address');
  });
});

describe('an http:// address of another computer', () => {
  const plain = dataCenter({ baseUrl: 'http://git.acme.io:7990' });

  it('is asked about before the token is sent, and remembered for this address alone', async () => {
    const { id, sent, open } = await ready(plain);
    const { services } = open();
    for (const [name, use] of uses(open(), id).slice(0, 3))
      expect([name, problemOf((await use()) as Parameters<typeof problemOf>[0])]).toMatchObject([
        name,
        { kind: 'token-plain-http', values: { host: 'git.acme.io:7990', way: '--allow-plain-http' } },
      ]);
    expect(sent).toEqual([]);
    expect(value(await services.token.plainHttpAllowed(id))).toBe(false);
    value(await services.token.allowPlainHttp(id));
    expect(value(await open().services.token.plainHttpAllowed(id))).toBe(true);
    expect((await open().services.check.forConnection(id, 'run-1', silent)).ok).toBe(true);
    expect(sent.length).toBeGreaterThan(0);
    const now = value(await services.connections.open(id));
    value(await services.connections.save(id, draftOf(now, { baseUrl: 'http://other.acme.io' })));
    expect(value(await services.token.plainHttpAllowed(id))).toBe(false);
  });

  it.each([
    ['http://git.acme.io', false, 'token-plain-http'],
    ['http://git.acme.io', true, null],
    ['http://127.0.0.1:7990/bitbucket', false, null],
    ['http://localhost:7990', false, null],
    ['https://git.acme.io', false, null],
  ])('%s, allowed %s, for the terminal: %s', async (baseUrl, allowPlainHttp, expected) => {
    const bench = workbench({ http: { send: async () => networkFailure('connection-refused', 'ECONNREFUSED') } });
    const outcome = await bench.services.check.run(
      {
        answers: dataCenter({ baseUrl, credential: personal }),
        platform: null,
        secret: await secretOf(),
        caPem: null,
        practice: false,
        allowPlainHttp,
      },
      { signal: never, onProgress: silent },
    );
    expect(outcome.ok ? null : outcome.problem.kind).toBe(expected);
  });
});

async function secretOf() {
  const { Secret } = await import('../../../electron/core/secret.ts');
  return new Secret(httpToken);
}
