/** The check step: runs the ladder when it opens for the first time, and shows what it found. */
import { noteWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { useLayoutEffect, useRef } from 'react';
import type { JSX } from 'react';
import { checkCopy as words } from '../../../electron/contract/copy/steps.ts';
import { listed } from '../../../electron/contract/copy/intl.ts';
import type { CheckStep as Rung, Problem } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { showResult } from '../../ui/feedback/show-result.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { ProgressList } from '../../ui/ProgressList.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { useHere } from '../../palette/here.ts';
import { SendUnencrypted } from '../shared/PlainHttp.tsx';
import { Result } from './result.tsx';
import { SaveReport } from './save-report.tsx';
import { useCheck } from './use-check.ts';
import './check.css';

/** What is going on now, for the footer and the screen reader: the running rung and how far up it is. */
function nowDoing(steps: readonly Rung[]): string {
  const at = steps.findIndex((step) => step.status === 'running');
  const step = steps[at];
  return step === undefined ? words.running : words.progress(words.steps[step.id], at + 1, steps.length);
}

export function CheckStep(): JSX.Element {
  const { platform, support, members, goTo, next } = useWizard();
  const set = members.length > 0;
  const names = members.some((each) => each.connection.set?.tokens === 'one') ? listed(members.map((each) => each.platform.name)) : null;
  const { token, check } = useConnection();
  const oauth = support?.route === 'oauth';
  const withToken = !oauth && token.state === 'kept';
  const tokenWanted = !oauth && (token.state === 'none' || token.state === 'lost');
  const run = useCheck(check === null && !tokenWanted);
  const report = run.running ? null : check;
  useHere(run.running || tokenWanted ? [] : [{ id: 'check', label: report === null ? words.start : words.again, run: run.start }]);
  const body = useRef<HTMLDivElement>(null);

  // When a run ends, reading goes on at its result.
  const wasRunning = useRef(run.running);
  const ended = !run.cancelled && run.problem === null;
  useLayoutEffect(() => {
    if (wasRunning.current && !run.running && ended) showResult(body.current);
    wasRunning.current = run.running;
  }, [run.running, ended]);

  const good = report?.ok === true;
  return (
    <StepFrame
      step="check"
      title={words.title}
      intro={words.intro(names ?? platform?.name ?? words.thePlatform)}
      help={words.help}
      busy={run.running ? nowDoing(run.steps) : null}
      onCancel={run.cancel}
      onSubmit={good ? (set ? next : () => goTo('export')) : tokenWanted ? () => goTo('token') : run.start}
      continueLabel={good ? words.continue : tokenWanted ? words.noToken.go : report === null ? words.start : words.again}
      {...(good ? { actions: <Button onClick={run.start}>{words.again}</Button> } : {})}
    >
      <div ref={body} className="stack" data-gap="large">
        {oauth && platform !== null ? (
          <Callout tone="info" title={words.oauth.title(platform.name)}>
            <p>{words.oauth.text(platform.name)}</p>
          </Callout>
        ) : null}
        {!oauth && token.state === 'elsewhere' ? (
          <Callout tone="info" title={words.elsewhere.title}>
            <p>{words.elsewhere.text}</p>
          </Callout>
        ) : null}
        {tokenWanted ? <TokenWanted lost={token.state === 'lost'} /> : null}
        {/* The Cancel that was pressed is gone. */}
        <Message live="status" what={run.cancelled || null} always>
          {run.cancelled ? (
            <Callout tone="plain">
              <p>{words.cancelled}</p>
            </Callout>
          ) : null}
        </Message>
        <ProblemNote problem={run.problem} actions={<ProblemActions problem={run.problem} again={run.start} />} always />
        {run.running ? (
          <div className="card">
            <ProgressList
              label={words.running}
              items={run.steps.map((step) => ({
                id: step.id,
                label: words.steps[step.id],
                status: step.status,
                note: noteWords(step.note),
                ms: step.ms,
              }))}
            />
          </div>
        ) : null}
        {report === null ? null : <Result report={report} platform={platform} names={names} withToken={withToken} />}
        {report === null ? null : <SaveReport />}
        {good || run.running ? null : (
          <div className="check-anyway">
            <Button onClick={() => goTo('export')}>{words.goOnUnchecked}</Button>
            <p className="small muted">{words.goOnHelp}</p>
          </div>
        )}
      </div>
    </StepFrame>
  );
}

/** Problems of the token that this page can lead out of. */
function ProblemActions({ problem, again }: { readonly problem: Problem | null; readonly again: () => void }): JSX.Element | null {
  const { goTo } = useWizard();
  if (problem?.kind === 'token-plain-http') return <SendUnencrypted again={again} />;
  if (problem?.kind !== 'token-other-address') return null;
  return (
    <>
      <Button size="small" onClick={() => goTo('address')}>
        {words.toAddress}
      </Button>
      <Button size="small" onClick={() => goTo('token', 'new-token')}>
        {words.newToken}
      </Button>
    </>
  );
}

function TokenWanted({ lost }: { readonly lost: boolean }): JSX.Element {
  const copy = lost ? words.lost : words.noToken;
  return (
    <Callout tone="warning" title={copy.title}>
      <p>{copy.text}</p>
    </Callout>
  );
}
