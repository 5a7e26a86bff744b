/** What was done, what Bitbucket said to the old token, and what ends when. */
import { useState } from 'react';
import type { JSX } from 'react';
import { oldAnswerWords } from '../../electron/contract/copy/en/rotation.ts';
import { renewalsCopy } from '../../electron/contract/copy/en/renewals.ts';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import type { Problem, Rotation } from '../../electron/contract/index.ts';
import { dayText } from '../shell/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { useWizard } from '../wizard/context.tsx';
import { Lost } from './Lost.tsx';
import { Page } from './Page.tsx';
import { openIn, useRenewals } from './renewals.ts';

const copy = rotateCopy.done;

interface DoneProps {
  readonly rotation: Rotation;
  readonly onAgain: () => void;
}

export function Done({ rotation, onAgain }: DoneProps): JSX.Element {
  const { goHome, openConnection } = useWizard();
  const { renewals } = useRenewals();
  // What is done here may be too new for the list of connections.
  const open = openIn(renewals).filter((each) => !each.connections.some(({ id }) => rotation.connections.some((one) => one.id === id)));
  const [following] = open;
  const [problem, setProblem] = useState<Problem | null>(null);
  const { fresh, gone, places, connections } = rotation;
  const passed = places.filter(({ state }) => state === 'left').length;
  const lines = [
    copy.fresh(fresh?.name ?? null),
    ...(connections.length > 1 ? [copy.connections(connections.map(({ name }) => name))] : []),
    copy.places(places.length - passed),
    ...(passed === 0 ? [] : [copy.left(passed)]),
    ...(gone === null ? [] : [copy.gone[gone.by], `${oldAnswerWords[gone.answer]}.`]),
  ];
  async function next(id: string): Promise<void> {
    const opened = await openConnection(id, 'token', 'renew');
    if (!opened.ok) setProblem(opened.problem);
  }
  const refused = gone?.answer === 'refused';
  return (
    <Page
      at="done"
      help={copy.help}
      rotation={rotation}
      title={copy.title}
      intro={copy.intro(fresh?.expiresOn == null ? null : dayText(fresh.expiresOn))}
      continueLabel={following === undefined ? copy.toConnections : renewalsCopy.next(following.connections[0].name)}
      onSubmit={following === undefined ? goHome : () => next(following.connections[0].id)}
      actions={
        following === undefined ? (
          <Button variant="quiet" onClick={onAgain}>
            {copy.again}
          </Button>
        ) : (
          <Button variant="quiet" onClick={() => void goHome()}>
            {renewalsCopy.later}
          </Button>
        )
      }
    >
      <ProblemNote problem={problem} always />
      <Callout tone={refused || gone?.by === 'itself' ? 'success' : 'info'} title={copy.list}>
        <ul className="bullets">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Callout>
      <Lost rotation={rotation} />
      {following !== undefined && (
        <Callout title={renewalsCopy.nextTitle(open.length)}>
          <p>
            {renewalsCopy.nextText(
              following.connections[0].name,
              following.on === null || following.state !== 'open' ? null : dayText(following.on),
            )}
          </p>
        </Callout>
      )}
    </Page>
  );
}
