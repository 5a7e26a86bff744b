import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { looksLikeLink, readProjectKey, readWorkspace } from '../../../renderer/steps/address/check-names.ts';
import { isReplaced, savable, withoutCredentials } from '../../../renderer/steps/address-text.ts';
import { contextPath, supportText } from '../../../renderer/steps/address/ServerFacts.tsx';
import { ok } from '../../../electron/contract/index.ts';
import type { Answers, Connection, Deployment } from '../../../electron/contract/index.ts';
import { connection, detection, practiceState, problem } from '../wizard/fake-host.ts';
import { railStep, renderIn } from '../wizard/render-app.tsx';
import { description, focused } from '../ui/dom.ts';

function on(deployment: Deployment, answers: Partial<Answers> = {}, rest: Partial<Connection> = {}): Connection {
  const one = connection();
  return { ...one, ...rest, draft: { ...one.draft, answers: { ...one.draft.answers, deployment, ...answers } } };
}

const workspace = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Workspace' });
const base = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Address of your Bitbucket' });
const project = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Project key' });

describe('on Cloud', () => {
  it('takes a short name and goes on', async () => {
    const { user, host } = await renderIn(on('cloud'));
    await user.type(workspace(), ' Acme-Web {Enter}');
    await screen.findByRole('heading', { name: 'What do you want to connect?' });
    expect([...host.connections.values()][0]?.draft.answers).toMatchObject({ workspace: 'acme-web', baseUrl: null, projectKey: null });
  });

  it('reads workspace and project out of a pasted link, and shows them before it goes on', async () => {
    const { user, host } = await renderIn(on('cloud'));
    await user.click(workspace());
    await user.paste('https://bitbucket.org/acme/workspace/projects/WEB');
    await user.tab();
    await screen.findAllByText('Read from the link: workspace acme, project WEB.');
    expect(workspace().value).toBe('acme');
    expect(project().value).toBe('WEB');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'What do you want to connect?' });
    expect([...host.connections.values()][0]?.draft.answers).toMatchObject({ workspace: 'acme', projectKey: 'WEB' });
  });

  it.each([
    ['', 'nothing'],
    ['{0b8e2fcf-7dd4-4231-afbb-c85644d4074f}', 'a UUID'],
    ['Acme Web Team', 'a display name'],
    ['git.acme.io/projects/PRJ', 'a link of another Bitbucket'],
    ['https://bitbucket.org/', 'a link without a workspace'],
  ])('answers %j (%s) with a sentence beside the field that has the focus, and keeps it', async (text) => {
    const { user } = await renderIn(on('cloud'));
    if (text !== '') {
      await user.click(workspace());
      await user.paste(text);
    }
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(workspace().getAttribute('aria-invalid')).toBe('true'));
    expect(description(workspace())).toMatch(/\w{3,}.*\.$/s);
    await waitFor(() => expect(focused()).toBe(workspace()));
    expect(workspace().value).toBe(text);
  });

  it('refuses a project key that cannot be one, beside its own field', async () => {
    const { user } = await renderIn(on('cloud'));
    await user.type(workspace(), 'acme');
    await user.type(project(), 'my project{Enter}');
    await waitFor(() => expect(project().getAttribute('aria-invalid')).toBe('true'));
    expect(workspace().hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('on a Bitbucket of one’s own', () => {
  it('checks a pasted page, and shows what is there before it goes on', async () => {
    const { user, host } = await renderIn(on('data-center'));
    await user.click(base());
    await user.paste('https://git.acme.io/bitbucket/projects/PAY/repos/app/browse');
    await user.click(screen.getByRole('button', { name: 'Check the address' }));
    await screen.findByText('Bitbucket Data Center answers here');
    expect(base().value).toBe('https://git.acme.io/bitbucket');
    screen.getByText('10.2.6');
    screen.getByText('/bitbucket');
    expect(project().value).toBe('PAY');
    expect(host.of('address.detect')[0]).toMatchObject({ deployment: 'data-center' });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'What do you want to connect?' });
  });

  it('asks again when the address was changed after it was checked', async () => {
    const { user } = await renderIn(on('data-center', { baseUrl: 'https://git.acme.io' }), () => undefined);
    await user.click(railStep(/^Address/));
    await user.type(await screen.findByRole('textbox', { name: 'Address of your Bitbucket' }), '/other');
    screen.getByRole('button', { name: 'Check the address' });
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  });

  it('lets the person use an address that does not answer, marked as not confirmed', async () => {
    const { user, host } = await renderIn(on('data-center'), (fake) =>
      fake.answer('address.detect', () => problem('address-unreachable', { host: 'git.acme.io' }, 'address')),
    );
    await user.type(base(), 'https://git.acme.io/bitbucket/dashboard{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Use it anyway' }));
    await screen.findByRole('heading', { name: 'What do you want to connect?' });
    expect([...host.connections.values()][0]?.draft.answers.baseUrl).toBe('https://git.acme.io/bitbucket');
    expect(screen.getAllByText(/not confirmed/).length).toBeGreaterThan(0);
  });

  it('offers other addresses worth a try', async () => {
    const { user, host } = await renderIn(on('data-center'), (fake) =>
      fake.answer('address.detect', ({ id, text }) => {
        const found = detection(text, {
          server: { product: 'Bitbucket', version: null, support: 'unknown', supportEnds: null, confirmed: false },
        });
        return ok({
          detection: { ...found, reading: { ...found.reading, candidates: ['https://git.acme.io/stash'] } },
          connection: fake.connections.get(id)!,
        });
      }),
    );
    await user.type(base(), 'https://git.acme.io{Enter}');
    await user.click(await screen.findByRole('button', { name: 'https://git.acme.io/stash' }));
    await waitFor(() => expect(host.of('address.detect').at(-1)?.text).toBe('https://git.acme.io/stash'));
  });

  it('warns of http:// and tries https:// on a click', async () => {
    const { user, host } = await renderIn(on('data-center'));
    await user.type(base(), 'http://git.acme.io{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Try https:// instead' }));
    await waitFor(() => expect(host.of('address.detect').at(-1)?.text).toBe('https://git.acme.io'));
    await waitFor(() => expect(screen.queryByText('This address is not encrypted')).toBeNull());
  });

  it('says so when the server is another one than the person thought', async () => {
    const { user } = await renderIn(on('server'));
    await user.type(base(), 'https://git.acme.io{Enter}');
    await screen.findByText(/This server says that it is Bitbucket Data Center/);
  });

  it('turns to the workspace when the link leads to Cloud', async () => {
    const { user } = await renderIn(on('data-center'));
    await user.type(base(), 'https://bitbucket.org/acme{Enter}');
    await screen.findByRole('heading', { name: 'Which workspace?' });
    expect(workspace().value).toBe('acme');
  });

  it('fills in the practice address on a click', async () => {
    const one = on('data-center', {}, { practice: true });
    const { user, host } = await renderIn(one, (fake) => fake.answer('app.start', () => ok({ ...start(one), practice: practiceState })));
    await user.click(await screen.findByRole('button', { name: 'Use the practice address' }));
    await screen.findByText('Bitbucket Data Center answers here');
    expect(host.of('address.detect')[0]?.text).toBe(practiceState.selfManagedUrl);
  });
});

