/** The saved connections, for one and a thousand: rows with a state, one action and a menu; search, filters, groups, several at once. */
import { Plus } from 'lucide-react';
import { Suspense, lazy, useCallback, useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary, Problem } from '../../electron/contract/index.ts';
import { connectionsCopy } from '../../electron/contract/copy/en/wizard/connections.ts';
import { keysWords } from '../../electron/contract/copy/en/wizard/keys.ts';
import { homeCopy } from '../../electron/contract/copy/wizard.ts';
import { mainActionOf, mayRenew } from '../../electron/contract/health.ts';
import { renewalList, renewalsFor } from '../../electron/contract/renewals.ts';
import { openIn, useRenewals } from '../rotate/renewals.ts';
import { RailMark } from '../shell/RailMark.tsx';
import { StepBoundary } from '../shell/StepBoundary.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { useHeading } from '../ui/use-heading.ts';
import { showOver } from '../palette/keys.ts';
import { useWizard } from '../wizard/context.tsx';
import { SelectionBar } from './bulk/SelectionBar.tsx';
import { Undo } from './bulk/Undo.tsx';
import type { Left } from './bulk/Undo.tsx';
import { CatalogueOffer } from './CatalogueOffer.tsx';
import { CheckAllButton, CheckAllPanel } from './CheckAll.tsx';
import { DuplicateDialog } from './dialogs/Duplicate.tsx';
import { NotesDialog } from './dialogs/Notes.tsx';
import { RemoveDialog } from './dialogs/Remove.tsx';
import { RenameDialog } from './dialogs/Rename.tsx';
import type { Question } from './list/actions.tsx';
import { Connections } from './list/Connections.tsx';
import { InventoryOffer } from './InventoryOffer.tsx';
import { PracticeOffer } from './PracticeOffer.tsx';
import { countEnds } from './reminders/counts.ts';
import { ShareOffer } from './ShareOffer.tsx';
import { SupportOffer } from './SupportOffer.tsx';
import { useOnline } from './use-online.ts';
import { useOrder } from './use-order.ts';
import './home.css';

/** After the first paint: it is below the rows, and loads a calendar's worth of words. */
const Reminders = lazy(async () => ({ default: (await import('./reminders/index.tsx')).Reminders }));

/** Only where there is a list of tokens to renew. */
const RenewalsPanel = lazy(async () => ({ default: (await import('./renewals/index.tsx')).RenewalsPanel }));

const WhereDialog = lazy(async () => ({ default: (await import('../holders/index.tsx')).WhereDialog }));

type Asking = { readonly what: Question; readonly connections: readonly ConnectionSummary[] } | null;

interface Removed {
  readonly connections: readonly ConnectionSummary[];
  readonly left: Left | null;
}

const none: readonly ConnectionSummary[] = [];

