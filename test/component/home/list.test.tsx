/** The list for many: menus by keyboard, search and filters in the address, groups, several at once. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../electron/contract/index.ts';
import type { Connection } from '../../../electron/contract/index.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { renewalsCopy } from '../../../electron/contract/copy/en/renewals.ts';
import { homeCopy } from '../../../electron/contract/copy/wizard.ts';
import { readView, viewText } from '../../../renderer/home/list/view.ts';
import { linesOf } from '../../../renderer/home/list/lines.ts';
import { connection, createFakeHost } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';
import { focused } from '../ui/dom.ts';

function finished(name: string, change: Partial<Connection> = {}, platform = 'cds'): Connection {
  const base = connection();
  return {
    ...base,
    name,
    token: { state: 'kept', where: 'keychain', kind: 'http-access-token', name: null, expiresOn: null, keptAt: name },
    exports: [{ platform, mode: 'env', at: '2026-11-20T10:00:00.000Z', folder: '/out' }],
    draft: {
      ...base.draft,
      answers: {
        ...base.draft.answers,
        deployment: 'data-center',
        baseUrl: 'https://git.acme.io/bitbucket',
        credential: { kind: 'http-access-token', user: 'svc', gitUser: null },
      },
      platform,
      platformConfirmed: true,
      repositoriesAnswered: true,
    },
    ...change,
  };
}

const six = (): Connection[] => [
  finished('Alpha'),
  finished('Beta', {}, 'flux'),
  finished('Gamma', { exports: [] }),
  finished('Delta'),
  finished('Epsilon', {}, 'flux'),
  finished('Zeta'),
];
const rows = (): (string | null)[] => [...document.querySelectorAll('.connection-name')].map(({ textContent }) => textContent);

describe('the menu of a row', () => {
  it('opens by arrow, moves, finds by letter, closes by Escape, and the focus returns', async () => {
    const { user } = await renderApp(createFakeHost([finished('Alpha')]));
    const button = screen.getByRole('button', { name: copy.menu('Alpha') });
    expect([button.getAttribute('aria-haspopup'), button.getAttribute('aria-expanded')]).toEqual(['menu', 'false']);
    button.focus();
    await user.keyboard('{ArrowDown}');
    const menu = screen.getByRole('menu', { name: copy.menu('Alpha') });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(focused()?.textContent).toBe(homeCopy.open);
    await user.keyboard('{ArrowUp}');
    expect(focused()?.textContent).toBe(homeCopy.remove);
    await user.keyboard('{ArrowDown}{End}{Home}');
    expect(focused()?.textContent).toBe(homeCopy.open);
    await user.keyboard('ren');
    expect(focused()?.textContent).toBe('Renew the token');
    await user.keyboard('r');
    expect(within(menu).getAllByRole('menuitem').length).toBeGreaterThan(8);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(focused()).toBe(button);
    await user.keyboard('{ArrowUp}');
    expect(focused()?.textContent).toBe(homeCopy.remove);
    await user.tab();
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('search and filters', () => {
  it('are not there for a few', async () => {
    await renderApp(createFakeHost([finished('Alpha'), finished('Beta')]));
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('find by a misspelt word, say how many, and give everything back', async () => {
    const { user } = await renderApp(createFakeHost(six()));
    await user.type(screen.getByRole('searchbox', { name: copy.search }), 'epsilom');
    await waitFor(() => expect(rows()).toEqual(['Epsilon']));
    screen.getByText(copy.shown(1, 6));
    await user.type(screen.getByRole('searchbox'), 'xxxxxx');
    await screen.findByText(copy.none);
    await user.click(screen.getByRole('button', { name: copy.showAll }));
    await waitFor(() => expect(rows()).toHaveLength(6));
    expect(focused()).toBe(screen.getByRole('searchbox'));
  });

  it('show one state by its button, group and sort, and all of it is in the address and kept', async () => {
    const { user, host, store } = await renderApp(createFakeHost(six()));
    await user.click(screen.getByRole('button', { name: `${copy.health.unfinished}1` }));
    await waitFor(() => expect(rows()).toEqual(['Gamma']));
    expect(store.getState().homeView).toBe('health=unfinished');
    await user.click(screen.getByRole('button', { name: `${copy.all}6` }));
    await user.click(screen.getByRole('button', { name: copy.filter }));
    await user.selectOptions(screen.getByRole('combobox', { name: copy.filters.group }), 'platform');
    await user.selectOptions(screen.getByRole('combobox', { name: copy.filters.sort }), 'name');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([`CDS ${copy.count(4)}`, `Flux ${copy.count(2)}`]),
    );
    expect(rows()).toEqual(['Alpha', 'Delta', 'Gamma', 'Zeta', 'Beta', 'Epsilon']);
    expect(host.of('app.homeView').at(-1)).toEqual({ view: 'group=platform&sort=name' });
    // Back: the address of before.
    await store.visit({ ground: { at: 'home', view: 'health=unfinished' }, room: null });
    await waitFor(() => expect(rows()).toEqual(['Gamma']));
  });

  it('are as they were left at the next start', async () => {
    await renderApp(createFakeHost(six(), { homeView: 'platform=flux' }));
    expect(rows()).toEqual(['Beta', 'Epsilon']);
  });

  it('are read from an address that anybody may have written', () => {
    const view = readView('health=works&platform=cds&ends=30&group=token&sort=ends&nonsense=1&bitbucket=cloud');
    expect(readView(viewText(view))).toEqual(view);
    expect(readView('health=evil&group=all&sort=&ends=1e9')).toEqual(readView(''));
    expect(viewText(readView(''))).toBe('');
  });
});

it('groups a thousand with each heading before its rows', () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({ id: `c${at}`, name: `n${at}` }));
  const lines = linesOf(many as never, ({ id }) => ({ key: String(id.length), title: id.length === 4 ? 'B' : 'A' }));
  expect(lines.filter(({ kind }) => kind === 'group')).toHaveLength(3);
  expect(lines).toHaveLength(1003);
});

describe('several at once', () => {
  it('become a list of tokens to renew, which is led through and is there again at the next start', async () => {
    const token = (keptAt: string, expiresOn: string | null): Connection['token'] => ({ ...finished('').token, keptAt, expiresOn });
    const list = [
      finished('Late', { token: token('1', '2099-03-01') }),
      finished('Soon', { token: token('2', '2099-01-01') }),
      finished('Soon too', { token: token('2', '2099-01-01') }),
      finished('Bare', { token: connection().token }),
    ];
    const host = createFakeHost(list);
    const { user, store } = await renderApp(host);
    for (const { name } of list) await user.click(screen.getByRole('checkbox', { name: copy.select(name) }));
    await user.click(screen.getByRole('button', { name: copy.bulk.renewSeveral }));
    const panel = await screen.findByRole('region', { name: renewalsCopy.title(2) });
    await waitFor(() => expect(focused()?.textContent).toBe(renewalsCopy.title(2)));
    expect(within(panel).getByText(renewalsCopy.left(1))).not.toBeNull();
    const [first, second] = within(panel).getAllByRole('listitem');
    expect([first?.textContent, second?.textContent]).toEqual([
      expect.stringContaining(renewalsCopy.first),
      expect.stringContaining('Late'),
    ]);
    expect(first?.textContent).toContain(renewalsCopy.shared(2, ['Soon', 'Soon too']));
    const kept = host.of('app.renewals').at(-1)?.list ?? undefined;
    expect(kept?.tokens.map(({ connection: id }) => id)).toEqual([list[1]?.id, list[0]?.id]);
    await user.click(within(panel).getByRole('button', { name: renewalsCopy.startNamed('Soon') }));
    expect([store.getState().confirmed?.id, store.getState().intent]).toEqual([list[1]?.id, 'renew']);
    cleanup();

    // The first is done meanwhile.
    const next = createFakeHost(
      list.map((each) => (each.token.keptAt === '2' ? { ...each, token: token('3', '2099-12-01') } : each)),
      kept === undefined ? {} : { renewals: kept },
    );
    const again = await renderApp(next);
    const resumed = await screen.findByRole('region', { name: renewalsCopy.title(2) });
    expect(within(resumed).getByText(`${renewalsCopy.progress(1, 2)}.`)).not.toBeNull();
    await again.user.click(within(resumed).getByRole('button', { name: renewalsCopy.close }));
    expect(next.of('app.renewals').at(-1)).toEqual({ list: null });
    expect(screen.queryByRole('region', { name: renewalsCopy.title(2) })).toBeNull();
  });

  it('are checked, and only they', async () => {
    const [a, b, c] = [finished('Alpha'), finished('Beta'), finished('Gamma')];
    const host = createFakeHost([a, b, c]);
    host.answer('watch.run', () => fail('cancelled'));
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('checkbox', { name: copy.select('Alpha') }));
    await user.click(screen.getByRole('checkbox', { name: copy.select('Gamma') }));
    const bar = screen.getByRole('region', { name: copy.bulk.title });
    await user.click(within(bar).getByRole('button', { name: copy.bulk.check }));
    expect(host.of('watch.run')[0]?.ids).toEqual([a.id, c.id]);
    await user.click(within(bar).getByRole('button', { name: copy.bulk.clear }));
    expect(screen.queryByRole('region', { name: copy.bulk.title })).toBeNull();
  });

  it('are exported again as last time, and what cannot be is named with its reason', async () => {
    const list = [
      finished('Alpha'),
      finished('Sheet', { exports: [{ platform: 'cds', mode: 'inline', at: '2026-11-20T10:00:00.000Z', folder: null }] }),
      finished('Never', { exports: [] }),
      finished('Edited'),
    ];
    const host = createFakeHost(list);
    host.answer('holders.where', ({ id }) => {
      const one = list.find((each) => each.id === id)!;
      const place = {
        connection: { id, name: one.name },
        kind: 'file',
        at: '2026-11-20T10:00:00.000Z',
        platform: 'cds',
        platformName: 'CDS',
        mode: 'env',
        folder: '/out',
        files: [
          { name: 'cds.yml', path: '/out/cds.yml', state: one.name === 'Edited' ? 'changed' : 'same', holdsSecret: false, at: '' } as const,
        ],
        holdsSecret: false,
        token: 'now' as const,
      };
      return ok({
        owner: null,
        kind: null,
        name: null,
        state: 'kept',
        keptAt: null,
        expiresOn: null,
        connections: [],
        places: [place],
      });
    });
    host.answer('export.save', ({ id }) => ok({ cancelled: false, folder: '/out', saved: [], connection: host.connections.get(id)! }));
    const { user } = await renderApp(host);
    for (const { name } of list) await user.click(screen.getByRole('checkbox', { name: copy.select(name) }));
    await user.click(screen.getByRole('button', { name: copy.bulk.export }));
    await screen.findByText(copy.bulk.exported(1));
    expect(host.of('export.save')).toEqual([{ id: list[0]!.id, platform: 'cds', mode: 'env', folder: '/out', replace: true }]);
    const result = screen.getByText(copy.bulk.notExported(3)).closest('.callout')!;
    expect(
      within(result as HTMLElement)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([`Sheet: ${copy.bulk.why.sheet}`, `Never: ${copy.bulk.why.never}`, `Edited: ${copy.bulk.why.changed}`]);
  });

  it('that could not be removed are counted, with the reason, beside those that were', async () => {
    const list = [finished('Alpha'), finished('Beta'), finished('Gamma')];
    const host = createFakeHost(list);
    host.answer('connections.remove', ({ id }) => {
      if (id !== list[0]?.id) return fail('settings-not-writable', { folder: '/settings' });
      host.connections.delete(id);
      return ok({ keychain: 'later' });
    });
    const { user } = await renderApp(host);
    for (const { name } of list) await user.click(screen.getByRole('checkbox', { name: copy.select(name) }));
    await user.click(within(screen.getByRole('region', { name: copy.bulk.title })).getByRole('button', { name: copy.bulk.remove }));
    await user.click(screen.getByRole('button', { name: copy.removeSeveralConfirm(3) }));
    await screen.findByText(copy.notAllRemoved(2));
    expect(screen.getAllByText(copy.removed('Alpha')).length).toBeGreaterThan(0);
  });

  it('that Undo cannot bring back are not said to be back', async () => {
    const host = createFakeHost([finished('Alpha'), finished('Beta')]);
    host.answer('connections.restore', ({ id }) => fail('connection-not-found', { id }));
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('button', { name: copy.menu('Alpha') }));
    await user.click(screen.getByRole('menuitem', { name: homeCopy.remove }));
    await user.click(screen.getByRole('button', { name: copy.removeConfirm }));
    await user.click(await screen.findByRole('button', { name: copy.undo }));
    await screen.findByText(copy.notUndone(1));
    expect(screen.queryByText(copy.undone('Alpha'))).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(focused()?.textContent).toBe(homeCopy.title);
  });

  it('are removed after one question, and come back with one Undo', async () => {
    const host = createFakeHost(six());
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('checkbox', { name: copy.selectAll }));
    await user.click(within(screen.getByRole('region', { name: copy.bulk.title })).getByRole('button', { name: copy.bulk.remove }));
    await user.click(screen.getByRole('button', { name: copy.removeSeveralConfirm(6) }));
    await user.click(await screen.findByRole('button', { name: copy.undo }));
    await waitFor(() => expect(rows()).toHaveLength(6));
    expect(host.of('connections.forget')).toHaveLength(0);
  });
});

it('keeps notes for support', async () => {
  const host = createFakeHost([finished('Alpha')]);
  const { user } = await renderApp(host);
  const choose = async (): Promise<void> => {
    await user.click(screen.getByRole('button', { name: copy.menu('Alpha') }));
    await user.click(screen.getByRole('menuitem', { name: copy.notes }));
  };
  await choose();
  await user.type(screen.getByRole('textbox', { name: copy.notesOf.label }), 'Ask Maria');
  await user.click(screen.getByRole('button', { name: copy.notesOf.save }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect([...host.connections.values()][0]?.notes).toBe('Ask Maria');
  await choose();
  await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: copy.notesOf.label }).value).toBe('Ask Maria'));
});
