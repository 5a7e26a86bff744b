/** What a screen does after it has waited is about its own connection, whichever one is open by then. */
import { act, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useWizard, WizardProvider } from '../../../renderer/wizard/context.tsx';
import type { Wizard } from '../../../renderer/wizard/context.tsx';
import { createWizardStore } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { connection, createFakeHost } from './fake-host.ts';

it('a screen of a connection that was left writes into no other', async () => {
  const [one, two] = [connection(), connection()];
  const host = createFakeHost([one, two]);
  const store = createWizardStore(host.bridge);
  await store.start();
  await store.openConnection(one.id);
  const seen: Wizard[] = [];
  function Screen(): null {
    seen.push(useWizard());
    return null;
  }
  render(
    <WizardProvider store={store}>
      <Screen />
    </WizardProvider>,
  );
  const before = seen.at(-1)!;
  await act(() => store.openConnection(two.id));
  before.setTyped('token.expires', '');
  before.edit((draft) => ({ ...draft, platform: 'flux' }));
  expect(await before.save((draft) => ({ ...draft, platform: 'flux' }))).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  expect(await before.ask('token.forget', {})).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  await before.next();
  expect(await before.openConnection(one.id)).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  expect(store.getState()).toMatchObject({ pending: [], viewing: 'server', confirmed: two });
  expect(host.connections.get(two.id)).toEqual(two);

  const now = seen.at(-1)!;
  act(() => now.setTyped('a', '1'));
  expect(await now.save()).toMatchObject({ ok: true, value: { draft: { typed: { a: '1' } } } });
  expect(seen.at(-1)!.edit, 'the functions stay the same while it is open').toBe(now.edit);
});

it.each([
  ['a room', (store: WizardStore) => store.openSupport('report'), { support: 'report', viewing: 'server' }],
  ['the catalogue', (store: WizardStore) => store.openCatalogue('flux'), { catalogue: { platform: 'flux' }, viewing: 'server' }],
  ['another step', (store: WizardStore) => store.goTo('address'), { support: null, viewing: 'address' }],
] as const)('a step that goes on after a long call leaves %s open that the person went to meanwhile', async (_name, go, place) => {
  const one = connection({
    draft: { ...connection().draft, answers: { ...connection().draft.answers, deployment: 'cloud', workspace: 'acme' } },
  });
  const host = createFakeHost([one]);
  const store = createWizardStore(host.bridge);
  await store.start();
  await store.openConnection(one.id, 'server');
  const seen: Wizard[] = [];
  function Screen(): null {
    seen.push(useWizard());
    return null;
  }
  render(
    <WizardProvider store={store}>
      <Screen />
    </WizardProvider>,
  );
  /** As a step does: its own call, and then on. */
  const { setTyped, next } = seen.at(-1)!;
  let answer: () => void = () => undefined;
  const call = new Promise<void>((resolve) => (answer = resolve));
  const step = call.then(async () => {
    setTyped('a', '1');
    await next();
  });
  act(() => go(store));
  await act(async () => {
    answer();
    await step;
  });
  expect(store.getState()).toMatchObject(place);
  expect(host.connections.get(one.id)?.draft.typed, 'what it wrote is saved all the same').toEqual({ a: '1' });

  // Who came back goes on as ever.
  act(() => {
    store.closeSupport();
    store.closeCatalogue();
    store.goTo('server');
  });
  await act(() => seen.at(-1)!.next());
  expect(store.getState().viewing).not.toBe('server');
});
