/**
 * Renewing a token, led through: one page for each moment, and the host knows which. So leaving, closing Handrail or another window loses
 * nothing: whoever comes back stands where the rotation is. Loaded when it is opened.
 */
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { rotateCopy as copy } from '../../electron/contract/copy/en/rotate.ts';
import { words } from '../../electron/contract/copy/wizard.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { LiveRegion } from '../ui/VisuallyHidden.tsx';
import { useConnection, useWizard } from '../wizard/context.tsx';
import { Begin } from './Begin.tsx';
import { CheckNew } from './CheckNew.tsx';
import { Done } from './Done.tsx';
import { LetGo } from './LetGo.tsx';
import { momentOf } from './moments.ts';
import type { Moment, Wishes } from './moments.ts';
import { NewToken } from './NewToken.tsx';
import { Page } from './Page.tsx';
import { Places } from './Places.tsx';
import { useRotation } from './use-rotation.ts';
import './rotate.css';

/** What is said when a moment begins by itself; the title of the page follows, because it takes the focus. */
function saidAt(moment: Moment): string {
  switch (moment) {
    case 'begin':
      return '';
    case 'new-token':
      return copy.fresh.announce;
    case 'let-go':
      return copy.letGo.announce;
    default:
      return copy[moment].announce;
  }
}

export function Rotate(): JSX.Element {
  const { state: wizard, openConnection, closeNote } = useWizard();
  const { id } = useConnection();
  const state = useRotation();
  const [now] = useState(() => new Date());
  const [renewAgain, setRenewAgain] = useState(false);
  const [anotherToken, setAnotherToken] = useState(false);
  const [places, setPlaces] = useState<Wishes['places']>(null);
  const { known } = state;
  const moment = known === null ? null : momentOf(known.rotation, now, { renewAgain, token: anotherToken, places });
  const before = useRef<Moment | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (moment === null) return;
    if (before.current !== null && before.current !== moment) {
      setSaid(saidAt(moment));
      // The person went on: what was not kept over a reload is given by now.
      if (wizard.note === 'not-kept') closeNote();
    }
    before.current = moment;
  }, [moment, wizard.note, closeNote]);

  if (known === null || moment === null)
    return (
      <Page at="begin" rotation={null} title={copy.begin.title} hideContinue>
        <ProblemNote problem={state.problem} actions={<Button onClick={state.again}>{words.tryAgain}</Button>} />
        {state.problem === null && (
          <p role="status" className="row muted">
            <Spinner /> {copy.loading}
          </p>
        )}
      </Page>
    );
  const { rotation } = known;
  /** The token of the connection is another one now: everything that is shown of it is asked anew. */
  const changed = async (): Promise<void> => {
    await openConnection(id, 'token', 'renew');
  };
  const shared = { act: state.act, busy: state.busy };
  return (
    <>
      {moment === 'begin' || rotation === null ? (
        <Begin key="begin" {...shared} last={rotation} onBegun={() => setRenewAgain(false)} />
      ) : moment === 'new-token' ? (
        <NewToken key="new-token" {...shared} rotation={rotation} onGiven={() => setAnotherToken(false)} />
      ) : moment === 'check' ? (
        <CheckNew key="check" {...shared} rotation={rotation} onAnother={() => setAnotherToken(true)} onSwapped={changed} />
      ) : moment === 'places' ? (
        <Places
          key="places"
          {...shared}
          rotation={rotation}
          onStay={() => setPlaces('stay')}
          onGo={() => setPlaces('passed')}
          onBack={changed}
        />
      ) : moment === 'let-go' ? (
        <LetGo key="let-go" {...shared} rotation={rotation} onPlaces={() => setPlaces('stay')} onBack={changed} />
      ) : (
        <Done key="done" rotation={rotation} onAgain={() => setRenewAgain(true)} />
      )}
      <LiveRegion message={said} />
    </>
  );
}
