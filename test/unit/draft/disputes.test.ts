/** Two pages that answer the same: only what both answered is disputed, only that is given up, and nobody disputes with themselves. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveDelay } from '../../../renderer/wizard/store.ts';
import { lossyPage, startedHost } from './lossy.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Two pages with one connection, in which the other has saved `x`. */
async function twoPages() {
  const { host, drafts } = startedHost();
  const page = await lossyPage(host);
  const made = await page.store.save((draft) => ({ ...draft, typed: { x: '0', y: '0' } }));
  const { store: other } = await lossyPage(host);
  await other.openConnection(made.ok ? made.value.id : '');
  await other.save((draft) => ({ ...draft, typed: { ...draft.typed, x: 'theirs' } }));
  return { ...page, other, typed: () => drafts()[0]?.typed };
}

async function disputed() {
  const pages = await twoPages();
  pages.store.setTyped('x', 'mine');
  expect(await pages.store.save()).toMatchObject({ ok: false, problem: { values: { fields: 'typed.x' } } });
  return pages;
}

describe('who uses what was saved', () => {
  it('keeps what they typed in other fields', async () => {
    const { store, typed } = await disputed();
    store.setTyped('y', 'typed elsewhere');
    await store.giveUp();
    expect(typed()).toEqual({ x: 'theirs', y: 'typed elsewhere' });
    expect(store.latest().draft.typed).toEqual({ x: 'theirs', y: 'typed elsewhere' });
    expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, dispute: null });
  });

  it('gets the newest of what the other one saves meanwhile', async () => {
    const { store, other, typed } = await disputed();
    store.setTyped('y', 'typed elsewhere');
    await other.save((draft) => ({ ...draft, typed: { ...draft.typed, x: 'theirs, later' } }));
    await store.giveUp();
    expect(typed()).toEqual({ x: 'theirs, later', y: 'typed elsewhere' });
    expect(store.latest().draft.typed).toEqual({ x: 'theirs, later', y: 'typed elsewhere' });
  });

  it('loses nothing by a second click', async () => {
    const { store, typed } = await disputed();
    await store.giveUp();
    store.setTyped('x', 'typed since');
    await store.giveUp();
    expect(typed()).toEqual({ x: 'typed since', y: '0' });
  });

  it('is told where the rest cannot be saved, and keeps it', async () => {
    const { store, lose, typed } = await disputed();
    store.setTyped('y', 'typed elsewhere');
    lose('connections.save', 'call');
    await store.giveUp();
    expect(store.getState().saveProblem?.kind).toBe('host-gone');
    await store.save();
    expect(typed()).toEqual({ x: 'theirs', y: 'typed elsewhere' });
  });
});

it('what was saved beside a dispute is not disputed, though the newest draft could not be fetched', async () => {
  const { store, lose, typed } = await twoPages();
  store.setTyped('x', 'mine');
  store.setTyped('y', 'y1');
  lose('connections.open', 'call');
  expect(await store.save()).toMatchObject({ ok: false, problem: { values: { fields: 'typed.x' } } });
  expect(typed()).toEqual({ x: 'theirs', y: 'y1' });
  store.setTyped('y', 'y12');
  expect(await store.save()).toMatchObject({ ok: false, problem: { values: { fields: 'typed.x' } } });
  expect(typed()).toEqual({ x: 'theirs', y: 'y12' });
  expect(store.latest().draft.typed).toEqual({ x: 'mine', y: 'y12' });
  await store.save(undefined, true);
  expect(typed()).toEqual({ x: 'mine', y: 'y12' });
  expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, dispute: null });
});

describe('who types what the other one saved', () => {
  it('disputes nothing any more, and may leave', async () => {
    const { store, typed } = await disputed();
    store.setTyped('x', 'theirs');
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, dispute: null }));
    await store.goHome();
    expect(store.getState().place).toBe('home');
    expect(typed()).toEqual({ x: 'theirs', y: '0' });
  });

  it('gets what the other one has saved since', async () => {
    const { store, typed, other } = await disputed();
    await other.save((draft) => ({ ...draft, typed: { ...draft.typed, x: 'theirs, later' } }));
    store.setTyped('x', 'theirs');
    await store.goHome();
    expect(store.getState().place).toBe('home');
    expect(typed()).toEqual({ x: 'theirs, later', y: '0' });
  });

  it('still disputes what they typed otherwise', async () => {
    const { store, typed } = await disputed();
    store.setTyped('x', '0');
    await store.goHome();
    expect(store.getState()).toMatchObject({ place: 'connection', dispute: { kind: 'connection-changed' } });
    expect(typed()).toEqual({ x: 'theirs', y: '0' });
  });
});

describe('who says that theirs is right is not asked again', () => {
  /** Everything that was asked of the person from here on. */
  function asked({ store }: Awaited<ReturnType<typeof disputed>>): string[] {
    const seen: string[] = [];
    store.subscribe(() => {
      const { dispute } = store.getState();
      if (dispute !== null && seen.at(-1) !== dispute.kind) seen.push(dispute.kind);
    });
    return seen;
  }

  it.each(['call', 'answer'] as const)('where the %s was lost, by the next save, whatever begins it', async (what) => {
    const pages = await disputed();
    const { store, lose, typed } = pages;
    lose('connections.save', what);
    expect(await store.save(undefined, true)).toMatchObject({ ok: false, problem: { kind: 'host-gone' } });
    expect(store.getState().dispute).toBeNull();
    const seen = asked(pages);
    store.setTyped('y', 'typed since');
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, dispute: null }));
    expect(typed()).toEqual({ x: 'mine', y: 'typed since' });
    expect(seen).toEqual([]);
  });

  it('where the newest draft could not be fetched when it was disputed', async () => {
    const { store, lose, typed } = await twoPages();
    store.setTyped('x', 'mine');
    lose('connections.open', 'answer');
    expect(await store.save()).toMatchObject({ ok: false, problem: { values: { fields: 'typed.x' } } });
    expect(await store.save(undefined, true)).toMatchObject({ ok: true });
    expect(typed()).toEqual({ x: 'mine', y: '0' });
    expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, dispute: null });
  });

  it('beside a save of the rest that is under way', async () => {
    const { store, hold, typed } = await disputed();
    store.setTyped('y', 'typed elsewhere');
    const held = hold('connections.save');
    const rest = store.save();
    await held.reached;
    const mine = store.save(undefined, true);
    held.release();
    await rest;
    expect(await mine).toMatchObject({ ok: true });
    expect(typed()).toEqual({ x: 'mine', y: 'typed elsewhere' });
    expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, dispute: null });
  });

  it('but is where the other one answers anew', async () => {
    const { store, other, typed } = await disputed();
    await other.save((draft) => ({ ...draft, typed: { ...draft.typed, x: 'theirs, later' } }));
    expect(await store.save(undefined, true)).toMatchObject({ ok: false, problem: { values: { fields: 'typed.x' } } });
    expect(typed()?.['x']).toBe('theirs, later');
    expect(await store.save(undefined, true)).toMatchObject({ ok: true });
    expect(typed()?.['x']).toBe('mine');
  });
});
