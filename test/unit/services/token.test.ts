import { describe, expect, it } from 'vitest';
import { guideInWords } from '../../../electron/contract/copy/guide.ts';
import type { CredentialAnswer } from '../../../electron/contract/index.ts';
import { fakeKeychain, fakeSettings, networkFailure } from '../../fakes/index.ts';
import {
  accessToken,
  apiToken,
  appPassword,
  cloud,
  dataCenter,
  draftOf,
  httpToken,
  keepToken,
  problemOf,
  tied,
  tokenElsewhere,
  value,
  workbench,
} from './setup.ts';
import type { Workbench } from './setup.ts';
import { reasonText, saying } from '../../fakes/problem-samples.ts';

async function connection(bench: Workbench, answers = cloud(), platform: string | null = null) {
  const made = value(await bench.services.connections.create(false));
  return value(await bench.services.connections.save(made.id, draftOf(made, answers, { platform })));
}

const forApi: CredentialAnswer = { kind: 'api-token', user: 'ada@acme.io', gitUser: 'ada-acme' };

describe('other names for a kept token', () => {
  it('are checked, and leave the token, its end and this draft as they are', async () => {
    const bench = workbench();
    const { id } = await connection(bench);
    const kept = value(await keepToken(bench.services, id, apiToken, { ...forApi, user: 'ada@acme.exmple' }, '2027-03-31'));
    const entry = bench.keychain.entries.get(`token:${id}`);
    for (const [names, kind, field] of [
      [{ ...forApi, user: 'ada' }, 'user-not-email', 'credential.user'],
      [{ ...forApi, user: '' }, 'user-empty', 'credential.user'],
      [{ ...forApi, gitUser: 'ada@acme.io' }, 'user-is-email', 'credential.gitUser'],
      [{ ...forApi, gitUser: apiToken }, 'token-in-field', 'credential.gitUser'],
    ] as const)
      expect(problemOf(await bench.services.token.users(id, names))).toMatchObject({ kind, field });
    const after = value(await bench.services.token.users(id, forApi));
    expect(after.token).toEqual(kept.token);
    expect(bench.keychain.entries.get(`token:${id}`)).toBe(entry);
    // A page writes its own draft.
    expect(after.draft).toEqual(kept.draft);
  });

  it('need a token that is kept', async () => {
    const bench = workbench();
    const { id } = await connection(bench);
    expect(problemOf(await bench.services.token.users(id, forApi))).toMatchObject({ kind: 'token-needed' });
  });
});

