/** The catalogue: every platform, and a page for each. Loaded when it is opened. */
import { useCallback, useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { catalogueCopy as copy } from '../../electron/contract/copy/en/catalogue.ts';
import { platformCopy, words } from '../../electron/contract/copy/wizard.ts';
import { StepBoundary } from '../shell/StepBoundary.tsx';
import { Button } from '../ui/Button.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useWizard } from '../wizard/context.tsx';
import { useHeading } from '../ui/use-heading.ts';
import { CatalogueFrame } from './Frame.tsx';
import { CatalogueList } from './List.tsx';
import { PlatformPage } from './Page.tsx';
import './catalogue.css';

export function CatalogueRoom(): JSX.Element | null {
  const { state } = useWizard();
  const { platforms, catalogue } = state;
  if (catalogue === null) return null;
  const platform = platforms?.find(({ id }) => id === catalogue.platform) ?? null;
  return (
    <CatalogueFrame platforms={platforms ?? []}>
      <StepBoundary key={catalogue.platform ?? ''}>
        {platforms === null ? (
          <Loading />
        ) : platform === null ? (
          <CatalogueList platforms={platforms} />
        ) : (
          <PlatformPage platform={platform} platforms={platforms} />
        )}
      </StepBoundary>
    </CatalogueFrame>
  );
}

function Loading(): JSX.Element {
  const { loadPlatforms } = useWizard();
  const [problem, setProblem] = useState<Problem | null>(null);
  const heading = useHeading(copy.title);
  const load = useCallback(async () => {
    const loaded = await loadPlatforms();
    setProblem(loaded.ok ? null : loaded.problem);
  }, [loadPlatforms]);
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the answer comes later, from the host
    void load();
  }, [load]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {copy.title}
      </h1>
      {problem === null && (
        <p className="row muted">
          <Spinner /> {platformCopy.loading}
        </p>
      )}
      <ProblemNote problem={problem} actions={<Button onClick={() => void load()}>{words.tryAgain}</Button>} />
    </>
  );
}
