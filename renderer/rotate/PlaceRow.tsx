/** One place: what is there now, the new token into it, what the platform needs then, and the tick when it works. */
import { Check } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { placeTitle } from '../../electron/contract/copy/where.ts';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import { whereCopy } from '../../electron/contract/copy/en/where.ts';
import type { Problem, RotationPlace } from '../../electron/contract/index.ts';
import { useSecretCopy } from '../steps/export/use-secret-copy.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyButton, copyPlainText } from '../ui/CopyButton.tsx';
import { Inline } from '../ui/Inline.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { LiveRegion } from '../ui/VisuallyHidden.tsx';
import { useWizard } from '../wizard/context.tsx';
import { Apply } from './Apply.tsx';
import type { MomentProps } from './use-rotation.ts';

const copy = rotateCopy.places;
const tones = { open: 'warn', renewed: 'plain', applied: 'good', left: 'plain' } as const;

interface PlaceRowProps extends MomentProps {
  readonly place: RotationPlace;
  readonly several: boolean;
  readonly onAnswer: (what: 'applied' | 'left' | 'open') => void;
}

export function PlaceRow({ act, busy, place, several, onAnswer }: PlaceRowProps): JSX.Element {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const [said, setSaid] = useState('');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = placeTitle(place);
  const done = place.state === 'applied' || place.state === 'left';
  // The button that was pressed is gone then: reading goes on at the place.
  const doneBefore = useRef(done);
  useLayoutEffect(() => {
    if (doneBefore.current !== done) heading.current?.focus();
    doneBefore.current = done;
  }, [done]);
  // What is as Handrail wrote it needs no word.
  const odd = place.files.filter(({ state }) => state !== 'same');
  const changed = place.files.filter(({ state }) => state === 'changed').map(({ name }) => name);

  async function save(replace: boolean): Promise<void> {
    setProblem(null);
    setSaving(true);
    const reply = await act('rotation.renew', { place: place.key, replace });
    setSaving(false);
    if (reply.ok) setSaid(copy.saved(reply.value.saved.length));
    else setProblem(reply.problem);
  }

  return (
    <li className="rotate-place" data-state={place.state} aria-labelledby={id}>
      <div className="rotate-place-head">
        <h3 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <Badge tone={tones[place.state]}>{copy.states[place.state]}</Badge>
      </div>
      {several && <p className="small muted">{copy.of(place.connection.name)}</p>}
      {place.folder !== null && (done || place.how === 'enter') && (
        <p className="small">
          <code>{place.folder}</code>
        </p>
      )}
      {done ? (
        <div className="row rotate-quiet">
          <Button size="small" variant="quiet" aria-label={copy.reopenNamed(title)} onClick={() => onAnswer('open')}>
            {copy.reopen}
          </Button>
        </div>
      ) : (
        <ol className="rotate-todo">
          <li data-done={place.state === 'renewed'}>
            {place.how === 'save' ? (
              <>
                <p>{copy.saveIn}</p>
                <p className="small">
                  <code>{place.folder}</code>
                </p>
                {changed.length > 0 && <p className="small">{copy.changedText(changed)}</p>}
                <div className="row">
                  <Button
                    variant={place.state === 'open' ? 'primary' : 'secondary'}
                    size="small"
                    busy={saving}
                    aria-label={copy.saveNamed(title)}
                    onClick={() => {
                      if (busy === null) void save(false);
                    }}
                  >
                    {copy.save}
                  </Button>
                  {said !== '' && (
                    <span className="row small muted">
                      <Check size={16} aria-hidden="true" /> {said}
                    </span>
                  )}
                </div>
                <ProblemNote
                  problem={problem}
                  question
                  actions={
                    problem?.kind === 'file-exists' ? (
                      <Button size="small" onClick={() => void save(true)}>
                        {copy.replace}
                      </Button>
                    ) : undefined
                  }
                />
              </>
            ) : (
              <Enter place={place} />
            )}
          </li>
          <Apply place={place} />
          <Nudge place={place} />
          <li>
            <p>
              <strong>{copy.sign}</strong> {place.sign === null ? copy.unknown : <Inline text={place.sign} />}
            </p>
            <div className="row">
              <Button
                size="small"
                variant={place.state === 'renewed' ? 'primary' : 'secondary'}
                aria-label={copy.worksNamed(title)}
                icon={<Check size={16} aria-hidden="true" />}
                onClick={() => onAnswer('applied')}
              >
                {copy.works}
              </Button>
              <Button size="small" variant="quiet" aria-label={copy.leaveNamed(title)} onClick={() => onAnswer('left')}>
                {copy.leave}
              </Button>
            </div>
          </li>
        </ol>
      )}
      {!done && odd.length > 0 && (
        <p className="small muted">{odd.map(({ name, state }) => `${name}: ${whereCopy.files[state]}`).join(' · ')}</p>
      )}
      <LiveRegion message={said} />
    </li>
  );
}

/** Entered by hand: the token to paste, and the list of settings that leads to its field. */
function Enter({ place }: { readonly place: RotationPlace }): JSX.Element {
  const { openConnection, connection } = useWizard();
  const [done, setDone] = useState('');
  const copySecret = useSecretCopy(setDone);
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <>
      <p>{copy.enter}</p>
      <div className="row">
        {connection?.token.state === 'kept' && (
          <CopyButton label={copy.copyToken} done={done} onCopy={() => copySecret({ kind: 'token' })} />
        )}
        {place.platform !== null && (
          <Button
            size="small"
            variant="quiet"
            onClick={() =>
              void openConnection(place.connection.id, 'export').then((reply) => {
                if (!reply.ok) setProblem(reply.problem);
              })
            }
          >
            {copy.settings(place.platformName ?? place.platform)}
          </Button>
        )}
      </div>
      <ProblemNote problem={problem} />
    </>
  );
}

/** What makes the platform read it: a sentence, and the command where there is one. */
function Nudge({ place }: { readonly place: RotationPlace }): JSX.Element | null {
  const command = place.command ?? null;
  if (place.nudge === null && command === null) return null;
  return (
    <li>
      {place.nudge !== null && (
        <p>
          <strong>{copy.nudge}:</strong> <Inline text={place.nudge} />
        </p>
      )}
      {command !== null && (
        <div className="rotate-command">
          <code>{command}</code>
          <CopyButton variant="quiet" label={copy.command} onCopy={() => copyPlainText(command)} />
        </div>
      )}
    </li>
  );
}
