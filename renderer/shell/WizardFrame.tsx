/** A connection on screen: the rail and the step on view. Later steps load when they are needed, or when the page is idle. */
import { lazy, Suspense, useEffect } from 'react';
import type { ComponentType, JSX, LazyExoticComponent } from 'react';
import type { WizardStep } from '../../electron/contract/index.ts';
import { words } from '../../electron/contract/copy/wizard.ts';
import { ServerStep } from '../steps/server/index.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useWizard } from '../wizard/context.tsx';
import { PracticeNote } from './PracticeNote.tsx';
import { Rail } from './Rail.tsx';
import { SkipLink } from './SkipLink.tsx';
import { StepBoundary } from './StepBoundary.tsx';

const load = {
  address: async () => ({ default: (await import('../steps/address/index.tsx')).AddressStep }),
  platform: async () => ({ default: (await import('../steps/platform/index.tsx')).PlatformStep }),
  token: async () => ({ default: (await import('../steps/token/index.tsx')).TokenStep }),
  repositories: async () => ({ default: (await import('../steps/repositories/index.tsx')).RepositoriesStep }),
  check: async () => ({ default: (await import('../steps/check/index.tsx')).CheckStep }),
  export: async () => ({ default: (await import('../steps/export/index.tsx')).ExportStep }),
};

const screens: Record<WizardStep, ComponentType | LazyExoticComponent<ComponentType>> = {
  server: ServerStep,
  address: lazy(load.address),
  platform: lazy(load.platform),
  token: lazy(load.token),
  repositories: lazy(load.repositories),
  check: lazy(load.check),
  export: lazy(load.export),
};

/** Fetches the later steps once the first one stands, so that Continue never waits. */
function useStepsInAdvance(): void {
  const { loadPlatforms } = useWizard();
  useEffect(() => {
    const timer = setTimeout(() => {
      // A failure shows when the step is really opened; here nobody asked yet.
      for (const one of Object.values(load)) one().catch(() => undefined);
      void loadPlatforms();
    }, 400);
    return () => clearTimeout(timer);
  }, [loadPlatforms]);
}

export function WizardFrame(): JSX.Element {
  const { state } = useWizard();
  useStepsInAdvance();
  const Screen = screens[state.viewing];
  return (
    <div className="frame">
      <SkipLink />
      <Rail />
      <main id="main" className="main" tabIndex={-1}>
        {/* Open accounts close with the step: they were read. */}
        <PracticeNote key={state.viewing} />
        {/* Another connection starts with fresh steps: what one had in memory (a half-typed secret) never shows in the next. */}
        <StepBoundary key={`${state.visit}-${state.viewing}`}>
          {/* The first one is here already, and is taken over in one go with everything around it. */}
          {state.viewing === 'server' ? (
            <ServerStep />
          ) : (
            <Suspense
              fallback={
                <p className="loading muted">
                  <Spinner /> {words.loading}
                </p>
              }
            >
              <Screen />
            </Suspense>
          )}
        </StepBoundary>
      </main>
    </div>
  );
}
