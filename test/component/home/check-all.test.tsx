import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail, headlineOf, ok } from '../../../electron/contract/index.ts';
import type { CallOutput, Connection, Result, WatchItem, WatchSummary } from '../../../electron/contract/index.ts';
import { watchCopy as copy } from '../../../electron/contract/copy/en/watch.ts';
import { connection, createFakeHost, held, problem } from '../wizard/fake-host.ts';
import type { FakeHost } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';
import { focused } from '../ui/dom.ts';

function finished(name: string, change: Partial<Connection> = {}): Connection {
  const base = connection();
  return {
    ...base,
    name,
    token: { state: 'kept', where: 'keychain', kind: 'http-access-token', name: null, expiresOn: null, keptAt: null },
    exports: [{ platform: 'cds', mode: 'inline', at: '2026-11-20T10:00:00.000Z', folder: null }],
    draft: {
      ...base.draft,
      answers: { ...base.draft.answers, deployment: 'data-center', baseUrl: 'https://git.acme.io/bitbucket' },
      platform: 'cds',
      platformConfirmed: true,
      repositoriesAnswered: true,
    },
    ...change,
  };
}

const item = (one: Connection, change: Partial<WatchItem>): WatchItem => ({
  id: one.id,
  name: one.name,
  state: 'fine',
  headline: null,
  reason: null,
  code: null,
  severity: null,
  who: null,
  expiresOn: null,
  ...change,
});
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const card = (name: string) => screen.getByRole('heading', { level: 2, name }).closest('li')!;

interface Run {
  readonly host: FakeHost;
  readonly all: readonly Connection[];
  readonly finish: (summary: WatchSummary) => void;
  readonly tell: (told: WatchItem, done: number) => void;
}

/** Where the token step is opened: what it shows there is another test's. */
function hostWith(all: readonly Connection[]): FakeHost {
  const host = createFakeHost(all);
  host.answer('token.guide', () => problem('platform-not-chosen'));
  return host;
}

function watched(...all: readonly Connection[]): Run {
  const host = hostWith(all);
  const reply = held<Result<CallOutput<'watch.run'>>>();
  host.answer('watch.run', () => reply.promise);
  host.answer('watch.cancel', () => ok({ cancelled: true }));
  return {
    host,
    all,
    finish: (summary) => reply.release(ok(summary)),
    tell: (told, done) => host.emit('watch.progress', { runId: host.of('watch.run')[0]?.runId ?? '', item: told, done, total: all.length }),
  };
}

const summary = (items: readonly WatchItem[]): WatchSummary => {
  const count = (state: WatchItem['state']) => items.filter((one) => one.state === state).length;
  return {
    fine: count('fine'),
    attention: count('attention'),
    unchecked: count('unchecked'),
    items: [...items],
    at: '2026-11-21T10:00:00.000Z',
    ms: 1200,
  };
};

