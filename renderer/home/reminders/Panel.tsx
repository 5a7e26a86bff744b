/** The dates of all tokens, the calendar, and what the host can do by itself. */
import { useEffect, useId, useState } from 'react';
import type { JSX } from 'react';
import type { HostReminders, Problem, TokenEnding } from '../../../electron/contract/index.ts';
import { remindersCopy as copy } from '../../../electron/contract/copy/en/reminders.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { CalendarSave } from './CalendarSave.tsx';
import { HostPart } from './HostPart.tsx';
import { TokenRow } from './TokenRow.tsx';

/** Rows that are shown at first, and with each wish for more. */
const [firstRows, moreRows] = [8, 50];

interface Known {
  readonly tokens: readonly TokenEnding[];
  readonly host: HostReminders;
}

export function RemindersPanel({ now }: { readonly now: Date }): JSX.Element {
  const { bridge, state } = useWizard();
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState<{ readonly text: string } | null>(null);
  const [rows, setRows] = useState(firstRows);
  const [title, calendar] = [useId(), useId()];
  const connections = state.app?.connections;

  // Whatever changes a connection may have changed its token.
  useEffect(() => {
    let gone = false;
    void bridge.call('reminders.list', {}).then((reply) => {
      if (gone) return;
      if (reply.ok) setKnown(reply.value);
      setProblem(reply.ok ? null : reply.problem);
    });
    return () => {
      gone = true;
    };
  }, [bridge, connections]);

  if (known === null) return problem === null ? <Spinner /> : <ProblemNote problem={problem} />;
  const hidden = known.tokens.length - rows;
  return (
    <>
      <section className="stack" data-gap="small" aria-labelledby={title}>
        <h3 className="section-title" id={title}>
          {copy.list}
        </h3>
        <p className="small muted">{copy.why}</p>
        <Message live="status" what={said} always>
          {said !== null && (
            <Callout tone="success">
              <p>{said.text}</p>
            </Callout>
          )}
        </Message>
        <ul className="reminders-list" aria-labelledby={title}>
          {known.tokens.slice(0, rows).map((token) => (
            <TokenRow key={token.key} token={token} now={now} onSaid={(text) => setSaid({ text })} />
          ))}
        </ul>
        {hidden > 0 && (
          <div>
            <Button size="small" onClick={() => setRows(rows + moreRows)}>
              {copy.more(Math.min(hidden, moreRows))}
            </Button>
          </div>
        )}
        <ProblemNote problem={problem} />
      </section>
      <section className="stack" data-gap="small" aria-labelledby={calendar}>
        <h3 className="section-title" id={calendar}>
          {copy.calendar.title}
        </h3>
        <CalendarSave id={null} />
      </section>
      <HostPart host={known.host} onHost={(host) => setKnown({ ...known, host })} />
    </>
  );
}