function start(one: Connection) {
  return {
    version: '0.1.0',
    host: 'browser' as const,
    factsAsOf: '2026-11-20',
    keychain: { kind: 'os' as const, name: 'the keychain', reason: null },
    openConnection: one.id,
    connections: [],
    notices: [],
    settingsFolder: '/x',
    nativeSave: false,
    showsFiles: false,
    theme: 'system' as const,
    proposedFolder: '/x',
  };
}

describe('nothing typed is lost', () => {
  it('not by going back and forth, and not by starting again', async () => {
    const one = on('cloud');
    const first = await renderIn(one);
    await first.user.type(workspace(), 'half-a-na');
    await first.user.type(project(), 'WE');
    await first.user.click(screen.getByRole('button', { name: 'Back' }));
    await screen.findByRole('heading', { name: 'Which Bitbucket do you use?' });
    await first.user.click(railStep(/^Address/));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Workspace' })).value).toBe('half-a-na');
    await first.store.save();
    const stored = first.host.connections.get(one.id)!;
    document.body.replaceChildren();
    await renderIn(stored);
    expect(workspace().value).toBe('half-a-na');
    expect(project().value).toBe('WE');
  });

  it('not when the page goes away before the moment for saving has come', async () => {
    const one = on('cloud');
    const { user, host } = await renderIn(one);
    await user.type(workspace(), 'acm');
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(host.connections.get(one.id)?.draft.typed['address.workspace']).toBe('acm'));
  });
});

