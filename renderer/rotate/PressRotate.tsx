/** "Rotate" on Bitbucket's page, which keeps the permissions and ends the old token within half an hour. */
import type { JSX } from 'react';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import type { Problem, Rotation } from '../../electron/contract/index.ts';
import { pasteId } from '../steps/token/paste.tsx';
import { Button } from '../ui/Button.tsx';
import { focusInView } from '../ui/feedback/wrong.ts';
import { PageLink } from './PageLink.tsx';
import type { MomentProps } from './use-rotation.ts';

const copy = rotateCopy.fresh;

interface PressRotateProps extends Pick<MomentProps, 'act'> {
  readonly rotation: Rotation;
  readonly onProblem: (problem: Problem) => void;
}

export function PressRotate({ act, rotation, onProblem }: PressRotateProps): JSX.Element {
  const { old } = rotation;
  // What is left to do then is below: the new token's field comes up instead of steps that are done.
  const clockRuns = old.endsAt !== null;
  async function pressed(): Promise<void> {
    const reply = await act('rotation.pressed', {});
    if (!reply.ok) {
      onProblem(reply.problem);
      return;
    }
    // The button goes; what comes next is the new token's field.
    const field = document.getElementById(pasteId)?.querySelector('input') ?? null;
    if (field !== null) focusInView(field);
  }
  return (
    <section className="stack" aria-labelledby="rotate-press">
      <h2 className="section-title" id="rotate-press">
        {copy.rotateTitle}
      </h2>
      <PageLink rotation={rotation} label={copy.open} byHand={copy.byHand} list />
      {clockRuns ? (
        <p>{copy.copy}</p>
      ) : (
        <ol className="next">
          <li>{old.name === null ? copy.findAny : copy.find(old.name)}</li>
          <li>{copy.press}</li>
          <li>{copy.copy}</li>
        </ol>
      )}
      {rotation.way === 'rotate' && old.endsAt === null && (
        <div className="stack" data-gap="small">
          <div className="row">
            <Button onClick={() => void pressed()}>{copy.pressed}</Button>
          </div>
          <p className="small muted">{copy.pressedHint}</p>
        </div>
      )}
    </section>
  );
}
