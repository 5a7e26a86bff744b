/** What is typed while a call is under way is saved at once, waits for no answer, and is undone by none. */
import { rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withFoundAddress } from '../../../electron/contract/index.ts';
import type { Draft, Result } from '../../../electron/contract/index.ts';
import { withDeployment } from '../../../renderer/steps/answers.ts';
import { detect } from '../../../renderer/steps/use-detect.ts';
import { draftOf } from '../../../renderer/wizard/reducer.ts';
import { saveDelay } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { httpToken, pretendPractice } from '../services/setup.ts';
import { freshDisk, openPage, startHost } from './world.ts';
import type { Disk } from './world.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const credential = { kind: 'http-access-token', user: 'svc', gitUser: 'svc' } as const;
const satellite =
  'satellite:\n  tenant: x\nintegrations:\n  - integration_id: 1\n    application: bitbucket_server\n    url: https://git.acme.io\n';
const options = { name: 'bitbucket-acme', description: 'Acme', cdsProjectKey: 'PROJ' };

function drafts({ settings }: Disk): readonly Draft[] {
  return (JSON.parse(settings.text ?? '{"connections":[]}') as { connections: { draft: Draft }[] }).connections.map(({ draft }) => draft);
}

/** A border that holds the call the `nth` time that it is come to; saves meanwhile pass it. */
function border() {
  let name: string | null = null;
  let left = 0;
  let reach: () => void = () => undefined;
  let release: () => void = () => undefined;
  return {
    step: (label: string): Promise<void> | undefined => {
      if (name === null || !label.startsWith(name) || (left -= 1) > 0) return undefined;
      name = null;
      reach();
      return new Promise((resolve) => (release = resolve));
    },
    hold: (label: string, nth = 1): Promise<void> => {
      [name, left] = [label, nth];
      return new Promise((resolve) => (reach = resolve));
    },
    release: () => release(),
  };
}

/** A page with a connection that is ready for its check, and a kept token. */
async function ready(platform = 'cds') {
  const disk = freshDisk();
  const gate = border();
  const host = startHost(disk, gate.step, pretendPractice());
  const page = openPage(() => host, gate.step, Date.now);
  const { store } = page;
  await store.start();
  await store.save((draft) => ({
    ...draft,
    platform,
    platformConfirmed: true,
    answers: { ...draft.answers, deployment: 'data-center', baseUrl: 'https://git.acme.io', projectKey: 'PRJ', credential, options },
  }));
  expect(await store.ask('token.keep', { secret: httpToken, credential, expiresOn: null })).toMatchObject({ ok: true });
  return { disk, gate, host, page, store };
}

type Calls = Record<string, { readonly at: string; readonly nth?: number; readonly platform?: string; readonly run: Run }>;
type Run = (store: WizardStore) => Promise<Result<unknown>>;

const calls: Calls = {
  'address.detect': { at: 'before http', run: (store) => detect(store, 'https://code.acme.io', 'data-center', () => true) },
  'token.keep': {
    at: 'before keychain write',
    run: (store) => store.ask('token.keep', { secret: httpToken, credential, expiresOn: null }),
  },
  'token.users': { at: 'before settings read', run: (store) => store.ask('token.users', { credential }) },
  'token.elsewhere': { at: 'before keychain remove', run: (store) => store.ask('token.elsewhere', { credential }) },
  'token.forget': { at: 'before keychain remove', run: (store) => store.ask('token.forget', {}) },
  'token.create': {
    at: 'before http',
    run: (store) =>
      store.ask('token.create', { host: 'git.acme.io', userName: 'ada', password: 'practice-ada', tokenName: 'Handrail', expiryDays: 30 }),
  },
  'list.projects': { at: 'before http', run: (store) => store.ask('list.projects', { search: '', cursor: null }) },
  'list.repositories': { at: 'before http', run: (store) => store.ask('list.repositories', { search: '', cursor: null }) },
  'check.run': { at: 'before http', nth: 2, run: (store) => store.ask('check.run', { runId: 'run-0001' }) },
  'export.preview': { at: 'before settings read', run: (store) => store.ask('export.preview', { platform: 'cds', mode: 'inline' }) },
  'export.save': {
    at: 'before new file',
    run: (store) => store.ask('export.save', { platform: 'cds', mode: 'inline', folder: '/out', replace: false }),
  },
  'export.finish': { at: 'before settings update', run: (store) => store.ask('export.finish', { platform: 'cds', mode: 'inline' }) },
  'ca.keep': {
    at: 'before settings update',
    run: (store) => store.ask('ca.keep', { name: 'root.pem', bytes: btoa(rootCertificates[0]!) }),
  },
  'held.file': {
    at: 'before settings update',
    platform: 'harness-sei',
    run: (store) => store.ask('held.file', { key: 'satelliteFile', name: 'satellite.yml', text: satellite }),
  },
  'set.choose': {
    at: 'before settings update',
    run: (store) => store.ask('set.choose', { platforms: ['cds', 'flux'], tokens: 'each' }),
  },
  'set.choose, a new one': {
    at: 'before settings update',
    nth: 2,
    run: (store) => store.ask('set.choose', { platforms: ['cds', 'flux'], tokens: 'one' }),
  },
};

