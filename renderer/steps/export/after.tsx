/** Around the result: what is said about it, what is folded away once it is saved, the platform's next steps, and where to go from here. */
import { useId, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { remindersCopy } from '../../../electron/contract/copy/en/reminders.ts';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { ExportPreview, Problem } from '../../../electron/contract/index.ts';
import { CalendarSave } from '../../home/reminders/CalendarSave.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { Inline } from '../../ui/Inline.tsx';

/** What has to be known about this result, wherever it is. */
export function Notes({ preview, onCheck }: { readonly preview: ExportPreview; readonly onCheck: () => void }): JSX.Element {
  const words = exportCopy.unchecked;
  return (
    <>
      {preview.unchecked ? (
        <Callout
          tone="warning"
          title={words.title}
          actions={
            <Button size="small" onClick={onCheck}>
              {words.go}
            </Button>
          }
        >
          <p>{words.text}</p>
        </Callout>
      ) : null}
      {preview.practice ? (
        <Callout tone="practice">
          <p>{exportCopy.practice}</p>
        </Callout>
      ) : null}
    </>
  );
}

/** What made the result, which is one click away once it was saved; closed again by each saving. `times` 0: nothing was saved yet. */
export function Fold({ times, children }: { readonly times: number; readonly children: ReactNode }): JSX.Element {
  if (times === 0) return <>{children}</>;
  return (
    <div className="fold" key={times}>
      <Disclosure summary={exportCopy.finish.again}>
        <div className="fold-body">{children}</div>
      </Disclosure>
    </div>
  );
}

export function Next({ preview }: { readonly preview: ExportPreview }): JSX.Element {
  const words = exportCopy.next;
  const next = useId();
  const caveats = useId();
  return (
    <>
      {preview.next.length === 0 ? null : (
        <section className="stack" data-gap="small" aria-labelledby={next}>
          <h2 className="section-title" id={next}>
            {words.title}
          </h2>
          <ol className="next">
            {preview.next.map((step) => (
              <li key={step}>
                <Inline text={step} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {preview.caveats.length === 0 ? null : (
        <section className="stack" data-gap="small" aria-labelledby={caveats}>
          <h2 className="section-title" id={caveats}>
            {words.caveats}
          </h2>
          <ul className="bullets">
            {preview.caveats.map((caveat) => (
              <li key={caveat}>
                <Inline text={caveat} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function AndThen(): JSX.Element {
  const words = exportCopy.after;
  const { goTo, ask, openConnection, connection } = useWizard();
  const [busy, setBusy] = useState(false);
  const [calendar, setCalendar] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const title = useId();

  async function duplicate(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const reply = await ask('connections.duplicate', {});
    setBusy(false);
    if (!reply.ok) {
      setProblem(reply.problem);
      return;
    }
    const opened = await openConnection(reply.value.id, 'address');
    if (!opened.ok) setProblem(opened.problem);
  }

  return (
    <section className="stack after" aria-labelledby={title}>
      <h2 className="section-title" id={title}>
        {words.title}
      </h2>
      <div className="after-ways">
        <div className="stack" data-gap="small">
          <div>
            <Button onClick={() => goTo('platform')}>{words.platform}</Button>
          </div>
          <p className="small muted">{words.platformHelp}</p>
        </div>
        <div className="stack" data-gap="small">
          <div>
            <Button busy={busy} onClick={() => void duplicate()}>
              {words.workspace}
            </Button>
          </div>
          <p className="small muted">{busy ? words.working : words.workspaceHelp}</p>
        </div>
      </div>
      <ProblemNote problem={problem} />
      {connection !== null && !connection.practice && (connection.token.state === 'kept' || connection.token.state === 'elsewhere') && (
        <Disclosure summary={remindersCopy.calendar.offer} onToggle={setCalendar}>
          {calendar && <CalendarSave id={connection.id} />}
        </Disclosure>
      )}
    </section>
  );
}
