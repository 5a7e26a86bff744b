/** Opens one step over the fake host, as the app does. */
import { act, render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import type { WizardStep } from '../../../electron/contract/index.ts';
import { WizardProvider, useWizard } from '../../../renderer/wizard/context.tsx';
import { createWizardStore } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { CheckStep } from '../../../renderer/steps/check/index.tsx';
import { ExportStep } from '../../../renderer/steps/export/index.tsx';
import { RepositoriesStep } from '../../../renderer/steps/repositories/index.tsx';
import { TokenStep } from '../../../renderer/steps/token/index.tsx';
import { fakeBridge } from './fake-bridge.ts';
import type { FakeBridge, World } from './fake-bridge.ts';

const steps: Partial<Record<WizardStep, ComponentType>> = {
  token: TokenStep,
  repositories: RepositoriesStep,
  check: CheckStep,
  export: ExportStep,
};

export interface Opened extends RenderResult {
  readonly bridge: FakeBridge;
  readonly store: WizardStore;
  readonly user: UserEvent;
  /** What was sent with the calls of this name. */
  readonly sent: (name: string) => unknown[];
}

function Shown(): React.JSX.Element {
  const { state } = useWizard();
  const Step = steps[state.viewing];
  return Step === undefined ? <p>{`elsewhere: ${state.viewing}`}</p> : <Step />;
}

/** Renders the step; other steps show as "elsewhere: name". */
export async function open(step: WizardStep, world: Partial<World> & Pick<World, 'connection'>): Promise<Opened> {
  // jsdom lays nothing out: the virtual list needs a height.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 600 });
  HTMLElement.prototype.scrollTo = () => undefined;
  HTMLElement.prototype.scrollIntoView = () => undefined;
  window.scrollTo = () => undefined;
  const user = userEvent.setup({ delay: null });
  const bridge = fakeBridge(world);
  const store = createWizardStore(bridge.bridge);
  await store.start();
  await store.loadPlatforms();
  store.goTo(step);
  const view = render(
    <WizardProvider store={store}>
      <Shown />
    </WizardProvider>,
  );
  await act(async () => {
    await Promise.resolve();
  });
  return { ...view, bridge, store, user, sent: (name) => bridge.calls.filter((call) => call.name === name).map((call) => call.input) };
}