describe('names and texts', () => {
  it.each([
    ['acme', false],
    ['acme.mobile', false],
    ['bitbucket.org/acme', true],
    ['git@bitbucket.org:acme/app.git', true],
    ['git.acme.io', true],
    ['0b8e2fcf-7dd4-4231-afbb-c85644d4074f', false],
  ])('%s is a link: %s', (text, expected) => {
    expect(looksLikeLink(text)).toBe(expected);
  });

  it('reads names the way Bitbucket writes them', () => {
    expect(readWorkspace(' ACME ')).toEqual({ ok: true, value: 'acme' });
    expect(readProjectKey('prj')).toEqual({ ok: true, value: 'PRJ' });
    expect(readProjectKey('~Ada.L')).toEqual({ ok: true, value: '~Ada.L' });
    expect(readProjectKey('  ')).toEqual({ ok: true, value: null });
    expect(readWorkspace('a b')).toMatchObject({
      ok: false,
      problem: { kind: 'workspace-invalid', values: { reason: { code: 'spaces' } } },
    });
  });

  it.each([
    ['https://ada:pw@git.acme.io/x', 'https://git.acme.io/x', true],
    ['https://ada@bitbucket.org/acme/app.git', 'https://bitbucket.org/acme/app.git', true],
    ['git@bitbucket.org:acme/app.git', 'git@bitbucket.org:acme/app.git', false],
    ['ssh://git@git.acme.io:7999/prj/app.git', 'ssh://git@git.acme.io:7999/prj/app.git', false],
    ['https://git.acme.io/a@b', 'https://git.acme.io/a@b', false],
  ])('credentials in %s', (text, clean, dropped) => {
    expect(withoutCredentials(text)).toEqual({ text: clean, dropped });
  });

  it.each([
    ['https://git.acme.io/x', 'https://other.example/y', true],
    ['https://git.acme.io/x', 'h', true],
    ['https://git.acme.io/x', 'https://git.acme.io/xy', false],
    ['https://git.acme.io/x', 'https://git.acme.i/x', false],
    ['', 'https://git.acme.io', false],
  ])('%s, then %s is another text: %s', (before, after, replaced) => expect(isReplaced(before, after)).toBe(replaced));

  it('says that a password was in a link only as long as that link is there', async () => {
    const { user } = await renderIn(on('data-center'));
    const said = () => screen.queryByText(/had a user name or password in it/u);
    await user.click(base());
    await user.paste('https://ada:hunter22@git.acme.io/projects/PRJ');
    await waitFor(() => expect(said()).not.toBeNull());
    await user.type(base(), '/x');
    expect(said()).not.toBeNull();
    await user.clear(base());
    await user.paste('https://ada:hunter22@git.acme.io/projects/PRJ');
    await user.tripleClick(base());
    await user.paste('https://bitbucket.other.example');
    await waitFor(() => expect(said()).toBeNull());
  });

  it.each([
    ['https://git.acme.io:7990', 'https://git.acme.io:7990'],
    ['https://git.acme.io:7990/bitbucket', 'https://git.acme.io:7990/bitbucket'],
    ['https://ada:s3cr', 'https://ada'],
    ['https://ada:9secret', 'https://ada'],
  ])('while it is typed, %s is saved as %s', (text, expected) => {
    expect(savable(text)).toBe(expected);
  });

  it('says the support state in words', () => {
    expect(supportText({ support: 'ended', supportEnds: '2024-02-15' })).toMatch(/^Out of support since .*2024/);
    expect(supportText({ support: 'ending', supportEnds: '2026-12-03' })).toMatch(/^Support ends on .*2026/);
    expect(supportText({ support: 'unknown', supportEnds: null })).toMatch(/No date/);
    expect(contextPath('https://git.acme.io/bitbucket')).toBe('/bitbucket');
    expect(contextPath('https://git.acme.io:7990')).toBeNull();
  });
});
