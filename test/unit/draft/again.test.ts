/** What is clicked twice, or tried again because its answer was lost, makes one connection. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../electron/contract/index.ts';
import { lossyPage, startedHost } from './lossy.ts';
import type { LossyPage } from './lossy.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const withPlatform = (platform: string) => (draft: Draft) => ({ ...draft, platform });

describe('a connection that is kept as a new one', () => {
  async function removed(): Promise<LossyPage & { readonly drafts: () => readonly Draft[] }> {
    const { host, drafts } = startedHost();
    const page = await lossyPage(host);
    const made = await page.store.save((draft) => ({ ...draft, typed: { a: '1' } }));
    await host.call('connections.remove', { id: made.ok ? made.value.id : '' });
    page.store.setTyped('a', '2');
    expect(await page.store.save()).toMatchObject({ ok: false, problem: { kind: 'connection-not-found' } });
    return { ...page, drafts };
  }

  it('is one after a double click', async () => {
    const { store, drafts } = await removed();
    const both = await Promise.all([store.keepAsNew(), store.keepAsNew()]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(drafts()).toMatchObject([{ typed: { a: '2' } }]);
    expect(store.getState()).toMatchObject({ pending: [], saveProblem: null });
  });

  it('is one where the first answer was lost, with what was typed since', async () => {
    const { store, lose, drafts } = await removed();
    lose('connections.create', 'answer');
    expect(await store.keepAsNew()).toMatchObject({ ok: false, problem: { kind: 'host-gone' } });
    expect(drafts()).toHaveLength(1);
    store.setTyped('a', 'typed since');
    expect(await store.keepAsNew()).toMatchObject({ ok: true });
    expect(drafts()).toMatchObject([{ typed: { a: 'typed since' } }]);
    expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, dispute: null });
  });

  it('leads nobody back who chose the list meanwhile', async () => {
    const { store, hold, drafts } = await removed();
    const held = hold('connections.create');
    const keeping = store.keepAsNew();
    await held.reached;
    await store.giveUp();
    held.release();
    expect(await keeping).toMatchObject({ ok: true });
    expect(store.getState()).toMatchObject({ place: 'home', confirmed: null });
    expect(drafts()).toHaveLength(1);
    expect(store.getState().app?.connections).toHaveLength(1);
  });

  it('closes no room that was opened meanwhile', async () => {
    const { store, hold } = await removed();
    const held = hold('connections.create');
    const keeping = store.keepAsNew();
    await held.reached;
    store.openSupport('doors');
    held.release();
    const kept = await keeping;
    expect(store.getState()).toMatchObject({ support: 'doors', confirmed: { id: kept.ok ? kept.value.id : '' } });
  });
});

describe('a beginning with a platform, while a save is under way', () => {
  async function beginning() {
    const { host, drafts } = startedHost();
    const page = await lossyPage(host);
    await page.store.save((draft) => ({ ...draft, typed: { a: '1' } }));
    page.store.setTyped('a', '2');
    return { ...page, drafts, held: page.hold('connections.save') };
  }

  it('is one after a double click', async () => {
    const { store, held, drafts } = await beginning();
    const both = [store.startWith(withPlatform('flux')), store.startWith(withPlatform('flux'))];
    await held.reached;
    held.release();
    await Promise.all(both);
    await store.save();
    expect(drafts().map(({ platform }) => platform)).toEqual([null, 'flux']);
  });

  it('has the platform that was chosen last', async () => {
    const { store, held, drafts } = await beginning();
    const both = [store.startWith(withPlatform('flux')), store.startWith(withPlatform('cds'))];
    await held.reached;
    held.release();
    await Promise.all(both);
    await store.save();
    expect(drafts().map(({ platform }) => platform)).toEqual([null, 'cds']);
  });
});
