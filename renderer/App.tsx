/** The whole wizard over one store: start, home, or a connection. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { shellCopy, words } from '../electron/contract/copy/wizard.ts';
import { followKeys } from './palette/keys.ts';
import type { Over as What } from './palette/keys.ts';
import { Banners } from './shell/Banners.tsx';
import { Mark } from './shell/Mark.tsx';
import { StepBoundary } from './shell/StepBoundary.tsx';
import { WizardFrame } from './shell/WizardFrame.tsx';
import { Button } from './ui/Button.tsx';
import { whenIdle } from './ui/idle.ts';
import { ProblemNote } from './ui/ProblemNote.tsx';
import { Spinner } from './ui/Spinner.tsx';
import { useWizard, WizardProvider } from './wizard/context.tsx';
import type { WizardStore } from './wizard/store.ts';

/** The list of connections once it is here, so that it is drawn without a moment of nothing. */
let home: { readonly Home: () => JSX.Element } | null = null;

/** Who has no connections yet sees the first question, and this is loaded while they read it. */
export async function loadHome(): Promise<void> {
  home ??= await import('./home/Home.tsx');
}

const HomeLater = lazy(async () => ({ default: (await import('./home/Home.tsx')).Home }));

/** Seldom needed, so they are not part of the first screen. */
const SupportRoom = lazy(async () => ({ default: (await import('./support/index.tsx')).SupportRoom }));

/** What is dropped before this is there waits for it (ui/drops.ts). */
const DropAnywhere = lazy(async () => ({ default: (await import('./shell/DropAnywhere.tsx')).DropAnywhere }));

/** What lies over the page when it is asked for by key: the search for everything, or the list of shortcuts. */
const loadOver = () => import('./palette/index.tsx');
const OverPage = lazy(async () => ({ default: (await loadOver()).OverPage }));

const CatalogueRoom = lazy(async () => ({ default: (await import('./catalogue/index.tsx')).CatalogueRoom }));

export function App({ store }: { readonly store: WizardStore }): JSX.Element {
  return (
    <WizardProvider store={store}>
      <Banners />
      <StepBoundary quiet>
        <Suspense fallback={null}>
          <DropAnywhere />
        </Suspense>
      </StepBoundary>
      <Place start={store.start} />
      <Over store={store} />
    </WizardProvider>
  );
}

function Over({ store }: { readonly store: WizardStore }): JSX.Element | null {
  const [what, show] = useState<What | null>(null);
  useEffect(() => {
    // Here before it is asked for, so that what is typed after the key goes into it.
    whenIdle(() => void loadOver().catch(() => undefined));
    const open = (wanted: What): void => {
      // Before the host has answered there is nothing to go to.
      if (store.getState().app !== null) show(wanted);
    };
    return followKeys(open, () => store.getState().app?.characterKeys !== false);
  }, [store]);
  return (
    what && (
      <StepBoundary quiet>
        <Suspense fallback={null}>
          <OverPage store={store} what={what} show={show} />
        </Suspense>
      </StepBoundary>
    )
  );
}

function Place({ start }: { readonly start: () => Promise<void> }): JSX.Element | null {
  const { state } = useWizard();
  if (state.support !== null)
    return (
      <Apart>
        <SupportRoom />
      </Apart>
    );
  if (state.catalogue !== null)
    return (
      <Apart>
        <CatalogueRoom />
      </Apart>
    );
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
    case 'home': {
      const Home = home?.Home ?? HomeLater;
      return (
        <Apart>
          <Home />
        </Apart>
      );
    }
    case 'connection':
      return <WizardFrame />;
  }
}

/** A room that is loaded when it is opened. */
function Apart({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <StepBoundary>
      <Suspense
        fallback={
          <main className="loading muted">
            <Spinner /> {words.loading}
          </main>
        }
      >
        {children}
      </Suspense>
    </StepBoundary>
  );
}
