/** The dialog of “Run it for me”: shows the command, runs it when that is confirmed, and says how it ended. Loaded when it is opened. */
import type { JSX, ReactNode } from 'react';
import { runCopy as words } from '../../electron/contract/copy/en/run.ts';
import { runEndWords } from '../../electron/contract/copy/run.ts';
import type { RunMissing, RunResult } from '../../electron/contract/index.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import type { Tone } from '../ui/Callout.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Message } from '../ui/feedback/Message.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { Output } from './Output.tsx';
import type { RunWish } from './wish.ts';
import { Command, Shown } from './Shown.tsx';
import { useRun } from './use-run.ts';
import type { Run } from './use-run.ts';
import './run.css';

export interface RunDialogProps {
  readonly label: string;
  readonly wish: RunWish;
  readonly onClose: () => void;
}

export function RunDialog({ label, wish, onClose }: RunDialogProps): JSX.Element {
  const run = useRun(wish);
  const { phase } = run;
  // While it runs there is one way out, which says what it does.
  const close = (): void => {
    if (phase.at !== 'running') onClose();
  };
  return (
    <Dialog title={words.title(label)} onClose={close} actions={<Actions run={run} onClose={onClose} />}>
      <div className="run">
        <Body run={run} />
      </div>
    </Dialog>
  );
}

function Body({ run: { phase, lines } }: { readonly run: Run }): JSX.Element {
  switch (phase.at) {
    case 'looking':
      return (
        <p className="row muted" role="status">
          <Spinner /> {words.looking}
        </p>
      );
    case 'missing':
      return <Missing missing={phase.missing} />;
    case 'failed':
      return <Failed phase={phase} />;
    case 'shown':
      return <Shown shown={phase.shown} />;
    case 'running':
      return (
        <>
          <Command text={phase.shown.command} />
          <p className="row" role="status">
            <Spinner /> {phase.cancelling ? words.cancelling : words.running(phase.shown.program.name)}
          </p>
          <Output lines={lines} running cut={false} />
        </>
      );
    case 'ended':
      return (
        <>
          <Command text={phase.shown.command} />
          <Output lines={lines} running={false} cut={phase.result.cut} />
          <Ended result={phase.result} noted={phase.noted} />
        </>
      );
  }
}

function Failed({ phase }: { readonly phase: Extract<Run['phase'], { at: 'failed' }> }): JSX.Element {
  return <ProblemNote problem={phase.problem} always />;
}

function Missing({ missing }: { readonly missing: RunMissing }): JSX.Element {
  const { title, text, next } = words.missing[missing.why];
  const { install } = words.missing;
  return (
    <Message what={missing} live="alert" always fresh>
      <Callout
        tone="warning"
        title={title(missing.program)}
        actions={
          missing.install === null || missing.why !== 'not-found' ? undefined : (
            <ExternalLink href={missing.install} button>
              {install(missing.program)}
            </ExternalLink>
          )
        }
      >
        <p>{text(missing)}</p>
        <p>{next}</p>
      </Callout>
    </Message>
  );
}

const tones: Readonly<Record<RunResult['end']['code'], Tone>> = {
  seen: 'success',
  done: 'success',
  'not-seen': 'warning',
  cancelled: 'warning',
  'timed-out': 'warning',
  failed: 'danger',
  killed: 'danger',
  'not-found': 'danger',
  'not-started': 'danger',
};

function Ended({ result, noted }: { readonly result: RunResult; readonly noted: boolean }): JSX.Element {
  const { title, text } = runEndWords(result.end);
  const made: ReactNode = result.made.map((path) => (
    <p key={path}>
      {words.made}: <code>{path}</code>
    </p>
  ));
  return (
    <Message what={result} live="status" always fresh>
      <Callout tone={tones[result.end.code]} title={title}>
        <p>{text}</p>
        {made}
        {noted ? null : <p>{words.notNoted}</p>}
      </Callout>
    </Message>
  );
}

function Actions({ run: { phase, start, cancel, look }, onClose }: { readonly run: Run; readonly onClose: () => void }): JSX.Element {
  const again = <Button onClick={look}>{phase.at === 'missing' ? words.missing.again : words.runAgain}</Button>;
  switch (phase.at) {
    case 'looking':
      return <Button onClick={onClose}>{words.notNow}</Button>;
    case 'missing':
    case 'failed':
      return (
        <>
          {again}
          <Button variant="primary" onClick={onClose}>
            {words.close}
          </Button>
        </>
      );
    case 'shown':
      return (
        <>
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button variant="primary" onClick={start}>
            {words.run}
          </Button>
        </>
      );
    case 'running':
      return (
        <Button variant="danger" busy={phase.cancelling} onClick={cancel}>
          {words.cancel}
        </Button>
      );
    case 'ended':
      return (
        <>
          {phase.result.end.code === 'seen' || phase.result.end.code === 'done' ? null : again}
          <Button variant="primary" onClick={onClose}>
            {words.close}
          </Button>
        </>
      );
  }
}
