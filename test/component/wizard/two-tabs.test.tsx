/** Two tabs with one connection: what one of them has saved is not lost by what the other saves later. */
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Banners } from '../../../renderer/shell/Banners.tsx';
import { WizardProvider } from '../../../renderer/wizard/context.tsx';
import { draftOf } from '../../../renderer/wizard/reducer.ts';
import { createWizardStore } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { connection, createFakeHost } from './fake-host.ts';

async function tabs() {
  const one = connection();
  const host = createFakeHost([one]);
  const tab = async (): Promise<WizardStore> => {
    const store = createWizardStore(host.bridge);
    await store.start();
    await store.openConnection(one.id);
    return store;
  };
  const [a, b] = [await tab(), await tab()];
  const there = () => host.connections.get(one.id)?.draft;
  return { one, host, a, b, there };
}

const key = (projectKey: string) => (draft: ReturnType<typeof draftOf>) => ({ ...draft, answers: { ...draft.answers, projectKey } });
const platform = (id: string) => (draft: ReturnType<typeof draftOf>) => ({ ...draft, platform: id, platformConfirmed: true });

describe('two tabs', () => {
  it('both keep what they saved, and the later one is told', async () => {
    const { a, b, there } = await tabs();
    await a.save(platform('flux'));
    await b.save(key('DATA'));
    expect(there()).toMatchObject({ platform: 'flux', platformConfirmed: true, answers: { projectKey: 'DATA' } });
    expect(b.getState().note).toBe('changed-elsewhere');
    expect(draftOf(b.getState()).platform).toBe('flux');
    a.setTyped('export.name', 'mine');
    await a.next();
    expect(there()).toMatchObject({ platform: 'flux', typed: { 'export.name': 'mine' }, answers: { projectKey: 'DATA' } });
    expect(a.getState().note, 'it is still said on the next step').toBe('changed-elsewhere');
  });
  it.each([
    ['a look at the other tab', (b: WizardStore) => b.save()],
    ['opening another step', (b: WizardStore) => b.ask('token.guide', { kind: null })],
    ['going on', (b: WizardStore) => b.next()],
  ] as const)('do not settle a dispute by %s', async (_name, act) => {
    const { a, b, there } = await tabs();
    await a.save(key('PAY'));
    await b.save(key('DATA'));
    await act(b);
    expect([there()?.answers.projectKey, b.getState().saveProblem?.kind]).toEqual(['PAY', 'connection-changed']);
    expect(draftOf(b.getState()).answers.projectKey).toBe('DATA');
    await b.save(undefined, true);
    expect([there()?.answers.projectKey, b.getState().saveProblem]).toEqual(['DATA', null]);
  });

  it('do not save over the same answer: the later one sees the newest and chooses', async () => {
    const { a, b, there } = await tabs();
    await a.save((draft) => key('PAY')(platform('flux')(draft)));
    b.setTyped('server.link', 'typed here');
    expect(await b.save(key('DATA'))).toMatchObject({ ok: false, problem: { kind: 'connection-changed' } });
    expect(there()?.answers.projectKey).toBe('PAY');
    expect(draftOf(b.getState()), 'the newest, and what was typed here').toMatchObject({
      platform: 'flux',
      answers: { projectKey: 'DATA' },
      typed: { 'server.link': 'typed here' },
    });
    b.setTyped('server.link', 'typed on');
    b.leave();
    await b.goHome();
    expect([there()?.answers.projectKey, b.getState().place]).toEqual(['PAY', 'connection']);
    expect(there()?.typed['server.link'], 'what nobody disputes is saved all the same').toBe('typed on');
    expect(draftOf(b.getState()).answers.projectKey).toBe('DATA');
    expect(b.getState().saveProblem?.kind).toBe('connection-changed');

    render(
      <WizardProvider store={b}>
        <Banners />
      </WizardProvider>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Save mine' }));
    await expect
      .poll(() => there())
      .toMatchObject({ platform: 'flux', answers: { projectKey: 'DATA' }, typed: { 'server.link': 'typed on' } });
    await expect.poll(() => screen.queryByRole('button', { name: 'Save mine' })).toBeNull();
  });
  it('may give up their own', async () => {
    const { a, b, there } = await tabs();
    await a.save(key('PAY'));
    await b.save(key('DATA'));
    render(
      <WizardProvider store={b}>
        <Banners />
      </WizardProvider>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Use what was saved' }));
    await expect.poll(() => draftOf(b.getState()).answers.projectKey).toBe('PAY');
    expect([there()?.answers.projectKey, b.getState().saveProblem]).toEqual(['PAY', null]);
  });
  it('that write the same thing are in each other’s way no longer', async () => {
    const { a, b } = await tabs();
    await a.save(key('PAY'));
    expect((await b.save(key('PAY'))).ok).toBe(true);
    expect(b.getState().note).toBeNull();
  });
});

describe('a connection that was removed in another tab', () => {
  it('can be kept as a new one', async () => {
    const { one, host, b } = await tabs();
    host.connections.delete(one.id);
    await b.save(key('DATA'));
    render(
      <WizardProvider store={b}>
        <Banners />
      </WizardProvider>,
    );
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a new connection' }));
    await expect.poll(() => b.getState().saveProblem).toBeNull();
    expect([...host.connections.values()].map(({ draft }) => draft.answers.projectKey)).toEqual(['DATA']);
    expect(b.getState().confirmed?.id).not.toBe(one.id);
  });
  it('is kept once, however often the button is clicked', async () => {
    const { one, host, b } = await tabs();
    host.connections.delete(one.id);
    await b.save(key('DATA'));
    render(
      <WizardProvider store={b}>
        <Banners />
      </WizardProvider>,
    );
    const button = screen.getByRole('button', { name: 'Keep as a new connection' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
    fireEvent.click(button);
    await expect.poll(() => b.getState().saveProblem).toBeNull();
    expect([...host.connections.values()].map(({ draft }) => draft.answers.projectKey)).toEqual(['DATA']);
  });
  it('leads to the list', async () => {
    const { one, host, b } = await tabs();
    host.connections.delete(one.id);
    await b.save(key('DATA'));
    render(
      <WizardProvider store={b}>
        <Banners />
      </WizardProvider>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Go to the list' }));
    await expect.poll(() => b.getState().place).toBe('home');
    expect(host.connections.size).toBe(0);
  });
});