describe.each(Object.entries(calls))('while %s is under way', (name, { at, nth = 1, platform, run }) => {
  it('what is typed is saved, and stays', async () => {
    const { disk, gate, store } = await ready(platform);
    const held = gate.hold(at, nth);
    const running = run(store);
    await Promise.race([held, running.then((early) => expect(early, 'ended before it was held').toBeNull())]);
    const mine = (): Draft => drafts(disk)[0]!;

    store.setTyped('a', 'first');
    store.edit((draft) => ({ ...draft, answers: { ...draft.answers, projectKey: 'NEW' } }));
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(mine(), 'saved while it runs').toMatchObject({ typed: { a: 'first' }, answers: { projectKey: 'NEW' } }));
    store.setTyped('a', 'second');
    gate.release();
    expect(await running).toMatchObject({ ok: true });
    expect(store.latest().draft.typed['a']).toBe('second');
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(mine().typed['a']).toBe('second'));
    expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, note: null });
    // An address of another Bitbucket takes the names of the one before out of the answers.
    const key = name === 'address.detect' ? null : 'NEW';
    expect(drafts(disk).map(({ answers }) => answers.projectKey)).toEqual(drafts(disk).map(() => key));
    expect(store.latest().draft).toEqual(mine());
    if (name === 'held.file') expect(store.getState().confirmed?.held).toMatchObject([{ key: 'satelliteFile' }]);
  });
});

describe('while an address is asked', () => {
  it('another Bitbucket that is chosen stays chosen', async () => {
    const { disk, gate, store } = await ready();
    const held = gate.hold('before http');
    const running = detect(store, 'https://code.acme.io', 'data-center', () => true);
    await held;
    store.edit(withDeployment('cloud'));
    gate.release();
    expect(await running).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(drafts(disk)[0]?.answers).toMatchObject({ deployment: 'cloud', baseUrl: null }));
    expect(store.getState().confirmed?.server).toBeNull();
  });

  it('another text that is typed is not replaced by what the first was about', async () => {
    const { disk, gate, store } = await ready();
    const held = gate.hold('before http');
    let wanted = true;
    const running = detect(store, 'https://code.acme.io', 'data-center', () => wanted);
    await held;
    store.setTyped('address.base', 'https://other.acme.io');
    wanted = false;
    gate.release();
    await running;
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(drafts(disk)[0]?.typed['address.base']).toBe('https://other.acme.io'));
    expect(drafts(disk)[0]?.answers).toMatchObject({ baseUrl: 'https://git.acme.io', projectKey: 'PRJ' });
  });

  it('a connection that is opened meanwhile is left alone', async () => {
    const { disk, gate, store } = await ready();
    const held = gate.hold('before http');
    const running = detect(store, 'https://code.acme.io', 'data-center', () => true);
    await held;
    await store.goHome();
    store.startNew();
    store.setTyped('a', 'of the new one');
    gate.release();
    await running;
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(drafts(disk)).toHaveLength(2));
    expect(drafts(disk)[0]?.answers.baseUrl).toBe('https://git.acme.io');
    expect(drafts(disk)[1]).toMatchObject({ answers: { baseUrl: null }, typed: { a: 'of the new one' } });
  });
});

describe('a page that goes away', () => {
  it('while a save is under way sends what was typed since, and that is what stays', async () => {
    const { disk, gate, host, page, store } = await ready();
    const held = gate.hold('before settings update');
    store.setTyped('a', 'first');
    await vi.advanceTimersByTimeAsync(saveDelay);
    await held;
    store.setTyped('a', 'second');
    page.kill(true);
    gate.release();
    await host.idle();
    expect(drafts(disk)[0]?.typed['a']).toBe('second');
  });
});

