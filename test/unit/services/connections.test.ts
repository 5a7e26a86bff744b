import type { AppState } from '../../../electron/contract/index.ts';
import { noticeWords } from '../../../electron/contract/copy/en/notice.ts';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../electron/core/secret.ts';
import { fakeSettings } from '../../fakes/index.ts';
import { apiToken, cloud, dataCenter, draftOf, httpToken, keepToken, problemOf, tied, value, workbench } from './setup.ts';
import { saying } from '../../fakes/problem-samples.ts';

/** The notices in words. */
const told = ({ notices }: AppState): string[] =>
  notices.map(({ said }) => `${noticeWords(said)?.title ?? ''}. ${noticeWords(said)?.text ?? ''}`);

describe('making and saving', () => {
  it('keeps a draft over a restart', async () => {
    const settings = fakeSettings();
    const first = workbench({ settings });
    const made = value(await first.services.connections.create(false));
    await first.services.connections.save(made.id, draftOf(made, cloud(), { platform: 'cds', typed: { address: 'bitbucket.org/ac' } }));
    const again = value(await workbench({ settings }).services.connections.open(made.id));
    expect(again.draft).toMatchObject({ platform: 'cds', typed: { address: 'bitbucket.org/ac' }, answers: { workspace: 'acme' } });
    expect(again.token.state).toBe('none');
  });

  it('saves what a page changed, not what it only had', async () => {
    const { services } = workbench();
    const made = value(await services.connections.create(false));
    const base = value(
      await services.connections.save(made.id, draftOf(made, dataCenter(), { platform: 'cds', typed: { a: '1', b: '2' } })),
    ).draft;
    // One tab chooses a platform and clears a text, the other changes the key.
    value(await services.connections.save(made.id, { ...base, platform: 'flux', typed: { b: '2' } }, base));
    const late = { ...base, answers: { ...base.answers, projectKey: 'DATA' }, typed: { ...base.typed, b: '3' } };
    const saved = value(await services.connections.save(made.id, late, base));
    expect(saved.draft).toEqual({ ...base, platform: 'flux', answers: { ...base.answers, projectKey: 'DATA' }, typed: { b: '3' } });
    expect(saved.name).toMatch(/^git\.acme\.io \/ DATA → Flux/u);
    const clash = { ...base, platform: 'jenkins' };
    expect(problemOf(await services.connections.save(made.id, clash, base))).toMatchObject({
      kind: 'connection-changed',
      values: { fields: 'platform' },
    });
    expect(value(await services.connections.open(made.id)).draft).toEqual(saved.draft);
    // Where the page itself had sent what is there, it is no clash.
    const own = [{ platform: 'flux' }];
    expect(value(await services.connections.save(made.id, clash, base, own)).draft).toEqual({ ...saved.draft, platform: 'jenkins' });
  });

  it('does not take for somebody else’s change what was blanked here', async () => {
    const { services, secrets } = workbench();
    const made = value(await services.connections.create(false));
    const text = 'correct horse battery staple';
    const base = value(await services.connections.save(made.id, draftOf(made, {}, { typed: { 'server.link': text } }))).draft;
    expect(base.typed['server.link']).toBe(text);
    secrets.add(new Secret(text));
    const saved = value(await services.connections.save(made.id, { ...base, platform: 'flux' }, base));
    expect(saved.draft.typed['server.link']).toBe('[secret]');
    expect(saved.changedElsewhere).toBeUndefined();
    // A page that goes on with what it was told before that.
    const late = await services.connections.save(made.id, { ...base, platformConfirmed: true }, base);
    expect(value(late)).toMatchObject({ changedElsewhere: true, draft: { platform: 'flux', platformConfirmed: true } });
    const on = { ...base, typed: { 'server.link': `${text}!` } };
    expect(value(await services.connections.save(made.id, on, base)).draft.typed['server.link']).toBe('[secret]!');
  });

  it('saves what nobody disputes, whoever hears of the rest', async () => {
    const { services } = workbench();
    const made = value(await services.connections.create(false));
    value(await services.connections.save(made.id, { ...made.draft, platform: 'flux' }, made.draft));
    const mine = { ...made.draft, platform: 'cds', typed: { a: 'mine' } };
    expect(problemOf(await services.connections.save(made.id, mine, made.draft)).values).toEqual({ fields: 'platform' });
    expect(value(await services.connections.open(made.id)).draft).toMatchObject({ platform: 'flux', typed: { a: 'mine' } });
  });

  it('names a connection after what it connects until the person does', async () => {
    const { services } = workbench();
    const made = value(await services.connections.create(false));
    expect(made.name).toBe('New connection');
    const named = value(await services.connections.save(made.id, draftOf(made, dataCenter(), { platform: 'cds' })));
    expect(named.name).toMatch(/^git\.acme\.io \/ PRJ → /u);
    value(await services.connections.rename(made.id, '  My   Bitbucket '));
    expect(value(await services.connections.save(made.id, draftOf(made, cloud()))).name).toBe('My Bitbucket');
  });

  it('keeps names apart, whatever their case', async () => {
    const { services } = workbench();
    const [one, two] = [value(await services.connections.create(false)), value(await services.connections.create(false))];
    expect([one.name, two.name]).toEqual(['New connection', 'New connection (2)']);
    value(await services.connections.rename(one.id, 'Acme'));
    expect(problemOf(await services.connections.rename(two.id, ' acme'))).toMatchObject({
      kind: 'connection-name-taken',
      field: 'name',
      values: { name: 'acme' },
    });
    expect(problemOf(await services.connections.rename(two.id, '   ')).kind).toBe('connection-name-empty');
    expect(value(await services.connections.rename(one.id, 'ACME')).name).toBe('ACME');
  });

  it('lists the newest first and finds by id or name', async () => {
    const { services, clock } = workbench();
    const one = value(await services.connections.create(false));
    clock.advance(1000);
    const two = value(await services.connections.create(true));
    expect(value(await services.connections.list()).map((each) => each.id)).toEqual([two.id, one.id]);
    expect(two.name).toBe('Practice: New connection');
    expect(value(await services.connections.find('new CONNECTION')).id).toBe(one.id);
    expect(value(await services.connections.find(two.id)).id).toBe(two.id);
    expect(problemOf(await services.connections.find('nobody')).kind).toBe('connection-not-found');
  });

  it('never lets a connection’s time go backwards, not even with the clock', async () => {
    const { services, clock } = workbench();
    const made = value(await services.connections.create(false));
    clock.set('2020-01-01T00:00:00Z');
    const saved = value(await services.connections.save(made.id, draftOf(made, cloud())));
    expect(saved.updatedAt > made.updatedAt).toBe(true);
  });

  it('blanks a secret that was typed into the wrong field before it is saved', async () => {
    const { services, settings } = workbench();
    const made = value(await services.connections.create(false));
    await services.connections.save(
      made.id,
      draftOf(made, cloud({ credential: { kind: 'api-token', user: apiToken, gitUser: null } }), {
        typed: { address: 'https://ada:hunter2secret@bitbucket.org/acme/web', workspace: apiToken },
      }),
    );
    expect(settings.text).not.toContain('hunter2secret');
    expect(settings.text).not.toContain(apiToken.slice(0, 40));
    expect(settings.text).toContain('bitbucket.org/acme/web');
  });

  it('announces every change', async () => {
    const { services, changes } = workbench();
    const made = value(await services.connections.create(false));
    await services.connections.rename(made.id, 'x');
    await services.connections.remove(made.id);
    expect(changes()).toBe(3);
  });
});

