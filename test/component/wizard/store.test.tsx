import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf } from '../../../renderer/wizard/reducer.ts';
import { createWizardStore, saveDelay } from '../../../renderer/wizard/store.ts';
import { ok } from '../../../electron/contract/index.ts';
import type { CallOutput, Connection, Result } from '../../../electron/contract/index.ts';
import { connection, createFakeHost, detection, held, problem } from './fake-host.ts';
import type { FakeHost } from './fake-host.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function opened(host: FakeHost, id: string) {
  const store = createWizardStore(host.bridge);
  await store.start();
  await store.openConnection(id);
  return store;
}

function typedIn(host: FakeHost, id: string): Readonly<Record<string, string>> {
  return host.connections.get(id)?.draft.typed ?? {};
}

describe('saving', () => {
  it('saves what was typed once, a moment after the last key', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    store.setTyped('address.base', 'h');
    await vi.advanceTimersByTimeAsync(saveDelay - 50);
    store.setTyped('address.base', 'https://git');
    await vi.advanceTimersByTimeAsync(saveDelay - 50);
    expect(host.of('connections.save')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(host.of('connections.save')).toHaveLength(1);
    expect(typedIn(host, one.id)).toEqual({ 'address.base': 'https://git' });
    expect(store.getState().pending).toEqual([]);
  });

  it('makes a connection only when there is something to keep', async () => {
    const host = createFakeHost();
    const store = createWizardStore(host.bridge);
    await store.start();
    expect(store.getState().place).toBe('connection');
    expect(host.of('connections.create')).toHaveLength(0);
    store.setTyped('server.link', 'git.acme.io');
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(host.of('connections.create')).toMatchObject([{ practice: false, draft: { typed: { 'server.link': 'git.acme.io' } } }]);
    expect(host.connections.size).toBe(1);
    expect(typedIn(host, [...host.connections.keys()][0]!)).toEqual({ 'server.link': 'git.acme.io' });
  });

  it('makes only one connection when several things want to be saved at once', async () => {
    const host = createFakeHost();
    const store = createWizardStore(host.bridge);
    await store.start();
    store.setTyped('server.link', 'git.acme.io');
    await Promise.all([store.save(), store.save(), store.ask('address.detect', { text: 'git.acme.io', deployment: null })]);
    expect(host.of('connections.create')).toHaveLength(1);
  });

  it('keeps what was typed while a save was under way', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    const slow = held<Result<Connection>>();
    host.answer('connections.save', () => slow.promise);
    store.setTyped('address.base', 'first');
    const saving = store.save();
    store.setTyped('address.base', 'second');
    host.answer('connections.save', ({ id, draft }) => {
      const next = { ...one, draft: draft, updatedAt: '2026-11-21T12:00:00.000Z' };
      host.connections.set(id, next);
      return ok(next);
    });
    slow.release(ok({ ...one, draft: { ...one.draft, typed: { 'address.base': 'first' } }, updatedAt: '2026-11-21T11:00:00.000Z' }));
    await saving;
    expect(draftOf(store.getState()).typed['address.base']).toBe('second');
    expect(typedIn(host, one.id)).toEqual({ 'address.base': 'second' });
  });

  it('keeps an edit that could not be saved, says so, and saves it with the next', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    host.answer('connections.save', () => problem('settings-not-writable'));
    store.setTyped('a', '1');
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(store.getState().saveProblem?.kind).toBe('settings-not-writable');
    expect(draftOf(store.getState()).typed).toEqual({ a: '1' });
    host.answer('connections.save', ({ draft }) => ok({ ...one, draft: draft }));
    store.setTyped('b', '2');
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(store.getState().saveProblem).toBeNull();
    expect(host.of('connections.save').at(-1)?.draft.typed).toEqual({ a: '1', b: '2' });
  });

  it('does not leave a connection whose last change could not be saved', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    host.answer('connections.save', () => problem('settings-locked'));
    store.setTyped('a', '1');
    await store.goHome();
    expect(store.getState().place).toBe('connection');
    expect(draftOf(store.getState()).typed).toEqual({ a: '1' });
  });

  it('cuts a text at the length that the contract takes, so that the rest of the draft is still saved', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    store.setTyped('server.link', 'x'.repeat(50_000));
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(typedIn(host, one.id)['server.link']).toHaveLength(20_000);
  });
});

