import { findingWords } from '../../../electron/contract/copy/findings.ts';
import { describe, expect, it, vi } from 'vitest';
import type { CredentialAnswer } from '../../../electron/contract/index.ts';
import type { HttpOutcome, HttpPort } from '../../../electron/core/ports.ts';
import { fakeKeychain, networkFailure } from '../../fakes/index.ts';
import {
  apiToken,
  cloud,
  createToken,
  dataCenter,
  detected,
  draftOf,
  httpToken,
  keepToken,
  pretendPractice,
  problemOf,
  tied,
  tokenElsewhere,
  value,
  workbench,
} from './setup.ts';
import type { Workbench } from './setup.ts';
import { reasonText } from '../../fakes/problem-samples.ts';

const never = new AbortController().signal;
const personal: CredentialAnswer = { kind: 'http-access-token', user: 'svc', gitUser: 'svc' };
const locked = { ok: false, fault: 'locked', detail: 'another Handrail kept the settings locked' } as const;

async function ready(bench: Workbench, answers = dataCenter(), platform: string | null = 'cds') {
  const made = value(await bench.services.connections.create(false));
  return value(await bench.services.connections.save(made.id, draftOf(made, answers, { platform })));
}

const elsewhere = dataCenter({ baseUrl: 'https://other.acme.io' });

describe('a token and the address that it was given for', () => {
  it('never passes for the token of an earlier address when the settings fail after the keychain took it', async () => {
    const bench = workbench();
    const made = await ready(bench);
    await keepToken(bench.services, made.id, httpToken, personal, null);
    const moved = value(await bench.services.connections.save(made.id, draftOf(made, elsewhere, { platform: 'cds' })));
    const write = bench.keychain.write.bind(bench.keychain);
    bench.keychain.write = async (account, secret) => {
      const outcome = await write(account, secret);
      bench.settings.fault = locked;
      return outcome;
    };
    expect(problemOf(await keepToken(bench.services, made.id, 'the-token-of-the-other-address', personal, null)).kind).toBe(
      'settings-locked',
    );
    bench.settings.fault = null;
    expect(bench.keychain.entries.size).toBe(0);
    const back = value(await bench.services.connections.save(made.id, draftOf(moved, dataCenter({ credential: personal }))));
    expect(back.token.state).toBe('none');
    expect(problemOf(await bench.services.lists.repositories(made.id, '', null)).kind).toBe('token-needed');
  });

  it('leaves the old one alone when the settings are locked from the start', async () => {
    const bench = workbench();
    const made = await ready(bench);
    await keepToken(bench.services, made.id, httpToken, personal, null);
    await bench.services.connections.save(made.id, draftOf(made, elsewhere));
    bench.settings.update = async () => locked;
    expect(problemOf(await keepToken(bench.services, made.id, 'the-token-of-the-other-address', personal, null)).kind).toBe(
      'settings-locked',
    );
    expect([...bench.keychain.entries.values()]).toEqual([tied(httpToken)]);
  });

  it('belongs to the address of the moment when it was given, also when another is chosen while the keychain asks', async () => {
    const bench = workbench();
    const made = await ready(bench);
    const write = bench.keychain.write.bind(bench.keychain);
    bench.keychain.write = async (account, secret) => {
      await bench.services.connections.save(made.id, draftOf(made, elsewhere));
      return write(account, secret);
    };
    expect(value(await keepToken(bench.services, made.id, httpToken, personal, null)).token.state).toBe('none');
    expect(problemOf(await bench.services.lists.repositories(made.id, '', null)).kind).toBe('token-needed');
  });

  it('is not said to be gone while the keychain refuses to let go of it', async () => {
    const bench = workbench();
    const made = await ready(bench);
    await keepToken(bench.services, made.id, httpToken, personal, null);
    bench.keychain.mode = 'deaf';
    expect(problemOf(await tokenElsewhere(bench.services, made.id, personal)).kind).toBe('keychain-refused');
    bench.keychain.mode = 'os';
    expect(value(await bench.services.connections.open(made.id)).token.state).toBe('kept');
  });

  it('is removed with its connection, also when it had to be left in a keychain that was out of reach', async () => {
    const bench = workbench();
    const made = await ready(bench);
    await keepToken(bench.services, made.id, httpToken, personal, null);
    const away = workbench({ settings: bench.settings, keychain: fakeKeychain('memory') });
    expect(value(await tokenElsewhere(away.services, made.id, personal)).token).toMatchObject({ state: 'elsewhere', where: 'keychain' });
    const again = workbench({ settings: bench.settings, keychain: bench.keychain });
    expect(value(await again.services.connections.remove(made.id)).keychain).toBe('removed');
    expect(bench.keychain.entries.size).toBe(0);
  });
});