describe('facts that fit', () => {
  const facts = { product: 'Bitbucket', version: '8.19.3', support: 'supported' as const, supportEnds: null, confirmed: true };

  async function withFacts() {
    const bench = workbench();
    const made = value(await bench.services.connections.create(false));
    const answers = dataCenter({ credential: { kind: 'http-access-token', user: 'svc', gitUser: 'svc' } });
    const saved = value(await bench.services.connections.save(made.id, draftOf(made, answers, { platform: 'cds' })));
    value(await keepToken(bench.services, made.id, httpToken, answers.credential!, null));
    // The facts of a detection and a check, as those services store them.
    const document = JSON.parse(bench.settings.text!) as { connections: { server: unknown; check: unknown }[] };
    document.connections[0]!.server = { address: 'https://git.acme.io/bitbucket', fact: facts };
    bench.settings.text = JSON.stringify(document);
    return { ...bench, id: made.id, saved };
  }

  it('shows the server only for its address, and again when the address comes back', async () => {
    const { services, id, saved } = await withFacts();
    expect(value(await services.connections.open(id)).server).toMatchObject({ version: '8.19.3' });
    const away = value(await services.connections.save(id, draftOf(saved, { baseUrl: 'https://other.acme.io' })));
    expect(away.server).toBeNull();
    const back = value(await services.connections.save(id, draftOf(saved, { baseUrl: 'https://GIT.acme.io:443/bitbucket/' })));
    expect(back.server).toMatchObject({ version: '8.19.3' });
  });

  it('works out the support anew when the person says Server instead of Data Center', async () => {
    const { services, id, saved } = await withFacts();
    expect(value(await services.connections.open(id)).server?.supportEnds).toBe('2026-03-12');
    const changed = value(await services.connections.save(id, draftOf(saved, { deployment: 'server' })));
    expect(changed.server).toMatchObject({ version: '8.19.3', support: 'ended', supportEnds: '2024-02-15' });
  });

  it('never shows nor gives a token to another address, and keeps it for the way back', async () => {
    const { services, id, saved, keychain } = await withFacts();
    const away = value(
      await services.connections.save(
        id,
        draftOf(saved, { baseUrl: 'https://evil.example', credential: { kind: 'http-access-token', user: 'svc', gitUser: 'svc' } }),
      ),
    );
    expect(away.token.state).toBe('none');
    expect(problemOf(await services.token.secretFor(id, 'token')).kind).toBe('token-needed');
    expect(problemOf(await services.lists.projects(id, '', null)).kind).toBe('token-needed');
    expect(keychain.entries.get(`token:${id}`)).toBe(tied(httpToken));
    const back = value(await services.connections.save(id, draftOf(away, { baseUrl: 'https://git.acme.io/bitbucket' })));
    expect(back.token.state).toBe('kept');
    expect(value(await services.token.secretFor(id, 'token')).reveal()).toBe(httpToken);
  });
});

