/** What a screen does after it has waited is about its own connection, whichever one is open by then. */
import { act, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useWizard, WizardProvider } from '../../../renderer/wizard/context.tsx';
import type { Wizard } from '../../../renderer/wizard/context.tsx';
import { createWizardStore } from '../../../renderer/wizard/store.ts';
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
