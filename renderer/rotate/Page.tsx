/** The frame of a moment: a step of the wizard with the moments above its title and the clock in sight. */
import type { JSX, ReactNode } from 'react';
import { rotateCopy as copy } from '../../electron/contract/copy/en/rotate.ts';
import type { Rotation } from '../../electron/contract/index.ts';
import { StepFrame } from '../steps/shared/StepFrame.tsx';
import type { StepFrameProps } from '../steps/shared/StepFrame.tsx';
import { useWizard } from '../wizard/context.tsx';
import { Clock } from './Clock.tsx';
import { Moments } from './Moments.tsx';
import type { Moment } from './moments.ts';

interface PageProps extends Omit<StepFrameProps, 'step' | 'lead' | 'help'>, Partial<Pick<StepFrameProps, 'help'>> {
  readonly at: Moment;
  readonly rotation: Rotation | null;
  /** The old token has ended. */
  readonly onClockEnd?: () => void;
  readonly children: ReactNode;
}

export function Page({ at, rotation, children, onClockEnd, help = copy.help, ...frame }: PageProps): JSX.Element {
  const { goTo } = useWizard();
  const until = at === 'done' || at === 'begin' ? null : (rotation?.old.endsAt ?? null);
  return (
    <StepFrame step="token" onBack={() => goTo('token')} {...frame} help={help} lead={<Moments at={at} />}>
      {until === null ? null : <Clock until={until} {...(onClockEnd === undefined ? {} : { onEnd: onClockEnd })} />}
      {children}
    </StepFrame>
  );
}