describe('check all', () => {
  it('shows live how far it is, in one bar and on each card, and says it politely', async () => {
    const [a, b] = [finished('Alpha'), finished('Beta')];
    const { host, tell } = watched(a, b);
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('button', { name: copy.checkAll }));
    expect(within(card('Alpha')).getByText(copy.states.waiting)).toBeTruthy();
    tell(item(a, { state: 'checking' }), 0);
    await within(card('Alpha')).findByText(copy.states.checking);
    tell(item(a, {}), 1);
    await waitFor(() => expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(1));
    expect(screen.getAllByRole('status').some((region) => region.textContent === copy.progress(1, 2))).toBe(true);
    expect(within(card('Beta')).getByText(copy.states.waiting)).toBeTruthy();
  });

  it('ends in one summary with those first that need somebody, and each leads to where it is put right', async () => {
    const [fine, soon, broken, half] = [finished('Fine'), finished('Soon'), finished('Broken'), finished('Half')];
    const { host, finish } = watched(fine, soon, broken, half);
    // The step that is opened in the end begins a check by itself, which is not looked at here.
    host.answer('check.run', () => fail('cancelled'));
    host.answer('check.cancel', () => ok({ cancelled: true }));
    const { user, store } = await renderApp(host);
    await user.click(screen.getByRole('button', { name: copy.checkAll }));
    finish(
      summary([
        item(broken, {
          state: 'attention',
          code: 'missing-permission',
          severity: 'error',
          who: 'bitbucket-admin',
          headline: headlineOf('told', { words: 'The token may not administer repositories' }),
        }),
        item(soon, {
          state: 'attention',
          code: 'token-expires-soon',
          severity: 'warning',
          who: 'you',
          headline: headlineOf('told', { words: 'The token expires in 5 days' }),
        }),
        item(half, { state: 'unchecked', reason: 'not-finished', headline: headlineOf('unchecked', { reason: 'not-finished' }) }),
        item(fine, {}),
      ]),
    );
    const title = await screen.findByRole('heading', { name: '1 working, 2 need you, 1 not checked' });
    expect(focused()).toBe(title);
    const rows = within(screen.getByRole('list', { name: copy.list })).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('.watch-name')?.textContent)).toEqual(['Broken', 'Soon', 'Half']);
    expect(rows[0]?.textContent).toContain('your Bitbucket administrator');
    await user.click(screen.getByRole('button', { name: `${copy.renew}: Soon` }));
    await waitFor(() => expect(store.getState()).toMatchObject({ place: 'connection', viewing: 'token', intent: 'renew' }));
    await store.goHome();
    // Who looked at one comes back to the rest.
    await user.click(await screen.findByRole('button', { name: `${copy.look}: Broken` }));
    await waitFor(() => expect(store.getState()).toMatchObject({ place: 'connection', viewing: 'check' }));
  });

  it('no longer says what was put right, changed or removed since', async () => {
    const at = '2026-11-21T10:00:00.000Z';
    const later = '2026-11-21T10:05:00.000Z';
    const [mended, renewed, gone, still] = [finished('Mended'), finished('Renewed'), finished('Gone'), finished('Still')];
    const { host, finish } = watched(mended, renewed, gone, still);
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('button', { name: copy.checkAll }));
    const wrong = {
      state: 'attention',
      code: 'token-expired',
      severity: 'error',
      who: 'you',
      headline: headlineOf('told', { words: 'The token has expired' }),
    } as const;
    finish({ ...summary([item(mended, wrong), item(renewed, wrong), item(gone, wrong), item(still, wrong)]), at });
    await screen.findByRole('heading', { name: copy.summary({ fine: 0, attention: 4, unchecked: 0 }) });
    const known = await host.bridge.call('connections.list', {});
    if (!known.ok) throw new Error('no list');
    const connections = known.value
      .filter(({ name }) => name !== 'Gone')
      .map((one) =>
        one.name === 'Mended'
          ? { ...one, check: { ok: true, at: later, headline: headlineOf('all-in-place') }, updatedAt: later }
          : one.name === 'Renewed'
            ? { ...one, token: { ...one.token, keptAt: later }, updatedAt: later }
            : one,
      );
    host.emit('connections.changed', { connections });
    await screen.findByRole('heading', { name: copy.summary({ fine: 1, attention: 1, unchecked: 0, changed: 1 }) });
    const rows = within(screen.getByRole('list', { name: copy.list })).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('.watch-name')?.textContent)).toEqual(['Still', 'Renewed']);
    expect(within(rows[1]!).getByText(copy.changed.text)).toBeTruthy();
    expect(screen.getByRole('button', { name: `${copy.changed.again}: Renewed` })).toBeTruthy();
  });

  it('leaves the cards in their order while it runs and until its result is put away', async () => {
    const [a, b, c] = [finished('A'), finished('B'), finished('C')];
    const { host, finish } = watched(a, b, c);
    const { user } = await renderApp(host);
    const order = (): readonly (string | null)[] => [...document.querySelectorAll('.connection-name')].map((name) => name.textContent);
    const before = order();
    expect(before).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: copy.checkAll }));
    const known = await host.bridge.call('connections.list', {});
    if (!known.ok) throw new Error('no list');
    // Each check makes its connection the newest, and the host lists the newest first.
    const newest = known.value.toReversed();
    host.emit('connections.changed', { connections: newest });
    finish(summary([item(a, {}), item(b, {}), item(c, {})]));
    await screen.findByRole('heading', { name: copy.allFine(3) });
    expect(order()).toEqual(before);
    await user.click(screen.getByRole('button', { name: copy.close }));
    expect(order()).toEqual(newest.map(({ name }) => name));
    expect(order()).not.toEqual(before);
  });

  it('says it short when all is well, and can be put away', async () => {
    const [a, b] = [finished('A'), finished('B')];
    const { host, finish } = watched(a, b);
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('button', { name: copy.checkAll }));
    finish(summary([item(a, {}), item(b, {})]));
    await screen.findByRole('heading', { name: copy.allFine(2) });
    expect(screen.queryByRole('list', { name: copy.list })).toBeNull();
    await user.click(screen.getByRole('button', { name: copy.close }));
    expect(screen.queryByRole('heading', { name: copy.allFine(2) })).toBeNull();
  });

  it('is stopped by Cancel, which tells the host, and late words are dropped', async () => {
    const a = finished('A');
    const { host, finish, tell } = watched(a);
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('button', { name: copy.checkAll }));
    await user.click(screen.getByRole('button', { name: copy.cancel }));
    expect(host.of('watch.cancel')).toEqual(host.of('watch.run'));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getAllByText(copy.cancelled).length).toBeGreaterThan(0);
    // The Cancel that was pressed is gone: the sentence in its place has the focus.
    expect(focused()?.textContent).toContain(copy.cancelled);
    tell(item(a, { state: 'checking' }), 0);
    finish(summary([item(a, {})]));
    await Promise.resolve();
    expect(screen.queryByRole('heading', { name: copy.allFine(1) })).toBeNull();
  });

  it('says why it could not be done', async () => {
    const host = createFakeHost([finished('A')]);
    host.answer('watch.run', () => problem('settings-unreadable'));
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('button', { name: copy.checkAll }));
    await screen.findByText('ab12-cd34');
  });
});

describe('a token that ends soon', () => {
  it.each([
    [40, null],
    [20, 'Token ends in 20 days'],
    [5, 'Token ends in 5 days'],
    [1, 'Token ends tomorrow'],
    [0, 'Token ends today'],
    [-3, /^Token ended on /],
  ] as const)('in %i days', async (days, words) => {
    const one = finished('Acme', { token: { ...finished('').token, expiresOn: day(days) } });
    const { user, store } = await renderApp(hostWith([one]));
    const renew = screen.queryByRole('button', { name: 'Renew the token of Acme' });
    if (words === null) {
      expect(renew).toBeNull();
      return;
    }
    within(card('Acme')).getByText(words);
    await user.click(renew!);
    await waitFor(() => expect(store.getState()).toMatchObject({ viewing: 'token', intent: 'renew' }));
    // Nothing else was touched.
    expect(store.getState().confirmed?.draft).toEqual(one.draft);
  });
});