export function Home(): JSX.Element {
  const { state, startNew, openSupport, openConnection } = useWizard();
  const [asking, setAsking] = useState<Asking>(null);
  // Why a connection could not be opened is said in its row, and once is enough.
  const [saidByRow, setSaidByRow] = useState<Problem | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const { renewals, keep } = useRenewals();
  /** Of a list that was made just now: what was left out, and whether it is kept. */
  const [renewing, setRenewing] = useState({ times: 0, left: 0, unkept: false });
  const heading = useHeading(homeCopy.title);
  const online = useOnline();
  const { app } = state;
  const { items: connections, settle, list } = useOrder(app?.connections ?? none);
  const onAsk = useCallback((what: Question, connection: ConnectionSummary) => setAsking({ what, connections: [connection] }), []);
  const selected = connections.filter(({ id }) => selection.has(id));
  const close = (): void => setAsking(null);
  // oxlint-disable-next-line react/purity -- the list stays open for days: what has ended meanwhile shows with its next change
  const now = new Date();
  /** One token is opened at once; several become a list that is worked through. */
  async function renew(): Promise<void> {
    const chosen = renewalsFor(connections, selected);
    const [one, ...others] = chosen;
    if (one === undefined) return;
    // A list that is done stays as it is.
    if (others.length === 0 && openIn(renewals).length === 0) {
      await openConnection(one.connections[0].id, 'token', 'renew');
      return;
    }
    const left = selected.filter((each) => !mayRenew(each) && each.rotation === undefined).length;
    setSelection(new Set());
    setRenewing(({ times }) => ({ times: times + 1, left, unkept: false }));
    const kept = await keep(renewalList(chosen, new Date().toISOString(), renewals));
    if (!kept) setRenewing((now) => ({ ...now, unkept: true }));
  }
  // Without a token it would hold a place that closes again.
  const hasEnds = countEnds(connections, now).tokens > 0;
  // What had the focus is gone; the page stays where it is.
  const focusTop = (): void => heading.current?.focus({ preventScroll: true });
  // With a single connection, what it needs comes before another one.
  const [only] = connections;
  const leads = only !== undefined && connections.length === 1 && mainActionOf(only, now) !== 'open';

  return (
    <main className="home">
      <header className="home-head">
        <RailMark />
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
          <Button
            variant={leads || openIn(renewals).length > 0 ? 'secondary' : 'primary'}
            size="large"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={startNew}
          >
            {homeCopy.create}
          </Button>
        </div>
      </div>
      {(state.note === 'connection-gone' || state.note === 'no-such-place') && (
        <Callout>
          <p>{homeCopy.notes[state.note]}</p>
        </Callout>
      )}
      {!online && (
        <Callout tone="warning" announce="status">
          <p>{connectionsCopy.offline}</p>
        </Callout>
      )}
      <ProblemNote problem={state.problem === saidByRow ? null : state.problem} />
      <CheckAllPanel onClose={settle} onProblem={setSaidByRow} />
      {renewals.length > 0 && (
        <StepBoundary>
          <Suspense fallback={<div className="renewals-wait" />}>
            <RenewalsPanel
              renewals={renewals}
              made={renewing.times}
              left={renewing.left}
              unkept={renewing.unkept}
              onClose={() => {
                setRenewing({ times: 0, left: 0, unkept: false });
                void keep(null);
                focusTop();
              }}
            />
          </Suspense>
        </StepBoundary>
      )}
      {connections.length > 0 && (
        <Connections
          connections={connections}
          list={list}
          selection={selection}
          onSelection={setSelection}
          onAsk={onAsk}
          onProblem={setSaidByRow}
        />
      )}
      {selected.length > 0 && (
        <SelectionBar
          selected={selected}
          onClear={() => {
            setSelection(new Set());
            focusTop();
          }}
          onRenew={() => void renew()}
          onRemove={() => setAsking({ what: 'remove', connections: selected })}
        />
      )}
      {removed !== null && (
        <Undo
          key={removed.connections.map(({ id }) => id).join()}
          removed={removed.connections}
          left={removed.left}
          onClose={() => {
            setRemoved(null);
            focusTop();
          }}
        />
      )}
      {hasEnds && (
        <Suspense fallback={<div className="reminders-wait" />}>
          <Reminders />
        </Suspense>
      )}
      <ShareOffer />
      <CatalogueOffer />
      <InventoryOffer />
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
          <p className="home-foot-ways">
            <LinkButton onClick={() => openSupport('about')}>{homeCopy.about}</LinkButton>
            <LinkButton onClick={() => showOver('shortcuts')}>{keysWords.shortcuts}</LinkButton>
          </p>
        </footer>
      )}
      {asking !== null && (
        <Asked
          asking={asking}
          onClose={close}
          onRemoved={(gone, left) => {
            close();
            setSelection(new Set());
            if (gone.length > 0) setRemoved({ connections: gone, left });
          }}
        />
      )}
    </main>
  );
}

interface AskedProps {
  readonly asking: NonNullable<Asking>;
  readonly onClose: () => void;
  readonly onRemoved: (removed: readonly ConnectionSummary[], left: Left | null) => void;
}

/** The question that is asked. */
function Asked({ asking: { what, connections }, onClose, onRemoved }: AskedProps): JSX.Element | null {
  const [connection] = connections;
  if (connection === undefined) return null;
  switch (what) {
    case 'where':
      return (
        <StepBoundary>
          <Suspense fallback={null}>
            <WhereDialog connection={connection} onClose={onClose} />
          </Suspense>
        </StepBoundary>
      );
    case 'rename':
      return <RenameDialog connection={connection} onClose={onClose} />;
    case 'duplicate':
      return <DuplicateDialog connection={connection} onClose={onClose} />;
    case 'notes':
      return <NotesDialog connection={connection} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog connections={connections} onClose={onClose} onRemoved={onRemoved} />;
  }
}
