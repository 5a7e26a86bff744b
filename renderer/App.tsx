/** The whole wizard over one store: start, home, or a connection. */
import type { JSX } from 'react';
import { shellCopy, words } from '../electron/contract/copy/wizard.ts';
import { Home } from './home/Home.tsx';
import { Banners } from './shell/Banners.tsx';
import { Mark } from './shell/Mark.tsx';
import { WizardFrame } from './shell/WizardFrame.tsx';
import { Button } from './ui/Button.tsx';
import { ProblemNote } from './ui/ProblemNote.tsx';
import { Spinner } from './ui/Spinner.tsx';
import { useWizard, WizardProvider } from './wizard/context.tsx';
import type { WizardStore } from './wizard/store.ts';

export function App({ store }: { readonly store: WizardStore }): JSX.Element {
  return (
    <WizardProvider store={store}>
      <Banners />
      <Place start={store.start} />
    </WizardProvider>
  );
}

function Place({ start }: { readonly start: () => Promise<void> }): JSX.Element | null {
  const { state } = useWizard();
  switch (state.place) {
    case 'starting':
      return state.hostGone ? null : (
        <main className="starting" aria-busy="true">
          <Mark size={48} />
          <p className="row muted">
            <Spinner /> {shellCopy.starting}
          </p>
        </main>
      );
    case 'failed':
      // The banner above already says it where the host is gone.
      return state.hostGone ? null : (
        <main className="starting">
          <Mark size={48} />
          <h1>{shellCopy.startFailed}</h1>
          <ProblemNote problem={state.problem} actions={<Button onClick={() => void start()}>{words.tryAgain}</Button>} />
        </main>
      );
    case 'home':
      return <Home />;
    case 'connection':
      return <WizardFrame />;
  }
}
