/** Who goes elsewhere while what they typed is being saved is not led back. */
import { expect, it } from 'vitest';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { lossyPage, startedHost } from './lossy.ts';

const ways: Record<string, (store: WizardStore) => Promise<unknown>> = {
  'to the list': (store) => store.goHome(),
  'to the next step': (store) => store.next(),
  'to a beginning with a platform': (store) => store.startWith((draft) => ({ ...draft, platform: 'flux' })),
};

const elsewhere: Record<string, readonly [(store: WizardStore) => unknown, object]> = {
  'the support room': [(store) => store.openSupport('doors'), { place: 'connection', support: 'doors' }],
  'the catalogue': [(store) => store.openCatalogue('flux'), { place: 'connection', catalogue: { platform: 'flux' } }],
  'another step': [(store) => store.goTo('export'), { place: 'connection', viewing: 'export' }],
};

const cases = Object.keys(ways).flatMap((way) => Object.keys(elsewhere).map((place) => [way, place] as const));

it.each(cases)('on the way %s, to %s', async (way, place) => {
  const { host, drafts } = startedHost();
  const { store, hold } = await lossyPage(host);
  await store.save((draft) => ({ ...draft, typed: { a: '1' } }));
  const { id } = store.getState().confirmed!;
  store.setTyped('a', '2');
  const held = hold('connections.save');
  const going = ways[way]!(store);
  await held.reached;
  const [go, there] = elsewhere[place]!;
  go(store);
  held.release();
  await going;
  expect(store.getState()).toMatchObject({ ...there, confirmed: { id }, pending: [] });
  expect(drafts()).toMatchObject([{ typed: { a: '2' } }]);
});
