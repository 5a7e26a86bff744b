/** One saved connection: what it connects, how it is, the one thing to do now, and a menu with the rest. */
import { ArrowRight } from 'lucide-react';
import { memo, useState } from 'react';
import type { JSX } from 'react';
import { othersInSet } from '../../../electron/contract/index.ts';
import type { ConnectionSummary, Problem, WizardStep } from '../../../electron/contract/index.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { homeCopy, severalCopy, shellCopy } from '../../../electron/contract/copy/wizard.ts';
import { chooseToSend } from '../../support/chosen.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/Menu.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useWizard } from '../../wizard/context.tsx';
import type { Intent } from '../../wizard/types.ts';
import { useWatch } from '../use-watch.ts';
import { mainAction, rowActions } from './actions.tsx';
import type { Question, RowTools } from './actions.tsx';
import { deploymentName, placeOf } from './groups.ts';
import { RowState } from './RowState.tsx';

export interface RowProps {
  readonly connection: ConnectionSummary;
  /** Level of its heading: 3 below the heading of a group. */
  readonly level: 2 | 3;
  /** The only one there is: there is room to say more. */
  readonly roomy: boolean;
  /** Null where there is nothing to select among. */
  readonly selected: boolean | null;
  readonly onSelect: (id: string, on: boolean) => void;
  readonly onAsk: (what: Question, connection: ConnectionSummary) => void;
  /** The row says why something could not be done. */
  readonly onProblem: (problem: Problem) => void;
}

export const Row = memo(function Row({ connection, level, roomy, selected, onSelect, onAsk, onProblem }: RowProps): JSX.Element {
  const { openConnection, openSupport } = useWizard();
  const { running, start } = useWatch();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [now] = useState(() => new Date());
  const { id, name } = connection;

  async function open(step?: WizardStep, intent?: Intent): Promise<void> {
    setBusy(true);
    setProblem(null);
    const opened = await openConnection(id, step, intent);
    if (!opened.ok) {
      setBusy(false);
      setProblem(opened.problem);
      onProblem(opened.problem);
    }
  }

  const tools: RowTools = {
    open: (step, intent) => void open(step, intent),
    ask: (what) => onAsk(what, connection),
    check: () => start(1, [id]),
    share: () => {
      chooseToSend(id);
      openSupport('send');
    },
  };
  const main = mainAction(connection, now);
  const where = connection.address === null ? null : placeOf(connection);
  const deployment = connection.deployment === null ? homeCopy.noAddress : deploymentName(connection.deployment);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div
      className="connection-row"
      data-roomy={roomy || undefined}
      data-selectable={selected !== null || undefined}
      data-selected={selected === true || undefined}
      aria-busy={busy}
    >
      {selected !== null && (
        <input
          type="checkbox"
          className="connection-select"
          aria-label={copy.select(name)}
          checked={selected}
          onChange={(event) => onSelect(id, event.target.checked)}
        />
      )}
      <div className="connection-main">
        <Heading className="connection-name">
          {name}
          {connection.practice && !name.startsWith(shellCopy.practiceBadge) && <Badge tone="practice">{shellCopy.practiceBadge}</Badge>}
        </Heading>
        <p className="connection-line">
          <span className={where === null ? undefined : 'connection-address'}>{where ?? deployment}</span>
          <span className="connection-to">
            <ArrowRight size={14} aria-hidden="true" />
            {connection.platformName ?? homeCopy.noPlatform}
          </span>
        </p>
        {roomy && where !== null && <p className="connection-line">{deployment}</p>}
        <SetLine connection={connection} />
        {roomy && (connection.places ?? 0) > 0 && <p className="small muted">{homeCopy.places(connection.places ?? 0)}</p>}
      </div>
      <RowState connection={connection} />
      <div className="connection-actions">
        <Button
          size={roomy ? 'medium' : 'small'}
          variant={roomy && main.id !== 'open' ? 'primary' : 'secondary'}
          busy={busy || (running && main.id === 'check')}
          aria-label={copy.mainNamed[main.id](name)}
          onClick={() => main.run(tools)}
        >
          {copy.main[main.id]}
        </Button>
        <MenuButton
          label={copy.menu(name)}
          items={() =>
            rowActions
              .filter((action) => action.when(connection))
              .map(({ label, run, when: _when, ...action }) => ({ ...action, label: label(), onSelect: () => run(tools) }))
          }
        />
      </div>
      <ProblemNote problem={problem} />
    </div>
  );
});

/** The others that were connected in one go with it. */
function SetLine({ connection }: { readonly connection: ConnectionSummary }): JSX.Element | null {
  const { state } = useWizard();
  const others = othersInSet(state.app?.connections ?? [], connection)
    .toSorted((a, b) => (a.set?.place ?? 0) - (b.set?.place ?? 0))
    .flatMap((each) => each.platformName ?? []);
  return others.length === 0 ? null : <p className="connection-set">{severalCopy.home(others)}</p>;
}
