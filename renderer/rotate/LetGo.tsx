/** The old token goes: by Handrail with a password on a server of one's own, else on Bitbucket's page; then one question, never more. */
import { useState } from 'react';
import type { JSX } from 'react';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import type { Problem, Rotation } from '../../electron/contract/index.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Ask } from './Ask.tsx';
import { Lost } from './Lost.tsx';
import { PageLink } from './PageLink.tsx';
import { Page } from './Page.tsx';
import { useRevoke, RevokeFields } from './Revoke.tsx';
import type { MomentProps } from './use-rotation.ts';

const copy = rotateCopy.letGo;

interface LetGoProps extends MomentProps {
  readonly rotation: Rotation;
  readonly onPlaces: () => void;
  readonly onBack: () => Promise<void>;
}

export function LetGo({ act, busy, rotation, onPlaces, onBack }: LetGoProps): JSX.Element {
  const [problem, setProblem] = useState<Problem | null>(null);
  const revoke = useRevoke(act, rotation, setProblem);
  const byItself = rotation.way === 'rotate';
  const { name, endsAt } = rotation.old;
  // The page's own clock tells when this turns; whoever comes later may go on at once.
  const [over, setOver] = useState(() => endsAt !== null && Date.parse(endsAt) <= Date.now());

  async function letGo(how: 'revoked' | 'ended' | 'left'): Promise<void> {
    setProblem(null);
    const reply = await act('rotation.letGo', { how });
    if (!reply.ok) setProblem(reply.problem);
  }

  async function back(): Promise<void> {
    const reply = await act('rotation.back', {});
    if (reply.ok) await onBack();
    else setProblem(reply.problem);
  }

  const still = rotation.gone?.answer === 'accepted';
  const password = rotation.byPassword.revoke && !byItself;
  return (
    <Page
      at="let-go"
      rotation={rotation}
      title={byItself ? copy.titleRotate : copy.title}
      onBack={onPlaces}
      intro={byItself ? copy.introRotate : copy.intro}
      busy={
        busy === 'rotation.revoke' ? copy.revoking : busy === 'rotation.letGo' ? copy.asking : busy === null ? null : rotateCopy.working
      }
      continueLabel={password ? copy.forMe : byItself ? copy.ended : copy.revoked}
      hideContinue={byItself && !over}
      onSubmit={() => (password ? revoke.submit() : letGo(byItself ? 'ended' : 'revoked'))}
      {...(byItself && !over && endsAt !== null ? { onClockEnd: () => setOver(true) } : {})}
    >
      <ProblemNote problem={problem} always />
      {still && problem === null && (
        <Callout tone="warning" title={copy.still} announce="status">
          <p>{copy.stillText}</p>
        </Callout>
      )}
      <Lost rotation={rotation} />
      {password && <RevokeFields rotation={rotation} revoke={revoke} />}
      <section className="stack" data-gap="small" aria-labelledby="rotate-page">
        <h2 className="section-title" id="rotate-page">
          {byItself ? rotateCopy.clock.label : copy.page}
        </h2>
        {!byItself && <p>{name === null ? copy.pageTextAny : copy.pageText(name)}</p>}
        <PageLink rotation={rotation} label={copy.open} byHand={copy.byHand} list />
        {password && (
          <div className="row">
            <Button onClick={() => void letGo('revoked')}>{copy.revoked}</Button>
          </div>
        )}
        {rotation.holdsToken && <p className="small muted">{byItself ? copy.endedText : copy.asks}</p>}
      </section>
      <div className="row rotate-quiet">
        {rotation.can.back && (
          <Ask
            label={rotateCopy.places.back}
            title={rotateCopy.places.backTitle}
            text={rotateCopy.places.backText}
            no={rotateCopy.places.backNo}
            onYes={() => void back()}
          />
        )}
        <Ask
          label={byItself ? copy.leftRotate : copy.left}
          title={byItself ? copy.leftRotateTitle : copy.leftTitle}
          text={copy.leftText}
          no={copy.leftNo}
          onYes={() => void letGo('left')}
        />
      </div>
      <p className="small muted">{rotateCopy.stays}</p>
    </Page>
  );
}
