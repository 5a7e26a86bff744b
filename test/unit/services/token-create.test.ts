import { describe, expect, it } from 'vitest';
import { problemCopy } from '../../../electron/contract/copy/problems.ts';
import type { HttpOutcome, HttpRequest } from '../../../electron/core/ports.ts';
import { fakeKeychain, networkFailure } from '../../fakes/index.ts';
import { cloud, createToken, dataCenter, draftOf, httpToken, problemOf, tied, value, workbench } from './setup.ts';
import type { Workbench } from './setup.ts';
import { saying } from '../../fakes/problem-samples.ts';

const never = new AbortController().signal;
const input = { host: 'git.acme.io', userName: 'ada', password: 'correct horse battery', tokenName: 'Handrail CDS', expiryDays: 90 };

function reply(status: number, body: unknown, headers: Record<string, string> = {}): HttpOutcome {
  return {
    kind: 'response',
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    truncated: false,
    timings: { total: 1, firstByte: 1 },
    peer: null,
    privateCa: false,
  };
}

function bitbucket(put: HttpOutcome = reply(200, { id: '123', name: 'Handrail CDS', createdDate: 1, token: httpToken })) {
  const requests: HttpRequest[] = [];
  return {
    requests,
    http: {
      send: async (request: HttpRequest): Promise<HttpOutcome> => {
        requests.push(request);
        return request.method === 'PUT' ? put : reply(200, { results: [{ type: 'LOGIN_FORM' }] });
      },
    },
  };
}

async function ready(bench: Workbench, answers = dataCenter()) {
  const made = value(await bench.services.connections.create(false));
  return value(await bench.services.connections.save(made.id, draftOf(made, answers, { platform: 'cds' })));
}