describe('what a person wrote', () => {
  it('survives a password that shares a word with it', async () => {
    const bench = workbench({ http: { send: async () => networkFailure('connection-refused') } });
    const made = await ready(bench);
    await createToken(
      bench.services,
      made.id,
      { host: '', userName: 'bitbucket-bot', password: 'bitbucket2026', tokenName: '', expiryDays: null },
      never,
    );
    const credential: CredentialAnswer = { kind: 'http-access-token', user: 'bitbucket-bot', gitUser: null };
    const typed = { address: 'https://git.acme.io/bitbucket/projects/PRJ', note: 'Access token: ask Ada' };
    const saved = value(await bench.services.connections.save(made.id, draftOf(made, dataCenter({ credential }), { typed })));
    expect(saved.draft.answers).toMatchObject({ baseUrl: 'https://git.acme.io/bitbucket', credential: { user: 'bitbucket-bot' } });
    expect(saved.draft.typed).toEqual(typed);
  });

  it.each(['ada@acme.io', 'https://git.acme.io/bitbucket', 'acme-corp'])(
    'survives having been pasted as a token by a slip: %s',
    async (slip) => {
      const bench = workbench();
      const made = await ready(bench, cloud(), null);
      value(await bench.services.token.recognise(made.id, slip));
      const credential: CredentialAnswer = { kind: 'api-token', user: slip, gitUser: null };
      const saved = value(
        await bench.services.connections.save(made.id, draftOf(made, cloud({ credential }), { typed: { workspace: slip } })),
      );
      expect(saved.draft.answers.credential?.user).toBe(slip);
      expect(saved.draft.typed['workspace']).toBe(slip);
    },
  );

  it('reaches the disk without a secret, wherever it was pasted', async () => {
    const bench = workbench();
    const made = await ready(bench);
    await keepToken(bench.services, made.id, 'a-token-of-an-unheard-of-shape', personal, null);
    const options = {
      description: `see ${apiToken}`,
      cdsProjectKey: 'a-token-of-an-unheard-of-shape',
      tags: [httpToken],
      seiApiKey: 'sei-key-1',
      satelliteFile: 'api_key: x',
    };
    const answers = dataCenter({ workspace: apiToken, projectKey: httpToken, repositories: ['web', httpToken], options });
    await bench.services.connections.save(made.id, draftOf(made, answers));
    await bench.services.connections.rename(made.id, apiToken);
    expect(bench.settings.text).not.toMatch(
      new RegExp(`${apiToken.slice(0, 30)}|${httpToken.slice(0, 20)}|unheard-of|sei-key-1|satelliteFile`, 'u'),
    );
    expect(value(await bench.services.connections.open(made.id)).draft.answers.repositories).toEqual(['web', '[secret]']);
  });
});

