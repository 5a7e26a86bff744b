/** “Run it for me…”: beside a command that Handrail can run. What it opens is loaded then. */
import { Play } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { JSX } from 'react';
import { runCopy as words } from '../../electron/contract/copy/en/run.ts';
import { StepBoundary } from '../shell/StepBoundary.tsx';
import { Button } from '../ui/Button.tsx';
import { useWizard } from '../wizard/context.tsx';
import type { RunWish } from './wish.ts';

const RunDialog = lazy(async () => ({ default: (await import('./index.tsx')).RunDialog }));

export function RunButton({ label, ...wish }: RunWish & { readonly label: string }): JSX.Element | null {
  const { readOnly } = useWizard();
  const [open, setOpen] = useState(false);
  if (readOnly) return null;
  return (
    <>
      <Button
        size="small"
        icon={<Play size={16} aria-hidden="true" />}
        aria-label={words.buttonFor(label)}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {words.button}
      </Button>
      {open ? (
        <StepBoundary>
          <Suspense fallback={null}>
            <RunDialog label={label} wish={wish} onClose={() => setOpen(false)} />
          </Suspense>
        </StepBoundary>
      ) : null}
    </>
  );
}
