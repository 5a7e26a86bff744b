/** The check of the new token for every connection that shares it, and what would be lost with it. Nothing has changed until "Use". */
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { placeTitle } from '../../electron/contract/copy/where.ts';
import { lossWords } from '../../electron/contract/copy/rotation.ts';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import { checkCopy } from '../../electron/contract/copy/steps.ts';
import type { CheckReport, Problem, Rotation } from '../../electron/contract/index.ts';
import { CheckFindings } from '../steps/check/findings.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Message } from '../ui/feedback/Message.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { ProgressList } from '../ui/ProgressList.tsx';
import { Abandon } from './Abandon.tsx';
import { Page } from './Page.tsx';
import { useRotationCheck } from './use-check.ts';
import type { MomentProps } from './use-rotation.ts';

const copy = rotateCopy.check;

interface CheckNewProps extends MomentProps {
  readonly rotation: Rotation;
  readonly onAnother: () => void;
  readonly onSwapped: () => Promise<void>;
}

export function CheckNew({ act, busy, rotation, onAnother, onSwapped }: CheckNewProps): JSX.Element {
  const { check, can } = rotation;
  const run = useRotationCheck(act, can.check && check === null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function swap(despite: boolean): Promise<void> {
    setProblem(null);
    const reply = await act('rotation.swap', { despite });
    if (reply.ok) await onSwapped();
    else setProblem(reply.problem);
  }

  const swapping = busy === 'rotation.swap';
  const fine = check?.ok === true;
  return (
    <Page
      at="check"
      rotation={rotation}
      title={copy.title}
      intro={copy.intro}
      busy={run.running ? copy.running : swapping ? copy.swapping : null}
      {...(run.running ? { onCancel: run.cancel } : {})}
      {...(can.keep ? { onBack: onAnother } : {})}
      continueLabel={check === null ? copy.start : fine ? copy.use : can.keep ? copy.another : copy.again}
      onSubmit={() => (check !== null && fine ? swap(false) : check !== null && can.keep ? onAnother() : run.start())}
      actions={run.running ? undefined : <Abandon act={act} rotation={rotation} onProblem={setProblem} />}
    >
      <ProblemNote problem={problem ?? run.problem} always />
      {run.cancelled && !run.running && (
        <p role="status" className="muted">
          {copy.cancelled}
        </p>
      )}
      {run.running ? (
        <ProgressList label={copy.list} items={run.steps.map(({ id, status, ms }) => ({ id, label: checkCopy.steps[id], status, ms }))} />
      ) : (
        check !== null && (
          <Message what={check.at} live="status" always fresh={false}>
            <Result check={check} reports={run.reports} />
          </Message>
        )
      )}
      {!run.running && <SavedBefore places={rotation.places} />}
      {!run.running && check !== null && (
        <div className="row rotate-quiet">
          <Button variant="quiet" onClick={run.start}>
            {copy.again}
          </Button>
          {!fine && can.swap && (
            <Button variant="quiet" onClick={() => void swap(true)}>
              {copy.despite}
            </Button>
          )}
        </div>
      )}
      {!run.running && check === null && can.keep && (
        <div className="row rotate-quiet">
          <Button variant="quiet" onClick={onAnother}>
            {copy.another}
          </Button>
        </div>
      )}
      <p className="small muted">{rotateCopy.stays}</p>
    </Page>
  );
}

/** What was saved with the new token before the old one was taken back into use. */
function SavedBefore({ places }: Pick<Rotation, 'places'>): JSX.Element | null {
  const saved = places.filter(({ state }) => state === 'renewed');
  if (saved.length === 0) return null;
  return (
    <Callout tone="info" title={copy.saved}>
      <p>{copy.savedText}</p>
      <ul className="bullets">
        {saved.map((place) => (
          <li key={place.key}>
            {placeTitle(place)}
            {place.folder !== null && (
              <>
                {': '}
                <code>{place.folder}</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

interface ResultProps {
  readonly check: NonNullable<Rotation['check']>;
  readonly reports: readonly { readonly connection: string; readonly report: CheckReport }[];
}

function Result({ check, reports }: ResultProps): JSX.Element {
  return (
    <div className="stack">
      <Callout tone={check.ok ? 'success' : 'warning'} title={check.ok ? copy.fine : copy.loses}>
        <p>{check.ok ? copy.fineText : copy.losesText}</p>
        {check.oldUnknown && <p>{copy.oldUnknown}</p>}
      </Callout>
      <ul className="rotate-checks" aria-label={copy.list}>
        {check.connections.map(({ id, name, passed, losses, more }) => {
          const report = reports.find((each) => each.connection === id)?.report;
          const good = passed && losses.length === 0;
          return (
            <li key={id} data-ok={good}>
              {good ? <CircleCheck size={18} aria-hidden="true" /> : <CircleAlert size={18} aria-hidden="true" />}
              <div className="stack" data-gap="small">
                <p>
                  <strong>{name}</strong>: {good ? copy.passed : losses.length === 0 ? copy.failed : copy.loses}
                </p>
                {losses.length > 0 && (
                  <ul className="bullets">
                    {losses.map((loss) => (
                      <li key={JSON.stringify(loss)}>{lossWords(loss)}.</li>
                    ))}
                  </ul>
                )}
                {more.length > 0 && <p className="small muted">{copy.more(more.length)}</p>}
                {report !== undefined && report.findings.length > 0 && (
                  <Disclosure summary={copy.details}>
                    <CheckFindings findings={report.findings} labels={report.access.labels} />
                  </Disclosure>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