describe('copying and removing', () => {
  it('copies the token for another project, and nothing that was found out', async () => {
    const { services, keychain } = workbench();
    const made = value(await services.connections.create(false));
    await services.connections.save(made.id, draftOf(made, dataCenter(), { platform: 'cds' }));
    value(await keepToken(services, made.id, httpToken, { kind: 'http-access-token', user: 'svc', gitUser: null }, '2027-01-31'));
    const copy = value(await services.connections.duplicate(made.id));
    expect(copy).toMatchObject({ token: { state: 'kept', where: 'keychain', expiresOn: '2027-01-31' }, check: null, exports: [] });
    expect(copy.name).toMatch(/ \(2\)$/u);
    expect(keychain.entries.get(`token:${copy.id}`)).toBe(tied(httpToken));
    value(await services.connections.remove(made.id));
    expect(value(await services.token.secretFor(copy.id, 'token')).reveal()).toBe(httpToken);
  });

  it('copies without the token when the keychain does not give it', async () => {
    const { services, keychain } = workbench();
    const made = value(await services.connections.create(false));
    await services.connections.save(made.id, draftOf(made, dataCenter()));
    value(await keepToken(services, made.id, httpToken, { kind: 'http-access-token', user: null, gitUser: null }, null));
    keychain.mode = 'deaf';
    expect(value(await services.connections.duplicate(made.id)).token.state).toBe('none');
  });

  it('removes the keychain entries with the connection and says so', async () => {
    const { services, keychain } = workbench();
    const made = value(await services.connections.create(false));
    await services.connections.save(made.id, draftOf(made, dataCenter()));
    value(await keepToken(services, made.id, httpToken, { kind: 'http-access-token', user: null, gitUser: null }, null));
    expect(value(await services.connections.remove(made.id))).toEqual({ keychain: 'removed' });
    expect(keychain.entries.size).toBe(0);
    expect(problemOf(await services.connections.open(made.id)).kind).toBe('connection-not-found');
  });

  it('leaves the keychain alone when there never was a secret, and says when it refused', async () => {
    const { services, keychain } = workbench();
    const plain = value(await services.connections.create(false));
    expect(value(await services.connections.remove(plain.id))).toEqual({ keychain: 'none' });
    expect(keychain.asked).toEqual([]);
    const made = value(await services.connections.create(false));
    await services.connections.save(made.id, draftOf(made, dataCenter()));
    value(await keepToken(services, made.id, httpToken, { kind: 'http-access-token', user: null, gitUser: null }, null));
    keychain.mode = 'deaf';
    expect(value(await services.connections.remove(made.id))).toEqual({ keychain: 'failed' });
  });
});

