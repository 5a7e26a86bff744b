import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf } from '../../../renderer/wizard/reducer.ts';
import { createWizardStore, saveDelay } from '../../../renderer/wizard/store.ts';
import { ok, withFoundAddress } from '../../../electron/contract/index.ts';
import type { CallOutput, Connection, Draft, Result } from '../../../electron/contract/index.ts';
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

  it('does not open another connection while the last change could not be saved', async () => {
    const [one, two] = [connection(), connection()];
    const host = createFakeHost([one, two]);
    const store = await opened(host, one.id);
    host.answer('connections.save', () => problem('settings-locked'));
    store.setTyped('a', '1');
    expect(await store.openConnection(two.id)).toMatchObject({ ok: false, problem: { kind: 'settings-locked' } });
    expect(draftOf(store.getState()).typed).toEqual({ a: '1' });
  });

  it('does not take its own save, whose answer was lost on the way, for a change of somebody else', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    const keep = (draft: Draft): void => void host.connections.set(one.id, { ...one, draft, updatedAt: '2026-11-21T11:00:00.000Z' });
    host.answer('connections.save', ({ draft }) => {
      keep(draft);
      return problem('host-gone');
    });
    store.setTyped('a', 'te');
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(store.getState().hostGone).toBe(true);
    host.answer('connections.save', createFakeHost([...host.connections.values()]).bridge.call.bind(null, 'connections.save') as never);
    store.setTyped('a', 'text');
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, note: null });
    expect(draftOf(store.getState()).typed).toEqual({ a: 'text' });
  });

  it('keeps the second of two changes that are the same function', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    const more = (draft: Draft): Draft => ({ ...draft, typed: { a: `${draft.typed['a'] ?? ''}x` } });
    store.edit(more);
    const saving = store.save();
    store.edit(more);
    await saving;
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(typedIn(host, one.id)).toEqual({ a: 'xx' });
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
  const found = detection('https://git.acme.io/projects/PRJ');
  const take =
    ({ detection: there }: CallOutput<'address.detect'>) =>
    (draft: Draft) =>
      withFoundAddress(draft, there, null, false);

  it('an address found late does not overwrite what was typed and saved meanwhile', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    const slow = held<Result<CallOutput<'address.detect'>>>();
    host.answer('address.detect', () => slow.promise);
    const asking = store.ask('address.detect', { text: 'https://git.acme.io', deployment: 'data-center' }, take);
    await vi.advanceTimersByTimeAsync(0);
    store.setTyped('address.project', 'typed');
    await vi.advanceTimersByTimeAsync(saveDelay);
    // Nothing that the call answers with can undo a save, and so no save waits for it.
    expect(typedIn(host, one.id)).toEqual({ 'address.project': 'typed' });
    store.setTyped('address.project', 'typed on');
    slow.release(ok({ detection: found, connection: { ...one, server: found.server, updatedAt: '2026-11-21T11:00:00.000Z' } }));
    await asking;
    expect(host.connections.get(one.id)?.draft, 'saved before the call ends').toMatchObject({
      answers: { baseUrl: 'https://git.acme.io', projectKey: 'PRJ' },
      typed: { 'address.project': 'typed on' },
    });
    expect(store.getState()).toMatchObject({ pending: [], confirmed: { server: found.server } });
  });

  it('a draft in a reply changes nothing, and neither do facts that are older than those on screen', async () => {
    const one = connection({ updatedAt: '2026-11-21T10:00:00.000Z' });
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    const other = { ...one.draft, platform: 'flux' };
    host.answer('token.forget', () => ok({ ...one, draft: other, name: 'newer', updatedAt: '2026-11-21T10:00:01.000Z' }));
    await store.ask('token.forget', {});
    expect(store.getState().confirmed).toMatchObject({ name: 'newer', draft: { platform: null } });
    host.answer('set.choose', () => ok({ ...one, draft: other, name: 'a whole one', updatedAt: '2026-11-21T10:00:02.000Z' }));
    await store.ask('set.choose', { platforms: ['flux'], tokens: 'each' });
    expect(store.getState().confirmed).toMatchObject({ name: 'a whole one', draft: { platform: null } });
  });

  it('a save that answers after a later call keeps its draft and the facts of that call', async () => {
    const one = connection();
    const host = createFakeHost([one]);
    const store = await opened(host, one.id);
    const [save, forget] = [held<Result<Connection>>(), held<Result<Connection>>()];
    host.answer('token.forget', () => forget.promise);
    const asking = store.ask('token.forget', {});
    await vi.advanceTimersByTimeAsync(0);
    host.answer('connections.save', () => save.promise);
    store.setTyped('a', '1');
    await vi.advanceTimersByTimeAsync(saveDelay);
    forget.release(ok({ ...one, name: 'forgotten', updatedAt: '2026-11-21T10:00:02.000Z' }));
    await asking;
    expect(draftOf(store.getState()).typed).toEqual({ a: '1' });
    save.release(ok({ ...one, draft: { ...one.draft, typed: { a: '1' } }, name: 'before', updatedAt: '2026-11-21T10:00:01.000Z' }));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState()).toMatchObject({ pending: [], confirmed: { name: 'forgotten', draft: { typed: { a: '1' } } } });
  });

  it('is not written into another connection that was opened meanwhile', async () => {
    const [one, two] = [connection(), connection()];
    const host = createFakeHost([one, two]);
    const store = await opened(host, one.id);
    const slow = held<Result<CallOutput<'address.detect'>>>();
    host.answer('address.detect', () => slow.promise);
    const asking = store.ask('address.detect', { text: 'https://git.acme.io', deployment: 'data-center' }, take);
    await vi.advanceTimersByTimeAsync(0);
    await store.openConnection(two.id);
    slow.release(ok({ detection: found, connection: one }));
    await asking;
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(host.connections.get(two.id)).toEqual(two);
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
    const late = connection({ id: store.getState().newId });
    store.startNew();
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
