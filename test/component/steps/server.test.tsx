import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../electron/contract/index.ts';
import type { CallOutput, Result } from '../../../electron/contract/index.ts';
import { serverCopy } from '../../../electron/contract/copy/wizard.ts';
import { pastedFor } from '../../../renderer/steps/shared/pasted-token.ts';
import { connection, createFakeHost, detection, held, problem } from '../wizard/fake-host.ts';
import { renderApp, renderIn } from '../wizard/render-app.tsx';
import { focused } from '../ui/dom.ts';

const link = () => screen.getByRole<HTMLInputElement>('textbox', { name: /paste any link/ });

describe('the first screen', () => {
  it('welcomes and starts with the first question; nothing is saved for just looking', async () => {
    const { host } = await renderApp();
    screen.getByRole('heading', { level: 1, name: 'Which Bitbucket do you use?' });
    screen.getByText('Connect Bitbucket to the tool you use');
    screen.getByRole('button', { name: 'Try it with the practice Bitbucket' });
    expect(host.connections.size).toBe(0);
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['cloud', 'server', 'data-center']);
  });

  it('starts the practice Bitbucket, and says on every step that it is practice', async () => {
    const { host, user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Try it with the practice Bitbucket' }));
    await screen.findByText(/nothing here is real/);
    expect(host.of('practice.start')).toEqual([{ deployment: null }]);
    await user.click(screen.getByText('Accounts for signing in'));
    screen.getByText('ada@practice.test');
    await user.click(screen.getByRole('radio', { name: 'Bitbucket Data Center' }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'Where is your Bitbucket?' });
    screen.getByText(/nothing here is real/);
  });

  it('says why practice could not start', async () => {
    const host = createFakeHost();
    host.answer('practice.start', () => problem('port-in-use', { port: '7990' }));
    const { user } = await renderApp(host);
    await user.click(screen.getByRole('button', { name: 'Try it with the practice Bitbucket' }));
    await screen.findByText('ab12-cd34');
    screen.getByRole('heading', { name: 'Which Bitbucket do you use?' });
  });
});

describe('choosing a deployment', () => {
  it('goes on to the address by keyboard alone, and the title takes the focus', async () => {
    const { user, host } = await renderApp();
    screen.getByRole('radio', { name: 'Bitbucket Cloud' }).focus();
    await user.keyboard(' {Enter}');
    const title = await screen.findByRole('heading', { level: 1, name: 'Which workspace?' });
    await waitFor(() => expect(focused()).toBe(title));
    expect([...host.connections.values()][0]?.draft.answers.deployment).toBe('cloud');
  });

  it('asks for an answer beside the cards when there is none', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const group = screen.getByRole('radiogroup');
    expect(group.getAttribute('aria-invalid')).toBe('true');
    within(group).getByText(/Choose one of the three/);
    await waitFor(() => expect(focused()).toBe(screen.getByRole('radio', { name: 'Bitbucket Cloud' })));
  });

  it('takes the answers inside the old deployment away, and leaves them where both are self-managed', async () => {
    const one = connection();
    one.draft.answers.deployment = 'server';
    one.draft.answers.baseUrl = 'https://git.acme.io';
    const { user, store } = await renderIn(one);
    store.goTo('server');
    await user.click(await screen.findByRole('radio', { name: 'Bitbucket Data Center' }));
    await store.save();
    expect(store.getState().confirmed?.draft.answers).toMatchObject({ deployment: 'data-center', baseUrl: 'https://git.acme.io' });
    await user.click(screen.getByRole('radio', { name: 'Bitbucket Cloud' }));
    await store.save();
    expect(store.getState().confirmed?.draft.answers).toMatchObject({ deployment: 'cloud', baseUrl: null });
  });
});

