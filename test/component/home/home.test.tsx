import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../electron/contract/index.ts';
import type { Connection } from '../../../electron/contract/index.ts';
import { connection, createFakeHost, problem } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';
import { description, focused } from '../ui/dom.ts';

const server = { product: 'Bitbucket Data Center', version: '10.2.6', support: 'supported', supportEnds: null, confirmed: true } as const;

function finished(change: Partial<Connection> = {}): Connection {
  const base = connection();
  return {
    ...base,
    name: 'Acme for CDS',
    server,
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

/** Chooses an entry of the menu of the only row. */
async function choose(user: Awaited<ReturnType<typeof renderApp>>['user'], name: string): Promise<HTMLElement> {
  const button = screen.getByRole('button', { name: /^More for / });
  await user.click(button);
  await user.click(screen.getByRole('menuitem', { name }));
  return button;
}

const card = (name: string) => screen.getByRole('heading', { level: 2, name }).closest('li')!;

describe('saved connections', () => {
  it('say what they connect, where, and how it stands', async () => {
    await renderApp(createFakeHost([finished()]));
    screen.getByRole('heading', { level: 1, name: 'Your connections' });
    const { getByText } = within(card('Acme for CDS'));
    getByText('CDS');
    getByText('Bitbucket Data Center');
    getByText('git.acme.io/bitbucket');
    getByText('Not checked yet');
  });

  it('open where the person left off', async () => {
    const half = connection();
    half.name = 'Half';
    half.draft.answers.deployment = 'cloud';
    const { user } = await renderApp(createFakeHost([half]));
    await user.click(screen.getByRole('button', { name: 'Continue with Half' }));
    await screen.findByRole('heading', { level: 1, name: 'Which workspace?' });
  });

  it('offer another platform from the catalogue', async () => {
    const { user } = await renderApp(createFakeHost([finished()]));
    await choose(user, 'Export for another platform');
    await screen.findByRole('heading', { level: 1, name: 'What do you want to connect?' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'CDS' }).checked).toBe(true);
  });

  it('offer nothing again that was never done', async () => {
    await renderApp(createFakeHost([connection()]));
    fireEvent.click(screen.getByRole('button', { name: /^More for / }));
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
      'Open',
      'Duplicate',
      'Rename',
      'Notes for support',
      'Remove',
    ]);
  });

  it.each(['kept', 'elsewhere'] as const)('offer to renew a token that is %s', async (state) => {
    await renderApp(createFakeHost([finished({ token: { ...finished().token, state } })]));
    fireEvent.click(screen.getByRole('button', { name: /^More for / }));
    expect(screen.getByRole('menuitem', { name: 'Renew the token' })).not.toBeNull();
  });

  it('say why one could not be opened', async () => {
    const host = createFakeHost([finished()]);
    host.answer('connections.open', () => problem('connection-not-found'));
    const { user } = await renderApp(host);
    await choose(user, 'Open');
    await screen.findByText('ab12-cd34');
    screen.getByRole('heading', { level: 1, name: 'Your connections' });
  });

  it('are duplicated, and the copy opens', async () => {
    const { user, host, store } = await renderApp(createFakeHost([finished({ draft: connection().draft })]));
    await choose(user, 'Duplicate');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Duplicate' }));
    await screen.findByRole('heading', { level: 1, name: 'Which Bitbucket do you use?' });
    expect(host.connections.size).toBe(2);
    expect(store.getState().confirmed?.name).toBe('Acme for CDS (2)');
  });
});