describe('Create it for me', () => {
  it('makes the token with what the platform needs, and keeps it like a pasted one', async () => {
    const { http, requests } = bitbucket();
    const bench = workbench({ http });
    const { id } = await ready(bench);
    const connection = value(await createToken(bench.services, id, input, never));
    expect(connection.token).toMatchObject({ state: 'kept', where: 'keychain', kind: 'http-access-token', name: 'Handrail CDS' });
    expect(connection.draft.answers.credential).toEqual({ kind: 'http-access-token', user: 'ada', gitUser: 'ada' });
    expect(bench.keychain.entries.get(`token:${id}`)).toBe(tied(httpToken));
    const puts = requests.filter((request) => request.method === 'PUT');
    expect(puts).toHaveLength(1);
    expect(JSON.parse(puts[0]!.body!)).toMatchObject({ name: 'Handrail CDS', permissions: ['PROJECT_READ', 'REPO_READ'], expiryDays: 90 });
    expect(JSON.stringify([bench.settings.text, bench.log.lines, connection])).not.toMatch(
      new RegExp(`correct horse|${httpToken.slice(0, 20)}`, 'u'),
    );
    expect([...bench.secrets.texts()]).toEqual(expect.arrayContaining(['correct horse battery', httpToken]));
  });

  it.each(['refuse', 'deaf'] as const)(
    'keeps the token in memory when the keychain says no (%s), names it, and says how to revoke it',
    async (mode) => {
      const bench = workbench({ http: bitbucket().http, keychain: fakeKeychain(mode) });
      const { id } = await ready(bench);
      const problem = problemOf(await createToken(bench.services, id, input, never));
      expect(problem).toMatchObject({
        kind: 'create-not-kept',
        values: {
          name: 'Handrail CDS',
          host: 'git.acme.io',
          page: 'https://git.acme.io/bitbucket/plugins/servlet/access-tokens/manage',
          kept: 'memory',
        },
      });
      const { explanation, next } = problemCopy(problem);
      expect(`${explanation} ${next}`).toMatch(/Handrail CDS.*in memory.*access-tokens\/manage/su);
      expect(value(await bench.services.connections.open(id)).token).toMatchObject({ state: 'kept', where: 'memory' });
      expect(value(await bench.services.token.secretFor(id, 'token')).reveal()).toBe(httpToken);
    },
  );

  it('knows from the server that the token never ends, so that nobody is asked', async () => {
    for (const [expiryDays, end] of [
      [null, 'never'],
      [90, undefined],
    ] as const) {
      const bench = workbench({
        http: bitbucket(reply(200, { id: '123', name: 'Handrail CDS', createdDate: Date.UTC(2026, 10, 30), token: httpToken })).http,
      });
      const { id } = await ready(bench);
      const { token } = value(await createToken(bench.services, id, { ...input, expiryDays }, never));
      expect([token.end, token.expiresOn === null]).toEqual([end, end === 'never']);
      const [ending] = value(await bench.services.reminders.list());
      expect(ending?.end).toBe(end ?? 'on');
    }
  });

  it('is content with memory where there never was a keychain', async () => {
    const bench = workbench({ http: bitbucket().http, keychain: fakeKeychain('memory') });
    const { id } = await ready(bench);
    expect(value(await createToken(bench.services, id, input, never)).token.where).toBe('memory');
  });

  it('names the token when the connection cannot be saved', async () => {
    const bench = workbench({ http: bitbucket().http });
    const { id } = await ready(bench);
    const { keychain, settings } = bench;
    const write = keychain.write.bind(keychain);
    keychain.write = async (...given) => {
      settings.fault = { ok: false, fault: 'not-writable', detail: 'ENOSPC: no space left' };
      return write(...given);
    };
    const problem = problemOf(await createToken(bench.services, id, input, never));
    expect(problem).toMatchObject({
      kind: 'create-not-kept',
      values: { name: 'Handrail CDS', kept: 'no', reason: saying('ENOSPC: no space left') },
    });
    expect(problemCopy(problem).next).toContain('revoke');
  });

  it('names the token that may exist when the answer is lost', async () => {
    const bench = workbench({ http: bitbucket(networkFailure('connection-reset')).http });
    const { id } = await ready(bench);
    const problem = problemOf(await createToken(bench.services, id, input, never));
    expect(problem).toMatchObject({ kind: 'create-reply-lost', values: { name: 'Handrail CDS' } });
    expect(problemCopy(problem).next).toMatch(/access-tokens\/manage.*revoke/su);
    expect(value(await bench.services.connections.open(id)).token.state).toBe('none');
  });

  it('sends nothing when the address is another one than the person was shown', async () => {
    const { http, requests } = bitbucket();
    const bench = workbench({ http });
    const { id } = await ready(bench);
    const problem = problemOf(await createToken(bench.services, id, { ...input, host: 'git.acme.io:7990' }, never));
    expect(problem).toMatchObject({ kind: 'create-host-changed', values: { host: 'git.acme.io', shown: 'git.acme.io:7990' } });
    expect(problemCopy(problem).explanation).toMatch(/git\.acme\.io:7990.*git\.acme\.io now.*was not sent/su);
    expect(requests).toEqual([]);
  });

  it('keeps the user name as the server spells it', async () => {
    const bench = workbench({
      http: bitbucket(reply(200, { id: '1', name: 'x', createdDate: 1, token: httpToken }, { 'x-ausername': 'ada%40acme.io' })).http,
    });
    const { id } = await ready(bench);
    const connection = value(await createToken(bench.services, id, { ...input, userName: 'ADA' }, never));
    expect(connection.draft.answers.credential).toEqual({ kind: 'http-access-token', user: 'ada@acme.io', gitUser: 'ada@acme.io' });
  });

  it('takes an e-mail address for a user name only when the person says that it is one', async () => {
    const { http, requests } = bitbucket();
    const bench = workbench({ http });
    const { id } = await ready(bench);
    const mail = { ...input, userName: 'ada@acme.io' };
    expect(problemOf(await createToken(bench.services, id, mail, never))).toMatchObject({ kind: 'user-is-email', field: 'userName' });
    expect(requests).toEqual([]);
    const sure = await ready(bench, dataCenter({ credential: { kind: 'http-access-token', user: 'ada@acme.io', gitUser: 'ada@acme.io' } }));
    expect(value(await createToken(bench.services, sure.id, mail, never)).draft.answers.credential?.user).toBe('ada@acme.io');
  });

  it('sends no password over plain HTTP, to Cloud, or when something is missing', async () => {
    const { http, requests } = bitbucket();
    const bench = workbench({ http });
    const plain = await ready(bench, dataCenter({ baseUrl: 'http://git.acme.io' }));
    expect(problemOf(await createToken(bench.services, plain.id, input, never)).kind).toBe('create-needs-https');
    const inCloud = await ready(bench, cloud());
    expect(problemOf(await createToken(bench.services, inCloud.id, input, never)).kind).toBe('create-unsupported');
    const { id } = await ready(bench);
    expect(problemOf(await createToken(bench.services, id, { ...input, userName: ' ' }, never))).toMatchObject({
      kind: 'user-empty',
      field: 'userName',
    });
    expect(problemOf(await createToken(bench.services, id, { ...input, password: '' }, never))).toMatchObject({
      kind: 'token-empty',
      field: 'password',
    });
    const { platform: _platform, ...draft } = plain.draft;
    await bench.services.connections.save(id, { ...draft, platform: null });
    expect(problemOf(await createToken(bench.services, id, input, never)).kind).toBe('platform-not-chosen');
    expect(requests).toEqual([]);
  });
});
