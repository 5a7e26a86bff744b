/** The saved connections: open, check again, export again, duplicate, rename, remove. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, Problem } from '../../electron/contract/index.ts';
import { homeCopy, words } from '../../electron/contract/copy/wizard.ts';
import { Mark } from '../shell/Mark.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { useHeading } from '../ui/use-heading.ts';
import { LiveRegion } from '../ui/VisuallyHidden.tsx';
import { useWizard } from '../wizard/context.tsx';
import { CatalogueOffer } from './CatalogueOffer.tsx';
import { CheckAllButton, CheckAllPanel } from './CheckAll.tsx';
import { ConnectionCard } from './ConnectionCard.tsx';
import { PracticeOffer } from './PracticeOffer.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SupportOffer } from './SupportOffer.tsx';
import './home.css';

type Asking = { readonly what: 'rename' | 'remove'; readonly connection: ConnectionSummary } | null;

export function Home(): JSX.Element {
  const { state, startNew } = useWizard();
  const [asking, setAsking] = useState<Asking>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const heading = useHeading(homeCopy.title);
  const { app } = state;
  const connections = app?.connections ?? [];

  return (
    <main className="home">
      <header className="home-head">
        <p className="rail-mark">
          <Mark />
          <span>{words.product}</span>
        </p>
      </header>
      <div className="home-title">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {homeCopy.title}
          </h1>
          <p className="step-intro">{connections.length === 0 ? homeCopy.welcome : homeCopy.intro}</p>
        </div>
        <div className="home-buttons">
          <CheckAllButton />
          <Button variant="primary" size="large" icon={<Plus size={18} aria-hidden="true" />} onClick={startNew}>
            {homeCopy.create}
          </Button>
        </div>
      </div>
      {(state.note === 'connection-gone' || state.note === 'no-such-place') && (
        <Callout>
          <p>{homeCopy.notes[state.note]}</p>
        </Callout>
      )}
      <ProblemNote problem={problem ?? state.problem} />
      <LiveRegion message={said} />
      {said !== '' && <Callout tone="success">
          <p>{said}</p>
        </Callout>}
      <CheckAllPanel onProblem={setProblem} />
      {connections.length > 0 && (
        <ul className="home-list" aria-label={homeCopy.list}>
          {connections.map((connection) => (
            <ConnectionCard key={connection.id} connection={connection} onAsk={(what) => setAsking({ what, connection })} onProblem={setProblem} />
          ))}
        </ul>
      )}
      <CatalogueOffer />
      <PracticeOffer title={homeCopy.practiceTitle} />
      <SupportOffer />
      {app !== null && (
        <footer className="home-foot">
          <p>{app.keychain.kind === 'os' ? homeCopy.keychainOs(app.keychain.name) : app.keychain.kind === 'memory' ? homeCopy.keychainMemory : ''}</p>
          <p>{homeCopy.settings(app.settingsFolder)}</p>
        </footer>
      )}
      {asking?.what === 'rename' && <RenameDialog connection={asking.connection} onClose={() => setAsking(null)} />}
      {asking?.what === 'remove' && (
        <RemoveDialog
          connection={asking.connection}
          onClose={() => setAsking(null)}
          onRemoved={(sentence) => {
            setAsking(null);
            setProblem(null);
            setSaid(sentence);
            // The button that was pressed is gone with its card.
            heading.current?.focus();
          }}
        />
      )}
    </main>
  );
}