describe('removing', () => {
  it('asks first, says what goes and what stays, and goes by the answer', async () => {
    const { user, host } = await renderApp(createFakeHost([finished()]));
    await choose(user, 'Remove');
    const dialog = screen.getByRole('dialog', { name: 'Remove “Acme for CDS”?' });
    expect(dialog.textContent).toContain('keychain');
    expect(dialog.textContent).toContain('stays valid in Bitbucket');
    expect(dialog.textContent).toContain('HTTP access tokens');
    await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(host.of('connections.remove')).toHaveLength(0);
    await choose(user, 'Remove');
    await user.click(screen.getByRole('button', { name: 'Remove connection' }));
    await waitFor(() => expect(host.connections.size).toBe(0));
    expect((await screen.findAllByText(/was removed/)).length).toBeGreaterThan(0);
    // The button that was pressed is gone with its row: reading goes on at what became of it.
    expect(focused()?.textContent).toMatch(/was removed/);
    // It can be taken back until this is closed.
    expect(host.of('connections.forget')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(host.of('connections.forget')).toHaveLength(1));
    expect(screen.queryByText(/was removed/)).toBeNull();
  });

  it('is taken back by Undo, with everything as it was', async () => {
    const one = finished();
    const { user, host } = await renderApp(createFakeHost([one]));
    await choose(user, 'Remove');
    await user.click(screen.getByRole('button', { name: 'Remove connection' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { level: 2, name: one.name });
    expect(host.connections.get(one.id)).toEqual(one);
    expect(host.of('connections.forget')).toHaveLength(0);
    expect(focused()?.textContent).toContain('is back');
  });

  it('is ended by leaving the list', async () => {
    const { user, host, store } = await renderApp(createFakeHost([finished(), finished({ name: 'Other' })]));
    await user.click(screen.getByRole('button', { name: 'More for Other' }));
    await user.click(screen.getByRole('menuitem', { name: 'Remove' }));
    await user.click(screen.getByRole('button', { name: 'Remove connection' }));
    await screen.findByRole('button', { name: 'Undo' });
    act(() => store.startNew());
    await waitFor(() => expect(host.of('connections.forget')).toHaveLength(1));
  });

  it('links to where a Cloud token is revoked', async () => {
    const cloud = finished({ token: { ...finished().token, kind: 'api-token' } });
    cloud.draft.answers.deployment = 'cloud';
    const { user } = await renderApp(createFakeHost([cloud]));
    await choose(user, 'Remove');
    expect(screen.getByRole('link', { name: /API tokens/ }).getAttribute('href')).toBe(
      'https://id.atlassian.com/manage-profile/security/api-tokens',
    );
  });

  it('is closed by Escape, and the focus returns', async () => {
    const { user } = await renderApp(createFakeHost([finished()]));
    const button = await choose(user, 'Remove');
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog.contains(focused())).toBe(true));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(focused()).toBe(button));
  });

  it('says so when the keychain entry could not be removed', async () => {
    const host = createFakeHost([finished()]);
    host.answer('connections.forget', () => ({ ok: true, value: { keychain: 'failed' } }));
    const { user } = await renderApp(host);
    await choose(user, 'Remove');
    await user.click(screen.getByRole('button', { name: 'Remove connection' }));
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect((await screen.findAllByText(/could not delete its keychain entry/)).length).toBeGreaterThan(0);
  });
});

describe('renaming', () => {
  it('shows what is wrong beside the field, keeps what was typed, and saves on Enter', async () => {
    const host = createFakeHost([finished()]);
    const { user } = await renderApp(host);
    await choose(user, 'Rename');
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await user.clear(box);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
    expect(description(box).length).toBeGreaterThan(80);
    host.answer('connections.rename', () => fail('connection-name-taken', { name: 'Other' }, 'name'));
    await user.type(box, 'Other{Enter}');
    await waitFor(() => expect(host.of('connections.rename')).toHaveLength(2));
    expect(box.value).toBe('Other');
    screen.getByRole('dialog');
  });
});

describe('when the host goes', () => {
  it('one calm sentence above everything says what to do, and what was typed stays on screen', async () => {
    const host = createFakeHost();
    const { user } = await renderApp(host);
    host.answer('connections.create', () => problem('host-gone'));
    await user.type(screen.getByRole('textbox', { name: /paste any link/ }), 'git.acme.io');
    await screen.findByText('Handrail has stopped');
    screen.getByText(/Go back to the terminal/);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /paste any link/ }).value).toBe('git.acme.io');
  });

  it('a start that fails says why and can be tried again', async () => {
    const host = createFakeHost();
    host.answer('app.start', () => problem('settings-unreadable'));
    const { user } = await renderApp(host);
    screen.getByRole('heading', { level: 1, name: 'Handrail could not start' });
    const good = createFakeHost();
    host.answer('app.start', () => good.bridge.call('app.start', {}));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { level: 1, name: 'Which Bitbucket do you use?' });
  });
});
