import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { checkCopy, repositoriesCopy as words } from '../../../electron/contract/copy/steps.ts';
import type { Draft } from '../../../electron/contract/index.ts';
import { connection, keptToken } from './fake-bridge.ts';
import { open } from './harness.tsx';
import type { Opened } from './harness.tsx';

const some = { typed: { 'repositories.choice': 'some' } };
const elsewhere = { state: 'elsewhere', where: null, kind: null, name: null, expiresOn: null, keptAt: null } as const;
const savedDraft = ({ sent }: Opened): Draft => (sent('connections.save').at(-1) as { draft: Draft }).draft;
const proceed = (opened: Opened) => opened.user.click(screen.getByRole('button', { name: 'Continue' }));

describe('the repositories step', () => {
  it('asks for an answer before it goes on', async () => {
    const opened = await open('repositories', { connection: connection('data-center', 'cds', { token: keptToken }) });
    await proceed(opened);
    expect(await screen.findByText(words.choice.unanswered)).toBeTruthy();
    await opened.user.click(screen.getByRole('radio', { name: words.choice.all }));
    await proceed(opened);
    expect(await screen.findByText('Check the connection')).toBeTruthy();
    expect(savedDraft(opened)).toMatchObject({ repositoriesAnswered: true, answers: { repositories: null } });
  });

  it.each([
    ['cloud', 'list.workspaces', words.workspace.typed],
    ['data-center', 'list.projects', words.project.typed],
  ] as const)('asks before a token is sent unencrypted for the list to pick from: %s, %s', async (deployment, call, typed) => {
    const base = connection(deployment, 'cds', { token: keptToken });
    const opened = await open('repositories', {
      connection: { ...base, draft: { ...base.draft, answers: { ...base.draft.answers, workspace: null, projectKey: null } } },
      failing: { [call]: 'token-plain-http' },
    });
    const button = await screen.findByRole('button', { name: checkCopy.sendUnencrypted });
    if (deployment === 'cloud') expect(screen.getByLabelText(typed)).toBeTruthy();
    opened.bridge.world.failing = {};
    await opened.user.click(button);
    expect(opened.sent('token.allowPlainHttp')).toHaveLength(1);
    await waitFor(() => expect(opened.sent(call)).toHaveLength(2));
    await waitFor(() => expect(screen.queryByRole('button', { name: checkCopy.sendUnencrypted })).toBeNull());
    expect(
      screen.getByRole('combobox', { name: new RegExp(call === 'list.workspaces' ? words.workspace.label : words.project.label) }),
    ).toBeTruthy();
  });

  it('picks with the keyboard alone: arrows, space, letters, Ctrl+A', async () => {
    const opened = await open('repositories', { connection: connection('data-center', 'cds', { token: keptToken }, some) });
    const { user } = opened;
    const list = await screen.findByRole('listbox', { name: words.list.label });
    list.focus();
    await user.keyboard('{ArrowDown} ');
    expect(within(list).getByRole('option', { name: 'api' }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('d ');
    expect(within(list).getByRole('option', { name: 'docs' }).getAttribute('aria-selected')).toBe('true');
    expect(list.getAttribute('aria-activedescendant')).toBe(within(list).getByRole('option', { name: 'docs' }).id);
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByRole('heading', { name: words.selection.title(3) })).toBeTruthy();
    await proceed(opened);
    await screen.findByText('Check the connection');
    expect([...(savedDraft(opened).answers.repositories ?? [])].sort()).toEqual(['api', 'docs', 'web-app']);
  });

  it('keeps what was ticked when a search hides it, and asks the server beyond what was read', async () => {
    const repositories = Array.from({ length: 1500 }, (_, n) => `repo-${String(n).padStart(4, '0')}`);
    const opened = await open('repositories', { connection: connection('data-center', 'cds', { token: keptToken }, some), repositories });
    const list = await screen.findByRole('listbox');
    await waitFor(() => expect(screen.getAllByText(words.list.loadedOf(1000, 1500)).length).toBeGreaterThan(0));
    await opened.user.click(within(list).getByRole('option', { name: 'repo-0001' }));
    await opened.user.type(screen.getByLabelText(words.list.search), 'repo-1499');
    expect(await screen.findByRole('option', { name: 'repo-1499' })).toBeTruthy();
    expect(opened.sent('list.repositories')).toContainEqual(expect.objectContaining({ search: 'repo-1499', cursor: null }));
    expect(screen.getByRole('button', { name: words.selection.remove('repo-0001') })).toBeTruthy();
  });

  it('neither prints nor sends a token that got into the search', async () => {
    const repositories = Array.from({ length: 1500 }, (_, n) => `repo-${String(n).padStart(4, '0')}`);
    const opened = await open('repositories', { connection: connection('data-center', 'cds', { token: keptToken }, some), repositories });
    await screen.findByRole('listbox');
    await waitFor(() => expect(screen.getAllByText(words.list.loadedOf(1000, 1500)).length).toBeGreaterThan(0));
    const given = (value: string): boolean => fireEvent.change(screen.getByLabelText(words.list.search), { target: { value } });
    // The pause after the last key is over at once.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      given('repo-1499');
      await act(() => vi.advanceTimersByTimeAsync(5_000));
      expect(JSON.stringify(opened.sent('list.repositories')), 'a search is sent after the pause').toContain('repo-1499');
      given('BBDC-NjM3MjE4NzQ2OTM4Ounqf2SvJvEpHcQ2');
      await act(() => vi.advanceTimersByTimeAsync(5_000));
    } finally {
      vi.useRealTimers();
    }
    expect(await screen.findAllByText('Nothing matches what you typed.')).not.toHaveLength(0);
    expect(JSON.stringify(opened.sent('list.repositories'))).not.toContain('BBDC-');
    expect(document.body.textContent).not.toContain('BBDC-');
  });

  it('reads about a thousand by itself and the rest only when asked', async () => {
    const repositories = Array.from({ length: 2500 }, (_, n) => `repo-${n}`);
    const opened = await open('repositories', { connection: connection('data-center', 'cds', { token: keptToken }, some), repositories });
    await screen.findByRole('button', { name: words.list.all(1500) });
    expect(opened.sent('list.repositories')).toHaveLength(10);
    await opened.user.click(screen.getByRole('button', { name: words.list.all(1500) }));
    await waitFor(() => expect(opened.sent('list.repositories')).toHaveLength(25));
    expect((await screen.findAllByText(words.list.loaded(2500))).length).toBeGreaterThan(0);
  });

  it('draws only the rows in view, with their place among all', async () => {
    const repositories = Array.from({ length: 900 }, (_, n) => `repo-${n}`);
    await open('repositories', { connection: connection('data-center', 'cds', { token: keptToken }, some), repositories });
    const list = await screen.findByRole('listbox');
    await waitFor(() => expect(within(list).getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('900'));
    expect(within(list).getAllByRole('option').length).toBeLessThan(60);
  });

  it('says why the list cannot be read, and lets the names be typed instead', async () => {
    const opened = await open('repositories', { connection: connection('data-center', 'cds', { token: keptToken }, some), perPage: 0 });
    expect(await screen.findByRole('button', { name: words.list.retry })).toBeTruthy();
    await opened.user.click(screen.getByRole('button', { name: words.typed.instead }));
    await opened.user.type(screen.getByLabelText(words.typed.label), 'web-app');
    await proceed(opened);
    await screen.findByText('Check the connection');
    expect(savedDraft(opened).answers.repositories).toEqual(['web-app']);
  });

  it('takes typed names without a token, with the error beside the field', async () => {
    const opened = await open('repositories', { connection: connection('cloud', 'vault-radar', { token: elsewhere }, some) });
    expect(screen.getByText(words.typed.noToken)).toBeTruthy();
    await opened.user.type(screen.getByLabelText(words.typed.label), 'https://bitbucket.org/acme/web');
    await proceed(opened);
    const field = screen.getByLabelText(words.typed.label);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('tells that choosing does not narrow a personal token', async () => {
    await open('repositories', { connection: connection('data-center', 'cds', { token: keptToken }, some) });
    expect(await screen.findByText(words.narrowing.title)).toBeTruthy();
  });

  it('lets the project be picked from the live list where it was left open', async () => {
    const base = connection('data-center', 'cds', { token: keptToken });
    const opened = await open('repositories', {
      connection: { ...base, draft: { ...base.draft, answers: { ...base.draft.answers, projectKey: null } } },
    });
    await opened.user.selectOptions(await screen.findByLabelText(words.project.label), 'OPS');
    await opened.user.click(screen.getByRole('radio', { name: words.choice.all }));
    await proceed(opened);
    await screen.findByText('Check the connection');
    expect(savedDraft(opened).answers.projectKey).toBe('OPS');
  });
});
