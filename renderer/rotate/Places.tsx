/** The places of the token, one row each: save again or enter, bring it there, see that it works. Until all are done the old one stays. */
import { useState } from 'react';
import type { JSX } from 'react';
import { placeTitle } from '../../electron/contract/copy/where.ts';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import type { Problem, Rotation } from '../../electron/contract/index.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { LiveRegion } from '../ui/VisuallyHidden.tsx';
import { Ask } from './Ask.tsx';
import { openPlaces } from './moments.ts';
import { Page } from './Page.tsx';
import { PlaceRow } from './PlaceRow.tsx';
import type { MomentProps } from './use-rotation.ts';

const copy = rotateCopy.places;

interface PlacesProps extends MomentProps {
  readonly rotation: Rotation;
  /** The last tick does not lead away from here. */
  readonly onStay: () => void;
  readonly onGo: () => void;
  readonly onBack: () => Promise<void>;
}

export function Places({ act, busy, rotation, onStay, onGo, onBack }: PlacesProps): JSX.Element {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const open = openPlaces(rotation);
  const { places } = rotation;

  async function answer(place: Rotation['places'][number], what: 'applied' | 'left' | 'open'): Promise<void> {
    setProblem(null);
    onStay();
    const reply = await act('rotation.place', { place: place.key, answer: what });
    if (reply.ok)
      setSaid(what === 'open' ? copy.intro(openPlaces(reply.value)) : copy.saidDone(placeTitle(place), openPlaces(reply.value)));
    else setProblem(reply.problem);
  }

  async function back(): Promise<void> {
    const reply = await act('rotation.back', {});
    if (reply.ok) await onBack();
    else setProblem(reply.problem);
  }

  return (
    <Page
      at="places"
      rotation={rotation}
      title={copy.title}
      intro={places.length === 0 ? copy.none : copy.intro(open)}
      continueLabel={copy.go}
      // What is open is named beside; the button would only say that it cannot be yet.
      hideContinue={open > 0}
      busy={busy === 'rotation.back' ? rotateCopy.working : null}
      onSubmit={onGo}
      actions={
        rotation.can.back ? (
          <Ask label={copy.back} title={copy.backTitle} text={copy.backText} no={copy.backNo} onYes={() => void back()} />
        ) : undefined
      }
    >
      <ProblemNote problem={problem} always />
      {places.length > 0 && (
        <section className="stack" aria-labelledby="rotate-places">
          <div className="token-list-head">
            <h2 className="section-title" id="rotate-places">
              {copy.list}
            </h2>
            <span className="small muted">{copy.count(places.length - open, places.length)}</span>
          </div>
          <ul className="rotate-places">
            {places.map((place) => (
              <PlaceRow
                key={place.key}
                act={act}
                busy={busy}
                place={place}
                several={rotation.connections.length > 1}
                onAnswer={(what) => void answer(place, what)}
              />
            ))}
          </ul>
        </section>
      )}
      <p className="small muted">{rotateCopy.stays}</p>
      <LiveRegion message={said} />
    </Page>
  );
}
