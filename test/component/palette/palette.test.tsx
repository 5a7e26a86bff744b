/** The search for everything and the list of shortcuts: keys, names and roles, focus, what is offered, a thousand connections. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../electron/contract/index.ts';
import type { Connection } from '../../../electron/contract/index.ts';
import { keysWords } from '../../../electron/contract/copy/en/wizard/keys.ts';
import { paletteCopy as copy } from '../../../electron/contract/copy/en/wizard/palette.ts';
import { connectionsCopy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { watchCopy } from '../../../electron/contract/copy/en/watch.ts';
import { aboutCopy, doorsCopy } from '../../../electron/contract/copy/support.ts';
import { checkCopy } from '../../../electron/contract/copy/steps.ts';
import { homeCopy, practiceWords, serverCopy, shellCopy, stepWords } from '../../../electron/contract/copy/wizard.ts';
import { focused } from '../ui/dom.ts';
import type { FakeHost } from '../wizard/fake-host.ts';
import { report } from '../steps/fake-bridge.ts';
import { connection, createFakeHost, held, practiceState } from '../wizard/fake-host.ts';
import { renderApp, renderIn } from '../wizard/render-app.tsx';

// jsdom scrolls nothing.
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

const field = (): HTMLElement => screen.getByRole('combobox', { name: keysWords.search });
const list = (): HTMLElement => screen.getByRole('listbox', { name: copy.results });
const rows = (group: string): string[] =>
  within(within(list()).getByRole('group', { name: group }))
    .getAllByRole('option')
    .map((row) => row.querySelector('.palette-label')?.textContent ?? '');
/** The row that the field says is the current one. */
const current = (): string | null =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.querySelector('.palette-label')?.textContent ?? null;

async function open(user: UserEvent): Promise<void> {
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('dialog', { name: keysWords.search });
}

async function search(user: UserEvent, text: string): Promise<void> {
  await open(user);
  await user.type(field(), text);
}

/** The check step begins one by itself. */
function noCheck(host: FakeHost): void {
  host.answer('check.run', () => fail('cancelled'));
  host.answer('check.cancel', () => ok({ cancelled: true }));
}

/** Chosen, with a kept token, not checked yet. */
function withToken(name: string, change: Partial<Connection> = {}): Connection {
  const base = connection();
  return {
    ...base,
    name,
    token: { state: 'kept', where: 'keychain', kind: 'http-access-token', name: null, expiresOn: null, keptAt: name },
    draft: {
      ...base.draft,
      answers: {
        ...base.draft.answers,
        deployment: 'data-center',
        baseUrl: 'https://git.acme.io/bitbucket',
        credential: { kind: 'http-access-token', user: 'svc', gitUser: null },
      },
      platform: 'cds',
      platformConfirmed: true,
      repositoriesAnswered: true,
    },
    ...change,
  };
}

/** A connection that is opened goes to its check step. */
function hostWith(...of: Parameters<typeof createFakeHost>): FakeHost {
  const host = createFakeHost(...of);
  noCheck(host);
  return host;
}