describe('keeping a token', () => {
  it('puts it into the keychain, the fact into the settings, and itself nowhere else', async () => {
    const bench = workbench();
    const { id } = await connection(bench);
    const kept = value(await keepToken(bench.services, id, `  "${apiToken}"\n`, forApi, '2027-03-31'));
    expect(kept.token).toEqual({
      state: 'kept',
      where: 'keychain',
      kind: 'api-token',
      name: null,
      expiresOn: '2027-03-31',
      keptAt: '2026-11-21T09:00:00.000Z',
    });
    expect(kept.draft.answers.credential).toEqual(forApi);
    expect(bench.keychain.entries.get(`token:${id}`)).toBe(tied(apiToken, 'https://api.bitbucket.org/2.0'));
    expect(JSON.stringify([kept, bench.settings.text, bench.log.lines])).not.toContain(apiToken.slice(12, 60));
    expect(bench.secrets.texts()).toContain(apiToken);
  });

  it.each([
    ['', forApi, 'token-empty', 'token'],
    ['   ', forApi, 'token-empty', 'token'],
    ['x'.repeat(5000), forApi, 'token-too-long', 'token'],
    [`${apiToken.slice(0, 50)}\n${apiToken.slice(50)}`, forApi, 'token-not-printable', 'token'],
    [appPassword, forApi, 'token-app-password', 'token'],
    [accessToken, forApi, 'token-organization-key', 'token'],
    [httpToken, forApi, 'token-wrong-kind', 'token'],
    [`ada@acme.io:${apiToken}`, forApi, 'token-wrong-kind', 'token'],
    [apiToken, { kind: 'repository-token', user: null, gitUser: null }, 'token-wrong-kind', 'credential.kind'],
    [apiToken, { ...forApi, user: 'ada-acme' }, 'user-not-email', 'credential.user'],
    [apiToken, { ...forApi, user: null }, 'user-empty', 'credential.user'],
    [apiToken, { ...forApi, gitUser: 'ada@acme.io' }, 'user-is-email', 'credential.gitUser'],
  ] as const)('refuses %j with %j: %s', async (text, credential, kind, field) => {
    const bench = workbench();
    const { id } = await connection(bench);
    expect(problemOf(await keepToken(bench.services, id, text, credential, null))).toMatchObject({ kind, field });
    expect(bench.keychain.asked).toEqual([]);
  });

  it.each(['31.03.2027', '2027-02-31', '2027-13-01', 'soon'])('refuses the date %s', async (date) => {
    const bench = workbench();
    const { id } = await connection(bench);
    expect(problemOf(await keepToken(bench.services, id, apiToken, forApi, date))).toMatchObject({
      kind: 'date-invalid',
      field: 'expiresOn',
    });
  });

  it('lets an unknown shape through: the check decides', async () => {
    const bench = workbench();
    const { id } = await connection(bench);
    expect(value(await keepToken(bench.services, id, 'some-unheard-of-token', forApi, null)).token.state).toBe('kept');
  });

  it('keeps a user name for the platform’s form with a kind that has none, and never sends it', async () => {
    const seen: unknown[] = [];
    const bench = workbench({
      http: {
        send: async (request) => {
          seen.push(request.auth?.scheme ?? 'none');
          return networkFailure('connection-reset');
        },
      },
    });
    const { id } = await connection(bench, dataCenter());
    const kept = value(
      await keepToken(bench.services, id, 'an-unknown-shape', { kind: 'http-project-token', user: 'x-token-auth', gitUser: null }, null),
    );
    expect(kept.draft.answers.credential).toEqual({ kind: 'http-project-token', user: 'x-token-auth', gitUser: 'x-token-auth' });
    expect(problemOf(await bench.services.lists.repositories(id, '', null)).kind).toBe('list-refused');
    expect(seen).toEqual(['bearer']);
  });

  it('refuses a kind that the platform cannot use, with the reason', async () => {
    const bench = workbench();
    const { id } = await connection(bench, dataCenter(), 'cds');
    const problem = problemOf(
      await keepToken(bench.services, id, 'an-unknown-shape', { kind: 'oauth-client', user: null, gitUser: null }, null),
    );
    expect(problem).toMatchObject({ kind: 'platform-cannot-use-credential', field: 'credential.kind' });
    expect(reasonText(problem)).not.toBe('');
  });

  it('needs to know which Bitbucket the token is for', async () => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    expect(problemOf(await keepToken(bench.services, made.id, apiToken, forApi, null)).kind).toBe('deployment-not-chosen');
    await bench.services.connections.save(made.id, draftOf(made, { deployment: 'data-center' }));
    expect(
      problemOf(await keepToken(bench.services, made.id, httpToken, { kind: 'http-access-token', user: null, gitUser: null }, null)).kind,
    ).toBe('address-empty');
  });

  it('replaces an older one', async () => {
    const bench = workbench();
    const { id } = await connection(bench);
    await keepToken(bench.services, id, apiToken, forApi, null);
    bench.clock.advance(5);
    const again = value(await keepToken(bench.services, id, 'another-token-altogether', forApi, null));
    expect(again.token.keptAt).toBe('2026-11-21T09:00:00.005Z');
    expect(bench.keychain.entries.get(`token:${id}`)).toBe(tied('another-token-altogether', 'https://api.bitbucket.org/2.0'));
  });
});

