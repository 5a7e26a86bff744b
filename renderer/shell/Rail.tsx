/** The left rail: where the person is, what was chosen so far, and the way back to any of it. */
import { ArrowLeft, Check, LayoutGrid, LifeBuoy, Minus, TriangleAlert } from 'lucide-react';
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { catalogueWords, severalCopy, shellCopy, stepWords, roomWords } from '../../electron/contract/copy/wizard.ts';
import { isEarly } from '../drawn/early.ts';
import { Badge } from '../ui/Badge.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { whenIdle } from '../ui/idle.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useWizard } from '../wizard/context.tsx';
import type { StepFact } from '../wizard/types.ts';
import { dayText } from './dates.ts';
import { Queue } from './Queue.tsx';
import { RailMark } from './RailMark.tsx';
import { summaryOf } from './summary.ts';

/** Space between the open step and what would cover it, in pixels. */
const clear = 8;

/** Scrolls the rail alone, no further than it must. */
function showStep(rail: HTMLElement | null): void {
  const step = rail?.querySelector('.rail-wide [data-viewing="true"]')?.getBoundingClientRect();
  const foot = rail?.querySelector('.rail-foot')?.getBoundingClientRect();
  if (rail === null || step === undefined || foot === undefined) return;
  const { top, bottom } = rail.getBoundingClientRect();
  const below = step.bottom + clear - Math.min(foot.top, bottom);
  if (below > 0) rail.scrollTop += below;
  else if (step.top < top) rail.scrollTop -= top - step.top + clear;
}

export function Rail(): JSX.Element {
  const { state, steps, connection, members } = useWizard();
  const position = steps.findIndex((fact) => fact.step === state.viewing) + 1;
  const practice = connection?.practice ?? state.newIsPractice;
  const { app } = state;
  const rail = useRef<HTMLElement>(null);
  const { viewing } = state;
  // Many steps in a low window: the rail scrolls by itself, and the step that is open is not under its foot.
  useLayoutEffect(() => showStep(rail.current), [viewing, steps.length]);
  return (
    <header className="rail" ref={rail}>
      <RailMark>{practice && <Badge tone="practice">{shellCopy.practiceBadge}</Badge>}</RailMark>
      {members.length > 0 && (
        <div className="rail-wide">
          <Queue label={severalCopy.queue} />
        </div>
      )}
      <nav className="rail-wide" aria-label={shellCopy.rail}>
        <Steps />
      </nav>
      <div className="rail-narrow">
        <Disclosure summary={shellCopy.stepsSummary(position, steps.length, stepWords[state.viewing])}>
          <Queue label={severalCopy.queue} />
          <nav aria-label={shellCopy.rail}>
            <Steps />
          </nav>
        </Disclosure>
      </div>
      <Foot />
      {app !== null && (
        <p className="rail-version">
          <span>{shellCopy.version(app.version)}</span>
          <FactsDay version={app.version} day={app.factsAsOf} />
        </p>
      )}
    </header>
  );
}

/**
 * How new the facts are. The document has it as its builder writes a day (drawn/), which is left until the page is idle: how this system
 * writes one takes longer to find out than everything else on the first screen.
 */
function FactsDay({ version, day }: { readonly version: string; readonly day: string }): JSX.Element {
  const [drawn, setDrawn] = useState(() => (isEarly() ? (document.querySelector('[data-facts]')?.textContent ?? null) : null));
  useEffect(() => (drawn === null ? undefined : whenIdle(() => setDrawn(null))), [drawn]);
  return (
    <span data-version={version} data-facts={day}>
      {drawn ?? shellCopy.factsAsOf(dayText(day))}
    </span>
  );
}

/** Lets a long address break after its slashes rather than in the middle of a word. */
function Breakable({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split(/(?<=[^/:]\/)(?=[^/])/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={`${index} ${part}`}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

function Foot(): JSX.Element {
  const { state, connection, goHome, openCatalogue, openSupport } = useWizard();
  const others = (state.app?.connections.length ?? 0) > 0;
  return (
    <div className="rail-foot">
      <p className="rail-name">{connection?.name ?? shellCopy.newConnection}</p>
      {others && (
        <button type="button" className="rail-home" onClick={() => void goHome()}>
          <ArrowLeft size={15} aria-hidden="true" />
          {shellCopy.allConnections}
        </button>
      )}
      <button type="button" className="rail-home" onClick={() => openCatalogue()}>
        <LayoutGrid size={15} aria-hidden="true" />
        {catalogueWords.rail}
      </button>
      <button type="button" className="rail-home" onClick={() => openSupport('doors')}>
        <LifeBuoy size={15} aria-hidden="true" />
        {roomWords.title}
      </button>
    </div>
  );
}

function Steps(): JSX.Element {
  const { steps } = useWizard();
  return (
    <ol className="rail-steps">
      {steps.map((fact, index) => (
        <Step key={fact.step} fact={fact} number={index + 1} />
      ))}
    </ol>
  );
}

function Step({ fact, number }: { readonly fact: StepFact; readonly number: number }): JSX.Element {
  const wizard = useWizard();
  const viewing = wizard.state.viewing === fact.step;
  const summary = summaryOf(fact.step, wizard);
  const state = fact.attention ? shellCopy.states.attention : shellCopy.states[fact.status];
  const body = (
    <>
      <span className="rail-dot" aria-hidden="true">
        {fact.attention ? (
          <TriangleAlert size={14} />
        ) : fact.status === 'done' ? (
          <Check size={14} strokeWidth={3} />
        ) : fact.status === 'skipped' ? (
          <Minus size={14} />
        ) : (
          number
        )}
      </span>
      <span className="rail-words">
        <span className="rail-title">{stepWords[fact.step]}</span>
        <VisuallyHidden>{`, ${state}. `}</VisuallyHidden>
        {summary !== null && (
          <span className="rail-summary" title={summary}>
            <Breakable text={summary} />
          </span>
        )}
      </span>
    </>
  );
  const common = { className: 'rail-step', 'data-status': fact.status, 'data-attention': fact.attention, 'data-viewing': viewing };
  return (
    <li>
      {fact.open || viewing ? (
        <button type="button" {...common} aria-current={viewing ? 'step' : undefined} onClick={() => wizard.goTo(fact.step)}>
          {body}
        </button>
      ) : (
        <span {...common}>{body}</span>
      )}
    </li>
  );
}