describe('the search for everything', () => {
  it('opens by its key, takes the focus, moves in a ring, closes by Escape and by the same key, and gives the focus back', async () => {
    const { user } = await renderApp(hostWith([withToken('Alpha'), withToken('Beta')]));
    const before = screen.getByRole('button', { name: homeCopy.create });
    before.focus();
    await open(user);
    expect(focused()).toBe(field());
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(field().getAttribute('aria-controls')).toBe(list().id);
    const all = within(list()).getAllByRole('option');
    const first = current();
    expect(all.filter((row) => row.getAttribute('aria-selected') === 'true')).toHaveLength(1);
    await user.keyboard('{ArrowUp}');
    expect(current()).toBe(all.at(-1)?.querySelector('.palette-label')?.textContent);
    await user.keyboard('{ArrowDown}');
    expect(current()).toBe(first);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(focused()).toBe(before);
    await open(user);
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(focused()).toBe(before);
  });

  it('opens from the button beside the name, and not while a dialog asks something', async () => {
    const { user, store } = await renderApp(hostWith([withToken('Alpha')]));
    await user.click(screen.getByRole('button', { name: keysWords.search }));
    expect(await screen.findByRole('dialog', { name: keysWords.search })).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: connectionsCopy.menu('Alpha') }));
    await user.click(screen.getByRole('menuitem', { name: homeCopy.rename }));
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(store.getState().place).toBe('home');
  });

  it('finds a connection by part of its name, says how many there are, and opens it', async () => {
    const { user, host } = await renderApp(hostWith([withToken('Alpha'), withToken('Payments')]));
    await search(user, 'paym');
    expect(rows(copy.groups.connections)).toEqual(['Payments']);
    expect(screen.getByText(copy.found(1))).toBeTruthy();
    await user.keyboard('{Enter}');
    await screen.findByText('Payments', { selector: '.rail-name' });
    expect(host.of('connections.open')).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('forgives a slip, finds a platform by its other names, and opens its page', async () => {
    const { user, store } = await renderApp();
    await search(user, 'jenkisn');
    await waitFor(() => expect(rows(copy.groups.platforms)[0]).toMatch(/Jenkins/));
    await user.keyboard('{Enter}');
    expect(store.getState().catalogue?.platform).toMatch(/jenkins/);
  });

  it('says that nothing was found, in the list’s place and aloud, and prints no token', async () => {
    const { user } = await renderApp();
    await search(user, 'qqqqq');
    expect(screen.getAllByText(copy.none('“qqqqq”'))).toHaveLength(2);
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(field().getAttribute('aria-activedescendant')).toBeNull();
    await user.keyboard('{Enter}');
    await user.clear(field());
    await user.type(field(), 'ATATT3xFfGF0-not-a-real-token-0123456789abcdefghijklmnopqrstuvwxyz');
    expect(document.body.textContent).not.toContain('ATATT3');
  });

  it('offers the steps that may be visited, and no other', async () => {
    const { user, store } = await renderIn(withToken('Alpha'), noCheck);
    await open(user);
    expect(rows(copy.groups.steps)).toEqual(
      (['server', 'address', 'platform', 'token', 'repositories', 'check'] as const).map((step) => stepWords[step]),
    );
    await user.type(field(), stepWords.repositories);
    await user.keyboard('{Enter}');
    expect(store.getState().viewing).toBe('repositories');
  });

  it('does what the screen offers, and goes to the screen that offers it', async () => {
    const host = hostWith([withToken('Alpha')]);
    host.answer('watch.run', () => fail('cancelled'));
    host.answer('app.diagnostics', () => ok({ text: '' }));
    const { user, store } = await renderApp(host);
    await search(user, watchCopy.checkAll);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(host.of('watch.run')).toHaveLength(1));
    await search(user, 'about');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: aboutCopy.title });
    await search(user, watchCopy.checkAll);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(host.of('watch.run')).toHaveLength(2));
    expect(store.getState().support).toBeNull();
  });

  it('checks the open connection again, from another step', async () => {
    const { user, host, store } = await renderIn(withToken('Alpha', { check: report() }), noCheck);
    act(() => store.goTo('server'));
    await screen.findByRole('heading', { name: serverCopy.title });
    expect(host.of('check.run')).toEqual([]);
    await search(user, checkCopy.again);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(host.of('check.run')).toHaveLength(1));
    // Once: who comes to the step by another way finds it as it was.
    act(() => store.goTo('server'));
    act(() => store.goTo('check'));
    await screen.findByRole('heading', { name: checkCopy.title });
    expect(host.of('check.run')).toHaveLength(1);
  });

  it('begins a connection, goes to a room, changes the appearance, and offers to renew by another word for it', async () => {
    const { user, host, store } = await renderIn(withToken('Alpha'), noCheck);
    host.answer('app.theme', () => ok({ kept: true }));
    host.answer('app.diagnostics', () => ok({ text: '' }));
    await search(user, 'rotate');
    expect(rows(copy.groups.actions)).toEqual([copy.renew('Alpha')]);
    await user.keyboard('{Escape}');
    await search(user, 'dark');
    await user.keyboard('{Enter}');
    expect(host.of('app.theme')).toEqual([{ theme: 'dark' }]);
    await search(user, 'settings');
    await user.keyboard('{Enter}');
    expect(store.getState().support).toBe('about');
    await search(user, shellCopy.allConnections);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(store.getState().place).toBe('home'));
    await search(user, homeCopy.create);
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: serverCopy.title });
    await search(user, doorsCopy.title);
    await user.keyboard('{Enter}');
    expect(store.getState().support).toBe('doors');
  });

  it('comes back and says why, where what was chosen cannot be done', async () => {
    const host = hostWith([withToken('Alpha'), withToken('Beta')]);
    host.answer('connections.open', () => fail('connection-not-found'));
    const { user } = await renderApp(host);
    await search(user, 'beta');
    await user.keyboard('{Enter}');
    const again = await screen.findByRole('dialog', { name: keysWords.search });
    expect(within(again).getByRole('alert').textContent).not.toBe('');
    await user.keyboard('{Escape}');
    await open(user);
    expect(screen.getByRole('dialog').querySelector('.callout')).toBeNull();
  });

  it('says that the practice Bitbucket starts, and closes when it is there', async () => {
    const practice = connection({ practice: true, name: 'Practice' });
    const started = held<true>();
    const host = hostWith([withToken('Alpha'), practice]);
    host.answer('practice.start', async () => {
      await started.promise;
      return ok({ practice: practiceState, connection: practice });
    });
    const { user } = await renderApp(host);
    await search(user, copy.practice);
    await user.keyboard('{Enter}');
    expect(screen.getAllByText(practiceWords.starting).length).toBeGreaterThan(0);
    started.release(true);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('draws a few of a thousand connections, says how many more there are, and finds each', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => withToken(`Service ${at}`));
    const host = createFakeHost(many, { openConnection: many[0]?.id ?? null });
    noCheck(host);
    const { user } = await renderApp(host);
    await open(user);
    expect(rows(copy.groups.connections)).toHaveLength(5);
    expect(within(list()).getByText(copy.more(995))).toBeTruthy();
    fireEvent.change(field(), { target: { value: 'service' } });
    expect(rows(copy.groups.connections)).toHaveLength(20);
    fireEvent.change(field(), { target: { value: 'service 734' } });
    expect(rows(copy.groups.connections)).toEqual(['Service 734']);
    expect(current()).toBe('Service 734');
  });
});