describe('settings that are not in order', () => {
  it('sets one unreadable connection aside and keeps the others', async () => {
    const settings = fakeSettings();
    const first = workbench({ settings });
    const good = value(await first.services.connections.create(false));
    const document = JSON.parse(settings.text!) as { connections: unknown[] };
    document.connections.push({ id: 'broken', name: 7 });
    settings.text = JSON.stringify(document);

    const second = workbench({ settings });
    expect(value(await second.services.connections.list()).map((each) => each.id)).toEqual([good.id]);
    const state = value(await second.services.app.state({ openConnection: null, nativeSave: false }));
    expect(state.notices).toMatchObject([{ level: 'warning', said: { code: 'connections-set-aside', params: { count: 1 } } }]);
    expect(told(state)).toEqual([expect.stringMatching(/^One saved connection could not be read\. Handrail set it aside/u)]);
    expect(JSON.parse(settings.text)).toMatchObject({ setAside: [{ entry: { id: 'broken', name: 7 } }], connections: [{ id: good.id }] });

    const third = workbench({ settings });
    expect(value(await third.services.app.state({ openConnection: null, nativeSave: false })).notices).toEqual([]);
  });

  it('keeps what it does not know in the document', async () => {
    const settings = fakeSettings({ version: 1, window: { width: 900 }, connections: [] });
    await workbench({ settings }).services.connections.create(false);
    expect(JSON.parse(settings.text!)).toMatchObject({ window: { width: 900 } });
  });

  it('tells once of a damaged file that was moved aside', async () => {
    const settings = fakeSettings();
    settings.recovered = { movedTo: '/settings/connections.corrupt-1.json', restored: false };
    const { services } = workbench({ settings });
    await services.connections.list();
    const state = value(await services.app.state({ openConnection: null, nativeSave: false }));
    expect(state.notices).toHaveLength(1);
    expect(told(state)[0]).toContain('connections.corrupt-1.json');
  });

  it('says that a copy took the place of a damaged or missing document', async () => {
    const settings = fakeSettings();
    const { services } = workbench({ settings });
    for (const movedTo of [null, null, '/settings/connections.corrupt-1.json']) {
      settings.recovered = { movedTo, restored: true };
      await services.connections.list();
    }
    const notices = told(value(await services.app.state({ openConnection: null, nativeSave: false })));
    // The same is found at every look where nothing can be written; it is told once.
    expect(notices.map((text) => text.includes('connections.corrupt-1.json'))).toEqual([false, true]);
    for (const text of notices) expect(text).toMatch(/copy.*last change may be missing/u);
  });

  it('says whose settings they are not, and the command that puts it right', async () => {
    const settings = fakeSettings();
    settings.fault = {
      ok: false,
      fault: 'not-private',
      detail: 'Others may write to it.',
      path: '/settings',
      command: "chmod go-w '/settings'",
    };
    const { services } = workbench({ settings });
    expect(problemOf(await services.connections.list())).toMatchObject({
      kind: 'settings-not-private',
      values: { path: '/settings', command: "chmod go-w '/settings'" },
    });
    const notices = told(value(await services.app.state({ openConnection: null, nativeSave: false })));
    expect(notices[0]).toContain("chmod go-w '/settings'");
  });

  it('counts the last run only, where the settings run a change again', async () => {
    const settings = fakeSettings();
    const { update } = settings;
    settings.update = async (change) => {
      change({ version: 1, connections: [] });
      return update(change);
    };
    const { services } = workbench({ settings });
    const { id } = value(await services.connections.create(false));
    expect(value(await services.connections.list()).map((each) => each.id)).toEqual([id]);
  });

  it.each([
    ['unreadable', 'settings-unreadable'],
    ['locked', 'settings-locked'],
    ['not-writable', 'settings-not-writable'],
  ] as const)('turns %s into a problem with the folder', async (fault, kind) => {
    const settings = fakeSettings();
    settings.fault = { ok: false, fault, detail: 'why' };
    const { services } = workbench({ settings });
    expect(problemOf(await services.connections.create(false))).toMatchObject({
      kind,
      values: { folder: '/settings', reason: saying('why') },
    });
  });

  it('still opens, and says what is wrong', async () => {
    const settings = fakeSettings();
    settings.fault = { ok: false, fault: 'unreadable', detail: 'written by a newer Handrail' };
    const state = value(await workbench({ settings }).services.app.state({ openConnection: null, nativeSave: true }));
    expect(state).toMatchObject({
      connections: [],
      nativeSave: true,
      settingsFolder: '/settings',
      keychain: { kind: 'unknown' },
      practice: null,
    });
    expect(told(state)[0]).toContain('newer Handrail');
  });
});
