/** A problem that belongs to no single field: what happened, why, what to do next, who can do it, and the reference for support. */
import type { JSX, ReactNode } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { whoWords, words } from '../../electron/contract/copy/wizard.ts';
import { Callout } from './Callout.tsx';
import { Message } from './feedback/Message.tsx';
import { useProblemCopy } from './problem-words.ts';

export interface ProblemNoteProps {
  readonly problem: Problem | null;
  readonly actions?: ReactNode;
  /**
   * It asks something, e.g. whether to replace a file or to try the other way again: it takes the focus wherever it is, and is no mistake
   * to be counted.
   */
  readonly question?: boolean;
  /** It ends what was asked for: it takes the focus wherever it is. */
  readonly always?: boolean;
}

export function ProblemNote({ problem, actions, question = false, always = question }: ProblemNoteProps): JSX.Element {
  const copy = useProblemCopy(problem);
  return (
    <Message what={problem} live="alert" always={always} wrong={!question}>
      {copy !== null && problem !== null && (
        <Callout tone="danger" title={copy.title} actions={actions}>
          <p>{copy.explanation}</p>
          <p>{copy.next}</p>
          {copy.who !== 'you' && <p>{words.whoCanDoIt(whoWords[copy.who])}</p>}
          {problem.ref !== '' && (
            <p className="muted small">
              {words.reference} <code>{problem.ref}</code>
            </p>
          )}
        </Callout>
      )}
    </Message>
  );
}
