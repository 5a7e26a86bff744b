/** "Stop the renewal", as long as the old token is in use. */
import type { JSX } from 'react';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import type { Problem, Rotation } from '../../electron/contract/index.ts';
import { Ask } from './Ask.tsx';
import type { MomentProps } from './use-rotation.ts';

const copy = rotateCopy.fresh;

interface AbandonProps extends Pick<MomentProps, 'act'> {
  readonly rotation: Rotation;
  readonly onProblem: (problem: Problem) => void;
}

export function Abandon({ act, rotation, onProblem }: AbandonProps): JSX.Element | null {
  if (!rotation.can.abandon) return null;
  return (
    <Ask
      label={copy.abandon}
      title={copy.abandonTitle}
      text={copy.abandonText}
      no={copy.abandonNo}
      danger
      onYes={() =>
        void act('rotation.abandon', {}).then((reply) => {
          if (!reply.ok) onProblem(reply.problem);
        })
      }
    />
  );
}
