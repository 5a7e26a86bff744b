/** Several platforms in one go: a connection each, what they share, and what is each one's own. */
import { provesWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { describe, expect, it } from 'vitest';
import { guideInWords } from '../../../electron/contract/copy/guide.ts';
import type { Connection, CredentialAnswer, TokensChoice } from '../../../electron/contract/index.ts';
import { fakeSettings, networkFailure } from '../../fakes/index.ts';
import {
  changeUsers,
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

const svc: CredentialAnswer = { kind: 'http-access-token', user: 'svc', gitUser: 'svc' };
const other = btoa('210987654321:u6YtV1rL8pZ4mX2wQ9k7');

async function set(
  bench: Workbench,
  tokens: TokensChoice,
  ids: readonly string[] = ['flux', 'atlantis', 'argo-cd'],
  answers = dataCenter({ repositories: ['app'] }),
): Promise<Connection[]> {
  const made = value(await bench.services.connections.create(false));
  const first = value(
    await bench.services.connections.save(
      made.id,
      draftOf(made, answers, {
        platform: ids[0] ?? null,
        repositoriesAnswered: true,
        typed: { 'address.base': 'https://git.acme.io', 'platform.search': 'flux' },
      }),
    ),
  );
  value(await bench.services.set.choose(first.id, { platforms: ids, tokens }));
  return members(bench, first.id);
}

async function members(bench: Workbench, id: string): Promise<Connection[]> {
  return value(await bench.services.set.members(id));
}

const platformsOf = (list: readonly Connection[]): (string | null)[] => list.map((each) => each.draft.platform);

describe('choosing several platforms', () => {
  it('makes a connection each, with everything that is known already and nothing of another platform', async () => {
    const bench = workbench();
    const list = await set(bench, 'each');
    expect(platformsOf(list)).toEqual(['flux', 'atlantis', 'argo-cd']);
    expect(new Set(list.map((each) => each.set?.id)).size).toBe(1);
    expect(list.map((each) => each.set?.place).sort()).toEqual([0, 1, 2]);
    for (const each of list) {
      expect(each.draft.answers).toMatchObject({
        deployment: 'data-center',
        baseUrl: 'https://git.acme.io/bitbucket',
        projectKey: 'PRJ',
        repositories: ['app'],
      });
      expect(each.draft.repositoriesAnswered).toBe(true);
      expect(each.draft.typed['address.base']).toBe('https://git.acme.io');
    }
    expect(list[1]?.draft).toMatchObject({ platformConfirmed: false, answers: { options: {}, credential: null } });
    expect(list[1]?.draft.typed['platform.search']).toBeUndefined();
    expect(new Set(list.map((each) => each.name)).size).toBe(3);
  });

  it('is the same set when chosen again, in the new order, with those that are left out let go', async () => {
    const bench = workbench();
    const [flux, atlantis] = await set(bench, 'each');
    value(await keepToken(bench.services, atlantis!.id, httpToken, svc, null));
    value(await bench.services.set.choose(flux!.id, { platforms: ['sonarqube', 'flux'], tokens: 'each' }));
    const now = await members(bench, flux!.id);
    expect(platformsOf(now)).toEqual(['sonarqube', 'flux']);
    expect(now[1]?.id).toBe(flux?.id);
    const left = value(await bench.services.connections.list());
    // Argo CD had nothing of its own and is gone; Atlantis has a token and stays, alone.
    expect(left.map((each) => each.platform).sort()).toEqual(['atlantis', 'flux', 'sonarqube']);
    expect(left.find((each) => each.platform === 'atlantis')).toMatchObject({ set: null, token: { state: 'kept' } });
  });

  it('ends with one platform', async () => {
    const bench = workbench();
    const [flux] = await set(bench, 'each');
    expect(value(await bench.services.set.choose(flux!.id, { platforms: ['flux'], tokens: 'each' })).set).toBeNull();
    expect(value(await bench.services.connections.list())).toHaveLength(1);
  });

  it('refuses a platform that cannot work here, and makes nothing', async () => {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    const { id } = value(await bench.services.connections.save(made.id, draftOf(made, cloud(), { platform: 'flux' })));
    expect(problemOf(await bench.services.set.choose(id, { platforms: ['flux', 'cds'], tokens: 'each' })).kind).toBe('platform-blocked');
    expect(problemOf(await bench.services.set.choose(id, { platforms: ['flux', 'nope'], tokens: 'each' })).kind).toBe('platform-not-found');
    expect(value(await bench.services.connections.list())).toHaveLength(1);
  });

  it('survives a restart, and documents of before it load', async () => {
    const settings = fakeSettings();
    const list = await set(workbench({ settings }), 'one');
    const again = workbench({ settings });
    expect(platformsOf(await members(again, list[1]!.id))).toEqual(['flux', 'atlantis', 'argo-cd']);
    const old = JSON.parse(settings.text ?? '') as { connections: Record<string, unknown>[] };
    for (const each of old.connections) delete each['set'];
    const before = workbench({ settings: fakeSettings(old) });
    expect(value(await before.services.connections.list()).map((each) => each.set)).toEqual([null, null, null]);
  });

  it('is let go where a document has nonsense in its place; the connection stays', async () => {
    const settings = fakeSettings();
    await set(workbench({ settings }), 'each');
    const old = JSON.parse(settings.text ?? '') as { connections: Record<string, unknown>[] };
    old.connections[0]!['set'] = 'x';
    const list = value(await workbench({ settings: fakeSettings(old) }).services.connections.list());
    expect(list.map((each) => each.set === null).sort()).toEqual([false, false, true]);
  });

  it('is read from documents that called it `together`', async () => {
    const settings = fakeSettings();
    await set(workbench({ settings }), 'each');
    const old = JSON.parse(settings.text ?? '') as { connections: Record<string, unknown>[] };
    for (const each of old.connections) {
      each['together'] = each['set'];
      delete each['set'];
    }
    const bench = workbench({ settings: fakeSettings(old) });
    const list = value(await bench.services.connections.list());
    expect(list.map((each) => each.set?.place).sort()).toEqual([0, 1, 2]);
    expect(platformsOf(await members(bench, list[1]!.id))).toEqual(['flux', 'atlantis', 'argo-cd']);
  });
});

describe('what a set shares', () => {
  it('takes a changed address, and nothing else, into all of them', async () => {
    const bench = workbench();
    const [flux, atlantis] = await set(bench, 'each');
    await bench.services.connections.save(
      atlantis!.id,
      draftOf(atlantis!, { options: { projectName: 'Mine' } }, { platformConfirmed: true }),
    );
    await bench.services.connections.save(
      flux!.id,
      draftOf(
        flux!,
        { projectKey: 'OPS', repositories: null, options: { name: 'flux-only' } },
        { typed: { 'export.use': 'now', 'token.way': 'ask' } },
      ),
    );
    const now = (await members(bench, flux!.id))[1]!;
    expect(now.draft.answers).toMatchObject({ projectKey: 'OPS', repositories: null, options: { projectName: 'Mine' } });
    expect(now.draft).toMatchObject({ platformConfirmed: true, typed: { 'export.use': 'now' } });
    expect(now.draft.typed['token.way']).toBeUndefined();
  });

  it('does not touch the others while only one platform’s own answers change', async () => {
    const bench = workbench();
    const [flux, atlantis] = await set(bench, 'each');
    await bench.services.connections.save(flux!.id, draftOf(flux!, { options: { name: 'x' } }));
    expect((await members(bench, flux!.id))[1]?.updatedAt).toBe(atlantis?.updatedAt);
  });

  it('moved to Cloud, kinds of token and choices of the others are asked again', async () => {
    const bench = workbench();
    const [flux, atlantis] = await set(bench, 'each');
    await bench.services.connections.save(atlantis!.id, draftOf(atlantis!, { credential: svc }, { platformConfirmed: true }));
    await bench.services.connections.save(flux!.id, draftOf(flux!, { ...cloud() }));
    expect((await members(bench, flux!.id))[1]?.draft).toMatchObject({
      platformConfirmed: false,
      answers: { deployment: 'cloud', workspace: 'acme', credential: null },
    });
  });
});

describe('a token each', () => {
  it('stays each one’s own; the user names go on to the next, so that they are asked for once', async () => {
    const bench = workbench();
    const [flux, atlantis] = await set(bench, 'each');
    value(await keepToken(bench.services, flux!.id, httpToken, svc, null));
    const after = (await members(bench, flux!.id))[1]!;
    expect(after.token.state).toBe('none');
    expect(after.draft.answers.credential).toEqual(svc);
    value(await keepToken(bench.services, atlantis!.id, other, svc, null));
    expect(bench.keychain.entries.get(`token:${flux!.id}`)).toBe(tied(httpToken));
    expect(bench.keychain.entries.get(`token:${atlantis!.id}`)).toBe(tied(other));
  });

  it('names of another kind of token are not handed on: that kind wants others', async () => {
    const bench = workbench();
    const [flux] = await set(bench, 'each', ['flux', 'atlantis'], cloud());
    value(
      await keepToken(
        bench.services,
        flux!.id,
        `ATCTT3xFfGN0${'aB3_'.repeat(42)}xyz=0A1B2C3D`,
        { kind: 'workspace-token', user: null, gitUser: null },
        null,
      ),
    );
    expect((await members(bench, flux!.id))[1]?.draft.answers.credential).toBeNull();
  });

  it('shows each platform its own permissions only', async () => {
    const bench = workbench();
    const [flux] = await set(bench, 'each');
    const { ticks } = value(await bench.services.token.guide(flux!.id, null));
    expect(ticks.map((tick) => tick.name)).toEqual(['REPO_READ']);
    expect(ticks[0]?.platforms).toBeUndefined();
  });
});

describe('one token for all', () => {
  it('shows the union, each permission with the platforms that need it', async () => {
    const bench = workbench();
    const [flux] = await set(bench, 'one', ['flux', 'atlantis', 'snyk-broker']);
    const guide = guideInWords(value(await bench.services.token.guide(flux!.id, null)));
    expect(guide.ticks.map(({ name, platforms }) => [name, platforms])).toEqual([
      ['PROJECT_READ', ['Atlantis', 'Snyk']],
      ['REPO_ADMIN', ['Flux', 'Atlantis', 'Snyk']],
    ]);
    expect(guide.suggestedName).toBe('Flux, Atlantis and Snyk');
    expect(value(await bench.services.token.request(flux!.id)).text).toContain('I am connecting Flux (Flux project), Atlantis (');
  });

  it('offers only kinds that all of them can carry, with the reason of the one that cannot', async () => {
    const bench = workbench();
    const [flux] = await set(bench, 'one', ['flux', 'atlantis'], cloud());
    const { kinds, kind } = guideInWords(value(await bench.services.token.guide(flux!.id, null)));
    expect(kind).toBe('api-token');
    expect(kinds.find((use) => use.kind === 'workspace-token')).toMatchObject({ supported: false });
    expect(kinds.find((use) => use.kind === 'workspace-token')?.reason).toMatch(/^Atlantis: /);
  });

  it('is kept for all of them, with its names and its end; replaced and forgotten for all of them', async () => {
    const bench = workbench();
    const [flux, atlantis, argo] = await set(bench, 'one');
    value(await keepToken(bench.services, flux!.id, httpToken, svc, '2027-03-31'));
    for (const each of await members(bench, flux!.id)) {
      expect(each.token).toMatchObject({ state: 'kept', where: 'keychain', expiresOn: '2027-03-31' });
      expect(each.draft.answers.credential).toEqual(svc);
      expect(bench.keychain.entries.get(`token:${each.id}`)).toBe(tied(httpToken));
    }
    value(await keepToken(bench.services, argo!.id, other, svc, null));
    expect(bench.keychain.entries.get(`token:${atlantis!.id}`)).toBe(tied(other));
    value(await bench.services.token.forget(atlantis!.id));
    expect((await members(bench, flux!.id)).map((each) => each.token.state)).toEqual(['none', 'none', 'none']);
    expect([...bench.keychain.entries.keys()]).toEqual([]);
    value(await tokenElsewhere(bench.services, flux!.id, svc));
    expect((await members(bench, flux!.id)).map((each) => each.token.state)).toEqual(['elsewhere', 'elsewhere', 'elsewhere']);
  });

  it.each(['one', 'each'] as const)('takes other names for all that have the old ones, tokens %s', async (tokens) => {
    const bench = workbench();
    const [flux, argo] = await set(bench, tokens, ['flux', 'argo-cd']);
    value(await keepToken(bench.services, flux!.id, httpToken, svc, null));
    if (tokens === 'each') value(await keepToken(bench.services, argo!.id, other, svc, null));
    const entries = [...bench.keychain.entries];
    const named = (user: string): CredentialAnswer => ({ ...svc, user, gitUser: user });
    const users = async (): Promise<unknown> => (await members(bench, flux!.id)).map((each) => each.draft.answers.credential?.user);
    value(await changeUsers(bench.services, flux!.id, named('svc-right')));
    expect(await users()).toEqual(['svc-right', 'svc-right']);
    // Whoever was given a name of its own keeps it.
    const own = (await members(bench, flux!.id))[1]!;
    value(await bench.services.connections.save(own.id, draftOf(own, { credential: named('svc-own') }), own.draft));
    value(await changeUsers(bench.services, flux!.id, named('svc-newer')));
    expect(await users()).toEqual(['svc-newer', 'svc-own']);
    expect([...bench.keychain.entries]).toEqual(entries);
  });

  it('is there already for a platform that joins', async () => {
    const bench = workbench();
    const [flux] = await set(bench, 'one', ['flux', 'argo-cd']);
    value(await keepToken(bench.services, flux!.id, httpToken, svc, null));
    value(await bench.services.set.choose(flux!.id, { platforms: ['flux', 'argo-cd', 'atlantis'], tokens: 'one' }));
    const joined = (await members(bench, flux!.id))[2]!;
    expect(joined).toMatchObject({ token: { state: 'kept' }, draft: { answers: { credential: svc } } });
    expect(bench.keychain.entries.get(`token:${joined.id}`)).toBe(tied(httpToken));
  });

  it('is checked for all of them at once, and every one has the report', async () => {
    const bench = workbench({ http: { send: async () => networkFailure('connection-refused', 'ECONNREFUSED') } });
    const [flux] = await set(bench, 'one', ['flux', 'atlantis', 'snyk-broker']);
    value(await keepToken(bench.services, flux!.id, httpToken, svc, null));
    const { report } = value(await bench.services.check.forConnection(flux!.id, 'run-1', () => undefined));
    expect([...report.access.required].sort()).toEqual(['PROJECT_READ', 'REPO_ADMIN', 'REPO_READ', 'REPO_WRITE']);
    expect(provesWords(report.proves)).toContain('Flux, Atlantis and Snyk');
    const all = await members(bench, flux!.id);
    expect(all.map((each) => [each.check?.platform, each.check?.at])).toEqual([
      ['flux', report.at],
      ['atlantis', report.at],
      ['snyk-broker', report.at],
    ]);
  });

  it('with a token each, one platform’s check says nothing of another', async () => {
    const bench = workbench({ http: { send: async () => networkFailure('connection-refused', 'ECONNREFUSED') } });
    const [flux] = await set(bench, 'each', ['flux', 'snyk-broker']);
    value(await keepToken(bench.services, flux!.id, httpToken, svc, null));
    const { report } = value(await bench.services.check.forConnection(flux!.id, 'run-1', () => undefined));
    expect(report.access.required).toEqual(['REPO_READ']);
    expect((await members(bench, flux!.id))[1]?.check).toBeNull();
  });
});

describe('saving a set', () => {
  async function ready(bench: Workbench, tokens: TokensChoice): Promise<Connection[]> {
    const [flux, atlantis] = await set(bench, tokens, ['flux', 'atlantis']);
    await bench.services.connections.save(flux!.id, draftOf(flux!, { options: { name: 'flux-acme' } }, { platformConfirmed: true }));
    const second = (await members(bench, flux!.id))[1]!;
    await bench.services.connections.save(
      second.id,
      draftOf(second, { options: { projectName: 'Project Name' } }, { platformConfirmed: true }),
    );
    value(await bench.services.held.keep(atlantis!.id, 'webhookSecret', 'HOOK-0123456789'));
    value(await keepToken(bench.services, flux!.id, httpToken, svc, null));
    if (tokens === 'each') value(await keepToken(bench.services, atlantis!.id, other, svc, null));
    return members(bench, flux!.id);
  }

  it.each(['each', 'one'] as const)(
    'tokens %s: the bytes that each platform gets alone, in a folder each, and a README',
    async (tokens) => {
      const bench = workbench();
      const list = await ready(bench, tokens);
      const { saved } = value(await bench.services.export.saveSet(list[0]!.id, { flux: 'inline', atlantis: 'env' }, '/out', false));
      expect(saved.map((each) => each.name)).toContain('README.md');
      for (const [each, mode] of [
        [list[0]!, 'inline'],
        [list[1]!, 'env'],
      ] as const) {
        const id = each.draft.platform!;
        value(await bench.services.export.saveFor(each.id, id, mode, `/alone/${id}`, false));
        const alone = [...bench.files.written].filter(([path]) => path.startsWith(`/alone/${id}/`));
        expect(alone.length).toBeGreaterThan(0);
        for (const [path, file] of alone) expect(bench.files.written.get(path.replace(`/alone/`, '/out/'))).toEqual(file);
      }
      const readme = bench.files.written.get('/out/README.md')!.text;
      expect(readme).not.toContain(httpToken);
      expect(readme.includes('One token for each platform is best')).toBe(tokens === 'each');
      expect(readme.includes('All of them use one token: an HTTP access token.')).toBe(tokens === 'one');
      expect((await members(bench, list[0]!.id)).map((each) => each.exports[0])).toMatchObject([
        { platform: 'flux', mode: 'inline', folder: '/out/flux' },
        { platform: 'atlantis', mode: 'env', folder: '/out/atlantis' },
      ]);
    },
  );

  it('puts each one’s own token into its own files', async () => {
    const bench = workbench();
    const list = await ready(bench, 'each');
    value(await bench.services.export.saveSet(list[1]!.id, { flux: 'inline', atlantis: 'inline' }, '/out', false));
    const text = (folder: string): string =>
      [...bench.files.written]
        .filter(([path]) => path.startsWith(`/out/${folder}/`))
        .map(([, file]) => file.text)
        .join('\n');
    expect(text('flux')).toContain(httpToken);
    expect(text('flux')).not.toContain(other);
    expect(text('atlantis')).toContain(other);
    expect(text('atlantis')).not.toContain(httpToken);
    expect(text('atlantis')).toContain('HOOK-0123456789');
  });

  it('writes nothing where one platform lacks something, and names it', async () => {
    const bench = workbench();
    const list = await ready(bench, 'each');
    value(await bench.services.token.forget(list[1]!.id));
    expect(
      problemOf(await bench.services.export.saveSet(list[0]!.id, { flux: 'inline', atlantis: 'inline' }, '/out', false)),
    ).toMatchObject({ kind: 'token-needed', values: { platform: 'Atlantis' } });
    expect([...bench.files.written.keys()]).toEqual([]);
    expect(problemOf(await bench.services.export.saveSet(list[0]!.id, {}, '/out', false)).kind).toBe('platform-not-chosen');
    expect(problemOf(await bench.services.export.saveSet(list[0]!.id, { flux: 'env' }, '  ', false)).kind).toBe('folder-empty');
  });

  it('leaves a file of another content alone until asked to replace it', async () => {
    const bench = workbench();
    const list = await ready(bench, 'one');
    value(await bench.services.export.saveSet(list[0]!.id, { flux: 'inline', atlantis: 'inline' }, '/out', false));
    expect(problemOf(await bench.services.export.saveSet(list[0]!.id, { flux: 'env', atlantis: 'env' }, '/out', false)).kind).toBe(
      'file-exists',
    );
    value(await bench.services.export.saveSet(list[0]!.id, { flux: 'env', atlantis: 'env' }, '/out', true));
  });

  it('a sheet goes along as Markdown and as a page', async () => {
    const bench = workbench();
    const list = await set(bench, 'one', ['flux', 'vault-radar'], cloud());
    value(await tokenElsewhere(bench.services, list[0]!.id, { kind: 'api-token', user: 'bot@acme.io', gitUser: 'bot' }));
    const { saved } = value(await bench.services.export.saveSet(list[0]!.id, { 'vault-radar': 'placeholder' }, '/out', false));
    expect(saved.map((each) => each.name)).toEqual([
      'README.md',
      expect.stringMatching(/^vault-radar\/.*\.md$/),
      expect.stringMatching(/^vault-radar\/.*\.html$/),
    ]);
    expect(bench.files.written.get('/out/README.md')?.text).toMatch(/to print: \[vault-radar\//);
  });
});