describe('two pages', () => {
  it('one that saves while the other’s check runs loses nothing, and takes nothing', async () => {
    const { disk, gate, host, store } = await ready();
    const other = openPage(
      () => host,
      () => undefined,
      Date.now,
    );
    await other.store.start();
    await other.store.openConnection(store.getState().confirmed!.id);
    const held = gate.hold('before http', 2);
    const running = store.ask('check.run', { runId: 'run-0001' });
    await held;
    await other.store.save((draft) => ({ ...draft, typed: { ...draft.typed, b: 'of the other' } }));
    store.setTyped('a', 'of this');
    gate.release();
    expect(await running).toMatchObject({ ok: true });
    await store.save();
    expect(drafts(disk)[0]?.typed).toMatchObject({ a: 'of this', b: 'of the other' });
    expect(draftOf(store.getState()).typed).toMatchObject({ a: 'of this', b: 'of the other' });
    expect(store.getState().note).toBe('changed-elsewhere');
  });
});

type Way = {
  readonly at: string;
  readonly go: (store: WizardStore, other: string) => Promise<unknown>;
  readonly to: 'home' | 'connection';
};

const ways: Record<string, Way> = {
  'to another connection': { at: 'answer connections.open', go: (store, other) => store.openConnection(other), to: 'connection' },
  'to another connection by its address': {
    at: 'answer connections.open',
    go: (store, id) => store.visit({ ground: { at: 'connection', id, step: null, intent: null }, room: null }),
    to: 'connection',
  },
  'to the list': { at: 'answer connections.save', go: (store) => store.goHome(), to: 'home' },
  'to the list by its address': {
    at: 'answer connections.save',
    go: (store) => store.visit({ ground: { at: 'home' }, room: null }),
    to: 'home',
  },
  'to a new connection by its address': {
    at: 'answer connections.open',
    go: (store) => store.visit({ ground: { at: 'new', id: 'abcdefgh2345' }, room: null }),
    to: 'connection',
  },
  'to the practice Bitbucket': { at: 'answer practice.start', go: (store) => store.startPractice(), to: 'connection' },
  'to a beginning with a platform': {
    at: 'answer connections.save',
    go: async (store) => {
      await store.startWith((draft) => ({ ...draft, platform: 'flux' }));
      await store.save();
    },
    to: 'connection',
  },
};

describe.each(Object.entries(ways))('while the page is led %s', (_name, { at, go, to }) => {
  it('what is typed is saved where it was typed', async () => {
    const { disk, gate, host, store } = await ready();
    const here = store.getState().confirmed!.id;
    const other = await host.call('connections.create', { practice: false });
    if (!other.ok) throw new Error('no other connection');
    store.setTyped('a', 'first');
    const held = gate.hold(at);
    const going = go(store, other.value.id);
    await held;
    store.setTyped('a', 'second');
    gate.release();
    await going;
    // No timer has run: nothing waits for one.
    expect(store.getState()).toMatchObject({ place: to, pending: [] });
    expect(store.getState().confirmed?.id).not.toBe(here);
    await host.idle();
    const written = drafts(disk).map(({ typed }) => typed['a']);
    expect(written.filter((text) => text !== undefined)).toEqual(['second']);
    expect(drafts(disk)[0]?.typed['a']).toBe('second');
  });
});

describe('while a connection is fetched', () => {
  it('who goes elsewhere is not led back', async () => {
    const { gate, host, store } = await ready();
    const other = await host.call('connections.create', { practice: false });
    const held = gate.hold('answer connections.open');
    const going = store.openConnection(other.ok ? other.value.id : '');
    await held;
    await store.goHome();
    gate.release();
    await going;
    expect(store.getState()).toMatchObject({ place: 'home', confirmed: null });
  });

  it('what is typed in it meanwhile stays on screen where it is the same', async () => {
    const { disk, gate, store } = await ready();
    const { id } = store.getState().confirmed!;
    const held = gate.hold('answer connections.open');
    const going = store.openConnection(id);
    await held;
    store.setTyped('a', 'typed');
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(drafts(disk)[0]?.typed['a']).toBe('typed'));
    store.setTyped('b', 'typed too');
    gate.release();
    await going;
    expect(store.latest().draft.typed).toMatchObject({ a: 'typed', b: 'typed too' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(drafts(disk)[0]?.typed).toMatchObject({ a: 'typed', b: 'typed too' }));
    expect(store.getState().note).toBeNull();
  });
});