describe('an address that cannot be used', () => {
  it.each(['git.acme.io', 'https://ada:pw@git.acme.io', 'https://git.acme.io/?x=1', 'javascript:alert(1)'])(
    '%s is told as such, and nothing is sent',
    async (baseUrl) => {
      const bench = workbench();
      const { id } = await ready(bench, dataCenter({ baseUrl, credential: personal }));
      await keepToken(bench.services, id, httpToken, personal, null);
      expect(problemOf(await bench.services.check.forConnection(id, 'run-1', () => undefined))).toMatchObject({
        kind: 'address-not-an-address',
        field: 'baseUrl',
      });
      expect(bench.http.requests).toEqual([]);
    },
  );
});

/** A port that gives every request the same answer, once the test has it. */
function slow(): { readonly http: HttpPort; answer(outcome: HttpOutcome): void; asked(): Promise<void> } {
  let asked = 0;
  let answer: (outcome: HttpOutcome) => void = () => undefined;
  const later = new Promise<HttpOutcome>((resolve) => {
    answer = resolve;
  });
  const send = (): Promise<HttpOutcome> => {
    asked += 1;
    return later;
  };
  return { http: { send }, answer: (outcome) => answer(outcome), asked: () => vi.waitFor(() => expect(asked).toBeGreaterThan(0)) };
}

describe('late answers', () => {
  it('a detection does not bring back an address that is no longer meant', async () => {
    const { http, answer, asked } = slow();
    const bench = workbench({ http });
    const made = await ready(bench);
    const running = detected(bench.services, made.id, 'https://late.acme.io', 'data-center');
    await asked();
    await bench.services.connections.save(made.id, draftOf(made, cloud({ workspace: 'acme' })));
    answer({
      kind: 'response',
      status: 200,
      headers: {},
      body: '{"version":"9.4.1","buildNumber":"1","displayName":"B"}',
      truncated: false,
      timings: { total: 1, firstByte: 1 },
      peer: null,
      privateCa: false,
    });
    expect(problemOf(await running).kind).toBe('cancelled');
    expect(value(await bench.services.connections.open(made.id)).draft.answers).toMatchObject({
      deployment: 'cloud',
      baseUrl: null,
      workspace: 'acme',
    });
  });

  it('Cancel ends a check that waits for the keychain', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    await keepToken(bench.services, id, httpToken, personal, null);
    const read = vi.fn(() => new Promise<never>(() => undefined));
    bench.keychain.read = read;
    const running = bench.services.check.forConnection(id, 'run-1', () => undefined);
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    expect(bench.services.check.cancel('run-1')).toBe(true);
    expect(problemOf(await running).kind).toBe('cancelled');
    expect(bench.services.check.cancel('run-1')).toBe(false);
  });

  it('asking for a run that is going on does not end it', async () => {
    const { http, answer, asked } = slow();
    const bench = workbench({ http });
    const { id } = await ready(bench);
    await keepToken(bench.services, id, httpToken, personal, null);
    const running = bench.services.check.forConnection(id, 'run-1', () => undefined);
    await asked();
    expect(problemOf(await bench.services.check.forConnection(id, 'run-1', () => undefined)).kind).toBe('bad-request');
    answer(networkFailure('connection-refused'));
    expect(value(await running).report.findings[0]?.code).toBe('connection-refused');
  });
});

describe('settings that cannot be written', () => {
  it('do not hide the files that were', async () => {
    const bench = workbench();
    const { id } = await ready(bench, dataCenter({ credential: personal, options: { cdsProjectKey: 'PROJ' } }));
    bench.settings.update = async () => locked;
    const { saved, connection } = value(await bench.services.export.saveFor(id, 'cds', 'placeholder', '/out', false));
    expect(saved.map((each) => each.name)).toContain('bitbucket.yml');
    expect(connection.exports).toEqual([]);
    expect(bench.log.lines.some((line) => line.event === 'export-not-recorded')).toBe(true);
  });

  it('still give the connections that can be read', async () => {
    const bench = workbench();
    await ready(bench);
    const document = JSON.parse(bench.settings.text!) as { connections: unknown[] };
    bench.settings.text = JSON.stringify({ ...document, connections: [...document.connections, { id: 'broken' }] });
    bench.settings.update = async () => ({ ok: false, fault: 'not-writable', detail: 'EROFS' });
    expect(value(await bench.services.connections.list())).toHaveLength(1);
  });
});