describe('without a keychain', () => {
  it('keeps the token for this run and shows it as lost in the next', async () => {
    const settings = fakeSettings();
    const bench = workbench({ settings, keychain: fakeKeychain('memory') });
    const { id } = await connection(bench);
    const kept = value(await keepToken(bench.services, id, apiToken, forApi, null));
    expect(kept.token).toMatchObject({ state: 'kept', where: 'memory' });
    expect(value(await bench.services.token.secretFor(id, 'token')).reveal()).toBe(apiToken);
    expect(value(await bench.services.app.state({ openConnection: null, nativeSave: false })).keychain).toMatchObject({
      kind: 'memory',
      reason: { code: 'bus-none' },
    });
    expect(settings.text).not.toContain(apiToken.slice(12, 60));

    const next = workbench({ settings, keychain: fakeKeychain('memory') });
    expect(value(await next.services.connections.open(id)).token.state).toBe('lost');
    expect(problemOf(await next.services.token.secretFor(id, 'token')).kind).toBe('keychain-entry-gone');
  });

  it('keeps it in memory when the keychain refuses, and says so', async () => {
    const bench = workbench({ keychain: fakeKeychain('refuse') });
    const { id } = await connection(bench);
    expect(value(await keepToken(bench.services, id, apiToken, forApi, null)).token).toMatchObject({ state: 'kept', where: 'memory' });
    expect(bench.log.lines.some((line) => line.event === 'keychain-write-failed')).toBe(true);
  });

  it('says that the keychain cannot be reached for a token that is in it', async () => {
    const settings = fakeSettings();
    const bench = workbench({ settings });
    const { id } = await connection(bench);
    await keepToken(bench.services, id, apiToken, forApi, null);
    const next = workbench({ settings, keychain: fakeKeychain('memory') });
    expect(problemOf(await next.services.token.secretFor(id, 'token'))).toMatchObject({
      kind: 'keychain-unavailable',
      values: { reason: saying('there is no session bus') },
    });
  });

  it('notices an entry that somebody removed, and touches nothing', async () => {
    const bench = workbench();
    const { id } = await connection(bench);
    await keepToken(bench.services, id, apiToken, forApi, null);
    bench.keychain.entries.clear();
    expect(problemOf(await bench.services.token.secretFor(id, 'token')).kind).toBe('keychain-entry-gone');
    expect(value(await bench.services.connections.open(id)).token.state).toBe('lost');
    expect(JSON.parse(bench.settings.text!)).toMatchObject({ connections: [{ token: { fact: { state: 'kept' } } }] });
  });
});

describe('other ways', () => {
  it('recognises a pasted secret without keeping or asking anything', async () => {
    const bench = workbench();
    const { id } = await connection(bench);
    expect(value(await bench.services.token.recognise(id, ` ${apiToken}`))).toMatchObject({
      looksLike: 'api-token',
      verdict: 'fits',
      cleaned: true,
    });
    expect(value(await bench.services.token.recognise(id, appPassword)).verdict).toBe('dead');
    expect(bench.keychain.asked).toEqual([]);
  });

  it('goes on without a token, and removes the one it had', async () => {
    const bench = workbench();
    const { id } = await connection(bench);
    await keepToken(bench.services, id, apiToken, forApi, null);
    const elsewhere = value(await tokenElsewhere(bench.services, id, forApi));
    expect(elsewhere.token).toMatchObject({ state: 'elsewhere', kind: 'api-token', where: null });
    expect(bench.keychain.entries.size).toBe(0);
    expect(problemOf(await bench.services.token.secretFor(id, 'token')).kind).toBe('token-needed');
    expect(problemOf(await tokenElsewhere(bench.services, id, { ...forApi, user: 'nope' })).kind).toBe('user-not-email');
  });

  it('forgets a token, unless the keychain will not', async () => {
    const bench = workbench();
    const { id } = await connection(bench);
    await keepToken(bench.services, id, apiToken, forApi, null);
    bench.keychain.mode = 'deaf';
    expect(problemOf(await bench.services.token.forget(id)).kind).toBe('keychain-refused');
    expect(value(await bench.services.connections.open(id)).token.state).toBe('kept');
    bench.keychain.mode = 'os';
    expect(value(await bench.services.token.forget(id)).token.state).toBe('none');
    expect(bench.keychain.entries.size).toBe(0);
  });

  it('guides for the platform chosen, and warns when there is no keychain', async () => {
    const bench = workbench({ keychain: fakeKeychain('memory') });
    const { id } = await connection(bench, dataCenter());
    expect(problemOf(await bench.services.token.guide(id, null)).kind).toBe('platform-not-chosen');
    const chosen = await connection(bench, dataCenter(), 'cds');
    const guide = value(await bench.services.token.guide(chosen.id, null));
    expect(guide.kind).toBe('http-access-token');
    expect(guide.ticks.length).toBeGreaterThan(0);
    expect(guideInWords(guide).warnings.at(-1)).toMatch(/keeps the token in memory.*no D-Bus session bus/iu);
    const withKeychain = workbench();
    const other = await connection(withKeychain, dataCenter(), 'cds');
    expect(value(await withKeychain.services.token.guide(other.id, null)).warnings).toEqual([]);
  });

  it('writes the request for the administrator', async () => {
    const bench = workbench();
    const { id } = await connection(bench, dataCenter(), 'cds');
    const request = value(await bench.services.token.request(id));
    expect(request.subject).not.toBe('');
    expect(request.text).toContain('git.acme.io');
  });
});