/** Another page with this connection open. */
async function otherPage(host: ReturnType<typeof startHost>, id: string): Promise<WizardStore> {
  const { store } = openPage(
    () => host,
    () => undefined,
    Date.now,
  );
  await store.start();
  await store.openConnection(id);
  return store;
}

const withKey = (projectKey: string) => (draft: Draft) => ({ ...draft, answers: { ...draft.answers, projectKey } });

describe('a page that goes away beside a save under way', () => {
  it('takes nothing back that somebody else saved', async () => {
    const { disk, gate, host, page, store } = await ready();
    const other = await otherPage(host, store.getState().confirmed!.id);
    const held = gate.hold('before settings update');
    store.setTyped('a', 'first');
    await vi.advanceTimersByTimeAsync(saveDelay);
    await held;
    expect(await other.save(withKey('THEIRS'))).toMatchObject({ ok: true });
    store.edit(withKey('MINE'));
    store.setTyped('a', 'second');
    page.kill(true);
    gate.release();
    await host.idle();
    expect(drafts(disk)[0]).toMatchObject({ answers: { projectKey: 'THEIRS' }, typed: { a: 'second' } });
  });
});

describe('one beginning in two tabs', () => {
  async function tabs() {
    const disk = freshDisk();
    const host = startHost(disk, () => undefined);
    const tab = async (): Promise<WizardStore> => {
      const { store } = openPage(
        () => host,
        () => undefined,
        Date.now,
      );
      await store.start();
      await store.visit({ ground: { at: 'new', id: 'abcdefgh2345' }, room: null });
      return store;
    };
    return { disk, one: await tab(), two: await tab() };
  }

  it('has what was typed in both', async () => {
    const { disk, one, two } = await tabs();
    await one.save((draft) => ({ ...draft, typed: { a: 'in the first' } }));
    await two.save((draft) => ({ ...draft, typed: { b: 'in the second' } }));
    expect(drafts(disk)).toMatchObject([{ typed: { a: 'in the first', b: 'in the second' } }]);
    expect(two.latest().draft.typed).toEqual({ a: 'in the first', b: 'in the second' });
    expect(two.getState().note).toBe('changed-elsewhere');
  });

  it('asks where both answered the same', async () => {
    const { disk, one, two } = await tabs();
    await one.save(withKey('ONE'));
    expect(await two.save(withKey('TWO'))).toMatchObject({ ok: false, problem: { kind: 'connection-changed' } });
    expect(drafts(disk).map(({ answers }) => answers.projectKey)).toEqual(['ONE']);
    expect(two.latest().draft.answers.projectKey).toBe('TWO');
    await two.save(undefined, true);
    expect(drafts(disk).map(({ answers }) => answers.projectKey)).toEqual(['TWO']);
    expect(two.getState()).toMatchObject({ saveProblem: null, dispute: null, pending: [] });
  });
});

describe('while the person has not said whose answer is right', () => {
  async function disputed() {
    const { disk, host, store } = await ready();
    const other = await otherPage(host, store.getState().confirmed!.id);
    await other.save(withKey('THEIRS'));
    expect(await store.save(withKey('MINE'))).toMatchObject({ ok: false, problem: { kind: 'connection-changed' } });
    return { disk, store, other };
  }

  it('a save of the rest that fails is told of, and takes nothing for settled', async () => {
    const { disk, store } = await disputed();
    store.setTyped('a', 'typed on');
    disk.settings.fault = { ok: false, fault: 'not-writable', detail: 'the disk is full' };
    expect(await store.save()).toMatchObject({ ok: false, problem: { kind: 'settings-not-writable' } });
    expect(store.getState().saveProblem?.kind).toBe('settings-not-writable');
    disk.settings.fault = null;
    expect(await store.save()).toMatchObject({ ok: false, problem: { kind: 'connection-changed' } });
    expect(drafts(disk)[0]).toMatchObject({ answers: { projectKey: 'THEIRS' }, typed: { a: 'typed on' } });
    expect(store.getState().saveProblem?.kind).toBe('connection-changed');
    await store.save(undefined, true);
    expect(drafts(disk)[0]).toMatchObject({ answers: { projectKey: 'MINE' }, typed: { a: 'typed on' } });
    expect(store.getState()).toMatchObject({ saveProblem: null, dispute: null, pending: [] });
  });

  it('a second answer that both gave is asked about with the first', async () => {
    const { disk, store, other } = await disputed();
    await other.save((draft) => ({ ...draft, typed: { ...draft.typed, a: 'theirs' } }));
    store.setTyped('a', 'mine');
    expect(await store.save()).toMatchObject({ ok: false, problem: { values: { fields: 'answers.projectKey, typed.a' } } });
    expect(drafts(disk)[0]).toMatchObject({ answers: { projectKey: 'THEIRS' }, typed: { a: 'theirs' } });
    expect(store.latest().draft).toMatchObject({ answers: { projectKey: 'MINE' }, typed: { a: 'mine' } });
  });
});