describe('practice tokens', () => {
  it('end with the run that made them', async () => {
    const practice = pretendPractice();
    const bench = workbench({ practice });
    const { connection } = value(await bench.services.practice.start('cloud'));
    value(await bench.services.connections.save(connection.id, draftOf(connection, cloud(), { platform: 'vault-radar' })));
    const forApi: CredentialAnswer = { kind: 'api-token', user: 'ada@acme.example', gitUser: null };
    expect(value(await keepToken(bench.services, connection.id, apiToken, forApi, null)).token.state).toBe('kept');

    const later = pretendPractice();
    const next = workbench({
      settings: bench.settings,
      keychain: bench.keychain,
      practice: { ...later, current: () => (later.current() === null ? null : { ...later.info, startedAt: '2026-11-21T10:00:00.000Z' }) },
    });
    expect(value(await next.services.connections.open(connection.id)).token.state).toBe('lost');
    await next.services.practice.start('server');
    expect(value(await next.services.connections.open(connection.id)).token.state).toBe('lost');
    const problem = problemOf(await next.services.check.forConnection(connection.id, 'run-1', () => undefined));
    expect(problem.kind).toBe('token-needed');
    expect(reasonText(problem)).toMatch(/practice/iu);
    expect(next.http.requests).toEqual([]);
  });

  it('are never sought on a real page, also while the practice Bitbucket is not running', async () => {
    const bench = workbench({ practice: pretendPractice() });
    const made = value(await bench.services.connections.create(true));
    await bench.services.connections.save(made.id, draftOf(made, cloud(), { platform: 'vault-radar' }));
    expect(value(await bench.services.token.guide(made.id, null)).page.url).toBeNull();
    expect(value(await bench.services.token.request(made.id)).text).not.toMatch(/https:\/\/(?:id\.atlassian\.com|bitbucket\.org)/u);
  });
});

describe('a user name that is an e-mail address', () => {
  it('is refused as the slip that it mostly is, and taken when it is said in both fields', async () => {
    const bench = workbench();
    const { id } = await ready(bench);
    const once: CredentialAnswer = { kind: 'http-access-token', user: 'ada@acme.io', gitUser: null };
    expect(problemOf(await keepToken(bench.services, id, httpToken, once, null))).toMatchObject({
      kind: 'user-is-email',
      field: 'credential.user',
    });
    const twice = { ...once, gitUser: 'ada@acme.io' };
    expect(value(await keepToken(bench.services, id, httpToken, twice, null)).draft.answers.credential).toEqual(twice);
    expect(problemOf(await keepToken(bench.services, id, httpToken, { ...once, gitUser: 'ada' }, null)).kind).toBe('user-is-email');
  });
});

describe('a server that only the company’s own network reaches', () => {
  it.each([
    ['harness-sei', { connection: 'satellite' }, false],
    ['harness-sei', { connection: 'direct' }, true],
    ['vault-radar', {}, false],
    ['vault-radar', { scan: 'hcp' }, true],
    ['xcode-cloud', {}, true],
  ] as const)('%s with %j: warned of %s', async (platform, options, warned) => {
    const bench = workbench({ http: { send: async () => networkFailure('connection-refused') } });
    const { id } = await ready(bench, dataCenter({ baseUrl: 'https://git.internal:8443', credential: personal, options }), platform);
    await keepToken(bench.services, id, httpToken, personal, null);
    const { report } = value(await bench.services.check.forConnection(id, 'run-1', () => undefined));
    const found = report.findings.find((finding) => finding.code === 'platform-may-not-reach');
    expect(found !== undefined).toBe(warned);
    // The addresses that an agent itself calls are nothing to let in.
    expect(found === undefined ? '' : findingWords(found).fix).not.toContain('hashicorp.com');
  });
});