describe('a platform’s own secrets and files', () => {
  it('handles a key like the token', async () => {
    const bench = workbench();
    const { id } = await connection(bench, dataCenter(), 'harness-sei');
    const kept = value(await bench.services.held.keep(id, 'seiApiKey', ' key-123456 '));
    expect(kept.held).toEqual([{ key: 'seiApiKey', where: 'keychain', summary: null }]);
    expect(bench.keychain.entries.get(`held:${id}:seiApiKey`)).toBe('key-123456');
    expect(bench.settings.text).not.toContain('key-123456');
    expect(value(await bench.services.token.secretFor(id, 'seiApiKey')).reveal()).toBe('key-123456');
    expect(value(await bench.services.held.forget(id, 'seiApiKey')).held).toEqual([]);
    expect(bench.keychain.entries.size).toBe(0);
  });

  it.each([
    ['nope', 'x', 'input-unknown'],
    ['name', 'x', 'input-unknown'],
    ['seiApiKey', '  ', 'input-required'],
    ['seiApiKey', 'a\nb', 'input-invalid'],
  ])('refuses %s=%j: %s', async (key, text, kind) => {
    const bench = workbench();
    const { id } = await connection(bench, dataCenter(), 'harness-sei');
    expect(problemOf(await bench.services.held.keep(id, key, text))).toMatchObject({ kind, field: key });
  });

  it('keeps a dropped file in memory alone, with a summary that gives nothing away', async () => {
    const bench = workbench();
    const { id } = await connection(bench, dataCenter(), 'harness-sei');
    const yaml =
      'satellite:\n  api_key: very-secret-key\nintegrations:\n  - id: "1"\n    application: bitbucket_server\n  - id: "2"\n    application: bitbucket_server\n';
    const held = value(await bench.services.held.file(id, 'satelliteFile', 'satellite.yml', yaml)).held;
    expect(held).toEqual([{ key: 'satelliteFile', where: 'memory', summary: 'satellite.yml, 2 integrations', found: { seiApiKey: true } }]);
    expect(bench.settings.text).not.toContain('very-secret-key');
    expect(bench.keychain.asked).toEqual([]);
    expect(value(await workbench({ settings: bench.settings }).services.connections.open(id)).held).toEqual([]);
    expect(value(await bench.services.held.forget(id, 'satelliteFile')).held).toEqual([]);
  });

  it('tells what the file answers by itself, without its secrets', async () => {
    const bench = workbench();
    const { id } = await connection(bench, dataCenter(), 'harness-sei');
    const yaml = [
      'satellite:',
      '  tenant: acme',
      '  api_key: very-secret-key',
      '  url: <URL>',
      'integrations:',
      '  - id: "4675"',
      '    application: bitbucket_server',
      '    api_key: another-secret',
      '    metadata:',
      '      fetch_prs: yes',
      '      fetch_commits: false',
      '      fetch_commit_files: maybe',
      '',
    ].join('\n');
    const [file] = value(await bench.services.held.file(id, 'satelliteFile', 'satellite.yml', yaml)).held;
    expect(file?.found).toEqual({ tenant: true, seiApiKey: true, integrationId: '4675', fetchPrs: true, fetchCommits: false });
  });

  it.each([
    ['a: [1', 'satellite.yml', 'yaml-unreadable'],
    ['- just\n- a list', 'satellite.yml', 'yaml-wrong-shape'],
    ['a: 1', 'satellite.yml', 'yaml-wrong-shape'],
    ['satellite:\n  tenant: x\nintegrations:\n  - id: "1"\n    application: jira\n', 'satellite.yml', 'yaml-wrong-shape'],
    ['', 'satellite.yml', 'file-unreadable'],
    ['PK\0\0', 'satellite.yml', 'file-unreadable'],
    ['x'.repeat(1_000_001), 'satellite.yml', 'file-too-large'],
  ])('refuses a file that cannot be used (%#)', async (text, name, kind) => {
    const bench = workbench();
    const { id } = await connection(bench, dataCenter(), 'harness-sei');
    expect(problemOf(await bench.services.held.file(id, 'satelliteFile', name, text))).toMatchObject({
      kind,
      field: 'satelliteFile',
      values: { name },
    });
  });
});