describe('the list of shortcuts', () => {
  it('opens by its character outside of fields alone, and names what works here', async () => {
    const { user } = await renderApp();
    const link = screen.getAllByRole('textbox')[0];
    if (link === undefined) throw new Error('the first question has no field');
    await user.type(link, 'a?b');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.clear(link);
    screen.getByRole('button', { name: keysWords.search }).focus();
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: keysWords.shortcuts });
    expect(within(dialog).getByText(copy.shortcuts.what.search)).toBeTruthy();
    // The browser's own keys are not Handrail's.
    expect(within(dialog).queryByText(copy.shortcuts.areas.window)).toBeNull();
    await user.keyboard('{Escape}');
    expect(focused()).toBe(screen.getByRole('button', { name: keysWords.search }));
  });

  it('has the menu’s keys in the desktop app, opens from the menu, and from the search', async () => {
    const host = createFakeHost([], { host: 'desktop' });
    const { user, store } = await renderApp(host);
    const { followHost } = await import('../../../renderer/wizard/host-wishes.ts');
    followHost(host.bridge, store);
    host.emit('app.open', { what: 'shortcuts' });
    const dialog = await screen.findByRole('dialog', { name: keysWords.shortcuts });
    const row = within(dialog).getByText(copy.shortcuts.what.print).closest('div');
    expect([...(row?.querySelectorAll('kbd') ?? [])].map(({ textContent }) => textContent)).toEqual(['Ctrl', 'P']);
    await user.keyboard('{Escape}');
    await search(user, keysWords.shortcuts);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: keysWords.shortcuts })).toBeTruthy();
  });

  it('turns the character off, keeps that, and says where it cannot be kept', async () => {
    const host = hostWith([withToken('Alpha')]);
    host.answer('app.characterKeys', () => ok({ kept: false }));
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('button', { name: keysWords.shortcuts }));
    await user.click(await screen.findByRole('checkbox', { name: copy.shortcuts.single }));
    expect(host.of('app.characterKeys')).toEqual([{ on: false }]);
    expect(await screen.findByText(copy.shortcuts.notKept)).toBeTruthy();
    expect(screen.queryByText(copy.shortcuts.what.shortcuts)).toBeNull();
    await user.keyboard('{Escape}');
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
    cleanup();
    // As it was kept, after a start.
    const next = await renderApp(hostWith([withToken('Alpha')], { characterKeys: false }));
    await next.user.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
