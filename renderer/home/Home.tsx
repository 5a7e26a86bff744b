/** The saved connections, for one and for a thousand: rows with a state, one action and a menu. */
import { Plus } from 'lucide-react';
import { Suspense, lazy, useCallback, useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, Problem } from '../../electron/contract/index.ts';
import { homeCopy, words } from '../../electron/contract/copy/wizard.ts';
import { Mark } from '../shell/Mark.tsx';
import { StepBoundary } from '../shell/StepBoundary.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Message } from '../ui/feedback/Message.tsx';
import { useHeading } from '../ui/use-heading.ts';
import { useWizard } from '../wizard/context.tsx';
import { CatalogueOffer } from './CatalogueOffer.tsx';
import { CheckAllButton, CheckAllPanel } from './CheckAll.tsx';
import { linesOf } from './list/lines.ts';
import type { Question } from './list/actions.tsx';
import { List } from './list/List.tsx';
import { Row } from './list/Row.tsx';
import { PracticeOffer } from './PracticeOffer.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { ShareOffer } from './ShareOffer.tsx';
import { SupportOffer } from './SupportOffer.tsx';
import { useOrder } from './use-order.ts';
import './home.css';

/** After the first paint: it is below the cards, and loads a calendar's worth of words. */
const Reminders = lazy(async () => ({ default: (await import('./reminders/index.tsx')).Reminders }));

/** What became of a card, said where the card was: `before` is the one that followed it, null at the end of the list. */
interface Removed {
  readonly sentence: string;
  readonly before: string | null;
}

const WhereDialog = lazy(async () => ({ default: (await import('../holders/index.tsx')).WhereDialog }));

type Asking = { readonly what: Question; readonly connection: ConnectionSummary } | null;

const none: readonly ConnectionSummary[] = [];

function following(connections: readonly ConnectionSummary[], id: string): string | null {
  return connections[connections.findIndex((each) => each.id === id) + 1]?.id ?? null;
}

/** The button that was pressed is gone with its card: reading goes on where it was. */
function Gone({ removed }: { readonly removed: Removed }): JSX.Element {
  return (
    <Message live="status" what={removed} always fresh>
      <Callout tone="success">
        <p>{removed.sentence}</p>
      </Callout>
    </Message>
  );
}

export function Home(): JSX.Element {
  const { state, startNew, openSupport } = useWizard();
  const [asking, setAsking] = useState<Asking>(null);
  // Why a connection could not be opened is said in its row, and once is enough.
  const [saidByRow, setSaidByRow] = useState<Problem | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const heading = useHeading(homeCopy.title);
  const { app } = state;
  const { items: connections, settle, list } = useOrder(app?.connections ?? none);
  const onAsk = useCallback((what: Question, connection: ConnectionSummary) => setAsking({ what, connection }), []);
  const lines = linesOf(connections, null);

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
      <ProblemNote problem={state.problem === saidByRow ? null : state.problem} />
      <CheckAllPanel onClose={settle} onProblem={setSaidByRow} />
      {connections.length > 0 && (
        <List
          lines={lines}
          list={list}
          draw={(line) =>
            line.kind === 'group' ? (
              <h2>{line.title}</h2>
            ) : (
              <>
                {removed?.before === line.connection.id && <Gone removed={removed} />}
                <Row connection={line.connection} level={2} roomy={connections.length === 1} onAsk={onAsk} onProblem={setSaidByRow} />
              </>
            )
          }
        />
      )}
      {removed?.before === null && <Gone removed={removed} />}
      {connections.length > 0 && (
        <Suspense fallback={<div className="reminders-wait" />}>
          <Reminders />
        </Suspense>
      )}
      <ShareOffer />
      <CatalogueOffer />
      <PracticeOffer title={homeCopy.practiceTitle} />
      <SupportOffer />
      {app !== null && (
        <footer className="home-foot">
          <p>
            {app.keychain.kind === 'os'
              ? homeCopy.keychainOs(app.keychain.name)
              : app.keychain.kind === 'memory'
                ? homeCopy.keychainMemory
                : ''}
          </p>
          <p>{homeCopy.settings(app.settingsFolder)}</p>
          <LinkButton onClick={() => openSupport('about')}>{homeCopy.about}</LinkButton>
        </footer>
      )}
      {asking?.what === 'where' && (
        <StepBoundary>
          <Suspense fallback={null}>
            <WhereDialog connection={asking.connection} onClose={() => setAsking(null)} />
          </Suspense>
        </StepBoundary>
      )}
      {asking?.what === 'rename' && <RenameDialog connection={asking.connection} onClose={() => setAsking(null)} />}
      {asking?.what === 'remove' && (
        <RemoveDialog
          connection={asking.connection}
          onClose={() => setAsking(null)}
          onRemoved={(sentence) => {
            setAsking(null);
            setRemoved({ sentence, before: following(connections, asking.connection.id) });
          }}
        />
      )}
    </main>
  );
}