describe('a set', () => {
  /** A page with the first of a set, and one with its second. */
  async function set(tokens: 'each' | 'one') {
    const { disk, host, store, gate } = await ready();
    expect(await store.ask('set.choose', { platforms: ['cds', 'flux'], tokens })).toMatchObject({ ok: true });
    const second = store.getState().members.find(({ id }) => id !== store.getState().confirmed!.id)!;
    return { disk, gate, store, other: await otherPage(host, second.id) };
  }

  it('keeps what is typed in one while what they share is changed in another', async () => {
    const { disk, store, other } = await set('each');
    other.setTyped('platform.search', 'of the second');
    other.setTyped('export.folder', '/second');
    store.setTyped('export.folder', '/first');
    await store.save(withKey('NEW'));
    expect(drafts(disk).map(({ typed, answers }) => [typed['export.folder'], answers.projectKey])).toEqual([
      ['/first', 'NEW'],
      ['/first', 'NEW'],
    ]);
    // The shared text was typed in both: the person is asked, and has lost nothing of it.
    expect(await other.save()).toMatchObject({ ok: false, problem: { values: { fields: 'typed.export.folder' } } });
    expect(other.latest().draft).toMatchObject({
      answers: { projectKey: 'NEW' },
      typed: { 'platform.search': 'of the second', 'export.folder': '/second' },
    });
    expect(drafts(disk)[1]?.typed).toMatchObject({ 'platform.search': 'of the second', 'export.folder': '/first' });
    await other.save(undefined, true);
    expect(drafts(disk).map(({ typed }) => typed['export.folder'])).toEqual(['/second', '/second']);
    expect(drafts(disk)[0]?.typed['platform.search']).toBeUndefined();
  });

  it('keeps a name that is typed in one while a token is handed on from another', async () => {
    const { disk, store, other, gate } = await set('each');
    const held = gate.hold('before settings update', 2);
    const keeping = store.ask('token.keep', { secret: httpToken, credential, expiresOn: null });
    await held;
    other.edit((draft) => ({ ...draft, answers: { ...draft.answers, credential: { ...credential, user: 'typed here' } } }));
    other.setTyped('token.expires', '2099-01-31');
    await vi.advanceTimersByTimeAsync(saveDelay);
    gate.release();
    expect(await keeping).toMatchObject({ ok: true });
    await other.save();
    expect(other.latest().draft).toMatchObject({
      answers: { credential: { user: 'typed here' } },
      typed: { 'token.expires': '2099-01-31' },
    });
    expect(drafts(disk)[1]?.typed['token.expires']).toBe('2099-01-31');
  });
});

it('what is typed while it is saved as a new connection is in the new one', async () => {
  const { disk, gate, host, store } = await ready();
  await host.call('connections.remove', { id: store.getState().confirmed!.id });
  store.setTyped('a', 'before');
  expect(await store.save()).toMatchObject({ ok: false, problem: { kind: 'connection-not-found' } });
  const held = gate.hold('answer connections.create');
  const keeping = store.keepAsNew();
  await held;
  store.setTyped('b', 'meanwhile');
  gate.release();
  expect(await keeping).toMatchObject({ ok: true });
  await store.save();
  expect(drafts(disk)).toMatchObject([{ typed: { a: 'before', b: 'meanwhile' } }]);
});

it('what was found changes nothing where nothing answered', () => {
  const draft = { answers: { deployment: null }, typed: {} } as unknown as Draft;
  const found = { server: { confirmed: false } } as Parameters<typeof withFoundAddress>[1];
  expect(withFoundAddress(draft, found, null, false)).toBe(draft);
});
