import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { repositoriesCopy, tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';
import { dayText } from '../../../renderer/shell/dates.ts';
import { connection, keptToken } from './fake-bridge.ts';
import { open } from './harness.tsx';

const apiToken = `ATATT3xFfGF0${'a'.repeat(171)}=0A1B2C3D`;
const accessToken = `ATCTT3xFfGN0${'b'.repeat(171)}=0A1B2C3D`;
const httpToken = 'MjUyOTczNTE1MDY5OpLzHZfqYr3tS6n0Fq1Lw2pX8bQv';

describe('the token step on Cloud', () => {
  it('shows exactly what to tick with the reason, and the page to open', async () => {
    await open('token', { connection: connection('cloud', 'vault-radar') });
    await screen.findByRole('link', { name: new RegExp(tokenCopy.guide.open) });
    expect(screen.getByRole('link', { name: new RegExp(tokenCopy.guide.open) })).toHaveProperty(
      'href',
      'https://id.atlassian.com/manage-profile/security/api-tokens',
    );
    expect(screen.getByRole('checkbox', { name: 'read:repository:bitbucket' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'write:webhook:bitbucket' })).toBeTruthy();
    expect(screen.getAllByRole('figure', { name: /API tokens/ }).length).toBeGreaterThan(0);
  });

  it('follows the guide with the drawing, and keeps the ticks in the draft', async () => {
    const { user, store } = await open('token', { connection: connection('cloud', 'vault-radar') });
    const list = await screen.findByRole('list', { name: tokenCopy.guide.steps });
    const [first, second] = [...list.children].map((step) => within(step as HTMLElement).getAllByRole('checkbox')[0]);
    await user.click(first!);
    await user.click(second!);
    expect(
      Object.values(store.getState().pending.reduce((d, change) => change(d), store.getState().confirmed!.draft).typed).filter(
        (t) => t === 'done',
      ),
    ).toHaveLength(2);
    expect((await screen.findAllByRole('figure', { name: /Give the token a name/ })).length).toBeGreaterThan(0);
  });

  it('keeps a token: users checked first, the secret sent once and gone from the page', async () => {
    const { user, sent, container, store } = await open('token', { connection: connection('cloud', 'vault-radar') });
    await user.click(await screen.findByLabelText('Your API token with scopes'));
    await user.paste(apiToken);
    await user.type(screen.getByLabelText('Atlassian account e-mail address'), 'ada');
    await user.click(screen.getByRole('button', { name: tokenCopy.paste.submit }));
    expect(await screen.findByText(tokenCopy.paste.userIsNotEmail)).toBeTruthy();
    expect(sent('token.keep')).toHaveLength(0);
    await user.type(screen.getByLabelText('Atlassian account e-mail address'), '@acme.io');
    await user.click(screen.getByRole('button', { name: tokenCopy.paste.submit }));
    expect(await screen.findByRole('heading', { name: repositoriesCopy.title })).toBeTruthy();
    expect(sent('token.keep')).toEqual([
      expect.objectContaining({ secret: apiToken, credential: { kind: 'api-token', user: 'ada@acme.io', gitUser: null } }),
    ]);
    act(() => store.goTo('token'));
    expect(await screen.findByRole('heading', { name: tokenCopy.keptTitle })).toBeTruthy();
    // One name, whether the keychain was asked in this run or only after a reload.
    expect(screen.getByText(tokenCopy.keep.anyKeychain)).toBeTruthy();
    expect(container.outerHTML).not.toContain('ATATT3xFfGF0');
    expect(JSON.stringify(sent('connections.save'))).not.toContain('ATATT3xFfGF0');
  });

  it.each([
    ['fits', apiToken, /Atlassian API token/],
    ['dead', `ATBB${'x'.repeat(32)}`, /app password/i],
    ['wrong', accessToken, /access token/],
  ])('says of a pasted secret that it %s', async (verdict, secret, sentence) => {
    const { user, container } = await open('token', { connection: connection('cloud', 'vault-radar') });
    const field = await screen.findByLabelText('Your API token with scopes');
    await user.click(field);
    await user.paste(secret);
    await waitFor(() => expect(container.querySelector('.token-recognised')?.textContent).toMatch(sentence));
    if (verdict !== 'wrong') expect(container.querySelector('.token-recognised')?.getAttribute('data-verdict')).toBe(verdict);
  });

  it('tells that quotes around it were removed', async () => {
    const { user } = await open('token', { connection: connection('cloud', 'vault-radar') });
    await user.click(await screen.findByLabelText('Your API token with scopes'));
    await user.paste(`"${apiToken}"`);
    expect(await screen.findByText(tokenCopy.paste.cleaned)).toBeTruthy();
  });

  it('puts the host’s problem beside the field it belongs to', async () => {
    const { user, bridge } = await open('token', { connection: connection('cloud', 'vault-radar') });
    bridge.world.failing = { 'token.keep': 'user-not-email' };
    await user.click(await screen.findByLabelText('Your API token with scopes'));
    await user.paste(apiToken);
    await user.type(screen.getByLabelText('Atlassian account e-mail address'), 'ada@acme.io');
    await user.click(screen.getByRole('button', { name: tokenCopy.paste.submit }));
    await waitFor(() => expect(screen.getByLabelText('Atlassian account e-mail address').getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByLabelText('Your API token with scopes')).toHaveProperty('value', apiToken);
  });

  it('goes on without the token, and copies a request for the administrator', async () => {
    const { user, sent } = await open('token', { connection: connection('cloud', 'vault-radar') });
    await user.click(await screen.findByRole('radio', { name: tokenCopy.ways.ask }));
    const message = await screen.findByLabelText(tokenCopy.ask.message);
    expect((message as HTMLTextAreaElement).value).toContain('read:repository:bitbucket');
    // The answer can be pasted on the same screen.
    expect(screen.getByLabelText('Your API token with scopes')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: tokenCopy.ways.elsewhere }));
    expect(screen.queryByLabelText('Your API token with scopes')).toBeNull();
    await user.click(screen.getByRole('button', { name: tokenCopy.elsewhere.submit }));
    expect(sent('token.elsewhere')).toHaveLength(0);
    await user.type(screen.getByLabelText('Atlassian account e-mail address'), 'ada@acme.io');
    await user.click(screen.getByRole('button', { name: tokenCopy.elsewhere.submit }));
    expect(sent('token.elsewhere')).toEqual([
      expect.objectContaining({ credential: { kind: 'api-token', user: 'ada@acme.io', gitUser: null } }),
    ]);
    expect(await screen.findByRole('heading', { name: repositoriesCopy.title })).toBeTruthy();
  });

  it('changes who a kept token signs in as without asking for the token', async () => {
    const { user, sent, store } = await open('token', {
      connection: connection(
        'cloud',
        'vault-radar',
        { token: { ...keptToken, kind: 'api-token' } },
        {
          answers: {
            ...emptyAnswers(),
            deployment: 'cloud',
            workspace: 'acme',
            credential: { kind: 'api-token', user: 'ada@acme.exmple', gitUser: null },
          },
        },
      ),
    });
    await user.click(await screen.findByRole('button', { name: tokenCopy.summary.changeNamesLong }));
    expect(await screen.findByRole('heading', { name: tokenCopy.summary.namesTitle })).toBeTruthy();
    const field = await screen.findByLabelText('Atlassian account e-mail address');
    expect(field).toHaveProperty('value', 'ada@acme.exmple');
    await user.clear(field);
    await user.click(screen.getByRole('button', { name: tokenCopy.summary.saveNames }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.type(field, 'ada@acme.io');
    // Until it is saved, the old one is in use, and what was typed survives another look at the token.
    expect(store.latest().draft.answers.credential?.user).toBe('ada@acme.exmple');
    await user.click(screen.getByRole('button', { name: tokenCopy.summary.saveNames }));
    await waitFor(() =>
      expect(sent('token.users')).toEqual([
        expect.objectContaining({ credential: { kind: 'api-token', user: 'ada@acme.io', gitUser: null } }),
      ]),
    );
    await waitFor(() => expect(store.latest().draft.answers.credential?.user).toBe('ada@acme.io'));
    expect(sent('token.keep')).toEqual([]);
    expect(store.latest().draft.typed['token.names'] ?? '').toBe('');
  });

  it('shows the result of going on without it, and takes the token after all', async () => {
    const { user } = await open('token', {
      connection: connection('cloud', 'vault-radar', {
        token: { state: 'elsewhere', where: null, kind: null, name: null, expiresOn: null, keptAt: null },
      }),
    });
    expect(await screen.findByText(tokenCopy.summary.elsewhereTitle)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: tokenCopy.summary.elsewhereUndo }));
    expect(await screen.findByLabelText('Your API token with scopes')).toBeTruthy();
  });

  it('asks one question first, and keeps every fact within reach', async () => {
    const { user } = await open('token', { connection: connection('cloud', 'vault-radar') });
    const ways = await screen.findByRole('radiogroup', { name: tokenCopy.ways.legend });
    expect(
      within(ways)
        .getAllByRole('radio')
        .map((radio) => radio.closest('.choice-card')?.querySelector('label')?.textContent),
    ).toEqual([tokenCopy.ways.guided, tokenCopy.ways.ask, tokenCopy.ways.elsewhere]);
    expect(screen.getByText(tokenCopy.facts.person)).toBeTruthy();
    await user.click(screen.getByText(tokenCopy.facts.more));
    expect(screen.getByText(/that account is deactivated or loses its access/)).toBeTruthy();
    // Among the facts, and in what the platform needs, whose own page had nothing to ask.
    expect(screen.getAllByText(/An account that can read every repository/)).toHaveLength(2);
    expect(screen.queryByRole('radio', { name: 'Workspace access token' })).toBeNull();
    await user.click(screen.getByRole('button', { name: tokenCopy.kind.noOther }));
    const other = screen.getByRole('radio', { name: 'Workspace access token' });
    expect(other.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(other.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/\w/);
  });

  it('puts what a step needs into that step', async () => {
    await open('token', { connection: connection('cloud', 'vault-radar') });
    const list = await screen.findByRole('list', { name: tokenCopy.guide.steps });
    const steps = [...list.children].map((step) => within(step as HTMLElement));
    expect(steps[0]!.getByRole('link', { name: new RegExp(tokenCopy.guide.open) })).toBeTruthy();
    expect(steps[2]!.getByRole('button', { name: tokenCopy.guide.copyName })).toBeTruthy();
    expect(steps[2]!.getByLabelText(tokenCopy.paste.expires)).toBeTruthy();
    expect(steps[4]!.getAllByRole('checkbox', { name: /:bitbucket$|^read:/ })).toHaveLength(10);
    expect(steps[5]!.getByLabelText('Your API token with scopes')).toBeTruthy();
  });

  it.each([
    ['a display name with a space', 'Acme Bot', /not a user name|the page is another one/i],
    ['an e-mail address', 'ada@acme.io', new RegExp(tokenCopy.paste.userIsEmail.slice(0, 30))],
    ['an address without a dot', 'ada@acme', /user name/i],
    ['a path', 'acme/bot', /not a user name/i],
    ['nothing', '', new RegExp(tokenCopy.paste.userEmpty)],
  ])('refuses for git %s, beside its own field, and sends nothing', async (_what, typed, words) => {
    const { user, sent, container } = await open('token', { connection: connection('cloud', 'sourcebot') });
    await user.click(await screen.findByLabelText('Your API token with scopes'));
    await user.paste(apiToken);
    await user.type(screen.getByLabelText('Atlassian account e-mail address'), 'ada@acme.io');
    const git = screen.getByRole('textbox', { name: 'Bitbucket user name' });
    if (typed !== '') await user.type(git, typed);
    await user.click(screen.getByRole('button', { name: tokenCopy.paste.submit }));
    await waitFor(() => expect(git.getAttribute('aria-invalid')).toBe('true'));
    const described = (git.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => container.ownerDocument.getElementById(id)?.textContent ?? '')
      .join(' ');
    expect(described).toMatch(words);
    expect(screen.getByLabelText('Atlassian account e-mail address').getAttribute('aria-invalid')).not.toBe('true');
    expect(git).toHaveProperty('value', typed);
    expect(screen.getByLabelText('Your API token with scopes')).toHaveProperty('value', apiToken);
    expect(sent('token.keep')).toHaveLength(0);
    // Put right, it goes through with both names.
    await user.clear(git);
    await user.type(git, 'acme-bot');
    await user.click(screen.getByRole('button', { name: tokenCopy.paste.submit }));
    expect(await screen.findByRole('heading', { name: repositoriesCopy.title })).toBeTruthy();
    expect(sent('token.keep')).toEqual([
      expect.objectContaining({ credential: { kind: 'api-token', user: 'ada@acme.io', gitUser: 'acme-bot' } }),
    ]);
  });

  it('marks what the last check found missing, though a token is kept', async () => {
    await open('token', {
      connection: connection('cloud', 'vault-radar', { token: { ...keptToken, kind: 'api-token' } }),
      missing: ['read:repository:bitbucket'],
    });
    expect(await screen.findByText(tokenCopy.guide.missingTitle)).toBeTruthy();
    expect(screen.getAllByText(tokenCopy.guide.missing)).toHaveLength(1);
  });
});

describe('the token step on Data Center', () => {
  it('creates the token with the password once, and never saves the password', async () => {
    const { user, sent, container } = await open('token', { connection: connection('data-center', 'cds') });
    await user.click(await screen.findByRole('radio', { name: tokenCopy.ways.create }));
    expect(screen.getByText('git.acme.io')).toBeTruthy();
    await user.type(screen.getByLabelText(tokenCopy.create.userName), 'ada');
    await user.type(screen.getByLabelText(tokenCopy.create.password), 'correct horse');
    await user.click(screen.getByRole('button', { name: tokenCopy.create.submit }));
    expect(await screen.findByRole('heading', { name: repositoriesCopy.title })).toBeTruthy();
    expect(sent('token.create')).toEqual([expect.objectContaining({ host: 'git.acme.io', userName: 'ada', password: 'correct horse' })]);
    expect(JSON.stringify(sent('connections.save'))).not.toContain('correct horse');
    expect(container.outerHTML).not.toContain('correct horse');
  });

  it('leads on to the guided page when creating is refused', async () => {
    const { user, bridge, container } = await open('token', { connection: connection('data-center', 'cds') });
    bridge.world.failing = { 'token.create': 'create-single-sign-on' };
    await user.click(await screen.findByRole('radio', { name: tokenCopy.ways.create }));
    await user.type(screen.getByLabelText(tokenCopy.create.userName), 'ada');
    await user.type(screen.getByLabelText(tokenCopy.create.password), 'pw');
    await user.click(screen.getByRole('button', { name: tokenCopy.create.submit }));
    expect(await screen.findByText(tokenCopy.create.fallback)).toBeTruthy();
    expect(screen.getByRole('list', { name: tokenCopy.guide.steps })).toBeTruthy();
    expect(container.querySelector('[data-tone="danger"]')).not.toBeNull();
  });

  it('wants the user name, not the e-mail', async () => {
    const { user } = await open('token', { connection: connection('data-center', 'cds') });
    await user.type(await screen.findByLabelText('Your HTTP access token'), httpToken);
    await user.type(screen.getByLabelText('Bitbucket user name'), 'ada@acme.io');
    await user.click(screen.getByRole('button', { name: tokenCopy.paste.submit }));
    expect(await screen.findByText(tokenCopy.paste.userIsEmailSelfManaged)).toBeTruthy();
  });

  it('takes the e-mail for the user name once the person says so, and asks again about another', async () => {
    const { user, sent } = await open('token', { connection: connection('data-center', 'cds') });
    await user.type(await screen.findByLabelText('Your HTTP access token'), httpToken);
    const name = screen.getByLabelText('Bitbucket user name');
    expect(screen.queryByRole('checkbox', { name: tokenCopy.paste.emailIsName })).toBeNull();
    await user.type(name, 'ada@acme.io');
    await user.click(screen.getByRole('checkbox', { name: tokenCopy.paste.emailIsName }));
    await user.type(name, 'x');
    expect(screen.getByRole('checkbox', { name: tokenCopy.paste.emailIsName })).toHaveProperty('checked', false);
    await user.click(screen.getByRole('checkbox', { name: tokenCopy.paste.emailIsName }));
    await user.click(screen.getByRole('button', { name: tokenCopy.paste.submit }));
    expect(await screen.findByRole('heading', { name: repositoriesCopy.title })).toBeTruthy();
    expect(sent('token.keep')).toEqual([
      expect.objectContaining({ credential: { kind: 'http-access-token', user: 'ada@acme.iox', gitUser: 'ada@acme.iox' } }),
    ]);
  });

  it('creates for an e-mail as user name only when the person says so', async () => {
    const { user, sent } = await open('token', { connection: connection('data-center', 'cds') });
    await user.click(await screen.findByRole('radio', { name: tokenCopy.ways.create }));
    await user.type(screen.getByLabelText(tokenCopy.create.userName), 'ada@acme.io');
    await user.type(screen.getByLabelText(tokenCopy.create.password), 'correct horse');
    await user.click(screen.getByRole('button', { name: tokenCopy.create.submit }));
    expect(await screen.findByText(tokenCopy.paste.userIsEmailSelfManaged)).toBeTruthy();
    expect(sent('token.create')).toHaveLength(0);
    await user.click(screen.getByRole('checkbox', { name: tokenCopy.paste.emailIsName }));
    await user.click(screen.getByRole('button', { name: tokenCopy.create.submit }));
    expect(await screen.findByRole('heading', { name: repositoriesCopy.title })).toBeTruthy();
    expect(sent('connections.save').at(-1)).toMatchObject({
      draft: { answers: { credential: { user: 'ada@acme.io', gitUser: 'ada@acme.io' } } },
    });
  });

  it('shows a kept token with Replace and Remove, and asks before removing', async () => {
    const { user, sent } = await open('token', { connection: connection('data-center', 'cds', { token: keptToken }) });
    expect(await screen.findByText(dayText('2027-03-01'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: tokenCopy.summary.remove }));
    expect(sent('token.forget')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: tokenCopy.summary.removeYes }));
    expect(sent('token.forget')).toHaveLength(1);
    expect(await screen.findByRole('heading', { name: tokenCopy.title(findPlatform('cds')!.name) })).toBeTruthy();
  });
});
