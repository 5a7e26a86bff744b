/** "Check all": begins it, shows how far it is, and afterwards who needs somebody. */
import { useHeadlineWords } from '../ui/problem-words.ts';
import { ListChecks } from 'lucide-react';
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import type { Problem, WatchItem, WatchSummary, WizardStep } from '../../electron/contract/index.ts';
import { watchCopy as copy } from '../../electron/contract/copy/en/watch.ts';
import { whoWords, words } from '../../electron/contract/copy/wizard.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Message } from '../ui/feedback/Message.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { LiveRegion } from '../ui/VisuallyHidden.tsx';
import { useHere } from '../palette/here.ts';
import { useWizard } from '../wizard/context.tsx';
import { useRunEnd } from './use-run-end.ts';
import { useWatch } from './use-watch.ts';
import { sinceThen } from './watch-since.ts';
import type { SinceItem } from './watch-since.ts';
import './check-all.css';

/** The button that begins it; for the top of the home screen. */
export function CheckAllButton(): JSX.Element | null {
  const { state } = useWizard();
  const { running, start } = useWatch();
  const count = state.app?.connections.length ?? 0;
  useHere(count < 1 || running ? [] : [{ id: 'check-all', label: copy.checkAll, run: () => start(count) }]);
  if (count < 1) return null;
  return (
    <Button size="large" data-check-all="" icon={<ListChecks size={18} aria-hidden="true" />} busy={running} onClick={() => start(count)}>
      {copy.checkAll}
    </Button>
  );
}

/**
 * Progress while it goes on, and what came of it. `onClose`: the person has put the result away. `onProblem`: a row says why something
 * could not be done.
 */
export function CheckAllPanel({
  onClose,
  onProblem,
}: {
  readonly onClose: () => void;
  readonly onProblem: (problem: Problem) => void;
}): JSX.Element {
  const { running, only, done, total, summary, cancelled, problem, cancel, dismiss } = useWatch();
  // A connection that is checked by itself shows it in its own row; what its row cannot say is said here.
  const single = only?.length === 1;
  const quiet = single && summary?.items.every(({ state }) => state === 'fine' || state === 'attention') === true;
  const heading = useRef<HTMLHeadingElement>(null);
  useRunEnd(running, heading);
  function close(): void {
    dismiss();
    onClose();
    document.querySelector<HTMLElement>('[data-check-all]')?.focus();
  }
  return (
    <>
      <LiveRegion message={running ? copy.progress(quarter(done, total), total) : quiet ? saidOf(summary.items[0]) : ''} />
      <ProblemNote problem={problem} always />
      {running && !single && (
        <section className="watch" aria-label={copy.title}>
          <div className="watch-head">
            <p className="watch-title">{copy.progress(done, total)}</p>
            <Button size="small" onClick={cancel}>
              {copy.cancel}
            </Button>
          </div>
          <progress className="watch-bar" aria-label={copy.title} value={done} max={Math.max(1, total)} />
        </section>
      )}
      {/* The Cancel that was pressed is gone. */}
      <Message live="status" what={cancelled || null} always>
        {cancelled && (
          <Callout
            tone="plain"
            actions={
              <Button size="small" variant="quiet" onClick={close}>
                {copy.close}
              </Button>
            }
          >
            <p>{copy.cancelled}</p>
          </Callout>
        )}
      </Message>
      {summary !== null && !quiet && <Result summary={summary} heading={heading} onClose={close} onProblem={onProblem} />}
    </>
  );
}

/** What came of one connection that was checked by itself, for a screen reader. */
function saidOf(item: WatchItem | undefined): string {
  return item === undefined ? '' : `${item.name}: ${copy.states[item.state]}`;
}

/** A screen reader hears four words of it, not forty. */
function quarter(done: number, total: number): number {
  const step = Math.max(1, Math.ceil(total / 4));
  return done === total ? done : Math.floor(done / step) * step;
}

