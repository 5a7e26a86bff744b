/** A problem that belongs to no single field: what happened, why, what to do next, who can do it, and the reference for support. */
import type { JSX, ReactNode } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { problemCopy } from '../../electron/contract/copy/problems.ts';
import { whoWords, words } from '../../electron/contract/copy/wizard.ts';
import { Callout } from './Callout.tsx';

export function ProblemNote({ problem, actions }: { readonly problem: Problem | null; readonly actions?: ReactNode }): JSX.Element {
  const copy = problem === null ? null : problemCopy(problem);
  return (
    <div role="alert">
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
    </div>
  );
}