describe('a pasted link', () => {
  it('says in words what it found, and chooses the card', async () => {
    const { user } = await renderApp();
    await user.click(link());
    await user.paste('https://git.acme.io/bitbucket/projects/PAY/repos/app/browse');
    await user.click(screen.getByRole('button', { name: 'Find out' }));
    await screen.findByText('That is Bitbucket Data Center');
    screen.getByText('https://git.acme.io/bitbucket');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Bitbucket Data Center' }).checked).toBe(true);
  });

  it('is looked at by itself once it is pasted', async () => {
    const { user } = await renderApp();
    await user.click(link());
    await user.paste('https://git.acme.io/bitbucket/projects/PAY/repos/app/browse');
    await screen.findByText('That is Bitbucket Data Center');
  });

  it('takes a token in its place for that of the connection, and neither shows nor saves it', async () => {
    const token = `ATATT3xFfGF0${'a'.repeat(171)}=0A1B2C3D`;
    const { user, host, store } = await renderApp();
    await user.click(link());
    await user.paste(token);
    await screen.findByText(serverCopy.token.cloud.title);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Bitbucket Cloud' }).checked).toBe(true);
    expect(link().value).toBe('');
    await store.save();
    expect(pastedFor(store.getState().visit)).toBe(token);
    expect(pastedFor(store.getState().visit + 1)).toBe('');
    expect(document.body.outerHTML).not.toContain('ATATT3x');
    expect(JSON.stringify([...host.connections.values()])).not.toContain('ATATT3x');
    await user.clear(link());
    await user.paste('ATBBexampleOfAnAppPassword0000000000');
    await screen.findByText(serverCopy.token.dead.title);
    expect(pastedFor(store.getState().visit)).toBe('');
  });

  it('asks which of the two it is where Server and Data Center look alike', async () => {
    const host = createFakeHost();
    host.answer('address.detect', ({ id, text }) => {
      const one = { ...host.connections.get(id)!, updatedAt: '2026-11-21T23:00:00.000Z' };
      host.connections.set(id, one);
      return ok({ detection: detection(text, { deployment: null, askServerOrDataCenter: true }), connection: one });
    });
    const { user } = await renderApp(host);
    await user.type(link(), 'git.acme.io{Enter}');
    await screen.findByText('Server or Data Center: please choose');
    screen.getByRole('heading', { name: 'Which Bitbucket do you use?' });
  });

  it('shows a problem beside the field and keeps what was pasted', async () => {
    const { user } = await renderApp();
    await user.click(link());
    await user.paste('https://www.google.com/search?q=bitbucket');
    await user.click(screen.getByRole('button', { name: 'Find out' }));
    await waitFor(() => expect(link().getAttribute('aria-invalid')).toBe('true'));
    expect(link().value).toBe('https://www.google.com/search?q=bitbucket');
  });

  it('drops an answer that comes after the link was changed', async () => {
    const host = createFakeHost();
    const slow = held<Result<CallOutput<'address.detect'>>>();
    host.answer('address.detect', () => slow.promise);
    const { user } = await renderApp(host);
    await user.type(link(), 'git.acme.io');
    await user.click(screen.getByRole('button', { name: 'Find out' }));
    await user.type(link(), '/x');
    slow.release(problem('address-unreachable', { host: 'git.acme.io' }));
    await waitFor(() => expect(host.of('address.detect')).toHaveLength(1));
    await Promise.resolve();
    expect(link().hasAttribute('aria-invalid')).toBe(false);
  });

  it('can be given up while it waits', async () => {
    const host = createFakeHost();
    host.answer('address.detect', () => held<Result<CallOutput<'address.detect'>>>().promise);
    const { user } = await renderApp(host);
    await user.type(link(), 'git.acme.io');
    await user.click(screen.getByRole('button', { name: 'Find out' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });

  it('never lets a password in the link into the draft, pasted or typed', async () => {
    const { user, host, store } = await renderApp();
    await user.click(link());
    await user.paste('https://ada:hunter2secret@git.acme.io/scm/prj/app.git');
    expect(link().value).toBe('https://git.acme.io/scm/prj/app.git');
    screen.getByText(/Handrail left it out/);
    await user.clear(link());
    await user.type(link(), 'https://ada:hunter2secret');
    await store.save();
    await user.type(link(), '@git.acme.io');
    await store.save();
    expect(link().value).toBe('https://git.acme.io');
    expect(JSON.stringify(host.calls)).not.toContain('hunter2');
  });
});

describe('help', () => {
  it('belongs to the field that has the focus', async () => {
    const { user } = await renderApp();
    screen.getByRole('complementary', { name: 'How to tell them apart' });
    await user.click(link());
    screen.getByRole('complementary', { name: 'Any link will do' });
  });
});