describe('replies that come late', () => {
  it('an address found late does not overwrite what was typed meanwhile, and no save runs across it', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    const slow = held<Result<CallOutput<'address.detect'>>>();
    host.answer('address.detect', () => slow.promise);
    const asking = store.ask('address.detect', { text: 'https://git.acme.io', deployment: 'data-center' });
    await vi.advanceTimersByTimeAsync(0);
    store.setTyped('address.project', 'PRJ');
    await vi.advanceTimersByTimeAsync(saveDelay * 3);
    // A save of the old answers now would take away the address that the host is just finding.
    expect(host.of('connections.save')).toHaveLength(0);
    const found = detection('https://git.acme.io');
    const after = {
      ...one,
      server: found.server,
      draft: { ...one.draft, answers: { ...one.draft.answers, deployment: 'data-center' as const, baseUrl: 'https://git.acme.io' } },
      updatedAt: '2026-11-21T11:00:00.000Z',
    };
    host.connections.set(one.id, after);
    slow.release(ok({ detection: found, connection: after }));
    await asking;
    await vi.advanceTimersByTimeAsync(saveDelay * 2);
    expect(host.connections.get(one.id)?.draft).toMatchObject({
      answers: { baseUrl: 'https://git.acme.io' },
      typed: { 'address.project': 'PRJ' },
    });
  });

  it('a reply for a connection that was left is dropped', async () => {
    const one = connection();
    const two = connection();
    const host = createFakeHost([one, two]);
    const store = await opened(host, one.id);
    const slow = held<Result<Connection>>();
    host.answer('token.forget', () => slow.promise);
    const asking = store.ask('token.forget', {});
    await vi.advanceTimersByTimeAsync(0);
    await store.openConnection(two.id);
    slow.release(ok({ ...one, name: 'late', updatedAt: '2026-11-22T00:00:00.000Z' }));
    await asking;
    expect(store.getState().confirmed?.id).toBe(two.id);
  });

  it('a connection made late does not slip into another new one', async () => {
    const host = createFakeHost();
    const store = createWizardStore(host.bridge);
    await store.start();
    const slow = held<Result<Connection>>();
    host.answer('connections.create', () => slow.promise);
    store.setTyped('server.link', 'first');
    const saving = store.save();
    store.startNew();
    const late = connection();
    host.connections.set(late.id, late);
    slow.release(ok(late));
    await saving;
    expect(store.getState().confirmed).toBeNull();
    expect(draftOf(store.getState()).typed).toEqual({});
  });

  it('an older picture of the same connection does not replace a newer one', async () => {
    const one = connection({ updatedAt: '2026-11-21T10:00:00.000Z', name: 'newer' });
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    host.answer('token.forget', () => ok({ ...one, name: 'older', updatedAt: '2026-11-21T09:59:59.000Z' }));
    await store.ask('token.forget', {});
    expect(store.getState().confirmed?.name).toBe('newer');
  });
});

describe('the host', () => {
  it('is noticed when it is gone, and when it answers again', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    host.answer('connections.list', () => problem('host-gone'));
    await store.refresh();
    expect(store.getState().hostGone).toBe(true);
    host.answer('connections.list', () => ok([]));
    await store.refresh();
    expect(store.getState().hostGone).toBe(false);
  });

  it('may bring news about the connections', async () => {
    const host = createFakeHost([connection()]);
    const store = createWizardStore(host.bridge);
    await store.start();
    host.emit('connections.changed', { connections: [] });
    expect(store.getState().app?.connections).toEqual([]);
  });

  it('opens what it says is ready', async () => {
    const one = connection({ practice: true });
    const host = createFakeHost([one], { openConnection: one.id });
    const store = createWizardStore(host.bridge);
    await store.start();
    expect(store.getState()).toMatchObject({ place: 'connection', confirmed: { id: one.id }, viewing: 'server' });
  });
});
