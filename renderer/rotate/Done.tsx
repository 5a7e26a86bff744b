/** What was done, what Bitbucket said to the old token, and what ends when. */
import type { JSX } from 'react';
import { oldAnswerWords } from '../../electron/contract/copy/en/rotation.ts';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import type { Rotation } from '../../electron/contract/index.ts';
import { dayText } from '../shell/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { useWizard } from '../wizard/context.tsx';
import { Lost } from './Lost.tsx';
import { Page } from './Page.tsx';

const copy = rotateCopy.done;

interface DoneProps {
  readonly rotation: Rotation;
  readonly onAgain: () => void;
}

export function Done({ rotation, onAgain }: DoneProps): JSX.Element {
  const { goHome } = useWizard();
  const { fresh, gone, places, connections } = rotation;
  const passed = places.filter(({ state }) => state === 'left').length;
  const lines = [
    copy.fresh(fresh?.name ?? null),
    ...(connections.length > 1 ? [copy.connections(connections.map(({ name }) => name))] : []),
    copy.places(places.length - passed),
    ...(passed === 0 ? [] : [copy.left(passed)]),
    ...(gone === null ? [] : [copy.gone[gone.by], `${oldAnswerWords[gone.answer]}.`]),
  ];
  const refused = gone?.answer === 'refused';
  return (
    <Page
      at="done"
      help={copy.help}
      rotation={rotation}
      title={copy.title}
      intro={copy.intro(fresh?.expiresOn == null ? null : dayText(fresh.expiresOn))}
      continueLabel={copy.toConnections}
      onSubmit={goHome}
      actions={
        <Button variant="quiet" onClick={onAgain}>
          {copy.again}
        </Button>
      }
    >
      <Callout tone={refused || gone?.by === 'itself' ? 'success' : 'info'} title={copy.list}>
        <ul className="bullets">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Callout>
      <Lost rotation={rotation} />
    </Page>
  );
}