interface ResultProps {
  readonly summary: WatchSummary;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
  readonly onClose: () => void;
  readonly onProblem: (problem: Problem) => void;
}

function Result({ summary: told, heading, onClose, onProblem }: ResultProps): JSX.Element | null {
  const { state } = useWizard();
  const summary = sinceThen(told, state.app?.connections ?? []);
  const allFine = summary.fine === summary.items.length;
  if (summary.items.length === 0) return null;
  const telling = summary.items.filter((item) => item.state !== 'fine' || item.changed || item.headline !== null);
  return (
    <section className="watch" aria-labelledby="watch-result">
      <div className="watch-head">
        <h2 className="watch-title" id="watch-result" ref={heading} tabIndex={-1}>
          {allFine ? copy.allFine(summary.fine) : copy.summary(summary)}
        </h2>
        <Button size="small" variant="quiet" onClick={onClose}>
          {copy.close}
        </Button>
      </div>
      {telling.length > 0 && (
        <ul className="watch-list" aria-label={copy.list}>
          {telling.map((item) => (
            <Row key={item.id} item={item} onProblem={onProblem} />
          ))}
        </ul>
      )}
    </section>
  );
}

const tones = { fine: 'good', attention: 'bad', unchecked: 'warn', waiting: 'plain', checking: 'plain' } as const;

/** Whether a token's end is what was found. Not asked of the table of remedies, which is no part of the first screen. */
function ends(code: SinceItem['code']): boolean {
  return code === 'token-expires-soon' || code === 'token-expired';
}

/** Where the person goes for it: the finding's own explanation, the token that has to be renewed, or the step that is still open. */
function placeOf(item: SinceItem): readonly [step?: WizardStep, intent?: 'new-token' | 'renew'] {
  if (item.changed) return ['check'];
  if (item.reason === 'not-finished') return [];
  if (ends(item.code)) return ['token', 'renew'];
  if (item.state === 'attention' && item.code === null) return ['token', 'new-token'];
  return ['check'];
}

function Row({ item, onProblem }: { readonly item: SinceItem; readonly onProblem: (problem: Problem) => void }): JSX.Element {
  const { openConnection } = useWizard();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const renews = placeOf(item)[1] !== undefined;

  async function open(): Promise<void> {
    setBusy(true);
    const opened = await openConnection(item.id, ...placeOf(item));
    if (opened.ok) return;
    setBusy(false);
    setProblem(opened.problem);
    onProblem(opened.problem);
  }

  const inWords = useHeadlineWords();
  const headline = item.changed ? copy.changed.text : item.headline === null ? null : (inWords?.(item.headline) ?? '');
  const who =
    !item.changed && item.state === 'attention' && item.who !== null && item.who !== 'you' ? words.whoCanDoIt(whoWords[item.who]) : null;
  return (
    <li className="watch-row" data-state={item.changed ? 'changed' : item.state}>
      <Badge tone={item.changed ? 'plain' : tones[item.state]}>{item.changed ? copy.changed.badge : copy.states[item.state]}</Badge>
      <div className="watch-text">
        <p className="watch-name">{item.name}</p>
        {headline !== null && (
          <p className="small muted">
            {headline}
            {who === null ? '' : `. ${who}`}
          </p>
        )}
        <ProblemNote problem={problem} />
      </div>
      {item.state === 'fine' && !item.changed ? null : (
        <Button size="small" busy={busy} aria-label={`${labelOf(item, renews)}: ${item.name}`} onClick={() => void open()}>
          {labelOf(item, renews)}
        </Button>
      )}
    </li>
  );
}

function labelOf(item: SinceItem, renews: boolean): string {
  if (item.changed) return copy.changed.again;
  if (item.reason === 'not-finished') return copy.finish;
  if (!renews) return copy.look;
  return ends(item.code) ? copy.renew : copy.giveToken;
}
