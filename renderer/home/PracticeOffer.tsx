/** "Try it with the practice Bitbucket": starts the pretend servers and a connection to them. */
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import type { JSX } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { practiceWords } from '../../electron/contract/copy/wizard.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { LiveRegion } from '../ui/VisuallyHidden.tsx';
import { useWizard } from '../wizard/context.tsx';
import './offer.css';

export function PracticeOffer({ title }: { readonly title: string }): JSX.Element {
  const { startPractice } = useWizard();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function begin(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const begun = await startPractice();
    setBusy(false);
    if (!begun.ok) setProblem(begun.problem);
  }

  return (
    <section className="offer" aria-label={title}>
      <FlaskConical size={22} aria-hidden="true" />
      <div className="offer-text">
        <p className="offer-title">{title}</p>
        <p className="small muted">{practiceWords.explain}</p>
      </div>
      <Button busy={busy} onClick={() => void begin()}>
        {practiceWords.try}
      </Button>
      <LiveRegion message={busy ? practiceWords.starting : ''} />
      <ProblemNote problem={problem} />
    </section>
  );
}
