/** The store and a real history (jsdom's) together. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followHistory } from '../../../renderer/wizard/history.ts';
import { draftOf } from '../../../renderer/wizard/reducer.ts';
import { readHash } from '../../../renderer/wizard/route.ts';
import { createWizardStore } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import type { Connection, Result } from '../../../electron/contract/index.ts';
import { connection, createFakeHost, held, problem } from './fake-host.ts';
import type { FakeHost } from './fake-host.ts';

const settled: Partial<Connection> = {
  draft: {
    ...connection().draft,
    answers: { ...connection().draft.answers, deployment: 'cloud', workspace: 'acme' },
    platform: 'renovate',
    platformConfirmed: true,
  },
  token: { state: 'kept', where: 'keychain', kind: 'api-token', name: null, expiresOn: null, keptAt: null },
};
let stops: (() => void)[] = [];
let before = 0;

beforeEach(() => {
  // An entry of its own, so that no test goes back into the one before.
  history.pushState(null, '', '/');
  before = history.length;
});
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});

async function begin(host: FakeHost): Promise<WizardStore> {
  const store = createWizardStore(host.bridge, () => ({ route: readHash(location.hash), note: null }));
  stops.push(followHistory(store, window), () => store.dispose());
  await store.start();
  return store;
}
const at = (hash: string): Promise<void> => vi.waitFor(() => expect(location.hash).toBe(hash));

describe('the history', () => {
  it('begins with the first place, in the entry that the page came with', async () => {
    const one = connection();
    await begin(createFakeHost([one]));
    expect(location.hash).toBe('#/connections');
    expect(history.length).toBe(before);
  });

  it('has an entry for every place, and Back and Forward walk them', async () => {
    const one = connection(settled);
    const store = await begin(createFakeHost([one]));
    await store.openConnection(one.id, 'server');
    store.goTo('address');
    store.openSupport('explain');
    const hashes = [
      '#/connections',
      `#/connections/${one.id}/server`,
      `#/connections/${one.id}/address`,
      `#/connections/${one.id}/address/support/explain`,
    ];
    expect(location.hash).toBe(hashes[3]);
    for (const hash of hashes.slice(0, 3).reverse()) {
      history.back();
      await at(hash);
    }
    await vi.waitFor(() => expect(store.getState().place).toBe('home'));
    for (const hash of hashes.slice(1)) {
      history.forward();
      await at(hash);
    }
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ place: 'connection', viewing: 'address', support: 'explain' }));
    expect(history.length).toBe(before + 3);
  });

  it('is not lengthened when a beginning is saved, and its address then is the connection’s', async () => {
    const store = await begin(createFakeHost());
    const { newId } = store.getState();
    expect(location.hash).toBe(`#/new/${newId}`);
    store.setTyped('server.link', 'git.acme.io');
    await store.save();
    expect(location.hash).toBe(`#/connections/${newId}/server`);
    expect(history.length).toBe(before);
  });

  it('keeps what was typed when the person goes back out of a connection', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await begin(host);
    await store.openConnection(one.id);
    store.setTyped('server.link', 'half');
    history.back();
    await vi.waitFor(() => expect(store.getState().place).toBe('home'));
    expect(host.connections.get(one.id)?.draft.typed).toEqual({ 'server.link': 'half' });
  });

  it('stays, with its address, where what was typed cannot be saved', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await begin(host);
    await store.openConnection(one.id);
    host.answer('connections.save', () => problem('settings-locked'));
    store.setTyped('server.link', 'half');
    history.back();
    await vi.waitFor(() => expect(store.getState().saveProblem?.kind).toBe('settings-locked'));
    await at(`#/connections/${one.id}/server`);
    expect(store.getState().place).toBe('connection');
    expect(draftOf(store.getState()).typed).toEqual({ 'server.link': 'half' });
    host.answer('connections.save', ({ draft }) => ({ ok: true, value: { ...one, draft, updatedAt: '2026-12-01T00:00:00.000Z' } }));
    history.back();
    await at('#/connections');
  });

  it('leads to the list, with a sentence, where the connection is gone', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await begin(host);
    await store.openConnection(one.id);
    await store.goHome();
    host.connections.delete(one.id);
    history.back();
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ place: 'home', note: 'connection-gone' }));
    await at('#/connections');
  });

  it('leads to the nearest step where the one of the address cannot be opened', async () => {
    const one = connection();
    location.hash = `#/connections/${one.id}/check`;
    const store = await begin(createFakeHost([one]));
    expect(store.getState().viewing).toBe('server');
    expect(location.hash).toBe(`#/connections/${one.id}/server`);
  });

  it('opens the place that the address names, whatever the host would open', async () => {
    const one = connection(settled);
    const two = connection(settled);
    location.hash = `#/connections/${two.id}/token/new/support/report`;
    const store = await begin(createFakeHost([one, two], { openConnection: one.id }));
    expect(store.getState()).toMatchObject({ confirmed: { id: two.id }, viewing: 'token', intent: 'new-token', support: 'report' });
    expect(location.hash).toBe(`#/connections/${two.id}/token/new/support/report`);
  });

  it('has a page of its own for every platform; one that is not known is the list', async () => {
    location.hash = '#/catalogue/renovate';
    const store = await begin(createFakeHost([connection()]));
    expect(store.getState().catalogue).toEqual({ platform: 'renovate' });
    location.hash = '#/catalogue/nobody';
    await vi.waitFor(() => expect(store.getState().catalogue).toEqual({ platform: null }));
    await at('#/catalogue');
  });

  it('leads home, with a sentence, from an address of nonsense', async () => {
    location.hash = '#/what/is/this';
    const store = await begin(createFakeHost([connection()]));
    expect(store.getState()).toMatchObject({ place: 'home', note: 'no-such-place' });
    expect(location.hash).toBe('#/connections');
  });

  it('leaves an anchor and a launch secret to whom they belong', async () => {
    const one = connection();
    const store = await begin(createFakeHost([one]));
    await store.openConnection(one.id);
    location.hash = '#main';
    await at(`#/connections/${one.id}/server`);
    expect(store.getState().confirmed?.id).toBe(one.id);
    const heard = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    location.hash = '#launch=abcdefghijklmnopqrstuvwxyz';
    await heard;
    expect(location.hash).toBe('#launch=abcdefghijklmnopqrstuvwxyz');
  });

  it('drops a visit that the person overtook', async () => {
    const one = connection(settled);
    const two = connection(settled);
    const host = createFakeHost([one, two]);
    const store = await begin(host);
    await store.openConnection(one.id);
    await store.openConnection(two.id);
    const late = held<Result<Connection>>();
    host.answer('connections.open', () => late.promise);
    history.back();
    await at(`#/connections/${one.id}/repositories`);
    await vi.waitFor(() => expect(host.of('connections.open').at(-1)).toEqual({ id: one.id }));
    store.goTo('address');
    late.release({ ok: true, value: one });
    await at(`#/connections/${two.id}/address`);
    expect(store.getState()).toMatchObject({ confirmed: { id: two.id }, viewing: 'address' });
  });
});

describe('a page that goes away', () => {
  it('sends a beginning whole, in one call, and the next page finds it by its address', async () => {
    const host = createFakeHost();
    const store = await begin(host);
    store.setTyped('server.link', 'git.acme.io');
    store.edit((draft) => ({ ...draft, answers: { ...draft.answers, deployment: 'cloud' } }));
    const { hash } = location;
    store.leave();
    expect(host.of('connections.create')).toHaveLength(1);
    for (const stop of stops.splice(0)) stop();
    location.hash = hash;
    const next = await begin(host);
    expect(draftOf(next.getState()).typed).toEqual({ 'server.link': 'git.acme.io' });
    // The step that was on screen, though its question is answered now.
    expect(next.getState().viewing).toBe('server');
    expect(host.connections.size).toBe(1);
  });

  it('sends the newest text though a save is under way', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await begin(host);
    await store.openConnection(one.id);
    store.setTyped('server.link', 'first');
    void store.save();
    store.setTyped('server.link', 'second');
    store.leave();
    expect(host.of('connections.save').map(({ draft }) => draft.typed['server.link'])).toEqual(['first', 'second']);
  });
});
