/** Renders the whole wizard over a fake host. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { App } from '../../../renderer/App.tsx';
import { guardDrops } from '../../../renderer/ui/drops.ts';
import { createWizardStore } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import type { Connection } from '../../../electron/contract/index.ts';
import { createFakeHost } from './fake-host.ts';
import type { FakeHost } from './fake-host.ts';

window.scrollTo = () => undefined;

export interface Rendered {
  readonly host: FakeHost;
  readonly store: WizardStore;
  readonly user: UserEvent;
}

/** Starts the wizard; waits for its first title. */
export async function renderApp(host: FakeHost = createFakeHost()): Promise<Rendered> {
  const store = createWizardStore(host.bridge);
  const user = userEvent.setup();
  // As main.tsx does.
  guardDrops();
  render(<App store={store} />);
  await store.start();
  await screen.findByRole('heading', { level: 1 });
  return { host, store, user };
}

/** Starts the wizard in this connection. */
export async function renderIn(connection: Connection, prepare: (host: FakeHost) => void = () => undefined): Promise<Rendered> {
  const host = createFakeHost([connection], { openConnection: connection.id });
  prepare(host);
  return renderApp(host);
}

/** A step in the left rail. jsdom applies no stylesheet, so the rail's narrow twin is in the tree as well; the wide one comes first. */
export function railStep(name: RegExp): HTMLElement {
  const [wide] = screen.getAllByRole('button', { name });
  if (wide === undefined) throw new Error(`no step ${name.source} can be opened`);
  return wide;
}
